/* What there is already, or always is, in a text about anything, though a word of the future, a demand or a duty
 * stands before it: people who are spoken of (tài sản của 1.000 cán bộ), those who say what they expect, a rule
 * in force, a price that runs up to so much. */
#include "annotate/metric_qualify.h"

enum {
	FEW = 4,    /* such people are those that were named: hai người, ba người */
	ANSWER = 6, /* tokens from a share of people to what they answer */
	RULE = 40,  /* from a rule to what must be so by it */
	NOUN = 12,  /* from a price to how far it runs */
	OFFER = 14, /* from customers to what they get */
	GET = 3     /* from sẽ to the verb of getting */
};

/* trên là, trên đã, trên with a mark behind it: those named above, and not on something. */
static bool named_above(const struct tl_measure *m, uint32_t at)
{
	static const enum tl_word_id verbs[] = {W_LA, W_DA, W_CO, W_SE, W_DUOC, W_BI};

	if (!tl_is(m, at, W_TREN))
		return false;
	if (TL_IS_ANY(m, at + 1, verbs))
		return true;
	return at + 1 >= m->n_tokens || m->tokens[at + 1].kind == TL_PUNCT;
}

/* 17% cho rằng, 36% doanh nghiệp dự báo, 9% giữ quan điểm: so many of those who were asked say it; but được dự báo, do
 * lo ngại are another's. */
static bool answers(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const verbs[][2] = {
		{"cho", "rằng"},    {"cho", "biết"},   {"cho", "hay"},	  {"dự", "báo"},    {"dự", "đoán"},
		{"tin", "rằng"},    {"tin", "tưởng"},  {"nhận", "định"},  {"giữ", "quan"},  {"đồng", "ý"},
		{"đồng", "tình"},   {"tán", "thành"},  {"phản", "đối"},	  {"ủng", "hộ"},    {"trả", "lời"},
		{"khẳng", "định"},  {"thừa", "nhận"},  {"lo", "ngại"},	  {"kỳ", "vọng"},   {"hy", "vọng"},
		{"mong", "muốn"},   {"có", "ý"},   {"không", "đồng"},
		{"nói", "rằng"},    {"nghĩ", "rằng"},  {"đánh", "giá"},	  {"lựa", "chọn"},  {"bày", "tỏ"}};
	static const char *const others[] = {"được", "do", "với", "theo", "như", "của", "vì", "để", "mà", "bị", "sẽ", "là"};
	uint32_t at = tl_figure_end(f);

	/* 36% số phiếu ủng hộ */
	if (!f->percent || tl_changes(f) || tl_text_is(m, at - 1, "phiếu"))
		return false;
	for (uint32_t i = at; i < at + ANSWER && i + 1 < m->n_tokens; i++) {
		if (m->tokens[i].kind != TL_WORD || TL_TEXT_IS_ANY(m, i, others))
			return false;
		for (size_t k = 0; k < TL_COUNT(verbs); k++)
			if (tl_text_is(m, i, verbs[k][0]) && tl_text_is(m, i + 1, verbs[k][1]))
				return true;
	}
	return false;
}

/* tài sản của 1.000 cán bộ, phán quyết đối với 31 bị cáo: people to whom something is or is done; but sự tham gia của 500
 * người, who come. */
static bool of_people(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const comes[] = {"gia", "dự", "mặt", "diện", "góp", "thăm", "đến", "việc", "lượng"};
	uint32_t at = f->from;

	if (!tl_of_persons(m, f) || f->percent || at < 2)
		return false;
	if (tl_is(m, at - 1, W_VOI))
		return tl_is(m, at - 2, W_DOI);
	return tl_is(m, at - 1, W_CUA) && !TL_TEXT_IS_ANY(m, at - 2, comes);
}

/* hai dự án này, 3 người nói trên; 500 thí sinh đã dự thi, 5 người hiện đang bị giam: figure f counts those that there
 * are. */
bool tl_there_are(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);

	if (answers(m, f) || tl_mood_owed(m, f) || of_people(m, f))
		return true;
	/* chuyện của hai người, but sẽ có hai người */
	if (f->spelled && f->value < FEW && tl_of_persons(m, f) && !tl_is(m, f->from - 1, W_CO))
		return true;
	/* công trình có vốn 2 tỷ USD này: of the works */
	return !f->percent &&
	       ((tl_is(m, at, W_NAY_THIS) && !tl_of_money(m, f)) || tl_is(m, at, W_THAT) ||
		tl_is(m, at, W_DA) ||
		tl_is(m, at, W_DANG_NOW) || (tl_is(m, at, W_HIEN) && tl_is(m, at + 1, W_DANG_NOW)) ||
		named_above(m, at) ||
		(tl_is(m, at, W_SAYS) && tl_is(m, at + 1, W_TREN)));
}

