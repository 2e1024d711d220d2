/* Pages as content systems made them: what is left out, what is kept, what each line is said to be.
 */
#include "source_fixture.h"

/* The text, each line with what its elements say of it: "h", "c", "b", "r" or "-". */
static const char *lines(struct fixture *f, const char *html)
{
	static const char names[] = "-hcbr";
	struct tl_source_text t = decode(f, "html", html, strlen(html));
	size_t n = 0;

	tl_buf_reset(&f->log);
	tl_buf_str(&f->log, "");
	for (const char *p = t.text.p; *p; p = strchr(p, '\n') + 1)
		tl_buf_printf(&f->log, "%c %.*s\n", n < t.n_markup ? names[t.markup[n]] : '-',
			      (int)strcspn(p, "\n"), p),
			n++;
	return f->log.p;
}

/* Paragraphs of `n` bytes and more, outside links. */
#define TEXT                                                                                       \
	"<p>Chi bộ xóm Mây họp bàn việc làm đường, ai cũng nói.</p>"               \
	"<p>Chi bộ xóm Mây họp bàn việc làm đường, ai cũng nói.</p>"               \
	"<p>Chi bộ xóm Mây họp bàn việc làm đường, ai cũng nói.</p>"
#define LINES                                                                                      \
	"- Chi bộ xóm Mây họp bàn việc làm đường, ai cũng nói.\n"                  \
	"- Chi bộ xóm Mây họp bàn việc làm đường, ai cũng nói.\n"                  \
	"- Chi bộ xóm Mây họp bàn việc làm đường, ai cũng nói.\n"
#define MUCH TEXT TEXT TEXT TEXT TEXT
#define MUCH_LINES LINES LINES LINES LINES LINES

/* A log-in window or a notice on copying, not on the screen, must not become kicker or heading. */
static void hidden(void **state)
{
	assert_string_equal(
		lines(*state, "<div STYLE='color:red; Display : NONE'><div>Đăng nhập để gửi</div>"
			      "bình luận</div><p>A<span class='Hidden'>không</span>B</p>"
			      "<p hidden>không</p><div class='x d-none'><p>không</div>"
			      "<div style='visibility:hidden'>không</div><p class=hidden-xs>C</p>"),
		"- AB\n- C\n");
	/* A date in it is none over the text. */
	assert_string_equal(lines(*state, "<div class=hidden>Ngày 12/03/2024</div><p>A</p>"),
			    "- A\n");
	/* Shown by a script once loaded: the article itself. */
	assert_string_equal(lines(*state, "<body style='display:none'><p>A</p></body>"), "- A\n");
	/* To be unfolded. */
	assert_string_equal(lines(*state, "<div class=hide>" MUCH "</div>"), MUCH_LINES);
}

/* A box of related articles amid the text, of whatever elements, is none of it; but what such a
 * class holds where it was never closed is the text, and a sentence with a link stays. */
static void related(void **state)
{
	assert_string_equal(
		lines(*state, "<p>A.</p><div class='box-tinlienquan'><div><h4><a>Xã khác</a></h4>"
			      "</div><p>Ba xã đã xong việc.</p></div><p>B.</p>"),
		"- A.\n- B.\n");
	assert_string_equal(lines(*state,
				  "<div><div class='article__related'><b>Đọc thêm</b></div>" TEXT
				  "<div class=related>" MUCH "</div><p>Hết.</p></div>"),
			    LINES MUCH_LINES "- Hết.\n");
	assert_string_equal(lines(*state, "<div class=related><b>Đọc thêm</b><p>A.</p>"),
			    "- Đọc thêm\n- A.\n");
	/* One that begins amid a line which ends within it: the line's own words stay. */
	assert_string_equal(
		lines(*state, "<p>Xem <span class=related>thêm<div>tin</div></span></p>"),
		"- Xem thêm\n- tin\n");
	/* An element within that is left open ends with it. */
	assert_string_equal(
		lines(*state, "<div class=related><p class=caption>x<div>y</div></div><p>A.</p>"),
		"- A.\n");
	assert_string_equal(lines(*state, "<nav>Tin mới</nav><aside>Tin mới</aside><p>A.</p>"),
			    "- A.\n");
}

/* Each linked title of a list is left out; what stands under it on that article goes with it, but
 * not the text that a box of links swallowed, never closed. */
