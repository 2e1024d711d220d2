/* What is kept of articles. The file knows pages by their names; a table in memory, loaded once,
 * knows articles by their ids, so that drawing a list and running `is:unread` ask no file. A setter
 * writes the file first, then the table. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "internal.h"
#include "reader_internal.h"
#include "tulieu/i18n.h"

/* ---- the table ------------------------------------------------------------------------------ */

static size_t slot_of(const struct rd_entry *entries, size_t room, int64_t id)
{
	size_t at = (size_t)tl_hash(TL_HASH_START, &id, sizeof id) & (room - 1);

	while (entries[at].id && entries[at].id != id)
		at = (at + 1) & (room - 1);
	return at;
}

struct rd_entry *rd_find(const struct tl_reader *r, int64_t id)
{
	struct rd_entry *entry;

	if (!r->room || id <= 0)
		return NULL;
	entry = &r->entries[slot_of(r->entries, r->room, id)];
	return entry->id ? entry : NULL;
}

struct rd_entry *rd_find_or_add(struct tl_reader *r, int64_t id)
{
	struct rd_entry *entry = rd_find(r, id);

	if (entry)
		return entry;
	if (2 * (r->n_entries + 1) > r->room) {
		size_t room = r->room ? 2 * r->room : 64;
		struct rd_entry *entries = tl_calloc(room, sizeof *entries);

		for (size_t i = 0; i < r->room; i++)
			if (r->entries[i].id)
				entries[slot_of(entries, room, r->entries[i].id)] = r->entries[i];
		free(r->entries);
		r->entries = entries;
		r->room = room;
	}
	entry = &r->entries[slot_of(r->entries, r->room, id)];
	*entry = (struct rd_entry){.id = id, .position = -1};
	r->n_entries++;
	return entry;
}

void rd_entries_free(struct tl_reader *r)
{
	for (size_t i = 0; i < r->room; i++)
		free(r->entries[i].tags);
	for (size_t i = 0; i < r->n_tags; i++)
		free(r->tags[i]);
	free(r->entries);
	free(r->tags);
	r->entries = NULL;
	r->tags = NULL;
	r->n_entries = r->room = r->n_tags = r->tags_cap = 0;
}

/* ---- loading -------------------------------------------------------------------------------- */

/* The id of a page, 0 where the archive has none of that name. */
static enum tl_status id_of(struct tl_reader *r, sqlite3_stmt *row, int64_t *id, struct tl_error *e)
{
	const char *page = (const char *)sqlite3_column_text(row, 0);
	enum tl_page_state state;

	return tl_archive_page_state(r->archive, page ? page : "", "", &state, id, e);
}

static enum tl_status load_articles(struct tl_reader *r, struct tl_error *e)
{
	sqlite3_stmt *s = rd_statement(r, RD_ARTICLES, e);
	enum tl_status status = s ? TL_OK : TL_ESYSTEM;
	int64_t id;

	if (s)
		ar_int(s, 1, r->key);
	while (status == TL_OK && (status = rd_step(r, s, e)) == TL_OK) {
		status = id_of(r, s, &id, e);
		if (status == TL_OK && id) {
			struct rd_entry *entry = rd_find_or_add(r, id);

			entry->flags = (uint8_t)((sqlite3_column_int(s, 1) ? RD_IS_READ : 0) |
						 (sqlite3_column_int(s, 2) ? RD_IS_STARRED : 0) |
						 (sqlite3_column_int(s, 3) ? RD_IS_NOTED : 0));
			if (sqlite3_column_type(s, 4) == SQLITE_INTEGER)
				entry->position = sqlite3_column_int64(s, 4);
		}
	}
	sqlite3_reset(s);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

static enum tl_status load_tags(struct tl_reader *r, struct tl_error *e)
{
	sqlite3_stmt *s = rd_statement(r, RD_TAGS, e);
	enum tl_status status = s ? TL_OK : TL_ESYSTEM;
	int64_t id;

