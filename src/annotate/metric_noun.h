/* What metric_unit.c, the noun of a figure, and metric_before.c, the one that stands before its
 * number, share. */
#ifndef TULIEU_ANNOTATE_METRIC_NOUN_H
#define TULIEU_ANNOTATE_METRIC_NOUN_H

#include "annotate/metric.h"

/* The longest noun that begins at token i, or NULL. */
static inline const struct tl_hit *tl_unit_at(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->unit_at[i] ? &m->units.items[m->unit_at[i] - 1] : NULL;
}

static inline enum tl_use tl_use_of(const struct tl_measure *m, uint32_t c)
{
	return m->r->classes[c].use;
}

static inline bool tl_word_at(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->rd->tokens[i].kind == TL_WORD;
}

/* `186 HTTNV`: a rating in a noun's place; anywhere else it only says what was done. */
static inline bool tl_is_rating(const struct tl_measure *m, const struct tl_hit *u)
{
	return m->r->classes[u->id].of == TL_FAMILY_RATING;
}

/* metric_per.c. A power that lost its place: 400 m 2. */
void tl_unit_power(const struct tl_measure *m, struct tl_figure *f);
/* What follows the slashes: triệu đồng/người/năm. */
void tl_unit_per(const struct tl_measure *m, struct tl_figure *f);
/* On so much land: người/km 2. */
void tl_unit_on_land(const struct tl_measure *m, struct tl_figure *f);
/* In a time: %/năm, lần/tuần. */
void tl_unit_in_a_time(const struct tl_measure *m, struct tl_figure *f);
/* In each of some groups: học sinh/lớp, người/phòng. */
void tl_unit_in_each(const struct tl_measure *m, struct tl_figure *f);
/* What is measured stands before the slash: tấn thép/năm. */
void tl_unit_of_what(const struct tl_measure *m, struct tl_figure *f);
/* metric_before.c. After a number without a noun the clause must end: `nữ là 112, …`, or its share
 * follow: `hoàn thành nhiệm vụ 18 chiếm 56%`. */
bool tl_clause_ends(const struct tl_measure *m, size_t i);

/* Tokens behind a count at `at` that say it again as a share, (35%), (= 35%) or = 35%: the token behind
 * them; 0: none do. */
uint32_t tl_share_behind(const struct tl_measure *m, uint32_t at);
/* The noun before the number of f, figure `index`, none of its words left of token `floor`; false
 * if there is none. `loại hình TCCSĐ phường, xã là 12`: a noun, up to five words of its own, a
 * connecting word. */
bool tl_noun_before(const struct tl_measure *m, struct tl_figure *f, size_t index, uint32_t floor);
/* `tổng số TCCSĐ tính đến 31-12-2010 là 57.504`, `Số đảng viên được giám sát trong năm: 31`: what
 * the number of something is, whatever stands between; on a line of its own the members that its
 * label names (Chỉ tiêu kết nạp đảng viên năm 2020: 45). */
bool tl_noun_of_number(const struct tl_measure *m, struct tl_figure *f, size_t index,
		       uint32_t floor);
/* `năm 2020 có 75 đảng viên, năm 2021 là 81`: a bare number for another year of what the figure
 * before it counts. */
bool tl_noun_of_year(const struct tl_measure *m, struct tl_figure *f, size_t index, uint32_t floor);
/* `số chi bộ của Đảng bộ giảm từ 61 xuống còn 52`: a bare number for what a change began or ended
 * with. */
bool tl_noun_of_change(const struct tl_measure *m, struct tl_figure *f, size_t index,
		       uint32_t floor);

#endif
