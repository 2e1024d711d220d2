/* Where pages come from: folders in order, records, encodings, and everything that is no page. */
#include "source_fixture.h"

/* The order of readdir differs from machine to machine; hidden files are editors' and systems'. */
static void order_of_bytes(void **state)
{
	struct fixture *f = *state;

	put_text(f, "a.txt", "1");
	put_text(f, "B.txt", "2");
	put_text(f, ".hidden", "no");
	folder(f, "b");
	put_text(f, "b/z.txt", "3");
	put_text(f, "b/a.txt", "4");
	folder(f, "b/c");
	put_text(f, "b/c/x.txt", "5");
	assert_string_equal(walk(f, f->folder, 0),
			    "+ B.txt: 2\n+ a.txt: 1\n+ b/a.txt: 4\n+ b/c/x.txt: 5\n+ b/z.txt: 3\n");
	f->stop_after = 2;
	assert_string_equal(walk(f, f->folder, 0), "+ B.txt: 2\n+ a.txt: 1\n");
}

/* A link to a folder above would be walked for ever; a link to a file is a page like others. */
static void links(void **state)
{
	struct fixture *f = *state;
	char link[400];

	folder(f, "b");
	put_text(f, "b/z.txt", "3");
	snprintf(link, sizeof link, "%s/b/back", f->folder);
	assert_int_equal(symlink("..", link), 0);
	snprintf(link, sizeof link, "%s/link.txt", f->folder);
	assert_int_equal(symlink("b/z.txt", link), 0);
	assert_string_equal(walk(f, f->folder, 0),
			    "- b/back: leads back to a folder that holds it\n+ b/z.txt: 3\n"
			    "+ link.txt: 3\n");
}

/* One path in two spellings is one page: else an import from another folder would double all. */
static void identity_is_the_whole_path(void **state)
{
	struct fixture *f = *state;
	char path[400];

	put_text(f, "a.txt", "1");
	snprintf(path, sizeof path, "%s/./../%s//a.txt", f->folder, strrchr(f->folder, '/') + 1);
	assert_string_equal(walk(f, path, 0), "+ a.txt: 1\n");
}

/* Each thing that is no page has its reason, and the others are still read. */
static void refusals(void **state)
{
	struct fixture *f = *state;
	char path[400];

	put_text(f, "empty", "");
	put_text(f, "blank.txt", " \n\t\r\n");
	put(f, "bin", "\x7f" "ELF\0\0\1", 7);
	put_text(f, "big.txt", "0123456789");
	put_text(f, "a.txt", "1");
	snprintf(path, sizeof path, "%s/fifo", f->folder);
	assert_int_equal(mkfifo(path, 0644), 0);
	assert_string_equal(walk(f, f->folder, 8),
			    "+ a.txt: 1\n- big.txt: is larger than 0 MB: `import --max-size` takes more\n- bin: is a binary file\n"
			    "- blank.txt: is empty\n- empty: is empty\n"
			    "- fifo: is neither a file nor a folder\n");
	snprintf(path, sizeof path, "%s/none", f->folder);
	assert_non_null(strstr(walk(f, path, 0), "No such file"));
	if (access("/etc/shadow", R_OK) != 0) {
		put_text(f, "B.txt", "x");
		snprintf(path, sizeof path, "%s/B.txt", f->folder);
		assert_int_equal(chmod(path, 0), 0);
		assert_non_null(strstr(walk(f, path, 0), "ermission denied"));
	}
}

/* A record that is malformed or too long is refused by its line; the others go on. */
static void records(void **state)
{
	struct fixture *f = *state;

	put_text(f, "x.jsonl",
		 "{\"id\": 7, \"body\": \"x\"}\n\n{\"id\": \"a/b\", \"text\": \"y\"}\n{\"title\": \"no id\"}\r\n"
		 "{\"id\": \n[1]\n{\"id\": 9, \"pad\": \"0123456789012345678901234567890\"}\n{}");
	assert_string_equal(walk(f, f->folder, 40),
			    "+ x.jsonl#7: {\"id\": 7, \"body\": \"x\"}\n"
			    "+ x.jsonl#a/b: {\"id\": \"a/b\", \"text\": \"y\"}\n"
			    "+ x.jsonl#line-4: {\"title\": \"no id\"}\r\n"
			    "- x.jsonl:5: malformed JSON at byte 8: a value expected\n"
			    "- x.jsonl:6: malformed JSON at byte 1: { expected\n"
			    "- x.jsonl:7: is larger than 0 MB: `import --max-size` takes more\n"
			    "- x.jsonl:8: has no title, lead, body or text\n");
	put_text(f, "x.jsonl", "\n \n");
	assert_string_equal(walk(f, f->folder, 0), "- x.jsonl: is empty\n");
}

