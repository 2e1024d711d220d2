/* UTF-8, strictly: what RFC 3629 forbids is an invalid byte, so that no other form of a control
 * character or a quote can pass a check further on. */
#include "letters.h"

size_t tl_utf8_decode(const char *p, size_t n, uint32_t *cp)
{
	return decode(p, n, cp);
}

size_t tl_utf8_encode(uint32_t cp, char out[4])
{
	if (cp > 0x10ffff || (cp >= 0xd800 && cp <= 0xdfff))
		cp = 0xfffd;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xc0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3f));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xe0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3f));
		out[2] = (char)(0x80 | (cp & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3f));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3f));
	out[3] = (char)(0x80 | (cp & 0x3f));
	return 4;
}

size_t tl_utf8_valid(const char *p, size_t n)
{
	size_t i = 0;

	while (i < n) {
		uint32_t cp;
		size_t k;

		if ((unsigned char)p[i] < 0x80) {
			i++;
			continue;
		}
		k = decode(p + i, n - i, &cp);
		if (cp == 0xfffd && k == 1)
			return i;
		i += k;
	}
	return n;
}
