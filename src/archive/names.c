/* Numbers of names: a province's code, a person, a cited document are stored once, and articles
 * hold their numbers. The table in the archive is the truth; while writing, a direct-mapped cache
 * of fixed size stands before it, so that an archive with a million people needs no more memory
 * than a small one. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define SLOTS 4096
#define NAME_BYTES 58 /* longer names are not cached */

struct ar_name_slot {
	uint32_t number;
	uint8_t kind_plus_1; /* 0: empty */
	uint8_t n;
	char name[NAME_BYTES];
};

enum tl_facet ar_names_of(enum tl_facet kind)
{
	if (kind == TL_FACET_MENTIONED)
		return TL_FACET_PROVINCE;
	return kind == TL_FACET_TODAY_MENTIONED ? TL_FACET_TODAY : kind;
}

void ar_names_forget(struct tl_archive *a)
{
	free(a->names);
	a->names = NULL;
	memset(a->next_name, 0, sizeof a->next_name);
}

static enum tl_status next_number(struct tl_archive *a, enum tl_facet kind, uint32_t *next,
				  struct tl_error *e)
{
	enum tl_status status;
	sqlite3_stmt *s;

	if (!a->next_name[kind]) {
		s = ar_statement(a, AR_NAME_NEXT, e);
		if (!s)
			return TL_EARCHIVE;
		ar_int(s, 1, kind);
		status = ar_step(a, s, e);
		if (status != TL_OK)
			return status;
		a->next_name[kind] = (uint32_t)sqlite3_column_int64(s, 0) + 1;
		sqlite3_reset(s);
	}
	*next = a->next_name[kind] - 1;
	return TL_OK;
}

static enum tl_status find_or_add(struct tl_archive *a, enum tl_facet kind, const char *name,
				  uint32_t *number, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_NAME_FIND, e);
	enum tl_status status;

	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, kind);
	ar_text(s, 2, name);
	status = ar_step(a, s, e);
	if (status == TL_OK) {
		*number = (uint32_t)sqlite3_column_int64(s, 0);
		sqlite3_reset(s);
	}
	if (status != TL_ENOTFOUND)
		return status;
	status = next_number(a, kind, number, e);
	if (status != TL_OK)
		return status;
	s = ar_statement(a, AR_NAME_PUT, e);
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, kind);
	ar_int(s, 2, *number);
	ar_text(s, 3, name);
	status = ar_run(a, s, e);
	if (status == TL_OK)
		a->next_name[kind]++;
	return status;
}

enum tl_status ar_name_number(struct tl_archive *a, enum tl_facet kind, const char *name,
			      uint32_t *number, struct tl_error *e)
{
	size_t n = strlen(name);
	struct ar_name_slot *slot;
	enum tl_status status;
	uint8_t tag;
	uint64_t h;

	kind = ar_names_of(kind);
	tag = (uint8_t)(kind + 1);
	if (n > NAME_BYTES)
		return find_or_add(a, kind, name, number, e);
	if (!a->names)
		a->names = tl_calloc(SLOTS, sizeof *a->names);
	h = tl_hash(TL_HASH_START ^ tag, name, n);
	slot = &a->names[(h ^ h >> 32) % SLOTS];
	if (slot->kind_plus_1 == tag && slot->n == n && memcmp(slot->name, name, n) == 0) {
		*number = slot->number;
		return TL_OK;
	}
	status = find_or_add(a, kind, name, number, e);
	if (status == TL_OK) {
		*slot = (struct ar_name_slot){
			.number = *number, .kind_plus_1 = tag, .n = (uint8_t)n};
		memcpy(slot->name, name, n);
	}
	return status;
}

enum tl_status tl_archive_facet_names(struct tl_archive *a, enum tl_facet kind,
				      tl_facet_name_fn *each, void *context, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_NAMES, e);
	enum tl_status status;

	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, ar_names_of(kind));
	while ((status = ar_step(a, s, e)) == TL_OK) {
		const unsigned char *name = sqlite3_column_text(s, 1);

		if (name)
			each(context, (uint32_t)sqlite3_column_int64(s, 0), (const char *)name);
	}
	return status == TL_ENOTFOUND ? TL_OK : status;
}
