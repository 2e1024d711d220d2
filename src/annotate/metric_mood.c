/* In a text about anything: what would be so under a condition (nếu giá tăng 10%), will be so though no word before it
 * says it (90% sẽ phải ra đi), or is told by the head of its sentence; and what says that something has been done. */
#include "annotate/metric_qualify.h"

enum {
	HEAD = 4,	/* tokens at the head of a sentence that say what all of it is */
	REACH = 80,	/* tokens of a sentence over which it is */
	CONDITION = 16, /* tokens from nếu to what would be so */
	NOUN = 6,	/* from a noun to its figure */
	WHICH = 7,	/* words between what is counted and its sẽ */
	SOME = 30	/* fewer people or things are mostly those that there are */
};

/* bị, vừa, từng, vẫn, giữ nguyên, chỉ đạt, giải ngân, bước đầu at token i: it has been so. But theo từng khu vực,
 * nguyên liệu. */
static bool tells_past(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {W_BI, W_VUA};
	static const enum tl_word_id reached[] = {W_DAT, W_DUOC, W_CO};
	static const enum tl_word_id each[] = {W_THEO, W_CUA, W_CHO, W_TRONG, W_VOI, W_DOI, W_O, W_TAI, W_TREN};

	return TL_IS_ANY(m, i, words) || tl_text_is(m, i, "vẫn") ||
	       (tl_text_is(m, i, "từng") && !TL_IS_ANY(m, i - 1, each)) ||
	       (tl_text_is(m, i, "nguyên") && tl_text_is(m, i - 1, "giữ")) ||
	       /* but trước 21 giờ */
	       (tl_is(m, i, W_TRUOC) && !tl_number_at(m, i + 1)) ||
	       (tl_is(m, i, W_ONLY) && TL_IS_ANY(m, i + 1, reached) && !tl_is(m, i - 1, W_SE)) ||
	       (tl_text_is(m, i, "giải") && tl_text_is(m, i + 1, "ngân")) ||
	       (tl_text_is(m, i, "bước") && tl_text_is(m, i + 1, "đầu"));
}

/* The period is over, or a day whose year nobody tells, which in news has been. */
static bool gone(const struct tl_period *p, int year)
{
	if (p->compare)
		return false;
	if (!p->from.year)
		return p->from.day != 0;
	if (p->form == TL_PERIOD_SPAN && p->to.year >= year && !p->to_date)
		return false;
	return p->to_date || p->from.year < year - (p->form == TL_PERIOD_POINT || p->from.month);
}

bool tl_mood_over(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (tells_past(m, i))
			return true;
	for (size_t i = tl_period_from(m, from); i < m->n_periods && m->periods[i].first < to; i++)
		if (gone(&m->periods[i], m->mood.year))
			return true;
	return tl_done_between(m, from, to);
}

/* nếu, giả sử, trong trường hợp, and chỉ cần before a change (chỉ cần 5.000 đồng asks for little), end before
 * token i. */
static bool condition(const struct tl_measure *m, uint32_t i, bool amount)
{
	return tl_is(m, i - 1, W_IF) ||
	       (i > 2 && tl_is(m, i - 1, W_HOP) && tl_is(m, i - 2, W_HALL) &&
		tl_is(m, i - 3, W_TRONG)) ||
	       (i > 1 && ((tl_text_is(m, i - 1, "sử") && tl_text_is(m, i - 2, "giả")) ||
			  (!amount && tl_text_is(m, i - 1, "cần") && tl_is(m, i - 2, W_ONLY))));
}

/* Of ha, km, tonnes and their like. */
static bool measured(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->unit != TL_NONE && !tl_of_money(m, f) && m->r->classes[f->unit].use == TL_USE_MEASURE;
}

/* Figure f is a threshold: trên 5%, nếu thấp hơn 50%; but nếu lấy hơn 100 ha đất takes it. */
static bool threshold(const struct tl_measure *m, const struct tl_figure *f)
{
	if (measured(m, f) && (f->qualifiers & TL_Q_OVER))
		return false;
	for (uint32_t i = f->first; i > 0 && i + 2 >= f->from; i--)
		if (tl_is(m, i - 1, W_THAN))
			return true;
	return (f->qualifiers & (TL_Q_OVER | TL_Q_UNDER | TL_Q_AT_LEAST | TL_Q_AT_MOST)) != 0;
}

