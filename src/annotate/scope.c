/* Scopes: whom a figure is about.
 *
 * The words that may say so (scopes.tsv, and places of the gazetteer standing alone) are marked
 * once. A figure belongs to the nearest one before it that acts in its sentence: not to the issuer
 * of a resolution, nor to the place of a meeting, nor to what another figure counts (7 đảng bộ
 * huyện). Where the sentence has none the last one of the paragraph serves, then the article's own.
 */
#include "annotate/metric.h"

#include <string.h>

/* Tokens over which a subject reaches in its sentence. */
enum { FAR = 250 };

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

/* Ngân hàng Nhà nước, Tổng công ty Đường sắt: of a compound only the first syllable has a capital.
 */
static uint32_t compound_end(const struct tl_measure *m, uint32_t from, uint32_t at)
{
	while (at > from && at < from + 9 && at < m->rd->n_tokens &&
	       m->rd->tokens[at].kind == TL_WORD && !upper(m, at) && !place_at(m, at) &&
	       !m->scope_at[at] && !ends_name(m, at) && !(m->rd->taken[at]) &&
	       !(m->rd->tokens[at - 1].flags & TL_CAPS) && upper(m, at - 1) &&
	       (at - 1 == from || !upper(m, at - 2) || (m->rd->tokens[at - 2].flags & TL_CAPS)) &&
	       syllable(tl_token_text(m->rd, at - 1)) && !place_at(m, at - 1)) {
		at++;
		while (at < from + 9 && upper(m, at))
			at++;
	}
	return at;
}

/* The name behind a word of scope: a place, or a run of capitals; `các cơ quan tỉnh` may lead to
 * it. */
static uint32_t name_end(const struct tl_measure *m, uint32_t at, const struct tl_scope_word *w,
			 struct tl_scope *s)
{
	const struct tl_place *p;
	uint32_t from = at;

	/* Khối các cơ quan (và doanh nghiệp) (tỉnh) */
	if (tl_is(m, at, W_CAC) && tl_is(m, at + 2, W_QUAN)) {
		at += 3;
		if (tl_is(m, at, W_VA) && tl_is(m, at + 1, W_DOANH))
			at += 3;
		if (tl_is(m, at, W_TINH_UNIT))
			at++;
		from = at;
	}
	p = place_at(m, at);
	if (p && p->level != TL_LEVEL_REGION) {
		s->named = true;
		if (p->code)
			s->province = p->code;
		return place_end(m, at);
	}
	/* All cities are in the gazetteer. */
	if (w->city)
		return at;
	at = w->title ? title_end(m, at) : at;
	/* Khối Dân - Chính - Đảng */
	while (at < from + 9 &&
	       (upper(m, at) || (at > from && tl_mark(m, at, '-') && upper(m, at + 1))))
		at++;
	/* TP. Trong số …: a sentence begins */
	if (at == from + 1 && from > 0 && tl_mark(m, from - 1, '.') && !place_at(m, from))
		at = from;
	/* khu vực FDI is no region. */
	if (s->level == TL_LEVEL_REGION && at == from + 1 && (m->rd->tokens[from].flags & TL_CAPS))
		at = from;
	if (s->level == TL_LEVEL_ORGANISATION && !w->title)
		at = compound_end(m, from, at);
	s->named = at > from;
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
		if (p)
			return place_end(m, at);
		while (at < from + 10 && upper(m, at))
			at++;
		s->named = true;
	}
	return at;
}

/* Words before a scope that make it the object of something else. */
static bool object(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	static const enum tl_word_id before[] = {W_CUA, W_THEO, W_DO,  W_DIEN, W_TRUC, W_THUOC,
						 W_VE,	W_TU,	W_CAC, W_CHO,  W_NHU};
	uint32_t at = i;

	if (at <= floor)
		return false;
	/* của Ban Thường vụ Tỉnh ủy; the issuer of a document is not who acts */
	if (m->rd->taken[i] & (TL_TAKEN_DOCUMENT | TL_TAKEN_PERSON))
		return true;
	for (size_t k = 0; k < TL_COUNT(before); k++)
		if (tl_is(m, at - 1, before[k]))
			return true;
	/* Đảng bộ huyện X (tỉnh Y) */
	if (tl_mark(m, at - 1, '('))
		return true;
	/* nghị quyết Đại hội Đảng bộ tỉnh; at the congress itself it is who acts */
	if (at >= floor + 3 && tl_is(m, at - 2, W_DAI) && tl_is(m, at - 1, W_HOI))
		return tl_is(m, at - 3, W_QUYET);
	return at >= floor + 2 && tl_is(m, at - 2, W_NGHI) && tl_is(m, at - 1, W_QUYET);
}

