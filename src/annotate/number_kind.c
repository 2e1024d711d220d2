/* Numbers and the words beside them: whether two ends of a range have the same noun, whether the
 * number only tells of which kind something is (a pitch for seven, a car with four seats),
 * whether it is but a part of one, or a manner of speaking, and whether with its noun it still
 * counts nothing (a year before a noun, one in three, the torn end of a price). */
#include "annotate/metric_noun.h"

#include <string.h>

/* Parts of a unit: đồng/người/năm. */
enum { PER = 3 };
/* Tokens of a phrase. */
enum { FEW_WORDS = 4 };

size_t tl_unit_behind(const struct tl_measure *m, size_t i)
{
	const struct tl_hit *noun = tl_unit_at(m, i);
	size_t end = noun ? noun->end : i;

	for (int k = 0; k < PER && end > i && tl_mark(m, end, '/') && end + 1 < m->rd->n_tokens &&
			m->rd->tokens[end + 1].kind == TL_WORD;
	     k++)
		end += 2;
	return end;
}

bool tl_same_unit(const struct tl_measure *m, size_t a, size_t b)
{
	const struct tl_hit *first = tl_unit_at(m, a), *second = tl_unit_at(m, b);

	if (!first || !second || first->id != second->id ||
	    m->tokens[a].word != m->tokens[b].word)
		return false;
	/* 60.000 đồng - 85.000 đồng/khách */
	return tl_unit_behind(m, a) == first->end ||
	       tl_unit_behind(m, a) - a == tl_unit_behind(m, b) - b;
}

/* khối 12 học sinh trường X, lớp 9 trường X: which form it is; but một lớp 40 học sinh. */
static bool of_form(const struct tl_measure *m, size_t i, size_t end)
{
	const struct tl_token *t = &m->rd->tokens[i];
	const char *digits = m->rd->article->body + t->begin;
	bool form = t->end - t->begin == 1 || (digits[0] == '1' && digits[1] <= '2');

	return form && (tl_is(m, i - 1, W_CUBIC) || tl_text_is(m, i - 1, "lớp")) &&
	       end < m->rd->n_tokens && m->unit_at[end] &&
	       (tl_is(m, end, W_HALL) ||
		(tl_is(m, end, W_HOC) && tl_is(m, end + 1, W_PUPIL) &&
		 (tl_is(m, end + 2, W_HALL) || tl_text_is(m, end + 2, "Trường"))));
}

bool tl_number_alternative(const struct tl_measure *m, size_t i)
{
	return !m->devoted && i > 1 && (tl_text_is(m, i - 1, "hoặc") || tl_text_is(m, i - 1, "hay")) &&
	       tl_number_at(m, i - 2) && !(m->rd->taken[i - 2] & TL_TAKEN_DATE);
}

bool tl_number_of_kind(const struct tl_measure *m, size_t i, size_t end)
{
	static const enum tl_word_id kinds[] = {W_PITCH, W_VEHICLE, W_PLANE,
						W_CAR,	 W_HOUSE,   W_TEAM},
				     behind[] = {W_PEOPLE, W_SEATS, W_FLOORS};
	const struct tl_token *t = &m->rd->tokens[i];

	if (m->devoted || i == 0 || end != i + 1 || t->end - t->begin > 2)
		return false;
	/* giải bóng đá 11 người */
	return of_form(m, i, end) ||
	       ((TL_IS_ANY(m, i - 1, kinds) ||
		 (i > 1 && tl_text_is(m, i - 1, "đá") && tl_text_is(m, i - 2, "bóng"))) &&
		TL_IS_ANY(m, end, behind));
}

bool tl_number_vague(const struct tl_measure *m, size_t i)
{
	static const enum tl_word_id scales[] = {W_TEN_OR_SO, W_TRAM, W_NGHIN, W_NGAN,
						 W_TRIEU,     W_TY,   W_TI};
	size_t at = i - 2;

	if (i < 4 || !(tl_is(m, i - 1, W_DEN) || tl_is(m, i - 1, W_TOI) || tl_mark(m, i - 1, '-')))
		return false;
	/* từ vài nghìn tỷ đồng đến … */
	for (size_t k = 0; k < PER && at > 1; k++, at--) {
		if (tl_is(m, at, W_SOME) || tl_is(m, at, W_FEW))
			return true;
		if (!(k == 0 && m->unit_at[at]) && !TL_IS_ANY(m, at, scales))
			return false;
	}
	return tl_is(m, at, W_SOME) || tl_is(m, at, W_FEW);
}

