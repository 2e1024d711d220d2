/* Changes in a text about anything: by how much something rises or falls, is more or less than another, or
 * exceeds a plan. The words of it stand farther off than right before the figure, or the figure goes on with the
 * change of the one before it. */
#include "annotate/metric_qualify.h"

enum {
	SIDE = 40,  /* on either side of what is compared */
	OBJECT = 9, /* from a verb of change, over what changes, to by how much */
	BESIDE = 12, /* from a change to one beside it */
	FAR = 16,   /* the same to the thêm before the figure */
	NOUN = 6    /* from a change to the figure that says it again */
};

/* The words of a comparison (cao hơn, ít hơn) that figure f begins with; TL_NONE: it does not. */
static uint32_t comparison(const struct tl_measure *m, const struct tl_figure *f)
{
	for (size_t q = tl_hits_after(&m->qualifiers, f->from);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= f->first; q++) {
		struct tl_hit x = m->qualifiers.items[q];

		if ((m->r->qualifiers[x.id].bit & TL_CHANGES) && x.first >= f->from &&
		    tl_is(m, x.end - 1, W_THAN))
			return x.first;
	}
	return TL_NONE;
}

/* ở mức cao hơn 5.200 tỷ đồng, nếu thấp hơn 50%: more or less than that, and not by so much, where
 * nothing is said that it is compared with; không thể ít hơn 1.000 ha: at least. */
static void compared(const struct tl_measure *m, struct tl_figure *f)
{
	static const enum tl_word_id levels[] = {W_LEVEL, W_THE, W_CON};
	static const enum tl_word_id terms[] = {W_IF, W_MUST, W_RULE};
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t at = comparison(m, f), low = f->from > s->first + SIDE ? f->from - SIDE : s->first;
	bool level = tl_is(m, tl_figure_end(f), W_CUA);

	if (at == TL_NONE || at == 0 || f->range)
		return;
	level = level || TL_IS_ANY(m, at - 1, levels);
	for (uint32_t i = low; i < s->end && i < f->end + SIDE; i++) {
		if (tl_is(m, i, W_SO_WITH))
			return;
		level = level || (i < at && TL_IS_ANY(m, i, terms));
	}
	if (!level)
		return;
	if (tl_is(m, at - 1, W_THE) && at > 1 && tl_is(m, at - 2, W_KHONG))
		f->qualifiers |= f->qualifiers & TL_Q_INCREASE ? TL_Q_AT_MOST : TL_Q_AT_LEAST;
	else
		f->qualifiers |= f->qualifiers & TL_Q_INCREASE ? TL_Q_OVER : TL_Q_UNDER;
	f->qualifiers &= ~TL_CHANGES;
}

/* Both are counted in the same. */
static bool alike(const struct tl_figure *g, const struct tl_figure *f)
{
	return g->percent == f->percent && g->unit == f->unit;
}

/* Figure f says again by how much the one before it changed: tăng 10 USD, tương đương 0,8%; tăng 1,49
 * USD, hay 3%; giảm 24 USD (1,92%). */
static bool changed_again(const struct tl_measure *m, const struct tl_figure *g,
			  const struct tl_figure *f)
{
	uint32_t from = tl_figure_end(g), end = tl_figure_end(f), open;
	bool again = false;

	if (f->from < from || f->from > from + NOUN)
		return false;
	for (uint32_t i = from; i < f->from; i++) {
		if (tl_is(m, i, W_LEN) || tl_is(m, i, W_XUONG) || tl_is(m, i, W_CON))
			return false;
		again = again || tl_is(m, i, W_EQUAL) ||
			(f->percent != g->percent && tl_text_is(m, i, "tức")) ||
			(i > from && tl_is(m, i, W_MATCH)) ||
			(f->percent != g->percent && i + 1 == f->from && tl_text_is(m, i, "hay"));
	}
	if (again)
		return true;
	/* giảm 209 người bị thương (13,42%); tăng 7,5% (900 tỷ đồng) so với dự toán */
	open = f->from - 1;
	if (!tl_mark(m, open, '(') || !tl_mark(m, end, ')') || !tl_unmarked(m, from, open))
		return false;
	if (g->percent)
		return !f->percent && tl_is(m, end + 1, W_SO_WITH);
	/* giảm 500 USD (11 triệu đồng) */
	return f->percent || (tl_of_money(m, g) && tl_of_money(m, f) &&
			      m->tokens[g->unit_first].word != m->tokens[f->unit_first].word);
}

