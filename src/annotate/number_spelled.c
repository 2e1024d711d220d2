/* Numbers in words: hai mươi lăm, một trăm linh tư, ba nghìn. */
#include "annotate/metric.h"

/* One of một … mười at a token, 0 if none. */
static int unit_word(const struct tl_measure *m, size_t i)
{
	if (i >= m->n_tokens || !tl_hints(m, i, TL_HINT_NUMBER))
		return 0;
	for (int k = 0; k < 10; k++)
		if (tl_is(m, i, (enum tl_word_id)(W_NUM_1 + k)))
			return k + 1;
	return 0;
}

/* Digits behind mươi: mốt, hai … lăm, tư. */
static int last_word(const struct tl_measure *m, size_t i)
{
	int v = unit_word(m, i);

	if (tl_is(m, i, W_MOT_1))
		return 1;
	if (tl_is(m, i, W_TU_4))
		return 4;
	if (tl_is(m, i, W_LAM))
		return 5;
	return v < 10 && v != 1 ? v : 0;
}

/* Below a hundred. */
static size_t tens(const struct tl_measure *m, size_t i, int *value)
{
	int v = unit_word(m, i), last;

	if (!v)
		return 0;
	if (v == 10) {
		last = tl_is(m, i + 1, W_NUM_1) ? 1 : last_word(m, i + 1);
		*value = 10 + last;
		return last ? 2 : 1;
	}
	if (!tl_is(m, i + 1, W_MUOI)) {
		*value = v;
		return 1;
	}
	last = last_word(m, i + 2);
	/* hai mươi năm: twenty years */
	if (last == 5 && tl_is(m, i + 2, W_NAM))
		last = 0;
	*value = v * 10 + last;
	return last ? 3 : 2;
}

static size_t hundreds(const struct tl_measure *m, size_t i, int *value)
{
	int v, rest = 0;
	size_t n = tens(m, i, &v), k;

	if (!n || !tl_is(m, i + n, W_TRAM)) {
		*value = n ? v : 0;
		return n;
	}
	n++;
	k = n + (tl_is(m, i + n, W_LINH) || tl_is(m, i + n, W_LE));
	k = tens(m, i + k, &rest) ? k + tens(m, i + k, &rest) : n;
	*value = v * 100 + (k > n ? rest : 0);
	return k;
}

/* một hai công trình, ba bốn người, in a text about anything một, hai người: one or the other, of which v stands
 * at token i. */
static bool either(const struct tl_measure *m, size_t i, int v)
{
	if (!m->devoted && i > 1 && v > 1 && tl_mark(m, i - 1, ',') && unit_word(m, i - 2) == v - 1)
		return true;
	return v < 10 &&
	       (unit_word(m, i + 1) == v + 1 || (v > 1 && i > 0 && unit_word(m, i - 1) == v - 1));
}

size_t tl_spelled(const struct tl_measure *m, size_t i, double *value)
{
	int v, rest = 0;
	size_t n = hundreds(m, i, &v);

	if (!n || (n == 1 && either(m, i, v)))
		return 0;
	*value = v;
	if (tl_is(m, i + n, W_NGHIN) || tl_is(m, i + n, W_NGAN)) {
		n++;
		*value *= 1000;
		n += hundreds(m, i + n, &rest);
		*value += rest;
	}
	return n;
}
