/* Encodings before Unicode: the tables, what is found out of a page by its words, and what is left
 * alone. */
#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "source/encoding.h"
#include "tulieu/source.h"
#include "tulieu/text.h"

/* Invented, with every tone and every vowel, capitals and marks. */
static const char page[] = "Huyện Hòn Mây kết nạp hơn chín mươi đảng viên trẻ\n"
			   "\n"
			   "Chi bộ thôn Gió vừa tổ chức một buổi họp ở nhà văn hóa, bàn kỹ việc "
			   "tìm người để giới thiệu.\n"
			   "Đồng chí bí thư nói: năm nay sẽ cử thêm nhiều quần chúng ưu tú đi học, "
			   "rồi mới xét từng hồ sơ.\n"
			   "Những năm trước, số hộ nghèo giảm rõ, đường sá được mở rộng, trường "
			   "lớp khang trang hơn hẳn.\n";

static struct tl_arena *arena;

static int start(void **state)
{
	(void)state;
	arena = tl_arena_new();
	return 0;
}

static int stop(void **state)
{
	(void)state;
	tl_arena_free(arena);
	return 0;
}

static struct tl_source_text decode_as(const char *format, const char *encoding, struct tl_str raw)
{
	struct tl_source_text t;
	struct tl_error e;

	assert_int_equal(tl_source_decode(format, raw, encoding, arena, &t, &e), TL_OK);
	return t;
}

static struct tl_source_text decode(const char *format, struct tl_str raw)
{
	return decode_as(format, NULL, raw);
}

static struct tl_str str(const char *s)
{
	return tl_str_of(s, strlen(s));
}

