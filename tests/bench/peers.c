#include "bench/peers.h"
#include "tulieu/archive.h"
#include "tulieu/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define NEWEST                                                                                     \
	1735689600 /* of the dates that are made up for order: each a minute before the last */

struct item {
	const char *headline;
	struct tl_str text; /* the body below its headline */
	time_t time;
};

static struct item *items;
static size_t n_items;
static struct tl_arena *arena; /* of their strings; given back when the process ends */

/* The first words of a text, at most `most` bytes. */
static const char *beginning(const char *text, size_t n, size_t most)
{
	size_t end = n < most ? n : most;

	char *words;

	while (end < n && end && text[end] != ' ' && text[end] != '\n')
		end--;
	words = tl_arena_strndup(arena, text, end);
	for (char *p = words; *p; p++)
		if (*p == '\n')
			*p = ' ';
	return words;
}

static void read_items(const char *archive, size_t max)
{
	struct tl_list_row *rows = tl_calloc(max, sizeof *rows);
	struct tl_archive *a;
	struct tl_error e;

	arena = tl_arena_new();
	items = tl_calloc(max, sizeof *items);
	if (tl_archive_open(archive, TL_ARCHIVE_READ, &a, &e) != TL_OK ||
	    tl_archive_newest(a, max, arena, rows, &n_items, &e) != TL_OK)
		tl_die("%s: %s", archive, e.text);
	for (size_t i = 0; i < n_items; i++) {
		struct item *it = &items[i];
		size_t n;

		if (tl_archive_body(a, rows[i].id, arena, &it->text, &e) != TL_OK)
			tl_die("%s: %s", archive, e.text);
		it->headline = rows[i].headline[0] ? rows[i].headline
						   : beginning(it->text.p, it->text.n, 90);
		it->time = NEWEST - (time_t)i * 60;
		n = strlen(it->headline);
		if (it->text.n > n && strncmp(it->text.p, it->headline, n) == 0) {
			it->text.p += n;
			it->text.n -= n;
		}
		while (it->text.n && *it->text.p == '\n') {
			it->text.p++;
			it->text.n--;
		}
	}
	tl_archive_close(a);
	free(rows);
}

static const char *write_out(const char *name, struct tl_buf *text)
{
	const char *path = child_file(name, text->p, text->n);

	tl_buf_free(text);
	return path;
}

static void add_xml(struct tl_buf *out, const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (text[i] == '&')
			tl_buf_str(out, "&amp;");
		else if (text[i] == '<')
			tl_buf_str(out, "&lt;");
		else
			tl_buf_char(out, text[i]);
	}
}

static void add_time(struct tl_buf *out, const char *format, time_t when)
{
	struct tm t;
	char text[64];

	gmtime_r(&when, &t);
	strftime(text, sizeof text, format, &t);
	tl_buf_str(out, text);
}

/* RSS 2.0; the text as HTML in character data, a paragraph a line. */
static const char *write_rss(void)
{
	struct tl_buf out = {0};

	tl_buf_str(&out,
		   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
		   "<title>Articles</title><link>http://localhost/</link>"
		   "<description>articles</description>\n");
	for (size_t i = 0; i < n_items; i++) {
		const char *p = items[i].text.p, *end = p + items[i].text.n;

		tl_buf_str(&out, "<item><title>");
		add_xml(&out, items[i].headline, strlen(items[i].headline));
		tl_buf_printf(&out, "</title><guid isPermaLink=\"false\">%zu</guid><pubDate>", i);
		add_time(&out, "%a, %d %b %Y %H:%M:%S +0000", items[i].time);
		tl_buf_str(&out, "</pubDate><description>");
		while (p < end) {
			const char *stop = memchr(p, '\n', (size_t)(end - p));
			size_t n = (size_t)((stop ? stop : end) - p);

			if (n) {
				tl_buf_str(&out, "&lt;p&gt;");
				add_xml(&out, p, n);
				tl_buf_str(&out, "&lt;/p&gt;");
			}
			p += n + 1;
		}
		tl_buf_str(&out, "</description></item>\n");
	}
	tl_buf_str(&out, "</channel></rss>\n");
	return write_out("articles.xml", &out);
}

/* sfeed(5): a line of fields parted by tabs. */
static const char *write_sfeed(void)
{
	struct tl_buf out = {0};

	for (size_t i = 0; i < n_items; i++) {
		tl_buf_printf(&out, "%lld\t%s\t\t", (long long)items[i].time, items[i].headline);
		for (size_t k = 0; k < items[i].text.n; k++) {
			char c = items[i].text.p[k];

			if (c == '\n')
				tl_buf_str(&out, "\\n\\n");
			else if (c == '\t')
				tl_buf_str(&out, "\\t");
			else if (c == '\\')
				tl_buf_str(&out, "\\\\");
			else
				tl_buf_char(&out, c);
		}
		tl_buf_printf(&out, "\tplain\t%zu\t\t\t\n", i);
	}
	return write_out("articles.tsv", &out);
}

