/* Whether a scope that was found in a text about anything is one to be shown.
 *
 * There a name left out costs little and a wrong one misleads. Of the places and bodies that stand
 * beside figures in general news those are kept of which the words around leave no doubt: who
 * begins a part of the sentence and has, does or gets what is counted, and where it was. Whose name
 * may go on, who only tries, permits, forecasts or owns somebody else's, and the address of
 * something are nobody's. */
#include "annotate/scope.h"

/* A small letter's word that is neither a verb nor one that no name goes on with. */
static bool unknown_word(const struct tl_measure *m, uint32_t i)
{
	static const char *const verbs[] = {
		"bán",	"mua",	"góp",	 "lãi",	  "lỗ",	  "nợ",	  "âm",	    "hạ",    "nâng",
		"giữ",	"trả",	"cần",	 "vay",	  "dư",	  "dành", "hút",    "thua",  "chịu",
		"xây",	"ghi",	"hoạt",	 "ký",	  "lập",  "chốt", "vẫn",    "đều",   "luôn",
		"phải", "muốn", "chính", "tuyển", "gây",  "rót",  "chuyển", "nhận",  "cấp",
		"sử",	"hoàn", "thu",	 "đóng",  "mất",  "bơm",  "dự",	    "phạt",  "cử",
		"bắt",	"đưa",	"tuyên", "điều",  "tiếp", "khai", "sáng",   "chiều", "sau",
		"khi",	"giải", "vốn",	 "bồi",	  "tặng", "thông"};
	const struct tl_scope_word *w =
		i < m->n_tokens && m->scope_at[i] ? &m->r->scopes[m->scope_at[i] - 1] : NULL;

	return i < m->n_tokens && m->tokens[i].kind == TL_WORD &&
	       !(m->tokens[i].flags & TL_UPPER) && !(w && !w->capital) &&
	       (tl_is(m, i, W_THUC) || tl_is(m, i, W_KET) || tl_is(m, i, W_TIEN) ||
		!tl_scope_ends_name(m, i)) &&
	       !tl_is(m, i, W_TANG) && !tl_is(m, i, W_GIAM) && !tl_is(m, i, W_TAKES) &&
	       !tl_is(m, i, W_INTO) && !tl_is(m, i, W_UOC) && !tl_is(m, i, W_GIAO) &&
	       !TL_TEXT_IS_ANY(m, i, verbs);
}

/* Trường Mẫu 2, xã Mẫu 2: a number that figure f does not count ends the name. */
static bool numbered(const struct tl_measure *m, const struct tl_scope *x,
		     const struct tl_figure *f)
{
	return tl_number_at(m, x->end) && (x->end < f->from || x->end >= f->end) &&
	       !tl_number_at(m, x->end - 1);
}

/* The name of a body is whole: not `Công ty TNHH TM&DV Mẫu`, `Bộ Tư lệnh Vùng Cảnh sát biển`, `CTCP
 * Dầu thực vật`. */
static bool whole(const struct tl_measure *m, const struct tl_scope *x, const struct tl_figure *f)
{
	uint32_t at = x->end, last = x->end - 1;
	const struct tl_token *t = &m->tokens[last];

	if (x->cut || (m->tokens[last].kind == TL_WORD && tl_is(m, last, W_NAY_THIS)))
		return false;
	if (at >= m->n_tokens)
		return true;
	if (numbered(m, x, f))
		return false;
	/* TM&DV, A/B, "Mẫu": and what a capital goes on with */
	if (m->tokens[at].kind == TL_PUNCT && at + 1 < m->n_tokens && tl_capital_at(m, at + 1) &&
	    !tl_mark(m, at, ',') && !tl_mark(m, at, '.') && !tl_mark(m, at, ';') &&
	    !tl_mark(m, at, ':') && !tl_mark(m, at, '(') && !tl_mark(m, at, ')'))
		return false;
	if (tl_capital_at(m, at) && m->rd->place_at[at] == UINT32_MAX)
		return false;
	/* Ngân hàng Nhà nước | hút …: the table has all of it */
	if (!unknown_word(m, at) || at == x->first + m->scope_n[x->first])
		return true;
	if (!(t->flags & TL_UPPER))
		return m->rd->place_at[last] != UINT32_MAX;
	/* CTCP Dầu | thực vật, TNHH SXTM | đồ gỗ; but Công ty Samho | … */
	return m->rd->place_at[last] != UINT32_MAX ||
	       (!(t->flags & TL_CAPS) && !tl_scope_syllable(m, last));
}