/* Every character of a text is looked up in rows; what is in none is left. */
struct row {
	const char *letter, *bytes;
};
static const struct row vni_rows[] = {
	{"à", "a\xf8"},	   {"á", "a\xf9"},    {"ả", "a\xfb"},	 {"ã", "a\xf5"},
	{"ạ", "a\xef"},	   {"ă", "a\xea"},    {"ằ", "a\xe8"},	 {"ắ", "a\xe9"},
	{"ẳ", "a\xfa"},	   {"ẵ", "a\xfc"},    {"ặ", "a\xeb"},	 {"â", "a\xe2"},
	{"ầ", "a\xe0"},	   {"ấ", "a\xe1"},    {"ẩ", "a\xe5"},	 {"ẫ", "a\xe3"},
	{"ậ", "a\xe4"},	   {"è", "e\xf8"},    {"é", "e\xf9"},	 {"ẻ", "e\xfb"},
	{"ẽ", "e\xf5"},	   {"ẹ", "e\xef"},    {"ê", "e\xe2"},	 {"ề", "e\xe0"},
	{"ế", "e\xe1"},	   {"ể", "e\xe5"},    {"ễ", "e\xe3"},	 {"ệ", "e\xe4"},
	{"ì", "\xec"},	   {"í", "\xed"},     {"ỉ", "\xe6"},	 {"ĩ", "\xf3"},
	{"ị", "\xf2"},	   {"ò", "o\xf8"},    {"ó", "o\xf9"},	 {"ỏ", "o\xfb"},
	{"õ", "o\xf5"},	   {"ọ", "o\xef"},    {"ô", "o\xe2"},	 {"ồ", "o\xe0"},
	{"ố", "o\xe1"},	   {"ổ", "o\xe5"},    {"ỗ", "o\xe3"},	 {"ộ", "o\xe4"},
	{"ơ", "\xf4"},	   {"ờ", "\xf4\xf8"}, {"ớ", "\xf4\xf9"}, {"ở", "\xf4\xfb"},
	{"ỡ", "\xf4\xf5"}, {"ợ", "\xf4\xef"}, {"ù", "u\xf8"},	 {"ú", "u\xf9"},
	{"ủ", "u\xfb"},	   {"ũ", "u\xf5"},    {"ụ", "u\xef"},	 {"ư", "\xf6"},
	{"ừ", "\xf6\xf8"}, {"ứ", "\xf6\xf9"}, {"ử", "\xf6\xfb"}, {"ữ", "\xf6\xf5"},
	{"ự", "\xf6\xef"}, {"ỳ", "y\xf8"},    {"ý", "y\xf9"},	 {"ỷ", "y\xfb"},
	{"ỹ", "y\xf5"},	   {"ỵ", "\xee"},     {"đ", "\xf1"},	 {"À", "A\xd8"},
	{"Á", "A\xd9"},	   {"Ả", "A\xdb"},    {"Ã", "A\xd5"},	 {"Ạ", "A\xcf"},
	{"Ă", "A\xca"},	   {"Ằ", "A\xc8"},    {"Ắ", "A\xc9"},	 {"Ẳ", "A\xda"},
	{"Ẵ", "A\xdc"},	   {"Ặ", "A\xcb"},    {"Â", "A\xc2"},	 {"Ầ", "A\xc0"},
	{"Ấ", "A\xc1"},	   {"Ẩ", "A\xc5"},    {"Ẫ", "A\xc3"},	 {"Ậ", "A\xc4"},
	{"È", "E\xd8"},	   {"É", "E\xd9"},    {"Ẻ", "E\xdb"},	 {"Ẽ", "E\xd5"},
	{"Ẹ", "E\xcf"},	   {"Ê", "E\xc2"},    {"Ề", "E\xc0"},	 {"Ế", "E\xc1"},
	{"Ể", "E\xc5"},	   {"Ễ", "E\xc3"},    {"Ệ", "E\xc4"},	 {"Ì", "\xcc"},
	{"Í", "\xcd"},	   {"Ỉ", "\xc6"},     {"Ĩ", "\xd3"},	 {"Ị", "\xd2"},
	{"Ò", "O\xd8"},	   {"Ó", "O\xd9"},    {"Ỏ", "O\xdb"},	 {"Õ", "O\xd5"},
	{"Ọ", "O\xcf"},	   {"Ô", "O\xc2"},    {"Ồ", "O\xc0"},	 {"Ố", "O\xc1"},
	{"Ổ", "O\xc5"},	   {"Ỗ", "O\xc3"},    {"Ộ", "O\xc4"},	 {"Ơ", "\xd4"},
	{"Ờ", "\xd4\xd8"}, {"Ớ", "\xd4\xd9"}, {"Ở", "\xd4\xdb"}, {"Ỡ", "\xd4\xd5"},
	{"Ợ", "\xd4\xcf"}, {"Ù", "U\xd8"},    {"Ú", "U\xd9"},	 {"Ủ", "U\xdb"},
	{"Ũ", "U\xd5"},	   {"Ụ", "U\xcf"},    {"Ư", "\xd6"},	 {"Ừ", "\xd6\xd8"},
	{"Ứ", "\xd6\xd9"}, {"Ử", "\xd6\xdb"}, {"Ữ", "\xd6\xd5"}, {"Ự", "\xd6\xcf"},
	{"Ỳ", "Y\xd8"},	   {"Ý", "Y\xd9"},    {"Ỷ", "Y\xdb"},	 {"Ỹ", "Y\xd5"},
	{"Ỵ", "\xce"},	   {"Đ", "\xd1"},
};

static struct tl_str to_vni(struct tl_str s)
{
	struct tl_buf out = {0};
	struct tl_str made;

	for (size_t i = 0; i < s.n;) {
		uint32_t cp;
		size_t k = tl_utf8_decode(s.p + i, s.n - i, &cp), r = 0;

		while (r < TL_COUNT(vni_rows) && !(strlen(vni_rows[r].letter) == k &&
						   memcmp(vni_rows[r].letter, s.p + i, k) == 0))
			r++;
		if (r < TL_COUNT(vni_rows))
			tl_buf_str(&out, vni_rows[r].bytes);
		else
			tl_buf_add(&out, s.p + i, k);
		i += k;
	}
	made = tl_str_of(tl_arena_strndup(arena, out.p, out.n), out.n);
	tl_buf_free(&out);
	return made;
}

