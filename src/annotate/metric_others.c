/* Texts about anything: whether an article is about the Party, and what its figures mean if it is
 * not. An archive of Party papers holds general news, too, in which men are sent to a fire, orders
 * are received and fines imposed in the words of Party work. */
#include "annotate/metric.h"
#include "annotate/scope.h"

/* How often an article that is about the Party names it, where no organisation of it is in its
 * headline: so often, and in a long one so densely; less often in a short one. */
enum { DEVOTED = TL_PASSING + 1, DENSE = 300, TOKENS_A_WORD = 80 };
/* Tokens within which such an article names it so often; within which one about a body that the Party leads, or about
 * how its bodies are put together, says so. */
enum { EARLY = 400, LEAD = 80 };

static bool of_headline(const struct tl_measure *m, uint32_t token)
{
	uint32_t s = (uint32_t)tl_sentence_at(m->rd, token);

	return m->rd->article->blocks[m->rd->sentences[s].block].kind == TL_BLOCK_HEADLINE;
}

/* dân vận khéo, học tập và làm theo Bác, xây dựng Đảng */
static bool campaign_at(const struct tl_measure *m, uint32_t i)
{
	for (size_t k = tl_hits_after(&m->units, i); k < m->units.n && m->units.items[k].first <= i;
	     k++)
		if (m->units.items[k].first == i && m->units.items[k].id == m->r->class_campaign)
			return true;
	return false;
}

/* tỉnh ủy, thành ủy, huyện ủy in small letters: the committee of the unit at token i. */
static bool committee_of(const struct tl_measure *m, uint32_t i)
{
	static const char *const units[] = {"tỉnh", "thành", "huyện", "quận", "thị"};

	return TL_TEXT_IS_ANY(m, i, units);
}

/* đảng viên, Đảng bộ, chi bộ, Tỉnh ủy, vào Đảng; a Đảng that a name follows is mostly a foreign
 * one. */
static bool names_party(const struct tl_measure *m, uint32_t i)
{
	const struct tl_token *t = m->rd->tokens;

	/* Đại hội đại biểu xã X */
	if (tl_is(m, i, W_DAI))
		return tl_is(m, i + 1, W_HOI) && tl_is(m, i + 2, W_DAI);
	if (tl_is(m, i, W_DANG)) {
		if (tl_is(m, i + 1, W_VIEN) || tl_is(m, i + 1, W_BO) || tl_is(m, i + 1, W_UY))
			return true;
		return (t[i].flags & TL_UPPER) && i > 0 && t[i - 1].kind == TL_WORD &&
		       i + 1 < m->rd->n_tokens && !(t[i + 1].flags & TL_UPPER);
	}
	if (tl_is(m, i, W_BO))
		return i > 0 && tl_is(m, i - 1, W_CHI);
	if (m->unit_at[i] && m->units.items[m->unit_at[i] - 1].id == m->r->class_base)
		return true;
	if (campaign_at(m, i))
		return true;
	/* ủy quyền, ủy ban begin with it; Cao ủy is of the United Nations */
	return tl_is(m, i, W_UY) && !(t[i].flags & TL_UPPER) && i > 0 &&
	       ((t[i - 1].flags & TL_UPPER) || tl_is(m, i - 1, W_RANK) || tl_is(m, i - 1, W_CHI) ||
		committee_of(m, i - 1)) &&
	       !tl_is(m, i - 1, W_DANG) && !tl_is(m, i - 1, W_HIGH);
}

/* `Bí thư Thành ủy Lê Văn X`, `Ủy viên Trung ương Đảng`: who somebody is that opens a road or asks
 * about prices. Who is secretary of a cell is told by an article about the Party. */
