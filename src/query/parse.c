/* Text to tree: recursive descent over the text itself, so that every error knows its column.
 *
 *     any   = all { "or" all }
 *     all   = { one }
 *     one   = { "-" } ( piece { "~" N piece } )
 *     piece = "(" any ")" | field ":" value { "," value } | '"' words '"' [ "*" ] | word [ "*" ]
 *
 * As it is being typed, what is wrong is left out; a piece that touches the end of the text is
 * unfinished and nothing is said about it. */
#include "parse.h"

#include "tulieu/i18n.h"

#define MAX_DEPTH 64
#define MAX_CONDITIONS 500
#define MAX_DISTANCE 1000

static struct tl_node *any(struct parser *p);

static struct tl_node *group(struct parser *p)
{
	size_t open = p->pos++;
	struct tl_node *node;

	if (++p->depth > MAX_DEPTH) {
		query_expected(p, open, open, _("parentheses are nested too deep"));
		p->failed = true;
		p->depth--;
		return NULL;
	}
	node = any(p);
	p->depth--;
	if (p->failed)
		return NULL;
	if (query_at_end(p)) {
		query_expected(p, open, p->n, _("this parenthesis is never closed"));
		return node;
	}
	p->pos++; /* any() ends at a ')' or the end */
	if (!node && !p->q->ordered)
		query_expected(p, open, p->pos, _("expected a condition between the parentheses"));
	return node;
}

/* A piece; *plain_text: it is words or a phrase, which "~" can join. */
static struct tl_node *piece(struct parser *p, bool negative, bool *plain_text)
{
	uint32_t cp = query_peek(p, p->pos, NULL);
	size_t colon;
	enum tl_field which;
	struct tl_node *node;

	*plain_text = false;
	if (++p->conditions > MAX_CONDITIONS) {
		if (!p->failed)
			query_expected(p, p->pos, 0, _("there are too many conditions"));
		p->failed = true;
		return NULL;
	}
	if (cp == '(')
		return group(p);
	if (query_is_quote(cp)) {
		node = query_phrase(p);
		*plain_text = node != NULL;
		return node;
	}
	colon = query_field_name(p, p->pos);
	if (colon > p->pos) {
		which = tl_field_of(p->text + p->pos, colon - p->pos);
		if (which != TL_FIELDS)
			return query_field(p, which, negative);
		if (query_peek(p, colon + 1, NULL) != '/') {
			struct tl_buf list = {0};
			struct tl_error e;
			size_t end = colon + 1;

			for (int f = 0; f < TL_FIELDS; f++)
				tl_buf_printf(&list, "%s%s", f ? ", " : "", tl_fields[f].vi);
			tl_fail(&e, TL_EQUERY, _("“%.*s” is no field; there are %s"),
				(int)(colon - p->pos), p->text + p->pos, list.p);
			tl_buf_free(&list);
			while (!query_ends_here(p, end))
				end++;
			query_wrong(p, p->pos, end, &e);
		}
	}
	node = query_word(p);
	*plain_text = node != NULL;
	return node;
}

/* "~5" at pos: moves behind it. 0: it is no such thing, or wrong. */
static int distance(struct parser *p)
{
	size_t digits = ++p->pos;
	struct tl_error e;
	int n = 0;

	for (; !query_at_end(p) && p->text[p->pos] >= '0' && p->text[p->pos] <= '9'; p->pos++)
		if (n <= MAX_DISTANCE)
			n = n * 10 + (p->text[p->pos] - '0');
	if (p->pos > digits && n >= 1 && n <= MAX_DISTANCE)
		return n;
	tl_fail(&e, TL_EQUERY, _("expected a number of words from 1 to %d behind “~”"),
		MAX_DISTANCE);
	query_wrong(p, digits, p->pos, &e);
	while (!query_ends_here(p, p->pos))
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

		query_skip_blanks(p);
		if (query_at_end(p) || p->text[p->pos] != '~') {
			p->pos = before;
			break;
		}
		words = distance(p);
		query_skip_blanks(p);
		at = p->pos;
		if (p->failed)
			return NULL;
		if (query_at_end(p) || p->text[p->pos] == ')') {
			query_expected(p, at, p->pos, _("expected a word or phrase behind “~”"));
			break;
		}
		if (!words)
			break;
		right = piece(p, false, &plain);
		if (p->failed)
			return NULL;
		if (!plain) {
			query_expected(p, at, p->pos, _("expected a word or phrase behind “~”"));
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

	while (!query_at_end(p) && p->text[p->pos] == '-') {
		p->pos++;
		negative = !negative;
		if (query_ends_here(p, p->pos) && query_peek(p, p->pos, NULL) != '(')
			return NULL; /* a dash of a pasted text */
	}
	if (!query_at_end(p) && p->text[p->pos] == '~') {
		query_expected(p, p->pos, p->pos + 1, _("“~” stands between two words or phrases"));
		distance(p);
		return NULL;
	}
	node = piece(p, negative, &plain);
	if (plain && !p->failed) {
		/* What is excluded waits for its word to be whole: its beginning takes too much. */
		if (negative && p->typing && query_at_end(p) && p->text[p->n - 1] != '*')
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

	if (left && *t == '|' && (query_ends_here(p, p->pos + 1) || t[1] != '|'))
		return 1;
	if (left >= 2 && (t[0] | 32) == 'o' && (t[1] | 32) == 'r' && query_ends_here(p, p->pos + 2))
		return 2;
	return 0;
}

static struct tl_node *all(struct parser *p, bool *nothing)
{
	struct tl_node *node = tl_node_new(p->q, TL_NODE_AND, TL_FIELDS);
	size_t begin;

	query_skip_blanks(p);
	begin = p->pos;
	for (; !query_at_end(p) && !p->failed; query_skip_blanks(p)) {
		if (p->text[p->pos] == ')') {
			if (p->depth)
				break;
			query_expected(p, p->pos, p->pos, _("this parenthesis was never opened"));
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
	while (!query_at_end(p) && !p->failed) {
		size_t at = p->pos, n = or_here(p);

		if (!n)
			break;
		if (nothing)
			query_expected(p, at, at + n, _("expected a condition before “or”"));
		p->pos += n;
		tl_node_add(p->q, node, all(p, &nothing));
		if (nothing && !or_here(p))
			query_expected(p, at, p->pos, _("expected a condition behind “or”"));
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
