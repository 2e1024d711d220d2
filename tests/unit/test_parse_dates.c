/* When an article was published: which of several dates, and what the text tells where there is
 * none. */
#include "parsing.h"

#define TITLE "Làm tốt việc chăm lo hộ nghèo từ cơ sở\n"

static void check(const char *page, const char *want, enum tl_date_source from)
{
	struct parsed p;
	char iso[20];

	parse_page(&p, page, NULL);
	tl_date_iso(p.a.published, iso, sizeof iso);
	assert_text(*iso ? iso : NULL, want, page);
	if (want)
		assert_int_equal(p.a.published_from, from);
	else
		assert_int_equal(p.a.published_from, TL_FROM_NONE);
	parsed_free(&p);
}

/* Would catch: the day on which the page was looked at given as that of publication. */
static void test_several_dates(void **state)
{
	(void)state;
	check("Hôm nay, Thứ ba ngày 22/06/2021\n" TITLE "Thứ Hai, 14/05/2018 05:49\n" TEXT,
	      "2018-05-14T05:49", TL_FROM_STAMP);
	check("Thứ ba, 22/06/2021\n" TITLE "14/05/2018 05:49\n" TEXT, "2018-05-14T05:49",
	      TL_FROM_STAMP);
	check("Thứ ba, 22/06/2021\n" TITLE "Đăng lúc 14/05/2018\nCập nhật: 15/05/2018 08:00\n" TEXT,
	      "2018-05-15T08:00", TL_FROM_STAMP);
	/* the print view says when it was printed */
	check("Ngày in: 22/06/2021 09:03\n" TITLE "14/05/2018, 05:49\n" TEXT, "2018-05-14T05:49",
	      TL_FROM_STAMP);
	/* the half of the day behind a second colon */
	check(TITLE "14/05/2018 04:07:PM\n" TEXT, "2018-05-14T16:07", TL_FROM_STAMP);
	/* and as a word; one site leaves out the nought of the minutes */
	check(TITLE "Thứ năm, 14/05/2018 | 04:07:15 Chiều\n" TEXT, "2018-05-14T16:07",
	      TL_FROM_STAMP);
	check(TITLE "14:5', 21/9/2018\n" TEXT, "2018-09-21T14:05", TL_FROM_STAMP);
	/* a date over the headline that the text contradicts */
	check("Thứ ba, 22/06/2021\n" TITLE "Ngày 14/5, xã Nậm Cắt họp mặt bà con. " TEXT
	      "4 tháng đầu năm 2018, cả xã không còn nhà tạm.\n",
	      "2018-05-14", TL_FROM_DATELINE);
	check("Thứ ba, 22/06/2021\n" TITLE TEXT "Năm 2018, cả xã không còn nhà tạm.\n", NULL,
	      TL_FROM_NONE);
	/* and one that it bears out */
	check("Thứ năm, 17/05/2018\n" TITLE "Ngày 14/5, xã Nậm Cắt họp mặt bà con. " TEXT,
	      "2018-05-17", TL_FROM_STAMP);
	/* put there by a collection: used unless the text speaks against it, as it is or swapped */
	check(" date 2025-08-28 " TITLE TEXT, "2025-08-28", TL_FROM_TEXT);
	check(" date 2025-08-09 " TITLE "Ngày 7/9, xã họp mặt bà con và bàn nhiều việc mới. " TEXT,
	      "2025-09-08", TL_FROM_TEXT);
	check(" date 2025-08-28 " TITLE TEXT "Ngày 30/11/2025, cả xã họp mặt.\n", "2025-11-30",
	      TL_FROM_DATELINE);
	check(" date 2021-12 " TITLE "Ngày 15/12, xã họp mặt bà con và bàn nhiều việc mới. " TEXT,
	      "2021-12-15", TL_FROM_TEXT);
	check(" date 2021-12 " TITLE TEXT, "2021-12", TL_FROM_TEXT);
	/* a course that begins on the day ends soon after it */
	check(" date 2025-09-08 " TITLE "Ngày 8/9, xã mở lớp (từ 8/9/2025-14/9/2025). " TEXT,
	      "2025-09-08", TL_FROM_TEXT);
	/* headline and text run on in one line, the day swapped */
	check(" date 2025-07-08 Chính trị Nậm Cắt: Mở chợ phiên vùng cao Ngày 7/8, xã họp mặt bà "
	      "con và bàn nhiều việc mới. " TEXT,
	      "2025-08-07", TL_FROM_TEXT);
	/* nothing but blanks between day, month and year, in a line of its own */
	check(TITLE "22 08 2022\n\nin trang\n\n" TEXT, "2022-08-22", TL_FROM_STAMP);
	check(TITLE TEXT "Ba bản góp 22 08 2022 kg thóc.\n", NULL, TL_FROM_NONE);
	/* headline and stamp in one line */
	check(" date 2025-08-30 Mở chợ phiên ở xã Nậm Cắt 30/08/2025 08:41\n\n" TEXT,
	      "2025-08-30T08:41", TL_FROM_STAMP);
	/* two dates over the headline: the clock of the page, then the article's */
	check("Thứ Sáu, 19/7/2024\nBan Tuyên giáo Nậm Cắt\nThứ Năm, 8/6/2023 14:46'(GMT+7)\n" TITLE
		      TEXT "Năm 2020, xã làm đường.\n",
	      "2023-06-08T14:46", TL_FROM_STAMP);
	/* dates of other articles behind the text */
	check(TITLE TEXT "Trúc Mai\n\nTin liên quan\nNgày hội ở bản xa\n12/12/2012 10:10\n", NULL,
	      TL_FROM_NONE);
	check(TITLE TEXT "Trúc Mai (thực hiện) 10/10/2018 03:09\n", "2018-10-10T03:09",
	      TL_FROM_STAMP);
}

