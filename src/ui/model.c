/* From keys to what is shown: filters make a query, the query a result, the cursor an article. Each
 * step is asked for and comes when it comes; what is shown stays until then. */
#include <stdlib.h>

#include "keep.h"
#include "tulieu/report.h"

/* The text follows the cursor when it has rested so long: a held key costs no text on a slow line. While
 * a filter is typed the list changes with each letter. */
#define REST_MS 60
#define REST_TYPING_MS 300
/* A result is shown when the article under the cursor has been found in it, but no later than this. */
#define SEEK_MS 50

/* ---- corpus --------------------------------------------------------------------------------- */

static void load_corpus(struct tl_app *app)
{
	struct tl_error e;
	sigset_t before;
	enum tl_status status;

	tl_signals_hold(&before);
	status = tl_corpus_load_start(app->rules, app->path, tl_app_wake, app, &app->corpus, &e);
	tl_signals_release(&before);
	if (status != TL_OK) {
		app->corpus = NULL;
		tl_app_failed(app, &e);
	}
}

/* What of the archive was asked for behind: a disk may be long in answering, and this is asked for with every
 * key. */
struct changes_job {
	struct tl_job job;
	const struct tl_rules *rules; /* NULL: a corpus is there, or there was one */
	uint32_t changes;
	bool outdated; /* its marks are of older rules */
};

static void changes_run(struct tl_job *job, struct tl_archive *archive)
{
	struct changes_job *j = (struct changes_job *)job;

	if (!archive)
		return;
	j->changes = tl_archive_changes(archive);
	j->outdated = j->rules && !tl_marks_current(archive, j->rules);
}

static void changes_done(struct tl_job *job, struct tl_app *app)
{
	struct changes_job *j = (struct changes_job *)job;
	bool first = j->rules != NULL, loading = app->corpus && !app->corpus_ready;

	app->looking = false;
	if (j->outdated && !app->message[0])
		tl_annotating_offer(app);
	if (first || (j->changes != app->seen && !loading)) {
		/* From before the load: a change in the middle of it makes this corpus stale, too. */
		app->seen = j->changes;
		/* The result that is shown holds the corpus that it belongs to. */
		app->corpus_ready = false;
		tl_corpus_drop(app->corpus);
		app->corpus = NULL;
		if (!first)
			tl_list_stale(app->list);
		load_corpus(app);
	}
	if (app->look_again)
		tl_app_refresh(app);
}

static void changes_free(struct tl_job *job)
{
	free(job);
}

/* One at a time: a newer one would interrupt the one that is under way. */
static void ask_changes(struct tl_app *app, const struct tl_rules *first)
{
	struct changes_job *j;

	app->look_again = app->looking;
	if (app->looking)
		return;
	app->looking = true;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){.kind = TL_JOB_CHANGES, .run = changes_run, .done = changes_done,
				 .free = changes_free};
	j->rules = first;
	tl_worker_post(app->reads, &j->job);
}

void tl_app_rules_loaded(struct tl_app *app, struct tl_rules *rules)
{
	const char *query = app->first_query;
	struct tl_filter *f;
	struct tl_error e;

	app->rules = rules;
	if (!app->path)
		return;
	if (query && *query && !app->history.n) {
		if (tl_filter_words(rules, query, false, &f, &e) == TL_OK)
			tl_history_put(&app->history, -1, f);
		else
			tl_app_failed(app, &e);
	}
	ask_changes(app, rules);
}

void tl_app_refresh(struct tl_app *app)
{
	tl_mine_refresh(app);
	/* One that could not be loaded is tried again when the archive has changed. */
	if (app->rules && app->reads && (!app->corpus || app->corpus_ready))
		ask_changes(app, NULL);
}

struct tl_reading *tl_reading_hold(struct tl_reading *r)
{
	r->holders++;
	return r;
}

void tl_reading_drop(struct tl_reading *r)
{
	if (!r || --r->holders)
		return;
	tl_arena_free(r->arena);
	free(r);
}

void tl_app_close_archive(struct tl_app *app)
{
	struct tl_error e;

	tl_mine_close(app);
	tl_keeper_finish(app->keeper, &e);
	tl_keeper_free(app->keeper);
	app->keeper = NULL;
	tl_export_end(app);
	tl_annotating_end(app);
	tl_delete_free(app);
	tl_reading_drop(app->reading);
	app->reading = NULL;
	app->wanted = app->asked = app->rest_until = 0;
	tl_worker_free(app->reads);
	tl_worker_free(app->worker);
	tl_worker_free(app->background);
	tl_groups_free(app);
	tl_search_free(app->search);
	tl_search_free(app->counting);
	tl_result_drop(app->result);
	tl_corpus_drop(app->corpus);
	tl_query_free(app->query);
	tl_archive_close(app->archive);
	app->reads = app->worker = app->background = NULL;
	app->looking = app->look_again = false;
	app->look_at = 0;
	app->search = app->counting = NULL;
	app->result = NULL;
	app->corpus = NULL;
	app->query = NULL;
	app->archive = NULL;
	app->corpus_ready = false;
	app->total = 0;
	free(app->path);
	app->path = NULL;
	free(app->retry.text);
	free(app->retry.keys);
	app->retry.text = app->retry.keys = NULL;
	tl_filter_drop(app->typed);
	app->typed = NULL;
	app->typing = false;
}

