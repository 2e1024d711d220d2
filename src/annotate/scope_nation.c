/* What is of the nation though nobody says so beside it: it never stands for a province. */
#include "annotate/scope.h"

/* Sentences looked at on each side of a figure, and tokens of one. */
enum { SENTENCES = 12, OPENING = 40 };

/* General knowledge: no province has so many TCCSĐ, cells or members, the Party has some 52,000,
 * 200,000 and 5 million. */
bool tl_scope_beyond_province(const struct tl_measure *m, const struct tl_figure *f)
{
	static const double most[TL_SIZES] = {10000, 60000, 600000};

	if (f->indicator == TL_NONE || f->percent || f->ratio)
		return false;
	for (size_t k = 0; k < TL_SIZES; k++)
		if (f->indicator == m->r->sizes[k])
			return f->value >= most[k];
	return false;
}

/* Bộ Chính trị, Ban Bí thư at token i, the first of them. */
static bool issuer_at(const struct tl_measure *m, uint32_t i)
{
	return m->scope_at[i] && m->r->scopes[m->scope_at[i] - 1].issues;
}

/* Năm 2023, Bộ Chính trị tiếp tục quan tâm …: it heads a part of the sentence, which is about what the
 * whole Party does. */
static bool led_by_centre(const struct tl_measure *m, const struct tl_sentence *s)
{
	for (uint32_t i = s->first; i < s->end && i < s->first + OPENING; i++)
		if (issuer_at(m, i))
			return i == s->first || tl_mark(m, i - 1, ',');
	return false;
}

/* Đối với Đảng bộ tỉnh X, …; Riêng tỉnh X …: the sentence turns to the article's own unit. */
static bool turns_to_own(const struct tl_measure *m, const struct tl_sentence *s)
{
	uint32_t at = s->first;
	size_t i;

	if (tl_is(m, at, W_DOI) && tl_is(m, at + 1, W_VOI))
		at += 2;
	else if (tl_text_is(m, at, "Riêng"))
		at += tl_is(m, at + 1, W_TAI) || tl_is(m, at + 1, W_O) ? 2 : 1;
	else
		return false;
	i = tl_scope_from(m, at);
	return i < m->n_scopes && m->scopes[i].first == at && m->scopes[i].level == m->own.level;
}

bool tl_scope_turned_from(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = m->rd->sentences;
	uint32_t k = f->sentence, block = s[k].block, last = k;

	while (last + 1 < m->rd->n_sentences && last - k < SENTENCES && s[last + 1].block == block)
		last++;
	if (last + 1 >= m->rd->n_sentences || !turns_to_own(m, &s[last + 1]))
		return false;
	for (uint32_t n = 0; n < SENTENCES && k < m->rd->n_sentences && s[k].block == block; n++, k--)
		if (led_by_centre(m, &s[k]))
			return true;
	return false;
}

/* đề nghị Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư kỷ luật 6 tổ chức: only the Party's
 * central commission asks that. */
bool tl_scope_asks_centre(const struct tl_measure *m)
{
	enum { BACK = 24 };

	for (size_t k = 0; k < m->n_figures; k++) {
		const struct tl_figure *f = &m->figures[k];
		uint32_t first = m->rd->sentences[f->sentence].first;

		for (uint32_t i = f->first; i > first + 1 && f->first - i < BACK; i--)
			if (issuer_at(m, i) && tl_is(m, i - 1, W_NGHI) && tl_text_is(m, i - 2, "đề"))
				return true;
	}
	return false;
}
