/* Snapshots: whole screens as text, kept in the tree, so that a change of the layout shows in a
 * diff. A file holds the forms of one view (its sizes, UTF-8 and ASCII, languages), each under a
 * line of its own:
 *
 *     ##### 80x24-ascii
 *     the rows; what is as it was in the background is left out, "=" stands for each of its
 *     columns on the left and for all of those on the right; "~5" for five more rows as the
 *     one above; the number of a table's line is "##"
 *     --- cells
 *     2-5 1-38R 40/6           rows: columns, then R reverse, B bold, U underlined, I italic,
 *                              /6 foreground, \6 background
 *     --- cursor 23 14         where it is shown
 */
#include "screen/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECTION "##### "

/* What stood on one screen, row by row. */
static struct {
	const struct screen *of;
	int columns, rows;
	struct screen_cell *cells;
	bool covered; /* snapshots are whole screens */
} background;

static bool looks_alike(const struct screen_cell *a, const struct screen_cell *b)
{
	return a->bold == b->bold && a->underline == b->underline && a->italic == b->italic &&
	       a->reverse == b->reverse && a->fg == b->fg && a->bg == b->bg;
}

void screen_forget_background(const struct screen *s)
{
	if (background.of != s)
		return;
	free(background.cells);
	background.cells = NULL;
	background.of = NULL;
}

void screen_keep_background(struct screen *s)
{
	struct screen_cell *cell;

	screen_forget_background(background.of);
	background.of = s;
	background.covered = false;
	background.rows = screen_rows(s);
	background.columns = screen_columns(s);
	background.cells = cell = tl_alloc((size_t)background.rows * (size_t)background.columns *
					   sizeof *background.cells);
	for (int row = 0; row < background.rows; row++)
		for (int column = 0; column < background.columns; column++)
			*cell++ = screen_cell(s, row, column);
}

void screen_cover_background(bool covered)
{
	background.covered = covered;
}

static bool is_background(struct screen *s, int row, int column)
{
	const struct screen_cell *before;
	struct screen_cell now;

	if (background.of != s || background.covered || row >= background.rows || column >= background.columns)
		return false;
	before = &background.cells[row * background.columns + column];
	now = screen_cell(s, row, column);
	return looks_alike(before, &now) && strcmp(before->text, now.text) == 0;
}

/* The columns of a row from the first to behind the last that is not as in the background; false
 * where all are. */
static bool find_change(struct screen *s, int row, int *from, int *to)
{
	*from = 0;
	*to = screen_columns(s);
	while (*from < *to && is_background(s, row, *from))
		++*from;
	while (*to > *from && is_background(s, row, *to - 1))
		--*to;
	/* Not the right half of a wide character alone. */
	if (*from < *to && *from && !screen_cell(s, row, *from).width)
		--*from;
	return *from < *to;
}

static bool is_as_before(struct screen *s, void *unused)
{
	int from, to;

	(void)unused;
	background.covered = false;
	for (int row = 0; row < screen_rows(s); row++)
		if (find_change(s, row, &from, &to))
			return false;
	return true;
}

