/* What follows the noun of a figure and belongs to its unit: a power that lost its place (m 3), and
 * of what, on what or in what time so many are (đồng/ha, người/km2, tấn thép/năm). */
#include "annotate/metric_noun.h"

/* `m 3`: a power that lost its place; token `at` is behind the m. */
static bool power_at(const struct tl_measure *m, uint32_t at)
{
	const char *body = m->rd->article->body;
	const struct tl_token *unit, *digit;

	if (!tl_number_at(m, at))
		return false;
	unit = &m->rd->tokens[at - 1];
	digit = unit + 1;
	return body[unit->end - 1] == 'm' && digit->end == digit->begin + 1 &&
	       (body[digit->begin] == '2' || body[digit->begin] == '3');
}

void tl_unit_power(const struct tl_measure *m, struct tl_figure *f)
{
	if (tl_use_of(m, f->unit) == TL_USE_MEASURE && power_at(m, f->unit_end))
		f->unit_end++;
}

/* `đồng/cổ phần`: the first syllable of a noun of two stands at token i, behind a slash. */
static bool two_syllables(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id nouns[][2] = {
		{W_SHARE, W_PHAN}, {W_SHARE, W_STOCK}, {W_PASSENGER, W_HOTEL}, {W_GOODS, W_ITEM},
		{W_HOC, W_PUPIL},  {W_HOC, W_KY},      {W_HOC, W_PHAN}};

	for (size_t k = 0; k < TL_COUNT(nouns); k++)
		if (tl_is(m, i, nouns[k][0]) && tl_is(m, i + 1, nouns[k][1]))
			return true;
	return false;
}

/* A 1 and nothing else stands at token i. */
static bool one_digit(const struct tl_measure *m, uint32_t i)
{
	const struct tl_token *t = &m->rd->tokens[i];

	return t->end == t->begin + 1 && m->rd->article->body[t->begin] == '1';
}

/* `triệu đồng/người/năm`, `triệu/ha`, `đồng/m 2`: what follows the slashes. */
void tl_unit_per(const struct tl_measure *m, struct tl_figure *f)
{
	while (tl_mark(m, f->unit_end, '/') && tl_tight(m, f->unit_end)) {
		uint32_t at = f->unit_end + 1;
		const struct tl_hit *u;

		/* 7 triệu đồng/1 ha */
		at += !m->devoted && tl_number_at(m, at) && one_digit(m, at);
		if (!tl_word_at(m, at) || tl_is(m, at, W_TY))
			return;
		u = m->devoted ? NULL : tl_unit_at(m, at);
		f->unit_end = u ? u->end : at + 1 + two_syllables(m, at);
		f->unit_end += power_at(m, f->unit_end);
	}
}

/* `340 người/km 2`: so many on so much land. */
void tl_unit_on_land(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_hit *u =
		tl_mark(m, f->unit_end, '/') ? tl_unit_at(m, f->unit_end + 1) : NULL;

	if (u && tl_use_of(m, u->id) == TL_USE_MEASURE)
		f->unit_end = u->end + power_at(m, u->end);
}

/* `6,5%/năm`, `2 lần/tuần`, `315 người/ngày`, in a text about anything: so many in a time. */
void tl_unit_in_a_time(const struct tl_measure *m, struct tl_figure *f)
{
	static const enum tl_word_id times[] = {W_PEOPLE, W_NAM,  W_QUY, W_THANG,
						W_WEEK,	  W_NGAY, W_GIO};

	for (size_t k = 0; !m->devoted && k < TL_COUNT(times) && tl_mark(m, f->unit_end, '/'); k++)
		if (tl_is(m, f->unit_end + 1, times[k]))
			f->unit_end += 2;
}

/* `6,5 triệu tấn dầu thô/năm`, `50 tấn chuối/ha`, in a text about anything: what is measured stands
 * before the slash, and its unit is none without what comes behind. */
void tl_unit_of_what(const struct tl_measure *m, struct tl_figure *f)
{
	static const enum tl_word_id times[] = {W_NAM, W_QUY, W_THANG, W_WEEK, W_NGAY, W_GIO};
	enum { NOUN = 3 };
	uint32_t at = f->unit_end;
	const struct tl_hit *u;

	while (!m->devoted && at < f->unit_end + NOUN && tl_word_at(m, at))
		at++;
	if (at == f->unit_end || !tl_mark(m, at, '/') || !tl_tight(m, at))
		return;
	u = tl_unit_at(m, at + 1);
	if (u && tl_use_of(m, u->id) == TL_USE_MEASURE)
		f->unit_end = u->end;
	for (size_t k = 0; k < TL_COUNT(times); k++)
		if (tl_is(m, at + 1, times[k]))
			f->unit_end = at + 2;
}