/* lên, xuống, đạt, mốc at token i: what follows is reached, and not by how much something changes.
 */
static bool reaches(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id levels[] = {
		W_LEN, W_XUONG, W_CON,	 W_VE,	    W_LEVEL,   W_MARK, W_THRESHOLD, W_DAT,
		W_TU,  W_VOI,	W_LA,	 W_CUA,	    W_O,       W_TAI,  W_TRONG,	    W_CO,
		W_VA,  W_TAKES, W_MAKES, W_AS_MUCH, W_SO_THAT, W_MUC};

	for (size_t k = 0; k < TL_COUNT(levels); k++)
		if (tl_is(m, i, levels[k]))
			return true;
	return false;
}

/* Nothing but words and years stands in tokens [from, to). */
static bool plain(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (m->tokens[i].kind != TL_WORD && !(m->rd->taken[i] & TL_TAKEN_DATE) &&
		    !tl_mark(m, i, '-'))
			return false;
	return true;
}

/* tăng 60% về số vụ, 100% về số người chết; tăng 1% năm 2017, 1,5% năm 2018: alike, and told of what in the same way;
 * sang Mỹ tăng 4%, Nhật Bản 5%: of somebody else. */
static bool parallel(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	static const char *const words[] = {"về", "số", "năm", "trong", "trường"};
	uint32_t from = tl_figure_end(g), end = tl_figure_end(f), at = f->from - 1;

	if (!f->percent || f->from <= from + 1 || f->from > from + BESIDE)
		return false;
	if ((tl_is(m, from, W_VA) || tl_mark(m, from, ',')) && (m->tokens[at].flags & TL_UPPER) &&
	    f->from == f->first && f->from <= from + NOUN && plain(m, from + 1, f->from))
		return true;
	if (!(tl_is(m, at, W_VA) || tl_mark(m, at, ',')) || !plain(m, from, at))
		return false;
	for (uint32_t i = from; i < at; i++)
		if (reaches(m, i) && !tl_is(m, i, W_VE) && !tl_is(m, i, W_TRONG) && !tl_is(m, i, W_CUA))
			return false;
	return TL_TEXT_IS_ANY(m, from, words) && TL_TEXT_IS_ANY(m, end, words);
}

/* tăng 10,8%, 17% và 20,5%; giảm 20 ngàn đồng chiều mua và 10 ngàn đồng chiều bán: the change of
 * the figure before goes on. */
static bool listed(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	uint32_t from = tl_figure_end(g);
	bool joined = f->from > 0 && tl_is(m, f->from - 1, W_VA);

	if (!alike(g, f) || f->from <= from || (f->qualifiers & TL_Q_PART))
		return false;
	if (parallel(m, g, f))
		return true;
	if (f->from == from + 1)
		return joined || (f->percent && tl_mark(m, from, ','));
	return joined && f->from <= from + NOUN && tl_unmarked(m, from, f->from) &&
	       !tl_turned(m, from, f->from) && (f->unit != TL_NONE || f->percent);
}

/* vượt gần 1 tấn, vượt 12 người so với chỉ tiêu, sử dụng vượt 300 biên chế: what stands behind the vượt of figure f is
 * by how much, and nothing that was passed. */
static bool by_so_much(const struct tl_measure *m, const struct tl_figure *f)
{
	if (f->qualifiers & (TL_Q_NEARLY | TL_Q_ABOUT))
		return true;
	return !f->percent && (tl_is(m, tl_figure_end(f), W_SO_WITH) ||
			       (f->from > 0 && tl_text_is(m, f->from - 1, "dụng")));
}

