/* A second end of a number: 5-7, từ 10 đến 20%, 169/169, 98 trong tổng số 104. */
#include "annotate/number.h"

/* A noun, a % or, behind a scale, what money without its currency is for (150 - 200 triệu/tháng)
 * can follow the number that ends at i. */
static bool counted(const struct tl_measure *m, size_t i, bool scaled)
{
	return tl_percent_at(m, i) || m->unit_at[i < m->rd->n_tokens ? i : 0] ||
	       (scaled && tl_mark(m, i, '/') && tl_tight(m, i) && tl_word_at(m, i + 1));
}

/* Two ends that no từ announces are near each other: one is not so many times the other. */
enum { APART = 10, THOUSAND = 1000 };

/* đến, tới, cho đến or a dash: tokens used. */
static size_t to_at(const struct tl_measure *m, size_t i)
{
	size_t cho = !m->devoted && tl_is(m, i, W_CHO);

	if (tl_is(m, i + cho, W_DEN) || tl_is(m, i + cho, W_TOI))
		return cho + 1;
	return tl_mark(m, i, '-');
}

/* Token i, or what stands behind the words there that qualify an end: đến dưới 500 triệu, đến tăng
 * 15%. */
static size_t past_qualifier(const struct tl_measure *m, size_t i)
{
	for (size_t k = tl_hits_after(&m->qualifiers, (uint32_t)i);
	     k < m->qualifiers.n && m->qualifiers.items[k].first <= i; k++)
		if (m->qualifiers.items[k].first == i &&
		    tl_number_at(m, m->qualifiers.items[k].end))
			return m->qualifiers.items[k].end;
	return i + ((tl_is(m, i, W_TANG) || tl_is(m, i, W_GIAM)) && tl_number_at(m, i + 1));
}

/* 0,5%/năm đến 1,5%/năm: behind the time of the first at token i. */
static size_t past_time(const struct tl_measure *m, size_t i)
{
	return tl_mark(m, i, '/') && tl_tight(m, i) && tl_word_at(m, i + 1) ? i + 2 : i;
}

/* từ 130.000 đồng đến 180.000 đồng, 6 tấn/ha - 7 tấn/ha, từ 50% đến dưới 65%, in a text about
 * anything: the unit stands at both ends, the first number's before token `end`. The new end, or
 * `end`. */
static size_t both_with_unit(const struct tl_measure *m, struct tl_figure *f, size_t end)
{
	size_t pct = tl_percent_at(m, end),
	       at = pct ? past_time(m, end + pct) : tl_unit_behind(m, end), to, n;
	bool from = false, decimal, scaled;
	double v;

	if (m->devoted || at == end || !to_at(m, at))
		return end;
	for (uint32_t k = 1; k <= 2 && k <= f->first && !from; k++)
		from = tl_is(m, f->first - k, W_TU);
	to = past_qualifier(m, at + to_at(m, at));
	n = tl_amount(m, to, &v, &decimal, &scaled);
	/* 15 triệu đồng đến 3 tỷ đồng */
	if (!n || v <= f->value || (!from && v > f->value * APART && tl_mark(m, at, '-')) ||
	    !(pct ? tl_percent_at(m, to + n) > 0 : tl_same_unit(m, end, to + n)))
		return end;
	f->range = f->has2 = true;
	f->value2 = v;
	return to + n;
}

/* What the first end of a range is to be multiplied by, where only its upper end v at token `at` is
 * written in full; 0: they are no ends of a range. */
static double first_scale(const struct tl_measure *m, const struct tl_figure *f, size_t at,
			  double v, bool scaled)
{
	double factor = 1;

	/* từ 1-5 triệu: the scale serves both ends. */
	if (scaled && !f->scaled && f->value < v / THOUSAND)
		tl_scale_at(m, at + 1, &factor);
	if (m->devoted || f->scaled || f->value >= THOUSAND ||
	    (factor > 1 && v > f->value * factor))
		return factor;
	if (scaled) {
		tl_scale_at(m, at + 1, &factor);
		/* 500 - 1 triệu: thousands; giảm 850 - 400 nghìn (mua - bán): two changes */
		factor /= THOUSAND;
		return factor >= THOUSAND && f->value * APART >= THOUSAND && v > f->value * factor
			       ? factor
			       : 0;
	}
	/* 30 - 40.000 đồng: so do the thousands */
	return v > f->value * THOUSAND && v < f->value * THOUSAND * APART ? THOUSAND : 1;
}