static void teasers(void **state)
{
	assert_string_equal(lines(*state, MUCH
				  "<div class=news-same-category><h3>Tin khác</h3><h4><a>Xã Mây</a>"
				  "</h4>" TEXT "<h4><a>Xã Núi</a></h4><h4><a>Xã Sông</a></h4>"
				  "<h4><a>Xã Đồi</a></h4></div>"),
			    MUCH_LINES);
	assert_string_equal(
		lines(*state, "<div><div class=cungchuyenmuc><h4><a>Xã Mây</a></h4>" MUCH "</div>"),
		"h Xã Mây\n" MUCH_LINES);
}

/* Linked headings behind the beginning of the text are other articles; over it one may be the
 * headline. */
static void linked_headings(void **state)
{
	assert_string_equal(lines(*state, "<h3><a>Tít</a></h3>" MUCH "<h3><a>Bài khác</a></h3>"
					  "<h3>Chỗ <a>khó</a></h3><p>B.</p>"),
			    "h Tít\n" MUCH_LINES "h Chỗ khó\n- B.\n");
}

/* What readers wrote under the text and the foot of the page are left out, but not the text of a
 * page that only has such a class. */
static void comments(void **state)
{
	assert_string_equal(lines(*state, MUCH "<div id='box_comment'><p>Hay quá, cảm ơn nhà báo."
					       "</p>" TEXT "</div><footer>Tòa soạn</footer>"),
			    MUCH_LINES);
	/* Over the text its date may stand beside their number. */
	assert_string_equal(lines(*state, "<p class=time-comment><b>18/05/2018</b> 0 bình luận</p>"
					  "<div class=share>Chia sẻ</div>" TEXT),
			    "- 18/05/2018 0 bình luận\n" LINES);
	assert_string_equal(lines(*state, MUCH "<div class=share>Chia sẻ 1-2-2018</div>"),
			    MUCH_LINES);
	assert_string_equal(lines(*state, "<div class='no-comments'>" MUCH "</div>"), MUCH_LINES);
	assert_string_equal(lines(*state, "<div class=comments>" MUCH "</div>"), MUCH_LINES);
	assert_string_equal(lines(*state, "<article>" MUCH "<footer>Lê An</footer></article>"),
			    MUCH_LINES "- Lê An\n");
}

/* Captions by their element or class, up to three lines; not the slides of other news. */
static void captions(void **state)
{
	assert_string_equal(lines(*state,
				  "<figure><img><figcaption><p>Trang sổ</figcaption></figure>"
				  "<table class=image><tr><td><img><tr><td class='Image'>Ao sen"
				  "<tr><td>A</table><p class=PhotoCMS_Caption>Cầu mới<p>B"
				  "<div class='carousel-caption'>Tin khác</div>"
				  "<p><em class=chuthich>Đình làng</em></p>"
				  "<p><em class=caption>Đình</em> làng</p>"),
			    "c Trang sổ\nc Ao sen\n- A\nc Cầu mới\n- B\n- Tin khác\nc Đình làng\n- "
			    "Đình làng\n");
	assert_string_equal(lines(*state, "<div class=caption><p>1</p><p>2</p><p>3</p><p>4</p>"),
			    "c 1\nc 2\nc 3\n- 4\n");
}

/* A name and a time in two spans side by side are apart on the screen, a word in two is not. */
static void spans(void **state)
{
	assert_string_equal(lines(*state, "<p><span class=a>Lê Thu</span><span>14:38</span></p>"
					  "<p><span>Xuâ</span><span>n</span> <span>Q</span>1</p>"
					  "<p><span>12</span><span>5</span></p>"),
			    "- Lê Thu 14:38\n- Xuân Q1\n- 125\n");
}

/* The author's element; one that is quoted, or has a picture and a life, is no by-line. The
 * author's name may be a link to all that he wrote, which was left out like a menu. */
static void authors(void **state)
{
	assert_string_equal(lines(*state, "<div class=author><a rel=author>Lê An/Báo Mây</a></div>"
					  "<p><a>Lê Bình</a></p>"),
			    "b Lê An/Báo Mây\n");
	assert_string_equal(lines(*state, "<p itemprop=author><span>Lê An</span></p><p>B</p>"),
			    "b Lê An\n- B\n");
	assert_string_equal(lines(*state, "<div class='article__author'><b>Lê An</b></div>"
					  "<blockquote><p class=author>Bà Tư</p></blockquote>"
					  "<div class='author-box'>Lê Bình</div>"
					  "<span class=author>Lê Cam</span><time>1/2/2024</time>"),
			    "b Lê An\n- Bà Tư\n- Lê Bình\n- Lê Cam 1/2/2024\n");
}

