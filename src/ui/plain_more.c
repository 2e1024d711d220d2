/* The dialogue beyond reading: why an article has its marks, what is right instead, the page as it
 * was saved. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "correct.h"
#include "plain.h"
#include "tulieu/report.h"
#include "tulieu/source.h"
#include "tulieu/text.h"

/* ---- why, and what is right -------------------------------------------------------------------
 */

/* What is to be corrected: "date", "province", "topic", or "figure" and its number; *words goes
 * behind it. False after a message. */
static bool read_field(struct plain *p, const char **words, enum tl_explained *what, size_t *index)
{
	static const char *const fields[TL_EXPLAINED] = {
		[TL_EXPLAIN_DATE] = N_("date"),
		[TL_EXPLAIN_PROVINCE] = N_("province"),
		[TL_EXPLAIN_TOPIC] = N_("topic"),
		[TL_EXPLAIN_FIGURE] = N_("figure"),
	};
	size_t n, number;
	char *typed;

	*index = 0;
	for (int i = 0; i < TL_EXPLAINED; i++) {
		*what = (enum tl_explained)i;
		if (plain_word(words, fields[i]))
			break;
		if (i + 1 == TL_EXPLAINED) {
			plain_say(p, "%s",
				  _("What is meant: date, province, topic, or figure and its "
				    "number?"));
			return false;
		}
	}
	if (*what != TL_EXPLAIN_FIGURE)
		return true;
	n = strcspn(*words, " ");
	typed = tl_strndup(*words, n);
	number = plain_number(p, typed, p->article.n_metrics);
	free(typed);
	*words += n + strspn(*words + n, " ");
	*index = number ? number - 1 : 0;
	return number > 0;
}

void plain_explain(struct plain *p, const char *words)
{
	enum tl_explained only = TL_EXPLAINED;
	struct tl_correction *corrections;
	struct tl_buf out = {0};
	struct tl_error e;
	size_t n, index = 0;

	if (plain_none_open(p) || (*words && !read_field(p, &words, &only, &index)))
		return;
	if (tl_archive_corrections(p->archive, p->id, p->arena, &corrections, &n, &e) != TL_OK) {
		plain_error(p, &e);
		return;
	}
	for (size_t i = 0; i < n && only == TL_EXPLAINED; i++)
		tl_explain_correction(&corrections[i], &out);
	for (int what = 0; what < TL_EXPLAINED; what++)
		for (size_t i = 0; i < tl_explain_count(&p->article, (enum tl_explained)what); i++)
			if (only == TL_EXPLAINED ||
			    (what == (int)only && (only != TL_EXPLAIN_FIGURE || i == index)))
				tl_explain(p->rules, &p->article, (enum tl_explained)what, i, &out);
	if (out.n)
		plain_text(p, out.p, out.n - 1);
	else
		plain_say(p, "%s", _("There is none in this article."));
	tl_buf_free(&out);
}

static enum tl_status write_correction(struct plain *p, const struct tl_correction *c, bool undo,
				       struct tl_error *e)
{
	struct tl_archive *archive;
	enum tl_status status = tl_archive_open(p->path, TL_ARCHIVE_WRITE, &archive, e);

	if (status != TL_OK)
		return status;
	status = undo ? tl_archive_correction_undo(archive, c, e)
		      : tl_archive_correct(archive, c, e);
	tl_archive_close(archive);
	return status;
}

/* The figure that a correction has added; SIZE_MAX: the article has none. */
static size_t figure_of(const struct plain *p, const struct tl_correction *c)
{
	for (size_t i = 0; i < p->article.n_metrics; i++)
		if (p->article.metrics[i].begin == strtoul(c->key, NULL, 10))
			return i;
	return SIZE_MAX;
}

/* The list and its filters go by the new value when they are asked for again. added: by what the figure was,
 * whose index is not known, or NULL. */
static void show_corrected(struct plain *p, enum tl_status status, struct tl_error *e,
			   enum tl_explained what, const struct tl_correction *added,
			   size_t index, const char *said)
{
	size_t block = p->block, figure = p->figure;
	char number[24];

	if (status != TL_OK || !plain_read(p, p->id, e)) {
		plain_error(p, e);
		return;
	}
	p->block = block;
	p->figure = figure;
	plain_say(p, "%s", said);
	if (added)
		index = figure_of(p, added);
	if (what != TL_EXPLAIN_FIGURE) {
		plain_about(p, "");
	} else if (index < p->article.n_metrics) {
		snprintf(number, sizeof number, "%zu", index + 1);
		plain_figures(p, number);
	}
}

