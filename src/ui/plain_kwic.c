/* The concordance of the dialogue: each place of some words as a numbered line, in an order, and
 * the words that stand beside them. */
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "plain.h"
#include "tulieu/text.h"

/* Bytes beside an occurrence that are read out, as far as whole words go. */
#define CONTEXT 100

void plain_kwic_free(struct plain *p)
{
	struct plain_kwic *k = &p->kwic;

	tl_kwic_lines_free(&k->found);
	for (int side = 0; side < 2; side++)
		tl_kwic_neighbours_free(&k->sides[side]);
	tl_query_free(k->query);
	*k = (struct plain_kwic){0};
}

/* ---- lines ---------------------------------------------------------------------------------- */

static char *occurrence_text(const struct tl_kwic_line *o)
{
	const char *match = o->text + o->left_n, *right = match + o->match_n, *from = o->text,
		   *blank;
	size_t right_n = o->right_n;
	struct tl_buf text = {0};

	if (o->left_n > CONTEXT) {
		blank = memchr(match - CONTEXT, ' ', CONTEXT);
		from = blank ? blank + 1 : match;
	}
	if (right_n > CONTEXT) {
		right_n = CONTEXT;
		while (right_n && right[right_n] != ' ')
			right_n--;
	}
	if (o->date.year && o->inferred)
		tl_buf_str(&text, _("about "));
	tl_format_date(o->date, &text);
	if (o->province)
		tl_buf_printf(&text, "%s%s", text.n ? ", " : "", o->province);
	if (text.n)
		tl_buf_str(&text, ": ");
	tl_buf_add(&text, from, (size_t)(right - from) + right_n);
	return tl_buf_steal(&text);
}

void plain_kwic_show(struct plain *p)
{
	struct plain_kwic *k = &p->kwic;
	struct plain_lines lines = {0};

	tl_kwic_sort(&k->found, k->order);
	for (size_t i = 0; i < k->found.n; i++)
		plain_lines_add(&lines, occurrence_text(k->found.list[i]), k->found.list[i]->id,
				k->found.list[i]->at, NULL);
	if (lines.n) {
		if (k->cut)
			plain_say(p, _("There are more than %zu places; these are the first."),
				  lines.n);
		if (tl_query_several(k->query))
			plain_say(p, "%s, %s, %s:", _("Concordance"), tl_kwic_how_words(k->how),
				  tl_kwic_order_words(k->order));
		else
			plain_say(p, "%s, %s:", _("Concordance"), tl_kwic_order_words(k->order));
	}
	plain_lines_show(p, &lines, PLAIN_OCCURRENCES,
			 _("The words do not occur in these articles."));
}

/* Within the result; `wider`: also where they do not stand as was asked. */
static void find(struct plain *p, struct tl_result *result, bool wider)
{
	struct plain_kwic *k = &p->kwic;
	struct tl_kwic_search search = {
		.result = result, .query = k->query, .how = k->how, .most = TL_KWIC_MOST};

	tl_kwic_find_all(&search, p->archive, wider);
	tl_kwic_lines_free(&k->found);
	tl_kwic_take(&k->found, &search.found);
	tl_kwic_lines_free(&search.found);
	k->how = search.how;
	k->cut = search.cut;
	plain_kwic_show(p);
}

