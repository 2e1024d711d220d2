/* Lines that say who prints the page: a paper, a broadcaster, a portal, a school. */
#include <string.h>

#include "internal.h"

enum {
	SITE_NAME_WORDS = 10,
	ONLINE_WORDS = 5, /* of "X ONLINE" */
};

static bool ends_with(struct tl_str text, const char *end)
{
	size_t n = strlen(end);

	return text.n > n && memcmp(text.p + text.n - n, end, n) == 0;
}

/* "baonamcat.vn", "BÁO NẬM CẮT ĐIỆN TỬ - baonamcat.vn": a line that is the address of a site, or
 * ends with it behind a dash or bar. */
static bool ends_with_host(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const domains[] = {".vn", ".com", ".net", ".org"};
	struct tl_str text = tl_line_text(rd, l);
	size_t host = text.n;

	if (l->words > SITE_NAME_WORDS)
		return false;
	while (host > 0 && text.p[host - 1] != ' ')
		host--;
	if (host > 0 && (host < 2 || !strchr("-|", text.p[host - 2])) &&
	    !(host >= 4 && memcmp(text.p + host - 4, "–", strlen("–")) == 0))
		return false;
	for (size_t i = 0; i < TL_COUNT(domains); i++)
		if (ends_with(text, domains[i]))
			return !memchr(text.p + host, '@', text.n - host);
	return false;
}

bool tl_is_masthead(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const media[] = {
		"đài phát thanh", "đài truyền hình",   "báo",
		"tạp chí",	  "cổng thông tin",    "trang thông tin",
		"cơ quan của",	  "cơ quan ngôn luận", "tiếng nói của"};
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; l->all_caps && i < TL_COUNT(media); i++)
		if (tl_begins_with(text.p, text.n, media[i], strlen(media[i])))
			return true;
	return l->all_caps && l->words <= ONLINE_WORDS && l->words >= 2 &&
	       ends_with(text, " ONLINE");
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

/* "ỦY BAN NHÂN DÂN QUẬN X", "BAN TỔ CHỨC TỈNH ỦY Y", in capitals and no more: the office whose page
 * it is. */
static bool is_office(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const offices[] = {"ủy ban nhân dân", "ubnd",	"ban tổ chức",
					      "ban tuyên giáo",	 "ban dân vận", "ban nội chính",
					      "ủy ban kiểm tra", "văn phòng"};
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; l->all_caps && l->words <= SITE_NAME_WORDS && i < TL_COUNT(offices); i++)
		if (tl_begins_with(text.p, text.n, offices[i], strlen(offices[i])))
			return tl_has(l->ends, TL_F_PLACE) && !tl_has(l->holds, TL_F_ACT);
	return false;
}

/* "ĐẢNG BỘ TỈNH X" over "HUYỆN ỦY Y", both in capitals: the committee whose page it is. */
static bool of_committee(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const committees[] = {"tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy",
						 "quận ủy", "đảng ủy"};
	static const char over[] = "đảng bộ";
	struct tl_str text = tl_line_text(rd, l);

	if (!l->all_caps || l->words > SITE_NAME_WORDS || l + 1 >= rd->lines + rd->n_lines ||
	    !l[1].all_caps || !tl_begins_with(text.p, text.n, over, sizeof over - 1))
		return false;
	text = tl_line_text(rd, l + 1);
	for (size_t i = 0; i < TL_COUNT(committees); i++)
		if (tl_begins_with(text.p, text.n, committees[i], strlen(committees[i])))
			return true;
	return false;
}

