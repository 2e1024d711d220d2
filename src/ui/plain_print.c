/* Lines of the dialogue, out and in. */
#include "plain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "tulieu/text.h"

/* ---- out ------------------------------------------------------------------------------------ */

bool plain_english(void)
{
	return tl_format_english();
}

/* A terminal without memory of what has gone by: the output waits when it is full. Whoever has
 * heard enough may type the next command at once. */
static void wait_for_user(struct plain *p)
{
	char *answer;

	if (!p->rows_of_screen || ++p->printed < p->rows_of_screen - 1)
		return;
	p->printed = 0;
	fputs(_("Enter goes on, q stops: "), stdout);
	answer = plain_line();
	p->stopped = !answer || *answer;
	if (answer && *answer && strcmp(answer, "q") != 0)
		p->typed_ahead = answer;
	else
		free(answer);
}

static void print_line(struct plain *p, const char *text, size_t n)
{
	if (p->stopped)
		return;
	fwrite(text, 1, n, stdout);
	putchar('\n');
	wait_for_user(p);
}

static void print_paragraph(struct plain *p, const char *text, size_t n)
{
	struct tl_buf safe = {0};
	struct tl_span *lines = NULL;
	size_t cap = 0, count;

	tl_buf_str(&safe, "");
	tl_printable(text, n, p->options->ascii || plain_setting(p, TL_OPT_ASCII), &safe);
	if (p->columns) {
		count = tl_wrap(safe.p, safe.n, p->columns, &lines, &cap);
		for (size_t i = 0; i < count; i++)
			print_line(p, safe.p + lines[i].begin, lines[i].end - lines[i].begin);
		free(lines);
	} else {
		print_line(p, safe.p, safe.n);
	}
	tl_buf_free(&safe);
}

void plain_text(struct plain *p, const char *text, size_t n)
{
	const char *end = text + n;

	for (const char *at = text; at <= end && !p->stopped;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (!stop)
			stop = end;
		print_paragraph(p, at, (size_t)(stop - at));
		at = stop + 1;
	}
}

void plain_say(struct plain *p, const char *format, ...)
{
	struct tl_buf text = {0};
	va_list ap;

	va_start(ap, format);
	tl_buf_vprintf(&text, format, ap);
	va_end(ap);
	plain_text(p, text.n ? text.p : "", text.n);
	tl_buf_free(&text);
}

void plain_error(struct plain *p, const struct tl_error *e)
{
	if (e->column)
		plain_say(p, _("Not understood, at letter %d: %s"), e->column, e->text);
	else
		plain_say(p, _("Not possible: %s"), e->text);
}

/* ---- in ------------------------------------------------------------------------------------- */

char *plain_line(void)
{
	struct tl_buf clean = {0};
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	fflush(stdout);
	n = getline(&line, &cap, stdin);
	while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
		n--;
	if (n >= 0) {
		tl_buf_str(&clean, "");
		tl_clean(line, (size_t)n, &clean, NULL);
	}
	free(line);
	return n < 0 ? NULL : tl_buf_steal(&clean);
}

bool plain_yes(void)
{
	char *answer = plain_line();
	bool yes = answer && *answer &&
		   (tl_fold_starts("yes", answer) || tl_fold_starts(_("yes"), answer));

	free(answer);
	return yes;
}

size_t plain_number(struct plain *p, const char *words, size_t most)
{
	char *end;
	unsigned long n;

	errno = 0;
	n = strtoul(words, &end, 10);
	if (*words >= '0' && *words <= '9' && !*end && !errno && n >= 1 && n <= most)
		return n;
	if (most)
		plain_say(p, _("A number from 1 to %zu is needed."), most);
	else
		plain_say(p, "%s", _("There is nothing to choose from."));
	return 0;
}

bool plain_word(const char **words, const char *key)
{
	size_t n = strcspn(*words, " ");
	char *typed = tl_strndup(*words, n);
	const char *names[] = {key, _(key)};
	bool is = false;

	for (size_t i = 0; i < TL_COUNT(names); i++)
		is |= n && tl_fold_starts(names[i], typed) && tl_fold_starts(typed, names[i]);
	free(typed);
	if (is)
		*words += n + strspn(*words + n, " ");
	return is;
}
