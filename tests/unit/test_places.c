/* Places: which names are places, at which level, in which province. All sentences are invented. */
#include "reading.h"

#include <stdio.h>

static struct bench bench;
static struct tl_place_rules *rules;

static int setup(void **state)
{
	struct tl_dirs dirs = bench_dirs();
	struct tl_error e;

	(void)state;
	bench_open(&bench);
	return tl_place_rules_load(&dirs, &bench.rules, NULL, NULL, &rules, &e) == TL_OK ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	bench_close(&bench);
	tl_place_rules_free(rules);
	return 0;
}

/* The places of a paragraph of a day as "level name code", the indirect ones with `~` before them.
 */
static const char *on(int year, int month, int day, const char *text)
{
	static char out[4096];
	size_t n = 0;

	bench_read(&bench, text);
	if (year)
		bench.rd.now = bench.article.published =
			(struct tl_date){(int16_t)year, (int8_t)month, (int8_t)day, -1, 0};
	tl_place_rules_run(rules, &bench.rd);
	out[0] = '\0';
	for (size_t i = 0; i < bench.article.n_places; i++) {
		const struct tl_place *p = &bench.article.places[i];

		assert_true(p->begin < p->end && p->end <= bench.article.body_n);
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%s%c %s %s", i ? "; " : "",
				      p->indirect ? "~" : "", tl_level_name(p->level)[0], p->name,
				      p->code	      ? p->code
				      : p->today_code ? p->today_code
						      : "-");
		if (!p->code && p->today_code)
			n += (size_t)snprintf(out + n, sizeof out - n, "*");
	}
	return out;
}

static const char *in(const char *text)
{
	return on(2019, 5, 6, text);
}

/* Would catch: a province by its name, its city or its spellings being missed. */
static void provinces(void **state)
{
	(void)state;
	assert_string_equal(in("Tỉnh ủy Bắc Kạn họp."), "p Bắc Kạn 06");
	assert_string_equal(in("Ở Hoà Bình và Bắc Cạn."), "p Hòa Bình 17; p Bắc Kạn 06");
	assert_string_equal(in("tỉnh Đăk Lăk, tỉnh Đác Nông, tỉnh Kontum"),
			    "p Đắk Lắk 66; p Đắk Nông 67; p Kon Tum 62");
	assert_string_equal(in("Thừa Thiên – Huế; TT-Huế; tỉnh Bà Rịa-Vũng Tàu; BR-VT"),
			    "p Thừa Thiên Huế 46; p Thừa Thiên Huế 46; p Bà Rịa - Vũng Tàu 77; "
			    "p Bà Rịa - Vũng Tàu 77");
	assert_string_equal(
		in("Cán bộ TP.HCM, TPHCM, TP. Hồ Chí Minh và Tp.Hồ Chí Minh dự."),
		"p Hồ Chí Minh 79; p Hồ Chí Minh 79; p Hồ Chí Minh 79; p Hồ Chí Minh 79");
	assert_string_equal(in("Ngành nông nghiệp tỉnh Gia lai báo cáo."), "p Gia Lai 64");
}

/* Would catch: the person's name being taken for the city's (pitfall 1). */
static void the_person(void **state)
{
	(void)state;
	assert_string_equal(in("Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh."), "");
	assert_string_equal(in("Chủ tịch Hồ Chí Minh về thăm; Đoàn TNCS Hồ Chí Minh xã."), "");
	assert_string_equal(in("Xe chạy trên đường Hồ Chí Minh."), "");
	assert_string_equal(in("Thành phố Hồ Chí Minh kết nạp đảng viên."), "p Hồ Chí Minh 79");
}

/* Would catch: a commune, street or school that is named like a district or province (pitfall 2).
 */
