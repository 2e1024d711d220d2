/* Where the words of a query stand in a text: what is marked in it, and the places that a
 * concordance lists: what is one occurrence, and what is none. */
#include "query_fixture.h"

static const struct tl_rules *rules;

static void expect(const char *query, enum tl_together how, const char *text, const char *marked)
{
	struct tl_query *q = read_query(rules, query);
	struct tl_span *spans = NULL;
	size_t cap = 0, n = tl_query_places(q, text, strlen(text), how, &spans, &cap);

	expect_marked(query, text, spans, n, marked);
	tl_query_free(q);
}

static void expect_matches(const char *query, const char *text, bool headline, const char *marked)
{
	struct tl_query *q = read_query(rules, query);
	struct tl_span *spans = NULL;
	size_t cap = 0, n = tl_query_highlight(q, text, strlen(text), headline, &spans, &cap);

	expect_marked(query, text, spans, n, marked);
	tl_query_free(q);
}

/* What is marked is what the full text finds: whole words, marks as typed or any. */
static void test_highlight(void **state)
{
	(void)state;
	expect_matches("đảng", "Đảng và đang, ĐẢNG", false, "[Đảng] và đang, [ĐẢNG]");
	expect_matches("dang", "Đảng và đang", false, "[Đảng] và [đang]");
	expect_matches("hòa", "Hoà Bình, hòa, hoa", false, "[Hoà] Bình, [hòa], hoa");
	expect_matches("\"chi bộ\"", "chi bộ, chi đội, Chi, bộ", false,
		       "[chi bộ], chi đội, [Chi, bộ]");
	expect_matches("chi bộ", "chi bộ", false, "[chi] [bộ]");
	expect_matches("đả*", "đảng đang đả", false, "[đảng] đang [đả]");
	expect_matches("\"chi b\"*", "chi bộ chi ủy", false, "[chi bộ] chi ủy");
	expect_matches("a -b", "a b", false, "[a] b");
	expect_matches("a -(b or c)", "a b c", false, "[a] b c");
	expect_matches("\"a b\" \"b c\"", "a b c", false, "[a b c]");
	expect_matches("a ~5 b", "a x b", false, "[a] x [b]");
	expect_matches("tiêuđề:a b", "a b", false, "a [b]");
	expect_matches("tiêuđề:a b", "a b", true, "[a] [b]");
	expect_matches("tỉnh:06", "Bắc Kạn", false, "Bắc Kạn");
	expect_matches("22-NQ/TW", "số 22-NQ/TW, 22", false, "số [22-NQ/TW], 22");
}

/* Two words typed without quotation marks that are listed one by one, or never. */
static void test_together(void **state)
{
	static const char text[] = "chi bộ xa, bộ phận của chi cục; bộ và chi; chi và các bộ";

	(void)state;
	expect("chi bộ", TL_TOGETHER_ADJACENT, text,
	       "[chi bộ] xa, bộ phận của chi cục; bộ và chi; chi và các bộ");
	expect("bộ phận của", TL_TOGETHER_ADJACENT, text,
	       "chi bộ xa, [bộ phận của] chi cục; bộ và chi; chi và các bộ");
	expect("bộ chi", TL_TOGETHER_ADJACENT, text, text);
	expect("chi bộ", TL_TOGETHER_EACH, text,
	       "[chi] [bộ] xa, [bộ] phận của [chi] cục; [bộ] và [chi]; [chi] và các [bộ]");
	expect("chi bộ", TL_TOGETHER_NEAR, text,
	       "[chi bộ] xa, [bộ phận của chi] cục; [bộ và chi]; [chi và các bộ]");
	expect("a b", TL_TOGETHER_NEAR, "a 1 2 3 4 5 b; b 1 2 3 4 5 6 a",
	       "[a 1 2 3 4 5 b]; b 1 2 3 4 5 6 a");
	expect("a b c", TL_TOGETHER_NEAR, "a a x c b b", "a [a x c b] b");
	/* Five in all, however many words are asked for. */
	expect("a b c", TL_TOGETHER_NEAR, "a 1 2 3 b 4 5 c; a 1 2 3 b 4 5 6 c",
	       "[a 1 2 3 b 4 5 c]; a 1 2 3 b 4 5 6 c");
	expect("\"a b\" c", TL_TOGETHER_ADJACENT, "a b c, a c", "[a b c], a c");
	expect("a (b or c)", TL_TOGETHER_ADJACENT, "a b, a d, a c", "[a b], a d, [a c]");
	expect("a b -c", TL_TOGETHER_ADJACENT, "a b c", "[a b] c");
	expect("tỉnh:06 a b", TL_TOGETHER_ADJACENT, "a b", "[a b]");
}

