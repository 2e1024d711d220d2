/* Pages that were written to harm whoever reads them. Nothing that steers a terminal, turns a line
 * round or hides in it may come out of the program, by whatever way; and no page takes it long. */
#include "screen/pages.h"
#include "screen/screen.h"

#include "tulieu/text.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

/* Each with a word behind it that shows whether the text around it is still there. */
static const char *const poisons[] = {
	"\x1b[2J\x1b]0;title\x07",    /* clears the screen, names the window */
	"\x1b]52;c;cm0gLXJmIC8=\x07", /* the clipboard */
	"\x1bP$q\"p\x1b\\\x9b"
	"6n\xc2\x9b"
	"6n",				    /* DCS, 8-bit CSI raw and as UTF-8 */
	"\xc2\x90q\xc2\x9c\xc2\x85",	    /* DCS, ST and NEL of C1 */
	"\x08\x08\x08\x7f\x0e\x0f\x05\x07", /* backspaces, shifts, enquiry, bell */
	"\xe2\x80\xae"
	"txt.exe\xe2\x80\xac\xe2\x81\xa6\xd8\x9c",		    /* bidirectional controls */
	"\xe2\x80\x8b\xe2\x80\x8d\xef\xbb\xbf\xc2\xad\xe2\x81\xa0", /* invisible */
	"\xf3\xa0\x80\x81\xf3\xa0\x81\x81\xee\x80\x80\xef\xbf\xbe", /* tags, private use,
								       noncharacter */
	"\xff\xfe\xed\xa0\x80\xc0\x9b\xf4\x90\x80\x80\xe1\xba",	    /* no UTF-8 */
};

static const char *poisoned_page(void)
{
	struct tl_buf page = {0};
	const char *path;

	for (size_t i = 0; i < TL_COUNT(poisons); i++)
		tl_buf_printf(&page, "%s", poisons[i]);
	tl_buf_printf(&page, "\nHội nghị %stổng kết%s năm\n01/02/2019\n", poisons[0], poisons[5]);
	for (size_t i = 0; i < TL_COUNT(poisons); i++)
		tl_buf_printf(&page,
			      "Đảng bộ tỉnh Quảng Ninh kết nạp %s45 đảng viên%s mới trong năm "
			      "2018, dấu%zu; "
			      "đồng chí Nguyễn %sVăn An, Bí thư Tỉnh ủy, phát biểu tại hội nghị.\n",
			      poisons[i], poisons[i], i, poisons[i]);
	/* Enough plain text that it is no binary file, which would be refused. */
	for (size_t i = 0; i < 30; i++)
		tl_buf_str(&page,
			   "Các cấp ủy tiếp tục củng cố tổ chức cơ sở đảng ở khu dân cư, nâng cao "
			   "chất lượng sinh hoạt chi bộ và công tác kiểm tra, giám sát.\n");
	tl_buf_printf(&page, "Theo %sbáo điện tử\n", poisons[1]);
	path = child_file("hostile/trang.txt", page.p, page.n);
	tl_buf_free(&page);
	return path;
}

/* True if text may be printed on a terminal as it is; what is wrong is told. */
static bool is_harmless(const char *what, const char *p, size_t n)
{
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t bytes = tl_utf8_decode(p + i, n - i, &cp);

		/* CSV ends its lines with CR LF (RFC 4180). */
		if (cp == '\r' && i + 1 < n && p[i + 1] == '\n')
			cp = '\n';
		if ((cp == 0xfffd && bytes == 1) || (cp != '\t' && tl_unsafe(cp))) {
			fprintf(stderr, "# %s: U+%04X at byte %zu\n", what, (unsigned)cp, i);
			return false;
		}
		i += bytes;
	}
	return true;
}

/* Catches: a way out of the program on which text is not clean: a message with a file's name, a
 * table, an export, an explanation. */
