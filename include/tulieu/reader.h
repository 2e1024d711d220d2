/* What a reader does with an archive: read, star, tag, note, the place in each text, saved
 * searches, what was typed, the last session.
 *
 * It is kept in a file of the reader's own, FOLDER/reader.db, and never in the archive: ten people
 * can read one archive, also one that they cannot write. What belongs to an article is kept under
 * the archive's identity and the page's name, so it survives a page that changes, one that is
 * deleted and imported again, and an archive that is moved.
 *
 * Several browsers may use the file at once. Each call writes only what it is about, in one
 * transaction, so that none undoes what another did. All functions belong to the thread of the
 * archive's connection that the reader was opened with; another thread works on a copy. */
#ifndef TULIEU_READER_H
#define TULIEU_READER_H

#include "tulieu/archive.h"

struct tl_reader;

/* ---- opening (reader_open.c) --------------------------------------------------------------- */

enum tl_reader_mode {
	TL_READER_LOOK,	 /* writes nothing, makes no file */
	TL_READER_KEEP,	 /* the folder and the file are made where they do not exist */
	TL_READER_BEHIND /* the same for a thread of its own, to write what is set in copies
			  * (below): nothing can be loaded, and the archive, which may be another
			  * thread's, is asked for its name alone; a file that another program has
			  * locked is waited for 10 s, not 1 s */
};
/* Opens the state kept in a folder (tl_state_dir(); NULL where there is none). *out is always set:
 * when the file can't be used (TL_ESYSTEM, with the reason in *e, ready to show), what was in it is
 * still read where that is possible, and changes live in memory until it is closed. a must outlive
 * it; with a NULL there are only searches, what was typed, and settings. */
enum tl_status tl_reader_open(const char *folder, struct tl_archive *a, enum tl_reader_mode mode,
			      struct tl_reader **out, struct tl_error *e);
void tl_reader_close(struct tl_reader *r); /* NULL is fine */

/* ---- articles (reader.c) ------------------------------------------------------------------- */

/* Reads what is kept of the archive's articles (3 µs each; nothing is known of them before). Again
 * after the archive has changed: a page may have come back under another id. */
enum tl_status tl_reader_load(struct tl_reader *r, struct tl_error *e);
/* Loads again if another program has changed the file; true if it did. Cheap enough to ask once a
 * second. */
bool tl_reader_refresh(struct tl_reader *r);

struct tl_reader_marks {
	bool read, starred, noted;
	uint32_t n_tags;
	int64_t position; /* byte in the body that was last at the top; -1: none is known */
};
/* What is known of an article; all false and -1 for one that nothing is known of. */
struct tl_reader_marks tl_reader_marks(const struct tl_reader *r, int64_t id);

/* The name of an article's page, for whoever has read it already: the functions below that are
 * about this article then ask the archive, whose disk may be long in answering, for nothing. Of the
 * last one told. */
void tl_reader_know(struct tl_reader *r, int64_t id, const char *page);

/* The setters. TL_ENOTFOUND: there is no such article; TL_ESYSTEM: it couldn't be written, but (a
 * note aside) counts until the end of the program. Setting what is so already costs nothing. */
enum tl_status tl_reader_set_read(struct tl_reader *r, int64_t id, bool on, struct tl_error *e);
enum tl_status tl_reader_set_starred(struct tl_reader *r, int64_t id, bool on, struct tl_error *e);
enum tl_status tl_reader_set_position(struct tl_reader *r, int64_t id, int64_t byte,
				      struct tl_error *e);

/* The note of an article, as it is in the file now; NULL if there is none. The caller frees. */
char *tl_reader_note(struct tl_reader *r, int64_t id);
/* Sets it ("" removes it). before: the note that was edited ("" or NULL: none). If another browser
 * has meanwhile written something else, both are kept, parted by " | ". */
enum tl_status tl_reader_set_note(struct tl_reader *r, int64_t id, const char *before,
				  const char *note, struct tl_error *e);

/* (reader_tags.c) Tags are names of the reader's own, without commas; case and tone placement make
 * no difference, the spelling that came first stays. */
#define TL_TAG_BYTES 100 /* a longer one is refused with TL_EINPUT */
enum tl_status tl_reader_tag(struct tl_reader *r, int64_t id, const char *name, bool on,
			     struct tl_error *e);
