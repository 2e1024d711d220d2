/* The notation of rules: a sentence with a hole for the figure, `kết nạp … N @who`.
 *
 * A rule is read piece by piece (words, groups in parentheses, signs) into elements left and right
 * of N. Phrases are kept once each, by a hash of their text, however many rules name them. */
#include "annotate/metric_load.h"
#include "tulieu/i18n.h"

#include <stdlib.h>
#include <string.h>

static uint32_t *literal_slot(struct metric_load *l, struct tl_str s)
{
	size_t i = (size_t)tl_hash(TL_HASH_START, s.p, s.n) & (l->n_slots - 1);

	while (l->slots[i] && (strlen(l->texts[l->slots[i] - 1]) != s.n ||
			       memcmp(l->texts[l->slots[i] - 1], s.p, s.n) != 0))
		i = (i + 1) & (l->n_slots - 1);
	return &l->slots[i];
}

/* Words of a phrase, for the weight of a rule. */
static uint32_t words_in(struct tl_str s)
{
	size_t pos = 0, begin, end;
	uint32_t n = 0;

	while (tl_next_word(s.p, s.n, &pos, &begin, &end))
		n++;
	return n ? n : 1;
}

/* Its number; TL_NONE after a report: there are too many. */
static uint32_t literal(struct metric_load *l, struct tl_str s)
{
	struct tl_metric_rules *r = l->r;
	uint32_t *slot;

	if ((r->n_literals + 1) * 2 > l->n_slots) {
		free(l->slots);
		l->n_slots = l->n_slots ? l->n_slots * 2 : 1024;
		l->slots = tl_calloc(l->n_slots, sizeof *l->slots);
		for (size_t i = 0; i < r->n_literals; i++)
			*literal_slot(l, tl_str_of(l->texts[i], strlen(l->texts[i]))) =
				(uint32_t)i + 1;
	}
	slot = literal_slot(l, s);
	if (!*slot && !metric_add_cue(l, s, TL_OF_LITERALS, r->n_literals))
		return TL_NONE;
	if (!*slot) {
		l->texts = tl_grow(l->texts, r->n_literals, &l->cap_texts, sizeof *l->texts);
		l->texts[r->n_literals] = tl_strndup(s.p, s.n);
		*TL_PUSH(r->literals, r->n_literals, r->cap_literals) =
			(struct tl_literal){.words = words_in(s)};
		*slot = (uint32_t)r->n_literals;
	}
	return *slot - 1;
}

static void set_add(const struct tl_metric_rules *r, bool *set, uint32_t c)
{
	for (size_t i = 0; i <= r->n_classes; i++)
		set[i] = set[i] || (i == c) || (c < r->n_classes && r->members[c][i]);
}

static bool add_words(struct metric_load *l, struct tl_element *e, struct tl_str words)
{
	uint32_t id = literal(l, words);

	if (id == TL_NONE)
		return false;
	*TL_ARENA_PUSH(l->r->arena, e->literals, e->n_literals, e->cap_literals) = id;
	e->some |= UINT64_C(1) << (id & 63);
	return true;
}

/* $rated_good: each of the words that wordings.tsv has for it. */
static bool add_wording(struct metric_load *l, struct tl_element *e, struct tl_str part)
{
	const char *rest = metric_wording_of(l->r, tl_str_of(part.p + 1, part.n - 1));
	struct tl_str words;
	bool good = rest != NULL;

	if (!rest)
		metric_refuse(l, N_("no such wording"), part);
	while (good && tl_cell_next(&rest, '|', &words))
		good = add_words(l, e, words);
	return good;
}

bool metric_element_add(struct metric_load *l, struct tl_element *e, struct tl_str part)
{
	struct tl_metric_rules *r = l->r;

	if (part.p[0] == '$')
		return add_wording(l, e, part);

	if (part.p[0] == '@' || tl_str_is(part, "-")) {
		uint32_t c = (uint32_t)r->n_classes;

		if (part.p[0] == '@') {
			c = metric_class_of(r, tl_str_of(part.p + 1, part.n - 1));
			if (c == TL_NONE) {
				metric_refuse(l, N_("no such class"), part);
				return false;
			}
		}
		if (!e->classes)
			e->classes = metric_class_set(r);
		set_add(r, e->classes, c);
		return true;
	}
	return add_words(l, e, part);
}

/* a | b | @c. False where one cannot be used, or there is none: ( ). */
static bool alternatives(struct metric_load *l, struct tl_element *e, struct tl_str s)
{
	char *copy = tl_arena_strndup(l->r->arena, s.p, s.n);
	const char *rest = copy;
	struct tl_str part;
	bool good = true, any = false;

	while (tl_cell_next(&rest, '|', &part)) {
		good = metric_element_add(l, e, part) && good;
		any = true;
	}
	return good && any;
}

/* Splits a rule into words, groups and signs; each step gives one. */
static bool next_piece(struct tl_str *rest, struct tl_str *piece)
{
	const char *p = rest->p, *end = rest->p + rest->n;
	const char *from;

	while (p < end && *p == ' ')
		p++;
	if (p == end)
		return false;
	from = p;
	if (*p == '(') {
		const char *close = memchr(p, ')', (size_t)(end - p));

		p = close ? close + 1 : end;
	} else {
		while (p < end && *p != ' ')
			p++;
	}
	*piece = tl_str_of(from, (size_t)(p - from));
	*rest = tl_str_of(p, (size_t)(end - p));
	return true;
}

/* The bound of N%<15, 0 if there is none. */
static double under(struct tl_str s)
{
	double v = 0;

	if (s.n < 4 || s.n > 6 || memcmp(s.p, "N%<", 3) != 0)
		return 0;
	for (size_t i = 3; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return 0;
		v = v * 10 + (s.p[i] - '0');
	}
	return v;
}

