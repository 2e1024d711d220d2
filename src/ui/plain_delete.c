/* Deleting in the dialogue: asked once, and undone by undo. */
#include <stdlib.h>
#include <string.h>

#include "plain.h"

/* The list anew, on the page where it was. */
static void show_again(struct plain *p)
{
	size_t first = p->lines.n ? p->list_first : p->first;
	struct tl_error e;

	p->id = 0;
	if (!plain_reload(p, &e))
		plain_error(p, &e);
	else
		plain_search_at(p, first);
}

static bool confirmed(struct plain *p, int64_t id)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_list_row row;
	struct tl_error e;
	bool yes = !plain_setting(p, TL_OPT_CONFIRM_DELETE);

	if (yes) {
		tl_arena_free(arena);
		return true;
	}
	if (tl_archive_rows(p->archive, &id, 1, arena, &row, &e) != TL_OK) {
		plain_error(p, &e);
	} else {
		plain_say(p, _("Delete this article? %s"),
			  row.id && *row.headline ? row.headline
			  : row.file		  ? row.file
						  : "");
		plain_say(p, "%s", _("yes deletes it; anything else leaves it."));
		yes = plain_yes();
	}
	tl_arena_free(arena);
	return yes;
}

void plain_delete(struct plain *p, const char *words)
{
	struct tl_deleted *d;
	struct tl_error e;
	int64_t id = p->id;

	if (*words || !id) {
		size_t number = plain_number(p, words, plain_shown(p));

		if (!number)
			return;
		id = plain_shown_id(p, number);
	}
	if (!id) {
		plain_say(p, "%s", _("This line is not one article."));
		return;
	}
	if (!confirmed(p, id)) {
		plain_say(p, "%s", _("Nothing is deleted."));
		return;
	}
	d = tl_deleted_new();
	if (tl_deleted_take(d, p->path, id, &e) != TL_OK) {
		plain_error(p, &e);
		tl_deleted_free(d);
		return;
	}
	tl_deleted_free(p->deleted);
	p->deleted = d;
	d->filters = p->history.now;
	plain_say(p, "%s", _("Deleted; undo brings it back."));
	show_again(p);
}

bool plain_undelete(struct plain *p)
{
	struct tl_error e;

	if (!p->deleted || p->deleted->filters != p->history.now)
		return false;
	if (tl_deleted_put_back(p->deleted, p->path, &e) != TL_OK) {
		plain_error(p, &e);
		return true;
	}
	tl_deleted_free(p->deleted);
	p->deleted = NULL;
	plain_say(p, "%s", _("The article is back."));
	show_again(p);
	return true;
}