/* Where the part of the sentence would begin that scope x leads, with the small words before it;
 * `when` is told whether they tell a time or go on with the sentence, so that what stands before
 * them does not matter. */
static uint32_t leads_from(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor,
			   bool *when)
{
	static const enum tl_word_id where[] = {W_TAI, W_O, W_TRONG, W_TREN, W_VA, W_WHEN};
	static const enum tl_word_id times[] = {W_HIEN, W_NAY, W_ALONE, W_THI,	 W_CON, W_KNOW,
						W_DAY,	W_VUA, W_THAT,	W_TRUOC, W_QUA};
	uint32_t at = tl_scope_letter_before(m, x->first, floor);

	*when = false;
	/* thị trường Hà Nội */
	if (at > floor + 1 && tl_is(m, at - 1, W_HALL) && tl_text_is(m, at - 2, "thị"))
		at -= 2;
	while (at > floor &&
	       !(at > floor + 1 && tl_is(m, at - 1, W_QUA) && tl_text_is(m, at - 2, "thông")) &&
	       (TL_IS_ANY(m, at - 1, where) || TL_IS_ANY(m, at - 1, times))) {
		*when = *when || TL_IS_ANY(m, at - 1, times);
		at--;
	}
	return at;
}

/* A part of the sentence begins at token `at`, and no name goes on there. */
static bool part_begins(const struct tl_measure *m, uint32_t at, uint32_t floor)
{
	return at <= floor ||
	       (m->tokens[at - 1].kind == TL_PUNCT && !tl_mark(m, at - 1, '-') &&
		!tl_mark(m, at - 1, '/') && !tl_mark(m, at - 1, '&') && !tl_mark(m, at - 1, '.'));
}

/* Between them stand only words of being and changing: X hiện có, X tăng lên, X đạt. */
static bool plainly(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	static const enum tl_word_id words[] = {
		W_CO,  W_HIEN, W_NAY, W_DA,  W_LA,    W_DAT,   W_TANG,	    W_GIAM,
		W_CON, W_LEN,  W_DEN, W_TOI, W_UOC,   W_TAKES, W_CUNG_ALSO, W_ONLY,
		W_O,   W_DUOC, W_TU,  W_SE,  W_XUONG, W_KHONG, W_DANG_NOW,  W_WORK};
	static const char *const more[] = {"mức",  "nhận", "ghi", "khoảng",
					   "bình", "quân", "vẫn", "khiến"};

	for (uint32_t i = from; i < to; i++)
		if (!tl_mark(m, i, ':') && !tl_mark(m, i, '(') && !TL_IS_ANY(m, i, words) &&
		    !TL_TEXT_IS_ANY(m, i, more))
			return false;
	return true;
}

/* `Tại X, Công ty Y …`, `Ở X, ông A …`: behind the comma somebody else begins, whose the figure is.
 */
static bool other_begins(const struct tl_measure *m, size_t i, uint32_t at)
{
	size_t k = i + 1;

	if (!tl_mark(m, at, ',') || at + 1 >= m->n_tokens)
		return false;
	if (m->rd->taken[at + 1] & TL_TAKEN_PERSON)
		return true;
	while (k < m->n_scopes && m->scopes[k].first < at + 1)
		k++;
	return k < m->n_scopes && m->scopes[k].first == at + 1 && tl_scope_body(m, &m->scopes[k]);
}

/* `Tại X, bên cạnh …, Công viên Mẫu có …`: behind a comma in tokens [from, to) stands a name of its
 * own. */
static bool other_named(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i + 1 < to; i++)
		if (tl_mark(m, i, ',') && !m->closed[i] && tl_capital_at(m, i + 1) &&
		    !m->scope_at[i + 1] && m->rd->place_at[i + 1] == UINT32_MAX)
			return true;
	return false;
}

/* rẻ hơn so với giá ở X: what something else is measured by. */
static bool compared(const struct tl_measure *m, uint32_t at, uint32_t floor)
{
	enum { WORDS = 8 };

	for (uint32_t i = at; i > floor + 1 && at - i < WORDS && m->tokens[i - 1].kind == TL_WORD;
	     i--)
		if (tl_is(m, i - 1, W_VOI) && tl_is(m, i - 2, W_SO_WITH))
			return true;
	return false;
}

