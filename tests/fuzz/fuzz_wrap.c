/* Display: lines, cuts and printable text of anything, at any width. */
#include "fuzz.h"

#include "tulieu/text.h"

#include <stdlib.h>
#include <string.h>

static void check_wrap(const char *p, size_t n, int columns)
{
	struct tl_span *lines = NULL;
	size_t cap = 0, count = tl_wrap(p, n, columns, &lines, &cap), at = 0;

	FUZZ_CHECK(count >= 1);
	for (size_t i = 0; i < count; i++) {
		size_t begin = lines[i].begin, end = lines[i].end;
		int first;

		FUZZ_CHECK(begin >= at && begin <= end && end <= n);
		/* Nothing but blanks lies between two lines. */
		for (; at < begin; at++)
			FUZZ_CHECK(p[at] == ' ');
		/* Too wide is only what cannot be cut: one grapheme. */
		if (tl_text_width(p + begin, end - begin) > columns)
			FUZZ_CHECK(tl_grapheme(p + begin, end - begin, &first) == end - begin);
		FUZZ_CHECK(end == n || (p[end] & 0xc0) != 0x80);
		at = end;
	}
	for (; at < n; at++)
		FUZZ_CHECK(p[at] == ' ');
	free(lines);
}

static void check_graphemes(const char *p, size_t n, int columns)
{
	int sum = 0, used = -1;
	size_t cut = tl_cut(p, n, columns, &used);
	bool whole = cut == 0; /* the cut lies between graphemes */

	for (size_t i = 0; i < n;) {
		int width = -1;
		size_t bytes = tl_grapheme(p + i, n - i, &width);

		FUZZ_CHECK(bytes >= 1 && bytes <= n - i && width >= 0 && width <= 2);
		if (i == cut)
			FUZZ_CHECK(sum + width > columns);
		i += bytes;
		sum += width;
		if (i == cut) {
			whole = true;
			FUZZ_CHECK(used == sum);
		}
	}
	FUZZ_CHECK(whole && used <= columns && used >= 0);
	FUZZ_CHECK(sum == tl_text_width(p, n));
}

static void check_printable(const char *p, size_t n, bool ascii)
{
	struct tl_buf out = {0};

	tl_printable(p, n, ascii, &out);
	FUZZ_CHECK(tl_utf8_valid(out.p, out.n) == out.n);
	for (size_t i = 0; i < out.n;) {
		uint32_t cp;

		i += tl_utf8_decode(out.p + i, out.n - i, &cp);
		FUZZ_CHECK(cp >= 0x20 && !tl_unsafe(cp) && (!ascii || cp < 0x7f));
	}
	tl_buf_free(&out);
}

static void run(const char *p, size_t n)
{
	struct tl_buf clean = {0};
	int columns = 1 + (int)fuzz_choice(p, n, 60);

	tl_buf_str(&clean, ""); /* never NULL */
	tl_clean(p, n, &clean, NULL);
	check_graphemes(clean.p, clean.n, columns);
	for (size_t begin = 0, end; begin <= clean.n; begin = end + 1) {
		const char *line = memchr(clean.p + begin, '\n', clean.n - begin);

		end = line ? (size_t)(line - clean.p) : clean.n;
		check_wrap(clean.p + begin, end - begin, columns);
	}
	/* What is drawn need not have been cleaned: a file name, a message of the system. */
	check_printable(p, n, false);
	check_printable(p, n, true);
	tl_buf_free(&clean);
}

static const char *const seeds[] = {
	"Ban Thường vụ Tỉnh ủy đã ban hành kế hoạch thực hiện nghị quyết về xây dựng tổ chức cơ sở "
	"đảng.",
	"   đầu dòng   nhiều    khoảng trắng   ",
	"mộttừrấtdàikhôngcókhoảngtrắngnàocảđểphảicắtgiữachừngmộttừrấtdài",
	"中文字符宽 wide 한국어 字 e\xcc\x82\xcc\xa3 👩‍💻 🇻🇳 ﷽",
	"a b c d e f g h i j k l m n o p q r s t u v w x y z",
	"“Trích dẫn” – gạch; 1.234.567 đồng/người/năm (khoảng 98,5%)…",
	"",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT, " ", "     ", "ường", "字", "🇻🇳", "\xef\xb8\x8f", NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "wrap",
	.run = run,
	.seeds = seeds,
	.words = words,
};
