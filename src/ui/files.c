#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "outgoing.h"
#include "tulieu/i18n.h"

char *tl_path_typed(const char *text)
{
	const char *home = getenv("HOME");
	struct tl_buf path = {0};
	size_t n;

	text += strspn(text, " ");
	n = strlen(text);
	while (n && text[n - 1] == ' ')
		n--;
	tl_buf_str(&path, "");
	if (home && text[0] == '~' && (n == 1 || text[1] == '/')) {
		tl_buf_str(&path, home);
		text++;
		n--;
	}
	tl_buf_add(&path, text, n);
	return tl_buf_steal(&path);
}

/* ---- what the name asks for ------------------------------------------------------------------ */

bool tl_sheet_form_of(const char *path, enum tl_sheet_form *form)
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

bool tl_article_form_of(const char *path, enum tl_article_form *form)
{
	static const char *const ends[TL_ARTICLE_FORMS] = {
		[TL_ARTICLE_JSONL] = ".jsonl", [TL_ARTICLE_TSV] = ".tsv",
		[TL_ARTICLE_CSV] = ".csv",     [TL_ARTICLE_MD] = ".md",
		[TL_ARTICLE_TEXT] = ".txt",
	};
	const char *dot = strrchr(path, '.');

	for (int i = 0; dot && i < TL_ARTICLE_FORMS; i++) {
		if (strcmp(dot, ends[i]) == 0) {
			*form = (enum tl_article_form)i;
			return true;
		}
	}
	return false;
}

/* ---- writing -------------------------------------------------------------------------------- */

static enum tl_status failed(const char *path, struct tl_error *e)
{
	if (errno == EEXIST)
		return tl_fail(e, TL_ESYSTEM, _("%s is there already; choose another name."), path);
	return tl_fail(e, TL_ESYSTEM, "%s: %s", path, strerror(errno));
}

int tl_file_create(const char *path, struct tl_error *e)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

	if (fd < 0)
		failed(path, e);
	return fd;
}

enum tl_status tl_file_finish(const char *path, int fd, bool whole, struct tl_error *e)
{
	int why = errno;

	/* A full disk may be told at the end only. */
	if (close(fd) == 0 && whole)
		return TL_OK;
	why = whole ? errno : why;
	unlink(path);
	errno = why;
	return failed(path, e);
}

enum tl_status tl_file_new(const char *path, const struct tl_buf *text, struct tl_error *e)
{
	int fd = tl_file_create(path, e);

	if (fd < 0)
		return TL_ESYSTEM;
	return tl_file_finish(path, fd, tl_write_all(fd, text->p ? text->p : "", text->n), e);
}

enum tl_status tl_file_append(const char *path, const char *text, struct tl_error *e)
{
	int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
	struct tl_buf whole = {0};
	bool done;

	if (fd < 0)
		return failed(path, e);
	tl_buf_printf(&whole, "%s\n\n", text);
	done = tl_write_all(fd, whole.p, whole.n);
	tl_buf_free(&whole);
	if (close(fd) == 0 && done)
		return TL_OK;
	return failed(path, e);
}