/* By the C library; .p NULL where it does not have the encoding. */
static struct tl_str convert(const char *from, const char *to, struct tl_str s)
{
	iconv_t cd = iconv_open(to, from);
	size_t room = s.n * 4 + 16, left = room;
	char *out, *at, *in = (char *)s.p;

	if (cd == (iconv_t)-1)
		return tl_str_of(NULL, 0);
	at = out = tl_arena_alloc(arena, room);
	assert_int_not_equal(iconv(cd, &in, &s.n, &at, &left), (size_t)-1);
	iconv_close(cd);
	return tl_str_of(out, room - left);
}

static struct tl_str encode(const char *name, struct tl_str s)
{
	return strcmp(name, "VNI") == 0 ? to_vni(s) : convert("UTF-8", name, s);
}

/* Bytes taken for Windows-1252 and written as UTF-8, as browsers and clipboards do. */
static struct tl_str once_more(struct tl_str bytes)
{
	struct tl_buf out = {0};
	struct tl_str made;
	char utf8[4];

	for (size_t i = 0; i < bytes.n; i++) {
		uint32_t byte = (unsigned char)bytes.p[i], cp = legacy_cp1252(byte);

		tl_buf_add(&out, utf8, tl_utf8_encode(cp == 0xfffd ? byte : cp, utf8));
	}
	made = tl_str_of(tl_arena_strndup(arena, out.p, out.n), out.n);
	tl_buf_free(&out);
	return made;
}

static const struct {
	const char *iconv, *told, *in_unicode;
} encodings[] = {
	{"TCVN5712-1", "TCVN3", "TCVN3 in Unicode"},
	{"VNI", "VNI", "VNI in Unicode"},
	{"VISCII", "VISCII", "VISCII in Unicode"},
	{"CP1258", "Windows-1258", "Windows-1258 in Unicode"},
};

/* A wrong cell of a table: one letter of the alphabet would be wrong in every page of that
 * encoding. The C library has made its own tables. */
static void tables(void **state)
{
	static const struct {
		const char *iconv;
		enum encoding e;
	} of[] = {{"TCVN5712-1", ENC_TCVN3},
		  {"VISCII", ENC_VISCII},
		  {"CP1258", ENC_CP1258},
		  {"CP1252", ENC_CP1252}};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(of); i++) {
		iconv_t cd = iconv_open("UTF-8", of[i].iconv);

		if (cd == (iconv_t)-1)
			skip();
		for (unsigned byte = 1; byte < 256; byte++) {
			char in[2] = {'A', (char)byte}, out[16], *from = in, *to = out;
			uint32_t units[2] = {'A', byte};
			size_t n = 2, room = sizeof out;
			struct tl_buf ours = {0};

			iconv(cd, NULL, NULL, NULL, NULL);
			if (iconv(cd, &from, &n, &to, &room) == (size_t)-1 ||
			    iconv(cd, NULL, NULL, &to, &room) == (size_t)-1) {
				to = out + 1;
				room = tl_utf8_encode(0xfffd, to);
				to += room;
			}
			legacy_decode(of[i].e, units, 2, &ours);
			/* The C library composes a letter with the tone behind it. */
			if (strncmp(of[i].iconv, "CP", 2) == 0 || byte < 0xb0 || byte > 0xb4) {
				struct tl_buf a = {0}, b = {0};

				tl_clean(ours.p, ours.n, &a, NULL);
				tl_clean(out, (size_t)(to - out), &b, NULL);
				if (!tl_str_eq(tl_str_of(a.p, a.n), tl_str_of(b.p, b.n)))
					fail_msg("%s %02x: %.*s, not %.*s", of[i].iconv, byte,
						 (int)a.n, a.p, (int)b.n, b.p);
				tl_buf_free(&a);
				tl_buf_free(&b);
			}
			tl_buf_free(&ours);
		}
		iconv_close(cd);
	}
}

