/* The rules of metrics: five tables become one phrase matcher and arrays that it points into.
 *
 * A phrase's value is the index of a cue: what kind of phrase it is and which entry of its kind. The
 * same words may be several cues (kế hoạch is a document and the base of a percentage). A rule of
 * indicators.tsv becomes two lists of elements, from the figure outwards; it is tried when the literal
 * nearest to the figure was found near it, so that the number of rules does not matter. */
#include "annotate/metric.h"

#include <stdlib.h>
#include <string.h>

enum { T_UNITS, T_INDICATORS, T_QUALIFIERS, T_PERIODS, T_SCOPES };

/* State of loading. */
struct load {
	struct tl_metric_rules *r;
	struct tl_rules *rules;
	tl_report_fn *report;
	void *context;
	const struct tl_row *row;
	uint32_t *slots;      /* 1 + index of a literal */
	size_t n_slots;
	char **texts;
	size_t cap_texts;
};

static void refuse(const struct load *l, const char *reason, struct tl_str what)
{
	struct tl_buf b = {0};

	if (!l->report)
		return;
	tl_buf_printf(&b, "%s:%d: %s: %.*s", l->row->file, l->row->line, reason, (int)what.n, what.p);
	l->report(l->context, b.p);
	tl_buf_free(&b);
}

static void add_cue(struct tl_metric_rules *r, struct tl_str phrase, enum tl_cue_kind kind, uint32_t id)
{
	*TL_PUSH(r->cues, r->n_cues, r->cap_cues) = (struct tl_cue){kind, id};
	tl_phrases_add(r->phrases, phrase.p, phrase.n, (uint32_t)r->n_cues - 1);
}

/* ---- literals -------------------------------------------------------------------------------- */

static uint32_t *literal_slot(struct load *l, struct tl_str s)
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

static uint32_t literal(struct load *l, struct tl_str s)
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
	if (!*slot) {
		l->texts = tl_grow(l->texts, r->n_literals, &l->cap_texts, sizeof *l->texts);
		l->texts[r->n_literals] = tl_strndup(s.p, s.n);
		*TL_PUSH(r->literals, r->n_literals, r->cap_literals) =
			(struct tl_literal){.words = words_in(s)};
		*slot = (uint32_t)r->n_literals;
		add_cue(r, s, TL_CUE_LITERAL, *slot - 1);
	}
	return *slot - 1;
}

/* ---- classes --------------------------------------------------------------------------------- */

static uint32_t class_of(const struct tl_metric_rules *r, struct tl_str id)
{
	for (uint32_t i = 0; i < r->n_classes; i++)
		if (tl_str_is(id, r->classes[i].id))
			return i;
	return TL_NONE;
}

static bool use_of(const char *word, enum tl_use *use)
{
	static const char *const names[] = {
		[TL_USE_COUNT] = "count",     [TL_USE_NEUTRAL] = "neutral", [TL_USE_RULE] = "rule",
		[TL_USE_MONEY] = "money",     [TL_USE_MEASURE] = "measure", [TL_USE_TIMES] = "times",
		[TL_USE_BASE] = "base",	      [TL_USE_WORD] = "word",	    [TL_USE_NAME] = "name",
		[TL_USE_MASK] = "mask",	      [TL_USE_TURN] = "turn",	    [TL_USE_GROUP] = "group",
	};

	for (size_t i = 0; i < TL_COUNT(names); i++)
		if (strcmp(word, names[i]) == 0) {
			*use = (enum tl_use)i;
			return true;
		}
	return false;
}

static bool *new_set(const struct tl_metric_rules *r)
{
	return tl_arena_alloc(r->arena, (r->n_classes + 1) * sizeof(bool));
}

