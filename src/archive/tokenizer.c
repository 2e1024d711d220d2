/* The tokenizer of the word index. A document gives each word in its canonical form and, at the
 * same position, folded; a query gives the canonical form only, which for a word typed without
 * marks is its fold. So `đảng` finds đảng and not đang, `dang` finds both, and phrases and prefixes
 * work in either form. Folding in the query, too, would make đảng a synonym of dang. */
#include <string.h>

#include "internal.h"

struct tl_forms *ar_forms(struct ar_tokenizer *t)
{
	if (!t->forms)
		t->forms = tl_forms_new();
	return t->forms;
}

void ar_tokenizer_stop(struct ar_tokenizer *t)
{
	tl_forms_free(t->forms);
	t->forms = NULL;
}

/* The instance that FTS5 is handed is the connection's own: there is nothing else to keep. */
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
	struct ar_tokenizer *ours = (struct ar_tokenizer *)(void *)t;
	size_t n = text_n > 0 ? (size_t)text_n : 0, pos = 0;
	bool document = (flags & FTS5_TOKENIZE_DOCUMENT) != 0;
	struct tl_forms *forms = ar_forms(ours);
	size_t words = 0;
	struct tl_spelt w;
	int code = SQLITE_OK;

	while (code == SQLITE_OK && tl_forms_next(forms, text, n, &pos, &w)) {
		code = token(context, 0, w.canon, (int)w.canon_n, (int)w.begin, (int)w.end);
		words++;
		if (!document || code != SQLITE_OK)
			continue;
		if (w.fold_n && (w.fold_n != w.canon_n || memcmp(w.fold, w.canon, w.canon_n) != 0))
			code = token(context, FTS5_TOKEN_COLOCATED, w.fold, (int)w.fold_n,
				     (int)w.begin, (int)w.end);
	}
	if (document)
		ours->words = words;
	return code;
}

int ar_tokenizer_register(sqlite3 *db, struct ar_tokenizer *t)
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
	return api->xCreateTokenizer(api, "tulieu", t, &ours, NULL);
}
