/* How names stand to each other and to the words around them: lists, in which one unit word stands
 * for all, and what a name is not about: where somebody comes from, a range, one of many. */
#include "annotate/place.h"

/* ---- lists ----------------------------------------------------------------------------------- */

/* Tokens between a name and the next one of the same sentence; UINT32_MAX: none or far away. */
uint32_t place_gap(const struct place_text *t, size_t k)
{
	const struct place_name *n = &t->names[k];

	if (k + 1 >= t->n_names || n[1].sentence != n->sentence)
		return UINT32_MAX;
	return n[1].first - (n->first + n->count);
}

/* Tokens between names[k] and the unit word of the next one, or that one. */
static uint32_t gap_before_unit(const struct place_text *t, size_t k)
{
	uint32_t between = place_gap(t, k);

	if (between != UINT32_MAX && t->names[k + 1].own_unit)
		between -= t->before[t->names[k + 1].first].count;
	return between;
}

/* How names[k] and names[k + 1] are joined when but a unit word stands between them. */
enum place_joint place_joint_after(const struct place_text *t, size_t k)
{
	const struct place_name *n = &t->names[k];
	uint32_t between = gap_before_unit(t, k);
	enum place_joint joint = JOINT_NONE;

	if (between == 0 || between > 2)
		return JOINT_NONE;
	for (uint32_t i = 0; i < between; i++) {
		const struct tl_token *m = place_token(t, n->first + n->count + i);

		if (m->mark == ',' || m->mark == ';')
			joint = joint == JOINT_NONE ? JOINT_COMMA : joint;
		else if (m->mark == '-' || m->mark == '/')
			joint = JOINT_DASH;
		else if (m->kind == TL_WORD &&
			 (m->word == t->rules->w.va || m->word == t->rules->w.hoac ||
			  m->word == t->rules->w.cung || m->word == t->rules->w.voi))
			joint = JOINT_AND;
		else
			return JOINT_NONE;
	}
	return joint;
}

/* `cao tốc A - B`, `BOT A - B`: a road between two provinces, called by both. */
static bool road_between(const struct place_text *t, const struct place_name *p,
			 enum place_joint joint)
{
	const struct place_entry *from = place_meaning(t, p, PLACE_PROVINCE);
	const struct place_entry *to = place_meaning(t, p + 1, PLACE_PROVINCE);

	return joint == JOINT_DASH && p->unit == WORD_THING && p->shadow && from && to &&
	       from->index != to->index;
}

/* `các huyện A, B và C`: the unit word stands for all of the list. After a single `xã A, B` the
 * second is rather the district around the first, but `xã A và B` are two communes. */
void place_inherit_units(struct place_text *t)
{
	for (size_t k = 0; k + 1 < t->n_names; k++) {
		const struct place_name *p = &t->names[k];
		struct place_name *n = &t->names[k + 1];
		enum place_joint joint = place_joint_after(t, k);
		bool list = joint == JOINT_AND || (p->plural && joint == JOINT_COMMA);

		if (joint == JOINT_NONE || n->own_unit || !p->unit)
			continue;
		if (place_is_unit(p->unit)) {
			bool province = place_meaning(t, n, PLACE_PROVINCE) != NULL;

			if (!list && (joint != JOINT_COMMA || province))
				continue;
			if (p->unit != WORD_PROVINCE && !place_meaning(t, n, PLACE_DISTRICT))
				continue;
			n->unit = p->unit;
			n->plural = p->plural;
			if (n->unit != WORD_PROVINCE || province)
				n->doubtful = false;
		} else if (road_between(t, p, joint)) {
			n->unit = p->unit;
			n->shadow = true;
		} else if (list && !place_meaning(t, n, PLACE_COUNTRY)) {
			if (joint == JOINT_COMMA && !n->shadow)
				continue;
			n->unit = p->unit;
			n->plural = p->plural;
			n->shadow = true;
		}
	}
}

/* ---- what a name is not about ---- */

