/* The archive's word search against a search that compares word by word: any text, any words. The
 * first line of the input is what is looked for, each other line a document. */
#include "fuzz.h"

#include "tulieu/archive.h"
#include "tulieu/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_DOCS 12
#define MAX_WORDS 6
#define WORD_BYTES 96 /* the archive compares so much of a word */

static struct tl_archive *archive;
static struct tl_arena *arena;
static char path[256];

static void stop(void)
{
	static const char *const tails[] = {"", "-wal", "-shm"};

	tl_archive_close(archive);
	tl_arena_free(arena);
	for (size_t i = 0; i < TL_COUNT(tails); i++) {
		char name[sizeof path + 8];

		snprintf(name, sizeof name, "%s%s", path, tails[i]);
		unlink(name);
	}
}

static void start(void)
{
	const char *folder = getenv("TMPDIR");
	struct tl_error e;

	snprintf(path, sizeof path, "%s/tl-fuzz-%d.db", folder && *folder ? folder : "/tmp",
		 (int)getpid());
	if (tl_archive_open(path, TL_ARCHIVE_CREATE, &archive, &e) != TL_OK)
		tl_die("%s: %s", path, e.text);
	arena = tl_arena_new();
	atexit(stop);
}

/* The words of a text in both forms, one after the other. */
struct words {
	struct tl_str exact[4096], plain[4096];
	size_t n;
};
static struct words of_query, of_doc;

static void split(const char *p, size_t n, bool fold, struct words *out)
{
	size_t pos = 0, begin, end;

	out->n = 0;
	while (out->n < TL_COUNT(out->exact) && tl_next_word(p, n, &pos, &begin, &end)) {
		char *exact = tl_arena_alloc(arena, WORD_BYTES);
		char *plain = tl_arena_alloc(arena, WORD_BYTES);
		size_t plain_n = tl_fold_word(p + begin, end - begin, plain, WORD_BYTES);
		size_t exact_n = tl_canon_word(p + begin, end - begin, exact, WORD_BYTES);

		out->plain[out->n] = tl_str_of(plain, plain_n);
		out->exact[out->n] = fold ? out->plain[out->n] : tl_str_of(exact, exact_n);
		out->n++;
	}
}

static bool starts(struct tl_str s, struct tl_str with)
{
	return s.n >= with.n && memcmp(s.p, with.p, with.n) == 0;
}

/* Query words [from, from + n) stand one after the other somewhere in the document. */
static bool occurs(size_t from, size_t n, bool prefix)
{
	for (size_t i = 0; i + n <= of_doc.n; i++) {
		size_t j = 0;

		for (; j < n; j++) {
			struct tl_str q = of_query.exact[from + j];
			bool last = prefix && j + 1 == n;

			if (!tl_str_eq(of_doc.exact[i + j], q) &&
			    !tl_str_eq(of_doc.plain[i + j], q) &&
			    !(last &&
			      (starts(of_doc.exact[i + j], q) || starts(of_doc.plain[i + j], q))))
				break;
		}
		if (j == n)
			return true;
	}
	return false;
}

static int64_t put(const char *p, size_t n, size_t number)
{
	char name[32], hex[65];
	struct tl_block block = {.kind = TL_BLOCK_PARAGRAPH, .begin = 0, .end = n};
	struct tl_article article = {.arena = arena,
				     .body = tl_arena_strndup(arena, p, n),
				     .body_n = n,
				     .blocks = &block,
				     .n_blocks = n > 0,
				     .published = TL_NO_DATE};
	struct tl_stored_page page = {
		.name = name, .format = "text", .encoding = "UTF-8", .raw = tl_str_of(p, n)};
	struct tl_error e;
	int64_t id = 0;

	snprintf(name, sizeof name, "%zu", number);
	tl_sha256_hex(p, n, hex);
	memcpy(page.sha256, hex, sizeof hex);
	FUZZ_CHECK(tl_archive_put(archive, &page, &article, &id, &e) == TL_OK && id > 0);
	return id;
}

struct found {
	int64_t ids[MAX_DOCS + 1];
	size_t n;
};

static bool note(void *context, int64_t docid)
{
	struct found *f = context;

	FUZZ_CHECK(f->n < MAX_DOCS);
	FUZZ_CHECK(f->n == 0 || tl_doc_id(docid) < f->ids[f->n - 1]);
	f->ids[f->n++] = tl_doc_id(docid);
	return true;
}

enum shape { PHRASE, ALL, ANY, WITHOUT, SHAPES };

static bool expected(enum shape shape, bool prefix)
{
	size_t n = of_query.n;

	switch (shape) {
	case PHRASE:
		return occurs(0, n, prefix);
	case WITHOUT:
		return occurs(0, 1, false) && !(n > 1 && occurs(1, n - 1, prefix));
	default:
		for (size_t i = 0; i < n; i++)
			if (occurs(i, 1, prefix) == (shape == ANY))
				return shape == ANY;
		return shape == ALL;
	}
}

