#include "tulieu/base.h"
#include "tulieu/i18n.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*at_death)(void);

void tl_at_death(void (*function)(void))
{
	at_death = function;
}

_Noreturn void tl_die(const char *format, ...)
{
	va_list ap;

	if (at_death)
		at_death();
	fputs("tulieu: ", stderr);
	va_start(ap, format);
	vfprintf(stderr, format, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(70);
}

enum tl_status tl_fail(struct tl_error *e, enum tl_status status, const char *format, ...)
{
	va_list ap;
	size_t n;

	if (!e)
		return status;
	e->status = status;
	e->column = 0;
	va_start(ap, format);
	vsnprintf(e->text, sizeof e->text, format, ap);
	va_end(ap);
	n = strlen(e->text);
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)e->text[i] < 0x20 || e->text[i] == 0x7f)
			e->text[i] = ' ';
	/* A text that was cut must not end inside a code point. */
	if (n == sizeof e->text - 1) {
		while (n && ((unsigned char)e->text[n - 1] & 0xc0) == 0x80)
			n--;
		if (n && ((unsigned char)e->text[n - 1] & 0xc0) == 0xc0)
			n--;
		e->text[n] = '\0';
	}
	return status;
}

static size_t product(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		tl_die("not enough memory for %zu things of %zu bytes", count, size);
	return count * size;
}

void *tl_realloc(void *p, size_t count, size_t size)
{
	size_t bytes = product(count, size);
	void *q = realloc(p, bytes ? bytes : 1);

	if (!q)
		tl_die("not enough memory for %zu bytes", bytes);
	return q;
}

void *tl_calloc(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size ? size : 1);

	if (!p)
		tl_die("not enough memory for %zu things of %zu bytes", count, size);
	return p;
}

void *tl_alloc(size_t bytes)
{
	return tl_calloc(1, bytes);
}

char *tl_strndup(const char *s, size_t bytes)
{
	char *p = tl_realloc(NULL, bytes + 1, 1);

	if (bytes)
		memcpy(p, s, bytes);
	p[bytes] = '\0';
	return p;
}

char *tl_strdup(const char *s)
{
	return tl_strndup(s, strlen(s));
}

void *tl_grow(void *items, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return items;
	*cap = *cap < 8 ? 8 : *cap + *cap / 2;
	return tl_realloc(items, *cap, size);
}

void *tl_room(void *items, size_t n, size_t *cap, size_t size)
{
	if (n <= *cap)
		return items;
	free(items);
	*cap = n;
	return tl_realloc(NULL, n, size);
}

bool tl_str_eq(struct tl_str a, struct tl_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool tl_str_is(struct tl_str s, const char *c_string)
{
	return tl_str_eq(s, (struct tl_str){c_string, strlen(c_string)});
}

void tl_buf_add(struct tl_buf *b, const void *bytes, size_t n)
{
	if (b->n + n + 1 > b->cap) {
		size_t cap = b->cap + b->cap / 2;

		if (cap < b->n + n + 1)
			cap = b->n + n + 1;
		if (cap < 64)
			cap = 64;
		b->p = tl_realloc(b->p, cap, 1);
		b->cap = cap;
	}
	if (n)
		memcpy(b->p + b->n, bytes, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void tl_buf_str(struct tl_buf *b, const char *c_string)
{
	tl_buf_add(b, c_string, strlen(c_string));
}

void tl_buf_char(struct tl_buf *b, char c)
{
	tl_buf_add(b, &c, 1);
}

void tl_buf_vprintf(struct tl_buf *b, const char *format, va_list ap)
{
	char small[256];
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(small, sizeof small, format, ap);
	if (n < 0)
		tl_die("a format could not be written: %s", format);
	if ((size_t)n < sizeof small) {
		tl_buf_add(b, small, (size_t)n);
	} else {
		char *big = tl_realloc(NULL, (size_t)n + 1, 1);

		vsnprintf(big, (size_t)n + 1, format, again);
		tl_buf_add(b, big, (size_t)n);
		free(big);
	}
	va_end(again);
}

void tl_buf_printf(struct tl_buf *b, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	tl_buf_vprintf(b, format, ap);
	va_end(ap);
}

void tl_buf_reset(struct tl_buf *b)
{
	b->n = 0;
	if (b->p)
		b->p[0] = '\0';
}

void tl_buf_free(struct tl_buf *b)
{
	free(b->p);
	*b = (struct tl_buf){0};
}

char *tl_buf_steal(struct tl_buf *b)
{
	char *p = b->p ? b->p : tl_strdup("");

	*b = (struct tl_buf){0};
	return p;
}

uint64_t tl_hash(uint64_t h, const void *bytes, size_t n)
{
	const unsigned char *p = bytes;

	for (size_t i = 0; i < n; i++)
		h = (h ^ p[i]) * UINT64_C(1099511628211);
	return h;
}

enum tl_status tl_read_file(const char *path, size_t max_bytes, struct tl_buf *out,
			    struct tl_error *e)
{
	enum tl_status status = TL_OK;
	FILE *f;

	tl_buf_reset(out);
	f = fopen(path, "rb");
	if (!f)
		return tl_fail(e, TL_ESYSTEM, "%s", strerror(errno));
	for (;;) {
		char chunk[65536];
		size_t n = fread(chunk, 1, sizeof chunk, f);

		if (n == 0)
			break;
		tl_buf_add(out, chunk, n);
		if (max_bytes && out->n > max_bytes) {
			status = tl_fail(e, TL_EINPUT, _("larger than %zu MB"), max_bytes >> 20);
			break;
		}
	}
	if (ferror(f))
		status = tl_fail(e, TL_ESYSTEM, "%s", strerror(errno));
	fclose(f);
	return status;
}
