/* The filters of the dialogue and their history, and searches that are saved. */
#include <stdlib.h>
#include <string.h>

#include "plain.h"
#include "saved.h"
#include "tulieu/text.h"

/* ---- putting -------------------------------------------------------------------------------- */

/* "Province: not Bắc Kạn": a sign for it is not read aloud by all. */
static void add_filter(const struct tl_filter *f, struct tl_buf *out)
{
	static const char sign[] = "≠ ";
	struct tl_buf value = {0};
	const char *title = tl_filter_title(f, &value), *text = value.n ? value.p : "";
	bool not = strncmp(text, sign, strlen(sign)) == 0;

	tl_buf_printf(out, "%s: %s%s", title, not ? _("not ") : "",
		      not ? text + strlen(sign) : text);
	tl_buf_free(&value);
}

void plain_say_filters(struct plain *p)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	struct tl_buf text = {0};

	for (size_t i = 0; i < now->n; i++) {
		tl_buf_str(&text, text.n ? " " : "");
		add_filter(now->at[i], &text);
		tl_buf_char(&text, '.');
	}
	if (text.n)
		plain_say(p, "%s", text.p);
	tl_buf_free(&text);
}

static void print_filters(struct plain *p)
{
	const struct tl_filters *now = tl_history_now(&p->history);

	if (!now->n)
		plain_say(p, "%s", _("There is no filter."));
	for (size_t i = 0; i < now->n; i++) {
		struct tl_buf text = {0};

		add_filter(now->at[i], &text);
		plain_say(p, "%zu. %s", i + 1, text.p);
		tl_buf_free(&text);
	}
}

/* The filter whose place another one takes: of the same kind, or, of those that were typed, on the
 * same field (TL_FIELDS: on words or several fields). -1: there is none. */
static int find_filter(const struct plain *p, const struct tl_filter *f)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	struct tl_buf value = {0};
	enum tl_field field = tl_query_title(f->query, true, &value);
	int found = f->dim == TL_DIM_WORDS ? -1 : tl_filters_find(now, f->dim);

	for (size_t i = 0; i < now->n && found < 0; i++)
		if (tl_query_title(now->at[i]->query, true, &value) == field)
			found = (int)i;
	tl_buf_free(&value);
	return found;
}

void plain_put(struct plain *p, struct tl_filter *f)
{
	if (!tl_history_put(&p->history, find_filter(p, f), f)) {
		plain_say(p, _("No more than %d filters."), TL_MAX_FILTERS);
		return;
	}
	if (!plain_search(p)) {
		tl_history_step(&p->history, -1);
		plain_search(p);
	}
}

void plain_put_filter(struct plain *p, const char *text)
{
	struct tl_filter *f;
	struct tl_error e;

	if (tl_filter_words(p->rules, text, false, &f, &e) == TL_OK)
		plain_put(p, f);
	else
		plain_error(p, &e);
}

void plain_filter(struct plain *p, const char *words)
{
	if (*words)
		plain_put_filter(p, words);
	else
		print_filters(p);
}

void plain_filter_by(struct plain *p, const char *words)
{
	struct tl_filter *f = plain_found_filter(p, words);

	if (f)
		plain_put(p, f);
}

/* ---- taking back ---------------------------------------------------------------------------- */

void plain_remove(struct plain *p, const char *words)
{
	size_t n = tl_history_now(&p->history)->n, number;

	if (!n) {
		plain_say(p, "%s", _("There is no filter."));
	} else if (plain_word(&words, N_("all"))) {
		tl_history_clear(&p->history);
		plain_search(p);
	} else if (!*words && n > 1) {
		print_filters(p);
	} else {
		number = *words ? plain_number(p, words, n) : 1;
		if (number && tl_history_put(&p->history, (int)number - 1, NULL))
			plain_search(p);
	}
}

void plain_redo(struct plain *p, const char *words)
{
	(void)words;
	if (tl_history_step(&p->history, 1))
		plain_search(p);
	else
		plain_say(p, "%s", _("Nothing to redo."));
}

void plain_undo(struct plain *p, const char *words)
{
	(void)words;
	if (plain_undelete(p))
		return;
	if (tl_history_step(&p->history, -1))
		plain_search(p);
	else
		plain_say(p, "%s", _("Nothing to undo."));
}

/* ---- saved searches -------------------------------------------------------------------------- */

void plain_save(struct plain *p, const char *words)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	struct tl_buf text = {0}, name = {0};
	struct tl_error e;

	tl_buf_str(&name, words);
	/* What the filters ask for is a name that most will keep. */
	if (!*words)
		tl_saved_name(now, &name);
	tl_saved_write(now, p->order, &text);
	if (!now->n && p->order == TL_ORDER_NEWEST)
		plain_say(p, "%s", _("There is no filter."));
	else if (tl_reader_save_search(p->reader, name.p, text.p, &e) != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p, _("Saved as \"%s\"."), name.p);
	tl_buf_free(&text);
	tl_buf_free(&name);
}

/* Its filters take the place of those in force; what can't be read any more is told. */
static void search_saved(struct plain *p, const struct tl_saved_search *saved)
{
	struct tl_filters filters;
	struct tl_error e;

	if (tl_saved_read(p->rules, saved->query, &filters, &p->order, &e) != TL_OK)
		plain_error(p, &e);
	tl_history_set(&p->history, &filters);
	plain_search(p);
}

static void delete_saved(struct plain *p, const struct tl_saved_search *saved)
{
	struct tl_error e;

	if (tl_reader_delete_search(p->reader, saved->name, &e) != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p, _("\"%s\" is no longer saved."), saved->name);
}

/* By its number, or by its name. */
static const struct tl_saved_search *find_saved(struct plain *p, const struct tl_saved_search *list,
						size_t n, const char *words)
{
	size_t number;

	for (size_t i = 0; i < n; i++)
		if (tl_fold_starts(list[i].name, words) && tl_fold_starts(words, list[i].name))
			return &list[i];
	number = plain_number(p, words, n);
	return number ? &list[number - 1] : NULL;
}

static void use_saved(struct plain *p, const char *words,
		      void (*use)(struct plain *, const struct tl_saved_search *))
{
	struct tl_arena *arena = tl_arena_new();
	const struct tl_saved_search *one;
	struct tl_saved_search *list;
	struct tl_error e;
	size_t n;

	if (tl_reader_searches(p->reader, arena, &list, &n, &e) != TL_OK) {
		plain_error(p, &e);
	} else if (*words) {
		one = find_saved(p, list, n, words);
		if (one)
			use(p, one);
	} else {
		if (!n)
			plain_say(p, "%s", _("Nothing is saved yet."));
		for (size_t i = 0; i < n; i++)
			plain_say(p, "%zu. %s", i + 1, list[i].name);
	}
	tl_arena_free(arena);
}

void plain_saved(struct plain *p, const char *words)
{
	use_saved(p, words, search_saved);
}

void plain_unsave(struct plain *p, const char *words)
{
	use_saved(p, words, delete_saved);
}
