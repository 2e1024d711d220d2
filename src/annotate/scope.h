/* Scopes: whom a figure is about. What the files scope_*.c offer one another and the metrics.
 *
 * Positions are indices of tokens, stretches [from, end) of them; a scope that is returned belongs to the
 * measure m. `floor` is the token that a sentence begins with: nothing is looked at before it. Nothing
 * here fails. */
#ifndef TULIEU_ANNOTATE_SCOPE_H
#define TULIEU_ANNOTATE_SCOPE_H

#include "annotate/metric.h"

/* scope_read.c */
/* Fills m->scopes with those of all sentences, in the order of the text. Places and people are known. */
void tl_scopes_find(struct tl_measure *m);
/* Index of the first scope that begins at or behind a token. */
size_t tl_scope_from(const struct tl_measure *m, uint32_t token);
/* scope_name.c: its name. */
/* The place of the gazetteer whose mark covers token i, or NULL; the token behind the mark that covers i,
 * which must be covered. */
const struct tl_place *tl_scope_place_at(const struct tl_measure *m, size_t i);
uint32_t tl_scope_place_end(const struct tl_measure *m, uint32_t i);
/* The end of the name behind a word of scope, which begins at token `at`; tells the scope its province
 * and whether there is a name. */
uint32_t tl_scope_name_end(const struct tl_measure *m, uint32_t at, const struct tl_scope_word *w,
			   struct tl_scope *s);
/* Letters at token `at` that stand for a kind of body make the article's own scope that body. */
void tl_scope_body_name(const struct tl_measure *m, uint32_t at, struct tl_scope *s);
/* The end of a cell's own name that begins with what looks like a hamlet's, phrase [i, at). */
uint32_t tl_scope_small_name(const struct tl_measure *m, uint32_t i, uint32_t at,
			     struct tl_scope *s);
/* A body's name, from token `from` on, that may go on behind the scope: nobody can tell its end. */
bool tl_scope_cut(const struct tl_measure *m, uint32_t from, const struct tl_scope *s);
/* The word at token i and its name are but a name of two syllables: Trường Chinh. */
bool tl_scope_two_syllables(const struct tl_measure *m, uint32_t i, const struct tl_scope_word *w,
			    const struct tl_scope *s);
/* Token i is one syllable of Vietnamese: its vowels stand together. */
bool tl_scope_syllable(const struct tl_measure *m, uint32_t i);
/* A word that no body's name goes on with. */
bool tl_scope_ends_name(const struct tl_measure *m, uint32_t i);
/* scope_role.c: what part a scope has in its sentence, which begins at token `floor`. */
/* A word with a capital that is not of a person's name. */
bool tl_capital_at(const struct tl_measure *m, size_t i);
/* The office of a person: scope tokens [i, end). */
bool tl_scope_office(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor);
/* Where something is held, scope tokens [i, end); `cell`: sinh hoạt tại Chi bộ X. */
bool tl_scope_where(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor, bool cell);
/* The phrase of scopes.tsv at token i is but a syllable of a longer word that is none: trong xã | hội,
 * bà | xã Hồng Mẫu; `floor` is where its sentence begins. */
bool tl_scope_of_compound(const struct tl_measure *m, uint32_t i, uint32_t floor);
/* Tại Việt Nam, tokens [i, end), at the head of a part of the sentence, and no name goes on with it. */
bool tl_scope_leads_part(const struct tl_measure *m, uint32_t i, uint32_t end, uint32_t floor);
/* A number stands right before it. */
bool tl_scope_counted(const struct tl_measure *m, uint32_t i);
/* A verb stands at the token, right behind it. */
bool tl_scope_acts(const struct tl_measure *m, uint32_t i);
/* A bare word of small letters, tokens [i, at), that stands for the one that is spoken of. */
bool tl_scope_alone(const struct tl_measure *m, uint32_t i, uint32_t at, uint32_t floor);
/* Named as something else, by the words before it. */
bool tl_scope_object(const struct tl_measure *m, const struct tl_scope *s, uint32_t floor);
/* scope_bare.c: keeps the name of a commune that the text has given its kind. */
void tl_scope_learn(struct tl_measure *m, const struct tl_scope *s);
/* The same for those around a word of scope at token i: A là xã …; các xã … như A, B. */
void tl_scope_learn_like(struct tl_measure *m, uint32_t i);
/* Such names are told apart by one bit of their first syllable before they are compared: of
 * m->commune_bits. */
static inline uint64_t tl_scope_bit(const struct tl_measure *m, uint32_t i)
{
	const struct tl_token *t = &m->tokens[i];
	const char *p = m->rd->article->body;
	unsigned h = (unsigned char)p[t->begin] * 7u + (unsigned char)p[t->end - 1] * 3u +
		     (unsigned char)p[t->begin + (t->end - t->begin) / 2] + (t->end - t->begin);

	return (uint64_t)1 << (h & 63);
}
/* Tokens of the longest such name at token i; 0: there is none, or it goes on. */
uint32_t tl_scope_known(const struct tl_measure *m, uint32_t i);
/* Such a name alone at token i of a sentence that begins at `floor`; fills the scope and returns
 * its tokens, 0 if there is none. */
