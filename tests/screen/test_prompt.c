/* Typing: the prompt's editing, history, completion, input methods and pastes. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define BOTTOM 39

static struct screen *browser(void)
{
	static const struct screen_setup setup = {.columns = 120, .rows = 40};
	return articles_listed(&setup);
}

/* Half a letter that is deleted, or a cursor inside one. */
static void test_graphemes(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "/");
	/* e with two combining marks is one letter. */
	screen_text(s, "ke\xcc\x82\xcc\x81t");
	screen_wait_row(s, BOTTOM, "Filter: k");
	screen_keys(s, "Left Backspace");
	screen_wait_row(s, BOTTOM, "Filter: kt");
	screen_keys(s, "Home Delete Delete");
	screen_wait_gone(s, "Filter: k");
	screen_text(s, "chi bộ");
	screen_keys(s, "C-Left");
	screen_wait_cursor(s, BOTTOM, 13);
	screen_keys(s, "C-k");
	screen_text(s, "đoàn");
	screen_wait_row(s, BOTTOM, "Filter: chi đoàn");
	screen_keys(s, "C-w C-w Esc");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
}

/* What was typed is typed again; a draft that is lost when looking back. */
static void test_history(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "giám sát");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "/ C-u");
	screen_text(s, "Hà Giang");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "61/64");
	screen_keys(s, "/ C-u");
	screen_text(s, "ng");
	screen_keys(s, "Up");
	screen_wait_row(s, BOTTOM, "Filter: Hà Giang");
	screen_keys(s, "Up");
	screen_wait_row(s, BOTTOM, "Filter: giám sát");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "Up Down Down");
	screen_wait_gone(s, "Filter: giám");
	screen_wait_row(s, BOTTOM, "Filter: ng");
	screen_keys(s, "Esc");
	/* Each prompt has its own. */
	screen_keys(s, "Enter /");
	screen_wait_row(s, BOTTOM, "Find:");
	screen_keys(s, "Up");
	screen_wait_row(s, BOTTOM, "Find:");
	screen_wait_gone(s, "Find: Hà Giang");
	screen_keys(s, "Esc");
	screen_leave(s);
}

static bool is_chosen(struct screen *s, void *unused)
{
	(void)unused;
	return screen_cell(s, BOTTOM, 10).reverse;
}

static bool is_not_chosen(struct screen *s, void *unused)
{
	return !is_chosen(s, unused);
}

/* Whoever types / once more mostly wants other words: old ones that the new ones are silently put behind, or
 * old ones that can't be gone on with. */
static void test_words_again(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "giám sát");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "/");
	screen_wait_row(s, BOTTOM, "Filter: giám sát");
	screen_wait_row(s, BOTTOM, "Right arrow: go on with this");
	screen_wait_until(s, is_chosen, NULL, "words that are shown as chosen");
	screen_text(s, "Hà");
	screen_wait_row(s, BOTTOM, "Filter: Hà");
	screen_wait_until(s, is_not_chosen, NULL, "words that are typed");
	screen_wait_gone(s, "Right arrow");
	/* Left as it was, by Esc and by Enter. */
	screen_keys(s, "Esc");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "/ Enter");
	screen_wait_row(s, 0, "giám sát");
	/* Gone on with. */
	screen_keys(s, "/ Right");
	screen_wait_until(s, is_not_chosen, NULL, "words that are gone on with");
	screen_text(s, " a");
	screen_wait_row(s, BOTTOM, "Filter: giám sát a");
	screen_keys(s, "Esc /");
	screen_text(s, " b");
	screen_wait_row(s, BOTTOM, "Filter: giám sát b");
	screen_keys(s, "Esc / Backspace");
	screen_wait_row(s, BOTTOM, "Filter: giám sá");
	/* What was typed before, and more of it. */
	screen_keys(s, "Esc / Up");
	screen_wait_until(s, is_not_chosen, NULL, "words that were typed before");
	screen_text(s, "xyz");
	screen_wait_row(s, BOTTOM, "Filter: giám sátxyz");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* Fields that must be known by heart. */
