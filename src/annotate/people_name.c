/* Where a person's name begins and ends, and which runs of capitals are the names of things. */
#include "annotate/people.h"

#define NAME_SYLLABLES 5
#define LONGEST_NAME 16 /* tokens, with marks inside it */

/* Capitals throughout, more than one letter: an abbreviation (PGS, BRT), or a line of capitals in
 * which nothing tells a name from its office. A lone letter may be a syllable: Y Thoan, Vàng A
 * Hồng. */
bool people_abbreviation(const struct people_run *x, size_t i)
{
	uint32_t cp;
	size_t n = x->t[i].end - x->t[i].begin;

	return (x->t[i].flags & TL_CAPS) &&
	       tl_utf8_decode(x->rd->article->body + x->t[i].begin, n, &cp) < n;
}

/* Syllable of a name: capitalised, not part of an organisation's name or a document. */
bool people_syllable(const struct people_run *x, size_t i)
{
	return i < x->n && x->t[i].kind == TL_WORD && (x->t[i].flags & TL_UPPER) &&
	       !(x->within[i] & (ORGANISATION | ONE_WORD)) && x->t[i].end - x->t[i].begin <= 24 &&
	       !people_abbreviation(x, i);
}

/* The word of an organisation at token k is the given or the middle name behind a family name at i:
 * Phạm Trường Tam, Lê Văn Phòng; not Lê Văn Tam Trường Chính trị. */
static bool named_like_one(const struct people_run *x, size_t i, size_t k, size_t syllables)
{
	return k < x->n && (x->within[k] & (ORGANISATION | ONE_WORD)) == ONE_WORD &&
	       x->t[k].kind == TL_WORD && (x->t[k].flags & TL_UPPER) && (x->begins[i] & SURNAME) &&
	       !people_abbreviation(x, k) &&
	       (syllables == 1 ||
		(syllables > 1 && k + 1 < x->n &&
		 !(x->t[k + 1].kind == TL_WORD && !(x->begins[k + 1] & POSITION) &&
		   (x->t[k + 1].flags & TL_UPPER))));
}

/* Nguyễn Văn Hóa, Lê Công An: the two words at token k, which together are an organisation's, end
 * the name whose family name is at i; both have capitals. */
static bool named_like_two(const struct people_run *x, size_t i, size_t k)
{
	return k + 1 < x->n && (x->begins[i] & SURNAME) &&
	       x->t[i].end - x->t[i].begin > 1 && /* Hội Đông Y Việt Nam */
	       (x->within[k] & (ORGANISATION | POSITION)) == ORGANISATION &&
	       (x->within[k + 1] & (ORGANISATION | POSITION)) == (ORGANISATION | POSITION) &&
	       (x->t[k + 1].flags & TL_UPPER) && !people_abbreviation(x, k) &&
	       !people_abbreviation(x, k + 1) &&
	       !(k + 2 < x->n && x->t[k + 2].kind == TL_WORD &&
		 ((x->t[k + 2].flags & TL_UPPER) || (x->within[k + 2] & ORGANISATION)));
}

static bool tight(const struct people_run *x, size_t i, char mark)
{
	return people_mark(x, i, mark) && !(x->t[i].flags & TL_SPACE) && i + 1 < x->n &&
	       !(x->t[i + 1].flags & TL_SPACE) && x->t[i + 1].kind == TL_WORD;
}

/* The family name at token i is one there: H and K before an apostrophe (H'Lan, K'Bôi), A before a
 * syllable that is none itself (A Ngói, but lớp A Trần Văn B). */
static bool family(const struct people_run *x, size_t i)
{
	if (!(x->begins[i] & SURNAME))
		return false;
	switch (x->t[i].end - x->t[i].begin == 1 ? tl_token_text(x->rd, i).p[0] : 0) {
	case 'H':
	case 'K':
		return people_mark(x, i + 1, '\'') && people_syllable(x, i + 2);
	case 'A':
		return i + 1 < x->n && !(x->begins[i + 1] & (SURNAME | ADDRESS | POSITION));
	default:
		return true;
	}
}

