#include "reading.h"

#include <stdio.h>

static struct bench bench;
static struct tl_citation_rules *rules;

static int setup(void **state)
{
	struct tl_dirs dirs = bench_dirs();
	struct tl_error e;

	(void)state;
	bench_open(&bench);
	return tl_citation_rules_load(&dirs, &bench.rules, NULL, NULL, &rules, &e) == TL_OK ? 0
											    : -1;
}

static int teardown(void **state)
{
	(void)state;
	bench_close(&bench);
	tl_citation_rules_free(rules);
	return 0;
}

/* The citations of the text read as "type number[@date][<issuer>]; …". */
static const char *found(void)
{
	static char out[2048];
	size_t n = 0;

	tl_citation_rules_run(rules, &bench.rd);
	out[0] = '\0';
	for (size_t i = 0; i < bench.article.n_citations; i++) {
		const struct tl_citation *c = &bench.article.citations[i];
		char date[20];

		tl_date_iso(c->date, date, sizeof date);
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%s %s%s%s%s%s%s", i ? "; " : "",
				      c->type, c->number, *date ? "@" : "", date,
				      c->issuer ? "<" : "", c->issuer ? c->issuer : "",
				      c->issuer ? ">" : "");
		assert_true(c->begin < c->end && c->end <= bench.article.body_n);
	}
	return out;
}

static const char *cited(const char *text)
{
	bench_read(&bench, text);
	return found();
}

/* The same where the word `place` is known to end the name of a place. */
static const char *cited_at(const char *text, const char *place)
{
	bench_read(&bench, text);
	for (size_t i = 0; i < bench.rd.n_tokens; i++) {
		const struct tl_token *t = &bench.rd.tokens[i];

		if (t->end - t->begin == strlen(place) &&
		    memcmp(text + t->begin, place, strlen(place)) == 0)
			bench.rd.place_at[i] = 0;
	}
	return found();
}

/* Would catch: one document of the centre counted as three because papers spell TW in three ways, a
 * number cut off at the dot of T.Ư, a State number (40/QĐ-TTg) turned round. */
static void the_centre(void **state)
{
	(void)state;
	assert_string_equal(
		cited("Chỉ thị số 44-CT/TƯ của Ban Bí thư; Chỉ thị 44-CT/T.Ư của Ban Bí thư."),
		"Chỉ thị 44-CT/TW<Ban Bí thư>; Chỉ thị 44-CT/TW<Ban Bí thư>");
	assert_string_equal(cited("triển khai Chỉ thị 44/CT-TW của Ban Bí thư chuẩn bị đại hội"),
			    "Chỉ thị 44-CT/TW<Ban Bí thư>");
	assert_string_equal(cited("Quy định số 60-QĐ/TƯ của Ban Chấp hành T.Ư Đảng về thi hành"),
			    "Quy định 60-QĐ/TW<Ban Chấp hành T.Ư Đảng>");
	assert_string_equal(cited("Nghị quyết số 302/2025 của Quốc hội"),
			    "Nghị quyết 302/2025<Quốc hội>");
	assert_string_equal(cited("Quyết định 40/QĐ-TTg và Nghị quyết 11-NQ/TU"),
			    "Quyết định 40/QĐ-TTg; Nghị quyết 11-NQ/TU");
}

