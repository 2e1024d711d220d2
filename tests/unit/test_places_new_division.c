/* The provinces that an article since 2025-07-01 is about, whose division has communes and no
 * districts. All texts are invented. */
#include "about.h"

/* Would catch: both names of one place counted as two provinces after the merger; a part of a new
 * unit taken for the whole. */
static void after_the_merger(void **state)
{
	(void)state;
	assert_string_equal(about_page((struct page){.year = 2025},
				       "headline|Xã mới ổn định tổ chức đảng\n"
				       "paragraph|Đảng bộ xã Na Rì, tỉnh Thái Nguyên (trước đây là "
				       "huyện Na Rì, tỉnh "
				       "Bắc Kạn) có 30 chi bộ. Tỉnh ủy Thái Nguyên đã kiểm tra."),
			    "*Bắc Kạn/Thái Nguyên 5");
	assert_string_equal(
		about_page((struct page){.year = 2025},
			   "headline|Tỉnh ủy Gia Lai họp\n"
			   "paragraph|Tỉnh Gia Lai và tỉnh Bình Định hợp thành tỉnh Gia Lai."),
		"*?/Gia Lai 3; Bình Định/Gia Lai 1");
	/* News of a new unit that names what it was made of, or places of two of its parts. */
	assert_string_equal(
		about_page(
			(struct page){.year = 2025},
			"lead|Đảng bộ tỉnh Lâm Đồng sau hợp nhất với Đắk Nông và Bình Thuận họp."),
		"*?/Lâm Đồng 1; Đắk Nông/Lâm Đồng 1; Bình Thuận/Lâm Đồng 1");
	assert_string_equal(
		about_page((struct page){.year = 2025},
			   "lead|Tỉnh ủy Vĩnh Long làm việc với Đảng ủy phường Trà Vinh và Đảng "
			   "ủy phường Bến Tre."),
		"*?/Vĩnh Long 1; Trà Vinh/Vĩnh Long 1; Bến Tre/Vĩnh Long 1");
	/* Tân Thới is a xã, and phường Tân Thới Mẫu none of the table. */
	assert_string_equal(
		about_page((struct page){.year = 2026},
			   "lead|Đảng ủy phường Tân Thới Mẫu (TPHCM) họp; Đảng ủy phường bàn."),
		"*?/Hồ Chí Minh 1");
	/* A ward under a picture is no more than an example. */
	assert_string_equal(
		about_page(
			(struct page){.year = 2026},
			"lead|Tỉnh Phú Thọ chuyển đổi số trong Đảng; Tỉnh ủy và các Đảng ủy cùng "
			"làm.\n"
			"caption|Chi bộ ở phường Thống Nhất họp."),
		"*?/Phú Thọ 1; Hòa Bình/Phú Thọ 1");
}

/* Would catch: a commune's name given to the province of its table though the text says of which
 * one it is, in the headline before that, too; a list's next name taken for that of the province
 * around. */
static void communes_of_another_province(void **state)
{
	(void)state;
	assert_string_equal(
		about_page(
			(struct page){.year = 2025},
			"headline|Đảng ủy xã Cẩm Giang họp\n"
			"paragraph|Đảng ủy xã Cẩm Giang (tỉnh Thái Nguyên) kết nạp 3 đảng viên."),
		"*?/Thái Nguyên 1");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "headline|Đảng ủy xã Cẩm Giang họp\n"
				       "paragraph|Đảng ủy xã Cẩm Giang, thành phố Hải Phòng kết "
				       "nạp 3 đảng viên."),
			    "*Hải Dương/Hải Phòng 3");
}

static const char *undated(const char *text)
{
	return about_page((struct page){.undated = true}, text);
}

/* Would catch: a page without a date read by the old division although its wards, its special zone
 * or its first congress are of the new one; any ward beside a city taken for a new one. */
static void the_division_of_an_undated_text(void **state)
{
	(void)state;
	assert_string_equal(
		undated("lead|Đảng ủy phường Dĩ An (TPHCM) kiểm tra hai chi bộ khu phố."),
		"*Bình Dương/Hồ Chí Minh 2");
	assert_string_equal(undated("lead|Đảng ủy đặc khu Côn Đảo, tỉnh Bà Rịa - Vũng Tàu cũ, kết "
				    "nạp 9 đảng viên."),
			    "*Bà Rịa - Vũng Tàu/Hồ Chí Minh 2");
	assert_string_equal(undated("headline|Đại hội đại biểu Đảng bộ phường Cẩm Phả\n"
				    "lead|Đảng bộ phường Cẩm Phả họp đại hội lần thứ I, nhiệm kỳ "
				    "2025-2030."),
			    "*Quảng Ninh/Quảng Ninh 2");
	assert_string_equal(
		undated("lead|Đảng ủy phường Tân Phú (TPHCM) kiểm tra hai chi bộ khu phố."),
		"*Hồ Chí Minh/Hồ Chí Minh 1");
	assert_string_equal(undated("lead|Đảng ủy phường Cẩm Phả kiểm tra hai chi bộ khu phố."),
			    "");
}

