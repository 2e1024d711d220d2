/* The query language: reading, writing back, errors and their columns, typing, completion. */
#include "catalogue.h"
#include "query_fixture.h"

static int start(void **state)
{
	*state = load_rules();
	return 0;
}

static int stop(void **state)
{
	tl_rules_free(*state);
	return 0;
}

/* What a query means, written in full. The catch: a tree of another shape than the grammar's. */
static void test_meaning(void **state)
{
	static const char *const pairs[][2] = {
		{"", ""},
		{"   ", ""},
		{"chi bộ", "chi bộ"},
		{"  chi   bộ  ", "chi bộ"},
		{"\"chi bộ\"", "\"chi bộ\""},
		{"“chi bộ”", "\"chi bộ\""},
		{"chi or bộ", "chi or bộ"},
		{"chi OR bộ | đảng", "chi or bộ or đảng"},
		{"chi | bộ", "chi or bộ"},
		{"a b or c d", "a b or c d"},
		{"a (b or c) d", "a (b or c) d"},
		{"(a b)", "a b"},
		{"((a))", "a"},
		{"-a", "-a"},
		{"--a", "a"},
		{"-(a b)", "-(a b)"},
		{"-\"a b\"", "-\"a b\""},
		{"-(a or b) c", "-(a or b) c"},
		{"a - b", "a b"},
		{"a – b &", "a b"},
		{"đảng*", "đảng*"},
		{"\"đảng v\"*", "\"đảng v\"*"},
		{"a ~5 b", "a ~5 b"},
		{"a~5 b", "a ~5 b"},
		{"a ~5 b ~3 c", "(a ~5 b) (b ~3 c)"},
		{"-(a ~5 b)", "-(a ~5 b)"},
		{"a ~5 b c", "(a ~5 b) c"},
		{"22-NQ/TW", "\"22-NQ/TW\""},
		{"\"or\"", "\"or\""},
		{"12:30", "\"12:30\""},
		{"http://a.vn", "\"http://a.vn\""},
		{"chi,bộ", "\"chi,bộ\""},
		{"a\"b c\"", "a \"b c\""},
		/* a no-break space parts words, a composed and a decomposed letter are one */
		{"a\xc2\xa0"
		 "b",
		 "a b"},
		{"ba\xcc\x86\xcc\x81"
		 "c",
		 "bắc"},
		/* names by code, label, beginning, without marks, in either language */
		{"tỉnh:06", "tỉnh:\"Bắc Kạn\""},
		{"tinh:bac-kan", "tỉnh:\"Bắc Kạn\""},
		{"ti\xcc\x89nh:bac-kan", "tỉnh:\"Bắc Kạn\""},
		{"province:\"BẮC KẠN\"", "tỉnh:\"Bắc Kạn\""},
		{"TỈNH:bac-ka", "tỉnh:\"Bắc Kạn\""},
		{"tỉnh:hcm", "tỉnh:\"Hồ Chí Minh\""},
		{"tỉnh:\"tỉnh Bắc Kạn\"", "tỉnh:\"Bắc Kạn\""},
		{"tỉnh:ba-ria-vung-tau", "tỉnh:\"Bà Rịa - Vũng Tàu\""},
		{"tỉnh:bac-kan,cao-bang", "tỉnh:\"Bắc Kạn\",\"Cao Bằng\""},
		{"tỉnh:\"Bắc Kạn\",\"Cao Bằng\"", "tỉnh:\"Bắc Kạn\",\"Cao Bằng\""},
		{"-tỉnh:bac-kan", "-tỉnh:\"Bắc Kạn\""},
		{"nay:thai-nguyen", "nay:\"Thái Nguyên\""},
		{"mentions:bac-kan", "nhắc:\"Bắc Kạn\""},
		{"vùng:tay-nguyen", "vùng:\"Tây Nguyên\""},
		{"(tỉnh:bac-kan)", "tỉnh:\"Bắc Kạn\""},
		{"chủđề:phat-trien-dang-vien", "chủđề:member_development"},
		{"chủ-đề:member_development", "chủđề:member_development"},
		{"chude:party-membership", "chủđề:member_development"},
		{"số:members_admitted", "số:members_admitted"},
		{"số:members_admitted>=100", "số:members_admitted>=100"},
		{"so:members-admitted<1.234,5", "số:members_admitted<1234,5"},
		{"số:members_admitted>1.234", "số:members_admitted>1234"},
		{"số:admission_plan_rate=98,5%", "số:admission_plan_rate=98,5"},
		{"số:admission_plan_rate>=98.5", "số:admission_plan_rate>=98,5"},
		{"ngày:2019", "ngày:2019"},
		{"ngày:2019-01..2024-06", "ngày:2019-01..2024-06"},
		{"ngay:2019-03-05", "ngày:2019-03-05"},
		{"date:5/3/2019", "ngày:2019-03-05"},
		{"date:3/2019", "ngày:2019-03"},
		{"date:2019..", "ngày:2019.."},
		{"date:..2019-06", "ngày:..2019-06"},
		{"date:>=2019-06", "ngày:2019-06.."},
		{"date:>2019", "ngày:2020.."},
		{"date:<2019", "ngày:..2018"},
		{"ngày:2019-01-01..2019-01-31", "ngày:2019-01"},
		{"ngày:2019-02-28..2019-03-01", "ngày:2019-02-28..2019-03-01"},
		{"năm:2017,2019", "năm:2017,2019"},
		{"năm:2017..2019", "năm:2017..2019"},
		{"tiêuđề:\"đại hội\"", "tiêuđề:\"đại hội\""},
		{"headline:đại*", "tiêuđề:đại*"},
		{"người:\"Nguyễn Văn A\"", "người:\"Nguyễn Văn A\""},
		{"vănbản:22-NQ/TW", "vănbản:22-NQ/TW"},
		{"nguồn:bao-quang-ninh", "nguồn:bao-quang-ninh"},
		{"hãng:TTXVN", "hãng:TTXVN"},
		{"nhãn:đọc-lại", "nhãn:\"đọc-lại\""},
		{"id:12,007", "mã:12,7"},
		{"-mã:3", "-mã:3"},
		{"is:unread", "is:unread"},
		{"là:chưa-đọc", "is:unread"},
		{"is:star", "is:starred"},
		{"has:figures", "has:figures"},
		{"có:số-liệu", "has:figures"},
		{"sort:oldest", "sort:oldest"},
		{"xếp:cũ-nhất a", "a sort:oldest"},
		{"a or tỉnh:bac-kan or -b", "a or tỉnh:\"Bắc Kạn\" or -b"},
	};

	for (size_t i = 0; i < TL_COUNT(pairs); i++) {
		struct tl_query *q = read_query(*state, pairs[i][0]), *again;
		struct tl_buf text = {0}, twice = {0};

		tl_query_text(q, &text);
		if (strcmp(text.p, pairs[i][1]) != 0)
			fail_msg("%s: read as %s, not %s", pairs[i][0], text.p, pairs[i][1]);
		again = read_query(*state, text.p);
		tl_query_text(again, &twice);
		if (strcmp(text.p, twice.p) != 0)
			fail_msg("%s: written as %s, read back as %s", pairs[i][0], text.p,
				 twice.p);
		tl_buf_free(&text);
		tl_buf_free(&twice);
		tl_query_free(q);
		tl_query_free(again);
	}
}

