/* What the user does with articles, and what of it is there the next time. */
#include "screen/articles.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* Browsers of one user: each test has a folder of state of its own. */
static const char *const *one_user(void)
{
	static const char *env[2];
	static int n;

	char name[32];

	snprintf(name, sizeof name, "mine-%d", n++);
	env[0] = child_state(name);
	return env;
}

static struct screen *browser(const char *const *env, int columns, int rows)
{
	struct screen_setup setup = {.columns = columns, .rows = rows, .env = env};

	return articles_browser(&setup);
}

/* A star that is lost with the program, or that stands on another article the next time. */
static void test_star(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "j *");
	screen_wait_row(s, 3, ">* 18/03/2024");
	screen_leave(s);
	s = browser(env, 120, 40);
	screen_wait_row(s, 3, "* 18/03/2024");
	screen_keys(s, "/");
	screen_text(s, "is:starred");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_wait(s, "18/03/2024");
	screen_keys(s, "*");
	screen_wait_gone(s, "* 18/03/2024");
	screen_leave(s);
}

/* Passing over an article that counts as reading it; reading that doesn't. */
static void test_read(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "j");
	screen_wait(s, "15 tổ chức đảng");
	screen_keys(s, "j");
	screen_wait(s, "Hồ Gió Lào");
	screen_keys(s, "Enter");
	screen_wait_row(s, 4, ">· 17/03/2024");
	screen_wait_gone(s, "· 18/03/2024");
	screen_keys(s, "K");
	screen_wait_row(s, 3, ">· 18/03/2024");
	screen_keys(s, "r");
	screen_wait(s, "Marked as unread.");
	screen_wait_gone(s, "· 18/03/2024");
	screen_keys(s, "q /");
	screen_text(s, "is:read");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_wait_row(s, 2, "17/03/2024");
	screen_leave(s);
}

/* Tags and a note that can't be seen where they were written, or searched for. */
static void test_tags_and_note(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "T");
	screen_text(s, "báo cáo, quý 1");
	screen_keys(s, "Enter");
	screen_wait(s, "Tags: báo cáo, quý 1");
	screen_wait_row(s, 2, ">+ 19/03/2024");
	screen_keys(s, "a");
	screen_text(s, "hỏi lại số liệu");
	screen_keys(s, "Enter");
	screen_wait(s, "Note: hỏi lại số liệu");
	/* What is there is what is edited; where the text may have rolled on, it is said, too. */
	screen_keys(s, "Tab T C-u");
	screen_text(s, "quý 1");
	screen_keys(s, "Enter");
	screen_wait(s, "The tags are kept.");
	screen_wait(s, "Tags: quý 1");
	screen_leave(s);
	s = browser(env, 120, 40);
	screen_wait(s, "Tags: quý 1 · Note: hỏi lại số liệu");
	screen_keys(s, "/");
	screen_text(s, "tag:quy-1");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	/* Tags are completed where they are typed. */
	screen_keys(s, "/ C-u");
	screen_text(s, "tag:");
	screen_keys(s, "Tab");
	screen_wait(s, "Filter: tag:\"quý 1\"");
	screen_keys(s, "Esc T C-u");
	screen_text(s, "x, q");
	screen_keys(s, "Tab");
	screen_wait(s, "between: x, quý 1");
	screen_keys(s, "Esc X /");
	screen_text(s, "has:note");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_leave(s);
}

/* A tag that can't be one closes the prompt and is gone. */
static void test_tag_refused(void **state)
{
	struct screen *s = browser(one_user(), 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "T");
	for (int i = 0; i < 11; i++)
		screen_text(s, "mười chữ ");
	screen_keys(s, "Enter");
	screen_wait(s, "a tag has at most 100");
	screen_keys(s, "C-u");
	screen_text(s, "ngắn");
	screen_keys(s, "Enter");
	screen_wait(s, "Tags: ngắn");
	screen_leave(s);
}

/* A long text that begins at its top again; one read to its end that opens at the end. */
static void test_place_in_text(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 80, 24);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "/");
	screen_text(s, "\"bài thứ 7\"");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_wait(s, "Đoạn 1 của bài 7");
	screen_keys(s, "Enter z Space");
	screen_wait(s, "Đoạn 12 của bài 7");
	screen_keys(s, "k k k k k k");
	screen_wait(s, "Đoạn 5 của bài 7");
	screen_wait_gone(s, "Đoạn 12 của bài 7");
	screen_leave(s);
	s = browser(env, 80, 24);
	screen_wait(s, "Đoạn 5 của bài 7");
	screen_wait_gone(s, "Đoạn 1 của bài 7");
	screen_keys(s, "G");
	screen_wait(s, "Mạnh Núi Đá");
	screen_leave(s);
	s = browser(env, 80, 24);
	screen_wait(s, "Đoạn 1 của bài 7");
	screen_leave(s);
}

