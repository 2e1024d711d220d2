/* Reading rows, counting what they have, and taking out those that have not. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

size_t tl_corpus_articles(const struct tl_corpus *c)
{
	size_t n = 0;

	for (size_t i = 0, rows = tl_corpus_rows(c); i < rows; i++)
		n += !(tl_corpus_item(c, i).flags & TL_ITEM_NO_ARTICLE);
	return n;
}

struct tl_item tl_corpus_item(const struct tl_corpus *c, size_t row)
{
	if (row >= tl_corpus_rows(c))
		return (struct tl_item){0};
	return (struct tl_item){
		.id = c->ids[row],
		.day = c->days[row],
		.precision = c->meta[row] & 3u,
		.flags = c->meta[row] >> 2,
	};
}

struct tl_date tl_item_date(const struct tl_item *item)
{
	struct tl_date date = TL_NO_DATE;

	if (item->precision == TL_NO_DAY)
		return date;
	date = tl_date_from_days(item->day);
	if (item->precision < TL_WHOLE_DAY)
		date.day = 0;
	if (item->precision < TL_MONTH_ONLY)
		date.month = 0;
	return date;
}

size_t tl_corpus_find(const struct tl_corpus *c, uint32_t id)
{
	size_t n = tl_corpus_rows(c), low, high, gaps;

	if (!n || !id || id > c->ids[n - 1])
		return SIZE_MAX;
	/* Ids are 1, 2, 3 ... but for what was deleted: that far below its number a row can be. */
	gaps = c->ids[n - 1] - n;
	high = id < n ? id : n;
	low = id > gaps ? id - gaps - 1 : 0;
	while (low < high) {
		size_t middle = gaps ? low + (high - low) / 2 : low;

		if (c->ids[middle] == id)
			return middle;
		if (c->ids[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return SIZE_MAX;
}

const uint32_t *tl_corpus_newest(const struct tl_corpus *c)
{
	return c->newest;
}

size_t tl_corpus_find_day(const struct tl_corpus *c, const uint32_t *rows, size_t n, int32_t day)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		uint32_t row = rows[middle];

		if (c->meta[row] & 3u && c->days[row] > day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* ---- sets ---------------------------------------------------------------------------------- */

/* The set that holds a dimension's own values, or TL_SETS. */
static enum tl_set set_of(enum tl_dim dim)
{
	switch (dim) {
	case TL_DIM_PROVINCE:
		return TL_SET_PROVINCE;
	case TL_DIM_TODAY:
		return TL_SET_TODAY;
	case TL_DIM_MENTIONED:
		return TL_SET_MENTIONED;
	case TL_DIM_TOPIC:
		return TL_SET_TOPIC;
	case TL_DIM_INDICATOR:
		return TL_SET_INDICATOR;
	case TL_DIM_DISTRICT:
		return TL_SET_DISTRICT;
	case TL_DIM_SOURCE:
		return TL_SET_SOURCE;
	case TL_DIM_AGENCY:
		return TL_SET_AGENCY;
	default:
		return TL_SETS;
	}
}

/* The value of a dimension that a word of the pool stands for, or TL_NO_VALUE. Today's provinces
 * and regions stand in no set or only partly: what follows from the provinces counts where there is
 * no word of its own (today), what follows from today's provinces where there is no province
 * (region). `first` tells these two rounds apart. */
static uint32_t meaning(const struct tl_corpus *c, enum tl_dim dim, bool first, enum tl_set set,
			uint32_t value)
{
	switch (dim) {
	case TL_DIM_TODAY:
		if (first)
			return set == TL_SET_TODAY ? value : TL_NO_VALUE;
		return set == TL_SET_PROVINCE ? tl_today_of(c, value) : TL_NO_VALUE;
	case TL_DIM_REGION:
		if (first)
			return set == TL_SET_PROVINCE ? tl_region_of(c, value) : TL_NO_VALUE;
		return set == TL_SET_TODAY ? tl_region_of_today(c, value) : TL_NO_VALUE;
	case TL_DIM_MENTIONED:
		return set == TL_SET_PROVINCE || set == TL_SET_MENTIONED ? value : TL_NO_VALUE;
	default:
		return set == set_of(dim) ? value : TL_NO_VALUE;
	}
}

static uint32_t year_or_month_of(int32_t day, enum tl_dim dim)
{
	struct tl_date date = tl_date_from_days(day);

	if (date.year <= 0)
		return TL_NO_VALUE;
	return dim == TL_DIM_YEAR ? (uint32_t)date.year
				  : (uint32_t)date.year * 12u + (uint32_t)date.month - 1u;
}

static uint32_t year_or_month(const struct tl_corpus *c, size_t row, enum tl_dim dim)
{
	unsigned precision = c->meta[row] & 3u;

	if (precision == TL_NO_DAY || (dim == TL_DIM_MONTH && precision < TL_MONTH_ONLY))
		return TL_NO_VALUE;
	return year_or_month_of(c->days[row], dim);
}

static bool dated(enum tl_dim dim)
{
	return dim == TL_DIM_YEAR || dim == TL_DIM_MONTH;
}

static bool two_rounds(enum tl_dim dim)
{
	return dim == TL_DIM_TODAY || dim == TL_DIM_REGION;
}

size_t tl_corpus_values(const struct tl_corpus *c, size_t row, enum tl_dim dim, uint32_t *values,
			size_t max)
{
	size_t n = 0;

	if (row >= tl_corpus_rows(c))
		return 0;
	if (dated(dim)) {
		uint32_t value = year_or_month(c, row, dim);

		if (value == TL_NO_VALUE || !max)
			return 0;
		values[0] = value;
		return 1;
	}
	for (int round = 0; round < 2 && !n; round++) {
		for (uint32_t i = c->offsets[row]; i < c->offsets[row + 1];) {
			uint32_t value;
			enum tl_set set = tl_pool_next(c, &i, &value);
			size_t known = 0;

			value = meaning(c, dim, round == 0, set, value);
			if (value == TL_NO_VALUE)
				continue;
			while (known < n && values[known] != value)
				known++;
			if (known == n && n < max)
				values[n++] = value;
		}
		if (!two_rounds(dim))
			break;
	}
	return n;
}

/* ---- counts -------------------------------------------------------------------------------- */

/* Year or month of each day from the first that an article has to the last: looking it up is ten
 * times faster than reckoning. The caller frees. */
static uint32_t *calendar(const struct tl_corpus *c, enum tl_dim dim)
{
	size_t n = c->first_day <= c->last_day ? (size_t)(c->last_day - c->first_day) + 1 : 0;
	uint32_t *values = tl_calloc(n + 1, sizeof *values);

	for (size_t i = 0; i < n; i++)
		values[i] = year_or_month_of(c->first_day + (int32_t)i, dim);
	return values;
}

/* Articles by value. `row_of` keeps an article from counting twice for one that follows from two
 * others: the row that counted last, plus 1. */
struct tally {
	const struct tl_corpus *c;
	enum tl_dim dim;
	uint32_t *calendar; /* of years or months, else NULL */
	uint32_t *words;    /* counts of the pool's words, where a dimension is a set; else NULL */
	uint32_t *counts, *row_of;
	size_t n;
};

static void tally_add(struct tally *t, uint32_t value, uint32_t row)
{
	if (value >= t->n) {
		size_t n = value + 64u + value / 2u;

		t->counts = tl_realloc(t->counts, n, sizeof *t->counts);
		t->row_of = tl_realloc(t->row_of, n, sizeof *t->row_of);
		memset(t->counts + t->n, 0, (n - t->n) * sizeof *t->counts);
		memset(t->row_of + t->n, 0, (n - t->n) * sizeof *t->row_of);
		t->n = n;
	}
	if (t->row_of[value] == row + 1)
		return;
	t->row_of[value] = row + 1;
	t->counts[value]++;
}

/* Counts a row's words as they are; what they mean is looked up once for each word, not for each
 * row. A value stands once in a row. */
static void tally_words(struct tally *t, uint32_t row)
{
	const struct tl_corpus *c = t->c;

	for (uint32_t i = c->offsets[row], end = c->offsets[row + 1]; i < end; i++) {
		unsigned word = c->pool[i];
		uint32_t value;
		enum tl_set set;

		if (word >> TL_SET_SHIFT != TL_SET_WIDE) {
			t->words[word]++;
			continue;
		}
		set = tl_pool_next(c, &i, &value);
		i--;
		value = meaning(c, t->dim, true, set, value);
		if (value != TL_NO_VALUE)
			tally_add(t, value, row);
	}
}

static void tally_words_end(struct tally *t)
{
	for (unsigned set = 0; set < TL_SETS; set++)
		for (uint32_t word = 0; word < TL_SET_NARROW; word++) {
			uint32_t n = t->words[set << TL_SET_SHIFT | word], value = TL_NO_VALUE;

			if (n)
				value = meaning(t->c, t->dim, true, (enum tl_set)set, word);
			if (value == TL_NO_VALUE)
				continue;
			tally_add(t, value, UINT32_MAX - 1);
			t->counts[value] += n - 1;
			t->row_of[value] = 0;
		}
}

static void tally_row(struct tally *t, uint32_t row)
{
	const struct tl_corpus *c = t->c;
	bool found = false;

	if (t->words) {
		tally_words(t, row);
		return;
	}
	if (t->calendar) {
		unsigned precision = c->meta[row] & 3u;

		if (precision >= (t->dim == TL_DIM_MONTH ? TL_MONTH_ONLY : TL_YEAR_ONLY))
			tally_add(t, t->calendar[c->days[row] - c->first_day], row);
		return;
	}
	for (int round = 0; round < 2 && !found; round++) {
		for (uint32_t i = c->offsets[row]; i < c->offsets[row + 1];) {
			uint32_t value;
			enum tl_set set = tl_pool_next(c, &i, &value);

			value = meaning(c, t->dim, round == 0, set, value);
			if (value == TL_NO_VALUE)
				continue;
			found = true;
			tally_add(t, value, row);
		}
	}
}

size_t tl_corpus_count(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *rows, size_t n,
		       struct tl_count **counts)
{
	struct tally t = {.c = c, .dim = dim};
	size_t found = 0, cap = 0, all = tl_corpus_rows(c);

	if (dated(dim) && all)
		t.calendar = calendar(c, dim);
	else if (!two_rounds(dim))
		t.words = tl_calloc(1u << 16, sizeof *t.words);
	if (rows) {
		for (size_t i = 0; i < n; i++)
			if (rows[i] < all)
				tally_row(&t, rows[i]);
	} else {
		for (size_t row = 0; row < all; row++)
			if (!(c->meta[row] >> 2 & TL_ITEM_NO_ARTICLE))
				tally_row(&t, (uint32_t)row);
	}
	if (t.words)
		tally_words_end(&t);
	*counts = NULL;
	for (size_t value = 0; value < t.n; value++)
		if (t.counts[value])
			*TL_PUSH(*counts, found, cap) =
				(struct tl_count){(uint32_t)value, t.counts[value]};
	free(t.calendar);
	free(t.words);
	free(t.counts);
	free(t.row_of);
	return found;
}

size_t tl_corpus_count_ids(const struct tl_corpus *c, const uint32_t *rows, size_t n,
			   const uint32_t *ids, size_t n_ids)
{
	struct tl_bits selected;
	size_t found = 0;

	tl_bits_init(&selected, tl_corpus_rows(c));
	for (size_t i = 0; i < n; i++)
		tl_bits_add(&selected, rows[i]);
	for (size_t i = 0; i < n_ids; i++)
		found += tl_bits_has(&selected, tl_corpus_find(c, ids[i]));
	tl_bits_free(&selected);
	return found;
}

static int by_number(const void *a, const void *b)
{
	const struct tl_count *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return x->value < y->value ? -1 : x->value > y->value;
}

void tl_counts_by_number(struct tl_count *counts, size_t n)
{
	if (n)
		qsort(counts, n, sizeof *counts, by_number);
}

/* ---- predicates ---------------------------------------------------------------------------- */

/* Each row that is set; words without any are passed over 64 at a time. */
#define FOR_BITS(rows, row)                                                                        \
	for (size_t word_ = 0; word_ < ((rows)->n + 63) / 64; word_++)                             \
		for (uint64_t left_ = (rows)->words[word_];                                        \
		     left_ && ((row) = word_ * 64 + lowest(left_), true); left_ &= left_ - 1)

static inline size_t lowest(uint64_t word)
{
#ifdef __GNUC__
	return (size_t)__builtin_ctzll(word);
#else
	size_t n = 0;

	for (; !(word & 1); word >>= 1)
		n++;
	return n;
#endif
}

static inline void take_out(struct tl_bits *rows, size_t row)
{
	rows->words[row / 64] &= ~(UINT64_C(1) << row % 64);
}

static void keep_dated(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values, size_t n,
		       struct tl_bits *rows)
{
	uint32_t *days = calendar(c, dim);
	unsigned least = dim == TL_DIM_MONTH ? TL_MONTH_ONLY : TL_YEAR_ONLY;
	size_t row;

	FOR_BITS(rows, row)
	{
		bool fits = (c->meta[row] & 3u) >= least;

		if (fits && values) {
			uint32_t value = days[c->days[row] - c->first_day];
			size_t i = 0;

			while (i < n && values[i] != value)
				i++;
			fits = i < n;
		}
		if (!fits)
			take_out(rows, row);
	}
	free(days);
}

/* What a word of the pool says about a row, for each of the 65,536 words: so a row is looked
 * through without asking for sets and values. */
enum {
	WORD_FITS = 1,
	WORD_OTHER = 2,	  /* of the first round, another value */
	WORD_FOLLOWS = 4, /* of the second round, fits: counts where there is none of the first */
	WORD_WIDE = 8	  /* the next word belongs to it */
};

static bool is_wanted(const uint8_t *wanted, size_t most, uint32_t value)
{
	return !wanted || (value < most && wanted[value]);
}

static unsigned word_says(const struct tl_corpus *c, enum tl_dim dim, const uint8_t *wanted,
			  size_t most, enum tl_set set, uint32_t value)
{
	uint32_t first = meaning(c, dim, true, set, value);
	uint32_t second = two_rounds(dim) ? meaning(c, dim, false, set, value) : TL_NO_VALUE;

	if (first != TL_NO_VALUE)
		return is_wanted(wanted, most, first) ? WORD_FITS : WORD_OTHER;
	return second != TL_NO_VALUE && is_wanted(wanted, most, second) ? WORD_FOLLOWS : 0;
}

void tl_corpus_keep(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values, size_t n,
		    struct tl_bits *rows)
{
	size_t row, most = 0;
	uint8_t *wanted = NULL, *says;

	if (!tl_corpus_rows(c))
		return;
	if (dated(dim)) {
		keep_dated(c, dim, values, values ? n : 0, rows);
		return;
	}
	if (values) {
		for (size_t i = 0; i < n; i++)
			if (values[i] < TL_WIDE_LIMIT && values[i] >= most)
				most = values[i] + 1u;
		wanted = tl_calloc(most + 1, 1);
		for (size_t i = 0; i < n; i++)
			if (values[i] < TL_WIDE_LIMIT)
				wanted[values[i]] = 1;
	}
	says = tl_calloc(1u << 16, 1);
	for (unsigned set = 0; set < TL_SETS; set++)
		for (uint32_t value = 0; value < TL_SET_NARROW; value++)
			says[set << TL_SET_SHIFT | value] =
				(uint8_t)word_says(c, dim, wanted, most, (enum tl_set)set, value);
	memset(says + (TL_SET_WIDE << TL_SET_SHIFT), WORD_WIDE, TL_SET_NARROW);
	FOR_BITS(rows, row)
	{
		unsigned said = 0;

		for (uint32_t i = c->offsets[row], end = c->offsets[row + 1]; i < end; i++) {
			unsigned word = says[c->pool[i]];

			if (word == WORD_WIDE) {
				uint32_t value;
				enum tl_set set = tl_pool_next(c, &i, &value);

				word = word_says(c, dim, wanted, most, set, value);
				i--;
			}
			said |= word;
			if (word == WORD_FITS)
				break;
		}
		if (!(said & WORD_FITS) && ((said & WORD_OTHER) || !(said & WORD_FOLLOWS)))
			take_out(rows, row);
	}
	free(says);
	free(wanted);
}

void tl_corpus_keep_days(const struct tl_corpus *c, int32_t from, int32_t to, struct tl_bits *rows)
{
	size_t row;

	FOR_BITS(rows, row)
	{
		unsigned precision = c->meta[row] & 3u;
		int32_t first = c->days[row], last = first;

		if (precision == TL_MONTH_ONLY || precision == TL_YEAR_ONLY) {
			struct tl_date date = tl_date_from_days(first);

			if (precision == TL_YEAR_ONLY)
				date.month = 12;
			date.day = (int8_t)tl_month_days(date.year, date.month);
			last = tl_date_days(date);
		}
		if (precision == TL_NO_DAY || first < from || last > to)
			take_out(rows, row);
	}
}

void tl_corpus_keep_flags(const struct tl_corpus *c, unsigned flags, bool with,
			  struct tl_bits *rows)
{
	size_t row;

	FOR_BITS(rows, row)
	{
		bool has = (c->meta[row] >> 2 & flags) != 0;

		if (has != with)
			take_out(rows, row);
	}
}
