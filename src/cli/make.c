#include "make.h"

#include "tulieu/parse.h"
#include "tulieu/source.h"

enum tl_status tl_make_article(const struct tl_rules *rules, struct tl_stored_page *page,
			       struct tl_arena *arena, struct tl_article *article,
			       struct tl_error *e)
{
	struct tl_source_text text;
	struct tl_page to_parse;
	enum tl_status status;

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
