/* What is of the nation though nobody says so beside it: it never stands for a province. */
#include "annotate/scope.h"

/* Sentences looked at on each side of a figure, tokens of one, and those of the paragraph before a figure. */
enum { SENTENCES = 12, OPENING = 40, LONG_OPENING = 80, PARAGRAPH = 400 };

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

/* Ban Tổ chức Trung ương, Ủy ban Kiểm tra (UBKT) Trung ương at token i; but not toàn quốc, toàn Đảng. */
static bool centre_at(const struct tl_measure *m, uint32_t i)
{
	const struct tl_scope_word *w = m->scope_at[i] ? &m->r->scopes[m->scope_at[i] - 1] : NULL;

	if (tl_mark(m, i, ')'))
		return tl_text_is(m, i + 1, "Trung") && tl_text_is(m, i + 2, "ương");
	return w && (w->centre || (w->level == TL_LEVEL_NATIONAL && !w->issues && !w->country &&
				   (m->tokens[i].flags & TL_CAPS || tl_text_is(m, i, "Ủy") || tl_text_is(m, i, "Uỷ"))));
}

/* UBKT Trung ương … hội nghị trực tuyến; … hội nghị (trực tuyến) toàn quốc in a sentence: a meeting that the centre holds. */
static bool centres_meeting(const struct tl_measure *m, const struct tl_sentence *s)
{
	bool centre = false, online = false;

	for (uint32_t i = s->first + 1; i + 1 < s->end && i < s->first + LONG_OPENING; i++) {
		centre = centre || centre_at(m, i - 1);
		if (tl_text_is(m, i, "toàn") && tl_text_is(m, i + 1, "quốc") &&
		    (tl_is(m, i - 1, W_NGHI) || tl_text_is(m, i - 1, "tuyến")))
			return true;
		online = online || (tl_text_is(m, i, "trực") && tl_text_is(m, i + 1, "tuyến"));
	}
	return centre && online;
}

/* Tại điểm cầu tỉnh X, …: how the unit attends. */
static bool by_link(const struct tl_measure *m, const struct tl_sentence *s)
{
	for (uint32_t i = s->first + 1; i + 1 < s->end && i < s->first + LONG_OPENING; i++)
		if (tl_text_is(m, i + 1, "cầu") && tl_text_is(m, i, "điểm") && tl_is(m, i - 1, W_TAI))
			return true;
	return false;
}

/* cấp ủy các cấp, các cấp ủy, UBKT các cấp in tokens [from, to). */
static bool all_levels(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i + 1 < to; i++)
		if (tl_is(m, i, W_CAC) && tl_text_is(m, i + 1, "cấp"))
			return true;
	return false;
}

bool tl_scope_linked_to_centre(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = m->rd->sentences;
	uint32_t k = f->sentence, from = k, first;
	bool meeting = false, link = false;

	while (from > 0 && k - from < SENTENCES && s[from - 1].block == s[k].block)
		from--;
	first = s[from].first + PARAGRAPH < f->first ? f->first - PARAGRAPH : s[from].first;
	if (!all_levels(m, first, f->first))
		return false;
	for (uint32_t i = 0; i < from && i < SENTENCES && !(meeting && link); i++) {
		meeting = meeting || centres_meeting(m, &s[i]);
		link = link || by_link(m, &s[i]);
	}
	return meeting && link;
}
