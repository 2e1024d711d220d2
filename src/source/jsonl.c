/* JSON and JSONL: records, each a page. JSONL has one object a line; a .json file has objects one
 * after the other or in an array, over as many lines as they like. Members as in record.c (strings,
 * or arrays of paragraphs). The raw bytes of a page are its object. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "record.h"
#include "tulieu/i18n.h"

/* Reads the members of an object by all their names. */
static enum tl_status read_members(struct tl_str raw, struct tl_arena *arena,
				   struct tl_str members[REC_MEMBERS], struct tl_error *e)
{
	struct json_member *read = tl_arena_alloc(arena, record_n_names * sizeof *read);
	enum tl_status status;

	for (size_t i = 0; i < record_n_names; i++)
		read[i] = (struct json_member){.key = record_names[i].name};
	status = json_members(raw, arena, read, record_n_names, e);
	memset(members, 0, REC_MEMBERS * sizeof *members);
	for (size_t i = record_n_names; i-- > 0;)
		if (read[i].value.n)
			members[record_names[i].member] = read[i].value;
	return status;
}

enum tl_status jsonl_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			    struct tl_source_text *out, struct tl_error *e)
{
	struct tl_str members[REC_MEMBERS];
	enum tl_status status = read_members(raw, arena, members, e);

	if (status == TL_OK)
		record_decode(members, r, arena, out);
	return status;
}

struct split {
	const char *path;
	size_t max_bytes, line_number;
	const struct tl_source_sink *sink;
	struct tl_arena *arena;
	struct tl_buf line, name;
	struct record_ids ids;
	char chunk[65536];
	size_t at, filled; /* of chunk */
};

/* Reads one line without its end; false at the end of the file. *too_long: it was read over. */
static bool read_line(FILE *f, struct split *s, bool *too_long)
{
	bool any = false;

	tl_buf_reset(&s->line);
	*too_long = false;
	for (;;) {
		const char *from = s->chunk + s->at, *stop;
		size_t n = s->filled - s->at;

		if (!n) {
			s->at = 0;
			s->filled = fread(s->chunk, 1, sizeof s->chunk, f);
			if (s->filled)
				continue;
			s->line_number += any;
			return any;
		}
		any = true;
		stop = memchr(from, '\n', n);
		if (stop)
			n = (size_t)(stop - from);
		if (s->line.n + n > s->max_bytes)
			*too_long = true;
		else
			tl_buf_add(&s->line, from, n);
		s->at += n + (stop != NULL);
		if (stop) {
			s->line_number++;
			return true;
		}
	}
}

static size_t blanks(const struct tl_buf *line)
{
	size_t n = 0;

	while (n < line->n && strchr(" \t\r", line->p[n]) && line->p[n])
		n++;
	return n;
}

/* A record stands in line; number tells where, as "line" 7 or "record" 7. */
static bool give_record(struct split *s, bool too_long, const char *unit, size_t number)
{
	struct tl_source_page page = {.format = "jsonl", .raw = {s->line.p, s->line.n}};
	struct tl_str members[REC_MEMBERS];
	enum tl_status status = TL_EINPUT;
	struct tl_error e = {0};

	tl_arena_reset(s->arena);
	if (too_long)
		source_too_large(s->max_bytes, &e);
	else
		status = read_members(page.raw, s->arena, members, &e);
	if (status == TL_OK && !record_has_text(members))
		status = tl_fail(&e, TL_EINPUT, "%s", _(record_without_text));
	if (status != TL_OK) {
		tl_buf_reset(&s->name);
		tl_buf_printf(&s->name, "%s:%zu", s->path, s->line_number);
		s->sink->refused(s->sink->context, s->name.p, e.text);
		return true;
	}
	record_page_name(&s->ids, s->path, members[REC_ID], unit, number, &s->name);
	page.name = s->name.p;
	return s->sink->page(s->sink->context, &page);
}

static struct split start(const char *path, size_t max_bytes, const struct tl_source_sink *sink)
{
	return (struct split){
		.path = path, .max_bytes = max_bytes, .sink = sink, .arena = tl_arena_new()};
}

/* Tells of a file that cannot be read or has no record. */
static void finish(struct split *s, FILE *f, bool empty)
{
	if (ferror(f))
		s->sink->refused(s->sink->context, s->path, strerror(errno));
	else if (empty)
		s->sink->refused(s->sink->context, s->path, source_empty);
	tl_buf_free(&s->line);
	tl_buf_free(&s->name);
	record_ids_free(&s->ids);
	tl_arena_free(s->arena);
}

bool jsonl_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink)
{
	struct split s = start(path, max_bytes, sink);
	bool go_on = true, too_long;
	size_t records = 0;

	while (go_on && read_line(f, &s, &too_long)) {
		if (s.line_number == 1 && s.line.n >= 3 &&
		    memcmp(s.line.p, "\xef\xbb\xbf", 3) == 0) {
			memmove(s.line.p, s.line.p + 3, s.line.n - 3);
			s.line.n -= 3;
		}
		if (!too_long && s.line.n == blanks(&s.line))
			continue;
		records++;
		go_on = give_record(&s, too_long, "line", s.line_number);
	}
	finish(&s, f, go_on && !records);
	return go_on;
}

/* Reads one object, its first brace read already, to its last brace; false where the file ends
 * before. Brackets in strings are none. */
static bool read_object(FILE *f, struct split *s, size_t *lines, bool *too_long)
{
	bool in_string = false, escaped = false;
	size_t depth = 1;
	int c;

	tl_buf_reset(&s->line);
	tl_buf_char(&s->line, '{');
	*too_long = false;
	while (depth && (c = getc_unlocked(f)) != EOF) {
		if (s->line.n < s->max_bytes)
			tl_buf_char(&s->line, (char)c);
		else
			*too_long = true;
		*lines += c == '\n';
		if (in_string) {
			in_string = escaped || c != '"';
			escaped = !escaped && c == '\\';
		} else if (c == '"') {
			in_string = true;
		} else if (c == '{' || c == '[') {
			depth++;
		} else if (c == '}' || c == ']') {
			depth--;
		}
	}
	return depth == 0;
}

bool json_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink)
{
	struct split s = start(path, max_bytes, sink);
	size_t records = 0, lines = 1;
	bool go_on = true, too_long;
	int c;

	while (go_on && (c = getc_unlocked(f)) != EOF) {
		lines += c == '\n';
		if (strchr(" \t\r\n[],\xef\xbb\xbf", c) && c)
			continue; /* between objects; a byte order mark */
		s.line_number = lines;
		records++;
		if (c != '{') {
			tl_buf_reset(&s.name);
			tl_buf_printf(&s.name, "%s:%zu", path, lines);
			sink->refused(sink->context, s.name.p,
				      N_("malformed JSON: an object expected"));
			break;
		}
		read_object(f, &s, &lines, &too_long);
		go_on = give_record(&s, too_long, "record", records);
	}
	finish(&s, f, go_on && !records);
	return go_on;
}
