/* Rates of change in a text about anything: Tăng trưởng tín dụng đạt 17%, mức giảm là 40 triệu đồng, tăng mạnh nhất
 * với gần 3%. What stands between the verb and its figure says whether it is by so much, or reaches that. */
#include "annotate/metric_noun.h"
#include "annotate/metric_qualify.h"

enum {
	RATE = 16,  /* from the words of a rate of change to the figure */
	ASIDE = 16, /* tokens of a parenthesis between the two */
	HOW = 4     /* words of how much, between a verb and so với */
};

/* No tăng cường, no giảm trừ gia cảnh, no giảm thanh, no giá trị gia tăng, no suy giảm khả năng lao động. */
unsigned tl_change_verb(const struct tl_measure *m, uint32_t i)
{
	static const char *const others[] = {"cường", "tốc", "ca", "âm", "huyết", "xóc"};

	if ((!tl_is(m, i, W_TANG) && !tl_is(m, i, W_GIAM)) || TL_TEXT_IS_ANY(m, i + 1, others) ||
	    (tl_text_is(m, i + 1, "trừ") && tl_text_is(m, i + 2, "gia")) ||
	    (i > 1 && tl_text_is(m, i - 1, "gia") && tl_is(m, i - 2, W_WORTH)) ||
	    (tl_is(m, i, W_GIAM) && tl_text_is(m, i + 1, "thanh") && !tl_text_is(m, i + 2, "khoản")) ||
	    (i > 0 && tl_text_is(m, i - 1, "suy") && tl_text_is(m, i + 1, "khả")))
		return 0;
	return tl_is(m, i, W_TANG) ? TL_Q_INCREASE : TL_Q_DECREASE;
}

/* VN-Index, NAV/đơn vị, của 2 thương hiệu: what is no word at token i belongs to what changes. */
static bool of_name(const struct tl_measure *m, uint32_t i)
{
	if (m->tokens[i].kind == TL_NUMBER)
		return i > 0 && tl_is(m, i - 1, W_CUA) && tl_word_at(m, i + 1);
	return (tl_mark(m, i, '-') || tl_mark(m, i, '/')) && tl_word_at(m, i - 1) && tl_word_at(m, i + 1) &&
	       m->tokens[i - 1].end == m->tokens[i].begin && m->tokens[i].end == m->tokens[i + 1].begin;
}

/* lên tới, lên đến at token i. */
static bool up_to(const struct tl_measure *m, uint32_t i)
{
	return tl_is(m, i, W_LEN) && (tl_is(m, i + 1, W_TOI) || tl_is(m, i + 1, W_DEN));
}

/* What stands between a rate of change and its figure at token i says that the figure is none: mức tăng … so
 * với 7%, giảm xuống còn 7%, tăng nhanh, chiếm 7%. */
static bool no_rate(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {W_LEN, W_XUONG, W_CON,	W_VE,	   W_SO_WITH, W_TAKES,
						W_VA,  W_INTO,	W_SAU,	W_AS_MUCH, W_MAKES,   W_SO_THAT,
						W_TU,  W_BUT,	W_THAN, W_MARK};

	/* tốc độ tăng trưởng lên tới 63%, mức giảm còn lên tới 8% */
	if (up_to(m, i) || (tl_is(m, i, W_CON) && up_to(m, i + 1)))
		return false;
	/* tốc độ tăng vốn từ nguồn ngân sách đạt 3% */
	if (tl_is(m, i, W_TU) && tl_text_is(m, i + 1, "nguồn"))
		return false;
	/* tăng trưởng quý 1/2017 chỉ đạt 5,1% */
	if (m->rd->taken[i] & TL_TAKEN_DATE)
		return false;
	return TL_IS_ANY(m, i, words) || (m->tokens[i].kind != TL_WORD && !of_name(m, i));
}

/* How much, how fast something changes: tăng khá mạnh, giảm sâu nhất; and what joins that to a share. Money that
 * is joined is the level: giảm mạnh, chỉ đạt 23 tỷ đồng. */
