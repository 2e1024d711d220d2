/* A second end of a number: 5-7, từ 10 đến 20%, 169/169, 98 trong tổng số 104. */
#include "annotate/number.h"

/* A noun, a % or, behind a scale, what money without its currency is for (150 - 200 triệu/tháng)
 * can follow the number that ends at i. */
static bool counted(const struct tl_measure *m, size_t i, bool scaled)
{
	return tl_percent_at(m, i) || tl_unit_at(m, i) ||
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

/* What joins a number to its second end: 98/104, 98 trong tổng số 104, 5 - 7, 5 đến 7. */
struct join {
	size_t at;     /* the token behind it */
	bool ratio;    /* of so many; else a range */
	bool in_words; /* and not by a slash */
	bool bare;     /* by words that say too little without a noun behind the second end */
	bool apart;    /* no từ announces the range */
};

/* Reads what joins, behind the number of f and its % that end before token `at`; false: nothing does. */
static bool joined(const struct tl_measure *m, const struct tl_figure *f, size_t at, bool percent,
		   struct join *j)
{
	bool in = tl_is(m, at, W_TRONG), on = tl_is(m, at, W_TREN);

	*j = (struct join){.at = at};
	if (tl_mark(m, at, '-')) {
		j->at++;
	} else if ((in || on || tl_mark(m, at, '/')) && tl_is(m, at + 1, W_TONG) &&
		   tl_is(m, at + 2, W_SO)) {
		j->ratio = j->in_words = true;
		j->at += 3;
	} else if (in && tl_is(m, at + 1, W_SO)) {
		/* 41 trong số 58 chi bộ */
		j->ratio = j->in_words = j->bare = true;
		j->at += 2;
	} else if (((in || (on && !percent)) && f->first > 0 && tl_is(m, f->first - 1, W_CO)) ||
		   (in && !percent && !m->devoted)) {
		/* có 98 trong 104 thôn, có 28 trên 30 chi bộ; thắng 3 trong 4 giải */
		j->ratio = j->in_words = j->bare = true;
		j->at++;
	} else if (tl_mark(m, at, '/') && tl_tight(m, at) &&
		   (tl_tight(m, at + 1) || tl_unit_at(m, at + 2))) {
		j->ratio = true;
		j->at++;
	} else if (to_at(m, at)) {
		/* trên 1.000 đến 1.400 m3 */
		j->apart = f->first == 0 || !tl_is(m, f->first - 1, W_TU);
		j->at += to_at(m, at);
	} else {
		return false;
	}
	return true;
}

/* A second end: a number that ends before token `end`. */
struct second {
	size_t end;
	double value;
	bool decimal, scaled;
};

/* f is so many of the second end, which is filled in; else false. */
static bool is_ratio(const struct tl_measure *m, struct tl_figure *f, const struct join *j,
		     const struct second *x, bool percent)
{
	const struct tl_hit *noun = tl_unit_at(m, x->end);
	double factor;

	/* là 1 trong số 8 người, xác suất 1/1 tỷ người, in a text about anything: one of such */
	if (!m->devoted && f->value == 1 && (j->in_words || x->scaled))
		return false;
	/* 10% trong số 92 triệu dân, x 1/80% */
	if (percent || (!m->devoted && tl_percent_at(m, x->end)))
		return false;
	/* 45.799/36.875 tỷ đồng: the scale serves both; not in 1.200 trong số 92 triệu dân */
	if (x->scaled && !f->scaled && f->value < x->value / THOUSAND &&
	    (!j->in_words || (noun && tl_use_of(m, noun->id) == TL_USE_MONEY)) &&
	    tl_scale_at(m, j->at + 1, &factor)) {
		f->value *= factor;
		f->scaled = true;
	}
	/* A date or a rate: a ratio has its whole behind the slash, and a noun. */
	if (x->decimal || f->decimal)
		return false;
	if (j->bare && (x->value <= f->value || !noun))
		return false;
	/* 195/160 đảng viên: more than planned, and no date */
	if (x->value < f->value && !(noun && x->value > 12))
		return false;
	if (!j->in_words && tl_tight(m, x->end) &&
	    (tl_mark(m, x->end, '/') || tl_mark(m, x->end, '-')))
		return false;
	f->ratio = f->has2 = true;
	f->value2 = x->value;
	return true;
}

/* f is the lower end of a range whose upper end is the second, which is filled in; else false. */
static bool is_range(const struct tl_measure *m, struct tl_figure *f, const struct join *j,
		     const struct second *x, bool percent)
{
	double factor;

	if (x->value <= f->value || (tl_like_year(x->value) && tl_like_year(f->value)) ||
	    !counted(m, x->end, x->scaled) || (percent && !tl_percent_at(m, x->end)))
		return false;
	factor = first_scale(m, f, j->at, x->value, x->scaled);
	if (factor == 0 || x->value <= f->value * factor ||
	    (j->apart && x->value > f->value * factor * APART))
		return false;
	f->value *= factor;
	f->scaled = f->scaled || factor > 1;
	f->range = f->has2 = true;
	f->value2 = x->value;
	return true;
}

size_t tl_second_end(const struct tl_measure *m, struct tl_figure *f, size_t end)
{
	size_t percent = tl_percent_at(m, end), n = both_with_unit(m, f, end);
	struct second x;
	struct join j;

	if (n != end)
		return n;
	if (!joined(m, f, end + percent, percent > 0, &j))
		return end;
	if (!j.ratio && !m->devoted)
		j.at = past_qualifier(m, j.at);
	n = tl_amount(m, j.at, &x.value, &x.decimal, &x.scaled);
	if (!n || m->rd->taken[j.at])
		return end;
	x.end = j.at + n;
	if (j.ratio)
		return is_ratio(m, f, &j, &x, percent > 0) ? x.end : end;
	return is_range(m, f, &j, &x, percent > 0) ? x.end : end;
}