/* A number stands right before: what follows is counted, it does not act. */
static bool counted(const struct tl_measure *m, uint32_t i)
{
	return i > 0 && m->rd->tokens[i - 1].kind == TL_NUMBER;
}

static bool inside_citation_or_person(const struct tl_measure *m, uint32_t i)
{
	return (m->rd->taken[i] & (TL_TAKEN_DOCUMENT | TL_TAKEN_PERSON)) != 0;
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
	return last->object || (last->named && s->named && s->level < last->level);
}

/* A scope at token i; fills it and returns the tokens, 0 if none. */
static uint32_t scope_at(const struct tl_measure *m, uint32_t i, uint32_t floor, struct tl_scope *s)
{
	const struct tl_place *p;
	struct tl_scope_word w;
	uint32_t at;

	*s = (struct tl_scope){.first = i};
	p = place_at(m, i);
	/* Hội An is no Hội. */
	if (m->scope_at[i] &&
	    !(p && place_end(m, i) > i + m->scope_n[i] && p->begin == m->rd->tokens[i].begin &&
	      m->r->scopes[m->scope_at[i] - 1].level == TL_LEVEL_ORGANISATION)) {
		w = m->r->scopes[m->scope_at[i] - 1];
		if (w.nobody)
			return 0;
		at = i + m->scope_n[i];
		s->level = w.level;
		s->own = w.level == TL_LEVEL_NONE;
		s->end = w.named ? name_end(m, at, &w, s) : at;
		/* huyện, xã, trường, chi bộ … alone and small: any of them, not this one. */
		if ((w.must && !s->named) || (w.capital && !(m->rd->tokens[i].flags & TL_UPPER)))
			return 0;
		if (w.bare && !s->named && !(m->rd->tokens[i].flags & TL_UPPER))
			return 0;
		p = place_at(m, at);
		if (w.city && p && p->level == TL_LEVEL_PROVINCE)
			s->level = TL_LEVEL_PROVINCE;
		s->object = object(m, i, floor) || counted(m, i) || follows_object(m, s, floor);
		return s->end - i;
	}
	/* `…; Hiệp Đức 48; …`: in a list of units a name that the gazetteer does not settle. */
	if (!p && i > floor && upper(m, i) && !m->rd->taken[i] &&
	    (tl_mark(m, i - 1, ';') || tl_mark(m, i - 1, ':'))) {
		for (at = i; at < i + 4 && upper(m, at) && !place_at(m, at);)
			at++;
		if (tl_number_at(m, at) && at < i + 4 && at + 1 < m->rd->n_tokens &&
		    m->rd->tokens[at + 1].kind != TL_WORD) {
			s->named = s->listed = true;
			s->end = at;
			return at - i;
		}
	}
	if (p && (i == 0 || m->rd->place_at[i - 1] != m->rd->place_at[i])) {
		s->level = p->level;
		s->province = p->code;
		s->named = true;
		s->end = place_end(m, i);
		s->object = p->indirect || object(m, i, floor) || inside_citation_or_person(m, i) ||
			    follows_object(m, s, floor);
		return s->end - i;
	}
	return 0;
}

static enum tl_block_kind kind_of(const struct tl_measure *m, uint32_t sentence)
{
	uint32_t b = m->rd->sentences[sentence].block;

	return b < m->rd->article->n_blocks ? m->rd->article->blocks[b].kind : TL_BLOCK_SOURCE;
}

/* The article's own scope: of the headline, with a name if the lead or the first paragraphs give
 * one of the same level; a region in the headline settles it. */