static bool how(const struct tl_measure *m, uint32_t i, bool share)
{
	static const char *const words[] = {
		"mạnh", "nhẹ",	"cao",	 "thấp", "nhất",  "nhanh", "khá",    "sâu",   "rất",  "đột",
		"nhiều", "ít",	"thêm",	 "chậm", "đều",	  "dần",   "vọt",    "liên",  "tục",  "biến",
		"ấn",	"tượng", "hơn",	 "tới",	 "khoảng", "giá",  "trưởng", "chỉ",   "đến",
		"với",	"ở",	"mức",	 "đạt",	 "biên",  "độ",	   "trần",   "sàn",   "trung", "bình", "quân"};
	enum { JOINS = 11 };

	return tl_text_one_of(m, i, words, TL_COUNT(words) - (share ? 0 : JOINS));
}

/* mức tăng, tốc độ tăng, đà sụt giảm, tỷ lệ kéo giảm, tăng trưởng, tăng GDP: token i is the verb of a rate. */
static bool rate(const struct tl_measure *m, uint32_t i)
{
	static const char *const nouns[] = {"mức", "Mức", "độ", "đà", "Đà", "lệ"};
	static const char *const verbs[] = {"sụt", "kéo", "suy", "cắt", "gia"};

	if (i > 1 && TL_TEXT_IS_ANY(m, i - 1, verbs) && TL_TEXT_IS_ANY(m, i - 2, nouns))
		return true;
	return (i > 0 && TL_TEXT_IS_ANY(m, i - 1, nouns)) ||
	       (tl_is(m, i, W_TANG) && (tl_is(m, i + 1, W_HEAD) || tl_text_is(m, i + 1, "GDP")));
}

/* Where the words before figure f end: tăng nhẹ, khoảng 50 đồng/lít; mức giảm rất mạnh, từ 20 - 40 triệu đồng;
 * tăng thấp (0,7%); mức tăng: 38%; tăng mạnh, ở mức lần lượt 7% và 9%. */
static uint32_t before_mark(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const joins[] = {"tới", "khoảng", "với", "mức", "chỉ", "đến", "ở", "lần", "lượt"};
	enum { MONEY = 2, JOINS = 4 };
	uint32_t at = f->from;

	while (at > 1 && f->from - at < (f->percent ? JOINS : MONEY) &&
	       tl_text_one_of(m, at - 1, joins, f->percent ? TL_COUNT(joins) : MONEY))
		at--;
	if (at > 0 && (tl_mark(m, at - 1, '(') || tl_mark(m, at - 1, ':') ||
		       (tl_mark(m, at - 1, ',') && (at < f->from || f->from < f->first || f->range))))
		return at - 1;
	return f->from;
}

/* The words right before figure f, which bound it, may stand in a change (`near`: by so much, and not what is
 * reached). */
static bool bounds(const struct tl_measure *m, const struct tl_figure *f, bool *near)
{
	bool open = f->range || (f->qualifiers & TL_Q_AT_LEAST);

	for (uint32_t i = f->from; i < f->first; i++) {
		if (no_rate(m, i) && !tl_is(m, i, W_THAN) && !(open && tl_is(m, i, W_TU)))
			return false;
		*near = *near && !tl_is(m, i, W_LEN) && !tl_text_is(m, i, "vượt") &&
			(f->percent || !tl_is(m, i, W_DAT));
	}
	return true;
}

/* tăng so với ngày thường từ 20 - 30%: more than what so với at token i compares with, and no level of that (tăng
 * so với mức 17%, so với 17% của năm trước). The bit of the verb before, or 0. */
static unsigned against(const struct tl_measure *m, const struct tl_figure *f, uint32_t i)
{
	static const char *const levels[] = {"mức", "là",  "tỷ", "tỉ",	"lệ", "số", "báo",
					     "suất", "đoán", "chỉ", "đạt", "hồi", "ước"};
	uint32_t end = tl_figure_end(f), at = i;

	/* one word alone is what is compared with only in so với trước */
	if ((!f->percent && !f->range) || f->from < i + HOW - tl_is(m, i + 2, W_TRUOC) || tl_is(m, end, W_CUA) || tl_is(m, end, W_TRONG) ||
	    tl_text_is(m, end, "hồi") || (m->rd->taken[end] & TL_TAKEN_DATE))
		return 0;
	for (uint32_t k = i + 2; k < f->from; k++)
		if ((m->tokens[k].kind != TL_WORD && !(m->rd->taken[k] & TL_TAKEN_DATE)) ||
		    TL_TEXT_IS_ANY(m, k, levels))
			return 0;
	while (at > 1 && i - at < HOW && how(m, at - 1, false) && !tl_is(m, at - 1, W_THAN))
		at--;
	return at > 0 ? tl_change_verb(m, at - 1) : 0;
}

