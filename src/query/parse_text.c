/* The text under the parser: its characters, what is wrong with it where, and its words. */
#include "parse.h"

#include <string.h>

#include "tulieu/i18n.h"

/* ---- characters ---------------------------------------------------------------------------- */

uint32_t query_peek(const struct parser *p, size_t pos, size_t *bytes)
{
	uint32_t cp = 0;
	size_t n = pos < p->n ? tl_utf8_decode(p->text + pos, p->n - pos, &cp) : 0;

	if (bytes)
		*bytes = n;
	return cp;
}

bool query_is_blank(uint32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85 || cp == 0xa0 ||
	       cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200b) || cp == 0x2028 || cp == 0x2029 ||
	       cp == 0x202f || cp == 0x205f || cp == 0x3000 || cp == 0xfeff;
}

bool query_is_quote(uint32_t cp)
{
	return cp == '"' || (cp >= 0x201c && cp <= 0x201f) || cp == 0xff02;
}

bool query_at_end(const struct parser *p)
{
	return p->pos >= p->n;
}

void query_skip_blanks(struct parser *p)
{
	size_t n;

	while (!query_at_end(p) && query_is_blank(query_peek(p, p->pos, &n)))
		p->pos += n;
}

bool query_ends_here(const struct parser *p, size_t pos)
{
	uint32_t cp = query_peek(p, pos, NULL);

	return pos >= p->n || query_is_blank(cp) || cp == ')' || cp == '(';
}

/* ---- errors -------------------------------------------------------------------------------- */

static int column(const struct parser *p, size_t pos)
{
	size_t n;
	int count = 1;

	for (size_t i = 0; i < pos && i < p->n; i += n, count++)
		query_peek(p, i, &n);
	return count;
}

void query_wrong(struct parser *p, size_t pos, size_t end, const struct tl_error *e)
{
	if (p->failed || (p->typing && (end >= p->n || p->error.status != TL_OK)))
		return;
	p->error = *e;
	p->error.status = TL_EQUERY;
	p->error.column = column(p, pos);
	p->failed = !p->typing;
}

void query_expected(struct parser *p, size_t pos, size_t end, const char *text)
{
	struct tl_error e;

	tl_fail(&e, TL_EQUERY, "%s", text);
	query_wrong(p, pos, end, &e);
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

bool query_quoted(struct parser *p, size_t *begin, size_t *end)
{
	size_t n, open = p->pos;

	query_peek(p, p->pos, &n);
	*begin = p->pos + n;
	for (p->pos = *begin; !query_at_end(p); p->pos += n)
		if (query_is_quote(query_peek(p, p->pos, &n))) {
			*end = p->pos;
			p->pos += n;
			return true;
		}
	*end = p->n;
	query_expected(p, open, p->n, _("this quotation mark is never closed"));
	return false;
}

struct tl_node *query_phrase(struct parser *p)
{
	size_t open = p->pos, begin, end;
	bool closed = query_quoted(p, &begin, &end);
	bool prefix = closed && query_peek(p, p->pos, NULL) == '*';
	struct tl_node *node;

	p->pos += prefix;
	node = text_node(p, begin, end, prefix, p->typing && !closed);
	if (!node)
		query_expected(p, open, closed ? p->pos : p->n,
			       _("expected words between the quotation marks"));
	return node;
}

struct tl_node *query_word(struct parser *p)
{
	size_t begin = p->pos, star = SIZE_MAX, end, n;
	struct tl_node *node;

	for (; !query_ends_here(p, p->pos); p->pos += n) {
		uint32_t cp = query_peek(p, p->pos, &n);

		if (query_is_quote(cp) || (cp == '~' && p->pos > begin))
			break;
		if (cp == '*' && star == SIZE_MAX)
			star = p->pos;
	}
	end = p->pos;
	if (star != SIZE_MAX) {
		if (star == begin) {
			query_expected(p, star, end, _("expected a word before “*”"));
			return NULL;
		}
		if (star + 1 != end) {
			query_expected(p, star, end, _("“*” may only stand at the end of a word"));
			return NULL;
		}
		return text_node(p, begin, star, true, false);
	}
	node = text_node(p, begin, end, false, p->typing && end == p->n);
	return node;
}
