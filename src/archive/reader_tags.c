/* Tags: names that a reader gives to articles. In the file a tag is a name beside a page; in memory
 * an article has the numbers of its names. There are few names, so they are gone through one by
 * one. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "reader_internal.h"
#include "tulieu/i18n.h"
#include "tulieu/table.h"

/* ---- names ----------------------------------------------------------------------------------- */

/* True if two names are one tag. */
static bool same_tag(const char *a, const char *b)
{
	struct tl_buf x = {0}, y = {0};
	bool same;

	tl_canon(a, strlen(a), &x);
	tl_canon(b, strlen(b), &y);
	same = tl_str_eq(tl_str_of(x.p, x.n), tl_str_of(y.p, y.n));
	tl_buf_free(&x);
	tl_buf_free(&y);
	return same;
}

static uint32_t tag_number(const struct tl_reader *r, const char *name)
{
	for (size_t i = 0; i < r->n_tags; i++)
		if (strcmp(r->tags[i], name) == 0)
			return (uint32_t)i;
	for (size_t i = 0; i < r->n_tags; i++)
		if (same_tag(r->tags[i], name))
			return (uint32_t)i;
	return UINT32_MAX;
}

uint32_t rd_tag_number(struct tl_reader *r, const char *name)
{
	uint32_t number = tag_number(r, name);

	if (number != UINT32_MAX)
		return number;
	*TL_PUSH(r->tags, r->n_tags, r->tags_cap) = tl_strdup(name);
	return (uint32_t)r->n_tags - 1;
}

static bool has_tag(const struct rd_entry *entry, uint32_t number)
{
	for (uint32_t i = 0; entry && i < entry->n_tags; i++)
		if (entry->tags[i] == number)
			return true;
	return false;
}

void rd_add_tag(struct rd_entry *entry, uint32_t number)
{
	if (has_tag(entry, number))
		return;
	entry->tags = tl_realloc(entry->tags, entry->n_tags + 1, sizeof *entry->tags);
	entry->tags[entry->n_tags++] = number;
}

static void remove_tag(struct rd_entry *entry, uint32_t number)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < entry->n_tags; i++)
		if (entry->tags[i] != number)
			entry->tags[n++] = entry->tags[i];
	entry->n_tags = n;
}

bool rd_tags_named(const struct tl_reader *r, const char *name, bool beginning, bool *wanted)
{
	bool any = false;

	for (size_t i = 0; i < r->n_tags; i++) {
		wanted[i] = tl_fold_starts(r->tags[i], name) &&
			    (beginning || tl_fold_starts(name, r->tags[i]));
		any |= wanted[i];
	}
	return any;
}

/* ---- asking --------------------------------------------------------------------------------- */

/* The tags' numbers in alphabetical order; the caller frees. */
struct sorted {
	struct tl_buf key;
	uint32_t number;
};

static int by_key(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	size_t n = x->key.n < y->key.n ? x->key.n : y->key.n;
	int order = n ? memcmp(x->key.p, y->key.p, n) : 0;

	return order ? order : (x->key.n > y->key.n) - (x->key.n < y->key.n);
}

static uint32_t *in_order(const struct tl_reader *r)
{
	struct sorted *sorted = tl_calloc(r->n_tags, sizeof *sorted);
	uint32_t *numbers = tl_calloc(r->n_tags, sizeof *numbers);

	for (size_t i = 0; i < r->n_tags; i++) {
		sorted[i].number = (uint32_t)i;
		tl_sort_key(r->tags[i], strlen(r->tags[i]), &sorted[i].key);
	}
	qsort(sorted, r->n_tags, sizeof *sorted, by_key);
	for (size_t i = 0; i < r->n_tags; i++) {
		numbers[i] = sorted[i].number;
		tl_buf_free(&sorted[i].key);
	}
	free(sorted);
	return numbers;
}

void tl_reader_tags_text(const struct tl_reader *r, int64_t id, struct tl_buf *out)
{
	const struct rd_entry *entry = rd_find(r, id);
	uint32_t *order;
	bool any = false;

	if (!entry || !entry->n_tags)
		return;
	order = in_order(r);
	for (size_t i = 0; i < r->n_tags; i++) {
		if (!has_tag(entry, order[i]))
			continue;
		tl_buf_printf(out, "%s%s", any ? ", " : "", r->tags[order[i]]);
		any = true;
	}
	free(order);
}