static void no_command_lets_it_out(void **state)
{
	static const char *const commands[][5] = {
		{"search", "đảng", NULL},
		{"show", "1", NULL},
		{"facets", "province", NULL},
		{"facets", "topic", NULL},
		{"metrics", NULL},
		{"metrics", "--format", "json", NULL},
		{"metrics", "--format", "md", NULL},
		{"export", "--format", "jsonl", NULL},
		{"export", "--format", "tsv", NULL},
		{"export", "--format", "csv", NULL},
		{"export", "--format", "md", NULL},
		{"explain", "1", NULL},
		{"check", NULL},
	};
	const char *db = child_path("hostile.db"), *page = poisoned_page();
	struct tl_buf out = {0}, err = {0};

	(void)state;
	assert_int_equal(child_tulieu(&out, &err, "-d", db, "import", page, NULL), 0);
	assert_true(is_harmless("import", out.p, out.n) && is_harmless("import", err.p, err.n));
	for (size_t i = 0; i < TL_COUNT(commands); i++) {
		const char *const *c = commands[i];
		int status = child_tulieu(&out, &err, "-d", db, c[0], c[1], c[1] ? c[2] : NULL,
					  c[1] && c[2] ? c[3] : NULL, NULL);

		if (status != 0)
			fprintf(stderr, "# %s %s ended with %d: %s\n", c[0], c[1] ? c[1] : "",
				status, err.p ? err.p : "");
		assert_int_equal(status, 0);
		assert_true(out.n > 0);
		assert_true(is_harmless(c[0], out.p, out.n));
		assert_true(is_harmless(c[0], err.p, err.n));
	}
	/* All of the text is there, between what was taken out. */
	assert_int_equal(child_tulieu(&out, &err, "-d", db, "show", "1", NULL), 0);
	for (size_t i = 0; i < TL_COUNT(poisons); i++)
		assert_non_null(
			strstr(out.p, child_path("dấu%zu", i) + strlen(child_folder()) + 1));
	tl_buf_free(&out);
	tl_buf_free(&err);
}

/* Every text of every table but `word`, which only finds, gets the poison; numbers that point into
 * the text become wrong ones. */
static void poison_archive(const char *path)
{
	static const char *const texts[] = {
		"article SET headline = ?1, kicker = ?1, province = ?1, today = ?1, place_tag = "
		"?1, agency = ?1,"
		" source_name = ?1, source_url = ?1, published_text = ?1",
		"body SET text = ?1 || text",
		"page SET name = ?1, encoding = ?1",
		"metric SET unit = ?1, period = ?1, scope = ?1, province = ?1, indicator = ?1, "
		"rule = ?1",
		"metric SET value = 9e999, why_begin = 1, why_end = 7000000000 WHERE n % 2",
		"citation SET type = ?1, number = ?1, issuer = ?1",
		"person SET name = ?1, position = ?1, end = 1 << 40",
		"place SET name = ?1, code = ?1, district = ?1",
		"province SET name = ?1, today = ?1, rule = ?1",
		"topic SET topic = ?1",
		"cue SET topic = ?1",
		"author SET name = ?1",
		"block SET end = end + 1 WHERE n = 2",
	};
	struct tl_buf poison = {0};
	sqlite3 *db;

	for (size_t i = 0; i < TL_COUNT(poisons); i++)
		tl_buf_str(&poison, poisons[i]);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	for (size_t i = 0; i <= TL_COUNT(texts); i++) {
		sqlite3_stmt *s;
		struct tl_buf sql = {0};

		tl_buf_printf(
			&sql,
			i < TL_COUNT(texts)
				? "UPDATE %s"
				: "INSERT INTO correction VALUES(1, 'topic', ?1, ?1, ?1, -5),"
				  " (1, ?1, ?1, ?1, ?1, 1 << 60), (1, 'province', '', ?1, ?1, 0)%s",
			i < TL_COUNT(texts) ? texts[i] : "");
		assert_int_equal(sqlite3_prepare_v2(db, sql.p, -1, &s, NULL), SQLITE_OK);
		sqlite3_bind_text(s, 1, poison.p, (int)poison.n, SQLITE_STATIC);
		assert_int_equal(sqlite3_step(s), SQLITE_DONE);
		sqlite3_finalize(s);
		tl_buf_free(&sql);
	}
	sqlite3_close(db);
	tl_buf_free(&poison);
}

/* Catches: texts that are trusted for having been clean when this program wrote them: an archive
 * can come from anywhere. */
