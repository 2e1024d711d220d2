/* The number grammar: which numbers of a text are figures, and their values.
 *
 * A number is read with all that belongs to it: scale words, a second end (5-7, 169/169, 98 trong
 * tổng số 104), its % and the words that qualify it. Most digits of an article are no figures:
 * dates and documents were taken before, the rest is told by what stands right before and behind.
 * Whether a number is a figure at all is settled by its noun (metric_unit.c). */
#include "annotate/number.h"

#include <string.h>

/* ---- what is no figure ------------------------------------------------------------------ */

/* A longer word of the rules ends before token i: `số` of dân tộc thiểu số, `điểm` of kiểm điểm. */
static bool word_ends(const struct tl_measure *m, size_t i)
{
	for (size_t k = tl_hits_after(&m->literals, (uint32_t)i - 1);
	     k < m->literals.n && m->literals.items[k].end == i; k++)
		if (m->literals.items[k].first + 1 < i)
			return true;
	for (size_t k = tl_hits_after(&m->units, (uint32_t)i - 1);
	     k < m->units.n && m->units.items[k].end == i; k++)
		if (m->units.items[k].first + 1 < i &&
		    m->r->classes[m->units.items[k].id].use != TL_USE_NAME)
			return true;
	return false;
}

/* tổng số 12, trong số 45, với số lượng 120: a number, not the name of one. */
static bool counts(const struct tl_measure *m, size_t i)
{
	static const enum tl_word_id before[] = {W_TONG, W_TRONG, W_VOI, W_CO};

	return i >= 2 && TL_IS_ANY(m, i - 2, before);
}

/* A noun of persons begins at token i. */
static bool of_persons(const struct tl_measure *m, size_t i)
{
	const struct tl_hit *u = tl_unit_at(m, i);

	return u && m->r->classes[u->id].of == TL_FAMILY_PERSON;
}

/* của Đảng bộ huyện 107 trường hợp, Đảng bộ Khối 12 đồng chí: the words x end with what is never numbered, and a noun
 * stands behind the number at token i. */
static bool numberless(const struct tl_measure *m, struct tl_hit x, size_t i)
{
	static const char *const units[] = {"huyện", "tỉnh", "Khối", "khối"};

	return m->devoted && x.first + 2 < i && i + 1 < m->rd->n_tokens && m->unit_at[i + 1] &&
	       TL_TEXT_IS_ANY(m, i - 1, units);
}

/* A noun that makes a name of the number behind it: khóa 21, Chi bộ 3, Nghị quyết 18. */
static bool named_before(const struct tl_measure *m, size_t i)
{
	/* Nhật Bản 4,5%: no village */
	if (i > 1 && tl_mark(m, i + 1, '%') && (m->tokens[i - 1].flags & m->tokens[i - 2].flags & TL_UPPER))
		return false;
	for (size_t k = tl_hits_after(&m->units, (uint32_t)i - 1);
	     k < m->units.n && m->units.items[k].end == i; k++) {
		struct tl_hit x = m->units.items[k];
		const struct tl_token *t = &m->rd->tokens[x.first];

		if (m->devoted && x.id == m->r->class_rank)
			continue;
		if (m->r->classes[x.id].use == TL_USE_NAME) {
			if (x.first + 1 == i && word_ends(m, i))
				continue;
			if (tl_is(m, i - 1, W_SO) && counts(m, i))
				continue;
			return true;
		}
		/* Ban Thường vụ Huyện ủy 13 đồng chí, Đảng ủy 5; …: no committee is called by a
		 * number */
		if (tl_is(m, i - 1, W_UY) &&
		    (tl_clause_ends(m, (uint32_t)i + 1) || of_persons(m, i + 1)))
			continue;
		/* của Đảng bộ 5.094 đồng chí: too large for a name, and with a noun */
		if (m->rd->tokens[i].end - m->rd->tokens[i].begin > 3 && i + 1 < m->rd->n_tokens &&
		    m->unit_at[i + 1])
			continue;
		if (numberless(m, x, i))
			continue;
		/* Lâm Đồng 806: the end of a place's name is no noun */
		if (x.first > 0 && m->rd->place_at[x.first] != UINT32_MAX &&
		    m->rd->place_at[x.first - 1] == m->rd->place_at[x.first])
			continue;
		/* Nữ 84 đồng chí: a group, whatever its capital */
		if ((t->flags & TL_UPPER) && m->r->classes[x.id].use != TL_USE_WORD &&
		    m->r->classes[x.id].use != TL_USE_BASE &&
		    m->r->classes[x.id].use != TL_USE_GROUP &&
		    m->r->classes[x.id].of != TL_FAMILY_RATING)
			return true;
	}
	return false;
}

