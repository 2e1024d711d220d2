/* The concordance: lines, their order, the way to the article and back, neighbours. */
#include "screen/clipboard.h"
#include "screen/surveys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* "chi bộ" stands twice in each of the 12 articles. */
static void ask(struct screen *s, const char *word)
{
	screen_keys(s, "c");
	screen_wait(s, "Occurrences of:");
	screen_text(s, word);
	screen_keys(s, "Enter");
	screen_wait(s, "Concordance: 24");
	screen_wait(s, "articles: 12 ");
}

/* Occurrences that are missing or doubled; words that don't stand under each other. */
static void test_lines(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);
	int first, second;

	(void)state;
	ask(s, "chi bộ");
	screen_wait_row(s, 0, "Keyword: \"chi bộ\"");
	screen_wait_row(s, 0, "12/12");
	screen_wait_row(s, 2, "chi bộ miền núi");
	screen_wait_row(s, 3, "chi bộ miền biển");
	screen_assert(s, screen_find(s, 2, "chi bộ miền núi", NULL, &first) &&
				 screen_find(s, 3, "chi bộ miền biển", NULL, &second) && first == second);
	screen_assert(s, screen_find(s, 2, "20/12/2023", NULL, NULL));
	/* Hints of the time before there was a line to open. */
	screen_wait_row(s, 29, "Enter in the text");
	/* Without marks they are the same words. */
	screen_keys(s, "q X c");
	screen_text(s, "chi bo");
	screen_keys(s, "Enter");
	screen_wait(s, "Concordance: 24");
	screen_leave(s);
}

/* An order that is not what it says. */
static void test_orders(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	ask(s, "chi bộ");
	screen_wait(s, "as the list");
	screen_keys(s, "o");
	screen_wait(s, "by what stands before");
	/* các before đều, as in the alphabet. */
	screen_wait_row(s, 2, "Các chi bộ");
	screen_wait_row(s, 13, "Các chi bộ");
	screen_wait_row(s, 14, "đều, chi bộ");
	screen_keys(s, "o");
	screen_wait(s, "by what follows");
	screen_wait_row(s, 2, "chi bộ miền biển");
	screen_wait_row(s, 13, "chi bộ miền biển");
	screen_wait_row(s, 14, "chi bộ miền núi");
	screen_leave(s);
}

/* The wrong article, or the place not on the screen; a way back that loses the line. */
static void test_open_and_back(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);
	const char *line;
	char province[32];

	(void)state;
	ask(s, "chi bộ");
	screen_keys(s, "j j j j");
	screen_wait_row(s, 6, ">");
	line = strstr(screen_row(s, 6), "20");
	assert_non_null(line);
	snprintf(province, sizeof province, "%.10s", line);
	screen_keys(s, "Enter");
	screen_wait(s, " Text ");
	screen_wait(s, "miền biển bám dân");
	screen_wait(s, province);
	screen_keys(s, "q");
	screen_wait(s, "Concordance: 24");
	screen_wait_row(s, 6, ">");
	screen_keys(s, "j Enter");
	screen_wait(s, " Text ");
	/* From other panes, q does what it does there. */
	screen_keys(s, "Tab q");
	screen_wait(s, " Text ");
	screen_keys(s, "Enter q");
	screen_wait(s, "Concordance: 24");
	screen_keys(s, "q");
	screen_wait_gone(s, "Concordance");
	screen_leave(s);
}

/* Counts of neighbours that are not those of the text. */
static void test_neighbours(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	ask(s, "chi bộ");
	screen_keys(s, "w");
	screen_wait(s, "Neighbours: 24");
	screen_wait_row(s, 2, "before it");
	screen_wait_row(s, 2, "after it");
	screen_wait_row(s, 3, "12  các");
	screen_wait_row(s, 3, "24  miền");
	screen_wait_row(s, 4, "12  đều");
	/* A key that does nothing, without a word, though the hints have it. */
	screen_wait_gone(s, "Enter in the text");
	screen_keys(s, "Enter");
	screen_wait(s, "w goes back to the lines");
	screen_wait(s, "one syllable");
	/* Of two, neither over a comma nor over the beginning of a sentence. */
	screen_keys(s, "o");
	screen_wait(s, "two syllables");
	screen_wait_row(s, 3, "12  miền biển");
	screen_wait_row(s, 4, "12  miền núi");
	screen_wait_gone(s, "viên các");
	screen_keys(s, "o");
	screen_wait_row(s, 3, "24  miền");
	screen_keys(s, "q");
	screen_wait(s, "Concordance: 24");
	screen_leave(s);
}

/* Lines of an older filter; words that occur nowhere. */
static void test_filter(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	ask(s, "chi bộ");
	screen_keys(s, "p");
	screen_text(s, "ca mau");
	screen_wait(s, "[ ] Cà Mau");
	screen_keys(s, "Enter");
	screen_wait(s, "Concordance: 4");
	screen_keys(s, "/ C-u");
	screen_text(s, "khongcotunay");
	screen_keys(s, "Enter");
	screen_wait(s, "do not occur");
	screen_keys(s, "Enter o w w j k G");
	screen_wait(s, "do not occur");
	screen_leave(s);
}

/* Two words of a filter that are listed one by one without being asked, or nowhere since they never stand
 * side by side. */
