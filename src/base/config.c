/* Options and configuration files. An option's value is an int, whatever its type, so that a table
 * of ints is all there is to keep, compare and set. */
#include "tulieu/config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tulieu/i18n.h"

#define SWITCH "off on"

const struct tl_option_info tl_options[TL_OPTIONS] = {
	[TL_OPT_LANGUAGE] = {"language", TL_OPTION_CHOICE, "auto vi en", 0, 0, "auto",
			     N_("language of the interface; auto: as the locale says")},
	[TL_OPT_THEME] = {"theme", TL_OPTION_CHOICE, "auto light dark none", 0, 0, "auto",
			  N_("colours for a light or a dark terminal; auto: the terminal's own;"
			     " none: no colours")},
	[TL_OPT_ASCII] =
		{"ascii", TL_OPTION_SWITCH, SWITCH, 0, 0, "off",
		 N_("borders in ASCII, text without marks; without being asked where the locale"
		    " isn't UTF-8")},
	[TL_OPT_CURSOR] = {"cursor", TL_OPTION_CHOICE, "bar marker", 0, 0, "bar",
			   N_("how the current line is shown; a marker sends fewer bytes")},
	[TL_OPT_HINT_LINE] = {"hint-line", TL_OPTION_SWITCH, SWITCH, 0, 0, "on",
			      N_("the most important keys in the bottom line")},
	[TL_OPT_MEASURE] = {"measure", TL_OPTION_NUMBER, NULL, 20, 400, "76",
			    N_("columns of a line of text at most")},
	[TL_OPT_MARGINS] = {"margins", TL_OPTION_SWITCH, SWITCH, 0, 0, "on",
			    N_("a text that is narrower than its pane stands in the middle")},
	[TL_OPT_LIST_WIDTH] = {"list-width", TL_OPTION_NUMBER, NULL, 0, 400, "0",
			       N_("columns of the list beside the text; 0: as the screen is")},
	[TL_OPT_LIST_HEIGHT] = {"list-height", TL_OPTION_NUMBER, NULL, 0, 400, "0",
				N_("rows of the list above the text; 0: as the screen is")},
	[TL_OPT_FIGURES_HEIGHT] = {"figures-height", TL_OPTION_NUMBER, NULL, 0, 400, "0",
				   N_("rows of the figures below the text; 0: as the screen is")},
	[TL_OPT_MOUSE] = {"mouse", TL_OPTION_SWITCH, SWITCH, 0, 0, "off",
			  N_("wheel, click and drag; takes the terminal's own selection away")},
	[TL_OPT_TITLE] = {"title", TL_OPTION_SWITCH, SWITCH, 0, 0, "off",
			  N_("the article's headline as the window's title")},
	[TL_OPT_CLIPBOARD] = {"clipboard", TL_OPTION_CHOICE, "auto off osc52", 0, 0, "auto",
			      N_("copying through the terminal (OSC 52); auto: where it may work")},
	[TL_OPT_FOLD] =
		{"fold", TL_OPTION_SWITCH, SWITCH, 0, 0, "on",
		 N_("articles that are the same text, a little changed, under one row of the"
		    " list")},
	[TL_OPT_DIVISION] = {"division", TL_OPTION_CHOICE, "63 34", 0, 0, "63",
			     N_("provinces until 30 June 2025, or today's")},
	[TL_OPT_INPUT_METHOD] = {"input-method", TL_OPTION_CHOICE, "off telex vni", 0, 0, "off",
				 N_("Vietnamese input in prompts")},
	[TL_OPT_TONE_PLACEMENT] = {"tone-placement", TL_OPTION_CHOICE, "new old", 0, 0, "new",
				   N_("what the input method writes: new: hoà, thuỷ; old: hòa,"
				      " thủy")},
	[TL_OPT_CONFIRM_DELETE] = {"confirm-delete", TL_OPTION_SWITCH, SWITCH, 0, 0, "on",
				   N_("ask before an article is deleted")},
	[TL_OPT_SAVE_SESSION] = {"save-session", TL_OPTION_SWITCH, SWITCH, 0, 0, "on",
				 N_("begin where the last session with the archive ended")},
};

