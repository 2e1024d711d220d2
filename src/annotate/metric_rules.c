/* The rules of metrics: five tables become one phrase matcher and arrays that it points into.
 *
 * A phrase's value is the index of a cue: what kind of phrase it is and which entry of its kind.
 * The same words may be several cues (kế hoạch is a document and the base of a percentage). A rule
 * of indicators.tsv becomes two lists of elements, from the figure outwards; it is tried when the
 * literal nearest to the figure was found near it, so that the number of rules does not matter. */
#include "annotate/metric_load.h"
#include "tulieu/i18n.h"

#include <stdlib.h>
#include <string.h>

void metric_refuse(const struct metric_load *l, const char *reason, struct tl_str what)
{
	tl_table_refuse(l->report, l->context, l->row, reason, what);
}

bool metric_add_cue(const struct metric_load *l, struct tl_str phrase, enum tl_owner owner,
		    size_t id)
{
	return tl_cue_add(l->rules, phrase, owner, id, l->row, l->report, l->context);
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

const char *metric_wording_of(const struct tl_metric_rules *r, struct tl_str id)
{
	const struct tl_table *t = r->tables[TL_TABLE_WORDINGS];

	for (size_t i = 0; i < t->n_rows; i++)
		if (tl_str_is(id, t->rows[i].cells[0]))
			return tl_table_cell(t, &t->rows[i], "words");
	return NULL;
}

static void load_indicators(struct metric_load *l)
{
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[TL_TABLE_INDICATORS];
	struct tl_str part;

	r->indicators = tl_arena_alloc(r->arena, (t->n_rows + 1) * sizeof *r->indicators);
	r->infos = tl_arena_alloc(r->arena, (t->n_rows + 1) * sizeof *r->infos);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct tl_indicator_info info = {row->cells[0],
						 tl_table_cell(t, row, "label_vi"),
						 tl_table_cell(t, row, "label_en"),
						 TL_MIXED,
						 row->file,
						 row->line};
		const char *nature = tl_table_cell(t, row, "nature");

		if (!nature_of(nature, &info.nature))
			metric_refuse(l, N_("no such nature, taken as mixed"),
				      tl_str_of(nature, strlen(nature)));
		r->infos[i] = r->indicators[i].info = info;
		r->indicators[i].day = tl_table_yes(t, row, "day", l->report, l->context);
	}
	r->n_indicators = t->n_rows;
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *rest = tl_table_cell(t, row, "parts");
		struct tl_indicator *x = &r->indicators[i];

		while (tl_cell_next(&rest, '|', &part)) {
			uint32_t other = indicator_of(r, part);

			if (other == TL_NONE)
				metric_refuse(l, N_("no such indicator"), part);
			else
				*TL_ARENA_PUSH(r->arena, x->parts, x->n_parts, x->cap_parts) =
					other;
		}
		rest = tl_table_cell(t, row, "never");
		while (tl_cell_next(&rest, '|', &part))
			metric_element_add(l, &x->never, part);
		rest = tl_table_cell(t, row, "rules");
		while (tl_cell_next(&rest, ';', &part))
			metric_parse_rule(l, part, (uint32_t)i);
	}
}

static void load_qualifiers(struct metric_load *l)
{
	static const char *const where[] = {
		[TL_BEFORE] = "before", [TL_NEAR] = "near",	[TL_CLAUSE] = "clause",
		[TL_AFTER] = "after",	[TL_RESULT] = "result", [TL_ANNOUNCE] = "announce",
		[TL_TURN] = "turn",	[TL_APART] = "apart",	[TL_LOOSE] = "loose",
		[TL_ASK] = "ask",	[TL_DEMAND] = "demand", [TL_COMPARED] = "compared",
		[TL_NORM] = "norm",
		[TL_LOST] = "lost",	[TL_SLIPPED] = "slipped",
		[TL_DOUBT] = "doubt", [TL_DOUBT_ON] = "doubt_on",
		[TL_DOUBT_TEXT] = "doubt_text"};
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[TL_TABLE_QUALIFIERS];

	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *code = tl_table_cell(t, row, "code"),
			   *rest = tl_table_cell(t, row, "words");
		const char *place = tl_table_cell(t, row, "where");
		struct tl_qualifier_word q = {.bit = tl_qualifier_of(code, strlen(code))};
		struct tl_str part;
		size_t k = 0;

		while (k < TL_COUNT(where) && strcmp(place, where[k]) != 0)
			k++;
		if (k == TL_COUNT(where) ||
		    (!q.bit && k != TL_RESULT && k != TL_TURN && k != TL_APART && k != TL_NORM && k < TL_DOUBT)) {
			metric_refuse(l, N_("no such qualifier or place"),
				      tl_str_of(code, strlen(code)));
			continue;
		}
		q.where = (enum tl_where)k;
		r->doubts = r->doubts || k >= TL_DOUBT;
		*TL_PUSH(r->qualifiers, r->n_qualifiers, r->cap_qualifiers) = q;
		while (tl_cell_next(&rest, ';', &part) &&
		       metric_add_cue(l, part, TL_OF_QUALIFIERS, r->n_qualifiers - 1))
			;
	}
}

