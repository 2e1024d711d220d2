/* In a text about anything: a period of something else in the figure's sentence: of the value that the figure came
 * from or has left behind, of a rule, of a film for the New Year, of what the figure is compared with. */
#include "annotate/period.h"

/* Tokens from `từ` to the value (từ con số 5), from the value to its time, from the time to what came of it, and
 * figures looked at for the value. */
enum { FROM = 4, BESIDE = 3, REACHED = 12, MANY = 16 };

/* Tokens from the name of a rule to its time, from a figure to last year's time behind it, from `each` to a day. */
enum { RULE = 8, BEHIND = 10, EACH = 6 };

/* Tokens back from `kể từ` to what was the highest since then, and from persons to what they are accused of. */
enum { SINCE = 5, ACCUSED = 4 };

/* Tokens from how likely to the share, from a meeting to its day, from a vote's share to its noun. */
enum { LIKELY = 30, MEETING = 6, VOTE = 5 };

/* lên 5%, xuống, còn, tới: what is reached. */
static bool reached(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {W_LEN, W_XUONG, W_CON, W_DEN, W_TOI, W_VE, W_BECOMES};

	return TL_IS_ANY(m, i, words);
}

/* The token `từ` before figure g: từ 5%, từ mức 5%, từ con số gần 5 triệu; 0: there is none. */
static uint32_t from_there(const struct tl_measure *m, const struct tl_figure *g)
{
	for (uint32_t i = g->first; i > 0 && g->first - i < FROM; i--) {
		if (tl_is(m, i - 1, W_TU))
			return i - 1;
		if (m->tokens[i - 1].kind != TL_WORD)
			return 0;
	}
	return 0;
}

/* từ 7% vào năm 2016 đến khoảng 15%; còn 45 triệu chiếc từ mức 58 triệu chiếc năm 2015, tức là giảm 23%: the time p
 * is that of the value before, and f stands behind. */
static bool left_behind(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	const struct tl_figure *g = f;
	uint32_t from;

	for (int k = 0; k < MANY && g > m->figures && g->first > p->first; k++)
		g--;
	if (g == f || g->sentence != f->sentence || g->first > p->first ||
	    p->first > tl_figure_end(g) + BESIDE)
		return false;
	for (uint32_t i = tl_figure_end(g); i < p->first; i++)
		if (m->tokens[i].kind == TL_PUNCT && !tl_mark(m, i, '('))
			return false;
	from = from_there(m, g);
	if (!from)
		return false;
	if (tl_is(m, from + 1, W_LEVEL))
		return true;
	for (uint32_t i = p->end; i < f->from && i < p->end + REACHED && !tl_mark(m, i, ';'); i++)
		if (reached(m, i))
			return true;
	return false;
}

/* Trong tháng 1, tỷ lệ tăng lên 4,8% từ mức 4,7%; xuống 6,2% (từ 6,3%): what it was before the time. */
static bool came_from(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f - 1;
	uint32_t from = f > m->figures ? from_there(m, f) : 0, at;

	if (!from || g->sentence != f->sentence)
		return false;
	at = from - tl_mark(m, from - 1, '(');
	if (tl_figure_end(g) > at || at > tl_figure_end(g) + BESIDE || !tl_unmarked(m, tl_figure_end(g), at))
		return false;
	for (uint32_t i = g->first; i > 0 && g->first - i < FROM; i--)
		if (reached(m, i - 1))
			return true;
	return false;
}

/* quy định 12 năm 2015, theo Nghị định số 5 ngày 3/4: what a rule of that time lays down. */
static bool of_rule(const struct tl_measure *m, const struct tl_period *p)
{
	static const char *const names[][2] = {{"quy", "định"}, {"Quy", "định"}, {"nghị", "định"},
					       {"Nghị", "định"}, {"thông", "tư"}, {"Thông", "tư"},
					       {"quy", "chuẩn"}, {"Quy", "chuẩn"}, {"tiêu", "chuẩn"},
					       {"Tiêu", "chuẩn"}};
	uint32_t first = m->rd->sentences[p->sentence].first;

	if (p->form != TL_PERIOD_UNIT)
		return false;
	for (uint32_t i = p->first; i-- > first && p->first - i <= RULE && !tl_mark(m, i, ',');)
		for (size_t k = 0; k < TL_COUNT(names); k++)
			if (tl_text_is(m, i, names[k][0]) && tl_text_is(m, i + 1, names[k][1]))
				return tl_number_at(m, i + 2) || tl_is(m, i + 2, W_SO);
	return false;
}

/* kịch bản Tết 2015, phim Tết 2016: made for it; but dịp Tết, nghỉ Tết, trước Tết. */
bool tl_period_for_new_year(const struct tl_measure *m, const struct tl_period *p)
{
	static const char *const holiday[] = {"dịp", "Dịp", "nghỉ", "lễ",  "trong", "Trong", "đón", "mùa", "ngày",
					      "tuần", "kỳ",  "trước", "Trước", "sau", "Sau", "vào", "giáp", "cận",
					      "sát",  "ăn",  "vui",   "qua",   "đến", "đợt", "phục", "và"};

	return tl_is(m, p->first, W_TET) && p->first > m->rd->sentences[p->sentence].first &&
	       m->tokens[p->first - 1].kind == TL_WORD && !TL_TEXT_IS_ANY(m, p->first - 1, holiday);
}

/* tháng trước, năm ngoái, phiên trước */
static bool last_one(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id spans[] = {W_NAM, W_THANG, W_QUY, W_WEEK, W_SESSION, W_KY};

	return TL_IS_ANY(m, i, spans) &&
	       (tl_is(m, i + 1, W_TRUOC) || tl_is(m, i + 1, W_AGO));
}

