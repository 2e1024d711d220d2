#include "make.h"

#include "tulieu/parse.h"
#include "tulieu/source.h"

enum tl_status tl_make_article(const struct tl_rules *rules, struct tl_stored_page *page,
			       struct tl_arena *arena, struct tl_article *article,
			       struct tl_error *e)
{
	struct tl_page to_parse = {.name = page->name};
	struct tl_source_text text;
	enum tl_status status;

	status = tl_source_decode(page->format, page->raw, page->encoding, arena, &text, e);
	if (status != TL_OK)
		return status;
	page->encoding = text.encoding;
	page->repaired = text.repaired;
	to_parse.text = text.text;
	to_parse.url = text.url;
	to_parse.title_hint = text.title;
	to_parse.date_hint = text.date;
	to_parse.markup = text.markup;
	to_parse.n_markup = text.n_markup;
	status = tl_parse(tl_rules_page(rules), &to_parse, arena, article, e);
	if (status == TL_OK)
		tl_annotate(rules, article);
	return status;
}