static void test_completion(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "prov");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Filter: province:");
	screen_text(s, "ha-");
	screen_keys(s, "Tab");
	screen_wait(s, ">\"Hà Nội\"");
	screen_wait(s, "Trung du và miền núi");
	screen_wait_row(s, BOTTOM, "Filter: province:\"Hà Nội\"");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Filter: province:\"Hà Giang\"");
	/* What is chosen is shown at once. */
	screen_wait_row(s, 0, "61/64");
	screen_keys(s, "Down S-Tab S-Tab");
	screen_wait_row(s, BOTTOM, "Filter: province:\"Hà Nội\"");
	/* The first Esc takes back what was completed, the second leaves. */
	screen_keys(s, "Esc");
	screen_wait_gone(s, "Trung du và miền núi");
	screen_wait_row(s, BOTTOM, "Filter: province:ha-");
	screen_keys(s, "Esc");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
}

/* Keys that come out as they are; a word that an input method spoils; one that can't be switched off. */
static void test_telex(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "/ C-t");
	screen_wait_row(s, BOTTOM, "Telex");
	screen_text(s, "kieemr tra, giams sats");
	screen_wait_row(s, BOTTOM, "Filter: kiểm tra, giám sát");
	screen_keys(s, "Backspace");
	screen_wait_row(s, BOTTOM, "Filter: kiểm tra, giám sá");
	screen_keys(s, "Backspace");
	screen_text(s, "atj");
	screen_wait_row(s, BOTTOM, "Filter: kiểm tra, giám sạt");
	screen_keys(s, "C-u");
	screen_text(s, "ddangr");
	screen_wait_row(s, BOTTOM, "Filter: đảng");
	screen_keys(s, "C-t");
	screen_wait_row(s, BOTTOM, "VNI");
	screen_text(s, " d9ang3");
	screen_wait_row(s, BOTTOM, "Filter: đảng đảng");
	screen_keys(s, "C-t");
	screen_text(s, " as1");
	screen_wait_row(s, BOTTOM, "đảng đảng as1");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* An English word typed with Telex on that finds nothing, though it is in the archive. */
static void test_keys_are_tried(void **state)
{
	static const char text[] = "Xã Mây Trắng mở lớp\n\n17-03-2024 09:30\n\n"
				   "Cán bộ xã học cách làm test nhanh, bà con tới xem rất đông.\n";
	const char *paths[] = {child_file("foreign/page.txt", text, sizeof text - 1), NULL};
	static const struct screen_setup setup = {.columns = 120, .rows = 40};
	struct screen *s = screen_tulieu(&setup, "-d", child_archive("foreign.db", paths), NULL);

	(void)state;
	screen_wait(s, "1/1");
	screen_keys(s, "/ C-t");
	screen_text(s, "test");
	screen_wait_row(s, 0, "test");
	screen_wait_row(s, 0, "1/1");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Keyword: test");
	/* Faster than the search: what is found counts all the same. */
	screen_keys(s, "X /");
	screen_bytes_in(s, "test\r", 5);
	screen_wait_row(s, 0, "1 Keyword: test");
	screen_wait_row(s, 0, "1/1");
	/* Neither way: what is shown is what was meant. */
	screen_keys(s, "/ C-u");
	screen_text(s, "hoats");
	screen_wait_row(s, 0, "hoát");
	screen_wait_row(s, 0, "0/1");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* Pasted line ends that accept the prompt, pasted letters that are commands, pasted text that an input
 * method changes. */
static void test_paste(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "/ C-t");
	screen_paste(s, "giams\nsats q");
	screen_wait_row(s, BOTTOM, "Filter: giams sats q");
	screen_keys(s, "C-u");
	/* Typing goes on after the paste as before. */
	screen_text(s, "giams sats");
	screen_wait_row(s, BOTTOM, "Filter: giám sát");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "Esc");
	screen_paste(s, "Q");
	screen_keys(s, "j");
	screen_wait(s, "Ủy ban Kiểm tra");
	/* A paste whose end is lost, by a line that is cut: keys work again with the first one. */
	screen_bytes_in(s, "\033[200~abc", 9);
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* Letters that an input method at the other end deletes and types anew, in one burst and in halves. */
static void test_bursts(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "/");
	screen_bytes_in(s, "giam\177\177\177i\303\241m s\341\272", 15);
	screen_bytes_in(s, "\257t\177\177\303\241t", 7);
	screen_wait_row(s, BOTTOM, "Filter: giám sát");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* The method is chosen again with each start. */
