/* Which of the provinces that a text names are primary: those that weigh enough for the text's
 * length and kind, and clearly more than the others. */
#include "annotate/province.h"

#include <string.h>

static const char *code_of(const struct place_text *t, size_t index)
{
	return index < t->rules->n_provinces
		       ? t->rules->provinces[index].info.code
		       : t->rules->todays[index - t->rules->n_provinces].info.code;
}

static bool is_metropolis(const struct place_text *t, size_t index)
{
	const char *code = code_of(t, index);

	/* Hà Nội and TP.HCM have one code in both divisions. */
	return strcmp(code, "01") == 0 || strcmp(code, "79") == 0;
}

/* What a text names first when a third of it is over, and some paragraphs, is seldom its subject.
 */
static bool named_late(const struct place_text *t, const struct tally *y)
{
	return y->mentions > 0 && y->head == 0 && y->order > 150 &&
	       y->order > t->rd->n_tokens * 3 / 10;
}

/* A few times in a long text, never at its beginning nor in the name of an authority: the province
 * lends an example. */
static bool an_example(const struct place_text *t, const struct tally *y)
{
	enum { LONG = 400, FEW = 4, APART = 150 }; /* tokens of a text; mentions; tokens for each */

	return y->mentions > 0 && y->mentions <= FEW && !y->body && y->strongest < 2 &&
	       t->rd->n_tokens >= LONG && y->mentions * APART < t->rd->n_tokens;
}

/* True if the Bộ at token i is a ministry's, not the second word of Đảng bộ. */
static bool is_ministry(const struct place_text *t, uint32_t i)
{
	const struct tl_token *k = t->rd->tokens;

	return k[i].kind == TL_WORD && k[i].word == t->rules->w.bo && (k[i].flags & TL_UPPER);
}

/* True if token i begins the name of a committee of the Party that is not known to be the centre's.
 */
static bool is_committee(const struct place_text *t, uint32_t i)
{
	const struct tl_token *k = t->rd->tokens;
	uint32_t a = k[i].word, b = k[i + 1].word;

	if (k[i].kind != TL_WORD || k[i + 1].kind != TL_WORD)
		return false;
	if (a == t->rules->w.chi)
		return b == t->rules->w.bo;
	/* `Ban cán sự đảng Bộ Y tế`, `Đảng ủy Bộ Y tế`: of a ministry. */
	if (a == t->rules->w.dang)
		return (b == t->rules->w.uy && !is_ministry(t, i + 2)) ||
		       (b == t->rules->w.bo && (!is_ministry(t, i + 1) || (k[i].flags & TL_UPPER)));
	if (b == t->rules->w.doan && !(k[i].flags & TL_UPPER))
		return false;
	return (b == t->rules->w.uy || b == t->rules->w.doan) &&
	       (a == t->rules->w.tinh || a == t->rules->w.huyen || a == t->rules->w.thanh ||
		a == t->rules->w.thi);
}

bool province_of_local_party(const struct place_text *t)
{
	enum { LEAST = 2, APART = 200 }; /* committees, and tokens for each of them */
	const struct tl_token *k = t->rd->tokens;
	const size_t n = t->rd->n_tokens;
	size_t bodies = 0, enough = n / APART + 1;

	enough = enough < LEAST ? LEAST : enough;
	for (uint32_t i = 1; i < n && bodies < enough; i++)
		if (k[i].hints & TL_HINT_PARTY)
			bodies += is_committee(t, i - 1);
	return bodies >= LEAST && bodies * APART >= n;
}

/* Weight per 200 tokens. */
static double thickness(const struct place_text *t, const struct tally *y)
{
	return y->score * 200 / (double)(t->rd->n_tokens + 1);
}

/* True if a province that the head does not name has too little of a text that is not the local
 * Party's to be its subject: it lends a case, a speaker or a customer. A district by its unit at
 * the beginning is where a story happens. A name without any district or authority says least, and
 * so does the name of a city where ministries and companies sit. The bars are weight per 200
 * tokens, chosen on 700 provinces of general news judged by hand. */
static bool too_thin(const struct place_text *t, const struct tally *y, bool metropolis)
{
	enum { BEGINNING = 150 }; /* tokens */
	const double story = 0.45, district = 1.2, authority = 1.5, city = 2, name = 2.5;
	double thick = thickness(t, y);

	if (y->head > 0 || y->local || thick >= name || t->local_party)
		return false;
	if (y->district)
		return thick < (y->order < BEGINNING ? story : district);
	return thick < (metropolis ? city : y->body ? authority : name);
}

/* A name in the lead, or three in the body, are enough when no other comes near; but for the two
 * cities where half of all news is made, in which an event need not be about the city, and for what
 * only stands in the body without a unit word. Where no other province is named at all, a district
 * by its unit will do, and in news of the local Party any name, but for those two cities that of a
 * district or quarter of them. */
static double score_needed(const struct place_text *t, const struct ranked *first, size_t n,
			   bool alone)
{
	const struct tally *y = first->tally;
	const double short_notice = 9; /* an authority in the lead of a hundred tokens */

	if ((n == 1 || (alone && !is_metropolis(t, first->index))) && (y->told || y->district) &&
	    t->local_party)
		return is_metropolis(t, first->index) && !y->district && !y->quarter ? 1.6 : 0.4;
	if (named_late(t, y))
		return 8;
	if (is_metropolis(t, first->index))
		return n == 1 && y->body && thickness(t, y) >= short_notice ? 4.4
		       : y->strongest >= 2.5 || y->district		    ? 4.6
									    : 7;
	if (an_example(t, y))
		return 8;
	if (n == 1 && y->district)
		return 1.3;
	if (y->mentions == 1 && !y->unit)
		return 4;
	return y->unit || y->strongest >= 2.5 || y->mentions == 0 ? 3 : 5;
}

