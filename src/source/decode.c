/* Bytes to clean text, by format and encoding. */
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

static enum tl_status text_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
				  struct tl_source_text *out, struct tl_error *e)
{
	(void)e;
	out->text = source_clean(encoding_mend(raw, arena, r), arena, &out->repaired);
	return TL_OK;
}

static const char *const text_suffixes[] = {".txt", ".text", NULL};
static const char *const csv_suffixes[] = {".csv", ".tsv", NULL};
static const char *const html_suffixes[] = {".html", ".htm", ".xhtml", ".shtml", NULL};
static const char *const mht_suffixes[] = {".mht", ".mhtml", NULL};
static const char *const json_suffixes[] = {".json", NULL};
static const char *const jsonl_suffixes[] = {".jsonl", ".ndjson", NULL};

const struct format source_formats[] = {
	{"text", text_suffixes, NULL, text_decode},
	{"jsonl", jsonl_suffixes, jsonl_split, jsonl_decode},
	{"jsonl", json_suffixes, json_split, jsonl_decode},
	{"csv", csv_suffixes, csv_split, csv_decode},
	{"html", html_suffixes, NULL, html_decode},
	{"mht", mht_suffixes, NULL, mht_decode},
};
const size_t source_n_formats = TL_COUNT(source_formats);

enum tl_status tl_source_decode(const char *format, struct tl_str raw, const char *encoding,
				struct tl_arena *arena, struct tl_source_text *out,
				struct tl_error *e)
{
	*out = (struct tl_source_text){.encoding = "UTF-8", .date = TL_NO_DATE};
	for (size_t i = 0; i < source_n_formats; i++) {
		enum tl_status status;
		struct reading r;

		if (strcmp(source_formats[i].name, format) != 0)
			continue;
		raw = encoding_begin(raw, encoding, arena, &r);
		status = source_formats[i].decode(raw, &r, arena, out, e);
		if (status == TL_OK)
			out->encoding = encoding_told(&r, arena);
		return status;
	}
	return tl_fail(e, TL_EINPUT, _("has an unknown format: %s"), format);
}

struct tl_str source_clean(struct tl_str utf8, struct tl_arena *arena, uint32_t *repaired)
{
	struct tl_clean_report report = {0};
	struct tl_buf clean = {0};
	struct tl_str out;

	tl_clean(utf8.p, utf8.n, &clean, &report);
	*repaired += (uint32_t)report.repaired;
	out = tl_str_of(tl_arena_strndup(arena, clean.p, clean.n), clean.n);
	tl_buf_free(&clean);
	return out;
}

const char *source_one_line(struct tl_str utf8, struct tl_arena *arena, uint32_t *repaired)
{
	struct tl_str clean = source_clean(utf8, arena, repaired);
	char *line = tl_arena_alloc(arena, clean.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < clean.n; i++) {
		bool blank = clean.p[i] == ' ' || clean.p[i] == '\n';

		if (!blank)
			line[n++] = clean.p[i];
		else if (n && line[n - 1] != ' ')
			line[n++] = ' ';
	}
	if (n && line[n - 1] == ' ')
		n--;
	line[n] = '\0';
	return line;
}

struct tl_date source_date(struct tl_str s)
{
	static const size_t lengths[] = {16, 10};
	struct tl_date d = TL_NO_DATE;

	for (size_t i = 0; i < TL_COUNT(lengths); i++) {
		char iso[17] = "";

		if (s.n < lengths[i])
			continue;
		memcpy(iso, s.p, lengths[i]);
		if (iso[10] == ' ')
			iso[10] = 'T';
		if (!tl_date_parse_iso(iso, &d))
			continue;
		/* Midnight to the second is a time that was not set. */
		if (d.hour == 0 && d.minute == 0 &&
		    (s.n < 19 || memcmp(s.p + 16, ":00", 3) == 0))
			d.hour = -1;
		return d;
	}
	return TL_NO_DATE;
}
