/* Scopes: whom a figure is about.
 *
 * A figure belongs to the nearest scope before it that acts in its sentence (scope_read.c): not to
 * what another figure counts (7 đảng bộ huyện). Where the sentence has none the last one of the
 * paragraph serves, then the article's own. */
#include "annotate/period.h"
#include "annotate/scope.h"

#include <string.h>

/* Tokens over which a subject reaches in its sentence, and from a speaker's office to what he does.
 */
enum { FAR = 250, SAYS = 12 };

/* A figure of the article covers this scope with its noun: it is counted, not acting. */
bool tl_scope_counts(const struct tl_measure *m, const struct tl_figure *f,
		     const struct tl_scope *s)
{
	for (const struct tl_figure *g = f; g >= m->figures && f - g < 6; g--)
		if (g->unit_first < s->end && g->unit_end > s->first)
			return true;
	return false;
}

/* After a semicolon figures that a verb follows are their own subject: `…; 5 tập thể và 13 cá nhân
 * được tặng`. */
static bool own_subject(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *first = f, *last = f, *end = m->figures + m->n_figures;

	while (first > m->figures && first[-1].sentence == f->sentence && f - first < 4 &&
	       first->from == first[-1].unit_end + 1)
		first--;
	while (last + 1 < end && last[1].from == last->unit_end + 1 && last - f < 4)
		last++;
	return first->from > 0 && tl_mark(m, first->from - 1, ';') &&
	       (tl_is(m, last->unit_end, W_DUOC) || tl_is(m, last->unit_end, W_BI) ||
		tl_is(m, last->unit_end, W_DA));
}

/* A scope that stands behind a figure of its part of the sentence: it does not reach over the
 * semicolon that ends the part. */
static bool local(const struct tl_measure *m, const struct tl_figure *f, const struct tl_scope *x)
{
	bool over = false;

	for (uint32_t i = x->end; i < f->first && !over; i++)
		over = tl_mark(m, i, ';');
	for (const struct tl_figure *g = f; over && g > m->figures && g[-1].sentence == f->sentence;
	     g--)
		if (g[-1].end <= x->first) {
			for (uint32_t i = g[-1].end; i < x->first; i++)
				if (tl_mark(m, i, ';'))
					return false;
			return true;
		}
	return false;
}

/* `…, xã A 2 đảng viên, xã B 4 đảng viên và 15 đảng viên là thanh niên`: joined to what the last unit of a list, x, has, and
 * not its own. */
static bool behind_list(const struct tl_measure *m, const struct tl_figure *f, const struct tl_scope *x)
{
	const struct tl_figure *g = f - 1;

	return x->listed && f > m->figures && g->sentence == f->sentence && g->unit == f->unit &&
	       f->unit != TL_NONE && g->from == x->end && f->from == tl_figure_end(g) + 1 &&
	       tl_is(m, f->from - 1, W_VA);
}

/* `Tại hội nghị, Đảng ủy xã X cho biết …; 45 chi bộ được sắp xếp`: who tells all of the sentence that begins at
 * `first`; NULL: nobody does. */
static const struct tl_scope *teller(const struct tl_measure *m, const struct tl_figure *f, uint32_t first)
{
	enum { MOST = 8 };
	size_t from = tl_scope_from(m, first);

	for (size_t i = from; i < m->n_scopes && i - from < MOST && m->scopes[i].end < f->first; i++) {
		const struct tl_scope *x = &m->scopes[i];

		if (m->working && !x->object && x->named && tl_is(m, x->end, W_CHO) && tl_is(m, x->end + 1, W_KNOW))
			return x;
	}
	return NULL;
}

