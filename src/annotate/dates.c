/* Dates as they are written in running text.
 *
 * The forms are few and the text decides by what stands before the number: `19/3` and `16.7` are
 * days only after a word such as ngày or sáng, for `8/12 xã` is a ratio and `16.7` may be a
 * decimal. A form with a year needs no such word. Called for every token of an article, so the
 * first look is cheap. */
#include "annotate/internal.h"

#include <string.h>

/* True if token i is the word, small or with a capital. Words here begin with an ASCII letter or đ.
 */
static inline bool is(const struct tl_reading *rd, size_t i, const char *word)
{
	struct tl_str s;
	size_t n;

	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_WORD)
		return false;
	s = tl_token_text(rd, i);
	if (s.p[0] != word[0] && (s.p[0] | 0x20) != word[0])
		return false;
	n = strlen(word);
	if (s.n != n)
		return false;
	if (memcmp(word, "đ", 2) == 0)
		return (memcmp(s.p, "đ", 2) == 0 || memcmp(s.p, "Đ", 2) == 0) &&
		       memcmp(s.p + 2, word + 2, n - 2) == 0;
	return (s.p[0] | 0x20) == word[0] && memcmp(s.p + 1, word + 1, n - 1) == 0;
}

static bool mark(const struct tl_reading *rd, size_t i, char c)
{
	return i < rd->n_tokens && rd->tokens[i].kind == TL_PUNCT && rd->tokens[i].mark == c;
}

static int number(const struct tl_reading *rd, size_t i)
{
	struct tl_str s;

	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_NUMBER)
		return -1;
	s = tl_token_text(rd, i);
	return tl_date_digits(s.p, s.n);
}

static void set(struct tl_date *d, int year, int month, int day)
{
	*d = TL_NO_DATE;
	d->year = (int16_t)year;
	d->month = (int8_t)month;
	d->day = (int8_t)day;
}

/* A number token that is itself a date with dots: 23.10.2017, 10.2017, 16.7. Returns its parts. */
static int dotted(const struct tl_reading *rd, size_t i, int part[3])
{
	struct tl_str s = tl_token_text(rd, i);
	const char *p = s.p, *end = s.p + s.n;
	int n = 0;

	while (p < end) {
		const char *dot = memchr(p, '.', (size_t)(end - p));
		size_t k = dot ? (size_t)(dot - p) : (size_t)(end - p);

		if (n == 3 || (part[n++] = tl_date_digits(p, k)) < 0)
			return 0;
		p += k + 1;
	}
	return n;
}

/* tối thứ bảy 3-6, hôm chủ nhật, 4/6: a day of the week stands before token i, with a word that
 * says that it is no rank; not the end of a time: tính tới hết ngày chủ nhật 2/7. */
static bool weekday_before(const struct tl_reading *rd, size_t i)
{
	static const char *const days[] = {"hai", "ba", "tư", "năm", "sáu", "bảy"},
				 *const cues[] = {"ngày", "sáng", "chiều", "trưa",
						  "tối",  "đêm",  "hôm"};
	bool week = false;

	i -= mark(rd, i - 1, ',');
	if (i < 3)
		return false;
	for (size_t k = 0; k < TL_COUNT(days); k++)
		week = week || is(rd, i - 1, days[k]);
	week = (week && is(rd, i - 2, "thứ")) || (is(rd, i - 1, "nhật") && is(rd, i - 2, "chủ"));
	for (size_t k = 0; week && k < TL_COUNT(cues); k++)
		if (is(rd, i - 3, cues[k]))
			return i < 4 || !(is(rd, i - 4, "hết") || is(rd, i - 4, "đến") ||
					  is(rd, i - 4, "tới") || is(rd, i - 4, "từ"));
	return false;
}

/* Nhân kỷ niệm Cách mạng tháng Mười Nga 7/11, …: the day of what is celebrated, at token i, with a mark behind
 * it. */
