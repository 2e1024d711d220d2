/* What of the choices fits the text that is typed, the best first; and dates that are typed. A name
 * fits by its words, in either language: whoever types doesn't know which of them a label begins
 * with. */
#include "choices.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "tulieu/text.h"

struct tl_choice *tl_choices_typed(struct tl_choices *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->items[i].typed)
			return &c->items[i];
	return NULL;
}

static void remove_typed(struct tl_choices *c)
{
	struct tl_choice *old = tl_choices_typed(c);

	if (!old)
		return;
	/* What was marked stays. */
	if (old->marked) {
		old->typed = false;
		return;
	}
	free(old->id);
	free(old->label);
	memmove(old, old + 1, (size_t)(&c->items[c->n] - (old + 1)) * sizeof *old);
	c->n--;
}

/* A range as it is written, 2019-2024 or 3/2019 – 5/2019, is one for a query, too. In a date with strokes a
 * hyphen is no part of it. */
static void add_range(const char *typed, struct tl_buf *out)
{
	static const char dash[] = "–";
	bool strokes = strchr(typed, '/') && !strstr(typed, "..");
	int from, to, end = 0;

	for (const char *p = typed; *p; p++) {
		bool long_one = strncmp(p, dash, strlen(dash)) == 0;

		if (long_one)
			p += strlen(dash) - 1;
		if (long_one || *p == '-')
			tl_buf_str(out, strokes ? ".." : "-");
		else if (*p != ' ')
			tl_buf_char(out, *p);
	}
	if (out->n && sscanf(out->p, "%4d-%4d%n", &from, &to, &end) == 2 && end == 9 &&
	    (size_t)end == out->n && from >= 1000 && to >= 1000) {
		tl_buf_reset(out);
		tl_buf_printf(out, "%d..%d", from, to);
	}
}

static void add_typed(struct tl_choices *c, const struct tl_rules *rules, const char *typed)
{
	struct tl_choice item = {.value = TL_NO_VALUE, .same_as = TL_NO_VALUE, .typed = true};
	struct tl_filter *f;
	struct tl_buf id = {0}, label = {0};

	add_range(typed, &id);
	if (id.n && !strpbrk(id.p, ",()\"") &&
	    tl_filter_texts(rules, TL_DIM_DATE, (const char *const[]){id.p}, 1, false, &f, NULL) ==
		    TL_OK) {
		/* In the form that a query has, whatever was typed. */
		tl_buf_reset(&id);
		tl_query_title(f->query, false, &id);
		tl_format_dates(id.p, &label);
		for (size_t i = 0; i < c->n; i++)
			if (strcmp(c->items[i].id, id.p) == 0)
				label.n = 0;
		if (label.n) {
			item.id = tl_strdup(id.p);
			item.label = tl_strdup(label.p);
			(void)TL_PUSH(c->items, c->n, c->cap);
			memmove(c->items + 1, c->items, (c->n - 1) * sizeof *c->items);
			c->items[0] = item;
		}
		tl_filter_drop(f);
	}
	tl_buf_free(&id);
	tl_buf_free(&label);
}

/* Without a typed text: what has articles, and what is marked. */
static bool fits_untyped(const struct tl_choices *c, const struct tl_choice *item)
{
	if (item->marked)
		return true;
	/* Months stand behind their year once it is typed. */
	if (c->dim == TL_DIM_DATE && !item->heading)
		return false;
	if (c->only && (!item->group || strcmp(item->group, c->only) != 0))
		return false;
	return item->count || !c->counted;
}

/* What has no article under the other filters stands behind what fits as well and has some. */
enum {
	RANK_BEGINS,
	RANK_WORDS,
	RANK_BEGINS_EMPTY,
	RANK_WORDS_EMPTY,
	RANK_INSIDE,
	RANK_ELSEWHERE,
	RANK_NONE
};

/* How well one folded word fits a folded name. */
static uint8_t rank_in(const char *name, const char *word)
{
	uint8_t rank = RANK_NONE;

	for (const char *at = name; (at = strstr(at, word)); at++) {
		rank = RANK_INSIDE;
		if (at == name || strchr(" -(/.,", at[-1]))
			return RANK_WORDS;
	}
	return rank;
}

