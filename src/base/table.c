/* A table is read whole into its arena, cells point into the line's copy. A user's file is merged
 * row by row through a hash of ids, so that ten thousand rows cost no more than reading them. */
#include "tulieu/table.h"
#include "tulieu/i18n.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <unistr.h>

struct loading {
	struct tl_table *t;
	tl_report_fn *report;
	void *context;
	size_t cap;
	uint32_t *slots; /* 1 + index of the row with that id, 0: free */
	size_t n_slots;
};

void tl_table_refuse(tl_report_fn *report, void *context, const struct tl_row *row,
		     const char *reason, struct tl_str what)
{
	struct tl_buf b = {0};

	if (!report)
		return;
	tl_buf_printf(&b, "%s:%d: %s", row->file, row->line, _(reason));
	if (what.n)
		tl_buf_printf(&b, ": %.*s", (int)what.n, what.p);
	report(context, b.p);
	tl_buf_free(&b);
}

static void refuse(const struct loading *l, const char *file, int line, const char *reason)
{
	tl_table_refuse(l->report, l->context, &(struct tl_row){.file = file, .line = line}, reason,
			tl_str_of("", 0));
}

static uint32_t *slot_of(struct loading *l, const char *id)
{
	size_t i = (size_t)tl_hash(TL_HASH_START, id, strlen(id)) & (l->n_slots - 1);

	while (l->slots[i] && strcmp(l->t->rows[l->slots[i] - 1].cells[0], id) != 0)
		i = (i + 1) & (l->n_slots - 1);
	return &l->slots[i];
}

static void rehash(struct loading *l, size_t n_slots)
{
	free(l->slots);
	l->slots = tl_calloc(n_slots, sizeof *l->slots);
	l->n_slots = n_slots;
	for (size_t i = 0; i < l->t->n_rows; i++) {
		uint32_t *s = slot_of(l, l->t->rows[i].cells[0]);

		if (!*s)
			*s = (uint32_t)i + 1;
	}
}

static void row_add(struct loading *l, struct tl_row row, bool user)
{
	const char *id = row.cells[0];
	bool remove = user && id[0] == '-' && id[1];
	uint32_t *s;

	if ((l->t->n_rows + 1) * 2 > l->n_slots)
		rehash(l, l->n_slots ? l->n_slots * 2 : 64);
	s = slot_of(l, remove ? id + 1 : id);
	if (remove) {
		if (!*s) {
			refuse(l, row.file, row.line, "no row with that id to remove");
			return;
		}
		memmove(l->t->rows + *s - 1, l->t->rows + *s,
			(l->t->n_rows - *s) * sizeof *l->t->rows);
		l->t->n_rows--;
		rehash(l, l->n_slots);
	} else if (*s && user && l->t->rows[*s - 1].file != row.file) {
		l->t->rows[*s - 1] = row;
	} else if (*s) {
		refuse(l, row.file, row.line, "this id stands twice in the table");
	} else {
		l->t->rows = tl_grow(l->t->rows, l->t->n_rows, &l->cap, sizeof *l->t->rows);
		l->t->rows[l->t->n_rows++] = row;
		*s = (uint32_t)l->t->n_rows;
	}
}

static size_t split(struct tl_arena *arena, char *line, const char ***cells)
{
	size_t n = 0, cap = 0;

	for (char *p = line;;) {
		char *tab = strchr(p, '\t');

		if (tab)
			*tab = '\0';
		*TL_ARENA_PUSH(arena, *cells, n, cap) = p;
		if (!tab)
			return n;
		p = tab + 1;
	}
}

static bool bad_byte(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (((unsigned char)s[i] < 0x20 && s[i] != '\t') || s[i] == 0x7f)
			return true;
	return false;
}

/* Index of a column, or -1. */
static int column_of(const struct tl_table *t, const char *name)
{
	for (size_t i = 0; i < t->n_columns; i++)
		if (strcmp(t->columns[i], name) == 0)
			return (int)i;
	return -1;
}

