/* Qualifiers in a text about anything. Words of targets and forecasts are often others there (trúng
 * mục tiêu, khách hàng mục tiêu), and its sentences speak of several things: a figure must be
 * governed by such a word itself, or go on with one that is. */
#include "annotate/metric_qualify.h"

enum {
	GOAL = 26,  /* tokens from a target to its figure */
	WILL = 10,  /* from sẽ to its figure */
	WILL_FAR = 16, /* the same with neither a colon nor a dash between */
	WILL_SOME = 4, /* the same of fewer people or things than SOME */
	WILL_SPELLED = 3, /* and that are written in letters */
	SOME = 30,
	ASKED = 5,  /* from what is proposed to a count of something */
	NEXT = 3,   /* from what must grow to by how much */
	NOUN = 6,   /* of what fulfils a target, behind its word */
	TIME = 8,   /* of a time between a target and the comma behind it */
	FAR = 34,   /* from a forecast to what it says is reached */
	ON = 16,    /* from a figure to the one that goes on with it */
	ON_FAR = 26, /* the same if that is counted in the same */
	ASIDE = 3,  /* figures in parentheses between the two */
	SHARE = 30  /* a target that is a share of something is seldom larger */
};
static const unsigned PROMISES = TL_Q_TARGET | TL_Q_FORECAST;

static struct tl_qualifier_word word_of(const struct tl_measure *m, size_t q)
{
	return m->r->qualifiers[m->qualifiers.items[q].id];
}

/* The first comma or semicolon in tokens [from, to), or TL_NONE. */
static uint32_t comma(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (tl_mark(m, i, ',') || tl_mark(m, i, ';'))
			return i;
	return TL_NONE;
}

/* nếu, so với, thay vì: what follows is a condition or another's, up to a comma or là (doanh thu dự
 * kiến sau khi hoàn thành là 2 tỷ USD). The words of hit x end its reach before token `to`. */
static bool turns(const struct tl_measure *m, struct tl_hit x, uint32_t to)
{
	/* sẽ được thay thế 85% thiết bị */
	if (tl_text_is(m, x.end - 1, "thế") && x.first > 0 && tl_is(m, x.first - 1, W_DUOC))
		return false;
	return comma(m, x.end, to) == TL_NONE &&
	       !(tl_is(m, x.end - 1, W_WHEN) && tl_is(m, to - 1, W_LA));
}

/* Such words, or trong khi and nhưng, which no comma ends, stand in tokens [from, to). */
bool tl_turned(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (size_t q = tl_hits_after(&m->qualifiers, from);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= to; q++) {
		enum tl_where where = word_of(m, q).where;
		struct tl_hit x = m->qualifiers.items[q];

		/* mục tiêu mà bộ đưa ra là …, sẽ còn lại … */
		if ((where == TL_APART && !(x.first == from && (tl_is(m, from - 1, W_TIEU) ||
								tl_is(m, from - 1, W_SE)))) ||
		    (where == TL_TURN && x.first >= from && turns(m, x, to)))
			return true;
	}
	return false;
}

/* What stands at token `at` may govern figure f: that is in no parentheses of its own. */
static bool within(const struct tl_measure *m, uint32_t at, const struct tl_figure *f)
{
	return !m->closed[f->first] || m->closed[at] == m->closed[f->first] || tl_said_before(m, f);
}

/* mục tiêu này, chỉ tiêu khác, mục tiêu khi …: nothing is told of it. */
static bool of_before(const struct tl_measure *m, uint32_t at)
{
	return tl_is(m, at, W_NAY_THIS) || tl_is(m, at, W_THAT) ||
	       (tl_is(m, at, W_TREN) && !tl_number_at(m, at + 1)) || tl_is(m, at, W_OTHER) ||
	       tl_is(m, at, W_WHEN);
}

/* A time of its own stands between the end of a target's words and the comma at token `to`: mục
 * tiêu đến năm 2020, có 50%. */
static bool time_up_to(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	if (to > from + TIME)
		return false;
	for (size_t i = tl_period_from(m, from); i < m->n_periods && m->periods[i].first < to; i++)
		if (m->periods[i].end == to)
			return true;
	return false;
}

