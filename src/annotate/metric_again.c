/* Figures that say a number again in what is counted otherwise: 9 tỷ kroner (920 triệu USD), 21 triệu cổ
 * phiếu, tương đương 1,7%. What is promised of the number is promised of them. */
#include "annotate/metric_qualify.h"

enum {
	OPENED = 5, /* words between a parenthesis or a comma and its figure */
	NOUN = 6    /* of a number and its noun that are said again */
};

uint32_t tl_opened(const struct tl_measure *m, const struct tl_figure *f)
{
	for (uint32_t i = f->from; i > 0 && f->from - i < OPENED; i--)
		if (tl_mark(m, i - 1, '('))
			return i - 1;
		else if (m->tokens[i - 1].kind != TL_WORD)
			return 0;
	return 0;
}

uint32_t tl_said_before(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t open = tl_opened(m, f);

	for (uint32_t i = open; i > 0 && open - i < NOUN; i--) {
		if (!tl_number_at(m, i - 1))
			continue;
		for (i--; i > 1 && tl_mark(m, i - 1, '.') && tl_number_at(m, i - 2);)
			i -= 2;
		return i;
	}
	return 0;
}

/* 21 triệu cổ phiếu, tương đương 1,7%: the number that figure f says again behind a comma; or 0. */
static uint32_t equal_to(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	for (int k = 0; k < OPENED && at > 2 && !tl_mark(m, at - 1, ','); k++)
		if (m->tokens[--at].kind != TL_WORD)
			return 0;
	if (!(tl_text_is(m, at, "tương") && tl_text_is(m, at + 1, "đương")) && !tl_text_is(m, at, "tức"))
		return 0;
	for (uint32_t i = at - 1; i > 0 && at - i < NOUN; i--)
		if (tl_number_at(m, i - 1))
			return i - 1;
	return 0;
}

uint32_t tl_said_again(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = tl_of_money(m, f) ? tl_said_before(m, f) : 0;

	return at ? at : equal_to(m, f);
}

bool tl_other_version(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	if (!tl_of_money(m, f) || f->unit != g->unit)
		return false;
	for (uint32_t i = tl_figure_end(g); i < f->from; i++)
		if (tl_text_is(m, i, "phiên") && tl_text_is(m, i + 1, "bản"))
			return true;
	return false;
}