static bool celebrated(const struct tl_reading *rd, size_t i)
{
	enum { REACH = 12 };

	if (i + 3 < rd->n_tokens && rd->tokens[i + 3].kind != TL_PUNCT)
		return false;
	for (size_t k = i; k-- > 1 && i - k <= REACH && rd->tokens[k].kind != TL_PUNCT;)
		if (is(rd, k, "niệm"))
			return is(rd, k - 1, "kỷ") || is(rd, k - 1, "kỉ");
	return false;
}

/* True if a day and month without a year may stand at token i: a word before it says so. */
static bool day_expected(const struct tl_reading *rd, size_t i)
{
	static const char *const before[] = {"ngày", "sáng", "chiều", "trưa", "tối",
					     "đêm",  "hôm",  "đợt",   "dịp",  "hết",
					     "mùng", "mồng", "lễ",    "phiên"};

	if (i == 0)
		return false;
	if (weekday_before(rd, i))
		return true;
	if (rd->tokens[i - 1].kind != TL_WORD)
		return false;
	for (size_t k = 0; k < TL_COUNT(before); k++)
		if (is(rd, i - 1, before[k]))
			return true;
	if (celebrated(rd, i))
		return true;
	/* `từ 1/1 đến 30/6`, `ngày 20 và 21-5`, `(từ 5 đến 9-3)` */
	return i >= 2 && (is(rd, i - 1, "từ") || is(rd, i - 1, "đến") || is(rd, i - 1, "tới"));
}

static bool day_month(int d, int m)
{
	return m >= 1 && m <= 12 && d >= 1 && d <= tl_month_days(2000, m);
}

/* `năm 2019` at token i, perhaps with a mark or "của" before: tokens used, 0 if none. */
static size_t year_word(const struct tl_reading *rd, size_t i, int *year)
{
	int y;

	if (!is(rd, i, "năm"))
		return 0;
	y = number(rd, i + 1);
	if (!tl_is_year(y))
		return 0;
	*year = y;
	return 2;
}

/* A separator of date parts with no text between: / - . */
static bool joint(const struct tl_reading *rd, size_t i)
{
	return mark(rd, i, '/') || mark(rd, i, '-') || mark(rd, i, '.');
}

/* 9,10/8/2010: two days that no blank parts; the second of them, or -1. */
static int second_day(const struct tl_reading *rd, size_t i)
{
	struct tl_str s = tl_token_text(rd, i);
	const char *comma = memchr(s.p, ',', s.n);
	size_t n = comma ? (size_t)(comma - s.p) : 0;

	if (!comma || tl_date_digits(s.p, n) < 1)
		return -1;
	return tl_date_digits(comma + 1, s.n - n - 1);
}

/* The number of a month at token i, in digits or, with a capital, in words: tháng Sáu, tháng Mười
 * Hai. Tokens used, 0: it is none. */
static size_t month_number(const struct tl_reading *rd, size_t i, int *month)
{
	static const char *const words[] = {"Một", "Hai", "Ba",	 "Tư",	 "Năm",
					    "Sáu", "Bảy", "Tám", "Chín", "Mười"};

	*month = number(rd, i);
	if (*month >= 1 && *month <= 12)
		return 1;
	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_WORD)
		return 0;
	for (int k = 0; k < (int)TL_COUNT(words); k++) {
		if (!tl_str_is(tl_token_text(rd, i), words[k]))
			continue;
		*month = k + 1;
		if (*month == 10 && (is(rd, i + 1, "một") || is(rd, i + 1, "hai"))) {
			*month += is(rd, i + 1, "một") ? 1 : 2;
			return 2;
		}
		return 1;
	}
	return 0;
}

/* 23 tháng 10 năm 2017: the day is read. 0: there is no such month. */
static size_t named_month(const struct tl_reading *rd, size_t i, int day, struct tl_date *date)
{
	int month, y;
	size_t words = month_number(rd, i + 2, &month), n = 2 + words, year;

	if (!words || !day_month(day, month))
		return 0;
	set(date, 0, month, day);
	if (mark(rd, i + n, '/') || mark(rd, i + n, '-')) {
		y = number(rd, i + n + 1);
		if (tl_is_year(y)) {
			date->year = (int16_t)y;
			return n + 2;
		}
	}
	n += mark(rd, i + n, ',') && year_word(rd, i + n + 1, &y);
	year = year_word(rd, i + n, &y);
	if (!year)
		return 2 + words;
	date->year = (int16_t)y;
	return n + year;
}