/* How far the words x of a target reach, or TL_NONE: phải tăng and cần only what is right behind, cần
 * money alone (chỉ cần 5.000 đồng asks for little), hướng tới in its part of the clause. */
static uint32_t aim_reach(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	if (tl_is(m, x.first, W_MUST) && tl_is(m, x.first + 1, W_TANG))
		return tl_is(m, x.end, W_THEM) ? TL_NONE : NEXT;
	if (x.end == x.first + 1 && tl_is(m, x.first, W_NEEDS)) {
		if (!tl_of_money(m, f) || (x.first > 0 && tl_is(m, x.first - 1, W_ONLY)))
			return TL_NONE;
		return tl_is(m, x.end, W_DEN) || tl_is(m, x.end, W_TOI) || tl_is(m, x.end, W_CO);
	}
	return tl_is(m, x.first, W_TOWARDS) ? NOUN : GOAL;
}

/* thực hiện dự toán, vượt dự toán, so với dự toán, rút dự toán; thực hiện theo chỉ tiêu, tuân thủ cam kết at token
 * `at`: nothing is to be spent or done. */
static bool spent(const struct tl_measure *m, uint32_t at)
{
	static const char *const words[] = {"hiện", "vượt", "với", "rút", "đạt", "bằng"};
	static const char *const kept[] = {"thủ", "hiện", "ứng"};

	if (at == 0)
		return false;
	/* vượt mức kế hoạch từ 14% */
	if (tl_is(m, at, W_MUC) || tl_is(m, at, W_LEVEL))
		return tl_text_is(m, at - 1, "vượt");
	if (tl_is(m, at, W_ATTEND))
		return TL_TEXT_IS_ANY(m, at - 1, words);
	if (!tl_is(m, at, W_ONLY) && !tl_text_is(m, at, "cam"))
		return false;
	return TL_TEXT_IS_ANY(m, at - 1 - (at > 1 && tl_is(m, at - 1, W_THEO)), kept);
}

/* The target whose words are x is that of the figure; vượt 8% kế hoạch lợi nhuận, chỉ tiêu này chỉ
 * đạt 3% and what is approved với các chỉ tiêu tell none. */
static bool aims(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	uint32_t at = comma(m, x.end, f->from), reach = aim_reach(m, x, f);

	/* đã phải giải tỏa 90 ha has been done */
	if ((x.first > 0 && (tl_mark(m, x.first - 1, '%') ||
			     (tl_is(m, x.first, W_MUST) && tl_is(m, x.first - 1, W_DA)))) ||
	    tl_is(m, x.first, W_VOI) || reach == TL_NONE || spent(m, x.first) || tl_in_force(m, x, f))
		return false;
	for (uint32_t i = x.end; i < f->from; i++)
		if (tl_is(m, i, W_ONLY))
			return false;
	return f->from <= x.end + reach && !of_before(m, x.end) &&
	       (at == TL_NONE ||
		(time_up_to(m, x.end, at) && comma(m, at + 1, f->from) == TL_NONE));
}

/* để đạt mục tiêu tăng trưởng 6,7%, ở các chỉ tiêu: …: the words x of a result are of what was
 * aimed at, and tell it; đạt chỉ tiêu 85%: a share of it. */
static bool aimed_at(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	bool goal = tl_is(m, x.end - 2, W_MUC);

	if (!tl_is(m, x.end - 1, W_TIEU) || (f->qualifiers & TL_Q_EXCEED) || !aims(m, x, f) ||
	    tl_turned(m, x.end, f->from))
		return false;
	if (tl_is(m, x.first, W_CAC))
		return tl_mark(m, x.end, ':');
	for (uint32_t i = x.end; i < f->from; i++)
		if (tl_is(m, i, W_DO) || (!goal && (tl_is(m, i, W_VA) || tl_is(m, i, W_VOI) ||
						    m->tokens[i].kind == TL_PUNCT)))
			return false;
	if (goal)
		return true;
	return f->from <= x.end + NOUN &&
	       (!f->percent || f->from > x.end || (!f->range && f->value < SHARE));
}

/* lũy kế cả năm đạt 340 tỷ đồng, tăng 28 tỷ đồng: of the words that end at token `from` only the
 * first figure is the sum. */
