/* The table of commands and what they do. A command changes the state and marks what is to be drawn;
 * it never draws. What only one view can do is a function of that view. */
#include "command.h"

#include "menu.h"

#include <stdlib.h>
#include <string.h>

static void move(struct tl_app *app, int how)
{
	struct tl_view *v = tl_app_view(app);

	if (v->class->move)
		v->class->move(v, (enum tl_move)how);
}

static void open_item(struct tl_app *app, int arg)
{
	struct tl_view *v = tl_app_view(app);

	(void)arg;
	if (v->class->select)
		v->class->select(v);
}

static void step_article(struct tl_app *app, int direction)
{
	if (tl_list_step(app->list, direction))
		tl_app_show(app, tl_list_current(app->list), tl_app_pane(app) != app->list);
	else
		tl_app_message(app, "%s", direction > 0 ? _("This is the last article.")
							: _("This is the first article."));
}

static void focus_next(struct tl_app *app, int direction)
{
	int slot = ((int)app->focus + direction + TL_SLOTS) % TL_SLOTS;

	tl_app_focus(app, (enum tl_slot)slot);
}

static void zoom(struct tl_app *app, int arg)
{
	(void)arg;
	tl_app_zoom(app, !app->zoom);
}

static void back(struct tl_app *app, int may_quit)
{
	struct tl_view *v = tl_app_view(app);

	if (v->class->back && v->class->back(v))
		return;
	if (tl_survey_return(app))
		return;
	if (app->n_modes)
		tl_app_pop(app);
	else if (app->slots[app->focus] == app->raw)
		tl_app_swap(app, TL_SLOT_TEXT, app->text);
	else if (app->zoom)
		tl_app_zoom(app, false);
	else if (app->focus != TL_SLOT_LIST)
		tl_app_focus(app, TL_SLOT_LIST);
	else if (may_quit)
		app->quit = true;
}

static void quit(struct tl_app *app, int arg)
{
	(void)arg;
	app->quit = true;
}

static void redraw(struct tl_app *app, int arg)
{
	(void)arg;
	tl_terminal_resize();
	app->relayout = true;
}

static void suspend(struct tl_app *app, int arg)
{
	(void)arg;
	tl_mine_suspend(app);
}

static void help(struct tl_app *app, int arg)
{
	(void)arg;
	tl_app_push(app, tl_help_new(app, tl_app_view(app)->class->context));
}

/* ---- filters -------------------------------------------------------------------------------- */

static void complete(struct tl_app *app, int direction)
{
	tl_prompt_complete(tl_app_view(app), direction);
}

static void recall(struct tl_app *app, int direction)
{
	tl_prompt_recall(tl_app_view(app), direction);
}

static void input_method(struct tl_app *app, int arg)
{
	static const char *const says[] = {N_("Keys are typed as they are."), N_("Telex is on."),
					   N_("VNI is on.")};
	int *method = &app->config.values[TL_OPT_INPUT_METHOD];

	(void)arg;
	*method = (*method + 1) % (int)TL_COUNT(says);
	tl_settings_apply(app, TL_OPT_INPUT_METHOD);
	tl_mine_remember(app, TL_OPT_INPUT_METHOD);
	tl_view_dirty(tl_app_view(app));
	if (tl_app_view(app)->class->place != TL_PLACE_LINE)
		tl_app_message(app, "%s", _(says[*method]));
}

static void pick(struct tl_app *app, int dim)
{
	tl_app_push(app, tl_picker_new(app, (enum tl_dim)dim));
}

static void pick_order(struct tl_app *app, int arg)
{
	(void)arg;
	tl_app_push(app, tl_order_picker_new(app));
}

static void reverse_order(struct tl_app *app, int arg)
{
	enum tl_order other = tl_order_other(app->order);

	(void)arg;
	if (other == app->order) {
		tl_app_message(app, "%s", _("This order has no other end."));
		return;
	}
	app->order = other;
	tl_app_filters_changed(app);
}

static void saved(struct tl_app *app, int arg)
{
	(void)arg;
	if (tl_mine_reader(app))
		tl_app_push(app, tl_saved_new(app));
	else
		tl_app_message(app, "%s", _("There is no archive."));
}

static void mark(struct tl_app *app, int arg)
{
	(void)arg;
	tl_picker_mark(tl_app_view(app));
}

static void exclude(struct tl_app *app, int arg)
{
	(void)arg;
	tl_picker_exclude(tl_app_view(app));
}

