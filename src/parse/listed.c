/* Lines of lists and of tables, which read like headlines but tell a part of what stands above. */
#include <string.h>

#include "headline.h"

enum {
	VALUE_PIECES = 4,  /* "3 lớp/187 học viên", behind a label */
	TABLE_LINES = 12,  /* of a table whose cells have a line each */
	TABLE_FIGURES = 3, /* at least, so many in them; counts of readers are fewer */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "Lớp cảm tình Đảng: 05 lớp", "Tỷ lệ chuyên cần: 97%": a label, its figure, hardly more. */
static bool labels_figure(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	struct tl_str text = tl_line_text(rd, l);
	size_t at = text.n, pieces = 0;

	if (!l->colon || !l->numbers || l->words > TITLE_WORDS)
		return false;
	while (at > 0 && text.p[at - 1] != ':') {
		at--;
		pieces += text.p[at] == ' ';
		if (pieces > VALUE_PIECES)
			return false;
	}
	return at > 0 && at + 1 < text.n && text.p[at] == ' ' && is_digit(text.p[at + 1]);
}

/* "Xã Nậm Cắt 12 340": ends with two figures that nothing parts, as a row does. */
static bool ends_with_figures(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	struct tl_str text = tl_line_text(rd, l);
	size_t at = text.n, figures = 0;

	while (l->numbers >= 2 && at > 0 && figures < 2) {
		size_t end = at;

		while (at > 0 && (is_digit(text.p[at - 1]) || strchr(".,%", text.p[at - 1])))
			at--;
		if (at == end || at == 0 || text.p[at - 1] != ' ' || !is_digit(text.p[at]))
			return false;
		figures++;
		while (at > 0 && text.p[at - 1] == ' ')
			at--;
	}
	return figures == 2;
}

static bool figure_alone(const struct tl_page_line *l)
{
	return !l->words && l->numbers && !l->stamp && !l->time_only;
}

static bool is_cell(const struct tl_page_line *l)
{
	return l->words <= SERIES_WORDS && !l->stamp && l->line_end == TL_ENDS_OPEN;
}

/* Short lines and figures alone in theirs stand around it: the cells of a table. */
static bool among_cells(const struct tl_page_reader *rd, size_t i)
{
	size_t figures = 0;

	for (size_t k = i; k < rd->n_lines && k <= i + TABLE_LINES && is_cell(&rd->lines[k]); k++)
		figures += figure_alone(&rd->lines[k]);
	for (size_t k = i; k > 0 && k + TABLE_LINES > i && is_cell(&rd->lines[k]); k--)
		figures += figure_alone(&rd->lines[k]);
	return figures >= TABLE_FIGURES && is_cell(&rd->lines[i]);
}

/* Beside line i stands a sentence, or what announces a list, or one more label. */
static bool beside_list(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *l = &rd->lines[i];

	return (i > 0 && (l[-1].line_end == TL_ENDS_STOP || l[-1].line_end == TL_ENDS_COLON ||
			  labels_figure(rd, l - 1))) ||
	       (i + 1 < rd->n_lines && labels_figure(rd, l + 1));
}

/* An item by its dash, bullet or number; a small picture as posts in networks have before their
 * headline, too (four bytes in UTF-8), is none. */
static bool is_item(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { FOUR_BYTES = 0xf0 };

	return l->dash && (unsigned char)rd->page->text.p[l->begin] < FOUR_BYTES;
}

bool tl_is_listed(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *l = &rd->lines[i];

	if (tl_over_stamp(rd, i))
		return false;
	return is_item(rd, l) || l->markup == TL_MARKUP_ROW || among_cells(rd, i) ||
	       tl_has_figures(rd, i);
}

bool tl_has_figures(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *l = &rd->lines[i];

	if (ends_with_figures(rd, l) || (labels_figure(rd, l) && beside_list(rd, i)))
		return true;
	if (i + 1 == rd->n_lines)
		return false;
	/* "Đảng bộ Công an tỉnh" over "- Kết nạp đảng viên: 48": whose figures they are; the names
	 * of the columns over the first row of a table. */
	return ends_with_figures(rd, l + 1) ||
	       (l->words <= SERIES_WORDS && l[1].dash && labels_figure(rd, l + 1));
}

bool tl_text_between(const struct tl_page_reader *rd, size_t first, size_t second)
{
	size_t n = 0;

	for (size_t i = first + 1; i < second && n < 2; i++)
		n += tl_is_text(&rd->lines[i]);
	return n == 2;
}