/* Each error at its column, which counts letters and not bytes. */
static void test_errors(void **state)
{
	static const struct {
		const char *text;
		int column;
		const char *says;
	} errors[] = {
		{"or a", 1, "before “or”"},
		{"a or", 3, "behind “or”"},
		{"a or or b", 6, "before “or”"},
		{"bộ (a or ) b", 7, "behind “or”"},
		{"bộ \"abc", 4, "never closed"},
		{"bộ \"\"", 4, "words between"},
		{"bộ (a b", 4, "never closed"},
		{"bộ a)", 5, "never opened"},
		{"bộ ()", 4, "between the parentheses"},
		{"*", 1, "before “*”"},
		{"đảng a*b", 7, "at the end of a word"},
		{"~5 b", 1, "between two words"},
		{"đ ~5", 5, "behind “~”"},
		{"đ ~ b", 4, "from 1 to 1000"},
		{"đ ~0 b", 4, "from 1 to 1000"},
		{"đ ~1001 b", 4, "from 1 to 1000"},
		{"đ ~5 (a b)", 6, "a word or phrase"},
		{"đ ~5 tỉnh:06", 6, "a word or phrase"},
		{"đ tỉnh:", 8, "expected NAME"},
		{"đ tỉnh: a", 8, "expected NAME"},
		{"đ tỉnh:zz", 8, "no province of the 63"},
		{"đ tỉnh:06,zz", 11, "no province of the 63"},
		{"nay:zz", 5, "34"},
		{"vùng:zz", 6, "region"},
		{"huyện:zz", 7, "district"},
		{"chủđề:zz", 7, "topic"},
		{"số:zz", 4, "indicator"},
		{"số:members_admitted>=x", 4, "a number"},
		{"số:members_admitted>", 4, "a number"},
		{"số:members_admitted>=1.2.3,4", 4, "a number"},
		{"ngày:2019-13", 6, "a date"},
		{"ngày:31/2/2019", 6, "a date"},
		{"ngày:2019-", 6, "a date"},
		{"ngày:..", 6, "a date"},
		{"ngày:2020..2019", 6, "ends before"},
		{"năm:x", 5, "a date"},
		{"is:zz", 4, "read, unread"},
		{"is:s", 4, "read, unread"}, /* more than one begins so */
		{"has:zz", 5, "figures"},
		{"sort:zz", 6, "newest"},
		{"-sort:newest", 2, "excluded"},
		{"đ xyz:a", 3, "no field"},
		{"tiêuđề:\"\"", 8, "words between"},
		{"tiêuđề:*", 8, "before “*”"},
	};

	for (size_t i = 0; i < TL_COUNT(errors); i++) {
		struct tl_query *q = NULL;
		struct tl_error e = {0};
		enum tl_status status = tl_query_parse(
			*state, errors[i].text, strlen(errors[i].text), TL_QUERY_STRICT, &q, &e);

		if (status != TL_EQUERY)
			fail_msg("%s: no error", errors[i].text);
		if (e.column != errors[i].column || !strstr(e.text, errors[i].says))
			fail_msg("%s: column %d: %s", errors[i].text, e.column, e.text);
		assert_null(q);
	}
}

