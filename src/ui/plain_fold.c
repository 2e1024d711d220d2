/* Articles of the list that are one text, a little changed, under one number. They are found while
 * the user waits, which is at most a second for some hundred thousand articles; in a larger archive
 * only when they are asked for. */
#include <stdlib.h>

#include "plain.h"

#define AT_ONCE_MOST 300000

static uint32_t id_of(const void *context, size_t row)
{
	const struct plain *p = context;

	return tl_corpus_item(p->corpus, p->rows[row]).id;
}

/* The groups of the corpus as it is now, unless they are known. */
static void find_groups(struct plain *p)
{
	struct tl_alike *found, *old = p->alike;
	atomic_bool never = false;
	struct tl_error e;

	if (p->alike_of == tl_corpus_number(p->corpus))
		return;
	p->alike_of = tl_corpus_number(p->corpus);
	found = tl_alloc(sizeof *found);
	if (tl_alike_find(p->archive, &never, found, &e) != TL_OK) {
		plain_error(p, &e);
		free(found);
		return;
	}
	tl_fold_groups(&p->fold, found);
	p->alike = found;
	if (old)
		tl_alike_free(old);
	free(old);
}

void plain_fold_rows(struct plain *p)
{
	if (plain_setting(p, TL_OPT_FOLD) && tl_corpus_articles(p->corpus) <= AT_ONCE_MOST)
		find_groups(p);
	tl_fold_rows(&p->fold, id_of, p, p->n_rows);
}

void plain_fold_forget(struct plain *p)
{
	tl_fold_groups(&p->fold, NULL);
	if (p->alike)
		tl_alike_free(p->alike);
	free(p->alike);
	p->alike = NULL;
	p->alike_of = 0;
}

static bool no_list(struct plain *p)
{
	if (!p->id && p->standing == PLAIN_LIST)
		return false;
	plain_say(p, "%s", _("This is for the list: list goes back to it."));
	return true;
}

/* Where they are not known yet, the groups are found now, and all are folded. */
static bool known_already(struct plain *p)
{
	if (p->alike)
		return true;
	find_groups(p);
	tl_fold_rows(&p->fold, id_of, p, p->n_rows);
	return false;
}

static void show_from(struct plain *p, size_t item)
{
	p->first = item;
	p->row = SIZE_MAX;
	plain_print(p);
}

void plain_fold(struct plain *p, const char *words)
{
	size_t number, row, item;

	if (no_list(p))
		return;
	number = plain_number(p, words, plain_shown(p));
	if (!number)
		return;
	row = tl_fold_at(&p->fold, number - 1).row;
	known_already(p);
	item = tl_fold_toggle(&p->fold, tl_fold_item(&p->fold, row));
	/* The page begins with the article: what was opened follows it. */
	if (item == SIZE_MAX)
		plain_say(p, "%s", _("No other article of this list is the same text."));
	else
		show_from(p, item);
}

void plain_fold_all(struct plain *p, const char *words)
{
	bool any;

	(void)words;
	if (no_list(p))
		return;
	any = known_already(p) ? tl_fold_toggle_all(&p->fold, 0) != SIZE_MAX
			       : tl_fold_away(&p->fold) > 0;
	if (any)
		show_from(p, 0);
	else
		plain_say(p, "%s", _("No articles of this list are one text."));
}