static const struct tl_scope *nearest(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	int looked = 0;
	bool past = false;

	if (own_subject(m, f))
		return teller(m, f, s->first);
	if (!m->working)
		return tl_scope_beside(m, f);
	for (size_t i = tl_scope_from(m, f->first);
	     i-- > 0 && m->scopes[i].first >= s->first && looked < 24; looked++) {
		const struct tl_scope *x = &m->scopes[i];

		if (f->first > x->end + FAR)
			break;
		past = past || behind_list(m, f, x);
		if (past && x->listed)
			continue;
		/* Nguyễn Văn A (ở quận B): what was closed is of the one before it. */
		if (m->closed[x->first] && m->closed[x->first] < f->first)
			continue;
		/* …, một điểm sáng trong toàn quốc; …: it ends its part of the sentence. */
		if (x->end > f->first || x->object || tl_mark(m, x->end, ';') ||
		    tl_scope_counts(m, f, x) || local(m, f, x))
			continue;
		return x;
	}
	return NULL;
}

/* `13 đảng viên thuộc Đảng bộ X`: the scope right behind the noun. */
static const struct tl_scope *behind(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->unit_end > f->end ? f->unit_end : f->end;
	size_t i;

	/* 100% TCCSĐ của huyện: the noun of a share */
	if (f->percent && at == f->end && at < m->rd->n_tokens && m->unit_at[at])
		at = m->units.items[m->unit_at[at] - 1].end;
	if (!tl_is(m, at, W_THUOC) && !tl_is(m, at, W_CUA) && !tl_is(m, at, W_TRONG))
		return NULL;
	i = tl_scope_from(m, at);
	return i < m->n_scopes && m->scopes[i].first <= at + 1 && m->scopes[i].end > at + 1 &&
			       !m->scopes[i].own && (m->working || !tl_scope_one_of_many(m, i))
		       ? &m->scopes[i]
		       : NULL;
}

/* Đảng bộ Khối X, Đảng bộ Khối X tỉnh Y: all words of one begin the other. */
static bool same_words(const struct tl_measure *m, const struct tl_scope *a,
		       const struct tl_scope *b)
{
	uint32_t n = a->end - a->first, k = 0;

	n = b->end - b->first < n ? b->end - b->first : n;
	while (k < n && m->rd->tokens[a->first + k].word &&
	       m->rd->tokens[a->first + k].word == m->rd->tokens[b->first + k].word)
		k++;
	return k == n;
}

/* A lower unit than the article's own, or another one of its level with a name of its own. */
static bool below(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_scope *o = &m->own;

	if (o->level == TL_LEVEL_NONE || s->own || s->level == TL_LEVEL_NATIONAL)
		return false;
	if (s->level > o->level)
		return true;
	if (s->level < o->level || !s->named || !o->named)
		return false;
	/* Quân sự tỉnh may be of any name. */
	if (m->scope_at[s->first] == m->scope_at[o->first] &&
	    (tl_is(m, s->end - 1, W_TINH_UNIT) || tl_is(m, o->end - 1, W_TINH_UNIT)))
		return false;
	if (s->level == TL_LEVEL_ORGANISATION && same_words(m, s, o))
		return false;
	return !tl_scope_same_name(m, s, o);
}

/* Theo (báo cáo của) stands before token `at`, at the beginning of a part of the sentence. */
static bool reported(const struct tl_measure *m, uint32_t at, uint32_t first)
{
	for (uint32_t i = at; i > first && at - i < 4; i--)
		if (tl_is(m, i - 1, W_THEO))
			return (i == at || tl_is(m, i, W_REPORT)) &&
			       (i - 1 == first || m->rd->tokens[i - 2].kind == TL_PUNCT);
	return false;
}

/* A verb of telling at token k: cho biết; of a cell's secretary also chia sẻ, kể: "…". Who holds a
 * higher office may only speak to those whose affairs they are. */
static bool tells(const struct tl_measure *m, uint32_t k, const struct tl_scope *x)
{
	return (tl_is(m, k, W_CHO) && tl_is(m, k + 1, W_KNOW)) ||
	       (x->level == TL_LEVEL_ORGANISATION &&
		(tl_mark(m, k, ':') ||
		 (m->scope_at[k] && m->r->scopes[m->scope_at[k] - 1].verb == TL_VERB_TELLS)));
}

