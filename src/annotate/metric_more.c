/* Rises in a text about anything that no verb of change right before them tells: what is added (có thêm 7 người),
 * what several have risen by that stand in a row with their names (tăng mạnh là Đức (15%), Ý (12%)), with what a growth
 * is compared (tăng trưởng 5%, thấp hơn mức 6%), and an amount that rises to a share (doanh thu tăng lên 36%). */
#include "annotate/metric_qualify.h"

enum {
	LINKS = 4,     /* words between thêm and its figure */
	NAME = 10,     /* words of a name with its figure in parentheses */
	BESIDE = 14,   /* tokens from a growth to what it is compared with, or from one of a row to the next */
	RATE = 16,     /* the same from the words of a growth to its figure */
	SUBJECT = 10,  /* words before a verb that tell what changes */
	FAR = 30       /* tokens from a growth to what it comes to */
};

/* cho biết thêm, nói thêm, làm thêm: thêm at token i adds words or hours; sa thải thêm, phạt thêm: what it adds to goes;
 * kết nạp thêm counts those who were admitted. */
static bool other(const struct tl_measure *m, uint32_t i)
{
	static const char *const verbs[] = {"biết", "nói",  "kể",   "hỏi",  "xem",  "đọc", "khảo", "định",
					    "mạnh", "sẻ",   "tích", "làm",  "dạy",  "học", "thải", "phạt",
					    "bán",  "rút",  "thoái", "loại", "trừ", "giết", "bớt", "cắt",
					    "mất",  "thôi", "thua"};

	i -= i > 0 && tl_mark(m, i - 1, '"');
	return i > 0 && (TL_TEXT_IS_ANY(m, i - 1, verbs) ||
			 (i > 1 && tl_text_is(m, i - 1, "nạp") && tl_is(m, i - 2, W_KET)));
}

/* Where thêm stands before figure f, with nothing but words such as được, tổng cộng between; TL_NONE: nowhere. */
static uint32_t added_at(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const links[] = {"được",  "tới",  "đến",  "cả",   "số",   "tiền", "khoản", "tổng",
					    "cộng",  "trung", "bình", "quân", "lần", "lượt", "mức",   "là", "tối", "đa"};
	uint32_t at = f->from, low = at > LINKS ? at - LINKS : 0;

	while (at > low && TL_TEXT_IS_ANY(m, at - 1, links))
		at--;
	return at > 0 && tl_is(m, at - 1, W_THEM) ? at - 1 : TL_NONE;
}

/* bổ sung 13 cá nhân vào danh sách, khoản vay bổ sung 250 triệu USD; but vốn đăng ký mới và bổ sung 7 tỷ USD is a sum,
 * and bầu bổ sung 1 thành viên fills a seat. */
static bool supplied(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const others[] = {"và", "mới", "ký", "vốn", "bầu", "tra"};

	return f->from > 2 && tl_text_is(m, f->from - 1, "sung") && tl_text_is(m, f->from - 2, "bổ") &&
	       !TL_TEXT_IS_ANY(m, f->from - 3, others);
}

/* tặng thêm cho học sinh 10 triệu đồng, vay thêm Ngân hàng Mẫu hơn 20 tỷ đồng, thu thêm mỗi hộ 5 triệu đồng: where thêm
 * stands, with words of whose an amount of money is between; TL_NONE: nowhere. */
static uint32_t given_at(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const leads[] = {"cho", "mỗi", "khoản", "nguồn", "tiền", "của", "từ"};
	static const char *const others[] = {"giá", "trị", "gói", "trúng", "để", "đạt", "là", "công"};
	uint32_t low = f->from > NAME ? f->from - NAME : 0;

	if (!tl_of_money(m, f))
		return TL_NONE;
	for (uint32_t i = f->from; i > low && m->tokens[i - 1].kind == TL_WORD && !TL_TEXT_IS_ANY(m, i - 1, others); i--)
		if (tl_is(m, i - 1, W_THEM))
			return TL_TEXT_IS_ANY(m, i, leads) || (m->tokens[i].flags & TL_UPPER) ? i - 1 : TL_NONE;
	return TL_NONE;
}

unsigned tl_added(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = added_at(m, f);

	if (supplied(m, f))
		return TL_Q_INCREASE;
	if (at == TL_NONE)
		at = given_at(m, f);
	return at == TL_NONE || other(m, at) ? 0 : TL_Q_INCREASE;
}

/* Figure f stands alone in its parentheses; *open is where they open. */
static bool alone(const struct tl_measure *m, const struct tl_figure *f, uint32_t *open)
{
	*open = f->from - 1;
	return f->from > 1 && tl_mark(m, *open, '(') && tl_mark(m, tl_figure_end(f), ')');
}

