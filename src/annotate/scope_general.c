/* Scopes in texts about anything: a place or body that the figure's own clause names.
 *
 * In a text about the Party whoever was named last is meant (scope.c). In general news a place is
 * mostly where somebody lives or goes, and a body who tells: there a figure has a scope only where
 * the words of its clause give it one, and nothing comes from the sentences before. */
#include "annotate/scope.h"

/* Tokens from a scope to the figure that it governs, and scopes looked at; at most. */
enum { REACH = 60, LOOKED = 16 };
/* Tokens from a verb to its figure, and from a figure to the place behind it; at most. */
enum { NEAR_OWN = 8, BEHIND = 10 };
/* And of trụ sở chính tại, at least. */
enum { LIVES = 4 };

/* `huyện A, tỉnh B`: the second is where the first lies. */
static bool lies_in(const struct tl_scope *a, const struct tl_scope *b)
{
	return b->level < a->level && b->level >= TL_LEVEL_PROVINCE;
}

/* Behind the address that scope i leads: `xã A (huyện B, tỉnh C)`, `xã A, huyện B, tỉnh C`. */
uint32_t tl_scope_address_end(const struct tl_measure *m, size_t i)
{
	uint32_t at = m->scopes[i].end;

	for (size_t k = i + 1; k < m->n_scopes && k < i + 4; k++) {
		const struct tl_scope *x = &m->scopes[k];

		if (x->first != at + 1 || !lies_in(&m->scopes[k - 1], x) ||
		    !(tl_mark(m, at, ',') || tl_mark(m, at, '-')))
			break;
		at = x->end;
	}
	if (tl_mark(m, at, '(') && at + 1 < m->n_tokens && m->closed[at + 1])
		at = m->closed[at + 1] + 1;
	return at;
}

/* `ở Sài Gòn, Đồng Nai, Hà Nội`, `xã A, huyện B (tỉnh X) và xã C`: the scope that goes on the list
 * in which scope i stands; NULL: none does. */
static const struct tl_scope *next_of_many(const struct tl_measure *m, size_t i)
{
	enum { WITHIN = 6 };
	const struct tl_scope *a = &m->scopes[i], *end = m->scopes + m->n_scopes;
	const struct tl_scope *b = a + 1;
	uint32_t at = tl_scope_address_end(m, i);

	if (b < end && b->first == a->end + 1 &&
	    (tl_mark(m, a->end, '-') || (a->level == b->level && tl_mark(m, a->end, ','))))
		return b;
	while (b < end && b - a < WITHIN && b->first <= at)
		b++;
	/* huyện X và Vườn quốc gia Y */
	return b < end && b->first == at + 1 &&
			       ((tl_mark(m, at, ',') && a->level == b->level) ||
				(tl_is(m, at, W_VA) &&
				 (a->level == b->level || (a->named && b->named))))
		       ? b
		       : NULL;
}

bool tl_scope_one_of_many(const struct tl_measure *m, size_t i)
{
	enum { BEFORE = 3 };

	if (next_of_many(m, i))
		return true;
	for (size_t k = i; k > 0 && i - k < BEFORE; k--)
		if (next_of_many(m, k - 1) == &m->scopes[i])
			return true;
	return false;
}

/* Commas and semicolons in tokens [from, to) that end a part without a number, but for what is in
 * parentheses: `lãi 5 tỷ đồng, nộp ngân sách 3 tỷ đồng` goes on about the same. */
static int marks_between(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	bool number = false;
	int marks = 0;

	for (uint32_t i = from; i < to; i++) {
		if (m->closed[i] && m->closed[i] < to) {
			i = m->closed[i];
		} else if (tl_mark(m, i, ',') || tl_mark(m, i, ';')) {
			marks += !number || tl_mark(m, i, ';');
			number = false;
		}
		number = number || tl_number_at(m, i);
	}
	return marks;
}

/* What a phrase of scopes.tsv that begins at token i is; NULL: none begins there. */
static const struct tl_scope_word *word_at(const struct tl_measure *m, uint32_t i)
{
	return i < m->n_tokens && m->scope_at[i] ? &m->r->scopes[m->scope_at[i] - 1] : NULL;
}

