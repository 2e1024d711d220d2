#include "screen/clipboard.h"

#include <string.h>

char *clipboard_sent(struct screen *s, const char *before)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *p = strstr(screen_raw(s), before), *digit;
	struct tl_buf out = {0};
	unsigned long bits = 0;
	int n = 0;

	if (!p)
		return NULL;
	tl_buf_str(&out, "");
	for (p += strlen(before); *p && (digit = strchr(digits, *p)); p++) {
		bits = bits << 6 | (unsigned long)(digit - digits);
		n += 6;
		if (n >= 8) {
			n -= 8;
			tl_buf_char(&out, (char)(bits >> n & 0xff));
		}
	}
	return tl_buf_steal(&out);
}
