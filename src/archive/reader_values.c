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

enum tl_status tl_reader_save_search(struct tl_reader *r, const char *name, const char *query,
				     struct tl_error *e)
{
	struct rd_change change = {.which = RD_SEARCH_PUT, .name = name, .text = query};

	if (!name[strspn(name, " ")])
		return tl_fail(e, TL_EINPUT, _("a saved search needs a name"));
	return rd_write(r, &change, 1, NULL, e);
}

enum tl_status tl_reader_delete_search(struct tl_reader *r, const char *name, struct tl_error *e)
{
	struct rd_change change = {.which = RD_SEARCH_DELETE, .name = name};
	int rows = 0;
	enum tl_status status = rd_write(r, &change, 1, &rows, e);

	if (status == TL_OK && !rows)
		return tl_fail(e, TL_ENOTFOUND, _("there is no saved search of that name"));
	return status;
}

/* ---- what was typed ------------------------------------------------------------------------- */

enum tl_status tl_reader_typed(struct tl_reader *r, const char *prompt, const char *text,
			       struct tl_error *e)
{
	const struct rd_change changes[] = {{.which = RD_TYPED, .name = prompt, .text = text},
					    {.which = RD_TYPED_TRIM, .name = prompt}};

	if (!text[strspn(text, " ")])
		return TL_OK;
	return rd_write(r, changes, TL_COUNT(changes), NULL, e);
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

enum tl_status tl_reader_set_values(struct tl_reader *r, enum tl_reader_scope scope,
				    const struct tl_reader_value *values, size_t n,
				    struct tl_error *e)
{
	static const enum rd_stmt statements[][2] = {
		[TL_READER_SESSION] = {RD_SESSION_DELETE, RD_SESSION_PUT},
		[TL_READER_SETTING] = {RD_SETTING_DELETE, RD_SETTING_PUT},
	};
	struct rd_change *changes;
	enum tl_status status;

	if (scope == TL_READER_SESSION && !r->archive)
		return tl_fail(e, TL_ENOTFOUND, _("there is no archive"));
	changes = tl_calloc(n, sizeof *changes);
	for (size_t i = 0; i < n; i++)
		changes[i] = (struct rd_change){.which = statements[scope][values[i].value != NULL],
						.name = values[i].name,
						.text = values[i].value};
	status = rd_write(r, changes, n, NULL, e);
	free(changes);
	return status;
}