/* vượt 9% so với kế hoạch, vượt 7% dự toán: by so much; vượt mức 5%, vượt 30% vốn: more than that;
 * không vượt quá 15%: at most. */
static void exceeded(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);
	bool no =
		f->from > 1 && (tl_is(m, f->from - 1, W_KHONG) ||
				(tl_is(m, f->from - 1, W_DUOC) && tl_is(m, f->from - 2, W_KHONG)));

	if (!(f->qualifiers & TL_Q_EXCEED) || (!no && by_so_much(m, f)))
		return;
	if (!no && f->percent && !(f->qualifiers & TL_Q_OVER) &&
	    (f->base_end > f->base_first || tl_is(m, at, W_SO_WITH) || tl_is(m, at, W_ATTEND) ||
	     tl_is(m, f->first - 1, W_TIEU) || tl_is(m, at + 1, W_TIEU)))
		return;
	f->qualifiers &= ~(unsigned)(TL_Q_EXCEED | TL_Q_OVER);
	f->qualifiers |= no ? TL_Q_AT_MOST : TL_Q_OVER;
}

/* chi vượt quỹ khám chữa bệnh lên đến 700 tỷ đồng, vượt dự toán 80 tỷ đồng: figure f is by how much. */
static bool overspent(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const limits[] = {"quỹ", "dự", "tổng"};
	uint32_t low = f->from > FAR ? f->from - FAR : 0;

	if (!tl_of_money(m, f) || f->range)
		return false;
	for (uint32_t i = f->from; i > low && m->tokens[i - 1].kind == TL_WORD; i--) {
		if (tl_is(m, i - 1, W_LEVEL) && i == f->from)
			return false;
		if (tl_text_is(m, i - 1, "vượt"))
			return i < f->from && TL_TEXT_IS_ANY(m, i, limits);
	}
	return false;
}

/* đến năm 2015 đã tăng đến 1.500 người: people and things are so many then, and not more by so many. */
static bool grown_to(const struct tl_measure *m, const struct tl_figure *f)
{
	if (f->percent || tl_of_money(m, f) || !(f->qualifiers & TL_Q_INCREASE))
		return false;
	for (uint32_t i = f->from; i < f->first; i++)
		if (tl_is(m, i, W_TANG))
			return tl_is(m, i + 1, W_DEN);
	return false;
}

/* hạ giá, nâng lãi suất, at token i: no nâng mũi and no hạ tầng. */
static bool set(const struct tl_measure *m, uint32_t i)
{
	static const char *const objects[] = {"giá", "lãi", "thuế", "phí", "lương"};

	return (tl_is(m, i, W_LOWER) || tl_text_is(m, i, "nâng")) &&
	       TL_TEXT_IS_ANY(m, i + 1, objects);
}

/* cao hơn giá niêm yết 2 triệu đồng: what is at token i compares prices, as lớn hơn does not. */
static bool priced(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {W_HIGH, W_LOW, W_MANY, W_LITTLE, W_CHEAP, W_DEAR};

	return TL_IS_ANY(m, i, words);
}

/* What begins at token i is counted in money or pieces, and a share of it is by how much it changes. */
static bool amount(const struct tl_measure *m, uint32_t i)
{
	static const char *const words[] = {"giá", "lương", "cước", "doanh", "lợi", "sản", "chi", "kim", "thu"};

	return TL_TEXT_IS_ANY(m, i, words) && !tl_text_is(m, i + 1, "ích");
}

/* Where ở mức, with which a share may be joined to its change, begins before figure f; but hơn mức 10% is none. */
static uint32_t joined_at(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (!f->percent || (at > 1 && tl_is(m, at - 2, W_THAN)))
		return at;
	at -= at > 1 && tl_is(m, at - 1, W_LEVEL);
	return at - (at > 1 && at < f->from && (tl_is(m, at - 1, W_O) || tl_is(m, at - 1, W_VOI)));
}

