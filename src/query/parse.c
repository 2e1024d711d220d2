/* Text to tree: recursive descent over the text itself, so that every error knows its column.
 *
 *     any   = all { "or" all }
 *     all   = { one }
 *     one   = { "-" } ( piece { "~" N piece } )
 *     piece = "(" any ")" | field ":" value { "," value } | '"' words '"' [ "*" ] | word [ "*" ]
 *
 * As it is being typed, what is wrong is left out; a piece that touches the end of the text is
 * unfinished and nothing is said about it. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

#define MAX_DEPTH 64
#define MAX_CONDITIONS 500
#define MAX_DISTANCE 1000

struct parser {
	const struct tl_rules *rules;
	const char *text;
	size_t n, pos;
	struct tl_query *q;
	bool typing, failed;
	int depth, conditions;
	struct tl_error error; /* the first */
};

/* ---- characters ---------------------------------------------------------------------------- */

static uint32_t peek(const struct parser *p, size_t pos, size_t *bytes)
{
	uint32_t cp = 0;
	size_t n = pos < p->n ? tl_utf8_decode(p->text + pos, p->n - pos, &cp) : 0;

	if (bytes)
		*bytes = n;
	return cp;
}

static bool is_blank(uint32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85 || cp == 0xa0 ||
	       cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200b) || cp == 0x2028 || cp == 0x2029 ||
	       cp == 0x202f || cp == 0x205f || cp == 0x3000 || cp == 0xfeff;
}

static bool is_quote(uint32_t cp)
{
	return cp == '"' || (cp >= 0x201c && cp <= 0x201f) || cp == 0xff02;
}

static bool at_end(const struct parser *p)
{
	return p->pos >= p->n;
}

static void skip_blanks(struct parser *p)
{
	size_t n;

	while (!at_end(p) && is_blank(peek(p, p->pos, &n)))
		p->pos += n;
}

/* True if something ends a piece at pos: a blank, a bracket, or the end of the text. */
static bool ends_here(const struct parser *p, size_t pos)
{
	uint32_t cp = peek(p, pos, NULL);

	return pos >= p->n || is_blank(cp) || cp == ')' || cp == '(';
}

/* ---- errors -------------------------------------------------------------------------------- */

static int column(const struct parser *p, size_t pos)
{
	size_t n;
	int count = 1;

	for (size_t i = 0; i < pos && i < p->n; i += n, count++)
		peek(p, i, &n);
	return count;
}

/* Something is wrong at pos. What is still being typed is not: when the text ends at `end`. */
static void wrong(struct parser *p, size_t pos, size_t end, const struct tl_error *e)
{
	if (p->failed || (p->typing && (end >= p->n || p->error.status != TL_OK)))
		return;
	p->error = *e;
	p->error.status = TL_EQUERY;
	p->error.column = column(p, pos);
	p->failed = !p->typing;
}

static void expected(struct parser *p, size_t pos, size_t end, const char *text)
{
	struct tl_error e;

	tl_fail(&e, TL_EQUERY, "%s", text);
	wrong(p, pos, end, &e);
}

/* ---- words --------------------------------------------------------------------------------- */

/* Every lower-case letter with a tone. */
static bool has_tone(const char *word, size_t n)
{
	static const char tones[] = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
	uint32_t cp, tone;

	for (size_t i = 0, k; i < n; i += k) {
		k = tl_utf8_decode(word + i, n - i, &cp);
		cp = tl_lower(cp);
		for (size_t t = 0, step; cp >= 0x80 && t < sizeof tones - 1; t += step) {
			step = tl_utf8_decode(tones + t, sizeof tones - 1 - t, &tone);
			if (tone == cp)
				return true;
		}
	}
	return false;
}

/* A leaf of words from text[begin, end); NULL where there is no word in it. unfinished: its last
 * word touches the end of what is being typed. */
