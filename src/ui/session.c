/* The session is a few named texts in the reader's state: its filters (session_text.h), order, and
 * where the user was. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "session_text.h"

static const char *const slot_names[TL_SLOTS] = {
	[TL_SLOT_LIST] = "list", [TL_SLOT_TEXT] = "text", [TL_SLOT_FIGURES] = "figures"};

/* ---- saving --------------------------------------------------------------------------------- */

void tl_session_save(struct tl_app *app, struct tl_reader *reader)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	struct tl_buf filters = {0};
	int64_t id = tl_list_current(app->list);
	char article[24];

	tl_session_write(now, &filters);
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
}

/* ---- restoring ------------------------------------------------------------------------------ */

static void restore_article(struct tl_app *app, int64_t id)
{
	if (id <= 0 || id > UINT32_MAX || tl_corpus_find(app->corpus, (uint32_t)id) == SIZE_MAX)
		return;
	tl_list_wait_for(app->list, id);
	tl_app_show(app, id, true);
}

void tl_session_restore(struct tl_app *app, struct tl_reader *reader)
{
	struct tl_filters restored = {0};
	char *filters = tl_reader_value(reader, TL_READER_SESSION, "filters");
	char *order = tl_reader_value(reader, TL_READER_SESSION, "order");
	char *article = tl_reader_value(reader, TL_READER_SESSION, "article");
	char *focus = tl_reader_value(reader, TL_READER_SESSION, "focus");
	char *zoom = tl_reader_value(reader, TL_READER_SESSION, "zoom");

	/* A query of the command line, and whatever the user was quicker to ask for, comes first.
	 */
	if (!app->history.n && !app->typing) {
		if (filters)
			tl_session_read(app->rules, app->corpus, filters, &restored);
		if (restored.n)
			tl_history_begin(&app->history, &restored);
		if (order)
			app->order = tl_session_order(order);
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