static bool sums_up(const struct tl_measure *m, uint32_t from, const struct tl_figure *f)
{
	if (f->percent || (f->qualifiers & TL_CHANGES))
		return false;
	for (uint32_t i = from; i < f->from; i++)
		if (tl_number_at(m, i) && !(m->rd->taken[i] & TL_TAKEN_DATE))
			return false;
	return true;
}

/* với giá bán lần lượt từ, mức dưới: such words before token `at` say that a price is so. */
static bool priced(const struct tl_measure *m, uint32_t at)
{
	static const enum tl_word_id prices[] = {W_PRICE, W_LEVEL};
	static const char *const between[] = {"bán", "lẻ",    "ra",   "lần", "lượt", "từ",
					      "chỉ", "khoảng", "dưới", "hơn", "gần",  "–"};

	for (int k = 0; k < ASIDE && at > 1 && TL_TEXT_IS_ANY(m, at - 1, between); k++)
		at--;
	return at > 1 && TL_IS_ANY(m, at - 1, prices) && !tl_is(m, at - 2, W_WORTH);
}

/* sẽ … là 300 triệu đồng, … lên 15%, … với giá 900 USD: right before figure f stands that it is
 * reached; or before the price that it says again: với giá 4.000 tệ (580 USD). */
static bool reached(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id words[] = {W_LA,	W_LEN, W_XUONG, W_DAT,	W_PRICE,  W_LEVEL,
						W_MARK, W_CON, W_TANG,	W_GIAM, W_LE_RATE};

	for (uint32_t i = f->from > 0 ? f->from - 1 : 0; i < f->first; i++)
		if (TL_IS_ANY(m, i, words) && !(i > 0 && tl_is(m, i - 1, W_WORTH)))
			return true;
	return tl_of_money(m, f) && (priced(m, f->from) || priced(m, tl_said_before(m, f)));
}

/* The words of a forecast that end at token `from` are near enough to figure f; farther if they say
 * that it is reached: dự kiến cho lễ hội …, được tổ chức tại …, là 180 tỷ đồng. */
static bool stretches(const struct tl_measure *m, uint32_t from, const struct tl_figure *f)
{
	uint32_t again = tl_said_before(m, f), to = again ? again : f->first;

	if (!reached(m, f) || f->first > from + FAR)
		return tl_forecast_reaches(m, from, f->first);
	for (uint32_t i = from; i < to && f->first > from + WILL_FAR; i++)
		if (tl_mark(m, i, ':') || tl_mark(m, i, '-') ||
		    (tl_mark(m, i, ',') && tl_is(m, from - 1, W_SE)) ||
		    (tl_number_at(m, i) && !(m->rd->taken[i] & TL_TAKEN_DATE)))
			return false;
	return true;
}

/* Đối với thẻ ngày sẽ có giá …: what holds for each of a kind, for the sẽ at token `at`. */
static bool of_each_kind(const struct tl_measure *m, uint32_t at)
{
	for (uint32_t i = at; i > 1 && at - i < NOUN && m->tokens[i - 1].kind == TL_WORD; i--)
		if (tl_is(m, i - 1, W_VOI) && tl_is(m, i - 2, W_DOI))
			return true;
	return false;
}

/* Of money, a share, ha or km: not counted. */
static bool measured(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->percent || tl_of_money(m, f) ||
	       (f->unit != TL_NONE && m->r->classes[f->unit].use == TL_USE_MEASURE);
}

/* hai công dân, 13 vị thần: a few that are spoken of, which are seldom what is to come. */
static bool some_few(const struct tl_measure *m, const struct tl_figure *f)
{
	return !measured(m, f) && f->value < SOME;
}

/* …, nay chỉ còn 200.000 đồng: what is so now stands in tokens [from, to). */
static bool now(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (tl_is(m, i, W_NAY) && i > 0 &&
		    (m->tokens[i - 1].kind == TL_PUNCT || tl_is(m, i + 1, W_ONLY)))
			return true;
	return false;
}

