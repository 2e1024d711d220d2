/* Telex and VNI: every vowel group with its final consonants and tones, typed in every order that
 * people use, and by hand what is taken back, corrected or foreign. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>
#include <unistr.h>

#include <cmocka.h>

#include "tulieu/telex.h"
#include "tulieu/text.h"

/* A syllable in its parts, and its six forms (ngang huyền hỏi ngã sắc nặng; '-' where the final
 * consonant takes no such tone) in the old placement of tones, and in the new where it differs. */
static const struct syllable {
	const char *onset, *vowels, *coda, *old_forms, *new_forms;
} syllables[] = {
	{"b", "a", "", "ba bà bả bã bá bạ", NULL},
	{"t", "a", "ch", "tach - - - tách tạch", NULL},
	{"c", "a", "c", "cac - - - các cạc", NULL},
	{"đ", "a", "k", "đak - - - đák đạk", NULL},
	{"l", "a", "m", "lam làm lảm lãm lám lạm", NULL},
	{"b", "a", "n", "ban bàn bản bãn bán bạn", NULL},
	{"s", "a", "ng", "sang sàng sảng sãng sáng sạng", NULL},
	{"n", "a", "nh", "nanh nành nảnh nãnh nánh nạnh", NULL},
	{"th", "a", "p", "thap - - - tháp thạp", NULL},
	{"m", "a", "t", "mat - - - mát mạt", NULL},
	{"đ", "ă", "c", "đăc - - - đắc đặc", NULL},
	{"l", "ă", "k", "lăk - - - lắk lặk", NULL},
	{"n", "ă", "m", "năm nằm nẳm nẵm nắm nặm", NULL},
	{"kh", "ă", "n", "khăn khằn khẳn khẵn khắn khặn", NULL},
	{"đ", "ă", "ng", "đăng đằng đẳng đẵng đắng đặng", NULL},
	{"kh", "ă", "p", "khăp - - - khắp khặp", NULL},
	{"m", "ă", "t", "măt - - - mắt mặt", NULL},
	{"t", "â", "c", "tâc - - - tấc tậc", NULL},
	{"th", "â", "m", "thâm thầm thẩm thẫm thấm thậm", NULL},
	{"c", "â", "n", "cân cần cẩn cẫn cấn cận", NULL},
	{"t", "â", "ng", "tâng tầng tẩng tẫng tấng tậng", NULL},
	{"th", "â", "p", "thâp - - - thấp thập", NULL},
	{"đ", "â", "t", "đât - - - đất đật", NULL},
	{"m", "e", "", "me mè mẻ mẽ mé mẹ", NULL},
	{"x", "e", "c", "xec - - - xéc xẹc", NULL},
	{"k", "e", "m", "kem kèm kẻm kẽm kém kẹm", NULL},
	{"b", "e", "n", "ben bèn bẻn bẽn bén bẹn", NULL},
	{"l", "e", "ng", "leng lèng lẻng lẽng léng lẹng", NULL},
	{"đ", "e", "p", "đep - - - đép đẹp", NULL},
	{"kh", "e", "t", "khet - - - khét khẹt", NULL},
	{"đ", "ê", "", "đê đề để đễ đế đệ", NULL},
	{"k", "ê", "ch", "kêch - - - kếch kệch", NULL},
	{"n", "ê", "m", "nêm nềm nểm nễm nếm nệm", NULL},
	{"b", "ê", "n", "bên bền bển bễn bến bện", NULL},
	{"b", "ê", "nh", "bênh bềnh bểnh bễnh bếnh bệnh", NULL},
	{"x", "ê", "p", "xêp - - - xếp xệp", NULL},
	{"h", "ê", "t", "hêt - - - hết hệt", NULL},
	{"k", "i", "", "ki kì kỉ kĩ kí kị", NULL},
	{"th", "i", "ch", "thich - - - thích thịch", NULL},
	{"ch", "i", "m", "chim chìm chỉm chĩm chím chịm", NULL},
	{"ch", "i", "n", "chin chìn chỉn chĩn chín chịn", NULL},
	{"t", "i", "nh", "tinh tình tỉnh tĩnh tính tịnh", NULL},
	{"k", "i", "p", "kip - - - kíp kịp", NULL},
	{"t", "i", "t", "tit - - - tít tịt", NULL},
	{"n", "o", "", "no nò nỏ nõ nó nọ", NULL},
	{"h", "o", "c", "hoc - - - hóc học", NULL},
	{"l", "o", "m", "lom lòm lỏm lõm lóm lọm", NULL},
	{"c", "o", "n", "con còn cỏn cõn cón cọn", NULL},
	{"m", "o", "ng", "mong mòng mỏng mõng móng mọng", NULL},
	{"h", "o", "p", "hop - - - hóp họp", NULL},
	{"t", "o", "t", "tot - - - tót tọt", NULL},
	{"h", "ô", "", "hô hồ hổ hỗ hố hộ", NULL},
	{"c", "ô", "c", "côc - - - cốc cộc", NULL},
	{"h", "ô", "m", "hôm hồm hổm hỗm hốm hộm", NULL},
	{"th", "ô", "n", "thôn thồn thổn thỗn thốn thộn", NULL},
	{"đ", "ô", "ng", "đông đồng đổng đỗng đống động", NULL},
	{"kh", "ô", "p", "khôp - - - khốp khộp", NULL},
	{"t", "ô", "t", "tôt - - - tốt tột", NULL},
	{"m", "ơ", "", "mơ mờ mở mỡ mớ mợ", NULL},
	{"c", "ơ", "m", "cơm cờm cởm cỡm cớm cợm", NULL},
	{"ch", "ơ", "n", "chơn chờn chởn chỡn chớn chợn", NULL},
	{"l", "ơ", "p", "lơp - - - lớp lợp", NULL},
	{"b", "ơ", "t", "bơt - - - bớt bợt", NULL},
	{"th", "u", "", "thu thù thủ thũ thú thụ", NULL},
	{"ph", "u", "c", "phuc - - - phúc phục", NULL},
	{"b", "u", "k", "buk - - - búk bụk", NULL},
	{"ch", "u", "m", "chum chùm chủm chũm chúm chụm", NULL},
	{"v", "u", "n", "vun vùn vủn vũn vún vụn", NULL},
	{"c", "u", "ng", "cung cùng củng cũng cúng cụng", NULL},
	{"gi", "u", "p", "giup - - - giúp giụp", NULL},
	{"h", "u", "t", "hut - - - hút hụt", NULL},
	{"t", "ư", "", "tư từ tử tữ tứ tự", NULL},
	{"đ", "ư", "c", "đưc - - - đức đực", NULL},
	{"h", "ư", "m", "hưm hừm hửm hữm hứm hựm", NULL},
	{"nh", "ư", "n", "nhưn nhừn nhửn nhữn nhứn nhựn", NULL},
	{"v", "ư", "ng", "vưng vừng vửng vững vứng vựng", NULL},
	{"n", "ư", "t", "nưt - - - nứt nựt", NULL},
	{"l", "y", "", "ly lỳ lỷ lỹ lý lỵ", NULL},
	{"m", "y", "", "my mỳ mỷ mỹ mý mỵ", NULL},
	{"h", "ai", "", "hai hài hải hãi hái hại", NULL},
	{"c", "ao", "", "cao cào cảo cão cáo cạo", NULL},
	{"s", "au", "", "sau sàu sảu sãu sáu sạu", NULL},
	{"m", "ay", "", "may mày mảy mãy máy mạy", NULL},
	{"đ", "âu", "", "đâu đầu đẩu đẫu đấu đậu", NULL},
	{"th", "ây", "", "thây thầy thẩy thẫy thấy thậy", NULL},
	{"k", "eo", "", "keo kèo kẻo kẽo kéo kẹo", NULL},
	{"n", "êu", "", "nêu nều nểu nễu nếu nệu", NULL},
	{"k", "ia", "", "kia kìa kỉa kĩa kía kịa", NULL},
	{"v", "iê", "c", "viêc - - - viếc việc", NULL},
	{"t", "iê", "m", "tiêm tiềm tiểm tiễm tiếm tiệm", NULL},
	{"t", "iê", "n", "tiên tiền tiển tiễn tiến tiện", NULL},
	{"t", "iê", "ng", "tiêng tiềng tiểng tiễng tiếng tiệng", NULL},
	{"ngh", "iê", "p", "nghiêp - - - nghiếp nghiệp", NULL},
	{"v", "iê", "t", "viêt - - - viết việt", NULL},
	{"th", "iêu", "", "thiêu thiều thiểu thiễu thiếu thiệu", NULL},
	{"h", "iu", "", "hiu hìu hỉu hĩu híu hịu", NULL},
	{"", "yê", "m", "yêm yềm yểm yễm yếm yệm", NULL},
	{"", "yê", "n", "yên yền yển yễn yến yện", NULL},
	{"", "yê", "ng", "yêng yềng yểng yễng yếng yệng", NULL},
	{"", "yê", "t", "yêt - - - yết yệt", NULL},
	{"", "yêu", "", "yêu yều yểu yễu yếu yệu", NULL},
	{"h", "oa", "", "hoa hòa hỏa hõa hóa họa", "hoa hoà hoả hoã hoá hoạ"},
	{"kh", "oa", "c", "khoac - - - khoác khoạc", NULL},
	{"x", "oa", "ch", "xoach - - - xoách xoạch", NULL},
	{"ng", "oa", "m", "ngoam ngoàm ngoảm ngoãm ngoám ngoạm", NULL},
	{"t", "oa", "n", "toan toàn toản toãn toán toạn", NULL},
	{"kh", "oa", "ng", "khoang khoàng khoảng khoãng khoáng khoạng", NULL},
	{"l", "oa", "nh", "loanh loành loảnh loãnh loánh loạnh", NULL},
	{"ng", "oa", "p", "ngoap - - - ngoáp ngoạp", NULL},
	{"kh", "oa", "t", "khoat - - - khoát khoạt", NULL},
	{"t", "oai", "", "toai toài toải toãi toái toại", NULL},
	{"ng", "oao", "", "ngoao ngoào ngoảo ngoão ngoáo ngoạo", NULL},
	{"x", "oay", "", "xoay xoày xoảy xoãy xoáy xoạy", NULL},
	{"h", "oă", "c", "hoăc - - - hoắc hoặc", NULL},
	{"nh", "oă", "m", "nhoăm nhoằm nhoẳm nhoẵm nhoắm nhoặm", NULL},
	{"kh", "oă", "n", "khoăn khoằn khoẳn khoẵn khoắn khoặn", NULL},
	{"h", "oă", "ng", "hoăng hoằng hoẳng hoẵng hoắng hoặng", NULL},
	{"th", "oă", "t", "thoăt - - - thoắt thoặt", NULL},
	{"kh", "oe", "", "khoe khòe khỏe khõe khóe khọe", "khoe khoè khoẻ khoẽ khoé khoẹ"},
	{"ng", "oe", "m", "ngoem ngoèm ngoẻm ngoẽm ngoém ngoẹm", NULL},
	{"h", "oe", "n", "hoen hoèn hoẻn hoẽn hoén hoẹn", NULL},
	{"t", "oe", "t", "toet - - - toét toẹt", NULL},
	{"kh", "oeo", "", "khoeo khoèo khoẻo khoẽo khoéo khoẹo", NULL},
	{"n", "oi", "", "noi nòi nỏi nõi nói nọi", NULL},
	{"x", "oo", "ng", "xoong xoòng xoỏng xoõng xoóng xoọng", NULL},
	{"m", "oo", "c", "mooc - - - moóc moọc", NULL},
	{"t", "ôi", "", "tôi tồi tổi tỗi tối tội", NULL},
	{"m", "ơi", "", "mơi mời mởi mỡi mới mợi", NULL},
	{"m", "ua", "", "mua mùa mủa mũa múa mụa", NULL},
	{"t", "uâ", "n", "tuân tuần tuẩn tuẫn tuấn tuận", NULL},
	{"kh", "uâ", "ng", "khuâng khuầng khuẩng khuẫng khuấng khuậng", NULL},
	{"x", "uâ", "t", "xuât - - - xuất xuật", NULL},
	{"kh", "uây", "", "khuây khuầy khuẩy khuẫy khuấy khuậy", NULL},
	{"th", "uê", "", "thuê thuề thuể thuễ thuế thuệ", NULL},
	{"h", "uê", "ch", "huêch - - - huếch huệch", NULL},
	{"h", "uê", "nh", "huênh huềnh huểnh huễnh huếnh huệnh", NULL},
	{"ng", "uêu", "", "nguêu nguều nguểu nguễu nguếu nguệu", NULL},
	{"v", "ui", "", "vui vùi vủi vũi vúi vụi", NULL},
	{"th", "uô", "c", "thuôc - - - thuốc thuộc", NULL},
	{"nh", "uô", "m", "nhuôm nhuồm nhuổm nhuỗm nhuốm nhuộm", NULL},
	{"m", "uô", "n", "muôn muồn muổn muỗn muốn muộn", NULL},
	{"ch", "uô", "ng", "chuông chuồng chuổng chuỗng chuống chuộng", NULL},
	{"t", "uô", "t", "tuôt - - - tuốt tuột", NULL},
	{"n", "uôi", "", "nuôi nuồi nuổi nuỗi nuối nuội", NULL},
	{"th", "uơ", "", "thuơ thuờ thuở thuỡ thuớ thuợ", NULL},
	{"th", "uy", "", "thuy thùy thủy thũy thúy thụy", "thuy thuỳ thuỷ thuỹ thuý thuỵ"},
	{"h", "uy", "ch", "huych - - - huých huỵch", NULL},
	{"l", "uy", "n", "luyn luỳn luỷn luỹn luýn luỵn", NULL},
	{"h", "uy", "nh", "huynh huỳnh huỷnh huỹnh huýnh huỵnh", NULL},
	{"t", "uy", "p", "tuyp - - - tuýp tuỵp", NULL},
	{"s", "uy", "t", "suyt - - - suýt suỵt", NULL},
	{"kh", "uya", "", "khuya khuỳa khuỷa khuỹa khuýa khuỵa", NULL},
	{"t", "uyê", "n", "tuyên tuyền tuyển tuyễn tuyến tuyện", NULL},
	{"th", "uyê", "t", "thuyêt - - - thuyết thuyệt", NULL},
	{"kh", "uyu", "", "khuyu khuỳu khuỷu khuỹu khuýu khuỵu", NULL},
	{"m", "ưa", "", "mưa mừa mửa mữa mứa mựa", NULL},
	{"g", "ưi", "", "gưi gừi gửi gữi gứi gựi", NULL},
	{"n", "ươ", "c", "nươc - - - nước nược", NULL},
	{"l", "ươ", "m", "lươm lườm lưởm lưỡm lướm lượm", NULL},
	{"v", "ươ", "n", "vươn vườn vưởn vưỡn vướn vượn", NULL},
	{"đ", "ươ", "ng", "đương đường đưởng đưỡng đướng đượng", NULL},
	{"c", "ươ", "p", "cươp - - - cướp cượp", NULL},
	{"l", "ươ", "t", "lươt - - - lướt lượt", NULL},
	{"t", "ươi", "", "tươi tười tưởi tưỡi tưới tượi", NULL},
	{"h", "ươu", "", "hươu hườu hưởu hưỡu hướu hượu", NULL},
	{"c", "ưu", "", "cưu cừu cửu cữu cứu cựu", NULL},
	{"gi", "a", "", "gia già giả giã giá giạ", NULL},
	{"gi", "ê", "ng", "giêng giềng giểng giễng giếng giệng", NULL},
	{"gi", "ê", "t", "giêt - - - giết giệt", NULL},
	{"gi", "ao", "", "giao giào giảo gião giáo giạo", NULL},
	{"g", "i", "", "gi gì gỉ gĩ gí gị", NULL},
	{"gi", "ư", "", "giư giừ giử giữ giứ giự", NULL},
	{"gi", "âu", "", "giâu giầu giẩu giẫu giấu giậu", NULL},
	{"qu", "a", "", "qua quà quả quã quá quạ", NULL},
	{"qu", "â", "n", "quân quần quẩn quẫn quấn quận", NULL},
	{"qu", "ê", "", "quê quề quể quễ quế quệ", NULL},
	{"qu", "ô", "c", "quôc - - - quốc quộc", NULL},
	{"qu", "y", "", "quy quỳ quỷ quỹ quý quỵ", NULL},
	{"qu", "yê", "n", "quyên quyền quyển quyễn quyến quyện", NULL},
	{"qu", "yê", "t", "quyêt - - - quyết quyệt", NULL},
	{"qu", "y", "nh", "quynh quỳnh quỷnh quỹnh quýnh quỵnh", NULL},
	{"qu", "y", "t", "quyt - - - quýt quỵt", NULL},
	{"qu", "ơ", "", "quơ quờ quở quỡ quớ quợ", NULL},
	{"qu", "a", "ng", "quang quàng quảng quãng quáng quạng", NULL},
	{"qu", "ă", "ng", "quăng quằng quẳng quẵng quắng quặng", NULL},
	{"qu", "ay", "", "quay quày quảy quãy quáy quạy", NULL},
	{"qu", "eo", "", "queo quèo quẻo quẽo quéo quẹo", NULL},
	{"ngh", "iê", "ng", "nghiêng nghiềng nghiểng nghiễng nghiếng nghiệng", NULL},
	{"ngh", "e", "", "nghe nghè nghẻ nghẽ nghé nghẹ", NULL},
	{"ngh", "ê", "", "nghê nghề nghể nghễ nghế nghệ", NULL},
	{"kh", "uâ", "y", "khuây khuầy khuẩy khuẫy khuấy khuậy", NULL},
	{"tr", "ươ", "ng", "trương trường trưởng trưỡng trướng trượng", NULL},
	{"ph", "ươ", "ng", "phương phường phưởng phưỡng phướng phượng", NULL},
	{"nh", "ươ", "ng", "nhương nhường nhưởng nhưỡng nhướng nhượng", NULL},
	{"kr", "ô", "ng", "krông krồng krổng krỗng krống krộng", NULL},
	{"đr", "ă", "k", "đrăk - - - đrắk đrặk", NULL},
	{"p", "ă", "h", "păh pằh pẳh pẵh pắh pặh", NULL},
	{"t", "e", "h", "teh tèh tẻh tẽh téh tẹh", NULL},
	{"x", "â", "y", "xây xầy xẩy xẫy xấy xậy", NULL},
	{"r", "ươu", "", "rươu rườu rưởu rưỡu rướu rượu", NULL},
	{"ch", "uyê", "n", "chuyên chuyền chuyển chuyễn chuyến chuyện", NULL},
	{"ng", "uyê", "n", "nguyên nguyền nguyển nguyễn nguyến nguyện", NULL},
	{"d", "uyê", "t", "duyêt - - - duyết duyệt", NULL},
	{"v", "iê", "n", "viên viền viển viễn viến viện", NULL},
};

