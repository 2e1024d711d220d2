/* What a figure counts: the noun behind the number, else the one before it (nữ là 112, TCCSĐ cơ
 * quan là 33), else none (khiển trách 17) or that of the list in which it stands (Hội An 110; Điện
 * Bàn 150). A number that has neither noun nor such a place is no figure and goes. */
#include "annotate/number.h"
#include "annotate/scope.h"

#include <string.h>

/* The least that is paid in đồng: no coin is smaller. */
enum { COINS = 200 };
/* So few are all that there are: cả 2, cả 3. */
enum { FEW = 4 };
/* Tokens of a line before its label: 3., +. */
enum { LABEL = 3 };

/* `5 tổ chức hội nghị`: tổ chức as a verb. What can be organised follows it. */
static bool verb_not_noun(const struct tl_measure *m, const struct tl_hit *u)
{
	static const enum tl_word_id objects[] = {W_HOI, W_DAI, W_CAC, W_HOC, W_MO, W_DUOC};

	if (u->end - u->first != 2 || !tl_is(m, u->first, W_TO) || !tl_is(m, u->first + 1, W_CHUC))
		return false;
	return TL_IS_ANY(m, u->end, objects);
}

/* `209 Xã Đàn`: a house number before a name that begins like a kind of place. */
static bool street(const struct tl_measure *m, const struct tl_hit *u)
{
	if (!(m->rd->tokens[u->first].flags & TL_UPPER) || u->end >= m->rd->n_tokens ||
	    !(m->rd->tokens[u->end].flags & TL_UPPER))
		return false;
	if (m->r->classes[u->id].of == TL_FAMILY_PLACE)
		return true;
	/* 102 Trường Chinh, 2 Tạ Hiền, in a text about anything */
	return !m->devoted && !(m->rd->tokens[u->first].flags & TL_CAPS) &&
	       (tl_is(m, u->first, W_HALL) || tl_use_of(m, u->id) == TL_USE_MEASURE ||
		tl_use_of(m, u->id) == TL_USE_MONEY);
}

/* `tại hai xã Xuân Vân và Trung Sơn`: names follow, the number counts nothing else. */
static bool named_places(const struct tl_measure *m, const struct tl_hit *u)
{
	return m->r->classes[u->id].of == TL_FAMILY_PLACE && u->end < m->rd->n_tokens &&
	       (m->rd->tokens[u->end].flags & TL_UPPER);
}

/* One noun said in several words: `thôn, bản, khu phố`, `chỉ thị, nghị quyết`. */
static uint32_t coordinated(const struct tl_measure *m, uint32_t class, uint32_t end)
{
	for (;;) {
		uint32_t at = end;
		const struct tl_hit *next;

		if (tl_mark(m, at, ',') || tl_mark(m, at, '/') || tl_mark(m, at, '-') ||
		    tl_is(m, at, W_VA))
			at++;
		else
			return end;
		next = tl_unit_at(m, at);
		/* 15 đồng chí, đồng chí Mẫu …: a name begins the next part; mỗi tháng 1 lần, lần nào …;
		 * bạc 10 triệu đồng, đồng 5 triệu */
		if (!next || next->id != class || next->end - end > 8 ||
		    ((tl_use_of(m, class) == TL_USE_TIMES || tl_use_of(m, class) == TL_USE_MONEY) &&
		     next->first > end) ||
		    (next->end < m->rd->n_tokens && (m->rd->tokens[next->end].flags & TL_UPPER)))
			return end;
		/* 9 vụ việc, vụ án */
		end = next->end + (tl_is(m, next->end - 1, W_CASE) && tl_text_is(m, next->end, "án"));
	}
}

/* A noun that can stand in a list of those counted begins at token i: more persons where persons
 * are counted, more bodies where bodies are. */