/* ---- options -------------------------------------------------------------------------------- */

/* Steps through the names of a list; *rest starts as the list. */
static bool next_name(const char **rest, struct tl_str *name)
{
	*rest += strspn(*rest, " ");
	name->p = *rest;
	name->n = strcspn(*rest, " ");
	*rest += name->n;
	return name->n > 0;
}

enum tl_option tl_option_of(const char *name)
{
	for (int i = 0; i < TL_OPTIONS; i++)
		if (strcmp(tl_options[i].name, name) == 0)
			return (enum tl_option)i;
	return TL_OPTIONS;
}

void tl_option_legal(enum tl_option option, struct tl_buf *out)
{
	const struct tl_option_info *o = &tl_options[option];
	const char *rest = o->choices;
	struct tl_str name;
	bool any = false;

	if (o->type == TL_OPTION_NUMBER) {
		tl_buf_printf(out, _("%d to %d"), o->min, o->max);
		return;
	}
	while (next_name(&rest, &name)) {
		tl_buf_str(out, any ? ", " : "");
		tl_buf_add(out, name.p, name.n);
		any = true;
	}
}

static bool read_value(const struct tl_option_info *o, const char *text, int *value)
{
	const char *rest = o->choices;
	struct tl_str name;
	char *end;
	long n;

	if (o->type == TL_OPTION_NUMBER) {
		errno = 0;
		n = strtol(text, &end, 10);
		if (errno || end == text || *end || n < o->min || n > o->max)
			return false;
		*value = (int)n;
		return true;
	}
	for (int i = 0; next_name(&rest, &name); i++) {
		*value = i;
		if (tl_str_is(name, text))
			return true;
	}
	return false;
}

enum tl_status tl_option_read(enum tl_option option, const char *text, int *value,
			      struct tl_error *e)
{
	const struct tl_option_info *o = &tl_options[option];
	struct tl_buf legal = {0};
	int read;

	if (read_value(o, text, &read)) {
		*value = read;
		return TL_OK;
	}
	tl_option_legal(option, &legal);
	tl_fail(e, TL_EUSAGE, _("%s can't be \"%.40s\"; it can be: %s"), o->name, text, legal.p);
	tl_buf_free(&legal);
	return TL_EUSAGE;
}

void tl_option_write(enum tl_option option, int value, struct tl_buf *out)
{
	const struct tl_option_info *o = &tl_options[option];
	const char *rest = o->choices;
	struct tl_str name;

	if (o->type == TL_OPTION_NUMBER) {
		tl_buf_printf(out, "%d", value);
		return;
	}
	for (int i = 0; next_name(&rest, &name); i++)
		if (i == value)
			tl_buf_add(out, name.p, name.n);
}

void tl_config_start(struct tl_config *c)
{
	*c = (struct tl_config){0};
	for (int i = 0; i < TL_OPTIONS; i++)
		if (!read_value(&tl_options[i], tl_options[i].value, &c->values[i]))
			tl_die("option %s: bad default: %s", tl_options[i].name,
			       tl_options[i].value);
}

static const char *option_name(const void *names, size_t i)
{
	const struct tl_option_info *options = names;

	return options[i].name;
}

enum tl_status tl_config_set(struct tl_config *c, const char *name, const char *value,
			     struct tl_error *e)
{
	enum tl_option option = tl_option_of(name);
	enum tl_status status;
	const char *near;

	if (option == TL_OPTIONS) {
		near = tl_nearest(name, option_name, tl_options, TL_OPTIONS);
		return near ? tl_fail(e, TL_EUSAGE, _("there is no option \"%.40s\"; is it %s?"),
				      name, near)
			    : tl_fail(e, TL_EUSAGE, _("there is no option \"%.40s\""), name);
	}
	status = tl_option_read(option, value, &c->values[option], e);
	if (status == TL_OK)
		c->set[option] = true;
	return status;
}

static enum tl_status run_set(void *context, const char *const *words, size_t n, struct tl_error *e)
{
	enum tl_status status;

