/* What people put into an archive besides pages of text: documents of other programs, records of
 * other programs, pages saved in one file, pages of every age of the web. */
#include "source_fixture.h"

static const char line[] = "Chi bộ thôn Gió bàn việc kết nạp đảng viên.";

static void is_refused(struct fixture *f, const char *name, const char *bytes, size_t n,
		       const char *reason)
{
	char expected[200], path[400];

	put(f, name, bytes, n);
	snprintf(expected, sizeof expected, "- %s: %s\n", name, reason);
	assert_string_equal(walk(f, f->folder, 0), expected);
	snprintf(path, sizeof path, "%s/%s", f->folder, name);
	assert_int_equal(remove(path), 0);
}

/* A PDF or a Word document that is taken in as a page of signs, or told as "binary" without a way
 * out. */
static void documents(void **state)
{
	struct fixture *f = *state;

	is_refused(f, "a.pdf", "%PDF-1.4\n1 0 obj\n", 17,
		   "is a PDF document: save it as text or HTML");
	is_refused(f, "a.txt", "%PDF-1.4\n1 0 obj\n", 17,
		   "is a PDF document: save it as text or HTML");
	is_refused(f, "a.docx", "PK\3\4\x14\0\6\0", 8,
		   "is a DOCX, XLSX or ODT document or a ZIP file: save it as text or HTML");
	is_refused(f, "a.csv", "PK\3\4\x14\0\6\0", 8,
		   "is a DOCX, XLSX or ODT document or a ZIP file: save it as text or HTML");
	is_refused(f, "a.doc", "\xd0\xcf\x11\xe0\xa1\xb1", 6,
		   "is a Word or Excel document: save it as text, HTML or CSV");
	is_refused(f, "a.rtf", "{\\rtf1\\ansi}", 12, "is an RTF document: save it as text or HTML");
	is_refused(f, "a.html.gz", "\x1f\x8b\x08\0", 4, "is compressed: unpack it first");
	is_refused(f, "a.jpg", "\xff\xd8\xff\xe0", 4, "is a picture");
	is_refused(f, "a.png", "\x89PNG\r\n\x1a\n", 8, "is a picture");
	is_refused(f, "bom.txt", "\xef\xbb\xbf\n", 4, "is empty");
	}

/* The format that a walk gives to a page. */
static bool note_format(void *context, const struct tl_source_page *p)
{
	struct fixture *f = context;

	tl_buf_printf(&f->log, "%s: %s\n", below(f, p->name), p->format);
	return true;
}

/* A page saved as index.php or without any suffix was read as text, with its tags. */
static void html_by_its_beginning(void **state)
{
	struct fixture *f = *state;
	struct tl_source_sink sink = {.page = note_format, .refused = refused, .context = f};
	const char *path = f->folder;

	put_text(f, "a.php", "\n <!DOCTYPE html><p>x");
	put_text(f, "b", "<!-- saved from url=(0014)about:internet -->\r\n<HTML><p>x");
	put_text(f, "c.txt", "\xef\xbb\xbf<?xml version='1.0'?><html><p>x");
	put_text(f, "d.txt", "<3 là dấu trái tim");
	put_text(f, "e.MHT", "MIME-Version: 1.0\n");
	tl_buf_reset(&f->log);
	tl_source_walk(&path, 1, 0, &sink);
	assert_string_equal(f->log.p,
			    "a.php: html\nb: html\nc.txt: html\nd.txt: text\ne.MHT: mht\n");
}

/* The pictures and programs that a browser saves beside a page were taken for pages. */
static void folder_of_a_page(void **state)
{
	struct fixture *f = *state;

	folder(f, "a_files");
	folder(f, "b_files");
	put_text(f, "a_files/x.js", "var a;");
	put_text(f, "b_files/bai.txt", "x");
	put_text(f, "a.html", "<p>y");
	put_text(f, "a1.html", "<p>z");
	assert_string_equal(walk(f, f->folder, 0),
			    "+ a.html: <p>y\n+ a1.html: <p>z\n+ b_files/bai.txt: x\n");
}

