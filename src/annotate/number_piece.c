/* Numbers of a text about anything that are but a piece: of a number that the page tore, of a range
 * of which nobody could read the other end, of an address, of a list whose items are numbered. */
#include "annotate/metric_noun.h"

#include <string.h>

static struct tl_str digits(const struct tl_measure *m, size_t i)
{
	return tl_token_text(m->rd, i);
}

/* A number of this text, not of a date, stands at token i. */
static bool free_number(const struct tl_measure *m, size_t i)
{
	return tl_number_at(m, i) && !m->rd->taken[i];
}

/* `1.262, 95`, `1.2 51, 08`: the decimals of the number before the comma. */
static bool decimals_of(const struct tl_measure *m, size_t i, struct tl_str s)
{
	struct tl_str before = digits(m, i - 2);

	if (!tl_mark(m, i - 1, ',') || !tl_tight(m, i - 1) || tl_tight(m, i) || s.n > 2)
		return false;
	return memchr(before.p, '.', before.n) ||
	       (s.n == 2 && s.p[0] == '0' && free_number(m, i - 2));
}

/* `29 .306 MW`, `13. 612 thí sinh`: the thousands of the number before the dot. */
static bool thousands_of(const struct tl_measure *m, size_t i, struct tl_str s)
{
	enum { GROUP = 3 };

	if (!tl_mark(m, i - 1, '.') || !free_number(m, i - 2) || s.n != GROUP)
		return false;
	return tl_tight(m, i) != tl_tight(m, i - 1) && digits(m, i - 2).n <= GROUP;
}

bool tl_number_torn(const struct tl_measure *m, size_t i, size_t end)
{
	struct tl_str s = digits(m, i);

	if (m->devoted || i < 2)
		return false;
	/* 1 .0 00 MW; but Giao bóng 5 55% of a table */
	if (free_number(m, i - 1) && !tl_mark(m, end, '%'))
		return true;
	return tl_number_at(m, i - 2) && (decimals_of(m, i, s) || thousands_of(m, i, s));
}

bool tl_number_upper_alone(const struct tl_measure *m, size_t i)
{
	/* 36,370 (mua vào) - 36,570 triệu đồng */
	if (!m->devoted && i > 5 && tl_mark(m, i - 1, '-') && tl_mark(m, i - 2, ')') &&
	    tl_mark(m, i - 5, '(') && tl_number_at(m, i - 6))
		return true;
	if (m->devoted || i < 3 || !(tl_number_at(m, i - 2) || tl_is(m, i - 2, W_RUOI)) ||
	    !(tl_mark(m, i - 1, '-') || tl_is(m, i - 1, W_DEN) || tl_is(m, i - 1, W_TOI)))
		return false;
	/* 1 tỷ rưỡi - 2 tỷ đồng */
	if (tl_is(m, i - 2, W_RUOI))
		return true;
	/* từ 2000 đến 2500 USD; but Camry 2017 - 900 triệu đồng, ngày 5/6 - 20 người */
	if (tl_is(m, i - 3, W_TU))
		return true;
	return !m->rd->taken[i - 2] && !tl_reads_like_year(digits(m, i - 2));
}

bool tl_number_of_year(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { FIRST = 1990, LAST = 2035, ROUND = 2000 };
	struct tl_str s = digits(m, f->first);

	if (f->has2 || f->from != f->first || f->end != f->first + 1 || !tl_reads_like_year(s))
		return false;
	/* ông A (1938, xã X) */
	return (f->value >= FIRST && f->value <= LAST && f->value != ROUND) ||
	       (f->first > 0 && tl_mark(m, f->first - 1, '('));
}

bool tl_number_base(const struct tl_measure *m, size_t i)
{
	enum { UNIT = 3 };
	size_t at = i - 1;

	/* 19 vụ/48 bị can: both are counted */
	if (m->devoted || i < 3 || !tl_mark(m, i - 1, '/') || tl_number_at(m, i - 2) ||
	    tl_is(m, i - 2, W_CASE))
		return false;
	while (at > 1 && i - at < UNIT + 2 && m->rd->tokens[at - 1].kind == TL_WORD)
		at--;
	return free_number(m, at - 1);
}

bool tl_number_one_among(const struct tl_measure *m, size_t i)
{
	return !m->devoted && i > 2 && tl_is(m, i - 1, W_SO) && tl_is(m, i - 2, W_TRONG) &&
	       (tl_is(m, i - 3, W_NUM_1) || (tl_number_at(m, i - 3) && digits(m, i - 3).n == 1 &&
					     digits(m, i - 3).p[0] == '1'));
}

