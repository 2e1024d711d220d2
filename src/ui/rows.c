#include "rows.h"

#include <stdlib.h>

#include "row_names.h"

/* How many are read before the corpus is there: the largest usual screen. */
#define FIRST 100

/* As they were read; the strings of rows live in arena. */
struct read {
	struct tl_arena *arena;
	int64_t *ids;
	struct tl_list_row *rows;
	size_t n;
};
struct tl_rows {
	struct read now;
	int64_t *wanted; /* asked for last */
	size_t n_wanted;
	bool waiting;
};
struct rows_job {
	struct tl_job job;
	struct read read;
	bool there;
};

static void read_free(struct read *r)
{
	tl_arena_free(r->arena);
	free(r->ids);
	free(r->rows);
	*r = (struct read){0};
}

/* ---- in the thread --------------------------------------------------------------------------- */

static void rows_run(struct tl_job *job, struct tl_archive *a)
{
	struct rows_job *j = (struct rows_job *)job;
	struct read *r = &j->read;

	j->there = a && tl_archive_rows(a, r->ids, r->n, r->arena, r->rows, &job->error) == TL_OK;
	if (j->there)
		tl_name_rows(a, r->arena, r->rows, r->n, TL_MAX_COLUMNS);
}

static void rows_free(struct tl_job *job)
{
	read_free(&((struct rows_job *)job)->read);
	free(job);
}

/* ---- in the screen's thread ------------------------------------------------------------------ */

/* What can't be read is asked for again when others are. */
static void rows_done(struct tl_job *job, struct tl_app *app)
{
	struct rows_job *j = (struct rows_job *)job;
	struct tl_rows *r = app->rows;

	r->waiting = false;
	if (!j->there)
		return;
	read_free(&r->now);
	r->now = j->read;
	j->read = (struct read){0};
	tl_view_dirty(app->list);
}

struct tl_rows *tl_rows_new(void)
{
	return tl_alloc(sizeof(struct tl_rows));
}

void tl_rows_free(struct tl_rows *r)
{
	if (!r)
		return;
	read_free(&r->now);
	free(r->wanted);
	free(r);
}

void tl_rows_want(struct tl_rows *r, struct tl_app *app, const int64_t *ids, size_t n)
{
	struct rows_job *j;
	size_t i = 0;

	while (i < n && tl_rows_wanted(r, ids[i]))
		i++;
	if (i == n || !app->reads)
		return;
	r->wanted = tl_realloc(r->wanted, n, sizeof *r->wanted);
	r->n_wanted = n;
	r->waiting = true;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){
		.kind = TL_JOB_ROWS, .run = rows_run, .done = rows_done, .free = rows_free};
	j->read = (struct read){.arena = tl_arena_new(),
				.ids = tl_calloc(n, sizeof *j->read.ids),
				.rows = tl_calloc(n, sizeof *j->read.rows),
				.n = n};
	for (i = 0; i < n; i++)
		r->wanted[i] = j->read.ids[i] = ids[i];
	tl_worker_post(app->reads, &j->job);
}

bool tl_rows_wanted(const struct tl_rows *r, int64_t id)
{
	for (size_t i = 0; i < r->n_wanted; i++)
		if (r->wanted[i] == id)
			return true;
	return false;
}

bool tl_rows_waiting(const struct tl_rows *r)
{
	return r->waiting;
}

const struct tl_list_row *tl_rows_of(const struct tl_rows *r, int64_t id)
{
	for (size_t i = 0; i < r->now.n; i++)
		if (r->now.ids[i] == id)
			return &r->now.rows[i];
	return NULL;
}

void tl_rows_stale(struct tl_rows *r)
{
	r->n_wanted = 0;
}

void tl_rows_forget(struct tl_rows *r)
{
	read_free(&r->now);
	r->n_wanted = 0;
	r->waiting = false;
}

/* ---- before there is a result ----------------------------------------------------------------- */

struct tl_first *tl_first_read(struct tl_archive *a)
{
	struct tl_first *f = tl_alloc(sizeof *f);

	f->arena = tl_arena_new();
	f->rows = tl_calloc(FIRST, sizeof *f->rows);
	if (tl_archive_newest(a, FIRST, f->arena, f->rows, &f->n, NULL) != TL_OK)
		f->n = 0;
	tl_name_rows(a, f->arena, f->rows, f->n, TL_MAX_COLUMNS);
	return f;
}

void tl_first_free(struct tl_first *f)
{
	if (!f)
		return;
	tl_arena_free(f->arena);
	free(f->rows);
	free(f);
}
