/* The words of the grammars of numbers, periods and scopes. */
#include "annotate/metric_load.h"

#include <string.h>

/* What may begin with a word. */
static void hint(const struct tl_metric_rules *r, struct tl_vocab *vocab)
{
	static const enum tl_word_id periods[] = {
		W_TU,	 W_DEN,	 W_TOI,	 W_TINH, W_CHO,	 W_TRUOC, W_KE,	 W_NHIEM,
		W_GIAI,	 W_NAM,	 W_THOI, W_DAU,	 W_CUOI, W_TRONG, W_QUY, W_QUI,
		W_THANG, W_NGAY, W_DOT,	 W_DIP,	 W_PAST, W_HALF,  W_TET,
		W_HET,
	};
	static const enum tl_word_id behind_names[] = {
		W_DA,	   W_CO,       W_LA,   W_VA,	    W_CUA, W_O,	    W_TAI,  W_VOI,
		W_DUOC,	   W_BI,       W_CHO,  W_TREN,	    W_VE,  W_DO,    W_TU,   W_THEO,
		W_TRONG,   W_CON,      W_DEN,  W_GOM,	    W_DAT, W_QUA,   W_TO,   W_SE,
		W_MOI_NEW, W_DANG_NOW, W_VUA,  W_CUNG_ALSO, W_THI, W_KHONG, W_PHOI, W_KET,
		W_TRAO,	   W_TIEN,     W_THUC, W_BAN,	    W_NAM, W_THANG, W_NGAY, W_HIEN,
		W_NHU,	   W_DI,       W_RA,   W_WORK,	    W_MO,  W_NAY,   W_ONLY,
		W_NAY_THIS};
	static const enum tl_word_id party[] = {W_DAI, W_DANG, W_BO, W_UY};

	for (int i = W_NUM_1; i <= W_NUM_10; i++)
		tl_vocab_hint(vocab, r->words[i], TL_HINT_NUMBER | TL_HINT_PERIOD);
	tl_vocab_hint(vocab, r->words[W_KHONG], TL_HINT_NUMBER);
	for (size_t i = 0; i < TL_COUNT(periods); i++)
		tl_vocab_hint(vocab, r->words[periods[i]], TL_HINT_PERIOD);
	for (size_t i = 0; i < TL_COUNT(behind_names); i++)
		tl_vocab_hint(vocab, r->words[behind_names[i]], TL_HINT_ENDS_NAME);
	for (size_t i = 0; i < TL_COUNT(party); i++)
		tl_vocab_hint(vocab, r->words[party[i]], TL_HINT_PARTY);
}

