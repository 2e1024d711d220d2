/* What part a scope has in its sentence: whether it acts, or is only named as something else: the
 * issuer of a resolution, the office of a person, the place of a meeting, whom something is done by
 * or with. */
#include "annotate/scope.h"

/* Tokens of a list of who attends or of who did something, from nằm to the place where something
 * is, and from lãnh đạo to whose leaders they are; at most. */
enum { GUESTS = 40, PLACED = 8, LED = 5 };

/* A word with a capital that is not of a person's name. */
bool tl_capital_at(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->rd->tokens[i].kind == TL_WORD &&
	       (m->rd->tokens[i].flags & TL_UPPER) && !(m->rd->taken[i] & TL_TAKEN_PERSON);
}

/* Of words that are none, a verb's aside: token i begins or ends a compound of them. */
static bool none_from(const struct tl_measure *m, uint32_t i, uint32_t end)
{
	const struct tl_scope_word *w = m->scope_at[i] ? &m->r->scopes[m->scope_at[i] - 1] : NULL;

	return w && w->nobody && w->verb == TL_VERB_NONE && i + m->scope_n[i] >= end;
}

bool tl_scope_of_compound(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	enum { SYLLABLES = 2 };
	uint32_t n = m->scope_n[i];

	if (n > 1)
		return none_from(m, i + n - 1, i + n + 1);
	for (uint32_t k = 1; k <= SYLLABLES && i >= floor + k; k++)
		if (none_from(m, i - k, i + 1))
			return true;
	return false;
}

bool tl_scope_leads_part(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor)
{
	return tl_capital_at(m, end - 1) && !tl_capital_at(m, end) &&
	       (i == floor || tl_mark(m, i - 1, ',') || tl_mark(m, i - 1, ';') ||
		tl_mark(m, i - 1, ':'));
}

/* Bí thư Tỉnh ủy, Giám đốc Sở X, Tỉnh ủy viên: the office of a person, who speaks or hands over;
 * lãnh đạo tỉnh, đại diện Huyện ủy, Văn phòng Tỉnh ủy: who is there. */
bool tl_scope_office(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor)
{
	static const enum tl_word_id holders[] = {W_SECRETARY, W_CHAIR, W_DIRECTOR, W_HEAD,
						  W_DEPUTY,    W_ROOM,	W_NHIEM};

	if (tl_is(m, end, W_VIEN) && tl_is(m, end - 1, W_UY))
		return true;
	if (i > floor && TL_IS_ANY(m, i - 1, holders))
		return true;
	if (i < floor + 2)
		return false;
	/* Phó Chủ nhiệm chính trị Quân khu X */
	if (i > floor + 2 && tl_is(m, i - 3, W_NHIEM) && tl_text_is(m, i - 1, "trị"))
		return true;
	/* lãnh đạo các ban đảng Tỉnh ủy */
	for (uint32_t at = i;
	     at > floor + 1 && i - at < LED && m->rd->tokens[at - 1].kind == TL_WORD; at--)
		if (tl_is(m, at, W_CAC) && tl_is(m, at - 1, W_LEAD) && tl_is(m, at - 2, W_LEADERS))
			return true;
	/* thay mặt Ban Thường vụ Thành ủy */
	if (tl_is(m, i - 1, W_BEHALF) && m->rd->tokens[i - 2].kind == TL_WORD)
		return true;
	return (tl_is(m, i - 1, W_VIEN) && tl_is(m, i - 2, W_UY)) ||
	       (tl_is(m, i - 1, W_LEAD) && tl_is(m, i - 2, W_LEADERS)) ||
	       (tl_is(m, i - 1, W_DIEN) && tl_is(m, i - 2, W_DAI));
}