/* It is a change, or what is reached. */
static bool would_change(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id verbs[] = {W_TANG, W_GIAM, W_LEN, W_VE, W_DAT, W_XUONG};

	for (uint32_t i = f->first; i > 0 && i + 2 >= f->from; i--)
		if (TL_IS_ANY(m, i - 1, verbs))
			return true;
	return tl_changes(f);
}

/* nếu thu trước 10%, nếu lỗ 50 tỷ đồng, nếu lấy 157 ha đất: it is a share, an amount, measured or many, and no price (nếu gọi
 * thêm là 40.000 đồng). */
static bool would_be(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id prices[] = {W_LA, W_PRICE, W_LEVEL};

	return (f->percent || tl_of_money(m, f) || measured(m, f) || f->value >= SOME) && f->from > 0 && !TL_IS_ANY(m, f->from - 1, prices);
}

/* nếu giá tăng lên 6.000 USD, chỉ cần tiêu dùng tăng thêm 1%: figure f is what would change or be, if something were
 * so; no threshold. But nếu so với, nếu tính, nếu như, nếu cộng thêm only compare. */
static bool supposed(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id ends[] = {W_THI, W_SE, W_DA, W_HIEN, W_CON, W_CUNG_ALSO, W_BUT};
	static const enum tl_word_id compares[] = {W_SO_WITH, W_NHU, W_TINH,
						   W_TEST,    W_NAM, W_TRUOC};
	static const char *const sums[] = {"cộng", "loại", "chọn", "kể", "không", "phân", "chia",
					   "quy",  "tháng", "quý", "nửa", "tôi", "đúng", "xét"};
	uint32_t low = m->rd->sentences[f->sentence].first;
	bool changes = would_change(m, f);

	/* nếu có ba thí sinh cùng điểm */
	if (f->from > 1 && tl_is(m, f->from - 1, W_CO) && tl_is(m, f->from - 2, W_IF))
		return true;
	if (threshold(m, f) || !(changes || would_be(m, f)))
		return false;
	for (uint32_t i = f->from; i > low && f->from - i < CONDITION; i--) {
		if (m->tokens[i - 1].kind == TL_PUNCT && !tl_mark(m, i - 1, '/') &&
		    !(tl_mark(m, i - 1, '(') && m->closed[f->first] == m->closed[i - 1]))
			return false;
		if (TL_IS_ANY(m, i - 1, ends))
			return false;
		if (condition(m, i, !changes))
			return !TL_IS_ANY(m, i, compares) && !TL_TEXT_IS_ANY(m, i, sums);
	}
	return false;
}

/* Độ ẩm từ 57 - 92%, độ ẩm tại Nam Bộ từ 57 - 92%: of a weather report, which foretells. */
static bool humidity(const struct tl_measure *m, const struct tl_figure *f)
{
	if (!f->percent || !f->range)
		return false;
	for (uint32_t i = f->from; i > 0 && f->from - i < NOUN; i--)
		if (m->tokens[i - 1].kind != TL_WORD)
			return false;
		else if (tl_text_is(m, i - 1, "ẩm"))
			return i == f->from || tl_is(m, i, W_TAI);
	return false;
}

/* Gần 100 công ty lớn sẽ đi cùng, 60% đề thi năm nay sẽ dễ: sẽ follows what ends at token `at`, with a few words
 * between that say which, and it is what they will do; but 17% cho biết sẽ, 43% tin giá sẽ. */
static bool will_do(const struct tl_measure *m, uint32_t at, bool share)
{
	static const char *const says[] = {"cho", "tin", "nói", "biết", "rằng", "này", "trên", "là", "đã", "dự", "và",
					   "lời", "khi", "thì", "có", "mà", "được", "hay", "đang", "nhưng", "mong", "hy", "nên",
					   "muốn", "ngày", "lo", "kỳ"};

	for (uint32_t i = at; i < at + WHICH; i++) {
		if (tl_is(m, i, W_SE))
			return !tl_is(m, i + 1, W_KHONG);
		if (i >= m->n_tokens || m->tokens[i].kind == TL_PUNCT ||
		    (!share && (m->tokens[i].flags & TL_UPPER)) || TL_TEXT_IS_ANY(m, i, says))
			return false;
	}
	return false;
}

