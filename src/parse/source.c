/* Where a text comes from. Names, codes and hosts of data/sources.tsv are keys of one hash table. A
 * name is keyed by its letters and digits alone, in lower case without marks or "Báo" before it, so
 * that "Báo Nhân Dân", "nhandan" and "Nhân dân" meet; a host by itself, and a subdomain by what
 * follows its first dot. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

struct slot {
	struct tl_str key;  /* in the arena; p == NULL: free */
	struct tl_str name; /* as the table writes it; empty for a host */
	uint32_t info;
};

struct tl_sources {
	struct tl_arena *arena;
	struct tl_source_info *infos;
	size_t n_infos;
	struct slot *slots;
	size_t n_slots, n_used;
	uint64_t hash;
};

enum { KEY_MAX = 128 };

/* Letters and digits of a name, folded; returns their number, 0 if there is none or too many. A
 * code in capitals with marks (QĐND) folds like its plain form. */
static size_t name_key(const char *p, size_t n, char key[KEY_MAX])
{
	size_t out = 0, pos = 0, begin, end;

	while (tl_next_word(p, n, &pos, &begin, &end)) {
		if (out + (end - begin) >= KEY_MAX)
			return 0;
		out += tl_fold_word(p + begin, end - begin, key + out, KEY_MAX - out);
	}
	/* Vietnam+ is a site, Việt Nam the country. */
	if (out > 0 && out < KEY_MAX && p[n - 1] == '+')
		key[out++] = '+';
	return out;
}

/* A host in lower case without "www."; 0 if the text holds none. */
static size_t host_key(const char *p, size_t n, char key[KEY_MAX])
{
	size_t out = 0;
	bool dot = false;

	for (size_t i = 0; i + 2 < n; i++)
		if (memcmp(p + i, "://", 3) == 0) {
			p += i + 3;
			n -= i + 3;
			break;
		}
	if (n > 4 && (memcmp(p, "www.", 4) == 0 || memcmp(p, "WWW.", 4) == 0)) {
		p += 4;
		n -= 4;
	}
	for (; out < n && out < KEY_MAX; out++) {
		char c = p[out];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 32);
		if (c == '.')
			dot = true;
		else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			break;
		key[out] = c;
	}
	if (out < n && p[out] != '/' && p[out] != ':' && p[out] != '?' && p[out] != '#')
		return 0; /* a name with a dot in it, not an address */
	return dot ? out : 0;
}

static struct slot *slot_of(const struct tl_sources *s, const char *key, size_t n)
{
	size_t i = (size_t)tl_hash(TL_HASH_START, key, n) & (s->n_slots - 1);

	while (s->slots[i].key.p && !tl_str_eq(s->slots[i].key, tl_str_of(key, n)))
		i = (i + 1) & (s->n_slots - 1);
	return &s->slots[i];
}

static void grow(struct tl_sources *s)
{
	struct slot *old = s->slots;
	size_t n = s->n_slots;

	s->n_slots = n ? n * 2 : 512;
	s->slots = tl_calloc(s->n_slots, sizeof *s->slots);
	for (size_t i = 0; i < n; i++)
		if (old[i].key.p)
			*slot_of(s, old[i].key.p, old[i].key.n) = old[i];
	free(old);
}

static void enter(struct tl_sources *s, const char *key, size_t n, struct tl_str name, size_t info)
{
	struct slot *slot;

	if (n == 0)
		return;
	if (s->n_used * 2 >= s->n_slots)
		grow(s);
	slot = slot_of(s, key, n);
	if (slot->key.p)
		return; /* the row that came first keeps a name that two share */
	*slot = (struct slot){
		.key = tl_str_of(tl_arena_strndup(s->arena, key, n), n),
		.name = tl_str_of(tl_arena_strndup(s->arena, name.p, name.n), name.n),
		.info = (uint32_t)info,
	};
	s->n_used++;
}

static void enter_name(struct tl_sources *s, const char *p, size_t n, size_t info)
{
	char key[KEY_MAX];

	enter(s, key, name_key(p, n, key), tl_str_of(p, n), info);
}

static bool kind_known(const char *kind)
{
	static const char *const kinds[] = {"agency", "paper", "magazine", "site", "broadcaster"};

	for (size_t i = 0; i < TL_COUNT(kinds); i++)
		if (strcmp(kind, kinds[i]) == 0)
			return true;
	return false;
}

static bool has_id(const struct tl_table *t, const char *id)
{
	for (size_t i = 0; i < t->n_rows; i++)
		if (strcmp(t->rows[i].cells[0], id) == 0)
			return true;
	return false;
}

enum tl_status tl_sources_load(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
			       struct tl_sources **out, struct tl_error *e)
{
	static const char *const required[] = {"id",	 "name",      "kind", "?forms",
					       "?hosts", "?province", NULL};
	static const char *const of_province[] = {"code", NULL};
	struct tl_table *t, *provinces;
	struct tl_sources *s;
	/* What is wrong with that table is told by who reads all of it. */
	enum tl_status status =
		tl_table_load(dirs, "provinces.tsv", of_province, NULL, NULL, &provinces, e);