/* Would catch: wards of one name in several provinces left without one although the text is of a
 * province's committee, or of a city's; a xã taken for a phường of its name. */
static void one_of_several_communes(void **state)
{
	(void)state;
	assert_string_equal(
		about_page((struct page){.year = 2025},
			   "lead|Tỉnh ủy trao Huy hiệu Đảng cho 24 đảng viên của Đảng bộ "
			   "phường Phú Thọ."),
		"*Phú Thọ/Phú Thọ 1");
	assert_string_equal(
		about_page((struct page){.year = 2025},
			   "lead|Thành ủy trao Huy hiệu Đảng cho 24 đảng viên của Đảng bộ "
			   "phường Phú Thọ; Đảng ủy dự."),
		"*Hồ Chí Minh/Hồ Chí Minh 1");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "lead|Đảng bộ xã Phú Thọ có 24 đảng viên; Đảng ủy dự."),
			    "*Đồng Tháp/Đồng Tháp 1");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "lead|Đảng bộ phường Phú Thọ có 24 đảng viên; Đảng ủy dự."),
			    "");
}

/* Would catch: of three communes of one name only the last of the table found by the province that
 * the text is of; one of two provinces taken that a text speaks of alike. */
static void communes_by_their_support(void **state)
{
	(void)state;
	assert_string_equal(about_page((struct page){.year = 2025},
				       "headline|Tỉnh ủy Quảng Trị họp\n"
				       "paragraph|Đảng bộ xã Tân Lập có 24 đảng viên."),
			    "*?/Quảng Trị 1; Quảng Trị/Quảng Trị 1");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "headline|Tỉnh ủy Lâm Đồng họp\n"
				       "paragraph|Đảng bộ xã Tân Lập có 24 đảng viên."),
			    "*?/Lâm Đồng 1; Bình Thuận/Lâm Đồng 1");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "headline|Tỉnh ủy Tây Ninh họp\n"
				       "paragraph|Đảng bộ xã Tân Lập có 24 đảng viên."),
			    "*?/Tây Ninh 1; Tây Ninh/Tây Ninh 1");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "paragraph|Tỉnh Lâm Đồng và tỉnh Tây Ninh hợp tác. Việc đó "
				       "được nhiều người "
				       "ở nơi xa quan tâm. Đảng bộ xã Tân Lập có 24 đảng viên."),
			    "?/Tây Ninh 1; ?/Lâm Đồng 1");
}

/* Would catch: the old communes of a new one giving the provinces where others have their names. */
static void merged_communes(void **state)
{
	(void)state;
	assert_string_equal(
		about_page((struct page){.year = 2025},
			   "headline|Đại hội Đảng bộ xã Đầm Hà\n"
			   "paragraph|Xã Đầm Hà được lập trên cơ sở sáp nhập các xã Long Hải và "
			   "Tân Bình."),
		"*Quảng Ninh/Quảng Ninh 2");
	assert_string_equal(
		about_page((struct page){.year = 2025},
			   "headline|Đại hội Đảng bộ xã Đầm Hà\n"
			   "paragraph|Xã Đầm Hà hợp nhất từ phường Thọ Mẫu, Bản Mẫu (cũ) và xã "
			   "Long Hải."),
		"*Quảng Ninh/Quảng Ninh 2");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "headline|Đại hội Đảng bộ xã Đầm Hà\n"
				       "paragraph|Sau sáp nhập, xã Đầm Hà có 9 chi bộ."),
			    "*Quảng Ninh/Quảng Ninh 2");
	assert_string_equal(about_page((struct page){.year = 2025},
				       "lead|Đảng bộ xã Long Hải họp; Đảng ủy dự."),
			    "*Bà Rịa - Vũng Tàu/Hồ Chí Minh 1");
}

/* Would catch: a district's name without its unit word not believed beside the new unit around it.
 */
static void bare_district_of_a_new_unit(void **state)
{
	(void)state;
	assert_string_equal(about_page((struct page){.year = 2025},
				       "headline|Tỉnh ủy Lâm Đồng kiểm tra\n"
				       "lead|Đoàn kiểm tra của Tỉnh ủy Lâm Đồng đến Phan Thiết và "
				       "làm việc tại Phan Thiết hai ngày."),
			    "*?/Lâm Đồng 2; Bình Thuận/Lâm Đồng 2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(after_the_merger),
		cmocka_unit_test(communes_of_another_province),
		cmocka_unit_test(the_division_of_an_undated_text),
		cmocka_unit_test(one_of_several_communes),
		cmocka_unit_test(communes_by_their_support),
		cmocka_unit_test(merged_communes),
		cmocka_unit_test(bare_district_of_a_new_unit),
	};

	return cmocka_run_group_tests(tests, about_setup, about_teardown);
}