static const struct tl_hit *another(const struct tl_measure *m, uint32_t i, bool persons)
{
	const struct tl_hit *u = tl_unit_at(m, i);
	const struct tl_class *c;

	for (size_t k = tl_hits_after(&m->units, i);
	     k < m->units.n && m->units.items[k].first <= i; k++)
		for (size_t n = 0; n < TL_COUNT(m->r->class_alongside); n++)
			if (m->units.items[k].first == i &&
			    m->units.items[k].id == m->r->class_alongside[n] &&
			    (!u || m->units.items[k].end > u->end))
				u = &m->units.items[k];
	/* người dân is another, người ta is not; nor is what may begin a verb: giải thể */
	if (!u || (u->end == i + 1 && !(m->rd->tokens[i].flags & TL_CAPS)))
		return NULL;
	c = &m->r->classes[u->id];
	if ((c->use != TL_USE_COUNT && c->use != TL_USE_GROUP && c->use != TL_USE_WORD &&
	     !tl_is(m, i, W_TO)) ||
	    c->of == TL_FAMILY_PLACE || (c->of == TL_FAMILY_PERSON) != persons)
		return NULL;
	/* tổ chức khám bệnh: what is done; tổ chức và cá nhân: who */
	if (tl_is(m, i, W_TO) && tl_is(m, i + 1, W_CHUC) && !tl_clause_ends(m, u->end) &&
	    !tl_is(m, u->end, W_VA))
		return NULL;
	return u->end < m->rd->n_tokens && (m->rd->tokens[u->end].flags & TL_UPPER) ? NULL : u;
}

/* `60 giáo viên, cán bộ và nhân viên`, in a text about anything: those counted together under
 * several nouns. Of few persons the second noun mostly begins something else. */
static void counted_together(const struct tl_measure *m, struct tl_figure *f)
{
	enum { SEVERAL = 5 };
	bool persons = tl_of_persons(m, f);
	const struct tl_hit *u;

	/* 8 người, 5 em, 7 vị: whoever follows is told of them; 6 vụ are no persons */
	if (m->devoted || f->value < SEVERAL || m->r->classes[f->unit].of == TL_FAMILY_PLACE ||
	    tl_use_of(m, f->unit) == TL_USE_NEUTRAL ||
	    (persons && f->unit_end == f->unit_first + 1))
		return;
	while ((tl_mark(m, f->unit_end, ',') || tl_is(m, f->unit_end, W_VA)) &&
	       (u = another(m, f->unit_end + 1, persons)))
		f->unit_end = u->end;
}

/* `khiển trách 17 cảnh cáo 2`: a word like the one behind the number stands before it. */
static bool behind_like(const struct tl_measure *m, uint32_t from, uint32_t unit)
{
	for (size_t k = tl_hits_after(&m->units, from > 0 ? from - 1 : 0);
	     k < m->units.n && m->units.items[k].end == from; k++)
		if (m->units.items[k].id == unit)
			return true;
	return false;
}

/* 2016, but not 2.016: it may be a year. */
static bool year_alone(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_token *t = &m->rd->tokens[f->first];

	return tl_like_year(f->value) && f->end - f->first == 1 &&
	       !memchr(m->rd->article->body + t->begin, '.', t->end - t->begin);
}

