/* Snapshots: a whole screen as text, kept in the tree, so that a change of the layout shows in a diff. */
#include "screen/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The rows, then under a rule, for rows that have any, a map of attributes. */
static void draw(struct screen *s, struct tl_buf *out)
{
	tl_buf_reset(out);
	for (int row = 0; row < screen_rows(s); row++)
		tl_buf_printf(out, "%s\n", screen_row(s, row));
	tl_buf_str(out, "--- attributes\n");
	for (int row = 0; row < screen_rows(s); row++) {
		struct tl_buf map = {0};
		size_t used = 0;

		for (int column = 0; column < screen_columns(s); column++) {
			struct screen_cell cell = screen_cell(s, row, column);
			char c = cell.reverse     ? 'R'
				 : cell.bold      ? 'B'
				 : cell.underline ? 'U'
						  : ' ';

			tl_buf_char(&map, c);
			if (c != ' ')
				used = map.n;
		}
		if (used)
			tl_buf_printf(out, "%3d %.*s\n", row, (int)used, map.p);
		tl_buf_free(&map);
	}
}

static bool is_alike(struct screen *s, const char *want, struct tl_buf *now)
{
	draw(s, now);
	return strcmp(now->p, want) == 0;
}

static void show_difference(const char *want, const char *got)
{
	for (int line = 1; *want || *got; line++) {
		size_t w = strcspn(want, "\n"), g = strcspn(got, "\n");

		if (w != g || memcmp(want, got, w) != 0)
			fprintf(stderr, "# line %d\n#  - %.*s\n#  + %.*s\n", line, (int)w, want,
				(int)g, got);
		want += w + (want[w] == '\n');
		got += g + (got[g] == '\n');
	}
}

void screen_snapshot_at(struct screen *s, const char *name, const char *file, int line)
{
	const char *update = getenv("TL_UPDATE_SNAPSHOTS");
	struct tl_buf path = {0}, want = {0}, got = {0};
	bool alike = false;

	tl_buf_printf(&path, "%s/tests/screen/snapshots/%s.txt", child_root(), name);
	if (update && strcmp(update, "1") == 0) {
		FILE *f;

		screen_wait_quiet_at(s, 300, file, line);
		draw(s, &got);
		f = fopen(path.p, "wb");
		if (f) {
			alike = fwrite(got.p, 1, got.n, f) == got.n;
			alike &= fclose(f) == 0;
		}
		if (!alike)
			fprintf(stderr, "# %s cannot be written\n", path.p);
	} else if (tl_read_file(path.p, 0, &want, NULL) != TL_OK) {
		fprintf(stderr, "# %s is missing; TL_UPDATE_SNAPSHOTS=1 makes it\n", path.p);
	} else {
		long long end = child_now() + child_patience() / 4;
		const char *text = want.p ? want.p : "";

		while (!(alike = is_alike(s, text, &got)) && child_now() < end)
			screen_wait_quiet_at(s, 50, file, line);
		if (!alike)
			show_difference(text, got.p);
	}
	tl_buf_free(&path);
	tl_buf_free(&want);
	tl_buf_free(&got);
	if (!alike)
		screen_fail_at(s, file, line, "the screen is not as in snapshots/%s.txt", name);
}