/* Whose tokens [first, end) of a sentence say to be told of: the office of who speaks (`Đồng chí A,
 * Bí thư Đảng ủy xã X, cho biết: Năm qua, Đảng bộ kết nạp …`), or whose report it is (`Theo báo cáo
 * của Ủy ban Kiểm tra Trung ương, …`). NULL: nobody's. */
static const struct tl_scope *told_by(const struct tl_measure *m, uint32_t first, uint32_t end)
{
	for (size_t i = tl_scope_from(m, end), looked = 0;
	     i-- > 0 && m->scopes[i].first >= first && looked < 8; looked++) {
		const struct tl_scope *x = &m->scopes[i];

		if (!x->object || x->own || x->end + FAR < end)
			continue;
		if (reported(m, x->first, first) || (x->office && tl_is(m, first, W_THEO)))
			return x;
		for (uint32_t k = x->end; x->office && k < end && k < x->end + SAYS; k++)
			if (tells(m, k, x))
				return x;
	}
	return NULL;
}

/* Who names nobody else speaks of the own unit. Otherwise `s`. */
static const struct tl_scope *speaker(const struct tl_measure *m, const struct tl_figure *f,
				      const struct tl_scope *s)
{
	const struct tl_scope *x = told_by(m, m->rd->sentences[f->sentence].first, f->first);

	return x && (x->level != m->own.level || m->own.end == m->own.first || below(m, x)) ? x : s;
}

/* Token of the first figure of a sentence, or its end. */
static uint32_t first_figure(const struct tl_measure *m, uint32_t sentence)
{
	size_t low = 0, high = m->n_figures;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (m->figures[middle].sentence < sentence)
			low = middle + 1;
		else
			high = middle;
	}
	return low < m->n_figures && m->figures[low].sentence == sentence
		       ? m->figures[low].first
		       : m->rd->sentences[sentence].end;
}

/* Tiêu biểu, Chi bộ X …; Tại thị xã A, Đảng ủy Y …: some words and a comma stand before token i of
 * a sentence that begins at `first`. */
static bool opened(const struct tl_measure *m, uint32_t i, uint32_t first)
{
	return i > first + 1 && i - first <= SAYS && tl_mark(m, i - 1, ',') &&
	       tl_unmarked(m, first, i - 1);
}

/* A Party organisation with a name of its own leads a sentence that begins at `first`: Đảng bộ Khối
 * X, Chi bộ Y. */
static bool leads(const struct tl_measure *m, const struct tl_scope *s, uint32_t first)
{
	first += tl_is(m, first, W_TAI);
	/* Chi bộ có 23 đảng viên. Năm nay kết nạp …: of a cell that has been named elsewhere */
	if (s->first == first && !s->named && tl_is(m, first, W_CHI))
		return true;
	first = opened(m, s->first, first) ? s->first : first;
	return s->first == first && s->named && m->scope_at[first] &&
	       (tl_is(m, first, W_DANG) ||
		(tl_is(m, first, W_CHI) &&
		 (tl_capital_at(m, s->end - 1) || tl_capital_at(m, s->end - 2) ||
		  tl_number_at(m, s->end - 1))));
}

/* Ông A, Bí thư Chi bộ ấp B, kể: "…. Giờ chi bộ có 23 đảng viên …: the cell of who is quoted, where
 * the marks that sentence s opens behind him are still open. */
static const struct tl_scope *quoted_cell(const struct tl_measure *m, const struct tl_sentence *s,
					  const struct tl_figure *f)
{
	const struct tl_scope *x = told_by(m, s->first, s->end);
	bool open = false;

	if (!x || x->level != TL_LEVEL_ORGANISATION || !x->office || f->first > s->end + FAR)
		return NULL;
	for (uint32_t i = x->end; i < f->first; i++)
		open = m->rd->tokens[i].mark == '"' ? !open : open;
	return open ? x : NULL;
}