	if (n == 3 && strcmp(words[1], "=") != 0)
		return tl_fail(e, TL_EUSAGE, _("expected: set %s"), tl_statement_set.words);
	status = tl_config_set(context, words[0], words[n - 1], e);
	if (status != TL_OK)
		tl_config_blame(e, tl_option_of(words[0]) == TL_OPTIONS ? 0 : n - 1, status);
	return status;
}

const struct tl_statement tl_statement_set = {
	.name = "set",
	.min = 2,
	.max = 3,
	.words = N_("OPTION VALUE"),
	.help = N_("sets an option"),
	.run = run_set,
};

/* ---- nearest name --------------------------------------------------------------------------- */

#define NEAREST_BYTES 32 /* longer names are compared up to here */

/* Insertions, deletions, substitutions and swaps of neighbours that make one name of another. */
static size_t distance(const char *a, const char *b)
{
	size_t na = strlen(a), nb = strlen(b);
	size_t rows[3][NEAREST_BYTES + 1];

	if (na > NEAREST_BYTES)
		na = NEAREST_BYTES;
	if (nb > NEAREST_BYTES)
		nb = NEAREST_BYTES;
	for (size_t j = 0; j <= nb; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= na; i++) {
		size_t *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= nb; j++) {
			size_t best = last[j - 1] + (a[i - 1] != b[j - 1]);

			if (last[j] + 1 < best)
				best = last[j] + 1;
			if (now[j - 1] + 1 < best)
				best = now[j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
			    before[j - 2] + 1 < best)
				best = before[j - 2] + 1;
			now[j] = best;
		}
	}
	return rows[na % 3][nb];
}

const char *tl_nearest(const char *typed, const char *(*name_at)(const void *names, size_t i),
		       const void *names, size_t n)
{
	/* More would be guessing: a third of what was typed, and never a whole short word. */
	size_t best = strlen(typed) / 3 + 1;
	const char *near = NULL;

	for (size_t i = 0; i < n; i++) {
		const char *name = name_at(names, i);
		size_t d = distance(typed, name);

		if (d < best || (d == best && !near && d < strlen(typed))) {
			best = d;
			near = name;
		}
	}
	return near;
}

/* ---- lines ---------------------------------------------------------------------------------- */

enum tl_status tl_config_blame(struct tl_error *e, size_t word, enum tl_status status)
{
	if (e)
		e->column = (int)word + 1;
	return status;
}

/* As tl_config_words; *begins gets where each word begins in the line. */
static enum tl_status split(const char *line, struct tl_arena *arena, const char ***words,
			    size_t **begins, size_t *n, struct tl_error *e)
{
	char *copy = tl_arena_strdup(arena, line), *to = copy;
	const char *p = line;
	size_t cap = 0, begins_cap = 0, k = 0;

	*words = NULL;
	*begins = NULL;
	*n = 0;
	for (;;) {
		p += strspn(p, " \t");
		if (!*p || *p == '#')
			return TL_OK;
		*TL_ARENA_PUSH(arena, *words, *n, cap) = to;
		*TL_ARENA_PUSH(arena, *begins, k, begins_cap) = (size_t)(p - line);
		if (*p == '"') {
			for (p++; *p && *p != '"'; p++) {
				if (*p == '\\' && (p[1] == '"' || p[1] == '\\'))
					p++;
				*to++ = *p;
			}
			if (*p++ != '"')
				return tl_fail(e, TL_EUSAGE, "%s", _("a quote isn't closed"));
		} else {
			while (*p && *p != ' ' && *p != '\t')
				*to++ = *p++;
		}
		/* There is room: a blank, a quote or the end was read for it. */
		*to++ = '\0';
	}
}

enum tl_status tl_config_words(const char *line, struct tl_arena *arena, const char ***words,
			       size_t *n, struct tl_error *e)
{
	size_t *begins;

	return split(line, arena, words, &begins, n, e);
}

/* The column of a byte of the line: code points before it, and one. */
static int column_of(const char *line, size_t byte)
{
	int column = 1;

	for (size_t i = 0; i < byte; i++)
		column += ((unsigned char)line[i] & 0xc0) != 0x80;
	return column;
}

