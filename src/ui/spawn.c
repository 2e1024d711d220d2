/* Other programs. No shell ever sees a word: the line is split here, and posix_spawn gets the words. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "outgoing.h"

extern char **environ;

/* ---- words ---------------------------------------------------------------------------------- */

/* One word; *p goes behind it. False: a quote isn't closed. */
static bool read_word(const char **p, struct tl_buf *word)
{
	char quote = '\0';
	const char *s = *p;

	for (; *s && (quote || !strchr(" \t\n", *s)); s++) {
		if (quote && *s == quote)
			quote = '\0';
		else if (!quote && (*s == '\'' || *s == '"'))
			quote = *s;
		else if (*s == '\\' && quote != '\'' && s[1])
			tl_buf_char(word, *++s);
		else
			tl_buf_char(word, *s);
	}
	*p = s;
	return !quote;
}

enum tl_status tl_split_words(const char *line, struct tl_arena *arena, char ***words, size_t *n,
			      struct tl_error *e)
{
	struct tl_buf word = {0};
	enum tl_status status = TL_OK;
	size_t cap = 0;

	*words = NULL;
	*n = 0;
	while (status == TL_OK && *(line += strspn(line, " \t\n"))) {
		tl_buf_reset(&word);
		if (!read_word(&line, &word))
			status = tl_fail(e, TL_EUSAGE, "%s", _("a quote isn't closed"));
		*TL_ARENA_PUSH(arena, *words, *n, cap) =
			tl_arena_strndup(arena, word.p ? word.p : "", word.n);
	}
	tl_buf_free(&word);
	*TL_ARENA_PUSH(arena, *words, *n, cap) = NULL;
	(*n)--;
	return status;
}

/* ---- a web browser -------------------------------------------------------------------------- */

enum tl_status tl_browser_words(const char *browser, const char *address, struct tl_arena *arena,
				char ***words, struct tl_error *e)
{
	char *first = tl_arena_strndup(arena, browser, strcspn(browser, ":"));
	struct tl_buf word = {0};
	bool placed = false;
	char **split;
	size_t n;

	if (tl_split_words(first, arena, &split, &n, e) != TL_OK)
		return TL_EUSAGE;
	if (!n)
		return tl_fail(e, TL_EUSAGE, "%s", _("$BROWSER names no program"));
	*words = tl_arena_alloc(arena, (n + 2) * sizeof **words);
	for (size_t i = 0; i < n; i++) {
		const char *at = strstr(split[i], "%s");

		(*words)[i] = split[i];
		if (!at)
			continue;
		placed = true;
		tl_buf_reset(&word);
		tl_buf_add(&word, split[i], (size_t)(at - split[i]));
		tl_buf_str(&word, address);
		tl_buf_str(&word, at + 2);
		(*words)[i] = tl_arena_strdup(arena, word.p);
	}
	if (!placed)
		(*words)[n] = tl_arena_strdup(arena, address);
	tl_buf_free(&word);
	return TL_OK;
}

/* ---- running -------------------------------------------------------------------------------- */

/* The child begins with the signals as a shell gives them, but for SIGTSTP: nobody would wake it. */
static int spawn(char *const *words, int input, pid_t *pid)
{
	static const int defaults[] = {SIGINT,	SIGQUIT,  SIGTERM, SIGHUP,
				       SIGPIPE, SIGWINCH, SIGCONT, SIGXFSZ};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t set;
	int failed;

	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	if (input >= 0)
		posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	sigemptyset(&set);
	posix_spawnattr_setsigmask(&attributes, &set);
	for (size_t i = 0; i < TL_COUNT(defaults); i++)
		sigaddset(&set, defaults[i]);
	posix_spawnattr_setsigdefault(&attributes, &set);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	failed = posix_spawnp(pid, words[0], &actions, &attributes, words, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return failed;
}

static int wait_for(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0) {
		if (errno != EINTR)
			return 0;
		/* The terminal is gone or the program is to end: so is what it has started. */
		if (tl_terminal_ending())
			kill(pid, SIGTERM);
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int tl_spawn_wait(char *const *words, tl_feed_fn *feed, void *context, struct tl_error *e)
{
	int ends[2] = {-1, -1}, failed, status = -1;
	pid_t pid;

	if (feed && pipe(ends) != 0) {
		tl_fail(e, TL_ESYSTEM, "%s", strerror(errno));
		return -1;
	}
	for (int i = 0; i < 2 && feed; i++)
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	failed = spawn(words, ends[0], &pid);
	if (feed)
		close(ends[0]);
	if (!failed && feed)
		feed(context, ends[1]);
	if (feed)
		close(ends[1]);
	if (!failed)
		status = wait_for(pid);
	else
		tl_fail(e, TL_ESYSTEM, "%s: %s", words[0], strerror(failed));
	return status;
}

int tl_spawn(struct tl_app *app, char *const *words, tl_feed_fn *feed, void *context, bool pause,
	     struct tl_error *e)
{
	struct tl_buf prompt = {0};
	int status;

	tl_terminal_lend();
	status = tl_spawn_wait(words, feed, context, e);
	if (pause && status >= 0) {
		tl_buf_printf(&prompt, _("%s has ended. Enter: back to tulieu"), words[0]);
		tl_buf_char(&prompt, ' ');
	}
	tl_terminal_take_back(prompt.p);
	tl_buf_free(&prompt);
	app->relayout = true;
	return status;
}