/* All letters of VNI, small and capital, between letters that may not be taken for their marks. */
static void vni(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(vni_rows); i++) {
		struct tl_buf raw = {0};
		struct tl_source_text t;

		tl_buf_printf(&raw, "x%sn", vni_rows[i].bytes);
		t = decode_as("text", tl_source_ask("vni"), tl_str_of(raw.p, raw.n));
		assert_int_equal(t.text.n, strlen(vni_rows[i].letter) + 2);
		assert_memory_equal(t.text.p + 1, vni_rows[i].letter, t.text.n - 2);
		tl_buf_free(&raw);
	}
}

/* The text comes out as it was, from bytes and from their second layer. */
static void every_encoding(void **state)
{
	struct tl_str whole = str(page), nfd;
	struct tl_source_text t;

	(void)state;
	t = decode("text", whole);
	assert_string_equal(t.encoding, "UTF-8");
	assert_string_equal(t.text.p, page);
	t = decode("text", once_more(whole));
	assert_string_equal(t.encoding, "UTF-8 twice");
	assert_string_equal(t.text.p, page);
	nfd = str(
		"Hu\x79\xc3\xaa\xcc\xa3n co\xcc\x81 nhie\xcc\x82\xcc\x80u chi bo\xcc\x82\xcc\xa3");
	t = decode("text", nfd);
	assert_string_equal(t.encoding, "UTF-8");
	assert_string_equal(t.text.p, "Huyện có nhiều chi bộ");
	for (size_t i = 0; i < TL_COUNT(encodings); i++) {
		struct tl_str bytes = encode(encodings[i].iconv, whole);

		if (!bytes.p)
			continue;
		t = decode("text", bytes);
		assert_string_equal(t.encoding, encodings[i].told);
		assert_string_equal(t.text.p, page);
		assert_int_equal(t.repaired, 0);
		t = decode("text", once_more(bytes));
		assert_string_equal(t.encoding, encodings[i].in_unicode);
		assert_string_equal(t.text.p, page);
	}
}

/* A headline alone is enough; less is told as doubtful, and is never a loss of the bytes' letters.
 */
static void short_texts(void **state)
{
	struct tl_source_text t;

	(void)state;
	t = decode("text", to_vni(str("Huyện Hòn Mây kết nạp đảng viên mới\n")));
	assert_string_equal(t.encoding, "VNI");
	assert_string_equal(t.text.p, "Huyện Hòn Mây kết nạp đảng viên mới\n");
	t = decode("text", str("Caf\xe9 Z\xfcrich\n"));
	assert_string_equal(t.encoding, "Windows-1252");
	assert_string_equal(t.text.p, "Café Zürich\n");
	t = decode("text", str("\xb5\xb6\xb7\xe7\xe8\xf0 \xd6\xd7\n"));
	assert_non_null(strstr(t.encoding, TL_SOURCE_DOUBTFUL));
}

/* Quotes and dashes that an editor put into a TCVN3 page stand where the standard has capitals; in
 * words of capitals they are these. */
static void windows_marks_in_tcvn3(void **state)
{
	struct tl_source_text t;

	(void)state;
	t = decode("text",
		   str("H\xbb i ngh\xde n\xf3i: \x93\xae\xb6ng b\xe9 x\xb7\x94 \x96 n\xa8m nay, "
		       "ch\xf3ng ta h\xe4"
		       "c nhi\xd2u vi\xd6"
		       "c \x85\n"));
	assert_string_equal(t.encoding, "TCVN3");
	assert_non_null(strstr(t.text.p, "“đảng bộ xã” – năm nay"));
	t = decode_as("text", tl_source_ask("TCVN3"),
		      str("\xa7\x81NG B\x97, \x9e"
			  "y ban\n"));
	assert_string_equal(t.text.p, "ĐẢNG BỘ, Ủy ban\n");
}

