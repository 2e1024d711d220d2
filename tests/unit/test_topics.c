/* Topics by their words, and the words kept as cues. All texts are invented. */
#include "reading.h"

#include <stdio.h>

static struct bench bench;
static struct tl_topic_rules *rules;
static struct tl_block blocks[2];

static int setup(void **state)
{
	struct tl_dirs dirs = bench_dirs();
	struct tl_error e;

	(void)state;
	bench_open(&bench);
	return tl_topic_rules_load(&dirs, &bench.rules, NULL, NULL, &rules, &e) == TL_OK ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	bench_close(&bench);
	tl_topic_rules_free(rules);
	return 0;
}

static void read_article(const char *headline, const char *paragraph)
{
	struct tl_buf b = {0};

	tl_buf_printf(&b, "%s\n%s", headline, paragraph);
	bench_read(&bench, b.p);
	blocks[0] = (struct tl_block){TL_BLOCK_HEADLINE, 0, strlen(headline)};
	blocks[1] = (struct tl_block){TL_BLOCK_PARAGRAPH, strlen(headline) + 1, b.n};
	bench.article.blocks = blocks;
	bench.article.n_blocks = 2;
	free(bench.rd.sentences);
	bench.rd.sentences = NULL;
	bench.rd.cap_sentences = 0;
	tl_sentences(&bench.rd);
	tl_buf_free(&b);
}

/* The topics of an article, best first, with blanks between. */
static const char *topics(const char *headline, const char *paragraph)
{
	static char out[512];
	size_t n = 0;

	read_article(headline, paragraph);
	tl_topic_rules_run(rules, &bench.rd);
	out[0] = '\0';
	for (size_t i = 0; i < bench.article.n_topics; i++)
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%s", i ? " " : "",
				      bench.article.topics[i].id);
	return out;
}

/* Would catch: the plain topics of short news being missed or joined by others. */
static void plain(void **state)
{
	(void)state;
	assert_string_equal(topics("Huyện ủy kết nạp đảng viên mới",
				   "Đảng bộ huyện tổ chức lễ kết nạp đảng viên cho quần chúng ưu tú."),
			    "member_development");
	assert_string_equal(topics("Trao Huy hiệu Đảng đợt 2-9",
				   "Thành ủy trao Huy hiệu Đảng cho các đảng viên 50 năm tuổi Đảng."),
			    "awards_emulation");
	assert_string_equal(topics("Kỳ họp Ủy ban Kiểm tra Tỉnh ủy",
				   "Kỳ họp xem xét thi hành kỷ luật, khiển trách và cảnh cáo đảng viên có "
				   "dấu hiệu vi phạm."),
			    "inspection_discipline");
	assert_string_equal(topics("Huyện ủy họp bầu Phó Bí thư", "Bà Lê Thị Mẫu được bầu làm Phó Bí thư."),
			    "cadre_work");
	assert_string_equal(topics("Chi bộ vùng biên", "Ở bản vùng biên, ai cũng giúp một nhà dựng lán."),
			    "special_areas");
	assert_string_equal(topics("Huyện tiếp xúc, đối thoại", "Huyện ủy mở hội nghị tiếp xúc, đối thoại tại xã, "
				   "trả lời 30 ý kiến đối thoại của dân."),
			    "mass_mobilization");
	assert_string_equal(topics("Đảng bộ xã nghe phổ biến, quán triệt các văn bản mới",
				   "Đảng ủy xã phổ biến, quán triệt các văn bản mới cho đảng viên."),
			    "ideology_study");
	assert_string_equal(topics("Công bố các quyết định của Ban Thường vụ Tỉnh ủy",
				   "Ông Lê Văn Thử tiếp tục giữ chức Bí thư Huyện ủy."),
			    "cadre_work");
	assert_string_equal(topics("Những đảng viên đi trước ở bản cao",
				   "Ông là người đi đầu trong mọi phong trào của chi bộ bản."),
			    "exemplary_members");
	assert_string_equal(topics("Các cấp công đoàn chăm lo công nhân",
				   "Liên đoàn Lao động tỉnh giới thiệu đoàn viên công đoàn với chi bộ."),
			    "mass_mobilization");
	assert_string_equal(topics("Đại hội chi bộ thôn",
				   "Đại hội chi bộ nhiệm kỳ mới bầu cấp ủy, thông qua báo cáo chính trị."),
			    "congress");
}