static const char *write_mbox(void)
{
	struct tl_buf out = {0};

	for (size_t i = 0; i < n_items; i++) {
		const char *p = items[i].text.p, *end = p + items[i].text.n;

		tl_buf_str(&out, "From articles@localhost ");
		add_time(&out, "%a %b %e %H:%M:%S %Y", items[i].time);
		tl_buf_str(&out, "\nFrom: Articles <articles@localhost>\nDate: ");
		add_time(&out, "%a, %d %b %Y %H:%M:%S +0000", items[i].time);
		tl_buf_printf(&out,
			      "\nSubject: %s\nMessage-ID: <%zu@localhost>\nStatus: "
			      "RO\nMIME-Version: 1.0\n"
			      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
			      "8bit\n\n",
			      items[i].headline, i);
		while (p < end) {
			const char *stop = memchr(p, '\n', (size_t)(end - p));
			size_t n = (size_t)((stop ? stop : end) - p);

			if (n)
				tl_buf_printf(&out, "%.*s\n\n", (int)n, p);
			p += n + 1;
		}
	}
	return write_out("articles.mbox", &out);
}

/* Where the program lies, or NULL with a line that says so. */
static const char *where(const char *program)
{
	const char *path = getenv("PATH");
	struct tl_str folder;

	while (path && tl_cell_next(&path, ':', &folder)) {
		const char *file =
			tl_arena_printf(arena, "%.*s/%s", (int)folder.n, folder.p, program);

		if (access(file, X_OK) == 0)
			return file;
	}
	printf("  %s is not installed: not measured\n", program);
	return NULL;
}

static struct peer ours(const char *name, const char *archive, const char *settle)
{
	return (struct peer){.name = name,
			     .argv = {child_program(), "-d", archive},
			     .to_list = "",
			     .settle = settle,
			     .down = "j",
			     .page = "C-f",
			     .open = "Enter",
			     .to_prompt = "/",
			     .letter = "k"};
}

/* A feed in a file, read into its cache before it is measured. */
static struct peer newsboat(const char *program)
{
	static const char config[] =
		"auto-reload no\nconfirm-exit no\nbind-key j down\nbind-key k up\n"
		"bind-key ^F pagedown\n";
	const char *settings = child_file("newsboat.conf", config, sizeof config - 1);
	const char *cache = child_path("newsboat.db");
	struct tl_buf urls = {0};
	const char *list;

	tl_buf_printf(&urls, "file://%s\n", write_rss());
	list = write_out("newsboat.urls", &urls);

	const char *const reload[] = {program, "-C",  settings, "-u",	  list,
				      "-c",    cache, "-x",	"reload", NULL};

	if (child_run(reload, NULL, NULL) != 0)
		tl_die("newsboat could not read its feed");
	return (struct peer){.name = "newsboat",
			     .argv = {program, "-C", settings, "-u", list, "-c", cache},
			     .to_list = "Enter",
			     .settle = "",
			     .down = "j",
			     .page = "C-f",
			     .open = "Enter",
			     .first = "Articles"};
}

static struct peer sfeed_curses(const char *program)
{
	return (struct peer){.name = "sfeed_curses, less",
			     .argv = {program, write_sfeed()},
			     .env = {"PAGER=less"},
			     .to_list = "",
			     .settle = "l 3",	    /* the list alone */
			     .first = "2024-12-31", /* the list */
			     .down = "j",
			     .page = "C-f",
			     .open = "c"};
}

static struct peer neomutt(const char *program)
{
	static const char config[] =
		"set folder=\"~\" spoolfile=\"\" record=\"\" header_cache=\"\"\n"
		"set sleep_time=0 sort=reverse-date charset=utf-8\n"
		"set assumed_charset=utf-8\n";

	return (struct peer){.name = "neomutt",
			     .argv = {program, "-n", "-F",
				      child_file("neomutt.rc", config, sizeof config - 1), "-R",
				      "-f", write_mbox()},
			     .to_list = "",
			     .settle = "",
			     .down = "j",
			     .page = "z",
			     .open = "Enter"};
}

size_t peers_prepare(const char *archive, size_t max, struct peer *peers, size_t room,
		     struct peer_articles *articles)
{
	static const struct {
		const char *program;
		struct peer (*make)(const char *program);
	} others[] = {{"newsboat", newsboat}, {"sfeed_curses", sfeed_curses}, {"neomutt", neomutt}};
	const struct tl_str *text;
	size_t n = 0;

	read_items(archive, max);
	text = &items[0].text;
	*articles = (struct peer_articles){
		n_items, beginning(items[0].headline, strlen(items[0].headline), 12),
		beginning(text->p, text->n, 24)};
	if (room < TL_COUNT(others) + 3)
		tl_die("room for %zu peers only", room);
	peers[n++] = ours("tulieu, three panes", archive, "");
	peers[n++] = ours("tulieu, list alone", archive, "z");
	peers[n++] = ours("tulieu, list, marker", archive,
			  "z : s e t Space c u r s o r Space m a r k e r Enter");
	for (size_t i = 0; i < TL_COUNT(others); i++) {
		const char *program = where(others[i].program);

		if (program)
			peers[n++] = others[i].make(program);
	}
	return n;
}
