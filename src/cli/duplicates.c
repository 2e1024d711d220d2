/* tulieu duplicates [QUERY]: articles that are the same text, a little changed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "select.h"

struct found {
	unsigned char (*sketches)[TL_SKETCH];
	uint32_t *ids, *group;
	size_t n;
};

static bool all(void *context, tl_sketch_fn *each, void *each_context)
{
	const struct found *f = context;

	for (uint32_t i = 0; i < f->n; i++)
		each(each_context, i, f->sketches[i]);
	return true;
}

static bool one(void *context, uint32_t i, unsigned char sketch[TL_SKETCH])
{
	const struct found *f = context;

	memcpy(sketch, f->sketches[i], TL_SKETCH);
	return true;
}

/* From the texts, not from the archive's own sketches: so it is for an archive of an older version,
 * too. */
static enum tl_status read_sketches(const struct tl_selection *s, struct found *f,
				    struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_forms *forms = tl_forms_new();
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < s->n && status == TL_OK; i++) {
		uint32_t id = tl_corpus_item(s->corpus, s->rows[i]).id;
		struct tl_str body;

		tl_arena_reset(arena);
		status = tl_archive_body(s->archive, id, arena, &body, e);
		if (status == TL_OK && tl_sketch(forms, body.p, body.n, f->sketches[f->n]))
			f->ids[f->n++] = id;
		if (status == TL_ENOTFOUND) /* deleted since the query ran */
			status = TL_OK;
	}
	tl_forms_free(forms);
	tl_arena_free(arena);
	return status;
}

static void print_row(const struct tl_list_row *row, size_t number, double likeness)
{
	char iso[24];

	tl_date_iso(row->published, iso, sizeof iso);
	printf("%zu\t%.2f\t%lld\t%s\t%s\n", number, likeness, (long long)row->id, iso,
	       *row->headline ? row->headline : row->file);
}

/* Groups in the order of their first article; in each the articles in the query's order. */
static enum tl_status print_groups(const struct tl_selection *s, const struct found *f,
				   size_t *groups, struct tl_error *e)
{
	uint32_t *next = tl_calloc(f->n + 1, sizeof *next),
		 *last = tl_calloc(f->n + 1, sizeof *last);
	struct tl_arena *arena = tl_arena_new();
	enum tl_status status = TL_OK;

	/* A list for each group, from its first on; 0 ends it, since no group comes back to that
	 * one. */
	for (uint32_t i = 0; i < f->n; i++) {
		uint32_t g = f->group[i];

		if (g != i)
			next[last[g] ? last[g] : g] = i;
		last[g] = i;
	}
	for (uint32_t i = 0; i < f->n && status == TL_OK; i++) {
		uint32_t k = i;

		if (f->group[i] != i || !next[i])
			continue;
		++*groups;
		do {
			int64_t id = f->ids[k];
			struct tl_list_row row;

			tl_arena_reset(arena);
			status = tl_archive_rows(s->archive, &id, 1, arena, &row, e);
			if (status == TL_OK && row.id)
				print_row(&row, *groups,
					  tl_sketch_likeness(f->sketches[i], f->sketches[k]));
			k = next[k];
		} while (k && status == TL_OK);
	}
	tl_arena_free(arena);
	free(next);
	free(last);
	return status;
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_selection s;
	struct found f = {0};
	struct tl_args args;
	size_t groups = 0;
	struct tl_error e;
	int flag, status;
	char *query;

	tl_args_start(&args, &tl_command_duplicates, argc, argv);
	flag = tl_args_next(&args);
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	query = tl_args_query(&args);
	status = tl_cli_select(cli, query, 0, &s);
	if (status == TL_EXIT_DONE) {
		f.sketches = tl_calloc(s.n + 1, sizeof *f.sketches);
		f.ids = tl_calloc(s.n + 1, sizeof *f.ids);
		f.group = tl_calloc(s.n + 1, sizeof *f.group);
		if (read_sketches(&s, &f, &e) == TL_OK) {
			tl_alike_groups(&(struct tl_sketches){f.n, &f, all, one}, TL_ALIKE_LEAST,
					f.group);
			if (print_groups(&s, &f, &groups, &e) != TL_OK)
				status = tl_cli_fail(tl_cli_path(cli), &e);
			else if (!groups)
				status = TL_EXIT_REFUSED;
		} else {
			status = tl_cli_fail(tl_cli_path(cli), &e);
		}
	}
	free(f.sketches);
	free(f.ids);
	free(f.group);
	tl_selection_free(&s);
	free(query);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_duplicates = {
	.name = "duplicates",
	.operands = N_("[QUERY]"),
	.help = N_("list articles that are one text, a little changed"),
	.run = run,
};