/* 9 vụ/21 bị can, 175 hộ/673 khẩu: a count and its noun stand before the slash at token i, and a
 * noun behind the number that ends at `end`. */
static bool behind_count(const struct tl_measure *m, size_t i, size_t end)
{
	if (end >= m->rd->n_tokens || !m->unit_at[end])
		return false;
	for (size_t k = tl_hits_after(&m->units, (uint32_t)i - 1);
	     k < m->units.n && m->units.items[k].end <= i; k++)
		if (m->units.items[k].end == i && m->units.items[k].first > 0 &&
		    tl_number_at(m, m->units.items[k].first - 1))
			return true;
	return false;
}

/* The number at token i, that ends before `end`, is part of something else. */
static bool no_figure(const struct tl_measure *m, size_t i, size_t end, bool scaled)
{
	const struct tl_token *t = m->rd->tokens;

	if (i > 0 && tl_tight(m, i)) {
		const struct tl_token *before = &t[i - 1];

		/* K12; but `hiện có5.214 đảng viên` lacks a blank */
		if (before->kind == TL_WORD && !(before->flags & TL_MARKED))
			return true;
		if (before->kind == TL_PUNCT && i >= 2 && tl_tight(m, i - 1)) {
			/* COVID-19, NQ/12, 17:01, GMT+7, 1.2:3 */
			if (strchr("/+_=@#&~", before->mark) &&
			    !(before->mark == '/' && behind_count(m, i - 1, end)))
				return true;
			if (before->mark == '-' && (tl_word_at(m, i - 2) || tl_number_at(m, i - 2)))
				return true;
			if ((before->mark == ':' || before->mark == '.') && tl_number_at(m, i - 2))
				return true;
		}
		if (before->kind == TL_PUNCT && before->mark == '+')
			return true;
	}
	if (end < m->rd->n_tokens && tl_tight(m, end)) {
		const struct tl_token *next = &t[end];

		/* 8h30, 22-NQ, 17:01, 30°C */
		if (next->kind == TL_WORD && (tl_is(m, end, W_H) || tl_is(m, end, W_G)))
			return true;
		if (next->kind == TL_PUNCT && tl_tight(m, end + 1)) {
			if (next->mark == '-' && tl_word_at(m, end + 1) &&
			    (t[end + 1].flags & TL_CAPS))
				return true;
			if (next->mark == ':' && tl_number_at(m, end + 1))
				return true;
			if (next->mark == '?' || next->mark == '+' || next->mark == '=' ||
			    next->mark == '_')
				return true;
		}
	}
	if (tl_is(m, end, W_GIO) || tl_is(m, end, W_H))
		return true;
	if (i == 0)
		return false;
	if (tl_is(m, i - 1, W_SO) && !word_ends(m, i) && !counts(m, i))
		return true;
	/* (1) …; (2) …: of a list; cả nước(1): a footnote; but khiển trách (17), 100% (15/15) */
	if (tl_mark(m, i - 1, '(') && tl_mark(m, end, ')') &&
	    !(end > i + 1 && i > 1 && tl_mark(m, i - 2, '%')) &&
	    (!tl_word_at(m, i - 2) || (tl_tight(m, i - 1) && t[i].end - t[i].begin < 3)))
		return true;
	/* tuổi đời từ 18 - 30: what makes a name of the lower end makes one of the upper end */
	if (i > 2 && (tl_mark(m, i - 1, '-') || tl_is(m, i - 1, W_DEN)) && tl_number_at(m, i - 2) &&
	    tl_tight(m, i - 1) == tl_tight(m, i) && end < m->rd->n_tokens && !m->unit_at[end] &&
	    !tl_percent_at(m, end) && !scaled && named_before(m, i - 2))
		return true;
	/* đầu nhiệm kỳ 13 triệu */
	return !scaled && named_before(m, i);
}