/* A file's name reaches the terminal in messages, lists and exports. */
static void names_of_files(void **state)
{
	struct fixture *f = *state;

	put_text(f, "a\x1b[31m\xff.txt", "x");
	put_text(f,
		 "a\xe2\x80\xae"
		 "b.jsonl",
		 "{\"id\": \"\\u0007\\n\", \"text\": \"y\"}");
	assert_string_equal(
		walk(f, f->folder, 0),
		"+ a%1B[31m%FF.txt: x\n"
		"+ a%E2%80%AEb.jsonl#%07%0A: {\"id\": \"\\u0007\\n\", \"text\": \"y\"}\n");
}

/* The second record of an id replaced the first, silently. */
static void ids_twice(void **state)
{
	struct fixture *f = *state;

	put_text(f, "a.jsonl",
		 "{\"id\":1,\"text\":\"x\"}\n{\"id\":1,\"text\":\"y\"}\n{\"id\":2,\"text\":\"z\"}\n"
		 "{\"id\":1,\"text\":\"w\"}\n");
	put_text(f, "b.csv", "id,text\n7,x\n7,y\n");
	/* ids that look like the names of repetitions, ids with a byte that ends a C string */
	put_text(f, "c.jsonl",
		 "{\"id\":\"7\",\"text\":\"x\"}\n{\"id\":\"7#2\",\"text\":\"y\"}\n"
		 "{\"id\":\"7\",\"text\":\"z\"}\n{\"id\":\"\\u0000a\",\"text\":\"w\"}\n");
	assert_string_equal(walk(f, f->folder, 0), "+ a.jsonl#1: {\"id\":1,\"text\":\"x\"}\n"
						   "+ a.jsonl#1#2: {\"id\":1,\"text\":\"y\"}\n"
						   "+ a.jsonl#2: {\"id\":2,\"text\":\"z\"}\n"
						   "+ a.jsonl#1#3: {\"id\":1,\"text\":\"w\"}\n"
						   "+ b.csv#7: id,text\n7,x\n\n"
						   "+ b.csv#7#2: id,text\n7,y\n\n"
						   "+ c.jsonl#7: {\"id\":\"7\",\"text\":\"x\"}\n"
						   "+ c.jsonl#7#2: {\"id\":\"7#2\",\"text\":\"y\"}\n"
						   "+ c.jsonl#7#3: {\"id\":\"7\",\"text\":\"z\"}\n"
						   "+ c.jsonl#%00a: {\"id\":\"\\u0000a\",\"text\":\"w\"}\n");
}

/* A .json file: one object, objects in an array, over several lines, with brackets in strings. */
static void json_files(void **state)
{
	struct fixture *f = *state;

	put_text(f, "a.json",
		 "[\n {\"id\": 1,\n  \"text\": \"x ]}\\\" y\", \"z\": [{}]},\n {\"text\": "
		 "\"b\"}\n]\n");
	assert_string_equal(walk(f, f->folder, 0),
			    "+ a.json#1: {\"id\": 1,\n  \"text\": \"x ]}\\\" y\", \"z\": [{}]}\n"
			    "+ a.json#record-2: {\"text\": \"b\"}\n");
	put_text(f, "a.json", "\xef\xbb\xbf{\"text\": \"x\"}\n\n{\"text\": \"y\"");
	assert_string_equal(walk(f, f->folder, 0),
			    "+ a.json#record-1: {\"text\": \"x\"}\n"
			    "- a.json:3: malformed JSON at byte 13: , or } expected\n");
	put_text(f, "a.json", "{\"text\": \"x\"}\n7");
	assert_string_equal(walk(f, f->folder, 0), "+ a.json#record-1: {\"text\": \"x\"}\n"
						   "- a.json:2: malformed JSON: an object expected\n");
	put_text(f, "a.json", "[]");
	assert_string_equal(walk(f, f->folder, 0), "- a.json: is empty\n");
	put_text(f, "a.json", "[{\"text\": \"0123456789\"}, {\"text\": \"x\"}]");
	assert_string_equal(walk(f, f->folder, 15),
			    "- a.json:1: is larger than 0 MB: `import --max-size` takes more\n"
			    "+ a.json#record-2: {\"text\": \"x\"}\n");
}

