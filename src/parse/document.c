/* Official documents, which portals print as they are: head, title and numbered parts.
 *
 * Over the title stand, left and right on paper and one under the other on a page, who issues the
 * document and "ĐẢNG CỘNG SẢN VIỆT NAM" or the name of the State, its number, place and day. The
 * title is what kind of document it is, in capitals, and what it is on in the line below. */
#include <string.h>

#include "internal.h"

enum {
	HEAD_FIRST = 3,	 /* lines of the issuer that may stand over the name of Party or State */
	HEAD_LINES = 14, /* over the title */
	SUBJECT_WORDS = 60,
	PART_WORDS = 12,
};

static bool is_one_of(const struct tl_page_reader *rd, const struct tl_page_line *l,
		      const char *const *forms, size_t n)
{
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; i < n; i++)
		if (tl_same_words(text.p, text.n, forms[i], strlen(forms[i])))
			return true;
	return false;
}

/* Where a wide gap parts the two columns of a page of paper in a line; its end if there is none.
 * right: what stands behind the gap. */
static size_t column_gap(const struct tl_page_reader *rd, const struct tl_page_line *l,
			 struct tl_str *right)
{
	enum { GAP = 3 };
	struct tl_str text = tl_line_text(rd, l);
	size_t blanks = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] != ' ' && blanks >= GAP) {
			*right = tl_str_of(text.p + i, text.n - i);
			return l->begin + i - blanks;
		}
		blanks = text.p[i] == ' ' ? blanks + 1 : 0;
	}
	*right = tl_str_of(text.p, 0);
	return l->end;
}

/* "ĐẢNG BỘ TỈNH X        ĐẢNG CỘNG SẢN VIỆT NAM" */
static bool beside(const struct tl_page_reader *rd, const struct tl_page_line *l,
		   const char *const *forms, size_t n)
{
	struct tl_str right;

	column_gap(rd, l, &right);
	for (size_t i = 0; i < n && right.n; i++)
		if (tl_same_words(right.p, right.n, forms[i], strlen(forms[i])))
			return true;
	return false;
}

bool tl_is_document_kind(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const kinds[] = {"báo cáo",
					    "thông báo",
					    "kế hoạch",
					    "nghị quyết",
					    "quyết định",
					    "hướng dẫn",
					    "chương trình",
					    "chỉ thị",
					    "kết luận",
					    "tờ trình",
					    "quy định",
					    "quy chế",
					    "đề án",
					    "công văn",
					    "lời kêu gọi",
					    "thông tri",
					    "chương trình hành động"};

	return l->all_caps && is_one_of(rd, l, kinds, TL_COUNT(kinds));
}

size_t tl_document_title(const struct tl_page_reader *rd)
{
	static const char *const over[] = {"đảng cộng sản việt nam",
					   "cộng hòa xã hội chủ nghĩa việt nam",
					   "cộng hoà xã hội chủ nghĩa việt nam"};
	bool official = false;
	size_t seen = 0;

	for (size_t i = 0; i + 1 < rd->n_lines && seen < HEAD_LINES; i++) {
		const struct tl_page_line *l = &rd->lines[i];

		if (l->effect == TL_DROP)
			continue;
		if (!official && seen > HEAD_FIRST)
			return SIZE_MAX;
		official |= l->all_caps && (is_one_of(rd, l, over, TL_COUNT(over)) ||
					    beside(rd, l, over, TL_COUNT(over)));
		if (official && tl_is_document_kind(rd, l))
			return i;
		seen++;
	}
	return SIZE_MAX;
}

/* "Hàm Yên, ngày 28 tháng 9 năm 2016": place and day over the title. */
static bool dated(struct tl_page_reader *rd, struct tl_page_line *l)
{
	enum { WORDS = 14 };
	struct tl_stamp s = {.date = TL_NO_DATE, .signed_on = true};

	if (l->stamp)
		l->stamp->signed_on = true;
	if (l->stamp || l->words > WORDS || l->effect)
		return l->stamp != NULL;
	tl_read_tokens(rd, l->begin, l->end);
	for (size_t i = 1; i < rd->n_tokens; i++) {
		size_t used = tl_mark_at(rd, i - 1) == ',' ? tl_full_date_at(rd, i, &s.date) : 0;

		if (!used && tl_mark_at(rd, i - 1) == ',' && tl_word_is(rd, i, TL_W_NGAY))
			used = tl_full_date_at(rd, ++i, &s.date);
		if (!used)
			continue;
		s.begin = rd->base + rd->tokens[i].begin;
		s.end = rd->base + rd->tokens[i + used - 1].end;
		l->stamp = tl_arena_alloc(rd->arena, sizeof *l->stamp);
		*l->stamp = s;
		return true;
	}
	return false;
}

