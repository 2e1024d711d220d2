/* tulieu explain ID: why the program says what it says about an article: for the date, each province,
 * topic and figure the rule that decided and the words of the text that made it do so. What is wrong can
 * then be mended in a rule table (tulieu-data(5)) or put right by hand (tulieu correct). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "number.h"
#include "tulieu/parse.h"
#include "tulieu/source.h"

/* “words of the text”, on one line. */
static void quote(const struct tl_article *t, size_t begin, size_t end)
{
	struct tl_buf safe = {0};

	tl_printable(t->body + begin, end - begin, false, &safe);
	printf("“%s”", safe.p ? safe.p : "");
	tl_buf_free(&safe);
}

static void print_date(const struct tl_article *t)
{
	char iso[24];

	tl_date_iso(t->published, iso, sizeof iso);
	printf("%s: %s", _("date"), *iso ? iso : _("none"));
	if (t->published_from)
		printf(" (%s)", tl_date_source_name(t->published_from));
	if (t->published_inferred)
		printf(", %s", _("completed from the context"));
	if (t->published_text)
		printf(", “%s”", t->published_text);
	putchar('\n');
}

static void print_provinces(const struct tl_article *t)
{
	for (size_t i = 0; i < t->n_provinces; i++) {
		const struct tl_province_ref *p = &t->provinces[i];

		printf("%s: %s", p->primary ? _("province") : _("mentioned"),
		       p->name ? p->name : p->today);
		if (p->code)
			printf(" (%s)", p->code);
		if (p->today && p->today_code)
			printf(_(", now %s (%s)"), p->today, p->today_code);
		printf(P_(", %u mention", ", %u mentions", p->mentions), p->mentions);
		if (p->rule)
			printf(", %s: %s", _("rule"), p->rule);
		if (p->begin < p->end) {
			printf(", ");
			quote(t, p->begin, p->end);
		}
		putchar('\n');
	}
}

/* Each different cue of a topic once, with how often it occurs; strong ones have a star. */
static void print_cues(const struct tl_article *t, const char *topic)
{
	const char *between = ": ";

	for (size_t i = 0; i < t->n_cues; i++) {
		const struct tl_topic_cue *c = &t->cues[i];
		size_t n = c->end - c->begin, times = 0;
		bool seen = false;

		if (strcmp(c->id, topic) != 0)
			continue;
		for (size_t k = 0; k < t->n_cues && !seen; k++) {
			const struct tl_topic_cue *other = &t->cues[k];

			if (strcmp(other->id, topic) != 0 || other->end - other->begin != n ||
			    memcmp(t->body + other->begin, t->body + c->begin, n) != 0)
				continue;
			seen = k < i;
			times++;
		}
		if (seen)
			continue;
		printf("%s%s", between, c->strong ? "*" : "");
		quote(t, c->begin, c->end);
		if (times > 1)
			printf(" ×%zu", times);
		between = ", ";
	}
}

static void print_topics(const struct tl_article *t)
{
	for (size_t i = 0; i < t->n_topics; i++) {
		printf("%s: %s %.2f", _("topic"), t->topics[i].id, t->topics[i].score);
		print_cues(t, t->topics[i].id);
		putchar('\n');
	}
}

static void member(const char *label, const char *value)
{
	if (value)
		printf("    %s: %s\n", label, value);
}

static void print_figure(const struct tl_article *t, size_t i)
{
	const struct tl_metric *m = &t->metrics[i];
	struct tl_buf line = {0};

	tl_json_number(&line, m->value);
	if (m->has2) {
		tl_buf_char(&line, m->kind == TL_RATIO ? '/' : '-');
		tl_json_number(&line, m->value2);
	}
	tl_buf_printf(&line, " (%s)", tl_metric_kind_name(m->kind));
	for (unsigned bit = 0; bit < TL_QUALIFIERS; bit++)
		if (m->qualifiers >> bit & 1)
			tl_buf_printf(&line, " %s", tl_qualifier_name(bit));
	printf("%s %zu: ", _("figure"), i + 1);
	quote(t, m->begin, m->end);
	printf(" = %s\n", line.p);
	tl_buf_free(&line);
	member(_("indicator"), m->indicator ? m->indicator : "?");
	member(_("unit"), m->unit);
	member(_("period"), m->period);
	if (m->scope)
		printf("    %s: %s (%s%s%s)\n", _("scope"), m->scope,
		       m->level ? tl_level_name(m->level) : "?", m->province ? ", " : "",
		       m->province ? m->province : "");
	member(_("rule"), m->rule);
	if (m->why_begin < m->why_end) {
		printf("    %s: ", _("because of"));
		quote(t, m->why_begin, m->why_end);
		putchar('\n');
	}
	printf("    %s: ", _("sentence"));
	quote(t, m->sentence_begin, m->sentence_end);
	putchar('\n');
}

