/* The article's own scope: what it is about when a figure's sentence and paragraph do not say.
 *
 * The best of the scopes that scope_read.c has found: of the headline, with a name if the lead or
 * the first paragraphs give one of the same level; a region in the headline settles it. */
#include "annotate/scope.h"

/* Of a scope in the headline, at least. */
enum { TITLE = 12 };
/* Sentences at the beginning of a text, which say what it is about. */
enum { BEGINNING = 6 };

static enum tl_block_kind kind_of(const struct tl_measure *m, uint32_t sentence)
{
	uint32_t b = m->rd->sentences[sentence].block;

	return b < m->rd->article->n_blocks ? m->rd->article->blocks[b].kind : TL_BLOCK_SOURCE;
}

/* `Đảng bộ huyện A (113 đảng viên), Đảng bộ huyện B (96)`, `Hội An: 110`, `tỉnh C 95`: one of
 * several, each with its number. */
static bool has_its_number(const struct tl_measure *m, const struct tl_scope *s)
{
	if (s->named && tl_number_at(m, s->end) && s->first > 0 &&
	    (tl_mark(m, s->first - 1, ',') || tl_mark(m, s->first - 1, ';')))
		return true;
	return (tl_mark(m, s->end, '(') || tl_mark(m, s->end, ':')) &&
	       s->end + 1 < m->rd->n_tokens && m->rd->tokens[s->end + 1].kind == TL_NUMBER;
}

/* `…, huyện đã …`: in small letters, it says nothing of which; nor does TIN XÃ over a headline. */
static bool word_alone(const struct tl_measure *m, const struct tl_scope *s,
		       enum tl_block_kind kind)
{
	return !s->named && m->scope_at[s->first] && m->r->scopes[m->scope_at[s->first] - 1].bare &&
	       (!(m->rd->tokens[s->first].flags & TL_UPPER) || kind == TL_BLOCK_KICKER);
}

static bool in_text(const struct tl_measure *m, const struct tl_scope *s)
{
	enum tl_block_kind kind = kind_of(m, (uint32_t)tl_sentence_at(m->rd, s->first));

	return kind != TL_BLOCK_CAPTION && kind != TL_BLOCK_SOURCE && kind != TL_BLOCK_BYLINE;
}

/* The Party organisation of forces or of a bloc, whatever its name. */
static bool bloc(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_scope_word *w =
		m->scope_at[s->first] ? &m->r->scopes[m->scope_at[s->first] - 1] : NULL;

	return s->level == TL_LEVEL_ORGANISATION && !s->office && w && w->named && !w->must;
}

/* Where no unit is told: the Party organisation of forces or of a bloc that has no name (Đảng ủy Bộ
 * CHQS tỉnh). */
static void nameless(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_scopes; i++) {
		const struct tl_scope *s = &m->scopes[i];

		if (bloc(m, s) && in_text(m, s) && !m->closed[s->first] && !has_its_number(m, s) &&
		    !(s->first > 0 && tl_is(m, s->first - 1, W_CAC))) {
			m->own = *s;
			return;
		}
	}
}

/* `… trên toàn quốc`, `Cả nước có thêm …` in a headline; but `Đại hội toàn quốc`, `Toàn Đảng, toàn
 * dân …`. */
static bool of_nation(const struct tl_measure *m, const struct tl_scope *s, uint32_t first)
{
	if (s->first == first)
		return s->end < m->rd->n_tokens && m->rd->tokens[s->end].kind == TL_WORD;
	return tl_is(m, s->first - 1, W_TREN);
}

/* Xây dựng Đảng ở Tây Bắc - Bài 3: …: what a series is about, of which this is one article. */
static bool of_series(const struct tl_measure *m, const struct tl_scope *s)
{
	return tl_mark(m, s->end, '-') && s->end + 1 < m->n_tokens &&
	       (tl_text_is(m, s->end + 1, "Bài") || tl_text_is(m, s->end + 1, "Kỳ")) &&
	       tl_number_at(m, s->end + 2);
}

/* Ngày 8-10, Đảng ủy Khối X tổ chức hội nghị: a bloc, whatever its name, of whom the text's first
 * sentence tells; `k` is the scope's sentence. */