/* Would catch: a form of dateline that is not read. */
static void test_datelines(void **state)
{
	static const char *const cases[][2] = {
		{"Ngày 8/12, xã họp", "2019-12-08"},
		{"Ngày 8-12, xã họp", "2019-12-08"},
		{"Sáng 16.7, xã họp", "2019-07-16"},
		{"Chiều 16.1, xã họp", "2019-01-16"},
		{"Chiều ngày 27 tháng 02, xã họp", "2019-02-27"},
		{"chiều ngày 27 tháng 02 năm 2018, xã họp", "2018-02-27"},
		{"Ngày 9-3-2012, xã họp", "2012-03-09"},
		{"Ngày 7.4.2015, xã họp", "2015-04-07"},
		{"TTXVN -Ngày 19/3, xã họp", "2019-03-19"},
		{"(QBĐT) - Sáng 19/3, xã họp", "2019-03-19"},
		{"(ĐN)-Ngày 19/3, xã họp", "2019-03-19"},
		{"LSO-Sáng 19/3, xã họp", "2019-03-19"},
		{"- Ngày 28-11, xã họp", "2019-11-28"},
		{"Trong 2 ngày 20 và 21-5, xã họp", "2019-05-21"},
		{"Sáng nay (12/5), xã họp", "2019-05-12"},
		{"Tối qua, 12/5, xã họp", "2019-05-12"},
		{"Xã Nậm Cắt họp mặt bà con vào sáng 12/5 và bàn việc", "2019-05-12"},
		{"Tính đến ngày 30/11, cả xã góp", NULL},
		{"Mừng ngày hội của bản làng, ngày 12/5, xã Nậm Cắt vào sáng sớm họp mặt bà con",
		 "2019-05-12"},
		{"Nhân kỷ niệm ngày 3/2, xã họp", NULL},
		{"Theo Quyết định số 12-QĐ/TU, ngày 11/3/2008 của Tỉnh ủy, xã họp", NULL},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		char page[2048];

		snprintf(page, sizeof page,
			 TITLE
			 "%s và nghe bà con góp ý về việc làm đường, kéo điện, trồng rừng ở từng "
			 "xóm. Qua đó, nhiều việc khó được tháo gỡ.\n" TEXT
			 "Nhân kỷ niệm 89 năm Ngày thành lập Đảng, cả xã trồng cây.\n",
			 cases[i][0]);
		check(page, cases[i][1],
		      strstr(cases[i][0], "vào sáng") ? TL_FROM_TEXT : TL_FROM_DATELINE);
	}
}