static bool of_title(const struct tl_measure *m, uint32_t i)
{
	enum { REACH = 8 };
	const struct tl_token *t = m->rd->tokens;

	if (tl_is(m, i, W_BO) || (tl_is(m, i, W_DANG) && tl_is(m, i + 1, W_VIEN)))
		return false;
	for (uint32_t k = i; k-- > 0 && i - k <= REACH && t[k].kind == TL_WORD;)
		if (tl_is(m, k, W_SECRETARY) || (tl_is(m, k, W_UY) && tl_is(m, k + 1, W_VIEN)) ||
		    (tl_is(m, k, W_HEAD) && tl_is(m, k + 1, W_BAN)))
			return true;
	return false;
}

/* Ban Nội chính Tỉnh ủy, Thường trực Huyện ủy, UBKT Thành ủy: the body of a committee acts, whose name ends at
 * token i. */
static bool body_of(const struct tl_measure *m, uint32_t i)
{
	enum { NAME = 5 };
	static const char *const heads[] = {"Ban", "Thường", "Kiểm", "UBKT", "BTV"};
	const struct tl_token *t = m->rd->tokens;

	if (!tl_is(m, i, W_UY))
		return false;
	for (uint32_t k = i; k-- > 0 && i - k <= NAME && t[k].kind == TL_WORD;)
		if (TL_TEXT_IS_ANY(m, k, heads))
			return true;
	return false;
}

/* Hội nghị (lần thứ 8) Ban Chấp hành Đảng bộ phường X, whose Đảng bộ begins at token i: a committee meets, and what is
 * told is what it has led. */
static bool meets(const struct tl_measure *m, uint32_t i)
{
	enum { NUMBERED = 6 };

	if (i < 5 || i >= LEAD || !tl_is(m, i, W_DANG) || !tl_is(m, i + 1, W_BO) || !tl_is(m, i - 1, W_PASSENGER) ||
	    !tl_text_is(m, i - 2, "Chấp") || !tl_is(m, i - 3, W_BAN))
		return false;
	for (uint32_t k = i - 3; k-- > 0 && i - k < NUMBERED + 3;)
		if (tl_is(m, k, W_NGHI))
			return true;
	return false;
}

/* What a name of the Party says of the article, in halves: `lãnh đạo Đảng, Nhà nước`, `chủ trương
 * của Đảng` stand in speeches about anything, Quân ủy and Chính ủy in texts about the
 * army. */
static size_t weight(const struct tl_measure *m, uint32_t i)
{
	if (of_title(m, i) || (tl_is(m, i, W_UY) && i > 0 &&
			       (tl_is(m, i - 1, W_ARMY) || tl_is(m, i - 1, W_COMMISSAR))))
		return 0;
	return tl_is(m, i, W_DANG) && !tl_is(m, i + 1, W_VIEN) && !tl_is(m, i + 1, W_BO) &&
			       !tl_is(m, i + 1, W_UY)
		       ? 1
		       : 2;
}

/* Articles about the Party name its organisations or members. In others (sport, prices) a noun
 * alone says nothing of an indicator, and little is carried from one sentence to the next. */
void tl_party_find(struct tl_measure *m)
{
	size_t n = 0, names = 0, halves = 0, movement = 0;
	bool led = false;
	uint32_t first = 0;

	for (size_t i = 0; i < m->units.n; i++) {
		uint32_t id = m->units.items[i].id;
		const struct tl_class *c = &m->r->classes[id];

		m->party = m->party || id == m->r->class_member ||
			   (c->use == TL_USE_COUNT && c->of == TL_FAMILY_ORG);
		movement += id == m->r->class_movement;
		if (id == m->r->class_movement && !led && m->units.items[i].first < LEAD) {
			led = true;
			first = m->units.items[i].first;
		}
	}
	uint32_t early = 0;
	bool headed = false;

	m->n_named = 0;
	for (uint32_t i = 0; i < m->n_tokens; i++)
		if (tl_hints(m, i, TL_HINT_PARTY) && names_party(m, i)) {
			size_t w = weight(m, i), times = of_headline(m, i) ? DEVOTED : 1;

			early = n < DEVOTED ? i : early;
			if (m->n_named < TL_NAMED)
				m->named[m->n_named++] = i;
			n += times;
			names += w == 0 ? 0 : body_of(m, i) ? 2 * times : times;
			halves += times * w;
			headed = headed || (times > 1 && w > 1) || meets(m, i);
		}
	m->party = m->party || n > 0;
	m->elsewhere = n == 0 || (n < DEVOTED && (m->rd->article->n_provinces == 0 ||
						  !m->rd->article->provinces[0].primary));
	/* Hội Cựu chiến binh, sắp xếp tổ chức bộ máy: such a text may name the Party once. */
	if (led && (halves >= 2 || of_headline(m, first)))
		halves += movement;
	m->devoted = headed ||
		     (halves >= 2 * DEVOTED && halves * DENSE > 2 * m->rd->n_tokens) ||
		     names * TOKENS_A_WORD > m->rd->n_tokens;
	m->working = m->devoted && early < EARLY;
}

