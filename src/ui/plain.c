/* The loop of the dialogue, its table of commands, and its output. */
#include "plain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "format.h"
#include "tulieu/report.h"
#include "tulieu/text.h"

/* ---- output --------------------------------------------------------------------------------- */

bool plain_english(void)
{
	return tl_format_english();
}

/* A terminal without memory of what has gone by: the output waits when it is full. */
static void wait_for_user(struct plain *p)
{
	char answer[64];

	if (!p->rows_of_screen || ++p->printed < p->rows_of_screen - 1)
		return;
	p->printed = 0;
	fputs(_("Enter goes on, q stops: "), stdout);
	fflush(stdout);
	if (!fgets(answer, sizeof answer, stdin) || answer[0] == 'q')
		p->stopped = true;
}

static void print_line(struct plain *p, const char *text, size_t n)
{
	if (p->stopped)
		return;
	fwrite(text, 1, n, stdout);
	putchar('\n');
	wait_for_user(p);
}

static void print_paragraph(struct plain *p, const char *text, size_t n)
{
	struct tl_buf safe = {0};
	struct tl_span *lines = NULL;
	size_t cap = 0, count;

	tl_buf_str(&safe, "");
	tl_printable(text, n, p->options->ascii, &safe);
	if (p->columns) {
		count = tl_wrap(safe.p, safe.n, p->columns, &lines, &cap);
		for (size_t i = 0; i < count; i++)
			print_line(p, safe.p + lines[i].begin, lines[i].end - lines[i].begin);
		free(lines);
	} else {
		print_line(p, safe.p, safe.n);
	}
	tl_buf_free(&safe);
}

void plain_text(struct plain *p, const char *text, size_t n)
{
	const char *end = text + n;

	for (const char *at = text; at <= end && !p->stopped;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (!stop)
			stop = end;
		print_paragraph(p, at, (size_t)(stop - at));
		at = stop + 1;
	}
}

void plain_say(struct plain *p, const char *format, ...)
{
	struct tl_buf text = {0};
	va_list ap;

	va_start(ap, format);
	tl_buf_vprintf(&text, format, ap);
	va_end(ap);
	plain_text(p, text.n ? text.p : "", text.n);
	tl_buf_free(&text);
}

void plain_error(struct plain *p, const struct tl_error *e)
{
	if (e->column)
		plain_say(p, _("Not understood, at letter %d: %s"), e->column, e->text);
	else
		plain_say(p, _("Not possible: %s"), e->text);
}

size_t plain_number(struct plain *p, const char *words, size_t most)
{
	char *end;
	unsigned long n;

	errno = 0;
	n = strtoul(words, &end, 10);
	if (*words >= '0' && *words <= '9' && !*end && !errno && n >= 1 && n <= most)
		return n;
	if (most)
		plain_say(p, _("A number from 1 to %zu is needed."), most);
	else
		plain_say(p, "%s", _("There is nothing to choose from."));
	return 0;
}

/* ---- input ---------------------------------------------------------------------------------- */

char *plain_line(void)
{
	struct tl_buf clean = {0};
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	fflush(stdout);
	n = getline(&line, &cap, stdin);
	while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
		n--;
	if (n >= 0) {
		tl_buf_str(&clean, "");
		tl_clean(line, (size_t)n, &clean, NULL);
	}
	free(line);
	return n < 0 ? NULL : tl_buf_steal(&clean);
}

/* ---- commands ------------------------------------------------------------------------------- */

static void help(struct plain *p, const char *words);

static void quit(struct plain *p, const char *words)
{
	(void)words;
	p->quit = true;
}

bool plain_reload(struct plain *p, struct tl_error *e)
{
	struct tl_corpus *corpus;

	if (tl_corpus_load(p->rules, p->archive, &corpus, e) != TL_OK)
		return false;
	/* The rows of the old result stand in the old corpus. */
	tl_result_drop(p->result);
	p->result = NULL;
	plain_lines_close(p);
	p->rows = NULL;
	p->n_rows = p->first = 0;
	tl_corpus_drop(p->corpus);
	p->corpus = corpus;
	return true;
}

/* The rules again over all pages; the dialogue waits for it. */
static void annotate(struct plain *p, const char *words)
{
	struct tl_annotation how = {.rules = p->rules};
	struct tl_error e;

	(void)words;
	if (tl_marks_current(p->archive, p->rules)) {
		plain_say(p, "%s", _("All articles have been read by these rules."));
		return;
	}
	if (access(p->options->archive, W_OK) != 0) {
		plain_say(p, _("This archive can only be read: %s."), strerror(errno));
		return;
	}
	plain_say(p, "%s", _("The rules are applied to all articles; this takes a while."));
	fflush(stdout);
	if (p->options->annotate(p->options->context, p->options->archive, &how, &e) != TL_OK ||
	    !plain_reload(p, &e)) {
		plain_error(p, &e);
		return;
	}
	plain_say(p,
		  P_("The rules were applied to %zu article.",
		     "The rules were applied to %zu articles.", how.done),
		  how.done);
	/* An article that is open has its new marks. */
	if (p->id && !plain_read(p, p->id, &e))
		plain_error(p, &e);
	plain_search(p);
}

