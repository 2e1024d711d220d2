/* What grows less in a text about anything, where no word right before the figure or in a rate says so: nhà đầu tư mất
 * 4 tỷ USD, giảm lượng khách từ nước ngoài 20%, tiết kiệm nhiên liệu tới 15%. */
#include "annotate/metric_qualify.h"

enum {
	CUT = 16,   /* words from giảm to by how much */
	SAVED = 8,  /* the same from tiết kiệm */
	GOODS = 4,  /* and from giảm to so many tonnes */
	PRICE = 9,  /* from giá to what fell */
	SPENT = 3   /* words before a loss that say that it was spent */
};

/* The words of a row `lost` of qualifiers.tsv end at token `at`: their hit, or NULL. */
static const struct tl_hit *losing(const struct tl_measure *m, uint32_t at)
{
	if (at == 0)
		return NULL;
	for (size_t q = tl_hits_after(&m->qualifiers, at - 1);
	     q < m->qualifiers.n && m->qualifiers.items[q].end == at; q++) {
		enum tl_where where = m->r->qualifiers[m->qualifiers.items[q].id].where;

		if (where == TL_LOST || where == TL_SLIPPED)
			return &m->qualifiers.items[q];
	}
	return NULL;
}

/* phải mất 5 triệu đồng, mất 5 triệu đồng tiền vé: spent on something; behind token `at` begins what tells the loss. */
static bool spent(const struct tl_measure *m, const struct tl_figure *f, uint32_t at)
{
	static const char *const before[] = {"phải", "chỉ",  "tốn", "ngốn", "đánh", "lỗ",    "thua",  "hết",  "bán",
					     "mua",  "nuốt", "trị", "số",   "tiền", "khoản", "tháng", "giờ"};
	static const char *const behind[] = {"mua", "tiền", "chi", "phí", "để", "cho", "thuê", "vé", "vào", "học"};
	uint32_t end = tl_figure_end(f), low = at > SPENT ? at - SPENT : 0;

	if (tl_mark(m, end, '(') && m->closed[end + 1] > end)
		end = m->closed[end + 1] + 1;
	for (uint32_t i = at; i > low && m->tokens[i - 1].kind == TL_WORD; i--)
		if (TL_TEXT_IS_ANY(m, i - 1, before))
			return true;
	return TL_TEXT_IS_ANY(m, end, behind);
}

/* mất 4 tỷ USD, bỗng dưng mất 20 triệu đồng, mất 2 triệu đồng mỗi lượng: so much is lost, and no more than what
 * something takes. */
static bool much(const struct tl_measure *m, const struct tl_figure *f, uint32_t at)
{
	static const char *const sudden[] = {"bị", "Bị", "dưng", "ngờ", "hiện", "báo", "Báo"};
	static const char *const goods[] = {"lượng", "chỉ", "cổ", "cp", "kg", "tấn", "ounce", "tạ"};
	enum { BILLION = 1000000000, MILLION = 1000000 };
	uint32_t end = tl_figure_end(f);

	if (f->value >= BILLION || (f->value >= MILLION && !tl_is(m, f->unit_first, W_DONG)))
		return true;
	return (at > 0 && TL_TEXT_IS_ANY(m, at - 1, sudden)) || tl_text_is(m, at, "bị") ||
	       (tl_is(m, end, W_TRONG) && tl_text_is(m, end + 1, "tài")) ||
	       (tl_is(m, end, W_MOI) && TL_TEXT_IS_ANY(m, end + 1, goods));
}

/* giá bạc trượt 2 USD: a price or share stands before token `at`. */
static bool of_price(const struct tl_measure *m, uint32_t at)
{
	uint32_t low = at > PRICE ? at - PRICE : 0;

	for (uint32_t i = at; i > low && m->tokens[i - 1].kind == TL_WORD; i--)
		if ((tl_is(m, i - 1, W_PRICE) && !tl_is(m, i, W_WORTH)) || tl_is(m, i - 1, W_STOCK))
			return true;
	return false;
}

/* mất 2,6%, mất giá hơn 2%, lùi 0,8%, giá bạc mất 2 USD, tỷ phú mất 3 tỷ USD: words right before the figure say that it
 * is less by so much. */
static bool lost(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const links[] = {"đi", "giá", "thêm", "tới", "đến", "lên", "tổng", "cộng", "trắng"};
	static const char *const others[] = {"bị", "chiếm", "trừ", "lệ", "thâm", "thiếu"};
	uint32_t at = f->from, low = at > PRICE ? at - PRICE : 1;
	const struct tl_hit *x;

	if (!f->percent && !tl_of_money(m, f))
		return false;
	while (at > low && TL_TEXT_IS_ANY(m, at - 1, links))
		at--;
	x = losing(m, at);
	/* rơi vào khoảng 2 triệu đồng */
	if (!x || tl_is(m, f->from, W_INTO) || (x->first > 0 && TL_TEXT_IS_ANY(m, x->first - 1, others)))
		return false;
	if (f->percent || of_price(m, x->first))
		return true;
	return m->r->qualifiers[x->id].where == TL_LOST && !spent(m, f, x->first) &&
	       (!tl_text_is(m, x->end - 1, "mất") || much(m, f, x->first));
}