/* giảm lãi suất cho vay 0,5%, tăng mức đóng thêm 300 đồng, thấp hơn giá trong nước 2 triệu đồng:
 * what changes stands between the verb and by how much it does; hạ 0,2%. The bit of the change, or
 * 0. */
static unsigned moved(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = joined_at(m, f), low = at > OBJECT ? at - OBJECT : 0;
	bool open = f->range || (f->qualifiers & TL_Q_AT_LEAST);

	if ((!f->percent && !tl_of_money(m, f)) || (f->qualifiers & TL_Q_TARGET))
		return 0;
	for (uint32_t i = f->from; i < f->first; i++)
		if (reaches(m, i) && !(open && tl_is(m, i, W_TU)))
			return 0;
	for (uint32_t i = at; i > low && m->tokens[i - 1].kind == TL_WORD; i--) {
		bool than = tl_is(m, i - 1, W_THAN) && tl_of_money(m, f) && i > 1;

		/* but trong nước, and tăng tổng mức đầu tư 9 tỷ đồng */
		if (reaches(m, i - 1) && !tl_text_is(m, i, "nước") &&
		    !(i < at && tl_is(m, i - 1, W_LEVEL) && i > 1 && tl_text_is(m, i - 2, "tổng")))
			return 0;
		if (at < f->from && (tl_is(m, i - 1, W_TANG) || tl_is(m, i - 1, W_GIAM)) && !amount(m, i))
			return 0;
		if (i == f->from && tl_is(m, i - 1, W_LOWER))
			return TL_Q_DECREASE;
		if (tl_is(m, i - 1, W_TANG) || tl_is(m, i - 1, W_GIAM))
			return tl_is(m, i, W_HEAD) ? 0 : tl_change_verb(m, i - 1);
		if (set(m, i - 1))
			return tl_is(m, i - 1, W_LOWER) ? TL_Q_DECREASE : TL_Q_INCREASE;
		if (than && priced(m, i - 2))
			return tl_more_than(m, i - 2);
	}
	return 0;
}

/* thấp hơn thị giá hiện tại 12%, cao hơn so với xăng khoáng 150 đồng: by so much than what stands between; but cao hơn
 * mức kế hoạch 7%, cao hơn kỷ lục 51% tell of that other. The bit of the comparison, or 0. */
static unsigned beyond(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const levels[] = {"mức", "tỷ", "tỉ",  "lệ",	"số",  "kỷ",  "dự",   "kế",
					     "độ",  "quân", "tiêu", "vọng", "là",  "đạt", "còn",  "lên",
					     "chi", "phí",  "khoản", "tiền", "chỉ", "vốn", "nên", "vì",
					     "cho", "bị",   "giá",  "so"};
	enum { MONEY = 2 }; /* the last of them are levels of money alone */
	uint32_t low = f->from > FAR ? f->from - FAR : 1;

	if ((!f->percent && !tl_of_money(m, f)) || (f->from > 0 && tl_is(m, f->from - 1, W_VOI)))
		return 0;
	for (uint32_t i = f->from; i > low && m->tokens[i - 1].kind == TL_WORD; i--) {
		if (tl_is(m, i - 1, W_THAN))
			return i < f->from && priced(m, i - 2) ? tl_more_than(m, i - 2) : 0;
		if (tl_text_one_of(m, i - 1, levels, TL_COUNT(levels) - (f->percent ? MONEY : 0)))
			return 0;
	}
	return 0;
}

/* kích cầu thêm 1%, giá dầu hồi phục khoảng 10%; but thận phục hồi 90%. Its bit, or 0. */
static unsigned regained(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const words[] = {"hồi", "phục", "Hồi", "Phục"};
	enum { HALF = 50 };
	uint32_t at = f->from;

	if (!f->percent || at < 2)
		return 0;
	return tl_is(m, at - 1, W_THEM) || (f->value < HALF && TL_TEXT_IS_ANY(m, at - 1, words) &&
					    TL_TEXT_IS_ANY(m, at - 2, words))
		       ? TL_Q_INCREASE
		       : 0;
}

