/* tulieu explain ID: why the program says what it says about an article: for the date, each
 * province, topic and figure the rule that decided and the words of the text that made it do so.
 * What is wrong can then be mended in a rule table (tulieu-data(5)) or put right by hand (tulieu
 * correct). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "number.h"
#include "tulieu/parse.h"
#include "tulieu/source.h"

/* The lines of the page with the part that parsing gave to each, and why. */
static enum tl_status print_lines(struct tl_cli *cli, const struct tl_stored_page *stored,
				  struct tl_arena *arena, struct tl_error *e)
{
	struct tl_source_text text;
	struct tl_line_role *lines;
	struct tl_page page;
	enum tl_status status;
	size_t n;

	status = tl_source_decode(stored->format, stored->raw, stored->encoding, arena, &text, e);
	if (status != TL_OK)
		return status;
	page = tl_page_of(stored->name, &text);
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
	struct tl_buf raw = {0}, out = {0};
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
			printf(P_("%u invalid byte was replaced\n",
				  "%u invalid bytes were replaced\n", page.repaired),
			       page.repaired);
		for (size_t i = 0; i < n; i++)
			tl_explain_correction(&corrections[i], &out);
		for (int what = 0; what < TL_EXPLAINED; what++)
			for (size_t i = 0; i < tl_explain_count(&t, (enum tl_explained)what); i++)
				tl_explain(tl_cli_rules(cli), &t, (enum tl_explained)what, i, &out);
		fwrite(out.p, 1, out.n, stdout);
		if (lines)
			status = print_lines(cli, &page, arena, &e);
	}
	tl_buf_free(&raw);
	tl_buf_free(&out);
	tl_arena_free(arena);
	return status == TL_OK ? TL_EXIT_DONE : tl_cli_fail(tl_cli_path(cli), &e);
}

enum { LINES };
static const struct tl_flag flags[] = {
	[LINES] = {0, "lines", NULL,
		   N_("also each line of the page: what part it is taken for, and why")},
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
	if (!tl_cli_rules(cli))
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
	.name = "explain",
	.operands = N_("ID..."),
	.help = N_("tell by which rules and words date, provinces, topics and figures were found"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