/* Filters, order, the article under the cursor, the pane in focus: as they were left. */
static void test_session(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "p");
	screen_text(s, "ha giang");
	screen_wait(s, "Hà Giang");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "61/64");
	screen_keys(s, "/");
	screen_text(s, "bản");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "bản");
	screen_keys(s, "j j j");
	screen_wait(s, "bài thứ 6");
	screen_keys(s, "Tab");
	screen_leave(s);
	s = browser(env, 120, 40);
	screen_wait_row(s, 0, "Hà Giang");
	screen_wait_row(s, 0, "bản");
	screen_wait_row(s, 0, "61/64");
	screen_wait(s, "Đoạn 1 của bài 6");
	/* One undo takes back what is new in this session and no more. */
	screen_keys(s, "t Esc u");
	screen_wait(s, "Nothing to undo");
	screen_leave(s);
	/* A query of the command line goes before the session. */
	s = screen_tulieu(&(struct screen_setup){.columns = 120, .rows = 40, .env = env}, "-d",
			  articles_archive(), "browse", "giám sát", NULL);
	screen_wait_row(s, 0, "1 Keyword: giám sát");
	screen_wait_row(s, 0, "1/64");
	screen_wait_gone(s, "Hà Giang");
	screen_leave(s);
}

/* Another browser of the same user, whose marks don't come, or that takes them away. */
static void test_two_browsers(void **state)
{
	const char *const *env = one_user();
	struct screen *a = browser(env, 120, 40), *b = browser(env, 120, 40);

	(void)state;
	screen_wait(a, ARTICLES_ALL);
	screen_wait(b, ARTICLES_ALL);
	screen_keys(a, "*");
	screen_wait_row(a, 2, ">* 19/03/2024");
	screen_keys(b, "j *");
	screen_wait_row(b, 3, ">* 18/03/2024");
	screen_wait_row(b, 2, "* 19/03/2024");
	screen_keys(a, "j");
	screen_wait_row(a, 3, ">* 18/03/2024");
	screen_leave(a);
	screen_leave(b);
}

/* The state that can't be kept ends the program, or is lost without a word. */
static void test_nowhere_to_keep(void **state)
{
	const char *env[2] = {child_state("no-folder"), NULL};
	struct screen *s;

	(void)state;
	child_file("no-folder", "x", 1);
	s = browser(env, 120, 40);
	screen_wait(s, "forgotten at the end");
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "*");
	screen_wait_row(s, 2, ">* 19/03/2024");
	screen_leave(s);
}

/* Being ended by the system, or by the line that is cut, that loses the session. */
static void test_ended_by_signal(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "/");
	screen_text(s, "giám sát");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_signal(s, SIGTERM);
	screen_wait_exit(s);
	screen_stop(s);
	s = browser(env, 120, 40);
	screen_wait_row(s, 0, "giám sát");
	screen_wait_row(s, 0, "1/64");
	/* What was kept when it was to stop, since it may never be woken. (Without a shell around
	 * it, the system doesn't let it stop.) */
	screen_keys(s, "X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_wait_row(s, 2, "19/03/2024");
	screen_keys(s, "g j j");
	screen_wait_row(s, 4, ">  17/03/2024");
	screen_keys(s, "C-z G");
	screen_wait_gone(s, "17/03/2024");
	screen_signal(s, SIGKILL);
	screen_wait_exit(s);
	screen_stop(s);
	s = browser(env, 120, 40);
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_wait_row(s, 4, ">  17/03/2024");
	screen_leave(s);
}

/* A search that comes back as another one, or that can't be got rid of. */
static void test_saved_searches(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "S s");
	screen_wait(s, "There is no filter.");
	screen_keys(s, "q p");
	screen_text(s, "ha giang");
	screen_wait(s, "Hà Giang");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "61/64");
	screen_keys(s, "/");
	screen_text(s, "\"bài thứ 7\"");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "S s");
	screen_wait(s, "Save as: Hà Giang, \"bài thứ 7\"");
	/* A proposal: what is typed takes its place. */
	screen_text(s, "Việc của tôi");
	screen_keys(s, "Enter");
	screen_wait(s, ">Việc của tôi");
	screen_keys(s, "q X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
	s = browser(env, 120, 40);
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "S");
	screen_wait(s, ">Việc của tôi");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Province: Hà Giang");
	screen_wait_row(s, 0, "2 Keyword: \"bài thứ 7\"");
	screen_wait_row(s, 0, "1/64");
	/* One step back is what was there before. */
	screen_keys(s, "u");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_keys(s, "S d");
	screen_wait(s, "Nothing is saved yet");
	screen_keys(s, "q");
	screen_leave(s);
}

/* A title that was never asked for, that stays when the program has gone, or that a page has
 * control of. */
