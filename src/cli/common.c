/* Messages, the archive's path, the rules: what every subcommand needs. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "tulieu/text.h"

void tl_cli_message(const char *file, const char *format, ...)
{
	struct tl_buf line = {0}, safe = {0};
	va_list ap;

	tl_buf_str(&line, "tulieu: ");
	if (file)
		tl_buf_printf(&line, "%s: ", file);
	va_start(ap, format);
	tl_buf_vprintf(&line, format, ap);
	va_end(ap);
	tl_printable(line.p, line.n, false, &safe);
	fprintf(stderr, "%s\n", safe.p);
	tl_buf_free(&line);
	tl_buf_free(&safe);
}

static int exit_of(enum tl_status status)
{
	switch (status) {
	case TL_OK:
		return TL_EXIT_DONE;
	case TL_EUSAGE:
	case TL_EQUERY:
		return TL_EXIT_USAGE;
	case TL_EARCHIVE:
		return TL_EXIT_ARCHIVE;
	case TL_EINPUT:
	case TL_ENOTFOUND:
	case TL_ESYSTEM:
	case TL_ECANCELLED:
		break;
	}
	return TL_EXIT_REFUSED;
}

int tl_cli_fail(const char *file, const struct tl_error *e)
{
	tl_cli_message(file, "%s", e->text);
	return exit_of(e->status);
}

int tl_cli_fail_query(const char *query, const struct tl_error *e)
{
	struct tl_buf line = {0}, pointer = {0};
	size_t at = 0, n = strlen(query);

	if (e->column <= 0)
		return tl_cli_fail(NULL, e);
	tl_cli_message(NULL, _("query, column %d: %s"), e->column, e->text);
	/* The query with a mark below the place: blanks as wide as what stands before it. */
	for (int i = 1; i < e->column && at < n; i++) {
		uint32_t cp;

		at += tl_utf8_decode(query + at, n - at, &cp);
	}
	tl_printable(query, at, false, &line);
	for (int i = tl_text_width(line.p ? line.p : "", line.n); i > 0; i--)
		tl_buf_char(&pointer, ' ');
	tl_printable(query + at, n - at, false, &line);
	fprintf(stderr, "  %s\n  %s^\n", line.p ? line.p : "", pointer.p ? pointer.p : "");
	tl_buf_free(&line);
	tl_buf_free(&pointer);
	return exit_of(e->status);
}

int tl_cli_usage(const struct tl_command *command, const char *format, ...)
{
	struct tl_buf line = {0};
	va_list ap;

	va_start(ap, format);
	tl_buf_vprintf(&line, format, ap);
	va_end(ap);
	tl_cli_message(command ? command->name : NULL, "%s", line.p);
	tl_buf_free(&line);
	if (command)
		fprintf(stderr, _("`tulieu %s --help` says more\n"), command->name);
	else
		fputs(_("`tulieu --help` says more\n"), stderr);
	return TL_EXIT_USAGE;
}

const char *tl_cli_path(struct tl_cli *cli)
{
	const char *set = getenv("TULIEU_DB");
	char *home;

	if (cli->path)
		return cli->path;
	if (cli->archive) {
		cli->path = tl_strdup(cli->archive);
	} else if (set && *set) {
		cli->path = tl_strdup(set);
	} else {
		struct tl_buf path = {0};

		home = tl_home_data_dir();
		if (home)
			tl_buf_printf(&path, "%s/archive.db", home);
		else
			tl_buf_str(&path, "tulieu.db");
		cli->path = tl_buf_steal(&path);
		free(home);
	}
	return cli->path;
}

bool tl_cli_open(struct tl_cli *cli, enum tl_archive_mode mode, struct tl_archive **out)
{
	struct tl_error e;

	if (tl_archive_open(tl_cli_path(cli), mode, out, &e) == TL_OK)
		return true;
	tl_cli_fail(tl_cli_path(cli), &e);
	return false;
}

static void report(void *context, const char *message)
{
	(void)context;
	tl_cli_message(NULL, "%s", message);
}

struct tl_rules *tl_cli_rules(struct tl_cli *cli)
{
	struct tl_error e;

	if (!cli->rules && tl_rules_load(&cli->dirs, report, NULL, &cli->rules, &e) != TL_OK) {
		tl_cli_fail(cli->data, &e);
		cli->rules = NULL;
	}
	return cli->rules;
}

int tl_cli_finish(int status)
{
	errno = 0;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	/* errno is that of the flush; a failure of a write before it left only the mark. */
	tl_cli_message(_("output"), "%s", errno ? strerror(errno) : _("could not be written"));
	return TL_EXIT_REFUSED;
}
