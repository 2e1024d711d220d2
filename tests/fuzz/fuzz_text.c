/* Cleaning and folding: whatever comes in, what goes out is safe, valid, normal, and stays as it
 * is. */
#include "fuzz.h"

#include "tulieu/text.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>

static bool same(const struct tl_buf *a, const struct tl_buf *b)
{
	return a->n == b->n && (a->n == 0 || memcmp(a->p, b->p, a->n) == 0);
}

static void check_code_points(const char *p, size_t n)
{
	int marks = 0;

	FUZZ_CHECK(tl_utf8_valid(p, n) == n);
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t bytes = tl_utf8_decode(p + i, n - i, &cp);
		char again[4];

		FUZZ_CHECK(bytes >= 1 && bytes <= n - i);
		FUZZ_CHECK(tl_utf8_encode(cp, again) == bytes && memcmp(again, p + i, bytes) == 0);
		FUZZ_CHECK(!tl_unsafe(cp));
		FUZZ_CHECK(cp == '\n' || cp == ' ' || !uc_is_property_white_space(cp));
		FUZZ_CHECK(cp == '\n' || (cp >= 0x20 && !(cp >= 0x7f && cp <= 0x9f)));
		marks = uc_combining_class(cp) ? marks + 1 : 0;
		FUZZ_CHECK(marks <= 4);
		i += bytes;
	}
}

static void check_normal(const char *p, size_t n)
{
	size_t length = 0;
	uint8_t *nfc = u8_normalize(UNINORM_NFC, (const uint8_t *)p, n, NULL, &length);

	FUZZ_CHECK(nfc && length == n && (n == 0 || memcmp(nfc, p, n) == 0));
	free(nfc);
}

static void check_words(const struct tl_buf *clean)
{
	size_t pos = 0, begin, end, last = 0;

	while (tl_next_word(clean->p, clean->n, &pos, &begin, &end)) {
		struct tl_buf whole = {0};
		char word[48];
		size_t n;

		FUZZ_CHECK(begin >= last && begin < end && end <= clean->n && pos >= end);
		last = end;
		tl_canon(clean->p + begin, end - begin, &whole);
		n = tl_canon_word(clean->p + begin, end - begin, word, sizeof word);
		FUZZ_CHECK(n <= sizeof word && tl_utf8_valid(word, n) == n);
		if (whole.n <= sizeof word)
			FUZZ_CHECK(n == whole.n && memcmp(word, whole.p, n) == 0);
		tl_buf_reset(&whole);
		tl_fold(clean->p + begin, end - begin, &whole);
		n = tl_fold_word(clean->p + begin, end - begin, word, sizeof word);
		FUZZ_CHECK(n <= sizeof word && tl_utf8_valid(word, n) == n);
		if (whole.n <= sizeof word)
			FUZZ_CHECK(n == whole.n && memcmp(word, whole.p, n) == 0);
		tl_buf_free(&whole);
	}
}

static void run(const char *p, size_t n)
{
	struct tl_clean_report report = {0};
	struct tl_buf clean = {0}, again = {0}, canon = {0}, fold = {0}, other = {0};

	tl_buf_str(&clean, ""); /* never NULL */
	tl_clean(p, n, &clean, &report);
	if (tl_utf8_valid(p, n) == n)
		FUZZ_CHECK(report.repaired == 0);
	else
		FUZZ_CHECK(report.repaired > 0);
	check_code_points(clean.p, clean.n);
	check_normal(clean.p, clean.n);
	report = (struct tl_clean_report){0};
	tl_clean(clean.p, clean.n, &again, &report);
	FUZZ_CHECK(same(&clean, &again));
	FUZZ_CHECK(report.repaired == 0 && report.removed == 0);

	tl_canon(clean.p, clean.n, &canon);
	FUZZ_CHECK(tl_utf8_valid(canon.p, canon.n) == canon.n);
	tl_buf_reset(&again);
	tl_canon(canon.p, canon.n, &again);
	FUZZ_CHECK(same(&canon, &again));

	tl_fold(clean.p, clean.n, &fold);
	FUZZ_CHECK(tl_utf8_valid(fold.p, fold.n) == fold.n);
	tl_buf_reset(&again);
	tl_fold(fold.p, fold.n, &again);
	FUZZ_CHECK(same(&fold, &again));
	/* Where the tone stands makes no difference to the fold. */
	tl_fold(canon.p, canon.n, &other);
	FUZZ_CHECK(same(&fold, &other));
	if (clean.n) {
		FUZZ_CHECK(tl_fold_starts(clean.p, clean.p));
		FUZZ_CHECK(tl_fold_contains(clean.p, clean.p));
	}
	check_words(&clean);
	tl_buf_reset(&other);
	tl_sort_key(clean.p, clean.n, &other);
	tl_buf_free(&clean);
	tl_buf_free(&again);
	tl_buf_free(&canon);
	tl_buf_free(&fold);
	tl_buf_free(&other);
}

static const char *const seeds[] = {
	"Đảng bộ tỉnh kết nạp 1.234 đảng viên mới, đạt 98,7% kế hoạch năm 2019.",
	"HOÀ BÌNH, Thủy Nguyên, quý III; hòa – hoà, KHOẺ khỏe; thuỷ lợi, uỷ ban, ủy ban",
	"Ea H'leo, Krông Pắc; “trích dẫn” … ‘đơn’ — gạch dài – ngắn",
	"Tie\xcc\x82\xcc\x81ng Vie\xcc\xa3\xcc\x82t to\xcc\x82\xcc\x89 hợp rời, "
	"đo\xcc\x9b\xcc\x80i",
	"a\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86 zalgo; A\xcc\x8a \xe2\x84\xab ﬁ ½ ①",
	"ÐẢNG ủy, ðảng viên (chữ ð của phông cũ)",
	"dòng một\r\ndòng hai\rdòng ba\n\n\tthụt\xc2\xa0vào",
	"한국어 각 ᄀ\xe1\x85\xa1 עברית \xe2\x80\xab عربي 中文 ไทย กำ हिन्दी "
	"\xf0\x9f\x87\xbb\xf0\x9f\x87\xb3",
	"",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT, "ươ", "ƯỜNG", "hoà", "hòa", "QUÝ", "Đ", "đ", "ệ", "Ế", " ", "giặt", NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "text",
	.run = run,
	.seeds = seeds,
	.words = words,
};