static void units_decide(void **state)
{
	(void)state;
	assert_string_equal(in("Đảng ủy xã Đồng Văn họp ở huyện Bình Liêu."), "d Bình Liêu 22");
	assert_string_equal(in("Chi bộ thôn Hòa Bình, chi bộ bản Sơn La, chợ Cao Bằng."), "");
	assert_string_equal(in("Trường tiểu học Bình Định; đường Điện Biên Phủ; phố Huế."), "");
	assert_string_equal(in("các xã Khe Sanh, Đồng Văn, Yên Minh và Hòa Bình"), "");
	assert_string_equal(in("xã Đồng Văn và Hòa Bình của huyện Tiên Yên"), "d Tiên Yên 22");
	/* A district's name that is a word, too, stands alone in brackets behind its commune. */
	assert_string_equal(in("chi bộ xã Mẫu Tân (Thanh Liêm)"), "d Thanh Liêm 35");
	assert_string_equal(in("chi bộ phường 5 (Tân Bình)"), "d Tân Bình 79");
	assert_string_equal(in("chi bộ xã Mẫu Tân (Hòa Bình)"), "p Hòa Bình 17");
	assert_string_equal(in("hội sách (Thanh Liêm)"), "");
	assert_string_equal(in("huyện Yên Minh, tỉnh Hà Giang"), "d Yên Minh 02; p Hà Giang 02");
	assert_string_equal(in("Đảng bộ thành phố Hải Dương và Đảng bộ tỉnh Hải Dương"),
			    "d Hải Dương 30; p Hải Dương 30");
	assert_string_equal(in("huyện Quảng Ninh; huyện Hòa Bình"),
			    "d Quảng Ninh 44; d Hòa Bình 95");
}

/* Would catch: an organisation's name that tells the level not being read (Thành ủy of a district).
 */
static void organisations(void **state)
{
	(void)state;
	assert_string_equal(
		in("Thành ủy Rạch Giá; Huyện ủy Can Lộc; Thị ủy Gò Công; Quận ủy Ô Môn"),
		"d Rạch Giá 91; d Can Lộc 42; d Gò Công 82; d Ô Môn 92");
	assert_string_equal(in("Thành ủy Cần Thơ và Tỉnh ủy Cà Mau"), "p Cần Thơ 92; p Cà Mau 96");
	assert_string_equal(in("Công an TX.Hương Trà, UBND Q.1, UBND H.Tiên Lãng"),
			    "d Hương Trà 46; d Quận 1 79; d Tiên Lãng 31");
	assert_string_equal(in("ở huyện đảo Phú Quốc và thành phố biển Nha Trang"),
			    "d Phú Quốc 91; d Nha Trang 56");
}

/* Would catch: a district name of several provinces given to the wrong one (pitfall 4). */
static void the_rest_decides(void **state)
{
	(void)state;
	assert_string_equal(in("Tỉnh ủy Bến Tre làm việc với Huyện ủy Châu Thành."),
			    "p Bến Tre 83; d Châu Thành 83");
	assert_string_equal(in("Huyện ủy Châu Thành kết nạp 20 đảng viên."), "d Châu Thành -");
	assert_string_equal(in("huyện Châu Thành (Tiền Giang) và huyện Châu Thành, tỉnh Long An"),
			    "d Châu Thành 82; p Tiền Giang 82; d Châu Thành 80; p Long An 80");
	assert_string_equal(in("Huyện ủy Kỳ Sơn của Nghệ An; huyện Chợ Mới, Bắc Kạn"),
			    "d Kỳ Sơn 40; p Nghệ An 40; d Chợ Mới 06; p Bắc Kạn 06");
}

/* Would catch: a shorter name found inside a longer one (pitfall 5). */
static void longest(void **state)
{
	(void)state;
	assert_string_equal(in("Khu vực châu Á - Thái Bình Dương; bờ Thái Bình Dương."), "");
	assert_string_equal(in("Chiến thắng Điện Biên Phủ; thành phố Điện Biên Phủ"),
			    "d Điện Biên Phủ 11");
	assert_string_equal(in("Việt Nam Hà Lan ký kết; sân bay Tân Sơn Nhất"), "");
	assert_string_equal(in("huyện Mỏ Cày Nam, huyện Tân Phú Đông, quận Bắc Từ Liêm"),
			    "d Mỏ Cày Nam 83; d Tân Phú Đông 82; d Bắc Từ Liêm 01");
	assert_string_equal(in("CLB Than Quảng Ninh, FLC Thanh Hóa, Hoàng Anh Gia Lai"), "");
}

/* Would catch: ordinary words taken for names (pitfall 6). */
static void small_letters(void **state)
{
	(void)state;
	assert_string_equal(in("công nghệ an toàn cho tương lai châu Âu, không cao bằng"), "");
	assert_string_equal(in("phía bắc Ninh Thuận, phía nam Định Quán"), "~p Ninh Thuận 58");
	assert_string_equal(in("vì hòa bình, đi bình định, hải dương học"), "");
	assert_string_equal(in("CÔNG NGHỆ AN TOÀN CHO TƯƠNG LAI CHÂU ÂU"), "");
	assert_string_equal(in("ĐẢNG BỘ TỈNH BẮC KẠN ĐẠI HỘI"), "p Bắc Kạn 06");
}