static void types(enum tl_input_method method, bool old_style, const char *keys, const char *text)
{
	struct tl_buf b = {0};

	tl_telex(keys, strlen(keys), method, old_style, &b);
	if (strcmp(b.p ? b.p : "", text) != 0)
		fail_msg("%s: %s, not %s", keys, b.p, text);
	tl_buf_free(&b);
}

/* The keys of a word's letters and, apart from them, of its marks; out has room. */
static void keys_of(const char *word, bool vni, char *plain, char *marks, char *in_place)
{
	static const struct {
		uint32_t cp;
		char letter, telex, vni;
	} table[] = {
		{0x103, 'a', 'w', '8'}, {0xe2, 'a', 'a', '6'},	{0xea, 'e', 'e', '6'},
		{0xf4, 'o', 'o', '6'},	{0x1a1, 'o', 'w', '7'}, {0x1b0, 'u', 'w', '7'},
		{0x111, 'd', 'd', '9'},
	};
	size_t n = strlen(word);

	for (size_t i = 0; i < n;) {
		uint32_t cp;
		char mark = 0;

		/* The oo of xoong: the third o takes back the hat. */
		if (!vni && strncmp(word + i, "oo", 2) == 0)
			*plain++ = *in_place++ = 'o';

		i += tl_utf8_decode(word + i, n - i, &cp);
		for (size_t k = 0; k < TL_COUNT(table); k++)
			if (table[k].cp == cp) {
				cp = (uint32_t)table[k].letter;
				mark = vni ? table[k].vni : table[k].telex;
			}
		*plain++ = *in_place++ = (char)cp;
		if (mark)
			*in_place++ = *marks++ = mark;
	}
	*plain = *marks = *in_place = '\0';
}