/* 35% kế hoạch (398 tỷ đồng), 53% kế hoạch năm 2017 (90 tỷ đồng): figure f, alone in its parentheses, is what was
 * planned. */
static bool plan_itself(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (at < 3 || !tl_mark(m, at - 1, '(') || m->closed[f->first] > tl_figure_end(f) + 1 || tl_changes(f))
		return false;
	at--;
	if (tl_number_at(m, at - 1) && tl_is(m, at - 2, W_NAM))
		at -= 2;
	return at > 1 && tl_text_is(m, at - 1, "hoạch") && tl_text_is(m, at - 2, "kế");
}

/* Figure f is a share, or counts many people or bodies, that no word before it makes a bound or a part. */
static bool many(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const bodies[] = {"công", "doanh", "DN", "hộ", "trường"};
	static const char *const reaches[] = {"có", "đạt", "đủ", "hữu"};
	bool who = tl_of_persons(m, f) || (f->unit != TL_NONE && TL_TEXT_IS_ANY(m, f->unit_first, bodies));

	if (f->range || tl_changes(f) || tl_is(m, f->from, W_TU) || (f->qualifiers & TL_Q_AT_LEAST))
		return false;
	if (f->from > 0 && (tl_is(m, f->from - 1, W_TU) || (!f->percent && (tl_is(m, f->from, W_DAT) || TL_TEXT_IS_ANY(m, f->from - 1, reaches)))))
		return false;
	return f->percent || (who && f->value >= SOME);
}

/* Figure f is foretold with none of the words before it: 90% sẽ phải ra đi, gần 20.000 học sinh sẽ
 * trượt, mức 8.000 đồng/lít theo tờ trình. */
bool tl_mood_foretold(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const drafts[] = {"thảo", "kiến", "báo"};
	uint32_t at = tl_figure_end(f);

	if (many(m, f) && will_do(m, at, f->percent))
		return true;
	if (tl_is(m, at, W_THEO) && ((tl_text_is(m, at + 1, "tờ") && tl_text_is(m, at + 2, "trình")) ||
				     (tl_is(m, at + 1, W_ATTEND) && TL_TEXT_IS_ANY(m, at + 2, drafts))))
		return true;
	return humidity(m, f) || supposed(m, f) || plan_itself(m, f);
}

/* Theo quy định, người trúng sẽ phải nộp; thí sinh bị nhắc nhở sẽ bị trừ: the sẽ at token i tells what a rule in force
 * does. But theo quy định mới, theo quy định này. */
static bool of_rule(const struct tl_measure *m, uint32_t i, uint32_t low)
{
	static const char *const others[] = {"mới", "này", "trên", "tại", "sửa"};
	enum { NEAR = 8, FAR = 20 };

	for (uint32_t k = i; k > low + 2 && k + FAR > i; k--) {
		if (k + NEAR > i && tl_is(m, k - 1, W_BI) && tl_is(m, i + 1, W_BI))
			return true;
		if (tl_text_is(m, k - 1, "định") && tl_text_is(m, k - 2, "quy"))
			return (tl_is(m, k - 3, W_THEO) || tl_text_is(m, k - 3, "Theo")) && !TL_TEXT_IS_ANY(m, k, others);
	}
	return false;
}

/* Mỗi lần vậy, anh sẽ được 50%; Tháng nào cao, ông sẽ nhận 8 triệu đồng: the sentence that begins at token `first` tells
 * a habit. */
static bool habit(const struct tl_measure *m, uint32_t first)
{
	static const char *const every[] = {"mỗi", "Mỗi"};
	static const char *const times[] = {"lần", "khi"}, *const spans[] = {"Tháng", "Ngày", "Tuần", "Năm", "Hôm"};

	for (uint32_t k = first; k < first + 2; k++)
		if (TL_TEXT_IS_ANY(m, k, every) && TL_TEXT_IS_ANY(m, k + 1, times))
			return true;
	/* Thường thì họ sẽ được hưởng 10%; Thông thường, … */
	if ((tl_text_is(m, first, "Thường") && tl_text_is(m, first + 1, "thì")) || (tl_text_is(m, first, "Thông") && tl_text_is(m, first + 1, "thường")))
		return true;
	return TL_TEXT_IS_ANY(m, first, spans) && tl_text_is(m, first + 1, "nào");
}

