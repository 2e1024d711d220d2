#include "make.h"

#include <stdlib.h>

#include "tulieu/i18n.h"
#include "tulieu/parse.h"
#include "tulieu/source.h"

#define MB ((size_t)1 << 20)
/* What the hungriest pages need for each of their bytes: those of figures (tests/growth), of which
 * there is a most in a page, and those of a letter a line. Smaller ones are made without asking. */
#define NEED_FIGURES ((size_t)128)
#define MOST_FIGURES (800 * MB)
#define NEED_LINES ((size_t)48)
#define SMALL MB

/* Memory for a large page is there: what is not to be had later would end the program amid an
 * import. */
static bool room_for(size_t bytes, struct tl_error *e)
{
	size_t need = bytes < MOST_FIGURES / NEED_FIGURES ? bytes * NEED_FIGURES : MOST_FIGURES;
	volatile char *room;

	if (bytes <= SMALL)
		return true;
	if (bytes > need / NEED_LINES)
		need = bytes * NEED_LINES;
	room = malloc(need);
	if (!room) {
		tl_fail(e, TL_EINPUT, _("may need %zu MB of memory, which are not to be had"),
			need / MB);
		return false;
	}
	room[0] = '\0'; /* so that the compiler takes it for used */
	free((void *)room);
	return true;
}

enum tl_status tl_make_article(const struct tl_rules *rules, struct tl_stored_page *page,
			       struct tl_arena *arena, struct tl_article *article,
			       struct tl_error *e)
{
	struct tl_source_text text;
	struct tl_page to_parse;
	enum tl_status status;

	if (!room_for(page->raw.n, e))
		return TL_EINPUT;
	status = tl_source_decode(page->format, page->raw, page->encoding, arena, &text, e);
	if (status != TL_OK)
		return status;
	page->encoding = text.encoding;
	page->repaired = text.repaired;
	to_parse = tl_page_of(page->name, &text);
	status = tl_parse(tl_rules_page(rules), &to_parse, arena, article, e);
	if (status == TL_OK)
		tl_annotate(rules, article);
	return status;
}