/* Tết 2017 đạt 395 triệu USD, thấp hơn mức 1 tỷ USD đạt được dịp Tết năm ngoái; tăng 16% trong tháng 4, kết quả của
 * tháng trước là 14%: of the time before. */
static bool of_last_one(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	uint32_t than = 0;
	bool of = false;

	if (tl_period_compared_figure(m, f))
		for (uint32_t i = tl_figure_end(f);
		     i < tl_figure_end(f) + BEHIND && i < m->n_tokens && m->tokens[i].kind == TL_WORD; i++)
			if (last_one(m, i))
				return true;
	for (uint32_t i = p->end; i + 1 < f->from && i < p->end + 2 * BEHIND; i++) {
		/* so với kết quả của tháng trước, of which the figure is none */
		if (tl_is(m, i, W_SO_WITH) || tl_is(m, i, W_THAN))
			than = i;
		if (tl_mark(m, i, ','))
			of = false;
		if (tl_is(m, i, W_CUA) && last_one(m, i + 1))
			of = i > than + FROM;
	}
	return of;
}

/* 23,6%, cao hơn mức quy định 9%: so it is laid down. */
static bool laid_down(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t i = f->from;

	return i > 1 && tl_is(m, i - 1, W_RULE) && tl_text_is(m, i - 2, "quy") &&
	       tl_period_compared_figure(m, f);
}

/* mỗi năm có 115.000 người chết, tương ứng 315 người mỗi ngày, 315 người/ngày. */
static bool each_day(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	static const enum tl_word_id spans[] = {W_NGAY, W_THANG, W_WEEK, W_GIO};

	if (p->form != TL_PERIOD_YEARLY)
		return false;
	for (uint32_t i = f->end; i < f->end + EACH && i + 1 < m->n_tokens; i++) {
		if (m->tokens[i].kind == TL_PUNCT && !tl_mark(m, i, '/'))
			return false;
		if ((tl_mark(m, i, '/') || tl_is(m, i, W_MOI)) && TL_IS_ANY(m, i + 1, spans))
			return true;
	}
	return false;
}

/* phiên họp ngày 13/6, cuộc họp chính sách tháng 6: the time of a meeting. */
static bool of_meeting(const struct tl_measure *m, const struct tl_period *p)
{
	for (uint32_t i = p->first; i-- > 1 && p->first - i <= MEETING && m->tokens[i].kind == TL_WORD;)
		if (tl_text_is(m, i, "họp") && (tl_text_is(m, i - 1, "cuộc") || tl_text_is(m, i - 1, "phiên")))
			return true;
	return false;
}

/* khả năng Fed nâng lãi suất trong cuộc họp tháng 6 là 70%, khả năng 89% Fed sẽ nâng lãi suất vào tháng 6: so likely
 * is it now; but nhiều khả năng đạt 7%. */
static bool how_likely(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first;

	if (!f->percent || tl_changes(f))
		return false;
	for (uint32_t i = f->from; i-- > first + 1 && f->from - i <= LIKELY && !tl_mark(m, i, ',');) {
		if (!tl_text_is(m, i, "năng") || !(tl_text_is(m, i - 1, "khả") || tl_text_is(m, i - 1, "Khả")))
			continue;
		if (p->first >= f->end)
			return i + 1 == f->from;
		return i < p->first && of_meeting(m, p);
	}
	return false;
}

/* Hội đồng thông qua đề án giai đoạn 2017 - 2020, tỷ lệ đại biểu tán thành trên 91%: voted once. */
static bool of_vote(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	static const char *const votes[][2] = {{"tán", "thành"}, {"biểu", "quyết"}, {"bỏ", "phiếu"}, {"số", "phiếu"}};

	if (!f->percent || p->end > f->from || p->from.year == p->to.year || !p->to.year)
		return false;
	for (uint32_t i = f->from > VOTE ? f->from - VOTE : 0; i < f->end + VOTE && i + 1 < m->n_tokens; i++) {
		if (tl_number_at(m, i) && tl_text_is(m, i + 1, "phiếu"))
			return true;
		for (size_t k = 0; k < TL_COUNT(votes); k++)
			if (tl_text_is(m, i, votes[k][0]) && tl_text_is(m, i + 1, votes[k][1]))
				return true;
	}
	return false;
}

bool tl_period_since_else(const struct tl_measure *m, const struct tl_period *p, uint32_t i)
{
	static const char *const most[] = {"nhất", "tiên", "lần", "cao", "thấp", "kỷ"};

	/* tính đến hết năm 2012, kể từ khi thành lập, hãng lỗ 5 tỷ đồng: up to then */
	if (p->form == TL_PERIOD_POINT || !(tl_is(m, i, W_TINH) || tl_is(m, i, W_KE)) || !tl_is(m, i + 1, W_TU))
		return false;
	for (uint32_t k = i; k-- > 0 && i - k <= SINCE && m->tokens[k].kind == TL_WORD;)
		if (TL_TEXT_IS_ANY(m, k, most))
			return false;
	return true;
}

bool tl_period_accused(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const done[] = {"tội", "án", "tố", "nã", "giữ", "giam", "xử"};

	for (uint32_t i = f->from; i-- > 0 && f->from - i <= ACCUSED && m->tokens[i].kind == TL_WORD;)
		if (TL_TEXT_IS_ANY(m, i, done))
			return true;
	return false;
}

bool tl_period_of_other(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	if (of_rule(m, p) || tl_period_for_new_year(m, p) || each_day(m, p, f) || how_likely(m, p, f) ||
	    of_vote(m, p, f))
		return true;
	return p->end <= f->from &&
	       (left_behind(m, p, f) || came_from(m, f) || of_last_one(m, p, f) || laid_down(m, f));
}