static void load_periods(struct metric_load *l)
{
	static const char *const names[TL_PERIOD_WORDS] = {"now",
							   "year_to_date",
							   "term_to_date",
							   "term_start",
							   "term",
							   "next_term",
							   "term_end",
							   "rest_of_term",
							   "resistance_french",
							   "resistance_american",
							   "resistances",
							   "then",
							   "today",
							   "this_month",
							   "this_year",
							   "last_year",
							   "yearly",
							   "plan_year",
							   "same_period",
							   "compare",
							   "belongs",
							   "tasks",
							   "rating", "other_date",
							   "vague",
							   "day_named",
							   "says",
							   "launch",
							   "own_time",
							   "told",
							   "tried"};
	const struct tl_table *t = l->r->tables[TL_TABLE_PERIODS];

	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *rest = tl_table_cell(t, row, "words");
		struct tl_str part;
		uint32_t k = 0;

		while (k < TL_PERIOD_WORDS && strcmp(row->cells[0], names[k]) != 0)
			k++;
		if (k == TL_PERIOD_WORDS)
			metric_refuse(l, N_("no such period"),
				      tl_str_of(row->cells[0], strlen(row->cells[0])));
		else
			while (tl_cell_next(&rest, ';', &part) &&
			       metric_add_cue(l, part, TL_OF_PERIODS, k))
				;
	}
}

/* Adds words of a scope of kind w, which is r->scopes[plain] already. What stands in parentheses at
 * their end must follow in the text and is no part of the name: `chi bộ (hiện có)`. */
static bool add_scope(struct metric_load *l, struct tl_scope_word w, size_t plain,
		      struct tl_str part)
{
	struct tl_metric_rules *r = l->r;
	const char *open = memchr(part.p, '(', part.n);
	struct tl_buf words = {0};
	bool added;

	if (!open)
		return metric_add_cue(l, part, TL_OF_SCOPES, plain);
	w.behind = 1;
	for (const char *p = part.p; p < part.p + part.n; p++) {
		w.behind += p > open && *p == ' ';
		if (*p != '(' && *p != ')')
			tl_buf_char(&words, *p);
	}
	*TL_PUSH(r->scopes, r->n_scopes, r->cap_scopes) = w;
	added = metric_add_cue(l, tl_str_of(words.p, words.n), TL_OF_SCOPES, r->n_scopes - 1);
	tl_buf_free(&words);
	return added;
}

