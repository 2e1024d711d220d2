/* What says beside a caption's own words that they are one: a photographer's credit, or in brackets
 * who stands where. */
#include <string.h>

#include "caption.h"

/* True if the photo word of match m is part of a by-line's label: "Tin, ảnh:". */
static bool in_label(const struct tl_page_reader *rd, const struct tl_match *m)
{
	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *o = &rd->matches[i];

		if (rd->rules->rules[o->value].form == TL_F_CREDIT_LABEL && o->count > m->count &&
		    o->first <= m->first && o->first + o->count >= m->first + m->count)
			return true;
	}
	return false;
}

bool tl_opens_photo_byline(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { SMALL = 1, LABELS = 4 }; /* "và" between names, the word of a label */

	if (l->words > l->capitals + SMALL || l->words > CREDIT_TAIL + LABELS)
		return false;
	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];
		uint8_t form = rd->rules->rules[m->value].form;

		if (m->first == 0 && form == TL_F_PHOTO)
			return false;
		if (m->first == 0 && form == TL_F_CREDIT_LABEL && tl_mark_at(rd, m->count) == ':')
			return !tl_has(l->begins, TL_F_PHOTO);
	}
	return false;
}

/* "Trong ảnh: …", "*Ảnh minh họa: …" say what is in the picture, however long. */
static bool in_picture(const struct tl_page_reader *rd, const struct tl_match *m)
{
	struct tl_str text = {rd->page->text.p + rd->base + rd->tokens[m->first].begin,
			      rd->tokens[m->first].end - rd->tokens[m->first].begin};

	return (m->count == 2 && (tl_str_is(text, "Trong") || tl_str_is(text, "trong"))) ||
	       (m->count == 3 && (m->first == 0 || (m->first == 1 && tl_mark_at(rd, 0))));
}

/* "Chùm ảnh: Đại hội …": a story told in pictures, and no name of a photographer. */
static bool picture_story(const struct tl_page_reader *rd, const struct tl_match *m)
{
	enum { WORDS = 3 };
	size_t small = 0;

	if (m->first + m->count != 2 || tl_mark_at(rd, 2) != ':')
		return false;
	for (size_t i = 3; i < rd->n_tokens; i++)
		small += rd->tokens[i].kind == TL_WORD && !(rd->tokens[i].flags & TL_UPPER);
	return small >= WORDS && tl_same_words(rd->page->text.p + rd->base + rd->tokens[0].begin,
					       rd->tokens[1].end - rd->tokens[0].begin, "chùm ảnh",
					       strlen("chùm ảnh"));
}

bool tl_photo_credit(const struct tl_page_reader *rd)
{
	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];
		size_t next = m->first + m->count;
		char before = m->first ? tl_mark_at(rd, m->first - 1) : '(';

		if (rd->rules->rules[m->value].form != TL_F_PHOTO || in_label(rd, m) ||
		    picture_story(rd, m))
			continue;
		if (tl_mark_at(rd, next) == ':' &&
		    (next + CREDIT_TAIL >= rd->n_tokens || in_picture(rd, m)))
			return true;
		/* "… - Ảnh 1." */
		if (before == '-' && next < rd->n_tokens && rd->tokens[next].kind == TL_NUMBER &&
		    next + 1 + (tl_mark_at(rd, next + 1) == '.') >= rd->n_tokens)
			return true;
		/* "…. Ảnh minh họa" */
		if (strchr(".-", before) && m->count > 1 && next >= rd->n_tokens)
			return true;
		if (before == '(' && m->count > 1 && next + CREDIT_TAIL >= rd->n_tokens &&
		    (next >= rd->n_tokens || rd->tokens[next].kind == TL_PUNCT))
			return true;
	}
	return false;
}

bool tl_initials_at_end(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	size_t n = rd->n_tokens;

	return l->line_end == TL_ENDS_OPEN && l->words >= OPEN_WORDS && n > 4 &&
	       rd->tokens[n - 1].kind == TL_WORD && (rd->tokens[n - 1].flags & TL_CAPS) &&
	       rd->tokens[n - 1].end - rd->tokens[n - 1].begin <= 2 &&
	       tl_mark_at(rd, n - 2) == '.' && !(rd->tokens[n - 1].flags & TL_SPACE) &&
	       rd->tokens[n - 3].kind == TL_WORD && (rd->tokens[n - 3].flags & TL_CAPS) &&
	       rd->tokens[n - 3].end - rd->tokens[n - 3].begin <= 2 &&
	       rd->tokens[n - 4].kind == TL_WORD && !(rd->tokens[n - 4].flags & TL_UPPER);
}

/* "Sáng 16-7, đồng chí A chủ trì hội nghị (ảnh).": text, of which the picture shows something. */
static bool points_to_picture(const struct tl_page_reader *rd, const struct tl_page_line *l,
			      const struct tl_match *m)
{
	struct tl_str word = {rd->page->text.p + rd->base + rd->tokens[m->first].begin,
			      rd->tokens[m->first].end - rd->tokens[m->first].begin};

	return tl_has(l->begins, TL_F_DAYPART) && m->count == 1 && tl_str_is(word, "ảnh");
}

bool tl_picture_mark(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];
		size_t next = m->first + m->count;

		if (rd->rules->rules[m->value].form != TL_F_PHOTO_MARK ||
		    points_to_picture(rd, l, m))
			continue;
		if (m->first > 0 && tl_mark_at(rd, m->first - 1) == '(' &&
		    (tl_mark_at(rd, next) == ')' || m->count > 1))
			return true;
	}
	return false;
}
