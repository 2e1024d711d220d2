/* Makes articles for measuring: any number, the same for the same seed on every machine, in words
 * of our own. They have the shape of the real ones (headline, stamp, lead, paragraphs of sentences
 * with figures and places, by-line, remains of a web page; 3.5 KB in the mean) and a vocabulary
 * whose frequencies fall as in real text (Zipf), so that common words are in most articles and rare
 * ones in few. What they say means nothing.
 *
 *     bench_generate COUNT [--seed N] [--first N] --jsonl        one object a line on standard
 * output bench_generate COUNT [--seed N] [--first N] FOLDER         a text file each, 1,000 a
 * folder
 *
 * Article N depends on the seed and on N alone: a larger archive begins with the smaller one. */
#include "tulieu/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Vietnamese spelling: a beginning, then a rime whose vowel carries the tone. */
static const char *const onsets[] = {
	"",  "b",  "c",	 "ch", "d",  "đ", "g", "gi", "h",  "kh", "l", "m",
	"n", "ng", "nh", "ph", "qu", "r", "s", "t",  "th", "tr", "v", "x",
};
static const struct {
	const char *before, *vowels[6],
		*after; /* level, falling, asking, tumbling, rising, heavy */
	bool stopped;	/* ends in p, t, c: rising and heavy only */
} rimes[] = {
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "", false},
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "n", false},
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "ng", false},
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "nh", false},
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "i", false},
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "o", false},
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "c", true},
	{"", {"a", "à", "ả", "ã", "á", "ạ"}, "t", true},
	{"", {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"}, "n", false},
	{"", {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"}, "ng", false},
	{"", {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"}, "t", true},
	{"", {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, "n", false},
	{"", {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, "y", false},
	{"", {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, "u", false},
	{"", {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, "p", true},
	{"", {"e", "è", "ẻ", "ẽ", "é", "ẹ"}, "o", false},
	{"", {"ê", "ề", "ể", "ễ", "ế", "ệ"}, "", false},
	{"", {"ê", "ề", "ể", "ễ", "ế", "ệ"}, "n", false},
	{"i", {"ê", "ề", "ể", "ễ", "ế", "ệ"}, "n", false},
	{"i", {"ê", "ề", "ể", "ễ", "ế", "ệ"}, "u", false},
	{"i", {"ê", "ề", "ể", "ễ", "ế", "ệ"}, "t", true},
	{"", {"i", "ì", "ỉ", "ĩ", "í", "ị"}, "", false},
	{"", {"i", "ì", "ỉ", "ĩ", "í", "ị"}, "nh", false},
	{"", {"o", "ò", "ỏ", "õ", "ó", "ọ"}, "", false},
	{"", {"o", "ò", "ỏ", "õ", "ó", "ọ"}, "ng", false},
	{"", {"o", "ò", "ỏ", "õ", "ó", "ọ"}, "c", true},
	{"", {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, "", false},
	{"", {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, "ng", false},
	{"", {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, "i", false},
	{"", {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, "t", true},
	{"", {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, "", false},
	{"", {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, "i", false},
	{"", {"u", "ù", "ủ", "ũ", "ú", "ụ"}, "", false},
	{"", {"u", "ù", "ủ", "ũ", "ú", "ụ"}, "ng", false},
	{"u", {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, "c", true},
	{"u", {"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"}, "", false},
	{"", {"ư", "ừ", "ử", "ữ", "ứ", "ự"}, "", false},
	{"", {"ư", "ừ", "ử", "ữ", "ứ", "ự"}, "ng", false},
	{"ư", {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, "ng", false},
	{"ư", {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, "c", true},
};
#define N_WORDS 3000

static const char *const provinces[] = {
	"Bắc Kạn",   "Lạng Sơn",  "Quảng Ninh", "Bình Phước", "Hà Giang",   "Nghệ An",
	"Thanh Hóa", "Đắk Lắk",	  "Gia Lai",	"Cà Mau",     "Bạc Liêu",   "Sóc Trăng",
	"Hải Dương", "Nam Định",  "Phú Thọ",	"Lào Cai",    "Yên Bái",    "Quảng Nam",
	"Bình Định", "Khánh Hòa", "Tây Ninh",	"Long An",    "Kiên Giang", "Đồng Tháp",
	"An Giang",  "Vĩnh Long", "Hà Tĩnh",	"Quảng Bình", "Sơn La",	    "Điện Biên",
};
static const char *const surnames[] = {"Nguyễn", "Trần", "Lê",	 "Phạm",
				       "Hoàng",	 "Vũ",	 "Đặng", "Bùi"};
static const char *const given[] = {"An", "Bình", "Cường", "Dũng", "Giang", "Hải"};
static const char *const units[] = {"đảng viên", "đảng viên mới", "chi bộ",   "tổ chức cơ sở đảng",
				    "đảng bộ",	 "lượt người",	  "hội nghị", "văn bản"};
static const char *const subjects[] = {"Đảng bộ tỉnh", "Tỉnh ủy",	  "Ban Tổ chức Tỉnh ủy",
				       "Huyện ủy",     "Ủy ban kiểm tra", "Đảng ủy khối"};
static const char *const verbs[] = {"kết nạp", "có",	    "kiểm tra",
				    "củng cố", "thành lập", "biểu dương"};

struct maker {
	uint64_t state;
	struct tl_buf words;
	size_t begin[N_WORDS + 1];
	double share[N_WORDS]; /* cumulated */
};

/* xorshift64*, as in the fuzz driver. */
static uint64_t next(struct maker *m)
{
	m->state ^= m->state >> 12;
	m->state ^= m->state << 25;
	m->state ^= m->state >> 27;
	return m->state * UINT64_C(2685821657736338717);
}

static size_t below(struct maker *m, size_t n)
{
	return (size_t)(next(m) >> 16) % n;
}

#define PICK(m, list) (list)[below((m), TL_COUNT(list))]

static void make_words(struct maker *m)
{
	double sum = 0;

	m->state = 88172645463325252u;
	for (size_t i = 0; i < N_WORDS; i++) {
		size_t rime = below(m, TL_COUNT(rimes));
		size_t tone = rimes[rime].stopped ? 4 + below(m, 2) : below(m, 6);

		m->begin[i] = m->words.n;
		tl_buf_printf(&m->words, "%s%s%s%s", PICK(m, onsets), rimes[rime].before,
			      rimes[rime].vowels[tone], rimes[rime].after);
		sum += 1.0 / ((double)i + 12);
		m->share[i] = sum;
	}
	m->begin[N_WORDS] = m->words.n;
	for (size_t i = 0; i < N_WORDS; i++)
		m->share[i] /= sum;
}

static void add_word(struct maker *m, struct tl_buf *out)
{
	double at = (double)(next(m) >> 11) / 9007199254740992.0; /* 2^53 */
	size_t low = 0, high = N_WORDS - 1;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (m->share[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	tl_buf_add(out, m->words.p + m->begin[low], m->begin[low + 1] - m->begin[low]);
}

static void add_words(struct maker *m, struct tl_buf *out, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		tl_buf_str(out, i && below(m, 14) == 0 ? ", " : " ");
		add_word(m, out);
	}
}

static void add_number(struct maker *m, struct tl_buf *out)
{
	size_t n = below(m, 3) ? below(m, 300) + 2 : below(m, 90000) + 1000;

	if (n >= 1000)
		tl_buf_printf(out, "%zu.%03zu", n / 1000, n % 1000);
	else
		tl_buf_printf(out, "%02zu", n);
}

static void add_sentence(struct maker *m, struct tl_buf *out, const char *province)
{
	switch (below(m, 8)) {
	case 0:
		tl_buf_printf(out, "%s %s %s ", PICK(m, subjects), province, PICK(m, verbs));
		add_number(m, out);
		tl_buf_printf(out, " %s", PICK(m, units));
		break;
	case 1:
		tl_buf_printf(out, "Năm %zu, toàn tỉnh có ", 2010 + below(m, 15));
		add_number(m, out);
		tl_buf_printf(out, " %s, đạt %zu,%zu%% kế hoạch", PICK(m, units), 60 + below(m, 60),
			      below(m, 10));
		break;
	default:
		tl_buf_str(out, PICK(m, subjects));
		add_words(m, out, 4 + below(m, 12));
	}
	add_words(m, out, 4 + below(m, 18));
	tl_buf_str(out, ".");
}

struct made {
	struct tl_buf title, lead, body; /* body: what stands below the headline and stamp */
	unsigned day, month, year;
};

static void make(struct maker *m, uint64_t seed, size_t number, struct made *a)
{
	const char *province;

	m->state = (seed * 1000003 + number) * UINT64_C(0x9e3779b97f4a7c15) | 1;
	next(m);
	province = PICK(m, provinces);
	a->day = 1 + (unsigned)below(m, 28);
	a->month = 1 + (unsigned)below(m, 12);
	a->year = 2012 + (unsigned)below(m, 14);
	tl_buf_reset(&a->title);
	tl_buf_reset(&a->lead);
	tl_buf_reset(&a->body);
	tl_buf_printf(&a->title, "%s %s %s", PICK(m, subjects), province, PICK(m, verbs));
	add_words(m, &a->title, 5 + below(m, 7));
	if (below(m, 4) == 0)
		tl_buf_str(&a->lead, "(TTXVN) - ");
	add_sentence(m, &a->lead, province);
	for (size_t paragraphs = 2 + below(m, 9); paragraphs; paragraphs--)
		for (size_t n = 2 + below(m, 4); n; n--) {
			add_sentence(m, &a->body, province);
			tl_buf_str(&a->body, n > 1 ? " " : "\n");
		}
	tl_buf_printf(&a->body, "%s Văn %s\n", PICK(m, surnames), PICK(m, given));
	tl_buf_str(&a->body, "Tin liên quan\nGửi bình luận\n");
}

static void json_string(const struct tl_buf *b)
{
	putchar('"');
	for (size_t i = 0; i < b->n; i++) {
		if (b->p[i] == '\n')
			fputs("\\n", stdout);
		else
			putchar(b->p[i]); /* our words need no other escape */
	}
	putchar('"');
}

static void write_json(size_t number, const struct made *a)
{
	printf("{\"id\":\"%08zu\",\"title\":", number);
	json_string(&a->title);
	printf(",\"date\":\"%04u-%02u-%02u\",\"lead\":", a->year, a->month, a->day);
	json_string(&a->lead);
	fputs(",\"body\":", stdout);
	json_string(&a->body);
	fputs("}\n", stdout);
}

static void write_file(const char *folder, size_t number, const struct made *a)
{
	struct tl_buf path = {0};
	FILE *f;

	tl_buf_printf(&path, "%s/%05zu", folder, number / 1000);
	if (mkdir(path.p, 0777) != 0 && errno != EEXIST)
		tl_die("%s: %s", path.p, strerror(errno));
	tl_buf_printf(&path, "/%08zu.txt", number);
	f = fopen(path.p, "wb");
	if (!f)
		tl_die("%s: %s", path.p, strerror(errno));
	fprintf(f, "Xây dựng Đảng\n\n%s\n\n%02u/%02u/%04u\n\n%s\n%s", a->title.p, a->day, a->month,
		a->year, a->lead.p, a->body.p);
	if (fclose(f) != 0)
		tl_die("%s: %s", path.p, strerror(errno));
	tl_buf_free(&path);
}

int main(int argc, char **argv)
{
	static struct maker m;
	struct made a = {0};
	const char *folder = NULL;
	uint64_t seed = 1;
	size_t count = 0, first = 0;
	bool jsonl = false;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--jsonl") == 0)
			jsonl = true;
		else if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
			seed = strtoull(argv[++i], NULL, 10);
		else if (strcmp(argv[i], "--first") == 0 && i + 1 < argc)
			first = strtoul(argv[++i], NULL, 10);
		else if (!count)
			count = strtoul(argv[i], NULL, 10);
		else
			folder = argv[i];
	}
	if (!count || jsonl == (folder != NULL)) {
		fputs("usage: bench_generate COUNT [--seed N] [--first N] --jsonl|FOLDER\n",
		      stderr);
		return 2;
	}
	if (folder && mkdir(folder, 0777) != 0 && errno != EEXIST)
		tl_die("%s: %s", folder, strerror(errno));
	make_words(&m);
	for (size_t i = first; i < first + count; i++) {
		make(&m, seed, i, &a);
		if (jsonl)
			write_json(i, &a);
		else
			write_file(folder, i, &a);
	}
	tl_buf_free(&m.words);
	tl_buf_free(&a.title);
	tl_buf_free(&a.lead);
	tl_buf_free(&a.body);
	return fflush(stdout) == 0 ? 0 : 1;
}
