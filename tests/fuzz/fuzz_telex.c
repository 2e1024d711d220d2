/* Typing: any keys give text that can be shown, each method the same text every time, and what is
 * no typing stays as it is. */
#include "checks.h"
#include "fuzz.h"

#include "tulieu/telex.h"
#include "tulieu/text.h"

#include <stdlib.h>
#include <string.h>

static void run(const char *p, size_t n)
{
	static const enum tl_input_method methods[] = {TL_INPUT_OFF, TL_INPUT_TELEX, TL_INPUT_VNI};
	bool ascii = true, unsafe = false;

	for (size_t i = 0; i < n; i++) {
		ascii &= (unsigned char)p[i] < 0x80;
		unsafe |= (unsigned char)p[i] < 0x20 || p[i] == 0x7f;
	}
	for (size_t i = 0; i < TL_COUNT(methods); i++) {
		struct tl_buf out = {0}, again = {0}, folded = {0};
		bool old = fuzz_choice(p, n, 2) == 1;

		tl_buf_str(&out, "");
		tl_buf_str(&again, "");
		tl_telex(p, n, methods[i], old, &out);
		tl_telex(p, n, methods[i], old, &again);
		FUZZ_CHECK(strcmp(out.p, again.p) == 0 && out.n == again.n);
		if (!ascii || methods[i] == TL_INPUT_OFF)
			FUZZ_CHECK(out.n == n && (n == 0 || memcmp(out.p, p, n) == 0));
		else if (!unsafe)
			fuzz_check_string(out.p);
		/* A mark is never made of nothing: no more letters come out than keys went in. */
		if (ascii) {
			tl_fold(out.p, out.n, &folded);
			FUZZ_CHECK(folded.n <= n);
		}
		tl_buf_free(&out);
		tl_buf_free(&again);
		tl_buf_free(&folded);
	}
}

static const char *const seeds[] = {
	"ddangr",  "DDawngs", "vieejt",	 "nguwowif", "thuyr",	"hoaf",	 "quys",   "giawtj",
	"ddd",	   "aaa",     "wwww",	 "toans",    "tieengs", "khoer", "uow",	   "duowngf",
	"Tie61ng", "d9a2ng",  "nguoi72", "vie65t",   "hoa2",	"9999",	 "a1b2c3", "test",
	"windows", "zzz",     "đang",	 "",	     NULL,
};
static const char *const words[] = {
	"a", "e", "o", "u", "w", "s", "f", "r",	 "x",  "j",  "z",	 "d",	 "A",  "W",
	"1", "2", "6", "7", "8", "9", "0", "ng", "qu", "gi", "\xc4\x91", "\xff", NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "telex",
	.run = run,
	.seeds = seeds,
	.words = words,
	.max_bytes = 64,
};
