/* Folders and files, in an order that depends on their names alone. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "internal.h"
#include "tulieu/i18n.h"

struct folder {
	const struct folder *above;
	dev_t device;
	ino_t inode;
};
struct walk {
	const struct tl_source_sink *sink;
	size_t max_bytes;
	struct tl_buf bytes, name;
};

static void refuse(const struct walk *w, const char *path, const char *reason)
{
	w->sink->refused(w->sink->context, path, reason);
}

static const struct format *format_of(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (!dot || strchr(dot, '/'))
		return &source_formats[0];
	for (size_t i = 0; i < source_n_formats; i++)
		for (const char *const *s = source_formats[i].suffixes; *s; s++)
			if (strcasecmp(dot, *s) == 0)
				return &source_formats[i];
	return &source_formats[0];
}

/* One file that is one page. */
static bool walk_page(struct walk *w, const char *path, const struct format *format)
{
	struct tl_source_page page = {.format = format->name};
	struct tl_error e;
	const char *unfit;

	if (tl_read_file(path, w->max_bytes, &w->bytes, &e) != TL_OK) {
		if (e.status == TL_EINPUT)
			source_too_large(w->max_bytes, &e);
		refuse(w, path, e.text);
		return true;
	}
	page.raw = tl_str_of(w->bytes.p ? w->bytes.p : "", w->bytes.n);
	unfit = source_unfit(page.raw);
	if (unfit) {
		refuse(w, path, unfit);
		return true;
	}
	/* Names of pages in the web end in anything or nothing. */
	if (format == &source_formats[0] && source_is_html(page.raw))
		page.format = "html";
	source_safe_name(tl_str_of(path, strlen(path)), &w->name);
	page.name = w->name.p;
	return w->sink->page(w->sink->context, &page);
}

/* A file of records in UTF-16, as spreadsheets write their "Unicode text": all of it in memory as
 * UTF-8. */
static bool split_utf16(struct walk *w, const char *path, const struct format *format)
{
	struct tl_arena *arena;
	struct reading r;
	struct tl_error e;
	struct tl_str utf8;
	bool go_on = true;
	FILE *f = NULL;

	if (tl_read_file(path, w->max_bytes * 16, &w->bytes, &e) != TL_OK) {
		refuse(w, path, e.text);
		return true;
	}
	arena = tl_arena_new();
	utf8 = encoding_begin(tl_str_of(w->bytes.p, w->bytes.n), NULL, arena, &r);
	if (utf8.n)
		f = fmemopen((char *)utf8.p, utf8.n, "rb");
	if (f) {
		go_on = format->split(f, w->name.p, w->max_bytes, w->sink);
		fclose(f);
	} else {
		refuse(w, path, source_empty);
	}
	tl_arena_free(arena);
	return go_on;
}

static bool walk_file(struct walk *w, const char *path)
{
	const struct format *format = format_of(path);
	unsigned char begin[4];
	struct tl_str bytes;
	const char *unfit;
	bool go_on, big;
	size_t n;
	FILE *f;

	if (!format->split)
		return walk_page(w, path, format);
	f = fopen(path, "rb");
	if (!f) {
		refuse(w, path, strerror(errno));
		return true;
	}
	n = fread(begin, 1, sizeof begin, f);
	bytes = tl_str_of((const char *)begin, n);
	unfit = n ? source_unfit(bytes) : NULL;
	source_safe_name(tl_str_of(path, strlen(path)), &w->name);
	if (n >= 2 && encoding_utf16(bytes, &big)) {
		go_on = split_utf16(w, path, format);
	} else if (unfit && unfit != source_empty) {
		refuse(w, path, unfit);
		go_on = true;
	} else {
		rewind(f);
		go_on = format->split(f, w->name.p, w->max_bytes, w->sink);
	}
	fclose(f);
	return go_on;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder, sorted; hidden ones left out. false after a refusal. */
static bool names_in(const struct walk *w, const char *path, char ***names, size_t *n)
{
	DIR *d = opendir(path);
	struct dirent *entry;
	size_t cap = 0;

	*names = NULL;
	*n = 0;
	if (!d) {
		refuse(w, path, strerror(errno));
		return false;
	}
	while ((errno = 0, entry = readdir(d)))
		if (entry->d_name[0] != '.')
			*TL_PUSH(*names, *n, cap) = tl_strdup(entry->d_name);
	if (errno)
		refuse(w, path, strerror(errno));
	closedir(d);
	if (*n)
		qsort(*names, *n, sizeof **names, by_bytes);
	return true;
}

static bool walk_path(struct walk *w, const char *path, const struct folder *above);

/* True for the folder of pictures and programs that a browser saves beside a page: "X_files" for
 * "X.html". names are sorted. */
static bool belongs_to_page(char *const *names, size_t i)
{
	static const char behind[] = "_files";
	size_t length = strlen(names[i]), stem = length - strlen(behind);

	if (length <= strlen(behind) || strcmp(names[i] + stem, behind) != 0)
		return false;
	for (size_t k = i; k-- > 0 && strncmp(names[k], names[i], stem) == 0;)
		if (names[k][stem] == '.' && strcmp(format_of(names[k])->name, "html") == 0)
			return true;
	return false;
}

static bool walk_folder(struct walk *w, const char *path, const struct folder *here)
{
	bool go_on = true;
	char **names;
	size_t n;

	if (!names_in(w, path, &names, &n))
		return true;
	for (size_t i = 0; i < n; i++) {
		struct tl_buf below = {0};

		tl_buf_printf(&below, "%s/%s", strcmp(path, "/") ? path : "", names[i]);
		if (go_on && !belongs_to_page(names, i))
			go_on = walk_path(w, below.p, here);
		tl_buf_free(&below);
	}
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
	return go_on;
}

static bool walk_path(struct walk *w, const char *path, const struct folder *above)
{
	struct folder here = {.above = above};
	struct stat st;

	if (stat(path, &st) != 0) {
		refuse(w, path, strerror(errno));
		return true;
	}
	if (S_ISREG(st.st_mode) && w->sink->passes &&
	    w->sink->passes(w->sink->context, (uint64_t)st.st_dev, (uint64_t)st.st_ino))
		return true;
	if (S_ISREG(st.st_mode))
		return walk_file(w, path);
	if (!S_ISDIR(st.st_mode)) {
		refuse(w, path, N_("is neither a file nor a folder"));
		return true;
	}
	here.device = st.st_dev;
	here.inode = st.st_ino;
	for (; above; above = above->above)
		if (above->device == here.device && above->inode == here.inode) {
			refuse(w, path, N_("leads back to a folder that holds it"));
			return true;
		}
	return walk_folder(w, path, &here);
}

enum tl_status tl_source_walk(const char *const *paths, size_t n, size_t max_bytes,
			      const struct tl_source_sink *sink)
{
	struct walk w = {.sink = sink, .max_bytes = max_bytes ? max_bytes : TL_SOURCE_MAX_BYTES};
	bool go_on = true;

	for (size_t i = 0; i < n && go_on; i++) {
		char *whole = realpath(paths[i], NULL);

		if (whole)
			go_on = walk_path(&w, whole, NULL);
		else
			refuse(&w, paths[i], strerror(errno));
		free(whole);
	}
	tl_buf_free(&w.bytes);
	tl_buf_free(&w.name);
	return go_on ? TL_OK : TL_ECANCELLED;
}
