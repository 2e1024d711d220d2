/* The name of a scope: where it ends, and whether it is whole.
 *
 * Behind a word that may say of whom (scopes.tsv) a place of the gazetteer, a number or a run of
 * capitals is its name; a company's or an office's goes on over small words (Tổng công ty Đường
 * sắt, Sở Tài nguyên và Môi trường), as far as its spelling tells. */
#include "annotate/metric_noun.h"
#include "annotate/scope.h"

#include <string.h>

/* Syllables of the name of a commune or a cell, at most. */
enum { LONGEST_NAME = 3 };

const struct tl_place *tl_scope_place_at(const struct tl_measure *m, size_t i)
{
	uint32_t p = i < m->rd->n_tokens ? m->rd->place_at[i] : UINT32_MAX;

	return p == UINT32_MAX || p >= m->rd->article->n_places ? NULL : &m->rd->article->places[p];
}

/* Token behind the place mark that covers token i. */
uint32_t tl_scope_place_end(const struct tl_measure *m, uint32_t i)
{
	uint32_t p = m->rd->place_at[i];

	while (i < m->rd->n_tokens && m->rd->place_at[i] == p)
		i++;
	return i;
}

/* A phrase of scopes.tsv begins there that a name does not go on with; but Xã hội. */
static bool names_whom(const struct tl_measure *m, uint32_t i)
{
	const struct tl_scope_word *w =
		i < m->rd->n_tokens && m->scope_at[i] ? &m->r->scopes[m->scope_at[i] - 1] : NULL;

	return w && (!w->nobody || w->verb != TL_VERB_NONE) && !(w->general && m->devoted) &&
	       (!w->capital || (m->rd->tokens[i].flags & TL_UPPER));
}

/* (Nông nghiệp và Phát triển) nông thôn: the one noun of four syllables among the names of offices.
 */
static uint32_t rural_end(const struct tl_measure *m, uint32_t at)
{
	return at > 0 && tl_is(m, at - 1, W_TRIEN) && tl_is(m, at, W_RURAL) &&
			       tl_is(m, at + 1, W_THON)
		       ? at + 2
		       : at;
}

/* (Sở) Tài nguyên và Môi trường: nouns of which the first syllable has a capital. */
static uint32_t title_end(const struct tl_measure *m, uint32_t at)
{
	uint32_t from = at;

	while (at < from + 14 && tl_capital_at(m, at)) {
		uint32_t run = at;

		while (tl_capital_at(m, run) && !names_whom(m, run) && !tl_scope_place_at(m, run))
			run++;
		if (run == at)
			break;
		/* Y tế, but GTVT */
		if (run == at + 1 &&
		    (!(m->rd->tokens[at].flags & TL_CAPS) ||
		     m->rd->tokens[at].end - m->rd->tokens[at].begin == 1) &&
		    run < m->rd->n_tokens && m->rd->tokens[run].kind == TL_WORD &&
		    !tl_scope_place_at(m, run) && !names_whom(m, run))
			run++;
		at = run;
		if ((tl_mark(m, at, ',') || tl_mark(m, at, '-') || tl_mark(m, at, '&') ||
		     tl_is(m, at, W_VA)) &&
		    tl_capital_at(m, at + 1) && !names_whom(m, at + 1))
			at++;
	}
	return rural_end(m, at);
}

/* One syllable of Vietnamese: its vowels stand together. */
static bool syllable(struct tl_str s)
{
	bool vowel = false, over = false;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		bool dee = c == 0xc4 && i + 1 < s.n && ((unsigned char)s.p[i + 1] | 1) == 0x91;
		bool v = !dee && (c >= 0x80 || strchr("aeiouyAEIOUY", c));

		i += dee;
		if (v && over)
			return false;
		vowel = vowel || v;
		over = vowel && !v;
	}
	return vowel;
}

/* Words that no name goes on with. */
bool tl_scope_ends_name(const struct tl_measure *m, uint32_t i)
{
	/* Thiết bị, Hàng không */
	if (i > 0 && ((tl_is(m, i, W_BI) && tl_is(m, i - 1, W_THIET)) ||
		      (tl_is(m, i, W_KHONG) && tl_is(m, i - 1, W_USUAL))))
		return false;
	return i < m->n_tokens && tl_hints(m, i, TL_HINT_ENDS_NAME);
}

/* TNHH, MTV, CP, or the second syllable of a compound stands before token i, small words and then
 * capitals follow: (Công ty TNHH MTV) đóng tàu Hạ Long, (Tập đoàn Vàng bạc) đá quý DOJI. */
