/* Of what each so many are, in a text about anything: `mỗi xã có 5 người`, `84 triệu đồng mỗi ngày`,
 * `20 người chết mỗi ngày`, `40.000 đồng một giờ`. */
#include "annotate/metric_noun.h"
#include "annotate/metric_qualify.h"

enum {
	FAR = 16,   /* tokens from mỗi to its figure */
	TIMES = 8,  /* the same of mỗi lần, behind which much is told */
	PHRASE = 9, /* from mỗi to the comma behind what it begins a clause with, and from there */
	BEHIND = 7, /* words from a count to mỗi ngày behind it */
	AGAIN = 6   /* from a sum to the same in another currency */
};

static bool is_time(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id times[] = {W_NGAY, W_WEEK,	  W_THANG, W_QUY,
						W_NAM,	W_GIO, W_MINUTE, W_NIGHT};

	return TL_IS_ANY(m, i, times);
}

/* một kg, 1 con, một giờ at token i: of one of them; but một tuần trước, một cách, một số. */
static bool of_one(const struct tl_measure *m, uint32_t i, const struct tl_figure *f)
{
	static const char *const others[] = {"số",  "phần", "cách", "mình", "lúc",  "chút", "ít",  "nửa",
					     "mạch", "thể",  "trong", "lần", "khi", "đợt",  "bên", "phía"};

	if (!(tl_is(m, i, W_NUM_1) || tl_text_is(m, i, "1")) || !tl_word_at(m, i + 1) ||
	    ((m->tokens[i].flags | m->tokens[i + 1].flags) & TL_UPPER) ||
	    TL_TEXT_IS_ANY(m, i + 1, others))
		return false;
	return (is_time(m, i + 1) || !f->percent) && !tl_is(m, i + 2, W_TRUOC) &&
	       !tl_is(m, i + 2, W_QUA) && !tl_is(m, i + 2, W_SAU) && !tl_is(m, i + 2, W_NAY);
}

/* Its unit says what it is for: đồng/lượng. */
static bool says_for_what(const struct tl_measure *m, const struct tl_figure *f)
{
	for (uint32_t i = f->unit_first; i < f->unit_end; i++)
		if (tl_mark(m, i, '/'))
			return true;
	return false;
}

/* 84 triệu đồng mỗi ngày, 20 USD cho mỗi khẩu, 10.000 đồng một chiếc; but ba anh em mỗi người một nơi.
 */
static bool right_behind(const struct tl_measure *m, const struct tl_figure *f, uint32_t last)
{
	uint32_t at = tl_figure_end(f);
	bool money = tl_of_money(m, f), given;

	at += m->closed[f->first] == at;
	/* 62 triệu USD (1,4 nghìn tỉ đồng) cho mỗi lần phóng */
	if (money && tl_mark(m, at, '(') && m->closed[at + 1] > at && m->closed[at + 1] < last)
		at = m->closed[at + 1] + 1;
	if (at + 1 >= last)
		return false;
	if (!says_for_what(m, f) && of_one(m, at, f) &&
	    (money || f->percent || is_time(m, at + 1)))
		return true;
	given = tl_is(m, at + 1, W_MOI) &&
		(tl_is(m, at, W_CHO) || tl_is(m, at, W_VOI) || tl_is(m, at, W_TREN));
	at += given;
	return tl_is(m, at, W_MOI) && !tl_is(m, at + 1, W_WHEN) && (given || !tl_is(m, at + 1, W_LAN)) &&
	       (money || !tl_is(m, at + 1, W_PEOPLE));
}

/* A word that begins what another does: 300 người khiến anh mỗi ngày …, 1 triệu đồng và mỗi ngày …, nếu giá là
 * 4.000 đồng/lít thì mỗi năm …. */
static bool turns_away(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {W_MAKES, W_VA, W_SO_THAT, W_BUT, W_THI};

	return TL_IS_ANY(m, i, words) || m->tokens[i].kind != TL_WORD || tl_hints(m, i, TL_HINT_NUMBER);
}

/* 20 người thiệt mạng mỗi ngày, 2 tỷ người sử dụng mỗi tháng, 4,5 triệu đồng tiền phí cho mỗi con. */
static bool in_each_time(const struct tl_measure *m, const struct tl_figure *f, uint32_t last)
{
	uint32_t at = tl_figure_end(f);

	for (uint32_t i = at; !f->percent && i + 1 < last && i < at + BEHIND; i++) {
		if (tl_is(m, i, W_MOI))
			return is_time(m, i + 1) || (i > at && tl_is(m, i - 1, W_CHO));
		if (turns_away(m, i))
			break;
	}
	return false;
}

/* Figure f counts what stands at token i. */
static bool counts(const struct tl_measure *m, const struct tl_figure *f, uint32_t i)
{
	return f->unit_end > f->unit_first && m->tokens[i].word == m->tokens[f->unit_first].word;
}