/* A row of figures is one line; a table that only lays out the page, and one around it, is not. */
static void tables(void **state)
{
	assert_string_equal(
		lines(*state, "<table><tr><th>Đảng bộ<th>Số<tr><td>Xã Mây</td><td><p>1.204</p>"
			      "<td>12,5%</table><p>A</p><table><tr><td>Tít<td>Báo Mây</table>"
			      "<table><tr><td>Trái<td><table><tr><td>x<td>1</table><td>2</table>"),
		"r Đảng bộ Số\nr Xã Mây 1.204 12,5%\n- A\n- Tít\n- Báo Mây\n- Trái\nr x 1\n- 2\n");
	assert_string_equal(lines(*state, "<table><tr><td>Xã Mây<td>90</table>"), "r Xã Mây 90\n");
	/* With lines around its cells the words over the columns are a row as well. */
	assert_string_equal(lines(*state, "<table border=1><tr><td>TT<td>Chỉ tiêu</table>"
					  "<table border=0><tr><td>Tít<td>Báo Mây</table>"),
			    "r TT Chỉ tiêu\n- Tít\n- Báo Mây\n");
}

/* The first <h1> is often the site's name, or in its banner; the section over the headline is a
 * link, and none of the menu. */
static void headlines(void **state)
{
	struct fixture *f = *state;
	static const char page[] =
		"<title>\n Đường mới về xóm | Đời sống - Báo Mây</title><h1><a>Báo Mây</a></h1>"
		"<div class='site-title'><h1>Mây</h1></div><ul><li><a>Đời sống</a><li><a>Báo in</a>"
		"</ul><h1>Đường mới về xóm</h1><p>A";

	assert_string_equal(lines(f, page), "h Báo Mây\n- Đời sống\nh Đường mới về xóm\n- A\n");
	assert_string_equal(decode(f, "html", page, sizeof page - 1).title, "Đường mới về xóm");
	assert_string_equal(lines(f, "<div class=breadcrumb><a>Chính trị</a></div><h1>Đường</h1>"),
			    "- Chính trị\nh Đường\n");
	assert_string_equal(lines(f, "<title>Đường mới - Báo Mây</title><div><a>Báo Mây</a></div>"
				     "<h1>Đường mới</h1>"),
			    "h Đường mới\n");
	assert_string_equal(lines(f, "<p><a>Liên hệ</a></p><h1>Đường</h1>"), "h Đường\n");
}

/* A line in the middle or in italics right behind a picture stands under it; not the headline under
 * the paper's banner, nor what is bold, or far from the picture, or text that has a style of its
 * own. */
static void under_pictures(void **state)
{
	assert_string_equal(
		lines(*state,
		      "<img><p align=center>Đường mới về xóm núi của huyện Mây</p>"
		      "<p ALIGN='Center'><img><br><font>Ao sen</font></p><p align=center>A</p>"
		      "<img><p><em>Đình <b>làng</b></em></p><img><p><i>Cầu</i> mới</p>"
		      "<img><p class=rtecenter><b>Lê An</b></p>"
		      "<div style='Text-Align: center'><img></div><p>B</p><p><i>C</i></p>"),
		"- Đường mới về xóm núi của huyện Mây\nc Ao sen\n- A\nc Đình làng\n- Cầu mới\n"
		"- Lê An\n- B\n- C\n");
}

/* The headline by its class, whatever <h1> says; the first one, and none of many lines. */
static void headline_class(void **state)
{
	static const char page[] = "<title>Trường Mây: Đường mới</title><h1>Trường Mây</h1>"
				   "<h3 class='post-title entry-title'>Đường mới</h3><p>A</p>"
				   "<h3 class=entry-title>Cầu mới</h3>";

	assert_string_equal(decode(*state, "html", page, sizeof page - 1).title, "Đường mới");
}

/* The name of the site, a heading of its own, or the last step of the way to the page taken for the
 * headline; the title of a box of the page, too. */
