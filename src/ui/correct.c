#include "correct.h"

#include <stdlib.h>
#include <string.h>

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
		words[n++] = tl_arena_printf(arena, "%zu", index + 1);
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
	if (status != TL_OK)
		return status;
	/* What was typed ends with the prompt; the correction may be written later. */
	out->field = tl_arena_strdup(arena, out->field);
	out->value = tl_arena_strdup(arena, out->value);
	out->who = tl_arena_strdup(arena, tl_user_name());
	return TL_OK;
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
