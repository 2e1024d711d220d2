/* A line of text being edited. The cursor stands between graphemes: what looks like one letter is
 * deleted as one. With an input method, the keys of the word under the cursor are kept and its text
 * is made of them anew with each key, so that a backspace takes back what the last key did. */
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

static size_t word_behind(const struct tl_line *line)
{
	size_t at = line->cursor;

	while (at < line->text.n && line->text.p[at] == ' ')
		at++;
	while (at < line->text.n && line->text.p[at] != ' ')
		at++;
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
	tl_buf_reset(&line->word);
	tl_buf_reset(&line->keys);
	tl_buf_str(&line->keys, text);
	line->keys_lost = false;
}

void tl_line_go_behind(struct tl_line *line, int column)
{
	const char *p = tl_line_text(line);
	size_t at = 0, n = line->text.n;
	bool quoted = false;

	for (; at < n && column > 1; at++)
		if (at + 1 == n || ((unsigned char)p[at + 1] & 0xc0) != 0x80)
			column--;
	for (; at < n && (quoted || p[at] != ' '); at++)
		quoted ^= p[at] == '"';
	line->cursor = at;
	tl_buf_reset(&line->word);
}

void tl_line_free(struct tl_line *line)
{
	tl_buf_free(&line->text);
	tl_buf_free(&line->word);
	tl_buf_free(&line->keys);
}

/* ---- input method --------------------------------------------------------------------------- */

static enum tl_input_method method;
static bool old_tone;

void tl_line_method(enum tl_input_method m, bool old)
{
	method = m;
	old_tone = old;
}

const char *tl_line_keys(const struct tl_line *line)
{
	if (line->keys_lost || !line->keys.n || !line->text.n ||
	    strcmp(line->keys.p, line->text.p) == 0)
		return NULL;
	return line->keys.p;
}

/* Keys that an input method takes for parts of a word. */
static bool in_word(const struct tl_line *line, tl_key key)
{
	if ((key >= 'a' && key <= 'z') || (key >= 'A' && key <= 'Z'))
		return true;
	return method == TL_INPUT_VNI && line->word.n && key >= '0' && key <= '9';
}

/* The text of the word is made anew from its keys. */
static void show_word(struct tl_line *line)
{
	struct tl_buf made = {0}, tail = {0};

	tl_telex(line->word.p, line->word.n, method, old_tone, &made);
	tl_buf_add(&tail, line->text.p + line->cursor, line->text.n - line->cursor);
	line->text.n = line->word_at;
	tl_buf_add(&line->text, made.p, made.n);
	line->cursor = line->text.n;
	tl_buf_add(&line->text, tail.p, tail.n);
	tl_buf_free(&made);
	tl_buf_free(&tail);
}

static size_t last_grapheme(const struct tl_buf *b)
{
	size_t at = 0, n;
	int columns;

	while (at < b->n) {
		n = tl_grapheme(b->p + at, b->n - at, &columns);
		if (at + n >= b->n)
			break;
		at += n;
	}
	return at;
}

static void lose_keys(struct tl_line *line)
{
	tl_buf_reset(&line->word);
	line->keys_lost = line->text.n > 0;
	if (!line->text.n)
		tl_buf_reset(&line->keys);
}

/* True if the keys make this text. */
static bool makes(const struct tl_buf *keys, const char *text, size_t n)
{
	struct tl_buf made = {0};
	bool same;

	tl_telex(keys->p, keys->n, method, old_tone, &made);
	same = tl_str_eq(tl_str_of(made.p, made.n), tl_str_of(text, n));
	tl_buf_free(&made);
	return same;
}

/* Takes keys away so that the rest makes `text`. A key of a letter is looked for first, since tones
 * and marks that were typed behind it stay; then all keys from one on. False: there are no such
 * keys. */
static bool cut_keys(struct tl_buf *keys, const char *text, size_t n)
{
	struct tl_buf left = {0};
	bool found = false;

	for (size_t i = keys->n; i-- > 0 && !found;) {
		tl_buf_reset(&left);
		tl_buf_add(&left, keys->p, keys->n);
		memmove(left.p + i, left.p + i + 1, left.n - i);
		left.n--;
		found = makes(&left, text, n);
	}
	for (size_t i = keys->n; i-- > 0 && !found;) {
		tl_buf_reset(&left);
		tl_buf_add(&left, keys->p, i);
		found = makes(&left, text, n);
	}
	if (found) {
		tl_buf_reset(keys);
		tl_buf_add(keys, left.p, left.n);
	}
	tl_buf_free(&left);
	return found;
}

/* The word's last letter is taken away, as it is seen. Where no keys make what is left, the word is
 * done: it stands as it is. */
