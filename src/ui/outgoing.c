/* Which articles go out: those that are listed, or the one that is looked at. They are noted by
 * their numbers at that moment: what the list shows later is another matter. */
#include "outgoing.h"

#include <stdlib.h>
#include <string.h>

#include "clip.h"
#include "clipboard.h"

struct tl_outgoing *tl_outgoing(struct tl_app *app)
{
	if (!app->outgoing)
		app->outgoing = tl_alloc(sizeof *app->outgoing);
	return app->outgoing;
}

static void take_all(struct tl_outgoing *o, const struct tl_result *result)
{
	const struct tl_corpus *corpus = tl_result_corpus(result);
	const uint32_t *rows = tl_result_rows(result, &o->n);

	o->ids = tl_calloc(o->n + 1, sizeof *o->ids);
	for (size_t i = 0; i < o->n; i++)
		o->ids[i] = tl_corpus_item(corpus, rows[i]).id;
}

bool tl_outgoing_take(struct tl_app *app, int form, enum tl_outgoing_way way)
{
	struct tl_outgoing *o = tl_outgoing(app);
	int64_t id = tl_app_article(app);

	free(o->ids);
	o->ids = NULL;
	o->n = 0;
	o->form = (enum tl_article_form)form;
	if (way == TL_OUTGOING_ALL && (!app->result || !tl_result_done(app->result))) {
		tl_app_message(app, "%s", _("The list isn't complete yet."));
		return false;
	}
	if (way == TL_OUTGOING_ALL) {
		take_all(o, app->result);
	} else if (id) {
		o->ids = tl_calloc(1, sizeof *o->ids);
		o->ids[o->n++] = id;
	}
	if (!o->n)
		tl_app_message(app, "%s", _("There is no article here."));
	return o->n > 0;
}

/* ---- the clipboard: the articles are read behind
 * ------------------------------------------------- */

struct clip_job {
	struct tl_job job;
	struct tl_feed feed;
	int64_t *ids;
	struct tl_buf text; /* as it is sent */
	uint64_t keys;
	tl_then_fn *refused;
};

static void clip_run(struct tl_job *job, struct tl_archive *archive)
{
	struct clip_job *j = (struct clip_job *)job;
	struct tl_buf text = {0};

	if (!archive)
		return;
	j->feed.archive = archive;
	/* What is too long by one article is too long. */
	tl_feed_text(&j->feed, TL_CLIPBOARD_MOST, &text);
	tl_clean_cells(text.p ? text.p : "", text.n, &j->text);
	tl_buf_free(&text);
}

static void clip_done(struct tl_job *job, struct tl_app *app)
{
	struct clip_job *j = (struct clip_job *)job;
	bool in_time = j->keys == app->n_keys;
	struct tl_buf what = {0};

	if (in_time)
		app->keys_at = 0;
	if (job->error.status != TL_OK) {
		tl_app_failed(app, &job->error);
		return;
	}
	tl_buf_printf(&what, P_("%zu article", "%zu articles", j->feed.done), j->feed.done);
	if (!tl_clip(app, j->text.p ? j->text.p : "", j->text.n, what.p) && in_time)
		j->refused(app);
	tl_buf_free(&what);
}

static void clip_free(struct tl_job *job)
{
	struct clip_job *j = (struct clip_job *)job;

	tl_buf_free(&j->text);
	free(j->ids);
	free(j);
}

void tl_outgoing_clip(struct tl_app *app, tl_then_fn *refused)
{
	struct tl_outgoing *o = app->outgoing;
	struct clip_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){
		.kind = TL_JOB_CLIP, .run = clip_run, .done = clip_done, .free = clip_free};
	j->ids = tl_calloc(o->n, sizeof *j->ids);
	memcpy(j->ids, o->ids, o->n * sizeof *j->ids);
	j->feed = (struct tl_feed){.ids = j->ids, .n = o->n, .form = o->form};
	j->keys = app->n_keys;
	j->refused = refused;
	tl_app_message(app, "%s", _("Loading…"));
	tl_app_keys_wait(app);
	tl_worker_post(app->reads, &j->job);
}

void tl_outgoing_choose(struct tl_app *app, const struct tl_menu_use *use)
{
	static const struct tl_menu_item forms[] = {
		{'t', N_("Plain text"), NULL, TL_ARTICLE_TEXT},
		{'m', "Markdown", NULL, TL_ARTICLE_MD},
		{'j', "JSONL", NULL, TL_ARTICLE_JSONL},
		{'s', "TSV", NULL, TL_ARTICLE_TSV},
		{'c', "CSV", NULL, TL_ARTICLE_CSV},
	};
	static const char *const hints[] = {
		N_("to read"),
		N_("to read, with headings"),
		N_("for programs: an article a line, with all marks"),
		N_("a table, cells parted by tabs"),
		N_("a table for spreadsheets"),
	};
	struct tl_menu_item items[TL_COUNT(forms)];

	for (size_t i = 0; i < TL_COUNT(forms); i++) {
		items[i] = forms[i];
		items[i].detail = tl_strdup(_(hints[i]));
	}
	tl_app_push(app,
		    tl_menu_new(app, use, items, TL_COUNT(items),
				app->focus == TL_SLOT_LIST ? TL_OUTGOING_ALL : TL_OUTGOING_ONE));
}