static uint32_t behind_small(const struct tl_measure *m, uint32_t i)
{
	uint32_t at = i;

	while (at < i + 4 && at < m->rd->n_tokens && m->rd->tokens[at].kind == TL_WORD &&
	       !tl_capital_at(m, at) && !tl_scope_place_at(m, at) && !m->scope_at[at] &&
	       !tl_scope_ends_name(m, at) && !m->rd->taken[at] &&
	       !(m->unit_at[at] && tl_number_at(m, at - 1)))
		at++;
	/* đầu tư và thương mại (DIC) */
	if (at > i && tl_is(m, at, W_VA) && tl_capital_at(m, at + 3) &&
	    m->rd->tokens[at + 1].kind == TL_WORD && m->rd->tokens[at + 2].kind == TL_WORD &&
	    !m->scope_at[at + 1] && !m->scope_at[at + 2])
		at += 3;
	/* Truyền tải điện Hải Phòng */
	if (at > i && at <= i + 2 && tl_scope_place_at(m, at) && !m->scope_at[at])
		return at;
	if (at == i || !tl_capital_at(m, at) || tl_scope_place_at(m, at) || m->scope_at[at])
		return i;
	while (at < i + 8 && tl_capital_at(m, at))
		at++;
	return at;
}

/* Phòng Cảnh sát, Hội Nông dân: a kind of office, with a name of its own behind it. */
static bool heads_name(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id kinds[] = {
		W_ROOM, W_TEAM, W_STATION, W_FACULTY, W_BUREAU, W_INSTITUTE, W_UNION, W_HOI, W_BAN};

	return TL_IS_ANY(m, i, kinds);
}

/* Ngân hàng Nhà nước, Tổng công ty Đường sắt: of a compound only the first syllable has a capital.
 */
static uint32_t syllables_end(const struct tl_measure *m, uint32_t from, uint32_t at)
{
	while (at > from && at < from + 14 && at < m->rd->n_tokens &&
	       m->rd->tokens[at].kind == TL_WORD && !tl_capital_at(m, at) &&
	       !tl_scope_place_at(m, at) && !m->scope_at[at] && !tl_scope_ends_name(m, at) &&
	       !(m->rd->taken[at]) && !(at - 1 > from && tl_number_at(m, at + 1)) &&
	       !(m->rd->tokens[at - 1].flags & TL_CAPS) && tl_capital_at(m, at - 1) &&
	       (at - 1 == from || !tl_capital_at(m, at - 2) || heads_name(m, at - 2) ||
		(m->rd->tokens[at - 2].flags & TL_CAPS)) &&
	       syllable(tl_token_text(m->rd, at - 1)) && !tl_scope_place_at(m, at - 1)) {
		at++;
		while (at < from + 14 && tl_capital_at(m, at))
			at++;
	}
	return at;
}

/* Kinds of companies, written short, behind which their trade may stand. */
static bool company(const struct tl_measure *m, uint32_t i)
{
	struct tl_str s = tl_token_text(m->rd, i);

	return tl_str_is(s, "TNHH") || tl_str_is(s, "MTV") || tl_str_is(s, "CP");
}

static uint32_t compound_end(const struct tl_measure *m, uint32_t from, uint32_t at)
{
	for (uint32_t before = TL_NONE; before != at && at < from + 14;) {
		before = at;
		at = syllables_end(m, from, at);
		/* Kỹ thuật – Công nghệ */
		if (at > from && at < m->rd->n_tokens &&
		    (tl_mark(m, at, '-') ||
		     (tl_is(m, at, W_VA) && at + 2 < m->rd->n_tokens &&
		      m->rd->tokens[at + 2].kind == TL_WORD && !tl_capital_at(m, at + 2))) &&
		    !tl_capital_at(m, at - 1) && tl_capital_at(m, at + 1) &&
		    !tl_scope_place_at(m, at + 1) && !names_whom(m, at + 1))
			at += 2;
		at = rural_end(m, at);
		/* Nhi Trung ương */
		at += at > from && tl_is(m, at, W_CENTRAL) && tl_capital_at(m, at - 1);
		if (at > from && at < m->rd->n_tokens && !tl_scope_place_at(m, at - 1) &&
		    (!tl_capital_at(m, at - 1) || company(m, at - 1)))
			at = behind_small(m, at);
	}
	return at;
}

bool tl_scope_syllable(const struct tl_measure *m, uint32_t i)
{
	return syllable(tl_token_text(m->rd, i));
}

