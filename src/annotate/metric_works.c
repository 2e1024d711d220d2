/* What works that are still to be built cost: in a text about anything the sentence with their sum
 * (Dự án có tổng mức đầu tư …) seldom says that nothing of it is there yet, but one beside it does. */
#include "annotate/metric_qualify.h"

enum {
	BACK = 9,  /* tokens from the words of an investment to its sum */
	SITE = 40, /* and from the works to those words */
	BEFORE = 4, /* figures before one of a list */
	SIZE = 5,  /* tokens from the words of a size to it */
	REACH = 80 /* of a sentence, before and behind a sum */
};

/* Dự án, công trình, xây dựng, cầu, đường: works are named in tokens [from, to). */
static bool works_named(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	static const char *const kinds[] = {"cầu", "Cầu",  "đường", "Đường", "tuyến", "Tuyến",
					    "xây", "Xây", "khu",   "Khu",   "cảng",  "Cảng",
					    "lộ"};

	for (uint32_t i = to > from + SITE ? to - SITE : from; i < to; i++)
		if (TL_TEXT_IS_ANY(m, i, kinds) ||
		    (i > from && ((tl_text_is(m, i, "án") && tl_is(m, i - 1, W_ATTEND)) ||
				  (tl_text_is(m, i, "trình") && tl_is(m, i - 1, W_POWER)) ||
				  (tl_text_is(m, i, "máy") && tl_is(m, i - 1, W_HOUSE)))))
			return true;
	return false;
}

/* The words of an investment end at token `end`: mức đầu tư, tổng vốn, kinh phí; what says so of works alone
 * (`plain`) or of anything. */
static bool investment(const struct tl_measure *m, uint32_t end, bool *plain)
{
	if (end < 3)
		return false;
	*plain = false;
	if (tl_is(m, end - 1, W_TU_4) && tl_is(m, end - 2, W_DAU)) {
		*plain = tl_is(m, end - 3, W_LEVEL);
		/* lãng phí vốn đầu tư, thất thoát vốn đầu tư */
		return *plain || (tl_is(m, end - 3, W_FUNDS) && !tl_text_is(m, end - 4, "phí") &&
				  !tl_text_is(m, end - 4, "thoát"));
	}
	return (tl_is(m, end - 1, W_FUNDS) && tl_is(m, end - 2, W_TONG)) ||
	       (tl_text_is(m, end - 1, "phí") &&
		(tl_text_is(m, end - 2, "kinh") || tl_text_is(m, end - 2, "Kinh")));
}

/* Figure f is what works cost: tổng mức đầu tư dự án là 90 tỷ đồng. But what is registered, comes from
 * abroad or has been given is none. */
static bool cost(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const others[] = {"ký", "ngoài", "hội", "cấp", "thêm", "từ"};
	uint32_t low = m->rd->sentences[f->sentence].first;
	bool plain;

	if (!tl_of_money(m, f) || f->range || tl_changes(f))
		return false;
	for (uint32_t i = f->from; i > low && f->from - i < BACK; i--) {
		if (investment(m, i, &plain))
			return plain || works_named(m, low, f->from);
		/* tổng mức đầu tư giai đoạn 1 là … */
		if ((m->tokens[i - 1].kind != TL_WORD &&
		     !(tl_number_at(m, i - 1) && i > 1 && tl_is(m, i - 2, W_DOAN))) ||
		    TL_TEXT_IS_ANY(m, i - 1, others))
			return false;
	}
	return false;
}

/* Figure f is how large a project is: dự án đường X dài 90 km, dự án nhà máy có công suất 90 MW; but not what it is for: dự
 * án cho vùng rộng 90 ha. */
static bool size(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const sizes[] = {"dài", "tích", "mô", "suất", "rộng"};
	static const char *const grounds[] = {"vùng", "đất", "vực", "thửa", "lô"};
	uint32_t low = m->rd->sentences[f->sentence].first, i = f->from;

	if (f->percent || tl_changes(f) || f->unit == TL_NONE || tl_of_money(m, f) ||
	    m->r->classes[f->unit].use != TL_USE_MEASURE)
		return false;
	while (i > low && f->from - i < SIZE && !TL_TEXT_IS_ANY(m, i - 1, sizes))
		if (m->tokens[--i].kind != TL_WORD)
			return false;
	low = low + SITE < i ? i - SITE : low;
	for (uint32_t k = i; k > low && f->from - i < SIZE; k--)
		if (TL_TEXT_IS_ANY(m, k - 1, grounds))
			return false;
		else if (tl_text_is(m, k - 1, "án") && tl_is(m, k - 2, W_ATTEND))
			return true;
	return false;
}

/* Chủ trương đầu tư, phê duyệt đầu tư, nghiên cứu khả thi, sơ bộ, tờ trình, trình Thủ tướng, xin ý kiến, thẩm định
 * at token i: works are only planned. */
static bool plans(const struct tl_measure *m, uint32_t i)
{
	static const char *const whom[] = {"UBND", "HĐND", "Thủ", "Chính", "Quốc", "Bộ", "cấp", "thẩm", "Hội"};
	static const char *const things[] = {"công", "chương", "quá", "lộ", "giải", "phương", "quy", "tiến", "hành"};
	static const char *const acts[] = {"khả", "xin", "thẩm", "khái", "sơ"};
	static const char *const ends[] = {"thi", "ý", "định", "toán", "bộ"};

	if (((tl_text_is(m, i, "trương") || tl_text_is(m, i, "duyệt")) && tl_is(m, i + 1, W_DAU) &&
	     tl_is(m, i + 2, W_TU_4)) ||
	    (tl_text_is(m, i, "trình") && i > 0 && !TL_TEXT_IS_ANY(m, i - 1, things) &&
	     (TL_TEXT_IS_ANY(m, i + 1, whom) || tl_text_is(m, i - 1, "tờ"))))
		return true;
	for (size_t k = 0; k < TL_COUNT(acts); k++)
		if (tl_text_is(m, i, acts[k]) && tl_text_is(m, i + 1, ends[k]))
			return true;
	return false;
}

