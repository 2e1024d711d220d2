/* Reads one JSON object (RFC 8259) for a few of its members. One pass, no tree: what nobody asked
 * for is only stepped over. Nesting is counted, not followed by recursion, so that depth costs
 * nothing. */
#include <string.h>

#include "record.h"
#include "tulieu/i18n.h"

struct reader {
	const char *p, *end, *start;
	struct tl_arena *arena;
	struct tl_error *e;
};

static bool malformed(struct reader *r, const char *expected)
{
	tl_fail(r->e, TL_EINPUT, _("malformed JSON at byte %zu: %s expected"),
		(size_t)(r->p - r->start) + 1, _(expected));
	return false;
}

static void blanks(struct reader *r)
{
	while (r->p < r->end && (*r->p == ' ' || *r->p == '\t' || *r->p == '\n' || *r->p == '\r'))
		r->p++;
}

static bool take(struct reader *r, char c)
{
	blanks(r);
	if (r->p == r->end || *r->p != c)
		return false;
	r->p++;
	return true;
}

static int hex4(struct reader *r)
{
	int v = 0;

	if (r->end - r->p < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		char c = *r->p++;
		int digit = c >= '0' && c <= '9'   ? c - '0'
			    : c >= 'a' && c <= 'f' ? c - 'a' + 10
			    : c >= 'A' && c <= 'F' ? c - 'A' + 10
						   : -1;

		if (digit < 0)
			return -1;
		v = v << 4 | digit;
	}
	return v;
}

/* After "\u": the code point, a pair of surrogates joined; half a pair is U+FFFD. */
static bool escaped(struct reader *r, uint32_t *cp)
{
	int v = hex4(r), low;
	const char *after = r->p;

	if (v < 0)
		return false;
	*cp = (uint32_t)v;
	if (v >= 0xd800 && v < 0xdc00 && r->end - r->p >= 6 && r->p[0] == '\\' && r->p[1] == 'u') {
		r->p += 2;
		low = hex4(r);
		if (low >= 0xdc00 && low < 0xe000)
			*cp = 0x10000 + (((uint32_t)v - 0xd800) << 10) + ((uint32_t)low - 0xdc00);
		else
			r->p = after;
	}
	return true;
}

/* A string, its opening quote still ahead. With out, its decoded bytes are appended. */
static bool string(struct reader *r, struct tl_buf *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";

	if (!take(r, '"'))
		return malformed(r, N_("a string"));
	for (;;) {
		const char *begin = r->p;

		while (r->p < r->end && *r->p != '"' && *r->p != '\\')
			r->p++;
		if (out && r->p > begin)
			tl_buf_add(out, begin, (size_t)(r->p - begin));
		if (r->p == r->end)
			return malformed(r, N_("a closing quote"));
		if (*r->p++ == '"')
			return true;
		if (r->p == r->end)
			return malformed(r, N_("an escaped character"));
		if (*r->p == 'u') {
			uint32_t cp;
			char utf8[4];

			r->p++;
			if (!escaped(r, &cp))
				return malformed(r, N_("four hex digits"));
			if (out)
				tl_buf_add(out, utf8, tl_utf8_encode(cp, utf8));
		} else {
			const char *at = memchr(from, *r->p, sizeof from - 1);

			if (!at)
				return malformed(r, N_("a known escape"));
			if (out)
				tl_buf_char(out, to[at - from]);
			r->p++;
		}
	}
}

/* Steps over a number, true, false or null; returns its letters. */
static struct tl_str bare(struct reader *r)
{
	const char *begin;

	blanks(r);
	begin = r->p;
	while (r->p < r->end &&
	       (strchr("+-.", *r->p) ? *r->p != '\0'
				     : (*r->p >= '0' && *r->p <= '9') ||
					       (*r->p >= 'a' && *r->p <= 'z') || *r->p == 'E'))
		r->p++;
	return tl_str_of(begin, (size_t)(r->p - begin));
}

/* Steps over an array or object, its opening bracket still ahead. Strings of the outermost array
 * are joined in out by line ends. */
static bool skip_nested(struct reader *r, struct tl_buf *out)
{
	size_t depth = 0;

	do {
		blanks(r);
		if (r->p == r->end)
			return malformed(r, N_("a closing bracket"));
		switch (*r->p) {
		case '[':
		case '{':
			depth++;
			r->p++;
			break;
		case ']':
		case '}':
			depth--;
			r->p++;
			break;
		case ',':
		case ':':
			r->p++;
			break;
		case '"':
			if (out && depth == 1 && out->n)
				tl_buf_char(out, '\n');
			if (!string(r, depth == 1 ? out : NULL))
				return false;
			break;
		default:
			if (bare(r).n == 0)
				return malformed(r, N_("a value"));
		}
	} while (depth);
	return true;
}

static bool value(struct reader *r, struct json_member *m)
{
	struct tl_buf text = {0};
	const char *begin;
	bool good = true;

	blanks(r);
	begin = r->p;
	if (r->p < r->end && *r->p == '"') {
		good = string(r, m ? &text : NULL);
		if (good && m)
			m->value = tl_str_of(tl_arena_strndup(r->arena, text.p, text.n), text.n);
	} else if (r->p < r->end && (*r->p == '[' || *r->p == '{')) {
		good = skip_nested(r, m && *r->p == '[' ? &text : NULL);
		if (good && m)
			m->raw = tl_str_of(begin, (size_t)(r->p - begin));
		if (good && m && text.n)
			m->value = tl_str_of(tl_arena_strndup(r->arena, text.p, text.n), text.n);
	} else {
		struct tl_str word = bare(r);

		if (word.n == 0)
			good = malformed(r, N_("a value"));
		else if (m && (word.p[0] == '-' || (word.p[0] >= '0' && word.p[0] <= '9')))
			m->value = word;
	}
	tl_buf_free(&text);
	return good;
}

static bool object(struct reader *r, struct json_member *members, size_t n)
{
	struct tl_buf key = {0};
	char name[RECORD_KEY];
	bool good = take(r, '{') || malformed(r, "{");

	if (good && !take(r, '}')) {
		do {
			struct json_member *m = NULL;

			tl_buf_reset(&key);
			good = string(r, &key) && (take(r, ':') || malformed(r, ":"));
			record_key(key.p ? key.p : "", key.n, name);
			for (size_t i = 0; good && i < n; i++)
				if (strcmp(name, members[i].key) == 0)
					m = &members[i];
			good = good && value(r, m);
		} while (good && take(r, ','));
		good = good && (take(r, '}') || malformed(r, N_(", or }")));
	}
	tl_buf_free(&key);
	blanks(r);
	return good && (r->p == r->end || malformed(r, N_("the end of the line")));
}

enum tl_status json_members(struct tl_str text, struct tl_arena *arena, struct json_member *members,
			    size_t n, struct tl_error *e)
{
	struct reader r = {text.p, text.p + text.n, text.p, arena, e};

	return object(&r, members, n) ? TL_OK : TL_EINPUT;
}

bool json_next_object(struct tl_str *text, struct tl_str *object)
{
	struct reader r = {.p = text->p, .start = text->p};

	object->p = text->p;
	if (!text->n)
		return false; /* and there may be no text to point into */
	r.end = text->p + text->n;
	while (r.p < r.end && *r.p && strchr(" \t\r\n[],", *r.p))
		r.p++;
	object->p = r.p;
	if (r.p == r.end || *r.p != '{' || !skip_nested(&r, NULL))
		return false;
	object->n = (size_t)(r.p - object->p);
	*text = tl_str_of(r.p, (size_t)(r.end - r.p));
	return true;
}
