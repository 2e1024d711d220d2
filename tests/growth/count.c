/* The counter itself: compiled without counting, or it would count itself. */
#include "count.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <unitypes.h>
#include <uninorm.h>

static uint64_t counted;
static long long held, most;

void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_trace_pc(void)
{
	counted++;
}

uint64_t count_now(void)
{
	return counted;
}

long long count_memory(void)
{
	return held;
}

long long count_memory_most(void)
{
	return most;
}

void count_memory_begin(void)
{
	most = held;
}

static void looked_at(size_t bytes)
{
	counted += bytes / 16 + 1;
}

/* Bytes in which two stretches agree, at most n. */
static size_t alike(const char *a, const char *b, size_t n, int strings)
{
	size_t i = 0;

	while (i < n && a[i] == b[i] && !(strings && !a[i]))
		i++;
	return i;
}

#define WRAP(type, name, parameters, arguments, bytes)                                             \
	type __real_##name parameters;                                                             \
	type __wrap_##name parameters;                                                             \
	type __wrap_##name parameters                                                              \
	{                                                                                          \
		type r = __real_##name arguments;                                                  \
		looked_at(bytes);                                                                  \
		return r;                                                                          \
	}

WRAP(void *, memcpy, (void *to, const void *from, size_t n), (to, from, n), n)
WRAP(void *, memmove, (void *to, const void *from, size_t n), (to, from, n), n)
WRAP(void *, memset, (void *to, int c, size_t n), (to, c, n), n)
WRAP(void *, memchr, (const void *p, int c, size_t n), (p, c, n),
     r ? (size_t)((const char *)r - (const char *)p) : n)
WRAP(int, memcmp, (const void *a, const void *b, size_t n), (a, b, n), alike(a, b, n, 0))
WRAP(size_t, strlen, (const char *s), (s), r)
WRAP(char *, strchr, (const char *s, int c), (s, c), r ? (size_t)(r - s) : strlen(s))
WRAP(char *, strrchr, (const char *s, int c), (s, c), strlen(s))
WRAP(char *, strstr, (const char *s, const char *part), (s, part), r ? (size_t)(r - s) : strlen(s))
WRAP(size_t, strspn, (const char *s, const char *set), (s, set), r)
WRAP(size_t, strcspn, (const char *s, const char *set), (s, set), r)
WRAP(int, strcmp, (const char *a, const char *b), (a, b), alike(a, b, SIZE_MAX, 1))
WRAP(int, strncmp, (const char *a, const char *b, size_t n), (a, b, n), alike(a, b, n, 1))
WRAP(int, strcasecmp, (const char *a, const char *b), (a, b), alike(a, b, SIZE_MAX, 1))
WRAP(int, strncasecmp, (const char *a, const char *b, size_t n), (a, b, n), alike(a, b, n, 1))
WRAP(const uint8_t *, u8_check, (const uint8_t *s, size_t n), (s, n), n)

void *__real_malloc(size_t bytes);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *p, size_t bytes);
void __real_free(void *p);
void *__wrap_malloc(size_t bytes);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *p, size_t bytes);
void __wrap_free(void *p);

static void *taken(void *p)
{
	held += (long long)malloc_usable_size(p);
	if (held > most)
		most = held;
	return p;
}

void *__wrap_malloc(size_t bytes)
{
	looked_at(0);
	return taken(__real_malloc(bytes));
}

/* Memory that is to be zero costs its clearing; that a small block grows in place is left to
 * chance, and a large one is moved by its pages: a realloc costs nothing by its size. */
void *__wrap_calloc(size_t count, size_t size)
{
	looked_at(count * size);
	return taken(__real_calloc(count, size));
}

void *__wrap_realloc(void *p, size_t bytes)
{
	looked_at(0);
	held -= (long long)malloc_usable_size(p);
	return taken(__real_realloc(p, bytes));
}

void __wrap_free(void *p)
{
	looked_at(0);
	held -= (long long)malloc_usable_size(p);
	__real_free(p);
}

/* Of libunistring's normalisation all is taken to cost sixteen times as much; what it returns is
 * its own memory, which the library frees, where it did not fit. */
uint8_t *__real_u8_normalize(uninorm_t form, const uint8_t *s, size_t n, uint8_t *out,
			     size_t *out_n);
uint8_t *__wrap_u8_normalize(uninorm_t form, const uint8_t *s, size_t n, uint8_t *out,
			     size_t *out_n);
uint32_t *__real_u32_normalize(uninorm_t form, const uint32_t *s, size_t n, uint32_t *out,
			       size_t *out_n);
uint32_t *__wrap_u32_normalize(uninorm_t form, const uint32_t *s, size_t n, uint32_t *out,
			       size_t *out_n);

uint8_t *__wrap_u8_normalize(uninorm_t form, const uint8_t *s, size_t n, uint8_t *out,
			     size_t *out_n)
{
	uint8_t *r = __real_u8_normalize(form, s, n, out, out_n);

	looked_at(16 * n);
	return r && r != out ? taken(r) : r;
}

uint32_t *__wrap_u32_normalize(uninorm_t form, const uint32_t *s, size_t n, uint32_t *out,
			       size_t *out_n)
{
	uint32_t *r = __real_u32_normalize(form, s, n, out, out_n);

	looked_at(16 * n * sizeof *s);
	return r && r != out ? taken(r) : r;
}
