/* Repeats: the same figure said before in an article, in its headline, its lead, a caption. In a text about
 * the Party the same number of the same thing is the same; in one about anything it may well be another's
 * (two firms' prices, the humidity of two regions, 100 % of this and of that), so that only what the headline
 * or the lead says, and what is no price and hardly the same by chance, is said again. */
#include "annotate/metric.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Figures behind one of the headline that may date it. */
enum { HEADED = 12 };

/* Of no time that has been. */
static const unsigned PROMISED = TL_Q_TARGET | TL_Q_FORECAST;

bool tl_same_count(const struct tl_metric *x, const struct tl_metric *y)
{
	return x->value == y->value && x->value > TL_SMALL && x->indicator && y->indicator &&
	       strcmp(x->indicator, y->indicator) == 0;
}

/* A month or months of a year: 2017-05, 2017-01/2017-05. */
static bool of_months(const char *p)
{
	enum { MONTH = sizeof "2017-05" - 1 };
	size_t n = strlen(p);

	return (n == MONTH || (n == 2 * MONTH + 1 && p[MONTH] == '/')) && p[sizeof "2017" - 1] == '-';
}

/* Of other years, of a month and of several, or of other months where no year is told: two figures,
 * though their numbers are the same. */
static bool other_time(const char *a, const char *b)
{
	if (!a || !b)
		return false;
	a += strcspn(a, "-0123456789");
	b += strcspn(b, "-0123456789");
	if (*a == '-' || *b == '-')
		return *a && *b && strncmp(a, b, sizeof "--07" - 1) != 0;
	if (*a && *b && strlen(a) != strlen(b) && of_months(a) && of_months(b))
		return true;
	return *a && *b && strncmp(a, b, 4) != 0 && !strchr(a, '/') && !strchr(b, '/');
}

static uint64_t mix(uint64_t h, uint64_t v)
{
	h = (h ^ v) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 32;
}

static uint64_t mix_double(uint64_t h, double v)
{
	uint64_t bits;

	memcpy(&bits, &v, sizeof bits);
	return mix(h, bits);
}

/* A noun, whichever of its syllables begin with a capital: tổ chức Đảng, Chi bộ. */
static uint64_t hash_noun(uint64_t h, const char *s)
{
	for (const unsigned char *p = (const unsigned char *)s; *p; p++) {
		unsigned char c = *p;

		if (c >= 'A' && c <= 'Z')
			c = (unsigned char)(c - 'A' + 'a');
		else if (c == 0x90 && p > (const unsigned char *)s && p[-1] == 0xc4) /* Đ */
			c = 0x91;
		h = mix(h, c);
	}
	return h;
}

/* What makes two figures the same saying; never 0. Of whom a figure is a text about anything says once or never. */
static uint64_t saying(const struct tl_metric *x, bool devoted)
{
	uint64_t h = TL_HASH_START;
	const char *grade;
	unsigned told;

	h = mix_double(h, x->value);
	h = mix_double(h, x->value2);
	if (x->indicator)
		h = tl_hash(h, x->indicator, strlen(x->indicator));
	else if (x->unit)
		h = hash_noun(h, x->unit);
	/* badges of one grade and of another */
	if (x->unit && (grade = strchr(x->unit, '(')) != NULL)
		h = tl_hash(h, grade, strlen(grade));
	/* 5 members, and 5 each year or more than before */
	told = x->qualifiers &
	       (TL_Q_EACH | TL_Q_AVG | TL_Q_TARGET | TL_Q_FORECAST | TL_Q_INCREASE | TL_Q_DECREASE);
	h = mix(h, (uint64_t)told << 32 | (uint64_t)x->kind << 16 |
			   (uint64_t)(devoted ? x->level : TL_LEVEL_NONE));
	/* Two units of a list may well have the same. */
	if (devoted && (x->qualifiers & TL_Q_SUBUNIT) && x->scope)
		h = tl_hash(h, x->scope, strlen(x->scope));
	return h | 1;
}

/* 246 tỷ đồng, 17,3 %, but not 50 tỷ đồng or 20 %: three digits at least, which two figures seldom share by
 * chance. */
