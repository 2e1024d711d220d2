/* The value of a numeral with its scale word (1.204; 98,5; 2,5 tỷ; 1 tỷ 250 triệu), and its %. */
#include "annotate/number.h"

#include <math.h>
#include <string.h>

/* The value of a numeral: thousands dots, decimal comma. `decimal`: it has decimals; `odd`: one or
 * two digits behind a dot, an English decimal or a date. */
static bool numeral(struct tl_str s, double *value, bool *decimal, bool *odd)
{
	double v = 0, scale = 1;
	size_t digits = 0, group = 0, groups = 0;
	bool comma = false;

	*odd = false;
	if (s.n == 0 || s.n > 20)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c >= '0' && c <= '9') {
			group++;
			digits++;
			if (comma)
				v += (c - '0') * (scale /= 10);
			else
				v = v * 10 + (c - '0');
			continue;
		}
		if (comma || (c != '.' && c != ','))
			return false;
		if (groups && group != 3)
			return false;
		if (c == ',')
			comma = true;
		else if (groups == 0 && (group == 0 || group > 3))
			return false;
		groups++;
		group = 0;
	}
	*decimal = comma;
	/* 0912345678 and 20171023: no count is written so. */
	if (groups == 0 && (digits > 7 || (digits > 3 && s.p[0] == '0')))
		return false;
	if (groups && !comma && group != 3) {
		/* 98.5: one dot and a short rest. */
		const char *dot = memchr(s.p, '.', s.n);

		if (groups != 1 || group > 2 || !dot)
			return false;
		v = 0;
		for (const char *p = s.p; p < dot; p++)
			v = v * 10 + (*p - '0');
		scale = 1;
		for (const char *p = dot + 1; p < s.p + s.n; p++)
			v += (*p - '0') * (scale /= 10);
		*odd = *decimal = true;
	}
	/* Decimals are sums of tenths: bring them to the nearest of nine places. */
	if (*decimal)
		v = floor(v * 1e9 + 0.5) / 1e9;
	*value = v;
	return true;
}

/* nghìn, triệu, tỷ (not tỷ lệ) behind a number: tokens used, and the factor. */
size_t tl_scale_at(const struct tl_measure *m, size_t i, double *factor)
{
	if (tl_is(m, i, W_NGHIN) || tl_is(m, i, W_NGAN)) {
		*factor = 1e3;
		if ((tl_is(m, i + 1, W_TY) || tl_is(m, i + 1, W_TI)) &&
		    !tl_is(m, i + 2, W_LE_RATE)) {
			*factor = 1e12;
			return 2;
		}
		return 1;
	}
	if (tl_is(m, i, W_TRIEU)) {
		*factor = 1e6;
		return 1;
	}
	/* 30 vạn người; 3 Vạn … is a name */
	if (tl_is(m, i, W_VAN_TEN) && !(m->tokens[i].flags & TL_UPPER)) {
		*factor = 1e4;
		return 1;
	}
	if ((tl_is(m, i, W_TY) || tl_is(m, i, W_TI)) && !tl_is(m, i + 1, W_LE_RATE)) {
		*factor = 1e9;
		return 1;
	}
	return 0;
}

/* % or phần trăm: tokens used. */
size_t tl_percent_at(const struct tl_measure *m, size_t i)
{
	if (tl_mark(m, i, '%'))
		return 1;
	return tl_is(m, i, W_PHAN) && tl_is(m, i + 1, W_TRAM) ? 2 : 0;
}

/* 0.1 - 0.2%, 36.26 -36.33 triệu: the second end says that the first is no date. */
static bool ranged(const struct tl_measure *m, size_t i)
{
	double factor;

	return tl_mark(m, i + 1, '-') && tl_number_at(m, i + 2) &&
	       (tl_percent_at(m, i + 3) || tl_scale_at(m, i + 3, &factor));
}

/* 1,000 ha: nobody writes three decimals that are none. */
static bool thousands_after_comma(struct tl_str s)
{
	return s.n > 4 && memcmp(s.p + s.n - 4, ",000", 4) == 0 && !memchr(s.p, '.', s.n);
}

/* 9,800 tỷ đồng, 356,100 tỉ đồng: nor two noughts behind a decimal; sums of trillions are written so by those who write
 * thousands with a comma. */
static bool trillions_after_comma(struct tl_str s)
{
	return s.n > 4 && s.p[s.n - 4] == ',' && memcmp(s.p + s.n - 2, "00", 2) == 0 && !memchr(s.p, '.', s.n);
}

enum { THOUSAND = 1000, SLIP = 5000 };
static const double WHOLE = 1e9;

/* A numeral with its scale at token i. Returns the tokens, 0 if it is none. */
size_t tl_amount(const struct tl_measure *m, size_t i, double *value, bool *decimal, bool *scaled)
{
	double factor = 1, more;
	bool odd, decimal2;
	size_t n;

	*scaled = false;
	if (!tl_number_at(m, i) || m->rd->taken[i])
		return 0;
	if (!numeral(tl_token_text(m->rd, i), value, decimal, &odd))
		return 0;
	n = tl_scale_at(m, i + 1, &factor);
	if (odd && !n && !tl_percent_at(m, i + 1) && !ranged(m, i) && !tl_quoted_at(m, i))
		return 0;
	if (!n) {
		if (*decimal && !m->devoted && thousands_after_comma(tl_token_text(m->rd, i))) {
			*value *= THOUSAND;
			*decimal = false;
		}
		return 1;
	}
	*scaled = true;
	/* 350.000 nghìn đồng: a slip */
	if (factor == THOUSAND && !m->devoted && *value >= SLIP && fmod(*value, THOUSAND) == 0)
		return 0;
	if (factor == WHOLE && !m->devoted && !(i > 0 && tl_mark(m, i - 1, '-')) &&
	    trillions_after_comma(tl_token_text(m->rd, i)))
		*value *= THOUSAND;
	/* 68.266.067.050 tỷ đồng: a slip */
	if (factor >= 1e9 && *value >= 1e8)
		return 0;
	/* 2,05 tỷ and 16,9 nghìn tỷ are whole numbers, not ones of binary fractions. */
	*value *= factor;
	*value = *value < WHOLE ? round(*value * 1000) / 1000 : round(*value);
	*decimal = false;
	n++;
	/* 1 tỷ 250 triệu */
	if (tl_number_at(m, i + n) &&
	    numeral(tl_token_text(m->rd, i + n), &more, &decimal2, &odd)) {
		double smaller = 1;
		size_t k = tl_scale_at(m, i + n + 1, &smaller);

		if (k && smaller < factor) {
			*value += more * smaller;
			n += k + 1;
		}
	}
	return n;
}