/* A verb of this kind stands in tokens [from, to), near their beginning. */
static bool verb_near(const struct tl_measure *m, uint32_t from, uint32_t to, enum tl_verb verb)
{
	enum { NEAR = 3 };

	for (uint32_t i = from; i < to && i < from + NEAR; i++)
		if (word_at(m, i) && word_at(m, i)->verb == verb)
			return true;
	return false;
}

/* Behind the day at token i: `Công ty X ngày 10/7 ước tính …`. */
static uint32_t behind_day(const struct tl_measure *m, uint32_t i, uint32_t to)
{
	uint32_t at = i + (tl_is(m, i, W_NGAY) || tl_is(m, i, W_PAST));

	while (at > i && at < to && at < i + 6 &&
	       (tl_number_at(m, at) || tl_mark(m, at, '/') || tl_mark(m, at, '-') ||
		tl_mark(m, at, '.')))
		at++;
	return at;
}

/* `Công ty X cho biết, họ đã xác định 50 vụ`, `phát hiện 3 máy`: what it found of others, told in tokens
 * [from, to). */
static bool found(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i + 1 < to; i++)
		if ((tl_text_is(m, i, "xác") && tl_is(m, i + 1, W_RULE)) ||
		    (tl_text_is(m, i, "phát") && tl_is(m, i + 1, W_HIEN)))
			return true;
	return false;
}

/* `Bộ Y tế vừa đề nghị …, Công an quận X (Hà Nội) cho biết …`: body x, at whose name's end the
 * tokens [from, to) begin, only tells or asks. A firm speaks of itself, but what it forecasts is
 * others', and what one that is over others lets know is theirs. */
static bool speaks(const struct tl_measure *m, const struct tl_scope *x, uint32_t from, uint32_t to)
{
	const struct tl_scope_word *w = word_at(m, x->first);
	bool firm = w && w->firm;

	if (verb_near(m, behind_day(m, from, to), to, TL_VERB_JUDGES))
		return true;
	if (firm && !w->overseer)
		return found(m, from, to);
	if (!firm && verb_near(m, from, to, TL_VERB_TELLS))
		return true;
	for (uint32_t i = from; i < to; i++)
		if (tl_is(m, i, W_KNOW) && tl_is(m, i - 1, W_CHO))
			return true;
	return false;
}

/* A firm speaks of itself: its words begin the scope. */
bool tl_scope_firm(const struct tl_measure *m, const struct tl_scope *x)
{
	return word_at(m, x->first) && word_at(m, x->first)->firm;
}

/* A body, a people's committee (UBND) too, of whatever level. */
bool tl_scope_body(const struct tl_measure *m, const struct tl_scope *x)
{
	return x->level == TL_LEVEL_ORGANISATION ||
	       (m->scope_at[x->first] && (m->tokens[x->first].flags & TL_CAPS) &&
		m->scope_n[x->first] > 1);
}

/* What stands at token i, before a comma, is part of an address: `phường 2, quận B`, `thôn A, xã
 * B`; but not a time: (ngày) 4-2, (năm) 2017. */
static bool in_address(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	static const enum tl_word_id times[] = {W_NAM, W_THANG, W_NGAY, W_QUY, W_NAY};

	/* Theo ông A, ở phường X, … */
	if (m->rd->place_at[i] != UINT32_MAX || (m->rd->taken[i] & TL_TAKEN_PERSON))
		return true;
	if (!tl_number_at(m, i))
		return tl_capital_at(m, i) &&
		       (i == floor || tl_capital_at(m, i - 1) || m->tokens[i - 1].kind == TL_WORD);
	for (uint32_t at = i; at > floor && i - at < 4; at--)
		if (TL_IS_ANY(m, at - 1, times))
			return false;
	return true;
}

/* `…, tại thôn A, xã B, …`: a whole part of the sentence is an address that ends at token i. */
static bool whole_address(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	enum { LONGEST = 20 };

	for (uint32_t at = i; at > floor && i - at < LONGEST; at--) {
		if (m->tokens[at - 1].kind == TL_PUNCT && !tl_mark(m, at - 1, ',') &&
		    !tl_mark(m, at - 1, '-') && !tl_mark(m, at - 1, '.'))
			return false;
		if (tl_is(m, at - 1, W_TAI) || tl_is(m, at - 1, W_O))
			return at - 1 == floor || m->tokens[at - 2].kind != TL_WORD;
	}
	return false;
}

