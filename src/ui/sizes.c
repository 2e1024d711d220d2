/* How large the panes are: by themselves as the screen is, or as the user has moved their dividers.
 * Each divider has an option, so that a configuration file, a key and the mouse say the same thing.
 */
#include "app.h"

#define STEP_COLUMNS 4
#define STEP_ROWS 2

static const enum tl_option options[] = {
	[TL_DIVIDER_NONE] = TL_OPTIONS,
	[TL_DIVIDER_LIST_COLUMNS] = TL_OPT_LIST_WIDTH,
	[TL_DIVIDER_LIST_ROWS] = TL_OPT_LIST_HEIGHT,
	[TL_DIVIDER_FIGURES_ROWS] = TL_OPT_FIGURES_HEIGHT,
};

struct tl_sizes tl_sizes(const struct tl_app *app)
{
	return (struct tl_sizes){
		.measure = tl_setting(app, TL_OPT_MEASURE),
		.list_columns = tl_setting(app, TL_OPT_LIST_WIDTH),
		.list_rows = tl_setting(app, TL_OPT_LIST_HEIGHT),
		.figures_rows = tl_setting(app, TL_OPT_FIGURES_HEIGHT),
	};
}

void tl_sizes_set(struct tl_app *app, enum tl_divider divider, int size, bool remember)
{
	enum tl_option option = options[divider];

	if (option == TL_OPTIONS)
		return;
	size = tl_layout_fit(&app->layout, divider, size);
	/* A click on it is no wish. */
	if (!tl_setting(app, option) && size == tl_layout_size(&app->layout, divider))
		return;
	if (app->config.values[option] != size) {
		app->config.values[option] = size;
		app->relayout = true;
	}
	if (remember)
		tl_mine_remember(app, option);
}

void tl_sizes_recollect(struct tl_app *app)
{
	for (size_t i = TL_DIVIDER_NONE + 1; i < TL_COUNT(options); i++)
		tl_mine_recollect(app, options[i]);
}

void tl_sizes_step(struct tl_app *app, int direction)
{
	enum tl_divider divider = tl_layout_divider_of(&app->layout, app->focus);
	/* The size is that of the list, or of the figures; the other pane grows when it shrinks. */
	bool measured = divider == TL_DIVIDER_FIGURES_ROWS ? app->focus == TL_SLOT_FIGURES
							   : app->focus == TL_SLOT_LIST;
	int step = divider == TL_DIVIDER_LIST_COLUMNS ? STEP_COLUMNS : STEP_ROWS;

	if (divider == TL_DIVIDER_NONE) {
		tl_app_message(app, "%s", _("This pane is alone on the screen."));
		return;
	}
	tl_sizes_set(app, divider,
		     tl_layout_size(&app->layout, divider) +
			     (measured ? direction : -direction) * step,
		     true);
}

void tl_sizes_reset(struct tl_app *app, int unused)
{
	(void)unused;
	for (size_t i = TL_DIVIDER_NONE + 1; i < TL_COUNT(options); i++) {
		app->relayout |= app->config.values[options[i]] != 0;
		app->config.values[options[i]] = 0;
		tl_mine_forget(app, options[i]);
	}
}