static void turn(struct tl_app *app, int arg)
{
	(void)arg;
	tl_picker_turn(tl_app_view(app));
}

static void filter_by_finding(struct tl_app *app, int arg)
{
	(void)arg;
	tl_figures_filter(app->figures);
}

static void remove_filter(struct tl_app *app, int arg)
{
	(void)arg;
	if (tl_history_now(&app->history)->n)
		tl_app_push(app, tl_number_new(app));
	else
		tl_app_message(app, "%s", _("There is no filter."));
}

static void remove_all(struct tl_app *app, int arg)
{
	(void)arg;
	if (tl_history_clear(&app->history))
		tl_app_filters_changed(app);
	else
		tl_app_message(app, "%s", _("There is no filter."));
}

static void step_history(struct tl_app *app, int direction)
{
	if (direction < 0 && tl_delete_undo(app))
		return;
	if (tl_history_step(&app->history, direction))
		tl_app_filters_changed(app);
	else
		tl_app_message(app, "%s", direction < 0 ? _("Nothing to undo.")
							: _("Nothing to redo."));
}

/* ---- in the text ---------------------------------------------------------------------------- */

/* The view that shows the article, to step in from any pane. */
static struct tl_view *reading(struct tl_app *app)
{
	return app->slots[TL_SLOT_TEXT];
}

/* What is looked through: a mode that can be, below the prompt, else the article. */
static struct tl_view *searched(struct tl_app *app)
{
	for (size_t i = app->n_modes; i-- > 0;)
		if (app->modes[i]->class->find)
			return app->modes[i];
	return reading(app);
}

static void find_typed(struct tl_app *app, const char *text, const char *keys)
{
	struct tl_view *v = searched(app);

	(void)keys;
	v->class->find(v, text);
}

static bool find_accept(struct tl_app *app, const char *text)
{
	struct tl_view *v = searched(app);

	if (!v->class->find(v, text))
		tl_app_message(app, _("“%s” isn't in this text."), text);
	return true;
}

static void find_cancel(struct tl_app *app)
{
	find_typed(app, "", NULL);
}

static const struct tl_prompt_use find_prompt = {
	.label = N_("Find"),
	.history = "find",
	.accept = find_accept,
	.changed = find_typed,
	.cancel = find_cancel,
};

static void find(struct tl_app *app, int arg)
{
	(void)arg;
	tl_app_push(app, tl_prompt_new(app, &find_prompt, ""));
}

static void step_match(struct tl_app *app, int direction)
{
	struct tl_view *v = searched(app);

	if (!v->class->next_match || !v->class->next_match(v, direction))
		tl_app_message(app, "%s", direction > 0 ? _("No further match.")
							: _("No earlier match."));
}

static void step_figure(struct tl_app *app, int direction)
{
	if (app->slots[TL_SLOT_TEXT] != app->text)
		tl_app_swap(app, TL_SLOT_TEXT, app->text);
	if (!app->text->class->next_figure(app->text, direction))
		tl_app_message(app, "%s", direction > 0 ? _("No further figure.")
							: _("No earlier figure."));
}

static void raw(struct tl_app *app, int arg)
{
	(void)arg;
	tl_app_swap(app, TL_SLOT_TEXT, app->slots[TL_SLOT_TEXT] == app->raw ? app->text : app->raw);
	tl_app_focus(app, TL_SLOT_TEXT);
}

static void other_way(struct tl_app *app, int arg)
{
	(void)arg;
	tl_menu_other_way(tl_app_view(app));
}

/* ---- the table ------------------------------------------------------------------------------ */

#define SURVEYED (TL_IN_PANES | TL_IN_SURVEYS)
#define ROLLS (SURVEYED | TL_IN_HELP | TL_IN_SAVED | TL_IN_EXPLAIN)
#define TYPED (TL_IN_PICKER | TL_IN_PROMPT)
#define EVERYWHERE                                                                                 \
	(SURVEYED | TL_IN_HELP | TL_IN_PICKER | TL_IN_PROMPT | TL_IN_NUMBER | TL_IN_START |        \
	 TL_IN_SAVED | TL_IN_MENU | TL_IN_ASK | TL_IN_EXPLAIN)