/* Theo đồng chí A, Bí thư Huyện ủy B, …. Nguồn kết nạp có 340 quần chúng: of his unit, where it is
 * another one than the article's. */
static const struct tl_scope *told_below(const struct tl_measure *m, uint32_t first, uint32_t end)
{
	const struct tl_scope *x = told_by(m, first, end);

	return x && x->office && x->named && x->level != m->own.level ? x : NULL;
}

/* Đảng bộ Công an X đã …, bố trí công an xã trong toàn tỉnh; …: in a text about an organisation, where it did so. */
static bool adverb(const struct tl_measure *m, const struct tl_scope *s, uint32_t first)
{
	return m->own.level == TL_LEVEL_ORGANISATION && !s->named && s->first > first + 1 &&
	       m->rd->tokens[s->first - 1].kind == TL_WORD &&
	       (tl_is(m, s->first, W_TRONG) || tl_is(m, s->first, W_TREN)) &&
	       (s->end >= m->n_tokens || m->rd->tokens[s->end].kind == TL_PUNCT);
}

/* What the sentences before, in the same paragraph, are about: the subject that stands before the
 * figures of the last one that has one. The units of a list are no subject. */
static const struct tl_scope *earlier(const struct tl_measure *m, const struct tl_figure *f)
{
	bool told = f->rule != TL_NONE && m->r->indicators[f->indicator].info.nature != TL_MIXED;
	uint32_t block = m->rd->sentences[f->sentence].block;
	const struct tl_scope *own = NULL, *cell = NULL;

	for (uint32_t k = f->sentence; k-- > 0 && f->sentence - k < 12;) {
		const struct tl_sentence *s = &m->rd->sentences[k];
		uint32_t end = first_figure(m, k);
		const struct tl_scope *best = NULL;
		int looked = 0;

		if (s->block != block)
			return cell ? cell : own;
		for (size_t i = tl_scope_from(m, s->first);
		     i < m->n_scopes && m->scopes[i].first < end && looked < 24; i++, looked++)
			if (!m->scopes[i].object && !adverb(m, &m->scopes[i], s->first) &&
			    (m->scopes[i].level != TL_LEVEL_ORGANISATION ||
			     (told && leads(m, &m->scopes[i], s->first))))
				best = &m->scopes[i];
		if (!best && m->own.level == TL_LEVEL_NONE)
			best = told_by(m, s->first, end);
		else if (!best && tl_is(m, s->first, W_THEO))
			best = told_below(m, s->first, end);
		else if (!best)
			best = quoted_cell(m, s, f);
		/* `Đảng bộ khối X là điểm sáng. Đảng bộ này có …`: farther back it has a name. */
		if (best && best->level == TL_LEVEL_ORGANISATION && !best->named)
			cell = cell ? cell : best;
		else if (best && !best->own)
			return cell && best->level != TL_LEVEL_ORGANISATION ? cell : best;
		else
			own = best ? best : own;
	}
	return cell ? cell : own;
}

/* `Tại xã A, Đảng bộ có …`, `Về xã A, …`: the unit with a name at the beginning of the sentence of
 * a scope without one, or NULL. */
static const struct tl_scope *topic(const struct tl_measure *m, const struct tl_scope *s)
{
	uint32_t first = m->rd->sentences[tl_sentence_at(m->rd, s->first)].first;
	size_t i = tl_scope_from(m, first);

	return i < m->n_scopes && m->scopes[i].first <= first + 1 && m->scopes[i].end < s->first &&
			       !m->scopes[i].object && m->scopes[i].named &&
			       (tl_mark(m, m->scopes[i].end, ',') ||
				(m->scopes[i].first == first &&
				 m->scopes[i].level != TL_LEVEL_ORGANISATION))
		       ? &m->scopes[i]
		       : NULL;
}

