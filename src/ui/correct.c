#include "correct.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "outgoing.h"

/* Names have blanks: they are parted by commas. */
static void split_names(const char *text, struct tl_arena *arena, const char **words, size_t *n,
			size_t most)
{
	while (*(text += strspn(text, ",; ")) && *n < most) {
		size_t k = strcspn(text, ",;"), end = k;

		while (end && text[end - 1] == ' ')
			end--;
		words[(*n)++] = tl_arena_strndup(arena, text, end);
		text += k;
	}
}

#define WORDS_MOST 80

/* What was typed ends with the prompt; the correction may be written later. */
static void keep(struct tl_correction *c, struct tl_arena *arena)
{
	c->field = tl_arena_strdup(arena, c->field);
	c->value = tl_arena_strdup(arena, c->value);
	c->who = tl_arena_strdup(arena, tl_user_name());
}

enum tl_status tl_correct_typed(const struct tl_rules *rules, const struct tl_article *a,
				enum tl_explained what, size_t index, const char *text,
				struct tl_arena *arena, struct tl_correction *out,
				struct tl_error *e)
{
	static const char *const fields[] = {"date", "province", "topic", "figure"};
	enum tl_status status = TL_OK;
	const char *words[WORDS_MOST];
	char **typed;
	size_t n = 0, n_typed;

	text += strspn(text, " ");
	words[n++] = fields[what];
	if (what == TL_EXPLAIN_FIGURE) {
		words[n++] = index == TL_MISSED ? "add"
						: tl_arena_printf(arena, "%zu", index + 1);
		status = tl_split_words(text, arena, &typed, &n_typed, e);
		for (size_t i = 0; status == TL_OK && i < n_typed && n < WORDS_MOST; i++)
			words[n++] = typed[i];
	} else if (what == TL_EXPLAIN_DATE) {
		words[n++] = *text ? tl_arena_strdup(arena, text) : "none";
	} else {
		split_names(*text ? text : "none", arena, words, &n, WORDS_MOST);
	}
	if (status == TL_OK)
		status = tl_correction_read(rules, a, words, n, arena, out, e);
	if (status == TL_OK)
		keep(out, arena);
	return status;
}

enum tl_status tl_correct_missed(const struct tl_rules *rules, const struct tl_article *a,
				 struct tl_span place, const char *text, struct tl_arena *arena,
				 struct tl_correction *out, struct tl_error *e)
{
	char **words;
	enum tl_status status;
	size_t n;

	*out = (struct tl_correction){.when = (int64_t)time(NULL)};
	status = tl_split_words(text, arena, &words, &n, e);
	if (status == TL_OK)
		status = tl_missed_correction(rules, a, place, (const char *const *)words, n, arena,
					      out, e);
	if (status == TL_OK)
		keep(out, arena);
	return status;
}

const struct tl_correction *tl_correction_of(const struct tl_correction *list, size_t n,
					     const struct tl_article *a, enum tl_explained what,
					     size_t index)
{
	static const char *const fields[] = {"published", "province", "topic", "metric"};
	const struct tl_correction *found = NULL;

	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i].field, fields[what]) == 0 &&
		    (what != TL_EXPLAIN_FIGURE ||
		     strtoul(list[i].key, NULL, 10) == a->metrics[index].begin))
			found = &list[i];
	return found;
}
