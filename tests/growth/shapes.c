/* How a shape becomes a text, and the shapes that are made of the program's own tables. */
#include "growth/shapes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- words of the tables -------------------------------------------------------------------- */

static void add_word(struct shapes *s, struct words *w, const char *p, size_t n)
{
	*TL_ARENA_PUSH(s->arena, w->list, w->n, w->cap) = tl_arena_strndup(s->arena, p, n);
}

/* The phrases of a cell; the marks of patterns are left out: "@id", "N%<15", holes. */
static void cell_words(struct shapes *s, const char *cell, struct words *w)
{
	static const char ends[] = "|;()~!+*=>[]";
	struct tl_buf b = {0};

	while (*cell) {
		size_t n = strcspn(cell, ends);

		tl_buf_reset(&b);
		for (size_t i = 0, k; i < n; i += k + 1) {
			k = strcspn(cell + i, " |;()~!+*=>[]");
			if (k && !strchr("@N-", cell[i]) && strncmp(cell + i, "…", 3) != 0) {
				if (b.n)
					tl_buf_char(&b, ' ');
				tl_buf_add(&b, cell + i, k);
			}
		}
		if (b.n > 1 && b.n < 60)
			add_word(s, w, b.p, b.n);
		cell += n + (cell[n] != '\0');
	}
	tl_buf_free(&b);
}

/* What each row of a table gives: its words from a column on, or the cell of that column alone. */
struct row_words {
	struct words *rows; /* of each row */
	size_t n, cap;
};

static void read_table(struct shapes *s, const char *data, const char *name, size_t column,
		       bool alone, struct row_words *out)
{
	char *path = tl_arena_printf(s->arena, "%s/%s.tsv", data, name), *rest;
	struct tl_buf b = {0};
	struct tl_error e;
	bool named = false; /* the line of the columns' names is behind us */

	if (tl_read_file(path, 0, &b, &e))
		tl_die("%s: %s", path, e.text);
	rest = b.p;
	for (char *line; (line = strsep(&rest, "\n")) != NULL;) {
		struct words w = {0};
		size_t at = 0;

		if (*line == '#' || !*line || !named) {
			named |= *line && *line != '#';
			continue;
		}
		for (char *cell; (cell = strsep(&line, "\t")) != NULL; at++)
			if (alone && at == column)
				add_word(s, &w, cell, strlen(cell));
			else if (!alone && at >= column)
				cell_words(s, cell, &w);
		*TL_ARENA_PUSH(s->arena, out->rows, out->n, out->cap) = w;
	}
	tl_buf_free(&b);
}

static void all_words(struct shapes *s, const struct row_words *rows, struct words *out)
{
	for (size_t r = 0; r < rows->n; r++)
		for (size_t i = 0; i < rows->rows[r].n; i++)
			*TL_ARENA_PUSH(s->arena, out->list, out->n, out->cap) =
				rows->rows[r].list[i];
}

/* ---- shapes of words ------------------------------------------------------------------------- */

/* What stands around a word: nothing, figures before and behind it, marks, line ends. */
static const char *const around[] = {
	"{w} ", "12 {w}, ", "{w} 12 đảng viên; ", "{w} {i} chi bộ (", "98,7% {w}: ", "{w}\n"};
/* The same for two that stand far apart in their tables. */
static const char *const between[] = {"{w} 12 {w}, ", "12% {w} {w}; ", "{w} {w} ",
				      "12 {w} ({w} ", "{w}: {w}. ",    "{w} 5 đảng viên {w}\n",
				      "{w}/{w} 3 "};

static void add(struct shapes *s, const char *name, const char *head, const char *piece,
		char **words, size_t n)
{
	*TL_ARENA_PUSH(s->arena, s->list, s->n, s->cap) = (struct shape){
		.name = name,
		.suffix = "txt",
		.head = head,
		.piece = piece,
		.back = "",
		.tail = "",
		.words = words,
		.n_words = n,
	};
}

/* How the words stand in it is told without the line end. */
static const char *name_of(struct shapes *s, const char *what, const char *piece)
{
	char *name = tl_arena_printf(s->arena, "%s: %s", what, piece), *end = strchr(name, '\n');

	if (end)
		memcpy(end, "$", 2);
	return name;
}