static const struct plain_command commands[] = {
	{"open", "mở", N_("NUMBER"),
	 N_("read an article of the list; the number alone does it too"), plain_open},
	{"next", "tiếp", "", N_("next page of the list; next article while one is open"),
	 plain_next},
	{"previous", "trước", "", N_("previous page, previous article"), plain_previous},
	{"list", "danh-sách", "",
	 N_("this page again; closes an open article, then a table, map or concordance"),
	 plain_list},
	{"filter", "lọc", N_("QUERY"),
	 N_("articles with these words or conditions; without any: the filters"), plain_filter},
	{"province", "tỉnh", N_("NAME"),
	 N_("articles about a province; without a name: all with their numbers"), plain_province},
	{"topic", "chủ-đề", N_("NAME"),
	 N_("articles on a topic; without a name: all with their numbers"), plain_topic},
	{"date", "ngày", N_("YEAR or FROM..TO"), N_("articles of a time; without one: the years"),
	 plain_date},
	{"indicator", "chỉ-số", N_("NAME"),
	 N_("articles with a figure of this kind; without a name: all with their numbers"),
	 plain_indicator},
	{"remove", "bỏ", N_("NUMBER or all"), N_("remove a filter"), plain_remove},
	{"undo", "hoàn-tác", "", N_("undo the last change of filters, or a deletion"), plain_undo},
	{"save", "lưu", N_("NAME"), N_("save the filters under a name"), plain_save},
	{"saved", "đã-lưu", N_("[NUMBER]"), N_("saved searches; with a number: search so"),
	 plain_saved},
	{"order", "xếp", N_("ORDER"), N_("newest, oldest, province, headline, relevance"),
	 plain_order},
	{"text", "bài", "", N_("the open article again"), plain_text_again},
	{"figures", "số-liệu", N_("[NUMBER]"),
	 N_("figures of the open article; with a number: its sentence"), plain_figures},
	{"find", "tìm", N_("WORDS"), N_("paragraphs of the open article with these words"),
	 plain_find},
	{"about", "thông-tin", "", N_("topics, places, documents and people of the open article"),
	 plain_about},
	{"star", "sao", "", N_("give the open article a star, or take it away"), plain_star},
	{"tags", "nhãn", N_("NAMES"), N_("your tags of the open article, with commas between"),
	 plain_tags},
	{"note", "ghi-chú", N_("TEXT"), N_("your note on the open article"), plain_note},
	{"unread", "chưa-đọc", "", N_("mark the open article as unread"), plain_unread},
	{"district", "huyện", N_("NAME"),
	 N_("articles that name a district; without a name: all with their numbers"),
	 plain_district},
	{"source", "nguồn", N_("NAME"),
	 N_("articles of a source; without a name: all with their numbers"), plain_source},
	{"redo", "làm-lại", "", N_("do again what undo has undone"), plain_redo},
	{"explain", "vì-sao", "", N_("rules and words behind what was found in the open article"),
	 plain_explain},
	{"correct", "sửa", N_("FIELD VALUE"),
	 N_("put right: date 2019-05, province NAME, topic ID, figure 1 value=92"), plain_correct},
	{"page", "trang-gốc", "", N_("the open article's page as it was imported"), plain_page},
	{"export", "xuất", N_("FILE"),
	 N_("write all listed articles to a new file: .txt .md .jsonl .tsv .csv"), plain_export},
	{"concordance", "ngữ-cảnh", N_("[WORDS]"),
	 N_("every place of these words, or of the filter's, in the listed articles"),
	 plain_concordance},
	{"table", "bảng", N_("INDICATOR [today]"),
	 N_("figures of an indicator by provinces and years; today: by the 34 provinces"),
	 plain_table},
	{"map", "bản-đồ", N_("[INDICATOR] [today]"),
	 N_("provinces by their number of articles, or by an indicator; the most first"),
	 plain_map},
	{"delete", "xóa", N_("[NUMBER]"),
	 N_("delete an article of the list, or the open one; undo brings it back"), plain_delete},
	{"annotate", "áp-dụng", "", N_("apply newer rules to all articles"), annotate},
	{"help", "giúp", "", N_("this list"), help},
	{"quit", "thoát", "", N_("leave"), quit},
};