/* cho, đến, với and their like at token i: what follows is whom or where something reaches. */
static bool aside(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {W_CHO, W_DEN, W_INTO, W_CUA, W_VE, W_VOI, W_DO, W_O};

	for (size_t k = 0; k < TL_COUNT(words); k++)
		if (tl_is(m, i, words[k]))
			return true;
	return false;
}

/* sẽ, có thể with the words x govern figure f: it stands near, in their part of the sentence, or they
 * say that it is reached. Of few people or things only what is right behind is to come, and a share
 * behind a comma is another's: 36% cho rằng giá sẽ tăng, 22% …; sẽ tăng giá, chiếm 6% …. */
static bool will_reach(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	bool some = tl_is(m, x.first, W_SE) && some_few(m, f);
	uint32_t at = comma(m, x.end, f->from);

	if (reached(m, f) && !some)
		return true;
	if (some)
		return at == TL_NONE && f->from <= x.end + (f->spelled ? WILL_SPELLED : WILL_SOME) &&
		       (f->from <= x.end + WILL_SPELLED || !aside(m, f->from - 1));
	if (f->from > x.end + WILL_FAR)
		return false;
	for (uint32_t i = x.end; i < f->from && f->from > x.end + WILL; i++)
		if (tl_mark(m, i, ':') || tl_mark(m, i, '-'))
			return false;
	return at == TL_NONE || (tl_is(m, x.first, W_SE) && !(f->percent && at + 1 == f->from) &&
				 !(f->qualifiers & TL_Q_PART));
}

/* có thể with the words x tells what was: đã có thể thu, trước đây có thể kiếm. */
static bool was_able(const struct tl_measure *m, struct tl_hit x)
{
	return x.first > 1 &&
	       (tl_is(m, x.first - 1, W_DA) || tl_is(m, x.first - 2, W_TRUOC));
}

/* The forecast whose words are x is that of the figure. But tăng cao hơn dự kiến 5% foretells nothing,
 * nor is anything foretold of the two in cuộc họp dự kiến giữa hai bên, danh sách dự kiến thì có hai
 * người; and sẽ governs only what is near and in its own part of the sentence, or what it says is
 * reached. */
static bool foretells(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	bool will = tl_is(m, x.first, W_SE);
	bool may = tl_is(m, x.first, W_CO) && tl_is(m, x.first + 1, W_THE);

	if ((x.first > 0 && tl_is(m, x.first - 1, W_THAN) && !tl_is(m, f->from - 1, W_LA)) ||
	    (will && x.first > 0 && tl_text_is(m, x.first - 1, "sạch")) ||
	    tl_is(m, x.end, W_GIUA) || tl_is(m, x.end, W_THI) ||
	    (will && (tl_is(m, x.end, W_KHONG) || tl_mood_finding(m, x.first, f) || tl_offered(m, x.first, f) ||
		      (tl_is(m, x.end, W_CO) && of_each_kind(m, x.first)))) ||
	    (may && (was_able(m, x) || now(m, x.end, f->from) || tl_priced_up_to(m, x, f))) ||
	    ((will || may) && !will_reach(m, x, f)))
		return false;
	/* lên kế hoạch cưới, hai công ty cho biết */
	if (f->spelled && some_few(m, f) && comma(m, x.end, f->from) != TL_NONE)
		return false;
	for (uint32_t i = x.end; i < f->from; i++)
		if (tl_mark(m, i, ';'))
			return false;
	return stretches(m, x.end, f);
}

/* What is proposed at token `at` is done to those that there are: đề nghị truy tố 17 bị can, kiến nghị
 * thanh tra 60 dự án, phương án xử lý 12 dự án for a count of something; đề xuất và … tells nothing. */
static bool of_those(const struct tl_measure *m, uint32_t at, bool amount)
{
	static const char *const verbs[] = {"truy", "khởi", "thanh", "kiểm", "và", "xử", "của"};
	static const char *const prices[] = {"giá", "lẻ", "đơn"};

	/* đề xuất của bộ tăng thuế lên 8.000 đồng; but giá bán lẻ đề xuất của xe */
	if (amount && at > 2 && TL_TEXT_IS_ANY(m, at - 3, prices))
		return tl_is(m, at, W_CUA);
	for (size_t k = 0; k < TL_COUNT(verbs) - 2 * amount; k++)
		if (tl_str_is(tl_token_text(m->rd, at), verbs[k]))
			return true;
	return false;
}