static void headline_of_several(void **state)
{
	static const char site[] = "<title>Đường mới về xóm</title><h1>Cổng thông tin xã Mây</h1>"
				   "<h1>Đường mới về xóm</h1>";
	static const char box[] = "<title>Tin chi tiết</title><div class=tieude>Tin mới</div>"
				  "<div class=news-title><a>Chợ mới ở bản Mây đã mở cửa</a></div>"
				  "<div class=news-title>Xóm Mây có đường mới về tận ruộng</div>";

	assert_string_equal(decode(*state, "html", site, sizeof site - 1).title,
			    "Đường mới về xóm");
	assert_string_equal(decode(*state, "html", box, sizeof box - 1).title,
			    "Xóm Mây có đường mới về tận ruộng");
}

/* Two links side by side run together as one word; the words over the way to a page as text. */
static void links_apart(void **state)
{
	assert_string_equal(lines(*state, "<p>Cỡ chữ <a>to</a><a>nhỏ</a> (<a>x</a>)</p>"
					  "<div class=breadcrumbs>Bạn ở: <a>Trang chủ</a><b>Tin</b>"
					  "</div><h1>Đường</h1>"),
			    "- Cỡ chữ to nhỏ (x)\nh Đường\n");
}

/* A post has its categories among its classes, a page the way to it: what is long is no such way,
 * and a line with a link in it stays. */
static void categories(void **state)
{
	assert_string_equal(lines(*state,
				  "<article class='post category-tin-tuc tag-xa'>" MUCH
				  "<p>Theo <a>Báo Mây</a></p></article>"
				  "<div class=category>" MUCH "<p>Theo <a>Báo Mây</a></p></div>"),
			    MUCH_LINES "- Theo Báo Mây\n" MUCH_LINES "- Theo Báo Mây\n");
}

/* A box that begins in a cell and ends behind its row: what is taken back must not leave a row
 * without its end, in which the next line goes on. */
static void box_over_rows(void **state)
{
	assert_string_equal(lines(*state, "<table border=1><tr><td>A<td>1<div class=related>"
					  "<td>Tin khác<tr></div></table><p>B</p>"),
			    "- A\n- 1\n- B\n");
}

/* A hidden element amid a line that a menu within it has ended: what stands behind the menu is
 * hidden as well. */
static void hidden_with_menu(void **state)
{
	assert_string_equal(
		lines(*state,
		      "<p>A</p><a>Đọc thêm</a><span class=hidden><ul><li><a>Tin</a></li></ul>"
		      "ẩn</span><p>B</p>"),
		"- A\n- B\n");
}

/* Would take hours: a style of blanks, and menus under a title without an end. */
static void long_attributes(void **state)
{
	enum { BLANKS = 3000000, MENUS = 40000, TITLE = 2000000 };
	struct tl_buf page = {0};

	tl_buf_str(&page, "<title>");
	for (int i = 0; i < TITLE / 4; i++)
		tl_buf_str(&page, "Mây ");
	tl_buf_str(&page, "</title><div style=\"");
	for (int i = 0; i < BLANKS; i++)
		tl_buf_char(&page, ' ');
	tl_buf_str(&page, "\">A</div>");
	for (int i = 0; i < MENUS; i++)
		tl_buf_str(&page, "<li><a>Tin</a></li>");
	assert_string_equal(decode(*state, "html", page.p, page.n).text.p, "A\n");
	tl_buf_free(&page);
}

/* No page, cut anywhere, may be read beyond its end, and every line has its mark. */
static void cut_anywhere(void **state)
{
	static const char whole[] =
		"<h1>a</h1><div class='related' id=x><table><tr><td class=image>b<td>1</table>"
		"</div><p class=caption>c<span style='display:none'>d</span><nav><h1>e</h1></nav>";
	struct fixture *f = *state;

	for (size_t n = 0; n < sizeof whole; n++) {
		char *exact = malloc(n ? n : 1);
		struct tl_source_text t;
		size_t ends = 0;

		memcpy(exact, whole, n);
		t = decode(f, "html", exact, n);
		for (size_t i = 0; i < t.text.n; i++)
			ends += t.text.p[i] == '\n';
		assert_int_equal(t.n_markup, ends);
		free(exact);
	}
}

int main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, start, stop)
	const struct CMUnitTest tests[] = {
		T(box_over_rows),  T(hidden_with_menu), T(long_attributes), T(hidden),
		T(related),	   T(linked_headings),	T(comments),	    T(captions),
		T(spans),	   T(authors),	   T(tables),		T(headlines),	    T(headline_of_several),
		T(cut_anywhere),   T(categories),	T(teasers),	    T(under_pictures),
		T(headline_class), T(links_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