static void test_window_title(void **state)
{
	struct screen *s = browser(one_user(), 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_assert(s, !screen_sent(s, "\033]2;"));
	screen_keys(s, ":");
	screen_text(s, "set title on");
	screen_keys(s, "Enter j");
	screen_wait(s, "15 tổ chức đảng");
	screen_wait_quiet(s, 150);
	screen_assert(s, screen_sent(s, "\033[22;0t"));
	screen_assert(
		s,
		screen_sent(s, "\033]2;Quảng Ninh tăng cường kiểm tra, giám sát tổ chức đảng\a"));
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_assert(s, screen_sent(s, "\033[23;0t"));
	screen_stop(s);
}

/* Lines that run over the edge of a dumb terminal, or go by too fast to be read. */
static void test_plain_on_a_terminal(void **state)
{
	struct screen_setup setup = {.columns = 60, .rows = 16, .term = "dumb"};
	struct screen *s = screen_tulieu(&setup, "--plain", "-d", articles_archive(), NULL);

	(void)state;
	screen_wait(s, "Enter goes on, q stops:");
	screen_keys(s, "q Enter");
	screen_wait_cursor(s, 15, 2);
	screen_text(s, "filter \"bài thứ 7\"\r");
	screen_wait(s, "Articles 1 to 1 of 1.");
	screen_text(s, "1\r");
	screen_wait(s, "Enter goes on, q stops:");
	screen_keys(s, "Enter");
	screen_wait(s, "Đoạn 5 của bài 7");
	/* What is typed while it waits is the next command. */
	screen_text(s, "quit\r");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

static struct screen *plain(const char *const *env)
{
	struct screen_setup setup = {.columns = 100, .rows = 60, .term = "dumb", .env = env};

	return screen_tulieu(&setup, "--plain", "-d", articles_archive(), NULL);
}

static void leave_plain(struct screen *s)
{
	screen_text(s, "quit\r");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* Filters that the browser was left with and the plain mode does not know, or the other way round; those that were taken
 * off and come back; a session that is kept at the end only, and lost with the line. */
static void test_plain_session(void **state)
{
	const char *const *env = one_user();
	struct screen *s = browser(env, 120, 40);

	(void)state;
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "/");
	screen_text(s, "giám sát");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_leave(s);
	s = plain(env);
	screen_wait(s, "As the last session was left; type remove all to list all articles.");
	screen_wait(s, "Articles 1 to 1 of 1.");
	screen_text(s, "remove all\r");
	screen_wait(s, "Articles 1 to 10 of 64.");
	screen_text(s, "filter \"bài thứ 7\"\r");
	screen_wait(s, "Keyword: \"bài thứ 7\".");
	screen_text(s, "order oldest\r");
	screen_text(s, "1\r");
	screen_wait(s, "Đoạn 1 của bài 7");
	screen_signal(s, SIGKILL);
	screen_wait_exit(s);
	screen_stop(s);
	s = browser(env, 120, 40);
	screen_wait_row(s, 0, "bài thứ 7");
	screen_wait_row(s, 0, "1/64");
	screen_leave(s);
	s = plain(env);
	screen_wait(s, "As the last session was left");
	screen_text(s, "remove all\rorder newest\r");
	screen_wait(s, "1. 19/03/2024");
	leave_plain(s);
	s = plain(env);
	screen_wait(s, "64 articles. Type help");
	screen_wait(s, "Articles 1 to 10 of 64.");
	screen_assert(s, !screen_has(s, "last session"));
	leave_plain(s);
}

/* Copying where the terminal knows the sequence, with an honest word; a dumb one that gets it would
 * print or speak it. */
static void test_plain_clipboard(void **state)
{
	static const char *const terms[] = {"xterm-256color", "dumb"};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(terms); i++) {
		struct screen_setup setup = {.columns = 120, .rows = 60, .term = terms[i]};
		struct screen *s = screen_tulieu(&setup, "--plain", "-d", articles_archive(), NULL);

		screen_wait(s, "10. ");
		screen_text(s, "copy address 1\r");
		screen_wait(s,
			    i ? "No clipboard here" : "The terminal decides whether to take them.");
		screen_assert(s, screen_sent(s, "\033]52;c;") == !i);
		screen_text(s, "quit\r");
		assert_int_equal(screen_wait_exit(s), 0);
		screen_stop(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_star),
		SCREEN_TEST(test_read),
		SCREEN_TEST(test_tags_and_note),
		SCREEN_TEST(test_tag_refused),
		SCREEN_TEST(test_place_in_text),
		SCREEN_TEST(test_session),
		SCREEN_TEST(test_two_browsers),
		SCREEN_TEST(test_nowhere_to_keep),
		SCREEN_TEST(test_ended_by_signal),
		SCREEN_TEST(test_saved_searches),
		SCREEN_TEST(test_window_title),
		SCREEN_TEST(test_plain_on_a_terminal),
		SCREEN_TEST(test_plain_session),
		SCREEN_TEST(test_plain_clipboard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
