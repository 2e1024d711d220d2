/* Words to docids. A tree of conditions becomes a query of FTS5, in which every leaf is a quoted
 * string (so nothing that was typed is ever syntax) and every part has its own parentheses. */
#include "internal.h"
#include "tulieu/i18n.h"

#define MAX_DEPTH 40 /* FTS5's parser has a stack of 100 */

static bool text_empty(struct tl_str text)
{
	size_t pos = 0, begin, end;

	return !tl_next_word(text.p, text.n, &pos, &begin, &end);
}

static bool empty(const struct tl_words *w, int depth)
{
	if (w->kind == TL_WORDS_TEXT)
		return text_empty(w->text);
	if (depth > MAX_DEPTH)
		return false;
	for (size_t i = 0; i < w->n; i++)
		if (!empty(w->children[i], depth + 1))
			return false;
	return true;
}

bool tl_words_empty(const struct tl_words *w)
{
	return empty(w, 0);
}

static void add_text(const struct tl_words *w, struct tl_buf *out)
{
	struct tl_buf folded = {0};
	struct tl_str text = w->text;

	if (w->fold) {
		tl_fold(text.p, text.n, &folded);
		text = tl_str_of(folded.p, folded.n);
	}
	tl_buf_char(out, '"');
	for (size_t i = 0; i < text.n; i++) {
		/* Inside quotes only the quote itself is special; NUL would end the query. */
		if (text.p[i] == '"')
			tl_buf_char(out, '"');
		tl_buf_char(out, text.p[i] ? text.p[i] : ' ');
	}
	tl_buf_str(out, w->prefix ? "\"*" : "\"");
	tl_buf_free(&folded);
}

static enum tl_status add(const struct tl_words *w, int depth, struct tl_buf *out,
			  struct tl_error *e);

/* The children of w that are not empty and that are (not) negations, joined by `joint`. */
static enum tl_status add_children(const struct tl_words *w, bool negations, const char *joint,
				   int depth, size_t *count, struct tl_buf *out, struct tl_error *e)
{
	enum tl_status status = TL_OK;

	*count = 0;
	for (size_t i = 0; i < w->n && status == TL_OK; i++) {
		const struct tl_words *c = w->children[i];
		bool negation = c->kind == TL_WORDS_NOT;

		if (empty(c, depth) || negation != negations)
			continue;
		if ((*count)++)
			tl_buf_str(out, joint);
		status = add(negation ? c->children[0] : c, depth + 1, out, e);
	}
	return status;
}

static enum tl_status add_and(const struct tl_words *w, int depth, struct tl_buf *out,
			      struct tl_error *e)
{
	struct tl_buf negative = {0};
	size_t positives = 0, negatives = 0;
	enum tl_status status;

	tl_buf_str(out, "((");
	status = add_children(w, false, " AND ", depth, &positives, out, e);
	if (status == TL_OK)
		status = add_children(w, true, " OR ", depth, &negatives, &negative, e);
	if (status == TL_OK && positives == 0)
		status = tl_fail(e, TL_EQUERY,
				 _("something to look for is needed beside what is not"));
	tl_buf_char(out, ')');
	if (status == TL_OK && negatives)
		tl_buf_printf(out, " NOT (%s)", negative.p);
	tl_buf_char(out, ')');
	tl_buf_free(&negative);
	return status;
}

static enum tl_status add_near(const struct tl_words *w, struct tl_buf *out, struct tl_error *e)
{
	if (w->headline)
		tl_buf_str(out, "headline : ");
	tl_buf_str(out, "NEAR(");
	for (size_t i = 0; i < w->n; i++) {
		if (w->children[i]->kind != TL_WORDS_TEXT)
			return tl_fail(e, TL_EQUERY,
				       _("only words and phrases can be near each other"));
		if (empty(w->children[i], 0))
			continue;
		add_text(w->children[i], out);
		tl_buf_char(out, ' ');
	}
	tl_buf_printf(out, ", %d)", w->distance > 0 ? w->distance : 0);
	return TL_OK;
}

