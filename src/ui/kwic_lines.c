/* The lines of the concordance, without a screen: found in the bodies of articles, put in order by
 * what stands beside the words, and the neighbours counted. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "format.h"
#include "kwic_lines.h"
#include "tulieu/text.h"

/* Bytes of context on each side: enough for the widest screen that has room for two of them. */
#define CONTEXT_MOST 200
#define SLICE_MS 40
/* A key to sort by is made of so many bytes of the context at most. */
#define KEY_CONTEXT 48

void tl_kwic_lines_free(struct tl_kwic_lines *f)
{
	for (size_t i = 0; i < f->n; i++)
		free(f->list[i]);
	free(f->list);
	*f = (struct tl_kwic_lines){0};
}

void tl_kwic_take(struct tl_kwic_lines *to, struct tl_kwic_lines *from)
{
	for (size_t i = 0; i < from->n; i++) {
		from->list[i]->number = (uint32_t)to->n;
		*TL_PUSH(to->list, to->n, to->cap) = from->list[i];
	}
	from->n = 0;
}

/* ---- finding -------------------------------------------------------------------------------- */

static bool inside_letter(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* The context of a span: within its block, whole letters. */
static struct tl_kwic_line *occurrence(struct tl_str body, struct tl_span span)
{
	size_t left = span.begin, right = span.end, match_n = span.end - span.begin;
	struct tl_kwic_line *o;

	while (left && body.p[left - 1] != '\n' && span.begin - left < CONTEXT_MOST)
		left--;
	while (left < span.begin && inside_letter(body.p[left]))
		left++;
	while (right < body.n && body.p[right] != '\n' && right - span.end < CONTEXT_MOST)
		right++;
	while (right > span.end && right < body.n && inside_letter(body.p[right]))
		right--;
	/* A word may be a megabyte long. */
	if (match_n > CONTEXT_MOST) {
		match_n = CONTEXT_MOST;
		while (match_n && inside_letter(body.p[span.begin + match_n]))
			match_n--;
	}
	o = tl_alloc(sizeof *o + (span.begin - left) + match_n + (right - span.end));
	o->at = span.begin;
	o->left_n = (uint16_t)(span.begin - left);
	o->match_n = (uint16_t)match_n;
	o->right_n = (uint16_t)(right - span.end);
	memcpy(o->text, body.p + left, o->left_n);
	memcpy(o->text + o->left_n, body.p + span.begin, match_n);
	memcpy(o->text + o->left_n + match_n, body.p + span.end, o->right_n);
	return o;
}

static const char *label_of(const struct tl_corpus *c, uint32_t row, enum tl_dim dim)
{
	uint32_t value;

	return tl_corpus_values(c, row, dim, &value, 1) ? tl_dim_value(c, dim, value).label : NULL;
}

/* The name that it had on that day; NULL: the article is about none. */
static const char *province_of(const struct tl_corpus *c, uint32_t row, struct tl_date date)
{
	const char *name = tl_format_province(label_of(c, row, TL_DIM_PROVINCE),
					      label_of(c, row, TL_DIM_TODAY), date);

	return *name ? name : NULL;
}

void tl_kwic_find(struct tl_kwic_search *s, struct tl_archive *archive, const atomic_bool *stop)
{
	const struct tl_corpus *c = tl_result_corpus(s->result);
	struct tl_arena *arena = tl_arena_new();
	struct tl_span *spans = NULL;
	size_t n_rows, cap = 0;
	const uint32_t *rows = tl_result_rows(s->result, &n_rows);
	int64_t end = tl_now_ms() + SLICE_MS;

	for (; archive && s->row < n_rows && !s->cut && !atomic_load(stop); s->row++) {
		struct tl_item item = tl_corpus_item(c, rows[s->row]);
		struct tl_str body;
		size_t n;

		if (s->row % 8 == 7 && tl_now_ms() >= end)
			break;
		tl_arena_reset(arena);
		/* An article that is gone has no occurrences. */
		if (tl_archive_body(archive, item.id, arena, &body, NULL) != TL_OK)
			continue;
		n = tl_query_places(s->query, body.p, body.n, s->how, &spans, &cap);
		for (size_t i = 0; i < n; i++) {
			struct tl_kwic_line *o;

			if (s->found.n == s->most) {
				s->cut = true;
				break;
			}
			o = occurrence(body, spans[i]);
			o->id = item.id;
			o->date = tl_item_date(&item);
			o->inferred = (item.flags & TL_ITEM_INFERRED) != 0;
			o->province = province_of(c, rows[s->row], o->date);
			*TL_PUSH(s->found.list, s->found.n, s->found.cap) = o;
		}
	}
	free(spans);
	tl_arena_free(arena);
}

bool tl_kwic_widen(const struct tl_query *query, enum tl_together *how)
{
	if (*how + 1 >= TL_TOGETHERS || !tl_query_several(query))
		return false;
	*how = (enum tl_together)(*how + 1);
	return true;
}

void tl_kwic_find_all(struct tl_kwic_search *s, struct tl_archive *archive, bool wider)
{
	atomic_bool never = false;
	size_t n_rows;

	tl_result_rows(s->result, &n_rows);
	do {
		s->row = 0;
		while (!s->cut && s->row < n_rows)
			tl_kwic_find(s, archive, &never);
	} while (wider && !s->found.n && tl_kwic_widen(s->query, &s->how));
}

void tl_kwic_typed(const char *text, struct tl_buf *out)
{
	tl_buf_printf(out, strpbrk(text, "\":()~*-") ? "%s" : "\"%s\"", text);
}

/* ---- order ---------------------------------------------------------------------------------- */

struct sortable {
	struct tl_kwic_line *o;
	size_t key, key_n; /* bytes of the buffer of keys */
	const char *keys;
};

/* The words before, the nearest first. */
static void left_key(const struct tl_kwic_line *o, struct tl_buf *out)
{
	size_t from = o->left_n > KEY_CONTEXT ? o->left_n - KEY_CONTEXT : 0;
	size_t begins[KEY_CONTEXT] = {0}, ends[KEY_CONTEXT] = {0}, n = 0, pos = 0, begin, end;
	const char *p;

	while (from < o->left_n && inside_letter(o->text[from]))
		from++;
	p = o->text + from;
	while (n < KEY_CONTEXT && tl_next_word(p, o->left_n - from, &pos, &begin, &end)) {
		begins[n] = begin;
		ends[n++] = end;
	}
	while (n--) {
		tl_sort_key(p + begins[n], ends[n] - begins[n], out);
		tl_buf_char(out, '\0');
	}
}

static void right_key(const struct tl_kwic_line *o, struct tl_buf *out)
{
	const char *p = o->text + o->left_n + o->match_n;
	size_t n = o->right_n, pos = 0, begin, end;

	while (tl_next_word(p, n, &pos, &begin, &end) && begin < KEY_CONTEXT) {
		tl_sort_key(p + begin, end - begin, out);
		tl_buf_char(out, '\0');
	}
}

static int by_key(const void *a, const void *b)
{
	const struct sortable *x = a, *y = b;
	size_t n = x->key_n < y->key_n ? x->key_n : y->key_n;
	int order = n ? memcmp(x->keys + x->key, y->keys + y->key, n) : 0;

	if (!order && x->key_n != y->key_n)
		order = x->key_n < y->key_n ? -1 : 1;
	return order ? order : (x->o->number > y->o->number) - (x->o->number < y->o->number);
}

void tl_kwic_sort(struct tl_kwic_lines *lines, enum tl_kwic_order order)
{
	struct sortable *list = tl_calloc(lines->n + 1, sizeof *list);
	struct tl_buf keys = {0};

	for (size_t i = 0; i < lines->n; i++) {
		list[i] = (struct sortable){.o = lines->list[i], .key = keys.n};
		if (order == TL_KWIC_BY_LEFT)
			left_key(list[i].o, &keys);
		else if (order == TL_KWIC_BY_RIGHT)
			right_key(list[i].o, &keys);
		list[i].key_n = keys.n - list[i].key;
	}
	for (size_t i = 0; i < lines->n; i++)
		list[i].keys = keys.p;
	qsort(list, lines->n, sizeof *list, by_key);
	for (size_t i = 0; i < lines->n; i++)
		lines->list[i] = list[i].o;
	free(list);
	tl_buf_free(&keys);
}

/* ---- in words ------------------------------------------------------------------------------- */

const char *tl_kwic_order_words(enum tl_kwic_order order)
{
	static const char *const orders[TL_KWIC_ORDERS] = {
		[TL_KWIC_BY_DATE] = N_("as the list"),
		[TL_KWIC_BY_LEFT] = N_("by what stands before"),
		[TL_KWIC_BY_RIGHT] = N_("by what follows")};

	return _(orders[order]);
}

const char *tl_kwic_how_words(enum tl_together how)
{
	static const char *const hows[TL_TOGETHERS] = {
		[TL_TOGETHER_ADJACENT] = N_("words side by side"),
		[TL_TOGETHER_NEAR] = N_("words near each other"),
		[TL_TOGETHER_EACH] = N_("each word")};

	return _(hows[how]);
}

/* ---- neighbours ----------------------------------------------------------------------------- */

void tl_kwic_neighbours_free(struct tl_kwic_neighbours *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->list[i].word);
	free(s->list);
	*s = (struct tl_kwic_neighbours){0};
}

