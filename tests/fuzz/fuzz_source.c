/* Bytes to pages to text, in every format: what comes out is clean, every record that is one is
 * taken, and a file of anything at all gives pages and refusals and nothing else. */
#include "checks.h"
#include "fuzz.h"

#include "tulieu/source.h"
#include "tulieu/text.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const formats[] = {"text", "jsonl", "html", "csv", "mht", "jsonl"};
static const char *const suffixes[] = {".txt", ".jsonl", ".html", ".csv", ".mht", ".json"};
static char path[TL_COUNT(formats)][300];
static struct tl_arena *arena;
static sqlite3_stmt *json;
static sqlite3 *db;

static void stop(void)
{
	for (size_t i = 0; i < TL_COUNT(formats); i++)
		unlink(path[i]);
	tl_arena_free(arena);
	sqlite3_finalize(json);
	sqlite3_close(db);
}

static void start(void)
{
	const char *folder = getenv("TMPDIR");

	for (size_t i = 0; i < TL_COUNT(formats); i++)
		snprintf(path[i], sizeof path[i], "%s/tl-fuzz-%d%s",
			 folder && *folder ? folder : "/tmp", (int)getpid(), suffixes[i]);
	arena = tl_arena_new();
	if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
	    sqlite3_prepare_v2(db, "SELECT json_valid(?1)", -1, &json, NULL) != SQLITE_OK)
		tl_die("SQLite: %s", sqlite3_errmsg(db));
	atexit(stop);
}

/* SQLite's own opinion of a text, which it reads up to a NUL: JSON has none. */
static bool is_json(struct tl_str s)
{
	bool valid;

	if (s.n && memchr(s.p, '\0', s.n))
		return false;
	sqlite3_bind_text(json, 1, s.p, (int)s.n, SQLITE_STATIC);
	valid = sqlite3_step(json) == SQLITE_ROW && sqlite3_column_int(json, 0) == 1;
	sqlite3_reset(json);
	return valid;
}

static void check_text(const struct tl_source_text *text)
{
	struct tl_buf again = {0};

	FUZZ_CHECK(text->encoding && text->encoding[0]);
	fuzz_check_string(text->url);
	fuzz_check_string(text->title);
	fuzz_check_date(text->date);
	tl_clean(text->text.p, text->text.n, &again, NULL);
	FUZZ_CHECK(again.n == text->text.n &&
		   (again.n == 0 || memcmp(again.p, text->text.p, again.n) == 0));
	tl_buf_free(&again);
}

static void check_decode(const char *format, struct tl_str raw)
{
	struct tl_source_text text, twice;
	struct tl_error e = {0};
	enum tl_status status = tl_source_decode(format, raw, NULL, arena, &text, &e);

	FUZZ_CHECK(status == TL_OK || status == TL_EINPUT);
	FUZZ_CHECK(tl_source_decode(format, raw, NULL, arena, &twice, &e) == status);
	if (status != TL_OK) {
		FUZZ_CHECK(e.text[0]);
		/* More is taken than JSON allows, such as a tab within a string, but never less. */
		if (strcmp(format, "jsonl") == 0 && raw.n && raw.p[0] == '{')
			FUZZ_CHECK(!is_json(raw));
		return;
	}
	check_text(&text);
	FUZZ_CHECK(tl_str_eq(text.text, twice.text));
	/* Read again by what was told of it, as `annotate` does: the same. */
	FUZZ_CHECK(tl_source_decode(format, raw, text.encoding, arena, &twice, &e) == TL_OK);
	FUZZ_CHECK(tl_str_eq(text.text, twice.text) && strcmp(text.encoding, twice.encoding) == 0);
}

/* Every encoding that can be asked for makes clean text of any bytes, and leaves ASCII alone. */
static void check_asked(struct tl_str raw)
{
	static const char *const names[] = {"UTF-8", "UTF-16LE", "UTF-16BE",	 "TCVN3",
					    "VNI",   "VISCII",	 "Windows-1258", "Windows-1252"};
	bool ascii = true;

	for (size_t i = 0; i < raw.n; i++)
		ascii = ascii && ((raw.p[i] >= ' ' && raw.p[i] < 127) || raw.p[i] == '\n');
	for (size_t i = 0; i < TL_COUNT(names); i++) {
		const char *told = tl_source_ask(names[i]);
		struct tl_source_text text;
		struct tl_error e = {0};

		FUZZ_CHECK(tl_source_decode("text", raw, told, arena, &text, &e) == TL_OK);
		check_text(&text);
		FUZZ_CHECK(strcmp(text.encoding, told) == 0);
		FUZZ_CHECK(!ascii || strncmp(told, "UTF-16", 6) == 0 || tl_str_eq(text.text, raw));
	}
}

struct walked {
	const char *path;
	size_t pages, refused;
};