/* The words x (đề xuất, dự thảo) propose figure f: an amount, a share, a measure, or what is counted
 * right behind its verb (đề nghị 2 công ty … asks them). But giá đề xuất is a price in force, cao hơn
 * đề xuất 5% compares, and thông qua dự thảo … với 87% tells of votes. */
static bool proposes(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	static const enum tl_word_id passed[] = {W_PRICE, W_LE, W_QUA, W_THAN};
	bool amount = measured(m, f);

	/* Theo quy hoạch, …, diện tích theo quy hoạch là …; but di dời theo quy hoạch tells who does so */
	if (tl_text_is(m, x.end - 1, "hoạch") && tl_text_is(m, x.end - 2, "quy") &&
	    !(m->tokens[x.first].flags & TL_UPPER) && !tl_is(m, x.end, W_LA) && !tl_is(m, x.end, W_CUA))
		return false;
	for (size_t k = 0; k < TL_COUNT(passed) && x.first > 0; k++)
		if (tl_is(m, x.first - 1, passed[k]))
			return false;
	/* trong 900 kiến nghị của dân có 77% */
	if (x.first > 0 && tl_number_at(m, x.first - 1) && tl_is(m, x.end, W_CUA))
		return false;
	/* chưa có kế hoạch bán; đòi bồi thường, được nhận 90 triệu đồng */
	if ((x.first > 1 && tl_is(m, x.first - 1, W_CO) &&
	     (tl_is(m, x.first - 2, W_NOT_YET) || tl_is(m, x.first - 2, W_KHONG))) ||
	    (tl_str_is(tl_token_text(m->rd, x.end - 1), "thường") &&
	     comma(m, x.end, f->from) != TL_NONE))
		return false;
	if (of_those(m, x.end, amount) ||
	    (!amount && (f->from > x.end + ASKED || f->from == x.end || f->spelled ||
			 aside(m, f->from - 1))))
		return false;
	for (uint32_t i = x.end; i < f->from; i++)
		if (tl_mark(m, i, ';'))
			return false;
	return stretches(m, x.end, f);
}

/* sẽ tăng từ 20.000 đồng hiện nay lên 39.000 đồng: the words x tell what it was before. */
static bool from_now(const struct tl_measure *m, struct tl_hit x)
{
	static const enum tl_word_id to[] = {W_LEN, W_XUONG, W_BECOMES, W_VE};

	return tl_is(m, x.first, W_HIEN) && TL_IS_ANY(m, x.end + tl_is(m, x.end, W_NAY), to);
}

/* What a word before the figure promises of it. */
static unsigned governed(const struct tl_measure *m, const struct tl_figure *f, uint32_t floor)
{
	uint32_t low = f->from > floor + FAR ? f->from - FAR : floor;
	size_t q = tl_hits_after(&m->qualifiers, f->first);
	unsigned bits = 0;

	while (q > 0 && m->qualifiers.items[q - 1].end > low) {
		struct tl_hit x = m->qualifiers.items[--q];
		struct tl_qualifier_word w = word_of(m, q);

		if (x.first < low || (m->closed[x.first] && m->closed[x.first] < f->first))
			continue;
		if (w.where == TL_RESULT && from_now(m, x))
			continue;
		if (w.where == TL_RESULT && !tl_qualifier_inside(m, q))
			return bits | (aimed_at(m, x, f) ? (unsigned)TL_Q_TARGET : 0U);
		if (w.where == TL_CLAUSE && tl_qualifier_of_result(m, q))
			continue;
		if (w.where == TL_ANNOUNCE && tl_announces_tasks(m, x.end))
			bits |= w.bit;
		if ((w.where != TL_CLAUSE && w.where != TL_LOOSE && w.where != TL_ASK &&
		     w.where != TL_DEMAND) ||
		    tl_qualifier_inside(m, q) ||
		    !(within(m, x.first, f) || tl_mark(m, x.end, '(')) ||
		    tl_turned(m, x.end, f->from))
			continue;
		if (w.where == TL_ASK)
			bits |= proposes(m, x, f) ? w.bit : 0;
		else if (w.where == TL_DEMAND)
			bits |= tl_demands(m, x, f) ? w.bit : 0;
		else if (w.bit & TL_Q_FORECAST)
			bits |= foretells(m, x, f) ? w.bit : 0;
		else if (w.bit & TL_Q_TARGET)
			bits |= aims(m, x, f) ? w.bit : 0;
		else
			bits |= sums_up(m, x.end, f) ? w.bit : 0;
	}
	return bits;
}