/* tăng sản lượng khí đốt (LNG) của nước này thêm 30%, nâng tỷ giá mua vào thêm 50 đồng: the verb stands farther off
 * where thêm is right before the figure. Its bit, or 0. */
static unsigned added(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t low = f->from > FAR ? f->from - FAR : 0;

	if (f->from == 0 || !tl_is(m, f->from - 1, W_THEM))
		return 0;
	for (uint32_t i = f->from - 1; i > low; i--) {
		const struct tl_token *t = &m->tokens[i - 1];
		unsigned bit = tl_change_verb(m, i - 1);

		if (bit)
			return bit;
		if (tl_text_is(m, i - 1, "nâng"))
			return TL_Q_INCREASE;
		if ((t->kind != TL_WORD && t->mark != '(' && t->mark != ')') || tl_is(m, i - 1, W_LEN) ||
		    tl_is(m, i - 1, W_XUONG))
			return 0;
	}
	return 0;
}

/* The tokens before `at` that join a share to what it says again: tương đương, tức, a parenthesis. */
static uint32_t joint(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (at < BESIDE)
		return at;
	if (tl_is(m, at - 1, W_EQUAL) || tl_is(m, at - 1, W_MATCH))
		at -= 2;
	else if (tl_text_is(m, at - 1, "tức") || tl_text_is(m, at - 1, "hay"))
		at--;
	else if (!tl_mark(m, at - 1, '(') || !tl_mark(m, tl_figure_end(f), ')'))
		return at;
	return at - (tl_mark(m, at - 1, ',') || tl_mark(m, at - 1, '('));
}

/* The change that the words before the number at token `at` tell: giảm gần, tăng thêm, thêm; or 0. A share falls by
 * what is lost, too. */
static unsigned said_of(const struct tl_measure *m, uint32_t at, bool share)
{
	static const char *const falls[] = {"giảm", "sụt", "rớt", "mất", "lùi", "trượt", "tụt", "hạ"};
	static const char *const rises[] = {"tăng", "tiến", "cộng", "nhích", "thêm"};
	static const char *const links[] = {"thêm", "hơn", "gần", "khoảng", "nhẹ", "mạnh", "được", "tới", "đến", "trên", "ròng"};
	enum { LINKS = 3 };

	for (uint32_t low = at > LINKS ? at - LINKS : 1; at > low && TL_TEXT_IS_ANY(m, at - 1, links); at--)
		if (tl_text_is(m, at - 1, "thêm"))
			break;
	if (at < 2)
		return 0;
	if (TL_TEXT_IS_ANY(m, at - 1, falls) && (share || tl_is(m, at - 1, W_GIAM)))
		return TL_Q_DECREASE;
	if (tl_is(m, at - 1, W_THEM) && tl_change_verb(m, at - 2))
		return tl_change_verb(m, at - 2);
	return TL_TEXT_IS_ANY(m, at - 1, rises) && (share || !tl_text_is(m, at - 1, "cộng")) ? TL_Q_INCREASE : 0;
}

/* tăng 7,6 cent, tương đương 0,4%; sụt hơn 84 xu (1,6%); thêm 2 điểm, tức 0,3%: in how much of it, behind a number that
 * has no unit of ours. */
static unsigned matched(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { SMALL = 3 };
	uint32_t at = f->percent && !f->range ? joint(m, f) : f->from, low = at - SMALL;

	if (at == f->from)
		return 0;
	while (at > low && (m->tokens[at - 1].kind == TL_WORD || tl_mark(m, at - 1, '/')))
		at--;
	if (!tl_number_at(m, at - 1))
		return 0;
	return said_of(m, at - 1, true);
}

/* vay thêm 9 tỷ kroner (920 triệu USD), tăng ròng 1,6 nghìn tỷ won (1,4 tỷ USD): an amount that says again one in a
 * money of others. */
