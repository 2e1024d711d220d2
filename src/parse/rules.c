/* All words that parsing knows are phrases of one matcher: data/forms.tsv (what the form of a line
 * is known by), data/boilerplate.tsv (what belongs to the web page) and the names of places. A
 * match's value is the index of its rule. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

static const char *const form_names[] = {
	"weekday",	"updated",     "today",	       "stamp",	       "daypart",
	"credit_label", "credit_note", "credit_group", "source_label", "photo",
	"photo_mark",	"scene",       "group",	       "person",       "office",
	"body",		"degree",      "act",	       "attend",       "report",
	"open",		"section",     "section_open", "far",	       "plan",
	"future",	"past",	       "number_sign",  "occasion",     "congress",
	"party",	"court",
	"anniversary",	"place"};
_Static_assert(TL_COUNT(form_names) == TL_FORMS, "a name for each form");

static const char *const core_words[] = {"ngày", "tháng", "năm",  "giờ",   "am",   "pm",   "sa",
					 "ch",	 "và",	  "đến",  "quý",   "date", "đầu",  "cuối",
					 "sinh", "sn",	  "từ",	  "trong", "vào",  "cùng", "kỳ",
					 "hết",	 "tính",  "sáng", "chiều", "tối"};
_Static_assert(TL_COUNT(core_words) == TL_W_COUNT, "a word for each number");

static const char *const month_words[] = {"",	 "một", "hai",	"ba",	"tư", "năm", "sáu",
					  "bảy", "tám", "chín", "mười", "",   ""};

static void add(struct tl_page_rules *r, const char *p, size_t n, struct tl_line_rule rule)
{
	*TL_PUSH(r->rules, r->n_rules, r->cap_rules) = rule;
	tl_phrases_add(r->phrases, p, n, (uint32_t)(r->n_rules - 1));
}

static void refuse(tl_report_fn *report, void *context, const struct tl_row *row, const char *why)
{
	tl_table_refuse(report, context, row, why, tl_str_of("", 0));
}

static int index_of(const char *const *names, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return (int)i;
	return -1;
}

static enum tl_status load_forms(struct tl_page_rules *r, const struct tl_dirs *dirs,
				 tl_report_fn *report, void *context, struct tl_error *e)
{
	static const char *const required[] = {"id", "words", NULL};
	enum tl_status status =
		tl_table_load(dirs, "forms.tsv", required, report, context, &r->forms, e);

	if (status)
		return status;
	for (size_t i = 0; i < r->forms->n_rows; i++) {
		const struct tl_row *row = &r->forms->rows[i];
		const char *rest = tl_table_cell(r->forms, row, "words");
		int form = index_of(form_names, TL_F_ANNIVERSARY, row->cells[0]);
		struct tl_str part;

		if (form < 0) {
			refuse(report, context, row, N_("no such class of words"));
			continue;
		}
		while (tl_cell_next(&rest, '|', &part))
			add(r, part.p, part.n, (struct tl_line_rule){.form = (uint8_t)form});
	}
	return TL_OK;
}

static enum tl_status load_boilerplate(struct tl_page_rules *r, const struct tl_dirs *dirs,
				       tl_report_fn *report, void *context, struct tl_error *e)
{
	static const char *const required[] = {"id", "at", "effect", NULL};
	static const char *const ats[] = {"line", "begin", "hold"};
	static const char *const effects[] = {"keep", "drop", "list", "end", "spam"};
	uint8_t spam = 0;
	enum tl_status status = tl_table_load(dirs, "boilerplate.tsv", required, report, context,
					      &r->boilerplate, e);

	if (status)
		return status;
	for (size_t i = 0; i < r->boilerplate->n_rows; i++) {
		const struct tl_row *row = &r->boilerplate->rows[i];
		int at = index_of(ats, TL_COUNT(ats), tl_table_cell(r->boilerplate, row, "at"));
		int effect = index_of(effects, TL_COUNT(effects),
				      tl_table_cell(r->boilerplate, row, "effect"));

		if (at < 0 || effect < 0) {
			refuse(report, context, row, N_("at or effect is none that is known"));
			continue;
		}
		add(r, row->cells[0], strlen(row->cells[0]),
		    (struct tl_line_rule){.form = TL_FORMS,
					  .effect = (uint8_t)effect,
					  .at = (uint8_t)at,
					  .id = row->cells[0],
					  .spam = spam});
		spam = (uint8_t)((spam + (effect == TL_SPAM)) % 32);
	}
	return TL_OK;
}

static enum tl_status load_anniversaries(struct tl_page_rules *r, const struct tl_dirs *dirs,
					 tl_report_fn *report, void *context, struct tl_error *e)
{
	static const char *const required[] = {"id", "year", NULL};
	struct tl_table *t;
	enum tl_status status =
		tl_table_load(dirs, "anniversaries.tsv", required, report, context, &t, e);

	if (status)
		return status;
	for (size_t i = 0; i < t->n_rows; i++) {
		const char *words = t->rows[i].cells[0];
		long year = strtol(tl_table_cell(t, &t->rows[i], "year"), NULL, 10);

		if (year < 1 || year > 2100)
			refuse(report, context, &t->rows[i], N_("the year is none"));
		else
			add(r, words, strlen(words),
			    (struct tl_line_rule){.form = TL_F_ANNIVERSARY, .year = (int16_t)year});
	}
	r->hash = tl_hash(r->hash, &t->hash, sizeof t->hash);
	tl_table_free(t);
	return TL_OK;
}

/* Names of provinces and districts, alone and after their unit word, so that a line that is nothing
 * but a place is known. */
