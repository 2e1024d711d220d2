/* Why the program says what it says about an article: for the date, each province, topic and figure
 * the rule that decided and the words of the text that made it do so. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tulieu/i18n.h"
#include "tulieu/report.h"
#include "tulieu/text.h"

/* What codes mean, in words. */
static const char *const kinds[TL_METRIC_KINDS] = {
	[TL_COUNT_OF] = N_("count"),	[TL_PERCENT] = N_("percent"),
	[TL_RATIO] = N_("ratio"),	[TL_MONEY] = N_("money"),
	[TL_DURATION] = N_("duration"), [TL_FREQUENCY] = N_("frequency"),
};
static const char *const qualifiers[] = {
	N_("over"),	      N_("nearly"),	N_("about"),
	N_("under"),	      N_("at least"),	N_("at most"),
	N_("on average"),     N_("each"),	N_("up by"),
	N_("down by"),	      N_("exceeds by"), N_("target"),
	N_("expected"),	      N_("in all"),	N_("a part of the figure above it"),
	N_("of units below"), N_("range"),	N_("ratio"),
	N_("repeat"),	      N_("zero"),
};
_Static_assert(TL_COUNT(qualifiers) == TL_QUALIFIERS, "a qualifier without words");
static const char *const levels[TL_LEVELS] = {
	[TL_LEVEL_NONE] = "?",
	[TL_LEVEL_NATIONAL] = N_("national"),
	[TL_LEVEL_REGION] = N_("region"),
	[TL_LEVEL_PROVINCE] = N_("province"),
	[TL_LEVEL_DISTRICT] = N_("district"),
	[TL_LEVEL_COMMUNE] = N_("commune"),
	[TL_LEVEL_ORGANISATION] = N_("organisation"),
};
static const char *const date_sources[] = {
	[TL_FROM_NONE] = "",
	[TL_FROM_STAMP] = N_("stamp"),
	[TL_FROM_DATELINE] = N_("dateline"),
	[TL_FROM_TEXT] = N_("from the text"),
};

/* “words of the text”, on one line. */
static void quote(const struct tl_article *t, size_t begin, size_t end, struct tl_buf *out)
{
	tl_buf_str(out, "“");
	/* Marks of a damaged archive may point anywhere. */
	if (begin <= end && end <= t->body_n)
		tl_printable(t->body + begin, end - begin, false, out);
	tl_buf_str(out, "”");
}

/* Of a sentence that is longer, so many bytes to either side of the figure are told: a page may be
 * one sentence, and have a million figures. */
enum { AROUND = 1000 };

/* The sentence of a figure. */
static void quote_sentence(const struct tl_article *t, const struct tl_metric *m,
			   struct tl_buf *out)
{
	size_t begin = m->sentence_begin, end = m->sentence_end;
	bool cut = begin <= m->begin && m->begin <= m->end && m->end <= end && end <= t->body_n;

	if (cut && m->begin - begin > AROUND)
		for (begin = m->begin - AROUND; begin < m->begin && t->body[begin - 1] != ' ';)
			begin++;
	if (cut && end - m->end > AROUND)
		for (end = m->end + AROUND; end > m->end && t->body[end] != ' ';)
			end--;
	if (begin > m->sentence_begin)
		tl_buf_str(out, "… ");
	quote(t, begin, end, out);
	if (end < m->sentence_end)
		tl_buf_str(out, " …");
}

/* The table and the line in which a row stands: one of the user's own with its folders, since the
 * program has one of the same name. */
static void row_of(const char *file, int line, struct tl_buf *out)
{
	char *own = tl_config_dir();
	const char *name = strrchr(file, '/');
	size_t n = own ? strlen(own) : 0;

	if (!name || (n && strncmp(file, own, n) == 0 && file[n] == '/'))
		name = file;
	else
		name++;
	tl_buf_printf(out, "%s:%d", name, line);
	free(own);
}

/* What stands behind the table in the rule of a province: where in the article its name is, or what
 * tells of it. */
static const char *const evidence[] = {
	N_("place tag"), N_("headline"), N_("kicker"), N_("lead"),
	N_("agency"),	 N_("source"),	 N_("site"),
};

static const char *in_language(const char *where)
{
	for (size_t i = 0; i < TL_COUNT(evidence); i++)
		if (strcmp(evidence[i], where) == 0)
			return _(evidence[i]);
	return where;
}

/* The rule of a province, "districts.tsv:193, lead", with the line of its row: districts.tsv:12:
 * 193, lead. */