/* `Q.7`, `H.Mộc Châu`: the token that an address begins with, behind the unit's letter at i. */
uint32_t tl_scope_letter_before(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	return i > floor + 1 && tl_mark(m, i - 1, '.') && (m->tokens[i - 2].flags & TL_CAPS) &&
			       m->tokens[i - 2].end - m->tokens[i - 2].begin < 3
		       ? i - 2
		       : i;
}

/* `Tại cửa hàng vàng bạc của Công ty X, …`: where the sentence begins; but a project is not what it
 * is named after. */
static bool of_place(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	enum { WORDS = 12 };

	if (!tl_mark(m, x->end, ','))
		return false;
	for (uint32_t at = x->first; at > floor && x->first - at < WORDS; at--) {
		if (m->tokens[at - 1].kind != TL_WORD || tl_is(m, at - 1, W_ATTEND))
			return false;
		if (at - 1 == floor)
			return tl_is(m, floor, W_TAI);
	}
	return false;
}

/* A body does something where it begins its part of the sentence, alone or behind small words, or a
 * verb follows: not in `gửi đơn lên Sở X`, `liên doanh với Công ty X`. */
static int does(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	static const enum tl_word_id before[] = {W_HIEN, W_NAY, W_QUA, W_ALONE, W_THI,	W_CON,
						 W_KNOW, W_DAY, W_VUA, W_THAT,	W_TRUOC};
	static const enum tl_word_id verbs[] = {
		W_SE,	 W_DANG_NOW, W_VUA, W_CUNG_ALSO, W_BI,	W_LA,	W_TANG, W_GIAM,
		W_TAKES, W_UOC,	     W_MO,  W_TO,	 W_CON, W_TRAO, W_CHO,	W_GIAO};
	uint32_t at = x->first;

	/* Vietbank Chi nhánh X: its name begins before */
	if (at > floor + 1 && tl_capital_at(m, at - 1))
		return 0;
	if (at > floor && tl_is(m, at - 1, W_TAI))
		at--;
	if (at == floor || m->tokens[at - 1].kind != TL_WORD || of_place(m, x, floor) ||
	    (at > floor + 1 && tl_is(m, at - 1, W_VOI) && tl_is(m, at - 2, W_DOI)))
		return 2;
	if (TL_IS_ANY(m, at - 1, before))
		return 2;
	return tl_scope_acts(m, x->end) ||
	       (word_at(m, x->end) && word_at(m, x->end)->verb == TL_VERB_ACTS) ||
	       TL_IS_ANY(m, x->end, verbs);
}

/* `là một trong (số) 50 doanh nghiệp`: among whom it is. */
static bool one_among(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	at -= at > 0 && tl_is(m, at - 1, W_SO);
	return at > 1 && tl_is(m, at - 1, W_TRONG) && tl_is(m, at - 2, W_NUM_1);
}

/* `…, 2 người này đã …`: behind a comma whom the figure counts do something themselves. */
static bool others_do(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->from > 0 && tl_mark(m, f->from - 1, ',') &&
	       (tl_is(m, f->unit_end, W_NAY_THIS) || tl_is(m, f->unit_end, W_DA) ||
		tl_is(m, f->unit_end, W_BI) || tl_is(m, f->unit_end, W_DUOC));
}

/* A place acts where it begins its part of the sentence (Tại Hà Nội, …; …, TP.HCM có …) or stands
 * beside the figure; else it is where something is, or part of an address. */
