/* In a text about anything: what the headline and the text below it say of the same amount, of which only one says that
 * it is still to come (Hãng A rót 90 triệu USD xây nhà máy. … sẽ đầu tư 90 triệu USD …). */
#include "annotate/metric_qualify.h"

enum {
	BELOW = 40, /* figures behind one of the headline that may be the same */
	SOME = 30,  /* fewer people or things may be others */
	FINE = 10,  /* so many per cent and their multiples, too */
	REACH = 80  /* tokens of a sentence that are looked at; a longer headline is none */
};
static const unsigned PROMISES = TL_Q_TARGET | TL_Q_FORECAST;

/* Figure f is not the same as another by chance. */
static bool telling(const struct tl_measure *m, const struct tl_figure *f)
{
	if (f->percent)
		return f->value > 0 && (long)(f->value * FINE) % (FINE * FINE) != 0;
	return tl_of_money(m, f) || f->value >= SOME;
}

static bool same(const struct tl_figure *f, const struct tl_figure *g)
{
	return f->value == g->value && f->value2 == g->value2 && f->range == g->range && f->unit == g->unit &&
	       f->percent == g->percent && tl_changes(f) == tl_changes(g) &&
	       (f->unit == TL_NONE || f->unit_end - f->unit_first == g->unit_end - g->unit_first);
}

/* A price, a fine, what has been got or lost: what the headline tells of an amount besides that somebody spends it. */
static bool settled(const struct tl_measure *m, const struct tl_sentence *s)
{
	static const char *const words[] = {"giá",   "Giá",    "phạt", "Phạt", "phải", "Phải",	"thuê", "lương", "trúng",
					    "Trúng", "thưởng", "nợ",   "lừa",  "đòi",  "mất",	"nhận", "được",	 "kiếm",
					    "còn",   "bỏ",     "Bỏ",   "cướp", "trộm", "khó",	"Khó",	"sai",	 "thu"};

	if (s->end - s->first > REACH)
		return true;
	for (uint32_t i = s->first; i < s->end; i++)
		if (TL_TEXT_IS_ANY(m, i, words))
			return true;
	return tl_mood_over(m, s->first, s->end);
}

/* Something before figure g in its sentence says that it is done. */
static bool done_before(const struct tl_measure *m, const struct tl_figure *g)
{
	uint32_t first = m->rd->sentences[g->sentence].first;

	return tl_mood_over(m, g->first - first > REACH ? g->first - REACH : first, g->first);
}

static void promise(struct tl_figure *f, unsigned bits)
{
	f->promised = bits;
	f->qualifiers |= bits;
}

/* Figure f of the headline, and those below it that are the same. */
static void compare(struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_sentence *s = m->rd->sentences;
	bool promised = f->promised != 0, open = !promised && !settled(m, &s[f->sentence]);
	const struct tl_figure *end = m->figures + m->n_figures;

	for (struct tl_figure *g = f + 1; g < end && g - f < BELOW; g++) {
		if (g->sentence == f->sentence || !same(f, g))
			continue;
		if (open && !(f->qualifiers & PROMISES))
			promise(f, g->promised);
		else if (promised && !tl_of_persons(m, g) && !(g->qualifiers & PROMISES) && !done_before(m, g))
			promise(g, f->promised);
	}
}

void tl_story_promises(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_figures; i++) {
		uint32_t block = m->rd->sentences[m->figures[i].sentence].block;

		if (m->rd->article->blocks[block].kind != TL_BLOCK_HEADLINE)
			return;
		if (telling(m, &m->figures[i]))
			compare(m, &m->figures[i]);
	}
}