static const char *statement_name(const void *names, size_t i)
{
	const struct tl_statement *statements = names;

	return statements[i].name;
}

static const struct tl_statement *find(const struct tl_statement *statements, size_t n,
				       const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(statements[i].name, name) == 0)
			return &statements[i];
	return NULL;
}

enum tl_status tl_config_line(const struct tl_statement *statements, size_t n_statements,
			      void *context, const char *line, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	const struct tl_statement *s;
	const char **words, *near;
	enum tl_status status;
	size_t n, *begins;

	status = split(line, arena, &words, &begins, &n, e);
	if (status != TL_OK || !n)
		goto out;
	s = find(statements, n_statements, words[0]);
	if (!s) {
		near = tl_nearest(words[0], statement_name, statements, n_statements);
		status = near ? tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\"; is it %s?"),
					words[0], near)
			      : tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\""), words[0]);
		if (e)
			e->column = column_of(line, begins[0]);
	} else if (n - 1 < s->min || n - 1 > s->max) {
		status = tl_fail(e, TL_EUSAGE, _("expected: %s %s"), s->name, _(s->words));
	} else {
		status = s->run(context, words + 1, n - 1, e);
		if (status != TL_OK && e && e->column > 0 && (size_t)e->column < n)
			e->column = column_of(line, begins[e->column]);
	}
out:
	tl_arena_free(arena);
	return status;
}

/* ---- files ---------------------------------------------------------------------------------- */

/* The first word of a line is the name of one of the statements. */
static bool is_known(const struct tl_statement *statements, size_t n, const char *line)
{
	const char *p = line + strspn(line, " \t");
	struct tl_str word = tl_str_of(p, strcspn(p, " \t"));

	for (size_t i = 0; i < n; i++)
		if (tl_str_is(word, statements[i].name))
			return true;
	return false;
}

enum tl_status tl_config_read(const char *path, struct tl_buf *text, struct tl_error *e)
{
	enum tl_status status;

	if (access(path, F_OK) != 0)
		return tl_fail(e, TL_ENOTFOUND, "%s", strerror(errno));
	status = tl_read_file(path, TL_CONFIG_BYTES, text, e);
	if (status == TL_OK)
		tl_buf_char(text, '\n');
	return status;
}

void tl_config_text(const char *path, const struct tl_buf *text,
		    const struct tl_statement *statements, size_t n_statements, void *context,
		    bool others, tl_report_fn *report, void *report_context)
{
	struct tl_buf line = {0}, message = {0};
	struct tl_error why;
	int number = 0;

	for (size_t i = 0, n; i < text->n; i += n + 1) {
		const char *begin = text->p + i;

		n = (size_t)((const char *)memchr(begin, '\n', text->n - i) - begin);
		tl_buf_reset(&line);
		/* What some editors write before the first line. */
		if (!number++ && strncmp(begin, "\xef\xbb\xbf", 3) == 0)
			tl_buf_add(&line, begin + 3, n - 3);
		else
			tl_buf_add(&line, begin, n);
		if (line.n && line.p[line.n - 1] == '\r')
			line.p[--line.n] = '\0';
		if (!line.n || (others && !is_known(statements, n_statements, line.p)))
			continue;
		if (tl_config_line(statements, n_statements, context, line.p, &why) == TL_OK ||
		    !report)
			continue;
		tl_buf_reset(&message);
		tl_buf_printf(&message, "%s:%d: %s", path, number, why.text);
		report(report_context, message.p);
	}
	tl_buf_free(&line);
	tl_buf_free(&message);
}

enum tl_status tl_config_file(const char *path, const struct tl_statement *statements,
			      size_t n_statements, void *context, bool others, tl_report_fn *report,
			      void *report_context, struct tl_error *e)
{
	struct tl_buf text = {0};
	enum tl_status status = tl_config_read(path, &text, e);

	if (status == TL_OK)
		tl_config_text(path, &text, statements, n_statements, context, others, report,
			       report_context);
	tl_buf_free(&text);
	return status;
}