static void search(struct tl_str text, enum shape shape, bool prefix, bool fold,
		   struct found *found)
{
	struct tl_words leaves[MAX_WORDS + 1], *children[MAX_WORDS + 1],
		top = {.kind = TL_WORDS_AND};
	struct tl_words negation = {.kind = TL_WORDS_NOT, .children = &children[MAX_WORDS], .n = 1};
	size_t pos = 0, begin, end, n = 0;
	struct tl_error e;

	memset(leaves, 0, sizeof leaves);
	if (shape == PHRASE) {
		top = (struct tl_words){
			.kind = TL_WORDS_TEXT, .text = text, .prefix = prefix, .fold = fold};
	} else {
		while (n < MAX_WORDS && tl_next_word(text.p, text.n, &pos, &begin, &end)) {
			leaves[n].text = tl_str_of(text.p + begin, end - begin);
			leaves[n].prefix = prefix && shape != WITHOUT;
			leaves[n].fold = fold;
			children[n] = &leaves[n];
			n++;
		}
		top.kind = shape == ANY ? TL_WORDS_OR : TL_WORDS_AND;
		top.children = children;
		top.n = n;
		if (shape == WITHOUT && n > 1) {
			size_t rest = (size_t)(leaves[1].text.p - text.p);

			leaves[MAX_WORDS] =
				(struct tl_words){.text = {text.p + rest, text.n - rest},
						  .prefix = prefix,
						  .fold = fold};
			children[MAX_WORDS] = &leaves[MAX_WORDS];
			children[1] = &negation;
			top.n = 2;
		}
	}
	FUZZ_CHECK(tl_archive_search(archive, &top, 0, note, found, &e) == TL_OK);
}

static void run(const char *raw, size_t n_raw)
{
	unsigned choice = fuzz_choice(raw, n_raw, SHAPES * 4);
	enum shape shape = (enum shape)(choice / 4);
	bool prefix = choice & 1, fold = choice & 2, want[MAX_DOCS];
	int64_t ids[MAX_DOCS];
	size_t n_docs = 0, first;
	struct tl_buf text = {0};
	struct found found = {.n = 0};
	struct tl_error e;

	tl_arena_reset(arena);
	tl_buf_str(&text, "");
	tl_clean(raw, n_raw, &text, NULL);
	first = strcspn(text.p, "\n");
	split(text.p, first, fold, &of_query);
	for (size_t i = 0; i < of_query.n; i++)
		if (of_query.exact[i].n == 0)
			of_query.n = 0; /* a mark without a letter, folded: no word is left to look
					   for */
	if (of_query.n == 0 || of_query.n > MAX_WORDS) {
		tl_buf_free(&text);
		return;
	}
	FUZZ_CHECK(tl_archive_begin(archive, &e) == TL_OK);
	for (size_t begin = first + 1; begin <= text.n && n_docs < MAX_DOCS; n_docs++) {
		size_t length = strcspn(text.p + begin, "\n");

		ids[n_docs] = put(text.p + begin, length, n_docs);
		split(text.p + begin, length, false, &of_doc);
		want[n_docs] = expected(shape, prefix);
		begin += length + 1;
	}
	search(tl_str_of(text.p, first), shape, prefix, fold, &found);
	for (size_t i = 0; i < n_docs; i++) {
		bool got = false;

		for (size_t j = 0; j < found.n; j++)
			got |= found.ids[j] == ids[i];
		FUZZ_CHECK(got == want[i]);
	}
	tl_archive_rollback(archive);
	tl_buf_free(&text);
}

static const char *const seeds[] = {
	"dang vien\nĐảng viên mới\nđang viện\nviên đảng\nĐẢNG VIÊN\nvien dang vien",
	"đảng\nđảng\nđang\ndang\nĐẢNG BỘ\nđáng",
	"hòa\nhoà bình\nhòa\nHOA\nhoàn\nhoả",
	"22-NQ/TW\nNghị quyết số 22-NQ/TW\n22 NQ TW\nNQ/TW 22\n22-nq/tw,",
	"\"a\" OR b* NEAR(c)\na or b near c\nOR\nb\nNEAR NEAR",
	"Ea H'leo\nea h’leo\nEaH'leo\nEa Hleo",
	"th\nthu thuỷ thủy\nthanh\nt h\ntháng",
	"1.234\n1.234 đảng viên\n1 234\n1234\n1,234",
	"e\xcc\x82\xcc\xa3\nệ\ne\nê",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT, "đảng ", "dang ", "viên ", "\n", "\"", "*", "^",
	"AND ",		"hoà ",	 "hòa ",  "'",	   NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "search",
	.start = start,
	.run = run,
	.seeds = seeds,
	.words = words,
	.max_bytes = 1500,
};
