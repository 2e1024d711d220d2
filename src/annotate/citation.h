/* What the parts of reading citations share: the rules, the run over one article, and the words of its grammar.
 * citation.c reads documents by their number, citation_bare.c those that have a number and nothing else,
 * citation_named.c those known by name. */
#ifndef TULIEU_ANNOTATE_CITATION_H
#define TULIEU_ANNOTATE_CITATION_H

#include "annotate/internal.h"

/* A kind of document: a row of the table. */
struct document {
	const char *type;
	bool bare; /* a bare number may follow the capitalised form */
};
struct tl_citation_rules {
	struct tl_table *table;
	struct document *types;
	struct {
		uint32_t word; /* vocabulary number of the class letters */
		uint32_t type;
	} *codes;
	size_t n_codes, cap_codes;
	/* Words of the grammar. */
	uint32_t so, ngay, cua, khoa, lan, thu, trung, uong, tw, hoi, nghi, dai, bieu, toan, quoc,
		dang, dieu, le, thi, hanh, va, chap, ban, u, t, co, da, vua, ky;
	uint32_t stops[56];
	size_t n_stops;
};

/* The run over one article. */
struct citing {
	const struct tl_citation_rules *r;
	struct tl_reading *rd;
	const struct tl_token *t;
	size_t n;
	const struct tl_match *forms; /* of types, none of them in another */
	uint32_t *form_at; /* 1 + index of the form that begins or ends with a token, 0: none does */
	size_t cap;
	size_t sentence; /* its first token */
	bool congress_named, statute_named;
};

static inline bool cite_is(const struct citing *x, size_t i, uint32_t w)
{
	return i < x->n && x->t[i].kind == TL_WORD && x->t[i].word == w;
}

static inline bool cite_mark(const struct citing *x, size_t i, char c)
{
	return i < x->n && x->t[i].kind == TL_PUNCT && x->t[i].mark == c;
}

/* The form of a type that begins with token i, or ends with it; NULL: none does. */
static inline const struct tl_match *cite_form_from(const struct citing *x, size_t i)
{
	const struct tl_match *form = x->form_at[i] ? &x->forms[x->form_at[i] - 1] : NULL;

	return form && form->first == i ? form : NULL;
}
static inline const struct tl_match *cite_form_to(const struct citing *x, size_t i)
{
	const struct tl_match *form = x->form_at[i] ? &x->forms[x->form_at[i] - 1] : NULL;

	return form && form->first + form->count == i + 1 ? form : NULL;
}

/* citation.c */
/* Marks tokens [from, to) as a document's. */
void cite_take(struct citing *x, size_t from, size_t to);
/* Adds a citation of tokens [from, to); type and number live as long as the article. */
struct tl_citation *cite_add(struct citing *x, size_t from, size_t to, const char *type, const char *number);
/* `Trung ương`, `T.Ư`, `TW` at token i: tokens, or 0. */
size_t cite_central(const struct citing *x, size_t i);
/* Tokens of a document's number at token i (22-NQ/TW), 0: there is none; *type gets that of its class letters
 * or -1. */
size_t cite_number(const struct citing *x, size_t i, int *type);
/* The number of `count` tokens at token i as its issuer writes it, in the article's memory. */
char *cite_number_text(const struct citing *x, size_t i, size_t count);
/* The date and the issuer that follow a number which ends before token i; returns the token behind them. */
size_t cite_tail(struct citing *x, size_t i, struct tl_citation *c);
/* Token i is a word that ends an issuer's name. */
bool cite_stop(const struct citing *x, size_t i);

/* citation_bare.c: a number without class letters at token i, behind the type word at `from`: `Nghị quyết 18`,
 * `Quyết định 217, 218-QĐ/TW`. Returns the token behind what it took, or i. */
size_t cite_bare(struct citing *x, size_t from, size_t i, const struct document *type);

/* citation_named.c: documents known by name. */
/* Reads plenums of the Central Committee from token i, behind the type word at `from`: Nghị quyết (Hội nghị) Trung
 * ương 4, 5 (khóa XII). Adds a citation of `type` for each plenum of each term; returns the token behind what it
 * took, or i where no plenum stands. */
size_t cite_plenum(struct citing *x, size_t from, size_t i, const char *type);
/* Reads a congress of the whole Party from token i, behind the type word at `from`: Nghị quyết Đại hội XIII (của
 * Đảng), Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII. Adds one citation of `type`; returns the token behind
 * what it took, or i where no congress stands. */
size_t cite_congress(struct citing *x, size_t from, size_t i, const char *type);
/* The Party statute, whose name begins at token i; returns the token behind it, or i where it is none. */
size_t cite_statute(struct citing *x, size_t i);

#endif