/* Bệnh viện Nhi đồng 1, TP Hồ Chí Minh tiếp nhận …: the comma at token `at` stands behind the name of a
 * house, whose address follows. */
static bool behind_house(const struct tl_measure *m, uint32_t at, uint32_t floor)
{
	static const char *const words[] = {"viện", "Khoa",  "khoa", "Trường", "trường",
					    "chợ",  "Chợ",   "Trại", "trại"};
	enum { NAME = 8 };

	if (!tl_mark(m, at, ','))
		return false;
	for (uint32_t i = at; i > floor && at - i < NAME && m->tokens[i - 1].kind != TL_PUNCT; i--)
		if (TL_TEXT_IS_ANY(m, i - 1, words) && tl_capital_at(m, i))
			return true;
	return false;
}

/* The address that ends with the comma before token `at` is a part of the sentence of its own: `…,
 * tại ngõ 5, xã X đã xảy ra …`, but not `bà A (50 tuổi) ở tổ 6, thị trấn X`, `lô đất tại ấp 2, xã
 * X`. */
static bool own_address(const struct tl_measure *m, uint32_t at, uint32_t floor)
{
	enum { LONGEST = 24 };

	for (uint32_t i = at; i > floor && at - i < LONGEST; i--) {
		if (m->tokens[i - 1].kind == TL_PUNCT && !tl_mark(m, i - 1, ',') &&
		    !tl_mark(m, i - 1, '-') && !tl_mark(m, i - 1, '.'))
			return false;
		if (tl_is(m, i - 1, W_TAI) || tl_is(m, i - 1, W_O) || tl_is(m, i - 1, W_TRONG) ||
		    tl_is(m, i - 1, W_TREN))
			return i - 1 == floor || tl_mark(m, i - 2, ',') || tl_is(m, i - 2, W_NAY) ||
			       (tl_number_at(m, i - 2) && i > floor + 3 &&
				(tl_mark(m, i - 3, '/') || tl_mark(m, i - 3, '-') ||
				 tl_mark(m, i - 3, '.')));
	}
	return at - floor < LONGEST;
}

/* A place before the figure is where it holds. */
static bool place_sure(const struct tl_measure *m, size_t i, const struct tl_figure *f,
		       uint32_t floor)
{
	static const char *const areas[] = {"bàn", "dân", "UBND"};
	static const enum tl_word_id whole_of[] = {W_TREN, W_TRONG, W_WHOLE, W_CA};
	static const enum tl_word_id nouns[] = {W_TINH_UNIT, W_CAC, W_SO, W_LA, W_NHU};
	const struct tl_scope *x = &m->scopes[i];
	bool when;
	uint32_t at = leads_from(m, x, floor, &when), end = tl_scope_address_end(m, i);

	if (other_begins(m, i, end < f->from ? end : x->end) || compared(m, x->first, floor) ||
	    (at < x->first && !when && other_named(m, end, f->from)) ||
	    (x->level == TL_LEVEL_COMMUNE && numbered(m, x, f)))
		return false;
	/* ký văn bản về việc 500 người … */
	for (uint32_t k = x->end; k < f->from; k++)
		if (tl_is(m, k, W_VE) && tl_is(m, k + 1, W_AFFAIR))
			return false;
	if ((m->closed[x->first] && m->closed[x->first] == m->closed[f->first]) || when ||
	    TL_IS_ANY(m, x->first, whole_of))
		return !(tl_of_money(m, f) && tl_is(m, x->end, W_VOI));
	/* trên địa bàn Hà Nội, UBND Hà Nội */
	if (at > floor && at == x->first && TL_TEXT_IS_ANY(m, at - 1, areas))
		return true;
	if (at > floor && behind_house(m, at - 1, floor))
		return false;
	if (part_begins(m, at, floor))
		return at <= floor || at != tl_scope_letter_before(m, x->first, floor) ||
		       !tl_mark(m, at - 1, ',') || x->level < TL_LEVEL_PROVINCE || at < floor + 2 ||
		       !(m->rd->place_at[at - 2] != UINT32_MAX ||
			 (x->level > TL_LEVEL_PROVINCE &&
			  (tl_capital_at(m, at - 2) || tl_number_at(m, at - 2) ||
			   (m->rd->taken[at - 2] & TL_TAKEN_PERSON)))) ||
		       own_address(m, at - 1, floor);
	if (at == x->first && tl_is(m, at - 1, W_CUA))
		return true;
	/* người phụ nữ 50 tuổi ở X; đám cưới tổ chức tại X */
	if (at < x->first && (tl_is(m, at - 1, W_AGE) || tl_is(m, at - 1, W_CHUC)))
		return false;
	return (at < x->first
			? !tl_capital_at(m, at - 1) && !(m->rd->taken[at - 1] & TL_TAKEN_PERSON)
			: TL_IS_ANY(m, at - 1, nouns)) &&
	       plainly(m, x->end, f->from > x->end + 3 ? x->end : f->from);
}