/* True if all provinces but the first, which an authority of it names, stand in lists and the like.
 */
static bool only_listed(const struct ranked *ranked, size_t n)
{
	const double little = 0.5;

	for (size_t i = 1; i < n; i++)
		if (ranked[i].tally->score > little)
			return false;
	return ranked[0].tally->body;
}

/* True if `part` is one of the provinces that became the new unit `whole`. */
static bool part_of_it(const struct place_text *t, const struct ranked *whole,
		       const struct ranked *part)
{
	size_t n63 = t->rules->n_provinces;

	return whole->index >= n63 && part->index < n63 &&
	       t->rules->provinces[part->index].today == whole->index - n63;
}

/* True if a text goes through many provinces: a weather report through some, or one whose head
 * names none of them through a dozen, or with more than two mentions of others for each of the
 * first; but for the host of a meeting of committees, who stands out. */
static bool one_of_many(const struct place_text *t, const struct ranked *ranked, size_t n,
			size_t others)
{
	enum { MANY = 8, REPORT = 2, SHARE = 3 };
	const double stands_out = 3;
	uint32_t mentions = 0;

	if (t->forecast && others >= REPORT)
		return true;
	for (size_t i = 0; i < n; i++)
		mentions += ranked[i].tally->mentions;
	if (ranked[0].tally->head > 0 ||
	    (others < MANY && ranked[0].tally->mentions * SHARE >= mentions))
		return false;
	return ranked[0].tally->score < stands_out * ranked[1].tally->score || !t->local_party;
}

/* True if `A và B` stands somewhere, and not as names of authorities; both are of the 63. */
static bool side_by_side(const struct place_text *t, size_t a, size_t b)
{
	for (size_t k = 0; k + 1 < t->n_names; k++) {
		const struct place_name *n = &t->names[k];

		if (n->accepted && n[1].accepted && !n->body && !n[1].body &&
		    ((n->province == a && n[1].province == b) ||
		     (n->province == b && n[1].province == a)) &&
		    place_joint_after(t, k) == JOINT_AND)
			return true;
	}
	return false;
}

/* A city that the centre runs itself: no body of it is called that of a province. */
static bool is_central_city(const struct place_text *t, size_t index)
{
	static const char *const cities[] = {"01", "31", "48", "79", "92"};

	for (size_t i = 0; i < TL_COUNT(cities); i++)
		if (strcmp(code_of(t, index), cities[i]) == 0)
			return true;
	return false;
}

/* A paper of one of the two cities writes on the whole country, one of the others on its neighbours:
 * the headline names another province, or the lead an authority of it, and nothing the city. */
static bool only_the_paper(const struct place_text *t, const struct ranked *paper,
			   const struct ranked *other)
{
	const double in_lead = 2.5;

	if (paper->tally->mentions > 0)
		return false;
	return (is_metropolis(t, paper->index) && other->tally->head > 0) ||
	       (is_central_city(t, paper->index) && t->local_party && other->tally->body &&
		other->tally->strongest >= in_lead);
}

void province_choose(const struct place_text *t, struct ranked *ranked, size_t n)
{
	const double near = 0.6, together = 0.55, in_lead = 2.5;
	size_t rivals = 0, others = 0;
	double best;

	if (n > 1 && only_the_paper(t, &ranked[0], &ranked[1])) {
		ranked++;
		n--;
	} else if (n == 2 && only_the_paper(t, &ranked[1], &ranked[0])) {
		n--;
	}
	if (n == 0)
		return;
	/* A nickname at the end of the ranks is no other. */
	while (n > 1 && ranked[n - 1].tally->nickname && ranked[n - 1].tally->head == 0)
		n--;
	for (size_t i = 1; i < n; i++)
		others += !part_of_it(t, &ranked[0], &ranked[i]);
	best = ranked[0].tally->score;
	if (best < score_needed(t, &ranked[0], others + 1, only_listed(ranked, n)) ||
	    too_thin(t, ranked[0].tally, is_metropolis(t, ranked[0].index)))
		return;
	/* A local paper's text that names other provinces and never its own was taken from
	 * elsewhere. */
	if (ranked[0].tally->mentions == 0 && others > 0 && !t->local_party)
		return;
	/* News in brief of one province's own Party is of that province. */
	if (!ranked[0].tally->local &&
	    ((t->roundup && (others > 0 || !t->local_party)) || one_of_many(t, ranked, n, others)))
		return;
	if (others == 0 && n > 1 && ranked[0].index >= t->rules->n_provinces) {
		ranked[0].primary = true; /* the new unit, and what it was made of */
		return;
	}
	while (rivals + 1 < n && ranked[rivals + 1].tally->score > best * near)
		rivals++;
	if (rivals == 0) {
		ranked[0].primary = true;
		return;
	}
	/* Two that the beginning of the local Party's news names side by side, and no other. */
	if (rivals == 1 && n == 2 && t->local_party && ranked[0].tally->head == 0 &&
	    ranked[1].tally->head == 0 && ranked[0].tally->strongest >= in_lead &&
	    ranked[1].tally->strongest >= in_lead &&
	    side_by_side(t, ranked[0].index, ranked[1].index)) {
		ranked[0].primary = ranked[1].primary = true;
		return;
	}
	/* Two or three that the headline names side by side. */
	if (rivals <= 2) {
		size_t headed = 0;

		for (size_t i = 0; i <= rivals; i++)
			headed += ranked[i].tally->head >= together * ranked[0].tally->head &&
				  ranked[i].tally->head > 0;
		for (size_t i = 0; i <= rivals && headed > 0; i++)
			ranked[i].primary =
				ranked[i].tally->head > 0 &&
				ranked[i].tally->head >= together * ranked[0].tally->head;
	}
}