/* clang-format off */
static const char *const words[W_COUNT] = {
	[W_TU] = "từ", [W_DEN] = "đến", [W_TOI] = "tới", [W_HET] = "hết", [W_CHO] = "cho",
	[W_NAY] = "nay", [W_TINH] = "tính", [W_KE] = "kể", [W_DAU] = "đầu", [W_CUOI] = "cuối",
	[W_GIUA] = "giữa", [W_NAM] = "năm", [W_THANG] = "tháng", [W_NGAY] = "ngày",
	[W_QUY] = "quý", [W_QUI] = "quí", [W_QUA] = "qua", [W_TRUOC] = "trước", [W_NHIEM] = "nhiệm", [W_KY] = "kỳ",
	[W_GIAI] = "giai", [W_DOAN] = "đoạn", [W_THOI] = "thời", [W_HOC] = "học", [W_VA] = "và",
	[W_LEN] = "lên", [W_CON] = "còn", [W_LA] = "là", [W_CO] = "có", [W_DAT] = "đạt",
	[W_DUOC] = "được", [W_GOM] = "gồm", [W_VOI] = "với", [W_SO] = "số", [W_TONG] = "tổng",
	[W_TRONG] = "trong", [W_TREN] = "trên", [W_CUA] = "của", [W_PHAN] = "phần",
	[W_TRAM] = "trăm", [W_NGHIN] = "nghìn", [W_NGAN] = "ngàn", [W_VAN_TEN] = "vạn", [W_COMRADE] = "chí", [W_ARMY] = "quân", [W_COMMISSAR] = "chính", [W_HIGH] = "cao", [W_ENOUGH] = "đủ", [W_NOT_YET] = "chưa", [W_TRIEU] = "triệu",
	[W_TY] = "tỷ", [W_TI] = "tỉ", [W_LE] = "lẻ", [W_RUOI] = "rưỡi", [W_CA] = "cả",
	[W_LAN] = "lần", [W_DO] = "do", [W_MOI] = "mỗi", [W_BO] = "bộ", [W_DANG] = "đảng",
	[W_DOT] = "đợt", [W_DIP] = "dịp", [W_TAI] = "tại", [W_THEO] = "theo", [W_NHU] = "như",
	[W_VE] = "về", [W_DIEN] = "diện", [W_O] = "ở", [W_NGHI] = "nghị", [W_QUYET] = "quyết",
	[W_DAI] = "đại", [W_HOI] = "hội", [W_TINH_UNIT] = "tỉnh",
	[W_XA] = "xã", [W_PHUONG] = "phường", [W_CAC] = "các", [W_QUAN] = "quan",
	[W_DOANH] = "doanh", [W_NGHIEP] = "nghiệp", [W_BI] = "bị", [W_DA] = "đã",
	[W_CUNG] = "cùng", [W_THUOC] = "thuộc", [W_TRUC] = "trực", [W_THE] = "thể",
	[W_NUM_1] = "một", [W_NUM_2] = "hai", [W_NUM_3] = "ba", [W_NUM_4] = "bốn",
	[W_NUM_5] = "năm", [W_NUM_6] = "sáu", [W_NUM_7] = "bảy", [W_NUM_8] = "tám",
	[W_NUM_9] = "chín", [W_NUM_10] = "mười", [W_MUOI] = "mươi", [W_MOT_1] = "mốt",
	[W_LAM] = "lăm", [W_TU_4] = "tư", [W_LINH] = "linh", [W_H] = "h", [W_G] = "g",
	[W_GIO] = "giờ", [W_GAN] = "gần", [W_DAY] = "đây", [W_SAU] = "sau", [W_MO] = "mở",
	[W_TO] = "tổ", [W_CHUC] = "chức", [W_GIAM] = "giảm", [W_TANG] = "tăng",
	[W_XUONG] = "xuống", [W_THEM] = "thêm", [W_THU] = "thứ", [W_NHAT] = "nhất",
	[W_NAY_THIS] = "này", [W_SO_WITH] = "so", [W_LE_RATE] = "lệ", [W_UY] = "ủy",
	[W_NHUNG] = "những", [W_SE] = "sẽ", [W_MOI_NEW] = "mới", [W_DANG_NOW] = "đang",
	[W_VUA] = "vừa", [W_CUNG_ALSO] = "cũng", [W_THI] = "thì", [W_KHONG] = "không",
	[W_PHOI] = "phối", [W_KET] = "kết", [W_TRAO] = "trao", [W_TIEN] = "tiến",
	[W_THUC] = "thực", [W_BAN] = "ban", [W_HIEN] = "hiện", [W_DI] = "đi", [W_RA] = "ra",
	[W_WORK] = "làm", [W_SECRETARY] = "thư", [W_CHAIR] = "tịch", [W_DIRECTOR] = "đốc",
	[W_HEAD] = "trưởng", [W_DEPUTY] = "phó", [W_RANK] = "cấp", [W_AGE] = "tuổi",
	[W_VIEN] = "viên", [W_CHI] = "chi", [W_HOUSE] = "nhà", [W_LONG] = "dài", [W_SEAT] = "trụ",
	[W_HOTEL] = "khách", [W_HALL] = "trường", [W_EQUAL] = "đương", [W_ROOM] = "phòng",
	[W_TEAM] = "đội", [W_STATION] = "trạm", [W_FACULTY] = "khoa", [W_BUREAU] = "cục",
	[W_INSTITUTE] = "viện", [W_UNION] = "đoàn", [W_LEADERS] = "lãnh", [W_LEAD] = "đạo",
	[W_ACT] = "sự", [W_NHAP] = "nhập", [W_HOP] = "hợp", [W_DOI] = "đối", [W_TIEU] = "tiêu",
	[W_NHOM] = "nhóm", [W_BEHALF] = "mặt", [W_PHAP] = "pháp", [W_ATTEND] = "dự", [W_FAMILY] = "đình",
	[W_INTO] = "vào", [W_THAT] = "đó", [W_MANY] = "nhiều", [W_IF] = "nếu", [W_WHERE] = "nơi",
	[W_LIE] = "nằm", [W_KNOW] = "biết", [W_TAKES] = "chiếm", [W_AS_MUCH] = "bằng",
	[W_REPORT] = "báo", [W_PAST] = "hồi", [W_ALONE] = "riêng", [W_GIAO] = "giao",
	[W_TIEP] = "tiếp", [W_TRIEN] = "triển", [W_LUNAR] = "âm", [W_EVERY] = "hằng",
	[W_USUAL] = "hàng", [W_TICKET] = "vé", [W_ALL] = "tất", [W_WHOLE] = "toàn",
	[W_LAW] = "luật", [W_HALF] = "nửa", [W_VERY] = "tiên", [W_AGO] = "ngoái", [W_UOC] = "ước",
	[W_RURAL] = "nông", [W_THON] = "thôn", [W_THIET] = "thiết", [W_SHARE] = "cổ", [W_STOCK] = "phiếu",
	[W_PASSENGER] = "hành", [W_GOODS] = "sản", [W_ITEM] = "phẩm", [W_PUPIL] = "sinh",
	[W_CENTRAL] = "ương",
	[W_TET] = "tết", [W_DAN] = "đán", [W_SESSION] = "phiên",
	[W_DUE] = "hạn", [W_DIES] = "chết", [W_LOST] = "mạng", [W_HURT] = "thương",
	[W_DEATH] = "vong", [W_MISSING] = "mất", [W_CASE] = "vụ", [W_BATTLE] = "trận",
	[W_MORNING] = "sáng", [W_NOON] = "trưa", [W_AFTERNOON] = "chiều",
	[W_EVENING] = "tối", [W_NIGHT] = "đêm", [W_FUNDS] = "vốn",
	[W_CAUSE] = "nguyên", [W_CAUSE_2] = "nhân", [W_WHEN] = "khi", [W_WEEK] = "tuần",
	[W_UPPER] = "thượng", [W_MIDDLE] = "trung", [W_LOWER] = "hạ", [W_AFFAIR] = "việc",
	[W_BESIDE] = "ngoài", [W_TUY] = "tuy", [W_TURN] = "lượt", [W_LOAD] = "tải", [W_HEAVY] = "trọng",
	[W_POWER] = "công", [W_POWER_2] = "suất",
	[W_PITCH] = "sân", [W_VEHICLE] = "xe", [W_PLANE] = "bay", [W_CAR] = "tô", [W_PEOPLE] = "người",
	[W_SEATS] = "chỗ", [W_FLOORS] = "tầng", [W_TEN_OR_SO] = "chục", [W_SOME] = "vài", [W_FEW] = "mấy", [W_ONLY] = "chỉ",
	[W_HEART] = "lòng", [W_FEELING] = "tình", [W_LOVE] = "yêu", [W_SENSE] = "cảm",
	[W_INCIDENT] = "cố", [W_EVENT] = "kiện", [W_AMOUNT] = "lượng",
	[W_FOR_EACH] = "cứ", [W_ROOT] = "căn", [W_PROOF] = "chứng", [W_FEMALE] = "nữ", [W_COPY] = "bản", [W_COIN] = "tiền", [W_DONG] = "đồng",
	[W_HOM] = "hôm", [W_PRICE] = "giá", [W_WORTH] = "trị", [W_DRAG] = "kéo", [W_WIDE] = "rộng",
	[W_WEIGHS] = "nặng", [W_DIEM] = "điểm", [W_BUT] = "nhưng", [W_AREA] = "tích", [W_ABOUT] = "khoảng", [W_SO_THAT] = "để", [W_EXCHANGED] = "đổi", [W_INHABITANTS] = "dân", [W_THAN] = "hơn", [W_BACK] = "lại",
	[W_CLUSTER] = "cụm", [W_XOM] = "xóm", [W_ZONE] = "khu", [W_LANE] = "ngõ", [W_STREET] = "phố", [W_RESEMBLES] = "giống",
	[W_BECOMES] = "thành", [W_BY] = "bởi", [W_ACQUAINTED] = "quen", [W_WHY] = "sao", [W_WHICH] = "nào", [W_DRIVES] = "lái",
	[W_CUBIC] = "khối", [W_SQUARE] = "vuông", [W_DU] = "du", [W_SICK] = "bệnh", [W_RANKED] = "vị", [W_TRI] = "trí", [W_TEST] = "xét",
	[W_TEST_2] = "nghiệm", [W_SCENE] = "phân", [W_SCENE_2] = "cảnh", [W_JOINT] = "liên", [W_ROUTE] = "tuyến",
	[W_FARM] = "trang", [W_FARM_2] = "trại", [W_TIN] = "tin", [W_TIN_2] = "nhắn", [W_THI_VISA] = "thị", [W_MINUTE] = "phút",
	[W_BROKEN] = "tấm", [W_BLACK] = "đen",
	[W_MAKES] = "khiến", [W_ROUND] = "vòng", [W_AFTERWARDS] = "rồi", [W_SUPPORTS] = "ủng",
	[W_APPROVES] = "tán", [W_MEETS] = "họp",
	[W_CHEAP] = "rẻ", [W_DEAR] = "đắt", [W_LIGHT] = "nhẹ", [W_FAST] = "nhanh", [W_SLOW] = "chậm", [W_GOOD] = "tốt",
	[W_LOW] = "thấp", [W_BIG] = "lớn", [W_SMALL] = "nhỏ", [W_STRONG] = "mạnh",
	[W_LEVEL] = "mức", [W_MARK] = "mốc", [W_THRESHOLD] = "ngưỡng",
	[W_OTHER] = "khác", [W_SAYS] = "nói", [W_DEEMS] = "rằng", [W_MUC] = "mục", [W_MATCH] = "ứng",
	[W_MUST] = "phải", [W_RULE] = "định", [W_LITTLE] = "ít",
	[W_STUDY] = "cứu", [W_SURVEY] = "sát", [W_NEEDS] = "cần", [W_TOWARDS] = "hướng",
};
/* clang-format on */

void tl_metric_words(struct tl_metric_rules *r, struct tl_vocab *vocab)
{
	for (size_t i = 0; i < W_COUNT; i++)
		r->words[i] = tl_vocab_add(vocab, words[i], strlen(words[i]));
	hint(r, vocab);
}