static bool has_dot(const struct tl_reading *rd, size_t i)
{
	struct tl_str s = tl_token_text(rd, i);

	return memchr(s.p, '.', s.n) != NULL;
}

/* từ 3 - 5 hộ, từ 7-10 đảng viên: two numbers of a range, the smaller first, with a word behind;
 * but từ 3-5 đến 7-5. */
static bool bounds(const struct tl_reading *rd, size_t i, int a, int b)
{
	return a < b && i > 0 && is(rd, i - 1, "từ") && mark(rd, i + 1, '-') &&
	       i + 3 < rd->n_tokens && rd->tokens[i + 3].kind == TL_WORD && !is(rd, i + 3, "đến") &&
	       !is(rd, i + 3, "tới") && !is(rd, i + 3, "năm");
}

/* Numbers from token i on; `cued`: ngày stands before them, else it is looked what does where a day
 * without a year hangs on it. */
static size_t from_number(const struct tl_reading *rd, size_t i, bool cued, struct tl_date *date)
{
	int part[3], a, b, c, y;
	size_t n;

	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_NUMBER)
		return 0;
	/* Most numbers are none, which is told by what stands in them and behind. */
	if (!joint(rd, i + 1) && !is(rd, i + 1, "tháng") && !has_dot(rd, i))
		return 0;
	a = number(rd, i);
	if (a < 0 && joint(rd, i + 1) && joint(rd, i + 3) && tl_is_year(number(rd, i + 4)))
		a = second_day(rd, i);
	if (a < 0) {
		switch (dotted(rd, i, part)) {
		case 3:
			if (!tl_date_valid(part[2], part[1], part[0]))
				return 0;
			set(date, part[2], part[1], part[0]);
			return 1;
		case 2:
			if (tl_is_year(part[1]) && part[0] >= 1 && part[0] <= 12) {
				set(date, part[1], part[0], 0);
				return 1;
			}
			if (!day_month(part[0], part[1]) || mark(rd, i + 1, '%') ||
			    !(cued || day_expected(rd, i)))
				return 0;
			set(date, 0, part[1], part[0]);
			n = year_word(rd, i + 1, &y);
			if (n)
				date->year = (int16_t)y;
			return 1 + n;
		default:
			return 0;
		}
	}
	if (is(rd, i + 1, "tháng")) {
		n = named_month(rd, i, a, date);
		if (n)
			return n;
	}
	if (!joint(rd, i + 1))
		return 0;
	b = number(rd, i + 2);
	if (b < 0)
		return 0;
	c = joint(rd, i + 3) && rd->tokens[i + 3].mark == rd->tokens[i + 1].mark ? number(rd, i + 4)
										 : -1;
	if (c >= 0 && tl_is_year(c)) {
		if (!tl_date_valid(c, b, a))
			return 0;
		set(date, c, b, a);
		return 5;
	}
	if (c >= 0 && rd->tokens[i + 4].begin == rd->tokens[i + 3].end)
		return 0;
	/* 10/2017 */
	if (tl_is_year(b) && a >= 1 && a <= 12 && !mark(rd, i + 1, '.')) {
		set(date, b, a, 0);
		return 3;
	}
	/* 19/3 */
	if (!day_month(a, b) || mark(rd, i + 3, '%') ||
	    !(cued || (day_expected(rd, i) && !bounds(rd, i, a, b))))
		return 0;
	set(date, 0, b, a);
	n = 3 + year_word(rd, i + 3, &y);
	if (n > 3)
		date->year = (int16_t)y;
	return n;
}

