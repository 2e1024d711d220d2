/* The dialogue beyond reading: why an article has its marks, what is right instead, the page as it
 * was saved, and articles to a file. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "outgoing.h"
#include "plain.h"
#include "tulieu/report.h"
#include "tulieu/source.h"

/* ---- why, and what is right -------------------------------------------------------------------
 */

void plain_explain(struct plain *p, const char *words)
{
	struct tl_correction *corrections;
	struct tl_buf out = {0};
	struct tl_error e;
	size_t n;

	(void)words;
	if (plain_none_open(p))
		return;
	if (tl_archive_corrections(p->archive, p->id, p->arena, &corrections, &n, &e) != TL_OK) {
		plain_error(p, &e);
		return;
	}
	for (size_t i = 0; i < n; i++)
		tl_explain_correction(&corrections[i], &out);
	for (int what = 0; what < TL_EXPLAINED; what++)
		for (size_t i = 0; i < tl_explain_count(&p->article, (enum tl_explained)what); i++)
			tl_explain(p->rules, &p->article, (enum tl_explained)what, i, &out);
	if (out.n)
		plain_text(p, out.p, out.n - 1);
	tl_buf_free(&out);
}

static enum tl_status put_right(struct plain *p, const char *words, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_archive *archive = NULL;
	struct tl_correction c;
	enum tl_status status;
	char **typed;
	size_t n;

	status = tl_split_words(words, arena, &typed, &n, e);
	if (status == TL_OK)
		status = tl_correction_read(p->rules, &p->article, (const char *const *)typed, n,
					    arena, &c, e);
	if (status == TL_OK)
		status = tl_archive_open(p->options->archive, TL_ARCHIVE_WRITE, &archive, e);
	if (status == TL_OK) {
		c.id = p->id;
		c.who = tl_user_name();
		status = tl_archive_correct(archive, &c, e);
	}
	tl_archive_close(archive);
	tl_arena_free(arena);
	return status;
}

void plain_correct(struct plain *p, const char *words)
{
	struct tl_error e;

	if (plain_none_open(p))
		return;
	if (put_right(p, words, &e) != TL_OK || !plain_read(p, p->id, &e)) {
		plain_error(p, &e);
		return;
	}
	plain_say(p, "%s", _("Corrected."));
	plain_about(p, "");
}

/* ---- the page ---------------------------------------------------------------------------------
 */

void plain_page(struct plain *p, const char *words)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_stored_page page;
	struct tl_source_text text;
	struct tl_buf raw = {0};
	struct tl_error e;

	(void)words;
	if (plain_none_open(p)) {
		/* Said. */
	} else if (tl_archive_page(p->archive, p->id, arena, &page, &raw, &e) != TL_OK ||
		   tl_source_decode(page.format, tl_str_of(raw.p, raw.n), page.encoding, arena,
				    &text, &e) != TL_OK) {
		plain_error(p, &e);
	} else {
		plain_say(p, "%s: %s (%s, %s)", _("Page as imported"), page.name, page.format,
			  text.encoding);
		plain_text(p, text.text.p, text.text.n);
	}
	tl_buf_free(&raw);
	tl_arena_free(arena);
}

/* ---- to a file --------------------------------------------------------------------------------
 */

/* What the end of its name asks for; TL_ARTICLE_FORMS: nothing that is known. */
static enum tl_article_form form_of(const char *path)
{
	static const char *const ends[TL_ARTICLE_FORMS] = {
		[TL_ARTICLE_JSONL] = ".jsonl", [TL_ARTICLE_TSV] = ".tsv",
		[TL_ARTICLE_CSV] = ".csv",     [TL_ARTICLE_MD] = ".md",
		[TL_ARTICLE_TEXT] = ".txt",
	};
	size_t n = strlen(path);

	for (int form = 0; form < TL_ARTICLE_FORMS; form++)
		if (n > strlen(ends[form]) &&
		    strcmp(path + n - strlen(ends[form]), ends[form]) == 0)
			return (enum tl_article_form)form;
	return TL_ARTICLE_FORMS;
}

/* Returns how many were written. */
static size_t write_listed(struct plain *p, FILE *f, enum tl_article_form form, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	enum tl_status status = TL_OK;
	struct tl_buf out = {0};
	size_t written = 0;

	tl_article_head(form, &out);
	for (size_t i = 0; i < p->n_rows && status == TL_OK; i++) {
		status = tl_article_export(p->archive, tl_corpus_item(p->corpus, p->rows[i]).id,
					   form, !written, arena, &out, e);
		written += status == TL_OK;
		/* Deleted since the list was made. */
		if (status == TL_ENOTFOUND)
			status = TL_OK;
		if (fwrite(out.p ? out.p : "", 1, out.n, f) != out.n)
			status = tl_fail(e, TL_ESYSTEM, "%s", strerror(errno));
		tl_buf_reset(&out);
	}
	e->status = status;
	tl_buf_free(&out);
	tl_arena_free(arena);
	return written;
}

void plain_export(struct plain *p, const char *words)
{
	char *path = tl_path_typed(words);
	enum tl_article_form form = form_of(path);
	struct tl_error e = {0};
	size_t written = 0;
	FILE *f;

	if (form == TL_ARTICLE_FORMS) {
		plain_say(p, "%s",
			  _("A file is needed that ends in .txt, .md, .jsonl, .tsv or .csv."));
		free(path);
		return;
	}
	/* What is there already is never written over. */
	f = fopen(path, "wbx");
	if (f)
		written = write_listed(p, f, form, &e);
	else
		tl_fail(&e, TL_ESYSTEM, "%s: %s", path, strerror(errno));
	if (f && fclose(f) != 0 && e.status == TL_OK)
		tl_fail(&e, TL_ESYSTEM, "%s: %s", path, strerror(errno));
	/* Half of them would stand in the way of the next try. */
	if (f && e.status != TL_OK)
		remove(path);
	if (e.status != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p,
			  P_("%zu article written to %s.", "%zu articles written to %s.", written),
			  written, path);
	free(path);
}