uint32_t tl_scope_bare(const struct tl_measure *m, uint32_t i, uint32_t floor, struct tl_scope *s);
/* Adds the one that the headline names, once all are found. */
void tl_scope_headline(struct tl_measure *m);
/* scope_line.c: the scope that a line of its own names over that of a figure; NULL: none does. */
const struct tl_scope *tl_scope_over(const struct tl_measure *m, const struct tl_figure *f);
/* scope_own.c: the article's own scope, once all are found. */
void tl_scope_own_find(struct tl_measure *m);
/* Of a text that names no unit but such as stand in a list, each with its number: the level above
 * theirs; of one that tells of the whole Party alone: the nation. */
void tl_scope_own_above(struct tl_measure *m);
/* scope_nation.c: a figure that no province reaches: 5 triệu đảng viên. */
bool tl_scope_beyond_province(const struct tl_measure *m, const struct tl_figure *f);
/* The paragraph of a figure is about what Bộ Chính trị leads, and the next one turns to the article's own
 * unit: Đối với Đảng bộ tỉnh X. */
bool tl_scope_turned_from(const struct tl_measure *m, const struct tl_figure *f);
/* The text is about a meeting of the centre that the own unit attends tại điểm cầu X, and the figure's paragraph tells of
 * cấp ủy các cấp. */
bool tl_scope_linked_to_centre(const struct tl_measure *m, const struct tl_figure *f);
/* The text tells how many Bộ Chính trị or Ban Bí thư are asked to punish. */
bool tl_scope_asks_centre(const struct tl_measure *m);
/* scope_unnamed.c */
/* Their names end alike: SƠN LA, Sơn La; Thanh Hóa, Thanh Hoá. */
bool tl_scope_same_name(const struct tl_measure *m, const struct tl_scope *x,
			const struct tl_scope *y);
/* The only province that the article is about, or NULL. */
const char *tl_scope_primary_province(const struct tl_measure *m);
/* A scope without a name is the one of its level that its sentence or paragraph has named, else the
 * article's; s itself where none is. */
const struct tl_scope *tl_scope_by_name(const struct tl_measure *m, const struct tl_scope *s);
/* scope.c */
/* One of the figures up to f counts a scope, which does not act: 7 đảng bộ huyện. */
bool tl_scope_counts(const struct tl_measure *m, const struct tl_figure *f,
		     const struct tl_scope *s);
/* scope_general.c: scope i stands in a list of its like, so that a figure beside them is of none alone. */
bool tl_scope_one_of_many(const struct tl_measure *m, size_t i);
/* Behind the address that scope i leads: `xã A (huyện B, tỉnh C)`, `xã A, huyện B, tỉnh C`. */
uint32_t tl_scope_address_end(const struct tl_measure *m, size_t i);
/* `Q.7`, `H.Mộc Châu`: the token that an address begins with, behind the unit's letter at i. */
uint32_t tl_scope_letter_before(const struct tl_measure *m, uint32_t i, uint32_t floor);
/* A body, a people's committee (UBND) too, of whatever level; one that speaks of itself, by its
 * first words. */
bool tl_scope_body(const struct tl_measure *m, const struct tl_scope *x);
bool tl_scope_firm(const struct tl_measure *m, const struct tl_scope *x);
/* Of a text about anything, the scope that the words before a figure, in its clause,
 * give it; NULL: none. */
const struct tl_scope *tl_scope_beside(const struct tl_measure *m, const struct tl_figure *f);
/* scope_apart.c: scope i stands before f in its sentence, but something parts them. */
bool tl_scope_apart(const struct tl_measure *m, size_t i, const struct tl_figure *f);
/* A faculty stands before f, behind token `from`: a part of the school that is named. */
bool tl_scope_of_part(const struct tl_measure *m, const struct tl_figure *f, uint32_t from);
/* The same behind it: `12 hộ bị ngập tại xã X`. */
const struct tl_scope *tl_scope_behind(const struct tl_measure *m, const struct tl_figure *f);
/* scope_sure.c: of a text about anything, nothing is doubtful about scope x of figure f. */
bool tl_scope_sure(const struct tl_measure *m, const struct tl_scope *x, const struct tl_figure *f);
/* Once the indicators are known: the own scope of an article that names none, from how large it is. It
 * changes the article's own scope in m. */
void tl_scope_by_size(struct tl_measure *m);
/* scope.c: whom figure f is about: sets scope, level and province of its mark *out, strings in the article's
 * arena or the rules; leaves them empty where the text does not tell. */
void tl_scope_of(const struct tl_measure *m, const struct tl_figure *f, struct tl_metric *out);

#endif