static void place_rule(const struct tl_rules *rules, const char *rule, struct tl_buf *out)
{
	size_t table = strcspn(rule, ":,"), end = strcspn(rule, ",");
	struct tl_str id = {rule + table + 1, end > table ? end - table - 1 : 0};
	const char *file;
	int line;

	if (id.n && rules && tl_rule_row(rules, tl_str_of(rule, table), id, &file, &line)) {
		row_of(file, line, out);
		tl_buf_printf(out, ": %.*s", (int)id.n, id.p);
	} else {
		tl_buf_add(out, rule, end);
	}
	if (strncmp(rule + end, ", ", 2) == 0)
		tl_buf_printf(out, ", %s", in_language(rule + end + 2));
}

/* ", rule: provinces.tsv:3: 22, place tag"; of a value that a reader has put there there is none.
 */
static void rule_of(const struct tl_rules *rules, const char *rule, struct tl_buf *out)
{
	if (rule && strcmp(rule, TL_RULE_CORRECTED) == 0) {
		tl_buf_printf(out, ", %s", _("corrected by hand"));
	} else if (rule) {
		tl_buf_printf(out, ", %s: ", _("rule"));
		place_rule(rules, rule, out);
	}
}

static void explain_date(const struct tl_article *t, struct tl_buf *out)
{
	char iso[24];

	tl_date_iso(t->published, iso, sizeof iso);
	tl_buf_printf(out, "%s: %s", _("date"), *iso ? iso : _("none"));
	if (t->corrected & TL_CORRECTED_DATE)
		rule_of(NULL, TL_RULE_CORRECTED, out);
	else if (t->published_from)
		tl_buf_printf(out, " (%s)", _(date_sources[t->published_from]));
	if (t->published_inferred)
		tl_buf_printf(out, ", %s", _("completed from the context"));
	if (t->published_text)
		tl_buf_printf(out, ", “%s”", t->published_text);
	tl_buf_char(out, '\n');
}

static void explain_province(const struct tl_rules *rules, const struct tl_article *t, size_t i,
			     struct tl_buf *out)
{
	const struct tl_province_ref *p;

	if (i >= t->n_provinces) {
		tl_buf_printf(out, "%s: %s", _("province"), _("none was found"));
		if (t->corrected & TL_CORRECTED_PROVINCES)
			rule_of(NULL, TL_RULE_CORRECTED, out);
		tl_buf_char(out, '\n');
		return;
	}
	p = &t->provinces[i];
	tl_buf_printf(out, "%s: %s", p->primary ? _("province") : _("mentioned"),
		      p->name ? p->name : p->today);
	/* One of the 34 alone has no other name. */
	if (p->code || p->today_code)
		tl_buf_printf(out, " (%s)", p->name ? p->code : p->today_code);
	if (p->name && p->today && p->today_code && strcmp(p->name, p->today) != 0)
		tl_buf_printf(out, _(", now %s (%s)"), p->today, p->today_code);
	if (p->mentions)
		tl_buf_printf(out, P_(", %u mention", ", %u mentions", p->mentions), p->mentions);
	rule_of(rules, p->rule, out);
	if (p->begin < p->end) {
		tl_buf_printf(out, ", ");
		quote(t, p->begin, p->end, out);
	}
	tl_buf_char(out, '\n');
}

/* The words of a cue, and how often they occur: told at the first of them. */
struct cue {
	const char *p;
	size_t n, at, times;
	bool strong;
};

/* Those of the same words beside each other. */
static int by_words(const void *a, const void *b)
{
	const struct cue *x = a, *y = b;
	int order = x->n == y->n ? memcmp(x->p, y->p, x->n) : x->n < y->n ? -1 : 1;

	return order ? order : (x->at > y->at) - (x->at < y->at);
}

static int by_place(const void *a, const void *b)
{
	const struct cue *x = a, *y = b;

	return (x->at > y->at) - (x->at < y->at);
}

/* Each different cue of a topic once, with how often it occurs; strong ones have a star. */
static void add_cues(const struct tl_article *t, const char *topic, struct tl_buf *out)
{
	struct cue *list = tl_calloc(t->n_cues + 1, sizeof *list);
	const char *between = ": ";
	size_t n = 0;

	for (size_t i = 0; i < t->n_cues; i++) {
		const struct tl_topic_cue *c = &t->cues[i];

		/* Marks of a damaged archive may point anywhere. */
		if (strcmp(c->id, topic) == 0 && c->begin <= c->end && c->end <= t->body_n)
			list[n++] = (struct cue){t->body + c->begin, c->end - c->begin, i, 0,
						 c->strong};
	}
	qsort(list, n, sizeof *list, by_words);
	for (size_t i = 0, first = 0; i < n; i++) {
		if (list[i].n != list[first].n || memcmp(list[i].p, list[first].p, list[i].n) != 0)
			first = i;
		list[first].times++;
	}
	qsort(list, n, sizeof *list, by_place);
	for (size_t i = 0; i < n; i++) {
		if (!list[i].times)
			continue;
		tl_buf_printf(out, "%s%s", between, list[i].strong ? "*" : "");
		quote(t, (size_t)(list[i].p - t->body), (size_t)(list[i].p - t->body) + list[i].n,
		      out);
		if (list[i].times > 1)
			tl_buf_printf(out, " ×%zu", list[i].times);
		between = ", ";
	}
	free(list);
}

