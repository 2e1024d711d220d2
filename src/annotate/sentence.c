/* Sentences of the body. Newspapers leave out the blank after a full stop (`tiếp theo.Huyện ủy`), and
 * write one inside abbreviations (`TP. Rạch Giá`), so a full stop ends a sentence by what stands
 * around it, not by the blank alone. */
#include "annotate/internal.h"

#include <string.h>

/* A word before a full stop that is an abbreviation: capitals of at most three letters (TP., T., Q.,
 * TS.), or a title or unit written short. */
static bool abbreviation(const struct tl_reading *rd, size_t i)
{
	enum { SHORT_BYTES = 3 }; /* of the longest of them */
	static const char *const shorts[] = {"Tp", "Tx", "Th", "Ths", "ThS", "GS", "PGS", "Đ", "đ", "đc",
					     "tr",  "St", "Mr", "Ts"};
	struct tl_str s = tl_token_text(rd, i);
	uint32_t cp;
	size_t letters = 0;

	if (rd->tokens[i].kind != TL_WORD)
		return false;
	for (size_t k = 0; s.n <= SHORT_BYTES && k < TL_COUNT(shorts); k++)
		if (tl_str_is(s, shorts[k]))
			return true;
	if (!(rd->tokens[i].flags & TL_CAPS))
		return false;
	for (size_t at = 0; at < s.n; letters++)
		at += tl_utf8_decode(s.p + at, s.n - at, &cp);
	/* TW., TU., UBND. end sentences; T., Q., P., TP., TX., TT., UB. go on. */
	return letters == 1 || (letters == 2 && (tl_str_is(s, "TP") || tl_str_is(s, "TX") ||
						   tl_str_is(s, "TT") || tl_str_is(s, "TS") ||
						   tl_str_is(s, "UB")));
}

/* A mark at token i, which is not the last one of its block, ends a sentence. */
static bool ends_here(const struct tl_reading *rd, size_t i)
{
	const struct tl_token *t = &rd->tokens[i], *next = t + 1;
	const char *text = rd->article->body + t->begin;

	/* A closing quote or parenthesis belongs to the sentence before it: decided at that token. */
	if (next->kind == TL_PUNCT && (next->mark == '"' || next->mark == ')') &&
	    !(next->flags & TL_SPACE))
		return false;
	if (t->mark == '"' || t->mark == ')') {
		const struct tl_token *before;

		if (i == 0) /* the text begins with the quote */
			return false;
		before = t - 1;
		if (before->kind != TL_PUNCT || !strchr(".!?", before->mark) ||
		    (t->flags & TL_SPACE) || !(next->flags & TL_SPACE))
			return false;
		return (next->flags & TL_UPPER) != 0 || next->kind == TL_NUMBER;
	}
	if (t->mark == '!' || t->mark == '?')
		return true;
	if (t->mark == '.' || strncmp(text, "…", strlen("…")) == 0) {
		bool dots = t->mark != '.' || next->mark == '.' ||
			    (i > 0 && rd->tokens[i - 1].mark == '.');

		if (next->kind == TL_PUNCT)
			return next->mark == '-' || next->mark == '"';
		if (!dots && i > 0 && abbreviation(rd, i - 1))
			return false;
		return (next->flags & TL_UPPER) != 0 ||
		       (next->kind == TL_NUMBER && (next->flags & TL_SPACE));
	}
	return false;
}

void tl_sentences(struct tl_reading *rd)
{
	const struct tl_article *a = rd->article;
	uint32_t block = 0;

	rd->n_sentences = 0;
	for (size_t first = 0; first < rd->n_tokens;) {
		size_t from = first, i = first;

		while (block + 1 < a->n_blocks && rd->tokens[first].begin >= a->blocks[block + 1].begin)
			block++;
		/* The last token is a break. */
		for (; rd->tokens[i].kind != TL_BREAK; i++) {
			if (rd->tokens[i + 1].kind != TL_BREAK &&
			    (rd->tokens[i].kind != TL_PUNCT || !ends_here(rd, i)))
				continue;
			*TL_PUSH(rd->sentences, rd->n_sentences, rd->cap_sentences) =
				(struct tl_sentence){(uint32_t)from, (uint32_t)i + 1, block};
			from = i + 1;
		}
		first = i + 1;
	}
}

size_t tl_sentence_at(const struct tl_reading *rd, uint32_t token)
{
	size_t low = 0, high = rd->n_sentences;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (rd->sentences[middle].first <= token)
			low = middle;
		else
			high = middle;
	}
	return low;
}

uint32_t tl_token_at(const struct tl_reading *rd, size_t byte)
{
	size_t low = 0, high = rd->n_tokens;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (rd->tokens[middle].begin < byte)
			low = middle + 1;
		else
			high = middle;
	}
	return (uint32_t)low;
}