static int by_word(const void *a, const void *b)
{
	return strcmp(((const struct tl_kwic_neighbour *)a)->word,
		      ((const struct tl_kwic_neighbour *)b)->word);
}

static int by_number(const void *a, const void *b)
{
	const struct tl_kwic_neighbour *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return strcmp(x->word, y->word);
}

/* True where digits on both sides of one dot or comma are one number, 2.093, and no two words. */
static bool one_number(const char *p, size_t end, size_t begin)
{
	return begin == end + 1 && (p[end] == '.' || p[end] == ',') && p[end - 1] >= '0' &&
	       p[end - 1] <= '9' && p[begin] >= '0' && p[begin] <= '9';
}

/* The one or two syllables, or numbers, next to the occurrence; NULL: there are none. */
static char *word_beside(const struct tl_kwic_line *o, bool right, bool two)
{
	const char *p = right ? o->text + o->left_n + o->match_n : o->text;
	size_t n = right ? o->right_n : o->left_n, pos = 0, begins[2] = {0}, ends[2] = {0},
	       found = 0, first, last, b, e;
	struct tl_buf word = {0};

	/* The last two on the left, the first two on the right. */
	while (tl_next_word(p, n, &pos, &b, &e)) {
		if (found && one_number(p, ends[found - 1], b)) {
			ends[found - 1] = e;
			continue;
		}
		if (found == 2 && right)
			break;
		if (found == 2) {
			begins[0] = begins[1];
			ends[0] = ends[1];
			found--;
		}
		begins[found] = b;
		ends[found++] = e;
	}
	if (found < (two ? 2u : 1u))
		return NULL;
	first = two || right ? 0 : found - 1;
	last = two ? 1 : first;
	if (two && (begins[1] != ends[0] + 1 || p[ends[0]] != ' '))
		return NULL;
	tl_canon(p + begins[first], ends[last] - begins[first], &word);
	return tl_buf_steal(&word);
}