static void load_scopes(struct metric_load *l)
{
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[TL_TABLE_SCOPES];

	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *level = tl_table_cell(t, row, "level"),
			   *rest = tl_table_cell(t, row, "words");
		const char *named = tl_table_cell(t, row, "named");
		bool proper = strcmp(named, "proper") == 0;
		struct tl_scope_word w = {.must = proper || strcmp(named, "must") == 0,
					  .capital = proper || strcmp(named, "capital") == 0,
					  .bare = strcmp(named, "bare") == 0,
					  .title = strcmp(named, "title") == 0};
		struct tl_str part;
		size_t plain;

		w.must = w.must || w.title;
		w.capital = w.capital || w.title;
		w.named = w.must || w.capital || w.bare || strcmp(named, "may") == 0;
		w.city = strcmp(level, "city") == 0;
		w.overseer = strcmp(level, "overseer") == 0;
		w.firm = w.overseer || strcmp(level, "firm") == 0;
		w.country = strcmp(level, "country") == 0;
		w.general = w.country || strcmp(level, "office") == 0;
		w.verb = strcmp(level, "tells") == 0  ? TL_VERB_TELLS
			 : strcmp(level, "judges") == 0 ? TL_VERB_JUDGES
			 : strcmp(level, "acts") == 0	? TL_VERB_ACTS
			 : strcmp(level, "lives") == 0	? TL_VERB_LIVES
							: TL_VERB_NONE;
		w.nobody = w.verb != TL_VERB_NONE || strcmp(level, "none") == 0;
		w.centre = strcmp(level, "centre") == 0;
		w.issues = strcmp(level, "issuer") == 0;
		w.level = w.city		  ? TL_LEVEL_DISTRICT
			  : w.centre || w.issues || w.country ? TL_LEVEL_NATIONAL
			  : w.firm || w.general	  ? TL_LEVEL_ORGANISATION
						  : tl_level_of(level);
		if (w.level == TL_LEVEL_NONE && strcmp(level, "own") != 0 && !w.nobody) {
			metric_refuse(l, N_("no such level"), tl_str_of(level, strlen(level)));
			continue;
		}
		if (!w.named && strcmp(named, "no") != 0) {
			metric_refuse(l, N_("`named` is not known"), tl_str_of(named, strlen(named)));
			continue;
		}
		*TL_PUSH(r->scopes, r->n_scopes, r->cap_scopes) = w;
		plain = r->n_scopes - 1;
		while (tl_cell_next(&rest, ';', &part) && add_scope(l, w, plain, part))
			;
	}
}

/* ---- which rules to try when ------------------------------------------------------------ */

/* The element with words that is nearest to the figure, on its left if there is one. */
static const struct tl_element *anchor(const struct tl_metric_rule *x, bool *left)
{
	*left = true;
	for (size_t i = 0; i < x->n_left; i++)
		if (x->left[i].n_literals)
			return &x->left[i];
	*left = false;
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
		bool left;
		const struct tl_element *a = anchor(x, &left);

		for (size_t k = 0; a && k < a->n_literals; k++) {
			struct tl_literal *lit = &r->literals[a->literals[k]];
			struct tl_numbers *list = left ? &lit->before : &lit->behind;

			*TL_ARENA_PUSH(r->arena, list->items, list->n, list->cap) = i;
		}
		for (size_t e = 0; e < x->n_left; e++)
			for (size_t k = 0; k < x->left[e].n_literals; k++) {
				struct tl_literal *lit = &r->literals[x->left[e].literals[k]];

				/* Words of one syllable (đạt, mở) say too little to cut off others.
				 */
				lit->governor = lit->governor ||
						(e == 0 && lit->words > 1 && x->left[e].gap &&
						 !x->weak && !x->percent && !x->heading);
				*TL_ARENA_PUSH(r->arena, lit->indicators, lit->n_indicators,
					       lit->cap_indicators) = x->indicator;
			}
		for (size_t c = 0; !a && c <= r->n_classes; c++)
			n[c] += !x->units || x->units[c];
	}
	r->rules_of_class =
		tl_arena_alloc(r->arena, (r->n_classes + 1) * sizeof *r->rules_of_class);
	for (size_t c = 0; c <= r->n_classes; c++) {
		uint32_t *list = tl_arena_alloc(r->arena, (n[c] + 1) * sizeof *list);
		size_t k = 0;

		for (uint32_t i = 0; i < r->n_rules; i++)
			if (!anchor(&r->rules[i], &(bool){0}) &&
			    (!r->rules[i].units || r->rules[i].units[c]))
				list[k++] = i;
		list[k] = TL_NONE;
		r->rules_of_class[c] = list;
	}
	free(n);
}