/* ---- figures ---------------------------------------------------------------------------- */

/* Words that, before a spelled number, make it none: cả hai, thứ ba, lần hai. */
static bool no_spelled(const struct tl_measure *m, size_t i)
{
	static const enum tl_word_id before[] = {W_CA,	W_THU,	W_LAN, W_THANG, W_QUY,
						 W_QUI, W_NGAY, W_SO,  W_NHAT,	W_NAM};
	static const enum tl_word_id years[] = {W_TRONG, W_CUOI, W_DAU,	 W_MOI,
						W_QUA,	 W_SAU,	 W_GIUA, W_THEO};

	static const enum tl_word_id larger[] = {W_TRAM, W_NGHIN, W_NGAN, W_TRIEU, W_TY, W_TI};

	if (i == 0)
		return false;
	if (TL_IS_ANY(m, i - 1, before))
		return true;
	/* ba tỷ, hai trăm triệu, không trăm mười lăm nghìn đồng: the end of a sum */
	if (TL_IS_ANY(m, i - 1, larger))
		return true;
	/* xã Bình Ba tổ chức …: the second syllable of a name */
	if ((m->rd->tokens[i].flags & TL_UPPER) && !(m->rd->tokens[i].flags & TL_CAPS) &&
	    tl_word_at(m, i - 1) && (m->rd->tokens[i - 1].flags & TL_UPPER))
		return true;
	/* một trong ba đại hội điểm: one of them */
	if (i >= 2 && tl_is(m, i - 1, W_TRONG) && tl_is(m, i - 2, W_NUM_1))
		return true;
	/* năm is five or a year. */
	if (tl_is(m, i, W_NAM)) {
		if (TL_IS_ANY(m, i - 1, years))
			return true;
		return !(tl_is(m, i - 1, W_CO) || tl_is(m, i - 1, W_CHO) ||
			 tl_is(m, i - 1, W_DUOC) || tl_is(m, i - 1, W_VOI) ||
			 tl_is(m, i - 1, W_VA));
	}
	return false;
}

/* (-22,46%), -1,1/-0,2%, tăng trưởng -5%: a minus sign; not the dash of a range or of a list. */
static bool below_zero(const struct tl_measure *m, size_t i)
{
	return i > 1 && tl_mark(m, i - 1, '-') && tl_tight(m, i) &&
	       (tl_mark(m, i - 2, '(') || (tl_word_at(m, i - 2) && !tl_tight(m, i - 1)) ||
		(i > 2 && tl_mark(m, i - 2, '/') && tl_number_at(m, i - 3)));
}

/* tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ đạt 13,2;: the sign was left out. */
static bool sign_left_out(const struct tl_measure *m, const struct tl_figure *f, size_t end)
{
	enum { RATE = 14, WHOLE = 100 };
	static const enum tl_word_id scales[] = {W_VAN_TEN, W_NGHIN, W_NGAN};
	size_t i = f->first, low = m->rd->sentences[f->sentence].first;

	if (!m->devoted || !f->decimal || f->has2 || f->scaled || f->value > WHOLE || i == low ||
	    !(tl_is(m, i - 1, W_DAT) || tl_is(m, i - 1, W_TAKES)) ||
	    !(tl_mark(m, end, ',') || tl_mark(m, end, ';') || tl_mark(m, end, '.')))
		return false;
	for (size_t k = i - 1; k-- > low && i - k <= RATE && m->rd->tokens[k].kind == TL_WORD;) {
		/* tỷ lệ bác sĩ trên vạn dân đạt 8,5; */
		if (tl_is(m, k + 1, W_INHABITANTS) && TL_IS_ANY(m, k, scales))
			return false;
		if (tl_is(m, k + 1, W_LE_RATE) && (tl_is(m, k, W_TY) || tl_is(m, k, W_TI)))
			return true;
	}
	return false;
}