/* (Khối các cơ quan) và doanh nghiệp tỉnh; - Doanh nghiệp tỉnh */
static uint32_t bloc_end(const struct tl_measure *m, uint32_t at)
{
	if ((tl_is(m, at, W_VA) || tl_mark(m, at, '-')) && tl_is(m, at + 1, W_DOANH) &&
	    tl_is(m, at + 2, W_NGHIEP)) {
		at += 3;
		at += tl_is(m, at, W_TINH_UNIT);
	}
	return at;
}

/* Only capitals in tokens [from, to). */
static bool shouted(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (!(m->rd->tokens[i].flags & TL_CAPS))
			return false;
	return true;
}

/* Đảng bộ các đơn vị | kinh tế tư nhân | thành phố X: behind small words the unit with its name
 * that a bloc belongs to; `at` itself if there is none. */
static uint32_t unit_behind(const struct tl_measure *m, uint32_t at)
{
	enum { WORDS = 6 };
	uint32_t i = at;

	while (i < at + WORDS && i < m->rd->n_tokens && m->rd->tokens[i].kind == TL_WORD &&
	       !m->scope_at[i] && !tl_capital_at(m, i) && !tl_scope_ends_name(m, i) &&
	       !(m->unit_at[i] && tl_number_at(m, i - 1)))
		i++;
	if (i == at || i >= m->rd->n_tokens || !m->scope_at[i] ||
	    m->r->scopes[m->scope_at[i] - 1].level == TL_LEVEL_ORGANISATION || m->scope_n[i] > 2 ||
	    !tl_scope_place_at(m, i + m->scope_n[i]))
		return at;
	return i;
}

/* The gazetteer's place p ends the name of s: its province is that of s. */
static void in_province(struct tl_scope *s, const struct tl_place *p)
{
	if (p->code)
		s->province = p->code;
}

/* Khối (các) cơ quan (và doanh nghiệp) (tỉnh): the token behind what a name may begin with. */
static uint32_t behind_agencies(const struct tl_measure *m, uint32_t at, bool body)
{
	if (tl_is(m, at, W_CAC) && tl_is(m, at + 2, W_QUAN))
		at += 3;
	else if (body && !tl_capital_at(m, at) && tl_is(m, at + 1, W_QUAN))
		at += 2;
	return body ? bloc_end(m, at) : at;
}

/* Chi bộ 4, Chi bộ số 12, Lữ đoàn 242, Phường 11; but chi bộ 30 đảng viên: the token behind the number that
 * a unit or a body is called by, 0: it is called by none. */
static uint32_t number_name_end(const struct tl_measure *m, uint32_t at,
				const struct tl_scope_word *w, bool body)
{
	enum { BODY = 3, WARD = 2 }; /* digits at most */
	uint32_t number = at + (body && w->must && tl_is(m, at, W_SO));
	const struct tl_token *t = &m->rd->tokens[number];
	uint32_t digits;

	if (!tl_number_at(m, number))
		return 0;
	digits = t->end - t->begin;
	if (body && w->must && digits <= BODY && number + 1 < m->rd->n_tokens &&
	    !m->unit_at[number + 1] && (t[1].kind != TL_PUNCT || strchr(",.;:)(\"", t[1].mark)))
		return number + 1;
	return tl_is(m, at - 1, W_PHUONG) && number == at && digits <= WARD &&
			       !tl_unit_at(m, at + 1)
		       ? at + 1
		       : 0;
}

/* Đảng bộ Than | - Khoáng sản Việt Nam, Chi bộ Đài Phát thanh | - …: the phrase that ends before token `at` is
 * itself the beginning of a name, which a dash goes on with. */
static bool dash_within(const struct tl_measure *m, uint32_t at)
{
	return at > 1 && tl_mark(m, at, '-') && tl_capital_at(m, at - 1) && tl_capital_at(m, at + 1) &&
	       m->rd->tokens[at].begin > m->rd->tokens[at - 1].end && !tl_scope_place_at(m, at + 1) &&
	       !m->scope_at[at + 1];
}

/* Đắk R'Măng, bon B'Tong: the mark at token `at` stands within a syllable. */
static bool within_syllable(const struct tl_measure *m, uint32_t at)
{
	const struct tl_token *t = &m->rd->tokens[at];

	return tl_mark(m, at, '\'') && at + 1 < m->rd->n_tokens && t[1].kind == TL_WORD &&
	       t[-1].end == t->begin && t->end == t[1].begin;
}

/* The capitals of a name from token `from`, of which those before token `at` are read: Khối Dân - Chính -
 * Đảng. Returns their end, or `from` where they are no name; place: one of the gazetteer stands there. */
