/* The session is a few named texts in the reader's state. A filter is a line: `words TAB text`, or
 * the name of a dimension, + or -, and ids, which outlive any numbering of values. What no longer
 * makes sense (an id that is gone, a query that an other version wrote) is left out. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"

static const char *const slot_names[TL_SLOTS] = {
	[TL_SLOT_LIST] = "list", [TL_SLOT_TEXT] = "text", [TL_SLOT_FIGURES] = "figures"};

/* ---- saving --------------------------------------------------------------------------------- */

static void write_filter(const struct tl_filter *f, struct tl_buf *out)
{
	if (f->dim == TL_DIM_WORDS) {
		tl_buf_printf(out, "words\t%s", f->text);
	} else {
		tl_buf_printf(out, "%s\t%c", tl_filter_kind(f->dim), f->exclude ? '-' : '+');
		for (size_t i = 0; i < f->n_ids; i++)
			tl_buf_printf(out, "\t%s", f->ids[i]);
	}
	for (size_t i = 0; i < out->n; i++)
		if (out->p[i] == '\n')
			out->p[i] = ' ';
}

void tl_session_save(struct tl_app *app, struct tl_reader *reader)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	struct tl_buf filters = {0}, line = {0};
	int64_t id = tl_list_current(app->list);
	char article[24];

	tl_buf_str(&filters, "");
	for (size_t i = 0; i < now->n; i++) {
		tl_buf_reset(&line);
		write_filter(now->at[i], &line);
		tl_buf_printf(&filters, "%s\n", line.p);
	}
	snprintf(article, sizeof article, "%lld", (long long)id);
	tl_reader_set_values(reader, TL_READER_SESSION,
			     (const struct tl_reader_value[]){
				     {"filters", filters.p},
				     {"order", tl_order_name(app->order)},
				     {"article", id ? article : NULL},
				     {"focus", slot_names[app->focus]},
				     {"zoom", app->zoom ? "on" : NULL},
			     },
			     5, NULL);
	tl_buf_free(&filters);
	tl_buf_free(&line);
}

/* ---- restoring ------------------------------------------------------------------------------ */

static char *next_field(char **rest, char end)
{
	char *field = *rest, *stop = strchr(field, end);

	if (stop)
		*stop = '\0';
	*rest = stop ? stop + 1 : field + strlen(field);
	return field;
}

static struct tl_filter *read_values(struct tl_app *app, enum tl_dim dim, char *rest)
{
	bool exclude = strcmp(next_field(&rest, '\t'), "-") == 0;
	struct tl_filter *f = NULL;
	const char **texts = NULL;
	uint32_t *values = NULL;
	size_t n = 0, cap = 0;

	if (dim >= TL_DIMS) {
		while (*rest)
			*TL_PUSH(texts, n, cap) = next_field(&rest, '\t');
		if (n)
			tl_filter_texts(app->rules, dim, texts, n, exclude, &f, NULL);
		free(texts);
		return f;
	}
	while (*rest) {
		uint32_t value = tl_dim_find(app->corpus, dim, next_field(&rest, '\t'));

		if (value != TL_NO_VALUE)
			*TL_PUSH(values, n, cap) = value;
	}
	if (n)
		f = tl_filter_values(app->corpus, dim, values, n, exclude);
	free(values);
	return f;
}

static struct tl_filter *read_filter(struct tl_app *app, char *line)
{
	char *rest = line, *kind = next_field(&rest, '\t');
	struct tl_filter *f = NULL;
	enum tl_dim dim;

	if (strcmp(kind, "words") == 0)
		tl_filter_words(app->rules, rest, false, &f, NULL);
	else if (tl_filter_kind_of(kind, &dim))
		f = read_values(app, dim, rest);
	return f;
}

static void restore_filters(struct tl_app *app, char *text)
{
	struct tl_filters filters = {0};

	while (*text && filters.n < TL_MAX_FILTERS) {
		struct tl_filter *f = read_filter(app, next_field(&text, '\n'));

		if (f)
			filters.at[filters.n++] = f;
	}
	if (filters.n)
		tl_history_begin(&app->history, &filters);
}

static void restore_article(struct tl_app *app, int64_t id)
{
	if (id <= 0 || id > UINT32_MAX || tl_corpus_find(app->corpus, (uint32_t)id) == SIZE_MAX)
		return;
	tl_list_wait_for(app->list, id);
	tl_app_show(app, id, true);
}

static enum tl_order order_of(const char *name)
{
	for (int i = 0; i < TL_ORDERS; i++)
		if (strcmp(tl_order_name((enum tl_order)i), name) == 0)
			return (enum tl_order)i;
	return TL_ORDER_NEWEST;
}

void tl_session_restore(struct tl_app *app, struct tl_reader *reader)
{
	char *filters = tl_reader_value(reader, TL_READER_SESSION, "filters");
	char *order = tl_reader_value(reader, TL_READER_SESSION, "order");
	char *article = tl_reader_value(reader, TL_READER_SESSION, "article");
	char *focus = tl_reader_value(reader, TL_READER_SESSION, "focus");
	char *zoom = tl_reader_value(reader, TL_READER_SESSION, "zoom");

	/* A query of the command line, and whatever the user was quicker to ask for, comes first.
	 */
	if (!app->history.n && !app->typing) {
		if (filters)
			restore_filters(app, filters);
		if (order)
			app->order = order_of(order);
		if (article)
			restore_article(app, strtoll(article, NULL, 10));
		for (int i = 0; i < TL_SLOTS && focus; i++)
			if (strcmp(slot_names[i], focus) == 0)
				tl_app_focus(app, (enum tl_slot)i);
		tl_app_zoom(app, zoom != NULL);
	}
	free(filters);
	free(order);
	free(article);
	free(focus);
	free(zoom);
}