/* In the order of the help; those with a hint stand in the hint line in this order. */
const struct tl_ui_command tl_ui_commands[] = {
	{"open", "Enter", TL_IN_TABLE, N_("the articles behind the cell"), N_("articles"), open_item, 0},
	{"indicator", "i", TL_IN_TABLE, N_("another indicator"), N_("indicator"), tl_table_indicator, 0},
	{"division", "D", TL_IN_TABLE, N_("the 63 provinces, or today's 34"), N_("63/34"),
	 tl_table_division, 0},
	{"level", "L", TL_IN_TABLE, N_("whom the figures are about: provinces, districts, any"),
	 N_("level"), tl_table_level, 0},
	{"kind", "V", TL_IN_TABLE, N_("numbers, percent, ratios ..."), NULL, tl_table_kind, 0},
	{"order", "o", TL_IN_TABLE, N_("rows from north to south, or the largest first"), N_("order"),
	 tl_table_order, 0},
	{"open", "Enter", TL_IN_KWIC, N_("the place in the article; q comes back"), N_("in the text"),
	 open_item, 0},
	{"order", "o", TL_IN_KWIC, N_("as the list, by what stands before, by what follows; neighbours of one or two syllables"),
	 N_("order"), tl_kwic_order, 0},
	{"together", "m", TL_IN_KWIC, N_("several words: side by side, near each other, each alone"),
	 N_("words"), tl_kwic_together, 0},
	{"neighbours", "w", TL_IN_KWIC, N_("the words that stand most often beside it, and back"),
	 N_("neighbours"), tl_kwic_neighbours, 0},
	{"copy", "y", TL_IN_TABLE | TL_IN_KWIC, N_("copy what is seen to the clipboard, for a spreadsheet"),
	 NULL, tl_survey_copy, 0},
	{"export", "e", TL_IN_TABLE | TL_IN_KWIC,
	 N_("write what is seen to a file: TSV, CSV, JSON, Markdown"), N_("export"), tl_survey_export,
	 0},
	{"open", "Enter", TL_IN_MAP, N_("the articles of the province"), N_("articles"), open_item, 0},
	{"indicator", "i", TL_IN_MAP, N_("show an indicator"), N_("indicator"), tl_map_indicator, 0},
	{"articles", "a", TL_IN_MAP, N_("show the number of articles"), N_("number of articles"),
	 tl_map_articles, 0},
	{"division", "D", TL_IN_MAP, N_("the 63 provinces, or today's 34"), N_("63/34"),
	 tl_map_division, 0},

	{"filter", "/", TL_IN_LIST | TL_IN_FIGURES | TL_IN_SURVEYS, N_("filter by words, as you type"), N_("filter"),
	 tl_filter_ask, 0},
	{"find", "/", TL_IN_READING, N_("find in the text"), N_("find"), find, 0},
	{"province", "p", SURVEYED | TL_IN_HINTS_LISTS, N_("filter by province"), N_("province"), pick,
	 TL_DIM_PROVINCE},
	{"topic", "t", SURVEYED | TL_IN_HINTS_LISTS, N_("filter by topic"), N_("topic"), pick, TL_DIM_TOPIC},
	{"date", "d", SURVEYED | TL_IN_HINTS_LISTS, N_("filter by date: years, months, a range"), N_("date"), pick,
	 (int)TL_DIM_DATE},
	{"indicator", "i", TL_IN_PANES | TL_IN_HINTS_LISTS, N_("filter by indicator: articles with such a figure"),
	 N_("indicator"), pick, TL_DIM_INDICATOR},
	{"district", "h", TL_IN_PANES, N_("filter by district"), NULL, pick, TL_DIM_DISTRICT},
	{"source", "s", SURVEYED, N_("filter by source or agency"), NULL, pick, TL_DIM_SOURCE},
	{"tag", "#", SURVEYED, N_("filter by your tags"), NULL, pick, (int)TL_DIM_TAG},
	{"order", "o", TL_IN_PANES | TL_IN_HINTS_LISTS, N_("order the list by date, province, headline, figures, relevance"),
	 N_("order"), pick_order, 0},
	{"reverse-order", "O", TL_IN_PANES, N_("the order from its other end"), NULL, reverse_order, 0},
	{"saved", "S", TL_IN_PANES, N_("saved searches: open, save, delete"), NULL, saved, 0},
	{"remove-filter", "x", SURVEYED | TL_IN_HINTS_FILTERED | TL_IN_HINTS_LISTS, N_("remove a filter, by its number"), N_("remove filter"),
	 remove_filter, 0},
	{"remove-filters", "X", SURVEYED, N_("remove all filters"), NULL, remove_all, 0},
	{"undo", "u", SURVEYED, N_("undo the last change of filters, or a deletion"), NULL, step_history, -1},
	{"redo", "^R", SURVEYED, N_("do it again"), NULL, step_history, 1},

	{"open", "Enter", TL_IN_LIST, N_("read the article"), N_("read"), open_item, 0},
	{"open", "Enter", TL_IN_FIGURES, N_("show the place in the text"), N_("in the text"),
	 open_item, 0},
	{"open", "Enter", TL_IN_READING, N_("back to the figures"), NULL, open_item, 0},
	{"concordance", "c", SURVEYED, N_("every occurrence of the keyword, in its context"), NULL,
	 tl_kwic_open, 0},
	{"map", "P", SURVEYED | TL_IN_HINTS_LISTS, N_("map of the provinces"), N_("map"), tl_map_open, 0},
	{"table", "B", SURVEYED | TL_IN_HINTS_LISTS, N_("table of an indicator by province and year"), N_("table"),
	 tl_table_open, 0},

	{"filter-by", "f", TL_IN_FIGURES, N_("filter by what stands here: indicator, person, place ..."),
	 N_("filter by it"), filter_by_finding, 0},
	{"go-to", "1 2 3 4 5 6 7 8 9", TL_IN_LIST, N_("to a date (3/2019) or to a row (120)"), NULL,
	 tl_jump_ask, 0},
	{"fold", "+ Space", TL_IN_LIST | TL_IN_HINTS_FIRST,
	 N_("the other articles of the same text below this one, and back"), N_("same text"), tl_groups_turn, false},
	{"fold-all", "V", TL_IN_LIST, N_("so for all articles"), NULL, tl_groups_turn, true},
	{"next-article", "J", TL_IN_PANES | TL_IN_HINTS_READING, N_("next article"), N_("next article"), step_article, 1},
	{"previous-article", "K", TL_IN_PANES, N_("previous article"), NULL, step_article, -1},
	{"find", "/", TL_IN_HELP, N_("find among the keys"), N_("find"), find, 0},
	{"next-match", "n", TL_IN_HELP, N_("next that was found"), NULL, step_match, 1},
	{"previous-match", "N", TL_IN_HELP, N_("previous that was found"), NULL, step_match, -1},
	{"next-match", "n", TL_IN_PANES, N_("next match in the text"), NULL, step_match, 1},
	{"previous-match", "N", TL_IN_PANES, N_("previous match in the text"), NULL, step_match, -1},
	{"next-figure", "]", TL_IN_PANES | TL_IN_HINTS_READING, N_("next figure in the text"), N_("figure"), step_figure, 1},
	{"previous-figure", "[", TL_IN_PANES, N_("previous figure in the text"), NULL, step_figure,
	 -1},
	{"add-figure", "M", TL_IN_TEXT | TL_IN_FIGURES,
	 N_("add a figure that was missed, by its words in the text"), NULL, tl_missed_ask, 0},
	{"star", "*", TL_IN_PANES, N_("give the article a star, or take it away"), NULL,
	 tl_mine_star, 0},
	{"tags", "T", TL_IN_PANES, N_("tags of your own"), NULL, tl_mine_edit_tags, 0},
	{"note", "a", TL_IN_PANES, N_("a note of your own"), NULL, tl_mine_edit_note, 0},
	{"toggle-read", "r", TL_IN_PANES, N_("mark as read, or as unread"), NULL,
	 tl_mine_toggle_read, 0},
	{"copy", "y", TL_IN_PANES, N_("copy the figure, its sentence, the article's citation or address"),
	 N_("copy"), tl_copy, 0},
	{"explain", "E", TL_IN_PANES, N_("why: rules and words behind date, provinces, topics, figures"),
	 N_("why"), tl_explain_open, 0},
	{"annotate", "A", TL_IN_PANES,
	 N_("apply newer rules to all articles, in the background; again: stop"), NULL,
	 tl_annotating_start, 0},
	{"delete", "D", TL_IN_PANES, N_("delete the article; u brings it back"), NULL, tl_delete, 0},
	{"export", "e", TL_IN_PANES, N_("export the articles listed, or this one, to a file or the clipboard"),
	 N_("export"), tl_export, 0},
	{"pipe", "|", TL_IN_PANES, N_("pipe them to a command"), NULL, tl_pipe, 0},
	{"web", "w", TL_IN_PANES, N_("open the article's address with $BROWSER"), NULL,
	 tl_open_address, 0},
	{"raw", "v", TL_IN_PANES, N_("the page as it was imported, and back"), NULL, raw, 0},

	{"down", "j Down ^N", ROLLS, N_("one line down"), NULL, move, TL_MOVE_DOWN},
	{"up", "k Up ^P", ROLLS, N_("one line up"), NULL, move, TL_MOVE_UP},
	{"page-down", "PgDn ^F", ROLLS, N_("one page down"), NULL, move, TL_MOVE_PAGE_DOWN},
	{"page-down", "Space", TL_IN_READING | TL_IN_HELP, N_("one page down"), NULL, move,
	 TL_MOVE_PAGE_DOWN},
	{"page-up", "PgUp ^B", ROLLS, N_("one page up"), NULL, move, TL_MOVE_PAGE_UP},
	{"page-up", "b", TL_IN_READING | TL_IN_HELP, N_("one page up"), NULL, move,
	 TL_MOVE_PAGE_UP},
	{"half-down", "^D", ROLLS, N_("half a page down"), NULL, move, TL_MOVE_HALF_DOWN},
	{"half-up", "^U", ROLLS, N_("half a page up"), NULL, move, TL_MOVE_HALF_UP},
	{"first", "g Home", ROLLS, N_("to the first line"), NULL, move, TL_MOVE_FIRST},
	{"last", "G End", ROLLS, N_("to the last line"), NULL, move, TL_MOVE_LAST},

	{"left", "h Left", TL_IN_TABLE | TL_IN_MAP, N_("one cell to the left"), NULL, move, TL_MOVE_LEFT},
	{"right", "l Right", TL_IN_TABLE | TL_IN_MAP, N_("one cell to the right"), NULL, move,
	 TL_MOVE_RIGHT},

	{"next-pane", "Tab", TL_IN_PANES, N_("next pane"), N_("pane"), focus_next, 1},
	{"previous-pane", "S-Tab", TL_IN_PANES, N_("previous pane"), NULL, focus_next, -1},
	{"command", ":", SURVEYED, N_("type a command"), NULL, tl_command_line, 0},
	{"zoom", "z", TL_IN_PANES | TL_IN_HINTS_READING, N_("this pane alone, and back"), N_("alone"), zoom, 0},
	{"pane-larger", ">", TL_IN_PANES, N_("this pane larger"), NULL, tl_sizes_step, 1},
	{"pane-smaller", "<", TL_IN_PANES, N_("this pane smaller"), NULL, tl_sizes_step, -1},
	{"pane-sizes", "=", TL_IN_PANES, N_("the panes as large as the screen makes them"), NULL,
	 tl_sizes_reset, 0},
	{"help", "? F1", SURVEYED | TL_IN_START | TL_IN_SAVED | TL_IN_EXPLAIN, N_("all keys"), N_("keys"),
	 help, 0},
	{"help", "F1", TYPED | TL_IN_MENU, N_("all keys"), NULL, help, 0},
	{"redraw", "^L", EVERYWHERE, N_("draw the screen anew"), NULL, redraw, 0},
	{"suspend", "^Z", EVERYWHERE, N_("stop for a while; fg comes back"), NULL, suspend, 0},
	{"leave", "q Esc", TL_IN_SURVEYS, N_("back to the panes"), N_("back"), back, 0},
	{"leave", "q", TL_IN_LIST, N_("back; from the list: quit"), N_("quit"), back, 1},
	{"leave", "q", TL_IN_READING | TL_IN_FIGURES, N_("back; from the list: quit"), N_("back"), back, 1},
	{"back", "Esc", TL_IN_PANES, N_("back"), NULL, back, 0},
	{"quit", "^C Q", SURVEYED, N_("quit"), NULL, quit, 0},

	{"down", "Down ^N", TL_IN_PICKER, N_("one line down"), NULL, move, TL_MOVE_DOWN},
	{"up", "Up ^P", TL_IN_PICKER, N_("one line up"), NULL, move, TL_MOVE_UP},
	{"page-down", "PgDn", TL_IN_PICKER, N_("one page down"), NULL, move, TL_MOVE_PAGE_DOWN},
	{"page-up", "PgUp", TL_IN_PICKER, N_("one page up"), NULL, move, TL_MOVE_PAGE_UP},
	{"mark", "Tab", TL_IN_PICKER, N_("mark one of several values"), N_("mark"), mark, 0},
	{"exclude", "^X", TL_IN_PICKER, N_("leave the marked values out"), N_("leave out"), exclude,
	 0},
	{"correct", "Enter c", TL_IN_EXPLAIN, N_("put right by hand"), N_("correct"), open_item, 0},
	{"undo-correction", "u", TL_IN_EXPLAIN, N_("take a correction back"), N_("take back"),
	 tl_explain_undo, 0},
	{"cancel", "q Esc ^C E", TL_IN_EXPLAIN, N_("back"), N_("back"), back, 0},
	{"down", "Down ^N", TL_IN_MENU, N_("one line down"), NULL, move, TL_MOVE_DOWN},
	{"up", "Up ^P", TL_IN_MENU, N_("one line up"), NULL, move, TL_MOVE_UP},
	{"accept", "Enter", TL_IN_MENU, N_("accept"), N_("accept"), open_item, 0},
	{"other-way", "Tab", TL_IN_MENU, N_("another way: a file, the clipboard, only this article"), N_("change"),
	 other_way, 0},
	{"cancel", "Esc ^C ^G", TL_IN_MENU | TL_IN_ASK, N_("cancel"), N_("cancel"), back, 0},
	{"turn", "^O", TL_IN_PICKER, N_("other values: 63 or 34 provinces, regions; agencies"),
	 N_("others"), turn, 0},
	{"complete", "Tab", TL_IN_PROMPT, N_("complete the word, and the next that fits"), NULL,
	 complete, 1},
	{"complete-back", "S-Tab", TL_IN_PROMPT, N_("the one before"), NULL, complete, -1},
	{"older", "Up ^P", TL_IN_PROMPT, N_("what was typed before"), NULL, recall, 1},
	{"newer", "Down ^N", TL_IN_PROMPT, N_("what was typed after that"), NULL, recall, -1},
	{"input-method", "^T", TYPED, N_("Vietnamese input: Telex, VNI, off"), NULL, input_method, 0},
	{"open", "Enter", TL_IN_SAVED, N_("search so"), N_("search"), open_item, 0},
	{"save", "s +", TL_IN_SAVED, N_("save the filters in force under a name"), N_("save"),
	 tl_saved_add, 0},
	{"delete", "d Delete", TL_IN_SAVED, N_("delete the saved search"), N_("delete"),
	 tl_saved_delete, 0},
	{"cancel", "q Esc ^C", TL_IN_SAVED, N_("back"), N_("back"), back, 0},
	{"accept", "Enter", TYPED, N_("accept"), N_("accept"), open_item, 0},
	{"sample", "Enter s", TL_IN_START, N_("open the sample"), N_("sample"), open_item, 0},
	{"cancel", "Esc ^C ^G", TYPED | TL_IN_NUMBER, N_("cancel"), N_("cancel"), back, 0},
	{"cancel", "q Esc ^C ? F1", TL_IN_HELP, N_("leave the help"), N_("back"), back, 0},
	{"quit", "q ^C Q", TL_IN_START, N_("quit"), N_("quit"), quit, 0},
};
const size_t tl_n_ui_commands = TL_COUNT(tl_ui_commands);