/* The figures that stand with f, behind x, on one list: 157 vụ, 243 đối tượng; the first of them.
 */
static const struct tl_figure *listed_from(const struct tl_measure *m, const struct tl_scope *x,
					   const struct tl_figure *f)
{
	const struct tl_figure *g = f;

	while (g > m->figures && g[-1].sentence == f->sentence && g[-1].first >= x->end) {
		uint32_t end = tl_figure_end(&g[-1]);

		if (end >= g->from || g->from > end + 2 ||
		    !(tl_mark(m, end, ',') || tl_is(m, end, W_VA)))
			break;
		g--;
	}
	return g;
}

/* Right before token `at` stands what a body does with what is counted: khởi tố, phạt, đối với,
 * cho. */
static bool done_to(const struct tl_measure *m, uint32_t from, uint32_t at)
{
	enum { LONGEST = 3 };
	static const enum tl_word_id words[] = {W_CO, W_TRAO, W_GIAO, W_LA, W_DAT,
						W_MO, W_CHI,  W_TANG, W_THU};
	static const char *const more[] = {
		"cử",  "bắt", "cấp", "phạt", "xử",  "nhận", "tặng",  "tuyên", "thưởng", "thường",
		"đưa", "phá", "nợ",  "mời",  "lập", "ký",   "tuyển", "mua",   "bán"};

	/* tất cả 20 bị can */
	at -= at > 2 && tl_is(m, at - 1, W_CA) && tl_is(m, at - 2, W_ALL) ? 2 : 0;
	for (uint32_t n = 1; n <= LONGEST && n <= at; n++)
		if (m->scope_at[at - n] && m->scope_n[at - n] == n &&
		    m->r->scopes[m->scope_at[at - n] - 1].verb == TL_VERB_ACTS)
			return true;
	if (at < 2 || TL_IS_ANY(m, at - 1, words) || TL_TEXT_IS_ANY(m, at - 1, more))
		return at > 1;
	/* hỗ trợ cho, xét xử đối với, thông qua với; but not gỡ khó cho */
	if (tl_is(m, at - 1, W_CHO) || tl_is(m, at - 1, W_VOI))
		for (uint32_t i = from; i < at; i++)
			if (m->scope_at[i] && m->r->scopes[m->scope_at[i] - 1].verb == TL_VERB_ACTS)
				return true;
	return false;
}

/* What is between is about, or caused by, somebody else (vụ, về, khiến), or denied; of a firm:
 * denied, or what it found of others. */
static bool turns_away(const struct tl_measure *m, uint32_t from, uint32_t to, bool firm)
{
	static const enum tl_word_id words[] = {W_NOT_YET, W_VE, W_CASE, W_DO};
	static const char *const more[] = {"rằng", "thấy", "khiến", "việc"};
	size_t n = firm ? 1 : TL_COUNT(words), n_more = firm ? 2 : TL_COUNT(more);

	for (uint32_t i = from; i < to; i++)
		if (m->closed[i] && m->closed[i] < to)
			i = m->closed[i];
		else if (tl_is_one_of(m, i, words, n) || tl_text_one_of(m, i, more, n_more) ||
			 (!firm && tl_is(m, i, W_SO_WITH) && tl_is(m, i + 1, W_VOI)))
			return true;
	return false;
}

/* An office, a court, a hospital: it does what the figure counts, as its verb right before the
 * figure tells. */
static bool office_sure(const struct tl_measure *m, const struct tl_scope *x,
			const struct tl_figure *f)
{
	enum { REACH = 40, NEAR = 8 };
	const struct tl_figure *g = listed_from(m, x, f);

	if (g->from > x->end + REACH || turns_away(m, x->end, g->from, false))
		return false;
	/* đạt chỉ số 57% */
	for (uint32_t i = g->from; f->percent && i > x->end && g->from - i < NEAR; i--)
		if (tl_mark(m, i - 1, ','))
			return false;
		else if (tl_is(m, i - 1, W_DAT))
			return true;
	return done_to(m, x->end, g->from);
}