/* Would catch: the end of a period or a planned year taken for the present, and January put into
 * the year that its meeting sums up. */
static void test_years(void **state)
{
	static const char *const cases[][3] = {
		{"19/3",
		 "Giai đoạn 2021-2025, xã làm đường. Kết quả này tạo đà cho năm 2024 thắng lợi.",
		 "2024-03-19"},
		{"8/12", "Xã tổng kết năm 2023 và phát động phong trào thi đua năm 2024.",
		 "2023-12-08"},
		{"10/1", "Xã tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024.",
		 "2024-01-10"},
		{"10/1", "Xã tổng kết công tác năm 2023 và khen thưởng.", "2024-01-10"},
		{"15/6",
		 "5 tháng đầu năm 2018, xã làm đường. Mục tiêu đến năm 2025 không còn hộ nghèo.",
		 "2018-06-15"},
		{"15/6", "Ông sinh năm 1995. Năm 1998, xã làm đường.", NULL},
		{"15/6", "Nhiệm kỳ 2015-2020, xã làm nhiều việc. Năm 2018, xã làm đường.", NULL},
		{"15/6", "Bà con góp đất, giảm 3 hộ nghèo so với cùng kỳ năm 2018.", "2019-06-15"},
		{"20/7", "Họp bàn nhiệm vụ 6 tháng cuối năm 2013 và góp công.", "2013-07-20"},
		{"18/11",
		 "Xóm bầu trưởng xóm khóa 2025-2027. Trong năm 2024 có 3 nhà mới; năm 2024 thêm "
		 "giếng.",
		 "2024-11-18"},
		{"15/6", "Trong năm 2018, xã làm đường.", NULL},
		{"15/6", "Việc trồng rừng được gia hạn đến ngày 31/7/2017.", NULL},
		{"15/6", "Bà Lò Thị Núi (sinh ngày 28/4/1995) góp đất.", NULL},
		{"15/6", "Trạm bơm chạy từ ngày 20/10/2017.", NULL},
		{"15/6", "Quán mở cửa vào đầu năm 2019.", NULL},
		{"15/6", "Cầu xây vào năm 2018 và tháng 4-2018 thì xong.", NULL},
		{"15/6", "Từ năm 2016 đến nay, xã làm đường.", NULL},
		{"6/2",
		 "Quán nước mở cửa. Năm 2016, quán bán đắt hàng; tính đến tháng 1/2016 đã lãi.",
		 "2016-02-06"},
		{"6/2", "Xóm này trong 9 tháng đầu năm 2016 làm được cầu.", NULL},

		{"15/6", "Tính đến ngày 31/5/2018, xã có mười xóm. Tầm nhìn năm 2030.",
		 "2018-06-15"},
		{"15/1", "Tính đến ngày 31/12/2018, xã có mười xóm.", "2019-01-15"},
		{"15/6", "Nhiệm kỳ 2015-2020, xã làm đường theo Nghị định 72/2013/NĐ-CP.", NULL},
		{"15/6", "Xã có 2016 hộ dân và làm xong 2018 mét đường.", NULL},
		{"15/6", "Đến tháng 5/2017, xã có mười xóm.", "2017-06-15"},
		{"15/6", "Xã chưa có số liệu.", NULL},
		{"19/5", "Kỷ niệm 126 năm Ngày sinh Chủ tịch Hồ Chí Minh, xã trồng cây.",
		 "2016-05-19"},
		{"25/1", "Chào mừng ngày thành lập Đảng (3/2/1930 - 3/2/2018), xã trồng cây.",
		 "2018-01-25"},
		{"25/1", "Xã thi đua hướng tới kỷ niệm 100 năm ngày thành lập Đảng.", NULL},
		{"30/9", "Xã triển khai nhiệm vụ trọng tâm quý IV.2015.", "2015-09-30"},
		{"30/8", "Thực hiện Nghị quyết số 04-NQ/HU ngày 15.4.2012, xã làm đường.", NULL},
		{"30/8", "Năm 2012, xã làm đường; giai đoạn 2016 - 2020 làm cầu.", NULL},
		{"29/2", "Trong năm 2019, xã làm đường.", NULL},
		{"30/3", "Quyết định có hiệu lực từ ngày 01/4/2022.", "2022-03-30"},
		{"7/10", "Xóm báo cáo tình hình thực hiện nhiệm vụ 9 tháng đầu năm 2025.",
		 "2025-10-07"},
		{"7/10", "Đánh giá kết quả thực hiện nhiệm vụ, đề ra nhiệm vụ năm 2025.", NULL},
		{"28/12", "Tính đến ngày 15/1/2018, xã có mười xóm.", "2018-12-28"},
		/* whose best are praised in January is the year before */
		{"21/1", "Xã biểu dương 12 hộ tiêu biểu năm 2021.", "2022-01-21"},
		/* what was in August was not before June of its year */
		{"20/6", "5 tháng đầu năm 2016, xã làm đường; hồi tháng 8/2016, cầu bị trôi.",
		 NULL},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		char page[2048];

		snprintf(page, sizeof page,
			 TITLE "Ngày %s, xã họp mặt và nghe bà con góp ý về việc làm đường, kéo "
			       "điện, trồng "
			       "rừng ở từng xóm nhỏ ven suối.\n" TEXT "%s\n",
			 cases[i][0], cases[i][1]);
		check(page, cases[i][2], TL_FROM_DATELINE);
	}
	/* a congress is held in the first year of its term */
	check("Ngày 7/8, Đảng bộ phường Nậm Cắt tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ "
	      "2025-2030.\n" TEXT,
	      "2025-08-07", TL_FROM_DATELINE);
	check("Ngày 7/8, xã họp bàn việc thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ "
	      "2015-2020.\n" TEXT,
	      NULL, TL_FROM_NONE);
	/* five weeks later: it may be to come, so that neither year is sure */
	check("Ngày 6/2, xã họp bàn việc mở hội xuân năm 2017 và góp ý cho nhau.\n" TEXT
	      "Hội mở ngày 12/3/2017.\n",
	      NULL, TL_FROM_NONE);
	/* the year of a law is not that of the text */
	check("Ngày 24/5, xã họp bàn việc thi hành Luật Đất đai năm 2013 và góp ý cho nhau.\n" TEXT,
	      NULL, TL_FROM_NONE);
	/* no day: nothing is invented */
	check(TITLE TEXT "Đến tháng 6-2019, xã có mười xóm.\n", NULL, TL_FROM_NONE);
}

