/* Reading scopes: `Đảng bộ huyện X`, `Sở Tài nguyên và Môi trường`, `Chi bộ Trường THPT Y`, a place
 * that stands alone.
 *
 * The words that may say so (scopes.tsv) and the places of the gazetteer are marked once, each with
 * its name to the end, its level, and whether it acts or is only named as something else: the
 * issuer of a resolution, the office of a person, the place of a meeting. Choosing is left to
 * scope.c, the article's own to scope_own.c. */
#include "annotate/metric.h"

#include <string.h>

/* Syllables of the name of a commune or a cell, tokens of a list of who attends, and from nằm to
 * the place where something is; at most. */
enum { LONGEST_NAME = 3, GUESTS = 40, PLACED = 8 };

/* A word with a capital that is not of a person's name. */
static bool upper(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->rd->tokens[i].kind == TL_WORD &&
	       (m->rd->tokens[i].flags & TL_UPPER) && !(m->rd->taken[i] & TL_TAKEN_PERSON);
}

static const struct tl_place *place_at(const struct tl_measure *m, size_t i)
{
	uint32_t p = i < m->rd->n_tokens ? m->rd->place_at[i] : UINT32_MAX;

	return p == UINT32_MAX || p >= m->rd->article->n_places ? NULL : &m->rd->article->places[p];
}

/* Token behind the place mark that covers token i. */
static uint32_t place_end(const struct tl_measure *m, uint32_t i)
{
	uint32_t p = m->rd->place_at[i];

	while (i < m->rd->n_tokens && m->rd->place_at[i] == p)
		i++;
	return i;
}

