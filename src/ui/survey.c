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

void tl_survey_leave(struct tl_app *app)
{
	for (size_t i = find(app); app->n_modes > i;)
		tl_app_pop(app);
	tl_app_focus(app, TL_SLOT_LIST);
}

void tl_survey_park(struct tl_app *app, int64_t article, size_t offset)
{
	if (!app->n_modes || !is_survey(app->modes[app->n_modes - 1]))
		return;
	drop_parked(app);
	app->parked = app->modes[--app->n_modes];
	app->relayout = app->bottom_dirty = true;
	if (app->slots[TL_SLOT_TEXT] != app->text)
		tl_app_swap(app, TL_SLOT_TEXT, app->text);
	tl_app_show(app, article, true);
	tl_app_focus(app, TL_SLOT_TEXT);
	tl_text_show_place(app->text, article, offset);
}

bool tl_survey_return(struct tl_app *app)
{
	struct tl_view *v = app->parked;

	if (!v || app->n_modes || tl_app_pane(app) != app->text)
		return false;
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