/* A hit of the place `where` begins in tokens [from, to). */
static bool hit_between(const struct tl_measure *m, enum tl_where where, uint32_t from, uint32_t to)
{
	for (size_t q = tl_hits_after(&m->qualifiers, from);
	     q < m->qualifiers.n && m->qualifiers.items[q].first < to; q++)
		if (m->r->qualifiers[m->qualifiers.items[q].id].where == where)
			return true;
	return false;
}

/* Theo quy định, khu này phải có 1.000 ha; để được miễn thuế, xe phải đạt 40%: the words x of a duty say what a rule in
 * force does, and not a plan, a new rule or a draft. */
bool tl_in_force(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	static const char *const plans[] = {"mới", "thảo", "xuất", "nghị", "lược", "hoạch", "đích", "vụ", "tiêu"};
	uint32_t low = m->rd->sentences[f->sentence].first;

	if (!tl_is(m, x.first, W_MUST) && !tl_is(m, x.first, W_NEEDS))
		return false;
	low = x.first > low + RULE ? x.first - RULE : low;
	if (!hit_between(m, TL_NORM, low, x.first))
		return false;
	for (uint32_t i = low; i < x.first; i++)
		if (TL_TEXT_IS_ANY(m, i, plans))
			return false;
	return true;
}

/* Giá chiếc túi này có thể lên đến 300.000 USD, mức phạt có thể lên tới 3 triệu đồng: the words x tell how far a price, a
 * fee or a wage runs; but of a market (giá vàng), of a time or with another word of the future they foretell. */
bool tl_priced_up_to(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	static const char *const runs[] = {"lên", "từ", "dao", "đắt"};
	static const char *const nouns[] = {"giá", "Giá", "phí", "Phí", "lương", "cước", "phạt", "thước", "nhất"};
	static const char *const others[] = {"vàng", "dầu", "xăng", "phiếu", "điện", "hại", "tới", "sau", "tháng"};
	static const char *const will[] = {"sẽ", "sắp", "dự", "đoán", "kỳ"};
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t low = x.first > s->first + NOUN ? x.first - NOUN : s->first;
	bool priced = false;

	if (!TL_TEXT_IS_ANY(m, x.first + 2, runs) || tl_period_from(m, s->first) < tl_period_from(m, s->end))
		return false;
	for (uint32_t i = x.first; i > s->first && x.first - i < RULE; i--)
		if (TL_TEXT_IS_ANY(m, i - 1, will))
			return false;
	for (uint32_t i = x.first; i > low && !tl_mark(m, i - 1, ',') && !tl_mark(m, i - 1, ';'); i--) {
		if (TL_TEXT_IS_ANY(m, i - 1, others))
			return false;
		priced = priced || TL_TEXT_IS_ANY(m, i - 1, nouns);
	}
	return priced;
}

/* Khách hàng mua xe sẽ được giảm 30 triệu đồng, chủ thẻ sẽ nhận bộ quà trị giá 2 triệu đồng: the sẽ at token i is of an
 * offer that is on. */
bool tl_offered(const struct tl_measure *m, uint32_t i, const struct tl_figure *f)
{
	static const char *const whose[] = {"hàng", "mua", "thẻ", "dùng", "đặt"};
	static const char *const of[] = {"khách", "Khách", "người", "Người", "chủ", "Chủ"};
	static const char *const gets[] = {"tặng", "giảm", "nhận", "hưởng", "trừ"};
	uint32_t low = m->rd->sentences[f->sentence].first;
	bool customers = false, got = false;

	for (uint32_t k = i; k > low + 1 && k + OFFER > i && !customers; k--)
		customers = TL_TEXT_IS_ANY(m, k - 1, whose) && TL_TEXT_IS_ANY(m, k - 2, of);
	for (uint32_t k = i + 1; k <= i + GET && customers && !got; k++)
		got = TL_TEXT_IS_ANY(m, k, gets);
	return got;
}