/* Would catch: a number written with blanks or without `số` being missed, a date form not read. */
static void numbered(void **state)
{
	(void)state;
	assert_string_equal(
		cited("Theo Nghị quyết số 37-NQ/TW, ngày 01/08/2004 của Bộ Chính trị về vùng."),
		"Nghị quyết 37-NQ/TW@2004-08-01<Bộ Chính trị>");
	assert_string_equal(cited("Chỉ thị 36 - CT/TW ngày 16-8-2019 của Bộ Chính trị"),
			    "Chỉ thị 36-CT/TW@2019-08-16<Bộ Chính trị>");
	assert_string_equal(cited("thực hiện NQ số 15-NQ/TU và KH 40-KH/TU."),
			    "Nghị quyết 15-NQ/TU; Kế hoạch 40-KH/TU");
	assert_string_equal(cited("Nghị định số 112/2020/NĐ-CP của Chính phủ"),
			    "Nghị định 112/2020/NĐ-CP<Chính phủ>");
	assert_string_equal(
		cited("Hướng dẫn 12-HD/BTCTW (ngày 18/5/2018) của Ban Tổ chức Trung ương"),
		"Hướng dẫn 12-HD/BTCTW@2018-05-18<Ban Tổ chức Trung ương>");
	assert_string_equal(cited("các văn bản 22-NQ/TW, 24-NQ/TU"),
			    "Nghị quyết 22-NQ/TW; Nghị quyết 24-NQ/TU");
}

/* Would catch: only the last of two documents getting the issuer that serves both. */
static void shared_issuer(void **state)
{
	(void)state;
	assert_string_equal(
		cited("Chỉ thị số 11-CT/TW, ngày 2/5/2012 và Chỉ thị số 17-CT/TW, ngày 3/6/2013 "
		      "của Ban Bí thư"),
		"Chỉ thị 11-CT/TW@2012-05-02<Ban Bí thư>; Chỉ thị 17-CT/TW@2013-06-03<Ban Bí thư>");
	assert_string_equal(cited("Kết luận số 62-KL/TW của Ban Bí thư (khóa XI) về mặt trận"),
			    "Kết luận 62-KL/TW<Ban Bí thư (khóa XI)>");
}

/* Would catch: a plenum with two terms, or two plenums of one term, giving one document. */
static void plenums(void **state)
{
	(void)state;
	assert_string_equal(cited("Nghị quyết T.Ư 5 (khoá XI)"),
			    "Nghị quyết Trung ương 5 khóa XI<Ban Chấp hành Trung ương khóa XI>");
	assert_string_equal(cited("Nghị quyết Trung ương 4 (khóa XI, XII) về chỉnh đốn Đảng"),
			    "Nghị quyết Trung ương 4 khóa XI<Ban Chấp hành Trung ương khóa XI>; "
			    "Nghị quyết Trung ương 4 khóa XII<Ban Chấp hành Trung ương khóa XII>");
	assert_string_equal(
		cited("thực hiện Quyết định 217, 218-QĐ/TW của Bộ Chính trị"),
		"Quyết định 217-QĐ/TW<Bộ Chính trị>; Quyết định 218-QĐ/TW<Bộ Chính trị>");
	assert_string_equal(cited("Nghị quyết Trung ương 4 khóa XI, khóa XII về xây dựng Đảng"),
			    "Nghị quyết Trung ương 4 khóa XI<Ban Chấp hành Trung ương khóa XI>; "
			    "Nghị quyết Trung ương 4 khóa XII<Ban Chấp hành Trung ương khóa XII>");
	assert_string_equal(cited("Kết luận Hội nghị Trung ương 6, 7 khóa XIII gắn với"),
			    "Kết luận Trung ương 6 khóa XIII<Ban Chấp hành Trung ương khóa XIII>; "
			    "Kết luận Trung ương 7 khóa XIII<Ban Chấp hành Trung ương khóa XIII>");
	assert_string_equal(
		cited("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII"),
		"Nghị quyết Trung ương 6 khóa XII<Ban Chấp hành Trung ương khóa XII>");
}

/* Would catch: counts and terms taken for documents, a general appeal taken for a citation. */
static void not_documents(void **state)
{
	(void)state;
	assert_string_equal(cited("đã ban hành 31 chỉ thị, 42 nghị quyết, 5 kế hoạch"), "");
	assert_string_equal(cited("nghị quyết đại hội đảng bộ các cấp nhiệm kỳ 2020-2025"), "");
	assert_string_equal(cited("kế hoạch 5 năm 2016-2020; Chương trình 135"), "");
	assert_string_equal(cited("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII"), "");
	assert_string_equal(cited("Nghị quyết Đại hội XVII Đảng bộ tỉnh"), "");
	assert_string_equal(cited("Chương trình 135 và Kế hoạch 59 ngày đêm"), "");
	assert_string_equal(cited("theo quy định của Điều lệ Đảng"), "");
}

