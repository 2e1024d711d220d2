/* Parsing: an article is made of its page's own lines, each in one place, in order, and twice the
 * same. */
#include "checks.h"
#include "fuzz.h"

#include "tulieu/parse.h"
#include "tulieu/text.h"

#include <stdlib.h>
#include <string.h>

static struct tl_page_rules *rules;
static char *data;

static void stop(void)
{
	tl_page_rules_free(rules);
	free(data);
}

static void start(void)
{
	struct tl_dirs dirs = {0};
	struct tl_error e;

	dirs.data = data = tl_data_dir();
	if (tl_page_rules_load(&dirs, NULL, NULL, &rules, &e) != TL_OK)
		tl_die("rules: %s", e.text);
	atexit(stop);
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* The text with one blank for each run of blanks, line ends and bars, and none before a mark that
 * ends a clause: lines that were broken by width or at a link are put together again, how many
 * blanks there were is not kept, and what is left of a table's frame is taken off. */
static char *squeeze(struct tl_arena *arena, const char *text)
{
	char *out = tl_arena_strdup(arena, text), *to = out;

	for (const char *p = out; *p; p++) {
		char c = *p == '\n' || *p == '|' ? ' ' : *p;

		if (strchr(",.;:!?)", c) && to > out && to[-1] == ' ')
			to--;
		if (c != ' ' || (to > out && to[-1] != ' '))
			*to++ = c;
	}
	if (to > out && to[-1] == ' ')
		to--;
	*to = '\0';
	return out;
}

static void check_blocks(const struct tl_article *a, const char *text, const char *hint)
{
	size_t at = 0;

	for (size_t i = 0; i < a->n_blocks; i++) {
		const struct tl_block *b = &a->blocks[i];
		const char *words;

		FUZZ_CHECK(b->kind < TL_BLOCK_KINDS);
		FUZZ_CHECK(b->begin >= at && b->begin < b->end && b->end <= a->body_n);
		for (; at < b->begin; at++)
			FUZZ_CHECK(a->body[at] == '\n');
		FUZZ_CHECK(a->body[b->begin] != ' ' && a->body[b->end - 1] != ' ');
		at = b->end;
		/* What is in a block stands in the page, or is the headline that came with it. */
		words = squeeze(a->arena,
				tl_arena_strndup(a->arena, a->body + b->begin, b->end - b->begin));
		FUZZ_CHECK(strstr(text, words) || (hint && strcmp(words, hint) == 0));
	}
	for (; at < a->body_n; at++)
		FUZZ_CHECK(a->body[at] == '\n');
}

static void check_article(const struct tl_article *a, const char *text, const char *hint)
{
	FUZZ_CHECK(a->body && strlen(a->body) == a->body_n);
	fuzz_check_string(a->body);
	fuzz_check_string(a->headline);
	fuzz_check_string(a->kicker);
	fuzz_check_string(a->place_tag);
	fuzz_check_string(a->agency);
	fuzz_check_string(a->source_name);
	fuzz_check_string(a->source_url);
	FUZZ_CHECK(!a->headline || (a->headline[0] && !strchr(a->headline, '\n')));
	FUZZ_CHECK(!a->kicker || a->kicker[0]);
	check_blocks(a, text, hint);
	for (size_t i = 0; i < a->n_authors; i++) {
		FUZZ_CHECK(a->authors[i].name && a->authors[i].name[0]);
		fuzz_check_string(a->authors[i].name);
		fuzz_check_string(a->authors[i].affiliation);
	}
	fuzz_check_date(a->published);
	FUZZ_CHECK((a->published.year == 0) == (a->published_from == TL_FROM_NONE));
}

/* Bytes of what stands at `at` outside of all lines. No letter does: only blanks, and a bar or dot
 * that is left of a table's frame or parted a name from a date. */
static size_t passed_over(struct tl_str text, size_t at)
{
	static const char *const marks[] = {" ", "\n", "|", "•", "·"};

	for (size_t i = 0; i < TL_COUNT(marks); i++)
		if (text.n - at >= strlen(marks[i]) &&
		    memcmp(text.p + at, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	fuzz_failed(__FILE__, __LINE__, "text outside of all lines");
}

static void check_roles(const struct tl_page *page, struct tl_arena *arena)
{
	struct tl_line_role *lines;
	size_t n = tl_parse_roles(rules, page, arena, &lines), at = 0;

	for (size_t i = 0; i < n; i++) {
		FUZZ_CHECK(lines[i].begin >= at && lines[i].begin <= lines[i].end &&
			   lines[i].end <= page->text.n);
		FUZZ_CHECK(lines[i].role < TL_ROLES && lines[i].why);
		while (at < lines[i].begin)
			at += passed_over(page->text, at);
		at = lines[i].end;
	}
}

static void run(const char *raw, size_t n_raw)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf text = {0};
	struct tl_article a, b;
	struct tl_page page = {.name = "trang.txt", .date_hint = TL_NO_DATE};
	unsigned char markup[40];
	struct tl_error e;
	enum tl_status status;

	tl_buf_str(&text, "");
	tl_clean(raw, n_raw, &text, NULL);
	page.text = tl_str_of(text.p, text.n);
	if (fuzz_choice(raw, n_raw, 4) == 0)
		page.title_hint = "Bài viết có tiêu đề cho trước";
	if (fuzz_choice(raw, n_raw, 3) == 0) { /* as a page of HTML may tell of its lines */
		for (size_t i = 0; i < sizeof markup; i++)
			markup[i] = (unsigned char)(n_raw ? (unsigned char)raw[i * 7 % n_raw] %
								    (TL_MARKUP_ROW + 1)
							  : 0);
		page.markup = markup;
		page.n_markup = sizeof markup;
	}
	check_roles(&page, arena);
	status = tl_parse(rules, &page, arena, &a, &e);
	FUZZ_CHECK(status == TL_OK || status == TL_EINPUT);
	FUZZ_CHECK(tl_parse(rules, &page, arena, &b, &e) == status);
	if (status == TL_OK) {
		check_article(&a, squeeze(arena, text.p), page.title_hint);
		FUZZ_CHECK(a.body_n == b.body_n && strcmp(a.body, b.body) == 0);
		FUZZ_CHECK(a.n_blocks == b.n_blocks && a.n_authors == b.n_authors);
		FUZZ_CHECK(same_text(a.headline, b.headline) && same_text(a.kicker, b.kicker));
		FUZZ_CHECK(memcmp(&a.published, &b.published, sizeof a.published) == 0);
	}
	tl_arena_free(arena);
	tl_buf_free(&text);
}

static const char *const seeds[] = {
	"Xây dựng Đảng\nĐảng bộ tỉnh kết nạp đảng viên\n23/10/2017 17:01\n\nSáng 23/10, hội nghị "
	"diễn ra.\n"
	"Ảnh: quang cảnh hội nghị\nTác giả: Trần Văn An\nTin liên quan\nGửi bình luận",
	"Thứ Hai, 29-02-2021 25:61\nCập nhật lúc 30/2/2019\nĐẢNG BỘ HUYỆN\n(TTXVN) - Ngày 31/4, "
	"tại đây",
	"x",
	"\n\n\n   \n\n",
	"A\nB\nC\nD\nE\nF\nG\n1/1/2020\n2/2/2021\n3/3/2022",
	"E. |\nj\n|\n| một | hai |\nj",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT,
	"\n",
	"\n\n",
	"29/02/2019",
	"01/01/1899",
	"00:60",
	"Ảnh: ",
	"Nguồn: ",
	"Theo ",
	"(TTXVN)",
	" - ",
	"Tin liên quan\n",
	"Trần Văn An\n",
	"ĐẢNG BỘ TỈNH\n",
	"http://a.vn/b-2019.html",
	"Chia sẻ\n",
	"    ",
	NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "parse",
	.start = start,
	.run = run,
	.seeds = seeds,
	.sample = true,
	.words = words,
	.max_bytes = 12000,
};