/* Another body stands right before the figure, and nothing is given to it. */
static bool other_beside(const struct tl_measure *m, size_t i, const struct tl_figure *f)
{
	enum { BESIDE = 2, WITHIN = 8 };

	for (size_t k = i + 1; k < m->n_scopes && k < i + WITHIN && m->scopes[k].first < f->from;
	     k++) {
		const struct tl_scope *y = &m->scopes[k];

		if (y->level == TL_LEVEL_ORGANISATION && y->end + BESIDE >= f->from &&
		    !tl_is(m, y->first - 1, W_CHO) && !tl_is(m, y->first - 1, W_VOI))
			return true;
	}
	return false;
}

/* `A (-34 đồng); B (-18 đồng)`: the figure stands in the parentheses behind another name. */
static bool closed_behind_other(const struct tl_measure *m, const struct tl_scope *x,
				const struct tl_figure *f)
{
	enum { OPENED = 4 };

	if (!m->closed[f->first] || m->closed[x->first] == m->closed[f->first])
		return false;
	for (uint32_t i = f->from; i > x->end && f->from - i < OPENED; i--)
		if (tl_mark(m, i - 1, '('))
			return i - 1 != x->end && tl_capital_at(m, i - 2);
	return false;
}

/* A firm: what is said of it is its own, but not what it says (`Công ty X: Cần …`) and what happens
 * at it. */
static bool firm_sure(const struct tl_measure *m, size_t i, const struct tl_figure *f,
		      uint32_t floor)
{
	static const enum tl_word_id verbs[] = {W_DAT,	W_LA,	     W_TANG, W_GIAM,	 W_LEN,
						W_CON,	W_O,	     W_CO,   W_DANG_NOW, W_DUOC,
						W_ONLY, W_CUNG_ALSO, W_GIAO, W_MOI};
	static const char *const measures[] = {"giá", "doanh", "lợi", "lãi",  "mức", "tổng",
					       "số",  "niêm",  "vẫn", "hiện", "chào"};
	const struct tl_scope *x = &m->scopes[i];
	uint32_t at = tl_scope_address_end(m, i);

	for (uint32_t k = x->end; k < f->from; k++)
		if (tl_mark(m, k, ';'))
			return false;
	if ((tl_mark(m, x->end, ':') && f->from > x->end + 2) ||
	    turns_away(m, x->end, f->from, true))
		return false;
	if (x->first <= floor || !(tl_is(m, x->first - 1, W_TAI) || tl_is(m, x->first - 1, W_O)))
		return true;
	at += tl_mark(m, at, ',');
	return TL_IS_ANY(m, at, verbs) || TL_TEXT_IS_ANY(m, at, measures) ||
	       plainly(m, at, f->from);
}

/* `Theo báo cáo của Cục A, Bộ B, …`, `theo tính toán sơ bộ của UBND X là …`: whose office it is
 * that tells. */
static bool told_of(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	enum { WORDS = 20 };
	bool apposed = tl_mark(m, x->end, ',') && x->first > floor && tl_mark(m, x->first - 1, ',');

	for (uint32_t i = x->first; i > floor && x->first - i < WORDS; i--) {
		if (tl_is(m, i - 1, W_THEO))
			return true;
		if (!apposed && m->tokens[i - 1].kind != TL_WORD)
			return false;
	}
	return false;
}