static bool of_money(const struct tl_measure *m, size_t i)
{
	const struct tl_hit *u = tl_unit_at(m, i);

	return u && tl_use_of(m, u->id) == TL_USE_MONEY;
}

/* A second end behind the number of f: fills it and returns the new end. */
size_t tl_second_end(const struct tl_measure *m, struct tl_figure *f, size_t end)
{
	size_t at = end, n, pct = tl_percent_at(m, end);
	bool decimal, scaled, slash = false, in_words = false, apart = false, bare = false;
	double v, factor = 1;

	if ((n = both_with_unit(m, f, end)) != end)
		return n;
	at += pct;
	if (tl_mark(m, at, '-')) {
		at++;
	} else if ((tl_is(m, at, W_TRONG) || tl_is(m, at, W_TREN) || tl_mark(m, at, '/')) &&
		   tl_is(m, at + 1, W_TONG) && tl_is(m, at + 2, W_SO)) {
		slash = in_words = true;
		at += 3;
	} else if (tl_is(m, at, W_TRONG) && tl_is(m, at + 1, W_SO)) {
		/* 41 trong số 58 chi bộ */
		slash = in_words = bare = true;
		at += 2;
	} else if ((tl_is(m, at, W_TRONG) || (tl_is(m, at, W_TREN) && !pct)) && f->first > 0 &&
		   tl_is(m, f->first - 1, W_CO)) {
		/* có 98 trong 104 thôn, có 28 trên 30 chi bộ */
		slash = in_words = bare = true;
		at++;
	} else if (tl_mark(m, at, '/') && tl_tight(m, at) &&
		   (tl_tight(m, at + 1) || m->unit_at[at + 2 < m->rd->n_tokens ? at + 2 : 0])) {
		slash = true;
		at++;
	} else if (to_at(m, at)) {
		/* trên 1.000 đến 1.400 m3 */
		apart = f->first == 0 || !tl_is(m, f->first - 1, W_TU);
		at += to_at(m, at);
	} else {
		return end;
	}
	if (!slash && !m->devoted)
		at = past_qualifier(m, at);
	n = tl_amount(m, at, &v, &decimal, &scaled);
	if (!n || m->rd->taken[at])
		return end;
	if (slash) {
		/* là 1 trong số 8 người, xác suất 1/1 tỷ người, in a text about anything: one of
		 * such */
		if (!m->devoted && f->value == 1 && (in_words || scaled))
			return end;
		/* 10% trong số 92 triệu dân, x 1/80% */
		if (pct || (!m->devoted && tl_percent_at(m, at + n)))
			return end;
		/* 45.799/36.875 tỷ đồng: the scale serves both; not in 1.200 trong số 92 triệu dân
		 */
		if (scaled && !f->scaled && f->value < v / THOUSAND &&
		    (!in_words || of_money(m, at + n)) && tl_scale_at(m, at + 1, &factor)) {
			f->value *= factor;
			f->scaled = true;
		}
		/* A date or a rate: a ratio has its whole behind the slash, and a noun. */
		if (decimal || f->decimal)
			return end;
		if (bare && (v <= f->value || !m->unit_at[at + n < m->rd->n_tokens ? at + n : 0]))
			return end;
		/* 195/160 đảng viên: more than planned, and no date */
		if (v < f->value && !(m->unit_at[at + n < m->rd->n_tokens ? at + n : 0] && v > 12))
			return end;
		if (!in_words && tl_tight(m, at + n) &&
		    (tl_mark(m, at + n, '/') || tl_mark(m, at + n, '-')))
			return end;
		f->ratio = f->has2 = true;
		f->value2 = v;
		return at + n;
	}
	if (v <= f->value || (tl_like_year(v) && tl_like_year(f->value)) ||
	    !counted(m, at + n, scaled))
		return end;
	if (pct && !tl_percent_at(m, at + n))
		return end;
	factor = first_scale(m, f, at, v, scaled);
	if (factor == 0 || v <= f->value * factor || (apart && v > f->value * factor * APART))
		return end;
	f->value *= factor;
	f->scaled = f->scaled || factor > 1;
	f->range = f->has2 = true;
	f->value2 = v;
	return at + n;
}