/* "ĐẢNG BỘ TỈNH X", "HUYỆN ỦY Y": who issues the document, which tells where it is from. */
static bool issuer(struct tl_page_reader *rd, struct tl_page_line *l)
{
	struct tl_str right;
	size_t gap = column_gap(rd, l, &right);
	struct tl_page_line left = {.begin = l->begin, .end = (uint32_t)gap};

	if (!l->all_caps)
		return false;
	if (gap < l->end)
		tl_line_measure(rd, &left);
	else
		left = *l;
	if (!tl_has(left.ends, TL_F_PLACE) || left.numbers || left.effect ||
	    !(tl_has(left.begins, TL_F_BODY) || tl_has(left.begins, TL_F_SECTION_OPEN)))
		return false;
	l->to = (uint32_t)gap;
	return true;
}

size_t tl_document_head(struct tl_page_reader *rd)
{
	size_t at = rd->title;
	struct tl_page_line *subject = &rd->lines[at + 1];

	for (size_t i = 0; i < at; i++)
		if (dated(rd, &rd->lines[i]))
			tl_set_role(&rd->lines[i], TL_ROLE_STAMP, "day of a document");
		else if (issuer(rd, &rd->lines[i]))
			tl_set_role(&rd->lines[i], TL_ROLE_PLACE, "issuer of a document");
		else
			tl_set_role(&rd->lines[i], TL_ROLE_BOILERPLATE, "head of a document");
	tl_set_role(&rd->lines[at], TL_ROLE_HEADLINE, "kind of a document");
	if (subject->effect || subject->stamp || subject->words < 2 || subject->dash ||
	    subject->words > SUBJECT_WORDS || subject->line_end == TL_ENDS_STOP ||
	    tl_is_roman_part(rd, subject))
		return at + 1;
	tl_set_role(subject, TL_ROLE_HEADLINE, "subject of a document");
	subject->joined = true;
	return at + 2;
}

bool tl_is_recipients(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char words[] = "nơi nhận";
	struct tl_str text = tl_line_text(rd, l);
	size_t n = tl_begins_with(text.p, text.n, words, strlen(words));

	return n && n < text.n && text.p[n] == ':';
}

bool tl_is_roman_part(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	struct tl_str text = tl_line_text(rd, l);
	size_t n = strspn(text.p, "IVX");

	return n > 0 && n + 2 < text.n && text.p[n] == '.' && text.p[n + 1] == ' ';
}

bool tl_is_part(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	struct tl_str text = tl_line_text(rd, l);
	size_t n = strspn(text.p, "0123456789");

	return tl_is_roman_part(rd, l) ||
	       (n > 0 && n < 3 && n + 2 < text.n && text.p[n] == '.' && text.p[n + 1] == ' ');
}

bool tl_list_between(const struct tl_page_reader *rd, size_t first, size_t second, size_t words)
{
	for (size_t i = first + 1; i < second; i++)
		if (!rd->lines[i].effect && rd->lines[i].words > words &&
		    rd->lines[i].line_end == TL_ENDS_COLON)
			return true;
	return false;
}

/* The numbers before a line, "1.", "1.2.", "3)": how many there are (0: none) and the last one. */
static size_t numbering(const struct tl_page_reader *rd, const struct tl_page_line *l, int *last)
{
	enum { DEEP = 4 };
	const char *p = rd->page->text.p;
	size_t at = l->begin, n = 0;

	while (n < DEEP && at < l->end && p[at] >= '0' && p[at] <= '9') {
		size_t digits = strspn(p + at, "0123456789");

		*last = tl_date_digits(p + at, digits);
		at += digits;
		if (at == l->end || !strchr(".)/", p[at]))
			return n && p[at] == ' ' ? n + 1 : 0; /* "1.2 …" */
		at++;
		n++;
	}
	return n && at < l->end && p[at] == ' ' ? n : 0;
}

bool tl_is_numbered_part(const struct tl_page_reader *rd, size_t i, const struct tl_page_line *n)
{
	const struct tl_page_line *l = &rd->lines[i];
	int own, other;
	size_t deep = numbering(rd, l, &own);

	if (!deep || !n || l->words > PART_WORDS)
		return false;
	if (numbering(rd, n, &other) == deep + 1)
		return other == 1;
	if (!tl_is_text(n) || n->lower)
		return false;
	return i == 0 || numbering(rd, l - 1, &other) != deep || other + 1 != own;
}
