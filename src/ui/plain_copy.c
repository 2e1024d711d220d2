/* Copying out of the dialogue: to the terminal's clipboard where there is one, or into a file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cite.h"
#include "clip.h"
#include "clipboard.h"
#include "files.h"
#include "outgoing.h"
#include "plain.h"
#include "terminfo.h"

bool plain_write_seen(struct plain *p, enum tl_sheet_form form, struct tl_buf *out)
{
	if (p->standing == PLAIN_OCCURRENCES)
		tl_kwic_write_lines(&p->kwic.found, form, out);
	else if (p->standing == PLAIN_NEIGHBOURS)
		tl_kwic_write_neighbours(p->kwic.sides, form, out);
	else if ((p->standing == PLAIN_TABLE || p->standing == PLAIN_MAP) && p->table.indicator)
		tl_grid_write(&p->table.grid, p->corpus, form, out);
	else
		return false;
	return true;
}

/* ---- where to -------------------------------------------------------------------------------- */

/* A sequence of the program's own goes to a terminal, and to one that may know it. */
static bool clipboard_works(struct plain *p)
{
	const char *term = getenv("TERM");

	return isatty(STDOUT_FILENO) &&
	       tl_clip_may(plain_setting(p, TL_OPT_CLIPBOARD), tl_terminfo_knows_alternate(term));
}

static void to_clipboard(struct plain *p, const struct tl_buf *text, const char *what)
{
	const char *why = tl_clip_refusal(clipboard_works(p), text->n);
	struct tl_buf sequence = {0}, said = {0};

	if (why) {
		plain_say(p, "%s", why);
		plain_say(p, "%s",
			  _("The same words, with into and a file's name behind them, write it."));
		return;
	}
	tl_clip_make(text->p, text->n, what, &sequence, &said);
	fwrite(sequence.p, 1, sequence.n, stdout);
	fflush(stdout);
	plain_say(p, "%s", said.p);
	tl_buf_free(&sequence);
	tl_buf_free(&said);
}

/* Pieces are collected at the end of the file. */
static void to_file(struct plain *p, const struct tl_buf *text, const char *typed)
{
	char *path = tl_path_typed(typed);
	struct tl_error e;

	if (!*path)
		plain_say(p, "%s", _("The name of a file is needed behind it."));
	else if (tl_file_append(path, text->p, &e) == TL_OK)
		plain_say(p, _("Written at the end of %s."), path);
	else
		plain_error(p, &e);
	free(path);
}

/* Document text goes out: nothing but text may. file: NULL for the clipboard. */
static void send(struct plain *p, const struct tl_buf *text, const char *what, const char *file)
{
	struct tl_buf safe = {0};

	tl_buf_str(&safe, "");
	tl_clean_cells(text->n ? text->p : "", text->n, &safe);
	if (file)
		to_file(p, &safe, file);
	else
		to_clipboard(p, &safe, what);
	tl_buf_free(&safe);
}

/* ---- what ------------------------------------------------------------------------------------ */

static void copy_seen(struct plain *p, const char *file)
{
	struct tl_buf text = {0};

	if (plain_write_seen(p, TL_SHEET_TSV, &text))
		send(p, &text, p->standing == PLAIN_TABLE ? _("table") : _("lines"), file);
	else
		plain_say(p, "%s", _("No table and no concordance stands."));
	tl_buf_free(&text);
}

enum piece { ARTICLE, ADDRESS, SENTENCE, FIGURE, PIECES };
static const char *const names[PIECES] = {
	[ARTICLE] = N_("article"),
	[ADDRESS] = N_("address"),
	[SENTENCE] = N_("sentence"),
	[FIGURE] = N_("figure"),
};