/* Would catch: short forms lost, a document known by name marked at each of its mentions. */
static void short_forms(void **state)
{
	(void)state;
	assert_string_equal(cited("thực hiện Nghị quyết 18 của Trung ương"),
			    "Nghị quyết 18<Trung ương>");
	assert_string_equal(cited("Quy định số 37 về những điều"), "Quy định 37");
	assert_string_equal(cited("Kế hoạch 59 của Ban Thường vụ Tỉnh ủy"),
			    "Kế hoạch 59<Ban Thường vụ Tỉnh ủy>");
	/* what the sentence goes on to say is none of the issuer's name, but its own words are */
	assert_string_equal(
		cited("Chỉ thị số 07-CT/TU của Ban Thường vụ Tỉnh ủy Gia Lai yêu cầu một số việc"),
		"Chỉ thị 07-CT/TU<Ban Thường vụ Tỉnh ủy Gia Lai>");
	assert_string_equal(cited("Kế hoạch 59 của Tỉnh ủy đề ra nhiều việc"),
			    "Kế hoạch 59<Tỉnh ủy>");
	assert_string_equal(cited("Nghị quyết 11 của HĐND huyện Bảo Lâm khóa VI về nước sạch"),
			    "Nghị quyết 11<HĐND huyện Bảo Lâm khóa VI>");
	assert_string_equal(cited_at("Kế hoạch 59 của Tỉnh ủy Gia Lai nhắc việc cũ", "Lai"),
			    "Kế hoạch 59<Tỉnh ủy Gia Lai>");
	assert_string_equal(cited_at("Nghị quyết 11 của HĐND tỉnh Gia Lai khóa VI về nước", "Lai"),
			    "Nghị quyết 11<HĐND tỉnh Gia Lai khóa VI>");
	assert_string_equal(cited("Kế hoạch 59 của Ủy ban Đối ngoại vừa gửi đi"),
			    "Kế hoạch 59<Ủy ban Đối ngoại>");
	assert_string_equal(
		cited("Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội XIII của Đảng"),
		"Nghị quyết Đại hội XIII của Đảng<Đại hội XIII của Đảng>");
	assert_string_equal(cited("tổng kết thi hành Điều lệ Đảng; thi hành Điều lệ Đảng"),
			    "Điều lệ Điều lệ Đảng<Đảng Cộng sản Việt Nam>");
}

/* Would catch: the plenum's number cut off its name, a plenum that stands behind a number without
 * `của` lost, a term or congress in digits or a plenum in Roman ones not read, the date and the
 * body before `ban hành` lost, or taken where the date is another event's. */