static enum tl_status head(struct tl_table *t, const char *path, int line, char *text,
			   const char *const *required, bool user, struct tl_error *e)
{
	const char **columns = NULL;
	size_t n = split(t->arena, text, &columns);

	if (user) {
		bool same = n == t->n_columns;

		for (size_t i = 0; same && i < n; i++)
			same = strcmp(columns[i], t->columns[i]) == 0;
		if (!same)
			return tl_fail(
				e, TL_EINPUT,
				_("%s:%d: the head line must be that of the program's table"), path,
				line);
		return TL_OK;
	}
	t->columns = columns;
	t->n_columns = n;
	for (; required && *required; required++) {
		const char *name = *required + (**required == '?');

		if (column_of(t, name) < 0)
			return tl_fail(e, TL_EINPUT, _("%s:%d: the head line has no column \"%s\""),
				       path, line, name);
	}
	return TL_OK;
}

/* Takes a line as a row; NULL, or why it can't be one. */
static const char *read_row(struct loading *l, const char *name, int line, char *text,
			    const char *const *required, bool user)
{
	struct tl_table *t = l->t;
	const char **cells = NULL, **padded;
	size_t n = split(t->arena, text, &cells), need = 1;

	if (!*cells[0] || (user && strcmp(cells[0], "-") == 0))
		return N_("the first cell, the id, is empty");
	if (n > t->n_columns)
		return N_("more cells than the table has columns");
	if (n == t->n_columns) {
		row_add(l, (struct tl_row){cells, name, line}, user);
		return NULL;
	}
	for (; required && *required; required++) {
		size_t c = **required == '?' ? 0 : (size_t)column_of(t, *required) + 1;

		if (c > need)
			need = c;
	}
	/* A removal needs its id and nothing more. */
	if (n < need && !(user && text[0] == '-'))
		return N_("fewer cells than the table needs");
	padded = tl_arena_alloc(t->arena, t->n_columns * sizeof *padded);
	for (size_t i = 0; i < t->n_columns; i++)
		padded[i] = i < n ? cells[i] : "";
	row_add(l, (struct tl_row){padded, name, line}, user);
	return NULL;
}

static enum tl_status read_into(struct loading *l, const char *path, const char *const *required,
				bool user, struct tl_error *e)
{
	struct tl_table *t = l->t;
	struct tl_buf file = {0};
	struct tl_error why;
	enum tl_status status;
	const char *name;
	bool has_head = false;
	int line = 0;

	status = tl_read_file(path, (size_t)64 << 20, &file, &why);
	if (status) {
		tl_buf_free(&file);
		return tl_fail(e, user ? TL_EINPUT : TL_ENOTFOUND, "%s: %s", path, why.text);
	}
	name = tl_arena_strdup(t->arena, path);
	for (size_t at = 0; at < file.n;) {
		const char *end = memchr(file.p + at, '\n', file.n - at);
		size_t n = end ? (size_t)(end - file.p) - at : file.n - at;
		char *text = tl_arena_strndup(t->arena, file.p + at, n);
		const char *reason;

		at += n + 1;
		line++;
		if (n && text[n - 1] == '\r')
			text[--n] = '\0';
		if (n == 0 || text[0] == '#')
			continue;
		/* Editors of Windows put a byte order mark before the first line. */
		if (line == 1 && strncmp(text, "\xef\xbb\xbf", 3) == 0) {
			text += 3;
			n -= 3;
			if (n == 0 || text[0] == '#')
				continue;
		}
		if (strlen(text) != n || bad_byte(text, n)) {
			refuse(l, name, line, N_("a control character stands in the line"));
			continue;
		}
		if (u8_check((const uint8_t *)text, n)) {
			refuse(l, name, line, N_("the line is not UTF-8"));
			continue;
		}
		if (!has_head) {
			status = head(t, name, line, text, required, user, e);
			if (status)
				break;
			has_head = true;
			continue;
		}
		t->hash = tl_hash(t->hash, text, n + 1);
		reason = read_row(l, name, line, text, required, user);
		if (reason)
			refuse(l, name, line, reason);
	}
	if (!status && !has_head && !user)
		status = tl_fail(e, TL_EINPUT, _("%s:1: the table has no head line"), path);
	tl_buf_free(&file);
	return status;
}