static struct tl_node *text_node(struct parser *p, size_t begin, size_t end, bool prefix,
				 bool unfinished)
{
	struct tl_buf clean = {0};
	struct tl_node *node = NULL;
	size_t pos = 0, first, end_of, last = 0, last_begin = 0;
	char fold[8];

	tl_clean(p->text + begin, end - begin, &clean, NULL);
	for (size_t i = 0; i < clean.n; i++)
		if (clean.p[i] == '\n')
			clean.p[i] = ' ';
	while (tl_next_word(clean.p, clean.n, &pos, &first, &end_of)) {
		/* A mark without a letter is no word. */
		if (!tl_fold_word(clean.p + first, end_of - first, fold, sizeof fold))
			continue;
		last_begin = first;
		last = end_of;
	}
	if (last) {
		node = tl_node_new(p->q, TL_NODE_TEXT, TL_FIELDS);
		node->text = tl_arena_strndup(p->q->arena, clean.p, clean.n);
		node->prefix = prefix;
		if (unfinished && last == clean.n) {
			/* Telex puts the tone last: until it comes, marks may still change. */
			node->prefix = true;
			node->fold = !has_tone(clean.p + last_begin, last - last_begin);
		}
	}
	tl_buf_free(&clean);
	return node;
}

/* From the quote at pos to behind the closing one; [begin, end) is what stands between. */
static bool quoted(struct parser *p, size_t *begin, size_t *end)
{
	size_t n, open = p->pos;

	peek(p, p->pos, &n);
	*begin = p->pos + n;
	for (p->pos = *begin; !at_end(p); p->pos += n)
		if (is_quote(peek(p, p->pos, &n))) {
			*end = p->pos;
			p->pos += n;
			return true;
		}
	*end = p->n;
	expected(p, open, p->n, _("this quotation mark is never closed"));
	return false;
}

static struct tl_node *phrase(struct parser *p)
{
	size_t open = p->pos, begin, end;
	bool closed = quoted(p, &begin, &end);
	bool prefix = closed && peek(p, p->pos, NULL) == '*';
	struct tl_node *node;

	p->pos += prefix;
	node = text_node(p, begin, end, prefix, p->typing && !closed);
	if (!node)
		expected(p, open, closed ? p->pos : p->n,
			 _("expected words between the quotation marks"));
	return node;
}

static struct tl_node *word(struct parser *p)
{
	size_t begin = p->pos, star = SIZE_MAX, end, n;
	struct tl_node *node;

	for (; !ends_here(p, p->pos); p->pos += n) {
		uint32_t cp = peek(p, p->pos, &n);

		if (is_quote(cp) || (cp == '~' && p->pos > begin))
			break;
		if (cp == '*' && star == SIZE_MAX)
			star = p->pos;
	}
	end = p->pos;
	if (star != SIZE_MAX) {
		if (star == begin) {
			expected(p, star, end, _("expected a word before “*”"));
			return NULL;
		}
		if (star + 1 != end) {
			expected(p, star, end, _("“*” may only stand at the end of a word"));
			return NULL;
		}
		return text_node(p, begin, star, true, false);
	}
	node = text_node(p, begin, end, false, p->typing && end == p->n);
	return node;
}

/* ---- fields -------------------------------------------------------------------------------- */

/* The name before a colon at pos: its end, or pos where there is none. */
static size_t field_name(const struct parser *p, size_t pos)
{
	size_t i = pos, n;

	for (; i < p->n; i += n) {
		uint32_t cp = peek(p, i, &n);

		if (cp == ':')
			return i;
		if (!tl_is_letter(cp) && (cp != '-' || i == pos))
			break;
	}
	return pos;
}

/* Adds what one value asks for to `all` (an OR); names of one field become one set. */
static void add_value(struct parser *p, struct tl_node *all, struct tl_node *node)
{
	for (size_t i = 0; i < all->n; i++) {
		struct tl_node *set = all->children[i];

		if (set->kind != node->kind || !node->n_ids || node->kind == TL_NODE_VALUE)
			continue;
		for (size_t k = 0; k < node->n_ids; k++)
			tl_node_add_id(p->q, set, node->ids[k], node->labels[k],
				       node->labels_en[k]);
		return;
	}
	tl_node_add(p->q, all, node);
}

static void set_order(struct parser *p, unsigned order)
{
	p->q->order = (enum tl_order)order;
	p->q->ordered = true;
}