/* `tại nhà văn hóa thị trấn X`, `sinh hoạt tại Chi bộ Y`: where, not who. */
bool tl_scope_where(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor, bool cell)
{
	static const enum tl_word_id halls[] = {W_HOUSE, W_SEAT, W_HOTEL, W_HALL};
	uint32_t at = i;
	bool hall = false;

	while (at > floor && i - at < 5 && m->rd->tokens[at - 1].kind == TL_WORD &&
	       !tl_is(m, at - 1, W_TAI)) {
		at--;
		hall = hall || TL_IS_ANY(m, at, halls);
	}
	if (at == floor || !tl_is(m, at - 1, W_TAI))
		return false;
	if (at < i)
		return hall;
	/* số kết nạp tại Trường X là 34 */
	if (cell && (tl_is(m, end, W_LA) || tl_is(m, end, W_CO)) && tl_number_at(m, end + 1))
		return false;
	return cell && at >= floor + 2 && m->rd->tokens[at - 2].kind == TL_WORD;
}

/* Cảng vụ Hàng không miền Bắc: a region at the end of an agency's name. */
static bool of_agency(const struct tl_measure *m, uint32_t i, uint32_t floor, enum tl_level level)
{
	return level == TL_LEVEL_REGION && i > floor + 2 && m->rd->tokens[i - 1].kind == TL_WORD &&
	       m->rd->tokens[i - 2].kind == TL_WORD &&
	       (tl_capital_at(m, i - 1) || tl_capital_at(m, i - 2));
}

/* nhập huyện A vào thành phố B: what takes it in; its name begins at token i. */
static bool takes_in(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	if (!tl_text_is(m, i - 1, "vào"))
		return false;
	for (uint32_t at = i - 1; at > floor && i - at < PLACED && m->rd->tokens[at - 1].kind == TL_WORD; at--)
		if (tl_is(m, at - 1, W_NHAP))
			return true;
	return false;
}

/* phối hợp với Ban X; hợp nhất với xã A, sáp nhập xã B và một phần xã C: who it is done with. */
static bool merged(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	if (i < floor + 2)
		return false;
	if (takes_in(m, i, floor))
		return true;
	if (tl_is(m, i - 1, W_VOI))
		return (m->rd->tokens[i - 2].kind == TL_WORD && !tl_is(m, i - 2, W_DOI)) ||
		       tl_mark(m, i - 2, ')');
	/* phối hợp Trường X mở lớp */
	if (tl_is(m, i - 1, W_HOP) && tl_is(m, i - 2, W_PHOI))
		return true;
	return tl_is(m, i - 1, W_NHAP) || (tl_is(m, i - 1, W_NHAT) && tl_is(m, i - 2, W_HOP)) ||
	       (tl_is(m, i - 1, W_PHAN) && tl_is(m, i - 2, W_NUM_1));
}

/* Sau khi (tiến hành) sáp nhập | xã X có 12 chi bộ: what s names is not what was merged, but who has
 * something since. */
static bool since_merger(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor)
{
	enum { WORDS = 4 }; /* from khi to the name */

	if (!s->named || s->first < floor + 4 || !tl_is(m, s->end, W_CO) || !tl_is(m, s->first - 1, W_NHAP))
		return false;
	for (uint32_t at = s->first - 2; at > floor && s->first - at <= WORDS + 1; at--)
		if (tl_text_is(m, at, "khi") && tl_is(m, at - 1, W_SAU))
			return true;
	return false;
}

/* Xã X được thành lập trên cơ sở sáp nhập xã A, xã B và xã C, có diện tích …: what X was made of, where a
 * comma and a verb do not say that it is X's Party organisation that has something. */
static bool made_of(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor)
{
	enum { LIST = 60, VERB = 5 };

	if (s->first > floor && tl_mark(m, s->first - 1, ',') && tl_scope_acts(m, s->end))
		return false;
	for (uint32_t at = s->first; at > floor + 3 && s->first - at < LIST; at--) {
		if (tl_mark(m, at - 1, ';'))
			return false;
		if (!tl_is(m, at - 3, W_TREN) || !tl_text_is(m, at - 2, "cơ") || !tl_text_is(m, at - 1, "sở"))
			continue;
		for (uint32_t k = at; k < s->first && k < at + VERB; k++)
			if (tl_is(m, k, W_NHAP) || (tl_is(m, k, W_NHAT) && tl_is(m, k - 1, W_HOP)))
				return true;
		return tl_is(m, at - 4, W_BECOMES) || tl_text_is(m, at - 4, "lập");
	}
	return false;
}