/* Of so many words one is taken. */
enum { APART = 32 };

static void add_pairs(struct shapes *s, const struct words *all)
{
	size_t seed = 1;

	for (size_t i = 0; i < all->n; i += APART) {
		const char *piece = between[i / APART % TL_COUNT(between)];
		char **two = tl_arena_alloc(s->arena, 2 * sizeof *two);

		seed = (seed * 1103515245 + 12345) & 0x7fffffff;
		two[0] = all->list[i];
		two[1] = all->list[seed % all->n];
		add(s, name_of(s, tl_arena_printf(s->arena, "%s and %s", two[0], two[1]), piece),
		    seed >> 16 & 1 ? SHAPE_PARTY : SHAPE_NEWS, piece, two, 2);
	}
}

/* Few enough for a small text to hold each of them. */
enum { GROUP = 128 };

static void add_words(struct shapes *s, const char *what, const struct words *w, size_t *turn,
		      bool thorough)
{
	for (size_t from = 0; from < w->n; from += GROUP) {
		size_t n = w->n - from < GROUP ? w->n - from : GROUP;
		const char *name = tl_arena_printf(s->arena, "%s %zu", what, from);

		for (size_t i = 0; i < (thorough ? TL_COUNT(around) / 2 : 1); i++, ++*turn) {
			const char *piece = around[*turn % TL_COUNT(around)];

			add(s, name_of(s, name, piece), *turn & 8 ? SHAPE_NEWS : SHAPE_PARTY, piece,
			    w->list + from, n);
		}
	}
}

/* Tables whose words make marks or part a page; by_row: a row's own words are many. */
static const struct {
	const char *name;
	size_t column; /* the first with words */
	bool by_row;
} tables[] = {
	{"indicators", 6, true},     {"topics", 1, true},     {"units", 3, false},
	{"qualifiers", 3, false},    {"periods", 1, false},   {"scopes", 3, false},
	{"positions", 0, false},     {"documents", 0, false}, {"forms", 1, false},
	{"place-words", 0, false},   {"sources", 1, false},   {"boilerplate", 0, false},
	{"regions", 1, false},	     {"historic", 1, false},  {"places-ignore", 0, false},
	{"anniversaries", 0, false},
};

static void add_tables(struct shapes *s, const char *data, bool thorough)
{
	struct words every = {0};
	size_t turn = 0;

	for (size_t t = 0; t < TL_COUNT(tables); t++) {
		struct row_words rows = {0};
		struct words all = {0};

		read_table(s, data, tables[t].name, tables[t].column, false, &rows);
		all_words(s, &rows, &all);
		all_words(s, &rows, &every);
		for (size_t r = 0; tables[t].by_row && r < rows.n; r++)
			add_words(s,
				  tl_arena_printf(s->arena, "%s, row %zu", tables[t].name, r + 1),
				  &rows.rows[r], &turn, thorough);
		if (!tables[t].by_row)
			add_words(s, tables[t].name, &all, &turn, thorough);
	}
	if (thorough)
		add_pairs(s, &every);
}

static void add_article(struct shapes *s, const char *data, const char *name)
{
	struct tl_buf b = {0};
	struct tl_error e;
	char *path = tl_arena_printf(s->arena, "%s/sample/%s.txt", data, name);

	if (tl_read_file(path, 0, &b, &e))
		tl_die("%s: %s", path, e.text);
	add(s, name, "", tl_arena_printf(s->arena, "%.*s\n", (int)b.n, b.p), NULL, 0);
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] == '\n' || b.p[i] == '.')
			b.p[i] = ' ';
	add(s, tl_arena_printf(s->arena, "%s as one sentence", name), "",
	    tl_arena_printf(s->arena, "%.*s ", (int)b.n, b.p), NULL, 0);
	tl_buf_free(&b);
}

static void names(struct shapes *s, const char *data, const char *table, size_t column,
		  struct words *out)
{
	struct row_words rows = {0};

	read_table(s, data, table, column, true, &rows);
	all_words(s, &rows, out);
}