static uint32_t capitals_end(const struct tl_measure *m, uint32_t from, uint32_t at,
			     const struct tl_scope_word *w, const struct tl_scope *s, bool place)
{
	while (!w->title && at < from + 9 &&
	       (tl_capital_at(m, at) ||
		(at > from && tl_mark(m, at, '-') && tl_capital_at(m, at + 1)) ||
		(at > from && within_syllable(m, at)) ||
		(at == from && w->capital && dash_within(m, at))))
		at += tl_mark(m, at, '\'') ? 2 : 1;
	/* ĐẢNG ỦY XÃ VĨNH TRẠCH HỌP BÁO …: in a headline of capitals nobody knows where it ends. */
	if (at > from + LONGEST_NAME && !w->title && from > 0 && shouted(m, from - 1, at))
		return from;
	if (at != from + 1)
		return at;
	/* TP. Trong số …: a sentence begins */
	if (from > 0 && tl_mark(m, from - 1, '.') && !tl_scope_place_at(m, from))
		return from;
	/* khu vực FDI is no region; but vùng ĐBSCL */
	if (s->level == TL_LEVEL_REGION && !place && (m->rd->tokens[from].flags & TL_CAPS))
		return from;
	return at;
}

/* Quân sự tỉnh X, Trường Y huyện Z: at token `at` stands the unit that a body belongs to, as a part of its
 * name. */
static bool unit_of_body(const struct tl_measure *m, uint32_t at)
{
	const struct tl_scope_word *unit =
		at < m->rd->n_tokens && m->scope_at[at] ? &m->r->scopes[m->scope_at[at] - 1] : NULL;
	uint8_t flags;

	if (!unit || unit->nobody || unit->level == TL_LEVEL_ORGANISATION || m->scope_n[at] > 2)
		return false;
	flags = m->rd->tokens[at].flags;
	return !(flags & TL_UPPER) ||
	       (unit->city &&
		((flags & TL_CAPS) || (!m->devoted && tl_scope_place_at(m, at + m->scope_n[at]))));
}

/* The end of the name of a body that begins at token `from`, with that of the unit at token `at` which it
 * belongs to. */
static uint32_t unit_of_body_end(const struct tl_measure *m, uint32_t from, uint32_t at,
				 struct tl_scope *s)
{
	const struct tl_place *p;

	at += m->scope_n[at];
	p = tl_scope_place_at(m, at);
	if (p) {
		in_province(s, p);
		s->named = true;
		return tl_scope_place_end(m, at);
	}
	/* Liên đoàn Lao động tỉnh: of which, a text about anything does not say */
	s->named = s->named || m->devoted || tl_capital_at(m, at);
	while (at < from + 10 && tl_capital_at(m, at))
		at++;
	return at;
}

/* The name behind a word of scope: a place, or a run of capitals; `các cơ quan tỉnh` may lead. */
uint32_t tl_scope_name_end(const struct tl_measure *m, uint32_t at, const struct tl_scope_word *w,
			   struct tl_scope *s)
{
	bool body = s->level == TL_LEVEL_ORGANISATION;
	uint32_t from = behind_agencies(m, at, body), number;
	const struct tl_place *p = tl_scope_place_at(m, from), *behind;

	if (p && p->level != TL_LEVEL_REGION) {
		s->named = true;
		in_province(s, p);
		return tl_scope_place_end(m, from);
	}
	number = number_name_end(m, from, w, body);
	if (number) {
		s->named = true;
		return number;
	}
	/* All cities are in the gazetteer. */
	if (w->city)
		return from;
	at = w->title ? title_end(m, from) : from;
	/* Chi bộ Nông trường X: the kind of the body begins its name. */
	if (body && !w->firm && !w->title && tl_capital_at(m, at) && m->scope_at[at] &&
	    m->scope_n[at] == 2 && !tl_capital_at(m, at + 1) &&
	    m->r->scopes[m->scope_at[at] - 1].level == TL_LEVEL_ORGANISATION)
		at += 2;
	at = capitals_end(m, from, at, w, s, p != NULL);
	if (body && !w->title)
		at = compound_end(m, from, w->firm && at == from ? behind_small(m, at) : at);
	s->named = at > from;
	/* Văn phòng HĐND - UBND xã */
	if (body && s->named && !w->firm && tl_mark(m, at, '-') && at + 1 < m->rd->n_tokens &&
	    m->scope_at[at + 1])
		at += 1 + m->scope_n[at + 1];
	if (body)
		at = bloc_end(m, at);
	behind = s->named ? tl_scope_place_at(m, at) : NULL;
	if (behind) {
		in_province(s, behind);
		return body ? tl_scope_place_end(m, at) : at;
	}
	/* Bệnh viện đa khoa | tỉnh X, in a text about anything */
	if (body && !s->named && !w->firm && !w->title &&
	    (w->must ? w->capital && !m->devoted : !w->capital))
		at = unit_behind(m, at);
	return body && unit_of_body(m, at) ? unit_of_body_end(m, from, at, s) : at;
}