/* N, N%, N/M, N%<15. */
static bool is_figure(struct tl_str s)
{
	return tl_str_is(s, "N") || tl_str_is(s, "N%") || tl_str_is(s, "N/M") || under(s) > 0;
}
static bool is_gap(struct tl_str s)
{
	return tl_str_is(s, "…") || tl_str_is(s, "...");
}
static bool is_group(struct tl_str s)
{
	return s.p[0] == '(' && s.p[s.n - 1] == ')' && s.n > 2;
}

/* An element of a rule, or a word that goes on with the last one, in the order of the text. */
struct parse {
	struct tl_element items[16];
	struct tl_str words; /* the literal being read: from its first word to its last */
	size_t n;
	bool gap; /* before the next element */
};

static bool close_words(struct metric_load *l, struct parse *p)
{
	bool good = true;

	if (p->words.n) {
		good = p->n < TL_COUNT(p->items);
		if (good) {
			p->items[p->n] = (struct tl_element){.gap = p->gap};
			good = metric_element_add(l, &p->items[p->n++], p->words);
		}
		p->gap = false;
	}
	p->words.n = 0;
	return good;
}

/* Reads one side of N. After the last element, p->gap tells whether words may follow it. */
static bool parse_piece(struct metric_load *l, struct parse *p, struct tl_str piece)
{
	if (is_gap(piece)) {
		if (!close_words(l, p))
			return false;
		p->gap = true;
		return true;
	}
	if (is_group(piece) || piece.p[0] == '@' || piece.p[0] == '$' || tl_str_is(piece, "-")) {
		if (!close_words(l, p) || p->n == TL_COUNT(p->items))
			return false;
		p->items[p->n] = (struct tl_element){.gap = p->gap};
		p->gap = false;
		return is_group(piece) ? alternatives(l, &p->items[p->n++],
						      tl_str_of(piece.p + 1, piece.n - 2))
				       : metric_element_add(l, &p->items[p->n++], piece);
	}
	/* It is never closed. */
	if (piece.p[0] == '(')
		return false;
	if (p->words.n)
		p->words.n = (size_t)(piece.p + piece.n - p->words.p);
	else
		p->words = piece;
	return true;
}

static bool only_none(const struct tl_metric_rules *r, const struct tl_element *e)
{
	for (size_t c = 0; c < r->n_classes; c++)
		if (e->classes[c])
			return false;
	return true;
}

void metric_parse_rule(struct metric_load *l, struct tl_str s, uint32_t indicator)
{
	struct tl_metric_rules *r = l->r;
	struct tl_metric_rule rule = {.indicator = indicator};
	struct parse left = {0}, right = {0}, *side = &left;
	struct tl_str rest = s, piece, never = {0};
	const char *bang = memchr(s.p, '!', s.n);
	bool good = true, figure = false, last_gap;

	if (bang) {
		never = tl_str_of(bang + 1, (size_t)(s.p + s.n - bang - 1));
		rest.n = (size_t)(bang - s.p);
	}
	while (good && next_piece(&rest, &piece)) {
		if (tl_str_is(piece, "~") && !figure) {
			rule.weak = true;
		} else if (tl_str_is(piece, "+") && !figure) {
			rule.flow = true;
		} else if (tl_str_is(piece, "=") && !figure) {
			rule.stands = true;
		} else if (tl_str_is(piece, "*") && !figure) {
			rule.day = true;
		} else if (tl_str_is(piece, ">") && !figure) {
			rule.target = true;
		} else if (tl_str_is(piece, "^") && !figure) {
			rule.heading = true;
		} else if (is_figure(piece)) {
			good = !figure && close_words(l, &left);
			figure = true;
			rule.under = under(piece);
			rule.percent = piece.n == 2 || rule.under > 0;
			rule.ratio = piece.n == 3;
			side = &right;
		} else {
			good = parse_piece(l, side, piece);
		}
	}
	good = good && figure && close_words(l, &right);
	if (good && bang)
		good = alternatives(l, &rule.never, never);
	if (!good || (left.n == 0 && right.n == 0)) {
		metric_refuse(l, N_("a rule that cannot be read"), s);
		return;
	}
	/* Behind N its noun: an element of nothing but classes, with no gap before it. */
	if (right.n && !right.items[0].gap && !right.items[0].n_literals &&
	    (!rule.percent || only_none(r, &right.items[0]))) {
		rule.units = right.items[0].classes;
		right.n--;
		memmove(right.items, right.items + 1, right.n * sizeof *right.items);
	}
	/* From N outwards: an element's gap is the one between it and its neighbour towards N. */
	rule.left = tl_arena_alloc(r->arena, (left.n + 1) * sizeof *rule.left);
	last_gap = left.gap;
	for (size_t i = left.n; i-- > 0;) {
		struct tl_element *e = &rule.left[rule.n_left++];
		bool gap = left.items[i].gap;

		*e = left.items[i];
		e->gap = last_gap;
		last_gap = gap;
	}
	rule.right = tl_arena_alloc(r->arena, (right.n + 1) * sizeof *rule.right);
	for (size_t i = 0; i < right.n; i++)
		rule.right[rule.n_right++] = right.items[i];
	rule.text = tl_arena_printf(r->arena, "indicators.tsv:%s: %.*s",
				    r->indicators[indicator].info.id, (int)s.n, s.p);
	*TL_PUSH(r->rules, r->n_rules, r->cap_rules) = rule;
}

void metric_load_free(struct metric_load *l)
{
	for (size_t i = 0; i < l->r->n_literals; i++)
		free(l->texts[i]);
	free(l->texts);
	free(l->slots);
}
