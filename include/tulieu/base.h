/* The floor under every module: statuses, memory, strings and growable buffers. */
#ifndef TULIEU_BASE_H
#define TULIEU_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TL_PRINTF(f, a) __attribute__((format(printf, f, a)))
#define TL_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* What a function that can fail returns. */
enum tl_status {
	TL_OK = 0,
	TL_EINPUT,    /* an input (page, rule line) was refused; the rest can go on */
	TL_EQUERY,    /* a query could not be read */
	TL_EUSAGE,    /* wrong command line, option or setting */
	TL_EARCHIVE,  /* the archive is missing, foreign, corrupt, locked or not writable */
	TL_ENOTFOUND, /* no such article, table, file */
	TL_ESYSTEM,   /* the operating system refused: the text holds its reason */
	TL_ECANCELLED /* interrupted on request; nothing is wrong */
};

/* Why something failed: one line of UTF-8 without a final newline or control characters. */
struct tl_error {
	enum tl_status status;
	int column; /* 1-based column (code points) in a query or rule line; 0: none */
	char text[512];
};

/* Fills *e (which may be NULL) and returns status. */
enum tl_status tl_fail(struct tl_error *e, enum tl_status status, const char *format, ...)
	TL_PRINTF(3, 4);

/* Ends the program after a programming error or without memory: runs the function set by
 * tl_at_death (which gives the terminal back), prints `tulieu: …` to stderr, exits with 70. */
_Noreturn void tl_die(const char *format, ...) TL_PRINTF(1, 2);
void tl_at_death(void (*function)(void));

/* Memory: never NULL; the program ends through tl_die when there is none. tl_alloc and tl_calloc
 * give zeroed memory. tl_realloc checks count*size for overflow and leaves new bytes unset. The
 * caller frees with free(). */
void *tl_alloc(size_t bytes);
void *tl_calloc(size_t count, size_t size);
void *tl_realloc(void *p, size_t count, size_t size);
char *tl_strdup(const char *s);
char *tl_strndup(const char *s, size_t bytes);
/* Makes room for one more element: returns items (moved perhaps) with *cap > n. */
void *tl_grow(void *items, size_t n, size_t *cap, size_t size);
/* Makes room for n elements at once, with none kept: what grows to its size is copied on the way.
 */
void *tl_room(void *items, size_t n, size_t *cap, size_t size);
#define TL_PUSH(items, n, cap) \
	((items) = (n) < (cap) ? (items) : tl_grow((items), (n), &(cap), sizeof *(items)), \
	 &(items)[(n)++])

/* A stretch of bytes owned by someone else. */
struct tl_str {
	const char *p;
	size_t n;
};
/* A stretch [begin, end) of bytes in a body or other text. */
struct tl_span {
	size_t begin, end;
};

#define TL_STR(literal) ((struct tl_str){(literal), sizeof(literal) - 1})
static inline struct tl_str tl_str_of(const char *p, size_t n)
{
	return (struct tl_str){p, n};
}
/* The same bytes, as a string of C or as another stretch. */
bool tl_str_is(struct tl_str s, const char *c_string);
bool tl_str_eq(struct tl_str a, struct tl_str b);

/* An arena: many small things freed at once. One for each article while importing. */
struct tl_arena;
struct tl_arena *tl_arena_new(void);
void tl_arena_reset(struct tl_arena *a); /* all memory is reused, pointers into it die */
void tl_arena_free(struct tl_arena *a);  /* NULL is fine */
void *tl_arena_alloc(struct tl_arena *a, size_t bytes); /* zeroed, aligned for any type */
char *tl_arena_strndup(struct tl_arena *a, const char *s, size_t bytes); /* NUL-terminated */
char *tl_arena_strdup(struct tl_arena *a, const char *s);
char *tl_arena_printf(struct tl_arena *a, const char *format, ...) TL_PRINTF(2, 3);
void *tl_arena_grow(struct tl_arena *a, void *items, size_t n, size_t *cap, size_t size);
#define TL_ARENA_PUSH(a, items, n, cap) \
	((items) = tl_arena_grow((a), (items), (n), &(cap), sizeof *(items)), &(items)[(n)++])

/* A growable string of bytes; p is NUL-terminated once something was added, else may be NULL.
 * Start with {0}; free with tl_buf_free. */
struct tl_buf {
	char *p;
	size_t n, cap;
};
void tl_buf_add(struct tl_buf *b, const void *bytes, size_t n);
void tl_buf_str(struct tl_buf *b, const char *c_string);
void tl_buf_char(struct tl_buf *b, char c);
void tl_buf_printf(struct tl_buf *b, const char *format, ...) TL_PRINTF(2, 3);
void tl_buf_vprintf(struct tl_buf *b, const char *format, va_list ap) TL_PRINTF(2, 0);
void tl_buf_reset(struct tl_buf *b); /* n = 0, memory kept */
void tl_buf_free(struct tl_buf *b);
char *tl_buf_steal(struct tl_buf *b); /* the caller frees; never NULL */

/* SHA-256 (FIPS 180-4) of n bytes as 64 lower-case hex digits and a NUL. */
void tl_sha256_hex(const void *bytes, size_t n, char hex[65]);
/* FNV-1a, 64 bits; start with TL_HASH_START. For hash tables, not for safety. */
#define TL_HASH_START UINT64_C(14695981039346656037)
uint64_t tl_hash(uint64_t h, const void *bytes, size_t n);

/* Reads a whole file; out is replaced. Errors: TL_ESYSTEM, TL_EINPUT over max_bytes (0: no limit). */
enum tl_status tl_read_file(const char *path, size_t max_bytes, struct tl_buf *out,
			    struct tl_error *e);

#endif
