/* The table of an indicator as a file, or in the clipboard. */
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

static bool export_accept(struct tl_app *app, const char *typed)
{
	struct tl_survey_table *t = tl_survey_table(app);
	struct tl_buf text = {0}, path = {0};
	enum tl_sheet_form form;
	const char *home = getenv("HOME");
	bool written = false;

	if (!t || !typed[strspn(typed, " ")])
		return true;
	if (!form_of(typed, &form)) {
		tl_app_error(app, "%s", _("The name must end in .tsv, .csv, .json or .md."));
		return false;
	}
	if (strncmp(typed, "~/", 2) == 0 && home)
		tl_buf_printf(&path, "%s%s", home, typed + 1);
	else
		tl_buf_str(&path, typed);
	tl_grid_write(&t->grid, tl_survey_table_corpus(t), form, &text);
	written = write_new(path.p, &text);
	if (written)
		tl_app_message(app, _("Written: %s"), path.p);
	else if (errno == EEXIST)
		tl_app_error(app, _("%s is there already; choose another name."), path.p);
	else
		tl_app_error(app, "%s: %s", path.p, strerror(errno));
	tl_buf_free(&text);
	tl_buf_free(&path);
	return written;
}

static const struct tl_prompt_use export_prompt = {
	.label = N_("Write to file"),
	.history = "table",
	.complete = tl_complete_file,
	.accept = export_accept,
};

void tl_table_export(struct tl_app *app, int unused)
{
	struct tl_survey_table *t = tl_survey_table(app);
	struct tl_buf name = {0};

	(void)unused;
	if (!t || !t->grid.n_rows) {
		tl_app_message(app, "%s", _("There is nothing to write."));
		return;
	}
	tl_buf_printf(&name, "%s.tsv", t->indicator);
	tl_app_push(app, tl_prompt_new(app, &export_prompt, name.p));
	tl_buf_free(&name);
}

void tl_table_copy(struct tl_app *app, int unused)
{
	struct tl_survey_table *t = tl_survey_table(app);
	struct tl_buf text = {0}, safe = {0};

	if (!t || !t->grid.n_rows) {
		tl_app_message(app, "%s", _("There is nothing to write."));
		return;
	}
	tl_grid_write(&t->grid, tl_survey_table_corpus(t), TL_SHEET_TSV, &text);
	tl_clean_cells(text.p, text.n, &safe);
	if (!tl_clip(app, safe.p, safe.n, _("table")))
		tl_table_export(app, unused);
	tl_buf_free(&text);
	tl_buf_free(&safe);
}