static enum tl_status load_places(struct tl_page_rules *r, const struct tl_dirs *dirs,
				  const char *file, tl_report_fn *report, void *context,
				  struct tl_error *e)
{
	static const char *const required[] = {"name", "type", NULL};
	struct tl_table *t;
	struct tl_buf b = {0};
	enum tl_status status = tl_table_load(dirs, file, required, report, context, &t, e);

	if (status)
		return status;
	for (size_t i = 0; i < t->n_rows; i++) {
		const char *name = tl_table_cell(t, &t->rows[i], "name");
		const char *forms = tl_table_cell(t, &t->rows[i], "forms");
		struct tl_line_rule rule = {.form = TL_F_PLACE};
		struct tl_str part;

		if (name[0] >= '0' && name[0] <= '9') /* "Quận 1": no name without its word */
			continue;
		add(r, name, strlen(name), rule);
		tl_buf_reset(&b);
		tl_buf_printf(&b, "%s %s", tl_table_cell(t, &t->rows[i], "type"), name);
		add(r, b.p, b.n, rule);
		while (tl_cell_next(&forms, '|', &part))
			add(r, part.p, part.n, rule);
	}
	r->hash = tl_hash(r->hash, &t->hash, sizeof t->hash);
	tl_buf_free(&b);
	tl_table_free(t);
	return TL_OK;
}

enum tl_status tl_page_rules_load(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
				  struct tl_page_rules **out, struct tl_error *e)
{
	struct tl_page_rules *r = tl_alloc(sizeof *r);
	enum tl_status status;
	uint64_t sources;

	*out = NULL;
	r->vocab = tl_vocab_new();
	r->phrases = tl_phrases_new(r->vocab, TL_IN_WRITTEN);
	r->hash = TL_HASH_START;
	for (size_t i = 0; i < TL_W_COUNT; i++)
		r->words[i] = tl_vocab_add(r->vocab, core_words[i], strlen(core_words[i]));
	for (size_t i = 1; i < TL_COUNT(month_words); i++)
		r->months[i] = tl_vocab_add(r->vocab, month_words[i], strlen(month_words[i]));
	status = load_forms(r, dirs, report, context, e);
	if (!status)
		status = load_boilerplate(r, dirs, report, context, e);
	if (!status)
		status = load_anniversaries(r, dirs, report, context, e);
	if (!status)
		status = load_places(r, dirs, "provinces.tsv", report, context, e);
	if (!status)
		status = load_places(r, dirs, "districts.tsv", report, context, e);
	if (!status)
		status = tl_sources_load(dirs, report, context, &r->sources, e);
	if (status) {
		tl_page_rules_free(r);
		return status;
	}
	tl_phrases_compile(r->phrases);
	r->hash = tl_hash(r->hash, &r->forms->hash, sizeof r->forms->hash);
	r->hash = tl_hash(r->hash, &r->boilerplate->hash, sizeof r->boilerplate->hash);
	sources = tl_sources_hash(r->sources);
	r->hash = tl_hash(r->hash, &sources, sizeof sources);
	*out = r;
	return TL_OK;
}

void tl_page_rules_free(struct tl_page_rules *r)
{
	if (!r)
		return;
	tl_phrases_free(r->phrases);
	tl_vocab_free(r->vocab);
	tl_table_free(r->boilerplate);
	tl_table_free(r->forms);
	tl_sources_free(r->sources);
	free(r->rules);
	free(r);
}

uint64_t tl_page_rules_hash(const struct tl_page_rules *r)
{
	return r->hash;
}

const struct tl_source_info *tl_source_find(const struct tl_page_rules *r, const char *text)
{
	return tl_sources_find(r->sources, text, strlen(text));
}

const struct tl_source_info *tl_source_of(const struct tl_page_rules *r, struct tl_str id)
{
	return tl_sources_of(r->sources, id);
}