static unsigned converted(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = tl_of_money(m, f) && !f->range ? tl_said_before(m, f) : 0;

	if (at < 2 || f->from == 0 || !tl_mark(m, f->from - 1, '(') || !tl_mark(m, tl_figure_end(f), ')'))
		return 0;
	for (uint32_t i = at + 1; i + 1 < f->from; i++)
		if (m->tokens[i].kind == TL_PUNCT || tl_is(m, i, W_LAN))
			return 0;
	return said_of(m, at, false);
}

/* dài hơn 3 cm so với bản cũ, giàu hơn 20 tỷ USD so với năm trước: by so much, and not over it. */
static void differs(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t end = tl_figure_end(f);

	if (!(f->qualifiers & (TL_Q_OVER | TL_Q_UNDER)) || !tl_is(m, end, W_SO_WITH) ||
	    !tl_is(m, end + 1, W_VOI))
		return;
	for (uint32_t i = f->from; i > 0 && i < f->first; i++)
		if (tl_is(m, i, W_THAN) && tl_more_than(m, i - 1)) {
			f->qualifiers &= ~(unsigned)(TL_Q_OVER | TL_Q_UNDER);
			f->qualifiers |= tl_more_than(m, i - 1);
		}
}

/* tăng từ 1.000-4.000 đồng/lít lên 3.000-8.000 đồng/lít; phí này tăng từ 60.000 - 75.000 đồng/khách: what a price was and
 * what it becomes, and not by how much it changes. */
static bool from_to(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const fees[] = {"phí", "Phí", "khung", "hạng"};
	static const enum tl_word_id ends[] = {W_LEN, W_XUONG, W_CON};
	enum { NEAR = 4, FEE = 32 };
	bool from = false, per = false;

	for (uint32_t i = f->from; i < f->first; i++)
		from = from || tl_is(m, i, W_TU);
	if (!from || !f->range || !f->has2)
		return false;
	/* but giảm từ 44 đến 47 triệu đồng xuống còn 592 triệu đồng */
	if (TL_IS_ANY(m, tl_figure_end(f), ends))
		return f + 1 < m->figures + m->n_figures && f[1].value < NEAR * f->value2 &&
		       f->value < NEAR * f[1].value;
	for (uint32_t i = f->unit_first; i < f->unit_end; i++)
		per = per || tl_mark(m, i, '/');
	if (!per || tl_is(m, tl_figure_end(f), W_SO_WITH))
		return false;
	/* giai đoạn 1 tăng từ 60.000 - 75.000 đồng/lượt, giai đoạn 2 tăng từ 60.000 - 80.000 đồng/lượt */
	if (f > m->figures && f[-1].sentence == f->sentence && f[-1].range && f[-1].unit == f->unit &&
	    tl_is(m, f[-1].first - 1, W_TU) && !tl_changes(f - 1))
		return true;
	for (uint32_t i = f->from; i > 0 && i + FEE > f->from && !tl_mark(m, i - 1, '.'); i--)
		if (TL_TEXT_IS_ANY(m, i - 1, fees))
			return true;
	return false;
}

/* không để kiểm tra quá 1 lần/năm, chưa bao giờ quá 5 triệu đồng: at most so much. */
static void forbidden(const struct tl_measure *m, struct tl_figure *f)
{
	static const char *const no[] = {"không", "chưa"}, *const must[] = {"để", "được", "nên"};
	bool one = true; /* no comma is between */

	if (!(f->qualifiers & TL_Q_OVER) || f->first == f->from || !tl_text_is(m, f->first - 1, "quá"))
		return;
	for (uint32_t i = f->from; i > 0 && i + FAR > f->from; i--) {
		one = one && !tl_mark(m, i - 1, ',');
		if (m->tokens[i - 1].kind != TL_WORD && !tl_mark(m, i - 1, ','))
			return;
		if (TL_TEXT_IS_ANY(m, i - 1, no) && (one || TL_TEXT_IS_ANY(m, i, must))) {
			f->qualifiers &= ~(unsigned)TL_Q_OVER;
			f->qualifiers |= TL_Q_AT_MOST;
			return;
		}
	}
}