static bool opens_text(const struct tl_measure *m, const struct tl_scope *s, uint32_t k)
{
	enum { NEAR = 2 };
	uint32_t at = s->end + tl_is(m, s->end, W_TINH_UNIT);

	return m->devoted && tl_is(m, s->first, W_DANG) && bloc(m, s) && k <= NEAR && !s->object &&
	       (s->first == m->rd->sentences[k].first || tl_mark(m, s->first - 1, ',')) &&
	       at < m->rd->n_tokens &&
	       (tl_scope_acts(m, at) ||
		(m->scope_at[at] && m->r->scopes[m->scope_at[at] - 1].verb == TL_VERB_ACTS));
}

/* Ngày 4-12, Hội Cựu chiến binh huyện X tổ chức …: the unit of a body that does something at the beginning of the
 * text; `k` is the scope's sentence. */
static bool of_opening_body(const struct tl_measure *m, const struct tl_scope *s, uint32_t k)
{
	const struct tl_scope *body = s > m->scopes ? s - 1 : NULL;

	return m->devoted && k <= 1 && s->named && body && body->end == s->first && !body->object &&
	       body->level == TL_LEVEL_ORGANISATION &&
	       (body->first == m->rd->sentences[k].first || tl_mark(m, body->first - 1, ','));
}

/* Vinamau Lạng Sơn được tôn vinh: a place at the end of a firm's name, which begins a headline with a
 * word that is no Vietnamese. */
static bool of_firm(const struct tl_measure *m, const struct tl_scope *s, uint32_t first)
{
	return !m->scope_at[s->first] && s->first == first + 1 && tl_capital_at(m, first) &&
	       !m->scope_at[first] && m->rd->tokens[first].kind == TL_WORD &&
	       !tl_scope_syllable(m, first);
}

/* A scope that cannot be the article's own: `Văn phòng Tỉnh ủy tổng kết`, the office and not whom it serves;
 * one of many, one without a name. It stands in sentence k, of a block of this kind. */
static bool never_own(const struct tl_measure *m, const struct tl_scope *s, uint32_t k,
		      enum tl_block_kind kind)
{
	bool headline = kind == TL_BLOCK_HEADLINE;

	if (s->level == TL_LEVEL_NATIONAL || tl_is(m, s->first, W_RANK) ||
	    (s->office && !s->named && tl_is(m, s->first - 1, W_ROOM)) || word_alone(m, s, kind) ||
	    tl_scope_counted(m, s->first))
		return true;
	if (s->level == TL_LEVEL_REGION && !headline && (s->object || k >= BEGINNING))
		return true;
	if (s->level == TL_LEVEL_ORGANISATION && !s->named && !(headline && bloc(m, s)) &&
	    !opens_text(m, s, k))
		return true;
	if (headline && of_firm(m, s, m->rd->sentences[k].first))
		return true;
	return !headline && has_its_number(m, s);
}

/* How well a scope in sentence k, of a block of this kind, may be the article's own; 0: not at all. */
static int own_rank(const struct tl_measure *m, const struct tl_scope *s, uint32_t k,
		    enum tl_block_kind kind)
{
	bool headline = kind == TL_BLOCK_HEADLINE, opening = of_opening_body(m, s, k);
	int rank = headline || kind == TL_BLOCK_KICKER		     ? 6
		   : kind == TL_BLOCK_LEAD || kind == TL_BLOCK_PLACE ? 4
		   : k < BEGINNING				     ? 2
								     : 1;

	if (s->level == TL_LEVEL_REGION && headline)
		rank += of_series(m, s) ? -4 : 4;
	/* Cần Thơ: Đại hội Đảng bộ các cơ quan Đảng */
	if (headline && tl_mark(m, s->end, ':') &&
	    !(m->scope_at[s->first] && tl_is(m, s->first, W_DANG)))
		rank--;
	/* In headlines `của Đảng bộ X` tells whose it is as well. */
	/* Sáng 2-6, tại Hà Nội, …: where it was held */
	if (!headline &&
	    (s->office ||
	     ((!m->scope_at[s->first] || s->level == TL_LEVEL_ORGANISATION) && s->first > 0 &&
	      tl_is(m, s->first - 1, W_TAI) && tl_mark(m, s->end, ','))))
		rank = 1;
	else if (s->object && rank < 4 && !opening)
		return 0;
	return rank * 2 + (s->object && !opening ? 0 : 1);
}

/* Units of a list are of the level below the one whose they are; NULL: nobody tells. */
static void level_listed(struct tl_measure *m, const struct tl_scope *own)
{
	enum tl_level below = !own || own->level == TL_LEVEL_PROVINCE ? TL_LEVEL_DISTRICT
			      : own->level == TL_LEVEL_DISTRICT	      ? TL_LEVEL_COMMUNE
								      : TL_LEVEL_ORGANISATION;

	for (size_t i = 0; i < m->n_scopes; i++)
		if (m->scopes[i].listed && m->scopes[i].level == TL_LEVEL_NONE)
			m->scopes[i].level = below;
}