static void find_own(struct tl_measure *m)
{
	const struct tl_scope *best = NULL;
	int best_rank = 0;

	for (size_t i = 0; i < m->n_scopes; i++) {
		const struct tl_scope *s = &m->scopes[i];
		uint32_t k = (uint32_t)tl_sentence_at(m->rd, s->first);
		enum tl_block_kind kind = kind_of(m, k);
		int rank;

		if (s->own || s->level == TL_LEVEL_NONE || kind == TL_BLOCK_CAPTION ||
		    kind == TL_BLOCK_SOURCE || kind == TL_BLOCK_BYLINE)
			continue;
		if (s->level == TL_LEVEL_NATIONAL ||
		    (s->level == TL_LEVEL_ORGANISATION && !s->named))
			continue;
		rank = kind == TL_BLOCK_HEADLINE || kind == TL_BLOCK_KICKER ? 6
		       : kind == TL_BLOCK_LEAD || kind == TL_BLOCK_PLACE    ? 4
		       : k < 6						    ? 2
									    : 1;
		if (s->level == TL_LEVEL_REGION && kind == TL_BLOCK_HEADLINE)
			rank += 4;
		/* In headlines `của Đảng bộ X` tells whose it is as well. */
		if (s->object && rank < 4)
			continue;
		rank = rank * 2 + (s->object ? 0 : 1);
		if (rank > best_rank) {
			best = s;
			best_rank = rank;
		}
	}
	for (size_t i = 0; i < m->n_scopes; i++)
		if (m->scopes[i].listed)
			m->scopes[i].level =
				!best || best->level == TL_LEVEL_PROVINCE ? TL_LEVEL_DISTRICT
				: best->level == TL_LEVEL_DISTRICT	  ? TL_LEVEL_COMMUNE
									  : TL_LEVEL_ORGANISATION;
	if (!best)
		return;
	m->own = *best;
	/* A fuller name of the same: headline `toàn tỉnh`, lead `Đảng bộ tỉnh X`. */
	for (size_t i = 0; i < m->n_scopes && !m->own.named; i++)
		if (m->scopes[i].named && m->scopes[i].level == m->own.level &&
		    !m->scopes[i].object)
			m->own = m->scopes[i];
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
			    !(i > x->first && m->rd->tokens[i - 1].kind == TL_PUNCT)) {
				i++;
				continue;
			}
			n = scope_at(m, i, x->first, &scope);
			if (n)
				*TL_PUSH(m->scopes, m->n_scopes, m->cap_scopes) = scope;
			i += n ? n : 1;
		}
	}
	find_own(m);
}