/* Would catch: a formula that every text repeats made its topic. */
static void formulas(void **state)
{
	(void)state;
	assert_string_equal(
		topics("Thị ủy công bố quyết định về công tác cán bộ",
		       "Thị ủy trao quyết định bổ nhiệm, điều động cán bộ; đề nghị học tập và làm theo "
		       "tư tưởng, đạo đức, phong cách Hồ Chí Minh."),
		"cadre_work");
}

/* Would catch: the second topic of short news lost beside a first one that the headline names, and
 * words that only count things, or tell how a ward came about, made one. */
static void second_topics(void **state)
{
	(void)state;
	assert_string_equal(
		topics("Khai giảng lớp bồi dưỡng nhận thức về Đảng",
		       "Huyện ủy cùng Trung tâm Chính trị huyện mở lớp bồi dưỡng nhận thức về Đảng cho 60 "
		       "quần chúng ưu tú của các chi bộ; học viên nghe giảng và viết bài thu hoạch."),
		"member_development ideology_study");
	assert_string_equal(
		topics("Huyện ủy đánh giá, xếp loại chất lượng",
		       "Huyện ủy đánh giá, xếp loại chất lượng các tổ chức cơ sở đảng: hầu hết tổ chức "
		       "cơ sở đảng hoàn thành tốt nhiệm vụ, không có tổ chức cơ sở đảng yếu kém."),
		"evaluation");
	assert_string_equal(
		topics("Đại hội Đảng bộ phường Mẫu",
		       "Phường Mẫu được thành lập trên cơ sở sáp nhập ba phường. Đại hội Đảng bộ phường "
		       "Mẫu bầu Ban Chấp hành và thông qua báo cáo chính trị."),
		"congress");
}

/* Would catch: cells in hamlets without any missed where the word stands in quotes, new bodies after
 * a merger told in other words, and what a series is about lost beside what one part of it tells. */
static void in_other_words(void **state)
{
	(void)state;
	assert_string_equal(topics("Chi bộ ở bản “trắng” đảng viên", "Bản Mẫu nay có chi bộ, có năm đảng viên."),
			    "grassroots_orgs");
	assert_string_equal(topics("Chi bộ thôn Mẫu", "Mỗi kỳ sinh hoạt chi bộ, đảng viên góp ý; sinh hoạt theo chuyên đề "
						      "mỗi quý, biên bản sinh hoạt ghi đủ."),
			    "branch_meetings");
	assert_string_equal(topics("Đảng viên thôn Mẫu", "Chi bộ đăng ký “làm theo” gương Bác; việc “làm theo” của đảng "
							 "viên, cấp ủy và chi bộ thành nếp."),
			    "hcm_example");
	assert_string_equal(topics("Đảng bộ xã Mẫu", "Đảng ủy bàn việc chi bộ của người Mông, người có tôn giáo; cấp ủy "
						     "phân công đảng viên về xã đặc biệt khó khăn."),
			    "special_areas");
	assert_string_equal(topics("Xã Mẫu sau ba tháng vận hành mô hình mới",
				   "Đảng bộ xã đã quen việc, nhất là ở bộ phận một cửa."),
			    "apparatus_reform");
	assert_string_equal(topics("Đảng bộ thị trấn Mẫu ra mắt", "Huyện ủy hợp nhất Đảng bộ xã Thử và Đảng bộ thị "
							     "trấn; sau khi sáp nhập hai xã, chi bộ nào cũng có việc."),
			    "apparatus_reform");
	assert_string_equal(topics("Thêm 3 chi bộ ở xã Mẫu", "Đảng ủy xã thành lập thêm 3 chi bộ xóm; tổ chức đảng mới "
						    "có 12 đảng viên, chia tách chi bộ cũ."),
			    "grassroots_orgs");
	assert_string_equal(topics("Đảng viên bản Mẫu", "Chi bộ toàn người Hà Nhì, phân công đảng viên giúp hộ người La "
						"Hủ, già làng, trưởng bản cùng làm với cấp ủy, Đảng bộ xã."),
			    "special_areas");
	read_article("Phát triển đảng viên ở vùng giáo",
		     "Các chi bộ kết nạp đảng viên, cấp ủy và Đảng bộ xã Mẫu giúp.");
	blocks[0].kind = TL_BLOCK_KICKER;
	tl_topic_rules_run(rules, &bench.rd);
	assert_int_equal(bench.article.n_topics, 2);
	assert_string_equal(bench.article.topics[1].id, "special_areas");
}