static size_t figure_at(struct tl_measure *m, size_t i, uint32_t sentence)
{
	struct tl_figure f = {.first = (uint32_t)i,
			      .from = (uint32_t)i,
			      .sentence = sentence,
			      .quoted = tl_quoted_at(m, i),
			      .unit = TL_NONE,
			      .indicator = TL_NONE,
			      .rule = TL_NONE,
			      .total = TL_NONE};
	size_t end, n;

	if (tl_number_at(m, i)) {
		n = tl_amount(m, i, &f.value, &f.decimal, &f.scaled);
		if (!n)
			return 1;
		end = tl_second_end(m, &f, i + n);
		if (!f.quoted && (no_figure(m, i, end, f.scaled) || tl_number_torn(m, i, end) ||
				  tl_number_vague(m, i) || tl_number_of_each(m, i) ||
				  tl_number_upper_alone(m, i) || tl_number_of_item(m, i, end) ||
				  tl_number_one_among(m, i) || tl_number_base(m, i) ||
				  tl_number_alternative(m, i) ||
				  (!f.has2 && (tl_number_of_kind(m, i, end) ||
					       tl_number_of_feeling(m, i, end)))))
			return end - i;
	} else {
		n = tl_zero_threshold(m, (uint32_t)i, sentence);
		if (n)
			return n;
		n = tl_zero_at(m, (uint32_t)i, sentence);
		f.zero = n > 0;
		if (!f.zero)
			n = tl_word_at(m, i) ? tl_spelled(m, i, &f.value) : 0;
		if (!n)
			return 1;
		end = i + n;
		if (!f.zero && !(f.quoted && m->rd->quoted->any) &&
		    (no_spelled(m, i) || !m->unit_at[end] || m->rd->taken[end - 1] ||
		     tl_number_of_each(m, i)))
			return n;
		f.qualifiers = f.zero ? TL_Q_ZERO : 0;
		f.spelled = !f.zero;
		f.article = n == 1 && f.value == 1;
	}
	n = tl_percent_at(m, end);
	f.percent = n > 0 || sign_left_out(m, &f, end);
	if (below_zero(m, i)) {
		if (f.percent)
			f.qualifiers |= TL_Q_DECREASE;
		/* a balance of -24 tỷ đồng is not one of 24 */
		else if (!m->devoted)
			return end - i;
	}
	f.end = (uint32_t)(end + n);
	*TL_PUSH(m->figures, m->n_figures, m->cap_figures) = f;
	return f.end - i;
}

/* Blocks whose figures are the article's. */
static bool measured(const struct tl_measure *m, const struct tl_sentence *s)
{
	enum tl_block_kind kind;

	if (s->block >= m->rd->article->n_blocks)
		return false;
	kind = m->rd->article->blocks[s->block].kind;
	return kind == TL_BLOCK_HEADLINE || kind == TL_BLOCK_LEAD || kind == TL_BLOCK_HEADING ||
	       kind == TL_BLOCK_PARAGRAPH || kind == TL_BLOCK_CAPTION;
}

/* Figures of a page, at most: with their marks they need 300 MB, and no article has as many. */
enum { MOST_FIGURES = 1 << 20 };

void tl_figures_find(struct tl_measure *m)
{
	m->figures = tl_room(m->figures, m->n_tokens / 16, &m->cap_figures, sizeof *m->figures);
	for (uint32_t s = 0; s < m->rd->n_sentences; s++) {
		const struct tl_sentence *x = &m->rd->sentences[s];
		bool all = measured(m, x);

		if (!all && !m->rd->quoted)
			continue;
		for (size_t i = x->first + tl_numbers_row(m, s), end = x->end; i < end;) {
			if ((m->tokens[i].kind != TL_NUMBER && !tl_hints(m, i, TL_HINT_NUMBER)) ||
			    m->rd->taken[i] || !(all || tl_quoted_at(m, i)) ||
			    m->n_figures == MOST_FIGURES)
				i++;
			else
				i += figure_at(m, i, s);
		}
	}
}
