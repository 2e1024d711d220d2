/* Reading scopes: `Đảng bộ huyện X`, `Sở Tài nguyên và Môi trường`, `Chi bộ Trường THPT Y`, a place
 * that stands alone.
 *
 * The words that may say so (scopes.tsv) and the places of the gazetteer are marked once, each with
 * its name to the end, its level, and whether it acts or is only named as something else
 * (scope_role.c). Choosing is left to scope.c, the article's own to scope_own.c. */
#include "annotate/scope.h"

/* Tokens [i, end) begin a clause, and do something in it. */
static bool heads_clause(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor)
{
	const struct tl_scope_word *w =
		m->scope_at[end] ? &m->r->scopes[m->scope_at[end] - 1] : NULL;

	return (i == floor || m->tokens[i - 1].kind == TL_PUNCT) &&
	       (tl_scope_acts(m, end) || (w && w->verb == TL_VERB_ACTS));
}

/* Of a phrase that begins at token i and means one: `huyện X`, `các chi bộ`. */
static uint32_t scope_said(const struct tl_measure *m, uint32_t i, uint32_t floor,
			   struct tl_scope *s)
{
	struct tl_scope_word w = m->r->scopes[m->scope_at[i] - 1];
	uint32_t at = i + m->scope_n[i];
	const struct tl_place *p;
	uint32_t known;

	if (w.nobody || (w.general && m->devoted) || tl_scope_of_compound(m, i, floor))
		return 0;
	if (w.country) {
		if (!tl_scope_leads_part(m, i, at, floor))
			return 0;
		*s = (struct tl_scope){.first = i + 1, .end = at, .level = w.level};
		return at - i;
	}
	/* tổng công ty nhà nước, một công ty X: any of them */
	if (w.firm && !w.capital && i > floor &&
	    (tl_is(m, i - 1, W_TONG) || tl_is(m, i - 1, W_NUM_1) || tl_is(m, i - 1, W_MANY) ||
	     tl_is(m, i - 1, W_NHUNG)))
		return 0;
	/* các tỉnh Tây Nguyên: the region is whom it is of */
	if (w.bare && tl_scope_place_at(m, at) &&
	    tl_scope_place_at(m, at)->level == TL_LEVEL_REGION)
		return 0;
	s->level = w.level;
	s->own = w.level == TL_LEVEL_NONE;
	s->end = w.named ? tl_scope_name_end(m, at, &w, s) : at;
	s->cut = (w.firm || w.general || w.must) && tl_scope_cut(m, at, s);
	s->behind = s->named ? 0 : w.behind;
	if (w.must && !s->named && w.level == TL_LEVEL_ORGANISATION)
		s->end = tl_scope_small_name(m, i, at, s);
	/* Ngân hàng Chính sách xã hội: its whole name is in the table */
	s->named = s->named || ((w.firm || w.general) && !w.must);
	/* Bộ Y tế Mẫu, Quốc hội Mẫu: of another country */
	s->cut = s->cut || (w.general && !w.must && tl_capital_at(m, s->end));
	/* đại biểu Quốc hội, trái phiếu Chính phủ */
	if (w.general && !w.named && i > floor && m->tokens[i - 1].kind == TL_WORD &&
	    !tl_is(m, i - 1, W_NAY) && !tl_is(m, i - 1, W_QUA))
		return 0;
	if (tl_scope_two_syllables(m, i, &w, s))
		return 0;
	/* huyện, xã, trường, chi bộ … alone and small: any of them, not this one. */
	if ((w.must && !s->named) || (w.capital && !(m->rd->tokens[i].flags & TL_UPPER)))
		return 0;
	if (w.bare && !s->named && !(m->rd->tokens[i].flags & TL_UPPER) &&
	    !tl_scope_alone(m, i, at, floor))
		return 0;
	/* Lạch Huyện: the second syllable of a name */
	if (w.bare && !s->named && !m->devoted && m->scope_n[i] == 1 && i > floor &&
	    tl_capital_at(m, i) && tl_capital_at(m, i - 1) && !m->scope_at[i - 1] &&
	    !(m->tokens[i].flags & TL_CAPS))
		return 0;
	if (s->own && !(m->rd->tokens[i].flags & TL_CAPS))
		tl_scope_body_name(m, at, s);
	if (s->own && m->n_communes && (known = tl_scope_known(m, at)) > 0) {
		s->own = false;
		s->named = true;
		s->level = TL_LEVEL_COMMUNE;
		s->end = at + known;
	}
	p = tl_scope_place_at(m, at);
	/* toàn thành phố, Thành ủy: of Hà Nội, in an article about it */
	if (w.city && (p ? p->level == TL_LEVEL_PROVINCE : !s->named && m->rd->central))
		s->level = TL_LEVEL_PROVINCE;
	s->office = tl_scope_office(m, i, s->end, floor);
	/* như Đảng bộ huyện X (mới) đạt 88%: it acts */
	if (i > floor && tl_is(m, i - 1, W_NHU) &&
	    tl_scope_acts(m, s->end + (tl_is(m, s->end, W_MOI_NEW) || tl_is(m, s->end, W_ONLY))))
		return s->end - i;
	/* Bộ Chính trị đã luân chuyển …: it acts; but nghị quyết của Bộ Chính trị */
	if (w.issues && !heads_clause(m, i, s->end, floor))
		return 0;
	/* hội thi cấp cơ sở: a kind of what stands before it */
	s->object = w.centre || s->office || tl_scope_object(m, s, floor) || tl_scope_counted(m, i) ||
		    tl_scope_where(m, i, s->end, floor, s->level == TL_LEVEL_ORGANISATION) ||
		    (tl_is(m, i, W_RANK) && i > floor && m->rd->tokens[i - 1].kind == TL_WORD);
	return s->end - i;
}

