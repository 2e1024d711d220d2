/* tulieu correct: what a reader knows better, for one article. Kept beside what the rules found, applied
 * whenever the article is read, and taken back with --undo. */
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

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

static const char *user_name(void)
{
	const struct passwd *entry = getpwuid(getuid());

	return entry && entry->pw_name ? entry->pw_name : "?";
}

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

	if (gmtime_r(&when, &utc))
		strftime(day, sizeof day, "%Y-%m-%d", &utc);
	printf("%zu\t%lld\t%s\t%s\t", number, (long long)c->id, c->field, c->key);
	/* A value may have lines and tabs of its own. */
	for (const char *p = c->value; *p; p++)
		putchar(*p == '\n' ? ';' : *p == '\t' ? ' ' : *p);
	printf("\t%s\t%s\n", c->who, day);
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
		tl_cli_message(NULL, _("article %lld has no correction %ld"), (long long)j->id, number);
		return TL_EXIT_REFUSED;
	}
	if (tl_archive_uncorrect(j->archive, j->id, all[number - 1].field, all[number - 1].key, &e) !=
	    TL_OK)
		return fail(j, &e);
	return TL_EXIT_DONE;
}

/* ---- setting ------------------------------------------------------------------------------- */

static int set(const struct job *j, const char *field, const char *key, const char *value)
{
	struct tl_correction c = {.id = j->id,
				  .field = field,
				  .key = key,
				  .value = value,
				  .who = j->who,
				  .when = (int64_t)time(NULL)};
	struct tl_error e;

	return tl_archive_correct(j->archive, &c, &e) == TL_OK ? TL_EXIT_DONE : fail(j, &e);
}

static int set_date(const struct job *j, const char *value)
{
	struct tl_date d;

	if (strcmp(value, "none") == 0)
		return set(j, "published", "", "");
	if (!tl_date_parse_iso(value, &d))
		return tl_cli_usage(&tl_command_correct,
				    _("%s is no date such as 2019-05-06, 2019-05, 2019 or none"),
				    value);
	return set(j, "published", "", value);
}

/* Code, or the whole name with or without marks. */
static bool means(const char *typed, const char *code, const char *name)
{
	return strcmp(typed, code) == 0 ||
	       (tl_fold_starts(name, typed) && tl_fold_starts(typed, name));
}

/* Adds the line of one province: of the 63, or with "today:" before it of the 34. */
static bool add_province(const struct job *j, const char *typed, struct tl_buf *value)
{
	const struct tl_rules *rules = tl_cli_rules(j->cli);
	const struct tl_province_info *old;
	const struct tl_today_info *today;
	size_t n;

	if (strncmp(typed, "today:", 6) == 0) {
		today = tl_todays(rules, &n);
		for (size_t i = 0; i < n; i++)
			if (means(typed + 6, today[i].code, today[i].name)) {
				tl_buf_printf(value, "\t\t%s\t%s\n", today[i].code, today[i].name);
				return true;
			}
		return false;
	}
	old = tl_provinces(rules, &n);
	for (size_t i = 0; i < n; i++)
		if (means(typed, old[i].code, old[i].name)) {
			tl_buf_printf(value, "%s\t%s\t%s\t%s\n", old[i].code, old[i].name,
				      old[i].today_code, old[i].today);
			return true;
		}
	return false;
}

static int set_provinces(const struct job *j, char **names, size_t n)
{
	struct tl_buf value = {0};
	int status;

	if (!tl_cli_rules(j->cli))
		return TL_EXIT_REFUSED;
	tl_buf_str(&value, "");
	if (n == 1 && strcmp(names[0], "none") == 0)
		n = 0;
	for (size_t i = 0; i < n; i++)
		if (!add_province(j, names[i], &value)) {
			tl_buf_free(&value);
			return tl_cli_usage(&tl_command_correct, _("there is no province %s"),
					    names[i]);
		}
	status = set(j, "province", "", value.p);
	tl_buf_free(&value);
	return status;
}

static int set_topics(const struct job *j, char **ids, size_t n)
{
	const struct tl_rules *rules = tl_cli_rules(j->cli);
	const struct tl_topic_info *topics;
	struct tl_buf value = {0};
	size_t n_topics;
	int status;

	if (!rules)
		return TL_EXIT_REFUSED;
	topics = tl_topics(rules, &n_topics);
	tl_buf_str(&value, "");
	if (n == 1 && strcmp(ids[0], "none") == 0)
		n = 0;
	for (size_t i = 0; i < n; i++) {
		bool known = false;

		for (size_t k = 0; k < n_topics && !known; k++)
			known = strcmp(topics[k].id, ids[i]) == 0;
		if (!known) {
			tl_buf_free(&value);
			return tl_cli_usage(&tl_command_correct, _("there is no topic %s"), ids[i]);
		}
		tl_buf_printf(&value, "%s\n", ids[i]);
	}
	status = set(j, "topic", "", value.p);
	tl_buf_free(&value);
	return status;
}