/* Would catch: persons and firms being taken for places. */
static void persons(void **state)
{
	(void)state;
	assert_string_equal(in("Phó Thủ tướng Trương Hòa Bình; đồng chí Nguyễn Thái Bình."), "");
	assert_string_equal(in("UBND tỉnh Hà Giang Đàm Văn Bông phát biểu."), "p Hà Giang 02");
	assert_string_equal(in("Bí thư Huyện ủy Hoàng Mai Anh phát biểu."), "");
	assert_string_equal(in("chị Huế và ông Long An đến sớm"), "");
	assert_string_equal(in("Tập đoàn Xây dựng Hòa Bình; Công ty Hòa Bình Xanh"), "");
}

/* Would catch: a toll road or a motorway taken for the provinces that it joins. */
static void roads(void **state)
{
	(void)state;
	assert_string_equal(
		in("Trạm BOT Hà Nội - Bắc Giang; cao tốc Nam Định - Thái Bình thông xe."), "");
	assert_string_equal(in("Chợ Sài Gòn và tỉnh Nam Định - Thái Bình."),
			    "p Nam Định 36; p Thái Bình 34");
}

/* Would catch: names abroad, and quarters of foreign cities (pitfall 9). */
static void abroad(void **state)
{
	(void)state;
	assert_string_equal(in("tỉnh Hà Nam (Trung Quốc); tỉnh Hà Nam, Trung Quốc"), "");
	assert_string_equal(in("Ở Seoul, Hàn Quốc, quận 3 mưa lớn."), "");
	assert_string_equal(
		in("Hội chợ ở thành phố Trùng Khánh, Trung Quốc; huyện An Dương (Hàn Quốc)."), "");
	assert_string_equal(in("Dân huyện Yên Thành, Anh hùng Lao động."), "d Yên Thành 40");
	assert_string_equal(in("Mẫu Q5 mới đỗ bên chiếc Q3."), "");
	/* A quarter of a year was the city's fourth. */
	assert_string_equal(in("TP.HCM: Giá thuê tăng trong Q4/2016."), "p Hồ Chí Minh 79");
	assert_string_equal(in("Chi bộ ở quận 3, TP.HCM bàn chuyện chiếc Toyo Q5; UBND Q5 dự."),
			    "d Quận 3 79; p Hồ Chí Minh 79; d Quận 5 79");
	assert_string_equal(in("Quận 3 và quận 10 kết nạp đảng viên."),
			    "d Quận 3 79; d Quận 10 79");
}

/* Would catch: what somebody comes from, ranges and long lists counted as what a text is about. */
static void indirect(void **state)
{
	(void)state;
	assert_string_equal(in("Anh Tâm, quê ở huyện Đan Phượng, Hà Nội, làm ở Lai Châu."),
			    "~d Đan Phượng 01; ~p Hà Nội 01; p Lai Châu 12");
	assert_string_equal(in("Mưa lớn từ Thanh Hóa đến Quảng Trị."),
			    "~p Thanh Hóa 38; ~p Quảng Trị 45");
	assert_string_equal(in("Các tỉnh Lào Cai, Yên Bái, Sơn La, Lai Châu dự."),
			    "~p Lào Cai 10; ~p Yên Bái 15; ~p Sơn La 14; ~p Lai Châu 12");
	assert_string_equal(in("nguyên Bí thư Tỉnh ủy Cà Mau"), "~p Cà Mau 96");
	assert_string_equal(in("Chị Na (28 tuổi – huyện Đan Phượng, Hà Nội) kể. Địa chỉ: xã Mới, "
			       "tỉnh Lai Châu. Đảng viên dưới 30 tuổi ở Cà Mau."),
			    "~d Đan Phượng 01; ~p Hà Nội 01; ~p Lai Châu 12; p Cà Mau 96");
	assert_string_equal(
		in("Cửa hàng Gạo (địa chỉ tại số 24 lô 10, đường Một, phường Hai, huyện Đan "
		   "Phượng, Hà Nội) ở Cà Mau."),
		"~d Đan Phượng 01; ~p Hà Nội 01; p Cà Mau 96");
	assert_string_equal(in("Giá lên ở Sở Giao dịch chứng khoán Hà Nội."), "");
}