void screen_wait_background_at(struct screen *s, const char *file, int line)
{
	screen_wait_until_at(s, is_as_before, NULL, "the screen as it was before", file, line);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void add_look(const struct screen_cell *cell, struct tl_buf *out)
{
	tl_buf_printf(out, "%s%s%s%s", cell->reverse ? "R" : "", cell->bold ? "B" : "",
		      cell->underline ? "U" : "", cell->italic ? "I" : "");
	if (cell->fg != COLOR_DEFAULT)
		tl_buf_printf(out, "/%d", cell->fg);
	if (cell->bg != COLOR_DEFAULT)
		tl_buf_printf(out, "\\%d", cell->bg);
}

/* The columns of a row that don't look as plain text does. */
static void add_looks(struct screen *s, int row, struct tl_buf *out)
{
	static const struct screen_cell plain = {.fg = COLOR_DEFAULT, .bg = COLOR_DEFAULT};
	int end, next;

	tl_buf_reset(out);
	find_change(s, row, &next, &end);
	for (int from = next; from < end; from = next) {
		struct screen_cell first = screen_cell(s, row, from);

		for (next = from + 1; next < end; next++) {
			struct screen_cell cell = screen_cell(s, row, next);

			/* The right half of a wide character is as its left half. */
			if (!looks_alike(&first, &cell) && cell.width)
				break;
		}
		if (looks_alike(&first, &plain))
			continue;
		tl_buf_printf(out, " %d", from);
		if (next > from + 1)
			tl_buf_printf(out, "-%d", next - 1);
		add_look(&first, out);
	}
}

/* The number of a rule's line is another with each line that its table gets before it: "tsv:##". */
static void hide_lines(char *row)
{
	for (char *p = row; (p = strstr(p, ".tsv:"));)
		for (p += strlen(".tsv:"); *p >= '0' && *p <= '9'; p++)
			*p = '#';
}

static void add_text(struct screen *s, int row, struct tl_buf *out)
{
	size_t end = out->n;
	int from, to;

	if (!find_change(s, row, &from, &to)) {
		tl_buf_str(out, "=\n");
		return;
	}
	for (int column = 0; column < from; column++)
		tl_buf_char(out, '=');
	for (int column = from; column < to; column++)
		tl_buf_str(out, screen_cell(s, row, column).text);
	if (to < screen_columns(s))
		tl_buf_char(out, '=');
	hide_lines(out->p + end);
	/* Without the blanks at its end. */
	while (out->n > end && out->p[out->n - 1] == ' ')
		out->p[--out->n] = '\0';
	tl_buf_char(out, '\n');
}

static void add_rows(struct screen *s, struct tl_buf *out)
{
	struct tl_buf last = {0}, text = {0};
	int alike = 0;

	for (int row = 0; row <= screen_rows(s); row++) {
		tl_buf_reset(&text);
		if (row < screen_rows(s))
			add_text(s, row, &text);
		if (last.n && text.n == last.n && strcmp(text.p, last.p) == 0) {
			alike++;
			continue;
		}
		if (alike == 1)
			tl_buf_str(out, last.p);
		else if (alike)
			tl_buf_printf(out, "~%d\n", alike);
		alike = 0;
		if (text.n)
			tl_buf_str(out, text.p);
		tl_buf_reset(&last);
		tl_buf_str(&last, text.n ? text.p : "");
	}
	tl_buf_free(&last);
	tl_buf_free(&text);
}

static void draw(struct screen *s, struct tl_buf *out)
{
	struct tl_buf last = {0}, looks = {0};
	int from = 0, n = screen_rows(s), row, column;

	tl_buf_reset(out);
	add_rows(s, out);
	tl_buf_str(out, "--- cells\n");
	for (row = 0; row <= n; row++) {
		tl_buf_reset(&looks);
		if (row < n)
			add_looks(s, row, &looks);
		if (looks.n == last.n && (!last.n || strcmp(looks.p, last.p) == 0))
			continue;
		if (last.n && from == row - 1)
			tl_buf_printf(out, "%d%s\n", from, last.p);
		else if (last.n)
			tl_buf_printf(out, "%d-%d%s\n", from, row - 1, last.p);
		from = row;
		tl_buf_reset(&last);
		if (looks.n)
			tl_buf_str(&last, looks.p);
	}
	if (screen_cursor(s, &row, &column))
		tl_buf_printf(out, "--- cursor %d %d\n", row, column);
	tl_buf_free(&last);
	tl_buf_free(&looks);
}

/* ---- files ----------------------------------------------------------------------------------- */

/* The section of a file: where its text begins and ends. False where there is none. */
static bool find_section(const struct tl_buf *file, const char *name, size_t *begin, size_t *end)
{
	struct tl_buf head = {0};
	const char *text = file->n ? file->p : "", *at, *next;

	tl_buf_printf(&head, SECTION "%s\n", name);
	for (at = strstr(text, head.p); at && at != text && at[-1] != '\n';)
		at = strstr(at + 1, head.p);
	if (at) {
		at += head.n;
		next = strncmp(at, SECTION, strlen(SECTION)) == 0 ? at : strstr(at, "\n" SECTION);
		*begin = (size_t)(at - text);
		*end = !next ? file->n : (size_t)(next - text) + (next != at);
	}
	tl_buf_free(&head);
	return at;
}

/* The file with this section in it, in the place of the old one if there was one. */
static bool write_section(const char *path, const struct tl_buf *old, const char *name,
			  const struct tl_buf *section)
{
	size_t begin, end;
	bool known = find_section(old, name, &begin, &end), done;
	FILE *f = fopen(path, "wb");

	if (!f)
		return false;
	if (known) {
		done = fprintf(f, "%.*s%s%s", (int)begin, old->p, section->p, old->p + end) >= 0;
	} else {
		done = fprintf(f, "%s" SECTION "%s\n%s", old->n ? old->p : "", name, section->p) >=
		       0;
	}
	return (fclose(f) == 0) & done;
}

static void show_difference(const char *want, size_t n, const char *got)
{
	const char *end = want + n;

	for (int line = 1; want < end || *got; line++) {
		size_t w = want < end ? strcspn(want, "\n") : 0, g = strcspn(got, "\n");

		if (w != g || memcmp(want, got, w) != 0)
			fprintf(stderr, "# line %d\n#  - %.*s\n#  + %.*s\n", line, (int)w, want,
				(int)g, got);
		want += w + (want < end);
		got += g + (got[g] == '\n');
	}
}

/* Waits until the screen is as in the section. */
static bool becomes(struct screen *s, const struct tl_buf *file, const char *section,
		    struct tl_buf *got, const char *code, int line)
{
	long long limit = child_now() + child_patience();
	size_t begin, end;

	if (!find_section(file, section, &begin, &end)) {
		fprintf(stderr, "# the section %s is missing; TL_UPDATE_SNAPSHOTS=1 makes it\n",
			section);
		return false;
	}
	for (;;) {
		draw(s, got);
		if (got->n == end - begin && memcmp(got->p, file->p + begin, got->n) == 0)
			return true;
		if (child_now() >= limit)
			break;
		screen_wait_quiet_at(s, 10, code, line);
	}
	show_difference(file->p + begin, end - begin, got->p);
	return false;
}

void screen_snapshot_at(struct screen *s, const char *name, const char *file, int line)
{
	const char *update = getenv("TL_UPDATE_SNAPSHOTS"), *section = strchr(name, '/');
	size_t stem = section ? (size_t)(section - name) : strlen(name);
	struct tl_buf path = {0}, old = {0}, got = {0};
	bool alike;

	section = section ? section + 1 : "screen";
	tl_buf_printf(&path, "%s/tests/screen/snapshots/%.*s.txt", child_root(), (int)stem, name);
	tl_read_file(path.p, 0, &old, NULL);
	if (update && strcmp(update, "1") == 0) {
		screen_wait_quiet_at(s, 150, file, line);
		draw(s, &got);
		alike = write_section(path.p, &old, section, &got);
		if (!alike)
			fprintf(stderr, "# %s cannot be written\n", path.p);
	} else {
		alike = becomes(s, &old, section, &got, file, line);
	}
	tl_buf_free(&path);
	tl_buf_free(&old);
	tl_buf_free(&got);
	if (!alike)
		screen_fail_at(s, file, line, "the screen is not as in snapshots/%s", name);
}