/* Đức (15%), Ý (12%) và Nga (9%): figure f goes on with the change of the one before it. */
static unsigned next_of_row(const struct tl_measure *m, const struct tl_figure *f, uint32_t open)
{
	const struct tl_figure *g = f - 1;
	uint32_t first, end;

	if (f == m->figures || g->sentence != f->sentence || !tl_changes(g) || g->percent != f->percent ||
	    g->unit != f->unit || !alone(m, g, &first))
		return 0;
	end = tl_figure_end(g) + 1;
	if (open <= end || open > end + BESIDE || !(tl_mark(m, end, ',') || tl_mark(m, end, ';') || tl_is(m, end, W_VA)))
		return 0;
	for (uint32_t i = end + 1; i < open; i++)
		if (m->tokens[i].kind != TL_WORD || tl_change_verb(m, i))
			return 0;
	return g->qualifiers & TL_CHANGES;
}

/* The là, gồm, như, ví dụ or colon that leads to the name before token `open`, whose first letter is a capital; or 0. */
static uint32_t leads_to_name(const struct tl_measure *m, uint32_t open)
{
	static const char *const leads[] = {"là", "gồm", "như", "dụ", "đến"};

	for (uint32_t i = open; i > 1 && open - i < NAME; i--) {
		if (i < open && (m->tokens[i].flags & TL_UPPER) &&
		    (TL_TEXT_IS_ANY(m, i - 1, leads) || tl_mark(m, i - 1, ':')))
			return i - 1;
		if (m->tokens[i - 1].kind != TL_WORD)
			return 0;
	}
	return 0;
}

/* tỷ lệ hộ có xe tăng: what changes before the verb at token `verb` is a share, and so is what it comes to; but tỷ lệ
 * tăng is by how much. */
static bool of_share(const struct tl_measure *m, uint32_t verb)
{
	for (uint32_t i = verb; i > 1 && i + SUBJECT > verb && m->tokens[i - 1].kind == TL_WORD; i--)
		if (i < verb && (tl_is(m, i - 1, W_LE_RATE) || tl_text_is(m, i - 1, "phần")))
			return true;
	return false;
}

/* Các thị trường tăng mạnh là Đức (15%): the change that the words before token `lead` tell of a share. */
static unsigned first_of_row(const struct tl_measure *m, const struct tl_figure *f, uint32_t lead)
{
	uint32_t low = lead > RATE ? lead - RATE : 0;

	if (!f->percent || lead < 2)
		return 0;
	lead -= tl_text_is(m, lead - 1, "ví") || tl_text_is(m, lead - 1, "kể");
	lead -= lead > 0 && tl_mark(m, lead - 1, ',');
	for (uint32_t i = lead; i > low && m->tokens[i - 1].kind == TL_WORD; i--)
		if (tl_change_verb(m, i - 1))
			return of_share(m, i - 1) ? 0 : tl_change_verb(m, i - 1);
	return 0;
}

unsigned tl_in_row(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t open, lead;
	unsigned bit;

	if (!alone(m, f, &open))
		return 0;
	bit = next_of_row(m, f, open);
	lead = bit ? 0 : leads_to_name(m, open);
	return lead ? first_of_row(m, f, lead) : bit;
}

/* tăng trưởng, mức tăng, tốc độ giảm: the verb at token i is of how fast something changes. */
static bool rate(const struct tl_measure *m, uint32_t i)
{
	static const char *const nouns[] = {"mức", "Mức", "độ", "đà", "Đà"};

	return tl_change_verb(m, i) && (tl_is(m, i + 1, W_HEAD) || (i > 0 && TL_TEXT_IS_ANY(m, i - 1, nouns)));
}

/* tăng trưởng đạt 5%, mức tăng 5%: figure g is how fast something grows. */
static bool growth(const struct tl_measure *m, const struct tl_figure *g)
{
	for (uint32_t i = g->first; i > 1 && i + RATE > g->first; i--)
		if (tl_change_verb(m, i - 1))
			return rate(m, i - 1);
	return false;
}

unsigned tl_other_growth(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const others[] = {"lệ", "trọng", "chiếm", "bằng", "tức", "còn", "lãi", "thuế", "góp"};
	const struct tl_figure *g = f - 1;
	uint32_t from, at = f->from;
	bool than = false, with = false;

	if (f == m->figures || !f->percent || !g->percent || g->sentence != f->sentence || !tl_changes(g) ||
	    (f->qualifiers & TL_Q_PART) || f->base_end > f->base_first)
		return 0;
	from = tl_figure_end(g);
	/* cao hơn 0,2% is by how much; but cao hơn 4,2% của quý I */
	if (at <= from || at > from + BESIDE || (tl_is(m, at - 1, W_THAN) && !tl_is(m, tl_figure_end(f), W_CUA)))
		return 0;
	for (uint32_t i = from; i < at; i++) {
		/* but giảm so với mức 6% */
		if ((tl_change_verb(m, i) && !tl_is(m, i + 1, W_SO_WITH)) || tl_mark(m, i, ';') ||
		    TL_TEXT_IS_ANY(m, i, others))
			return 0;
		than = than || tl_is(m, i, W_THAN);
		with = with || tl_is(m, i, W_SO_WITH) || (tl_is(m, i, W_CUNG) && tl_is(m, i + 1, W_KY));
	}
	return than || (with && growth(m, g)) ? g->qualifiers & TL_CHANGES : 0;
}