/* What may stand between a unit of a list and its number, in tokens, in a text about the Party:
 * `Bình Mẫu đạt 6/27`. */
static uint32_t listed_verb(const struct tl_measure *m, uint32_t at)
{
	if (!m->devoted)
		return 0;
	if (tl_is(m, at, W_DAT) || tl_is(m, at, W_CO))
		return 1;
	return tl_is(m, at, W_KET) && at + 1 < m->rd->n_tokens &&
			       m->rd->tokens[at + 1].kind == TL_WORD && tl_number_at(m, at + 2)
		       ? 2
		       : 0;
}

/* The last scope is one of a list: `Hiệp Đức 48`; or begins one: `xã Tân Mẫu 19`. */
static bool goes_on_listing(const struct tl_measure *m, const struct tl_scope *last)
{
	return last->listed ||
	       (last->level == TL_LEVEL_COMMUNE && last->named && tl_number_at(m, last->end));
}

/* `3 xã: Tân Mẫu 3 đảng viên, …`, `2 trường: Hoàng Lệ 4 đảng viên, …`: the units that a colon, right before token
 * i, lists by their names have been counted, and *level is theirs. */
static bool listed_units(const struct tl_measure *m, uint32_t i, uint32_t floor, enum tl_level *level)
{
	static const char *const communes[] = {"xã", "phường"}, *const districts[] = {"huyện", "quận"},
			  *const schools[] = {"trường", "Trường"};
	enum { NOUN = 8 };
	uint32_t noun = i - 2;

	if (!m->devoted || i < floor + 3 || !tl_mark(m, i - 1, ':'))
		return false;
	while (noun > floor && i - noun <= NOUN && m->rd->tokens[noun].kind == TL_WORD && !tl_number_at(m, noun - 1))
		noun--;
	if (noun <= floor || !tl_number_at(m, noun - 1) || !m->unit_at[noun])
		return false;
	*level = TL_TEXT_IS_ANY(m, noun, communes)    ? TL_LEVEL_COMMUNE
		 : TL_TEXT_IS_ANY(m, noun, districts) ? TL_LEVEL_DISTRICT
		 : TL_TEXT_IS_ANY(m, noun, schools)   ? TL_LEVEL_ORGANISATION
							     : TL_LEVEL_NONE;
	return *level != TL_LEVEL_NONE;
}