/* tăng so với phê duyệt lần đầu là 761 tỷ đồng: by so much than what so với at token i compares with; but so với kế
 * hoạch là, so với mức cũ là tell of that. The bit of the verb right before, or 0. */
static unsigned against_is(const struct tl_measure *m, const struct tl_figure *f, uint32_t i)
{
	static const char *const levels[] = {"mức", "hoạch", "tiêu", "đoán", "báo", "vọng", "giá", "lệ", "số", "trước"};

	if (f->from == 0 || !tl_is(m, f->from - 1, W_LA) || f->from < i + HOW)
		return 0;
	for (uint32_t k = i + 2; k + 1 < f->from; k++)
		if ((m->tokens[k].kind != TL_WORD && !(m->rd->taken[k] & TL_TAKEN_DATE) && !tl_number_at(m, k)) ||
		    TL_TEXT_IS_ANY(m, k, levels))
			return 0;
	return i > 0 ? tl_change_verb(m, i - 1) : 0;
}

/* The parenthesis that token `close` closes begins there: tăng lương (cả lương hưu) 7%. */
static uint32_t opening(const struct tl_measure *m, uint32_t close)
{
	uint32_t i = close;

	while (i > 0 && close - i < ASIDE && m->closed[i - 1] == close)
		i--;
	return tl_mark(m, i, '(') ? i : close;
}

/* What is told between a verb of change and its figure, whose words begin at token `at`. */
struct way {
	bool near;   /* nothing but how much something changes */
	bool up;     /* lên tới, which is by how much something falls, and what it rises to */
	bool joined; /* với stands right before the figure, */
	bool most;   /* and farther off nhất: sụt giảm doanh số lớn nhất với 88% */
	bool span;   /* tăng ở các kỳ hạn với biên độ 0,1% */
};

static unsigned led_to(const struct tl_measure *m, const struct tl_figure *f, uint32_t verb, struct way *w,
		       uint32_t at)
{
	unsigned bit = tl_change_verb(m, verb);

	if (!bit || (rate(m, verb) && (f->percent || !tl_is(m, verb + 1, W_HEAD))))
		return bit;
	if (w->up && bit == TL_Q_INCREASE)
		w->near = false;
	return (w->near || w->span || (w->joined && w->most)) && verb + 1 < at ? bit : 0;
}

unsigned tl_rate_of(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = before_mark(m, f), low = at > RATE ? at - RATE : 0, i;
	struct way w = {.near = true};

	if ((!f->percent && !tl_of_money(m, f)) || !bounds(m, f, &w.near))
		return 0;
	w.joined = f->percent && at > 0 && tl_is(m, at - 1, W_VOI);
	w.span = f->percent && at > 1 && tl_text_is(m, at - 1, "độ") && tl_text_is(m, at - 2, "biên");
	/* thuế sẽ tăng tới mức 60% */
	if (at > 1 && tl_is(m, at - 1, W_LEVEL) && (tl_is(m, at - 2, W_TOI) || tl_is(m, at - 2, W_DEN)))
		w.near = false;
	i = at;
	if (at > 1 && up_to(m, at - 2)) {
		w.up = true;
		i -= 2;
	}
	for (; i > low + 1; i--) {
		unsigned bit = led_to(m, f, i - 1, &w, at);

		if (bit || tl_change_verb(m, i - 1))
			return bit;
		if (tl_mark(m, i - 1, ')') && opening(m, i - 1) < i - 1) {
			i = opening(m, i - 1) + 1;
			continue;
		}
		if (tl_is(m, i - 1, W_SO_WITH) && tl_is(m, i, W_VOI))
			return (bit = against_is(m, f, i - 1)) != 0 ? bit : against(m, f, i - 1);
		if (no_rate(m, i - 1))
			return 0;
		w.most = w.most || tl_is(m, i - 1, W_NHAT);
		w.near = w.near && how(m, i - 1, f->percent);
	}
	return 0;
}