/* In the language of the interface. */
static const char *in_words(const char *vi, const char *en)
{
	/* TRANSLATORS: the code of this language. */
	return strcmp(_("en"), "vi") == 0 ? vi : en;
}

/* A label and, in brackets, the id in its table; the id alone where it has none. */
static void name_of(const char *id, const char *label, struct tl_buf *out)
{
	if (label)
		tl_buf_printf(out, "%s (%s)", label, id);
	else
		tl_buf_str(out, id);
}

static const struct tl_topic_info *find_topic(const struct tl_rules *rules, const char *id)
{
	size_t n = 0;
	const struct tl_topic_info *topics = rules ? tl_topics(rules, &n) : NULL;

	for (size_t i = 0; i < n; i++)
		if (strcmp(topics[i].id, id) == 0)
			return &topics[i];
	return NULL;
}

static void explain_topic(const struct tl_rules *rules, const struct tl_article *t, size_t i,
			  struct tl_buf *out)
{
	const char *id = i < t->n_topics ? t->topics[i].id : NULL;
	const struct tl_topic_info *info = id ? find_topic(rules, id) : NULL;

	tl_buf_printf(out, "%s: ", _("topic"));
	if (id)
		name_of(id, info ? in_words(info->label_vi, info->label_en) : NULL, out);
	else
		tl_buf_str(out, _("none was found"));
	if (t->corrected & TL_CORRECTED_TOPICS) {
		rule_of(NULL, TL_RULE_CORRECTED, out);
	} else if (id) {
		tl_buf_printf(out, " %.2f, %s: ", t->topics[i].score, _("rule"));
		if (info)
			row_of(info->file, info->line, out);
		else
			tl_buf_str(out, "topics.tsv");
		tl_buf_printf(out, ": %s", id);
		add_cues(t, id, out);
	}
	tl_buf_char(out, '\n');
}

static void member(const char *label, const char *value, struct tl_buf *out)
{
	if (value)
		tl_buf_printf(out, "    %s: %s\n", label, value);
}

static void explain_figure(const struct tl_rules *rules, const struct tl_article *t, size_t i,
			   struct tl_buf *out)
{
	const struct tl_metric *m = &t->metrics[i];
	const struct tl_indicator_info *info =
		rules && m->indicator ? tl_indicator_find(rules, m->indicator) : NULL;
	static const char indicator_rule[] = "indicators.tsv:";
	struct tl_buf line = {0};

	tl_json_number(&line, m->value);
	if (m->has2) {
		tl_buf_char(&line, m->kind == TL_RATIO ? '/' : '-');
		tl_json_number(&line, m->value2);
	}
	tl_buf_printf(&line, " (%s)", _(kinds[m->kind]));
	for (unsigned bit = 0; bit < TL_QUALIFIERS; bit++)
		if (m->qualifiers >> bit & 1)
			tl_buf_printf(&line, ", %s", _(qualifiers[bit]));
	tl_buf_printf(out, "%s %zu: ", _("figure"), i + 1);
	quote(t, m->begin, m->end, out);
	tl_buf_printf(out, " = %s\n", line.p);
	tl_buf_reset(&line);
	name_of(m->indicator ? m->indicator : "?",
		info ? in_words(info->label_vi, info->label_en) : NULL, &line);
	member(_("indicator"), line.p, out);
	member(_("unit"), m->unit, out);
	member(_("period"), m->period, out);
	if (m->scope)
		tl_buf_printf(out, "    %s: %s (%s%s%s)\n", _("scope"), m->scope,
			      _(levels[m->level]), m->province ? ", " : "",
			      m->province ? m->province : "");
	tl_buf_reset(&line);
	/* "TABLE:ID: pattern": with the line of the table. */
	if (m->rule && info && strncmp(m->rule, indicator_rule, strlen(indicator_rule)) == 0) {
		row_of(info->file, info->line, &line);
		tl_buf_printf(&line, ": %s", m->rule + strlen(indicator_rule));
	} else if (m->rule) {
		tl_buf_str(&line, strcmp(m->rule, TL_RULE_CORRECTED) == 0 ? _("corrected by hand")
				  : strcmp(m->rule, TL_RULE_ADDED) == 0	  ? _("added by hand")
									  : m->rule);
	}
	member(_("rule"), line.n ? line.p : NULL, out);
	tl_buf_free(&line);
	if (m->why_begin < m->why_end) {
		tl_buf_printf(out, "    %s: ", _("because of"));
		quote(t, m->why_begin, m->why_end, out);
		tl_buf_char(out, '\n');
	}
	tl_buf_printf(out, "    %s: ", _("sentence"));
	quote_sentence(t, m, out);
	tl_buf_char(out, '\n');
}