/* tiết kiệm tới 15% nhiên liệu, tiết kiệm chi thường xuyên 1%; but lãi suất tiết kiệm 7%. */
static bool saved(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const others[] = {"lãi", "suất", "gửi", "tiền", "và", "với", "là", "sổ"};
	uint32_t low = f->from > SAVED ? f->from - SAVED : 1;

	if (!f->percent)
		return false;
	for (uint32_t i = f->from; i > low && m->tokens[i - 1].kind == TL_WORD; i--) {
		if (tl_text_is(m, i - 1, "kiệm"))
			return tl_text_is(m, i - 2, "tiết") && !(i > 2 && TL_TEXT_IS_ANY(m, i - 3, others));
		if (TL_TEXT_IS_ANY(m, i - 1, others))
			return false;
	}
	return false;
}

/* What stands at token i between giảm and a figure says that the figure is none by so much. */
static bool no_cut(const struct tl_measure *m, uint32_t i)
{
	static const char *const words[] = {
		"xuống", "còn",	 "về",	"mức",	"là",	"so",	"chiếm", "có",	 "buộc", "phải", "đạt", "giữ",
		"hiện",	 "đang", "dưới", "tiêu", "nên", "vì",	"khi",	 "mà",	 "để",	"với",	"thì", "nhưng",
		"và",	 "hoặc", "hay", "thành", "bằng", "nộp",	"trả",	 "đã",	 "sẽ",	"vẫn",	"cũng", "không",
		"hơn",	 "ngưỡng", "mốc", "đỉnh", "nghèo", "đau", "cân", "điểm", "án",	"hoãn", "nhẹ"};

	return TL_TEXT_IS_ANY(m, i, words);
}

/* giảm lượng khách từ nước bạn 20%, giảm nguy cơ mắc bệnh lên đến 50%, cắt giảm lượng mua 2 triệu tấn: what grows less
 * stands between the verb and by how much it does. */
static bool cut(const struct tl_measure *m, const struct tl_figure *f)
{
	bool goods = !f->percent && !tl_of_money(m, f);
	uint32_t reach = goods ? GOODS : CUT, low = f->from > reach ? f->from - reach : 0, verb = f->from;

	if (goods && (f->unit == TL_NONE || tl_family_of(m, f) != TL_FAMILY_OTHER))
		return false;
	while (verb > low && m->tokens[verb - 1].kind == TL_WORD && !tl_is(m, verb - 1, W_GIAM))
		verb--;
	if (verb <= low || verb == f->from || tl_change_verb(m, verb - 1) != TL_Q_DECREASE)
		return false;
	for (uint32_t i = verb; i < f->first; i++)
		if (no_cut(m, i) || (tl_is(m, i, W_TU) && i >= f->from && !f->range))
			return false;
	return true;
}

/* giảm giá nhiều mẫu xe, cao nhất tới 150 triệu đồng; đồng loạt giảm với mức điều chỉnh cao nhất là 250.000
 * đồng/lượng: the most that a price is cut by. */
static bool top_cut(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const leads[] = {"lên", "tới",   "đến", "là",  "nhất", "cao",  "nhiều",
					    "mạnh", "mức", "chỉnh", "điều", "với", "sâu"};
	uint32_t at = f->first, low = at > CUT ? at - CUT : 0;
	bool most = false, set = false;

	if (!tl_of_money(m, f))
		return false;
	while (at > low && (TL_TEXT_IS_ANY(m, at - 1, leads) || tl_mark(m, at - 1, ','))) {
		most = most || tl_is(m, at - 1, W_NHAT);
		set = set || tl_text_is(m, at - 1, "chỉnh");
		at--;
	}
	if (!most)
		return false;
	low = at > CUT ? at - CUT : 0;
	for (uint32_t i = at; i > low && (!tl_number_at(m, i - 1) || (m->rd->taken[i - 1] & TL_TAKEN_DATE)); i--)
		if (tl_is(m, i - 1, W_GIAM) || tl_is(m, i - 1, W_LOWER))
			return set || tl_is(m, i, W_PRICE) || (i == at && tl_is(m, i, W_LEVEL));
		else if (tl_is(m, i - 1, W_TANG) || tl_mark(m, i - 1, ';') || tl_is(m, i - 1, W_CON))
			return false;
	return false;
}

unsigned tl_fall_of(const struct tl_measure *m, const struct tl_figure *f)
{
	return lost(m, f) || saved(m, f) || cut(m, f) || top_cut(m, f) ? TL_Q_DECREASE : 0;
}
