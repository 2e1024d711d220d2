/* The loop of the dialogue: a line is read, and its command run. */
#include "plain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tulieu/report.h"
#include "tulieu/text.h"

/* ---- the archive ----------------------------------------------------------------------------- */

bool plain_reload(struct plain *p, struct tl_error *e)
{
	struct tl_corpus *corpus;

	/* What changes from now on is seen. */
	tl_corpus_stale(p->archive, &p->seen);
	if (tl_corpus_load(p->rules, p->archive, &corpus, e) != TL_OK)
		return false;
	/* Rows and values of the old one stand in the old corpus. */
	plain_lines_close(p);
	plain_forget_rows(p);
	plain_table_free(p);
	tl_choices_free(&p->choices);
	tl_corpus_drop(p->corpus);
	p->corpus = corpus;
	return true;
}

/* The rules again over all pages; the dialogue waits for it. */
void plain_annotate(struct plain *p, const char *words)
{
	struct tl_annotation how = {.rules = p->rules};
	struct tl_error e;

	(void)words;
	if (tl_marks_current(p->archive, p->rules)) {
		plain_say(p, "%s", _("All articles have been read by these rules."));
		return;
	}
	if (access(p->path, W_OK) != 0) {
		plain_say(p, _("This archive can only be read: %s."), strerror(errno));
		return;
	}
	plain_say(p, "%s", _("The rules are applied to all articles; this takes a while."));
	fflush(stdout);
	if (p->options->annotate(p->options->context, p->path, &how, &e) != TL_OK ||
	    !plain_reload(p, &e)) {
		plain_error(p, &e);
		return;
	}
	plain_say(p,
		  P_("The rules were applied to %zu article.",
		     "The rules were applied to %zu articles.", how.done),
		  how.done);
	/* An article that is open has its new marks. */
	if (p->id && !plain_read(p, p->id, &e))
		plain_error(p, &e);
	plain_search(p);
}

/* ---- commands ------------------------------------------------------------------------------- */

void plain_quit(struct plain *p, const char *words)
{
	(void)words;
	p->quit = true;
}

/* What can only be a choice: numbers with commas, a minus or a plus. */
static bool is_choice(const struct plain *p, const char *line)
{
	return p->standing == PLAIN_CHOICES && strpbrk(line, "0123456789") &&
	       !line[strspn(line, "0123456789,+- ")];
}

static void run_command(struct plain *p, const struct plain_command *c, const char *words)
{
	char *typed = c->text ? plain_typed(p, words) : NULL;
	size_t before = p->history.now;

	/* Whoever hears it knows what was understood. */
	if (typed)
		plain_say(p, _("Typed: %s"), typed);
	if (c->run)
		c->run(p, typed ? typed : words);
	else
		plain_pick(p, c->dim, typed ? typed : words);
	/* Words that the input method has made and that are found nowhere: as they were typed. */
	if (typed && c->run == plain_filter && p->history.now != before && !p->n_rows) {
		tl_history_step(&p->history, -1);
		plain_say(p, _("Nothing for “%s”: shown is “%s”, as it was typed."), typed, words);
		c->run(p, words);
	}
	free(typed);
}

void plain_do(struct plain *p, const char *line)
{
	const char *begin = line + strspn(line, " ");
	size_t n = strcspn(begin, " ");
	const char *rest = begin + n + strspn(begin + n, " ");
	const struct plain_command *c;
	char *name;

	if (!*begin)
		return;
	/* As in the browser: back, and from the list out. */
	if (strcmp(begin, "q") == 0 && (p->id || p->standing != PLAIN_LIST)) {
		plain_list(p, "");
		return;
	}
	if (is_choice(p, begin)) {
		plain_choose(p, begin);
	} else if (begin[strspn(begin, "0123456789 ")] == '\0') {
		name = tl_strndup(begin, n);
		plain_open(p, name);
		free(name);
	} else if ((c = plain_command_of(begin, n))) {
		if (*rest && c->run != plain_again)
			plain_remember(p, begin);
		run_command(p, c, rest);
	} else {
		name = tl_strndup(begin, n);
		plain_say(p, _("There is no command \"%s\"; type help."), name);
		free(name);
	}
}

/* ---- start ---------------------------------------------------------------------------------- */

void plain_report(void *context, const char *message)
{
	plain_say(context, "%s", message);
}

static void measure(struct plain *p)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return;
	p->columns = 79;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0)
		return;
	if (size.ws_col > 20)
		p->columns = size.ws_col - 1;
	if (isatty(STDIN_FILENO) && size.ws_row > 4)
		p->rows_of_screen = size.ws_row;
}

/* Where there is no archive: what to do, and the offer of the sample. *e is told where it is not
 * taken. */
static enum tl_status offer_sample(struct plain *p, struct tl_error *e)
{
	char *data = tl_home_data_dir();
	struct tl_buf path = {0};
	enum tl_status status = TL_EARCHIVE;