static void load_classes(struct load *l)
{
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[T_UNITS];

	r->classes = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->classes);
	r->members = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->members);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct tl_class c = {.id = row->cells[0], .family = tl_table_cell(t, row, "family")};
		const char *use = tl_table_cell(t, row, "use");

		if (use_of(use, &c.use))
			r->classes[r->n_classes++] = c;
		else
			refuse(l, "no such use of a noun", tl_str_of(use, strlen(use)));
	}
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		uint32_t c = class_of(r, tl_str_of(row->cells[0], strlen(row->cells[0])));
		const char *rest = tl_table_cell(t, row, "phrases");
		struct tl_str part;

		if (c == TL_NONE)
			continue;
		r->members[c] = new_set(r);
		r->members[c][c] = true;
		while (tl_cell_next(&rest, ';', &part)) {
			uint32_t other;

			if (part.p[0] == '@') {
				other = class_of(r, tl_str_of(part.p + 1, part.n - 1));
				if (other == TL_NONE)
					refuse(l, "no such class", part);
				else
					r->members[c][other] = true;
			} else if (tl_str_is(part, "-")) {
				r->members[c][r->n_classes] = true;
			} else {
				if (!r->classes[c].name)
					r->classes[c].name =
						tl_arena_strndup(r->arena, part.p, part.n);
				add_cue(r, part, TL_CUE_UNIT, c);
			}
		}
	}
	r->class_part = class_of(r, TL_STR("part"));
	r->class_continue = class_of(r, TL_STR("continue"));
	r->class_other = class_of(r, TL_STR("other"));
	r->class_member = class_of(r, TL_STR("member"));
}

/* ---- the notation of rules ------------------------------------------------------------------- */

static void set_add(const struct tl_metric_rules *r, bool *set, uint32_t c)
{
	for (size_t i = 0; i <= r->n_classes; i++)
		set[i] = set[i] || (i == c) || (c < r->n_classes && r->members[c][i]);
}

/* One alternative: @class, - or words. False if it names a class that there is not. */
static bool element_add(struct load *l, struct tl_element *e, struct tl_str part)
{
	struct tl_metric_rules *r = l->r;

	if (part.p[0] == '@' || tl_str_is(part, "-")) {
		uint32_t c = (uint32_t)r->n_classes;

		if (part.p[0] == '@') {
			c = class_of(r, tl_str_of(part.p + 1, part.n - 1));
			if (c == TL_NONE) {
				refuse(l, "no such class", part);
				return false;
			}
		}
		if (!e->classes)
			e->classes = new_set(r);
		set_add(r, e->classes, c);
		return true;
	}
	*TL_ARENA_PUSH(r->arena, e->literals, e->n_literals, e->cap_literals) = literal(l, part);
	return true;
}