static size_t typed; /* sequences tried */

/* One sequence of keys, in small letters, capitals and with a first capital. */
static void try_keys(enum tl_input_method method, bool old_style, const char *keys,
		     const char *text)
{
	char upper_keys[64];
	size_t n, first = 0;
	uint8_t *upper;
	uint32_t cp;
	struct tl_buf title = {0};

	types(method, old_style, keys, text);
	for (n = 0; keys[n]; n++)
		upper_keys[n] = (char)(keys[n] >= 'a' ? keys[n] - 'a' + 'A' : keys[n]);
	upper_keys[n] = '\0';
	upper = u8_toupper((const uint8_t *)text, strlen(text) + 1, NULL, UNINORM_NFC, NULL, &n);
	types(method, old_style, upper_keys, (const char *)upper);
	/* A first capital: that of the capitals, then the small letters. */
	first = tl_utf8_decode((const char *)upper, n, &cp);
	tl_buf_add(&title, upper, first);
	tl_buf_str(&title, text + tl_utf8_decode(text, strlen(text), &cp));
	memcpy(upper_keys + 1, keys + 1, strlen(keys));
	types(method, old_style, upper_keys, title.p);
	tl_buf_free(&title);
	free(upper);
	typed += 3;
}

/* Types one form of a syllable in every order. */
static void try_orders(const struct syllable *s, enum tl_input_method method, bool old_style,
		       const char *tone, const char *text)
{
	bool vni = method == TL_INPUT_VNI;
	char word[32], plain[32], marks[8], in_place[32], keys[64], p2[32], m2[8], rest[32];

	snprintf(word, sizeof word, "%s%s%s", s->onset, s->vowels, s->coda);
	keys_of(word, vni, plain, marks, in_place);
	snprintf(keys, sizeof keys, "%s%s", in_place, tone);
	try_keys(method, old_style, keys, text);
	/* The tone behind the vowels. */
	snprintf(word, sizeof word, "%s%s", s->onset, s->vowels);
	keys_of(word, vni, p2, m2, rest);
	snprintf(keys, sizeof keys, "%s%s%s", rest, tone, s->coda);
	try_keys(method, old_style, keys, text);
	if (!marks[0])
		return;
	/* All marks last, before and after the tone; đ first or last; two horns by one key. (A word
	 * that ends in a stop is only known for one with its tone.) */
	if (!tone[0] && s->coda[0] && strchr("cptk", s->coda[0]))
		return;
	if (strcmp(marks, "ww") == 0 || strcmp(marks, "77") == 0)
		marks[1] = '\0';
	else if (strcmp(marks, "dww") == 0 || strcmp(marks, "977") == 0)
		marks[2] = '\0';
	snprintf(keys, sizeof keys, "%s%s%s", plain, marks, tone);
	try_keys(method, old_style, keys, text);
	snprintf(keys, sizeof keys, "%s%s%s", plain, tone, marks);
	try_keys(method, old_style, keys, text);
}