/* Would catch: a text all about the Party without any topic because none stands out, or one given
 * to a text that only mentions it. */
static void none_stands_out(void **state)
{
	static const char text[] =
		"Đảng ủy họp. Đảng bộ có nhiều đảng viên, chi bộ; đảng ủy nghe các chi bộ, cấp ủy báo cáo. "
		"Đảng ủy bàn việc tuyên truyền; có chi bộ làm hồ sơ kết nạp.";

	(void)state;
	assert_string_equal(topics("Đảng ủy xã Mẫu họp quý IV", text), "member_development");
	assert_string_equal(topics("Xã Mẫu họp quý IV", "Xã bàn việc làm đường, trồng rừng; xã có chi bộ "
							"làm hồ sơ kết nạp."),
			    "");
}

/* Would catch: who it is about lost beside what is told of him again and again, where the headline
 * names both; an election or a border post without its topic. */
static void named_in_the_headline(void **state)
{
	(void)state;
	assert_string_equal(
		topics("Đảng ủy Công an huyện họp bàn đại hội chi bộ",
		       "Các đơn vị tổ chức đại hội chi bộ đúng hạn. Đại hội điểm xong trước "
		       "tháng tư."),
		"congress armed_forces");
	assert_string_equal(topics("Ông Lê Văn Thử giữ chức Bí thư Huyện ủy Mẫu",
				   "Hội nghị bỏ phiếu, ông Lê Văn Thử được bầu làm Bí thư Huyện ủy; "
				   "Tỉnh ủy chuẩn y."),
			    "cadre_work");
	assert_string_equal(topics("Đồn Biên phòng Mẫu họp Đảng ủy",
				   "Đảng ủy Đồn Biên phòng Mẫu bàn việc giúp dân ở xã biên giới; chi "
				   "bộ của đồn phân công đảng viên giúp hộ nghèo."),
			    "special_areas armed_forces");
}

/* Would catch: words of other trades making a topic of Party work in general news. */
static void general_news(void **state)
{
	(void)state;
	assert_string_equal(topics("Giá vàng tăng", "Thị trường vàng trong nước tăng theo thế giới."), "");
	assert_string_equal(topics("Công ty hợp nhất báo cáo tài chính",
				   "Doanh thu hợp nhất tăng; đại hội cổ đông bầu hội đồng quản trị."),
			    "");
	assert_string_equal(topics("Cảnh sát cảnh cáo người bán hàng",
				   "Đội quản lý kiểm tra an toàn thực phẩm ở chợ."),
			    "");
}

/* Would catch: parties of other countries as what makes a text one about the Party; one formula
 * that is said again and again, or shares of anything, as a topic; a parliament's delegations as
 * those to a congress, and the office of a guest as the work of the Front. */