/* Tokens [from, to) tell a time, what was before, or a plan: cao hơn năm ngoái, so với phiên bản cũ. */
static bool tells_time(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	static const char *const times[] = {"trước", "kỳ",  "ngoái", "qua",   "đầu",	"cuối", "phiên", "tháng", "năm",
					    "quý",   "tuần", "ngày",  "hôm",   "đỉnh", "đáy",	 "cũ",	  "nhiệm", "lần",
					    "hành",  "hoạch"};

	for (uint32_t i = from; i < to; i++) {
		if ((m->rd->taken[i] & TL_TAKEN_DATE) || TL_TEXT_IS_ANY(m, i, times))
			return true;
		if (tl_mark(m, i, ';') || (tl_mark(m, i, ',') && !tl_is(m, i + 1, W_SO_WITH)))
			return false;
	}
	return false;
}

/* What so với near figure f compares with is of another time: cao hơn 8% (91 USD) so với cuối năm; so với đầu năm, giá
 * bạc hiện cao hơn 3%. */
static bool compared_over_time(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t low = f->first > s->first + FAR ? f->first - FAR : s->first;

	for (uint32_t i = low; i < s->end && i < f->end + OBJECT; i++) {
		if (tl_is(m, i, W_SO_WITH) && tl_is(m, i + 1, W_VOI))
			return tells_time(m, i + 2, i + FAR < s->end ? i + FAR : s->end);
		if (i >= f->end && tl_mark(m, i, ',') && !tl_is(m, i + 1, W_SO_WITH))
			break;
	}
	return false;
}

/* thấp hơn giá trong nước khoảng 2 triệu đồng, rẻ hơn 20% so với màn hình của hãng A: the change of figure f is what
 * one is more or less than another, at the same time. */
static bool gap(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first, low = f->first > first + FAR ? f->first - FAR : first + 1;

	if (!tl_changes(f) || (f->qualifiers & TL_Q_EXCEED))
		return false;
	for (uint32_t i = f->first; i > low && !tl_mark(m, i - 1, ',') && !tl_mark(m, i - 1, ';'); i--) {
		if (tl_change_verb(m, i - 1) || tl_is(m, i - 1, W_THEM))
			return false;
		if (tl_is(m, i - 1, W_THAN) && i > 1 && tl_more_than(m, i - 2))
			return !(i > 2 && tl_change_verb(m, i - 3)) && !tells_time(m, i, f->first) &&
			       !compared_over_time(m, f);
	}
	return false;
}

void tl_changes_generally(const struct tl_measure *m, struct tl_figure *f)
{
	static unsigned (*const finds[])(const struct tl_measure *, const struct tl_figure *) = {
		added, moved, matched, converted, tl_rate_of, tl_fall_of, regained,
		beyond, tl_added, tl_in_row, tl_risen_to_share};
	const struct tl_figure *g = f - 1;
	unsigned bit = 0;

	exceeded(m, f);
	if (overspent(m, f))
		f->qualifiers |= TL_Q_EXCEED;
	forbidden(m, f);
	differs(m, f);
	if (from_to(m, f) || grown_to(m, f)) {
		f->qualifiers &= ~TL_CHANGES;
		return;
	}
	if (f->qualifiers & TL_CHANGES) {
		compared(m, f);
		f->gap = gap(m, f);
		return;
	}
	if (f > m->figures && (g->qualifiers & TL_CHANGES) && g->sentence == f->sentence &&
	    (changed_again(m, g, f) || listed(m, g, f)))
		bit = g->qualifiers & TL_CHANGES;
	for (size_t k = 0; k < TL_COUNT(finds) && !bit; k++)
		bit = finds[k](m, f);
	f->qualifiers |= bit;
	f->gap = gap(m, f);
	/* no gap, though than stands before it */
	if (!bit)
		f->qualifiers |= tl_other_growth(m, f) | tl_growth_reached(m, f);
}