/* Would catch: a vowel group, final consonant, tone or order of keys that the engine does not know,
 * and a tone on the wrong vowel. */
static void test_syllables(void **state)
{
	static const char *const telex_tones[] = {"", "f", "r", "x", "s", "j"};
	static const char *const vni_tones[] = {"", "2", "3", "4", "1", "5"};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(syllables); i++)
		for (int old_style = 0; old_style < 2; old_style++) {
			const struct syllable *s = &syllables[i];
			char forms[128], *form, *rest = forms;

			snprintf(forms, sizeof forms, "%s",
				 old_style || !s->new_forms ? s->old_forms : s->new_forms);
			for (size_t t = 0; t < 6; t++) {
				form = strtok_r(rest, " ", &rest);
				assert_non_null(form);
				if (form[0] == '-')
					continue;
				try_orders(s, TL_INPUT_TELEX, old_style, telex_tones[t], form);
				try_orders(s, TL_INPUT_VNI, old_style, vni_tones[t], form);
			}
		}
	assert_true(typed > 20000);
}

struct pair {
	const char *keys, *text;
};

static void all(enum tl_input_method method, const struct pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		types(method, true, pairs[i].keys, pairs[i].text);
}

/* Would catch: a key that can't be typed because it is always a command. */
static void test_taken_back(void **state)
{
	static const struct pair telex[] = {
		{"aaa", "aa"},
		{"aaaa", "aaa"},
		{"eee", "ee"},
		{"ooo", "oo"},
		{"aww", "aw"},
		{"oww", "ow"},
		{"uww", "uw"},
		{"ddd", "dd"},
		{"dddd", "ddd"},
		{"ass", "as"},
		{"asss", "ass"},
		{"aff", "af"},
		{"arr", "ar"},
		{"axx", "ax"},
		{"ajj", "aj"},
		{"w", "ư"},
		{"ww", "w"},
		{"www", "ww"},
		{"tww", "tw"},
		{"uow", "uơ"},
		{"uoww", "ươ"},
		{"uowww", "uow"},
		{"tesst", "test"},
		{"bosston", "boston"},
		{"ooongf", "oòng"},
		{"xooong", "xoong"},
		{"mooocs", "moóc"},
		{"booongj", "boọng"},
		{"nguyeenxx", "nguyênx"},
		{"nguyeenxxx", "nguyênxx"},
		{"ddaddd", "daddd"},
		{"muaww", "muaw"},
		{"hoass", "hoas"},
		{"Ass", "As"},
		{"WW", "W"},
	};
	static const struct pair vni[] = {
		{"a66", "a6"}, {"a88", "a8"},  {"o77", "o7"},	 {"u77", "u7"},	  {"d99", "d9"},
		{"a11", "a1"}, {"a22", "a2"},  {"a33", "a3"},	 {"a44", "a4"},	  {"a55", "a5"},
		{"uo7", "uơ"}, {"uo77", "ươ"}, {"uo777", "uo7"}, {"a111", "a11"},
	};

	(void)state;
	all(TL_INPUT_TELEX, telex, TL_COUNT(telex));
	all(TL_INPUT_VNI, vni, TL_COUNT(vni));
}

