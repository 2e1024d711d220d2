/* What a survey shows as a file or in the clipboard: the table, the lines of the concordance. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "complete.h"
#include "clip.h"
#include "clipboard.h"
#include "table_view.h"

static bool form_of(const char *path, enum tl_sheet_form *form)
{
	const char *dot = strrchr(path, '.');

	for (int i = 0; dot && i < TL_SHEET_FORMS; i++) {
		if (strcmp(dot + 1, tl_sheet_forms[i]) == 0) {
			*form = (enum tl_sheet_form)i;
			return true;
		}
	}
	return false;
}

/* Never over a file that is there. Returns false with errno set. */
static bool write_new(const char *path, const struct tl_buf *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	size_t done = 0;
	int why;

	if (fd < 0)
		return false;
	while (done < text->n) {
		ssize_t n = write(fd, text->p + done, text->n - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			break;
		done += (size_t)n;
	}
	why = errno;
	if (close(fd) == 0 && done == text->n)
		return true;
	why = done == text->n ? errno : why;
	unlink(path);
	errno = why;
	return false;
}

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

static bool export_accept(struct tl_app *app, const char *typed)
{
	struct tl_buf text = {0};
	enum tl_sheet_form form;
	const char *name, *what;
	char *path = tl_path_typed(typed);
	bool written = !*path;

	if (written || !form_of(path, &form)) {
		if (!written)
			tl_app_error(app, "%s",
				     _("The name must end in .tsv, .csv, .json or .md."));
		free(path);
		return written;
	}
	if (!write_seen(app, form, &text, &name, &what)) {
		tl_app_message(app, "%s", _("There is nothing to write."));
		written = true;
	} else if ((written = write_new(path, &text))) {
		tl_app_message(app, _("Written: %s"), path);
	} else if (errno == EEXIST) {
		tl_app_error(app, _("%s is there already; choose another name."), path);
	} else {
		tl_app_error(app, "%s: %s", path, strerror(errno));
	}
	tl_buf_free(&text);
	free(path);
	return written;
}

static const struct tl_prompt_use export_prompt = {
	.label = N_("Write to file"),
	.history = "table",
	.complete = tl_complete_file,
	.accept = export_accept,
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
		tl_clean_cells(text.p, text.n, &safe);
		if (!tl_clip(app, safe.p, safe.n, what))
			ask(app, name);
	}
	tl_buf_free(&text);
	tl_buf_free(&safe);
}