static bool alternatives(struct load *l, struct tl_element *e, struct tl_str s)
{
	char *copy = tl_arena_strndup(l->r->arena, s.p, s.n);
	const char *rest = copy;
	struct tl_str part;
	bool good = true;

	while (tl_cell_next(&rest, '|', &part))
		good = element_add(l, e, part) && good;
	return good;
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

static bool is_figure(struct tl_str s)
{
	return tl_str_is(s, "N") || tl_str_is(s, "N%") || tl_str_is(s, "N/M");
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

static bool close_words(struct load *l, struct parse *p)
{
	bool good = true;

	if (p->words.n) {
		good = p->n < TL_COUNT(p->items);
		if (good) {
			p->items[p->n] = (struct tl_element){.gap = p->gap};
			good = element_add(l, &p->items[p->n++], p->words);
		}
		p->gap = false;
	}
	p->words.n = 0;
	return good;
}

/* Reads one side of N. After the last element, p->gap tells whether words may follow it. */
static bool parse_piece(struct load *l, struct parse *p, struct tl_str piece)
{
	if (is_gap(piece)) {
		if (!close_words(l, p))
			return false;
		p->gap = true;
		return true;
	}
	if (is_group(piece) || piece.p[0] == '@' || tl_str_is(piece, "-")) {
		if (!close_words(l, p) || p->n == TL_COUNT(p->items))
			return false;
		p->items[p->n] = (struct tl_element){.gap = p->gap};
		p->gap = false;
		return is_group(piece) ? alternatives(l, &p->items[p->n++],
						      tl_str_of(piece.p + 1, piece.n - 2)) :
					 element_add(l, &p->items[p->n++], piece);
	}
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

static void parse_rule(struct load *l, struct tl_str s, uint32_t indicator)
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
		} else if (is_figure(piece)) {
			good = !figure && close_words(l, &left);
			figure = true;
			rule.percent = piece.n == 2;
			rule.ratio = piece.n == 3;
			side = &right;
		} else {
			good = parse_piece(l, side, piece);
		}
	}
	good = good && figure && close_words(l, &right);
	if (good && never.n)
		good = alternatives(l, &rule.never, never);
	if (!good || (left.n == 0 && right.n == 0)) {
		refuse(l, "a rule that cannot be read", s);
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

/* ---- the tables ------------------------------------------------------------------------------ */

static bool nature_of(const char *word, enum tl_nature *nature)
{
	static const char *const names[] = {[TL_STOCK] = "stock",
					    [TL_FLOW] = "flow",
					    [TL_RATE] = "rate",
					    [TL_TARGET_NATURE] = "target",
					    [TL_MIXED] = "mixed"};

	for (size_t i = 0; i < TL_COUNT(names); i++)
		if (strcmp(word, names[i]) == 0) {
			*nature = (enum tl_nature)i;
			return true;
		}
	return false;
}

static uint32_t indicator_of(const struct tl_metric_rules *r, struct tl_str id)
{
	for (uint32_t i = 0; i < r->n_indicators; i++)
		if (tl_str_is(id, r->indicators[i].info.id))
			return i;
	return TL_NONE;
}

static void load_indicators(struct load *l)
{
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[T_INDICATORS];
	struct tl_str part;

	r->indicators = tl_arena_alloc(r->arena, (t->n_rows + 1) * sizeof *r->indicators);
	r->infos = tl_arena_alloc(r->arena, (t->n_rows + 1) * sizeof *r->infos);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct tl_indicator_info info = {row->cells[0], tl_table_cell(t, row, "label_vi"),
						 tl_table_cell(t, row, "label_en"), TL_MIXED};
		const char *nature = tl_table_cell(t, row, "nature");

		if (!nature_of(nature, &info.nature))
			refuse(l, "no such nature, taken as mixed", tl_str_of(nature, strlen(nature)));
		r->infos[i] = r->indicators[i].info = info;
		r->indicators[i].day = strcmp(tl_table_cell(t, row, "day"), "yes") == 0;
	}
	r->n_indicators = t->n_rows;
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *rest = tl_table_cell(t, row, "parts");
		struct tl_indicator *x = &r->indicators[i];

		while (tl_cell_next(&rest, '|', &part)) {
			uint32_t other = indicator_of(r, part);

			if (other == TL_NONE)
				refuse(l, "no such indicator", part);
			else
				*TL_ARENA_PUSH(r->arena, x->parts, x->n_parts, x->cap_parts) = other;
		}
		rest = tl_table_cell(t, row, "never");
		while (tl_cell_next(&rest, '|', &part))
			element_add(l, &x->never, part);
		rest = tl_table_cell(t, row, "rules");
		while (tl_cell_next(&rest, ';', &part))
			parse_rule(l, part, (uint32_t)i);
	}
}

static void load_qualifiers(struct load *l)
{
	static const char *const where[] = {[TL_BEFORE] = "before",
					    [TL_NEAR] = "near",
					    [TL_CLAUSE] = "clause",
					    [TL_AFTER] = "after",
					    [TL_RESULT] = "result"};
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[T_QUALIFIERS];

	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *code = tl_table_cell(t, row, "code"), *rest = tl_table_cell(t, row, "words");
		const char *place = tl_table_cell(t, row, "where");
		struct tl_qualifier_word q = {.bit = tl_qualifier_of(code, strlen(code))};
		struct tl_str part;
		size_t k = 0;

		while (k < TL_COUNT(where) && strcmp(place, where[k]) != 0)
			k++;
		if (k == TL_COUNT(where) || (!q.bit && k != TL_RESULT)) {
			refuse(l, "no such qualifier or place", tl_str_of(code, strlen(code)));
			continue;
		}
		q.where = (enum tl_where)k;
		*TL_PUSH(r->qualifiers, r->n_qualifiers, r->cap_qualifiers) = q;
		while (tl_cell_next(&rest, ';', &part))
			add_cue(r, part, TL_CUE_QUALIFIER, (uint32_t)r->n_qualifiers - 1);
	}
}

