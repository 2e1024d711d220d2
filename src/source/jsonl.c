/* JSONL: a file of records, one JSON object a line, each a page. Known members: id, title, lead,
 * body or text (strings, or arrays of paragraphs), url, date. The raw bytes of a page are its line.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "record.h"

enum tl_status jsonl_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			    struct tl_source_text *out, struct tl_error *e)
{
	struct json_member read[REC_MEMBERS] = {0};
	struct tl_str members[REC_MEMBERS];
	enum tl_status status;

	for (size_t i = 0; i < REC_MEMBERS; i++)
		read[i].key = record_names[i];
	status = json_members(raw, arena, read, REC_MEMBERS, e);
	if (status != TL_OK)
		return status;
	for (size_t i = 0; i < REC_MEMBERS; i++)
		members[i] = read[i].value;
	record_decode(members, r, arena, out);
	return TL_OK;
}

struct split {
	const char *path;
	size_t max_bytes, line_number;
	const struct tl_source_sink *sink;
	struct tl_arena *arena;
	struct tl_buf line, name;
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

static bool give_record(struct split *s, bool too_long)
{
	struct tl_source_page page = {.format = "jsonl", .raw = {s->line.p, s->line.n}};
	struct json_member id = {.key = "id"};
	struct tl_error e;

	tl_buf_reset(&s->name);
	tl_arena_reset(s->arena);
	if (too_long)
		tl_fail(&e, TL_EINPUT, "larger than %zu MB", s->max_bytes >> 20);
	if (too_long || json_members(page.raw, s->arena, &id, 1, &e) != TL_OK) {
		tl_buf_printf(&s->name, "%s:%zu", s->path, s->line_number);
		s->sink->refused(s->sink->context, s->name.p, e.text);
		return true;
	}
	if (id.value.n)
		tl_buf_printf(&s->name, "%s#%.*s", s->path, (int)id.value.n, id.value.p);
	else
		tl_buf_printf(&s->name, "%s#line-%zu", s->path, s->line_number);
	page.name = s->name.p;
	return s->sink->page(s->sink->context, &page);
}

bool jsonl_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink)
{
	struct split s = {
		.path = path, .max_bytes = max_bytes, .sink = sink, .arena = tl_arena_new()};
	bool go_on = true, too_long;
	size_t records = 0;

	while (go_on && read_line(f, &s, &too_long)) {
		if (!too_long && (!s.line.n || s.line.n == strspn(s.line.p, " \t\r")))
			continue;
		records++;
		go_on = give_record(&s, too_long);
	}
	if (ferror(f))
		sink->refused(sink->context, path, strerror(errno));
	else if (go_on && !records)
		sink->refused(sink->context, path, "is empty");
	tl_buf_free(&s.line);
	tl_buf_free(&s.name);
	tl_arena_free(s.arena);
	return go_on;
}
