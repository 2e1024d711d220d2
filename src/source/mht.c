/* MHTML (RFC 2557): a page as browsers save it in one file. Of its parts the first one that is HTML
 * is the page; pictures and the like are passed over. Headers are those of mail (RFC 2045): names
 * in any case, a line that begins with a blank goes on with the one before. */
#include <string.h>
#include <strings.h>

#include "internal.h"
#include "tulieu/i18n.h"

static struct tl_str next_line(struct tl_str *s)
{
	const char *end = memchr(s->p, '\n', s->n);
	struct tl_str line = {s->p, end ? (size_t)(end - s->p) : s->n};
	size_t used = line.n + (end != NULL);

	s->p += used;
	s->n -= used;
	if (line.n && line.p[line.n - 1] == '\r')
		line.n--;
	return line;
}

static struct tl_str trimmed(struct tl_str s)
{
	while (s.n && (*s.p == ' ' || *s.p == '\t' || *s.p == '"')) {
		s.p++;
		s.n--;
	}
	while (s.n && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\t' || s.p[s.n - 1] == '"'))
		s.n--;
	return s;
}

struct headers {
	struct tl_str type, boundary, transfer, location;
};

/* Reads headers up to the empty line behind them. */
static struct headers read_headers(struct tl_str *s)
{
	struct headers h = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};

	while (s->n) {
		struct tl_str line = next_line(s);
		const char *at;

		if (!line.n)
			break;
		/* Its lines stand one behind the other in the file: the header ends with the last.
		 */
		while (s->n && (*s->p == ' ' || *s->p == '\t')) {
			struct tl_str more = next_line(s);

			line.n = (size_t)(more.p + more.n - line.p);
		}
		at = memchr(line.p, ':', line.n);
		if (!at)
			continue;
		at++;
		if (source_begins(line, "content-type:")) {
			h.type = trimmed(tl_str_of(at, (size_t)(line.p + line.n - at)));
			for (; at < line.p + line.n; at++) {
				struct tl_str rest = {at, (size_t)(line.p + line.n - at)};
				const char *end;

				if (!source_begins(rest, "boundary="))
					continue;
				rest.p += 9;
				rest.n -= 9;
				end = memchr(rest.p, ';', rest.n);
				if (end)
					rest.n = (size_t)(end - rest.p);
				h.boundary = trimmed(rest);
				break;
			}
		} else if (source_begins(line, "content-transfer-encoding:")) {
			h.transfer = trimmed(tl_str_of(at, (size_t)(line.p + line.n - at)));
		} else if (source_begins(line, "content-location:") ||
			   source_begins(line, "snapshot-content-location:")) {
			h.location = trimmed(tl_str_of(at, (size_t)(line.p + line.n - at)));
		}
	}
	return h;
}

/* The bytes of a part: up to the line with the boundary. s is left behind that line. */
static struct tl_str read_part(struct tl_str *s, struct tl_str boundary)
{
	struct tl_str part = {s->p, 0};

	while (s->n) {
		struct tl_str line = next_line(s);

		if (line.n >= boundary.n + 2 && line.p[0] == '-' && line.p[1] == '-' &&
		    memcmp(line.p + 2, boundary.p, boundary.n) == 0)
			return part;
		part.n = (size_t)(s->p - part.p);
	}
	return part;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "=E1" is a byte, "=" at the end of a line joins it to the next; anything else is as it stands. */
static struct tl_str quoted_printable(struct tl_str s, struct tl_arena *arena)
{
	char *out = tl_arena_alloc(arena, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		int high = i + 2 < s.n ? hex(s.p[i + 1]) : -1;
		int low = high >= 0 ? hex(s.p[i + 2]) : -1;

		if (s.p[i] != '=') {
			out[n++] = s.p[i];
		} else if (low >= 0) {
			out[n++] = (char)(high << 4 | low);
			i += 2;
		} else if (i + 1 < s.n && s.p[i + 1] == '\n') {
			i++;
		} else if (i + 2 < s.n && s.p[i + 1] == '\r' && s.p[i + 2] == '\n') {
			i += 2;
		} else {
			out[n++] = '=';
		}
	}
	return tl_str_of(out, n);
}

static struct tl_str base64(struct tl_str s, struct tl_arena *arena)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char *out = tl_arena_alloc(arena, s.n / 4 * 3 + 4);
	uint32_t bits = 0;
	unsigned have = 0;
	size_t n = 0;

	for (size_t i = 0; i < s.n && s.p[i] != '='; i++) {
		const char *digit = s.p[i] ? strchr(digits, s.p[i]) : NULL;

		if (!digit)
			continue;
		bits = bits << 6 | (uint32_t)(digit - digits);
		have += 6;
		if (have >= 8) {
			have -= 8;
			out[n++] = (char)(bits >> have & 0xff);
		}
	}
	return tl_str_of(out, n);
}

enum tl_status mht_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			  struct tl_source_text *out, struct tl_error *e)
{
	struct headers whole = read_headers(&raw);
	struct headers h = whole;
	struct tl_str part = raw;
	enum tl_status status;

	if (whole.boundary.n) {
		read_part(&raw, whole.boundary); /* what stands before the first */
		do {
			h = read_headers(&raw);
			part = read_part(&raw, whole.boundary);
		} while (raw.n && !source_begins(h.type, "text/html"));
	}
	if (!source_begins(h.type, "text/html"))
		return tl_fail(e, TL_EINPUT, _("has no part that is HTML"));
	if (source_begins(h.transfer, "quoted-printable"))
		part = quoted_printable(part, arena);
	else if (source_begins(h.transfer, "base64"))
		part = base64(part, arena);
	part = encoding_begin_again(part, arena, r);
	status = html_decode(part, r, arena, out, e);
	if (status == TL_OK && !out->url) {
		struct tl_str url = h.location.n ? h.location : whole.location;

		if (url.n)
			out->url = source_one_line(url, arena, &out->repaired);
	}
	return status;
}