/* chắc chắn 100%, 100% phong độ: words of class `sure` end at token i, or begin at `end`. */
static bool said_surely(const struct tl_measure *m, size_t i, size_t end)
{
	for (size_t k = tl_hits_after(&m->units, (uint32_t)i - 1);
	     k < m->units.n && m->units.items[k].end <= end + FEW_WORDS; k++) {
		const struct tl_hit *x = &m->units.items[k];

		if (x->id == m->r->class_sure && (x->end == i || x->first == end))
			return true;
	}
	return false;
}

bool tl_number_of_feeling(const struct tl_measure *m, size_t i, size_t end)
{
	static const enum tl_word_id things[] = {W_CASE, W_AFFAIR, W_NGHIEP, W_INCIDENT, W_EVENT};
	const char *digits = m->rd->article->body + m->rd->tokens[i].begin;
	bool more;

	/* 100% tin tưởng, 200% sức lực */
	if (m->devoted || !tl_mark(m, end, '%') ||
	    m->rd->tokens[i].end - m->rd->tokens[i].begin != 3 || memcmp(digits + 1, "00", 2) != 0)
		return false;
	more = digits[0] != '1';
	if (more)
		return i > 0 && said_surely(m, i, end + 1);
	if (tl_is(m, end + 1, W_HEART) || (i > 0 && said_surely(m, i, end + 1)))
		return true;
	if (tl_is(m, end + 1, W_FEELING))
		return tl_is(m, end + 2, W_LOVE) || tl_is(m, end + 2, W_SENSE);
	if (!tl_is(m, end + 1, W_ACT))
		return false;
	return !TL_IS_ANY(m, end + 2, things);
}

bool tl_number_of_each(const struct tl_measure *m, size_t i)
{
	enum { REACH = 14, BESIDE_IT = 2 };
	size_t low = i > REACH ? i - REACH : 0;

	if (m->devoted)
		return false;
	for (size_t k = i; k-- > low && !tl_mark(m, k, '.') && !tl_mark(m, k, ';');) {
		/* căn cứ, chứng cứ are words of their own */
		if (!tl_is(m, k, W_FOR_EACH) ||
		    (k > 0 && (tl_is(m, k - 1, W_ROOT) || tl_is(m, k - 1, W_PROOF))))
			continue;
		for (size_t n = k + 1; n <= k + 1 + BESIDE_IT && n <= i; n++)
			if (n == i || tl_number_at(m, n) ||
			    (tl_hints(m, n, TL_HINT_NUMBER) && !tl_is(m, n, W_NUM_1)))
				return true;
	}
	return false;
}

/* 1/3 dân số, 2/3 học viên: a part of them, not one of three. */
static bool is_fraction(const struct tl_figure *f)
{
	return f->ratio && f->end == f->first + 3 &&
	       (f->value == 1 || (f->value <= 3 && f->value2 == f->value + 1)) && f->value2 <= 10;
}

/* tỷ giá thêm 5 đồng, 5 đồng so với hôm qua: by how much a price changes. */
static bool changes(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { NEAR = 3 };

	if (tl_changes(f) ||
	    tl_is(m, f->unit_end, W_SO_WITH) || tl_is(m, f->unit_end, W_O))
		return true;
	for (uint32_t i = f->first; i-- > 0 && f->first - i <= NEAR;)
		if (tl_is(m, i, W_THEM) || tl_is(m, i, W_TIEP))
			return true;
	return false;
}

/* 34,8 7 triệu đồng: the number before it belongs to it; 162,050 USD: the comma is
 * one of thousands; 0 đồng, 6 đồng tiền. */