/* A bracket for each level that the parser would recurse into must not exhaust the stack. */
static void test_nesting(void **state)
{
	struct tl_buf deep = {0};
	struct tl_query *q;
	struct tl_error e;

	for (int i = 0; i < 100000; i++)
		tl_buf_char(&deep, '(');
	assert_int_equal(tl_query_parse(*state, deep.p, deep.n, TL_QUERY_STRICT, &q, &e),
			 TL_EQUERY);
	assert_int_equal(e.column, 65);
	assert_int_equal(tl_query_parse(*state, deep.p, deep.n, TL_QUERY_TYPING, &q, &e), TL_OK);
	tl_query_free(q);
	memset(deep.p, '-', deep.n);
	assert_int_equal(tl_query_parse(*state, deep.p, deep.n, TL_QUERY_STRICT, &q, &e), TL_OK);
	assert_true(tl_query_empty(q));
	tl_query_free(q);
	for (size_t i = 0; i < deep.n; i++)
		deep.p[i] = i % 2 ? ' ' : 'a';
	assert_int_equal(tl_query_parse(*state, deep.p, deep.n, TL_QUERY_STRICT, &q, &e),
			 TL_EQUERY);
	tl_buf_free(&deep);
}

static void expect_typing(const struct tl_rules *rules, const char *text, const char *means,
			  bool told)
{
	struct tl_query *q;
	struct tl_buf out = {0};
	struct tl_error e;

	assert_int_equal(tl_query_parse(rules, text, strlen(text), TL_QUERY_TYPING, &q, &e), TL_OK);
	tl_query_text(q, &out);
	if (strcmp(out.p, means) != 0)
		fail_msg("typing %s: %s, not %s", text, out.p, means);
	if ((e.status == TL_EQUERY) != told)
		fail_msg("typing %s: %s", text, told ? "nothing told" : e.text);
	tl_buf_free(&out);
	tl_query_free(q);
}