static void test_method_is_remembered(void **state)
{
	const char *env[2] = {child_state("telex"), NULL};
	struct screen_setup setup = {.columns = 120, .rows = 40, .env = env};
	struct screen *s = articles_listed(&setup);

	(void)state;
	screen_keys(s, "/ C-t Esc");
	screen_leave(s);
	s = articles_browser(&setup);
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "/");
	screen_wait_row(s, BOTTOM, "Telex");
	screen_text(s, "sats");
	screen_wait_row(s, BOTTOM, "Filter: sát");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* Paths that are typed blind; a name that would write over the line. */
static void test_files(void **state)
{
	struct screen *s = browser();
	char folder[200];

	(void)state;
	child_file("files/bài chọn.md", "", 0);
	child_file("files/bài đọc/một.md", "", 0);
	child_file("files/xấu\033[31m.md", "", 0);
	child_file("files/.ẩn", "", 0);
	snprintf(folder, sizeof folder, "%s", child_path("files/"));
	screen_keys(s, "e Enter C-u");
	screen_wait_row(s, BOTTOM, "Export to the file:");
	screen_text(s, folder);
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "files/bài chọn.md");
	screen_wait(s, "files/bài đọc/");
	screen_wait_gone(s, "xấu");
	screen_wait_gone(s, "ẩn");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "files/bài đọc/");
	screen_text(s, "m");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "files/bài đọc/một.md");
	screen_keys(s, "C-u Esc");
	/* Programs come first, then their files. */
	screen_keys(s, "| Enter");
	screen_wait_row(s, BOTTOM, "Pipe to the command:");
	screen_text(s, "wc");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Pipe to the command: wc");
	screen_text(s, " ");
	screen_text(s, folder);
	screen_text(s, ".");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "files/.ẩn");
	screen_keys(s, "C-u Esc");
	screen_leave(s);
}

/* Names that come when the line has gone on without them, and are put into it all the same. */
static void test_late_names(void **state)
{
	struct screen *s = browser();
	char folder[200];

	(void)state;
	child_file("late/một.md", "", 0);
	snprintf(folder, sizeof folder, "%s", child_path("late/"));
	screen_keys(s, "e Enter C-u");
	screen_wait_row(s, BOTTOM, "Export to the file:");
	screen_text(s, folder);
	/* In one read: the names can't be there before the letters. */
	screen_text(s, "m\thai");
	screen_wait_row(s, BOTTOM, "late/mhai");
	screen_keys(s, "Backspace Backspace Backspace Tab");
	screen_wait_row(s, BOTTOM, "late/một.md");
	/* The prompt is gone, and another one stands there. */
	screen_keys(s, "C-u");
	screen_text(s, folder);
	screen_text(s, "\t\025\033");
	screen_wait_gone(s, "Export to the file:");
	screen_keys(s, "/");
	screen_wait_row(s, BOTTOM, "Filter:");
	screen_text(s, "ng");
	screen_wait_row(s, BOTTOM, "Filter: ng");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* Ids that no reader knows by heart. */
static void test_corrections(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_wait(s, "37.340");
	screen_keys(s, "E j Enter C-u");
	screen_text(s, "Hà Giang, cao b");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Hà Giang, Cao Bằng");
	screen_keys(s, "C-u Esc j Enter C-u");
	screen_text(s, "giám sát");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "inspection_discipline");
	screen_keys(s, "C-u Esc G Enter C-u");
	screen_text(s, "ind");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "indicator=");
	screen_text(s, "members_ad");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "indicator=members_admitted");
	screen_text(s, " level=dis");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "indicator=members_admitted level=district");
	screen_keys(s, "C-u Esc q");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_graphemes),
		SCREEN_TEST(test_history),
		SCREEN_TEST(test_words_again),
		SCREEN_TEST(test_completion),
		SCREEN_TEST(test_telex),
		SCREEN_TEST(test_keys_are_tried),
		SCREEN_TEST(test_paste),
		SCREEN_TEST(test_files),
		SCREEN_TEST(test_late_names),
		SCREEN_TEST(test_corrections),
		SCREEN_TEST(test_bursts),
		SCREEN_TEST(test_method_is_remembered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
