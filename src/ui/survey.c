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

void tl_survey_open(struct tl_app *app, struct tl_view *v)
{
	for (size_t i = find(app); app->n_modes > i;)
		tl_app_pop(app);
	tl_app_push(app, v);
	if (v->class->result_changed)
		v->class->result_changed(v);
}

struct tl_view *tl_survey_of(struct tl_app *app, enum tl_context kind)
{
	size_t i = find(app);

	return i < app->n_modes && app->modes[i]->class->context == kind ? app->modes[i] : NULL;
}

void tl_survey_leave(struct tl_app *app)
{
	for (size_t i = find(app); app->n_modes > i;)
		tl_app_pop(app);
	tl_app_focus(app, TL_SLOT_LIST);
}

struct tl_result *tl_survey_result(const struct tl_app *app)
{
	return app->result && !app->searching && tl_result_done(app->result) &&
			       tl_result_error(app->result, NULL) == TL_OK
		       ? app->result
		       : NULL;
}