static enum tl_status add(const struct tl_words *w, int depth, struct tl_buf *out,
			  struct tl_error *e)
{
	enum tl_status status;
	size_t count;

	if (depth > MAX_DEPTH)
		return tl_fail(e, TL_EQUERY, _("the query is nested too deeply"));
	switch (w->kind) {
	case TL_WORDS_TEXT:
		if (w->headline)
			tl_buf_str(out, "headline : ");
		add_text(w, out);
		return TL_OK;
	case TL_WORDS_NEAR:
		return add_near(w, out, e);
	case TL_WORDS_AND:
		return add_and(w, depth, out, e);
	case TL_WORDS_OR:
		tl_buf_char(out, '(');
		for (size_t i = 0; i < w->n; i++)
			if (w->children[i]->kind == TL_WORDS_NOT)
				return tl_fail(e, TL_EQUERY,
					       _("what is not cannot be one of several choices"));
		status = add_children(w, false, " OR ", depth, &count, out, e);
		tl_buf_char(out, ')');
		return status;
	case TL_WORDS_NOT:
		break;
	}
	return tl_fail(e, TL_EQUERY, _("something to look for is needed beside what is not"));
}

/* The statement with the query bound; query owns the text until the statement is done with. */
static enum tl_status prepare(struct tl_archive *a, enum ar_stmt which, const struct tl_words *w,
			      struct tl_buf *query, sqlite3_stmt **s, struct tl_error *e)
{
	enum tl_status status;

	*s = NULL;
	if (tl_words_empty(w))
		return tl_fail(e, TL_EQUERY, _("there is no word to look for"));
	status = add(w, 0, query, e);
	if (status == TL_OK) /* what an open batch has put is found, too */
		status = ar_index_flush(a, e);
	if (status != TL_OK)
		return status;
	*s = ar_statement(a, which, e);
	if (!*s)
		return TL_EARCHIVE;
	ar_text_n(*s, 1, query->p, query->n);
	return TL_OK;
}

/* FTS5 reports what is wrong with a query as a plain SQL error. */
static enum tl_status query_status(struct tl_archive *a, enum tl_status status, struct tl_error *e)
{
	if (status == TL_EARCHIVE && sqlite3_errcode(a->db) == SQLITE_ERROR)
		return tl_fail(e, TL_EQUERY, _("the query cannot be searched for (%s)"),
			       sqlite3_errmsg(a->db));
	return status;
}

static enum tl_status stream(struct tl_archive *a, enum ar_stmt which, const struct tl_words *w,
			     size_t max, tl_docid_fn *each, void *context, struct tl_error *e)
{
	struct tl_buf query = {0};
	enum tl_status status;
	sqlite3_stmt *s;

	status = prepare(a, which, w, &query, &s, e);
	if (status == TL_OK) {
		ar_int(s, 2, max ? (int64_t)max : -1);
		while ((status = ar_step(a, s, e)) == TL_OK)
			if (!each(context, sqlite3_column_int64(s, 0))) {
				status = tl_fail(e, TL_ECANCELLED, _("stopped"));
				break;
			}
		status = query_status(a, status, e);
		sqlite3_reset(s);
		sqlite3_clear_bindings(s);
	}
	tl_buf_free(&query);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

enum tl_status tl_archive_search(struct tl_archive *a, const struct tl_words *w, size_t max,
				 tl_docid_fn *each, void *context, struct tl_error *e)
{
	return stream(a, AR_SEARCH, w, max, each, context, e);
}

enum tl_status tl_archive_search_ranked(struct tl_archive *a, const struct tl_words *w, size_t max,
					tl_docid_fn *each, void *context, struct tl_error *e)
{
	return stream(a, AR_SEARCH_RANKED, w, max, each, context, e);
}