static bool bad_money(const struct tl_measure *m, const struct tl_figure *f)
{
	static const double MOST = 1e16;
	const char *p = m->rd->article->body + m->rd->tokens[f->first].begin;
	size_t n = m->rd->tokens[f->first].end - m->rd->tokens[f->first].begin;

	if (f->first > 0 && tl_number_at(m, f->first - 1) && !m->rd->taken[f->first - 1])
		return true;
	/* 48.087 nghìn tỷ đồng: ten times what all the country has in a year, a slip */
	if (f->value >= MOST)
		return true;
	/* quỹ âm gần 11 tỷ đồng: a balance of -11 is not one of 11 */
	if (f->from > 0 && tl_is(m, f->from - 1, W_LUNAR))
		return true;
	/* 36, 25 triệu đồng/lượng: half a number; but lần lượt 30, 40 triệu đồng */
	if (f->first > 2 && f->scaled && tl_mark(m, f->first - 1, ',') &&
	    tl_number_at(m, f->first - 2) && !m->rd->taken[f->first - 2] &&
	    !tl_is(m, f->first - 3, W_TURN))
		return true;
	if (f->scaled)
		return false;
	/* 111,45 yen đổi 1 USD, 22.410 đồng một USD, 1 USD = 22.196 VND: what a rate is told of */
	if (f->value == 1 && !f->has2 && f->first > 0 &&
	    (tl_is(m, f->first - 1, W_EXCHANGED) || tl_is(m, f->first - 1, W_DONG) ||
	     (tl_is(m, f->first - 1, W_DUOC) && tl_is(m, f->first - 2, W_EXCHANGED)) ||
	     tl_is(m, f->unit_end, W_EXCHANGED) || tl_mark(m, f->unit_end, '=')))
		return true;
	/* 17,693 USD/ounce is a price of the world market */
	if (f->decimal && f->value >= 1 && n > 4 && p[n - 4] == ',' &&
	    (tl_is(m, f->unit_first, W_DONG) || !tl_mark(m, f->unit_end, '/')))
		return true;
	/* làm được 10 đồng mà tiêu 3 đồng: a saying, no sum; 2 bạc, 1 đồng: a medal */
	if (f->value <= 10 && !f->has2 && tl_is(m, f->unit_first, W_DONG) &&
	    f->unit_end == f->unit_first + 1 && !tl_mark(m, f->unit_end, '/') && !changes(m, f))
		return true;
	return (f->value == 0 && !tl_mark(m, f->unit_end, '/')) ||
	       (f->value < 100 && tl_is(m, f->unit_first, W_DONG) && tl_is(m, f->unit_end, W_COIN));
}

/* tổ dân phố 1, 2 phường Lê Lợi; dạy 6, 7 học sinh, có ngày 40, 50 người: the second of two numbers that follow
 * each other is no count by itself. */
static bool is_second(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_token *t = m->rd->tokens;
	const char *body = m->rd->article->body;
	uint32_t i = f->first, n;

	if (i < 3 || !tl_mark(m, i - 1, ',') || !tl_number_at(m, i) || !tl_number_at(m, i - 2) ||
	    m->rd->taken[i - 2])
		return false;
	n = t[i].end - t[i].begin;
	return n == t[i - 2].end - t[i - 2].begin &&
	       (n == 1 || (n == 2 && body[t[i].begin + 1] == '0' && body[t[i - 2].begin + 1] == '0')) &&
	       body[t[i].begin] == body[t[i - 2].begin] + 1;
}

/* con sẽ là 1 người tốt, thân nhau như hai người bạn, giống 1 người quen, mua của 1 người bán rong: what somebody
 * is or is like, or anybody, of whom nobody counts so many; anh cũng như 2 người con tells of two, cùng với 1 người
 * of one. */
