/* CSV (RFC 4180): a head line that names the columns, then records, each a page. Columns are those
 * of JSONL, in any order and case; others are passed over. The separator is a comma, semicolon or
 * tab: the one that the head line has most. A quoted cell may hold separators, line ends and
 * doubled quotes.
 *
 * The raw bytes of a page are the head line and its record, so that it can be read again alone. */
#include <errno.h>
#include <string.h>
#include <strings.h>

#include "record.h"

/* The bytes of the record at the beginning of p, with its line end. */
static size_t record_length(const char *p, size_t n)
{
	bool quoted = false;

	for (size_t i = 0; i < n; i++) {
		if (p[i] == '"')
			quoted = !quoted;
		else if (p[i] == '\n' && !quoted)
			return i + 1;
	}
	return n;
}

static char separator_of(struct tl_str head)
{
	static const char candidates[] = ",;\t";
	size_t best = 0;
	char separator = ',';

	for (const char *c = candidates; *c; c++) {
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

/* The members of a record by the names of the head line. Returns how many columns are known. */
static size_t read_members(struct tl_str head, struct tl_str record, struct tl_arena *arena,
			   struct tl_str members[REC_MEMBERS])
{
	char separator = separator_of(head);
	struct cells names = cells_of(head, separator, arena);
	struct cells values = cells_of(record, separator, arena);
	struct tl_str name, cell;
	size_t known = 0;

	memset(members, 0, REC_MEMBERS * sizeof *members);
	while (next_cell(&names, &name)) {
		next_cell(&values, &cell);
		for (size_t i = 0; i < REC_MEMBERS; i++)
			if (name.n == strlen(record_names[i]) &&
			    strncasecmp(name.p, record_names[i], name.n) == 0) {
				members[i] = cell;
				known += i != REC_ID && i != REC_URL && i != REC_DATE;
			}
	}
	return known;
}

enum tl_status csv_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			  struct tl_source_text *out, struct tl_error *e)
{
	size_t n = record_length(raw.p, raw.n);
	struct tl_str members[REC_MEMBERS];

	if (!read_members(tl_str_of(raw.p, n), tl_str_of(raw.p + n, raw.n - n), arena, members))
		return tl_fail(e, TL_EINPUT, "has no column title, lead, body or text");
	record_decode(members, r, arena, out);
	return TL_OK;
}

/* ---- splitting ----------------------------------------------------------------------------- */

struct split {
	FILE *f;
	const char *path;
	size_t max_bytes, row;
	const struct tl_source_sink *sink;
	struct tl_arena *arena;
	struct tl_buf head, record, page, name;
};

/* Reads one record with its line end into out; false at the end of the file. */
static bool read_record(struct split *s, struct tl_buf *out, bool *too_long)
{
	bool quoted = false;
	int c;

	tl_buf_reset(out);
	*too_long = false;
	while ((c = getc_unlocked(s->f)) != EOF) {
		if (c == '"')
			quoted = !quoted;
		if (out->n < s->max_bytes)
			tl_buf_char(out, (char)c);
		else
			*too_long = true;
		if (c == '\n' && !quoted)
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
	tl_buf_reset(&s->name);
	if (members[REC_ID].n)
		tl_buf_printf(&s->name, "%s#%.*s", s->path, (int)members[REC_ID].n,
			      members[REC_ID].p);
	else
		tl_buf_printf(&s->name, "%s#row-%zu", s->path, s->row);
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

	if (!read_record(s, &s->head, &too_long)) {
		s->sink->refused(s->sink->context, s->path, "is empty");
		return false;
	}
	head = tl_str_of(s->head.p, s->head.n);
	if (head.n >= 3 && memcmp(head.p, "\xef\xbb\xbf", 3) == 0) {
		memmove(s->head.p, s->head.p + 3, s->head.n - 3);
		s->head.n -= 3;
		head.n -= 3;
	}
	if (too_long || !read_members(head, head, s->arena, members)) {
		s->sink->refused(s->sink->context, s->path,
				 "has no column title, lead, body or text");
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
	char reason[64];

	if (read_head(&s))
		while (go_on && read_record(&s, &s.record, &too_long)) {
			if (too_long) {
				snprintf(reason, sizeof reason, "larger than %zu MB",
					 max_bytes >> 20);
				refuse_row(&s, reason);
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
	tl_arena_free(s.arena);
	return go_on;
}