enum tl_status tl_table_load(const struct tl_dirs *dirs, const char *name,
			     const char *const *required, tl_report_fn *report, void *context,
			     struct tl_table **out, struct tl_error *e)
{
	struct loading l = {.report = report, .context = context};
	struct tl_buf path = {0};
	enum tl_status status;

	*out = NULL;
	l.t = tl_alloc(sizeof *l.t);
	l.t->arena = tl_arena_new();
	l.t->hash = TL_HASH_START;
	tl_buf_printf(&path, "%s/%s", dirs->data ? dirs->data : ".", name);
	status = read_into(&l, path.p, required, false, e);
	if (!status && dirs->user) {
		struct tl_error why;
		FILE *there;

		tl_buf_reset(&path);
		tl_buf_printf(&path, "%s/%s", dirs->user, name);
		there = fopen(path.p, "rb");
		if (there) {
			fclose(there);
			if (read_into(&l, path.p, required, true, &why) && report)
				report(context, why.text);
		}
	}
	tl_buf_free(&path);
	free(l.slots);
	if (status)
		tl_table_free(l.t);
	else
		*out = l.t;
	return status;
}

void tl_table_strangers(const struct tl_dirs *dirs, tl_report_fn *report, void *context)
{
	DIR *d = dirs->user && dirs->data && report ? opendir(dirs->user) : NULL;
	struct tl_buf path = {0};
	struct dirent *entry;

	while (d && (entry = readdir(d))) {
		size_t n = strlen(entry->d_name);

		if (n < 5 || entry->d_name[0] == '.' || strcmp(entry->d_name + n - 4, ".tsv") != 0)
			continue;
		tl_buf_reset(&path);
		tl_buf_printf(&path, "%s/%s", dirs->data, entry->d_name);
		if (access(path.p, F_OK) == 0)
			continue;
		tl_buf_reset(&path);
		tl_buf_printf(&path, _("%s/%s:1: there is no table of that name"), dirs->user,
			      entry->d_name);
		report(context, path.p);
	}
	if (d)
		closedir(d);
	tl_buf_free(&path);
}

void tl_table_free(struct tl_table *t)
{
	if (!t)
		return;
	tl_arena_free(t->arena);
	free(t->rows);
	free(t);
}

const char *tl_table_cell(const struct tl_table *t, const struct tl_row *row, const char *column)
{
	int i = column_of(t, column);

	return i < 0 ? "" : row->cells[i];
}

bool tl_table_yes(const struct tl_table *t, const struct tl_row *row, const char *column,
		  tl_report_fn *report, void *context)
{
	const char *cell = tl_table_cell(t, row, column);

	if (*cell && strcmp(cell, "yes") != 0 && strcmp(cell, "no") != 0)
		tl_table_refuse(report, context, row, N_("neither yes nor no, taken as no"),
				tl_str_of(cell, strlen(cell)));
	return strcmp(cell, "yes") == 0;
}

bool tl_cell_next(const char **rest, char sep, struct tl_str *part)
{
	while (**rest) {
		const char *p = *rest, *end = strchr(p, sep);
		size_t n = end ? (size_t)(end - p) : strlen(p);

		*rest = p + n + (end ? 1 : 0);
		while (n && *p == ' ')
			p++, n--;
		while (n && p[n - 1] == ' ')
			n--;
		if (n) {
			*part = tl_str_of(p, n);
			return true;
		}
	}
	return false;
}
