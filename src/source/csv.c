/* CSV (RFC 4180): a head line that names the columns, then records, each a page. Columns are the
 * members of record.c, in any order; others are passed over. The separator is a comma, semicolon or
 * tab: the one that the head line has most. A quoted cell may hold separators, line ends and
 * doubled quotes; a quote within a cell that does not begin with one is a character like others.
 *
 * The raw bytes of a page are the head line and its record, so that it can be read again alone. */
#include <errno.h>
#include <string.h>

#include "record.h"
#include "tulieu/i18n.h"

static const char separators[] = ",;\t";

/* Where in a record one is: a line end that is not within quotes ends it. */
struct place {
	const char *separators;
	enum { CELL, PLAIN_CELL, QUOTED, CLOSED } at; /* CELL: at the beginning of one */
};

/* True if c ends the record. */
static bool step(struct place *place, char c)
{
	if (place->at == QUOTED) {
		if (c == '"')
			place->at = CLOSED;
		return false;
	}
	if (c == '"' && place->at != PLAIN_CELL)
		place->at = QUOTED;
	else
		place->at = c && strchr(place->separators, c) ? CELL : PLAIN_CELL;
	return c == '\n';
}

/* The bytes of the head line at the beginning of p, with its line end. */
static size_t head_length(const char *p, size_t n)
{
	struct place place = {separators, CELL};

	for (size_t i = 0; i < n; i++)
		if (step(&place, p[i]))
			return i + 1;
	return n;
}

static char separator_of(struct tl_str head)
{
	size_t best = 0;
	char separator = ',';

	for (const char *c = separators; *c; c++) {
		size_t n = 0;

		for (size_t i = 0; i < head.n; i++)
			n += head.p[i] == *c;
		if (n > best) {
			best = n;
			separator = *c;
		}
	}
	return separator;
}

/* A record that is read cell by cell. */
struct cells {
	const char *p, *end;
	char *out; /* where the next cell is written: no cell is longer than its raw form */
	char separator;
	bool more;
};

static struct cells cells_of(struct tl_str record, char separator, struct tl_arena *arena)
{
	return (struct cells){record.p, record.p + record.n, tl_arena_alloc(arena, record.n + 1),
			      separator, true};
}

/* The next cell, its quotes undone; "" behind the last, false for the first such. */
static bool next_cell(struct cells *c, struct tl_str *cell)
{
	const char *begin = c->out;

	*cell = tl_str_of("", 0);
	if (!c->more)
		return false;
	if (c->p < c->end && *c->p == '"') {
		for (c->p++; c->p < c->end; *c->out++ = *c->p++)
			if (*c->p == '"' && (++c->p == c->end || *c->p != '"'))
				break;
	}
	while (c->p < c->end && *c->p != c->separator && *c->p != '\n')
		*c->out++ = *c->p++;
	c->more = c->p < c->end && *c->p == c->separator;
	cell->p = begin;
	cell->n = (size_t)(c->out - begin);
	if (!c->more && cell->n && begin[cell->n - 1] == '\r')
		cell->n--;
	c->p += c->more;
	return true;
}

/* The members of a record by the names of the head line. False if no column is known that could be
 * a page's text. */
static bool read_members(struct tl_str head, struct tl_str record, struct tl_arena *arena,
			 struct tl_str members[REC_MEMBERS])
{
	char separator = separator_of(head), key[RECORD_KEY];
	struct cells names = cells_of(head, separator, arena);
	struct cells values = cells_of(record, separator, arena);
	size_t rank[REC_MEMBERS] = {0};
	struct tl_str name, cell;
	bool known = false;

	memset(members, 0, REC_MEMBERS * sizeof *members);
	while (next_cell(&names, &name)) {
		next_cell(&values, &cell);
		record_key(name.p, name.n, key);
		for (size_t i = 0; i < record_n_names; i++) {
			enum record_member m = record_names[i].member;

			if (strcmp(record_names[i].name, key) != 0)
				continue;
			known = known || (m >= REC_TITLE && m <= REC_TEXT);
			/* The first of the names that has anything. */
			if (cell.n && (!members[m].n || i < rank[m])) {
				members[m] = cell;
				rank[m] = i;
			}
		}
	}
	return known;
}

static const char *const no_column = N_("has no column title, lead, body or text");