/* The noun behind a count. */
static bool noun_after(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t at = f->end, turn = 0;
	const struct tl_hit *u;

	if (tl_mark(m, at, '"'))
		at++;
	/* 16/16 (100%) xã, 12 (= 30%) chi bộ */
	if ((f->ratio || (m->devoted && !year_alone(m, f))) && tl_mark(m, at, '(') && tl_share_behind(m, at))
		at = tl_share_behind(m, at);
	/* 100% (16/16) xã */
	else if (f->ratio && tl_mark(m, at, ')') && f->from > 1 && tl_mark(m, f->from - 1, '(') &&
		 tl_mark(m, f->from - 2, '%'))
		at++;
	u = tl_unit_at(m, at);
	/* 4.500 lượt đồng tình: no money comes in turns */
	if (u && tl_use_of(m, u->id) == TL_USE_TURN && tl_unit_at(m, u->end) &&
	    tl_use_of(m, tl_unit_at(m, u->end)->id) != TL_USE_MONEY) {
		turn = u->end - u->first;
		u = tl_unit_at(m, u->end);
	}
	if (!u || verb_not_noun(m, u) || street(m, u) || (f->spelled && named_places(m, u)) ||
	    (tl_is_rating(m, u) && behind_like(m, f->from, u->id)))
		return false;
	f->unit = u->id;
	f->unit_first = u->first - turn;
	f->unit_end = coordinated(m, u->id, u->end);
	/* 2 nữ giáo viên */
	u = tl_unit_at(m, f->unit_end);
	if (!m->devoted && u && f->unit_end == f->unit_first + 1 &&
	    tl_is(m, f->unit_first, W_FEMALE) && m->r->classes[u->id].of == TL_FAMILY_PERSON)
		f->unit_end = u->end;
	return true;
}

/* Words of measure behind a percentage: of what. */
static void percent_of(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t at = f->end, limit = m->rd->sentences[f->sentence].end;
	const struct tl_hit *best = NULL;

	/* trở lên may stand between */
	for (uint32_t skip = 0; skip < 3 && !best; skip++) {
		for (size_t k = tl_hits_after(&m->units, at + skip);
		     k < m->units.n && m->units.items[k].first <= at + skip + 6; k++) {
			const struct tl_hit *x = &m->units.items[k];

			if (x->first == at + skip && x->end <= limit &&
			    tl_use_of(m, x->id) == TL_USE_BASE && (!best || x->end > best->end))
				best = x;
		}
		/* tăng 12% về số đảng viên: in what; 60% nêu trong nghị quyết: where, not of what;
		 * 20% cổ phiếu: no votes; 15% để đạt chỉ tiêu: what for */
		if (at + skip < m->rd->n_tokens &&
		    (m->rd->tokens[at + skip].kind == TL_PUNCT || tl_is(m, at + skip, W_VE) ||
		     tl_is(m, at + skip, W_SHARE) || tl_is(m, at + skip, W_SO_THAT) ||
		     (skip && tl_is(m, at + skip, W_TRONG))))
			break;
	}
	f->base_first = f->base_end = f->end;
	if (best) {
		f->base_first = best->first;
		f->base_end = best->end;
		/* Only the noun: `so với kế hoạch` is a % of the kế hoạch. */
		while (f->base_first + 1 < f->base_end &&
		       (tl_is(m, f->base_first, W_SO_WITH) || tl_is(m, f->base_first, W_VOI) ||
			tl_is(m, f->base_first, W_CUA) || tl_is(m, f->base_first, W_TREN)))
			f->base_first++;
		f->unit = best->id;
		f->unit_first = best->first;
		f->unit_end = best->end;
	} else if ((best = tl_unit_at(m, f->end)) != NULL && !tl_is_rating(m, best)) {
		/* 100% chi bộ: the noun of which it is a share */
		f->unit = best->id;
	}
}

/* A place or an organisation stands right before the number. */
static bool behind_place(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (at == 0)
		return false;
	if (tl_mark(m, at - 1, ':') && at > 1)
		at--;
	if (m->rd->place_at[at - 1] != UINT32_MAX)
		return true;
	for (size_t k = tl_scope_from(m, at), n = 0; k-- > 0 && n < 3; n++)
		if (m->scopes[k].end == at)
			return true;
	return false;
}

/* A Party body's name ends at token `at`: Huyện ủy, đảng ủy cơ sở, ủy ban kiểm tra, chi bộ. */
static bool body_ends(const struct tl_measure *m, uint32_t at)
{
	if (tl_is(m, at - 1, W_UY))
		return true;
	for (size_t k = tl_hits_after(&m->units, at - 1);
	     k < m->units.n && m->units.items[k].end == at; k++) {
		uint32_t unit = m->units.items[k].id;

		if (m->r->classes[unit].of == TL_FAMILY_ORG || unit == m->r->class_agency)
			return true;
	}
	return false;
}