/* The article's own scope has no name yet: gives it that of a fuller one of the same level. */
static void name_own(struct tl_measure *m)
{
	/* A fuller name of the same: headline `toàn tỉnh`, lead `Đảng bộ tỉnh X`. */
	for (size_t i = 0; i < m->n_scopes && !m->own.named; i++)
		if (m->scopes[i].named && m->scopes[i].level == m->own.level &&
		    !m->scopes[i].object &&
		    (m->own.level != TL_LEVEL_ORGANISATION ||
		     m->scope_at[m->scopes[i].first] == m->scope_at[m->own.first]))
			m->own = m->scopes[i];
	/* Phóng viên trao đổi với đồng chí A, Bí thư Huyện ủy X: whose affairs are spoken of */
	for (size_t i = 0; i < m->n_scopes && !m->own.named; i++)
		if (m->scopes[i].named && m->scopes[i].office &&
		    m->scopes[i].level == m->own.level && m->own.level != TL_LEVEL_ORGANISATION &&
		    tl_sentence_at(m->rd, m->scopes[i].first) < BEGINNING) {
			m->own = m->scopes[i];
			m->own.object = false;
		}
}

void tl_scope_own_find(struct tl_measure *m)
{
	const struct tl_scope *best = NULL, *nation = NULL;
	int best_rank = 0;

	for (size_t i = 0; i < m->n_scopes; i++) {
		const struct tl_scope *s = &m->scopes[i];
		uint32_t k = (uint32_t)tl_sentence_at(m->rd, s->first);
		enum tl_block_kind kind = kind_of(m, k);
		int rank;

		if (s->own || s->level == TL_LEVEL_NONE || m->closed[s->first] ||
		    kind == TL_BLOCK_CAPTION || kind == TL_BLOCK_SOURCE || kind == TL_BLOCK_BYLINE)
			continue;
		if (s->level == TL_LEVEL_NATIONAL && kind == TL_BLOCK_HEADLINE &&
		    of_nation(m, s, m->rd->sentences[k].first))
			nation = s;
		rank = never_own(m, s, k, kind) ? 0 : own_rank(m, s, k, kind);
		/* Of those over a document the last issues it: ĐẢNG BỘ TỈNH X / HUYỆN ỦY Y */
		if (rank > best_rank || (rank && rank == best_rank && kind == TL_BLOCK_PLACE)) {
			best = s;
			best_rank = rank;
		}
	}
	level_listed(m, best);
	if (nation && best_rank < TITLE) {
		m->own = *nation;
	} else if (best) {
		m->own = *best;
		name_own(m);
	} else {
		nameless(m);
	}
}

/* A text of no province that names the whole Party, or what its centre is asked, and no body that would be meant by `Đảng bộ`.
 */
static bool of_whole_party(const struct tl_measure *m)
{
	bool whole = tl_scope_asks_centre(m);

	if (m->rd->article->n_provinces > 0 && m->rd->article->provinces[0].primary)
		return false;
	for (size_t i = 0; i < m->n_scopes; i++) {
		const struct tl_scope *s = &m->scopes[i];

		if (s->own && !s->object)
			return false;
		whole = whole || (s->level == TL_LEVEL_NATIONAL &&
				  !(m->rd->taken[s->first] & TL_TAKEN_DOCUMENT));
	}
	return whole;
}

void tl_scope_own_above(struct tl_measure *m)
{
	enum tl_level level = TL_LEVEL_NONE;
	int n = 0;

	if (of_whole_party(m)) {
		m->own.level = TL_LEVEL_NATIONAL;
		return;
	}

	for (size_t i = 0; i < m->n_scopes; i++) {
		const struct tl_scope *s = &m->scopes[i];

		if (m->closed[s->first] || !s->named || !has_its_number(m, s) || !in_text(m, s))
			continue;
		if (n++ > 0 && s->level != level)
			return;
		level = s->level;
	}
	if (n > 1 && level == TL_LEVEL_DISTRICT)
		m->own.level = TL_LEVEL_PROVINCE;
	else if (n > 1 && level == TL_LEVEL_COMMUNE)
		m->own.level = TL_LEVEL_DISTRICT;
}