/* Would catch: an agency's code lost or a company's name taken for one. */
static void test_agencies(void **state)
{
	static const char *const cases[][2] = {
		{"TTXVN -Ngày 19/3,", "TTXVN"},
		{"(QBĐT) -", "QBĐT"},
		{"(ĐN)- Sáng nay,", "ĐN"},
		{"(TGCT) Ngày 19/3,", "TGCT"},
		{"(GLO)-", "GLO"},
		{"(BTV)", "BTV"},
		{"LSO-Sáng 19/3,", "LSO"},
		{"(Baonghean.vn) -", "Baonghean.vn"},
		{"(NCO) -\n", "NCO"}, /* on a line of its own */
		{"(NC News) –\n\n", "NC News"},
		{"(kontumtv.vn) –", "kontumtv.vn"},
		{"(Thanhhoa.dcs.vn):", "Thanhhoa.dcs.vn"},
		{"(Dân Việt) (Dân Việt) -", "Dân Việt"},
		{"[ĐCSVN]-", "ĐCSVN"},
		{"VOV.VN -", "VOV.VN"},
		{"TCCS -", "TCCS"},
		{"Bắc Kạn (TTXVN) -", "TTXVN"},
		{"Baonamcat.vn - Bí thư", "Baonamcat.vn"},
		{"- Ngày 28-11,", NULL},
		{"COVID-19 lan rộng,", NULL},
		{"HTX Nậm Cắt - nơi", NULL},
		{"(Ảnh bên)", NULL},
		{"(Nguồn: baonamcat.com) Ngày 19/3,", NULL},
		{"Th.s - Bs Lê Mẫu nói,", NULL},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		struct parsed p;
		char page[2048];

		snprintf(page, sizeof page,
			 TITLE
			 "%s Đảng ủy xã họp mặt và nghe bà con góp ý về việc làm đường, kéo điện, "
			 "trồng rừng ở từng xóm nhỏ ven suối.\n" TEXT,
			 cases[i][0]);
		parse_page(&p, page, NULL);
		assert_text(p.a.agency, cases[i][1], page);
		parsed_free(&p);
	}
}