	if (data && p->options->import_sample) {
		plain_say(p, "%s %s", _("There is no archive yet."), p->path);
		plain_say(p, "%s tulieu %s%s%simport %s",
			  _("To read your own pages, leave and run:"),
			  p->options->named ? "-d " : "", p->options->named ? _("FILE") : "",
			  p->options->named ? " " : "", _("FOLDER"));
		plain_say(p, "%s", _("yes opens a small sample archive; anything else leaves."));
		if (plain_yes()) {
			tl_buf_printf(&path, "%s/sample.db", data);
			plain_say(p, "%s", _("The sample is being imported…"));
			fflush(stdout);
			status = p->options->import_sample(p->options->context, path.p, e);
		}
	}
	if (status == TL_OK) {
		free(p->path);
		p->path = tl_buf_steal(&path);
		status = tl_archive_open(p->path, TL_ARCHIVE_READ, &p->archive, e);
	}
	tl_buf_free(&path);
	free(data);
	return status;
}

static enum tl_status start(struct plain *p, struct tl_error *e)
{
	enum tl_status status;
	struct tl_error why;
	char *folder;

	status = tl_archive_open(p->path, TL_ARCHIVE_READ, &p->archive, e);
	if (status != TL_OK && access(p->path, F_OK) != 0)
		status = offer_sample(p, e);
	if (status == TL_OK)
		status = tl_rules_load(p->options->dirs, plain_report, p, &p->rules, e);
	if (status != TL_OK)
		return status;
	/* What changes from now on is seen. */
	tl_corpus_stale(p->archive, &p->seen);
	status = tl_corpus_load(p->rules, p->archive, &p->corpus, e);
	if (status != TL_OK)
		return status;
	folder = tl_state_dir();
	if (tl_reader_open(folder, p->archive, TL_READER_KEEP, &p->reader, &why) != TL_OK ||
	    tl_reader_load(p->reader, &why) != TL_OK)
		plain_say(p, "%s", why.text);
	free(folder);
	if (!tl_marks_current(p->archive, p->rules))
		plain_say(p, _("The rules are newer than what they found here: %s applies them."),
			  plain_english() ? "annotate" : "áp-dụng");
	return TL_OK;
}

static void stop(struct plain *p)
{
	plain_lines_free(&p->lines);
	plain_kwic_free(p);
	plain_table_free(p);
	tl_choices_free(&p->choices);
	plain_fold_forget(p);
	tl_fold_free(&p->fold);
	tl_deleted_free(p->deleted);
	tl_result_drop(p->result);
	tl_history_free(&p->history);
	tl_reader_close(p->reader);
	tl_corpus_drop(p->corpus);
	tl_rules_free(p->rules);
	tl_archive_close(p->archive);
	tl_arena_free(p->arena);
	free(p->find);
	free(p->typed_ahead);
	free(p->session);
}

/* ---- loop ----------------------------------------------------------------------------------- */

static void loop(struct plain *p)
{
	bool prompt = isatty(STDIN_FILENO);
	char *line;

	while (!p->quit) {
		if (prompt && !p->typed_ahead)
			fputs("> ", stdout);
		line = p->typed_ahead ? p->typed_ahead : plain_line();
		p->typed_ahead = NULL;
		if (!line)
			break;
		p->printed = 0;
		p->stopped = false;
		tl_reader_refresh(p->reader);
		plain_do(p, line);
		plain_session_keep(p);
		free(line);
	}
}

int tl_plain(const struct tl_browse_options *options)
{
	struct plain p = {.options = options,
			  .path = tl_strdup(options->archive),
			  .row = SIZE_MAX,
			  .block = SIZE_MAX,
			  .figure = SIZE_MAX,
			  .arena = tl_arena_new()};
	struct tl_error e = {0};
	enum tl_status status;

	measure(&p);
	plain_settings_start(&p);
	status = start(&p, &e);
	if (status == TL_OK) {
		plain_say(&p,
			  P_("%zu article. Type help for the commands.",
			     "%zu articles. Type help for the commands.",
			     tl_corpus_articles(p.corpus)),
			  tl_corpus_articles(p.corpus));
		if (options->query && *options->query)
			plain_filter(&p, options->query);
		else if (plain_session_begin(&p))
			plain_say(&p, _("As the last session was left; type %s to list all articles."),
				  plain_english() ? "remove all" : "bỏ tất-cả");
		if (!options->query || !*options->query)
			plain_search(&p);
		loop(&p);
	}
	stop(&p);
	fflush(stdout);
	if (status != TL_OK)
		fprintf(stderr, "tulieu: %s%s%s\n", status == TL_EARCHIVE ? p.path : "",
			status == TL_EARCHIVE ? ": " : "", e.text);
	free(p.path);
	return status != TL_OK ? 3 : ferror(stdout) ? 1 : 0;
}
