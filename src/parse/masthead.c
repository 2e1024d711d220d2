/* Lines that say who prints the page: a paper, a broadcaster, a portal, a school. */
#include <string.h>

#include "internal.h"

enum { SITE_NAME_WORDS = 10 };

bool tl_is_masthead(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const media[] = {"đài phát thanh", "đài truyền hình", "báo",
					    "tạp chí",	      "cổng thông tin",	 "trang thông tin"};
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; l->all_caps && i < TL_COUNT(media); i++)
		if (tl_begins_with(text.p, text.n, media[i], strlen(media[i])))
			return true;
	return false;
}

/* "TRƯỜNG CHÍNH TRỊ TỈNH X" with nothing but the address of its site in the next line. */
static bool over_address(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { ADDRESS_WORDS = 8 };
	const struct tl_page_line *next = l + 1;

	return l->all_caps && next < rd->lines + rd->n_lines && next->url &&
	       next->words <= ADDRESS_WORDS &&
	       !memchr(rd->page->text.p + next->begin, ' ', next->end - next->begin);
}

/* "SỞ X" over "TỈNH Y", both in capitals: the office whose page it is. */
static bool over_place(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	const struct tl_page_line *next = l + 1;

	return l->all_caps && l->words <= SITE_NAME_WORDS && next < rd->lines + rd->n_lines &&
	       next->all_caps && tl_has(next->whole, TL_F_PLACE);
}

/* "ỦY BAN NHÂN DÂN QUẬN X", in capitals and no more: the office whose page it is. */
static bool is_office(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const offices[] = {"ủy ban nhân dân", "ubnd"};
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; l->all_caps && l->words <= SITE_NAME_WORDS && i < TL_COUNT(offices); i++)
		if (tl_begins_with(text.p, text.n, offices[i], strlen(offices[i])))
			return tl_has(l->ends, TL_F_PLACE) && !tl_has(l->holds, TL_F_ACT);
	return false;
}

/* The name of a broadcaster or a portal in ordinary letters. A headline may begin with one, so this
 * is asked only of lines over one. */
bool tl_is_site_name(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const media[] = {"đài tiếng nói nhân dân", "đài phát thanh",
					    "đài truyền hình",	      "đài pt-th",
					    "cổng thông tin điện tử", "trang thông tin điện tử",
					    "cổng giao tiếp điện tử"};
	struct tl_str text = tl_line_text(rd, l);

	if (tl_is_masthead(rd, l) || over_address(rd, l) || over_place(rd, l) || is_office(rd, l))
		return true;
	for (size_t i = 0; l->words <= SITE_NAME_WORDS && i < TL_COUNT(media); i++)
		if (tl_begins_with(text.p, text.n, media[i], strlen(media[i])))
			return l->line_end == TL_ENDS_OPEN;
	return false;
}