/* What Excel calls "Unicode text" is UTF-16 and parted by tabs. */
static void records_in_utf16(void **state)
{
	struct fixture *f = *state;

	put(f, "a.csv",
	    "\xff\xfet\0e\0x\0t\0\t\0i\0d\0\n\0\x11\x01\t\0"
	    "7\0\n\0",
	    26);
	assert_string_equal(walk(f, f->folder, 0), "+ a.csv#7: text\tid\nđ\t7\n\n");
}

static struct tl_source_text decoded(struct fixture *f, const char *format, const char *bytes)
{
	return decode(f, format, bytes, strlen(bytes));
}

/* Columns and members by the names that other programs and people give them; ours come first. */
static void names_of_members(void **state)
{
	struct fixture *f = *state;
	struct tl_source_text t;

	t = decoded(f, "csv",
		    "STT;Tiêu đề;Nội dung;Ngày đăng;Liên kết\n1;Tít;Thân;2019-01-02;http://a\n");
	assert_string_equal(t.text.p, "Tít\n\nThân");
	assert_string_equal(t.title, "Tít");
	assert_string_equal(t.url, "http://a");
	assert_int_equal(t.date.year, 2019);
	t = decoded(f, "jsonl",
		    "{\"articleBody\":\"c\",\"Content\":\"b\",\"headline\":\"t\",\"datePublished\":"
		    "\"2020-02-03\"}");
	assert_string_equal(t.text.p, "t\n\nb");
	assert_int_equal(t.date.month, 2);
	t = decoded(f, "jsonl", "{\"content\":\"b\",\"body\":\"a\"}");
	assert_string_equal(t.text.p, "a");
	t = decoded(f, "csv", "content,body\nb,\n");
	assert_string_equal(t.text.p, "b");
}

/* An inch sign swallowed all records up to the next one. */
static void quotes_within_cells(void **state)
{
	struct fixture *f = *state;

	put_text(f, "a.csv",
		 "sep=,\nid,text\n1,ống 3\" dài\n2,\"nói \"\"có\"\"\n, rồi đi\"\n3,c\n");
	assert_string_equal(walk(f, f->folder, 0),
			    "+ a.csv#1: id,text\n1,ống 3\" dài\n\n"
			    "+ a.csv#2: id,text\n2,\"nói \"\"có\"\"\n, rồi đi\"\n\n"
			    "+ a.csv#3: id,text\n3,c\n\n");
}

static void html_is(struct fixture *f, const char *html, const char *text)
{
	assert_string_equal(decoded(f, "html", html).text.p, text);
}