/* Would catch: a second thought that is taken for a letter. */
static void test_corrected(void **state)
{
	static const struct pair telex[] = {
		{"asf", "à"},
		{"asfrxj", "ạ"},
		{"asz", "a"},
		{"az", "az"},
		{"tieengsf", "tiềng"},
		{"tieengsz", "tiêng"},
		{"awa", "â"},
		{"aaw", "ă"},
		{"oow", "ơ"},
		{"owo", "ô"},
		{"uoow", "uơ"},
		{"thuoowng", "thương"},
		{"thuowngo", "thuowngo"},
		{"dangdf", "đàng"},
		{"dodo", "đô"},
		{"ddawngr", "đẳng"},
		{"khoeof", "khoèo"},
		{"ngoeo", "ngoeo"},
		{"dduwongwf", "đường"},
		{"dduwowng", "đương"},
		{"ddwowng", "đương"},
		{"huowng", "hương"},
		{"huwong", "hương"},
	};
	static const struct pair vni[] = {
		{"a12", "à"},		{"a10", "a"},  {"a0", "a0"},
		{"a68", "ă"},		{"a86", "â"},  {"thu7o7ng1", "thướng"},
		{"duong9721", "đướng"}, {"a612", "ầ"},
	};

	(void)state;
	all(TL_INPUT_TELEX, telex, TL_COUNT(telex));
	all(TL_INPUT_VNI, vni, TL_COUNT(vni));
}