/* "figure add" and its words. */
static bool adds_figure(const char **words)
{
	const char *rest = *words;

	if (!plain_word(&rest, "figure") || !plain_word(&rest, "add"))
		return false;
	*words = rest;
	return true;
}

void plain_correct(struct plain *p, const char *words)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_correction c;
	enum tl_explained what = TL_EXPLAIN_FIGURE;
	enum tl_status status;
	size_t index = TL_MISSED;
	struct tl_error e;

	if (!plain_none_open(p) &&
	    (adds_figure(&words) || read_field(p, &words, &what, &index))) {
		status = tl_correct_typed(p->rules, &p->article, what, index, words, arena, &c, &e);
		c.id = p->id;
		if (status == TL_OK)
			status = write_correction(p, &c, false, &e);
		show_corrected(p, status, &e, what, index == TL_MISSED ? &c : NULL, index,
			       index == TL_MISSED ? _("Added; undo-correction takes it back.")
						  : _("Corrected; undo-correction takes it back."));
	}
	tl_arena_free(arena);
}

static void list_corrections(struct plain *p, const struct tl_correction *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct tl_buf text = {0};

		tl_explain_correction(&list[i], &text);
		plain_say(p, "%zu. %.*s", i + 1, text.n ? (int)text.n - 1 : 0,
			  text.n ? text.p : "");
		tl_buf_free(&text);
	}
	if (!n)
		plain_say(p, "%s", _("Nothing was corrected here."));
}

/* By its number in the list of them, as one must be called whose figure is gone; or by what it is
 * of. */
void plain_undo_correction(struct plain *p, const char *words)
{
	enum tl_explained what = TL_EXPLAIN_DATE;
	const struct tl_correction *c = NULL;
	struct tl_correction *list;
	struct tl_error e;
	size_t index = 0, n, number = 0;

	if (plain_none_open(p))
		return;
	if (tl_archive_corrections(p->archive, p->id, p->arena, &list, &n, &e) != TL_OK) {
		plain_error(p, &e);
		return;
	}
	if (!*words) {
		list_corrections(p, list, n);
		return;
	}
	if (*words >= '0' && *words <= '9') {
		number = plain_number(p, words, n);
		if (!number)
			return;
		c = &list[number - 1];
	} else if (read_field(p, &words, &what, &index)) {
		c = tl_correction_of(list, n, &p->article, what, index);
	} else {
		return;
	}
	if (c)
		show_corrected(p, write_correction(p, c, true, &e), &e, what, NULL, index,
			       tl_correction_was_more(c)
				       ? _("Taken back: the figure is there again.")
				       : _("Taken back: the rules decide again."));
	else
		plain_say(p, "%s", _("Nothing was corrected here."));
}

/* ---- the page ---------------------------------------------------------------------------------
 */

/* All of it, or the lines with these words. */
static void say_page(struct plain *p, struct tl_str text, const char *words)
{
	size_t found = 0;

	if (!*words) {
		plain_text(p, text.p, text.n);
		return;
	}
	for (size_t at = 0; at < text.n;) {
		const char *end = memchr(text.p + at, '\n', text.n - at);
		size_t n = end ? (size_t)(end - text.p) - at : text.n - at;
		char *line = tl_strndup(text.p + at, n);

		if (tl_fold_contains(line, words)) {
			plain_say(p, "%s", line);
			found++;
		}
		free(line);
		at += n + 1;
	}
	if (!found)
		plain_say(p, "%s", _("It does not stand in this page."));
}

void plain_page(struct plain *p, const char *words)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_stored_page page;
	struct tl_source_text text;
	struct tl_buf raw = {0};
	struct tl_error e;

	if (plain_none_open(p)) {
		/* Said. */
	} else if (tl_archive_page(p->archive, p->id, arena, &page, &raw, &e) != TL_OK ||
		   tl_source_decode(page.format, tl_str_of(raw.p, raw.n), page.encoding, arena,
				    &text, &e) != TL_OK) {
		plain_error(p, &e);
	} else {
		plain_say(p, "%s: %s (%s, %s)", _("Page as imported"), page.name, page.format,
			  text.encoding);
		say_page(p, text.text, words);
	}
	tl_buf_free(&raw);
	tl_arena_free(arena);
}