static void other_matters(void **state)
{
	static const char *const shares[] = {"15%", "16%", "17%", "18%", "19%", "21%", "22%", "23%", "24%"};
	struct tl_metric m[TL_COUNT(shares)];

	(void)state;
	assert_string_equal(topics("Tổng thống bổ nhiệm ba thư ký",
				   "Tổng thống bổ nhiệm ba thư ký; một người là nghị sĩ của đảng "
				   "Dân chủ, thành "
				   "viên ủy ban của đảng này. Ông giữ chức thư ký cao cấp."),
			    "");
	assert_string_equal(
		topics("Bổ nhiệm ba cán bộ chủ chốt",
		       "Ban Thường vụ bổ nhiệm ba cán bộ là người của Đảng, giữ chức từ hôm nay."),
		"cadre_work");
	assert_string_equal(
		topics("Người lao động nghỉ lễ ba ngày",
		       "Người lao động, cán bộ, công chức, viên chức nghỉ ba ngày. Người lao động "
		       "đi làm "
		       "ngày lễ được trả thêm. Mặt trận Tổ quốc chúc người lao động vui lễ."),
		"");
	assert_string_equal(topics("Ông Mẫu làm Trưởng đoàn đại biểu Quốc hội tỉnh",
				   "Đoàn đại biểu Quốc hội tỉnh họp; Ủy viên Ban Chấp hành Trung "
				   "ương Đảng dự họp "
				   "với đoàn đại biểu Quốc hội."),
			    "");
	assert_string_equal(
		topics("Trồng cây đầu năm",
		       "Dự lễ có Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc, Chủ tịch Hội Nông "
		       "dân Việt "
		       "Nam, Bí thư Tỉnh ủy. Chủ tịch Ủy ban Trung ương MTTQ trồng cây."),
		"");
	read_article("Doanh thu tăng 15%", "Doanh thu tăng 16%, lợi nhuận tăng 17%, tài sản tăng 18%, cổ tức 19%, nợ "
					   "21%, lãi 22%, lương 23%, thuế 24%, đại hội cổ đông nghe báo cáo.");
	memset(m, 0, sizeof m);
	for (size_t i = 0; i < TL_COUNT(shares); i++) {
		m[i].indicator = "socio_economic_other";
		m[i].begin = (size_t)(strstr(bench.article.body, shares[i]) - bench.article.body);
		m[i].end = m[i].begin + strlen(shares[i]);
	}
	bench.article.metrics = m;
	bench.article.n_metrics = TL_COUNT(shares);
	tl_topic_rules_run(rules, &bench.rd);
	assert_int_equal(bench.article.n_topics, 0);
}

/* Would catch: words that anything is said with (with ~ in the table) making a topic where the text
 * is not about the Party, or not counted where it is, or kept as a cue where they counted nothing. */
static void only_about_the_party(void **state)
{
	static const char headline[] = "Tôn vinh những tấm lòng vàng";

	(void)state;
	assert_string_equal(topics(headline, "Buổi lễ tôn vinh, vinh danh người hiến máu. Sở tôn vinh họ."), "");
	assert_string_equal(topics(headline, "Đảng ủy phường tôn vinh, vinh danh đảng viên hiến máu của các chi bộ; "
					     "Đảng bộ, cấp ủy và các chi bộ dự lễ."),
			    "awards_emulation");
	assert_true(bench.article.n_cues >= 3);
	assert_string_equal(topics("Trao Huân chương, tặng Bằng khen, tôn vinh người hiến máu",
				   "Ban Thường vụ Tỉnh ủy dự lễ trao Huân chương, tặng Bằng khen, Cờ thi đua."),
			    "awards_emulation");
	for (size_t i = 0; i < bench.article.n_cues; i++)
		assert_int_not_equal(strncmp(bench.article.body + bench.article.cues[i].begin, "tôn vinh",
					     strlen("tôn vinh")),
				     0);
}

/* Would catch: appointments and the like made a topic by a few words where the Party is hardly named. */
static void hardly_of_the_party(void **state)
{
	static const char headline[] = "Bệnh viện có giám đốc mới";
	static const char text[] = "Bệnh viện bổ nhiệm ông Lê Văn Thử làm giám đốc, miễn nhiệm ông Trần Văn Mẫu; bà "
				   "Mẫu được điều động sang cơ sở hai. Đảng ủy Sở chúc mừng.";
	char more[512];

	(void)state;
	assert_string_equal(topics(headline, text), "");
	snprintf(more, sizeof more, "%s %s", text, "Tỉnh ủy, các cấp ủy và chi bộ dự hội nghị.");
	assert_string_equal(topics(headline, more), "cadre_work");
}