/* Would catch: words of other languages, addresses, numbers and abbreviations that are mangled. */
static void test_foreign(void **state)
{
	static const struct pair telex[] = {
		{"windows", "windows"},
		{"twitter", "twitter"},
		{"data", "data"},
		{"facebook", "facebook"},
		{"class", "class"},
		{"from", "from"},
		{"software", "software"},
		{"first", "first"},
		{"string", "string"},
		{"necessary", "necessary"},
		{"reference", "reference"},
		{"fax", "fax"},
		{"jazz", "jazz"},
		{"zoom", "zoom"},
		{"user", "user"},
		{"email", "email"},
		{"google", "google"},
		{"s", "s"},
		{"f", "f"},
		{"sss", "sss"},
		{"ddr", "đr"},
		{"HDDND", "HĐND"},
		{"BCDD", "BCĐ"},
		{"QDD", "QĐ"},
		{"LDDLDDVN", "LĐLĐVN"},
		{"DDUK", "ĐUK"},
		{"UBND", "UBND"},
		{"km2", "km2"},
		{"22-NQ/TW", "22-NQ/TW"},
		{"a.b", "a.b"},
		{"", ""},
		{"đang", "đang"},
		{"caf\xc3\xa9s", "caf\xc3\xa9s"},
		{"\xff"
		 "as",
		 "\xff"
		 "as"},
	};
	static const struct pair vni[] = {
		{"km2", "km2"},	   {"M9", "M9"},  {"2017", "2017"}, {"4G", "4G"},
		{"HD9ND", "HĐND"}, {"QD9", "QĐ"}, {"co2", "cò"},    {"vitamin1", "vitamin1"},
		{"9", "9"},
	};

	(void)state;
	all(TL_INPUT_TELEX, telex, TL_COUNT(telex));
	all(TL_INPUT_VNI, vni, TL_COUNT(vni));
	types(TL_INPUT_OFF, true, "ddaangr", "ddaangr");
}

