#include "sourced.h"

#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "file_jobs.h"

struct tl_sourced {
	struct source {
		char *path;
		struct tl_buf text;
		struct tl_error error;
	} * list;
	size_t n, cap;
};

char *tl_sourced_path(const struct tl_dirs *dirs, const char *word)
{
	const char *home = getenv("HOME");
	struct tl_buf path = {0};

	if (strncmp(word, "~/", 2) == 0 && home)
		tl_buf_printf(&path, "%s%s", home, word + 1);
	else if (word[0] != '/' && dirs->user)
		tl_buf_printf(&path, "%s/%s", dirs->user, word);
	else
		tl_buf_str(&path, word);
	return tl_buf_steal(&path);
}

static const struct source *find(const struct tl_sourced *s, const char *path)
{
	for (size_t i = 0; i < s->n; i++)
		if (strcmp(s->list[i].path, path) == 0)
			return &s->list[i];
	return NULL;
}

enum tl_status tl_sourced_text(const struct tl_sourced *s, const char *path,
			       const struct tl_buf **text, struct tl_error *e)
{
	const struct source *source = find(s, path);

	if (!source)
		return tl_fail(e, TL_EUSAGE, "%s", _("too many files that read each other"));
	*text = &source->text;
	if (source->error.status != TL_OK)
		*e = source->error;
	return source->error.status;
}

/* ---- in the thread --------------------------------------------------------------------------- */

static void read_all(struct tl_sourced *s, const struct tl_dirs *dirs, const char *path, int depth);

/* A line that names another file. */
static void read_named(struct tl_sourced *s, const struct tl_dirs *dirs, const char *line, size_t n,
		       int depth)
{
	struct tl_arena *arena = tl_arena_new();
	const char **words;
	size_t n_words;

	if (tl_config_words(tl_arena_strndup(arena, line, n), arena, &words, &n_words, NULL) ==
		    TL_OK &&
	    n_words == 2 && strcmp(words[0], "source") == 0) {
		char *path = tl_sourced_path(dirs, words[1]);

		read_all(s, dirs, path, depth);
		free(path);
	}
	tl_arena_free(arena);
}

static void read_all(struct tl_sourced *s, const struct tl_dirs *dirs, const char *path, int depth)
{
	struct source *source;
	size_t at = s->n;

	if (depth == TL_SOURCED_MOST || find(s, path))
		return;
	source = TL_PUSH(s->list, s->n, s->cap);
	*source = (struct source){.path = tl_strdup(path)};
	if (tl_config_read(path, &source->text, &source->error) != TL_OK)
		return;
	/* The list may move while others are added to it. */
	for (size_t i = 0, n; i < s->list[at].text.n; i += n + 1) {
		const char *line = s->list[at].text.p + i;

		n = (size_t)((const char *)memchr(line, '\n', s->list[at].text.n - i) - line);
		read_named(s, dirs, line, n && line[n - 1] == '\r' ? n - 1 : n, depth + 1);
	}
}

struct source_job {
	struct tl_file_job head;
	const struct tl_dirs *dirs;
	char *word, *path;
	struct tl_sourced read;
};

static void source_run(struct tl_job *job, struct tl_archive *unused)
{
	struct source_job *j = (struct source_job *)job;

	(void)unused;
	read_all(&j->read, j->dirs, j->path, 0);
}

/* ---- in the screen's thread ------------------------------------------------------------------ */

static void source_done(struct tl_job *job, struct tl_app *app)
{
	struct source_job *j = (struct source_job *)job;
	bool in_time = tl_file_in_time(app, &j->head);
	struct tl_buf line = {0};
	struct tl_error e;

	if (tl_settings_sourced(app, &j->read, j->path, &e) == TL_OK)
		return;
	if (in_time) {
		tl_buf_printf(&line, strchr(j->word, ' ') ? "source \"%s\"" : "source %s", j->word);
		tl_command_again(app, line.p);
		tl_buf_free(&line);
	}
	tl_app_error(app, "%s", e.text);
}

static void source_free(struct tl_job *job)
{
	struct source_job *j = (struct source_job *)job;

	for (size_t i = 0; i < j->read.n; i++) {
		free(j->read.list[i].path);
		tl_buf_free(&j->read.list[i].text);
	}
	free(j->read.list);
	free(j->word);
	free(j->path);
	free(j);
}

void tl_sourced_ask(struct tl_app *app, const char *word)
{
	struct source_job *j = tl_alloc(sizeof *j);

	j->head.job = (struct tl_job){.run = source_run, .done = source_done, .free = source_free};
	j->dirs = app->options->dirs;
	j->word = tl_strdup(word);
	j->path = tl_sourced_path(j->dirs, word);
	tl_file_post(app, &j->head);
}