/* `Dự hội nghị có …, Thường trực Ủy ban MTTQ`: who is there; its name begins at token i. */
static bool attends(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	for (uint32_t at = i; at > floor && i - at < GUESTS; at--)
		if (tl_is(m, at - 1, W_ATTEND))
			return true;
	return false;
}

/* Tới dự đại hội có Thường trực Thành ủy, UBND thành phố X và 105 đảng viên: who has come to somebody else's. */
static bool guest(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	enum { MEETING = 4 };
	static const char *const bodies[] = {"Thường", "UBND", "HĐND"};

	if (!TL_TEXT_IS_ANY(m, i, bodies) && !tl_text_is(m, i - 1, "UBND"))
		return false;
	for (uint32_t at = i; at > floor && i - at < GUESTS; at--)
		if (tl_is(m, at - 1, W_ATTEND)) {
			uint32_t k = at;

			while (k < i && k - at < MEETING && !tl_is(m, k, W_CO))
				k++;
			return k < i && tl_is(m, k, W_CO);
		}
	return false;
}

/* với chủ đề: "… góp phần phát triển kinh tế - xã hội trên địa bàn thành phố": words of a motto. */
static bool of_motto(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	enum { MOTTO = 96 };

	if (!m->devoted)
		return false;
	for (uint32_t at = i; at > floor + 2 && i - at < MOTTO; at--)
		if (tl_mark(m, at - 1, '"')) {
			at -= tl_mark(m, at - 2, ':') || tl_is(m, at - 2, W_LA);
			return at > floor + 2 && (tl_text_is(m, at - 2, "đề") || tl_text_is(m, at - 2, "châm"));
		}
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
	uint32_t far = region ? PLACED + 4 : PLACED;

	for (uint32_t at = i; at > floor && i - at < far; at--) {
		if (tl_is(m, at - 1, W_LIE))
			return true;
		if (m->rd->tokens[at - 1].kind == TL_PUNCT && !(region && tl_mark(m, at - 1, ',')))
			return false;
		if (region && at > floor + 2 && tl_is(m, at - 1, W_NGHI) &&
		    tl_is(m, at - 2, W_HOI) && tl_is(m, at - 3, W_TAI))
			return true;
	}
	return false;
}

/* `được Ban Chỉ đạo cuộc vận động "…" tỉnh X chọn làm điểm`: by whom. */
static bool agent(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	for (uint32_t at = i; at > floor + 1 && i - at < GUESTS; at--) {
		if (tl_mark(m, at - 1, ',') || tl_mark(m, at - 1, ';') || tl_mark(m, at - 1, ':') ||
		    tl_is(m, at - 1, W_CO))
			return false;
		if (tl_is(m, at - 1, W_DUOC))
			return tl_capital_at(m, at);
	}
	return false;
}

/* `dự hội nghị (trực tuyến) toàn quốc`, `tiến tới Đại hội đại biểu toàn quốc`: how large a meeting is, not
 * whose figures are told at it. */
static bool of_meeting(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	bool online;

	if (!tl_text_is(m, i, "toàn"))
		return false;
	if (i >= floor + 4 && tl_text_is(m, i - 1, "biểu") && tl_is(m, i - 2, W_DAI) &&
	    tl_is(m, i - 3, W_HOI) && tl_is(m, i - 4, W_DAI))
		return true;
	online = i >= floor + 2 && tl_text_is(m, i - 1, "tuyến") && tl_text_is(m, i - 2, "trực");
	i -= online ? 2 : 0;
	return i >= floor + 2 && tl_is(m, i - 1, W_NGHI) && tl_is(m, i - 2, W_HOI) &&
	       (online || (i >= floor + 3 && tl_is(m, i - 3, W_ATTEND)));
}