/* `Huyện ủy kỷ luật 2 đảng viên, ủy ban kiểm tra 5, đảng ủy cơ sở 20`: a list of bodies, each with
 * its number of persons. */
static bool behind_body(const struct tl_measure *m, const struct tl_figure *f, size_t index)
{
	enum { NAME = 9 };
	const struct tl_figure *g = f - 1;
	uint32_t comma;

	if (index == 0 || g->sentence != f->sentence || g->percent || g->noun_before ||
	    !(g->listed || tl_of_persons(m, g)))
		return false;
	comma = tl_figure_end(g);
	if (!(tl_mark(m, comma, ',') || tl_mark(m, comma, ';') || tl_is(m, comma, W_VA)) ||
	    f->from < comma + 2 || f->from > comma + NAME || !body_ends(m, f->from))
		return false;
	for (uint32_t i = comma + 1; i < f->from; i++)
		if (!tl_word_at(m, i))
			return false;
	return true;
}

/* trong đó có 73 là nữ; 57 là người dân tộc; 110 kết nạp từ đoàn viên: some of the persons counted before
 * it, without a noun of its own, in a list whose items end with commas or semicolons. */
static bool bare_part(const struct tl_measure *m, const struct tl_figure *f, size_t index)
{
	enum { PART = 14 };
	static const enum tl_word_id tells[] = {W_TRONG, W_O, W_TU, W_THUOC};
	const struct tl_figure *g = f - 1;
	uint32_t at = f->end;

	if (!m->devoted || index == 0 || g->sentence != f->sentence || g->percent || f->has2 || f->scaled ||
	    f->spelled || f->first != f->from || !(g->listed || (tl_of_persons(m, g) && g->unit_end > g->unit_first)) || year_alone(m, f) ||
	    f->from > g->end + PART || !(tl_mark(m, f->from - 1, ';') || tl_mark(m, f->from - 1, ',')))
		return false;
	/* có trình độ đại học; kết nạp từ đoàn viên; ở nông thôn */
	return (tl_is(m, at, W_CO) && tl_text_is(m, at + 1, "trình")) ||
	       (tl_text_is(m, at, "kết") && tl_text_is(m, at + 1, "nạp")) || TL_IS_ANY(m, at, tells);
}

static bool times_of(const struct tl_measure *m, const struct tl_figure *f, uint32_t floor)
{
	uint32_t low = f->first > floor + 4 ? f->first - 4 : floor;

	if (tl_mark(m, f->unit_end, '/'))
		return true;
	for (uint32_t i = low; i < f->first; i++)
		if (tl_is(m, i, W_MOI))
			return true;
	return false;
}

/* `Huy hiệu 55, 50, 45, 40, 30 năm`: a list of years. */
static bool grades(const struct tl_measure *m, uint32_t i)
{
	/* 60 năm 01, 55 năm 04: so many of a grade */
	if (i > 1 && tl_is(m, i - 1, W_NAM) && tl_number_at(m, i - 2))
		return false;
	for (int k = 0; k < 16 && tl_number_at(m, i); k++) {
		if (tl_is(m, i + 1, W_NAM))
			return true;
		if (!tl_mark(m, i + 1, ',') && !tl_is(m, i + 1, W_VA))
			return false;
		i += 2;
	}
	return false;
}

/* là một trong ba đại hội điểm: no number of what was done */
static bool one_of(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->spelled && f->from > 1 && tl_is(m, f->from - 1, W_TRONG) &&
	       tl_is(m, f->from - 2, W_NUM_1);
}

/* cả 2 đồng chí đã từ trần: those that were just spoken of */
static bool both(const struct tl_measure *m, const struct tl_figure *f)
{
	return !f->percent && !f->ratio && f->value <= FEW && f->from > 0 &&
	       tl_is(m, f->from - 1, W_CA) && !(f->from > 1 && tl_is(m, f->from - 2, W_ALL));
}