/* Other languages, in UTF-8 and in bytes, are not taken for Vietnamese: invented sentences. */
static void other_languages(void **state)
{
	static const char *const texts[] = {
		"Så gikk de på ski til fjellet, og på veien så de en elg på jordet.\n",
		"Le comité a décidé à l'unanimité, déjà réuni là où l'été s'achève.\n",
		"¿Qué más? La reunión terminó después del almuerzo, según el periódico.\n",
		"Für die Übung müssen alle Schüler früh aufstehen, außer am Samstag.\n",
		"A reunião não começou, pois só três irmãos já lá estão à espera.\n",
		"Þetta er fallegt hús við ána, sagði maðurinn og hló.\n",
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(texts); i++) {
		struct tl_source_text t = decode("text", str(texts[i]));
		struct tl_str bytes = convert("UTF-8", "ISO-8859-1", str(texts[i]));

		assert_string_equal(t.encoding, "UTF-8");
		if (!strstr(texts[i], "\xc3\xb0")) /* ð stands in for đ */
			assert_string_equal(t.text.p, texts[i]);
		t = decode("text", bytes);
		if (strncmp(t.encoding, "Windows-1252", 12) != 0)
			fail_msg("%s: %s", t.encoding, t.text.p);
	}
	assert_string_equal(decode("text", str("Только по-русски\n")).encoding, "UTF-8");
	assert_string_equal(decode("text", str("只有中文\n")).encoding, "UTF-8");
}

/* A menu in Unicode stays as it is around a text that is not; so do names without a letter that is
 * Vietnamese only, and a word of another language. */
static void mixed(void **state)
{
	struct tl_str text = once_more(encode("VNI", str(page)));
	struct tl_buf raw = {0};
	struct tl_source_text t;

	(void)state;
	tl_buf_str(&raw, "Trang chủ | Thời sự\nTrà Hà\nMüller\n");
	tl_buf_add(&raw, text.p, text.n);
	tl_buf_str(&raw, "Bản quyền thuộc về báo\n");
	t = decode("text", tl_str_of(raw.p, raw.n));
	assert_string_equal(t.encoding, "VNI in Unicode");
	assert_true(strncmp(t.text.p, "Trang chủ | Thời sự\nTrà Hà\nMüller\nHuyện Hòn Mây",
			    strlen("Trang chủ | Thời sự\nTrà Hà\nMüller\nHuyện Hòn Mây")) == 0);
	assert_non_null(strstr(t.text.p, "hẳn.\nBản quyền thuộc về báo\n"));
	tl_buf_free(&raw);
	t = decode(
		"text",
		str("Trang chủ\nHà Thành, Trà Hà, Hà Văn Tài, Lê Thanh Hòa, Bùi Đình\nTrà Tài\n"));
	assert_string_equal(t.encoding, "UTF-8");
	/* a sign between blanks is no letter of another layer */
	t = decode("text", str("Đường mới\n29 tháng 8 lúc 16:05 ·\nĐảng bộ xã họp mặt.\n"));
	assert_string_equal(t.encoding, "UTF-8");
	assert_non_null(strstr(t.text.p, "16:05 ·\n"));
}

/* What is asked for holds, also when the page is read again by what was told of it. */
static void asked_for(void **state)
{
	const char *told = tl_source_ask("tcvn-5712");
	struct tl_source_text t;

	(void)state;
	assert_string_equal(told, "TCVN3 (asked for)");
	t = decode_as("text", told, str("H\xb5 N\xe9i"));
	assert_string_equal(t.text.p, "Hà Nội");
	assert_string_equal(t.encoding, told);
	t = decode_as("text", t.encoding, once_more(str("H\xb5 N\xe9i")));
	assert_string_equal(t.text.p, "Hà Nội");
	/* What was only found out is found out again. */
	t = decode_as("text", "TCVN3 (in doubt)", str("caf\xe9 ol\xe9"));
	assert_string_equal(t.encoding, "Windows-1252");
	t = decode_as("text", tl_source_ask("UTF-8"), once_more(str(page)));
	assert_string_equal(t.encoding, "UTF-8 (asked for)");
	assert_non_null(strstr(t.text.p, "Huyá»‡n"));
	assert_null(tl_source_ask("klingon"));
	assert_null(tl_source_ask(""));
	assert_null(tl_source_ask("a name that is longer than any of them"));
}