/* Words of a plan stand in the sentences around that of figure f, and none of what has been done between them and it. */
static bool planned(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t low = f->sentence > 0 && s[-1].block == s->block ? s[-1].first : s->first;

	if (low + REACH < f->first)
		low = f->first - REACH;
	for (uint32_t i = f->from; i > low; i--)
		if (plans(m, i - 1))
			return !tl_mood_over(m, i, f->first);
	return false;
}

/* Sentence t of the block of sentence s tells what is to come, and nothing before that that has been. */
static bool ahead(const struct tl_measure *m, const struct tl_sentence *s,
		  const struct tl_sentence *t)
{
	if (t->block != s->block)
		return false;
	for (size_t q = tl_hits_after(&m->qualifiers, t->first);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= t->end; q++) {
		struct tl_hit x = m->qualifiers.items[q];

		if (x.first > t->first + REACH)
			return false;
		if (x.first >= t->first && (m->r->qualifiers[x.id].bit & TL_Q_FORECAST))
			return !tl_mood_over(m, t->first, x.end);
	}
	return false;
}

/* Khánh thành, nghiệm thu, thua lỗ, khởi công từ năm 2009 stands in tokens [from, to): the works are there. */
static bool built(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	static const char *const ends[] = {"khánh", "Khánh", "nghiệm", "lỗ", "bỏ"};

	for (uint32_t i = from; i < to; i++)
		if (TL_TEXT_IS_ANY(m, i, ends) || (tl_is(m, i, W_TU) && tl_is(m, i + 1, W_NAM)))
			return true;
	return false;
}

/* … sẽ khởi công: cầu X, vốn đầu tư 90 tỷ đồng. Đường Y, vốn đầu tư 40 tỷ đồng: figure f goes on in a list of
 * works to come. */
static bool listed(const struct tl_measure *m, const struct tl_figure *f)
{
	for (const struct tl_figure *g = f; g > m->figures && f - g < BEFORE; g--)
		if (g[-1].sentence + 1 < f->sentence)
			return false;
		else if (g[-1].promised && cost(m, g - 1))
			return true;
	return false;
}

/* Tỉnh A đầu tư 90 tỷ đồng, Hãng B rót 90 triệu USD, Xây hai cầu vượt: at token i of a headline that begins at token
 * `first` somebody is told to build. */
static bool builds(const struct tl_measure *m, uint32_t first, uint32_t i)
{
	static const char *const verbs[] = {"xây", "làm", "rót", "chi"}, *const heads[] = {"Xây", "Làm", "Rót", "Chi"};

	if (i == first)
		return TL_TEXT_IS_ANY(m, i, heads) && !tl_text_is(m, i + 1, "dựng");
	return (m->tokens[i - 1].flags & TL_UPPER) &&
	       ((TL_TEXT_IS_ANY(m, i, verbs) && !tl_is(m, i + 1, W_AFFAIR)) || (tl_text_is(m, i, "đầu") && tl_is(m, i + 1, W_TU_4)));
}

/* Khởi công hai cầu vượt, Chuẩn bị làm đường, Tỉnh A đầu tư 90 tỷ đồng xây chợ, Đề xuất mở đường: the headline tells of
 * works to come. */
static bool headline_ahead(const struct tl_measure *m)
{
	static const char *const first[] = {"khởi", "Khởi", "khởi", "Khởi", "chuẩn", "Chuẩn", "đề", "Đề", "sắp", "Sắp"};
	static const char *const second[] = {"công", "công", "động", "động", "bị", "bị", "xuất", "xuất", "có", "có"};
	static const char *const ends[] = {"sai", "tra", "kiểm", "kiện", "nợ"};
	const struct tl_sentence *s = m->rd->sentences;
	bool coming = false;
	uint32_t to;

	if (m->rd->article->blocks[s->block].kind != TL_BLOCK_HEADLINE)
		return false;
	to = s->end < s->first + SITE ? s->end : s->first + SITE;
	for (uint32_t i = s->first; i < to; i++) {
		if (TL_TEXT_IS_ANY(m, i, ends))
			return false;
		coming = coming || tl_is(m, i, W_SE) || builds(m, s->first, i) || plans(m, i);
		for (size_t k = 0; k < TL_COUNT(first); k++)
			coming = coming || (tl_text_is(m, i, first[k]) && tl_text_is(m, i + 1, second[k]));
	}
	return coming && !built(m, s->first, to);
}

bool tl_works_ahead(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t end = s->end < f->end + REACH ? s->end : f->end + REACH;

	if (f->first > s->first + REACH || !(cost(m, f) || size(m, f)) || built(m, s->first, end) ||
	    tl_done_between(m, f->end, end))
		return false;
	if (planned(m, f))
		return true;
	if (tl_mood_over(m, s->first, f->first))
		return false;
	return ahead(m, s, s) || (f->sentence > 0 && ahead(m, s, s - 1)) ||
	       (f->sentence + 1 < m->rd->n_sentences && ahead(m, s, s + 1)) || listed(m, f) ||
	       headline_ahead(m);
}