/* Tokens on each side of a figure in which the Party may be named: three sentences are seldom
 * longer, and one without an end costs no more. */
enum { BESIDE = 150 };

/* Bộ Chính trị quyết định luân chuyển 44 người. Trong đó, 25 người …: who decides on them is named in
 * the figure's sentence or the one before. */
static bool by_centre(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t s = f->sentence, from = m->rd->sentences[s > 0 ? s - 1 : 0].first;

	if (f->first > from + BESIDE)
		from = f->first - BESIDE;
	for (uint32_t i = from; i < f->first; i++)
		if (m->scope_at[i] && m->r->scopes[m->scope_at[i] - 1].issues)
			return true;
	return false;
}

/* người, trường hợp, a bare percentage: in a text about anything a verb such as kiểm tra says
 * nothing of the Party's work. */
static bool of_anyone(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];

	if (f->indicator == TL_NONE || m->r->indicators[f->indicator].info.nature == TL_MIXED)
		return false;
	if (f->percent || f->unit == TL_NONE)
		return !(index > 0 && f[-1].sentence == f->sentence && f[-1].indicator != TL_NONE);
	/* comrades are the Party's, where it is named beside them */
	if (tl_is(m, f->unit_first + 1, W_COMRADE))
		return false;
	for (size_t k = 0; k < TL_ANYONE; k++)
		if (f->unit == m->r->class_anyone[k])
			return !by_centre(m, f);
	return false;
}

static bool is_award(const struct tl_measure *m, const struct tl_figure *f)
{
	for (size_t k = 0; k < TL_AWARDS; k++)
		if (f->indicator == m->r->awards[k])
			return true;
	return false;
}

/* `cử 6 cán bộ đến hiện trường`, `ban hành 24 quyết định xử phạt`: in a text that is not about the
 * Party, a figure is of its work only where its noun or a sentence beside it is. */
static bool of_others(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];
	const struct tl_class *c = f->unit == TL_NONE ? NULL : &m->r->classes[f->unit];
	uint32_t from, to;

	if (f->indicator == TL_NONE || m->r->indicators[f->indicator].info.nature == TL_MIXED ||
	    is_award(m, f))
		return false;
	if (c &&
	    (f->unit == m->r->class_member || (c->use == TL_USE_COUNT && c->of == TL_FAMILY_ORG)))
		return false;
	from = m->rd->sentences[f->sentence > 0 ? f->sentence - 1 : 0].first;
	to = m->rd->sentences[f->sentence + 1 < m->rd->n_sentences ? f->sentence + 1 : f->sentence]
		     .end;
	if (f->first > from + BESIDE)
		from = f->first - BESIDE;
	if (to > f->end + BESIDE)
		to = f->end + BESIDE;
	for (size_t k = 0; k < m->n_named; k++)
		if (m->named[k] >= from && m->named[k] < to)
			return false;
	for (size_t k = tl_hits_after(&m->units, from);
	     k < m->units.n && m->units.items[k].end <= to; k++)
		if ((m->units.items[k].id == m->r->class_politics ||
		     m->units.items[k].id == m->r->class_campaign) &&
		    m->units.items[k].first >= from)
			return false;
	return true;
}