/* Would catch: a year that a text about anything tells of the past given to its day; the same left
 * out where the text is about the Party's work; a year far behind the head of a text that stands in
 * one line. */
static void test_years_of_anything(void **state)
{
	static const char trial[] = "Ngày 22/5, tòa án tỉnh Mẫu mở phiên xử vụ trộm xe ở chợ huyện. " TEXT_2
				    "Trước đó, ngày 9/4/2016, hai người rủ nhau đi lấy xe.\n";
	static const char cell[] = "Ngày 22/5, Chi bộ xóm Núi Xa họp bàn việc làm đường. " TEXT
				   "Trước đó, ngày 9/4/2016, cả xóm góp công san nền.\n";
	static const char near[] = "Ngày 22/5, tòa án tỉnh Mẫu mở phiên xử vụ trộm xe ở chợ huyện. " TEXT_2
				   "Trước đó, ngày 19/5/2016, hai người xin được xử sớm.\n";
	static const char later[] =
		"Theo cáo trạng, hai người quen nhau. Tối 2/3/2014, họ rủ nhau đi lấy xe ở chợ huyện. " TEXT_2
		"Ngày 9/4/2016, cả hai bị bắt.\n";
	static const char passed[] = "Sáng 22/5, thành phố khai trương cây cầu thay chiếc bị lũ cuốn năm "
				     "2016. " TEXT_2 "\n";
	static const char charge[] = "Ngày 22/5, tòa án tỉnh Mẫu mở phiên sơ thẩm vụ trộm xe ở chợ huyện. " TEXT_2
				     "Theo cáo trạng, ngày 19/5/2016, hai người rủ nhau đi lấy xe.\n";
	static const char starts[] = "Sáng 22/5, thành phố công bố quy định mới về đỗ xe. " TEXT_2
				     "Quy định có hiệu lực từ ngày 25/5/2018.\n";
	static const char older[] = "Sáng 22/5, thành phố khai trương cây cầu mới qua sông. " TEXT_2
				    "Ngày 19/5/2012, cầu cũ bị sập. Năm 2016, sông cạn nước.\n";
	static const char union_work[] = "Sáng 22/5, Hội Nông dân huyện họp bàn vay vốn. " TEXT_2
					 "Cả huyện trồng 10 ha ngô trong 3 tháng đầu năm 2016.\n";
	char line[4096];

	(void)state;
	check(passed, NULL, TL_FROM_NONE);
	check(charge, NULL, TL_FROM_NONE);
	check(starts, NULL, TL_FROM_NONE);
	check(older, NULL, TL_FROM_NONE);
	check(union_work, "2016-05-22", TL_FROM_DATELINE);
	check(trial, NULL, TL_FROM_NONE);
	check(cell, "2016-05-22", TL_FROM_DATELINE);
	check(near, "2016-05-22", TL_FROM_DATELINE);
	check(later, NULL, TL_FROM_NONE);
	snprintf(line, sizeof line,
		 TITLE "Ngày 22/5, Chi bộ xóm Núi Xa họp bàn việc làm đường. %s %s %s Khi ấy là năm 2004, "
		       "xóm chưa có điện.\n",
		 TEXT_2, TEXT_2, TEXT_2);
	for (char *c = strchr(line, '\n') + 1; (c = strchr(c, '\n')) != NULL && c[1];)
		*c = ' ';
	check(line, NULL, TL_FROM_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_several_dates),
		cmocka_unit_test(test_datelines),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_years_of_anything),
		cmocka_unit_test(test_agencies),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