/* Quarter I..IV, 1..4; 0 if the token is none. */
static int quarter(const struct tl_reading *rd, size_t i)
{
	static const char *const roman[] = {"I", "II", "III", "IV"};
	int n = number(rd, i);

	if (i >= rd->n_tokens)
		return 0;
	for (int k = 0; k < 4; k++)
		if (tl_str_is(tl_token_text(rd, i), roman[k]))
			return k + 1;
	return n >= 1 && n <= 4 ? n : 0;
}

/* A year behind a month or quarter: /2019 -2019 .2019 or năm 2019. Tokens used. */
static size_t year_behind(const struct tl_reading *rd, size_t i, int *year)
{
	int y;

	if (joint(rd, i)) {
		y = number(rd, i + 1);
		if (tl_is_year(y)) {
			*year = y;
			return 2;
		}
		return 0;
	}
	return year_word(rd, i, year);
}

void tl_date_words(struct tl_vocab *v)
{
	static const char *const words[] = {"ngày", "tháng", "năm", "quý", "quí"};

	for (size_t i = 0; i < TL_COUNT(words); i++)
		tl_vocab_hint(v, tl_vocab_add(v, words[i], strlen(words[i])), TL_HINT_DATE);
}

size_t tl_date_tokens(const struct tl_reading *rd, size_t i, struct tl_date *date)
{
	const struct tl_token *t = &rd->tokens[i];
	int y = 0, m;
	size_t n;

	*date = TL_NO_DATE;
	if (t->kind == TL_NUMBER) {
		/* Not from the middle of a number such as 543/07/2019 or 22-10; but
		 * `19/5/1890-19/5/2022`. */
		if (i >= 2 && joint(rd, i - 1) && rd->tokens[i - 2].kind == TL_NUMBER &&
		    !(t->flags & TL_SPACE) && !(rd->tokens[i - 1].flags & TL_SPACE) &&
		    !(mark(rd, i - 1, '-') && mark(rd, i + 1, '/') && mark(rd, i + 3, '/')))
			return 0;
		return from_number(rd, i, false, date);
	}
	if (!tl_date_begins(rd, i))
		return 0;
	if (is(rd, i, "ngày")) {
		n = from_number(rd, i + 1, true, date);
		return n ? n + 1 : 0;
	}
	if (is(rd, i, "năm")) {
		n = year_word(rd, i, &y);
		if (n)
			set(date, y, 0, 0);
		return n;
	}
	if (is(rd, i, "tháng")) {
		int part[3];

		if (i + 1 < rd->n_tokens && rd->tokens[i + 1].kind == TL_NUMBER &&
		    dotted(rd, i + 1, part) == 2 && tl_is_year(part[1]) && part[0] >= 1 &&
		    part[0] <= 12) {
			set(date, part[1], part[0], 0);
			return 2;
		}
		n = month_number(rd, i + 1, &m);
		/* đường Ba Tháng Hai, Cách mạng tháng Tám */
		if (!n || (number(rd, i + 1) < 0 && i > 0 && rd->tokens[i - 1].kind == TL_WORD &&
			   (tl_token_text(rd, i).p[0] == 'T' || is(rd, i - 1, "mạng"))))
			return 0;
		i += n;
		n += 1 + year_behind(rd, i + 1, &y);
		set(date, y, m, 0);
		return n;
	}
	if (is(rd, i, "quý") || is(rd, i, "quí")) {
		int part[3];

		m = quarter(rd, i + 1) * 3;
		/* quý 4.2016: one number, and no April */
		if (!m && i + 1 < rd->n_tokens && rd->tokens[i + 1].kind == TL_NUMBER &&
		    dotted(rd, i + 1, part) == 2 && part[0] >= 1 && part[0] <= 4 &&
		    tl_is_year(part[1])) {
			set(date, part[1], part[0] * 3, 0);
			return 2;
		}
		if (!m)
			return 0;
		n = year_behind(rd, i + 2, &y);
		set(date, y, m, 0);
		return 2 + n;
	}
	return 0;
}

size_t tl_day_tokens(const struct tl_reading *rd, size_t i, struct tl_date *date)
{
	size_t n;

	*date = TL_NO_DATE;
	n = from_number(rd, i, true, date);
	return date->day ? n : 0;
}
