#include "complete.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "format.h"
#include "tulieu/text.h"

void tl_offer(struct tl_completion *out, const char *typed, const char *item, const char *hint)
{
	if (!tl_fold_starts(item, typed))
		return;
	out->items = tl_realloc(out->items, out->n + 1, sizeof *out->items);
	out->hints = tl_realloc(out->hints, out->n + 1, sizeof *out->hints);
	out->items[out->n] = tl_strdup(item);
	out->hints[out->n++] = hint ? tl_strdup(hint) : NULL;
}

/* ---- files ---------------------------------------------------------------------------------- */

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

struct names {
	char **at;
	size_t n, cap;
};

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names of a folder that begin so, in no order. programs: only files that can be run. */
static void read_folder(struct names *names, const char *folder, const char *begin, bool programs)
{
	DIR *d = opendir(folder);
	struct tl_buf path = {0};
	struct dirent *entry;
	struct stat st;

	while (d && (entry = readdir(d))) {
		const char *name = entry->d_name;
		bool is_folder;

		if (strncmp(name, begin, strlen(begin)) != 0 ||
		    (name[0] == '.' && begin[0] != '.') || strcmp(name, ".") == 0 ||
		    strcmp(name, "..") == 0 || !can_be_shown(name))
			continue;
		tl_buf_reset(&path);
		tl_buf_printf(&path, "%s/%s", folder, name);
		is_folder = stat(path.p, &st) == 0 && S_ISDIR(st.st_mode);
		if (programs && (is_folder || access(path.p, X_OK) != 0))
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
static void offer_names(struct tl_completion *out, struct names *names, const char *before,
			size_t n)
{
	struct tl_buf item = {0};

	if (names->n)
		qsort(names->at, names->n, sizeof *names->at, by_bytes);
	for (size_t i = 0; i < names->n; i++) {
		bool again = i && strcmp(names->at[i - 1], names->at[i]) == 0;

		tl_buf_reset(&item);
		tl_buf_add(&item, before, n);
		tl_buf_str(&item, names->at[i]);
		if (out->n < TL_OFFERED && !again)
			tl_offer(out, "", item.p, NULL);
	}
	for (size_t i = 0; i < names->n; i++)
		free(names->at[i]);
	free(names->at);
	tl_buf_free(&item);
}

void tl_offer_files(struct tl_completion *out, const char *typed, const char *folder)
{
	const char *slash = strrchr(typed, '/'), *base = slash ? slash + 1 : typed;
	char *written = tl_strndup(typed, (size_t)(base - typed)), *path = tl_path_typed(written);
	struct tl_buf whole = {0};
	struct names names = {0};

	if (path[0] != '/')
		tl_buf_printf(&whole, "%s/", folder ? folder : ".");
	tl_buf_str(&whole, path);
	read_folder(&names, whole.p, base, false);
	offer_names(out, &names, typed, (size_t)(base - typed));
	tl_buf_free(&whole);
	free(path);
	free(written);
}

/* text[begin .. cursor) is what is completed. */
static char *begin_at(struct tl_completion *out, const char *text, size_t begin, size_t cursor)
{
	*out = (struct tl_completion){.begin = begin, .end = cursor};
	return tl_strndup(text + begin, cursor - begin);
}

void tl_complete_file(struct tl_app *app, const char *text, size_t n, size_t cursor,
		      struct tl_completion *out)
{
	char *typed = begin_at(out, text, 0, cursor);

	(void)app;
	(void)n;
	tl_offer_files(out, typed, NULL);
	free(typed);
}

static size_t word_begin(const char *text, size_t cursor, char parted)
{
	size_t begin = cursor;

	while (begin && text[begin - 1] != parted)
		begin--;
	while (begin < cursor && text[begin] == ' ')
		begin++;
	return begin;
}

static void offer_programs(struct tl_completion *out, const char *typed)
{
	const char *rest = getenv("PATH");
	struct names names = {0};
	struct tl_str folder;

	while (rest && *typed && tl_cell_next(&rest, ':', &folder)) {
		char *path = tl_strndup(folder.p, folder.n);

		read_folder(&names, path, typed, true);
		free(path);
	}
	offer_names(out, &names, "", 0);
}

void tl_complete_program(struct tl_app *app, const char *text, size_t n, size_t cursor,
			 struct tl_completion *out)
{
	size_t begin = word_begin(text, cursor, ' ');
	char *typed = begin_at(out, text, begin, cursor);

	(void)app;
	(void)n;
	if (strspn(text, " ") == begin && !strchr(typed, '/'))
		offer_programs(out, typed);
	else
		tl_offer_files(out, typed, NULL);
	free(typed);
}

/* ---- what is saved -------------------------------------------------------------------------- */

void tl_complete_search(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out)
{
	char *typed = begin_at(out, text, 0, cursor);

	(void)n;
	tl_saved_offer(app, typed, out);
	free(typed);
}

/* ---- corrections ---------------------------------------------------------------------------- */

#define TODAY "today:"

static void offer_provinces(const struct tl_rules *rules, const char *typed,
			    struct tl_completion *out)
{
	const struct tl_province_info *provinces;
	const struct tl_today_info *todays;
	size_t n, k;

	provinces = tl_provinces(rules, &n);
	todays = tl_todays(rules, &k);
	for (size_t i = 0; i < n; i++) {
		struct tl_buf hint = {0};

		tl_buf_printf(&hint, _("now: %s"), provinces[i].today);
		tl_offer(out, typed, provinces[i].name, hint.p);
		tl_buf_free(&hint);
	}
	for (size_t i = 0; i < k && *typed; i++) {
		struct tl_buf item = {0};

		tl_buf_printf(&item, TODAY "%s", todays[i].name);
		tl_offer(out, typed, item.p, NULL);
		tl_buf_free(&item);
	}
}

void tl_complete_provinces(struct tl_app *app, const char *text, size_t n, size_t cursor,
			   struct tl_completion *out)
{
	char *typed = begin_at(out, text, word_begin(text, cursor, ','), cursor);

	(void)n;
	if (app->rules)
		offer_provinces(app->rules, typed, out);
	free(typed);
}

/* By its id, or by its label. */
static void offer_id(struct tl_completion *out, const char *typed, const char *id, const char *vi,
		     const char *en)
{
	if (tl_fold_starts(id, typed) || tl_fold_contains(vi, typed) || tl_fold_contains(en, typed))
		tl_offer(out, "", id, tl_format_english() ? en : vi);
}

void tl_complete_topics(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out)
{
	char *typed = begin_at(out, text, word_begin(text, cursor, ','), cursor);
	const struct tl_topic_info *topics;
	size_t k = 0;

	(void)n;
	topics = app->rules ? tl_topics(app->rules, &k) : NULL;
	for (size_t i = 0; i < k; i++)
		offer_id(out, typed, topics[i].id, topics[i].label_vi, topics[i].label_en);
	free(typed);
}

static void offer_members(struct tl_completion *out, const char *typed)
{
	static const char *const members[] = {"value=", "value2=", "indicator=", "unit=", "period=",
					      "scope=", "level=",  "province=",	 "delete"};

	for (size_t i = 0; i < TL_COUNT(members); i++)
		tl_offer(out, typed, members[i], NULL);
}

static void offer_member_value(struct tl_completion *out, const struct tl_rules *rules,
			       struct tl_str member, const char *typed)
{
	size_t n = 0;

	if (tl_str_is(member, "indicator")) {
		const struct tl_indicator_info *info = tl_indicators(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer_id(out, typed, info[i].id, info[i].label_vi, info[i].label_en);
	} else if (tl_str_is(member, "province")) {
		const struct tl_province_info *info = tl_provinces(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer_id(out, typed, info[i].code, info[i].name, info[i].name);
	} else if (tl_str_is(member, "level")) {
		for (int level = 1; level < TL_LEVELS; level++)
			tl_offer(out, typed, tl_level_name((enum tl_level)level), NULL);
	}
}

void tl_complete_figure(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out)
{
	size_t begin = word_begin(text, cursor, ' ');
	const char *equals = memchr(text + begin, '=', cursor - begin);
	char *typed;

	(void)n;
	typed = begin_at(out, text, equals ? (size_t)(equals + 1 - text) : begin, cursor);
	if (!equals)
		offer_members(out, typed);
	else if (app->rules)
		offer_member_value(out, app->rules,
				   tl_str_of(text + begin, (size_t)(equals - text) - begin), typed);
	free(typed);
}