const struct tl_ui_command *tl_command_in(const char *name, enum tl_context context)
{
	for (size_t i = 0; i < tl_n_ui_commands; i++)
		if ((tl_ui_commands[i].contexts & context) &&
		    strcmp(tl_ui_commands[i].name, name) == 0)
			return &tl_ui_commands[i];
	return NULL;
}

const struct tl_context_info tl_contexts[] = {
	{TL_IN_LIST, "list", N_("List")},	{TL_IN_TEXT, "text", N_("Text")},
	{TL_IN_FIGURES, "figures", N_("Figures")}, {TL_IN_RAW, "raw", N_("Page as imported")},
	{TL_IN_PICKER, "picker", N_("Choosing")}, {TL_IN_PROMPT, "prompt", N_("Typing")},
	{TL_IN_HELP, "help", N_("Help")},	{TL_IN_NUMBER, "number", N_("Number of a filter")},
	{TL_IN_SAVED, "saved", N_("Saved searches")}, {TL_IN_MENU, "menu", N_("Menu")},
	{TL_IN_EXPLAIN, "explain", N_("Why")},
	{TL_IN_ASK, "question", N_("Question")}, {TL_IN_TABLE, "table", N_("Table")},
	{TL_IN_MAP, "map", N_("Map")},		{TL_IN_KWIC, "kwic", N_("Concordance")},
	{TL_IN_START, "start", N_("Start")},
};
const size_t tl_n_contexts = TL_COUNT(tl_contexts);