/* Pages of every age: each lost text or showed code. */
static void html_ages(void **state)
{
	struct fixture *f = *state;
	struct tl_source_text t;

	html_is(f,
		"<TABLE><TR><TD><A HREF=/>Trang chủ</A><BR><A HREF=/a>Thời "
		"sự</A></TD><TD><CENTER><FONT SIZE=5>"
		"<B>Tít</B></FONT></CENTER><BR><BR>Đoạn một<BR>&nbsp;<P ALIGN=justify>Đoạn "
		"hai</TABLE>",
		"Tít\nĐoạn một\n \nĐoạn hai\n");
	html_is(f, "<p>a<!-- x <!-- y --> <p>b<!--> <p>c<!---><p>d<!-- <p> e -- > f --><p>g",
		"a\nb\nc\nd\ng\n");
	html_is(f, "<p>a<!-- never closed <b>x</b><p>b", "ax\nb\n");
	html_is(f,
		"<!DOCTYPE html [<!ENTITY x \"y\">\n<!ENTITY z \"]\">]><![CDATA[ <p>no "
		"]]><p>a<![if !vml]><p>b<![endif]>",
		"a\nb\n");
	html_is(f,
		"<script>//<![CDATA[\nif (a < b) c('</p>');\n//]]></script><style><!-- p > a {} "
		"--></style><p>a",
		"a\n");
	html_is(f, "<p>a<textarea>never closed<p>b", "anever closed\nb\n");
	html_is(f, "<p>a<noscript>x</noscript>b<button>never closed<p>c", "abnever closed\nc\n");
	html_is(f, "<frameset><frame src=a><noframes><body>Cần khung</body></noframes></frameset>",
		"Cần khung\n");
	html_is(f, "<p>b&aacuteo c&oacute AT&T R&D &copy2020 &lt 5 &#7897 &#x1ED9t x&notit;",
		"báo có AT&T R&D ©2020 < 5 ộ ột x¬it;\n");
	/* Invisible ones leave nothing, and letters that only HTML 5 has a name for are no words
	 * with a gap. */
	html_is(f, "<p>c&oacute;&zwnj; &rlm;&ge; 5 &dstrok;&abreve;ng k&yacute;",
		"có ≥ 5 đăng ký\n");
	html_is(f, "<p>&#147;a&#148; &#150; &#133; &#129;", "“a” – … \xef\xbf\xbd\n");
	t = decoded(f, "html",
		    "<meta itemprop=datePublished content=2018-05-07T01:02><meta name=og:title "
		    "content='Tít &amp; x'>"
		    "<meta property=og:url content='http://a/?b=1&copy=2'><title>y</title><p>a");
	assert_string_equal(t.title, "Tít & x");
	assert_string_equal(t.url, "http://a/?b=1&copy=2");
	assert_int_equal(t.date.day, 7);
}

/* A page that a script fills has its text in JSON-LD only; where there is text, that is not
 * doubled. */
static void linked_data(void **state)
{
	static const char ld[] =
		"<script "
		"type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Tít\","
		"\"datePublished\":\"2019-03-04T07:30:00+07:00\",\"articleBody\":\"Thân của bài "
		"&amp; hết\"}]"
		"</script><script type=application/ld+json>not json</script>";
	struct fixture *f = *state;
	struct tl_source_text t;
	char page[1000];

	t = decoded(f, "html", ld);
	assert_string_equal(t.text.p, "Tít\n\nThân của bài & hết");
	assert_string_equal(t.title, "Tít");
	assert_int_equal(t.date.hour, 7);
	snprintf(page, sizeof page, "<title>khác</title>%s<p>%s", ld, line);
	t = decoded(f, "html", page);
	assert_int_equal(t.text.n, strlen(line) + 1);
	assert_string_equal(t.title, "Tít");
	/* midnight to the second: no time was set */
	snprintf(page, sizeof page, "<time datetime='2024-03-12T00:00:00+07:00'>x</time><p>%s", line);
	assert_int_equal(decoded(f, "html", page).date.hour, -1);
	snprintf(page, sizeof page, "<time datetime='2024-03-12T00:00:41+07:00'>x</time><p>%s", line);
	assert_int_equal(decoded(f, "html", page).date.hour, 0);
}

/* An article among other things that a page tells of: the date of a comment or the title of the site for
 * the article's, none where the article stands in a graph or behind another object. */