static void issuers_by_plenum_and_before(void **state)
{
	(void)state;
	assert_string_equal(cited("Nghị quyết số 22-NQ/TW của Hội nghị Trung ương 6 (khóa X) về tổ "
				  "chức cơ sở"),
			    "Nghị quyết 22-NQ/TW<Hội nghị Trung ương 6 (khóa X)>");
	assert_string_equal(
		cited("Nghị quyết số 22-NQ/TW (Hội nghị Trung ương 6 khóa X) về tổ chức"),
		"Nghị quyết 22-NQ/TW<Hội nghị Trung ương 6 khóa X>");
	assert_string_equal(
		cited("Nghị quyết số 18-NQ/TW Hội nghị lần thứ 6 Ban Chấp hành Trung ương khóa "
		      "XII"),
		"Nghị quyết 18-NQ/TW<Hội nghị lần thứ 6 Ban Chấp hành Trung ương khóa XII>");
	assert_string_equal(
		cited("Nghị quyết Trung ương 4 khóa 12; Nghị quyết Đại hội 12 của Đảng"),
		"Nghị quyết Trung ương 4 khóa XII<Ban Chấp hành Trung ương khóa XII>; "
		"Nghị quyết Đại hội XII của Đảng<Đại hội XII của Đảng>");
	assert_string_equal(
		cited("Nghị quyết Trung ương IV (khóa XII); nghị quyết hội nghị lần thứ X – BCH "
		      "trung ương Đảng khóa XI; Nghị quyết Trung ương C"),
		"Nghị quyết Trung ương 4 khóa XII<Ban Chấp hành Trung ương khóa XII>; "
		"Nghị quyết Trung ương 10 khóa XI<Ban Chấp hành Trung ương khóa XI>");
	assert_string_equal(cited("thực hiện NQ TƯ 4 khóa 12; lần thứ tư 5 khóa"),
			    "Nghị quyết Trung ương 4 khóa XII<Ban Chấp hành Trung ương khóa XII>");
	assert_string_equal(cited("Quyết định số 217 của Bộ Chính trị (khóa XI) ngày 12/12/2013 về "
				  "Quy chế giám sát"),
			    "Quyết định 217@2013-12-12<Bộ Chính trị (khóa XI)>");
	assert_string_equal(cited("Nghị quyết 30a/2008/NQ-CP của Chính phủ ngày 27/12/2008"),
			    "Nghị quyết 30a/2008/NQ-CP@2008-12-27<Chính phủ>");
	assert_string_equal(cited("Nghị quyết Đại hội 12 chi bộ"), "");
	assert_string_equal(cited("nghị quyết Đại hội Đảng toàn quốc lần thứ XII"),
			    "Nghị quyết Đại hội XII của Đảng<Đại hội XII của Đảng>");
	assert_string_equal(cited("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XII"), "");
	assert_string_equal(cited("Nghị quyết Đại hội IX Công đoàn tỉnh"), "");
	assert_string_equal(
		cited("Nghị quyết TW4 và nghị định 35 của Chính phủ; họp bàn nghị quyết 3 "
		      "buổi"),
		"Nghị quyết Trung ương 4; Nghị định 35<Chính phủ>");
	assert_string_equal(cited("Ngày 29/8/2025, Ban Thường vụ Tỉnh ủy đã ban hành Kế hoạch số "
				  "17-KH/TU về tập huấn"),
			    "Kế hoạch 17-KH/TU@2025-08-29<Ban Thường vụ Tỉnh ủy>");
	assert_string_equal(cited("Ngày 29/8/2025, ông Lê Văn Thử, Phó Bí thư Huyện ủy đã ký ban "
				  "hành Công văn số 17-CV/HU về đại hội"),
			    "Công văn 17-CV/HU@2025-08-29");
	assert_string_equal(cited("Ngày 29/8/2025, Huyện ủy họp, ông Lê Văn Thử đọc Công văn số "
				  "17-CV/HU"),
			    "Công văn 17-CV/HU");
	assert_string_equal(cited("Nghị quyết số 35/2023/UBTVQH15 ngày 12/7/2023 và Phương án số "
				  "316/PA-UBND; đạt 35/2023/K"),
			    "Nghị quyết 35/2023/UBTVQH15@2023-07-12; Phương án 316/PA-UBND");
	assert_string_equal(cited("thực hiện Nghị quyết (NQ) 28 về doanh nghiệp; NQ 28 chủ yếu bàn "
				  "việc làm; họp nghị quyết 3 buổi"),
			    "Nghị quyết 28; Nghị quyết 28");
	assert_string_equal(cited("ra Quyết định số1456-QĐ/HU, ngày 28/9/2023 và số12 nữa"),
			    "Quyết định 1456-QĐ/HU@2023-09-28");
	assert_string_equal(cited("Ngày 29/8/2025, tại hội trường, Huyện ủy ban hành Kế hoạch số "
				  "17-KH/HU"),
			    "Kế hoạch 17-KH/HU");
	assert_string_equal(cited("Từ ngày 29/8/2025 thực hiện Kế hoạch số 17-KH/HU"),
			    "Kế hoạch 17-KH/HU");
}