/* Would catch: a topic that the text tells in full lost beside one that the headline says again. */
static void told_in_full(void **state)
{
	static const char *const figures[] = {"31 đảng viên", "42%", "53 đảng viên", "64 đảng viên"};
	struct tl_metric m[TL_COUNT(figures)];

	(void)state;
	read_article("Phát triển đảng viên: kết nạp đảng viên mới, chuyển đảng chính thức vượt chỉ tiêu kết nạp",
		     "Năm qua Đảng bộ kết nạp 31 đảng viên, đạt 42% kế hoạch, 53 đảng viên là nữ, 64 đảng viên trẻ. "
		     "Ủy ban kiểm tra các cấp và chi bộ làm tốt công tác kiểm tra, giám sát chuyên đề, thi hành kỷ "
		     "luật, khiển trách, cảnh cáo đảng viên.");
	memset(m, 0, sizeof m);
	for (size_t i = 0; i < TL_COUNT(figures); i++) {
		m[i].indicator = "members_admitted";
		m[i].begin = (size_t)(strstr(bench.article.body, figures[i]) - bench.article.body);
		m[i].end = m[i].begin + strlen(figures[i]);
	}
	bench.article.metrics = m;
	bench.article.n_metrics = TL_COUNT(figures);
	tl_topic_rules_run(rules, &bench.rd);
	assert_int_equal(bench.article.n_topics, 2);
	assert_string_equal(bench.article.topics[0].id, "member_development");
	assert_string_equal(bench.article.topics[1].id, "inspection_discipline");
}

/* Would catch: the totals by which a text introduces a committee made a topic without a word of it. */
static void totals_introduce(void **state)
{
	static const struct {
		const char *words, *indicator;
	} figures[] = {
		{"55 cơ sở", "grassroots_party_orgs"},
		{"25 đảng ủy", "grassroots_committees"},
		{"30 chi bộ", "grassroots_cells"},
	};
	struct tl_metric m[TL_COUNT(figures)];

	(void)state;
	read_article("Huyện Mẫu mở hội sách", "Đảng bộ huyện có 55 cơ sở, gồm 25 đảng ủy và 30 chi bộ; đảng viên các chi "
					      "bộ, cấp ủy và Huyện ủy tặng sách.");
	memset(m, 0, sizeof m);
	for (size_t i = 0; i < TL_COUNT(figures); i++) {
		m[i].indicator = figures[i].indicator;
		m[i].begin = (size_t)(strstr(bench.article.body, figures[i].words) - bench.article.body);
		m[i].end = m[i].begin + strlen(figures[i].words);
	}
	bench.article.metrics = m;
	bench.article.n_metrics = TL_COUNT(figures);
	tl_topic_rules_run(rules, &bench.rd);
	assert_int_equal(bench.article.n_topics, 0);
}

/* Would catch: what a figure of the headline counts made a topic beside what is said of it. */
static void counted_in_the_headline(void **state)
{
	struct tl_metric m = {.indicator = "clean_strong_orgs"};

	(void)state;
	read_article("97,5% tổ chức cơ sở đảng đạt trong sạch, vững mạnh",
		     "Kết quả do Đảng bộ huyện, các chi bộ và đảng viên cùng làm; cấp ủy khen các chi bộ.");
	m.end = strlen("97,5% tổ chức cơ sở đảng");
	bench.article.metrics = &m;
	bench.article.n_metrics = 1;
	tl_topic_rules_run(rules, &bench.rd);
	assert_int_equal(bench.article.n_topics, 1);
	assert_string_equal(bench.article.topics[0].id, "evaluation");
}

/* Would catch: a longer phrase with another meaning counting as the cue inside it. */
static void negatives(void **state)
{
	(void)state;
	topics("Đảng bộ xã họp", "Thực hiện Nghị quyết Đại hội Đảng bộ huyện, chi bộ lo nước sinh hoạt.");
	for (size_t i = 0; i < bench.article.n_topics; i++) {
		assert_string_not_equal(bench.article.topics[i].id, "congress");
		assert_string_not_equal(bench.article.topics[i].id, "branch_meetings");
	}
	topics("Đảng bộ xã học và làm theo Bác", "Ban Tuyên giáo và Dân vận tuyên dương gương học và làm theo Bác.");
	for (size_t i = 0; i < bench.article.n_topics; i++)
		assert_string_not_equal(bench.article.topics[i].id, "mass_mobilization");
}