/* Tokens of the name that begins at i, 0 if there is none. */
size_t people_name_at(const struct people_run *x, size_t i, bool addressed)
{
	size_t k = i, syllables = 0;
	bool joined = false;

	if (!people_syllable(x, i) || (!addressed && !family(x, i)))
		return 0;
	if (!addressed && x->rd->place_at[i] != UINT32_MAX)
		return 0;
	if (named_like_two(x, i, i + 1))
		return 3;
	while (syllables <= NAME_SYLLABLES &&
	       (people_syllable(x, k) || named_like_one(x, i, k, syllables))) {
		/* The office that follows without a comma: Hoàng Văn A Bí thư … */
		if (syllables >= 2 && (x->begins[k] & POSITION))
			break;
		/* Hoàng Văn A Đảng viên … */
		if (syllables >= 2 && (x->begins[k] & ADDRESS) && x->length[k] >= 2)
			break;
		if (syllables >= 2 && x->rd->place_at[k] != UINT32_MAX &&
		    x->rd->article->places[x->rd->place_at[k]].begin == x->t[k].begin &&
		    syllables >= 3)
			break;
		syllables++;
		k++;
		/* H'Yim, K'Bang: an apostrophe without blanks joins two parts of one syllable. */
		/* and so does one behind H or K with a blank: H' Hương Mlô */
		if (tight(x, k, '\'') ||
		    (k == i + 1 && people_mark(x, k, '\'') && family(x, i) &&
		     x->t[i].end - x->t[i].begin == 1 && people_syllable(x, k + 1))) {
			joined |= k == i + 1 && family(x, i);
			k += 2;
		}
		/* Xay-nha-vông, Lít-Thi-Đệt: so do hyphens in names of Laos. */
		while (tight(x, k, '-') && !x->begins[k + 1] && k < i + LONGEST_NAME &&
		       x->rd->place_at[k + 1] == UINT32_MAX && !people_abbreviation(x, k + 1))
			k += 2;
		if (k >= x->n || x->t[k].kind != TL_WORD)
			break;
	}
	if (!addressed && (x->begins[i] & LONG) && syllables < 3)
		return 0;
	/* Ông K'Thử: a whole name where somebody is addressed, else perhaps a people (H'Mông). */
	if (syllables == 1 && joined && addressed)
		return k - i;
	return syllables < 2 || syllables > NAME_SYLLABLES ? 0 : k - i;
}

/* Tokens of the name in capitals at i, as in `Đồng chí LÊ VĂN THỬ` behind an address that has none:
 * a family name first, and nothing else in capitals behind. 0 if there is none. */
size_t people_capital_name_at(const struct people_run *x, size_t i)
{
	size_t k = i;

	if (i == 0 || i >= x->n || !(x->begins[i] & SURNAME) || (x->t[i - 1].flags & TL_CAPS))
		return 0;
	while (k < x->n && k <= i + NAME_SYLLABLES && x->t[k].kind == TL_WORD &&
	       (x->t[k].flags & TL_CAPS) && !(x->begins[k] & (ADDRESS | POSITION)) &&
	       !(x->within[k] & ORGANISATION))
		k++;
	return k - i >= 2 && k - i <= NAME_SYLLABLES ? k - i : 0;
}

/* `đường Nguyễn Văn Cừ`, `trường Trần Phú`: the name of a thing. */
bool people_names_a_thing(const struct people_run *x, size_t i)
{
	/* KP.La Vân, TT.Ngãi Giao: a place in short */
	if (i > 1 && people_mark(x, i - 1, '.') && !(x->t[i].flags & TL_SPACE) &&
	    x->t[i - 2].kind == TL_WORD && (x->t[i - 2].flags & TL_CAPS) &&
	    x->t[i - 2].end - x->t[i - 2].begin <= 2 && !(x->begins[i - 2] & (ADDRESS | POSITION)))
		return true;
	return i > 0 && (x->ends[i - 1] & BEFORE) && !(x->ends[i - 1] & (ADDRESS | POSITION));
}

bool people_of_unit(const struct people_run *x, size_t k, size_t n)
{
	static const char *const units[] = {"xã",   "phường", "trấn", "phố",
					    "thôn", "bản",    "ấp",   "xóm",
					    "buôn", "sóc",    "khóm", "làng"};
	static const char *const middle[] = {"Thị", "Văn"};
	bool unit = false, named = false;

	if (n < 3 || k == 0)
		return false;
	for (size_t i = 0; i < TL_COUNT(units); i++)
		unit |= tl_str_is(tl_token_text(x->rd, k - 1), units[i]);
	/* Units are called after men as well, but then an office is seldom all that is said. */
	/* Cities are few, and known: UBND thành phố Lê Trần Thử. */
	named = k > 1 && x->rd->place_at[k] == UINT32_MAX &&
		tl_str_is(tl_token_text(x->rd, k - 1), "phố") &&
		(tl_str_is(tl_token_text(x->rd, k - 2), "thành") ||
		 tl_str_is(tl_token_text(x->rd, k - 2), "Thành"));
	for (size_t i = 0; i < TL_COUNT(middle); i++)
		named |= tl_str_is(tl_token_text(x->rd, k + 1), middle[i]);
	/* Giám đốc công ty Phan Thị Mẫu */
	if (named && tl_str_is(tl_token_text(x->rd, k - 1), "ty"))
		return true;
	return unit && (named || (k + n < x->n && (x->begins[k + n] & STOP)));
}

/* `Bí thư Đảng ủy xã Tam Dương Lê Văn B`: the family name at token i is the second half of a
 * commune's name, for another follows it. */
bool people_ends_a_place(const struct people_run *x, size_t i)
{
	return i > 1 && people_syllable(x, i - 1) && people_names_a_thing(x, i - 1) &&
	       people_name_at(x, i + 1, false) >= 3;
}

/* `Bí thư Chi bộ thôn Cán Chu Phìn`: the two capitals at token i end the name of a place that has
 * three. */
bool people_end_of_place(const struct people_run *x, size_t i, size_t n)
{
	return n == 2 && i > 1 && people_syllable(x, i - 1) && people_names_a_thing(x, i - 1);
}