enum tl_status tl_metric_rules_load(const struct tl_dirs *dirs, struct tl_rules *rules,
				    tl_report_fn *report, void *context,
				    struct tl_metric_rules **out, struct tl_error *e)
{
	static const char *const required[][9] = {
		[TL_TABLE_UNITS] = {"id", "family", "use", "phrases"},
		[TL_TABLE_INDICATORS] = {"id", "label_vi", "label_en", "nature", "day", "parts",
					 "never", "rules"},
		[TL_TABLE_QUALIFIERS] = {"id", "code", "where", "words"},
		[TL_TABLE_PERIODS] = {"id", "words"},
		[TL_TABLE_SCOPES] = {"id", "level", "named", "words"},
		[TL_TABLE_WORDINGS] = {"id", "words"},
	};
	static const char *const files[] = {
		[TL_TABLE_UNITS] = "units.tsv",		  [TL_TABLE_INDICATORS] = "indicators.tsv",
		[TL_TABLE_QUALIFIERS] = "qualifiers.tsv", [TL_TABLE_PERIODS] = "periods.tsv",
		[TL_TABLE_SCOPES] = "scopes.tsv",	  [TL_TABLE_WORDINGS] = "wordings.tsv"};
	struct tl_metric_rules *r = tl_alloc(sizeof *r);
	struct metric_load l = {.r = r, .rules = rules, .report = report, .context = context};
	enum tl_status status = TL_OK;

	*out = NULL;
	r->arena = tl_arena_new();
	r->hash = TL_HASH_START;
	for (size_t i = 0; !status && i < TL_COUNT(files); i++) {
		status = tl_table_load(dirs, files[i], required[i], report, context, &r->tables[i],
				       e);
		if (!status)
			r->hash = tl_hash(r->hash, &r->tables[i]->hash, sizeof r->tables[i]->hash);
	}
	if (status) {
		tl_metric_rules_free(r);
		return status;
	}
	tl_metric_words(r, rules->vocab);
	metric_load_classes(&l);
	load_indicators(&l);
	r->badges = indicator_of(r, TL_STR("badges_awarded"));
	r->sizes[0] = indicator_of(r, TL_STR("grassroots_party_orgs"));
	r->sizes[1] = indicator_of(r, TL_STR("party_cells"));
	r->sizes[2] = indicator_of(r, TL_STR("party_members_total"));
	r->class_tccsd = metric_class_of(r, TL_STR("tccsd"));
	r->bases[0] = (struct tl_base){metric_class_of(r, TL_STR("committee")),
				       indicator_of(r, TL_STR("grassroots_committees"))};
	r->bases[1] = (struct tl_base){metric_class_of(r, TL_STR("cell")),
				       indicator_of(r, TL_STR("grassroots_cells"))};
	r->bases[2] = (struct tl_base){metric_class_of(r, TL_STR("committee_sub")),
				       indicator_of(r, TL_STR("grassroots_committees"))};
	r->groups[0] =
		(struct tl_group){r->sizes[2], indicator_of(r, TL_STR("party_members_group"))};
	r->groups[1] = (struct tl_group){indicator_of(r, TL_STR("members_admitted")),
					 indicator_of(r, TL_STR("members_admitted_group"))};
	r->awards[0] = indicator_of(r, TL_STR("commended_collectives"));
	r->awards[1] = indicator_of(r, TL_STR("commended_individuals"));
	for (size_t i = 0; i < TL_PLANNED; i++) {
		static const char *const planned[TL_PLANNED] = {
			"training_classes", "cadres_trained", "candidates_trained",
			"new_party_orgs"};

		r->planned[i] = indicator_of(r, tl_str_of(planned[i], strlen(planned[i])));
	}
	r->attendance = indicator_of(r, TL_STR("meeting_attendance_rate"));
	r->plan_rate = indicator_of(r, TL_STR("admission_plan_rate"));
	r->elected = indicator_of(r, TL_STR("committee_members_elected"));
	r->delegates = indicator_of(r, TL_STR("congress_delegates"));
	r->study = indicator_of(r, TL_STR("resolution_study_rate"));
	for (r->study_rule = 0; r->study_rule + 1 < r->n_rules; r->study_rule++)
		if (r->rules[r->study_rule].indicator == r->study)
			break;
	load_qualifiers(&l);
	load_periods(&l);
	load_scopes(&l);
	index_rules(r);
	tl_rules_fit(r);
	metric_load_free(&l);
	*out = r;
	return TL_OK;
}

void tl_metric_rules_free(struct tl_metric_rules *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < TL_COUNT(r->tables); i++)
		tl_table_free(r->tables[i]);
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