/* Quoted cells over several lines, any separator; each page can be read again from its own bytes. */
static void csv(void **state)
{
	struct fixture *f = *state;

	put_text(f, "x.csv",
		 "\xef\xbb\xbfId,x,Title,BODY,date\r\n7,,\"Tít, hai \"\"nháy\"\"\",\"Dòng\nhai\",2019-01-02\r\n"
		 "\r\n,,Không id\n8,\"0123456789012345678901234567890123456789012345678901234567890\"\n");
	assert_string_equal(
		walk(f, f->folder, 60),
		"+ x.csv#7: Id,x,Title,BODY,date\r\n7,,\"Tít, hai \"\"nháy\"\"\",\"Dòng\nhai\",2019-01-02\r\n\n"
		"+ x.csv#row-4: Id,x,Title,BODY,date\r\n,,Không id\n\n"
		"- x.csv:5: is larger than 0 MB: `import --max-size` takes more\n");
	put_text(f, "x.csv", "a,b\n1,2\n");
	assert_string_equal(walk(f, f->folder, 0),
			    "- x.csv: has no column title, lead, body or text\n");
	put_text(f, "x.csv", "");
	assert_string_equal(walk(f, f->folder, 0), "- x.csv: is empty\n");
}


static void encodings(void **state)
{
	struct fixture *f = *state;
	struct tl_source_text t;

	t = decode(f, "text", "\xef\xbb\xbf" "\xc4\x91" "a\r\nb", 9);
	assert_string_equal(t.text.p, "đa\nb");
	t = decode(f, "text", "\xff\xfe" "\x11\x01" "a\0\x3d\xd8\x00\xde", 10);
	assert_string_equal(t.encoding, "UTF-16LE");
	assert_string_equal(t.text.p, "đa\xf0\x9f\x98\x80");
	t = decode(f, "text", "\0a\0b\x1e\xbf\0 \0c", 10);
	assert_string_equal(t.encoding, "UTF-16BE");
	assert_string_equal(t.text.p, "abế c");
	t = decode(f, "text", "đ\xffđ\xc3z", 7);
	assert_string_equal(t.encoding, "UTF-8");
	assert_int_equal(t.repaired, 2);
	assert_string_equal(t.text.p, "đ\xef\xbf\xbdđ\xef\xbf\xbdz");
}

/* Members in any order, escapes, paragraphs as an array, unknown members of any shape. */
static void json(void **state)
{
	static const char record[] =
		"{\"x\": {\"title\": [\"}\"]}, \"url\": \"http:\\/\\/a.example\\/\", \"body\": [\"m\\u1ed9t\","
		" 2, {\"y\": \"z\"}, \"hai \\\"\\ud83d\\ude00\\ud800\"], \"date\": "
		"\"2017-10-23 17:01:59\", \"n\": [1.5e3, null, true], \"title\": \"T\\u00edt\"}";
	struct fixture *f = *state;
	struct tl_source_text t = decode(f, "jsonl", record, sizeof record - 1);

	assert_string_equal(t.text.p, "Tít\n\nmột\nhai \"\xf0\x9f\x98\x80\xef\xbf\xbd");
	assert_string_equal(t.title, "Tít");
	assert_string_equal(t.url, "http://a.example/");
	assert_int_equal(t.date.minute, 1);
	assert_int_equal(t.date.day, 23);
	t = decode(f, "jsonl", "{}", 2);
	assert_string_equal(t.text.p, "");
	assert_null(t.title);
	assert_int_equal(t.date.year, 0);
}

static void html_is(struct fixture *f, const char *html, const char *text)
{
	struct tl_source_text t = decode(f, "html", html, strlen(html));

	assert_string_equal(t.text.p, text);
}

