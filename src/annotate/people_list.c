/* What tells that a run of capitals is a person though no office and no form of address does: a
 * list of names, a member's cell or class behind the name. */
#include "annotate/people.h"

#include <string.h>

/* `Lê Văn A, Chi bộ bản Núi`: a member's cell behind a comma at token i. */
bool people_before_cell(const struct people_run *x, size_t i)
{
	static const char cell[] = "hi bộ ";
	const size_t n = sizeof cell - 1;
	const struct tl_article *a = x->rd->article;
	size_t at;

	if (!people_mark(x, i, ',') || i + 2 >= x->n)
		return false;
	at = x->t[i + 1].begin;
	return (a->body[at] == 'C' || a->body[at] == 'c') && x->t[i + 2].end > at + n - 1 &&
	       memcmp(a->body + at + 1, cell, n) == 0;
}

/* `Lê Văn A (lớp 12A)`, `(sinh năm 1990)`: what is said in a bracket at token i of people only. */
bool people_before_class(const struct people_run *x, size_t i)
{
	return people_mark(x, i, '(') && i + 2 < x->n &&
	       ((x->t[i + 1].word == x->r->school_class && x->t[i + 2].kind == TL_NUMBER) ||
		x->t[i + 1].word == x->r->born);
}

bool people_of_a_woman(const struct people_run *x, size_t i, size_t n)
{
	static const char *const famous[] = {"Sáu", "Minh", "Định", "Thập", "Riêng"};

	if (n < 3 || !tl_str_is(tl_token_text(x->rd, i + 1), "Thị"))
		return false;
	/* Ảnh: Lê Thị A */
	if (i > 1 && people_mark(x, i - 1, ':') && x->t[i - 2].word == x->r->photo)
		return false;
	for (size_t k = 0; k < TL_COUNT(famous); k++)
		if (tl_str_is(tl_token_text(x->rd, i + 2), famous[k]))
			return false;
	return true;
}

/* `: Lê Văn A, Trần Thị B, Đỗ Văn C`, `cùng với …`, `của …`: three names behind one of these, two
 * of them at least of three syllables; the first has n tokens and stands at token i. */
static bool row_of_names(const struct people_run *x, size_t i, size_t n)
{
	enum { NAMES = 3, SYLLABLES = 8 };
	static const char *const words[] = {"của", "với", "là"};
	size_t k = i, names = 0, syllables = 0;

	bool opened = people_mark(x, i - 1, ':');

	for (size_t w = 0; w < TL_COUNT(words) && !opened; w++)
		opened = tl_str_is(tl_token_text(x->rd, i - 1), words[w]);
	if (!opened)
		return false;
	while (n > 0) {
		syllables += n;
		if (++names == NAMES)
			return syllables >= SYLLABLES;
		k += n;
		if (!people_mark(x, k, ',') && !(k < x->n && x->t[k].word == x->r->and))
			return false;
		n = people_name_at(x, ++k, false);
	}
	return false;
}

/* `gồm: Lê Văn A, Trần Thị B (lớp 12A) và …`: a list of names begins at token i with one of n
 * tokens. */
bool people_opens_list(const struct people_run *x, size_t i, size_t n)
{
	size_t k = i + n;

	if (i < 2)
		return false;
	if (row_of_names(x, i, n))
		return true;
	if (!(x->t[i - 1].word == x->r->gom ||
	      (people_mark(x, i - 1, ':') && x->t[i - 2].word == x->r->gom)))
		return false;
	if (people_mark(x, k, '('))
		while (k < x->n && k < i + n + BRACKET_TOKENS && !people_mark(x, k++, ')'))
			;
	return k + 1 < x->n && (people_mark(x, k, ',') || x->t[k].word == x->r->and) &&
	       people_name_at(x, k + 1, false);
}
