/* Kinds of text whose lines have other roles than those of an article: notices of a death, speeches, and
 * stories told in pictures. */
#include <string.h>

#include "internal.h"

enum { UNDER_PICTURE_WORDS = 45, NAMES_WORDS = 4 };

bool tl_is_notice(const struct tl_page_reader *rd, size_t i)
{
	static const char *const notices[] = {"tin buồn", "cáo phó", "lời cảm ơn", "lời chia buồn",
					      "chia buồn"};
	struct tl_str text;

	if (i == SIZE_MAX)
		return false;
	text = tl_line_text(rd, &rd->lines[i]);
	for (size_t k = 0; k < TL_COUNT(notices); k++)
		if (tl_same_words(text.p, text.n, notices[k], strlen(notices[k])))
			return true;
	return false;
}

/* "Phóng sự ảnh" over the headline, or before a colon or dash in it. */
static bool of_pictures(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const stories[] = {"phóng sự ảnh", "chùm ảnh", "câu chuyện ảnh",
					      "câu chuyện bằng hình"};
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; i < TL_COUNT(stories); i++) {
		size_t n = tl_begins_with(text.p, text.n, stories[i], strlen(stories[i]));

		if (n && (l->role == TL_ROLE_KICKER ||
			  (l->role == TL_ROLE_HEADLINE && n + 1 < text.n &&
			   (text.p[n] == ':' || text.p[n + 1] == '-'))))
			return true;
	}
	return false;
}

bool tl_tells_picture(const struct tl_page_line *l)
{
	return !l->effect && !l->stamp && !l->dash && !l->lower && !l->all_caps &&
	       l->sentences <= 2 && l->words > l->capitals && l->words > NAMES_WORDS &&
	       l->words <= UNDER_PICTURE_WORDS && l->line_end != TL_ENDS_COLON &&
	       l->line_end != TL_ENDS_COMMA;
}

bool tl_is_picture_story(const struct tl_page_reader *rd)
{
	enum { LEAST = 3, SHARE = 4 };
	size_t told = 0, text = 0;
	bool story = false;

	if (rd->title == SIZE_MAX)
		return false;
	for (size_t i = 0; i <= rd->title; i++)
		story |= of_pictures(rd, &rd->lines[i]);
	for (size_t i = rd->body; story && i < rd->n_lines && rd->lines[i].effect != TL_END; i++) {
		told += tl_tells_picture(&rd->lines[i]);
		text += tl_is_text(&rd->lines[i]) && !tl_tells_picture(&rd->lines[i]);
	}
	return told >= LEAST && text * SHARE <= told + SHARE;
}

bool tl_is_salutation(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const words[] = {"kính thưa", "thưa", "kính gửi"};
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; i < TL_COUNT(words); i++)
		if (tl_begins_with(text.p, text.n, words[i], strlen(words[i])))
			return true;
	return false;
}