/* (Sở) Tài nguyên và Môi trường: nouns of which the first syllable has a capital. */
static uint32_t title_end(const struct tl_measure *m, uint32_t at)
{
	uint32_t from = at;

	while (at < from + 14 && upper(m, at)) {
		uint32_t run = at;

		while (upper(m, run))
			run++;
		/* Y tế, but GTVT */
		if (run == at + 1 &&
		    (!(m->rd->tokens[at].flags & TL_CAPS) ||
		     m->rd->tokens[at].end - m->rd->tokens[at].begin == 1) &&
		    run < m->rd->n_tokens && m->rd->tokens[run].kind == TL_WORD &&
		    !place_at(m, run))
			run++;
		at = run;
		if ((tl_mark(m, at, ',') || tl_mark(m, at, '-') || tl_is(m, at, W_VA)) &&
		    upper(m, at + 1) && !m->scope_at[at + 1])
			at++;
	}
	return at;
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
static bool ends_name(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {
		W_DA,	   W_CO,       W_LA,   W_VA,	    W_CUA, W_O,	    W_TAI,  W_VOI,
		W_DUOC,	   W_BI,       W_CHO,  W_TREN,	    W_VE,  W_DO,    W_TU,   W_THEO,
		W_TRONG,   W_CON,      W_DEN,  W_GOM,	    W_DAT, W_QUA,   W_TO,   W_SE,
		W_MOI_NEW, W_DANG_NOW, W_VUA,  W_CUNG_ALSO, W_THI, W_KHONG, W_PHOI, W_KET,
		W_TRAO,	   W_TIEN,     W_THUC, W_BAN,	    W_NAM, W_THANG, W_NGAY, W_HIEN,
		W_NHU,	   W_DI,       W_RA,   W_WORK,	    W_MO,  W_NAY};

	for (size_t k = 0; k < TL_COUNT(words); k++)
		if (tl_is(m, i, words[k]))
			return true;
	return false;
}

/* TNHH, MTV, CP, or the second syllable of a compound stands before token i, small words and then
 * capitals follow: (Công ty TNHH MTV) đóng tàu Hạ Long, (Tập đoàn Vàng bạc) đá quý DOJI. */
static uint32_t behind_small(const struct tl_measure *m, uint32_t i)
{
	uint32_t at = i;

	while (at < i + 4 && at < m->rd->n_tokens && m->rd->tokens[at].kind == TL_WORD &&
	       !upper(m, at) && !place_at(m, at) && !m->scope_at[at] && !ends_name(m, at) &&
	       !m->rd->taken[at] && !(m->unit_at[at] && tl_number_at(m, at - 1)))
		at++;
	if (at == i || !upper(m, at) || place_at(m, at) || m->scope_at[at])
		return i;
	while (at < i + 8 && upper(m, at))
		at++;
	return at;
}

/* Phòng Cảnh sát, Hội Nông dân: a kind of office, with a name of its own behind it. */
static bool heads_name(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id kinds[] = {
		W_ROOM, W_TEAM, W_STATION, W_FACULTY, W_BUREAU, W_INSTITUTE, W_UNION, W_HOI, W_BAN};

	for (size_t k = 0; k < TL_COUNT(kinds); k++)
		if (tl_is(m, i, kinds[k]))
			return true;
	return false;
}

/* Ngân hàng Nhà nước, Tổng công ty Đường sắt: of a compound only the first syllable has a capital.
 */
static uint32_t syllables_end(const struct tl_measure *m, uint32_t from, uint32_t at)
{
	while (at > from && at < from + 14 && at < m->rd->n_tokens &&
	       m->rd->tokens[at].kind == TL_WORD && !upper(m, at) && !place_at(m, at) &&
	       !m->scope_at[at] && !ends_name(m, at) && !(m->rd->taken[at]) &&
	       !(m->rd->tokens[at - 1].flags & TL_CAPS) && upper(m, at - 1) &&
	       (at - 1 == from || !upper(m, at - 2) || heads_name(m, at - 2) ||
		(m->rd->tokens[at - 2].flags & TL_CAPS)) &&
	       syllable(tl_token_text(m->rd, at - 1)) && !place_at(m, at - 1)) {
		at++;
		while (at < from + 14 && upper(m, at))
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
		if (at > from && at < m->rd->n_tokens && !place_at(m, at - 1) &&
		    (!upper(m, at - 1) || company(m, at - 1)))
			at = behind_small(m, at);
	}
	return at;
}

/* (Khối các cơ quan) và doanh nghiệp tỉnh */
static uint32_t bloc_end(const struct tl_measure *m, uint32_t at)
{
	if (tl_is(m, at, W_VA) && tl_is(m, at + 1, W_DOANH) && tl_is(m, at + 2, W_NGHIEP)) {
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

/* The name behind a word of scope: a place, or a run of capitals; `các cơ quan tỉnh` may lead to
 * it. */
static uint32_t name_end(const struct tl_measure *m, uint32_t at, const struct tl_scope_word *w,
			 struct tl_scope *s)
{
	const struct tl_place *p;
	uint32_t from = at;

	/* Khối (các) cơ quan (và doanh nghiệp) (tỉnh) */
	if (tl_is(m, at, W_CAC) && tl_is(m, at + 2, W_QUAN))
		at += 3;
	else if (s->level == TL_LEVEL_ORGANISATION && !upper(m, at) && tl_is(m, at + 1, W_QUAN))
		at += 2;
	if (s->level == TL_LEVEL_ORGANISATION)
		at = bloc_end(m, at);
	from = at;
	p = place_at(m, at);
	if (p && p->level != TL_LEVEL_REGION) {
		s->named = true;
		if (p->code)
			s->province = p->code;
		return place_end(m, at);
	}
	/* Chi bộ 4, Chi bộ số 12; but chi bộ 30 đảng viên */
	if (s->level == TL_LEVEL_ORGANISATION && w->must) {
		uint32_t number = at + tl_is(m, at, W_SO);

		if (tl_number_at(m, number) &&
		    m->rd->tokens[number].end - m->rd->tokens[number].begin < 3 &&
		    number + 1 < m->rd->n_tokens && !m->unit_at[number + 1] &&
		    (m->rd->tokens[number + 1].kind != TL_PUNCT ||
		     strchr(",.;:)(\"", m->rd->tokens[number + 1].mark))) {
			s->named = true;
			return number + 1;
		}
	}
	/* Phường 11 */
	if (tl_is(m, at - 1, W_PHUONG) && tl_number_at(m, at) &&
	    m->rd->tokens[at].end - m->rd->tokens[at].begin < 3 &&
	    (at + 1 >= m->rd->n_tokens || !m->unit_at[at + 1])) {
		s->named = true;
		return at + 1;
	}
	/* All cities are in the gazetteer. */
	if (w->city)
		return at;
	at = w->title ? title_end(m, at) : at;
	/* Khối Dân - Chính - Đảng */
	while (at < from + 9 &&
	       (upper(m, at) || (at > from && tl_mark(m, at, '-') && upper(m, at + 1))))
		at++;
	/* ĐẢNG ỦY XÃ VĨNH TRẠCH HỌP BÁO …: in a headline of capitals nobody knows where it ends. */
	if (at > from + LONGEST_NAME && !w->title && from > 0 && shouted(m, from - 1, at))
		at = from;
	/* TP. Trong số …: a sentence begins */
	if (at == from + 1 && from > 0 && tl_mark(m, from - 1, '.') && !place_at(m, from))
		at = from;
	/* khu vực FDI is no region. */
	if (s->level == TL_LEVEL_REGION && at == from + 1 && (m->rd->tokens[from].flags & TL_CAPS))
		at = from;
	if (s->level == TL_LEVEL_ORGANISATION && !w->title)
		at = compound_end(m, from, at);
	s->named = at > from;
	if (s->level == TL_LEVEL_ORGANISATION)
		at = bloc_end(m, at);
	if (s->named && place_at(m, at)) {
		p = place_at(m, at);
		if (p->code)
			s->province = p->code;
		return s->level == TL_LEVEL_ORGANISATION ? place_end(m, at) : at;
	}
	/* Quân sự tỉnh X, Trường Y huyện Z: the unit that it belongs to is part of its name. */
	if (s->level == TL_LEVEL_ORGANISATION && at < m->rd->n_tokens && m->scope_at[at] &&
	    m->r->scopes[m->scope_at[at] - 1].level != TL_LEVEL_ORGANISATION &&
	    m->scope_n[at] <= 2 && !(m->rd->tokens[at].flags & TL_UPPER)) {
		at += m->scope_n[at];
		p = place_at(m, at);
		if (p && p->code)
			s->province = p->code;
		s->named = true;
		if (p)
			return place_end(m, at);
		while (at < from + 10 && upper(m, at))
			at++;
	}
	return at;
}

/* Bí thư Tỉnh ủy, Giám đốc Sở X, Tỉnh ủy viên: the office of a person, who speaks or hands over;
 * lãnh đạo tỉnh, đại diện Huyện ủy, Văn phòng Tỉnh ủy: who is there. */
static bool office(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor)
{
	static const enum tl_word_id holders[] = {W_SECRETARY, W_CHAIR, W_DIRECTOR, W_HEAD,
						  W_DEPUTY,    W_ROOM,	W_NHIEM};

	if (tl_is(m, end, W_VIEN) && tl_is(m, end - 1, W_UY))
		return true;
	for (size_t k = 0; i > floor && k < TL_COUNT(holders); k++)
		if (tl_is(m, i - 1, holders[k]))
			return true;
	if (i < floor + 2)
		return false;
	return (tl_is(m, i - 1, W_VIEN) && tl_is(m, i - 2, W_UY)) ||
	       (tl_is(m, i - 1, W_LEAD) && tl_is(m, i - 2, W_LEADERS)) ||
	       (tl_is(m, i - 1, W_DIEN) && tl_is(m, i - 2, W_DAI));
}

/* `tại nhà văn hóa thị trấn X`, `sinh hoạt tại Chi bộ Y`: where, not who. */
static bool where(const struct tl_measure *m, uint32_t i, uint32_t floor, bool cell)
{
	static const enum tl_word_id halls[] = {W_HOUSE, W_SEAT, W_HOTEL, W_HALL};
	uint32_t at = i;
	bool hall = false;

	while (at > floor && i - at < 5 && m->rd->tokens[at - 1].kind == TL_WORD &&
	       !tl_is(m, at - 1, W_TAI)) {
		at--;
		for (size_t k = 0; k < TL_COUNT(halls); k++)
			hall = hall || tl_is(m, at, halls[k]);
	}
	if (at == floor || !tl_is(m, at - 1, W_TAI))
		return false;
	if (at < i)
		return hall;
	return cell && at >= floor + 2 && m->rd->tokens[at - 2].kind == TL_WORD;
}

/* Cảng vụ Hàng không miền Bắc: a region at the end of an agency's name. */
static bool of_agency(const struct tl_measure *m, uint32_t i, uint32_t floor, enum tl_level level)
{
	return level == TL_LEVEL_REGION && i > floor + 2 && m->rd->tokens[i - 1].kind == TL_WORD &&
	       m->rd->tokens[i - 2].kind == TL_WORD && (upper(m, i - 1) || upper(m, i - 2));
}

/* phối hợp với Ban X; hợp nhất với xã A, sáp nhập xã B và một phần xã C: who it is done with. */
static bool merged(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	if (i < floor + 2)
		return false;
	if (tl_is(m, i - 1, W_VOI))
		return (m->rd->tokens[i - 2].kind == TL_WORD && !tl_is(m, i - 2, W_DOI)) ||
		       tl_mark(m, i - 2, ')');
	return tl_is(m, i - 1, W_NHAP) || (tl_is(m, i - 1, W_NHAT) && tl_is(m, i - 2, W_HOP)) ||
	       (tl_is(m, i - 1, W_PHAN) && tl_is(m, i - 2, W_NUM_1));
}

/* `Dự hội nghị có …, Thường trực Ủy ban MTTQ`: who is there; its name begins at token i. */
static bool attends(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	for (uint32_t at = i; at > floor && i - at < GUESTS; at--)
		if (tl_is(m, at - 1, W_ATTEND))
			return true;
	return false;
}

/* bầu đoàn đại biểu dự Đại hội (đại biểu) Đảng bộ tỉnh: of another organisation. */
static bool sent_to(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	if (i >= floor + 5 && tl_is(m, i - 4, W_DAI) && tl_is(m, i - 3, W_HOI))
		i -= 2;
	return i >= floor + 3 && tl_is(m, i - 2, W_DAI) && tl_is(m, i - 1, W_HOI) &&
	       tl_is(m, i - 3, W_ATTEND);
}

/* `Phường A nằm ở cửa ngõ phía đông thành phố B, có 30 tổ dân phố`, `tại hội nghị báo cáo viên các
 * tỉnh, thành phố, …`: where it is, and in whose meeting. */
static bool lies(const struct tl_measure *m, uint32_t i, uint32_t floor, bool region)
{
	for (uint32_t at = i; at > floor && i - at < PLACED; at--) {
		if (tl_is(m, at - 1, W_LIE))
			return true;
		if (m->rd->tokens[at - 1].kind == TL_PUNCT)
			return false;
		if (region && at > floor + 2 && tl_is(m, at - 1, W_NGHI) &&
		    tl_is(m, at - 2, W_HOI) && tl_is(m, at - 3, W_TAI))
			return true;
	}
	return false;
}

/* Words before a scope that make it the object of something else. */
static bool object(const struct tl_measure *m, uint32_t i, uint32_t floor, bool unnamed)
{
	static const enum tl_word_id before[] = {W_CUA,	  W_THEO, W_DO, W_DIEN, W_TRUC,
						 W_THUOC, W_VE,	  W_TU, W_CAC,	W_CHO,
						 W_NHU,	  W_DUOC, W_BI};

	if (i <= floor)
		return false;
	/* của Ban Thường vụ Tỉnh ủy; the issuer of a document is not who acts */
	if (m->rd->taken[i] & (TL_TAKEN_DOCUMENT | TL_TAKEN_PERSON))
		return true;
	for (size_t k = 0; k < TL_COUNT(before); k++)
		if (tl_is(m, i - 1, before[k]))
			return true;
	/* đoàn viên Đoàn Thanh niên: what somebody is a member of */
	if (unnamed && (tl_is(m, i - 1, W_VIEN) || attends(m, i, floor)))
		return true;
	/* Đảng bộ huyện X (tỉnh Y) */
	if (tl_mark(m, i - 1, '(') || merged(m, i, floor) || sent_to(m, i, floor))
		return true;
	/* nghị quyết Đại hội Đảng bộ tỉnh; at the congress itself it is who acts */
	if (i >= floor + 3 && tl_is(m, i - 2, W_DAI) && tl_is(m, i - 1, W_HOI))
		return tl_is(m, i - 3, W_QUYET);
	return i >= floor + 2 && tl_is(m, i - 2, W_NGHI) && tl_is(m, i - 1, W_QUYET);
}

/* A number stands right before: what follows is counted, it does not act; but năm 2017 Đảng bộ
 * huyện X, tháng 9 …, 15/6 …: a date stands there. */
static bool counted(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id dates[] = {W_NAM, W_THANG, W_NGAY, W_QUY};

	if (i == 0 || m->rd->tokens[i - 1].kind != TL_NUMBER)
		return false;
	for (size_t k = 0; i > 1 && k < TL_COUNT(dates); k++)
		if (tl_is(m, i - 2, dates[k]))
			return false;
	return i < 3 || !tl_number_at(m, i - 3) ||
	       !(tl_mark(m, i - 2, '/') || tl_mark(m, i - 2, '-'));
}

/* A verb follows: `Theo Tỉnh ủy, Đảng bộ huyện X có …` */
static bool acts(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id verbs[] = {W_CO, W_DA, W_HIEN, W_KET, W_DUOC, W_DAT};

	for (size_t k = 0; k < TL_COUNT(verbs); k++)
		if (tl_is(m, i, verbs[k]))
			return true;
	return false;
}

/* `Tỉnh ủy, Thành ủy`: the second is what the first is; `huyện X, tỉnh Y` belongs to it. */
static bool follows_object(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor)
{
	const struct tl_scope *last = m->n_scopes ? &m->scopes[m->n_scopes - 1] : NULL;

	if (!last || last->first < floor)
		return false;
	/* Mặt trận Tổ quốc trong tỉnh X */
	if (s->first == last->end && last->level == TL_LEVEL_ORGANISATION)
		return true;
	if (s->first != last->end + 1)
		return false;
	if (!tl_mark(m, last->end, ',') && !tl_is(m, last->end, W_VA) &&
	    !tl_mark(m, last->end, '-'))
		return false;
	return (last->object && !acts(m, s->end)) ||
	       (last->named && s->named && s->level < last->level);
}

/* `…, huyện đã kết nạp …`, `100% TCCSĐ của huyện`: the word alone, in small letters, tokens
 * [i, at), stands for the one that is spoken of. */
static bool alone(const struct tl_measure *m, uint32_t i, uint32_t at, uint32_t floor)
{
	if (i <= floor)
		return false;
	/* các xã, thị trấn đã …, các huyện, thành, thị ủy đã …: all of them */
	for (uint32_t k = i; k > floor && i - k < PLACED; k--)
		if (tl_is(m, k - 1, W_CAC))
			return false;
	return tl_is(m, i - 1, W_CUA) ||
	       (tl_mark(m, i - 1, ',') && acts(m, at) && i >= floor + 2 && !m->scope_at[i - 2]);
}

/* Đảng bộ KCX Mẫu, Đảng bộ BV Y: letters that stand for a kind of body lead its name; from `at` on.
 */
static void body_name(const struct tl_measure *m, uint32_t at, struct tl_scope *s)
{
	if (!upper(m, at) || !(m->rd->tokens[at].flags & TL_CAPS) || place_at(m, at) ||
	    m->scope_at[at] || m->rd->taken[at] ||
	    m->rd->tokens[at].end - m->rd->tokens[at].begin < 2 ||
	    syllable(tl_token_text(m->rd, at)))
		return;
	s->own = false;
	s->named = true;
	s->level = TL_LEVEL_ORGANISATION;
	s->end = at + 1;
	while (s->end < at + LONGEST_NAME + 1 && upper(m, s->end) && !place_at(m, s->end))
		s->end++;
}

/* Of a phrase that begins at token i and means one: `huyện X`, `các chi bộ`. */
static uint32_t scope_said(const struct tl_measure *m, uint32_t i, uint32_t floor,
			   struct tl_scope *s)
{
	struct tl_scope_word w = m->r->scopes[m->scope_at[i] - 1];
	uint32_t at = i + m->scope_n[i];
	const struct tl_place *p;

	if (w.nobody)
		return 0;
	s->level = w.level;
	s->own = w.level == TL_LEVEL_NONE;
	s->end = w.named ? name_end(m, at, &w, s) : at;
	/* huyện, xã, trường, chi bộ … alone and small: any of them, not this one. */
	if ((w.must && !s->named) || (w.capital && !(m->rd->tokens[i].flags & TL_UPPER)))
		return 0;
	if (w.bare && !s->named && !(m->rd->tokens[i].flags & TL_UPPER) && !alone(m, i, at, floor))
		return 0;
	if (s->own && !(m->rd->tokens[i].flags & TL_CAPS))
		body_name(m, at, s);
	p = place_at(m, at);
	/* toàn thành phố, Thành ủy: of Hà Nội, in an article about it */
	if (w.city && (p ? p->level == TL_LEVEL_PROVINCE : !s->named && m->rd->central))
		s->level = TL_LEVEL_PROVINCE;
	s->office = office(m, i, s->end, floor);
	/* như Đảng bộ huyện X đạt 88%: it acts */
	if (i > floor && tl_is(m, i - 1, W_NHU) && acts(m, s->end))
		return s->end - i;
	/* hội thi cấp cơ sở: a kind of what stands before it */
	s->object = s->office ||
		    object(m, i, floor, s->level == TL_LEVEL_ORGANISATION && !s->named) ||
		    counted(m, i) || follows_object(m, s, floor) ||
		    where(m, i, floor, s->level == TL_LEVEL_ORGANISATION) ||
		    of_agency(m, i, floor, s->level) ||
		    lies(m, i, floor, s->level == TL_LEVEL_REGION) ||
		    (tl_is(m, i, W_RANK) && i > floor && m->rd->tokens[i - 1].kind == TL_WORD);
	return s->end - i;
}

/* `…; Hiệp Đức 48; …`: in a list of units a name that the gazetteer does not settle. */
static uint32_t scope_listed(const struct tl_measure *m, uint32_t i, uint32_t floor,
			     struct tl_scope *s)
{
	uint32_t at = i;

	if (i <= floor || !upper(m, i) || m->rd->taken[i] ||
	    (!tl_mark(m, i - 1, ';') && !tl_mark(m, i - 1, ':')))
		return 0;
	while (at < i + 4 && upper(m, at) && !place_at(m, at))
		at++;
	/* Kết quả: Năm 2012, … */
	if (at == i + 1 && tl_starts(m, i, TL_STARTS_PERIOD))
		return 0;
	if (!tl_number_at(m, at) || at >= i + 4 || at + 1 >= m->rd->n_tokens ||
	    m->rd->tokens[at + 1].kind == TL_WORD || tl_mark(m, at + 1, '/') ||
	    tl_mark(m, at + 1, ':') || tl_mark(m, at + 1, '-'))
		return 0;
	s->named = s->listed = true;
	s->end = at;
	return at - i;
}

static uint32_t scope_of_place(const struct tl_measure *m, uint32_t i, uint32_t floor,
			       const struct tl_place *p, struct tl_scope *s)
{
	s->level = p->level;
	s->province = p->code;
	s->named = true;
	s->end = place_end(m, i);
	s->object = p->indirect || object(m, i, floor, false) || of_agency(m, i, floor, s->level) ||
		    lies(m, i, floor, s->level == TL_LEVEL_REGION) ||
		    (m->rd->taken[i] & (TL_TAKEN_DOCUMENT | TL_TAKEN_PERSON)) != 0 ||
		    follows_object(m, s, floor);
	return s->end - i;
}

/* A scope at token i; fills it and returns the tokens, 0 if none. */
static uint32_t scope_at(const struct tl_measure *m, uint32_t i, uint32_t floor, struct tl_scope *s)
{
	const struct tl_place *p = place_at(m, i);

	*s = (struct tl_scope){.first = i};
	/* Hội An is no Hội. */
	if (m->scope_at[i] &&
	    !(p && place_end(m, i) > i + m->scope_n[i] && p->begin == m->rd->tokens[i].begin &&
	      m->r->scopes[m->scope_at[i] - 1].level == TL_LEVEL_ORGANISATION))
		return scope_said(m, i, floor, s);
	if (!p)
		return scope_listed(m, i, floor, s);
	if (i == 0 || m->rd->place_at[i - 1] != m->rd->place_at[i])
		return scope_of_place(m, i, floor, p, s);
	return 0;
}

void tl_scopes_find(struct tl_measure *m)
{
	for (uint32_t s = 0; s < m->rd->n_sentences; s++) {
		const struct tl_sentence *x = &m->rd->sentences[s];

		for (uint32_t i = x->first; i < x->end;) {
			struct tl_scope scope;
			uint32_t n;

			/* Most tokens begin none, and that is told by one look. */
			if (!m->scope_at[i] && m->rd->place_at[i] == UINT32_MAX &&
			    !(i > x->first && (m->rd->tokens[i - 1].mark == ';' ||
					       m->rd->tokens[i - 1].mark == ':'))) {
				i++;
				continue;
			}
			n = scope_at(m, i, x->first, &scope);
			if (n)
				*TL_PUSH(m->scopes, m->n_scopes, m->cap_scopes) = scope;
			i += n ? n : 1;
		}
	}
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