/* `3. Đảng viên: 1.047 đ/c`: the label of a line says whom it counts. */
static bool labelled_members(const struct tl_measure *m, const struct tl_figure *f, uint32_t first)
{
	if (f->from < 3 || !tl_mark(m, f->from - 1, ':') || tl_use_of(m, f->unit) != TL_USE_NEUTRAL)
		return false;
	for (size_t k = tl_hits_after(&m->units, f->from - 2);
	     k < m->units.n && m->units.items[k].end == f->from - 1; k++)
		if (m->units.items[k].id == m->r->class_member &&
		    m->units.items[k].first <= first + LABEL)
			return true;
	return false;
}

/* `do không đủ 3 đảng viên`, `chi bộ dưới 10 đảng viên`: how many there must be, of which nobody
 * tells that they are. */
static bool threshold(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;
	bool has;

	if (at < 2 || !tl_of_persons(m, f))
		return false;
	if (tl_is(m, at - 1, W_ENOUGH) &&
	    (tl_is(m, at - 2, W_KHONG) || tl_is(m, at - 2, W_NOT_YET)))
		return true;
	if (!(f->qualifiers & TL_Q_UNDER))
		return false;
	/* 12 chi bộ có dưới 5 đảng viên; but Đảng bộ huyện có dưới 900 đảng viên */
	has = tl_is(m, at - 1, W_CO);
	at -= has;
	for (size_t k = tl_hits_after(&m->units, at - 1);
	     k < m->units.n && m->units.items[k].end == at; k++)
		if (m->r->classes[m->units.items[k].id].of == TL_FAMILY_ORG &&
		    m->units.items[k].first > 0 &&
		    tl_number_at(m, m->units.items[k].first - 1) == has)
			return true;
	return false;
}

/* What percentage f is of; false: it is none. */
static bool settle_percent(const struct tl_measure *m, struct tl_figure *f)
{
	percent_of(m, f);
	/* tăng trưởng âm 0,2% */
	if (!m->devoted && f->from > 0 && tl_is(m, f->from - 1, W_LUNAR))
		f->qualifiers |= TL_Q_DECREASE;
	/* gạo 5% tấm, loại 5% đen vỡ: a grade */
	if (!m->devoted && !f->quoted && (tl_is(m, f->end, W_BROKEN) || tl_is(m, f->end, W_BLACK)))
		return false;
	if (f->unit == TL_NONE)
		tl_unit_in_a_time(m, f);
	return true;
}

/* Figure f has a noun behind it: what belongs to that; false: it is no figure. Its sentence begins at token
 * `first`. */
static bool settle_noun(const struct tl_measure *m, struct tl_figure *f, uint32_t first)
{
	if ((threshold(m, f) && !f->quoted) || tl_counts_nothing(m, f))
		return false;
	if (labelled_members(m, f, first))
		f->unit = m->r->class_member;
	switch (tl_use_of(m, f->unit)) {
	case TL_USE_MEASURE:
		/* giá trị trên 1 ha canh tác đạt 197 triệu đồng */
		if (f->value == 1 && f->first > 0 && tl_is(m, f->first - 1, W_TREN))
			return false;
		tl_unit_power(m, f);
		tl_unit_per(m, f);
		tl_unit_of_what(m, f);
		return true;
	case TL_USE_MONEY:
		tl_unit_per(m, f);
		/* 16,5 triệu đ, 50.000 đ; but nhóm 3 Đ */
		return f->scaled || f->value >= COINS ||
		       !(tl_text_is(m, f->unit_first, "đ") || tl_text_is(m, f->unit_first, "Đ"));
	case TL_USE_TIMES:
		if (!times_of(m, f, first))
			return false;
		/* fallthrough */
	case TL_USE_TURN:
		tl_unit_in_a_time(m, f);
		return true;
	default:
		counted_together(m, f);
		tl_unit_in_a_time(m, f);
		tl_unit_in_each(m, f);
		tl_unit_on_land(m, f);
		/* People and committees come in whole numbers; each commune may meet 15,4
		 * criteria. */
		if (m->r->classes[f->unit].of != TL_FAMILY_CRITERION)
			return !f->decimal;
		tl_unit_per(m, f); /* 9 tiêu chí/xã */
		return true;
	}
}