/* Lines are the page's blocks; menus and scripts are left out, a linked heading and a source are not. */
static void html_lines(void **state)
{
	struct fixture *f = *state;
	struct tl_source_text t;
	static const char page[] =
		"<!DOCTYPE html><html><head><title>Tít - Báo Mây</title>"
		"<meta property=\"article:published_time\" content='2019-05-06T07:08:09+07:00'>"
		"<link rel=canonical href=\"https://may.example/a?b=1&amp;c=2\">"
		"<script>if (a < b) document.write('<p>x</p>')</script><style>p { color: red }</style>"
		"</head><body><ul><li><a href='/'>Trang chủ</a></li><li><a href=/x>Tin &amp; ảnh</a></ul>"
		"<h1><a href='#'>Tít\n  bài</a></h1><!-- <p>không</p> -->"
		"<p>Đoạn <b>m&#7897;t</b>,&nbsp;c&oacute; <a href='x>y'>một liên kết</a> trong câu.<br>Dòng hai"
		"<div>1 < 2 &unknown; &#x1EBF;</div><p>Theo <a href='http://a.example'>Báo Gió</a></p>"
		"<div><a href='1'>Bài khác về việc ấy</a> <span>6/5</span></div></body></html>";

	t = decode(f, "html", page, sizeof page - 1);
	assert_string_equal(t.text.p, "Tít bài\nĐoạn một, có một liên kết trong câu.\nDòng hai\n"
				      "1 < 2 &unknown; ế\nTheo Báo Gió\n");
	assert_string_equal(t.title, "Tít bài");
	assert_string_equal(t.url, "https://may.example/a?b=1&c=2");
	assert_int_equal(t.date.year, 2019);
	assert_int_equal(t.date.minute, 8);
}

/* Tags that are never closed, cut off or nested wrongly must not swallow what follows, nor be read
 * beyond their end. */
static void html_tag_soup(void **state)
{
	static const char *const whole =
		"<p a='b\"><!-- x --><a/><h1>\xe1\xba</h1><script>y</script&lt;&#xffffffff;&#55296;</a></p>";
	struct fixture *f = *state;

	html_is(f, "<p>một<p>hai", "một\nhai\n");
	html_is(f, "</b></p></a>một</h1>", "một\n");
	html_is(f, "một <p title=\"không đóng>hai</p>", "một\nhai\n");
	html_is(f, "một<script>không", "một\n");
	html_is(f, "một<!-- không", "một\n");
	html_is(f, "một<", "một<\n");
	html_is(f, "<pre>a\n  b</pre>", "a\nb\n");
	html_is(f, "", "");
	for (size_t n = 0; n <= strlen(whole); n++) {
		char *exact = malloc(n ? n : 1);

		memcpy(exact, whole, n);
		decode(f, "html", exact, n);
		free(exact);
	}
}

static void csv_text(void **state)
{
	static const char page[] = "title;body;date\n\"Tít \"\"hai\"\"\";\"Dòng;\nhai\";2019-01-02\r\n";
	struct tl_source_text t = decode(*state, "csv", page, sizeof page - 1);

	assert_string_equal(t.text.p, "Tít \"hai\"\n\nDòng;\nhai");
	assert_string_equal(t.title, "Tít \"hai\"");
	assert_int_equal(t.date.day, 2);
	for (size_t n = 0; n < sizeof page; n++) {
		char *exact = malloc(n ? n : 1);

		memcpy(exact, page, n);
		tl_source_decode("csv", tl_str_of(exact, n), NULL, ((struct fixture *)*state)->arena, &t,
				 NULL);
		free(exact);
	}
}

/* No string, cut anywhere or with any byte changed, may be read beyond its end. */
static void hostile_json(void **state)
{
	static const char record[] =
		"{\"a\":[{\"b\":\"\\u00e9\\\\\"},-1.5,null],\"body\":\"x\",\"id\":\"\\ud83d\\ude00\"}";
	struct fixture *f = *state;

	for (size_t n = 0; n < sizeof record - 1; n++) {
		char *exact = malloc(n ? n : 1);
		struct tl_source_text t;

		memcpy(exact, record, n);
		assert_int_equal(tl_source_decode("jsonl", tl_str_of(exact, n), NULL, f->arena, &t, NULL),
				 TL_EINPUT);
		for (int c = 1; n && c < 256; c += 7) {
			exact[n / 2] = (char)c;
			tl_source_decode("jsonl", tl_str_of(exact, n), NULL, f->arena, &t, NULL);
		}
		free(exact);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, start, stop)
		T(order_of_bytes), T(links),     T(identity_is_the_whole_path), T(refusals),
		T(records),        T(encodings), T(json),                       T(hostile_json),
		T(html_lines),     T(html_tag_soup), T(csv),                       T(csv_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