static bool stands_out(const struct tl_measure *m, size_t i, const struct tl_figure *f)
{
	const struct tl_scope *x = &m->scopes[i];
	uint32_t first = m->rd->sentences[f->sentence].first;
	uint32_t at = tl_scope_letter_before(m, x->first, first), end = tl_scope_address_end(m, i);
	int marks = marks_between(m, end < f->from ? end : x->end, f->from);
	bool wide = x->level == TL_LEVEL_NATIONAL || x->level == TL_LEVEL_REGION;

	/* Hà Nội - Sài Gòn: the end of a line */
	if (at > first && tl_mark(m, at - 1, '-'))
		return false;
	if (!marks && f->from <= x->end + 3 && x->level != TL_LEVEL_ORGANISATION)
		return true;
	if (x->level == TL_LEVEL_ORGANISATION)
		return marks < does(m, x, first) && !others_do(m, f);
	if (at > first &&
	    (tl_is(m, at - 1, W_O) || tl_is(m, at - 1, W_TAI) || tl_is(m, at - 1, W_TRONG)))
		at--;
	/* hiện nay toàn xã có …, riêng Hà Nội có …, thì vùng X có …, còn Hà Nội thì … */
	while (at > first &&
	       (tl_is(m, at - 1, W_HIEN) || tl_is(m, at - 1, W_NAY) || tl_is(m, at - 1, W_ALONE) ||
		tl_is(m, at - 1, W_THI) || tl_is(m, at - 1, W_CON)))
		at--;
	if (at == first)
		return marks < 4;
	/* …, cho biết Hà Nội có … */
	if (tl_is(m, at - 1, W_KNOW))
		return marks < 2;
	if (m->tokens[at - 1].kind != TL_PUNCT)
		return false;
	if (at > first + 1 && !wide && in_address(m, at - 2, first) &&
	    !(x->level == TL_LEVEL_PROVINCE && m->rd->place_at[at - 2] == UINT32_MAX &&
	      (tl_scope_acts(m, x->end) || tl_is(m, x->end, W_SE))))
		return marks < 2 && whole_address(m, at - 1, first);
	return marks < 2;
}

/* `doanh thu của Công ty X đạt …`, `giá vàng tại Công ty X ở mức …`, `CPI của Hà Nội trong dịp Tết
 * tăng …`: the measure of a figure is said of it. */
static bool owns(const struct tl_measure *m, const struct tl_scope *x, const struct tl_figure *f)
{
	static const enum tl_word_id verbs[] = {W_DAT, W_LA,  W_TANG, W_GIAM, W_TAKES,
						W_CON, W_LEN, W_O,    W_UOC};
	uint32_t i = x->end;

	if (!x->named || x->cut || x->office || x->first == 0 || m->closed[x->first] ||
	    !(tl_is(m, x->first - 1, W_CUA) || tl_is(m, x->first - 1, W_TAI) ||
	      tl_is(m, x->first - 1, W_O) || tl_is(m, x->first - 1, W_VOI)))
		return false;
	for (; i < f->first && i < x->end + NEAR_OWN && m->tokens[i].kind == TL_WORD; i++)
		if (TL_IS_ANY(m, i, verbs))
			return f->first <= i + NEAR_OWN && marks_between(m, i, f->first) == 0;
	return false;
}

/* `(Quảng Trị 1.355 tấn, …)`, `(Bộ Y tế là 83 đơn vị)`: beside its figure, in the same parentheses.
 */
static bool closed_with(const struct tl_measure *m, const struct tl_scope *x,
			const struct tl_figure *f)
{
	return x->named && !x->cut && m->closed[x->first] &&
	       m->closed[x->first] == m->closed[f->first] && f->from <= x->end + 1 &&
	       (f->from == x->end || tl_is(m, x->end, W_LA) || tl_is(m, x->end, W_CO) ||
		tl_mark(m, x->end, ':'));
}

/* The gazetteer's place that a scope ends with; NULL: it names none. */
static const struct tl_place *place_of(const struct tl_measure *m, const struct tl_scope *x)
{
	uint32_t p = m->rd->place_at[x->end - 1];

	return p < m->rd->article->n_places ? &m->rd->article->places[p] : NULL;
}

/* Of our country, as far as one can tell: `thị trấn X` in a text that names no province is abroad;
 * `miền Trung Mexico`, `khu vực Bến Mẫu` and `khu vực Hà Nội` are no regions. */
static bool of_ours(const struct tl_measure *m, const struct tl_scope *x)
{
	if (x->own || x->listed)
		return false;
	if (x->level == TL_LEVEL_REGION)
		return !tl_capital_at(m, x->end) && m->rd->article->n_provinces > 0 &&
		       (!word_at(m, x->first) || !word_at(m, x->first)->must ||
			(place_of(m, x) && place_of(m, x)->level == TL_LEVEL_REGION));
	/* huyện A, tỉnh B */
	for (size_t k = (size_t)(x - m->scopes) + 1;
	     k < m->n_scopes && m->scopes[k].first == m->scopes[k - 1].end + 1 &&
	     lies_in(&m->scopes[k - 1], &m->scopes[k]);
	     k++)
		if (m->scopes[k].province)
			return true;
	return x->province || tl_is(m, x->first, W_XA) || tl_is(m, x->first, W_PHUONG) ||
	       tl_is(m, x->first, W_WHOLE) ||
	       (!x->named && word_at(m, x->first) && !word_at(m, x->first)->bare) ||
	       x->level == TL_LEVEL_NATIONAL || x->level == TL_LEVEL_ORGANISATION ||
	       (m->rd->article->n_provinces > 0 && m->rd->article->provinces[0].primary);
}