bool tl_mood_finding(const struct tl_measure *m, uint32_t i, const struct tl_figure *f)
{
	static const char *const studies[] = {"nghiên", "khảo", "thống"};
	static const char *const leads[] = {"các", "Các", "một", "Một", "nhiều", "Nhiều", "quả", "Theo", "theo"};
	static const char *const finds[] = {"có", "giúp", "làm", "gây"};
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	bool study = false, dated = tl_period_from(m, s->first) < tl_period_from(m, s->end);

	if (!dated && habit(m, s->first))
		return true;
	/* an amount is mostly what somebody has to pay who is spoken of */
	if (!dated && f->percent && of_rule(m, i, s->first))
		return true;
	if (!TL_TEXT_IS_ANY(m, i + 1, finds))
		return false;
	for (uint32_t k = s->first + 1; k < s->first + HEAD && !study; k++)
		study = TL_TEXT_IS_ANY(m, k, studies) && TL_TEXT_IS_ANY(m, k - 1, leads);
	/* what is told of a time is no finding of what is always so */
	return study && !dated;
}

bool tl_mood_owed(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const sums[] = {"khoản", "tiền", "số"};

	return f->from > 1 && tl_of_money(m, f) && tl_text_is(m, f->from - 1, "nợ") &&
	       TL_TEXT_IS_ANY(m, f->from - 2, sums);
}

/* Theo dự thảo, …; Theo phương án của bộ, …: sentence s begins with what it goes by, up to a comma. */
static bool by_plan(const struct tl_measure *m, const struct tl_sentence *s)
{
	static const char *const first[] = {"dự", "dự", "dự", "dự", "đề", "đề", "phương", "kịch", "kiến", "tờ", "kế"};
	static const char *const second[] = {"thảo", "báo", "kiến", "luật", "xuất", "án", "án", "bản", "nghị", "trình", "hoạch"};
	bool plan = false;

	if (!tl_is(m, s->first, W_THEO))
		return false;
	for (uint32_t i = s->first + 1; i < s->first + CONDITION && i + 1 < s->end; i++) {
		if (tl_mark(m, i, ','))
			return plan;
		if (m->tokens[i].kind != TL_WORD)
			return false;
		for (size_t k = 0; k < TL_COUNT(first); k++)
			plan = plan || (tl_text_is(m, i, first[k]) && tl_text_is(m, i + 1, second[k]));
	}
	return false;
}

/* Dự kiến, …; Chỉ tiêu của hành trình là: …: what the head of sentence s, up to token `to`, says of
 * all that is measured in it; what is `counted` mostly is there. */
static unsigned headed(const struct tl_measure *m, const struct tl_sentence *s, uint32_t to, bool counted)
{
	uint32_t at = s->first;

	/* Dự báo, …; but Dự báo về giá vàng, … is only what it is about */
	if (tl_is(m, at, W_ATTEND) && (tl_text_is(m, at + 1, "kiến") ||
				       (tl_text_is(m, at + 1, "báo") && tl_mark(m, at + 2, ','))))
		return TL_Q_FORECAST;
	if (!counted && by_plan(m, s))
		return TL_Q_FORECAST;
	if (!(tl_is(m, at, W_ONLY) || tl_is(m, at, W_MUC)) || !tl_is(m, at + 1, W_TIEU))
		return 0;
	for (uint32_t i = at + 2; i < at + CONDITION && i < to && m->tokens[i].kind == TL_WORD; i++)
		if (tl_mark(m, i + 1, ':'))
			return TL_Q_TARGET;
	return 0;
}

unsigned tl_mood_headed(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	bool counted = !f->percent && !tl_of_money(m, f) &&
		       (f->unit == TL_NONE || m->r->classes[f->unit].use != TL_USE_MEASURE);
	unsigned bits = f->first > s->first + REACH ? 0 : headed(m, s, f->first, counted);

	if (!bits || tl_mood_over(m, s->first + 2, f->first) || tl_turned(m, s->first + 2, f->from))
		return 0;
	return bits;
}