/* Would catch: a district abroad taken for the city whose name it begins with. */
static void longer_district(void **state)
{
	(void)state;
	assert_string_equal(in("Tàu rời ga huyện Vinh Xương."), "");
	assert_string_equal(in("Tàu rời ga thành phố Vinh Nghệ An."), "d Vinh 40; p Nghệ An 40");
}

/* Would catch: districts without a unit word being believed or refused wrongly. */
static void bare_districts(void **state)
{
	(void)state;
	assert_string_equal(in("Huyện ủy Bình Liêu họp. Bình Liêu có 28 chi bộ."),
			    "d Bình Liêu 22; d Bình Liêu 22");
	assert_string_equal(in("Thanh Sơn và Thống Nhất là hai bạn."), "");
	assert_string_equal(in("Hội nghị ở Đức Thọ (Hà Tĩnh)."), "d Đức Thọ 42; p Hà Tĩnh 42");
	assert_string_equal(in("các huyện Ba Chẽ, Tiên Yên và Đầm Hà"),
			    "d Ba Chẽ 22; d Tiên Yên 22; d Đầm Hà 22");
	/* lists: the first is told by those behind it, or by the unit word over the colon */
	assert_string_equal(in("cán bộ ở Đà Lạt, Bảo Lộc, Đức Trọng dự"),
			    "d Đà Lạt 68; d Bảo Lộc 68; d Đức Trọng 68");
	assert_string_equal(in("các huyện: Lạc Dương, Đơn Dương"),
			    "d Lạc Dương 68; d Đơn Dương 68");
	assert_string_equal(in("hai huyện gồm: Lạc Dương và Cát Tiên"),
			    "d Lạc Dương 68; d Cát Tiên 68");
}

/* Would catch: the division of the wrong date being read. */
static void both_divisions(void **state)
{
	(void)state;
	assert_string_equal(on(2024, 12, 1, "TP. Huế và tỉnh Thừa Thiên Huế"),
			    "d Huế 46; p Thừa Thiên Huế 46");
	assert_string_equal(on(2025, 2, 1, "TP. Huế kết nạp đảng viên"), "p Thừa Thiên Huế 46");
	/* A name that goes on for a larger unit: which part is meant is not known. */
	assert_string_equal(on(2025, 8, 1, "Tỉnh ủy Quảng Trị họp."), "p Quảng Trị 44*");
	assert_string_equal(on(2025, 8, 1, "Tỉnh ủy Lạng Sơn họp."), "p Lạng Sơn 20");
	assert_string_equal(on(2025, 8, 1, "tỉnh Bắc Kạn cũ; tỉnh Gia Lai (cũ)"),
			    "p Bắc Kạn 06; p Gia Lai 64");
	assert_string_equal(on(2025, 8, 1, "xã Bình Liêu, tỉnh Quảng Ninh"),
			    "c Bình Liêu 22; p Quảng Ninh 22");
	assert_string_equal(on(2024, 8, 1, "thành phố Bắc Ninh"), "d Bắc Ninh 27");
	assert_string_equal(on(2026, 10, 1, "thành phố Bắc Ninh"), "p Bắc Ninh 24*");
}

/* Would catch: a commune of today read before its day, or not telling the province of the 63 that
 * it lies in; one of several with the same name given at random. */
static void communes(void **state)
{
	(void)state;
	assert_string_equal(in("Đảng ủy xã Na Rì, phường An Cựu"), "");
	assert_string_equal(on(2025, 9, 1, "Đảng ủy xã Na Rì"), "c Na Rì 06");
	/* There are no districts any more: the bare name is the ward's that the text names. */
	assert_string_equal(on(2025, 9, 1, "Đảng ủy phường Tam Kỳ họp. Tam Kỳ có 90 chi bộ."),
			    "c Tam Kỳ 49; c Tam Kỳ 49");
	assert_string_equal(on(2025, 9, 1, "Đảng bộ phường An Cựu; phường Móng Cái 1"),
			    "c An Cựu 46; c Móng Cái 1 22");
	assert_string_equal(
		on(2025, 9, 1, "phường Hòa Bình, tỉnh Phú Thọ; xã Hòa Bình, tỉnh Cà Mau"),
		"c Hòa Bình 17; p Phú Thọ 25*; c Hòa Bình 95; p Cà Mau 96*");
	assert_string_equal(on(2025, 9, 1, "Đảng bộ xã Hòa Bình họp."), "");
	assert_string_equal(on(2025, 9, 1, "các xã Na Rì, Chợ Mới và Chợ Đồn, tỉnh Thái Nguyên"),
			    "c Na Rì 06; c Chợ Mới 06; c Chợ Đồn 06; p Thái Nguyên 19*");
}