static void test_several_words(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "chi bộ");
	screen_keys(s, "Enter c");
	screen_wait(s, "Concordance: 24 ");
	screen_wait(s, "words side by side");
	screen_keys(s, "m");
	screen_wait(s, "words near each other");
	screen_wait(s, "Concordance: 24 ");
	screen_keys(s, "m");
	screen_wait(s, "each word");
	screen_wait(s, "Concordance: 72 ");
	screen_keys(s, "m");
	screen_wait(s, "words side by side");
	screen_wait(s, "Concordance: 24 ");
	/* Chosen by the reader, it stays. */
	screen_keys(s, "/ C-u");
	screen_text(s, "núi đều");
	screen_keys(s, "Enter");
	screen_wait(s, "do not occur");
	screen_wait(s, "words side by side");
	screen_keys(s, "q c");
	screen_wait(s, "words near each other");
	screen_wait(s, "Concordance: 12 ");
	screen_wait(s, "núi sinh hoạt đều");
	/* One phrase has no choice. */
	screen_keys(s, "/ C-u");
	screen_text(s, "\"chi bộ\"");
	screen_keys(s, "Enter");
	screen_wait(s, "Concordance: 24 ");
	screen_wait_gone(s, "words near each other");
	screen_keys(s, "m");
	screen_wait(s, "words without quotation marks (/) may stand apart");
	screen_leave(s);
}

/* Lines that can be seen only; contexts that are cut as the screen is; the list of neighbours forgotten. */
static void test_export(void **state)
{
	const char *path = child_path("lines.csv"), *beside = child_path("beside.tsv");
	struct screen *s = surveys_browser(60, 20, false);
	struct tl_buf text = {0};
	char *cells;

	(void)state;
	ask(s, "chi bộ");
	screen_keys(s, "e");
	screen_wait(s, "Write to file: concordance.tsv");
	screen_keys(s, "C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "Written:");
	assert_int_equal(tl_read_file(path, 0, &text, NULL), TL_OK);
	assert_non_null(strstr(text.p, "article,date,province,before,match,after\r\n"));
	assert_non_null(strstr(text.p, ",2023-12-20,Cà Mau,\"Năm 2023, Đảng bộ tỉnh Cà Mau kết nạp"));
	assert_non_null(strstr(text.p, ",chi bộ,miền biển bám dân.\r\n"));
	tl_buf_reset(&text);
	screen_keys(s, "w e C-u");
	screen_text(s, beside);
	screen_wait(s, "beside.tsv");
	screen_keys(s, "Enter");
	screen_wait(s, "Written:");
	assert_int_equal(tl_read_file(beside, 0, &text, NULL), TL_OK);
	assert_string_equal(text.p, "side\tword\tnumber\nbefore\tcác\t12\nbefore\tđều\t12\n"
				    "after\tmiền\t24\n");
	tl_buf_free(&text);
	screen_mark(s);
	screen_keys(s, "y");
	screen_wait(s, "bytes (lines)");
	cells = clipboard_sent(s, "\033]52;c;");
	assert_non_null(cells);
	assert_non_null(strstr(cells, "before\tcác\t12\n"));
	free(cells);
	screen_leave(s);
}

/* The two lines of Quảng Ninh are as wide as the screen and begin and end with whole words. */
static bool has_whole_words(struct screen *s, void *unused)
{
	static const char words[] = " viên. đảng 42023 có Ninh Quảng bộ sinh hoạt núi miền biển bám dân. đều, ";

	(void)unused;
	for (int row = 8; row < 10; row++) {
		const char *text = screen_row(s, row), *begin = strstr(text, "20/12/2023 ");
		char line[256], *word, *rest;

		if (!begin || strcmp(screen_cell(s, row, screen_columns(s) - 1).text, "│") != 0)
			return false;
		begin += strlen("20/12/2023 ");
		snprintf(line, sizeof line, "%.*s", (int)(strlen(begin) - strlen("│")), begin);
		word = strtok_r(line, " ", &rest);
		for (bool first = true; word; first = false) {
			char padded[64];

			snprintf(padded, sizeof padded, " %s ", word);
			word = strtok_r(NULL, " ", &rest);
			if ((first || !word) && !strstr(words, padded))
				return false;
		}
	}
	return true;
}

/* A line that begins or ends within a word. */
static void test_whole_words(void **state)
{
	struct screen *s = surveys_browser(63, 20, false);

	(void)state;
	ask(s, "chi bộ");
	for (int columns = 60; columns < 70; columns++) {
		screen_resize(s, columns, 20);
		screen_wait_until(s, has_whole_words, NULL, "lines of whole words");
	}
	screen_leave(s);
}

static void test_sizes(void **state)
{
	static const int sizes[][2] = {{1, 1}, {40, 10}, {41, 11}, {60, 12}, {300, 100}, {80, 24}};
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	ask(s, "chi bộ");
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_keys(s, "o j j G g PgDn w j G w PgUp");
	}
	screen_wait(s, "Concordance: 24");
	screen_leave(s);
}

static void show(struct screen *s)
{
	ask(s, "chi bộ");
	screen_keys(s, "o j");
	screen_wait(s, "by what stands before");
}

static void test_snapshots(void **state)
{
	(void)state;
	surveys_snapshots("kwic", show);
}

static void test_vietnamese(void **state)
{
	struct screen *s = surveys_browser_vi(80, 24);

	(void)state;
	screen_keys(s, "c");
	screen_wait(s, "Tìm mọi chỗ có:");
	screen_text(s, "chi bộ");
	screen_keys(s, "Enter");
	screen_wait(s, "Ngữ cảnh từ khóa: 24");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_lines),	 SCREEN_TEST(test_orders),
		SCREEN_TEST(test_open_and_back), SCREEN_TEST(test_neighbours),
		SCREEN_TEST(test_several_words), SCREEN_TEST(test_whole_words),
		SCREEN_TEST(test_export),
		SCREEN_TEST(test_filter),	 SCREEN_TEST(test_sizes),
		SCREEN_TEST(test_snapshots),	 SCREEN_TEST(test_vietnamese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