static void shorten_word(struct tl_line *line)
{
	bool at_end = line->cursor == line->text.n && !line->keys_lost;
	size_t before = line->keys.n - (at_end ? line->word.n : 0);
	struct tl_buf word = {0};
	size_t keep;

	tl_buf_add(&word, line->text.p + line->word_at, line->cursor - line->word_at);
	keep = last_grapheme(&word);
	cut(line, line->word_at + keep, line->cursor);
	if (!cut_keys(&line->word, word.p, keep)) {
		lose_keys(line);
	} else if (at_end) {
		line->keys.n = before;
		tl_buf_add(&line->keys, line->word.p, line->word.n);
	} else {
		line->keys_lost = true;
	}
	tl_buf_free(&word);
}

static bool type(struct tl_line *line, tl_key key)
{
	char c = (char)key;

	if (method == TL_INPUT_OFF || !in_word(line, key)) {
		tl_buf_reset(&line->word);
		return tl_line_put(line, key);
	}
	if (line->text.n + 4 > LINE_MOST)
		return false;
	if (!line->word.n)
		line->word_at = line->cursor;
	if (line->cursor == line->text.n)
		tl_buf_add(&line->keys, &c, 1);
	else
		line->keys_lost = true;
	tl_buf_add(&line->word, &c, 1);
	show_word(line);
	return true;
}

bool tl_line_put(struct tl_line *line, tl_key key)
{
	bool at_end = line->cursor == line->text.n;
	size_t before = line->cursor;

	if (!insert(line, key))
		return false;
	if (at_end)
		tl_buf_add(&line->keys, line->text.p + before, line->cursor - before);
	else
		line->keys_lost = true;
	return true;
}

static bool backspace(struct tl_line *line)
{
	size_t from = last_grapheme(&line->text), keys = last_grapheme(&line->keys);

	if (line->word.n) {
		shorten_word(line);
		return true;
	}
	/* What was put in as it is stands in the keys as it is. */
	if (line->cursor == line->text.n && line->text.n - from == line->keys.n - keys &&
	    line->text.n &&
	    memcmp(line->text.p + from, line->keys.p + keys, line->text.n - from) == 0)
		line->keys.p[line->keys.n = keys] = '\0';
	else
		line->keys_lost = true;
	if (!cut(line, previous(line), line->cursor))
		return false;
	if (!line->text.n)
		lose_keys(line);
	return true;
}

/* ---- keys ----------------------------------------------------------------------------------- */

static bool edit(struct tl_line *line, tl_key key, bool *changed)
{
	switch (key) {
	case TL_KEY_DELETE:
	case 'D' & 0x1f:
		*changed = cut(line, line->cursor, next(line));
		break;
	case 'W' & 0x1f:
		*changed = cut(line, word_before(line), line->cursor);
		break;
	case 'U' & 0x1f:
		*changed = cut(line, 0, line->cursor);
		break;
	case 'K' & 0x1f:
		*changed = cut(line, line->cursor, line->text.n);
		break;
	default:
		return false;
	}
	if (*changed)
		lose_keys(line);
	return true;
}

static bool go(struct tl_line *line, tl_key key)
{
	switch (key) {
	case TL_KEY_LEFT:
	case 'B' & 0x1f:
		line->cursor = previous(line);
		break;
	case TL_KEY_RIGHT:
	case 'F' & 0x1f:
		line->cursor = next(line);
		break;
	case TL_KEY_CTRL_LEFT:
		line->cursor = word_before(line);
		break;
	case TL_KEY_CTRL_RIGHT:
		line->cursor = word_behind(line);
		break;
	case TL_KEY_HOME:
	case 'A' & 0x1f:
		line->cursor = 0;
		break;
	case TL_KEY_END:
	case 'E' & 0x1f:
		line->cursor = line->text.n;
		break;
	default:
		return false;
	}
	tl_buf_reset(&line->word);
	return true;
}

bool tl_line_key(struct tl_line *line, tl_key key, bool *changed)
{
	*changed = false;
	if (tl_key_is_text(key)) {
		*changed = type(line, key);
		return true;
	}
	if (key == TL_KEY_BACKSPACE || key == ('H' & 0x1f)) {
		*changed = backspace(line);
		return true;
	}
	return edit(line, key, changed) || go(line, key);
}

void tl_line_draw(const struct tl_line *line, struct tl_pen *pen, enum tl_style style, int *cursor_x)
{
	int room = tl_pen_room(pen) - 1, before, columns;
	size_t begin = 0;

	before = line->cursor ? tl_draw_width(line->text.p, line->cursor) : 0;
	/* What stands far left of the cursor is scrolled out, and a sign says so. */
	if (before > room && room > 1) {
		tl_draw_cell(pen, "…", strlen("…"), 1, TL_STYLE_DIM);
		room--;
	}
	while (before > room && begin < line->cursor) {
		size_t n = tl_grapheme(line->text.p + begin, line->text.n - begin, &columns);

		begin += n;
		before -= columns;
	}
	*cursor_x = pen->x + before;
	if (line->text.n > begin)
		tl_draw(pen, line->text.p + begin, line->text.n - begin, style);
	tl_draw_rest(pen);
}