static void load_periods(struct load *l)
{
	static const char *const names[TL_PERIOD_WORDS] = {
		"now",	     "year_to_date", "term_to_date", "term_start",  "term",   "this_year",
		"last_year", "yearly",	     "plan_year",    "same_period", "compare",
		"belongs"};
	const struct tl_table *t = l->r->tables[T_PERIODS];

	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *rest = tl_table_cell(t, row, "words");
		struct tl_str part;
		uint32_t k = 0;

		while (k < TL_PERIOD_WORDS && strcmp(row->cells[0], names[k]) != 0)
			k++;
		if (k == TL_PERIOD_WORDS)
			refuse(l, "no such period", tl_str_of(row->cells[0], strlen(row->cells[0])));
		else
			while (tl_cell_next(&rest, ';', &part))
				add_cue(l->r, part, TL_CUE_PERIOD, k);
	}
}

static void load_scopes(struct load *l)
{
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[T_SCOPES];

	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *level = tl_table_cell(t, row, "level"), *rest = tl_table_cell(t, row, "words");
		const char *named = tl_table_cell(t, row, "named");
		bool proper = strcmp(named, "proper") == 0;
		struct tl_scope_word w = {.must = proper || strcmp(named, "must") == 0,
					  .capital = proper || strcmp(named, "capital") == 0,
					  .bare = strcmp(named, "bare") == 0};
		struct tl_str part;

		w.named = w.must || w.capital || w.bare || strcmp(named, "may") == 0;
		w.city = strcmp(level, "city") == 0;
		w.level = w.city ? TL_LEVEL_DISTRICT : tl_level_of(level);
		if (w.level == TL_LEVEL_NONE && strcmp(level, "own") != 0) {
			refuse(l, "no such level", tl_str_of(level, strlen(level)));
			continue;
		}
		*TL_PUSH(r->scopes, r->n_scopes, r->cap_scopes) = w;
		while (tl_cell_next(&rest, ';', &part))
			add_cue(r, part, TL_CUE_SCOPE, (uint32_t)r->n_scopes - 1);
	}
}

/* ---- which rules to try when ------------------------------------------------------------------ */

static const struct tl_element *anchor(const struct tl_metric_rule *x)
{
	for (size_t i = 0; i < x->n_left; i++)
		if (x->left[i].n_literals)
			return &x->left[i];
	for (size_t i = 0; i < x->n_right; i++)
		if (x->right[i].n_literals)
			return &x->right[i];
	return NULL;
}

static void index_rules(struct tl_metric_rules *r)
{
	size_t *n = tl_calloc(r->n_classes + 1, sizeof *n);

	for (uint32_t i = 0; i < r->n_rules; i++) {
		const struct tl_metric_rule *x = &r->rules[i];
		const struct tl_element *a = anchor(x);

		for (size_t k = 0; a && k < a->n_literals; k++) {
			struct tl_literal *lit = &r->literals[a->literals[k]];

			*TL_ARENA_PUSH(r->arena, lit->rules, lit->n_rules, lit->cap_rules) = i;
		}
		for (size_t e = 0; e < x->n_left; e++)
			for (size_t k = 0; k < x->left[e].n_literals; k++) {
				struct tl_literal *lit = &r->literals[x->left[e].literals[k]];

				/* Words of one syllable (đạt, mở) say too little to cut off others. */
				lit->governor = lit->governor || (e == 0 && lit->words > 1 && x->left[e].gap &&
								 !x->weak && !x->percent);
				*TL_ARENA_PUSH(r->arena, lit->indicators, lit->n_indicators,
					       lit->cap_indicators) = x->indicator;
			}
		for (size_t c = 0; !a && c <= r->n_classes; c++)
			n[c] += !x->units || x->units[c];
	}
	r->rules_of_class = tl_arena_alloc(r->arena, (r->n_classes + 1) * sizeof *r->rules_of_class);
	for (size_t c = 0; c <= r->n_classes; c++) {
		uint32_t *list = tl_arena_alloc(r->arena, (n[c] + 1) * sizeof *list);
		size_t k = 0;

		for (uint32_t i = 0; i < r->n_rules; i++)
			if (!anchor(&r->rules[i]) && (!r->rules[i].units || r->rules[i].units[c]))
				list[k++] = i;
		list[k] = TL_NONE;
		r->rules_of_class[c] = list;
	}
	free(n);
}