/* ---- filters -------------------------------------------------------------------------------- */

/* The conditions in force: those of the history, with the typed one in the place of the words. */
static struct tl_query *join(struct tl_app *app, enum tl_dim without)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	const struct tl_query *parts[TL_MAX_FILTERS + 1];
	size_t n = 0;

	for (size_t i = 0; i < now->n; i++) {
		const struct tl_filter *f = now->at[i];

		if (!tl_filter_same(f->dim, without) && !(f->dim == TL_DIM_WORDS && app->typing))
			parts[n++] = f->query;
	}
	if (app->typed && without != TL_DIM_WORDS)
		parts[n++] = app->typed->query;
	return tl_query_all(parts, n);
}

struct tl_query *tl_app_query_without(struct tl_app *app, enum tl_dim dim)
{
	return join(app, dim);
}

static void query_changed(struct tl_view *v)
{
	if (v->class->result_changed)
		v->class->result_changed(v);
}

static void post(struct tl_app *app)
{
	if (!app->corpus_ready || !app->search || !app->query)
		return;
	tl_search_post(app->search, app->query, app->corpus, tl_mine_state, app);
	app->searching = true;
}

void tl_app_filters_changed(struct tl_app *app)
{
	app->top_dirty = true;
	/* There is a hint for what is filtered. */
	app->bottom_dirty |= !app->typing;
	if (!app->rules)
		return;
	tl_query_free(app->query);
	app->query = join(app, TL_DIM_NONE);
	if (app->order != TL_ORDER_NEWEST)
		tl_query_set_order(app->query, app->order);
	post(app);
	/* The text marks the new words at once; the list waits for the result. */
	query_changed(app->text);
	query_changed(app->raw);
}

void tl_app_set_filter(struct tl_app *app, int index, struct tl_filter *f)
{
	if (tl_history_put(&app->history, index, f))
		tl_app_filters_changed(app);
	else
		tl_app_message(app, _("No more than %d filters."), TL_MAX_FILTERS);
}

static void look_at_corpus(struct tl_app *app)
{
	struct tl_error e;
	uint64_t before;

	if (!app->corpus || app->corpus_ready || !tl_corpus_loaded(app->corpus))
		return;
	if (tl_corpus_error(app->corpus, &e) != TL_OK) {
		tl_app_failed(app, &e);
		tl_corpus_drop(app->corpus);
		app->corpus = NULL;
		return;
	}
	if (!tl_mine_ready(app))
		return;
	app->corpus_ready = true;
	before = app->total;
	app->total = tl_corpus_articles(app->corpus);
	/* Of an import by another process, perhaps; whoever types sees it by the count alone. */
	if (before && app->total > before && !app->message[0] && !app->n_modes)
		tl_app_message(app, P_("%llu new article.", "%llu new articles.", app->total - before),
			       (unsigned long long)(app->total - before));
	tl_mine_begin(app);
	tl_app_filters_changed(app);
	tl_app_each_view(app, query_changed);
}

void tl_app_look(struct tl_app *app)
{
	struct tl_result *result, *old;
	int64_t now = tl_now_ms(), until = app->look_at ? app->look_at : now + SEEK_MS;
	struct tl_error e;
	size_t found;

	app->look_at = 0;
	look_at_corpus(app);
	/* Modes have searches of their own. */
	for (size_t i = 0; i < app->n_modes; i++)
		query_changed(app->modes[i]);
	if (!app->search)
		return;
	result = tl_search_result(app->search);
	if (!result)
		return;
	tl_result_rows(result, &found);
	if (result == app->result && found == app->found &&
	    app->searching == tl_search_busy(app->search)) {
		tl_result_drop(result);
		return;
	}
	if (result != app->result && now < until && tl_list_seeks(app->list, result)) {
		app->look_at = until;
		tl_result_drop(result);
		return;
	}
	old = app->result;
	app->result = result;
	app->found = found;
	app->searching = tl_search_busy(app->search);
	app->top_dirty = true;
	if (!app->searching && tl_result_error(result, &e) != TL_OK && e.status != TL_ECANCELLED)
		tl_app_failed(app, &e);
	query_changed(app->list);
	/* Surveys stand on the same result as the list. */
	for (size_t i = 0; i < app->n_modes; i++)
		if (app->modes[i]->class->context & TL_IN_SURVEYS)
			query_changed(app->modes[i]);
	/* Until now the list was one of its rows. */
	tl_result_drop(old);
	if (!app->searching && !found)
		tl_app_found_nothing(app);
	/* Not before there is a list: on a machine with one core it would come later. */
	if (!app->searching)
		tl_groups_want(app);
}

