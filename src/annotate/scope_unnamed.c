/* What a scope without a name stands for: toàn huyện, Đảng bộ huyện, tỉnh. */
#include "annotate/scope.h"

#include <string.h>

/* Scopes among which the name of one is looked for. */
enum { LATE = 24 };

/* Their names end alike: SƠN LA, Sơn La; Thanh Hóa, Thanh Hoá. */
bool tl_scope_same_name(const struct tl_measure *m, const struct tl_scope *x,
			const struct tl_scope *y)
{
	const struct tl_token *a = &m->rd->tokens[x->end - 1], *b = &m->rd->tokens[y->end - 1];
	const char *body = m->rd->article->body;

	if (a->word && b->word)
		return a->word == b->word;
	return a->end - a->begin == b->end - b->begin &&
	       memcmp(body + a->begin, body + b->begin, a->end - a->begin) == 0;
}

const char *tl_scope_primary_province(const struct tl_measure *m)
{
	const struct tl_article *a = m->rd->article;

	if (a->n_provinces == 0 || !a->provinces[0].primary ||
	    (a->n_provinces > 1 && a->provinces[1].primary))
		return NULL;
	return a->provinces[0].code;
}

/* toàn huyện, in an article about a commune: the only one of its level that was named of late;
 * NULL: none was, or more than one. */
static const struct tl_scope *named_of_late(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_scope *only = NULL;

	if (s->own || s->level == TL_LEVEL_ORGANISATION || s <= m->scopes ||
	    s >= m->scopes + m->n_scopes)
		return NULL;
	for (const struct tl_scope *x = s; x > m->scopes && s - x < LATE; x--) {
		if (x[-1].level != s->level || !x[-1].named)
			continue;
		if (only && !tl_scope_same_name(m, only, &x[-1]))
			return NULL;
		only = only ? only : &x[-1];
	}
	return only;
}

/* toàn tỉnh, in a text about anything: behind another one of its level than the article's own, by
 * its name. */
static bool other_of_late(const struct tl_measure *m, const struct tl_scope *s)
{
	enum { OF_LATE = 8 };

	for (const struct tl_scope *x = s;
	     x > m->scopes && x <= m->scopes + m->n_scopes && s - x < OF_LATE; x--) {
		if (x[-1].level == TL_LEVEL_ORGANISATION && x[-1].province && m->own.province &&
		    s->level == TL_LEVEL_PROVINCE && strcmp(x[-1].province, m->own.province) == 0)
			return false;
		if (x[-1].level == s->level && x[-1].named)
			return !tl_scope_same_name(m, &x[-1], &m->own);
	}
	return false;
}

/* The article's own is not what a word of its level in a text about anything stands for by its
 * name: its words are a body's, its name is known to nobody, or another one was named of late. */
static bool not_it(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_scope *o = &m->own;

	return tl_is(m, o->first, W_DANG) || tl_scope_body(m, o) || other_of_late(m, s) ||
	       (o->level == TL_LEVEL_DISTRICT && m->rd->place_at[o->end - 1] == UINT32_MAX);
}

/* Đảng bộ huyện X gặp khó. Cả huyện có 27 chi bộ: the last of its level that the paragraph has
 * named, in a text about the Party; NULL: it has named none. */
static const struct tl_scope *named_in_block(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_sentence *x = m->rd->sentences;
	uint32_t block = x[tl_sentence_at(m->rd, s->first)].block;

	if (!m->devoted || s->own || s->level == TL_LEVEL_ORGANISATION || s <= m->scopes ||
	    s >= m->scopes + m->n_scopes)
		return NULL;
	for (const struct tl_scope *y = s; y > m->scopes && s - y < LATE; y--) {
		if (x[tl_sentence_at(m->rd, y[-1].first)].block != block)
			return NULL;
		if (y[-1].level == s->level && y[-1].named && !y[-1].object)
			return &y[-1];
	}
	return NULL;
}

/* Đảng bộ Khối (hiện) có 77 chi bộ, in an article about one of them: the bloc, and not the article's own. */
static bool other_bloc(const struct tl_measure *m, const struct tl_scope *s)
{
	bool bloc = false;

	if (!m->devoted || s->level != TL_LEVEL_ORGANISATION || s->own ||
	    !(tl_is(m, s->end, W_CO) || tl_is(m, s->end + 1, W_CO)))
		return false;
	for (uint32_t i = s->first; i < s->end && !bloc; i++)
		bloc = tl_text_is(m, i, "Khối") || tl_text_is(m, i, "khối");
	for (uint32_t i = m->own.first; i < m->own.end && bloc; i++)
		bloc = !(tl_text_is(m, i, "Khối") || tl_text_is(m, i, "khối"));
	return bloc;
}

/* A scope without a name is the one of its level that its sentence has named, else the article's.
 */
const struct tl_scope *tl_scope_by_name(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_scope *late;

	for (const struct tl_scope *x = s;
	     x > m->scopes && x <= m->scopes + m->n_scopes && s - x < 8; x--) {
		size_t k = tl_sentence_at(m->rd, s->first);

		if (x[-1].first < m->rd->sentences[k].first || s->own)
			break;
		/* theo UBND tỉnh X, toàn tỉnh có …: the province, in a text about anything */
		if (x[-1].named && x[-1].level == s->level &&
		    (m->devoted || !tl_scope_body(m, &x[-1])))
			return &x[-1];
	}
	if (other_bloc(m, s))
		return s;
	if (m->own.named && s->level == m->own.level)
		return !m->devoted && not_it(m, s) ? s : &m->own;
	late = m->own.level == s->level ? NULL : named_in_block(m, s);
	if (!late && m->own.level != s->level)
		late = named_of_late(m, s);
	/* toàn tỉnh, in a text about anything: not of any province that was named */
	if (late && !m->working &&
	    !(late->province && tl_scope_primary_province(m) &&
	      strcmp(late->province, tl_scope_primary_province(m)) == 0))
		late = NULL;
	return late ? late : s;
}
