/* What a file is by its first bytes: a page, or something that a reader took for one. */
#include <string.h>
#include <strings.h>

#include "internal.h"
#include "tulieu/i18n.h"

/* Formats by the bytes that they begin with, from their own specifications. */
static const struct signature {
	const char *bytes;
	size_t n;
	const char *reason;
} signatures[] = {
	{"%PDF", 4, N_("is a PDF document: save it as text or HTML")},
	{"{\\rtf", 5, N_("is an RTF document: save it as text or HTML")},
	{"\xd0\xcf\x11\xe0", 4, N_("is a Word or Excel document: save it as text, HTML or CSV")},
	{"PK\3\4", 4, N_("is a DOCX, XLSX or ODT document or a ZIP file: save it as text or HTML")},
	{"\x1f\x8b", 2, N_("is compressed: unpack it first")},
	{"BZh", 3, N_("is compressed: unpack it first")},
	{"\xfd"
	 "7zXZ",
	 5, N_("is compressed: unpack it first")},
	{"\x28\xb5\x2f\xfd", 4, N_("is compressed: unpack it first")},
	{"7z\xbc\xaf", 4, N_("is compressed: unpack it first")},
	{"Rar!", 4, N_("is compressed: unpack it first")},
	{"\xff\xd8\xff", 3, N_("is a picture")},
	{"\x89PNG", 4, N_("is a picture")},
	{"GIF8", 4, N_("is a picture")},
	{"II*\0", 4, N_("is a picture")},
	{"MM\0*", 4, N_("is a picture")},
	{"SQLite format 3", 15, N_("is a database: `tulieu -d FILE` opens an archive")},
};

static size_t blanks(struct tl_str bytes)
{
	size_t i = bytes.n >= 3 && memcmp(bytes.p, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

	while (i < bytes.n && (bytes.p[i] == ' ' || (bytes.p[i] >= '\t' && bytes.p[i] <= '\r')))
		i++;
	return i;
}

const char *const source_empty = N_("is empty");

const char *source_unfit(struct tl_str bytes)
{
	const unsigned char *p = (const unsigned char *)bytes.p;
	size_t control = 0;
	bool big;

	for (size_t i = 0; i < TL_COUNT(signatures); i++)
		if (bytes.n >= signatures[i].n &&
		    memcmp(bytes.p, signatures[i].bytes, signatures[i].n) == 0)
			return signatures[i].reason;
	if (encoding_utf16(bytes, &big))
		return NULL;
	if (blanks(bytes) == bytes.n)
		return source_empty;
	for (size_t i = 0; i < bytes.n; i++) {
		if (p[i] >= ' ')
			continue;
		if (p[i] == 0)
			return N_("is a binary file");
		control += !(p[i] >= '\t' && p[i] <= '\r');
	}
	return control > 16 && control > bytes.n / 50 ? N_("is a binary file") : NULL;
}

enum tl_status source_too_large(size_t max_bytes, struct tl_error *e)
{
	return tl_fail(e, TL_EINPUT, _("is larger than %zu MB: `import --max-size` takes more"),
		       max_bytes >> 20);
}

bool source_begins(struct tl_str s, const char *with)
{
	return s.n >= strlen(with) && strncasecmp(s.p, with, strlen(with)) == 0;
}

bool source_is_html(struct tl_str bytes)
{
	static const char *const starts[] = {"<!doctype", "<html",  "<head", "<meta",	"<title",
					     "<body",	  "<table", "<div",  "<center", "<font"};
	size_t at = blanks(bytes);
	struct tl_str s = {bytes.p + at, bytes.n - at};

	/* A declaration, and "<!-- saved from url=... -->". */
	while (source_begins(s, "<?xml") || source_begins(s, "<!--")) {
		const char *end = memchr(s.p, '>', s.n);

		at = end ? (size_t)(end + 1 - s.p) : s.n;
		s = tl_str_of(s.p + at, s.n - at);
		at = blanks(s);
		s = tl_str_of(s.p + at, s.n - at);
	}
	for (size_t i = 0; i < TL_COUNT(starts); i++)
		if (source_begins(s, starts[i]))
			return true;
	return false;
}

void source_safe_name(struct tl_str name, struct tl_buf *out)
{
	tl_buf_reset(out);
	for (size_t i = 0; i < name.n;) {
		uint32_t cp;
		size_t k = tl_utf8_decode(name.p + i, name.n - i, &cp);

		if ((cp == 0xfffd && k == 1) || cp == '\n' || tl_unsafe(cp))
			for (size_t j = i; j < i + k; j++)
				tl_buf_printf(out, "%%%02X", (unsigned char)name.p[j]);
		else
			tl_buf_add(out, name.p + i, k);
		i += k;
	}
}