size_t tl_reader_tags(const struct tl_reader *r, struct tl_reader_tag **tags)
{
	size_t *counts = tl_calloc(r->n_tags, sizeof *counts);
	uint32_t *order = in_order(r);
	size_t n = 0, cap = 0;

	*tags = NULL;
	for (size_t i = 0; i < r->room; i++)
		for (uint32_t k = 0; k < r->entries[i].n_tags; k++)
			counts[r->entries[i].tags[k]]++;
	for (size_t i = 0; i < r->n_tags; i++)
		if (counts[order[i]])
			*TL_PUSH(*tags, n, cap) = (struct tl_reader_tag){.name = r->tags[order[i]],
									 .n = counts[order[i]]};
	free(counts);
	free(order);
	return n;
}

/* ---- setting --------------------------------------------------------------------------- */

/* Clean, on one line, blanks single. */
static enum tl_status tag_name(const char *typed, size_t n, char **name, struct tl_error *e)
{
	struct tl_buf clean = {0}, out = {0};

	*name = NULL;
	tl_clean(typed, n, &clean, NULL);
	for (size_t i = 0; i < clean.n; i++) {
		bool blank = clean.p[i] == ' ' || clean.p[i] == '\n';

		if (!blank)
			tl_buf_char(&out, clean.p[i]);
		else if (out.n && out.p[out.n - 1] != ' ')
			tl_buf_char(&out, ' ');
	}
	while (out.n && out.p[out.n - 1] == ' ')
		out.p[--out.n] = '\0';
	tl_buf_free(&clean);
	if (out.n > TL_TAG_BYTES || memchr(out.p ? out.p : "", ',', out.n)) {
		tl_buf_free(&out);
		return tl_fail(e, TL_EINPUT, _("a tag has at most %d letters and no comma"),
			       TL_TAG_BYTES);
	}
	*name = tl_buf_steal(&out);
	return TL_OK;
}

enum tl_status tl_reader_tag(struct tl_reader *r, int64_t id, const char *name, bool on,
			     struct tl_error *e)
{
	char *clean, *page = NULL;
	enum tl_status status = tag_name(name, strlen(name), &clean, e);
	uint32_t number;

	if (status == TL_OK && !*clean)
		status = tl_fail(e, TL_EINPUT, _("a tag needs a name"));
	number = status == TL_OK ? tag_number(r, clean) : UINT32_MAX;
	if (status == TL_OK && has_tag(rd_find(r, id), number) != on)
		status = rd_page_of(r, id, &page, e);
	if (page) {
		struct rd_change change = {.which = on ? RD_TAG : RD_UNTAG,
					   .page = page,
					   .text = number == UINT32_MAX ? clean : r->tags[number]};

		status = rd_write(r, &change, 1, NULL, e);
		if (on)
			rd_add_tag(rd_find_or_add(r, id), rd_tag_number(r, clean));
		else
			remove_tag(rd_find(r, id), number);
	}
	free(page);
	free(clean);
	return status;
}

/* Is a tag among those of a text? */
static bool names_tag(const char *text, const char *name)
{
	const char *rest = text;
	struct tl_str part;
	bool found = false;
	char *other;

	while (!found && tl_cell_next(&rest, ',', &part)) {
		if (tag_name(part.p, part.n, &other, NULL) == TL_OK)
			found = same_tag(other, name);
		free(other);
	}
	return found;
}

/* Sets the tags of one text that the other has not, or removes them. */
static enum tl_status edit(struct tl_reader *r, int64_t id, const char *these, const char *those,
			   bool on, struct tl_error *e)
{
	enum tl_status status = TL_OK;
	const char *rest = these;
	struct tl_str part;
	char *name;

	while (status == TL_OK && tl_cell_next(&rest, ',', &part)) {
		status = tag_name(part.p, part.n, &name, e);
		if (status == TL_OK && *name && !names_tag(those, name))
			status = tl_reader_tag(r, id, name, on, e);
		free(name);
	}
	return status;
}

enum tl_status tl_reader_edit_tags(struct tl_reader *r, int64_t id, const char *before,
				   const char *after, struct tl_error *e)
{
	enum tl_status status = edit(r, id, before, after, false, e);

	return status == TL_OK ? edit(r, id, after, before, true, e) : status;
}