/* Would catch: documents that share a class, an issuer or a type said once and are lost or given
 * another type; a law's number, a decree with its year and no letters; counts taken for documents.
 */
static void in_a_row(void **state)
{
	(void)state;
	assert_string_equal(cited("các Quyết định số 1210, 1211 và 1212-QĐ/TU ngày 24/01/2025"),
			    "Quyết định 1210-QĐ/TU; Quyết định 1211-QĐ/TU; Quyết định "
			    "1212-QĐ/TU@2025-01-24");
	assert_string_equal(cited("Quy định 170, 171-QĐ/TW"),
			    "Quy định 170-QĐ/TW; Quy định 171-QĐ/TW");
	assert_string_equal(cited("Quy định số 11-QĐ/TW, 12-QĐ/TW và số 13-QĐ/TW"),
			    "Quy định 11-QĐ/TW; Quy định 12-QĐ/TW; Quy định 13-QĐ/TW");
	assert_string_equal(cited("Nghị quyết 74/NQ-CP, 76/2025/UBTVQH15 và 12/2025/ABC15"),
			    "Nghị quyết 74/NQ-CP; Nghị quyết 76/2025/UBTVQH15; Nghị quyết "
			    "12/2025/ABC15");
	assert_string_equal(cited("gặp 76/2025/UBTVQH15"), "");
	assert_string_equal(cited("Quy định số 11-QĐ/TW, 12-QĐ/TU"),
			    "Quy định 11-QĐ/TW; Quyết định 12-QĐ/TU");
	assert_string_equal(cited("Nghị quyết 57, 59 và 66 của Bộ Chính trị"),
			    "Nghị quyết 57<Bộ Chính trị>; Nghị quyết 59<Bộ Chính trị>; Nghị quyết "
			    "66<Bộ Chính trị>");
	assert_string_equal(cited("ban hành Nghị quyết 18, 3 chương trình của Tỉnh ủy"),
			    "Nghị quyết 18");
	assert_string_equal(cited("là Nghị quyết số 57, 59, 66 và Quy định 37"),
			    "Nghị quyết 57; Nghị quyết 59; Nghị quyết 66; Quy định 37");
	assert_string_equal(cited("theo Nghị quyết số 18, 20% số thôn"), "Nghị quyết 18");
	assert_string_equal(cited("Nghị quyết số 18, số 19 và Pháp lệnh 34 về dân chủ"),
			    "Nghị quyết 18; Nghị quyết 19; Pháp lệnh 34");
	assert_string_equal(cited("Nghị quyết Trung ương 5, Trung ương 6 khóa XII"),
			    "Nghị quyết Trung ương 5 khóa XII<Ban Chấp hành Trung ương khóa XII>; "
			    "Nghị quyết Trung ương 6 khóa XII<Ban Chấp hành Trung ương khóa XII>");
	assert_string_equal(cited("Luật số 36/2018/QH14, Thông tư 03/2016, Nghị quyết 5/2016"),
			    "Luật 36/2018/QH14; Thông tư 03/2016");
	assert_string_equal(cited("Kế hoạch 120 /KH-UBND"), "Kế hoạch 120/KH-UBND");
	assert_string_equal(
		cited("Nghị quyết Trung ương bốn (khóa XI), Nghị quyết Trung ương năm 2020"),
		"Nghị quyết Trung ương 4 khóa XI<Ban Chấp hành Trung ương khóa XI>");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbered),    cmocka_unit_test(issuers_by_plenum_and_before),
		cmocka_unit_test(the_centre),  cmocka_unit_test(shared_issuer),
		cmocka_unit_test(plenums),     cmocka_unit_test(not_documents),
		cmocka_unit_test(short_forms), cmocka_unit_test(in_a_row),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
