/* The pickers: which values are offered, with how many articles each, and what is marked. */
#include "screen/scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct offer {
	struct stage *g;
	const char *value;
	long count;
};

/* The row of the value ends in the count. */
static bool is_offered(struct screen *s, void *context)
{
	const struct offer *offer = context;
	const char *value = stage_text(offer->g, offer->value), *row, *end;
	int at;

	if (!screen_find(s, -1, value, &at, NULL))
		return false;
	row = strstr(screen_row(s, at), value);
	end = strstr(row, offer->g->ascii ? "|" : "│");
	if (!end)
		return false;
	while (end > row && end[-1] == ' ')
		end--;
	while (end > row && end[-1] >= '0' && end[-1] <= '9')
		end--;
	return end > row && strtol(end, NULL, 10) == offer->count;
}

/* A count that is not that of `tulieu facets`. */
static void offers(struct stage *g, const char *value, long count)
{
	struct offer offer = {g, value, count};

	screen_wait_until(g->s, is_offered, &offer, value);
}

/* What `tulieu facets` says about a value: rules decide the numbers of topics and indicators. */
static long facet(const char *kind, const char *id)
{
	struct tl_buf out = {0};
	long n = -1;

	child_tulieu(&out, NULL, "-d", scenes_archive(), "facets", kind, NULL);
	for (const char *line = out.n ? out.p : ""; *line; line += strcspn(line, "\n") + 1)
		if (strncmp(line, id, strlen(id)) == 0 && line[strlen(id)] == '\t')
			n = strtol(line + strlen(id), NULL, 10);
	tl_buf_free(&out);
	return n;
}

static void open_picker(struct stage *g, const char *keys, const char *english,
			const char *vietnamese)
{
	screen_keys(g->s, keys);
	stage_wait_label(g, english, vietnamese);
	/* It has the focus, and what lies under it does not look as if it had. */
	stage_wait_reverse(g, stage_say(g, english, vietnamese), true);
	stage_wait_reverse(g, stage_say(g, "Articles ", "Bài viết "), false);
	stage_wait_cursor(g, true);
}

static void province(struct stage *g)
{
	open_picker(g, "p", "Province (of the 63)", "Tỉnh (trong 63)");
	offers(g, ">[ ] Bắc Kạn", 3);
	offers(g, "[ ] Thanh Hóa", 2);
	offers(g, "[ ] Lào Cai", 1);
	stage_wait_rows(g, "[x]", 0);
}

static void province_today(struct stage *g)
{
	open_picker(g, "p C-o", "Province today (of the 34)", "Tỉnh nay (trong 34)");
	/* With the three of Bắc Kạn, which is part of it today. */
	offers(g, ">[ ] Thái Nguyên", 4);
	offers(g, "[ ] Đà Nẵng", 2);
	stage_assert(g, !stage_has(g, "[ ] Bắc Kạn"));
}

static void region(struct stage *g)
{
	open_picker(g, "p C-o C-o", "Region and province", "Vùng và tỉnh");
	offers(g, ">[ ] Bắc Trung Bộ và Duyên hải miền Trung", 14);
	offers(g, "[ ] Trung du và miền núi phía Bắc", 8);
	offers(g, "[ ]   Bắc Kạn", 3);
	stage_assert(g,
		     stage_row(g, "[ ]   Bắc Kạn") == stage_row(g, "[ ] Trung du và miền núi") + 1);
}

static void province_named(struct stage *g)
{
	open_picker(g, "p C-o C-o C-o", "Province named anywhere", "Tỉnh được nhắc tới");
	stage_wait(g, ">[ ] ");
}

static void district(struct stage *g)
{
	int first = 0, second = -1, row;

	open_picker(g, "h", "District", "Huyện");
	offers(g, "[ ] Bình Liêu", 1);
	/* Each with its province, all of them in one column. */
	offers(g, "[ ] Buôn Ma Thuột", 1);
	row = stage_row(g, "[ ] Bình Liêu");
	screen_find(g->s, row, stage_text(g, "Quảng Ninh"), NULL, &first);
	row = stage_row(g, "[ ] Buôn Ma Thuột");
	screen_find(g->s, row, stage_text(g, "Đắk Lắk"), NULL, &second);
	stage_assert(g, first == second);
}

