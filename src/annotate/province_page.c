/* The province of whoever prints the page: by its address, else by the lines over and under the text
 * that name a paper, a portal or an authority. It is asked for only in news of the local Party that
 * names no place itself. */
#include "annotate/province.h"

#include <string.h>

/* A line in words, as far as a name is looked for in it: each in lower case, with its marks. */
enum { LINE_WORDS = 32, WORD_BYTES = 32 };
struct page_line {
	char words[LINE_WORDS][WORD_BYTES];
	size_t n;
};

static void read_line(struct page_line *l, const char *p, size_t n)
{
	size_t pos = 0, begin, end;

	for (l->n = 0; l->n < LINE_WORDS && tl_next_word(p, n, &pos, &begin, &end); l->n++) {
		size_t used = tl_canon_word(p + begin, end - begin, l->words[l->n], WORD_BYTES - 1);

		l->words[l->n][used] = '\0';
	}
}

/* Where the words of a name end that stand in the line from word i on; 0: others stand there. */
static size_t behind_words(const struct page_line *l, size_t i, const char *name)
{
	struct page_line wanted;

	read_line(&wanted, name, strlen(name));
	if (i + wanted.n > l->n)
		return 0;
	for (size_t k = 0; k < wanted.n; k++)
		if (strcmp(l->words[i + k], wanted.words[k]) != 0)
			return 0;
	return i + wanted.n;
}

/* The places in a line behind words that say of what kind the name is that follows. */
struct page_ends {
	size_t at[LINE_WORDS];
	size_t n;
};

static void find_ends(const struct page_line *l, const char *const *units, size_t n,
		      struct page_ends *out)
{
	out->n = 0;
	for (size_t i = 0; i < l->n; i++)
		for (size_t k = 0; k < n && out->n < LINE_WORDS; k++) {
			size_t end = behind_words(l, i, units[k]);

			if (end && end < l->n)
				out->at[out->n++] = end;
		}
}

/* True if the name stands at one of these places. */
static bool names_there(const struct page_line *l, const struct page_ends *ends, const char *name)
{
	for (size_t i = 0; i < ends->n; i++)
		if (behind_words(l, ends->at[i], name))
			return true;
	return false;
}

/* The province that the line names, or in which the one district lies that it names; PLACE_NONE if it
 * names none, or a name that several provinces have. */
static uint32_t province_in_line(const struct tl_place_rules *r, const struct page_line *l)
{
	static const char *const provinces[] = {"tỉnh", "báo", "báo điện tử", "thành phố", "tp",
						"đài phát thanh và truyền hình", "đài pt-th"};
	static const char *const districts[] = {"huyện", "thị xã", "thành phố", "tp"};
	struct page_ends ends;

	find_ends(l, provinces, TL_COUNT(provinces), &ends);
	for (uint32_t p = 0; p < r->n_provinces && ends.n; p++)
		if (names_there(l, &ends, r->provinces[p].info.name))
			return p;
	find_ends(l, districts, TL_COUNT(districts), &ends);
	for (size_t d = 0; d < r->n_districts && ends.n; d++)
		if (!r->districts[d].ambiguous && !(r->districts[d].risk & RISK_NUMERIC) &&
		    names_there(l, &ends, r->districts[d].info.name))
			return r->districts[d].province;
	return PLACE_NONE;
}

static uint32_t province_of_code(const struct tl_place_rules *r, const char *code)
{
	for (uint32_t p = 0; p < r->n_provinces; p++)
		if (strcmp(r->provinces[p].info.code, code) == 0)
			return p;
	return PLACE_NONE;
}

uint32_t province_of_page(const struct place_text *t, struct reason *rule)
{
	const struct tl_article *a = t->rd->article;
	const struct tl_source_info *s =
		a->page_url ? tl_source_find(t->rd->rules->page, a->page_url) : NULL;
	uint32_t found = PLACE_NONE;

	*rule = (struct reason){"sources.tsv", s ? s->id : NULL, "site"};
	if (s && s->province)
		found = province_of_code(t->rules, s->province);
	for (const char *p = a->masthead; p && *p && found == PLACE_NONE;) {
		size_t n = strcspn(p, "\n");
		char name[128];
		struct page_line l;

		if (n < sizeof name) {
			memcpy(name, p, n);
			name[n] = '\0';
			s = tl_source_find(t->rd->rules->page, name);
			*rule = (struct reason){"sources.tsv", s ? s->id : NULL, "site"};
			found = s && s->province ? province_of_code(t->rules, s->province)
						 : PLACE_NONE;
		}
		if (found == PLACE_NONE) {
			read_line(&l, p, n);
			found = province_in_line(t->rules, &l);
			if (found != PLACE_NONE)
				*rule = (struct reason){"provinces.tsv",
							t->rules->provinces[found].info.code, "site"};
		}
		p += n + (p[n] == '\n');
	}
	/* A paper or a site of the two cities writes on the whole country. */
	if (found != PLACE_NONE && (strcmp(t->rules->provinces[found].info.code, "01") == 0 ||
				    strcmp(t->rules->provinces[found].info.code, "79") == 0))
		return PLACE_NONE;
	return found;
}