/* Would catch: a write behind the letters of a word, a crash on any bytes, output that is not
 * UTF-8, keys that vanish. */
static void test_any_bytes(void **state)
{
	uint32_t seed = 9;

	(void)state;
	for (int round = 0; round < 200000; round++) {
		static const char keys[] = "aeiouydwsfrxjzghnmtpcqkAEOUDWS0123456789-";
		enum tl_input_method method = round % 2 ? TL_INPUT_TELEX : TL_INPUT_VNI;
		char raw[40];
		size_t n;
		struct tl_buf b = {0};

		seed = seed * 1664525 + 1013904223;
		n = (seed >> 16) % 40;
		if (round % 3)
			n %= 8;
		for (size_t i = 0; i < n; i++) {
			seed = seed * 1664525 + 1013904223;
			raw[i] = keys[(seed >> 16) % (sizeof keys - 1)];
			if (round % 50 == 0 && (seed >> 8) % 20 == 0)
				raw[i] = (char)(seed >> 24);
		}
		tl_buf_str(&b, "|");
		tl_telex(raw, n, method, round % 5 == 0, &b);
		assert_int_equal(b.p[0], '|');
		assert_true(n == 0 || b.n > 1);
		if (round % 50)
			assert_int_equal(tl_utf8_valid(b.p, b.n), b.n);
		tl_buf_free(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_syllables), cmocka_unit_test(test_taken_back),
		cmocka_unit_test(test_corrected), cmocka_unit_test(test_foreign),
		cmocka_unit_test(test_any_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