/* The tags of an article as a text to edit: "a, b". Appends. */
void tl_reader_tags_text(const struct tl_reader *r, int64_t id, struct tl_buf *out);
/* Sets and removes what differs between two such texts, so that tags which another browser has set
 * meanwhile stay. */
enum tl_status tl_reader_edit_tags(struct tl_reader *r, int64_t id, const char *before,
				   const char *after, struct tl_error *e);
struct tl_reader_tag {
	const char *name; /* valid until the next load */
	size_t n;	  /* articles that have it */
};
/* All tags of the archive's articles in alphabetical order; the caller frees *tags. */
size_t tl_reader_tags(const struct tl_reader *r, struct tl_reader_tag **tags);

/* For queries: the ids of the articles that are read, starred, have a note, a certain tag, any tag.
 * A tag's name is compared folded, '-' as a blank; if no tag is called so, all that begin so count.
 * *ids is in no order and freed by the caller. */
enum tl_reader_set {
	TL_READER_READ,
	TL_READER_STARRED,
	TL_READER_NOTED,
	TL_READER_TAGGED,
	TL_READER_ANY_TAG
};
void tl_reader_ids(const struct tl_reader *r, enum tl_reader_set which, const char *tag,
		   uint32_t **ids, size_t *n);

/* ---- searches, what was typed, values (reader_values.c) ------------------------------------ */

struct tl_saved_search {
	const char *name, *query;
};
/* In alphabetical order; strings and array in arena. */
enum tl_status tl_reader_searches(struct tl_reader *r, struct tl_arena *arena,
				  struct tl_saved_search **list, size_t *n, struct tl_error *e);
/* Saves under a name (TL_EINPUT if it is empty), in the place of a search that has it. */
enum tl_status tl_reader_save_search(struct tl_reader *r, const char *name, const char *query,
				     struct tl_error *e);
/* TL_ENOTFOUND if there is none of that name. */
enum tl_status tl_reader_delete_search(struct tl_reader *r, const char *name, struct tl_error *e);

/* What was typed in a prompt ("filter", "find", "command"): each text once, the newest first. */
#define TL_READER_HISTORY 500 /* are kept of each prompt */
enum tl_status tl_reader_typed(struct tl_reader *r, const char *prompt, const char *text,
			       struct tl_error *e);
enum tl_status tl_reader_history(struct tl_reader *r, const char *prompt, size_t most,
				 struct tl_arena *arena, const char ***list, size_t *n,
				 struct tl_error *e);

/* Values by name: of the last session with this archive, or of the reader in all archives. */
enum tl_reader_scope { TL_READER_SESSION, TL_READER_SETTING };
struct tl_reader_value {
	const char *name, *value; /* value NULL: is removed */
};
/* The caller frees; NULL if there is none. */
char *tl_reader_value(struct tl_reader *r, enum tl_reader_scope scope, const char *name);
/* Writes several at once: all or none. */
enum tl_status tl_reader_set_values(struct tl_reader *r, enum tl_reader_scope scope,
				    const struct tl_reader_value *values, size_t n,
				    struct tl_error *e);

/* ---- for a thread that must not wait for a disk (reader_changes.c) --------------------------- */

/* A copy in memory of all that is kept behind (a reader opened so); behind NULL: of nothing. It can
 * be given to another thread. Marks are known once it has been loaded; what is set in it is to be
 * written behind, too. It asks neither a file nor its archive `a`, of which only the name is
 * needed: an article's page must be told (tl_reader_know). NULL: the file can't be read now. */
struct tl_reader *tl_reader_copy(struct tl_reader *behind, struct tl_archive *a);
/* Loads a copy; the ids of pages are asked of another connection to its archive. */
enum tl_status tl_reader_load_copy(struct tl_reader *copy, struct tl_archive *a,
				   struct tl_error *e);
/* Grows with whatever is set in a copy. */
uint64_t tl_reader_writes(const struct tl_reader *copy);

/* What was set in a copy since this was last asked, in that order; NULL: nothing. */
struct tl_reader_changes *tl_reader_changes(struct tl_reader *copy);
/* Writes it behind: all or, on an error, none. A note that another program has changed meanwhile is
 * kept beside the one that was set. */
enum tl_status tl_reader_apply(struct tl_reader *behind, const struct tl_reader_changes *changes,
			       struct tl_error *e);
void tl_reader_changes_free(struct tl_reader_changes *changes); /* NULL is fine */
/* Whether another program has changed the file since this was last asked, or it was opened. */
bool tl_reader_changed(struct tl_reader *behind);

#endif
