/* The tokenizer of the word index. A document gives each word in its canonical form and, at the same
 * position, folded; a query gives the canonical form only, which for a word typed without marks is its
 * fold. So `đảng` finds đảng and not đang, `dang` finds both, and phrases and prefixes work in either
 * form. Folding in the query, too, would make đảng a synonym of dang. */
#include <string.h>

#include "internal.h"

/* Longer words are cut, in documents and queries alike. The longest syllable has 10 bytes. */
#define WORD_BYTES 96

/* The instance that FTS5 is handed is the counter itself: there is nothing else to keep. */
static int create(void *context, const char **arguments, int n, Fts5Tokenizer **out)
{
	(void)arguments;
	(void)n;
	*out = context;
	return SQLITE_OK;
}

static void destroy(Fts5Tokenizer *t)
{
	(void)t;
}

static int tokenize(Fts5Tokenizer *t, void *context, int flags, const char *text, int text_n,
		    int (*token)(void *, int, const char *, int, int, int))
{
	size_t n = text_n > 0 ? (size_t)text_n : 0, pos = 0, begin, end;
	bool document = (flags & FTS5_TOKENIZE_DOCUMENT) != 0;
	size_t words = 0;
	int code = SQLITE_OK;

	while (code == SQLITE_OK && tl_next_word(text, n, &pos, &begin, &end)) {
		char exact[WORD_BYTES], plain[WORD_BYTES];
		size_t exact_n = tl_canon_word(text + begin, end - begin, exact, sizeof exact);
		size_t plain_n;

		code = token(context, 0, exact, (int)exact_n, (int)begin, (int)end);
		words++;
		if (!document || code != SQLITE_OK)
			continue;
		plain_n = tl_fold_word(text + begin, end - begin, plain, sizeof plain);
		if (plain_n && (plain_n != exact_n || memcmp(plain, exact, exact_n) != 0))
			code = token(context, FTS5_TOKEN_COLOCATED, plain, (int)plain_n, (int)begin,
				     (int)end);
	}
	if (document)
		*(size_t *)(void *)t = words;
	return code;
}

int ar_tokenizer_register(sqlite3 *db, size_t *words)
{
	static fts5_tokenizer ours = {create, destroy, tokenize};
	fts5_api *api = NULL;
	sqlite3_stmt *s = NULL;
	int code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &s, NULL);

	if (code == SQLITE_OK) {
		sqlite3_bind_pointer(s, 1, &api, "fts5_api_ptr", NULL);
		sqlite3_step(s);
		code = sqlite3_finalize(s);
	}
	if (code != SQLITE_OK || !api)
		return code != SQLITE_OK ? code : SQLITE_ERROR;
	return api->xCreateTokenizer(api, "tulieu", words, &ours, NULL);
}