/* The words are looked for within the list, whose filters stay as they are. */
void plain_concordance(struct plain *p, const char *words)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	const struct tl_query *parts[TL_MAX_FILTERS + 1];
	struct tl_filter *typed = NULL;
	enum tl_kwic_order order = p->kwic.order;
	struct tl_result *result;
	struct tl_query *query;
	struct tl_buf text = {0};
	size_t n = 0;
	struct tl_error e;

	for (; n < now->n; n++)
		parts[n] = now->at[n]->query;
	if (*words) {
		tl_kwic_typed(words, &text);
		if (tl_filter_words(p->rules, text.p, false, &typed, &e) != TL_OK) {
			plain_error(p, &e);
			tl_buf_free(&text);
			return;
		}
		parts[n++] = typed->query;
	}
	tl_buf_free(&text);
	query = tl_query_all(parts, n);
	if (p->order != TL_ORDER_NEWEST)
		tl_query_set_order(query, p->order);
	if (!tl_query_has_words(query)) {
		plain_say(p, "%s", _("Words are needed, here or in a filter."));
	} else if (plain_run(p, query, &result, &e) != TL_OK) {
		plain_error(p, &e);
	} else {
		plain_kwic_free(p);
		p->kwic.order = order;
		/* Of words that were typed, only theirs are the places. */
		p->kwic.query = tl_query_copy(typed ? typed->query : query);
		find(p, result, true);
		tl_result_drop(result);
	}
	tl_query_free(query);
	tl_filter_drop(typed);
}

/* ---- of the one that stands ------------------------------------------------------------------ */

static bool none_stands(struct plain *p)
{
	if (p->standing == PLAIN_OCCURRENCES || p->standing == PLAIN_NEIGHBOURS)
		return false;
	plain_say(p, "%s", _("No concordance stands: concordance makes one."));
	return true;
}

void plain_together(struct plain *p, const char *words)
{
	struct plain_kwic *k = &p->kwic;

	(void)words;
	if (none_stands(p))
		return;
	if (!tl_query_several(k->query)) {
		plain_say(p, "%s",
			  _("One word or phrase; words of a filter without quotation marks may "
			    "stand apart."));
		return;
	}
	k->how = (enum tl_together)((k->how + 1) % TL_TOGETHERS);
	find(p, p->result, false);
	if (!k->found.n)
		plain_say(p, "%s.", tl_kwic_how_words(k->how));
}

static void show_neighbours(struct plain *p)
{
	struct plain_kwic *k = &p->kwic;
	struct plain_lines lines = {0};
	size_t at[2] = {0};

	tl_kwic_gather(&k->found, k->two, k->sides);
	/* Both sides in one row, the most frequent first. */
	while (at[0] < k->sides[0].n || at[1] < k->sides[1].n) {
		bool after = at[0] >= k->sides[0].n ||
			     (at[1] < k->sides[1].n &&
			      k->sides[1].list[at[1]].n > k->sides[0].list[at[0]].n);
		const struct tl_kwic_neighbour *one = &k->sides[after].list[at[after]++];
		struct tl_buf text = {0};

		tl_buf_printf(&text, "%s: %s; ", after ? _("after it") : _("before it"), one->word);
		tl_buf_printf(&text, P_("%u time", "%u times", one->n), one->n);
		plain_lines_add(&lines, tl_buf_steal(&text), 0, SIZE_MAX, NULL);
	}
	if (lines.n)
		plain_say(p, "%s, %s:", _("Neighbours"),
			  k->two ? _("two syllables") : _("one syllable"));
	plain_lines_show(p, &lines, PLAIN_NEIGHBOURS, _("Nothing stands beside them."));
}

void plain_neighbours(struct plain *p, const char *words)
{
	if (none_stands(p))
		return;
	if (*words)
		p->kwic.two = *words == '2';
	show_neighbours(p);
}

void plain_kwic_order(struct plain *p, const char *words)
{
	struct plain_kwic *k = &p->kwic;
	int order = -1;

	if (p->standing == PLAIN_NEIGHBOURS) {
		k->two = !k->two;
		show_neighbours(p);
		return;
	}
	if (plain_word(&words, N_("list")))
		order = TL_KWIC_BY_DATE;
	else if (plain_word(&words, N_("before")))
		order = TL_KWIC_BY_LEFT;
	else if (plain_word(&words, N_("after")))
		order = TL_KWIC_BY_RIGHT;
	else if (!*words)
		order = ((int)k->order + 1) % TL_KWIC_ORDERS;
	if (order < 0) {
		plain_say(p, "%s", _("The order can be: list, before, after."));
		return;
	}
	k->order = (enum tl_kwic_order)order;
	plain_kwic_show(p);
}