/* What is unfinished is taken sensibly and never told; what stands before it and is wrong is told.
 */
static void test_typing(void **state)
{
	const struct tl_rules *rules = *state;

	expect_typing(rules, "da", "da*", false);
	/* the tone comes last in Telex: until then marks may still change */
	expect_typing(rules, "đang", "dang*", false);
	expect_typing(rules, "đản", "đản*", false);
	expect_typing(rules, "đản ", "đản", false);
	expect_typing(rules, "chi b", "chi b*", false);
	expect_typing(rules, "\"chi b", "\"chi b\"*", false);
	expect_typing(rules, "\"chi ", "\"chi \"", false);
	expect_typing(rules, "\"", "", false);
	expect_typing(rules, "a (b", "a b*", false);
	expect_typing(rules, "a (", "a", false);
	expect_typing(rules, "a o", "a o*", false);
	expect_typing(rules, "a or", "a", false);
	expect_typing(rules, "a or ", "a", false);
	expect_typing(rules, "a -", "a", false);
	expect_typing(rules, "a -b", "a -b", false);
	expect_typing(rules, "a ~", "a", false);
	expect_typing(rules, "a ~5", "a", false);
	expect_typing(rules, "a ~5 ", "a", false);
	expect_typing(rules, "a ~5 b", "a ~5 b*", false);
	expect_typing(rules, "a tỉnh:", "a", false);
	expect_typing(rules, "a tỉnh:bac-k", "a tỉnh:\"Bắc Kạn\"", false);
	expect_typing(rules, "a tỉnh:\"bắc k", "a tỉnh:\"Bắc Kạn\"", false);
	expect_typing(rules, "a tỉnh:zz", "a", false);
	expect_typing(rules, "a tỉnh:zz b", "a b*", true);
	expect_typing(rules, "ngày:20", "", false);
	expect_typing(rules, "ngày:2019", "ngày:2019", false);
	expect_typing(rules, "ngày:2019-", "ngày:2019", false);
	expect_typing(rules, "ngày:2019-0", "ngày:2019", false);
	expect_typing(rules, "ngày:2019-01.", "", false);
	expect_typing(rules, "ngày:2019-01..", "ngày:2019..", false);
	expect_typing(rules, "ngày:2019-01..20", "ngày:2019..", false);
	expect_typing(rules, "số:members_admitted>", "số:members_admitted", false);
	expect_typing(rules, "số:members_admitted>=1", "số:members_admitted>=1", false);
	expect_typing(rules, "sort:", "", false);
	expect_typing(rules, "is:un", "is:unread", false);
	expect_typing(rules, "xyz:a b", "\"xyz:a\" b*", true);
	expect_typing(rules, "tiêuđề:đạ", "tiêuđề:đạ*", false);
}