static void load_words(struct tl_metric_rules *r, struct tl_rules *rules)
{
	static const char *const words[W_COUNT] = {
		[W_TU] = "từ",	       [W_DEN] = "đến",	    [W_TOI] = "tới",	 [W_HET] = "hết",
		[W_CHO] = "cho",       [W_NAY] = "nay",	    [W_TINH] = "tính",	 [W_KE] = "kể",
		[W_DAU] = "đầu",       [W_CUOI] = "cuối",   [W_GIUA] = "giữa",	 [W_NAM] = "năm",
		[W_THANG] = "tháng",   [W_NGAY] = "ngày",   [W_QUY] = "quý",	 [W_QUA] = "qua",
		[W_TRUOC] = "trước",   [W_NHIEM] = "nhiệm", [W_KY] = "kỳ",	 [W_GIAI] = "giai",
		[W_DOAN] = "đoạn",     [W_THOI] = "thời",   [W_HOC] = "học",	 [W_VA] = "và",
		[W_LEN] = "lên",       [W_CON] = "còn",	    [W_LA] = "là",	 [W_CO] = "có",
		[W_DAT] = "đạt",       [W_DUOC] = "được",   [W_GOM] = "gồm",	 [W_VOI] = "với",
		[W_SO] = "số",	       [W_TONG] = "tổng",   [W_TRONG] = "trong", [W_TREN] = "trên",
		[W_CUA] = "của",       [W_PHAN] = "phần",   [W_TRAM] = "trăm",	 [W_NGHIN] = "nghìn",
		[W_NGAN] = "ngàn",     [W_TRIEU] = "triệu", [W_TY] = "tỷ",	 [W_TI] = "tỉ",
		[W_LE] = "lẻ",	       [W_RUOI] = "rưỡi",   [W_CA] = "cả",	 [W_LAN] = "lần",
		[W_DO] = "do",	       [W_MOI] = "mỗi",	    [W_BO] = "bộ",	 [W_DANG] = "đảng",
		[W_DOT] = "đợt",       [W_DIP] = "dịp",	    [W_TAI] = "tại",	 [W_THEO] = "theo",
		[W_VE] = "về",	       [W_DIEN] = "diện",   [W_O] = "ở",	 [W_NGHI] = "nghị",
		[W_QUYET] = "quyết",   [W_DAI] = "đại",	    [W_HOI] = "hội",	 [W_TINH_UNIT] = "tỉnh",
		[W_HUYEN] = "huyện",   [W_XA] = "xã",	    [W_PHUONG] = "phường", [W_CAC] = "các",
		[W_QUAN] = "quan",     [W_DOANH] = "doanh", [W_NGHIEP] = "nghiệp", [W_HAI] = "hai",
		[W_BI] = "bị",	       [W_DA] = "đã",	    [W_CUNG] = "cùng",	 [W_THUOC] = "thuộc",
		[W_TRUC] = "trực",     [W_THE] = "thể",	    [W_NUM_1] = "một",	 [W_NUM_2] = "hai",
		[W_NUM_3] = "ba",      [W_NUM_4] = "bốn",   [W_NUM_5] = "năm",	 [W_NUM_6] = "sáu",
		[W_NUM_7] = "bảy",     [W_NUM_8] = "tám",   [W_NUM_9] = "chín",	 [W_NUM_10] = "mười",
		[W_MUOI] = "mươi",     [W_MOT_1] = "mốt",   [W_LAM] = "lăm",	 [W_TU_4] = "tư",
		[W_LINH] = "linh",     [W_H] = "h",	    [W_G] = "g",	 [W_GIO] = "giờ",
		[W_GAN] = "gần",       [W_DAY] = "đây",	    [W_SAU] = "sau",	 [W_MO] = "mở",
		[W_TO] = "tổ",	       [W_CHUC] = "chức",   [W_GIAM] = "giảm",	 [W_TANG] = "tăng",
		[W_XUONG] = "xuống",   [W_THEM] = "thêm",   [W_THU] = "thứ",	 [W_NHAT] = "nhất",
		[W_NAY_THIS] = "này",	[W_SO_WITH] = "so", [W_LE_RATE] = "lệ", [W_UY] = "ủy",
	};

	for (size_t i = 0; i < W_COUNT; i++)
		r->words[i] = tl_vocab_add(rules->vocab, words[i], strlen(words[i]));
}

