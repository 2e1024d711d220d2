/* tulieu correct: what a reader knows better, for one article. Kept beside what the rules found,
 * applied whenever the article is read, and taken back with --undo. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "commands.h"
#include "number.h"
#include "tulieu/text.h"

/* What is being corrected. */
struct job {
	struct tl_cli *cli;
	struct tl_archive *archive;
	struct tl_arena *arena;
	int64_t id;
	const char *who;
};

static int fail(const struct job *j, const struct tl_error *e)
{
	return tl_cli_fail(tl_cli_path(j->cli), e);
}

/* ---- the list ------------------------------------------------------------------------------ */

static void print_one(size_t number, const struct tl_correction *c)
{
	time_t when = (time_t)c->when;
	struct tm utc;
	char day[24] = "";
	struct tl_buf value = {0}, line = {0};

	if (gmtime_r(&when, &utc))
		strftime(day, sizeof day, "%Y-%m-%d", &utc);
	/* A value may have lines and tabs of its own, and who corrects what a terminal would obey.
	 */
	for (const char *p = c->value; *p; p++)
		tl_buf_char(&value, *p == '\n' ? ';' : *p == '\t' ? ' ' : *p);
	tl_buf_printf(&line, "%zu\t%lld\t%s\t", number, (long long)c->id, c->field);
	tl_printable(c->key, strlen(c->key), false, &line);
	tl_buf_char(&line, '\t');
	tl_printable(value.p ? value.p : "", value.n, false, &line);
	tl_buf_char(&line, '\t');
	tl_printable(c->who, strlen(c->who), false, &line);
	printf("%s\t%s\n", line.p, day);
	tl_buf_free(&value);
	tl_buf_free(&line);
}

static int list(const struct job *j)
{
	struct tl_correction *all;
	struct tl_error e;
	size_t n;

	if (tl_archive_corrections(j->archive, j->id, j->arena, &all, &n, &e) != TL_OK)
		return fail(j, &e);
	for (size_t i = 0; i < n; i++)
		print_one(i + 1, &all[i]);
	return TL_EXIT_DONE;
}

static int undo(const struct job *j, long number)
{
	struct tl_correction *all;
	struct tl_error e;
	size_t n;

	if (tl_archive_corrections(j->archive, j->id, j->arena, &all, &n, &e) != TL_OK)
		return fail(j, &e);
	if (number < 1 || (size_t)number > n) {
		tl_cli_message(NULL, _("article %lld has no correction %ld"), (long long)j->id,
			       number);
		return TL_EXIT_REFUSED;
	}
	if (tl_archive_correction_undo(j->archive, &all[number - 1], &e) != TL_OK)
		return fail(j, &e);
	return TL_EXIT_DONE;
}

/* ---- setting ------------------------------------------------------------------------------- */

static int correct(const struct job *j, char **words, size_t n)
{
	const struct tl_rules *rules = tl_cli_rules(j->cli);
	struct tl_correction c;
	struct tl_article t;
	struct tl_error e;

	if (!rules)
		return TL_EXIT_REFUSED;
	if (tl_archive_article(j->archive, j->id, j->arena, &t, &e) != TL_OK)
		return fail(j, &e);
	if (tl_correction_read(rules, &t, (const char *const *)words, n, j->arena, &c, &e) != TL_OK)
		return tl_cli_usage(&tl_command_correct, "%s", e.text);
	c.id = j->id;
	c.who = j->who;
	return tl_archive_correct(j->archive, &c, &e) == TL_OK ? TL_EXIT_DONE : fail(j, &e);
}

enum { UNDO, WHO };
static const struct tl_flag flags[] = {
	[UNDO] = {0, "undo", N_("N"), N_("take back the N-th correction of the list")},
	[WHO] = {0, "who", N_("NAME"), N_("who corrects (default: the user's name)")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct job j = {.cli = cli, .who = tl_user_name()};
	int flag, status;
	struct tl_args args;
	long number = 0;

	tl_args_start(&args, &tl_command_correct, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0) {
		if (flag == WHO)
			j.who = args.value;
		else if (!tl_args_number(&args, &number))
			return TL_EXIT_USAGE;
		else if (!number)
			return tl_cli_usage(&tl_command_correct, _("corrections count from 1"));
	}
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!args.n_operands || !tl_number_of(args.operands[0], &j.id))
		return tl_cli_usage(&tl_command_correct, _("the number of an article is needed"));
	if (!tl_cli_open(cli, args.n_operands > 1 || number ? TL_ARCHIVE_WRITE : TL_ARCHIVE_READ,
			 &j.archive))
		return TL_EXIT_ARCHIVE;
	j.arena = tl_arena_new();
	if (number)
		status = undo(&j, number);
	else if (args.n_operands == 1)
		status = list(&j);
	else
		status = correct(&j, args.operands + 1, args.n_operands - 1);
	tl_arena_free(j.arena);
	tl_archive_close(j.archive);
	return tl_cli_finish(status);
}

static const struct tl_form forms[] = {
	{N_("date VALUE"), N_("2019-05-06, 6/5/2019, 2019-05, 2019 or none")},
	{N_("province NAME..."), N_("names or codes; today:NAME for one of the 34; none")},
	{N_("topic ID..."), N_("ids or labels; none")},
	{N_("figure N MEMBER=VALUE..."), N_("value, value2, indicator, unit, period, scope,\n"
					    "level or province")},
	{N_("figure N delete"), N_("it is no figure (explain numbers them)")},
	{N_("figure add WORDS..."), N_("one that was missed, by words of the text;\n"
				       "nth=N of several places, MEMBER=VALUE...")},
};

const struct tl_command tl_command_correct = {
	.name = "correct",
	.operands = N_("ID [FIELD VALUE...]"),
	.help = N_("put a date, province, topic or figure right by hand; or list what was"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.forms = forms,
	.n_forms = TL_COUNT(forms),
	.run = run,
};