bool tl_number_of_item(const struct tl_measure *m, size_t i, size_t end)
{
	const struct tl_token *t = &m->rd->tokens[i];

	/* giai đoạn 2 vụ án, xét xử lần 2 vụ án */
	if (!m->devoted && i > 1 && t->end == t->begin + 1 &&
	    ((tl_is(m, i - 1, W_DOAN) && tl_is(m, i - 2, W_GIAI)) ||
	     (tl_is(m, i - 1, W_LAN) && !tl_is(m, i - 2, W_MOI) && !tl_is(m, i - 2, W_MANY) &&
	      !tl_number_at(m, i - 2))))
		return true;
	return !m->devoted && i > 0 && t->end - t->begin <= 2 && tl_mark(m, i - 1, ':') &&
	       tl_mark(m, end, '.') && tl_tight(m, end) && end + 1 < m->rd->n_tokens &&
	       (m->rd->tokens[end + 1].flags & TL_UPPER);
}

/* Behind the name that begins at token i. */
static uint32_t past_name(const struct tl_measure *m, uint32_t i)
{
	enum { LONGEST = 4 };
	uint32_t end = i;

	while (end < m->rd->n_tokens && end < i + LONGEST && m->rd->tokens[end].kind == TL_WORD &&
	       (m->rd->tokens[end].flags & TL_UPPER))
		end++;
	return end;
}

/* `2 xã An Mẫu và Bình Mẫu`, `3 xã Mẫu Một, Mẫu Hai …`, `2 làng Mẫu (xã X) và …`: names of as many.
 */
static bool several_names(const struct tl_measure *m, uint32_t i)
{
	uint32_t at = past_name(m, i);

	if (tl_is(m, at, W_VA) || tl_mark(m, at, '-') || tl_mark(m, at, '('))
		return true;
	return tl_mark(m, at, ',') && at + 1 < m->rd->n_tokens &&
	       (m->rd->tokens[at + 1].flags & TL_UPPER);
}

/* What stands before the number at token i makes a name of it: `tổ 42, 52 phường X`, `cụm 5 xã X`,
 * `thôn Đồi 2 xã X`. */
static bool after_address(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id parts[] = {W_CLUSTER, W_TO,   W_XOM,    W_THON, W_TEAM,
						W_ZONE,	   W_LANE, W_STREET, W_SO};

	if (i == 0)
		return false;
	if ((tl_mark(m, i - 1, ',') || tl_mark(m, i - 1, ';')) && i > 1 && free_number(m, i - 2))
		return true;
	if (TL_IS_ANY(m, i - 1, parts))
		return true;
	return i > 1 && (m->rd->tokens[i - 1].flags & TL_UPPER) &&
	       m->rd->tokens[i - 2].kind == TL_WORD && !tl_clause_ends(m, i - 1);
}

bool tl_number_of_chart(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { WORDS = 5 };
	uint32_t low = f->from > WORDS ? f->from - WORDS : 0, first = m->rd->sentences[f->sentence].first;

	/* Ngưỡng kháng cự gần nhất là: 1.230 USD và sau đó là 1.240 USD */
	if (tl_is(m, first, W_THRESHOLD) &&
	    (tl_text_is(m, first + 2, "trợ") || tl_text_is(m, first + 2, "cự")))
		return true;
	for (uint32_t i = f->from; i-- > low + 1 && m->tokens[i].kind == TL_WORD;)
		if (tl_text_is(m, i, "trợ") || tl_text_is(m, i, "cự"))
			return i > 1 && (tl_is(m, i - 2, W_MARK) || tl_is(m, i - 2, W_THRESHOLD));
	return false;
}

bool tl_number_of_address(const struct tl_measure *m, const struct tl_figure *f)
{
	/* so many of them are not told by their names */
	enum { FEW = 9 };
	const struct tl_token *next = &m->rd->tokens[f->unit_end];

	if (f->spelled || m->r->classes[f->unit].of != TL_FAMILY_PLACE ||
	    f->unit_end >= m->rd->n_tokens ||
	    !((next->kind == TL_WORD && (next->flags & TL_UPPER)) || next->kind == TL_NUMBER))
		return false;
	return f->value > FEW || after_address(m, f->first) || !several_names(m, f->unit_end);
}
