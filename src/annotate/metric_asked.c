/* What somebody demands, promises or wishes in a text about anything (kẻ bắt cóc đòi 300 triệu đồng, hãng cam kết
 * chịu 100% chi phí): an amount that nobody has given yet. */
#include "annotate/metric_qualify.h"

enum {
	GIVEN = 18, /* tokens from what is demanded to its amount */
	BARE = 6,   /* the same behind words that seldom demand anything */
	DEBT = 3    /* from an amount to the word that it is owed */
};

/* theo yêu cầu, đáp ứng yêu cầu, so với yêu cầu, thực hiện lời hứa, tuân thủ cam kết; đòi nợ, đòi được: the words x
 * are of something that has been given or that there is. */
static bool met(const struct tl_measure *m, struct tl_hit x)
{
	static const char *const before[] = {"theo",  "Theo", "ứng",  "với",  "lời",
					     "đất", "thủ",  "hiện", "đúng"};
	static const char *const behind[] = {"nợ", "được", "lại"};

	return (x.first > 0 && TL_TEXT_IS_ANY(m, x.first - 1, before)) ||
	       TL_TEXT_IS_ANY(m, x.end, behind);
}

/* làm rõ vụ chi 5 tỷ đồng, điều tra, khoản nợ; muốn vào phải trả 5 triệu đồng: what stands at token i says that the
 * amount behind it is of something that there is, or what anybody pays; but muốn cô phải bồi thường. */
static bool another(const struct tl_measure *m, uint32_t i, bool wish)
{
	static const char *const things[] = {"rõ", "vụ", "tra", "nợ"};
	static const char *const rules[] = {"phải", "cần", "thì", "mua"};

	if (TL_TEXT_IS_ANY(m, i, things))
		return true;
	return wish && TL_TEXT_IS_ANY(m, i, rules) && !tl_text_is(m, i + 1, "bồi");
}

/* Nothing between tokens [from, f) ends what is demanded: no mark, but for one before tương đương, and no other
 * number that f does not say again. */
static bool runs_on(const struct tl_measure *m, uint32_t from, const struct tl_figure *f, bool wish)
{
	bool numbers = m->closed[f->first] > 0;

	from += tl_mark(m, from, ',');
	for (uint32_t i = from; i < f->from; i++) {
		if ((tl_mark(m, i, ',') && !tl_text_is(m, i + 1, "tương")) || tl_mark(m, i, ';') ||
		    tl_mark(m, i, ':') || another(m, i, wish))
			return false;
		if (tl_number_at(m, i) && !numbers && !(m->rd->taken[i] & TL_TAKEN_DATE))
			return false;
	}
	return true;
}

/* 10 triệu USD nợ, 18 triệu đồng một người nợ: figure f is a debt. */
static bool of_debt(const struct tl_measure *m, const struct tl_figure *f)
{
	for (uint32_t i = tl_figure_end(f); i < tl_figure_end(f) + DEBT && i < m->n_tokens; i++) {
		if (m->tokens[i].kind != TL_WORD)
			return false;
		if (tl_text_is(m, i, "nợ"))
			return true;
	}
	return false;
}

bool tl_demands(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f)
{
	bool pledge = (m->r->qualifiers[x.id].bit & TL_Q_TARGET) != 0 || tl_text_is(m, x.first, "hứa");
	bool wish = tl_text_is(m, x.end - 1, "muốn");
	uint32_t reach = wish || tl_text_is(m, x.first, "tống") ? BARE : GIVEN;

	/* cam kết cho vay 80% giá trị xe: so they lend */
	if (f->percent && (!pledge || tl_text_is(m, x.end + 1, "vay")))
		return false;
	return (tl_of_money(m, f) || f->percent) && f->from <= x.end + reach &&
	       !met(m, x) && !of_debt(m, f) && runs_on(m, x.end, f, wish);
}
