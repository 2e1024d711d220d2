#include "screen/surveys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static void write_page(const char *name, const char *province, int year, int admitted, int members)
{
	struct tl_buf text = {0};
	char file[64];

	tl_buf_printf(
		&text,
		"%s: năm %d\n\n20-12-%d 08:00\n\nNăm %d, Đảng bộ tỉnh %s kết nạp được %d đảng "
		"viên mới. Đến nay, toàn Đảng bộ tỉnh %s có %d đảng viên. Các chi bộ miền núi "
		"sinh hoạt đều, chi bộ miền biển bám dân.\n\nHồ Gió Lào\n",
		province, year, year, year, province, admitted, province, members);
	snprintf(file, sizeof file, "surveys/%s", name);
	child_file(file, text.p, text.n);
	tl_buf_free(&text);
}

static const char *archive(void)
{
	static const struct {
		const char *name;
		int admitted;
	} provinces[] = {
		{"Hà Giang", 200}, {"Quảng Ninh", 1000}, {"Nghệ An", 3000}, {"Cà Mau", 600}};
	static const char *made;

	if (!made) {
		const char *paths[] = {child_path("surveys"), NULL};

		for (size_t i = 0; i < TL_COUNT(provinces); i++) {
			for (int year = 2021; year <= 2023; year++) {
				char name[32];

				if (i == 3 && year == 2022)
					continue;
				snprintf(name, sizeof name, "%zu-%d.txt", i, year);
				write_page(name, provinces[i].name, year,
					   provinces[i].admitted + 10 * (year - 2021),
					   provinces[i].admitted * 40 + year);
			}
		}
		write_page("4.txt", "Nghệ An", 2023, 2900, 122023);
		made = child_archive("surveys.db", paths);
	}
	return made;
}

struct screen *surveys_browser(int columns, int rows, bool ascii)
{
	struct screen_setup setup = {.columns = columns, .rows = rows};
	struct screen *s = ascii ? screen_tulieu(&setup, "-d", archive(), "browse", "--ascii", NULL)
				 : screen_tulieu(&setup, "-d", archive(), NULL);

	screen_wait_row(s, 0, "12/12");
	return s;
}

struct screen *surveys_browser_vi(int columns, int rows)
{
	static const char *const vietnamese[] = {"LANGUAGE=vi", NULL};
	struct screen_setup setup = {.columns = columns, .rows = rows, .env = vietnamese};
	struct screen *s = screen_tulieu(&setup, "-d", archive(), NULL);

	screen_wait_row(s, 0, "12/12");
	return s;
}

void surveys_snapshots(const char *view, void (*show)(struct screen *s))
{
	static const int sizes[][2] = {{80, 24}, {120, 40}, {160, 50}};

	for (size_t i = 0; i < 2 * TL_COUNT(sizes); i++) {
		int columns = sizes[i / 2][0], rows = sizes[i / 2][1];
		bool ascii = i % 2 == 1;
		struct screen *s = surveys_browser(columns, rows, ascii);
		char name[64];

		show(s);
		snprintf(name, sizeof name, "%s/%dx%d%s", view, columns, rows, ascii ? "-ascii" : "");
		screen_snapshot(s, name);
		screen_leave(s);
	}
}