/* Would catch: names of former provinces being lost or taken for today's. */
static void history(void **state)
{
	(void)state;
	assert_string_equal(in("tỉnh Hà Tây và tỉnh Hà Nam Ninh"),
			    "~p Hà Tây 01; ~p Hà Nam Ninh 37*");
	assert_string_equal(in("vùng Tây Nguyên, ĐBSCL"),
			    "r Tây Nguyên -; r Đồng bằng sông Cửu Long -");
}

/* Would catch: text without marks being read like words, or not at all. */
static void without_marks(void **state)
{
	(void)state;
	assert_string_equal(in("HUYEN UY DAK GLEI HOP HOI NGHI"), "d Đắk Glei 62");
	assert_string_equal(in("Hoa binh va thanh xuan trong lang"), "");
}

/* Would catch: the mark not covering its tokens, or covering more. */
static void covers_its_tokens(void **state)
{
	size_t marked = 0;

	(void)state;
	in("Tỉnh ủy Bắc Kạn họp với huyện Na Rì.");
	for (size_t i = 0; i < bench.rd.n_tokens; i++) {
		uint32_t at = bench.rd.place_at[i];

		if (at == UINT32_MAX)
			continue;
		marked++;
		assert_true(at < bench.article.n_places);
		assert_true(bench.rd.tokens[i].begin >= bench.article.places[at].begin &&
			    bench.rd.tokens[i].end <= bench.article.places[at].end);
	}
	assert_int_equal(marked, 4);
}

/* Would catch: reading beyond the text where it is empty, or ends in a unit or a name. */
static void edges(void **state)
{
	(void)state;
	assert_string_equal(in(""), "");
	assert_string_equal(in("huyện"), "");
	assert_string_equal(in("Trường"), "");
	assert_string_equal(in("các xã"), "");
	assert_string_equal(in("từ Hà Giang"), "p Hà Giang 02");
	assert_string_equal(in("Cao"), "");
	assert_string_equal(in("Lắk"), "");
}

static void keep_report(void *context, const char *message)
{
	tl_buf_printf(context, "%s|", message);
}

/* Would catch: the phrase of a table that is too large taken for one of the part that is next in
 * the row of owners, and nobody told of it. */
static void too_many(void **state)
{
	const struct tl_row row = {.file = "own/provinces.tsv", .line = 7};
	struct tl_rules more = {.vocab = tl_vocab_new()};
	struct tl_str phrase = tl_str_of("Hà Mộc", strlen("Hà Mộc"));
	struct tl_buf told = {0};

	(void)state;
	more.phrases = tl_phrases_new(more.vocab, TL_IN_WRITTEN);
	assert_true(tl_cue_add(&more, phrase, TL_OF_PLACES, TL_OWNED_VALUES - 1, &row, keep_report,
			       &told));
	assert_int_equal(told.n, 0);
	assert_false(
		tl_cue_add(&more, phrase, TL_OF_PLACES, TL_OWNED_VALUES, &row, keep_report, &told));
	assert_string_equal(told.p, "own/provinces.tsv:7: too many phrases: the rest of the row is "
				    "left out|");
	tl_buf_free(&told);
	tl_phrases_free(more.phrases);
	tl_vocab_free(more.vocab);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(provinces),
		cmocka_unit_test(the_person),
		cmocka_unit_test(units_decide),
		cmocka_unit_test(organisations),
		cmocka_unit_test(the_rest_decides),
		cmocka_unit_test(longest),
		cmocka_unit_test(small_letters),
		cmocka_unit_test(persons),
		cmocka_unit_test(roads),
		cmocka_unit_test(abroad),
		cmocka_unit_test(indirect),
		cmocka_unit_test(longer_district),
		cmocka_unit_test(bare_districts),
		cmocka_unit_test(both_divisions),
		cmocka_unit_test(communes),
		cmocka_unit_test(history),
		cmocka_unit_test(without_marks),
		cmocka_unit_test(covers_its_tokens),
		cmocka_unit_test(edges),
		cmocka_unit_test(too_many),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