/* Figure f has no noun, and its scale alone says that it is money; false: it does not. */
static bool settle_money(const struct tl_measure *m, struct tl_figure *f)
{
	/* 2,5 triệu/ha is money too. */
	bool rate = tl_mark(m, f->end, '/') && tl_tight(m, f->end) && tl_word_at(m, f->end + 1);
	/* tăng lên 143,3 tỷ: nothing else is counted so high on the Party's pages */
	bool high = m->devoted && tl_clause_ends(m, f->end) &&
		    (tl_is(m, f->end - 1, W_TY) || tl_is(m, f->end - 1, W_TI));

	if (!f->scaled || !(rate || high))
		return false;
	f->unit = m->r->class_money;
	if (rate)
		tl_unit_per(m, f);
	return true;
}

/* Figure f has no noun behind it: the one before it, or its place in a list; false: it is no figure. Its
 * sentence begins at token `first`. */
static bool settle_bare(const struct tl_measure *m, struct tl_figure *f, size_t index,
			uint32_t first)
{
	/* nâng tổng số lên gần 6 ngàn */
	if (f->spelled || (f->scaled && !(f->from > 0 && tl_is(m, f->from - 1, W_LEN))) ||
	    (f->decimal && !f->scaled) || grades(m, f->first))
		return false;
	/* ở Khương Hà 2: the number of a name */
	if (!m->devoted && !f->quoted && f->first == f->from && f->first > 0 &&
	    (m->rd->tokens[f->first - 1].flags & TL_UPPER))
		return false;
	if (tl_noun_of_change(m, f, index, first))
		return true;
	if (bare_part(m, f, index)) {
		f->listed = true;
		return true;
	}
	if (!tl_clause_ends(m, f->end) && !(f->ratio && tl_share_behind(m, f->end)))
		return false;
	if (tl_noun_before(m, f, index, first)) {
		if (!m->devoted && !f->quoted && tl_number_of_year(m, f))
			return false;
		/* em chấm mình được 8: whoever stands before a number is not counted by it */
		if (!m->devoted && !f->quoted && tl_of_persons(m, f) &&
		    !(f->unit_first > 0 && tl_is(m, f->unit_first - 1, W_SO)))
			return false;
		/* số doanh nghiệp trên địa bàn phường là 327: no wards */
		if (m->r->classes[f->unit].of == TL_FAMILY_PLACE)
			tl_noun_of_number(m, f, index, first);
		return true;
	}
	if (tl_noun_of_number(m, f, index, first) || tl_noun_of_year(m, f, index, first))
		return true;
	/* Years, and numbers of lists at the head of a line. */
	if (year_alone(m, f) || f->first == first)
		return false;
	f->listed = behind_place(m, f) || behind_body(m, f, index);
	return true;
}

/* Settles the noun; false if the number is no figure. */
static bool settle(const struct tl_measure *m, struct tl_figure *f, size_t index)
{
	uint32_t first = m->rd->sentences[f->sentence].first;

	f->unit_first = f->unit_end = f->end;
	if (one_of(m, f) || both(m, f))
		return false;
	if (f->percent)
		return settle_percent(m, f);
	if (noun_after(m, f))
		return settle_noun(m, f, first);
	if (f->zero)
		return false;
	if (settle_money(m, f))
		return true;
	return settle_bare(m, f, index, first);
}

/* Two figures side by side, with a comma or và between. */
static bool coordinate(const struct tl_measure *m, const struct tl_figure *a,
		       const struct tl_figure *b)
{
	return a->sentence == b->sentence && a->unit != TL_NONE && b->unit != TL_NONE &&
	       !a->percent && !b->percent && b->from == a->unit_end + 1 &&
	       (tl_is(m, a->unit_end, W_VA) || tl_mark(m, a->unit_end, ','));
}