static bool is_line_of(const char *line, const char *member)
{
	size_t n = strlen(member);

	return strncmp(line, member, n) == 0 && line[n] == '=';
}

static bool is_added(const struct tl_correction *c)
{
	return strcmp(c->field, "metric") == 0 && is_line_of(c->value, "added");
}

/* The value of a correction in one line: its own has lines, and those of provinces have columns. */
static void corrected_value(const struct tl_correction *c, struct tl_buf *out)
{
	bool province = strcmp(c->field, "province") == 0, added = is_added(c);
	const char *between = "";

	for (const char *p = c->value, *end; *p; p = *end ? end + 1 : end) {
		const char *from = p;

		end = p + strcspn(p, "\n");
		/* Of a figure that was added: what its reader does not type, and what it has not.
		 */
		if (added && (is_line_of(p, "added") || is_line_of(p, "kind") ||
			      is_line_of(p, "qualifiers") || (end > p && end[-1] == '=')))
			continue;
		if (province) {
			/* Code and name of the 63, code and name of the 34. */
			from = memchr(p, '\t', (size_t)(end - p));
			from = from ? from + 1 : p;
			if (*from == '\t') {
				tl_buf_printf(out, "%stoday:", between);
				between = "";
				while (memchr(from, '\t', (size_t)(end - from)))
					from = strchr(from, '\t') + 1;
			}
		}
		tl_buf_str(out, between);
		tl_buf_add(out, from, province ? strcspn(from, "\t\n") : (size_t)(end - from));
		between = "; ";
	}
	if (!out->n)
		tl_buf_str(out, _("none"));
}

void tl_explain_correction(const struct tl_correction *c, struct tl_buf *out)
{
	static const struct {
		const char *field, *label;
	} labels[] = {{"published", N_("date")},
		      {"province", N_("province")},
		      {"topic", N_("topic")},
		      {"metric", N_("figure")}};
	const char *words = strchr(c->key, ' '); /* behind the place of the figure */
	struct tl_buf value = {0};
	time_t when = (time_t)c->when;
	struct tm utc;

	tl_buf_printf(out, "%s: ", is_added(c) ? _("added by hand") : _("corrected by hand"));
	for (size_t i = 0; i < TL_COUNT(labels); i++)
		if (strcmp(labels[i].field, c->field) == 0)
			tl_buf_str(out, _(labels[i].label));
	if (words) {
		tl_buf_str(out, " “");
		tl_printable(words + 1, strlen(words + 1), false, out);
		tl_buf_str(out, "”");
	}
	corrected_value(c, &value);
	tl_buf_str(out, ": ");
	tl_printable(value.p, value.n, false, out);
	tl_buf_free(&value);
	tl_buf_str(out, " (");
	tl_printable(c->who, strlen(c->who), false, out);
	if (gmtime_r(&when, &utc))
		tl_buf_printf(out, ", %04d-%02d-%02d", utc.tm_year + 1900, utc.tm_mon + 1,
			      utc.tm_mday);
	tl_buf_str(out, ")\n");
}

size_t tl_explain_count(const struct tl_article *t, enum tl_explained what)
{
	switch (what) {
	case TL_EXPLAIN_DATE:
		return 1;
	/* That there is none is said, too, and can be put right. */
	case TL_EXPLAIN_PROVINCE:
		return t->n_provinces ? t->n_provinces : 1;
	case TL_EXPLAIN_TOPIC:
		return t->n_topics ? t->n_topics : 1;
	case TL_EXPLAIN_FIGURE:
		return t->n_metrics;
	case TL_EXPLAINED:
		break;
	}
	return 0;
}

void tl_explain(const struct tl_rules *rules, const struct tl_article *t, enum tl_explained what,
		size_t i, struct tl_buf *out)
{
	switch (what) {
	case TL_EXPLAIN_DATE:
		explain_date(t, out);
		break;
	case TL_EXPLAIN_PROVINCE:
		explain_province(rules, t, i, out);
		break;
	case TL_EXPLAIN_TOPIC:
		explain_topic(rules, t, i, out);
		break;
	case TL_EXPLAIN_FIGURE:
		explain_figure(rules, t, i, out);
		break;
	case TL_EXPLAINED:
		break;
	}
}