/* Every beginning of a good query is read while it is being typed, without an error. */
static void test_every_beginning(void **state)
{
	static const char *const queries[] = {
		"chi bộ \"trong sạch\" -yếu (kém or tốt) đảng* a ~5 b",
		"tỉnh:bac-kan nay:\"Thái Nguyên\" chủđề:kiem-tra ngày:2019-01..2024-06",
		"số:members_admitted>=100 vănbản:22-NQ/TW người:\"Nguyễn Văn\" is:unread "
		"sort:oldest",
		"-(tỉnh:06 or -nhãn:x) năm:2017,2019 có:số-liệu tiêuđề:\"đại hội\"* huyện:001",
	};

	for (size_t i = 0; i < TL_COUNT(queries); i++) {
		for (size_t n = 0; n <= strlen(queries[i]); n++) {
			struct tl_query *q;
			struct tl_error e;
			struct tl_buf text = {0};

			assert_int_equal(
				tl_query_parse(*state, queries[i], n, TL_QUERY_TYPING, &q, &e),
				TL_OK);
			if (e.status != TL_OK)
				fail_msg("%.*s: told %s", (int)n, queries[i], e.text);
			tl_query_text(q, &text);
			tl_query_free(q);
			/* what it is taken for can be saved */
			tl_query_free(read_query(*state, text.p));
			tl_buf_free(&text);
		}
	}
}

/* Any bytes: no crash, and what is read is written so that it reads back to the same. */
static void test_any_text(void **state)
{
	static const char *const bits[] = {
		"(",	    ")",
		"\"",	    "-",
		" ",	    "or",
		"~",	    "5",
		"*",	    ":",
		",",	    "tỉnh:",
		"bac-kan",  "is:",
		"read",	    "năm:",
		"2019",	    "..",
		"đảng",	    "a",
		"số:",	    "members_admitted",
		">=",	    "sort:",
		"oldest",   "\xff",
		"\xcc\x81", "“",
		"|",	    "tiêuđề:",
		"nhãn:",    "mã:",
		"'",	    "=",
		"\n",	    "22-NQ/TW",
	};
	struct dice dice = {1};

	for (int round = 0; round < 20000; round++) {
		struct tl_buf text = {0}, first = {0}, second = {0};
		struct tl_query *q, *again;
		struct tl_error e;

		for (uint32_t n = roll(&dice, 12); n > 0; n--)
			tl_buf_str(&text, bits[roll(&dice, TL_COUNT(bits))]);
		tl_buf_add(&text, "", 0);
		for (int mode = TL_QUERY_STRICT; mode <= TL_QUERY_TYPING; mode++) {
			enum tl_status status = tl_query_parse(*state, text.p ? text.p : "", text.n,
							       (enum tl_query_mode)mode, &q, &e);

			if (status != TL_OK) {
				assert_int_equal(mode, TL_QUERY_STRICT);
				assert_true(e.column >= 1 && e.column <= (int)text.n + 1);
				continue;
			}
			tl_buf_reset(&first);
			tl_buf_reset(&second);
			tl_query_text(q, &first);
			if (tl_query_parse(*state, first.p, first.n, TL_QUERY_STRICT, &again, &e))
				fail_msg("%s -> %s: column %d: %s", text.p, first.p, e.column,
					 e.text);
			tl_query_text(again, &second);
			if (strcmp(first.p, second.p) != 0)
				fail_msg("%s -> %s -> %s", text.p, first.p, second.p);
			tl_query_free(q);
			tl_query_free(again);
		}
		tl_buf_free(&text);
		tl_buf_free(&first);
		tl_buf_free(&second);
	}
}

static void expect_title(const struct tl_rules *rules, const char *text, enum tl_field field,
			 const char *value, const char *english)
{
	struct tl_query *q = read_query(rules, text);
	struct tl_buf vi = {0}, en = {0};

	assert_int_equal(tl_query_title(q, false, &vi), field);
	assert_int_equal(tl_query_title(q, true, &en), field);
	assert_string_equal(vi.p, value);
	assert_string_equal(en.p, english);
	tl_buf_free(&vi);
	tl_buf_free(&en);
	tl_query_free(q);
}