static void linked_graph(void **state)
{
	static const char graph[] =
		"<script type=application/ld+json>{\"@context\":\"https://schema.org\",\"@graph\":["
		"{\"@type\":\"WebSite\",\"headline\":\"Báo x\",\"datePublished\":\"2001-01-01\"},"
		"{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Tít của bài\","
		"\"author\":{\"@type\":\"Person\",\"name\":\"ai đó\"},"
		"\"datePublished\":\"2019-03-04T07:30:00+07:00\"},"
		"{\"@type\":\"Article\",\"headline\":\"bài khác\",\"datePublished\":\"2020-01-01\"}"
		"]}</script>";
	static const char array[] =
		"<script type=application/ld+json>[{\"@type\":\"Comment\",\"datePublished\":"
		"\"2022-02-02\"} , {\"@type\":\"http://schema.org/Article\",\"headline\":\"Tít\","
		"\"datePublished\":\"2018-05-06\"}]</script>";
	static const char cut[] = "<script type=application/ld+json>{\"@graph\":[{\"@type\":"
				  "\"NewsArticle\",\"headline\":\"Tít\"}, {</script><p>chữ";
	struct fixture *f = *state;
	struct tl_source_text t = decoded(f, "html", graph);

	assert_string_equal(t.title, "Tít của bài");
	assert_int_equal(t.date.year, 2019);
	assert_int_equal(t.date.minute, 30);
	t = decoded(f, "html", array);
	assert_string_equal(t.title, "Tít");
	assert_int_equal(t.date.year, 2018);
	t = decoded(f, "html", cut);
	assert_null(t.title);
	assert_string_equal(t.text.p, "chữ\n");
}

/* Chrome's and Internet Explorer's ways to save a page in one file. */
static void one_file(void **state)
{
	struct fixture *f = *state;
	struct tl_source_text t;
	struct tl_error e;

	t = decoded(f, "mht",
		    "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.example/x\r\n"
		    "Content-Type: "
		    "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B--\"\r\n\r\n"
		    "preamble\r\n------B--\r\nContent-Type: "
		    "image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
		    "------B--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
		    "quoted-printable\r\n"
		    "\r\n<h1>T=C3=ADt</h1><p>Kh=\r\n=C3=B4ng =3D =ZZ</p>\r\n------B----\r\n");
	assert_string_equal(t.text.p, "Tít\nKhông = =ZZ\n");
	assert_string_equal(t.url, "http://a.example/x");
	/* One part, in an old encoding, packed as base64. */
	t = decoded(f, "mht",
		    "content-type: text/html;\n charset=x-viet-vni\nContent-Transfer-Encoding: "
		    "base64\n\n"
		    "PGgxPkhv5Gkgbmdo8iBIdXll5G4gdf\nt5PC9oMT48cD5ob+9wIGJh+G4gbmhpZeB1IHZpZeRjPC9wPg==\n");
	assert_string_equal(t.title, "Hội nghị Huyện ủy");
	assert_int_equal(tl_source_decode("mht", tl_str_of("Content-Type: text/plain\n\nx", 27),
					  NULL, f->arena, &t, &e),
			 TL_EINPUT);
	assert_string_equal(e.text, "has no part that is HTML");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(documents, start, stop),
		cmocka_unit_test_setup_teardown(html_by_its_beginning, start, stop),
		cmocka_unit_test_setup_teardown(folder_of_a_page, start, stop),
		cmocka_unit_test_setup_teardown(names_of_files, start, stop),
		cmocka_unit_test_setup_teardown(ids_twice, start, stop),
		cmocka_unit_test_setup_teardown(json_files, start, stop),
		cmocka_unit_test_setup_teardown(records_in_utf16, start, stop),
		cmocka_unit_test_setup_teardown(names_of_members, start, stop),
		cmocka_unit_test_setup_teardown(quotes_within_cells, start, stop),
		cmocka_unit_test_setup_teardown(html_ages, start, stop),
		cmocka_unit_test_setup_teardown(linked_data, start, stop),
		cmocka_unit_test_setup_teardown(linked_graph, start, stop),
		cmocka_unit_test_setup_teardown(one_file, start, stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