static void help(struct plain *p, const char *words)
{
	(void)words;
	plain_say(p, "%s", _("Commands; the first letters are enough:"));
	for (size_t i = 0; i < TL_COUNT(commands); i++) {
		const struct plain_command *c = &commands[i];

		plain_say(p, "%s%s%s: %s", plain_english() ? c->en : c->vi, *c->words ? " " : "",
			  *c->words ? _(c->words) : "", _(c->help));
	}
}

/* The first command, in the order of the table, whose name begins so. */
static const struct plain_command *find_command(const char *name)
{
	for (size_t i = 0; i < TL_COUNT(commands); i++)
		if (tl_fold_starts(plain_english() ? commands[i].en : commands[i].vi, name))
			return &commands[i];
	for (size_t i = 0; i < TL_COUNT(commands); i++)
		if (tl_fold_starts(plain_english() ? commands[i].vi : commands[i].en, name))
			return &commands[i];
	return NULL;
}

static bool is_number(const char *word)
{
	return *word && word[strspn(word, "0123456789")] == '\0';
}

static void run(struct plain *p, const char *line)
{
	const char *begin = line + strspn(line, " "), *rest;
	const struct plain_command *c;
	char *name;

	if (!*begin)
		return;
	name = tl_strndup(begin, strcspn(begin, " "));
	rest = begin + strlen(name);
	rest += strspn(rest, " ");
	if (is_number(name)) {
		plain_open(p, name);
	} else {
		c = find_command(name);
		if (c)
			c->run(p, rest);
		else
			plain_say(p, _("There is no command \"%s\"; type help."), name);
	}
	free(name);
}

/* ---- start, loop, end ----------------------------------------------------------------------- */

static void report(void *context, const char *message)
{
	plain_say(context, "%s", message);
}

static void measure(struct plain *p)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return;
	p->columns = 79;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0)
		return;
	if (size.ws_col > 20)
		p->columns = size.ws_col - 1;
	if (isatty(STDIN_FILENO) && size.ws_row > 4)
		p->rows_of_screen = size.ws_row;
}

static enum tl_status start(struct plain *p, struct tl_error *e)
{
	enum tl_status status;
	struct tl_error why;
	char *folder;

	status = tl_archive_open(p->options->archive, TL_ARCHIVE_READ, &p->archive, e);
	if (status == TL_OK)
		status = tl_rules_load(p->options->dirs, report, p, &p->rules, e);
	if (status == TL_OK)
		status = tl_corpus_load(p->rules, p->archive, &p->corpus, e);
	if (status != TL_OK)
		return status;
	folder = tl_state_dir();
	if (tl_reader_open(folder, p->archive, TL_READER_KEEP, &p->reader, &why) != TL_OK ||
	    tl_reader_load(p->reader, &why) != TL_OK)
		plain_say(p, "%s", why.text);
	free(folder);
	if (!tl_marks_current(p->archive, p->rules))
		plain_say(p, _("The rules are newer than what they found here: %s applies them."),
			  plain_english() ? "annotate" : "áp-dụng");
	return TL_OK;
}

static void stop(struct plain *p)
{
	plain_lines_free(&p->lines);
	tl_deleted_free(p->deleted);
	tl_result_drop(p->result);
	tl_history_free(&p->history);
	tl_reader_close(p->reader);
	tl_corpus_drop(p->corpus);
	tl_rules_free(p->rules);
	tl_archive_close(p->archive);
	tl_arena_free(p->arena);
}

static void loop(struct plain *p)
{
	bool prompt = isatty(STDIN_FILENO);
	char *line;

	while (!p->quit) {
		if (prompt)
			fputs("> ", stdout);
		line = plain_line();
		if (!line)
			break;
		p->printed = 0;
		p->stopped = false;
		tl_reader_refresh(p->reader);
		run(p, line);
		free(line);
	}
}

int tl_plain(const struct tl_browse_options *options)
{
	struct plain p = {.options = options, .row = SIZE_MAX, .arena = tl_arena_new()};
	struct tl_error e = {0};
	enum tl_status status;

	measure(&p);
	status = start(&p, &e);
	if (status == TL_OK) {
		plain_say(&p,
			  P_("%zu article. Type help for the commands.",
			     "%zu articles. Type help for the commands.",
			     tl_corpus_articles(p.corpus)),
			  tl_corpus_articles(p.corpus));
		if (options->query && *options->query)
			plain_filter(&p, options->query);
		else
			plain_search(&p);
		loop(&p);
	}
	stop(&p);
	fflush(stdout);
	if (status == TL_OK)
		return ferror(stdout) ? 1 : 0;
	fprintf(stderr, "tulieu: %s%s%s\n", status == TL_EARCHIVE ? options->archive : "",
		status == TL_EARCHIVE ? ": " : "", e.text);
	return 3;
}