static void test_titles(void **state)
{
	const struct tl_rules *r = *state;

	expect_title(r, "tỉnh:06", TL_FIELD_PROVINCE, "Bắc Kạn", "Bắc Kạn");
	expect_title(r, "-tỉnh:06,04", TL_FIELD_PROVINCE, "≠ Bắc Kạn, Cao Bằng",
		     "≠ Bắc Kạn, Cao Bằng");
	expect_title(r, "chủđề:member_development", TL_FIELD_TOPIC, "Phát triển đảng viên",
		     "Party membership development");
	expect_title(r, "số:members_admitted>=1000", TL_FIELD_INDICATOR,
		     "Đảng viên mới kết nạp >= 1000", "Members admitted >= 1000");
	expect_title(r, "ngày:2019-01..2024-06", TL_FIELD_DATE, "2019-01..2024-06",
		     "2019-01..2024-06");
	expect_title(r, "năm:2017,2019", TL_FIELD_YEAR, "2017, 2019", "2017, 2019");
	expect_title(r, "is:unread", TL_FIELD_IS, "chưa-đọc", "unread");
	expect_title(r, "chi bộ", TL_FIELDS, "chi bộ", "chi bộ");
	expect_title(r, "tiêuđề:\"đại hội\"", TL_FIELD_HEADLINE, "đại hội", "đại hội");
}

/* Filters of a list are joined; the last order counts. */
static void test_joining(void **state)
{
	struct tl_query *a = read_query(*state, "a or b sort:oldest");
	struct tl_query *b = read_query(*state, "tỉnh:06 c");
	struct tl_query *c = read_query(*state, "sort:headline");
	const struct tl_query *list[] = {a, NULL, b, c};
	struct tl_query *all = tl_query_all(list, TL_COUNT(list));
	struct tl_query *none = tl_query_all(NULL, 0), *field;
	struct tl_buf text = {0};
	struct tl_error e;

	tl_query_free(a);
	tl_query_free(b);
	tl_query_free(c);
	tl_query_text(all, &text);
	assert_string_equal(text.p, "(a or b) tỉnh:\"Bắc Kạn\" c sort:headline");
	assert_true(tl_query_has_words(all));
	assert_true(tl_query_empty(none));
	assert_true(tl_query_set_order(none, TL_ORDER_OLDEST));
	assert_false(tl_query_set_order(none, TL_ORDER_OLDEST));
	tl_query_free(none);
	tl_query_free(all);
	/* A value of a dialogue is taken whole. */
	tl_buf_reset(&text);
	assert_int_equal(tl_query_field(*state, TL_FIELD_TAG, "đọc \"lại\", -x", true, &field, &e),
			 TL_OK);
	tl_query_text(field, &text);
	assert_string_equal(text.p, "-nhãn:\"đọc  lại , -x\"");
	tl_query_free(field);
	assert_int_equal(tl_query_field(*state, TL_FIELD_PROVINCE, "zz", false, &field, &e),
			 TL_EQUERY);
	assert_int_equal(e.column, 1);
	assert_int_equal(tl_query_field(*state, TL_FIELD_PROVINCE, " ", false, &field, &e),
			 TL_EQUERY);
	tl_buf_free(&text);
}

static bool offers(const struct tl_rules *rules, const char *text, size_t begin, const char *item)
{
	struct tl_completion c;
	bool found = false;

	tl_query_complete(rules, NULL, text, strlen(text), strlen(text), 100, &c);
	for (size_t i = 0; i < c.n; i++)
		found |= !strcmp(c.items[i], item);
	if (found) {
		assert_int_equal(c.begin, begin);
		assert_int_equal(c.end, strlen(text));
	}
	tl_completion_free(&c);
	return found;
}