bool tl_each_of_another(const struct tl_measure *m, uint32_t at, const struct tl_figure *f)
{
	const struct tl_figure *g = f - 1;
	uint32_t i = f > m->figures ? tl_figure_end(g) : at + 1;

	/* văn hóa của mỗi dân tộc trong 54 dân tộc, but mỗi người cho 5 người */
	if (counts(m, f, at + 1) && !tl_is(m, at + 1, W_PEOPLE))
		return true;
	if (i > at || g->sentence != f->sentence)
		return false;
	/* giá 154 USD mỗi chiếc tăng 30%, but ba xã, mỗi xã 900 ha */
	if (i == at)
		return !counts(m, g, at + 1);
	/* 50% của mỗi khoản */
	if (g->percent && i + 1 == at && tl_is(m, i, W_CUA))
		return true;
	while (i < at && i < tl_figure_end(g) + BEHIND && !turns_away(m, i))
		i++;
	if (i < at || !is_time(m, at + 1))
		return false;
	/* 2 vạn con gà mỗi ngày ăn hết 3 tấn cám */
	for (i = at + 2; i < f->from && !turns_away(m, i); i++)
		;
	return i < f->from;
}

/* The comma at token `comma` ends what the mỗi at token `at` begins a clause with: Với mỗi con, tôi trả
 * khoảng 20 triệu đồng. */
static bool heads_clause(const struct tl_measure *m, uint32_t at, uint32_t comma, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first;
	bool begins = at <= first + 2;

	/* Trung bình mỗi năm, …; ước tính mỗi năm, … */
	for (uint32_t i = at; !begins && i + 3 > at; i--)
		begins = m->tokens[i - 1].kind == TL_PUNCT;

	return begins && comma <= at + PHRASE && f->from <= comma + PHRASE;
}

/* The mỗi at token `at` is of figure f, with at most one comma between. */
static bool governs(const struct tl_measure *m, uint32_t at, uint32_t comma, const struct tl_figure *f)
{
	if (tl_is(m, at + 1, W_WHEN) || (tl_is(m, at + 1, W_LAN) && !tl_of_money(m, f) && f->from > at + TIMES) ||
	    (tl_is(m, at + 2, W_NUM_1) && f->from > at + 3) || tl_each_of_another(m, at, f) ||
	    tl_turned(m, at + 1, f->from))
		return false;
	return comma == TL_NONE || heads_clause(m, at, comma, f);
}

/* The number at token i is that of the figure before f, in its sentence. */
static bool of_figure(const struct tl_measure *m, const struct tl_figure *f, uint32_t i)
{
	return f > m->figures && f[-1].sentence == f->sentence && i < f[-1].end && i >= f[-1].first;
}

/* mỗi trường hợp họ thu lợi 40 triệu đồng, mỗi chai 750 ml giá 18 USD, mỗi chiếc 70 yen (15 nghìn đồng). */
static bool said_before(const struct tl_measure *m, const struct tl_figure *f, uint32_t first)
{
	uint32_t low = f->from > first + FAR ? f->from - FAR : first, comma = TL_NONE;

	for (uint32_t i = f->from; i-- > low;) {
		if (tl_is(m, i, W_MOI))
			return governs(m, i, comma, f);
		if (tl_mark(m, i, '(') && m->closed[f->first] && f->from <= i + 3)
			continue;
		if (tl_mark(m, i, ',') && comma == TL_NONE)
			comma = i;
		else if (of_figure(m, f, i) || (m->tokens[i].kind == TL_PUNCT && m->tokens[i].mark != '"'))
			return false;
	}
	return false;
}

/* mức lương hằng tháng chưa tới 10 triệu đồng; Hằng tháng, bà được chồng cho 7 tỷ đồng: money of each such time. */
static bool regularly(const struct tl_measure *m, const struct tl_figure *f, uint32_t first)
{
	static const char *const every[] = {"hằng", "hàng", "Hằng", "Hàng"};
	uint32_t low = f->from > first + PHRASE ? f->from - PHRASE : first;
	bool comma = false;

	if (!tl_of_money(m, f) || says_for_what(m, f))
		return false;
	for (uint32_t i = f->from; i > low; i--) {
		if (TL_TEXT_IS_ANY(m, i - 1, every) && is_time(m, i) && !tl_is(m, i, W_NAM))
			return !comma || i - 1 == first;
		if (m->tokens[i - 1].kind != TL_WORD && (comma || !tl_mark(m, i - 1, ',')))
			return false;
		comma = comma || tl_mark(m, i - 1, ',');
	}
	return false;
}

/* 7 USD mỗi chiếc (150 nghìn đồng), 750 USD mỗi tháng, tương đương 17 triệu đồng: the sum before again. */
static bool again(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f - 1;
	uint32_t from;

	if (f == m->figures || !(g->qualifiers & TL_Q_EACH) || g->sentence != f->sentence ||
	    !tl_of_money(m, g) || !tl_of_money(m, f))
		return false;
	from = tl_figure_end(g);
	for (uint32_t i = from; i < f->from && i < from + AGAIN; i++)
		if (tl_mark(m, i, '(') || tl_is(m, i, W_EQUAL))
			return f->from <= i + 3;
	return false;
}

void tl_each_generally(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];

	if (right_behind(m, f, s->end) || in_each_time(m, f, s->end) || said_before(m, f, s->first) ||
	    regularly(m, f, s->first) || again(m, f))
		f->qualifiers |= TL_Q_EACH;
}