/* What a page declares is not believed; characters that are named are bytes like the others. */
static void html(void **state)
{
	struct tl_source_text t;

	(void)state;
	t = decode("html", str("<meta charset=utf-8><title>Huy\xd6n \xf1y</title><h1>H\xe9i "
			       "ngh\xde Huy\xd6n \xf1y</h1>"
			       "<p>Ch&oacute;ng ta h&#228;c nhi&Ograve;u&nbsp;vi&Ouml;c &#150; "
			       "ng&#7901;</p>"));
	assert_string_equal(t.encoding, "TCVN3");
	assert_string_equal(t.title, "Hội nghị Huyện ủy");
	assert_string_equal(t.text.p, "Hội nghị Huyện ủy\nChúng ta học nhiều việc – ngờ\n");
	/* All named: the page is ASCII. */
	t = decode("html", str("<p>Ha&oslash; No&auml;i co&ugrave; nhie&agrave;u "
			       "&ntilde;a&ucirc;ng vie&acirc;n "
			       "ta&ugrave;i gio&ucirc;i</p>"));
	assert_string_equal(t.encoding, "VNI in Unicode");
	assert_string_equal(t.text.p, "Hà Nội có nhiều đảng viên tái giỏi\n");
	/* One word: the font settles what it cannot. */
	t = decode("html", str("<font face=\".VnTime\">\xae\xb9i bi\xd3u</font>"));
	assert_string_equal(t.text.p, "đại biểu\n");
	t = decode("html",
		   str("<meta http-equiv=Content-Type content=\"text/html; charset=x-viet-vni\">"
		       "<p>hoa\xf8 t\xf6</p>"));
	assert_string_equal(t.encoding, "VNI (in doubt)");
	assert_string_equal(t.text.p, "hoà tư\n");
}

/* Records: what is found in the whole holds for title and text. */
static void records(void **state)
{
	struct tl_source_text t;

	(void)state;
	t = decode(
		"jsonl",
		str("{\"title\":\"Ná»™i\",\"body\":\"Huyện ta\\nHuyá»‡n á»§y, Ä\xc2\x91áº£ng bá»™, "
		    "viá»‡c má»›i\"}"));
	assert_string_equal(t.encoding, "UTF-8 twice");
	assert_string_equal(t.title, "Nội");
	t = decode("csv",
		   str("title,body\nH\xe9i ngh\xde,Huy\xd6n \xf1y h\xe4p b\xb5n nhi\xd2u vi\xd6"
		       "c\n"));
	assert_string_equal(t.title, "Hội nghị");
	assert_string_equal(t.text.p, "Hội nghị\n\nHuyện ủy họp bàn nhiều việc");
}

/* A hundred thousand letters without a blank, and a line end in every place: nothing is lost or
 * doubled. */
static void long_words(void **state)
{
	size_t n = 100000;
	char *raw = tl_alloc(n + 1);
	struct tl_source_text t;

	(void)state;
	for (size_t i = 0; i < n; i++)
		raw[i] = (char)0xb5;
	t = decode_as("text", tl_source_ask("TCVN3"), tl_str_of(raw, n));
	assert_int_equal(t.text.n, 2 * n);
	for (size_t i = 0; i < n; i += 2)
		raw[i] = '\n';
	t = decode_as("text", tl_source_ask("TCVN3"), tl_str_of(raw, n));
	assert_int_equal(t.text.n, n / 2 * 3);
	free(raw);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables),
		cmocka_unit_test(vni),
		cmocka_unit_test(every_encoding),
		cmocka_unit_test(short_texts),
		cmocka_unit_test(windows_marks_in_tcvn3),
		cmocka_unit_test(other_languages),
		cmocka_unit_test(mixed),
		cmocka_unit_test(asked_for),
		cmocka_unit_test(html),
		cmocka_unit_test(records),
		cmocka_unit_test(long_words),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