static void load_starts(struct tl_metric_rules *r)
{
	static const enum tl_word_id periods[] = {
		W_TU,	W_DEN,	W_TOI, W_TINH, W_CHO, W_TRUOC, W_KE,	W_NHIEM, W_GIAI, W_NAM,
		W_THOI, W_DAU,	W_CUOI, W_TRONG, W_QUY, W_THANG, W_NGAY, W_DOT,	 W_DIP,
	};
	uint32_t most = 0;

	for (size_t i = 0; i < W_COUNT; i++)
		if (r->words[i] > most)
			most = r->words[i];
	r->n_starts = (size_t)most + 1;
	r->starts = tl_arena_alloc(r->arena, r->n_starts);
	for (int i = W_NUM_1; i <= W_NUM_10; i++)
		r->starts[r->words[i]] |= TL_STARTS_NUMBER | TL_STARTS_PERIOD;
	for (size_t i = 0; i < TL_COUNT(periods); i++)
		r->starts[r->words[periods[i]]] |= TL_STARTS_PERIOD;
}

enum tl_status tl_metric_rules_load(const struct tl_dirs *dirs, struct tl_rules *rules,
				    tl_report_fn *report, void *context,
				    struct tl_metric_rules **out, struct tl_error *e)
{
	static const char *const required[][9] = {
		[T_UNITS] = {"id", "family", "use", "phrases"},
		[T_INDICATORS] = {"id", "label_vi", "label_en", "nature", "day", "parts", "never", "rules"},
		[T_QUALIFIERS] = {"id", "code", "where", "words"},
		[T_PERIODS] = {"id", "words"},
		[T_SCOPES] = {"id", "level", "named", "words"},
	};
	static const char *const files[] = {[T_UNITS] = "units.tsv",
					    [T_INDICATORS] = "indicators.tsv",
					    [T_QUALIFIERS] = "qualifiers.tsv",
					    [T_PERIODS] = "periods.tsv",
					    [T_SCOPES] = "scopes.tsv"};
	struct tl_metric_rules *r = tl_alloc(sizeof *r);
	struct load l = {.r = r, .rules = rules, .report = report, .context = context};
	enum tl_status status = TL_OK;

	*out = NULL;
	r->arena = tl_arena_new();
	r->hash = TL_HASH_START;
	for (size_t i = 0; !status && i < TL_COUNT(files); i++) {
		status = tl_table_load(dirs, files[i], required[i], report, context, &r->tables[i], e);
		if (!status)
			r->hash = tl_hash(r->hash, &r->tables[i]->hash, sizeof r->tables[i]->hash);
	}
	if (status) {
		tl_metric_rules_free(r);
		return status;
	}
	r->phrases = tl_phrases_new(rules->vocab);
	load_words(r, rules);
	load_starts(r);
	load_classes(&l);
	load_indicators(&l);
	load_qualifiers(&l);
	load_periods(&l);
	load_scopes(&l);
	index_rules(r);
	tl_phrases_compile(r->phrases);
	for (size_t i = 0; i < r->n_literals; i++)
		free(l.texts[i]);
	free(l.texts);
	free(l.slots);
	*out = r;
	return TL_OK;
}

void tl_metric_rules_free(struct tl_metric_rules *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < TL_COUNT(r->tables); i++)
		tl_table_free(r->tables[i]);
	tl_phrases_free(r->phrases);
	free(r->cues);
	free(r->literals);
	free(r->rules);
	free(r->qualifiers);
	free(r->scopes);
	tl_arena_free(r->arena);
	free(r);
}

uint64_t tl_metric_rules_hash(const struct tl_metric_rules *r)
{
	return r->hash;
}

const struct tl_indicator_info *tl_indicators(const struct tl_rules *rules, size_t *n)
{
	*n = rules->metrics->n_indicators;
	return rules->metrics->infos;
}

const struct tl_indicator_info *tl_indicator_find(const struct tl_rules *rules, const char *id)
{
	uint32_t i = indicator_of(rules->metrics, tl_str_of(id, strlen(id)));

	return i == TL_NONE ? NULL : &rules->metrics->infos[i];
}