static bool on_page(void *context, const struct tl_source_page *page)
{
	struct walked *w = context;

	FUZZ_CHECK(strncmp(page->name, w->path, strlen(w->path)) == 0);
	FUZZ_CHECK(page->raw.n > 0);
	check_decode(page->format, page->raw);
	w->pages++;
	return true;
}

static void on_refusal(void *context, const char *name, const char *reason)
{
	struct walked *w = context;

	FUZZ_CHECK(name && name[0] && reason && reason[0] && !strchr(reason, '\n'));
	w->refused++;
}

static void run(const char *p, size_t n)
{
	size_t which = fuzz_choice(p, n, TL_COUNT(formats));
	struct walked walked = {.path = path[which]};
	struct tl_source_sink sink = {.page = on_page, .refused = on_refusal, .context = &walked};
	const char *const paths[] = {path[which]};
	FILE *f = fopen(path[which], "wb");

	if (!f || (n && fwrite(p, 1, n, f) != n) || fclose(f) != 0)
		tl_die("%s cannot be written", path[which]);
	tl_arena_reset(arena);
	for (size_t i = 0; i < TL_COUNT(formats); i++)
		check_decode(formats[i], tl_str_of(p, n));
	check_asked(tl_str_of(p, n));
	FUZZ_CHECK(tl_source_walk(paths, 1, 0, &sink) == TL_OK);
	/* Nothing vanishes: a file gives a page, or is told of. */
	if (n && strcmp(formats[which], "csv") != 0)
		FUZZ_CHECK(walked.pages + walked.refused > 0);
}

static const char *const seeds[] = {
	"{\"id\":\"7\",\"title\":\"Đảng bộ tỉnh\",\"date\":\"2019-03-04\",\"lead\":\"Mở "
	"đầu\",\"body\":\"Thân \\u0110\\ud83d\\ude00\\n\"}\n"
	"{\"title\":\"x\",\"body\":[\"một\",\"hai\"],\"url\":\"http://a.vn/b\"}\n",
	"id,title,date,body\n1,\"Có, dấu phẩy\",2019-01-02,\"hai \"\"ngoặc\"\"\nxuống "
	"dòng\"\n2,b,,c\n",
	"id;title;text\r\n1;Tiêu đề;\"thân; bài\"\r\n",
	"<!DOCTYPE html><html><head><title>Tiêu đề &amp; tên</title><meta charset=\"utf-8\">"
	"<script>var a = \"</p>\";</script></head><body><nav><a href=/>Trang chủ</a></nav>"
	"<h1>Đảng bộ</h1><p>Đoạn &quot;một&quot; &#272;&#x111;<p>Đoạn "
	"hai<br>tiếp<table><tr><td>ô</td></table>",
	"\xff\xfe\x10\x01\x61\x00\x20\x00",
	"H\xe9i ngh\xde Huy\xd6n \xf1y h\xe4p b\xb5n nhi\xd2u vi\xd6"
	"c\n",
	"Ho\xe4i ngh\xf2 Huye\xe4n u\xfby ho\xefp ba\xf8n nhie\xe0u vie\xe4"
	"c\n",
	"H\xf5i ngh\xb8 Huy\xaen \xfcy h\xf7p b\xe0n nhi\xabu vi\xae"
	"c\n",
	"Hô\xf2i nghi\xf2 Huyê\xf2n u\xd2y ho\xf2p ba\xccn\n",
	"Huyá»‡n á»§y há»\x8dp bÃ\xc2\xa0n nhiá»\x81u viá»‡c\n",
	"Content-Type: multipart/related; boundary=\"--B\"\r\n\r\n----B\r\nContent-Type: "
	"text/html\r\n"
	"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>T=C3=ADt=\r\n</p>\r\n----B--\r\n",
	"content-type: text/html\ncontent-transfer-encoding: base64\n\nPGgxPkhv5GkgbmdobyBIdXll\n",
	"<script "
	"type=application/ld+json>[{\"headline\":\"Tít\",\"articleBody\":\"Thân\"}]</script>"
	"<!DOCTYPE x [<!ENTITY a \"b\">]><!--><![CDATA[ x ]]>&aacutex &#150;<textarea>",
	"<script type=application/ld+json></script><script type=\"application/ld+json\"> \n</script><p>x",
	"Trang văn bản\n01/02/2019\nĐoạn một.\n",
	"",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT,
	"\"",
	"\\",
	"\\u",
	"\\ud83d",
	"{",
	"}",
	"[",
	"]",
	",",
	":",
	";",
	"null",
	"1e999",
	"-",
	"<",
	">",
	"</",
	"<!--",
	"-->",
	"<script>",
	"</script>",
	"<p>",
	"<![CDATA[",
	"&#",
	"&#0;",
	"&amp",
	"&#x110000;",
	"<title>",
	"charset=",
	"\"\"",
	"\r\n",
	"\xfe\xff",
	"\xff\xfe",
	NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "source",
	.start = start,
	.run = run,
	.seeds = seeds,
	.words = words,
};
