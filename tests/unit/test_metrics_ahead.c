/* What is not so yet in a text about anything, though no word right before its figure says so. */
#include "metrics.h"

#define NEWS "Tin vắn trong ngày"

static void shows(const char *text, const char *expected)
{
	metric_read(NEWS, "", text);
	assert_string_equal(metric_list(SHOW_QUALIFIERS), expected);
}

/* Would catch: what there will be by a year to come shown as what there is. */
static void by_a_year(void **state)
{
	(void)state;
	shows("Năm 2017, xe buýt chở 90 nghìn người. Đến năm 2030, ở khu phố cổ và các bến tàu lân cận, xe buýt đáp ứng 40% nhu cầu.",
	      "90000; 40% +forecast");
	shows("Năm 2017 có lũ. Trong giai đoạn 2018-2025, hai bến của tỉnh có vốn là 90 tỷ đồng.", "90000000000 +forecast");
	/* A goal that is bare is no sign of when the text speaks. */
	shows("Năm 2017 có lũ. Bến lớn năm 2030 ra sao chưa ai rõ. Đến năm 2030, bến nhỏ ở bờ bắc của huyện này đón 80 nghìn người.",
	      "80000 +forecast");
	/* What has been done, is compared, or was then. */
	shows("Năm 2017 có lũ. Đề án đến năm 2030 đã được 90% đại biểu tán thành.", "90%");
	shows("Năm 2017 có lũ. Tính đến năm 2020, hãng vẫn nắm 90% vốn.", "90%");
	shows("Năm 2017 có lũ. Đến năm 2010, ở khu phố cổ và các bến tàu lân cận, xe buýt đáp ứng 40% nhu cầu.", "40%");
}

/* Would catch: what is supposed, and what would follow, shown as what there is. */
static void supposed(void **state)
{
	(void)state;
	shows("Nếu lấy 157 ha đất này thì nên làm bến.", "157 +forecast");
	shows("Ai cũng lo nếu làm đường tàu (dài 43 km) sẽ tốn kém.", "43 +forecast");
	shows("Nếu hết quý III/2017 giải ngân được 70% vốn thì tốt.", "70% +forecast");
	shows("Nếu thu hồi hơn 100 ha rừng, nơi này sẽ đổi khác.", "100 +over +forecast");
	shows("Nếu hãng đưa đón 90 nghìn người thì tốt.", "90000 +forecast");
	shows("Nếu khối hàng không quá 20 tấn thì được miễn phí.", "20 +at_most");
	shows("Nếu thực hiện đúng thỏa thuận này, ngân sách mất 54 tỷ đồng.", "54000000000 +decrease +forecast");
	shows("Nếu không có biện pháp mới thì quỹ cạn mất 70 tỷ đồng.", "70000000000 +decrease +forecast");
	shows("Nếu tính cả lãi thì quỹ có 70 tỷ đồng.", "70000000000");
	shows("Nếu không tính lãi, quỹ có 70 tỷ đồng.", "70000000000");
	shows("Nếu năm ngoái ế ẩm thì năm nay hãng lãi 70 tỷ đồng.", "70000000000");
	shows("Nếu thực hiện đúng thỏa thuận này, dân được lợi; ngân sách có 54 tỷ đồng.", "54000000000");
}

/* Would catch: what is planned or wanted by the words behind it shown as what there is. */
static void said_behind(void **state)
{
	(void)state;
	shows("Mức 5% như đề xuất của hiệp hội chỉ đủ bù trượt giá.", "5% +forecast");
	shows("Giá vé lên mức 14.000 đồng như dự kiến sẽ gây khó.", "14000 +forecast");
	shows("Chi cho quân đội dưới 2% mà liên minh mong muốn.", "2% +under +forecast");
	shows("Con số này thấp hơn mức 7 triệu USD mà bên kia yêu cầu.", "7000000 +forecast");
	shows("Chị trả gần 10 triệu đồng mà chỉ cần ngồi nghe.", "10000000 +nearly");
	shows("Chị trả gần 10 triệu đồng mà không kêu ca.", "10000000 +nearly");
	shows("Giá vé lên mức 14.000 đồng như mọi năm.", "14000");
}

/* Would catch: what works on paper cost, what is sought or is to be reached, shown as what there is. */
static void worded(void **state)
{
	(void)state;
	shows("Sở vừa trình tỉnh phê duyệt chủ trương đầu tư dự án làm cầu dài 2 km với tổng vốn 90 tỷ đồng.",
	      "2 +forecast; 90000000000 +forecast");
	shows("Hãng nghiên cứu tiền khả thi đường tàu với chiều dài khoảng 700 km.", "700 +about +forecast");
	shows("Theo tính toán sơ bộ, cầu này tốn 90 tỷ đồng.", "90000000000 +forecast");
	shows("Nước này tìm cách tăng 54 tỷ USD cho quân đội.", "54000000000 +increase +forecast");
	shows("Hãng cố gắng mua đội bóng với giá 3 tỷ USD.", "3000000000 +forecast");
	shows("Để tăng trưởng 6,7% thì cần nhiều vốn.", "6.7% +increase +target");
	shows("Làm thế nào để đưa tỷ lệ này lên 15% là câu hỏi khó.", "15% +target");
	shows("Muốn làm đường, huyện phải giải tỏa 90 ha đất.", "90 +target");
	shows("Để làm đường, huyện đã phải giải tỏa 90 ha đất.", "90");
	shows("Chỉ tiêu tuyển sinh của trường là 600 sinh viên.", "600 +target");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_a_year),
		cmocka_unit_test(supposed),
		cmocka_unit_test(said_behind),
		cmocka_unit_test(worded),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