static uint8_t lesser(uint8_t a, uint8_t b)
{
	return a < b ? a : b;
}

static void fold_of(const char *text, struct tl_buf *out)
{
	tl_buf_reset(out);
	tl_buf_str(out, "");
	if (text)
		tl_fold(text, strlen(text), out);
}

/* words: the typed ones, folded, each with its end; whole: the typed text, folded. */
static uint8_t rank_of(const struct tl_choice *item, const char *whole, const struct tl_buf *words)
{
	struct tl_buf label = {0}, other = {0}, id = {0}, group = {0};
	uint8_t worst = RANK_BEGINS;

	fold_of(item->label, &label);
	fold_of(item->other, &other);
	fold_of(item->id, &id);
	fold_of(item->group, &group);
	for (const char *w = words->p; w < words->p + words->n && worst != RANK_NONE;
	     w += strlen(w) + 1) {
		uint8_t rank = lesser(rank_in(label.p, w), rank_in(other.p, w));

		if (rank == RANK_NONE && (strstr(id.p, w) || strstr(group.p, w)))
			rank = RANK_ELSEWHERE;
		worst = rank > worst ? rank : worst;
	}
	if (worst == RANK_WORDS && (strncmp(label.p, whole, strlen(whole)) == 0 ||
				    strncmp(other.p, whole, strlen(whole)) == 0))
		worst = RANK_BEGINS;
	tl_buf_free(&label);
	tl_buf_free(&other);
	tl_buf_free(&id);
	tl_buf_free(&group);
	return worst;
}

/* What is typed, folded, and its words. */
static void split_typed(const char *typed, struct tl_buf *whole, struct tl_buf *words)
{
	fold_of(typed + strspn(typed, " "), whole);
	while (whole->n && whole->p[whole->n - 1] == ' ')
		whole->p[--whole->n] = '\0';
	tl_buf_reset(words);
	for (const char *p = whole->p; *(p += strspn(p, " "));) {
		size_t n = strcspn(p, " ");

		tl_buf_add(words, p, n);
		tl_buf_char(words, '\0');
		p += n;
	}
}

/* Puts the better before the others, which keep their order: few ranks, each in turn. */
static void best_first(struct tl_choices *c)
{
	size_t *sorted = tl_calloc(c->n_shown + 1, sizeof *sorted), n = 0;

	for (uint8_t rank = RANK_BEGINS; rank < RANK_NONE; rank++)
		for (size_t i = 0; i < c->n_shown; i++)
			if (c->items[c->shown[i]].rank == rank)
				sorted[n++] = c->shown[i];
	memcpy(c->shown, sorted, n * sizeof *sorted);
	free(sorted);
}

size_t tl_choices_narrow(struct tl_choices *c, const struct tl_rules *rules, const char *typed)
{
	struct tl_buf whole = {0}, words = {0};
	size_t best = 0;

	if (c->dim == TL_DIM_DATE) {
		remove_typed(c);
		if (*typed)
			add_typed(c, rules, typed);
	}
	split_typed(typed, &whole, &words);
	c->shown = tl_realloc(c->shown, c->n + 1, sizeof *c->shown);
	c->n_shown = 0;
	for (size_t i = 0; i < c->n; i++) {
		struct tl_choice *item = &c->items[i];

		if (item->same_as != TL_NO_VALUE)
			continue;
		item->rank = item->typed	     ? RANK_BEGINS
			     : words.n		     ? rank_of(item, whole.p, &words)
			     : fits_untyped(c, item) ? RANK_BEGINS
						     : RANK_NONE;
		if (words.n && c->counted && !item->count && !item->marked && !item->typed &&
		    item->rank <= RANK_WORDS)
			item->rank = (uint8_t)(item->rank + RANK_BEGINS_EMPTY);
		if (item->rank != RANK_NONE)
			c->shown[c->n_shown++] = i;
	}
	/* Values under headings and dates have their places. */
	if (words.n && !c->grouped && c->dim != TL_DIM_DATE)
		best_first(c);
	for (size_t i = 1; i < c->n_shown; i++)
		if (c->items[c->shown[i]].rank < c->items[c->shown[best]].rank)
			best = i;
	tl_buf_free(&whole);
	tl_buf_free(&words);
	return best;
}