/* ---- the article ---------------------------------------------------------------------------- */

struct article_job {
	struct tl_job job;
	int64_t id;
	struct tl_reading *reading;
};

/* Marks of a damaged archive may point anywhere; what is drawn relies on them. */
static void check_spans(struct tl_article *a)
{
	size_t n = 0;

	for (size_t i = 0; i < a->n_blocks; i++)
		if (a->blocks[i].begin <= a->blocks[i].end && a->blocks[i].end <= a->body_n &&
		    (!n || a->blocks[n - 1].end <= a->blocks[i].begin))
			a->blocks[n++] = a->blocks[i];
	a->n_blocks = n;
	n = 0;
	for (size_t i = 0; i < a->n_metrics; i++) {
		struct tl_metric *m = &a->metrics[i];

		if (m->begin > m->end || m->end > a->body_n)
			continue;
		if (m->sentence_begin > m->sentence_end || m->sentence_end > a->body_n)
			m->sentence_begin = m->begin, m->sentence_end = m->end;
		a->metrics[n++] = *m;
	}
	a->n_metrics = n;
}

static void article_run(struct tl_job *job, struct tl_archive *archive)
{
	struct article_job *j = (struct article_job *)job;
	struct tl_list_row row;
	struct tl_reading *r;

	if (!archive)
		return;
	r = tl_alloc(sizeof *r);
	r->holders = 1;
	r->id = j->id;
	r->arena = tl_arena_new();
	if (tl_archive_article(archive, j->id, r->arena, &r->article, &job->error) == TL_OK &&
	    tl_archive_corrections(archive, j->id, r->arena, &r->corrections, &r->n_corrections,
				   &job->error) == TL_OK) {
		check_spans(&r->article);
		if (tl_archive_rows(archive, &j->id, 1, r->arena, &row, NULL) == TL_OK && row.id)
			r->file = row.file;
		j->reading = r;
	} else {
		tl_reading_drop(r);
	}
}

static void article_changed(struct tl_view *v)
{
	if (v->class->article_changed)
		v->class->article_changed(v);
}

static void article_done(struct tl_job *job, struct tl_app *app)
{
	struct article_job *j = (struct article_job *)job;
	tl_then_fn *then = app->then;

	app->then = NULL;
	app->keys_at = 0;
	if (!j->reading && job->error.status != TL_OK)
		tl_app_failed(app, &job->error);
	tl_mine_leave(app);
	tl_reading_drop(app->reading);
	app->reading = j->reading;
	j->reading = NULL;
	tl_app_each_view(app, article_changed);
	if (app->focus != TL_SLOT_LIST)
		tl_mine_reading(app);
	if (then && app->reading && app->reading->id == app->wanted)
		then(app);
}

static void article_free(struct tl_job *job)
{
	struct article_job *j = (struct article_job *)job;

	tl_reading_drop(j->reading);
	free(j);
}

static void ask(struct tl_app *app)
{
	struct article_job *j;

	app->rest_until = 0;
	if (app->asked == app->wanted)
		return;
	app->asked = app->wanted;
	if (!app->wanted || !app->reads) {
		if (app->reads)
			tl_worker_forget(app->reads, TL_JOB_ARTICLE);
		tl_mine_leave(app);
		tl_reading_drop(app->reading);
		app->reading = NULL;
		tl_app_each_view(app, article_changed);
		return;
	}
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){.kind = TL_JOB_ARTICLE, .run = article_run, .done = article_done,
				 .free = article_free};
	j->id = app->wanted;
	tl_worker_post(app->reads, &j->job);
}

void tl_app_show(struct tl_app *app, int64_t id, bool at_once)
{
	app->wanted = id;
	if (at_once || !app->reading)
		ask(app);
	else
		app->rest_until = tl_now_ms() + (app->typing ? REST_TYPING_MS : REST_MS);
}

void tl_app_show_due(struct tl_app *app, int64_t now)
{
	if (app->rest_until && now >= app->rest_until)
		ask(app);
}

void tl_app_read_again(struct tl_app *app)
{
	app->asked = 0;
	if (!app->wanted)
		return;
	tl_app_keys_wait(app);
	tl_app_show(app, app->wanted, true);
}

void tl_app_with_article(struct tl_app *app, tl_then_fn *then)
{
	int64_t id = tl_app_article(app);

	if (!id || !app->archive) {
		tl_app_message(app, "%s", _("There is no article here."));
	} else if (app->reading && app->reading->id == id) {
		then(app);
	} else {
		/* Once more if it was asked for and could not be read. */
		app->asked = 0;
		app->then = then;
		tl_app_keys_wait(app);
		tl_app_show(app, id, true);
	}
}
