/* What the table, the map and the concordance share: each takes the whole screen, looks at the
 * articles of the filters in force, and gives way to another. */
#include "app.h"

static bool is_survey(const struct tl_view *v)
{
	return (v->class->context & TL_IN_SURVEYS) != 0;
}

static size_t find(const struct tl_app *app)
{
	size_t i = 0;

	while (i < app->n_modes && !is_survey(app->modes[i]))
		i++;
	return i;
}

static void drop_parked(struct tl_app *app)
{
	if (app->parked)
		app->parked->class->free(app->parked);
	app->parked = NULL;
}

void tl_survey_open(struct tl_app *app, struct tl_view *v)
{
	drop_parked(app);
	for (size_t i = find(app); app->n_modes > i;)
		tl_app_pop(app);
	tl_app_push(app, v);
	if (v->class->result_changed)
		v->class->result_changed(v);
}

struct tl_view *tl_survey_of(struct tl_app *app, enum tl_context kind)
{
	size_t i = find(app);

	if (i < app->n_modes)
		return app->modes[i]->class->context == kind ? app->modes[i] : NULL;
	return app->parked && app->parked->class->context == kind ? app->parked : NULL;
}

/* The survey that has the keys, taken off the screen and kept; NULL: none has them. */
static struct tl_view *take_off(struct tl_app *app)
{
	if (!app->n_modes || !is_survey(app->modes[app->n_modes - 1]))
		return NULL;
	drop_parked(app);
	app->parked = app->modes[--app->n_modes];
	app->relayout = app->bottom_dirty = true;
	return app->parked;
}

void tl_survey_aside(struct tl_app *app)
{
	if (!take_off(app))
		return;
	app->parked_filters = app->history.now;
	tl_app_focus(app, TL_SLOT_LIST);
	tl_app_message(app, "%s",
		       app->parked->class->context == TL_IN_MAP
			       ? _("q in the list: back to the map")
			       : _("q in the list: back to the table"));
}

void tl_survey_park(struct tl_app *app, int64_t article, size_t offset)
{
	if (!take_off(app))
		return;
	app->parked_filters = SIZE_MAX;
	if (app->slots[TL_SLOT_TEXT] != app->text)
		tl_app_swap(app, TL_SLOT_TEXT, app->text);
	tl_app_show(app, article, true);
	tl_app_focus(app, TL_SLOT_TEXT);
	tl_text_show_place(app->text, article, offset);
}

bool tl_survey_return(struct tl_app *app)
{
	struct tl_view *v = app->parked;
	size_t before = app->parked_filters;
	bool for_list = before != SIZE_MAX;

	if (!v || app->n_modes || tl_app_pane(app) != (for_list ? app->list : app->text))
		return false;
	if (for_list && app->history.now == before + 1) {
		tl_history_step(&app->history, -1);
		tl_app_filters_changed(app);
	} else if (for_list && app->history.now != before) {
		/* The reader has gone on from there. */
		drop_parked(app);
		return false;
	}
	app->parked = NULL;
	tl_app_push(app, v);
	app->relayout = true;
	if (v->class->result_changed)
		v->class->result_changed(v);
	return true;
}

struct tl_result *tl_survey_result(const struct tl_app *app)
{
	return app->result && !app->searching && tl_result_done(app->result) &&
			       tl_result_error(app->result, NULL) == TL_OK
		       ? app->result
		       : NULL;
}
