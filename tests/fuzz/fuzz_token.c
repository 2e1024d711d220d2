/* Tokens cover the text, and the phrase matcher finds exactly what a search token by token finds.
 */
#include "fuzz.h"

#include "tulieu/text.h"

#include <stdlib.h>
#include <string.h>

static void check_tokens(const char *p, size_t n, const struct tl_token *t, size_t n_tokens)
{
	uint32_t at = 0;

	FUZZ_CHECK(n_tokens > 0 && t[n_tokens - 1].kind == TL_BREAK);
	for (size_t i = 0; i < n_tokens; i++) {
		bool blank = t[i].begin > at;

		FUZZ_CHECK(t[i].begin >= at && t[i].end <= n);
		FUZZ_CHECK(t[i].begin < t[i].end || i == n_tokens - 1);
		for (uint32_t j = at; j < t[i].begin; j++)
			FUZZ_CHECK(p[j] == ' ');
		if (t[i].kind != TL_BREAK)
			FUZZ_CHECK(blank == ((t[i].flags & TL_SPACE) != 0));
		for (uint32_t j = t[i].begin; j < t[i].end; j++) {
			FUZZ_CHECK((p[j] == '\n') == (t[i].kind == TL_BREAK) || p[j] == ' ');
			if (t[i].kind == TL_NUMBER)
				FUZZ_CHECK((p[j] >= '0' && p[j] <= '9') ||
					   ((p[j] == '.' || p[j] == ',') && j > t[i].begin &&
					    j + 1 < t[i].end));
		}
		FUZZ_CHECK((t[i].begin == n || (p[t[i].begin] & 0xc0) != 0x80) &&
			   (t[i].end == n || (p[t[i].end] & 0xc0) != 0x80));
		at = t[i].end;
	}
	for (; at < n; at++)
		FUZZ_CHECK(p[at] == ' ');
}

static bool equal(const struct tl_token *a, const struct tl_token *b)
{
	return a->word != 0 && a->word == b->word;
}

/* The phrases of an input: its first lines. All of it is the text, so that something is found. */
#define MAX_PHRASES 8
struct phrase {
	struct tl_span span;
	struct tl_token *tokens;
	size_t n;
};

static size_t find_phrases(const char *p, size_t n, struct phrase *phrases)
{
	size_t n_phrases = 0, begin = 0;

	for (size_t i = 0; i <= n && n_phrases < MAX_PHRASES && begin <= 200; i++)
		if (i == n || p[i] == '\n') {
			phrases[n_phrases++] = (struct phrase){.span = {begin, i}};
			begin = i + 1;
		}
	return n_phrases;
}

/* Every occurrence that a search without any cleverness finds is among the matches, and no other.
 */
static void check_matches(const struct tl_token *t, size_t n, const struct phrase *phrases,
			  size_t n_phrases, const struct tl_match *m, size_t n_matches)
{
	size_t found = 0;

	for (size_t i = 0; i < n_matches; i++)
		FUZZ_CHECK(m[i].count > 0 && m[i].first + m[i].count <= n &&
			   m[i].value < n_phrases && phrases[m[i].value].n == m[i].count &&
			   (i == 0 || m[i - 1].first + m[i - 1].count <= m[i].first + m[i].count));
	for (size_t i = 0; i < n; i++)
		for (size_t q = 0; q < n_phrases; q++) {
			bool known = false;
			size_t j = 0;

			while (j < phrases[q].n && i + j < n &&
			       equal(&t[i + j], &phrases[q].tokens[j]))
				j++;
			if (phrases[q].n == 0 || j < phrases[q].n)
				continue;
			for (size_t k = 0; k < n_matches; k++)
				known |= m[k].first == i && m[k].value == q;
			FUZZ_CHECK(known);
			found++;
		}
	FUZZ_CHECK(found == n_matches);
}

static void run(const char *raw, size_t n_raw)
{
	struct tl_vocab *v = tl_vocab_new();
	struct tl_phrases *set = tl_phrases_new(v, TL_IN_BOTH);
	struct phrase phrases[MAX_PHRASES];
	struct tl_match *all = NULL, *longest = NULL;
	size_t cap_t = 0, cap_all = 0, cap_longest = 0, n, n_all, n_longest, n_phrases;
	struct tl_buf text = {0};
	struct tl_token *t = NULL;
	bool folded = fuzz_choice(raw, n_raw, 2) == 1;
	enum tl_phrase_mode mode = folded ? TL_FOLDED : TL_AS_WRITTEN;

	tl_buf_str(&text, ""); /* never NULL */
	tl_clean(raw, n_raw, &text, NULL);
	/* Folds are compared in text without marks. */
	if (folded) {
		struct tl_buf plain = {0};

		tl_buf_str(&plain, "");
		tl_fold(text.p, text.n, &plain);
		tl_buf_free(&text);
		text = plain;
	}
	n_phrases = find_phrases(text.p, text.n, phrases);
	for (size_t i = 0; i < n_phrases; i++)
		tl_phrases_add(set, text.p + phrases[i].span.begin,
			       phrases[i].span.end - phrases[i].span.begin, (uint32_t)i);
	tl_phrases_compile(set);
	for (size_t i = 0; i < n_phrases; i++) {
		size_t cap = 0;

		phrases[i].n = tl_tokens(v, text.p + phrases[i].span.begin,
					 phrases[i].span.end - phrases[i].span.begin,
					 &phrases[i].tokens, &cap) -
			       1;
	}
	n = tl_tokens(v, text.p, text.n, &t, &cap_t);
	check_tokens(text.p, text.n, t, n);
	n_all = tl_phrases_find(set, mode, TL_ALL, t, n, &all, &cap_all);
	check_matches(t, n, phrases, n_phrases, all, n_all);
	n_longest = tl_phrases_find(set, mode, TL_LONGEST, t, n, &longest, &cap_longest);
	FUZZ_CHECK((n_longest == 0) == (n_all == 0));
	for (size_t i = 1; i < n_longest; i++)
		FUZZ_CHECK(longest[i].first >= longest[i - 1].first + longest[i - 1].count ||
			   (longest[i].first == longest[i - 1].first &&
			    longest[i].count == longest[i - 1].count));

	for (size_t i = 0; i < n_phrases; i++)
		free(phrases[i].tokens);
	free(t);
	free(all);
	free(longest);
	tl_phrases_free(set);
	tl_vocab_free(v);
	tl_buf_free(&text);
}

static const char *const seeds[] = {
	"đảng viên\nđảng\nviên mới\nđảng viên mới\nKết nạp 92 đảng viên mới; đảng viên, Đảng viên "
	"mới.",
	"TP. HCM\nTP.HCM\nkiểm tra, giám sát\nỞ TP.HCM, công tác kiểm tra , giám sát – TP . HCM",
	"hoà bình\nHÒA BÌNH\nhoa binh\nHoà Bình, hòa bình; HOA BINH",
	"1.234,5\n98,7%\n169/169\nĐạt 98,7%, 1.234,5 ha, 169/169 chi bộ, 22-NQ/TW, .5 5. 1,,2",
	"a\na a\na a a\na a a a a a a a a a a a",
	"Ea H'leo\nea h’leo\nEa H’leo và “Krông Pắc” - Krông Pắc — x2 2x km2",
	"",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT, "đảng", "Đảng viên", " ", ".", ",", "-", "–", "'", "’", "1",
	"1.000",	"\n",	NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "token",
	.run = run,
	.seeds = seeds,
	.words = words,
	.max_bytes = 1200, /* the comparison is quadratic */
};
