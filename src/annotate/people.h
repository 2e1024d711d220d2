/* What the parts of reading people share: the words of the tables, by kind, those of the grammar,
 * and the run over an article. people_rules.c loads the words, people_name.c tells names,
 * people_office.c offices, people_list.c lists; people.c reads an article by them. */
#ifndef TULIEU_ANNOTATE_PEOPLE_H
#define TULIEU_ANNOTATE_PEOPLE_H

#include "annotate/internal.h"

/* Kinds of words in data/positions.tsv, and family names. */
enum kind {
	ADDRESS = 1,
	POSITION = 2,
	STOP = 4,
	ORGANISATION = 8,
	BEFORE = 16,
	SURNAME = 32,
	LONG = 64,     /* with a family name: the whole name has three syllables */
	ONE_WORD = 64, /* of `within`: an organisation's word that is a given name as well: Trường,
			  Phòng, Đài */
	RANK = 128,    /* a position that gives way to an office behind the name */
	CALLED = ADDRESS | RANK, /* an address that only a family name follows */
};

enum { BRACKET_TOKENS = 12 }; /* behind a name in a list */

struct tl_people_rules {
	struct tl_table *words, *surnames;
	uint32_t and, dong, chi, gom, photo, born, school_class, ethnic[2];
	uint32_t former[5];	      /* nguyên, cựu, quyền, tân, cố: before an office */
	uint32_t toward[24], link[8]; /* được bầu giữ chức, làm: between a name and its office */
	uint32_t crowd[6]; /* words for others who came too: và toàn thể …, và các … */
};

/* The run over one article. */
struct people_run {
	const struct tl_people_rules *r;
	struct tl_reading *rd;
	const struct tl_token *t;
	size_t n;
	uint8_t *begins; /* kinds of the words that begin at a token */
	uint8_t *length; /* tokens of the longest of them */
	uint8_t *ends;	 /* kinds of the words that end with a token */
	uint8_t *within; /* ORGANISATION: covered by such a phrase; POSITION: behind its first word
			  */
	size_t cap;
};

static inline bool people_mark(const struct people_run *x, size_t i, char c)
{
	return i < x->n && x->t[i].kind == TL_PUNCT && x->t[i].mark == c;
}

/* people_name.c */
/* Token i is an abbreviation or a word of a line of capitals. */
bool people_abbreviation(const struct people_run *x, size_t i);
/* Token i can be a syllable of a name. */
bool people_syllable(const struct people_run *x, size_t i);
/* Tokens of the name that begins at token i, 0 if there is none; addressed: a form of address
 * stands before it, so that it needs no family name. */
size_t people_name_at(const struct people_run *x, size_t i, bool addressed);
/* The same for a name in capitals, behind an address that has none. */
size_t people_capital_name_at(const struct people_run *x, size_t i);
/* What begins at token i is the name of a street, a school, a place; the second half of a place's
 * name that another name follows; or, n tokens long, the end of a place's name. */
bool people_names_a_thing(const struct people_run *x, size_t i);
/* The name of n tokens at token k, behind an office and the word for a unit, is a person's and not
 * the unit's: Chủ tịch UBND xã Lê Thị B. */
bool people_of_unit(const struct people_run *x, size_t k, size_t n);
bool people_ends_a_place(const struct people_run *x, size_t i);
bool people_end_of_place(const struct people_run *x, size_t i, size_t n);

/* people_office.c */
/* Token i is one of n words. */
bool people_one_of(const struct people_run *x, size_t i, const uint32_t *words, size_t n);
/* The address at token i is one of those that only a family name follows. */
bool people_called(const struct people_run *x, size_t i);
/* The text of tokens [from, to), in the article's memory, without breaks of lines. */
const char *people_text(const struct people_run *x, size_t from, size_t to);
/* The token behind the office that begins at token i: at a stop word, a name, a mark; behind a
 * comma it goes on with another office. */
size_t people_office_end(const struct people_run *x, size_t i);
/* The office behind a name that ends before token i, NULL: there is none; *end gets the token
 * behind it, or i. */
const char *people_office_after(const struct people_run *x, size_t i, size_t *end);
/* The office that the article gave this name before, NULL if it gave none. */
const char *people_office_before(const struct people_run *x, const char *name);
/* What may be said of many, or for a day: cán bộ trẻ, người đứng đầu, Trưởng đoàn. */
bool people_no_office(const char *position);
/* The token behind a bracket at token i, i where there is none. */
size_t people_behind_bracket(const struct people_run *x, size_t i);

/* people_list.c */
/* `Lê Văn A, Chi bộ …`, `Lê Văn A (lớp 12A)`: a member's cell, or his class or birth, behind the
 * name that ends before token i. */
bool people_before_cell(const struct people_run *x, size_t i);
bool people_before_class(const struct people_run *x, size_t i);
/* `Lê Thị A`: the name of n tokens at token i can be nothing but a woman's, but for those after
 * whom things are called. */
bool people_of_a_woman(const struct people_run *x, size_t i, size_t n);
/* A list of names begins with the one of n tokens at token i. */
bool people_opens_list(const struct people_run *x, size_t i, size_t n);

#endif