static bool precise(double v)
{
	enum { DIGITS = 100, DECIMALS = 3 };

	v = fabs(v);
	for (int k = 0; k < DECIMALS && v != floor(v); k++)
		v *= 10;
	v = round(v);
	while (v >= DIGITS && fmod(v, 10) == 0)
		v /= 10;
	return v >= DIGITS;
}

/* These words stand right behind the figure x. */
static bool followed(const struct tl_article *a, const struct tl_metric *x, const char *words)
{
	size_t n = strlen(words);

	return a->body_n - x->end >= n && memcmp(a->body + x->end, words, n) == 0;
}

/* Bản thường: 29,6 triệu đồng: its label stands right before the sum x. */
static bool labelled(const struct tl_article *a, const struct tl_metric *x)
{
	return x->kind == TL_MONEY && x->begin > 1 && memcmp(a->body + x->begin - 2, ": ", 2) == 0;
}

/* In a text about anything: the figure x, f where it was found, is hardly another of the same size, though only
 * the text itself said it before. Prices (đồng/kg, 22.630 đồng (mua)) and levels between two percentages are
 * listed by place and by firm, and 100 ha or 66 MW may be of anything. */
static bool same_by_size(const struct tl_measure *m, const struct tl_figure *f, const struct tl_metric *x)
{
	bool measure = f->unit != TL_NONE && m->r->classes[f->unit].use == TL_USE_MEASURE;

	if ((x->unit && strchr(x->unit, '/')) || followed(m->rd->article, x, " (mua") ||
	    followed(m->rd->article, x, " (bán"))
		return false;
	if (x->kind != TL_PERCENT && x->kind != TL_MONEY && !measure)
		return true;
	return !(x->kind == TL_PERCENT && x->has2) && (precise(x->value) || precise(x->value2));
}

static bool of_another(const struct tl_metric *a, const struct tl_metric *b)
{
	return a->scope && b->scope && strcmp(a->scope, b->scope) != 0;
}

/* What was said once, and where. */
struct said {
	uint64_t what;
	struct tl_metric *metric;
	bool early; /* in the headline or the lead */
};
struct repeats {
	const struct tl_measure *m;
	struct said *table;
	size_t slots;
	size_t headline, lead;	       /* where they end */
	const struct tl_metric *whole; /* the last figure that is no part */
};

/* x, found at f, which was said before as `said` tells, is the same figure. In one sentence two equal figures are
 * two. */
static bool again(const struct repeats *r, const struct said *said, const struct tl_figure *f,
		  const struct tl_metric *x)
{
	bool devoted = r->m->devoted;
	const struct tl_metric *before = said->metric;
	bool headed = before->begin < r->headline;
	/* chiếm 20%: a share, of no list */
	bool part = (x->qualifiers & TL_Q_PART) && r->whole && x->kind != TL_PERCENT;

	if (!devoted && labelled(r->m->rd->article, before) && labelled(r->m->rd->article, x))
		return false;
	if (before->sentence_begin == x->sentence_begin || other_time(before->period, x->period))
		return false;
	/* hai người, in a text about anything: but those of its headline may be any two, hai người
	 * khác are others */
	if (!devoted && !x->indicator && x->value <= TL_SMALL &&
	    (!headed || followed(r->m->rd->article, x, " khác")))
		return false;
	if (!devoted && !said->early && (of_another(before, x) || !same_by_size(r->m, f, x)))
		return false;
	/* đảng viên nữ chiếm 20%. …. Có trình độ cao đẳng chiếm 20%: shares of two kinds */
	if (devoted && x->kind == TL_PERCENT && (x->qualifiers & before->qualifiers & TL_Q_PART) && !headed &&
	    !precise(x->value))
		return false;
	return !part || (r->whole->qualifiers & TL_Q_REPEAT) || (headed && tl_same_count(before, x));
}

static void mark(struct repeats *r, struct said *said, struct tl_metric *x)
{
	const struct tl_metric *before = said->metric;
	bool headed = before->begin < r->headline;

	x->qualifiers |= TL_Q_REPEAT;
	/* The text says more exactly than the headline when it was; one about
	 * anything may well say the same number of two times. */
	if (before->period && (r->m->devoted || (!x->period && tl_same_count(before, x))) &&
	    (!x->period || !headed ||
	     strncmp(before->period, x->period, strlen(x->period)) == 0))
		x->period = before->period;
	if (headed)
		said->metric = x;
}