static void topic(struct stage *g)
{
	open_picker(g, "t", "Topic", "Chủ đề");
	offers(g, stage_say(g, "Emulation, awards", "Thi đua"), facet("topic", "awards_emulation"));
	offers(g, stage_say(g, "Cadre work", "Công tác cán bộ"), facet("topic", "cadre_work"));
}

static void indicator(struct stage *g)
{
	open_picker(g, "i", "Indicator", "Chỉ số");
	offers(g, stage_say(g, "Members admitted", "Đảng viên mới kết nạp"),
	       facet("indicator", "members_admitted"));
}

static void date(struct stage *g)
{
	open_picker(g, "d", "Date: a year, 3/2019, or 2019..2024",
		    "Ngày: một năm, 3/2019, hay 2019..2024");
	offers(g, ">[ ] 2026", 2);
	offers(g, "[ ] 2021", 5);
	offers(g, "[ ] 2015", 1);
}

/* Right: the months of a year. */
static void months(struct stage *g)
{
	open_picker(g, "d", "Date:", "Ngày:");
	stage_wait(g, ">[ ] 2026");
	screen_keys(g->s, "Right");
	offers(g, "[ ] 2026", 2);
	offers(g, "[ ]   02/2026", 1);
	offers(g, "[ ]   01/2026", 1);
	stage_assert(g, !stage_has(g, "[ ] 2025"));
}

static void range(struct stage *g)
{
	open_picker(g, "d", "Date:", "Ngày:");
	stage_wait(g, ">[ ] 2026");
	screen_text(g->s, "2019..2021");
	offers(g, ">[ ] 2019–2021", 12);
}

static void source(struct stage *g)
{
	open_picker(g, "s", "Source", "Nguồn");
	offers(g, ">[ ] Tạp chí Xây dựng Đảng", 2);
	offers(g, "[ ] Báo Bà Rịa - Vũng Tàu", 1);
}

static void tag(struct stage *g)
{
	open_picker(g, "#", "Tag", "Nhãn");
	offers(g, "[ ] đọc sau", 1);
	offers(g, "[ ] quý 4", 1);
}

/* Typed without marks; two are marked and left out. */
static void typed(struct stage *g)
{
	open_picker(g, "p", "Province (of the 63)", "Tỉnh (trong 63)");
	stage_wait(g, ">[ ] Bắc Kạn");
	screen_text(g->s, "quang");
	stage_wait_gone(g, "] Bắc Kạn");
	offers(g, "[ ] Quảng Bình", 2);
	screen_keys(g->s, "Tab Tab C-x");
	stage_wait(g, "[-] Quảng Nam");
	stage_wait_rows(g, "[-]", 2);
	stage_wait_label(g, "leave out", "loại trừ");
}

static void nothing_fits(struct stage *g)
{
	open_picker(g, "t", "Topic", "Chủ đề");
	screen_text(g->s, "xyz");
	stage_wait_label(g, "Nothing fits.", "Không có mục nào");
	stage_wait_gone(g, "[ ]");
}

static void test_pickers(void **state)
{
	static const struct scene scenes[] = {
		SCENE("picker-province", province, "C-g"),
		SCENE("picker-today", province_today, "C-g"),
		SCENE("picker-region", region, "C-g"),
		SCENE("picker-named", province_named, "C-g"),
		SCENE("picker-district", district, "C-g"),
		SCENE("picker-topic", topic, "C-g"),
		SCENE("picker-indicator", indicator, "C-g"),
		SCENE("picker-date", date, "C-g"),
		SCENE("picker-months", months, "C-g"),
		SCENE("picker-range", range, "C-g"),
		SCENE("picker-source", source, "C-g"),
		SCENE("picker-tag", tag, "C-g"),
		SCENE("picker-typed", typed, "C-g"),
		SCENE("picker-nothing", nothing_fits, "C-g"),
	};

	(void)state;
	scenes_play(scenes, TL_COUNT(scenes));
}

int main(void)
{
	const struct CMUnitTest tests[] = {SCREEN_TEST(test_pickers)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