/* tăng từ 5% lên 7%, nâng từ 50 thành 75 triệu đồng, for the first of the two: so it was before. */
static bool began(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t end = tl_figure_end(f);

	if (!tl_is(m, f->from, W_TU) || (f->range && !tl_is(m, end, W_LEN)) ||
	    (f->qualifiers & (TL_Q_AT_LEAST | TL_Q_AT_MOST)))
		return false;
	for (uint32_t i = end; i < end + NOUN && i < m->n_tokens; i++)
		if (tl_is(m, i, W_LEN) || tl_is(m, i, W_XUONG) || tl_is(m, i, W_BECOMES))
			return true;
	return false;
}

/* The figure before figure f, not in parentheses that closed before it, or NULL. */
static const struct tl_figure *before(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f;

	for (int k = 0; k < ASIDE && g > m->figures; k++) {
		g--;
		if (g->sentence != f->sentence)
			return NULL;
		if (!m->closed[g->first] || m->closed[g->first] >= f->first)
			return g;
	}
	return NULL;
}

/* Figure f stands near token `from`, where figure g ends, or farther in a list of the same: vốn giai
 * đoạn này là 7 tỷ USD; từ năm 2021 - 2025 là 8 tỷ USD. */
static bool in_list(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f,
		    uint32_t from)
{
	static const char *const reasons[] = {"nên", "nhờ", "do"};

	if (f->from <= from + ON)
		return true;
	if (f->from > from + ON_FAR || g->unit != f->unit || g->percent != f->percent ||
	    m->closed[g->first] != m->closed[f->first])
		return false;
	for (uint32_t i = from; i < f->from; i++)
		for (size_t k = 0; k < TL_COUNT(reasons); k++)
			if (tl_str_is(tl_token_text(m->rd, i), reasons[k]))
				return false;
	return true;
}

/* mức kế hoạch 7%, cao hơn kỷ lục 6%: figure f is a level of something else, with which that before token `from` is
 * compared. */
static bool compared(const struct tl_measure *m, const struct tl_figure *f, uint32_t from)
{
	static const char *const sides[] = {"cao", "thấp", "nhiều", "ít", "lớn"};

	for (uint32_t i = from; i + 1 < f->from && !tl_changes(f); i++)
		if (tl_is(m, i, W_THAN) && TL_TEXT_IS_ANY(m, i - 1, sides))
			return true;
	return false;
}

/* dự kiến tổng tài sản đạt 384 tỷ đồng, tăng 16%; sẽ có 95% ngân hàng … và 30% …: what was promised
 * of the figure before goes on with f, in parentheses too if they stand right behind it. */
static unsigned going_on(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = before(m, f);
	uint32_t from;

	/* sẽ cưới vào tháng 10, hai công ty cho biết */
	if (!g || !g->promised || (f->spelled && some_few(m, f) && f->unit != g->unit))
		return 0;
	from = tl_figure_end(g);
	if (f > g + 1 && m->closed[f[-1].first])
		from = m->closed[f[-1].first];
	if (f->from < from || compared(m, f, from) || !in_list(m, g, f, from) || tl_done_between(m, from, f->first) ||
	    (tl_turned(m, from, f->from) && !tl_other_version(m, g, f)) || now(m, from, f->from) ||
	    !(within(m, g->first, f) || tl_opened(m, f)))
		return 0;
	return g->promised;
}

