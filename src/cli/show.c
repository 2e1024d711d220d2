/* tulieu show ID: an article as text, or its page as it was saved. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "number.h"

/* "TTXVN · ~19/03/2024 · Bắc Kạn (nay: Thái Nguyên)" */
static void print_facts(const struct tl_article *t)
{
	const char *between = "";
	struct tl_date d = t->published;

	if (t->agency) {
		printf("%s", t->agency);
		between = " · ";
	}
	if (d.year) {
		printf("%s%s", between, t->published_inferred ? "~" : "");
		if (d.day)
			printf("%02d/", d.day);
		if (d.month)
			printf("%02d/", d.month);
		printf("%d", d.year);
		if (d.hour >= 0)
			printf(" %02d:%02d", d.hour, d.minute);
		between = " · ";
	}
	for (size_t i = 0; i < t->n_provinces; i++) {
		const struct tl_province_ref *p = &t->provinces[i];
		const char *name = p->name ? p->name : p->today;

		if (!p->primary || !name)
			continue;
		printf("%s%s", between, name);
		if (p->today && strcmp(p->today, name) != 0)
			printf(_(" (now: %s)"), p->today);
		between = " · ";
	}
	if (*between)
		putchar('\n');
}

static void print_article(const struct tl_article *t, const struct tl_stored_page *page)
{
	printf("%s\n", t->headline && *t->headline ? t->headline : page->name);
	print_facts(t);
	printf("%s\n", page->name);
	if (t->source_url)
		printf("%s\n", t->source_url);
	for (size_t i = 0; i < t->n_blocks; i++) {
		const struct tl_block *b = &t->blocks[i];

		/* The headline stands above already; a heading is set off by the blank lines. */
		if (b->kind == TL_BLOCK_HEADLINE || b->begin == b->end)
			continue;
		putchar('\n');
		fwrite(t->body + b->begin, 1, b->end - b->begin, stdout);
		putchar('\n');
	}
}

static int show(struct tl_cli *cli, struct tl_archive *archive, int64_t id, bool raw)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf bytes = {0};
	struct tl_stored_page page;
	struct tl_article t;
	struct tl_error e;
	int status = TL_EXIT_DONE;
	enum tl_status read = tl_archive_page(archive, id, arena, &page, raw ? &bytes : NULL, &e);

	if (read == TL_OK && !raw)
		read = tl_archive_article(archive, id, arena, &t, &e);
	if (read != TL_OK)
		status = tl_cli_fail(tl_cli_path(cli), &e);
	else if (raw)
		fwrite(bytes.p ? bytes.p : "", 1, bytes.n, stdout);
	else
		print_article(&t, &page);
	tl_buf_free(&bytes);
	tl_arena_free(arena);
	return status;
}

enum { RAW };
static const struct tl_flag flags[] = {
	[RAW] = {0, "raw", NULL, N_("the page as it was saved, byte for byte")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_archive *archive;
	int flag, status = TL_EXIT_DONE;
	struct tl_args args;
	bool raw = false;

	tl_args_start(&args, &tl_command_show, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0)
		raw = true;
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!args.n_operands)
		return tl_cli_usage(&tl_command_show, _("the number of an article is needed"));
	if (!tl_cli_open(cli, TL_ARCHIVE_READ, &archive))
		return TL_EXIT_ARCHIVE;
	for (size_t i = 0; i < args.n_operands; i++) {
		int64_t id;
		int one;

		if (!tl_number_of(args.operands[i], &id)) {
			status = tl_cli_usage(&tl_command_show, _("%s is not the number of an article"),
					      args.operands[i]);
			break;
		}
		if (i && !raw)
			fputs("\n\f\n", stdout);
		one = show(cli, archive, id, raw);
		status = one != TL_EXIT_DONE ? one : status;
	}
	tl_archive_close(archive);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_show = {
	"show", N_("ID..."), N_("print an article as text"), flags, TL_COUNT(flags), run};