/* `Đến nay, xã có 9 thôn, Đảng bộ có 143 đảng viên`: a commune or district that acts before the
 * scope s without a name, in its part of the sentence; NULL: there is none. */
static const struct tl_scope *beside(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_scope *x = s - 1;

	if (s <= m->scopes || s >= m->scopes + m->n_scopes || x->object || x->own ||
	    (x->level != TL_LEVEL_COMMUNE && x->level != TL_LEVEL_DISTRICT) ||
	    !tl_is(m, s->first, W_DANG) || !tl_mark(m, s->first - 1, ',') ||
	    !tl_scope_acts(m, x->end) ||
	    tl_sentence_at(m->rd, x->first) != tl_sentence_at(m->rd, s->first))
		return NULL;
	for (uint32_t i = x->end; i < s->first; i++)
		if (tl_mark(m, i, ';'))
			return NULL;
	return x;
}

/* `Đảng bộ xã A là điểm sáng. Năm qua, Đảng bộ kết nạp …`: the one that the paragraph speaks of,
 * not the article's. A cell is no Đảng bộ. */
static const struct tl_scope *meant(const struct tl_measure *m, const struct tl_figure *f,
				    const struct tl_scope *s)
{
	const struct tl_scope *x = topic(m, s);

	if (x && below(m, x))
		return x;
	x = beside(m, s);
	if (x && below(m, x))
		return x;
	x = earlier(m, f);
	return x && x->named && !tl_is(m, x->first, W_CHI) && m->scope_at[x->first] &&
			       below(m, x) && !m->r->scopes[m->scope_at[x->first] - 1].bare
		       ? x
		       : s;
}

/* `Chi bộ 1, Chi bộ 3 và Chi bộ 5 kết nạp 6 đảng viên`: the first of those that do it together, of which
 * s is the last; else s. */
static const struct tl_scope *joined_from(const struct tl_measure *m, const struct tl_scope *s)
{
	enum { MOST = 3, BYTES = 120 };
	const struct tl_token *t = m->rd->tokens;
	const struct tl_scope *x = s;

	while (m->working && s != &m->own && x > m->scopes && s - x < MOST && x[-1].named &&
	       x->named && !x[-1].own && !x->own && x[-1].level == s->level && x[-1].end + 1 == x->first &&
	       (tl_is(m, x[-1].end, W_VA) || (x < s && tl_mark(m, x[-1].end, ','))) &&
	       t[s->end - 1].end - t[x[-1].first].begin <= BYTES)
		x--;
	return x;
}

/* Huyện ủy Hòa Vang và Huyện ủy Đại Lộc: together they are of no one province. */
static bool across(const struct tl_measure *m, const struct tl_scope *s)
{
	for (const struct tl_scope *x = joined_from(m, s); x < s; x++)
		if (x->province && s->province && strcmp(x->province, s->province) != 0)
			return true;
	return false;
}

/* Đảng bộ xã X lãnh đạo tốt, hộ nghèo còn 2%: poor households, roads and sums are the commune's or the company's, and not
 * its Party committee's. Token of the name's beginning without that. */
static uint32_t whose_economy(const struct tl_measure *m, const struct tl_figure *f, uint32_t from, uint32_t end)
{
	static const char *const units[] = {"xã",   "phường", "thị", "huyện", "quận", "tỉnh", "thành",
					    "TP",   "đặc",    "Công", "Tổng", "Tập",	"công", "tổng",
					    "tập", "Xã",     "Phường"};
	uint32_t at = from + (tl_is(m, from, W_WHOLE) ? 1 : 0);

	if (f->indicator == TL_NONE || m->r->indicators[f->indicator].info.nature != TL_MIXED ||
	    !tl_is(m, at, W_DANG) || !(tl_is(m, at + 1, W_BO) || tl_is(m, at + 1, W_UY)) || at + 2 >= end)
		return from;
	return TL_TEXT_IS_ANY(m, at + 2, units) ? at + 2 : from;
}

