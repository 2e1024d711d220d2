/* Flags by table: one reader for all subcommands, and --help from the same rows. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "number.h"

void tl_args_start(struct tl_args *args, const struct tl_command *command, int argc, char **argv)
{
	*args = (struct tl_args){.command = command, .argc = argc, .i = 1, .argv = argv};
	args->operands = argv;
}

/* Columns of a flag and its value before what it does. */
#define LEFT_COLUMNS 28

/* Blanks up to a column behind a text, which may have more bytes than letters; on the next line
 * where the text is longer. */
static void pad(const char *text, int columns)
{
	int width = 0;

	for (; *text; text++)
		width += ((unsigned char)*text & 0xc0) != 0x80;
	if (width > columns) {
		putchar('\n');
		width = 0;
	}
	printf("%*s", columns - width, "");
}

static void print_line(const char *left, const char *help)
{
	fputs(left, stdout);
	for (const char *end; (end = strchr(help, '\n')); left = "", help = end + 1) {
		pad(left, LEFT_COLUMNS);
		printf(" %.*s\n", (int)(end - help), help);
	}
	pad(left, LEFT_COLUMNS);
	printf(" %s\n", help);
}

static void print_help(const struct tl_command *c)
{
	printf(_("usage: tulieu [-d FILE] %s"), c->name);
	for (size_t i = 0; i < c->n_flags; i++) {
		const struct tl_flag *f = &c->flags[i];

		printf(" [--%s%s%s]", f->name, f->value ? " " : "", f->value ? _(f->value) : "");
	}
	printf("%s%s\n%s\n", *c->operands ? " " : "", *c->operands ? _(c->operands) : "",
	       _(c->help));
	for (size_t i = 0; i < c->n_flags; i++) {
		const struct tl_flag *f = &c->flags[i];
		struct tl_buf left = {0};

		if (f->letter)
			tl_buf_printf(&left, "  -%c, --%s", f->letter, f->name);
		else
			tl_buf_printf(&left, "      --%s", f->name);
		if (f->value)
			tl_buf_printf(&left, " %s", _(f->value));
		fputs(i ? "" : "\n", stdout);
		print_line(left.p, _(f->help));
		tl_buf_free(&left);
	}
	for (size_t i = 0; i < c->n_forms; i++) {
		struct tl_buf left = {0};

		tl_buf_printf(&left, "  %s", _(c->forms[i].form));
		fputs(i ? "" : "\n", stdout);
		print_line(left.p, _(c->forms[i].help));
		tl_buf_free(&left);
	}
}

/* A command that takes a query takes "-word" as part of it. */
static bool takes_query(const struct tl_command *c)
{
	return strstr(c->operands, "QUERY") != NULL;
}

static int long_flag(struct tl_args *args, const char *name)
{
	const struct tl_command *c = args->command;
	const char *equals = strchr(name, '=');
	size_t n = equals ? (size_t)(equals - name) : strlen(name);

	if (n == 4 && memcmp(name, "help", 4) == 0) {
		print_help(c);
		return TL_ARGS_HELP;
	}
	for (size_t i = 0; i < c->n_flags; i++) {
		const struct tl_flag *f = &c->flags[i];

		if (strlen(f->name) != n || memcmp(f->name, name, n) != 0)
			continue;
		if (!f->value && equals) {
			tl_cli_usage(c, _("--%s takes no value"), f->name);
			return TL_ARGS_BAD;
		}
		if (f->value)
			args->value = equals		     ? equals + 1
				      : args->i < args->argc ? args->argv[args->i++]
							     : NULL;
		if (f->value && !args->value) {
			tl_cli_usage(c, _("--%s needs a value"), f->name);
			return TL_ARGS_BAD;
		}
		return (int)i;
	}
	tl_cli_usage(c, _("there is no option --%.*s"), (int)n, name);
	return TL_ARGS_BAD;
}

/* Index of the flag of a letter; -1 when there is none. */
static int letter_flag(const struct tl_command *c, char letter)
{
	for (size_t i = 0; i < c->n_flags; i++)
		if (c->flags[i].letter == letter)
			return (int)i;
	return -1;
}

int tl_args_next(struct tl_args *args)
{
	const struct tl_command *c = args->command;

	args->value = NULL;
	while (args->i < args->argc) {
		char *arg = args->argv[args->i++];
		int flag;

		if (args->no_more_flags || arg[0] != '-' || !arg[1]) {
			args->operands[args->n_operands++] = arg;
			continue;
		}
		if (strcmp(arg, "--") == 0) {
			args->no_more_flags = true;
			continue;
		}
		if (arg[1] == '-')
			return long_flag(args, arg + 2);
		flag = arg[2] ? -1 : letter_flag(c, arg[1]);
		if (flag < 0 && strcmp(arg, "-h") == 0) {
			print_help(c);
			return TL_ARGS_HELP;
		}
		if (flag < 0 && takes_query(c)) {
			args->operands[args->n_operands++] = arg;
			continue;
		}
		if (flag < 0) {
			tl_cli_usage(c, _("there is no option %s"), arg);
			return TL_ARGS_BAD;
		}
		if (c->flags[flag].value) {
			if (args->i == args->argc) {
				tl_cli_usage(c, _("%s needs a value"), arg);
				return TL_ARGS_BAD;
			}
			args->value = args->argv[args->i++];
		}
		return flag;
	}
	return TL_ARGS_END;
}

int tl_args_exit(int result)
{
	return result == TL_ARGS_HELP ? tl_cli_finish(TL_EXIT_DONE) : TL_EXIT_USAGE;
}

char *tl_args_query(const struct tl_args *args)
{
	struct tl_buf query = {0};

	for (size_t i = 0; i < args->n_operands; i++)
		tl_buf_printf(&query, "%s%s", i ? " " : "", args->operands[i]);
	return tl_buf_steal(&query);
}

bool tl_args_number(const struct tl_args *args, long *out)
{
	char *end;

	errno = 0;
	*out = strtol(args->value, &end, 10);
	if (errno || end == args->value || *end || *out < 0) {
		tl_cli_usage(args->command, _("%s is not a number"), args->value);
		return false;
	}
	return true;
}

int tl_args_choice(const struct tl_args *args, const char *const *names, size_t n)
{
	struct tl_buf list = {0};

	for (size_t i = 0; i < n; i++) {
		if (strcmp(args->value, names[i]) == 0) {
			tl_buf_free(&list);
			return (int)i;
		}
		tl_buf_printf(&list, "%s%s", i ? ", " : "", names[i]);
	}
	tl_cli_usage(args->command, _("%s is none of %s"), args->value, list.p);
	tl_buf_free(&list);
	return -1;
}

bool tl_number_of(const char *text, int64_t *number)
{
	char *end;

	errno = 0;
	*number = strtoll(text, &end, 10);
	return !errno && end != text && !*end && *number > 0;
}