static void print_corrections(const struct tl_correction *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		printf("%s: %s%s%s, %s\n", _("corrected by hand"), list[i].field,
		       *list[i].key ? " " : "", list[i].key, list[i].who);
}

/* The lines of the page with the part that parsing gave to each, and why. */
static enum tl_status print_lines(struct tl_cli *cli, const struct tl_stored_page *stored,
				  struct tl_arena *arena, struct tl_error *e)
{
	struct tl_page page = {.name = stored->name};
	struct tl_source_text text;
	struct tl_line_role *lines;
	enum tl_status status;
	size_t n;

	status = tl_source_decode(stored->format, stored->raw, arena, &text, e);
	if (status != TL_OK)
		return status;
	page.text = text.text;
	page.url = text.url;
	page.title_hint = text.title;
	page.date_hint = text.date;
	n = tl_parse_roles(tl_rules_page(tl_cli_rules(cli)), &page, arena, &lines);
	for (size_t i = 0; i < n; i++)
		if (lines[i].role != TL_ROLE_BLANK)
			printf("%-11s %-24s %.*s\n", tl_role_name(lines[i].role),
			       lines[i].why ? lines[i].why : "",
			       (int)(lines[i].end - lines[i].begin), page.text.p + lines[i].begin);
	return TL_OK;
}

static int explain(struct tl_cli *cli, struct tl_archive *archive, int64_t id, bool lines)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_correction *corrections;
	struct tl_stored_page page;
	struct tl_buf raw = {0};
	struct tl_article t;
	enum tl_status status;
	struct tl_error e;
	size_t n;

	status = tl_archive_page(archive, id, arena, &page, &raw, &e);
	if (status == TL_OK)
		status = tl_archive_article(archive, id, arena, &t, &e);
	if (status == TL_OK)
		status = tl_archive_corrections(archive, id, arena, &corrections, &n, &e);
	if (status == TL_OK) {
		printf("%lld: %s\n%s\n", (long long)id, t.headline ? t.headline : "", page.name);
		if (page.repaired)
			printf(P_("%u invalid byte was replaced\n", "%u invalid bytes were replaced\n",
				  page.repaired),
			       page.repaired);
		print_corrections(corrections, n);
		print_date(&t);
		print_provinces(&t);
		print_topics(&t);
		for (size_t i = 0; i < t.n_metrics; i++)
			print_figure(&t, i);
		if (lines)
			status = print_lines(cli, &page, arena, &e);
	}
	tl_buf_free(&raw);
	tl_arena_free(arena);
	return status == TL_OK ? TL_EXIT_DONE : tl_cli_fail(tl_cli_path(cli), &e);
}

enum { LINES };
static const struct tl_flag flags[] = {
	[LINES] = {0, "lines", NULL, N_("also each line of the page: what part it is taken for, and why")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	int flag, status = TL_EXIT_DONE;
	struct tl_archive *archive;
	struct tl_args args;
	bool lines = false;

	tl_args_start(&args, &tl_command_explain, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0)
		lines = true;
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!args.n_operands)
		return tl_cli_usage(&tl_command_explain, _("the number of an article is needed"));
	if (lines && !tl_cli_rules(cli))
		return TL_EXIT_REFUSED;
	if (!tl_cli_open(cli, TL_ARCHIVE_READ, &archive))
		return TL_EXIT_ARCHIVE;
	for (size_t i = 0; i < args.n_operands; i++) {
		int64_t id;
		int one;

		if (!tl_number_of(args.operands[i], &id)) {
			status = tl_cli_usage(&tl_command_explain,
					      _("%s is not the number of an article"),
					      args.operands[i]);
			break;
		}
		one = explain(cli, archive, id, lines);
		status = one != TL_EXIT_DONE ? one : status;
	}
	tl_archive_close(archive);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_explain = {
	"explain", N_("ID..."),
	N_("tell by which rules and words date, provinces, topics and figures were found"), flags,
	TL_COUNT(flags), run};