size_t tl_scope_from(const struct tl_measure *m, uint32_t token)
{
	size_t low = 0, high = m->n_scopes;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (m->scopes[middle].first < token)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A figure of the article covers this scope with its noun: it is counted, not acting. */
static bool is_noun(const struct tl_measure *m, const struct tl_figure *f, const struct tl_scope *s)
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

static const struct tl_scope *nearest(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	int looked = 0;

	if (own_subject(m, f))
		return NULL;
	for (size_t i = tl_scope_from(m, f->first);
	     i-- > 0 && m->scopes[i].first >= s->first && looked < 24; looked++) {
		const struct tl_scope *x = &m->scopes[i];

		if (f->first > x->end + FAR)
			break;
		/* Nguyễn Văn A (ở quận B): what was closed is of the one before it. */
		if (m->closed[x->first] && m->closed[x->first] < f->first)
			continue;
		if (x->end <= f->first && !x->object && !is_noun(m, f, x) && !local(m, f, x))
			return x;
	}
	return NULL;
}

/* `13 đảng viên thuộc Đảng bộ X`: the scope right behind the noun. */
static const struct tl_scope *behind(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->unit_end > f->end ? f->unit_end : f->end;
	size_t i;

	if (!tl_is(m, at, W_THUOC) && !tl_is(m, at, W_CUA) && !tl_is(m, at, W_TRONG))
		return NULL;
	i = tl_scope_from(m, at);
	return i < m->n_scopes && m->scopes[i].first <= at + 1 && m->scopes[i].end > at + 1 &&
			       !m->scopes[i].own
		       ? &m->scopes[i]
		       : NULL;
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

/* What the sentences before, in the same paragraph, are about: the subject that stands before the
 * figures of the last one that has one. The units of a list are no subject. */
static const struct tl_scope *earlier(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t block = m->rd->sentences[f->sentence].block;

	for (uint32_t k = f->sentence; k-- > 0 && f->sentence - k < 12;) {
		const struct tl_sentence *s = &m->rd->sentences[k];
		uint32_t end = first_figure(m, k);
		const struct tl_scope *best = NULL;
		int looked = 0;

		if (s->block != block)
			return NULL;
		for (size_t i = tl_scope_from(m, s->first);
		     i < m->n_scopes && m->scopes[i].end <= end && looked < 24; i++, looked++)
			if (!m->scopes[i].object && m->scopes[i].level != TL_LEVEL_ORGANISATION)
				best = &m->scopes[i];
		if (best)
			return best;
	}
	return NULL;
}

static const char *primary_province(const struct tl_measure *m)
{
	const struct tl_article *a = m->rd->article;

	if (a->n_provinces == 0 || !a->provinces[0].primary ||
	    (a->n_provinces > 1 && a->provinces[1].primary))
		return NULL;
	return a->provinces[0].code;
}

static const char *text_of(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_token *t = m->rd->tokens;
	const struct tl_article *a = m->rd->article;
	size_t n = t[s->end - 1].end - t[s->first].begin;

	return tl_arena_strndup(a->arena, a->body + t[s->first].begin, n);
}

/* A lower unit than the article's own, or another one of its level with a name of its own. */
static bool below(const struct tl_measure *m, const struct tl_scope *s)
{
	const struct tl_token *t = m->rd->tokens, *a, *b;
	const char *body = m->rd->article->body;
	const struct tl_scope *o = &m->own;

	if (o->level == TL_LEVEL_NONE || s->own || s->level == TL_LEVEL_NATIONAL)
		return false;
	if (s->level > o->level)
		return true;
	if (s->level < o->level || !s->named || !o->named)
		return false;
	/* SƠN LA, Sơn La; Thanh Hóa, Thanh Hoá */
	a = &t[s->end - 1];
	b = &t[o->end - 1];
	if (a->word && b->word)
		return a->word != b->word;
	return a->end - a->begin != b->end - b->begin ||
	       memcmp(body + a->begin, body + b->begin, a->end - a->begin) != 0;
}

void tl_scope_of(const struct tl_measure *m, const struct tl_figure *f, struct tl_metric *out)
{
	const struct tl_scope *s;

	/* cách đó 20 m: the size of a thing, in a text about anything */
	if (!m->devoted && f->unit != TL_NONE && f->unit == m->r->class_length)
		return;
	s = behind(m, f);
	if (!s)
		s = nearest(m, f);
	if (!s && f->total != TL_NONE) {
		tl_scope_of(m, &m->figures[f->total], out);
		return;
	}
	if (!s && m->party)
		s = earlier(m, f);
	if (m->party && (!s || (s->own && m->own.level != TL_LEVEL_NONE)))
		s = m->own.level == TL_LEVEL_NONE ? s : &m->own;
	if (!s)
		return;
	/* toàn tỉnh, Đảng bộ huyện: the article's own, by its name. */
	if (!s->named && m->own.named && s->level == m->own.level)
		s = &m->own;
	out->scope = text_of(m, s);
	out->level = s->level;
	if (below(m, s)) {
		out->qualifiers |= TL_Q_SUBUNIT;
		/* `…, trong đó Đảng bộ A kết nạp 52 đảng viên`: a unit's own figure, not a group of
		 * members. */
		if (f->total != TL_NONE && s->first >= m->figures[f->total].end)
			out->qualifiers &= ~(unsigned)TL_Q_PART;
	}
	if (s->level != TL_LEVEL_NATIONAL && s->level != TL_LEVEL_REGION)
		out->province = s->province ? s->province : primary_province(m);
}