static void test_completion(void **state)
{
	const struct tl_rules *r = *state;

	assert_true(offers(r, "", 0, "tỉnh:"));
	assert_true(offers(r, "ti", 0, "tỉnh:"));
	assert_true(offers(r, "a pro", 2, "province:"));
	assert_true(offers(r, "a -(pro", 4, "province:"));
	assert_false(offers(r, "a pro", 2, "tỉnh:"));
	assert_true(offers(r, "tỉnh:bac", strlen("tỉnh:"), "\"Bắc Kạn\""));
	assert_true(offers(r, "tỉnh:\"bắc k", strlen("tỉnh:"), "\"Bắc Kạn\""));
	assert_true(offers(r, "tỉnh:06,cao", strlen("tỉnh:06,"), "\"Cao Bằng\""));
	assert_true(offers(r, "chude:kiem", 6, "inspection_discipline"));
	assert_true(offers(r, "is:un", 3, "unread"));
	assert_true(offers(r, "sort:", 5, "mới-nhất"));
	assert_true(offers(r, "vung:tay", 5, "\"Tây Nguyên\""));
	assert_true(offers(r, "số:members", strlen("số:"), "members_admitted"));
	assert_false(offers(r, "zz:", 3, "tỉnh:"));
}

/* The manual is checked against the table: a field or word added to one only would be missed. */
static void check_manual(const char *file, const char *language)
{
	struct tl_buf page = {0};
	struct tl_error e;
	char *data = tl_data_dir(), *path;
	struct tl_buf name = {0};
	size_t fields = 0;

	tl_buf_printf(&name, "%s/../man/%s", data, file);
	path = tl_buf_steal(&name);
	if (tl_read_file(path, 0, &page, &e) != TL_OK)
		fail_msg("%s: %s", path, e.text);
	tl_i18n_language(language);
	for (int f = 0; f < TL_FIELDS; f++) {
		struct tl_buf item = {0};

		tl_buf_printf(&item, ".It Ic %s : , Ic %s : Ar %s\n", tl_fields[f].vi,
			      tl_fields[f].en, _(tl_fields[f].value));
		if (!strstr(page.p, item.p))
			fail_msg("%s lacks: %s", file, item.p);
		tl_buf_free(&item);
		for (size_t w = 0; w < tl_fields[f].n_words; w++) {
			tl_buf_printf(&item, ".It Cm %s , Cm %s\n", tl_fields[f].words[w].vi,
				      tl_fields[f].words[w].en);
			if (!strstr(page.p, item.p))
				fail_msg("%s lacks: %s", file, item.p);
			tl_buf_free(&item);
		}
	}
	for (const char *p = page.p; (p = strstr(p, " : , Ic ")); p++)
		fields++;
	assert_int_equal(fields, TL_FIELDS);
	tl_i18n_language("en");
	tl_buf_free(&page);
	free(path);
	free(data);
}

static void test_manual(void **state)
{
	(void)state;
	catalogue_start();
	check_manual("tulieu-query.7", "en");
	check_manual("vi/tulieu-query.7", "vi");
}

/* Two names that fold to the same would make one of them unreachable. */
static void test_fields(void **state)
{
	(void)state;
	for (int f = 0; f < TL_FIELDS; f++) {
		assert_int_equal(tl_field_of(tl_fields[f].vi, strlen(tl_fields[f].vi)), f);
		assert_int_equal(tl_field_of(tl_fields[f].en, strlen(tl_fields[f].en)), f);
	}
	assert_int_equal(tl_field_of("", 0), TL_FIELDS);
	assert_int_equal(tl_field_of("tỉn", strlen("tỉn")), TL_FIELDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fields),	 cmocka_unit_test(test_meaning),
		cmocka_unit_test(test_errors),	 cmocka_unit_test(test_nesting),
		cmocka_unit_test(test_typing),	 cmocka_unit_test(test_every_beginning),
		cmocka_unit_test(test_any_text), cmocka_unit_test(test_titles),
		cmocka_unit_test(test_joining),	 cmocka_unit_test(test_completion),
		cmocka_unit_test(test_manual),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
