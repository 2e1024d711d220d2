/* What follows the noun of a figure and belongs to its unit: a power that lost its place (m 3), and
 * of what, on what or in what time so many are (đồng/ha, người/km2, tấn thép/năm). */
#include "annotate/metric_noun.h"

/* `m 3`, `m khối`: a power that lost its place or is a word; token `at` is behind the m. */
static bool power_at(const struct tl_measure *m, uint32_t at)
{
	const char *body = m->rd->article->body;
	const struct tl_token *unit, *digit;

	if (!m->devoted && (tl_is(m, at, W_CUBIC) || tl_is(m, at, W_SQUARE)))
		return true;
	if (!tl_number_at(m, at))
		return false;
	unit = &m->rd->tokens[at - 1];
	digit = unit + 1;
	return body[unit->end - 1] == 'm' && digit->end == digit->begin + 1 &&
	       (body[digit->begin] == '2' || body[digit->begin] == '3');
}

void tl_unit_power(const struct tl_measure *m, struct tl_figure *f)
{
	if (tl_use_of(m, f->unit) == TL_USE_MEASURE && power_at(m, f->unit_end))
		f->unit_end++;
}

/* `đồng/cổ phần`: the first syllable of a noun of two stands at token i, behind a slash. */
static bool two_syllables(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id nouns[][2] = {
		{W_SHARE, W_PHAN}, {W_SHARE, W_STOCK}, {W_PASSENGER, W_HOTEL}, {W_GOODS, W_ITEM},
		{W_HOC, W_PUPIL},  {W_HOC, W_KY},      {W_HOC, W_PHAN},	  {W_DU, W_HOTEL},
		{W_SICK, W_CAUSE_2}, {W_THIET, W_BI},  {W_RANKED, W_TRI}, {W_TEST, W_TEST_2},
		{W_SCENE, W_SCENE_2}, {W_JOINT, W_ROUTE}, {W_FARM, W_FARM_2}, {W_TIN, W_TIN_2},
		{W_THI_VISA, W_THUC}};

	for (size_t k = 0; k < TL_COUNT(nouns); k++)
		if (tl_is(m, i, nouns[k][0]) && tl_is(m, i + 1, nouns[k][1]))
			return true;
	return false;
}

/* `/1 ha`, `/100 g`, `/2 người`, in a text about anything: what so many are for is so many itself; not of how much
 * the same (600 tỷ đồng/2.000 tỷ đồng, 324 ha/1.342 ha). */
static bool for_so_many(const struct tl_measure *m, const struct tl_figure *f, uint32_t i)
{
	static const enum tl_word_id scales[] = {W_NGHIN, W_NGAN, W_TRIEU, W_TY, W_TI};
	const struct tl_hit *u = tl_unit_at(m, i + 1);

	if (TL_IS_ANY(m, i + 1, scales))
		return false;
	return !m->devoted && tl_number_at(m, i) && tl_word_at(m, i + 1) &&
	       !(u && u->id == f->unit);
}

/* A slash belongs to the unit before it; in a text about anything it may stand apart from it, but
 * not from what follows: `đồng/m 2 /tháng`, `đồng /lượng`. */
static bool slash_at(const struct tl_measure *m, uint32_t i)
{
	return tl_mark(m, i, '/') &&
	       (tl_tight(m, i) ||
		(!m->devoted && i + 1 < m->rd->n_tokens && tl_tight(m, i + 1) && tl_word_at(m, i + 1)));
}

/* `triệu đồng/người/năm`, `triệu/ha`, `đồng/m 2`: what follows the slashes. */
void tl_unit_per(const struct tl_measure *m, struct tl_figure *f)
{
	while (slash_at(m, f->unit_end)) {
		uint32_t at = f->unit_end + 1;
		const struct tl_hit *u;

		/* 4.000 đồng/ Ngoài ra …: the word was lost */
		if (!m->devoted && !tl_tight(m, at) && (m->rd->tokens[at].flags & TL_UPPER))
			return;
		at += for_so_many(m, f, at) ||
		      (!m->devoted && (tl_is(m, at, W_NUM_1) || tl_is(m, at, W_MOI)));
		if (!tl_word_at(m, at) || tl_is(m, at, W_TY))
			return;
		u = m->devoted ? NULL : tl_unit_at(m, at);
		f->unit_end = u ? u->end : at + 1 + two_syllables(m, at);
		f->unit_end += power_at(m, f->unit_end);
	}
}

/* `340 người/km 2`: so many on so much land. */
void tl_unit_on_land(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_hit *u =
		tl_mark(m, f->unit_end, '/') ? tl_unit_at(m, f->unit_end + 1) : NULL;

	if (u && tl_use_of(m, u->id) == TL_USE_MEASURE)
		f->unit_end = u->end + power_at(m, u->end);
}

/* `6,5%/năm`, `2 lần/tuần`, `100 lần/phút`, `315 người/ngày`, in a text about anything: so many in a time. */
void tl_unit_in_a_time(const struct tl_measure *m, struct tl_figure *f)
{
	static const enum tl_word_id times[] = {W_PEOPLE, W_NAM,  W_QUY, W_THANG,
						W_WEEK,	  W_NGAY, W_GIO, W_MINUTE, W_NIGHT};

	for (size_t k = 0; !m->devoted && k < TL_COUNT(times) && tl_mark(m, f->unit_end, '/'); k++)
		if (tl_is(m, f->unit_end + 1, times[k]))
			f->unit_end += 2;
}

/* `40 học sinh/lớp`, `12 người/phòng`, in a text about anything: so many in each; but tổ chức/cá
 * nhân are both. */
void tl_unit_in_each(const struct tl_measure *m, struct tl_figure *f)
{
	static const char *const each[] = {"lớp",  "phòng", "đội",   "bàn",  "nhóm", "phiên",
					   "xe",   "ca",    "trận",  "tỉnh", "huyện", "xã",
					   "trường", "hộ",   "giường", "đề"};
	uint32_t at = f->unit_end + 1;

	if (m->devoted || !tl_mark(m, at - 1, '/') || !tl_tight(m, at - 1) || !tl_word_at(m, at))
		return;
	if (TL_TEXT_IS_ANY(m, at, each))
		f->unit_end = at + 1;
}

/* `6,5 triệu tấn dầu thô/năm`, `50 tấn chuối/ha`, in a text about anything: what is measured stands
 * before the slash, and its unit is none without what comes behind. */
void tl_unit_of_what(const struct tl_measure *m, struct tl_figure *f)
{
	static const enum tl_word_id times[] = {W_NAM, W_QUY, W_THANG, W_WEEK, W_NGAY, W_GIO};
	enum { NOUN = 3 };
	uint32_t at = f->unit_end;
	const struct tl_hit *u;

	while (!m->devoted && at < f->unit_end + NOUN && tl_word_at(m, at))
		at++;
	if (at == f->unit_end || !tl_mark(m, at, '/') || !tl_tight(m, at))
		return;
	u = tl_unit_at(m, at + 1);
	if (u && tl_use_of(m, u->id) == TL_USE_MEASURE)
		f->unit_end = u->end;
	if (TL_IS_ANY(m, at + 1, times))
		f->unit_end = at + 2;
}