/* "Báo X", "Báo X điện tử - Cơ quan của …", "X Online": a paper by its name, or what it calls itself. */
static bool names_paper(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const papers[] = {"báo", "tạp chí"};
	static const char *const tails[] = {" Online", " online", " điện tử", " Điện tử"};
	struct tl_str text = tl_line_text(rd, l);
	bool paper = false, tail = false;

	if (l->numbers || l->line_end != TL_ENDS_OPEN)
		return false;
	for (size_t i = 0; i < TL_COUNT(papers); i++)
		paper |= tl_begins_with(text.p, text.n, papers[i], strlen(papers[i])) > 0;
	if (paper && (tl_line_says(rd, l, "ơ quan của Đảng bộ") ||
		      tl_sources_find(rd->rules->sources, text.p, text.n)))
		return true;
	for (size_t i = 0; i < TL_COUNT(tails); i++)
		tail |= ends_with(text, tails[i]);
	return tail && l->words <= ONLINE_WORDS && (paper || l->capitals == l->words);
}

/* The name of a paper, a broadcaster or a portal in ordinary letters. A headline may begin with one, so this
 * is asked only of lines over one. */
bool tl_is_site_name(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const media[] = {"đài tiếng nói nhân dân", "đài phát thanh",
					    "đài truyền hình",	      "đài pt-th",
					    "cổng thông tin điện tử", "trang thông tin điện tử",
					    "cổng giao tiếp điện tử", "trang tin điện tử"};
	struct tl_str text = tl_line_text(rd, l);

	if (tl_is_masthead(rd, l) || ends_with_host(rd, l) || over_address(rd, l) ||
	    over_place(rd, l) || is_office(rd, l) || names_paper(rd, l) || of_committee(rd, l) ||
	    (l > rd->lines && of_committee(rd, l - 1)))
		return true;
	for (size_t i = 0; l->words <= SITE_NAME_WORDS && i < TL_COUNT(media); i++)
		if (tl_begins_with(text.p, text.n, media[i], strlen(media[i])))
			return l->line_end == TL_ENDS_OPEN;
	return false;
}

/* A few words that begin like the name of a paper, a portal or an authority. */
static bool names_publisher(const char *p, size_t n)
{
	static const char *const begins[] = {
		"báo",		    "đài",	       "cổng thông tin", "trang thông tin",
		"trang tin điện tử", "cơ quan của",     "cơ quan chủ quản", "cơ quan ngôn luận",
		"bản quyền",	    "tiếng nói của",   "ubnd",		 "ủy ban nhân dân",
		"huyện ủy",	    "thành phố",       "huyện",		 "thị xã",
		"tỉnh",		    "chịu trách nhiệm"};

	for (size_t i = 0; i < TL_COUNT(begins); i++)
		if (tl_begins_with(p, n, begins[i], strlen(begins[i])))
			return true;
	return false;
}

/* Bytes that are enough of what a page says of who prints it. */
enum { ENOUGH = 1000 };

/* "Headline - Báo X", "THÀNH PHỐ X - TỈNH Y": the parts of a page's title that name a publisher. */
static void add_title_parts(const struct tl_page_reader *rd, struct tl_buf *out)
{
	const char *p = rd->page->title_hint;

	while (p && *p && out->n < ENOUGH) {
		size_t n = strcspn(p, "-|>\n");
		size_t blanks = strspn(p, " \t\r");

		if (blanks < n && names_publisher(p + blanks, n - blanks)) {
			tl_buf_add(out, p + blanks, n - blanks);
			tl_buf_char(out, '\n');
		}
		p += n + (p[n] != '\0');
	}
}

const char *tl_masthead_read(const struct tl_page_reader *rd)
{
	enum { WORDS = 24 };
	struct tl_buf b = {0};
	const char *out;

	add_title_parts(rd, &b);
	for (size_t i = 0; i < rd->n_lines && b.n < ENOUGH; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		struct tl_str text = tl_line_text(rd, l);

		if (l->role != TL_ROLE_BOILERPLATE || l->words > WORDS ||
		    !(names_publisher(text.p, text.n) || tl_is_site_name(rd, l)))
			continue;
		tl_buf_add(&b, text.p, text.n);
		tl_buf_char(&b, '\n');
	}
	out = b.n ? tl_arena_strndup(rd->arena, b.p, b.n) : NULL;
	tl_buf_free(&b);
	return out;
}
