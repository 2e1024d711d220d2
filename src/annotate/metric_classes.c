/* Loads the classes of nouns (units.tsv) and numbers those that the code asks for. */
#include "annotate/metric_load.h"
#include "tulieu/i18n.h"

#include <string.h>

uint32_t metric_class_of(const struct tl_metric_rules *r, struct tl_str id)
{
	for (uint32_t i = 0; i < r->n_classes; i++)
		if (tl_str_is(id, r->classes[i].id))
			return i;
	return TL_NONE;
}

static bool use_of(const char *word, enum tl_use *use)
{
	static const char *const names[] = {
		[TL_USE_COUNT] = "count", [TL_USE_NEUTRAL] = "neutral", [TL_USE_RULE] = "rule",
		[TL_USE_MONEY] = "money", [TL_USE_MEASURE] = "measure", [TL_USE_TIMES] = "times",
		[TL_USE_BASE] = "base",	  [TL_USE_WORD] = "word",	[TL_USE_NAME] = "name",
		[TL_USE_MASK] = "mask",	  [TL_USE_TURN] = "turn",	[TL_USE_GROUP] = "group",
	};

	for (size_t i = 0; i < TL_COUNT(names); i++)
		if (strcmp(word, names[i]) == 0) {
			*use = (enum tl_use)i;
			return true;
		}
	return false;
}

bool *metric_class_set(const struct tl_metric_rules *r)
{
	return tl_arena_alloc(r->arena, (r->n_classes + 1) * sizeof(bool));
}

static void load_family(struct tl_metric_rules *r, struct tl_class *c)
{
	static const char *const known[] = {
		[TL_FAMILY_OTHER] = "",	     [TL_FAMILY_PERSON] = "person",
		[TL_FAMILY_ORG] = "org",     [TL_FAMILY_RATING] = "rating",
		[TL_FAMILY_PLACE] = "place", [TL_FAMILY_CRITERION] = "criterion",
	};

	for (size_t i = 0; i < TL_COUNT(known); i++)
		if (strcmp(c->family, known[i]) == 0)
			c->of = (enum tl_family)i;
	for (size_t i = 0; i < r->n_classes; i++)
		if (strcmp(c->family, r->classes[i].family) == 0)
			c->family = r->classes[i].family;
}

/* What each row of units.tsv is: its family and its use. One of no known use is reported and left out. */
static void load_uses(struct metric_load *l)
{
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[TL_TABLE_UNITS];

	r->classes = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->classes);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct tl_class c = {.id = row->cells[0],
				     .family = tl_table_cell(t, row, "family")};
		const char *use = tl_table_cell(t, row, "use");

		load_family(r, &c);
		if (use_of(use, &c.use))
			r->classes[r->n_classes++] = c;
		else
			metric_refuse(l, N_("no such use of a noun"), tl_str_of(use, strlen(use)));
	}
}

/* Adds one part of the phrases of class c: another class (@id), no noun at all (-) or a noun, the first of
 * which is the name of the class. False: the row has more phrases than there can be. */
static bool load_phrase(struct metric_load *l, uint32_t c, struct tl_str part)
{
	struct tl_metric_rules *r = l->r;
	enum tl_owner owner = r->classes[c].use == TL_USE_MASK ? TL_OF_MASKS : TL_OF_UNITS;

	if (part.p[0] == '@') {
		uint32_t other = metric_class_of(r, tl_str_of(part.p + 1, part.n - 1));

		if (other == TL_NONE)
			metric_refuse(l, N_("no such class"), part);
		else
			r->members[c][other] = true;
		return true;
	}
	if (tl_str_is(part, "-")) {
		r->members[c][r->n_classes] = true;
		return true;
	}
	if (!r->classes[c].name)
		r->classes[c].name = tl_arena_strndup(r->arena, part.p, part.n);
	return metric_add_cue(l, part, owner, c);
}

/* The nouns of each class. */
static void load_nouns(struct metric_load *l)
{
	struct tl_metric_rules *r = l->r;
	const struct tl_table *t = r->tables[TL_TABLE_UNITS];

	r->members = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->members);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct tl_str id = tl_str_of(row->cells[0], strlen(row->cells[0])), part;
		uint32_t c = metric_class_of(r, id);
		const char *rest = tl_table_cell(t, row, "phrases");

		if (c == TL_NONE)
			continue;
		if (!*rest)
			metric_refuse(l, N_("the class has no noun"), id);
		r->members[c] = metric_class_set(r);
		r->members[c][c] = true;
		while (tl_cell_next(&rest, ';', &part))
			if (!load_phrase(l, c, part))
				break;
	}
}

/* @who takes in @person, which takes in @human: so @who takes in that, too. */
static void close_members(struct tl_metric_rules *r)
{
	for (bool grown = true; grown;) {
		grown = false;
		for (size_t a = 0; a < r->n_classes; a++)
			for (size_t b = 0; b < r->n_classes; b++)
				for (size_t c = 0; r->members[a][b] && a != b && c <= r->n_classes;
				     c++)
					if (r->members[b][c] && !r->members[a][c])
						r->members[a][c] = grown = true;
	}
}

/* The classes that the code asks for by their id; TL_NONE where the table has none of it. */
static void name_classes(struct tl_metric_rules *r)
{
	static const char *const anyone[TL_ANYONE] = {"person", "human", "case",
						      "group",	"round", "turn"};
	const struct {
		uint32_t *class;
		const char *id;
	} known[] = {
		{&r->class_part, "part"},
		{&r->class_continue, "continue"},
		{&r->class_other, "other"},
		{&r->class_trainee, "trainee"},
		{&r->class_trait, "trait"},
		{&r->class_member, "member"},
		{&r->class_money, "money"},
		{&r->class_length, "length"},
		{&r->class_size, "size"},
		{&r->class_base, "tccsd"},
		{&r->class_campaign, "campaign"},
		{&r->class_movement, "movement"},
		{&r->class_rank, "rank"},
		{&r->class_sure, "sure"},
		{&r->class_alongside[0], "alongside"},
		{&r->class_alongside[1], "alongside_body"},
		{&r->class_probation, "probation"},
		{&r->class_politics, "politics"},
		{&r->class_study, "study"},
		{&r->class_delegate, "delegate"},
		{&r->class_course, "course"},
		{&r->class_agency, "agency"},
	};

	for (size_t i = 0; i < TL_COUNT(known); i++)
		*known[i].class = metric_class_of(r, tl_str_of(known[i].id, strlen(known[i].id)));
	for (size_t i = 0; i < TL_COUNT(anyone); i++)
		r->class_anyone[i] = metric_class_of(r, tl_str_of(anyone[i], strlen(anyone[i])));
}

void metric_load_classes(struct metric_load *l)
{
	load_uses(l);
	load_nouns(l);
	close_members(l->r);
	name_classes(l->r);
}