/* Đại hội đại biểu Phụ nữ huyện X, Đại hội Công đoàn tỉnh Y: the headline names the congress of an association, and the
 * Party in no word of it. */
static bool of_association(const struct tl_measure *m)
{
	enum { WORDS = 48 };
	static const char *const names[] = {"Phụ", "Hội", "Đoàn", "Công", "Nông", "Cựu", "MTTQ", "Mặt"};
	bool congress = false, named = false;

	for (uint32_t s = 0; s < m->rd->n_sentences && s < WORDS; s++) {
		const struct tl_sentence *x = &m->rd->sentences[s];

		if (m->rd->article->blocks[x->block].kind != TL_BLOCK_HEADLINE)
			continue;
		for (uint32_t i = x->first; i < x->end && i < x->first + WORDS; i++) {
			bool opens = tl_is(m, i, W_HOI) && i > x->first && tl_is(m, i - 1, W_DAI);

			if (tl_is(m, i, W_DANG) || tl_is(m, i, W_CHI))
				return false;
			congress = congress || opens;
			named = named || (!opens && TL_TEXT_IS_ANY(m, i, names));
		}
		return congress && named;
	}
	return false;
}

void tl_others_leave(struct tl_measure *m)
{
	bool told = false, association = of_association(m);

	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];

		if ((!m->devoted && (of_anyone(m, i) || of_others(m, i))) ||
		    (association && f->indicator != TL_NONE &&
		     (f->indicator == m->r->elected || f->indicator == m->r->delegates)))
			f->indicator = f->rule = TL_NONE;
		/* A figure told by its words is of the Party's work. */
		told = told ||
		       (f->rule != TL_NONE && !m->r->rules[f->rule].weak &&
			m->r->indicators[f->indicator].info.nature != TL_MIXED && !is_award(m, f));
	}
	m->party = m->devoted || told;
	m->working = m->working || (m->devoted && told);
	for (size_t i = 0; i < m->n_figures && !m->party; i++)
		if (m->figures[i].rule != TL_NONE && m->r->rules[m->figures[i].rule].weak)
			m->figures[i].indicator = m->figures[i].rule = TL_NONE;
}

/* The text comes from a paper or an office of one province. */
static bool from_province(const struct tl_article *a, const struct tl_page_rules *page)
{
	const char *const from[] = {a->agency, a->source_name, a->source_url};

	for (size_t i = 0; i < TL_COUNT(from); i++) {
		const struct tl_source_info *s = from[i] ? tl_source_find(page, from[i]) : NULL;

		if (s)
			return s->province != NULL;
	}
	return false;
}

bool tl_has_place(const struct tl_measure *m, const struct tl_figure *f)
{
	struct tl_metric x = {0};

	tl_scope_of(m, f, &x);
	return x.scope && (x.level == TL_LEVEL_NATIONAL ||
			   (x.level >= TL_LEVEL_PROVINCE && x.level <= TL_LEVEL_COMMUNE));
}

void tl_economy_leave(struct tl_measure *m)
{
	if (m->devoted || from_province(m->rd->article, m->rd->rules->page)) {
		m->elsewhere = false;
		return;
	}
	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];

		if (f->indicator != TL_NONE &&
		    m->r->indicators[f->indicator].info.nature == TL_MIXED && !tl_has_place(m, f)) {
			f->indicator = f->rule = TL_NONE;
			f->why_first = f->why_end = 0;
		}
	}
}

/* `dài 16 km` */
static bool is_long(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { REACH = 3 };

	for (uint32_t i = f->from; i-- > 0 && f->from - i <= REACH;)
		if (tl_is(m, i, W_LONG))
			return true;
	return false;
}

bool tl_is_size(const struct tl_measure *m, const struct tl_figure *f)
{
	if (m->devoted || f->unit == TL_NONE || f->percent || f->scaled)
		return false;
	if (f->unit == m->r->class_size)
		return true;
	return f->unit == m->r->class_length && !is_long(m, f);
}
