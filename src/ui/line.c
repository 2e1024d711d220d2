/* A line of text being edited. The cursor stands between graphemes: what looks like one letter is
 * deleted as one. */
#include <string.h>

#include "app.h"
#include "tulieu/text.h"

/* A longer one is not typed but pasted by mistake. */
#define LINE_MOST 4000

static size_t previous(const struct tl_line *line)
{
	size_t at = 0;
	int columns;

	while (at < line->cursor) {
		size_t n = tl_grapheme(line->text.p + at, line->text.n - at, &columns);

		if (at + n >= line->cursor)
			break;
		at += n;
	}
	return at;
}

static size_t next(const struct tl_line *line)
{
	int columns;

	if (line->cursor >= line->text.n)
		return line->text.n;
	return line->cursor +
	       tl_grapheme(line->text.p + line->cursor, line->text.n - line->cursor, &columns);
}

static size_t word_before(const struct tl_line *line)
{
	size_t at = line->cursor;

	while (at && line->text.p[at - 1] == ' ')
		at--;
	while (at && line->text.p[at - 1] != ' ')
		at--;
	return at;
}

static bool cut(struct tl_line *line, size_t begin, size_t end)
{
	if (begin >= end)
		return false;
	memmove(line->text.p + begin, line->text.p + end, line->text.n - end + 1);
	line->text.n -= end - begin;
	line->cursor = begin;
	return true;
}

static bool insert(struct tl_line *line, tl_key key)
{
	char bytes[4];
	size_t n = tl_utf8_encode(key, bytes);

	if (line->text.n + n > LINE_MOST)
		return false;
	tl_buf_add(&line->text, bytes, n);
	memmove(line->text.p + line->cursor + n, line->text.p + line->cursor,
		line->text.n - n - line->cursor);
	memcpy(line->text.p + line->cursor, bytes, n);
	line->cursor += n;
	return true;
}

void tl_line_set(struct tl_line *line, const char *text)
{
	tl_buf_reset(&line->text);
	tl_buf_str(&line->text, text);
	line->cursor = line->text.n;
}

bool tl_line_key(struct tl_line *line, tl_key key, bool *changed)
{
	*changed = false;
	if (tl_key_is_text(key)) {
		*changed = insert(line, key);
		return true;
	}
	switch (key) {
	case TL_KEY_BACKSPACE:
	case 'H' & 0x1f:
		*changed = cut(line, previous(line), line->cursor);
		return true;
	case TL_KEY_DELETE:
	case 'D' & 0x1f:
		*changed = cut(line, line->cursor, next(line));
		return true;
	case 'W' & 0x1f:
		*changed = cut(line, word_before(line), line->cursor);
		return true;
	case 'U' & 0x1f:
		*changed = cut(line, 0, line->cursor);
		return true;
	case 'K' & 0x1f:
		*changed = cut(line, line->cursor, line->text.n);
		return true;
	case TL_KEY_LEFT:
	case 'B' & 0x1f:
		line->cursor = previous(line);
		return true;
	case TL_KEY_RIGHT:
	case 'F' & 0x1f:
		line->cursor = next(line);
		return true;
	case TL_KEY_HOME:
	case 'A' & 0x1f:
		line->cursor = 0;
		return true;
	case TL_KEY_END:
	case 'E' & 0x1f:
		line->cursor = line->text.n;
		return true;
	default:
		return false;
	}
}

void tl_line_draw(const struct tl_line *line, struct tl_pen *pen, int *cursor_x)
{
	int room = tl_pen_room(pen) - 1, before, columns;
	size_t begin = 0;

	before = line->cursor ? tl_draw_width(line->text.p, line->cursor) : 0;
	/* What stands far left of the cursor is scrolled out. */
	while (before > room && begin < line->cursor) {
		size_t n = tl_grapheme(line->text.p + begin, line->text.n - begin, &columns);

		begin += n;
		before -= columns;
	}
	*cursor_x = pen->x + before;
	if (line->text.n > begin)
		tl_draw(pen, line->text.p + begin, line->text.n - begin, TL_STYLE_NORMAL);
	tl_draw_rest(pen);
}