/* The words of scope s in the text, for figure f; of a named one without those that only lead to it: (trên địa bàn) huyện A,
 * (trong) toàn tỉnh B. */
static const char *text_of(const struct tl_measure *m, const struct tl_figure *f, const struct tl_scope *s)
{
	const struct tl_token *t = m->rd->tokens;
	const struct tl_metric *before = tl_metric_before(m);
	uint32_t from = joined_from(m, s)->first, end = s->end - s->behind;

	if (s->named && m->scope_at[from])
		from += tl_is(m, from, W_TRONG)	 ? 1
			: tl_is(m, from, W_TREN) ? (tl_is(m, from + 1, W_CA) ? 1 : 3)
						 : 0;
	if (from >= end)
		from = s->first;
	from = whose_economy(m, f, from, end);
	return tl_text_again(m, before ? before->scope : NULL,
			     m->rd->article->body + t[from].begin, t[end - 1].end - t[from].begin);
}

/* How large a province's Party organisation is at least, and no district's: TCCSĐ, cells, members.
 * General knowledge: the smallest of the 63 has some 300 TCCSĐ, the largest district some 120. */
static bool of_province(const struct tl_measure *m, const struct tl_figure *f)
{
	static const double least[TL_SIZES] = {250, 1500, 50000};

	if (f->indicator == TL_NONE || f->percent || f->ratio || tl_scope_beyond_province(m, f) ||
	    (f->qualifiers & (TL_Q_PART | TL_Q_INCREASE | TL_Q_DECREASE | TL_Q_TARGET)))
		return false;
	for (size_t k = 0; k < TL_SIZES; k++)
		if (f->indicator == m->r->sizes[k])
			return f->value >= least[k];
	return false;
}

void tl_scope_by_size(struct tl_measure *m)
{
	const struct tl_scope *s;

	if (m->own.level != TL_LEVEL_NONE || !m->devoted)
		return;
	for (size_t i = 0; i < m->n_figures; i++) {
		s = nearest(m, &m->figures[i]);
		if (s && s->own && of_province(m, &m->figures[i])) {
			m->own = *s;
			m->own.level = TL_LEVEL_PROVINCE;
			return;
		}
	}
	tl_scope_own_above(m);
}

/* Tỉnh ủy tặng Bằng khen cho 2 tổ chức, in an article about a unit below: s is who gives, not whose
 * they are. */
static bool gives(const struct tl_measure *m, const struct tl_figure *f, const struct tl_scope *s)
{
	bool award = false;
	struct tl_str word;

	for (size_t k = 0; k < TL_AWARDS; k++)
		award = award || (f->indicator != TL_NONE && f->indicator == m->r->awards[k]);
	if (!award || s->own || m->own.level == TL_LEVEL_NONE || s->level >= m->own.level ||
	    s->end >= f->first)
		return false;
	word = tl_token_text(m->rd, s->end);
	return tl_is(m, s->end, W_TRAO) || tl_str_is(word, "tặng") || tl_str_is(word, "khen");
}

/* A unit's own page, though it hardly names the Party: `Huyện A: Biểu dương 9 tập thể`. */
static bool of_unit(const struct tl_measure *m)
{
	enum { BEGINNING = 6 };

	return m->own.level >= TL_LEVEL_PROVINCE && m->own.end > m->own.first &&
	       tl_sentence_at(m->rd, m->own.first) <
		       (m->own.level == TL_LEVEL_ORGANISATION ? 1 : BEGINNING);
}

/* In a text about anything a part is of whom its total is only in its sentence or the next, and not
 * beside another name: Hà Nội (5 tỷ đồng); Mẫu (3 tỷ đồng). */
