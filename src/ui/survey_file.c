/* What a survey shows as a file or in the clipboard: the table, the lines of the concordance. */
#include <stdlib.h>

#include "complete.h"
#include "clip.h"
#include "clipboard.h"
#include "file_jobs.h"
#include "files.h"
#include "table_view.h"

/* What is seen of the survey that stands, and a name for it; false: nothing is. */
static bool write_seen(struct tl_app *app, enum tl_sheet_form form, struct tl_buf *out,
		       const char **name, const char **what)
{
	struct tl_survey_table *t = tl_survey_table(app);

	if (!t) {
		*name = "concordance";
		*what = _("lines");
		return tl_kwic_write(app, form, out);
	}
	*name = t->indicator;
	*what = _("table");
	if (t->grid.n_rows)
		tl_grid_write(&t->grid, tl_survey_table_corpus(t), form, out);
	return t->grid.n_rows > 0;
}

/* What it is to be written as is told by the name's end. */
static bool name_is_good(struct tl_app *app, const char *typed)
{
	char *path = tl_path_typed(typed);
	enum tl_sheet_form form;
	bool good = !*path || tl_sheet_form_of(path, &form);

	if (!good)
		tl_app_error(app, "%s", _("The name must end in .tsv, .csv, .json or .md."));
	free(path);
	return good;
}

static const struct tl_prompt_use export_prompt;

static void export(struct tl_app *app, const char *typed)
{
	char *path = tl_path_typed(typed);
	struct tl_buf text = {0};
	enum tl_sheet_form form;
	const char *name, *what;

	if (!tl_sheet_form_of(path, &form)) {
		free(path);
	} else if (write_seen(app, form, &text, &name, &what)) {
		tl_file_write(app, path, &text, false, &export_prompt, typed);
	} else {
		tl_app_message(app, "%s", _("There is nothing to write."));
		free(path);
	}
	tl_buf_free(&text);
}

static const struct tl_prompt_use export_prompt = {
	.label = N_("Write to file"),
	.history = "table",
	.complete = tl_complete_file,
	.accept = name_is_good,
	.then = export,
};

static void ask(struct tl_app *app, const char *name)
{
	struct tl_buf file = {0};

	tl_buf_printf(&file, "%s.tsv", name);
	tl_app_push(app, tl_prompt_new(app, &export_prompt, file.p));
	tl_buf_free(&file);
}

void tl_survey_export(struct tl_app *app, int unused)
{
	struct tl_buf text = {0};
	const char *name, *what;

	(void)unused;
	if (write_seen(app, TL_SHEET_TSV, &text, &name, &what))
		ask(app, name);
	else
		tl_app_message(app, "%s", _("There is nothing to write."));
	tl_buf_free(&text);
}

void tl_survey_copy(struct tl_app *app, int unused)
{
	struct tl_buf text = {0}, safe = {0};
	const char *name, *what;

	(void)unused;
	if (!write_seen(app, TL_SHEET_TSV, &text, &name, &what)) {
		tl_app_message(app, "%s", _("There is nothing to write."));
	} else {
		tl_spreadsheet_cells(text.p, text.n, &safe);
		if (!tl_clip(app, safe.p, safe.n, what))
			ask(app, name);
	}
	tl_buf_free(&text);
	tl_buf_free(&safe);
}
