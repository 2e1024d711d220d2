/* What is not so yet in a text about anything, though no word right before it says so: what there will be in a year
 * to come, what follows from a condition, and what a word behind it tells (7% như đề xuất của hãng). */
#include "annotate/metric_qualify.h"

enum {
	YEAR = 24,  /* tokens from a year to what there will be in it */
	THEN = 40,  /* from nếu to what would follow */
	REACH = 80, /* tokens of its sentence before it that may say that something has been done */
	WHOSE = 7,  /* from mà to what somebody wants of the figure before it */
	SOME = 30   /* fewer people or things are mostly those that there are */
};

/* Năm 2030 in a text without a date that speaks of no other year behind 2017: plans run to round years, and what is
 * older than pages of the web is history. */
static bool goal(const struct tl_measure *m, int year)
{
	enum { ROUND = 5, AHEAD = 2, SAVED = 2000 };

	return m->present_year && year >= m->present_year + AHEAD && year % ROUND == 0 && year > SAVED;
}

/* đến năm 2030, vào năm 2030; but tính đến năm 2030. */
static bool by_then(const struct tl_measure *m, uint32_t first)
{
	static const enum tl_word_id words[] = {W_INTO, W_TRUOC, W_TOI, W_DEN};

	if (first > 0 && !TL_IS_ANY(m, first, words))
		first--;
	return TL_IS_ANY(m, first, words) && !(first > 0 && tl_is(m, first - 1, W_TINH));
}

/* Period p is a year to come, or some years that have only begun: giai đoạn 2016 - 2020. */
static bool to_come(const struct tl_measure *m, const struct tl_period *p)
{
	if (p->compare || p->event || m->rd->now.year)
		return p->future && !p->compare && !p->event;
	if (p->form == TL_PERIOD_SPAN)
		return goal(m, p->to.year) && p->from.year + 1 >= m->present_year;
	return (p->form == TL_PERIOD_UNIT || p->form == TL_PERIOD_POINT) && goal(m, p->from.year) && by_then(m, p->first);
}

/* Of money, a share, ha or km, or many of something: not hai công dân, 13 vị thần. */
static bool amount(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->percent || tl_of_money(m, f) || f->value >= SOME ||
	       (f->unit != TL_NONE && m->r->classes[f->unit].use == TL_USE_MEASURE);
}

/* Đến năm 2030, xe buýt đáp ứng 40% nhu cầu; năm 2018 phải bù 16 tỷ đồng: a year to come is the last time before
 * figure f in its sentence, and nothing between them has been done. */
static bool in_year(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	size_t i = tl_period_from(m, f->from);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;
	uint32_t low = f->first > s->first + REACH ? f->first - REACH : s->first;

	if (!p || p->first < s->first || p->end > f->from || f->from > p->end + YEAR || !to_come(m, p) ||
	    (m->closed[f->first] && m->closed[f->first] != m->closed[p->first]))
		return false;
	for (uint32_t k = p->end; k < f->from; k++)
		if (tl_mark(m, k, ';'))
			return false;
	return !tl_done_between(m, low, f->first) && !tl_turned(m, p->end, f->from);
}

/* Nếu luật được thông qua, nếu thu hồi đất, nếu không có cách gì: token i, behind nếu or the subject of its verb,
 * begins what may happen; but nếu tính theo giá này, nếu năm ngoái …, nếu khách mua … only compare or tell a rule. */
static bool may_happen(const struct tl_measure *m, uint32_t i)
{
	static const char *const verbs[] = {"được", "thực", "triển", "thu", "thanh", "đấu", "áp", "tiết",
					    "xây", "làm", "hoàn", "thành", "đề", "dự",
					    "giải", "chính", "nghị", "luật", "việc", "để"};
	static const char *const sums[] = {"tính", "kể", "so", "phải", "quy", "theo"};

	if (tl_is(m, i, W_KHONG))
		return tl_is(m, i + 1, W_CO) || tl_is(m, i + 1, W_DUOC);
	return TL_TEXT_IS_ANY(m, i, verbs) && !TL_TEXT_IS_ANY(m, i + 1, sums);
}

/* Nếu thu hồi đất thì dân mất 90 ha; nếu bán xong, hãng còn 20 triệu cổ phiếu: figure f is what would follow. */
static bool follows(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t low = m->rd->sentences[f->sentence].first, parted = 0;

	for (uint32_t i = f->from; i > low && f->from - i < THEN; i--) {
		if (tl_is(m, i - 1, W_IF))
			return parted && may_happen(m, i) && !tl_turned(m, parted, f->from);
		if (tl_mark(m, i - 1, ';') || tl_mark(m, i - 1, ':'))
			return false;
		if (tl_is(m, i - 1, W_THI) || tl_mark(m, i - 1, ','))
			parted = i;
	}
	return false;
}

/* 2% mà liên minh mong muốn, 7 triệu USD mà bên kia đòi: the words behind mà, at token `at`, want or expect the
 * figure. */
static bool wanted(const struct tl_measure *m, uint32_t at)
{
	size_t q = tl_hits_after(&m->qualifiers, at);

	for (; q < m->qualifiers.n && m->qualifiers.items[q].first < at + WHOSE; q++) {
		struct tl_hit x = m->qualifiers.items[q];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		if (x.first < at || w.where == TL_TURN || w.where == TL_APART)
			continue;
		/* mà không cần, mà chỉ cần: nobody is named who wants it */
		return x.first > at && !tl_is(m, x.first, W_NEEDS) && (w.bit & (TL_Q_FORECAST | TL_Q_TARGET)) &&
		       tl_unmarked(m, at, x.first);
	}
	return false;
}

/* 5% như đề xuất của sở, 14.000 đồng như dự kiến; 1,4 triệu đồng theo lộ trình này; 3% dự kiến ban đầu: words behind
 * figure f say that it is planned. */
static bool said_behind(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const plans[][2] = {{"kế", "hoạch"}, {"đề", "xuất"}, {"dự", "kiến"}, {"mục", "tiêu"},
					       {"kỳ", "vọng"}, {"dự", "báo"}, {"dự", "đoán"}, {"mong", "đợi"},
					       {"dự", "thảo"}, {"phương", "án"}, {"lộ", "trình"}, {"tính", "toán"}};
	uint32_t at = tl_figure_end(f);
	bool as = tl_is(m, at, W_NHU) || (tl_is(m, at, W_THEO) && tl_text_is(m, at + 1, "lộ"));

	if (!amount(m, f))
		return false;
	for (uint32_t i = at; i < at + 2; i++)
		if (tl_text_is(m, i, "mà") && tl_unmarked(m, at, i))
			return wanted(m, i + 1);
	for (size_t k = 0; k < TL_COUNT(plans) && as; k++)
		if (tl_text_is(m, at + 1, plans[k][0]) && tl_text_is(m, at + 2, plans[k][1]))
			return true;
	return false;
}

bool tl_ahead(const struct tl_measure *m, const struct tl_figure *f)
{
	return said_behind(m, f) || (amount(m, f) && (in_year(m, f) || follows(m, f)));
}