/* What stands at token i is of something else than a growth, or another clause begins: lạm phát, tỷ lệ, khiến. */
static bool leaves_growth(const struct tl_measure *m, uint32_t i)
{
	static const char *const others[] = {"lệ", "lạm", "thất", "lãi", "nợ", "trọng", "chiếm", "góp", "khiến", "giúp",
					     "làm", "để", "thì", "hụt", "thuế", "tức", "bội", "sở", "thị", "vốn", "thuộc", "lên", "xuống"};

	if (TL_TEXT_IS_ANY(m, i, others) || (tl_is(m, i, W_BUT) && !tl_text_is(m, i + 1, "vẫn")))
		return true;
	return tl_mark(m, i, ';') || tl_mark(m, i, ':') ||
	       (tl_is(m, i, W_TRONG) && (tl_is(m, i + 1, W_THAT) || tl_is(m, i + 1, W_WHEN)));
}

/* tăng trưởng ở các nước chậm lại, bình quân ở mức 3%; tốc độ tăng trưởng về lượng khách năm ngoái là 27%: what a growth
 * comes to is by how much something grows; but hạ dự báo tăng trưởng xuống 6,3% tells of the forecast. */
unsigned tl_growth_reached(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const joints[] = {"mức", "đạt", "là", "phải", "vào", "quân", "bình"};
	enum { FULL = 100 };
	const struct tl_figure *g = f - 1;
	bool before = f > m->figures && g->sentence == f->sentence && g->percent && tl_changes(g);
	uint32_t low = m->rd->sentences[f->sentence].first, far = f->from > FAR ? f->from - FAR : 0;

	if (!f->percent || f->value >= FULL || (f->qualifiers & TL_Q_PART) || f->base_end > f->base_first ||
	    f->from == 0)
		return 0;
	if (!TL_TEXT_IS_ANY(m, f->from - 1, joints) && !(f->from < f->first && (m->rd->taken[f->from - 1] & TL_TAKEN_DATE)) &&
	    !tl_is(m, f->from, W_INTO) && !(f->range && tl_is(m, f->from, W_TU)))
		return 0;
	low = low > far ? low : far;
	for (uint32_t i = f->from; i > low; i--) {
		if (before && i == tl_figure_end(g)) {
			i = g->from + 1;
			continue;
		}
		if (leaves_growth(m, i - 1) || (tl_number_at(m, i - 1) && !(m->rd->taken[i - 1] & TL_TAKEN_DATE)))
			return 0;
		if (rate(m, i - 1))
			return of_share(m, i - 1) ? 0 : tl_change_verb(m, i - 1);
	}
	return 0;
}

/* số vụ, doanh thu, giá: what changes before the verb at token i is an amount, and no rate. */
static bool of_amount(const struct tl_measure *m, uint32_t i)
{
	static const char *const amounts[] = {"số", "Số", "lượng", "Lượng", "giá", "Giá", "doanh", "Doanh",
					      "nhuận", "ngạch", "sản"};
	static const char *const rates[] = {"tỷ", "tỉ", "Tỷ", "Tỉ", "phần", "suất", "thuế", "mức", "trọng", "phí", "chỉ"};
	uint32_t low = i > SUBJECT ? i - SUBJECT : 0;
	bool found = false;

	for (; i > low && m->tokens[i - 1].kind == TL_WORD; i--) {
		if (TL_TEXT_IS_ANY(m, i - 1, rates))
			return false;
		found = found || TL_TEXT_IS_ANY(m, i - 1, amounts);
	}
	return found;
}

unsigned tl_risen_to_share(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const bounds[] = {"hơn", "gần", "khoảng", "đến", "tới"};
	static const char *const hows[] = {"vọt", "mạnh", "nhanh", "cao", "biến", "đột"};
	uint32_t i = f->first;

	if (!f->percent || f->range || f->first < SUBJECT || tl_is(m, tl_figure_end(f), W_TU))
		return 0;
	while (i > f->first - LINKS && TL_TEXT_IS_ANY(m, i - 1, bounds))
		i--;
	if (!tl_is(m, i - 1, W_LEN))
		return 0;
	i--;
	while (i > f->first - SUBJECT && TL_TEXT_IS_ANY(m, i - 1, hows))
		i--;
	return tl_is(m, i - 1, W_TANG) && of_amount(m, i - 1) ? TL_Q_INCREASE : 0;
}