/* Words before a scope that make it the object of something else. */
static bool object(const struct tl_measure *m, uint32_t i, uint32_t floor, bool unnamed)
{
	static const enum tl_word_id before[] = {W_CUA,	  W_THEO, W_DO, W_DIEN, W_TRUC,
						 W_THUOC, W_VE,	  W_TU, W_CAC,	W_CHO,
						 W_NHU,	  W_DUOC, W_BI, W_RA};

	if (i <= floor)
		return false;
	if (!unnamed && agent(m, i, floor))
		return true;
	/* của Ban Thường vụ Tỉnh ủy; the issuer of a document is not who acts */
	if (m->rd->taken[i] & (TL_TAKEN_DOCUMENT | TL_TAKEN_PERSON))
		return true;
	/* Về xã X, chúng tôi được …: what the sentence speaks of */
	if (TL_IS_ANY(m, i - 1, before))
		return !tl_is(m, i - 1, W_VE) || i - 1 > floor || m->scope_at[i] == 0;
	if (guest(m, i, floor) || of_motto(m, i, floor))
		return true;
	/* đoàn viên Đoàn Thanh niên: what somebody is a member of */
	if (unnamed && (tl_is(m, i - 1, W_VIEN) || tl_is(m, i - 1, W_CHUC) || attends(m, i, floor)))
		return true;
	/* cán bộ Biên phòng, chiến sĩ Công an: likewise */
	if (unnamed && (tl_text_is(m, i - 1, "sĩ") ||
			(i > floor + 1 && tl_is(m, i - 1, W_BO) && tl_text_is(m, i - 2, "cán"))))
		return true;
	/* Đảng bộ huyện X (tỉnh Y) */
	if (tl_mark(m, i - 1, '(') || of_meeting(m, i, floor) || merged(m, i, floor) || sent_to(m, i, floor))
		return true;
	/* nghị quyết Đại hội Đảng bộ tỉnh; at the congress itself it is who acts */
	if (i >= floor + 3 && tl_is(m, i - 2, W_DAI) && tl_is(m, i - 1, W_HOI))
		return tl_is(m, i - 3, W_QUYET);
	return i >= floor + 2 && tl_is(m, i - 2, W_NGHI) && tl_is(m, i - 1, W_QUYET);
}

/* `đạt 87% chỉ tiêu Tỉnh ủy giao`, `dẫn đầu toàn tỉnh`, `cao nhất huyện`: whose the measure is, not
 * whom it is of. */
static bool measured_by(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor)
{
	if (s->first <= floor || m->rd->tokens[s->first - 1].kind != TL_WORD)
		return false;
	if (tl_is(m, s->end, W_GIAO) && !tl_is(m, s->first - 1, W_NAM))
		return true;
	return !s->named && (tl_is(m, s->first - 1, W_DAU) || tl_is(m, s->first - 1, W_NHAT)) &&
	       s->first >= floor + 2 && m->rd->tokens[s->first - 2].kind == TL_WORD;
}

/* A number stands right before: what follows is counted, it does not act; but năm 2017 Đảng bộ
 * huyện X, tháng 9 …, 15/6 …: a date stands there. */
bool tl_scope_counted(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id dates[] = {W_NAM, W_THANG, W_NGAY, W_QUY};

	if (i == 0 || m->rd->tokens[i - 1].kind != TL_NUMBER)
		return false;
	if (i > 1 && TL_IS_ANY(m, i - 2, dates))
		return false;
	return i < 3 || !tl_number_at(m, i - 3) ||
	       !(tl_mark(m, i - 2, '/') || tl_mark(m, i - 2, '-'));
}

/* A verb follows: `Theo Tỉnh ủy, Đảng bộ huyện X có …` */
bool tl_scope_acts(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id verbs[] = {W_CO, W_DA, W_HIEN, W_KET, W_DUOC, W_DAT};

	return TL_IS_ANY(m, i, verbs);
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
	/* xã A ở huyện B */
	if (tl_is(m, last->end, W_O))
		return last->named && s->named && s->level < last->level;
	if (!tl_mark(m, last->end, ',') && !tl_is(m, last->end, W_VA) &&
	    !tl_mark(m, last->end, '-'))
		return false;
	/* theo Ban Tổ chức Tỉnh ủy, toàn tỉnh còn … */
	if (tl_mark(m, last->end, ',') && (tl_is(m, s->first, W_WHOLE) || tl_is(m, s->first, W_CA)))
		return false;
	/* Ủy ban Kiểm tra Thành ủy X và ủy ban kiểm tra quận ủy: of all districts */
	if (!last->object && last->level < s->level && !s->named && tl_is(m, last->end, W_VA) &&
	    !(m->rd->tokens[s->first].flags & TL_UPPER))
		return true;
	return (last->object && !tl_scope_acts(m, s->end)) ||
	       (last->named && s->named && s->level < last->level);
}