/* `…; Hiệp Đức 48; …`, `: Bình Mẫu đạt 6/27, Tân Mẫu đạt 12/29`: in a list of units a name that the
 * gazetteer does not settle. */
static uint32_t scope_listed(const struct tl_measure *m, uint32_t i, uint32_t floor,
			     struct tl_scope *s)
{
	const struct tl_scope *last = m->n_scopes ? &m->scopes[m->n_scopes - 1] : NULL;
	enum tl_level level = TL_LEVEL_NONE;
	uint32_t at = i, number;
	bool counted;

	if (i <= floor || !tl_capital_at(m, i) || m->rd->taken[i] || tl_scope_place_at(m, i))
		return 0;
	/* Behind a comma, only if the one before is of a list as well. */
	if (!tl_mark(m, i - 1, ';') && !tl_mark(m, i - 1, ':') &&
	    !(tl_mark(m, i - 1, ',') && last && goes_on_listing(m, last) && last->first >= floor &&
	      last->end + 8 > i))
		return 0;
	while (at < i + 4 && tl_capital_at(m, at) && !tl_scope_place_at(m, at))
		at++;
	/* Kết quả: Năm 2012, …; Thanh Hóa: Đạt 97%; in a text about anything all of one syllable */
	if (at == i + 1 && (m->rd->tokens[i].flags & TL_CAPS) && !tl_mark(m, i - 1, ','))
		return 0; /* xếp loại: TSVM 27, HTTNV 10 */
	if (at == i + 1 && (tl_hints(m, i, TL_HINT_PERIOD) || tl_scope_acts(m, i) || !m->devoted))
		return 0;
	number = at + (at > i + 1 ? listed_verb(m, at) : 0);
	if (!tl_number_at(m, number) || at >= i + 4 || number + 1 >= m->rd->n_tokens)
		return 0;
	counted = listed_units(m, i, floor, &level);
	if (number == at &&
	    ((m->rd->tokens[at + 1].kind == TL_WORD &&
	      !((counted || tl_mark(m, i - 1, ',')) && m->unit_at[at + 1])) ||
	     tl_mark(m, at + 1, '/') || tl_mark(m, at + 1, ':') || tl_mark(m, at + 1, '-')))
		return 0;
	s->named = s->listed = true;
	/* xã A 19, B 16: of the kind that the first of them is */
	s->level = last && tl_mark(m, i - 1, ',') ? last->level : level;
	s->end = at;
	return at - i;
}

/* Some words, and then a number: from token `at` on. */
static bool number_follows(const struct tl_measure *m, uint32_t at)
{
	enum { WORDS = 3 };
	uint32_t i = at;

	while (i < at + WORDS && i < m->rd->n_tokens && m->rd->tokens[i].kind == TL_WORD &&
	       !tl_capital_at(m, i))
		i++;
	return i > at && tl_number_at(m, i);
}

static uint32_t scope_of_place(const struct tl_measure *m, uint32_t i, uint32_t floor,
			       const struct tl_place *p, struct tl_scope *s)
{
	s->level = p->level;
	s->province = p->code;
	s->named = true;
	s->end = tl_scope_place_end(m, i);
	/* như Bắc Giang: 15%, như Bắc Giang kết nạp 15 đảng viên */
	if ((tl_mark(m, s->end, ':') && tl_number_at(m, s->end + 1)) ||
	    (i > floor && tl_is(m, i - 1, W_NHU) && number_follows(m, s->end)))
		return s->end - i;
	s->object = p->indirect || tl_scope_object(m, s, floor) ||
		    (m->rd->taken[i] & (TL_TAKEN_DOCUMENT | TL_TAKEN_PERSON)) != 0;
	return s->end - i;
}