	if (s)
		ar_int(s, 1, r->key);
	while (status == TL_OK && (status = rd_step(r, s, e)) == TL_OK) {
		const char *name = (const char *)sqlite3_column_text(s, 1);

		status = id_of(r, s, &id, e);
		if (status == TL_OK && id && name)
			rd_add_tag(rd_find_or_add(r, id), rd_tag_number(r, name));
	}
	sqlite3_reset(s);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

static int64_t data_version(struct tl_reader *r)
{
	sqlite3_stmt *s = rd_statement(r, RD_DATA_VERSION, NULL);
	int64_t version = 0;

	if (s && rd_step(r, s, NULL) == TL_OK)
		version = sqlite3_column_int64(s, 0);
	sqlite3_reset(s);
	return version;
}

enum tl_status tl_reader_load(struct tl_reader *r, struct tl_error *e)
{
	enum tl_status status;
	bool own;

	if (!r->archive)
		return TL_OK;
	rd_entries_free(r);
	/* Before reading: what is written meanwhile makes the next refresh load again. */
	r->seen = data_version(r);
	status = rd_find_key(r, e);
	if (status != TL_OK)
		return status == TL_ENOTFOUND ? TL_OK : status;
	/* One transaction for all look-ups: begun anew for each, it would cost more than they do.
	 */
	own = sqlite3_get_autocommit(r->archive->db);
	if (own)
		ar_exec(r->archive, "BEGIN", NULL);
	status = load_articles(r, e);
	if (status == TL_OK)
		status = load_tags(r, e);
	if (own)
		ar_exec(r->archive, "COMMIT", NULL);
	return status;
}

bool tl_reader_changed(struct tl_reader *r)
{
	int64_t seen = r->seen;

	r->seen = data_version(r);
	return r->seen != seen;
}

bool tl_reader_refresh(struct tl_reader *r)
{
	return r->archive && data_version(r) != r->seen && tl_reader_load(r, NULL) == TL_OK;
}

/* ---- asking --------------------------------------------------------------------------------- */

struct tl_reader_marks tl_reader_marks(const struct tl_reader *r, int64_t id)
{
	const struct rd_entry *entry = rd_find(r, id);

	if (!entry)
		return (struct tl_reader_marks){.position = -1};
	return (struct tl_reader_marks){.read = entry->flags & RD_IS_READ,
					.starred = entry->flags & RD_IS_STARRED,
					.noted = entry->flags & RD_IS_NOTED,
					.n_tags = entry->n_tags,
					.position = entry->position};
}

void tl_reader_ids(const struct tl_reader *r, enum tl_reader_set which, const char *tag,
		   uint32_t **ids, size_t *n)
{
	bool *wanted = tl_calloc(r->n_tags, sizeof *wanted);
	size_t cap = 0;

	*ids = NULL;
	*n = 0;
	if (which == TL_READER_TAGGED && tag && *tag && !rd_tags_named(r, tag, false, wanted))
		rd_tags_named(r, tag, true, wanted);
	for (size_t i = 0; i < r->room; i++) {
		const struct rd_entry *entry = &r->entries[i];
		bool in = false;

		switch (which) {
		case TL_READER_READ:
			in = entry->flags & RD_IS_READ;
			break;
		case TL_READER_STARRED:
			in = entry->flags & RD_IS_STARRED;
			break;
		case TL_READER_NOTED:
			in = entry->flags & RD_IS_NOTED;
			break;
		case TL_READER_ANY_TAG:
			in = entry->n_tags > 0;
			break;
		case TL_READER_TAGGED:
			for (uint32_t k = 0; k < entry->n_tags; k++)
				in |= wanted[entry->tags[k]];
			break;
		}
		if (in && entry->id)
			*TL_PUSH(*ids, *n, cap) = (uint32_t)entry->id;
	}
	free(wanted);
}

/* ---- setting -------------------------------------------------------------------------------- */

void tl_reader_know(struct tl_reader *r, int64_t id, const char *page)
{
	char *copy;

	if (id == r->known && strcmp(page, r->known_page) == 0)
		return;
	copy = tl_strdup(page);
	free(r->known_page);
	r->known_page = copy;
	r->known = id;
}

enum tl_status rd_page_of(struct tl_reader *r, int64_t id, char **page, struct tl_error *e)
{
	struct tl_stored_page stored;
	enum tl_status status = TL_ENOTFOUND;
	struct tl_arena *arena;