	if (status)
		return status;
	status = tl_table_load(dirs, "sources.tsv", required, report, context, &t, e);
	if (status) {
		tl_table_free(provinces);
		return status;
	}
	s = tl_alloc(sizeof *s);
	s->arena = tl_arena_new();
	s->infos = tl_arena_alloc(s->arena, (t->n_rows + 1) * sizeof *s->infos);
	s->hash = t->hash;
	grow(s);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = &t->rows[i];
		const char *name = tl_table_cell(t, row, "name");
		const char *kind = tl_table_cell(t, row, "kind");
		const char *province = tl_table_cell(t, row, "province");
		const char *forms = tl_table_cell(t, row, "forms");
		const char *hosts = tl_table_cell(t, row, "hosts");
		struct tl_str part;

		if (!kind_known(kind))
			tl_table_refuse(report, context, row,
					N_("no such kind of source, taken as none"),
					tl_str_of(kind, strlen(kind)));
		if (*province && !has_id(provinces, province)) {
			tl_table_refuse(report, context, row,
					N_("no such province, taken as national"),
					tl_str_of(province, strlen(province)));
			province = "";
		}
		s->infos[i] = (struct tl_source_info){
			.id = tl_arena_strdup(s->arena, row->cells[0]),
			.name = tl_arena_strdup(s->arena, name),
			.province = *province ? tl_arena_strdup(s->arena, province) : NULL,
			.file = tl_arena_strdup(s->arena, row->file),
			.line = row->line,
		};
		enter_name(s, name, strlen(name), i);
		while (tl_cell_next(&forms, '|', &part))
			enter_name(s, part.p, part.n, i);
		while (tl_cell_next(&hosts, '|', &part))
			enter(s, part.p, part.n, tl_str_of("", 0), i);
	}
	s->n_infos = t->n_rows;
	tl_table_free(t);
	tl_table_free(provinces);
	*out = s;
	return TL_OK;
}

void tl_sources_free(struct tl_sources *s)
{
	if (!s)
		return;
	tl_arena_free(s->arena);
	free(s->slots);
	free(s);
}

uint64_t tl_sources_hash(const struct tl_sources *s)
{
	return s->hash;
}

const struct tl_source_info *tl_sources_of(const struct tl_sources *s, struct tl_str id)
{
	for (size_t i = 0; i < s->n_infos; i++)
		if (tl_str_is(id, s->infos[i].id))
			return &s->infos[i];
	return NULL;
}

static const struct tl_source_info *look(const struct tl_sources *s, const char *key, size_t n)
{
	const struct slot *slot = n ? slot_of(s, key, n) : NULL;

	return slot && slot->key.p ? &s->infos[slot->info] : NULL;
}

/* The letters and digits of a name in lower case, with their marks. */
static size_t marked_key(struct tl_str name, char key[KEY_MAX])
{
	size_t out = 0, pos = 0, begin, end;

	while (tl_next_word(name.p, name.n, &pos, &begin, &end) && out < KEY_MAX)
		out += tl_canon_word(name.p + begin, end - begin, key + out, KEY_MAX - out);
	return out;
}

/* By a name, which may be written without any mark, but not with others: Thanh Trà is a person, and
 * Thanh tra a paper. */
static const struct tl_source_info *look_name(const struct tl_sources *s, const char *p, size_t n)
{
	char key[KEY_MAX], other[KEY_MAX];
	size_t n_key = name_key(p, n, key), n_other;
	const struct slot *slot = n_key ? slot_of(s, key, n_key) : NULL;
	bool marked = false;

	if (!slot || !slot->key.p)
		return NULL;
	for (size_t i = 0; i < n && slot->name.n && !marked; i++)
		marked = (unsigned char)p[i] >= 0x80;
	if (marked) {
		n_key = marked_key(tl_str_of(p, n), key);
		n_other = marked_key(slot->name, other);
		if (!tl_str_eq(tl_str_of(key, n_key), tl_str_of(other, n_other)))
			return NULL;
	}
	return &s->infos[slot->info];
}

const struct tl_source_info *tl_sources_find(const struct tl_sources *s, const char *text, size_t n)
{
	static const char *const before[] = {"báo điện tử", "báo", "tạp chí", "đài"};
	const struct tl_source_info *found;
	char key[KEY_MAX];
	size_t host = host_key(text, n, key);

	for (size_t at = 0; at < host;) {
		const char *dot;

		found = look(s, key + at, host - at);
		if (found)
			return found;
		dot = memchr(key + at, '.', host - at);
		if (!dot)
			break;
		at = (size_t)(dot - key) + 1;
	}
	found = look_name(s, text, n);
	for (size_t i = 0; !found && i < TL_COUNT(before); i++) {
		size_t skip = tl_begins_with(text, n, before[i], strlen(before[i]));

		if (skip)
			found = look_name(s, text + skip, n - skip);
	}
	return found;
}
