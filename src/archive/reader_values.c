/* Saved searches, what was typed, and values by name. All are asked for seldom: they stay in the
 * file. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "reader_internal.h"
#include "tulieu/i18n.h"

/* ---- saved searches ------------------------------------------------------------------------- */

struct keyed {
	struct tl_saved_search search;
	struct tl_buf key;
};

static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	size_t n = x->key.n < y->key.n ? x->key.n : y->key.n;
	int order = n ? memcmp(x->key.p, y->key.p, n) : 0;

	return order ? order : (x->key.n > y->key.n) - (x->key.n < y->key.n);
}

enum tl_status tl_reader_searches(struct tl_reader *r, struct tl_arena *arena,
				  struct tl_saved_search **list, size_t *n, struct tl_error *e)
{
	sqlite3_stmt *s = rd_statement(r, RD_SEARCHES, e);
	enum tl_status status = s ? TL_OK : TL_ESYSTEM;
	struct keyed *found = NULL;
	size_t cap = 0;

	*list = NULL;
	*n = 0;
	while (status == TL_OK && (status = rd_step(r, s, e)) == TL_OK) {
		struct keyed *k = TL_PUSH(found, *n, cap);

		*k = (struct keyed){.search = {.name = ar_get_text(s, 0, arena),
					       .query = ar_get_text(s, 1, arena)}};
		tl_sort_key(k->search.name, strlen(k->search.name), &k->key);
	}
	if (*n) {
		qsort(found, *n, sizeof *found, by_key);
		*list = tl_arena_alloc(arena, *n * sizeof **list);
	}
	for (size_t i = 0; i < *n; i++) {
		(*list)[i] = found[i].search;
		tl_buf_free(&found[i].key);
	}
	free(found);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

/* Runs a statement with up to two texts in a transaction; *changed (may be NULL) gets the rows. */
static enum tl_status write_texts(struct tl_reader *r, enum rd_stmt which, const char *first,
				  const char *second, int *changed, struct tl_error *e)
{
	enum tl_status status = rd_begin(r, e);
	sqlite3_stmt *s;

	if (status != TL_OK)
		return status;
	s = rd_statement(r, which, e);
	if (s) {
		ar_text(s, 1, first);
		if (second)
			ar_text(s, 2, second);
	}
	status = s ? rd_run(r, s, e) : TL_ESYSTEM;
	if (changed)
		*changed = sqlite3_changes(r->db);
	return rd_end(r, status, e);
}

enum tl_status tl_reader_save_search(struct tl_reader *r, const char *name, const char *query,
				     struct tl_error *e)
{
	if (!name[strspn(name, " ")])
		return tl_fail(e, TL_EINPUT, _("a saved search needs a name"));
	return write_texts(r, RD_SEARCH_PUT, name, query, NULL, e);
}

enum tl_status tl_reader_delete_search(struct tl_reader *r, const char *name, struct tl_error *e)
{
	int changed = 0;
	enum tl_status status = write_texts(r, RD_SEARCH_DELETE, name, NULL, &changed, e);

	if (status == TL_OK && !changed)
		return tl_fail(e, TL_ENOTFOUND, _("there is no saved search of that name"));
	return status;
}

/* ---- what was typed ------------------------------------------------------------------------- */

enum tl_status tl_reader_typed(struct tl_reader *r, const char *prompt, const char *text,
			       struct tl_error *e)
{
	enum tl_status status;
	sqlite3_stmt *s;

	if (!text[strspn(text, " ")])
		return TL_OK;
	status = rd_begin(r, e);
	if (status != TL_OK)
		return status;
	s = rd_statement(r, RD_TYPED, e);
	if (s) {
		ar_text(s, 1, prompt);
		ar_text(s, 2, text);
	}
	status = s ? rd_run(r, s, e) : TL_ESYSTEM;
	s = status == TL_OK ? rd_statement(r, RD_TYPED_TRIM, e) : NULL;
	if (s) {
		ar_text(s, 1, prompt);
		ar_int(s, 2, TL_READER_HISTORY);
		status = rd_run(r, s, e);
	}
	return rd_end(r, status, e);
}

enum tl_status tl_reader_history(struct tl_reader *r, const char *prompt, size_t most,
				 struct tl_arena *arena, const char ***list, size_t *n,
				 struct tl_error *e)
{
	sqlite3_stmt *s = rd_statement(r, RD_HISTORY, e);
	enum tl_status status = s ? TL_OK : TL_ESYSTEM;
	size_t cap = 0;

	*list = NULL;
	*n = 0;
	if (s) {
		ar_text(s, 1, prompt);
		ar_int(s, 2, (int64_t)most);
	}
	while (status == TL_OK && (status = rd_step(r, s, e)) == TL_OK)
		*TL_ARENA_PUSH(arena, *list, *n, cap) = ar_get_text(s, 0, arena);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

/* ---- values --------------------------------------------------------------------------------- */

char *tl_reader_value(struct tl_reader *r, enum tl_reader_scope scope, const char *name)
{
	sqlite3_stmt *s;
	char *value = NULL;

	s = rd_statement(r, scope == TL_READER_SESSION ? RD_SESSION_GET : RD_SETTING_GET, NULL);
	if (!s)
		return NULL;
	ar_text(s, 1, name);
	if (scope == TL_READER_SESSION)
		ar_int(s, 2, r->key);
	if (rd_step(r, s, NULL) == TL_OK) {
		struct tl_str text = ar_get_bytes(s, 0);

		value = tl_strndup(text.p, text.n);
	}
	sqlite3_reset(s);
	return value;
}

static enum tl_status write_value(struct tl_reader *r, enum tl_reader_scope scope,
				  const struct tl_reader_value *v, struct tl_error *e)
{
	bool session = scope == TL_READER_SESSION;
	sqlite3_stmt *s;

	if (v->value)
		s = rd_statement(r, session ? RD_SESSION_PUT : RD_SETTING_PUT, e);
	else
		s = rd_statement(r, session ? RD_SESSION_DELETE : RD_SETTING_DELETE, e);
	if (!s)
		return TL_ESYSTEM;
	ar_text(s, 1, v->name);
	if (session)
		ar_int(s, 2, r->key);
	if (v->value)
		ar_text(s, 3, v->value);
	return rd_run(r, s, e);
}

enum tl_status tl_reader_set_values(struct tl_reader *r, enum tl_reader_scope scope,
				    const struct tl_reader_value *values, size_t n,
				    struct tl_error *e)
{
	enum tl_status status;

	if (scope == TL_READER_SESSION && !r->archive)
		return tl_fail(e, TL_ENOTFOUND, _("there is no archive"));
	status = rd_begin(r, e);
	if (status != TL_OK)
		return status;
	if (scope == TL_READER_SESSION)
		status = rd_archive_key(r, e);
	for (size_t i = 0; i < n && status == TL_OK; i++)
		status = write_value(r, scope, &values[i], e);
	return rd_end(r, status, e);
}