static void gather_side(const struct tl_kwic_lines *lines, bool right, bool two,
			struct tl_kwic_neighbours *s)
{
	size_t kept = 0;

	tl_kwic_neighbours_free(s);
	for (size_t i = 0; i < lines->n; i++) {
		char *word = word_beside(lines->list[i], right, two);

		if (word)
			*TL_PUSH(s->list, s->n, s->cap) = (struct tl_kwic_neighbour){word, 1};
	}
	if (s->n)
		qsort(s->list, s->n, sizeof *s->list, by_word);
	for (size_t i = 0; i < s->n; i++) {
		if (kept && strcmp(s->list[kept - 1].word, s->list[i].word) == 0) {
			s->list[kept - 1].n++;
			free(s->list[i].word);
		} else {
			s->list[kept++] = s->list[i];
		}
	}
	s->n = kept;
	if (kept)
		qsort(s->list, kept, sizeof *s->list, by_number);
}

void tl_kwic_gather(const struct tl_kwic_lines *lines, bool two, struct tl_kwic_neighbours sides[2])
{
	for (int side = 0; side < 2; side++)
		gather_side(lines, side == 1, two, &sides[side]);
}

/* ---- as a table ----------------------------------------------------------------------------- */

static void put_part(struct tl_sheet *sheet, const char *p, size_t n)
{
	struct tl_buf part = {0};

	for (; n && p[0] == ' '; n--)
		p++;
	while (n && p[n - 1] == ' ')
		n--;
	tl_buf_add(&part, p, n);
	tl_sheet_text(sheet, part.p ? part.p : "");
	tl_buf_free(&part);
}

void tl_kwic_write_lines(const struct tl_kwic_lines *lines, enum tl_sheet_form form,
			 struct tl_buf *out)
{
	static const char *const names[] = {"article", "date",	"province",
					    "before",  "match", "after"};
	struct tl_sheet sheet;

	tl_sheet_start(&sheet, form, names, TL_COUNT(names), out);
	for (size_t i = 0; i < lines->n; i++) {
		const struct tl_kwic_line *o = lines->list[i];
		struct tl_buf date = {0};

		tl_sheet_number(&sheet, o->id);
		if (o->date.year)
			tl_buf_printf(&date, "%04d", o->date.year);
		if (o->date.month)
			tl_buf_printf(&date, "-%02d", o->date.month);
		if (o->date.day)
			tl_buf_printf(&date, "-%02d", o->date.day);
		tl_sheet_text(&sheet, date.n ? date.p : NULL);
		tl_sheet_text(&sheet, o->province);
		put_part(&sheet, o->text, o->left_n);
		put_part(&sheet, o->text + o->left_n, o->match_n);
		put_part(&sheet, o->text + o->left_n + o->match_n, o->right_n);
		tl_buf_free(&date);
	}
	tl_sheet_end(&sheet);
}

void tl_kwic_write_neighbours(const struct tl_kwic_neighbours sides[2], enum tl_sheet_form form,
			      struct tl_buf *out)
{
	static const char *const names[] = {"side", "word", "number"};
	struct tl_sheet sheet;

	tl_sheet_start(&sheet, form, names, TL_COUNT(names), out);
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < sides[side].n; i++) {
			tl_sheet_text(&sheet, side ? "after" : "before");
			tl_sheet_text(&sheet, sides[side].list[i].word);
			tl_sheet_number(&sheet, sides[side].list[i].n);
		}
	tl_sheet_end(&sheet);
}