/* `dự án Nhà máy X`, `theo người phát ngôn Bộ X`, `nguyên Chủ tịch HĐQT Ngân hàng X`, `nhân viên
 * Công ty X`. */
static bool of_another(const struct tl_measure *m, const struct tl_scope *x)
{
	static const enum tl_word_id holders[] = {W_CHAIR, W_DIRECTOR, W_HEAD, W_DEPUTY, W_VIEN};
	enum { TOLD = 5 };

	/* báo Công an X; theo người phát ngôn Bộ X */
	if (x->first > 0 && tl_is(m, x->first - 1, W_REPORT))
		return true;
	for (uint32_t i = x->first;
	     i > 0 && x->first - i < TOLD && m->tokens[i - 1].kind == TL_WORD; i--)
		if (tl_is(m, i - 1, W_THEO))
			return true;
	if (x->first > 1 && tl_is(m, x->first - 2, W_ATTEND) && m->scope_at[x->first - 2] == 0)
		return true;
	for (uint32_t i = x->first; i > 0 && x->first - i < 3 && m->tokens[i - 1].kind == TL_WORD;
	     i--)
		if (TL_IS_ANY(m, i - 1, holders))
			return true;
	return false;
}

/* What may be whom a figure is about: a body has a whole name, and a place is not where somebody
 * comes from. */
static bool may_be(const struct tl_measure *m, const struct tl_scope *x)
{
	const struct tl_place *p = place_of(m, x);

	for (uint32_t i = x->first; i > 0 && x->first - i < LIVES; i--)
		if (word_at(m, i - 1) && word_at(m, i - 1)->verb == TL_VERB_LIVES)
			return false;
	if (!of_ours(m, x))
		return false;
	if (x->level == TL_LEVEL_ORGANISATION)
		return x->named && !x->cut && !of_another(m, x);
	return !p || !p->indirect;
}

/* CAQ Mẫu, CLB Hà Nội, XYZ. Hà Nội: the letters of a body stand before a place, which is but the
 * end of its name. */
static bool ends_body(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	uint32_t at = x->first;
	const struct tl_token *t;

	if (m->scope_at[at])
		return false;
	/* Sài Gòn Mẫu, Hà Nội FC */
	if (tl_capital_at(m, x->end) && !m->scope_at[x->end] &&
	    m->rd->place_at[x->end] == UINT32_MAX)
		return true;
	if (at == 0)
		return false;
	/* bị UBND TPX phạt */
	if (m->tokens[at].flags & TL_CAPS)
		return at > floor + 1 && tl_text_is(m, at - 1, "UBND") &&
		       (tl_is(m, at - 2, W_BI) || tl_is(m, at - 2, W_DUOC));
	at--;
	if (tl_mark(m, at, '.') && at > 0 && tl_tight(m, at) &&
	    m->rd->place_at[at - 1] == UINT32_MAX)
		at--;
	else if (x->first <= floor)
		return false;
	t = &m->tokens[at];
	return t->kind == TL_WORD && (t->flags & TL_CAPS) && t->end - t->begin > 1 &&
	       !tl_is(m, at, W_O) && !m->scope_at[at] &&
	       !(tl_text_is(m, at, "UBND") &&
		 !(at > floor && (tl_is(m, at - 1, W_BI) || tl_is(m, at - 1, W_DUOC))));
}

/* `lớn nhất so với các tỉnh khác trong cả nước với 104 …`: among whom, not whose. */
static bool among(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	return x->level == TL_LEVEL_NATIONAL &&
	       (tl_is(m, x->end, W_VOI) || tl_is(m, x->end, W_VA)) && x->first > floor &&
	       m->tokens[x->first - 1].kind == TL_WORD;
}

/* `chuyển hàng vào Hà Nội với giá …`: where to; at the beginning of a sentence where one arrives.
 */
static bool goes_to(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	return x->level != TL_LEVEL_ORGANISATION && x->first > floor + 1 &&
	       m->tokens[x->first - 2].kind == TL_WORD &&
	       (tl_is(m, x->first - 1, W_INTO) || tl_is(m, x->first - 1, W_DEN) ||
		tl_is(m, x->first - 1, W_TOI));
}