/* `33 đồng chí và truy tặng một đồng chí`, `cảnh cáo 9 đảng viên, khai trừ một đảng viên`, in a text about the
 * Party: one of what its sentence counts. */
static bool one_more(const struct tl_measure *m, size_t index)
{
	enum { NEAR = 6, EACH = 12 };
	static const enum tl_word_id articles[] = {W_LA, W_CUA, W_NHU};
	const struct tl_figure *f = &m->figures[index];
	uint32_t first = m->rd->sentences[f->sentence].first;

	/* Một đảng viên cho biết; là một đảng viên gương mẫu; uy tín của một đảng viên */
	if (!m->devoted || f->unit == TL_NONE || f->from == first || TL_IS_ANY(m, f->from - 1, articles))
		return false;
	/* mỗi chi bộ phân công một đảng viên */
	for (uint32_t i = f->from; i > first && f->from - i < EACH; i--)
		if (tl_is(m, i - 1, W_MOI))
			return false;
	for (size_t k = index > NEAR ? index - NEAR : 0; k < m->n_figures && k <= index + NEAR; k++) {
		const struct tl_figure *g = &m->figures[k];

		if (g->sentence == f->sentence && g->unit == f->unit && !g->article && !g->percent)
			return true;
	}
	return false;
}

/* The words behind a number of which no table knows a noun, as far as they were quoted with it. */
static void quoted_noun(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t end = f->end;

	while (tl_word_at(m, end) && tl_quoted_at(m, end) && !tl_is(m, end, W_VA))
		end++;
	f->unit_first = f->end;
	f->unit_end = end;
}

/* `1.725 chi bộ trên tổng số 4.130 chi bộ`: b is the whole of a, which takes it in. */
static bool whole_of(const struct tl_measure *m, struct tl_figure *a, const struct tl_figure *b)
{
	uint32_t at = a->unit_end;

	if (a->sentence != b->sentence || a->unit == TL_NONE || a->unit != b->unit || a->has2 ||
	    b->has2 || a->percent || b->percent || a->noun_before || b->value < a->value ||
	    !(tl_is(m, at, W_TRONG) || tl_is(m, at, W_TREN)) || !tl_is(m, at + 1, W_TONG) ||
	    !tl_is(m, at + 2, W_SO) || b->first != at + 3)
		return false;
	a->ratio = a->has2 = true;
	a->value2 = b->value;
	a->qualifiers |= TL_Q_RATIO;
	return true;
}

void tl_units_find(struct tl_measure *m)
{
	size_t kept = 0;

	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure f = m->figures[i];
		const struct tl_sentence *s = &m->rd->sentences[f.sentence];
		uint32_t floor = s->first;

		if (kept && m->figures[kept - 1].sentence == f.sentence)
			floor = m->figures[kept - 1].end;
		tl_qualify_before(m, &f, floor);
		m->figures[kept] = f;
		if (!settle(m, &m->figures[kept], kept) && !f.quoted)
			continue;
		if (f.quoted && !f.percent && m->figures[kept].unit == TL_NONE)
			quoted_noun(m, &m->figures[kept]);
		kept++;
	}
	m->n_figures = kept;
	/* `một` is mostly an article; beside another figure it is a number. */
	kept = 0;
	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];
		bool sibling = !f->article || f->quoted || one_more(m, i);

		if (!sibling && i > 0)
			sibling = coordinate(m, &m->figures[i - 1], f);
		if (!sibling && i + 1 < m->n_figures)
			sibling = coordinate(m, f, f + 1);
		/* kept <= i: entries ahead are still in their places. */
		if (sibling && !(kept && whole_of(m, &m->figures[kept - 1], f)))
			m->figures[kept++] = *f;
	}
	m->n_figures = kept;
}
