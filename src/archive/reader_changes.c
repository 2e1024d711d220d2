/* What setters write, as data: so it can be set in a copy in memory at once, for a thread that must
 * not wait for a disk, and be written to the file by another, in the same order.
 *
 * A copy has all that the file has, notes and searches too, in a database in memory: all functions
 * work on it as they do on a file. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "reader_internal.h"

/* ---- writing -------------------------------------------------------------------------------- */

/* What is to be kept: the new note, and beside it what another browser has written since `before`.
 */
static char *join_notes(const char *before, const char *stored, const char *note)
{
	struct tl_buf text = {0};

	tl_buf_str(&text, note);
	if (stored && strcmp(stored, before) != 0 && strcmp(stored, note) != 0)
		tl_buf_printf(&text, "%s%s", *note ? " | " : "", stored);
	return tl_buf_steal(&text);
}

static enum tl_status write_note(struct tl_reader *r, const struct rd_change *c, struct tl_error *e)
{
	char *stored = rd_note_of_page(r, c->page);
	char *text = join_notes(c->before, stored, c->text);
	sqlite3_stmt *s = rd_about(r, RD_NOTE, c->page, e);
	enum tl_status status;

	if (s && *text)
		ar_text(s, 3, text);
	status = rd_run(r, s, e);
	free(stored);
	free(text);
	return status;
}

static sqlite3_stmt *prepare(struct tl_reader *r, const struct rd_change *c, struct tl_error *e)
{
	sqlite3_stmt *s =
		c->page ? rd_about(r, c->which, c->page, e) : rd_statement(r, c->which, e);

	if (!s)
		return NULL;
	if (c->name)
		ar_text(s, 1, c->name);
	switch (c->which) {
	case RD_TYPED_TRIM:
		ar_int(s, 2, TL_READER_HISTORY);
		break;
	case RD_SEARCH_PUT:
	case RD_TYPED:
		ar_text(s, 2, c->text);
		break;
	case RD_SESSION_PUT:
	case RD_SESSION_DELETE:
		ar_int(s, 2, r->key);
		/* fallthrough */
	default:
		if (c->text)
			ar_text(s, 3, c->text);
		if (c->numbered)
			ar_int(s, 3, c->number);
	}
	return s;
}

static bool is_of_archive(const struct rd_change *c)
{
	return c->page || c->which == RD_SESSION_PUT || c->which == RD_SESSION_DELETE;
}

static const char *keep_text(struct tl_arena *arena, const char *text)
{
	return text ? tl_arena_strdup(arena, text) : NULL;
}

static void note_changes(struct tl_reader *r, const struct rd_change *list, size_t n)
{
	struct tl_reader_changes *to = r->changes;

	if (!to) {
		to = r->changes = tl_alloc(sizeof *to);
		to->arena = tl_arena_new();
	}
	for (size_t i = 0; i < n; i++) {
		struct rd_change *c = TL_PUSH(to->list, to->n, to->cap);

		*c = list[i];
		c->page = keep_text(to->arena, c->page);
		c->name = keep_text(to->arena, c->name);
		c->text = keep_text(to->arena, c->text);
		c->before = keep_text(to->arena, c->before);
	}
}

enum tl_status rd_write(struct tl_reader *r, const struct rd_change *list, size_t n, int *rows,
			struct tl_error *e)
{
	enum tl_status status = rd_begin(r, e);

	if (status != TL_OK)
		return status;
	for (size_t i = 0; i < n && status == TL_OK; i++) {
		if (is_of_archive(&list[i]))
			status = rd_archive_key(r, e);
		if (status == TL_OK)
			status = list[i].which == RD_NOTE ? write_note(r, &list[i], e)
							  : rd_run(r, prepare(r, &list[i], e), e);
	}
	if (rows)
		*rows = sqlite3_changes(r->db);
	status = rd_end(r, status, e);
	if (status == TL_OK && r->copy)
		note_changes(r, list, n);
	return status;
}

/* ---- a copy, and what is set in it ------------------------------------------------------------
 */

struct tl_reader *tl_reader_copy(struct tl_reader *behind, struct tl_archive *a)
{
	struct tl_reader *r = tl_alloc(sizeof *r);

	r->archive = a;
	r->may_write = r->copy = true;
	if (!rd_open_in_memory(r, behind ? behind->db : NULL)) {
		tl_reader_close(r);
		return NULL;
	}
	rd_find_key(r, NULL);
	return r;
}

enum tl_status tl_reader_load_copy(struct tl_reader *copy, struct tl_archive *a, struct tl_error *e)
{
	struct tl_archive *own = copy->archive;
	enum tl_status status;

	copy->archive = a;
	status = tl_reader_load(copy, e);
	copy->archive = own;
	return status;
}

uint64_t tl_reader_writes(const struct tl_reader *copy)
{
	return copy->writes;
}

struct tl_reader_changes *tl_reader_changes(struct tl_reader *copy)
{
	struct tl_reader_changes *changes = copy->changes;

	copy->changes = NULL;
	return changes;
}

enum tl_status tl_reader_apply(struct tl_reader *behind, const struct tl_reader_changes *changes,
			       struct tl_error *e)
{
	return rd_write(behind, changes->list, changes->n, NULL, e);
}

void tl_reader_changes_free(struct tl_reader_changes *changes)
{
	if (!changes)
		return;
	tl_arena_free(changes->arena);
	free(changes->list);
	free(changes);
}