/* Phrases and alternatives that depend on how words are taken; `~` that is forgotten. */
static void test_whatever(void **state)
{
	(void)state;
	for (int how = 0; how < TL_TOGETHERS; how++) {
		expect("\"chi bộ\"", (enum tl_together)how, "Chi bộ, chi, bộ",
		       "[Chi bộ], [chi, bộ]");
		expect("a or b", (enum tl_together)how, "a x b b", "[a] x [b] [b]");
		expect("a ~2 b", (enum tl_together)how, "a x x b, a x x x b",
		       "[a x x b], a x x x b");
		expect("dang*", (enum tl_together)how, "đảng, đang, đá", "[đảng], [đang], đá");
		expect("-a", (enum tl_together)how, "a b", "a b");
		expect("tiêuđề:a", (enum tl_together)how, "a b", "a b");
		expect("", (enum tl_together)how, "a b", "a b");
	}
}

/* An occurrence in the name of a page, where nobody wrote the word; a number or a document that is
 * taken for an address. */
static void test_addresses(void **state)
{
	static const char text[] =
		"Chi bộ ở https://bao.vn/chi-bo/bo-chi.html (www.chi.vn) bao.vn/chi-bo "
		"chi@bo.vn; chi/bộ, chi.Bộ 1.2/chi 22-chi/TW";

	(void)state;
	expect("chi", TL_TOGETHER_EACH, text,
	       "[Chi] bộ ở https://bao.vn/chi-bo/bo-chi.html (www.chi.vn) bao.vn/chi-bo "
	       "chi@bo.vn; [chi]/bộ, [chi].Bộ 1.2/[chi] 22-[chi]/TW");
	expect("\"chi bo\"", TL_TOGETHER_ADJACENT, "bao.vn/chi-bo chi-bo",
	       "bao.vn/chi-bo [chi-bo]");
	/* Nor over what lies between. */
	expect("chi bo", TL_TOGETHER_ADJACENT, "chi http://x.vn bo", "chi http://x.vn bo");
}

/* A match over the end of a paragraph, whose line nobody wrote. */
static void test_blocks(void **state)
{
	(void)state;
	expect("\"chi bộ\"", TL_TOGETHER_ADJACENT, "chi\nbộ chi bộ", "chi\nbộ [chi bộ]");
	expect("chi bộ", TL_TOGETHER_NEAR, "chi\nbộ", "chi\nbộ");
	expect("a ~1000 b", TL_TOGETHER_NEAR, "a\nb", "a\nb");
}

/* A choice that is offered where it changes nothing. */
static void test_several(void **state)
{
	static const struct {
		const char *query;
		bool several;
	} queries[] = {{"a", false},	     {"\"a b\"", false},   {"a b", true},
		       {"a or b", false},    {"(a b) or c", true}, {"a -b", false},
		       {"tỉnh:06 a", false}, {"", false},	   {"a tiêuđề:b", false},
		       {"a ~3 b", false}};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(queries); i++) {
		struct tl_query *q = read_query(rules, queries[i].query);

		if (tl_query_several(q) != queries[i].several)
			fail_msg("%s", queries[i].query);
		tl_query_free(q);
	}
}

static int start(void **state)
{
	rules = *state = load_rules();
	return rules ? 0 : -1;
}

static int stop(void **state)
{
	tl_rules_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_highlight), cmocka_unit_test(test_together),
		cmocka_unit_test(test_whatever),  cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_blocks),	  cmocka_unit_test(test_several),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