/* One value behind the colon or a comma: begin and end of what it says. False at an error. */
static bool value_span(struct parser *p, enum tl_field field, size_t *begin, size_t *end,
		       bool *open)
{
	size_t n;
	bool compared = false;

	*open = false;
	if (is_quote(peek(p, p->pos, NULL)) && !at_end(p)) {
		*open = !quoted(p, begin, end);
		return !*open || p->typing;
	}
	*begin = p->pos;
	for (; !at_end(p); p->pos += n) {
		uint32_t cp = peek(p, p->pos, &n);

		compared |= cp == '<' || cp == '>' || cp == '=';
		if (is_blank(cp) || cp == ')' || is_quote(cp) ||
		    (cp == ',' && field != TL_FIELD_HEADLINE &&
		     !(compared && field == TL_FIELD_INDICATOR)))
			break;
	}
	*end = p->pos;
	return true;
}

static struct tl_node *headline(struct parser *p)
{
	struct tl_node *node;

	if (is_quote(peek(p, p->pos, NULL)) && !at_end(p))
		node = phrase(p);
	else
		node = word(p);
	if (node) {
		node->headline = true;
		node->field = TL_FIELD_HEADLINE;
	}
	return node;
}

static struct tl_node *field(struct parser *p, enum tl_field which, bool negative)
{
	const struct tl_field_info *info = &tl_fields[which];
	struct tl_node *all = tl_node_new(p->q, TL_NODE_OR, which);
	size_t start = p->pos;
	bool more = true;

	p->pos = field_name(p, p->pos) + 1;
	if (ends_here(p, p->pos) || peek(p, p->pos, NULL) == ',') {
		struct tl_error e;

		tl_fail(&e, TL_EQUERY, _("expected %s behind “%.*s:”"), _(info->value),
			(int)(p->pos - 1 - start), p->text + start);
		wrong(p, p->pos, p->pos, &e);
		return NULL;
	}
	if (which == TL_FIELD_HEADLINE)
		return headline(p);
	while (more) {
		struct tl_buf clean = {0};
		struct tl_node *one = NULL;
		struct tl_error e = {0};
		size_t begin, end, from = p->pos;
		bool open, last;

		if (!value_span(p, which, &begin, &end, &open))
			return NULL;
		more = !at_end(p) && p->text[p->pos] == ',' && !ends_here(p, p->pos + 1);
		last = p->typing && p->pos >= p->n;
		tl_clean(p->text + begin, end - begin, &clean, NULL);
		tl_buf_add(&clean, "", 0);
		for (size_t i = 0; i < clean.n; i++)
			if (clean.p[i] == '\n')
				clean.p[i] = ' ';
		if (clean.n && clean.p)
			tl_value_read(p->rules, p->q, which, clean.p, last, &one, &e);
		else
			tl_fail(&e, TL_EQUERY, _("expected %s"), _(info->value));
		tl_buf_free(&clean);
		if (e.status != TL_OK)
			wrong(p, from, p->pos, &e);
		else if (which == TL_FIELD_SORT && negative)
			expected(p, start, p->pos, _("an order can't be excluded"));
		else if (which == TL_FIELD_SORT)
			set_order(p, one->word);
		else
			add_value(p, all, one);
		if (more)
			p->pos++;
	}
	return tl_node_plain(all);
}

/* ---- structure ----------------------------------------------------------------------------- */

static struct tl_node *any(struct parser *p);

static struct tl_node *group(struct parser *p)
{
	size_t open = p->pos++;
	struct tl_node *node;

	if (++p->depth > MAX_DEPTH) {
		expected(p, open, open, _("parentheses are nested too deep"));
		p->failed = true;
		p->depth--;
		return NULL;
	}
	node = any(p);
	p->depth--;
	if (p->failed)
		return NULL;
	if (at_end(p)) {
		expected(p, open, p->n, _("this parenthesis is never closed"));
		return node;
	}
	p->pos++; /* any() ends at a ')' or the end */
	if (!node && !p->q->ordered)
		expected(p, open, p->pos, _("expected a condition between the parentheses"));
	return node;
}

/* A piece; *plain_text: it is words or a phrase, which "~" can join. */
static struct tl_node *piece(struct parser *p, bool negative, bool *plain_text)
{
	uint32_t cp = peek(p, p->pos, NULL);
	size_t colon;
	enum tl_field which;
	struct tl_node *node;