static bool is_somebody(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id anybody[] = {W_LA, W_RESEMBLES, W_VOI, W_SO_THAT, W_CHO, W_CUA, W_BY,
						  W_DO, W_BI,	     W_IF,  W_WHY,     W_ACQUAINTED, W_BECOMES};
	enum { FRIENDS = 2 };
	bool like = f->from > 1 && tl_is(m, f->from - 1, W_NHU) &&
		    !tl_is(m, f->from - 2, W_CUNG_ALSO);

	if (f->has2 || f->value <= 0 || f->value > (like ? FRIENDS : 1) || !tl_of_persons(m, f) ||
	    m->r->classes[f->unit].use == TL_USE_NEUTRAL || f->from < 2 ||
	    !tl_word_at(m, f->unit_end) || tl_is(m, f->unit_end, W_VA))
		return false;
	/* 1 người nào đó; chiến đấu cơ 1 người lái; 1 người mà mẹ tin được */
	if (tl_is(m, f->unit_end, W_WHICH) || tl_is(m, f->unit_end, W_DRIVES) ||
	    (!like && tl_text_is(m, f->unit_end, "mà")))
		return true;
	/* bác A - 1 người dân đi chợ */
	if (tl_mark(m, f->from - 1, '-') && (m->rd->tokens[f->from - 2].flags & TL_UPPER))
		return true;
	return like || (TL_IS_ANY(m, f->from - 1, anybody) &&
			!(tl_is(m, f->from - 1, W_VOI) && tl_is(m, f->from - 2, W_CUNG)));
}

/* hai người yêu nhau, hẹn hò, kết hôn, chia tay: a couple. */
static bool is_couple(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const couple[] = {"nhau", "hò", "hôn", "tay", "dỗi", "duyên"};
	uint32_t at = f->unit_end;

	if (f->unit_end != f->unit_first + 1 || f->value != 2 || f->has2 || !tl_word_at(m, at) ||
	    !tl_word_at(m, at + 1) || !tl_text_is(m, at - 1, "người"))
		return false;
	return TL_TEXT_IS_ANY(m, at + 1, couple);
}

/* Hai người họ, sau đó hai người đã chia tay, dù hai người không còn …: both of them, as a pronoun that begins a
 * clause says it; but hai người đã chết, hai người vẫn mất tích, hai người đi đường are counted. */
static bool is_the_two(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const verbs[] = {"đã",    "đang", "sẽ",   "không", "vẫn",   "luôn", "từng", "cũng",
					    "chưa",  "rất",  "khá",  "đều",   "thường", "mới",  "chỉ",  "có",
					    "được",  "phải", "nảy",  "quyết", "chung", "chia", "kết",  "thuộc"},
				 *const heads[] = {"khi",  "dù",   "nếu",  "nơi", "vì",  "bởi",  "do",   "rằng",
						   "để",   "thì",  "rồi",  "và",  "giúp", "đời", "độ",   "ảnh",
						   "nhưng", "biết", "tin", "thể", "việc", "chuyện"},
				 *const harm[] = {"chết", "tử", "thiệt", "mất", "bị", "cấp", "nguy", "thoát"};
	enum { HARM = 5 };
	uint32_t at = f->unit_end, before = f->from - 1;

	if (!tl_text_is(m, at - 1, "người") || f->unit_end != f->unit_first + 1 || f->from == 0)
		return false;
	if (tl_text_is(m, at, "họ"))
		return true;
	if (!f->spelled || !TL_TEXT_IS_ANY(m, at, verbs) ||
	    (f->from > m->rd->sentences[f->sentence].first && !tl_mark(m, before, ',') &&
	     !TL_TEXT_IS_ANY(m, before, heads)))
		return false;
	for (uint32_t i = at; i < at + HARM && tl_word_at(m, i); i++)
		if (TL_TEXT_IS_ANY(m, i, harm))
			return false;
	return true;
}

/* tình yêu của hai người, hợp tác giữa hai dân tộc: both of them, as a pronoun says it; but what they are or were
 * may follow, and then they are counted: của hai người đàn ông, của 2 người chết. */