static void an_archive_that_was_tampered_with_is_disarmed(void **state)
{
	static const char *const commands[][4] = {
		{"search", NULL},
		{"show", "1", NULL},
		{"explain", "1", NULL},
		{"correct", "1", NULL},
		{"export", "-f", "jsonl", NULL},
		{"export", "-f", "tsv", NULL},
		{"export", "-f", "csv", NULL},
		{"export", "-f", "md", NULL},
		{"export", "-f", "text", NULL},
		{"metrics", NULL},
		{"facets", "province", NULL},
		{"check", NULL},
	};
	const char *const paths[] = {child_path("hostile/trang.txt"), NULL};
	const char *db;
	struct tl_buf out = {0}, err = {0};

	(void)state;
	poisoned_page();
	db = child_archive("tampered.db", paths);
	poison_archive(db);
	for (size_t i = 0; i < TL_COUNT(commands); i++) {
		const char *const *c = commands[i];
		int status = child_tulieu(&out, &err, "-d", db, c[0], c[1], c[1] ? c[2] : NULL,
					  c[1] && c[2] ? c[3] : NULL, NULL);

		assert_in_range(status, 0, 3);
		assert_true(is_harmless(c[0], out.p ? out.p : "", out.n));
		assert_true(is_harmless(c[0], err.p ? err.p : "", err.n));
	}
	/* What is between the poison is still there. */
	assert_int_equal(child_tulieu(&out, &err, "-d", db, "show", "1", NULL), 0);
	assert_non_null(strstr(out.p, "phát biểu tại hội nghị"));
	tl_buf_free(&out);
	tl_buf_free(&err);
}

/* Catches: a name, an option or a query that is printed back as it came. */
static void no_message_lets_it_out(void **state)
{
	static const char *const bad = "\x1b[31m\xe2\x80\xae\xc2\x9bx\xff";
	struct tl_buf out = {0}, err = {0};
	const char *db = child_path("hostile2.db");
	const char *const lines[][4] = {
		{"import", bad, NULL, NULL},
		{bad, NULL, NULL, NULL},
		{"search", child_path("tỉnh:%s", bad) + strlen(child_folder()) + 1, NULL, NULL},
		{"show", bad, NULL, NULL},
		{"export", "--format", bad, NULL},
	};

	(void)state;
	assert_int_equal(child_tulieu(&out, &err, "-d", db, "import", poisoned_page(), NULL), 0);
	for (size_t i = 0; i < TL_COUNT(lines); i++) {
		int status = child_tulieu(&out, &err, "-d", db, lines[i][0], lines[i][1],
					  lines[i][2], NULL);

		assert_in_range(status, 1, 3);
		assert_true(err.n > 0);
		assert_true(is_harmless("message", err.p, err.n) &&
			    is_harmless("output", out.p, out.n));
	}
	assert_int_equal(
		child_tulieu(&out, &err, "-d", child_path("no\x1b[31m\xc2\x9b.db"), "check", NULL),
		3);
	assert_true(is_harmless("message", err.p, err.n));
	tl_buf_free(&out);
	tl_buf_free(&err);
}

/* Catches: a pane, a picker or the line of filters that draws what the text holds. */
static void the_screen_shows_it_disarmed(void **state)
{
	static const char *const forbidden[] = {"\x1b]0;title",	    "\x1b]52;",	    "\xc2\x9b",
						"\xc2\x90",	    "\xe2\x80\xae", "\xe2\x80\x8b",
						"\xf3\xa0\x80\x81", "\x1bP"};
	struct screen_setup setup = {.columns = 120, .rows = 40};
	const char *const paths[] = {poisoned_page(), NULL};
	struct screen *s = screen_tulieu(&setup, "-d", child_archive("hostile3.db", paths), NULL);

	(void)state;
	screen_wait(s, "dấu0");
	screen_keys(s, "v");
	screen_wait_quiet(s, 200);
	screen_keys(s, "v / d a n g Enter");
	screen_wait_quiet(s, 200);
	screen_keys(s, "Tab ] Enter");
	screen_wait_quiet(s, 200);
	for (size_t i = 0; i < TL_COUNT(forbidden); i++)
		screen_assert(s, !screen_sent(s, forbidden[i]));
	screen_assert(s, screen_has(s, "dấu0"));
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
}

