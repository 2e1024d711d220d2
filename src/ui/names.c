/* Names of files and programs for a prompt. A folder may lie on a disk that is long in answering: it is
 * read in a thread, and the prompt gets the names when they are there and it still says the same. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "complete.h"
#include "files.h"
#include "tulieu/text.h"

struct names_job {
	struct tl_job job;
	char *text; /* of the prompt; text[begin .. cursor) is replaced */
	size_t begin, cursor, base; /* text[base .. cursor): what is typed of the name */
	char *folders;              /* parted by colons if `programs`, else one */
	bool programs;              /* only files that can be run */
	struct tl_completion found;
};

/* ---- in the thread --------------------------------------------------------------------------- */

struct names {
	char **at;
	size_t n, cap;
};

/* A name of which every byte would be seen as it is. */
static bool can_be_shown(const char *name)
{
	struct tl_buf shown = {0};
	bool same;

	tl_printable(name, strlen(name), false, &shown);
	same = shown.n == strlen(name) && memcmp(shown.p, name, shown.n) == 0;
	tl_buf_free(&shown);
	return same;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names of a folder that begin so, in no order. */
static void read_folder(struct names_job *j, const char *folder, const char *begin,
			struct names *names)
{
	DIR *d = opendir(folder);
	struct tl_buf path = {0};
	struct dirent *entry;
	struct stat st;

	while (d && !atomic_load(&j->job.stop) && (entry = readdir(d))) {
		const char *name = entry->d_name;
		bool is_folder;

		if (strncmp(name, begin, strlen(begin)) != 0 ||
		    (name[0] == '.' && begin[0] != '.') || strcmp(name, ".") == 0 ||
		    strcmp(name, "..") == 0 || !can_be_shown(name))
			continue;
		tl_buf_reset(&path);
		tl_buf_printf(&path, "%s/%s", folder, name);
		is_folder = stat(path.p, &st) == 0 && S_ISDIR(st.st_mode);
		if (j->programs && (is_folder || access(path.p, X_OK) != 0))
			continue;
		tl_buf_reset(&path);
		tl_buf_printf(&path, "%s%s", name, is_folder ? "/" : "");
		*TL_PUSH(names->at, names->n, names->cap) = tl_strdup(path.p);
	}
	if (d)
		closedir(d);
	tl_buf_free(&path);
}

/* Behind what is typed of the folder; names that several folders have are one. */
static void offer_names(struct names_job *j, const struct names *names)
{
	struct tl_buf item = {0};

	if (names->n)
		qsort(names->at, names->n, sizeof *names->at, by_bytes);
	for (size_t i = 0; i < names->n && j->found.n < TL_OFFERED; i++) {
		if (i && strcmp(names->at[i - 1], names->at[i]) == 0)
			continue;
		tl_buf_reset(&item);
		tl_buf_add(&item, j->text + j->begin, j->base - j->begin);
		tl_buf_str(&item, names->at[i]);
		tl_offer(&j->found, "", item.p, NULL);
	}
	tl_buf_free(&item);
}

static void names_run(struct tl_job *job, struct tl_archive *unused)
{
	struct names_job *j = (struct names_job *)job;
	char *begin = tl_strndup(j->text + j->base, j->cursor - j->base);
	const char *rest = j->folders;
	struct names names = {0};
	struct tl_str folder;

	(void)unused;
	if (!j->programs)
		read_folder(j, j->folders, begin, &names);
	while (j->programs && tl_cell_next(&rest, ':', &folder)) {
		char *path = tl_strndup(folder.p, folder.n);

		read_folder(j, path, begin, &names);
		free(path);
	}
	offer_names(j, &names);
	for (size_t i = 0; i < names.n; i++)
		free(names.at[i]);
	free(names.at);
	free(begin);
}

/* ---- in the screen's thread ------------------------------------------------------------------ */

static void names_done(struct tl_job *job, struct tl_app *app)
{
	struct names_job *j = (struct names_job *)job;

	j->found.begin = j->begin;
	j->found.end = j->cursor;
	tl_prompt_offered(tl_app_view(app), j->text, j->cursor, &j->found);
}

static void names_free(struct tl_job *job)
{
	struct names_job *j = (struct names_job *)job;

	tl_completion_free(&j->found);
	free(j->text);
	free(j->folders);
	free(j);
}

/* folders is taken over; it may be NULL where there are none. */
static void ask(struct tl_app *app, const char *text, size_t begin, size_t base, size_t cursor,
		char *folders, bool programs)
{
	struct tl_worker *disk = folders ? tl_app_disk(app) : NULL;
	struct names_job *j;

	if (!disk) {
		free(folders);
		return;
	}
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){
		.kind = TL_JOB_NAMES, .run = names_run, .done = names_done, .free = names_free};
	j->text = tl_strdup(text);
	j->begin = begin;
	j->base = base;
	j->cursor = cursor;
	j->folders = folders;
	j->programs = programs;
	tl_worker_post(disk, &j->job);
}

void tl_ask_files(struct tl_app *app, const char *text, size_t begin, size_t cursor,
		  const char *folder)
{
	struct tl_buf whole = {0};
	size_t base = cursor;
	char *written, *path;

	while (base > begin && text[base - 1] != '/')
		base--;
	written = tl_strndup(text + begin, base - begin);
	path = tl_path_typed(written);
	if (path[0] != '/')
		tl_buf_printf(&whole, "%s/", folder ? folder : ".");
	tl_buf_str(&whole, path);
	ask(app, text, begin, base, cursor, tl_buf_steal(&whole), false);
	free(path);
	free(written);
}

void tl_complete_file(struct tl_app *app, const char *text, size_t n, size_t cursor,
		      struct tl_completion *out)
{
	(void)n;
	*out = (struct tl_completion){0};
	tl_ask_files(app, text, 0, cursor, NULL);
}

void tl_complete_program(struct tl_app *app, const char *text, size_t n, size_t cursor,
			 struct tl_completion *out)
{
	size_t begin = tl_word_begin(text, cursor, ' ');
	const char *path = getenv("PATH");
	bool first = strspn(text, " ") == begin;

	(void)n;
	*out = (struct tl_completion){0};
	if (!first || memchr(text + begin, '/', cursor - begin))
		tl_ask_files(app, text, begin, cursor, NULL);
	else if (path && begin < cursor)
		ask(app, text, begin, begin, cursor, tl_strdup(path), true);
}