/* Would catch: figures not speaking for their topic, or words inside them for another. */
static void figures(void **state)
{
	struct tl_metric m[2] = {{.indicator = "orgs_rated_good"}, {.indicator = "members_rated_good"}};
	const char *text = "Năm qua, 56 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ; 900 đảng viên hoàn "
			   "thành tốt nhiệm vụ.";

	(void)state;
	read_article("Đảng bộ huyện tổng kết năm", text);
	m[0].begin = (size_t)(strstr(bench.article.body, "56 tổ") - bench.article.body);
	m[0].end = m[0].begin + strlen("56 tổ chức cơ sở đảng");
	m[1].begin = (size_t)(strstr(bench.article.body, "900") - bench.article.body);
	m[1].end = m[1].begin + strlen("900 đảng viên");
	bench.article.metrics = m;
	bench.article.n_metrics = 2;
	tl_topic_rules_run(rules, &bench.rd);
	assert_int_equal(bench.article.n_topics, 1);
	assert_string_equal(bench.article.topics[0].id, "evaluation");
}

/* Would catch: cues out of the text, out of order, or of topics that the article has not. */
static void cues_are_kept(void **state)
{
	const char *ids;
	bool found = false;

	(void)state;
	ids = topics("Huyện ủy kết nạp đảng viên mới", "Đảng bộ tạo nguồn kết nạp, phát triển đảng viên.");
	assert_string_equal(ids, "member_development");
	assert_true(bench.article.n_cues >= 3);
	for (size_t i = 0; i < bench.article.n_cues; i++) {
		const struct tl_topic_cue *c = &bench.article.cues[i];

		assert_true(c->begin < c->end && c->end <= bench.article.body_n);
		assert_string_equal(c->id, "member_development");
		assert_true(i == 0 || c[-1].begin <= c->begin);
		found = found || strncmp(bench.article.body + c->begin, "phát triển đảng viên",
					 c->end - c->begin) == 0;
	}
	assert_true(found);
}

/* Would catch: scores out of 0..1 or out of order, or more than four topics. */
static void scores(void **state)
{
	(void)state;
	topics("Kết nạp đảng viên, sinh hoạt chi bộ, kiểm tra, giám sát, công tác cán bộ, dân vận khéo",
	       "Đảng bộ tặng Bằng khen, trao Huy hiệu Đảng, đánh giá, xếp loại chất lượng tổ chức cơ sở "
	       "đảng, đại hội chi bộ, tinh giản biên chế, phòng, chống tham nhũng.");
	assert_true(bench.article.n_topics >= 1 && bench.article.n_topics <= 4);
	for (size_t i = 0; i < bench.article.n_topics; i++) {
		assert_true(bench.article.topics[i].score > 0 && bench.article.topics[i].score <= 1);
		assert_true(i == 0 || bench.article.topics[i - 1].score >= bench.article.topics[i].score);
	}
}

/* Would catch: reading beyond an empty text. */
static void empty(void **state)
{
	(void)state;
	assert_string_equal(topics("", ""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain),     cmocka_unit_test(formulas),
		cmocka_unit_test(second_topics), cmocka_unit_test(in_other_words),
		cmocka_unit_test(none_stands_out),
		cmocka_unit_test(named_in_the_headline),
		cmocka_unit_test(general_news),	 cmocka_unit_test(other_matters),
		cmocka_unit_test(only_about_the_party), cmocka_unit_test(hardly_of_the_party),
		cmocka_unit_test(told_in_full), cmocka_unit_test(totals_introduce), cmocka_unit_test(counted_in_the_headline),
		cmocka_unit_test(negatives), cmocka_unit_test(figures),	 cmocka_unit_test(cues_are_kept),
		cmocka_unit_test(scores),    cmocka_unit_test(empty),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