	*plain_text = false;
	if (++p->conditions > MAX_CONDITIONS) {
		if (!p->failed)
			expected(p, p->pos, 0, _("there are too many conditions"));
		p->failed = true;
		return NULL;
	}
	if (cp == '(')
		return group(p);
	if (is_quote(cp)) {
		node = phrase(p);
		*plain_text = node != NULL;
		return node;
	}
	colon = field_name(p, p->pos);
	if (colon > p->pos) {
		which = tl_field_of(p->text + p->pos, colon - p->pos);
		if (which != TL_FIELDS)
			return field(p, which, negative);
		if (peek(p, colon + 1, NULL) != '/') {
			struct tl_buf list = {0};
			struct tl_error e;
			size_t end = colon + 1;

			for (int f = 0; f < TL_FIELDS; f++)
				tl_buf_printf(&list, "%s%s", f ? ", " : "", tl_fields[f].vi);
			tl_fail(&e, TL_EQUERY, _("“%.*s” is no field; there are %s"),
				(int)(colon - p->pos), p->text + p->pos, list.p);
			tl_buf_free(&list);
			while (!ends_here(p, end))
				end++;
			wrong(p, p->pos, end, &e);
		}
	}
	node = word(p);
	*plain_text = node != NULL;
	return node;
}

/* "~5" at pos: moves behind it. 0: it is no such thing, or wrong. */
static int distance(struct parser *p)
{
	size_t digits = ++p->pos;
	struct tl_error e;
	int n = 0;

	for (; !at_end(p) && p->text[p->pos] >= '0' && p->text[p->pos] <= '9'; p->pos++)
		if (n <= MAX_DISTANCE)
			n = n * 10 + (p->text[p->pos] - '0');
	if (p->pos > digits && n >= 1 && n <= MAX_DISTANCE)
		return n;
	tl_fail(&e, TL_EQUERY, _("expected a number of words from 1 to %d behind “~”"),
		MAX_DISTANCE);
	wrong(p, digits, p->pos, &e);
	while (!ends_here(p, p->pos))
		p->pos++;
	return 0;
}

/* What may follow words: "~5 other". */
static struct tl_node *near(struct parser *p, struct tl_node *left)
{
	struct tl_node *all = tl_node_new(p->q, TL_NODE_AND, TL_FIELDS);
	bool joined = false;

	for (;;) {
		size_t before = p->pos, at;
		struct tl_node *right, *pair;
		bool plain;
		int words;

		skip_blanks(p);
		if (at_end(p) || p->text[p->pos] != '~') {
			p->pos = before;
			break;
		}
		words = distance(p);
		skip_blanks(p);
		at = p->pos;
		if (p->failed)
			return NULL;
		if (at_end(p) || p->text[p->pos] == ')') {
			expected(p, at, p->pos, _("expected a word or phrase behind “~”"));
			break;
		}
		if (!words)
			break;
		right = piece(p, false, &plain);
		if (p->failed)
			return NULL;
		if (!plain) {
			expected(p, at, p->pos, _("expected a word or phrase behind “~”"));
			if (!joined)
				tl_node_add(p->q, all, left);
			tl_node_add(p->q, all, right);
			return tl_node_plain(all);
		}
		pair = tl_node_new(p->q, TL_NODE_NEAR, TL_FIELDS);
		pair->distance = words;
		tl_node_add(p->q, pair, left);
		tl_node_add(p->q, pair, right);
		tl_node_add(p->q, all, pair);
		left = tl_node_clone(p->q, right);
		joined = true;
	}
	return joined ? tl_node_plain(all) : left;
}

static struct tl_node *one(struct parser *p)
{
	bool negative = false, plain;
	struct tl_node *node;

	while (!at_end(p) && p->text[p->pos] == '-') {
		p->pos++;
		negative = !negative;
		if (ends_here(p, p->pos) && peek(p, p->pos, NULL) != '(')
			return NULL; /* a dash of a pasted text */
	}
	if (!at_end(p) && p->text[p->pos] == '~') {
		expected(p, p->pos, p->pos + 1, _("“~” stands between two words or phrases"));
		distance(p);
		return NULL;
	}
	node = piece(p, negative, &plain);
	if (plain && !p->failed) {
		/* What is excluded waits for its word to be whole: its beginning takes too much. */
		if (negative && p->typing && at_end(p) && p->text[p->n - 1] != '*')
			node->prefix = node->fold = false;
		node = near(p, node);
	}
	return negative ? tl_node_not(p->q, node) : node;
}