/* Where x is told in the table, or is to be. */
static struct said *said_of(const struct repeats *r, const struct tl_metric *x)
{
	uint64_t h = saying(x, r->m->devoted);
	size_t k = (size_t)h & (r->slots - 1);

	while (r->table[k].metric && r->table[k].what != h)
		k = (k + 1) & (r->slots - 1);
	r->table[k].what = h;
	return &r->table[k];
}

/* Of each unit of a list the same may well be said; in a text about anything a district or a commune is such
 * a unit, a firm, a ministry or another province is none. */
static void only_units(struct tl_article *a)
{
	for (size_t i = 0; i < a->n_metrics; i++) {
		struct tl_metric *x = &a->metrics[i];

		if (x->level != TL_LEVEL_DISTRICT && x->level != TL_LEVEL_COMMUNE)
			x->qualifiers &= ~(unsigned)TL_Q_SUBUNIT;
	}
}

/* The two figures tell of the same work: of one thing, or of who was admitted and how much of the plan. */
static bool same_work(const struct tl_metric_rules *r, const struct tl_figure *f, const struct tl_figure *g)
{
	uint32_t admitted = r->groups[1].whole, rate = r->plan_rate;

	return f->indicator != TL_NONE &&
	       (f->indicator == g->indicator || (f->indicator == admitted && g->indicator == rate) ||
		(f->indicator == rate && g->indicator == admitted));
}

/* Kết nạp đảng viên đạt 120% chỉ tiêu, a headline, and below it: Năm 2017, huyện kết nạp 240 đảng viên.
 * What the headline tells of no time is of the time that the text tells first of the same work. */
static void date_headline(struct repeats *r)
{
	const struct tl_measure *m = r->m;
	struct tl_article *a = m->rd->article;
	struct tl_metric *head = a->metrics;

	for (size_t i = 0; i < m->n_figures && head < a->metrics + a->n_metrics && head->begin < r->headline; i++) {
		struct tl_metric *x = head + 1;

		if (!m->figures[i].written)
			continue;
		for (size_t k = i + 1; k < m->n_figures && k < i + HEADED && !head->period; k++) {
			const struct tl_figure *f = &m->figures[k];

			if (!f->written)
				continue;
			if (x->begin >= r->headline && same_work(m->r, &m->figures[i], f)) {
				if (x->period && !(x->qualifiers & (TL_Q_PART | TL_Q_SUBUNIT | PROMISED)) &&
				    strncmp(x->period, "yearly", sizeof "yearly" - 1) != 0)
					head->period = x->period;
				break;
			}
			x++;
		}
		head++;
	}
}

void tl_repeats_mark(struct tl_measure *m)
{
	struct tl_article *a = m->rd->article;
	struct repeats r = {.m = m, .slots = 16};
	const char *own = NULL; /* the whole's period in its own words */
	struct tl_metric *x = a->metrics;

	for (size_t i = 0; i < a->n_blocks; i++) {
		if (a->blocks[i].kind == TL_BLOCK_HEADLINE)
			r.headline = a->blocks[i].end;
		if (a->blocks[i].kind == TL_BLOCK_HEADLINE || a->blocks[i].kind == TL_BLOCK_LEAD)
			r.lead = a->blocks[i].end;
	}
	while (r.slots < a->n_metrics * 2)
		r.slots *= 2;
	r.table = tl_calloc(r.slots, sizeof *r.table);
	for (size_t i = 0; i < m->n_figures; i++) {
		bool part;
		struct said *said;

		if (!m->figures[i].written)
			continue;
		part = (x->qualifiers & TL_Q_PART) != 0;
		said = said_of(&r, x);
		if (!part)
			own = x->period;
		if (!said->metric) {
			said->metric = x;
			said->early = x->begin < r.lead;
		} else if (again(&r, said, &m->figures[i], x)) {
			mark(&r, said, x);
		}
		if (!part)
			r.whole = x;
		else if (r.whole && x->kind != TL_PERCENT && own && x->period &&
			 strcmp(x->period, own) == 0)
			x->period = r.whole->period;
		x++;
	}
	free(r.table);
	if (m->devoted)
		date_headline(&r);
	else
		only_units(a);
}