enum tl_status csv_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			  struct tl_source_text *out, struct tl_error *e)
{
	size_t n = head_length(raw.p, raw.n);
	struct tl_str members[REC_MEMBERS];

	if (!read_members(tl_str_of(raw.p, n), tl_str_of(raw.p + n, raw.n - n), arena, members))
		return tl_fail(e, TL_EINPUT, "%s", _(no_column));
	record_decode(members, r, arena, out);
	return TL_OK;
}

/* ---- splitting ----------------------------------------------------------------------------- */

struct split {
	FILE *f;
	const char *path;
	size_t max_bytes, row;
	char separator[2];
	const struct tl_source_sink *sink;
	struct tl_arena *arena;
	struct tl_buf head, record, page, name;
	struct record_ids ids;
};

/* Reads one record with its line end into out; false at the end of the file. */
static bool read_record(struct split *s, const char *between, struct tl_buf *out, bool *too_long)
{
	struct place place = {between, CELL};
	int c;

	tl_buf_reset(out);
	*too_long = false;
	while ((c = getc_unlocked(s->f)) != EOF) {
		if (out->n < s->max_bytes)
			tl_buf_char(out, (char)c);
		else
			*too_long = true;
		if (step(&place, (char)c))
			break;
	}
	s->row++;
	return out->n > 0;
}

static void refuse_row(struct split *s, const char *reason)
{
	tl_buf_reset(&s->name);
	tl_buf_printf(&s->name, "%s:%zu", s->path, s->row);
	s->sink->refused(s->sink->context, s->name.p, reason);
}

static bool give_record(struct split *s)
{
	struct tl_source_page page = {.format = "csv"};
	struct tl_str members[REC_MEMBERS];

	tl_arena_reset(s->arena);
	read_members(tl_str_of(s->head.p, s->head.n), tl_str_of(s->record.p, s->record.n), s->arena,
		     members);
	if (!record_has_text(members)) {
		refuse_row(s, record_without_text);
		return true;
	}
	record_page_name(&s->ids, s->path, members[REC_ID], "row", s->row, &s->name);
	tl_buf_reset(&s->page);
	tl_buf_add(&s->page, s->head.p, s->head.n);
	tl_buf_add(&s->page, s->record.p, s->record.n);
	page.name = s->name.p;
	page.raw = tl_str_of(s->page.p, s->page.n);
	return s->sink->page(s->sink->context, &page);
}

/* False with a message if the head line names nothing that could be a page's text. */
static bool read_head(struct split *s)
{
	struct tl_str members[REC_MEMBERS], head;
	bool too_long;

	if (!read_record(s, separators, &s->head, &too_long)) {
		s->sink->refused(s->sink->context, s->path, source_empty);
		return false;
	}
	if (s->head.n >= 3 && memcmp(s->head.p, "\xef\xbb\xbf", 3) == 0) {
		memmove(s->head.p, s->head.p + 3, s->head.n - 3);
		s->head.n -= 3;
	}
	/* "sep=;" stands before the head line in what spreadsheets write. */
	if (s->head.n >= 5 && s->head.n <= 7 && memcmp(s->head.p, "sep=", 4) == 0)
		read_record(s, separators, &s->head, &too_long);
	head = tl_str_of(s->head.p ? s->head.p : "", s->head.n);
	s->separator[0] = separator_of(head);
	if (too_long || !read_members(head, head, s->arena, members)) {
		s->sink->refused(s->sink->context, s->path, no_column);
		return false;
	}
	return true;
}

bool csv_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink)
{
	struct split s = {.f = f,
			  .path = path,
			  .max_bytes = max_bytes,
			  .sink = sink,
			  .arena = tl_arena_new()};
	bool go_on = true, too_long;
	struct tl_error e;

	if (read_head(&s))
		while (go_on && read_record(&s, s.separator, &s.record, &too_long)) {
			if (too_long) {
				source_too_large(max_bytes, &e);
				refuse_row(&s, e.text);
			} else if (s.record.n > strspn(s.record.p, " \t\r\n")) {
				go_on = give_record(&s);
			}
		}
	if (ferror(f))
		sink->refused(sink->context, path, strerror(errno));
	tl_buf_free(&s.head);
	tl_buf_free(&s.record);
	tl_buf_free(&s.page);
	tl_buf_free(&s.name);
	record_ids_free(&s.ids);
	tl_arena_free(s.arena);
	return go_on;
}
