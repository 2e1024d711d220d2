/* What the user of the dialogue writes to articles. */
#include <stdlib.h>
#include <string.h>

#include "plain.h"

int64_t plain_target(struct plain *p, const char **words)
{
	size_t n = strspn(*words, "0123456789"), number;
	char *first;
	int64_t id;

	if (p->id)
		return p->id;
	if (!n || ((*words)[n] && (*words)[n] != ' ')) {
		plain_say(p, "%s", _("No article is open: its number comes first."));
		return 0;
	}
	first = tl_strndup(*words, n);
	number = plain_number(p, first, plain_shown(p));
	free(first);
	if (!number)
		return 0;
	*words += n + strspn(*words + n, " ");
	id = plain_shown_id(p, number);
	if (!id)
		plain_say(p, "%s", _("This line is not one article."));
	return id;
}

void plain_star(struct plain *p, const char *words)
{
	int64_t id = plain_target(p, &words);
	struct tl_error e;
	bool on;

	if (!id)
		return;
	on = !tl_reader_marks(p->reader, id).starred;
	if (tl_reader_set_starred(p->reader, id, on, &e) != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p, "%s", on ? _("Starred.") : _("No longer starred."));
}

void plain_tags(struct plain *p, const char *words)
{
	int64_t id = plain_target(p, &words);
	struct tl_buf before = {0};
	struct tl_error e;

	if (!id)
		return;
	tl_buf_str(&before, "");
	tl_reader_tags_text(p->reader, id, &before);
	/* Nothing typed asks what there is; a lone "-" takes all away. */
	if (*words && tl_reader_edit_tags(p->reader, id, before.p,
					  strcmp(words, "-") == 0 ? "" : words, &e) != TL_OK)
		plain_error(p, &e);
	tl_buf_reset(&before);
	tl_reader_tags_text(p->reader, id, &before);
	if (before.n)
		plain_say(p, "%s: %s", _("Tags"), before.p);
	else
		plain_say(p, "%s", _("It has no tag."));
	tl_buf_free(&before);
}

void plain_note(struct plain *p, const char *words)
{
	int64_t id = plain_target(p, &words);
	struct tl_error e;
	char *before, *now;

	if (!id)
		return;
	before = tl_reader_note(p->reader, id);
	if (*words && tl_reader_set_note(p->reader, id, before,
					 strcmp(words, "-") == 0 ? "" : words, &e) != TL_OK)
		plain_error(p, &e);
	now = tl_reader_note(p->reader, id);
	if (now)
		plain_say(p, "%s: %s", _("Note"), now);
	else
		plain_say(p, "%s", _("It has no note."));
	free(before);
	free(now);
}

static void mark(struct plain *p, const char *words, bool read)
{
	int64_t id = plain_target(p, &words);
	struct tl_error e;

	if (!id)
		return;
	if (tl_reader_set_read(p->reader, id, read, &e) != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p, "%s", read ? _("Marked as read.") : _("Marked as unread."));
}

void plain_mark_read(struct plain *p, const char *words)
{
	mark(p, words, true);
}

void plain_mark_unread(struct plain *p, const char *words)
{
	mark(p, words, false);
}