/* Đảng bộ KCX Mẫu, Đảng bộ BV Y: letters that stand for a kind of body lead its name; from `at` on.
 */
void tl_scope_body_name(const struct tl_measure *m, uint32_t at, struct tl_scope *s)
{
	if (!tl_capital_at(m, at) || !(m->rd->tokens[at].flags & TL_CAPS) ||
	    tl_scope_place_at(m, at) || m->scope_at[at] || m->rd->taken[at] ||
	    m->rd->tokens[at].end - m->rd->tokens[at].begin < 2 ||
	    syllable(tl_token_text(m->rd, at)))
		return;
	s->own = false;
	s->named = true;
	s->level = TL_LEVEL_ORGANISATION;
	s->end = at + 1;
	while (s->end < at + LONGEST_NAME + 1 && tl_capital_at(m, s->end) &&
	       !tl_scope_place_at(m, s->end))
		s->end++;
}

/* Chi bộ Khối dân vận: what looks like a hamlet's bloc, without a number or a name, begins the
 * cell's own. */
uint32_t tl_scope_small_name(const struct tl_measure *m, uint32_t i, uint32_t at,
			     struct tl_scope *s)
{
	uint32_t end = at;

	if (at < i + 3 || !tl_capital_at(m, at - 1))
		return at;
	while (end < at + LONGEST_NAME && end < m->rd->n_tokens &&
	       m->rd->tokens[end].kind == TL_WORD && !tl_scope_ends_name(m, end) &&
	       !tl_scope_place_at(m, end) && !m->scope_at[end])
		end++;
	s->named = end > at;
	return end;
}

/* Công ty Vàng bạc …, Trung tâm Dịch vụ …: a name from token `from` on that ends with a small
 * syllable, and no verb follows, nor `và các …`; a form of company without a name. */
bool tl_scope_cut(const struct tl_measure *m, uint32_t from, const struct tl_scope *s)
{
	uint32_t at = s->end, kinds = from;

	if (s->level != TL_LEVEL_ORGANISATION || at <= from || at >= m->rd->n_tokens)
		return false;
	/* Trường Quân sự Quân khu 7 */
	if (m->scope_at[at - 1] && m->scope_n[at - 1] > 1)
		return true;
	while (kinds < at && company(m, kinds))
		kinds++;
	/* Bộ Tư lệnh Bộ đội …, Ngân hàng T.Ư Mẫu */
	if (kinds == at ||
	    (tl_mark(m, at, '.') && m->rd->tokens[at - 1].end == m->rd->tokens[at - 1].begin + 1 &&
	     tl_capital_at(m, at + 1)) ||
	    (names_whom(m, at) && m->r->scopes[m->scope_at[at] - 1].level == TL_LEVEL_ORGANISATION))
		return true;
	return !tl_capital_at(m, at - 1) && !tl_scope_place_at(m, at - 1) &&
	       !tl_number_at(m, at - 1) &&
	       ((m->rd->tokens[at].kind == TL_WORD && !m->scope_at[at] &&
		 !tl_scope_ends_name(m, at) && !tl_capital_at(m, at) && !tl_is(m, at, W_TANG) &&
		 !tl_is(m, at, W_GIAM) && !tl_is(m, at, W_TAKES)) ||
		(tl_is(m, at, W_VA) && !tl_is(m, at + 1, W_CAC)));
}

/* Trường Chinh, Tây Trường Sơn ký: one syllable behind the noun makes a street's name. */
bool tl_scope_two_syllables(const struct tl_measure *m, uint32_t i, const struct tl_scope_word *w,
			    const struct tl_scope *s)
{
	bool inside = i > 0 && tl_capital_at(m, i - 1) && !(m->rd->tokens[i - 1].flags & TL_CAPS) &&
		      !tl_capital_at(m, i + 2);

	return w->must && w->capital && !w->firm && !w->title && m->scope_n[i] == 1 &&
	       (s->end == i + 2 || (inside && s->end == i + 3)) &&
	       !(m->rd->tokens[i + 1].flags & TL_CAPS) && syllable(tl_token_text(m->rd, i + 1)) &&
	       !tl_scope_place_at(m, i + 1);
}