/* "or" or "|" as a word of its own at pos: its bytes, else 0. */
static size_t or_here(const struct parser *p)
{
	const char *t = p->text + p->pos;
	size_t left = p->n - p->pos;

	if (left && *t == '|' && (ends_here(p, p->pos + 1) || t[1] != '|'))
		return 1;
	if (left >= 2 && (t[0] | 32) == 'o' && (t[1] | 32) == 'r' && ends_here(p, p->pos + 2))
		return 2;
	return 0;
}

static struct tl_node *all(struct parser *p, bool *nothing)
{
	struct tl_node *node = tl_node_new(p->q, TL_NODE_AND, TL_FIELDS);
	size_t begin = p->pos;

	for (skip_blanks(p), begin = p->pos; !at_end(p) && !p->failed; skip_blanks(p)) {
		if (p->text[p->pos] == ')') {
			if (p->depth)
				break;
			expected(p, p->pos, p->pos, _("this parenthesis was never opened"));
			p->pos++;
			continue;
		}
		if (or_here(p))
			break;
		tl_node_add(p->q, node, one(p));
	}
	*nothing = p->pos == begin;
	return tl_node_plain(node);
}

static struct tl_node *any(struct parser *p)
{
	struct tl_node *node = tl_node_new(p->q, TL_NODE_OR, TL_FIELDS);
	bool nothing;

	tl_node_add(p->q, node, all(p, &nothing));
	while (!at_end(p) && !p->failed) {
		size_t at = p->pos, n = or_here(p);

		if (!n)
			break;
		if (nothing)
			expected(p, at, at + n, _("expected a condition before “or”"));
		p->pos += n;
		tl_node_add(p->q, node, all(p, &nothing));
		if (nothing && !or_here(p))
			expected(p, at, p->pos, _("expected a condition behind “or”"));
	}
	return tl_node_plain(node);
}

enum tl_status tl_query_parse(const struct tl_rules *rules, const char *text, size_t n,
			      enum tl_query_mode mode, struct tl_query **out, struct tl_error *e)
{
	struct parser p = {
		.rules = rules,
		.text = text,
		.n = n,
		.q = tl_query_new(),
		.typing = mode == TL_QUERY_TYPING,
	};

	p.q->root = any(&p);
	if (e)
		*e = p.error;
	if (p.failed && !p.typing) {
		tl_query_free(p.q);
		*out = NULL;
		return TL_EQUERY;
	}
	*out = p.q;
	return TL_OK;
}

enum tl_status tl_query_field(const struct tl_rules *rules, enum tl_field which, const char *value,
			      bool exclude, struct tl_query **out, struct tl_error *e)
{
	struct tl_query *q = tl_query_new();
	struct tl_buf clean = {0};
	struct tl_node *node = NULL;
	enum tl_status status = TL_OK;
	size_t pos = 0, begin, end;

	tl_clean(value, strlen(value), &clean, NULL);
	tl_buf_add(&clean, "", 0);
	for (size_t i = 0; i < clean.n; i++)
		if (clean.p[i] == '"' || clean.p[i] == '\n')
			clean.p[i] = ' ';
	if (!clean.p || !tl_next_word(clean.p, clean.n, &pos, &begin, &end))
		status = tl_fail(e, TL_EQUERY, _("expected %s"), _(tl_fields[which].value));
	else
		status = tl_value_read(rules, q, which, clean.p, false, &node, e);
	tl_buf_free(&clean);
	if (status != TL_OK) {
		if (e)
			e->column = 1;
		tl_query_free(q);
		*out = NULL;
		return status;
	}
	if (which == TL_FIELD_SORT) {
		q->order = (enum tl_order)node->word;
		q->ordered = true;
	} else {
		q->root = exclude ? tl_node_not(q, node) : node;
	}
	*out = q;
	return TL_OK;
}
