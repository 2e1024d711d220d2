/* Writing of JSON values. What comes out is valid UTF-8 whatever comes in: a file's name may be any
 * bytes. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tulieu/report.h"
#include "tulieu/text.h"

void tl_json_string(struct tl_buf *out, const char *s, size_t n)
{
	tl_buf_char(out, '"');
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = tl_utf8_decode(s + i, n - i, &cp);

		if (cp == '"' || cp == '\\')
			tl_buf_printf(out, "\\%c", (char)cp);
		else if (cp == '\n')
			tl_buf_str(out, "\\n");
		else if (cp < 0x20 || cp == 0x7f)
			tl_buf_printf(out, "\\u%04x", (unsigned)cp);
		else if (cp == 0xfffd && k == 1)
			tl_buf_str(out, "\xef\xbf\xbd");
		else
			tl_buf_add(out, s + i, k);
		i += k;
	}
	tl_buf_char(out, '"');
}

void tl_json_text(struct tl_buf *out, const char *s)
{
	if (s)
		tl_json_string(out, s, strlen(s));
	else
		tl_buf_str(out, "null");
}

void tl_json_number(struct tl_buf *out, double value)
{
	char text[40];

	if (!isfinite(value)) {
		tl_buf_str(out, "null");
		return;
	}
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, value);
		if (strtod(text, NULL) == value)
			break;
	}
	/* 1e+06 is right but not what a reader of a table expects. */
	if (strchr(text, 'e') && fabs(value) < 1e15 && value == floor(value))
		snprintf(text, sizeof text, "%.0f", value);
	tl_buf_str(out, text);
}