/* A body before the figure, with its whole name. */
static bool body_sure(const struct tl_measure *m, size_t i, const struct tl_figure *f,
		      uint32_t floor)
{
	const struct tl_scope *x = &m->scopes[i];
	static const char *const holders[] = {"CEO", "trưởng", "đốc", "tịch"};
	bool when;
	uint32_t at = leads_from(m, x, floor, &when);

	if (x->level == TL_LEVEL_ORGANISATION && !whole(m, x, f))
		return false;
	if (!when && !part_begins(m, at, floor) && !tl_is(m, at - 1, W_CUA) && at == x->first &&
	    !(tl_is(m, at - 1, W_VOI) && at > floor + 1 && tl_is(m, at - 2, W_DOI)) &&
	    !(tl_is(m, floor, W_TAI) && tl_mark(m, x->end, ',')))
		return false;
	if (i > 0 && m->scopes[i - 1].end == x->first)
		return false;
	/* CEO của X với tài sản …: the holder's own; cách tính của X thì …: it only reckons */
	if (x->first > floor + 1 && tl_is(m, x->first - 1, W_CUA) &&
	    (tl_is(m, x->end, W_THI) || TL_TEXT_IS_ANY(m, x->first - 2, holders)))
		return false;
	/* ABC và Công ty X, Ủy ban Dân tộc và Bộ X: of both */
	if (x->first > floor + 2 && tl_is(m, x->first - 1, W_VA) &&
	    (tl_capital_at(m, x->first - 2) ||
	     (tl_capital_at(m, x->first - 3) && m->tokens[x->first - 2].kind == TL_WORD)))
		return false;
	if (told_of(m, x, floor))
		return false;
	if (other_beside(m, i, f) || closed_behind_other(m, x, f))
		return false;
	if (!tl_scope_firm(m, x))
		return office_sure(m, x, f);
	return firm_sure(m, i, f, floor);
}

/* `phía Bắc thủ đô London`, `khu vực miền | núi`: no region of ours. */
static bool region_sure(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	if (!x->named)
		return false;
	return !tl_text_is(m, x->first, "phía") ||
	       (x->first > floor &&
		(tl_is(m, x->first - 1, W_TINH_UNIT) || tl_capital_at(m, x->first - 1)));
}

/* A person is named before the figure in its sentence. */
static bool person_before(const struct tl_measure *m, const struct tl_figure *f, uint32_t floor)
{
	enum { NEAR = 24 };

	for (uint32_t i = f->from; i > floor && f->from - i < NEAR; i--)
		if (m->rd->taken[i - 1] & TL_TAKEN_PERSON)
			return true;
	return false;
}

/* `Cử tri nước bạn …: 20 phòng phiếu trong cả nước`: in a text about another country. */
static bool other_country(const struct tl_measure *m, const struct tl_scope *x)
{
	return m->rd->abroad && !x->named;
}

/* `12 hộ ở xã A, Mẫu và thị trấn Tân Mẫu`: the place x is the first of several, of which the next is
 * no place that is known. */
static bool first_of_several(const struct tl_measure *m, const struct tl_scope *x)
{
	uint32_t at = x->end + 1;

	if (!tl_mark(m, x->end, ',') || at >= m->n_tokens || !tl_capital_at(m, at) ||
	    m->rd->place_at[at] != UINT32_MAX || m->scope_at[at] ||
	    (m->rd->taken[at] & TL_TAKEN_PERSON))
		return false;
	while (at < m->n_tokens && tl_capital_at(m, at))
		at++;
	return tl_mark(m, at, ',') || tl_is(m, at, W_VA);
}

/* Behind the figure: amounts of money and shares are of those to whom they belong; 5 tỷ đồng … tại
 * X is but where. */
static bool behind_sure(const struct tl_measure *m, const struct tl_scope *x,
			const struct tl_figure *f)
{
	bool belongs =
		x->first > 0 && (tl_is(m, x->first - 1, W_CUA) || tl_is(m, x->first - 1, W_THUOC));

	if (x->level == TL_LEVEL_ORGANISATION)
		return belongs && whole(m, x, f);
	if ((x->level == TL_LEVEL_REGION && !region_sure(m, x, f->first)) ||
	    other_country(m, x) || first_of_several(m, x))
		return false;
	return belongs || !(f->percent || tl_of_money(m, f) ||
			    person_before(m, f, m->rd->sentences[f->sentence].first));
}

bool tl_scope_sure(const struct tl_measure *m, const struct tl_scope *x, const struct tl_figure *f)
{
	uint32_t floor = m->rd->sentences[f->sentence].first;
	size_t i = (size_t)(x - m->scopes);

	if (x->first >= f->end)
		return behind_sure(m, x, f);
	for (uint32_t k = x->end; k < f->from; k++)
		if (tl_mark(m, k, '['))
			return false;
	if (tl_scope_body(m, x))
		return body_sure(m, i, f, floor);
	if (x->level == TL_LEVEL_NATIONAL)
		return !other_country(m, x);
	if (x->level == TL_LEVEL_REGION && !region_sure(m, x, floor))
		return false;
	return place_sure(m, i, f, floor);
}