const struct tl_scope *tl_scope_beside(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	int looked = 0;

	if (one_among(m, f))
		return NULL;
	for (size_t i = tl_scope_from(m, f->first);
	     i-- > 0 && m->scopes[i].first >= s->first && looked < LOOKED; looked++) {
		const struct tl_scope *x = &m->scopes[i];

		if (f->first > x->end + REACH)
			break;
		/* Nguyễn Văn A (ở quận B): what was closed is of the one before it. */
		if (m->closed[x->first] && m->closed[x->first] < f->first)
			continue;
		if (x->end > f->first || tl_mark(m, x->end, ';') || tl_scope_counts(m, f, x))
			continue;
		if (ends_body(m, x, s->first))
			return NULL;
		if (closed_with(m, x, f) ||
		    (owns(m, x, f) && may_be(m, x) && !tl_scope_one_of_many(m, i)))
			return x;
		if (x->object || among(m, x, s->first) || goes_to(m, x, s->first))
			continue;
		if (!(may_be(m, x) || (of_ours(m, x) && f->from <= x->end + 3 &&
				       x->level != TL_LEVEL_ORGANISATION)))
			return NULL;
		if (tl_scope_body(m, x) &&
		    speaks(m, x, tl_scope_address_end(m, i), f->from))
			return NULL;
		return tl_scope_one_of_many(m, i) || !stands_out(m, i, f) || tl_scope_apart(m, i, f)
			       ? NULL
			       : x;
	}
	return NULL;
}

/* Words before a place that lead a figure to it: `… thuộc X`, `… tại X`, `… trên địa bàn X`. */
static bool leads_to(const struct tl_measure *m, const struct tl_scope *x)
{
	uint32_t i = x->first;

	return i > 0 &&
	       (tl_is(m, i - 1, W_THUOC) || tl_is(m, i - 1, W_TAI) ||
		(tl_is(m, i - 1, W_O) && !tl_is(m, i - 2, W_DANG_NOW)) || tl_is(m, i - 1, W_TREN) ||
		x->level == TL_LEVEL_NATIONAL || (tl_is(m, i, W_TREN) && m->scope_at[i]));
}

/* A number behind figure f that is none: ngày 3/5, năm 2016, lớp 6. */
static bool no_figure(const struct tl_measure *m, const struct tl_figure *f, uint32_t i)
{
	enum { NEXT = 4 };

	if (i >= m->n_tokens || m->tokens[i].kind != TL_NUMBER)
		return false;
	for (const struct tl_figure *g = f + 1;
	     g < m->figures + m->n_figures && g - f < NEXT && g->first <= i; g++)
		if (i < g->end)
			return false;
	return true;
}

/* What may stand between a figure and the place that is said of it. */
static bool goes_on(const struct tl_measure *m, const struct tl_figure *f, uint32_t i)
{
	const struct tl_token *t = &m->tokens[i];

	/* 5 cán bộ đi lễ ở X */
	if (t->kind == TL_WORD)
		return !(t->flags & TL_UPPER) && !tl_is(m, i, W_DI) && !tl_is(m, i, W_TU) &&
		       !tl_is(m, i, W_VE) && !tl_is(m, i, W_CHO) &&
		       !(word_at(m, i) && word_at(m, i)->verb != TL_VERB_ACTS &&
			 word_at(m, i)->nobody);
	if (t->kind == TL_NUMBER)
		return no_figure(m, f, i);
	return (t->mark == '/' || t->mark == '-') && no_figure(m, f, i - 1) &&
	       no_figure(m, f, i + 1);
}

const struct tl_scope *tl_scope_behind(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->unit_end > f->end ? f->unit_end : f->end, i = at;
	size_t k = tl_scope_from(m, at);
	const struct tl_scope *x = k < m->n_scopes ? &m->scopes[k] : NULL;

	/* 51% tổng số của cả nước: a share of it */
	if (!x || x->first > at + BEHIND || (f->percent && x->level == TL_LEVEL_NATIONAL) ||
	    !may_be(m, x) || !leads_to(m, x) || tl_scope_one_of_many(m, k))
		return NULL;
	/* 5 tỷ đồng rút từ một ngân hàng ở quận X */
	while (i < x->first && goes_on(m, f, i))
		i++;
	return i == x->first ? x : NULL;
}