/* A scope at token i; fills it and returns the tokens, 0 if none. */
static uint32_t scope_at(const struct tl_measure *m, uint32_t i, uint32_t floor, struct tl_scope *s)
{
	const struct tl_place *p = tl_scope_place_at(m, i);

	*s = (struct tl_scope){.first = i};
	/* Hội An is no Hội. */
	if (m->scope_at[i] && !(p && tl_scope_place_end(m, i) > i + m->scope_n[i] &&
				p->begin == m->rd->tokens[i].begin &&
				m->r->scopes[m->scope_at[i] - 1].level == TL_LEVEL_ORGANISATION))
		return scope_said(m, i, floor, s);
	if (!p) {
		uint32_t n = m->n_communes ? tl_scope_bare(m, i, floor, s) : 0;

		return n ? n : scope_listed(m, i, floor, s);
	}
	if (i == 0 || m->rd->place_at[i - 1] != m->rd->place_at[i])
		return scope_of_place(m, i, floor, p, s);
	return 0;
}

/* A mark behind which a unit of a list may stand. */
static bool begins_listed(const struct tl_measure *m, char mark)
{
	return mark == ';' || mark == ':' ||
	       (mark == ',' && m->devoted && m->n_scopes &&
		goes_on_listing(m, &m->scopes[m->n_scopes - 1]));
}

/* X là tỉnh miền núi vùng Đông Bắc, right before token i: a region tells there what X is. */
static bool says_what(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	enum { REACH = 8 };

	for (uint32_t k = i; k-- > floor && i - k <= REACH && m->tokens[k].kind == TL_WORD;)
		if (tl_is(m, k, W_LA))
			return m->scope_at[k + 1 + tl_is(m, k + 1, W_NUM_1)] != 0;
	return false;
}

/* Most tokens begin none: the words of a scope or a place do, and a capital in a list of units or
 * of a name that the text has called a commune's. */
static bool may_begin(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	if (tl_hints(m, i, TL_HINT_SCOPE))
		return true;
	return (m->tokens[i].flags & TL_UPPER) &&
	       ((i > floor && begins_listed(m, m->tokens[i - 1].mark)) ||
		(m->commune_bits && (m->commune_bits & tl_scope_bit(m, i))));
}

void tl_scopes_find(struct tl_measure *m)
{
	for (uint32_t s = 0; s < m->rd->n_sentences; s++) {
		const struct tl_sentence *x = &m->rd->sentences[s];

		for (uint32_t i = x->first; i < x->end;) {
			struct tl_scope scope;
			uint32_t n;

			if (!may_begin(m, i, x->first)) {
				i++;
				continue;
			}
			n = scope_at(m, i, x->first, &scope);
			if (n && !(scope.level == TL_LEVEL_REGION && says_what(m, i, x->first))) {
				*TL_PUSH(m->scopes, m->n_scopes, m->cap_scopes) = scope;
				tl_scope_learn(m, &scope);
			}
			if (m->scope_at[i])
				tl_scope_learn_like(m, i);
			i += n ? n : 1;
		}
	}
	tl_scope_headline(m);
	tl_firsts_index(&m->scope_firsts, m, m->scopes, m->n_scopes, sizeof *m->scopes);
	tl_scope_own_find(m);
}

size_t tl_scope_from(const struct tl_measure *m, uint32_t token)
{
	size_t k = token / TL_STEP, at, end;

	if (k + 1 >= m->scope_firsts.n_index)
		return m->n_scopes;
	end = m->scope_firsts.index[k + 1];
	for (at = m->scope_firsts.index[k]; at < end && m->scopes[at].first < token; at++)
		;
	return at;
}