	*page = NULL;
	if (id > 0 && id == r->known) {
		*page = tl_strdup(r->known_page);
		return TL_OK;
	}
	arena = tl_arena_new();
	if (r->archive && id > 0 && !r->copy)
		status = tl_archive_page(r->archive, id, arena, &stored, NULL, e);
	else
		tl_fail(e, status, _("there is no article %lld"), (long long)id);
	if (status == TL_OK)
		*page = tl_strdup(stored.name);
	tl_arena_free(arena);
	return status;
}

sqlite3_stmt *rd_about(struct tl_reader *r, enum rd_stmt which, const char *page,
		       struct tl_error *e)
{
	sqlite3_stmt *s = rd_statement(r, which, e);

	if (s) {
		ar_int(s, 1, r->key);
		ar_text(s, 2, page);
	}
	return s;
}

/* Writes one integer column of a page. */
static enum tl_status write_number(struct tl_reader *r, enum rd_stmt which, int64_t id,
				   const int64_t *value, struct tl_error *e)
{
	struct rd_change change = {.which = which, .numbered = value, .number = value ? *value : 0};
	enum tl_status status;
	char *page;

	status = rd_page_of(r, id, &page, e);
	if (status != TL_OK)
		return status;
	change.page = page;
	status = rd_write(r, &change, 1, NULL, e);
	free(page);
	return status;
}

static enum tl_status set_flag(struct tl_reader *r, int64_t id, uint8_t flag, enum rd_stmt which,
			       const int64_t *value, bool on, struct tl_error *e)
{
	struct rd_entry *entry = rd_find(r, id);
	enum tl_status status;

	if ((entry && (entry->flags & flag)) == on)
		return TL_OK;
	status = write_number(r, which, id, value, e);
	if (status == TL_ENOTFOUND)
		return status;
	entry = rd_find_or_add(r, id);
	entry->flags = (uint8_t)(on ? entry->flags | flag : entry->flags & ~flag);
	return status;
}

enum tl_status tl_reader_set_read(struct tl_reader *r, int64_t id, bool on, struct tl_error *e)
{
	int64_t now = (int64_t)time(NULL);

	return set_flag(r, id, RD_IS_READ, RD_READ, on ? &now : NULL, on, e);
}

enum tl_status tl_reader_set_starred(struct tl_reader *r, int64_t id, bool on, struct tl_error *e)
{
	int64_t value = on;

	return set_flag(r, id, RD_IS_STARRED, RD_STARRED, &value, on, e);
}

enum tl_status tl_reader_set_position(struct tl_reader *r, int64_t id, int64_t byte,
				      struct tl_error *e)
{
	const struct rd_entry *entry = rd_find(r, id);
	enum tl_status status;

	if ((entry ? entry->position : -1) == byte)
		return TL_OK;
	status = write_number(r, RD_POSITION, id, byte < 0 ? NULL : &byte, e);
	if (status != TL_ENOTFOUND)
		rd_find_or_add(r, id)->position = byte;
	return status;
}

/* ---- notes ---------------------------------------------------------------------------------- */

char *rd_note_of_page(struct tl_reader *r, const char *page)
{
	sqlite3_stmt *s = rd_about(r, RD_NOTE_GET, page, NULL);
	char *note = NULL;

	if (s && rd_step(r, s, NULL) == TL_OK) {
		struct tl_str text = ar_get_bytes(s, 0);

		note = tl_strndup(text.p, text.n);
	}
	sqlite3_reset(s);
	return note;
}

char *tl_reader_note(struct tl_reader *r, int64_t id)
{
	char *page, *note = NULL;

	if (rd_page_of(r, id, &page, NULL) == TL_OK)
		note = rd_note_of_page(r, page);
	free(page);
	return note;
}

enum tl_status tl_reader_set_note(struct tl_reader *r, int64_t id, const char *before,
				  const char *note, struct tl_error *e)
{
	struct rd_change change = {.which = RD_NOTE, .text = note, .before = before ? before : ""};
	struct rd_entry *entry;
	enum tl_status status;
	char *page, *kept;

	status = rd_page_of(r, id, &page, e);
	if (status != TL_OK)
		return status;
	change.page = page;
	status = rd_write(r, &change, 1, NULL, e);
	if (status == TL_OK) {
		kept = rd_note_of_page(r, page);
		entry = rd_find_or_add(r, id);
		entry->flags =
			(uint8_t)(kept ? entry->flags | RD_IS_NOTED : entry->flags & ~RD_IS_NOTED);
		free(kept);
	}
	free(page);
	return status;
}