/* Period p is a year up to which plans run, in a text without a date that speaks some years before it. */
static bool planned_year(const struct tl_measure *m, const struct tl_period *p)
{
	enum { AHEAD = 2, SAVED = 2000 }; /* pages of the web: what is older is history */

	return !m->rd->now.year && m->present_year && !p->compare && !p->from.month &&
	       !tl_is(m, p->first, W_TU) && p->from.year % 5 == 0 && p->from.year > SAVED &&
	       !tl_is(m, p->first, W_TINH) && !(p->first > 0 && tl_is(m, p->first - 1, W_TINH)) &&
	       p->from.year >= m->present_year + AHEAD;
}

/* Period p begins behind the year in which the text was published, as it says itself: what is inferred from other
 * dates may be long before it. */
static bool ahead(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_article *a = m->rd->article;
	int year = a->published_inferred ? 0 : a->published.year;

	return year && p->from.year > year && !p->compare && !tl_is(m, p->first, W_TU);
}

/* Đến năm 2030, quy mô là 3.000 tỷ USD, năm tới nữa quỹ phải bù 90 tỷ đồng: period p stands before figure f. */
static bool year_before(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	bool planned = (p->form == TL_PERIOD_POINT || reached(m, f)) && planned_year(m, p);

	return (planned || (ahead(m, p) && m->closed[p->first] == m->closed[f->first] &&
			    !tl_turned(m, p->end, f->from))) &&
	       p->end <= f->from && f->from <= p->end + TIME &&
	       p->first >= m->rd->sentences[f->sentence].first && tl_unmarked(m, p->end + 1, f->from) &&
	       !tl_done_between(m, p->end, f->first);
}

/* Nâng kim ngạch lên 10 tỷ USD vào năm 2030: period p stands behind figure f; but hiện ở mức 5%. */
static bool year_behind(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	uint32_t end = tl_figure_end(f), low = m->rd->sentences[f->sentence].first;
	bool planned = (p->form == TL_PERIOD_POINT || p->form == TL_PERIOD_UNIT) && planned_year(m, p);

	low = f->from > low + NOUN ? f->from - NOUN : low;
	return reached(m, f) && p->first >= end && p->first <= end + 1 && tl_unmarked(m, end, p->first) &&
	       p->sentence == f->sentence && !tl_is(m, end, W_VA) &&
	       (planned || (ahead(m, p) && !tl_done_between(m, low, f->first)));
}

/* Figure f is of a year to come, which stands beside it. */
static bool by_year(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);

	return (i > 0 && year_before(m, &m->periods[i - 1], f)) ||
	       (i < m->n_periods && year_behind(m, &m->periods[i], f));
}

unsigned tl_promised_generally(const struct tl_measure *m, struct tl_figure *f, uint32_t floor)
{
	struct tl_figure again = *f;
	unsigned bits = governed(m, f, floor) | going_on(m, f);

	/* sẽ chi 60 tỷ euro (tương đương 64 tỷ USD), where nothing else is a figure */
	again.first = again.from = tl_said_again(m, f);
	if (again.first > floor)
		bits |= governed(m, &again, floor);
	if (tl_mood_foretold(m, f) || (!(bits & PROMISES) && (by_year(m, f) || tl_ahead(m, f))))
		bits |= TL_Q_FORECAST;
	if (!(bits & PROMISES))
		bits |= tl_mood_carried(m, f);
	if (!(bits & PROMISES) && !some_few(m, f))
		bits |= tl_mood_headed(m, f);
	if (tl_there_are(m, f))
		bits &= ~PROMISES;
	f->promised = bits & PROMISES;
	return began(m, f) ? bits & ~PROMISES : bits;
}

/* cao hơn trung bình nhiều năm đến 30%; giá bình quân khi giá điện tăng từ 7%; giá 154 USD mỗi đơn vị
 * và tăng 30%; giá cát hạt trung bình là 9.000 đồng: the words x are not of the figure. */
bool tl_near_another(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	static const char *const sizes[] = {"hạt", "cỡ", "tầm", "hạng"};

	if (x.first > 0 && tl_text_is(m, x.first, "trung") && TL_TEXT_IS_ANY(m, x.first - 1, sizes))
		return true;
	if (tl_is(m, x.first, W_MOI) && tl_each_of_another(m, x.first, f))
		return true;
	return (x.first > 0 && tl_is(m, x.first - 1, W_THAN)) || tl_turned(m, x.end, f->from);
}