/* Catches: bytes that are meant for a file and go to a terminal. */
static void a_raw_page_is_disarmed_on_a_terminal(void **state)
{
	const char *const paths[] = {poisoned_page(), NULL};
	const char *db = child_archive("hostile4.db", paths);
	struct tl_buf raw = {0}, file = {0};
	struct screen *s = screen_tulieu(NULL, "-d", db, "show", "--raw", "1", NULL);

	(void)state;
	assert_int_equal(screen_wait_exit(s), 0);
	screen_assert(s, screen_sent(s, "dấu8"));
	screen_assert(s, !memchr(screen_raw(s), '\x1b', screen_bytes(s)));
	screen_assert(s, !screen_sent(s, "\xc2\x9b"));
	/* To a file it is what was imported, to the byte. */
	assert_int_equal(child_tulieu(&raw, NULL, "-d", db, "show", "--raw", "1", NULL), 0);
	assert_int_equal(tl_read_file(paths[0], 0, &file, NULL), TL_OK);
	assert_int_equal(raw.n, file.n);
	assert_memory_equal(raw.p, file.p, file.n);
	tl_buf_free(&raw);
	tl_buf_free(&file);
}

/* Processor time of the children that have ended, in microseconds. */
static long long children_cpu(void)
{
	struct rusage r;

	getrusage(RUSAGE_CHILDREN, &r);
	return (r.ru_utime.tv_sec + r.ru_stime.tv_sec) * 1000000LL + r.ru_utime.tv_usec +
	       r.ru_stime.tv_usec;
}

/* Imports a page of a piece said so many times; returns what it cost the processor. */
static long long cost_of(const char *piece, size_t times)
{
	struct tl_buf page = {0}, out = {0};
	const char *db = child_path("shape.db"), *file;
	long long before;

	tl_buf_str(&page, "Đảng bộ tỉnh Quảng Ninh\n01/02/2019\nMở đầu: ");
	for (size_t k = 0; k < times; k++)
		tl_buf_str(&page, piece);
	file = child_file("shape.txt", page.p, page.n);
	before = children_cpu();
	assert_in_range(child_tulieu(&out, &out, "-d", db, "import", file, NULL), 0, 1);
	before = children_cpu() - before;
	assert_int_equal(pages_check(db), 0);
	remove(db);
	tl_buf_free(&page);
	tl_buf_free(&out);
	return before;
}

/* Catches: what is quadratic in a word, a line, a run of marks or of numbers; a stack that a page
 * fills. Some 0.8 MB beside a quarter of it: what is linear costs four times as much at most, what is
 * quadratic sixteen times. */
static void every_shape_of_a_page_is_linear(void **state)
{
	enum { QUARTER = 4, MOST = 9 };
	static const struct {
		const char *name, *piece;
		size_t times;
	} shapes[] = {
		{"one word", "đ", 500000},
		{"marks on one letter", "\xcc\x81", 300000},
		{"short lines", "a\n", 300000},
		{"numbers", "1.234 ", 150000},
		{"figures", "12 đảng viên, ", 60000},
		{"percents", "98,7% ", 120000},
		{"places", "huyện Bình Liêu, tỉnh Quảng Ninh; ", 25000},
		{"documents", "Nghị quyết số 22-NQ/TW ngày 02/02/2008, ", 20000},
		{"names", "đồng chí Nguyễn Văn An, ", 30000},
		{"quotes", "\"“(", 150000},
		{"capitals", "ĐẢNG BỘ TỈNH ", 40000},
		{"dates", "01/02/2019 ", 80000},
		{"plans", "đạt 98,7% kế hoạch, ", 40000},
		{"every year", "Hằng năm 12%, ", 50000},
		{"open parentheses", "vững mạnh 5 đảng viên ( xóa tên (", 20000},
		{"blanks", "12 phát hiện có )   ( hiệu phó, ", 20000},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(shapes); i++) {
		long long quarter = cost_of(shapes[i].piece, shapes[i].times / QUARTER);
		long long whole = cost_of(shapes[i].piece, shapes[i].times);

		if (whole > MOST * quarter)
			fprintf(stderr, "# %s: %lld us, a quarter of it %lld us\n", shapes[i].name,
				whole, quarter);
		assert_true(whole <= MOST * quarter);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(no_command_lets_it_out),
		SCREEN_TEST(an_archive_that_was_tampered_with_is_disarmed),
		SCREEN_TEST(no_message_lets_it_out),
		SCREEN_TEST(the_screen_shows_it_disarmed),
		SCREEN_TEST(a_raw_page_is_disarmed_on_a_terminal),
		SCREEN_TEST(every_shape_of_a_page_is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