void shapes_load(struct shapes *s, const char *data, bool thorough)
{
	static const char *const articles[] = {
		"ninh-thuan-2022-ket-nap", "quang-ninh-2017-binh-lieu",
		"quang-nam-2023-chuyen-vi-tri", "bac-kan-2024-tong-ket-dieu-le"};

	*s = (struct shapes){.arena = tl_arena_new()};
	names(s, data, "provinces", 1, &s->provinces);
	names(s, data, "districts", 2, &s->districts);
	names(s, data, "communes34", 2, &s->communes);
	for (size_t i = 0; i < shapes_n_written; i++)
		*TL_ARENA_PUSH(s->arena, s->list, s->n, s->cap) = shapes_written[i];
	for (size_t i = 0; i < TL_COUNT(articles); i++)
		add_article(s, data, articles[i]);
	add_tables(s, data, thorough);
}

void shapes_free(struct shapes *s)
{
	tl_arena_free(s->arena);
}

/* ---- texts ----------------------------------------------------------------------------------- */

/* A syllable by its number: 14 beginnings, 24 middles, 6 ends. */
static void syllable(size_t i, bool capital, struct tl_buf *out)
{
	static const char *const begins[] = {"b", "c", "d",  "g", "h", "kh", "l",
					     "m", "n", "ph", "s", "t", "th", "v"};
	static const char *const vowels[] = {"a", "á", "ả", "e", "ê", "ế", "i", "í",
					     "o", "ó", "ô", "ố", "ơ", "ờ", "u", "ú",
					     "ư", "ứ", "à", "ạ", "ọ", "ộ", "ụ", "ị"};
	static const char *const tails[] = {"", "n", "m", "ng", "i", "c"};
	const char *begin = begins[i % 14];

	tl_buf_char(out, (char)(capital ? begin[0] - 'a' + 'A' : begin[0]));
	tl_buf_str(out, begin + 1);
	tl_buf_str(out, vowels[i / 14 % 24]);
	tl_buf_str(out, tails[i / (14 * 24) % 6]);
}

/* What stands in the place of {c} in the piece of a number; false: it is no such place. */
static bool fill(const struct shapes *s, const struct shape *shape, char what, size_t i,
		 size_t *word, struct tl_buf *out)
{
	/* Neighbours in a text shall not be neighbours in the order of syllables. */
	size_t mixed = i * 7919 + *word * 31;

	switch (what) {
	case 'i':
		tl_buf_printf(out, "%zu", i + 1);
		break;
	case 't':
		tl_buf_printf(out, "%zu.%03zu", i / 1000 + 1, i % 1000);
		break;
	case 'd':
		tl_buf_printf(out, "%02zu/%02zu/2019", i % 28 + 1, i / 28 % 12 + 1);
		break;
	case 's':
		syllable(mixed, false, out);
		++*word;
		break;
	case 'n':
		tl_buf_str(out, "Nguyễn ");
		syllable(mixed, true, out);
		tl_buf_char(out, ' ');
		syllable(mixed / 2016, true, out);
		++*word;
		break;
	case 'w':
		tl_buf_str(out, shape->words[(*word)++ % shape->n_words]);
		break;
	case 'x':
		tl_buf_str(out, s->provinces.list[i % s->provinces.n]);
		break;
	case 'q':
		tl_buf_str(out, s->districts.list[i % s->districts.n]);
		break;
	case 'c':
		tl_buf_str(out, s->communes.list[i % s->communes.n]);
		break;
	default:
		return false;
	}
	return true;
}

static void add_piece(const struct shapes *s, const struct shape *shape, const char *piece,
		      size_t i, size_t *word, struct tl_buf *out)
{
	for (const char *p = piece; *p; p++)
		if (p[0] == '{' && p[1] && p[2] == '}' && fill(s, shape, p[1], i, word, out))
			p += 2;
		else
			tl_buf_char(out, *p);
}

void shapes_text(const struct shapes *s, const struct shape *shape, size_t bytes,
		 struct tl_buf *out)
{
	size_t share = strlen(shape->piece) + strlen(shape->back), pieces = 0, word = 0;

	tl_buf_reset(out);
	tl_buf_str(out, shape->head);
	bytes = bytes * strlen(shape->piece) / share;
	while (out->n < bytes)
		add_piece(s, shape, shape->piece, pieces++, &word, out);
	for (size_t i = 0; *shape->back && i < pieces; i++)
		add_piece(s, shape, shape->back, i, &word, out);
	tl_buf_str(out, shape->tail);
}