/* The text of a piece of an article; figure: its index, of those of the open one. */
static void make_piece(struct plain *p, enum piece piece, const struct tl_article *a,
		       const char *address, size_t figure, struct tl_buf *text)
{
	if (piece == FIGURE)
		tl_cite_figure(a, &a->metrics[figure], address, p->rules, text);
	else if (piece == SENTENCE)
		tl_cite_sentence(a, &a->metrics[figure], address, text);
	else if (piece == ARTICLE)
		tl_cite_article(a, address, text);
	else
		tl_buf_str(text, tl_cite_address(a, address));
}

/* Of the figure that is named, else of the one that was read last. False after a message. */
static bool read_figure(struct plain *p, const char *words, size_t *figure)
{
	size_t number;

	if (plain_none_open(p))
		return false;
	*figure = p->figure;
	if (!*words && p->figure < p->article.n_metrics)
		return true;
	number = plain_number(p, words, p->article.n_metrics);
	*figure = number - 1;
	return number > 0;
}

static void copy_piece(struct plain *p, enum piece piece, const char *words, const char *file)
{
	bool of_figure = piece == FIGURE || piece == SENTENCE;
	struct tl_arena *arena = tl_arena_new();
	const struct tl_article *a = &p->article;
	struct tl_buf text = {0};
	struct tl_list_row row;
	struct tl_article other;
	struct tl_error e = {0};
	size_t figure = SIZE_MAX;
	int64_t id = 0;

	if (!of_figure || read_figure(p, words, &figure))
		id = plain_target(p, &words);
	if (id && tl_archive_rows(p->archive, &id, 1, arena, &row, &e) == TL_OK && id != p->id &&
	    tl_archive_article(p->archive, id, arena, &other, &e) == TL_OK)
		a = &other;
	if (e.status != TL_OK) {
		plain_error(p, &e);
	} else if (id) {
		make_piece(p, piece, a, row.file, figure, &text);
		send(p, &text, _(names[piece]), file);
	}
	tl_buf_free(&text);
	tl_arena_free(arena);
}

/* Whole articles, in a form. */
static void copy_articles(struct plain *p, const char *words, const char *file)
{
	struct tl_feed feed = {.archive = p->archive};
	struct tl_buf text = {0}, what = {0};
	int64_t *ids;

	if (plain_take(p, &words, &ids, &feed.n)) {
		feed.ids = ids;
		feed.form = plain_form(&words);
		tl_feed_text(&feed, file ? SIZE_MAX : TL_CLIPBOARD_MOST, &text);
		tl_buf_printf(&what, P_("%zu article", "%zu articles", feed.done), feed.done);
		send(p, &text, what.p, file);
	}
	free(ids);
	tl_buf_free(&text);
	tl_buf_free(&what);
}

/* The last " into FILE" of the words; NULL: there is none. Its words are cut off. */
static const char *cut_file(char *words)
{
	const char *file = NULL;

	for (char *at = words; *at; at += strspn(at, " ")) {
		const char *rest = at;

		if (plain_word(&rest, N_("into"))) {
			file = rest;
			*at = '\0';
			while (at > words && at[-1] == ' ')
				*--at = '\0';
			break;
		}
		at += strcspn(at, " ");
	}
	return file;
}

void plain_copy(struct plain *p, const char *words)
{
	char *typed = tl_strdup(words);
	const char *file = cut_file(typed), *what = typed, *rest = typed;
	int piece = 0;

	while (piece < PIECES && !plain_word(&what, names[piece]))
		piece++;
	if (plain_word(&rest, N_("all")) || plain_word(&rest, N_("this")))
		copy_articles(p, typed, file);
	else if (piece < PIECES)
		copy_piece(p, (enum piece)piece, what, file);
	else if (plain_word(&what, N_("lines")) || (!*what && !p->id && p->standing != PLAIN_LIST))
		copy_seen(p, file);
	else if (!*what && p->id)
		copy_piece(p, ARTICLE, what, file);
	else
		plain_say(p, "%s",
			  _("What can be copied: article, address, sentence or figure with its "
			    "number, lines of a table or concordance, all or this for whole "
			    "articles; into FILE behind it writes it to a file."));
	free(typed);
}