/* `…, huyện đã kết nạp …`, `100% TCCSĐ của huyện`: the word alone, in small letters, tokens
 * [i, at), stands for the one that is spoken of. */
bool tl_scope_alone(const struct tl_measure *m, uint32_t i, uint32_t at, uint32_t floor)
{
	if (i <= floor)
		return false;
	/* ủy ban kiểm tra quận ủy, huyện ủy đã …: goes on with the one before */
	if (m->n_scopes && m->scopes[m->n_scopes - 1].end == i - 1)
		return false;
	/* các xã, thị trấn đã …, các huyện, thành, thị ủy đã …: all of them */
	for (uint32_t k = i; k > floor && i - k < PLACED; k--)
		if (tl_is(m, k - 1, W_CAC))
			return false;
	return tl_is(m, i - 1, W_CUA) ||
	       (tl_mark(m, i - 1, ',') && i >= floor + 2 && !m->scope_at[i - 2] &&
		(tl_scope_acts(m, at) || (m->devoted && at < m->rd->n_tokens && m->scope_at[at] &&
					  m->r->scopes[m->scope_at[at] - 1].verb == TL_VERB_ACTS)));
}

/* các huyện ủy, thị ủy, Thành ủy X và các đảng ủy: all of them, and not the one that has a name. */
static bool among_all(const struct tl_measure *m, uint32_t first, uint32_t floor)
{
	enum { LIST = 12 };

	if (first < floor + 4 || !(tl_mark(m, first - 1, ',') || tl_is(m, first - 1, W_VA)))
		return false;
	for (uint32_t i = first - 1; i-- > floor && first - i <= LIST;) {
		if (tl_is(m, i, W_CAC))
			return m->scope_at[i + 1] != 0;
		if (!tl_mark(m, i, ',') && !tl_is(m, i, W_UY) && !m->scope_at[i])
			return false;
	}
	return false;
}

/* `Các chi bộ (trực) thuộc Đảng bộ xã X đã kết nạp …`: all that it consists of acts, and so it does. */
static bool acts_as_whole(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor)
{
	enum { MEMBERS = 7 };
	uint32_t i = s->first;

	if (!m->devoted || i < floor + 3 || !tl_is(m, i - 1, W_THUOC) || !tl_scope_acts(m, s->end))
		return false;
	while (i-- > floor && s->first - i <= MEMBERS && m->rd->tokens[i].kind == TL_WORD)
		if (tl_is(m, i, W_CAC))
			return m->unit_at[i + 1] && m->r->classes[m->units.items[m->unit_at[i + 1] - 1].id].of ==
							    TL_FAMILY_ORG;
	return false;
}

/* `chỉ tiêu giao cho Đảng bộ xã X là kết nạp 7 đảng viên`: who is to do it. */
static bool charged(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor)
{
	return m->devoted && s->first >= floor + 2 && tl_is(m, s->first - 1, W_CHO) &&
	       tl_is(m, s->first - 2, W_GIAO) &&
	       (tl_scope_acts(m, s->end) || tl_is(m, s->end, W_LA));
}

bool tl_scope_object(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor)
{
	bool unnamed = s->level == TL_LEVEL_ORGANISATION && !s->named;

	return among_all(m, s->first, floor) || made_of(m, s, floor) ||
	       (object(m, s->first, floor, unnamed) && !since_merger(m, s, floor) &&
		!acts_as_whole(m, s, floor) && !charged(m, s, floor)) ||
	       follows_object(m, s, floor) || of_agency(m, s->first, floor, s->level) ||
	       lies(m, s->first, floor, s->level == TL_LEVEL_REGION) || measured_by(m, s, floor);
}