/* One member=value of a figure, checked; false after a message. */
static bool good_member(const struct job *j, const char *word)
{
	static const char *const members[] = {"value",  "value2", "indicator", "unit",
					      "period", "scope",  "level",     "province"};
	const char *equals = strchr(word, '='), *value = equals ? equals + 1 : "";
	size_t n = equals ? (size_t)(equals - word) : 0;
	bool known = false;
	char *end;

	for (size_t i = 0; i < TL_COUNT(members) && !known; i++)
		known = strlen(members[i]) == n && memcmp(members[i], word, n) == 0;
	if (!known || strchr(value, '\n')) {
		tl_cli_usage(&tl_command_correct,
			     _("%s is none of value=, value2=, indicator=, unit=, period=, scope=, "
			       "level=, province="),
			     word);
		return false;
	}
	if (n >= 5 && memcmp(word, "value", 5) == 0) {
		strtod(value, &end);
		if (*end || (end == value && n == 5)) {
			tl_cli_usage(&tl_command_correct, _("%s is not a number"), value);
			return false;
		}
	}
	if (n == 5 && memcmp(word, "level", 5) == 0 && *value && !tl_level_of(value)) {
		tl_cli_usage(&tl_command_correct, _("there is no level %s"), value);
		return false;
	}
	if (n == 9 && *value && !tl_indicator_find(tl_cli_rules(j->cli), value)) {
		tl_cli_usage(&tl_command_correct, _("there is no indicator %s"), value);
		return false;
	}
	return true;
}

static int set_figure(const struct job *j, const char *typed, char **words, size_t n)
{
	struct tl_buf key = {0}, value = {0};
	const struct tl_metric *m;
	struct tl_article t;
	struct tl_error e;
	int64_t number;
	int status;

	if (!tl_cli_rules(j->cli))
		return TL_EXIT_REFUSED;
	if (tl_archive_article(j->archive, j->id, j->arena, &t, &e) != TL_OK)
		return fail(j, &e);
	if (!tl_number_of(typed, &number) || (uint64_t)number > t.n_metrics)
		return tl_cli_usage(&tl_command_correct,
				    _("article %lld has no figure %s; `tulieu explain` numbers them"),
				    (long long)j->id, typed);
	for (size_t i = 0; i < n; i++) {
		if (n == 1 && strcmp(words[0], "delete") == 0) {
			tl_buf_str(&value, "delete");
			break;
		}
		if (!good_member(j, words[i])) {
			tl_buf_free(&value);
			return TL_EXIT_USAGE;
		}
		tl_buf_printf(&value, "%s\n", words[i]);
	}
	m = &t.metrics[number - 1];
	tl_buf_printf(&key, "%zu %.*s", m->begin, (int)(m->end - m->begin), t.body + m->begin);
	status = set(j, "metric", key.p, value.p);
	tl_buf_free(&key);
	tl_buf_free(&value);
	return status;
}

static int correct(const struct job *j, char **words, size_t n)
{
	const char *field = words[0];

	if (n >= 2 && strcmp(field, "date") == 0 && n == 2)
		return set_date(j, words[1]);
	if (n >= 2 && strcmp(field, "province") == 0)
		return set_provinces(j, words + 1, n - 1);
	if (n >= 2 && strcmp(field, "topic") == 0)
		return set_topics(j, words + 1, n - 1);
	if (n >= 3 && strcmp(field, "figure") == 0)
		return set_figure(j, words[1], words + 2, n - 2);
	return tl_cli_usage(&tl_command_correct,
			    _("what can be corrected: date VALUE, province NAME..., topic ID..., "
			      "figure N MEMBER=VALUE... or figure N delete"));
}

enum { UNDO, WHO };
static const struct tl_flag flags[] = {
	[UNDO] = {0, "undo", N_("N"), N_("take back the N-th correction of the list")},
	[WHO] = {0, "who", N_("NAME"), N_("who corrects (default: the user's name)")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct job j = {.cli = cli, .who = user_name()};
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

const struct tl_command tl_command_correct = {
	"correct", N_("ID [FIELD VALUE...]"),
	N_("put a date, province, topic or figure right by hand; or list what was"), flags,
	TL_COUNT(flags), run};