static bool only_marks_after(const struct place_text *t, size_t k)
{
	uint32_t end = t->names[k].first + t->names[k].count, between = gap_before_unit(t, k);

	if (between > 2)
		return false;
	for (uint32_t i = 0; i < between; i++)
		if (place_token(t, end + i)->kind != TL_PUNCT)
			return false;
	return true;
}

/* `Công ty A (địa chỉ tại số 1, đường C, phường D, quận E)`: an address is as long as its
 * parenthesis. */
static bool in_address(const struct place_text *t, uint32_t first, uint32_t low)
{
	enum { LONGEST = 40 }; /* tokens */

	for (uint32_t i = first; i > low && i + LONGEST > first; i--) {
		if (place_token(t, i - 1)->mark == '(')
			return t->before[i + 1].word == WORD_ORIGIN ||
			       t->before[i + 2].word == WORD_ORIGIN ||
			       t->before[i + 3].word == WORD_ORIGIN;
		if (place_token(t, i - 1)->mark == ')')
			return false;
	}
	return false;
}

/* `quê ở xã A, huyện B, tỉnh C`: all three say where somebody comes from. `gần A`, `cách thành phố
 * A`, `người A` want the name right behind them. */
static bool comes_from(const struct place_text *t, size_t k)
{
	const struct place_name *n = &t->names[k];
	uint32_t low = t->rd->sentences[n->sentence].first;

	if (t->before[n->first].word == WORD_BESIDE ||
	    (n->own_unit && t->before[n->first - t->before[n->first].count].word == WORD_BESIDE))
		return true;
	if (k > 0 && n[-1].indirect && n[-1].kind != PLACE_HISTORIC && only_marks_after(t, k - 1))
		return true;
	for (uint32_t i = n->first; i > low && i + 8 > n->first; i--)
		if (t->before[i].word == WORD_ORIGIN)
			return true;
	return in_address(t, n->first, low);
}

/* `từ A đến B`: a stretch of the country; `từ A về B`: where a journey began. */
static void mark_range(struct place_text *t, size_t k)
{
	struct place_name *n = &t->names[k];
	uint32_t start = n->first - (n->own_unit ? t->before[n->first].count : 0);
	uint32_t after = n->first + n->count;

	if (start == 0 || place_token(t, start - 1)->kind != TL_WORD ||
	    place_token(t, start - 1)->word != t->rules->w.tu)
		return;
	for (uint32_t i = after; i < after + 4 && place_token(t, i)->kind == TL_WORD; i++) {
		uint32_t w = place_token(t, i)->word;

		if (!w)
			continue;
		if (w == t->rules->w.den || w == t->rules->w.toi) {
			n->indirect = true;
			if (place_gap(t, k) <= 4)
				n[1].indirect = true;
		} else if (w == t->rules->w.ve || w == t->rules->w.vao || w == t->rules->w.ra ||
			   w == t->rules->w.di) {
			n->indirect = true;
		}
	}
}

static void mark_lists(struct place_text *t)
{
	for (size_t k = 0; k < t->n_names;) {
		size_t end = k, provinces = 0;

		do
			provinces += t->names[end].accepted &&
				     t->names[end].kind == PLACE_PROVINCE &&
				     (end == k || t->names[end].index != t->names[end - 1].index);
		while (place_joint_after(t, end++) != JOINT_NONE);
		if (provinces >= 4)
			for (size_t i = k; i < end; i++)
				t->names[i].listed = true;
		k = end;
	}
}

void place_mark_indirect(struct place_text *t)
{
	for (size_t k = 0; k < t->n_names; k++) {
		struct place_name *n = &t->names[k];

		if (!n->accepted)
			continue;
		if (n->kind == PLACE_DISTRICT && n->index != PLACE_NONE &&
		    (t->rules->districts[n->index].risk & RISK_NATIONAL))
			n->indirect = true;
		if (comes_from(t, k))
			n->indirect = true;
		mark_range(t, k);
	}
	mark_lists(t);
}