static bool is_both(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const nouns[] = {"người", "em", "vị", "tộc"};
	static const char *const counted[] = {"đàn",   "phụ",  "con",  "bạn", "này",   "trên", "khác", "em",
					      "trẻ",   "già",  "giúp", "cũ",  "cùng",  "chết", "tử",   "thiệt",
					      "thương", "trở", "học",  "trai", "gái",  "nhỏ",  "bé"};
	uint32_t at = f->unit_end;
	bool both;

	if (is_couple(m, f))
		return true;
	if (!f->has2 && f->value == 2 && is_the_two(m, f))
		return true;
	if (f->has2 || f->value != 2 || f->from == 0 ||
	    !(tl_is(m, f->from - 1, W_CUA) || tl_is(m, f->from - 1, W_GIUA)))
		return false;
	both = TL_TEXT_IS_ANY(m, at - 1, nouns);
	if (!both || at >= m->rd->n_tokens || m->rd->tokens[at].kind != TL_WORD)
		return both;
	if ((m->rd->tokens[at].flags & TL_UPPER) || m->unit_at[at])
		return false;
	return !TL_TEXT_IS_ANY(m, at, counted);
}

/* mật độ trên 100 dân, 90 người/1 triệu dân: of so many, not so many. */
static bool is_base(const struct tl_measure *m, const struct tl_figure *f)
{
	double v = f->value;

	while (v >= 10)
		v /= 10;
	return v == 1 && f->value >= 100 && f->from > 0 &&
	       (tl_mark(m, f->from - 1, '/') ||
		(f->unit_end == f->unit_first + 1 && tl_is(m, f->unit_first, W_INHABITANTS) &&
		 tl_is(m, f->first - 1, W_TREN)));
}

/* 100 người/1 triệu dân, 2 triệu đồng/1 tỷ đồng: so many of a million; vượt 1 người/1 đơn vị: of each one. */
static bool is_rate(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->unit_end;

	if (tl_mark(m, at, '/') && tl_number_at(m, at + 1) &&
	    (tl_is(m, at + 2, W_TRIEU) || tl_is(m, at + 2, W_TY) || tl_is(m, at + 2, W_TI)))
		return m->rd->tokens[at + 1].end == m->rd->tokens[at + 1].begin + 1;
	return f->value == 1 && !f->has2 && f->first > 0 && tl_mark(m, f->first - 1, '/');
}

/* 1 tạ 2 kg: a smaller measure goes on with the number. */
static bool is_compound(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_hit *u;

	if (!tl_number_at(m, f->unit_end) || f->unit_end != f->unit_first + 1)
		return false;
	u = tl_unit_at(m, f->unit_end + 1);
	return u && m->r->classes[u->id].use == TL_USE_MEASURE &&
	       m->tokens[u->first].word != m->tokens[f->unit_first].word;
}

/* có giá 30 triệu Chị kể rằng: a word that begins a sentence is no noun of a price. */
static bool begins_sentence(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_token *noun = &m->rd->tokens[f->unit_first];

	return f->scaled && f->unit_end == f->unit_first + 1 && tl_of_persons(m, f) &&
	       (noun->flags & TL_UPPER) && !(noun->flags & TL_CAPS);
}

bool tl_counts_nothing(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_token *behind = &m->rd->tokens[f->unit_end];
	bool one, word;

	if (m->devoted || f->quoted)
		return false;
	if (is_rate(m, f))
		return true;
	if (tl_of_money(m, f))
		return bad_money(m, f) || tl_number_of_chart(m, f);
	if (m->r->classes[f->unit].use == TL_USE_MEASURE)
		return is_compound(m, f);
	one = f->unit_end == f->unit_first + 1;
	word = f->unit_end < m->rd->n_tokens && behind->kind == TL_WORD &&
	       !(behind->flags & TL_UPPER) && !tl_is(m, f->unit_end, W_VA);
	if (one && word && !f->scaled &&
	    (tl_is(m, f->unit_first, W_FEMALE) || tl_is(m, f->unit_first, W_COPY)))
		return true;
	/* diện tích lúa 3 vụ */
	if (f->first > 0 && tl_text_is(m, f->first - 1, "lúa") && tl_is(m, f->unit_first, W_CASE))
		return true;
	/* xe chở quá số lượng (57/43 người): no part of them */
	if (f->ratio && f->value > f->value2)
		return true;
	return f->unit == m->r->class_probation || tl_number_of_year(m, f) || is_fraction(f) ||
	       is_somebody(m, f) || is_both(m, f) || is_base(m, f) || is_second(m, f) || begins_sentence(m, f) ||
	       tl_number_of_address(m, f);
}