static bool near_total(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *total = &m->figures[f->total];

	return (total->sentence == f->sentence || total->sentence + 1 == f->sentence) &&
	       !tl_scope_of_part(m, f, total->end) &&
	       !(f->from > 1 && tl_mark(m, f->from - 1, '(') && tl_capital_at(m, f->from - 2));
}

/* Nobody is named whose the figure is, and it is not the article's own unit's but the nation's. */
static bool of_nation(const struct tl_measure *m, const struct tl_figure *f,
		      const struct tl_scope *s)
{
	if (!m->devoted || m->own.level <= TL_LEVEL_NATIONAL || (s && !s->own))
		return false;
	return tl_scope_beyond_province(m, f) ||
	       (!s && (tl_scope_turned_from(m, f) || tl_scope_linked_to_centre(m, f)));
}

void tl_scope_of(const struct tl_measure *m, const struct tl_figure *f, struct tl_metric *out)
{
	/* Of the Party's work, so that the sentences before may say of whom. */
	bool told = f->rule != TL_NONE && m->r->indicators[f->indicator].info.nature != TL_MIXED,
	     handed = m->working || (told && (m->devoted || m->n_named > 0 || of_unit(m)));
	const struct tl_scope *s;

	/* a road of 20 km, in a text about anything */
	if (!m->working && f->unit != TL_NONE && f->unit == m->r->class_length)
		return;
	s = behind(m, f);
	if (!s)
		s = nearest(m, f);
	if (!s && !m->working)
		s = tl_scope_behind(m, f);
	/* Thành ủy trao Huy hiệu cho 440 đảng viên thuộc Đảng bộ quận A, trong đó có 4 …: a part is
	 * of whom its total is. */
	if (s && f->total != TL_NONE && s->end <= m->figures[f->total].first) {
		tl_scope_of(m, &m->figures[f->total], out);
		return;
	}
	if (s && !m->devoted && !handed && !tl_scope_sure(m, s, f))
		return;
	if (handed && (!s || s->own))
		s = speaker(m, f, s);
	if (!s && f->total != TL_NONE && (m->working || near_total(m, f))) {
		tl_scope_of(m, &m->figures[f->total], out);
		return;
	}
	if (handed) {
		s = !s ? earlier(m, f) : s->own ? meant(m, f, s) : s;
		if (!s || (s->own && !s->named)) {
			const struct tl_scope *over = tl_scope_over(m, f);

			s = over ? over : s;
		}
		if (of_nation(m, f, s)) {
			out->level = TL_LEVEL_NATIONAL;
			return;
		}
		if ((!s || s->own) && m->own.level != TL_LEVEL_NONE)
			s = &m->own;
	}
	if (s && gives(m, f, s))
		s = &m->own;
	if (!s)
		return;
	/* `Tại phường X, Đảng bộ phường có …`; toàn tỉnh, Đảng bộ huyện: the article's own, by its
	 * name. */
	if (!s->named)
		s = tl_scope_by_name(m, s);
	/* trên địa bàn thành phố, toàn xã, in a text about anything, toàn ngành in any: nobody
	 * tells which */
	if (!s->named &&
	    (s->level == TL_LEVEL_NONE || (!m->working && s->level == TL_LEVEL_DISTRICT) ||
	     (!m->devoted && !handed && s->level != TL_LEVEL_NATIONAL)))
		return;
	if (s->end > s->first)
		out->scope = text_of(m, f, s);
	out->level = s->level;
	if (below(m, s)) {
		out->qualifiers |= TL_Q_SUBUNIT;
		/* `…, trong đó Đảng bộ A kết nạp 52 đảng viên`: a unit's own figure, not a group of
		 * members. */
		if (f->total != TL_NONE && s->first >= m->figures[f->total].end)
			out->qualifiers &= ~(unsigned)TL_Q_PART;
	}
	if (s->level != TL_LEVEL_NATIONAL && s->level != TL_LEVEL_REGION && !across(m, s))
		out->province = s->province ? s->province : tl_scope_primary_province(m);
}
