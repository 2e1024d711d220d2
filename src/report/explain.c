/* Why the program says what it says about an article: for the date, each province, topic and figure
 * the rule that decided and the words of the text that made it do so. */
#include <string.h>
#include <time.h>

#include "tulieu/i18n.h"
#include "tulieu/report.h"
#include "tulieu/text.h"

/* What codes mean, in words. */
static const char *const kinds[TL_METRIC_KINDS] = {
	[TL_COUNT_OF] = N_("count"), [TL_PERCENT] = N_("percent"),   [TL_RATIO] = N_("ratio"),
	[TL_MONEY] = N_("money"),    [TL_DURATION] = N_("duration"), [TL_FREQUENCY] = N_("frequency"),
};
static const char *const qualifiers[] = {
	N_("over"),	N_("nearly"),	 N_("about"),	N_("under"),  N_("at least"),
	N_("at most"),	N_("on average"), N_("each"),	N_("up by"),  N_("down by"),
	N_("exceeds by"), N_("target"),	 N_("expected"), N_("in all"), N_("a part of the figure above it"),
	N_("of units below"), N_("range"), N_("ratio"), N_("repeat"), N_("zero"),
};
_Static_assert(TL_COUNT(qualifiers) == TL_QUALIFIERS, "a qualifier without words");
static const char *const levels[TL_LEVELS] = {
	[TL_LEVEL_NONE] = "?",
	[TL_LEVEL_NATIONAL] = N_("national"), [TL_LEVEL_REGION] = N_("region"),
	[TL_LEVEL_PROVINCE] = N_("province"), [TL_LEVEL_DISTRICT] = N_("district"),
	[TL_LEVEL_COMMUNE] = N_("commune"),   [TL_LEVEL_ORGANISATION] = N_("organisation"),
};
static const char *const date_sources[] = {
	[TL_FROM_NONE] = "", [TL_FROM_STAMP] = N_("stamp"), [TL_FROM_DATELINE] = N_("dateline"),
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

static void explain_date(const struct tl_article *t, struct tl_buf *out)
{
	char iso[24];

	tl_date_iso(t->published, iso, sizeof iso);
	tl_buf_printf(out, "%s: %s", _("date"), *iso ? iso : _("none"));
	if (t->published_from)
		tl_buf_printf(out, " (%s)", _(date_sources[t->published_from]));
	if (t->published_inferred)
		tl_buf_printf(out, ", %s", _("completed from the context"));
	if (t->published_text)
		tl_buf_printf(out, ", “%s”", t->published_text);
	tl_buf_char(out, '\n');
}

static void explain_province(const struct tl_article *t, size_t i, struct tl_buf *out)
{
	const struct tl_province_ref *p = &t->provinces[i];

	tl_buf_printf(out, "%s: %s", p->primary ? _("province") : _("mentioned"),
		      p->name ? p->name : p->today);
	if (p->code)
		tl_buf_printf(out, " (%s)", p->code);
	if (p->today && p->today_code && !(p->name && strcmp(p->name, p->today) == 0))
		tl_buf_printf(out, _(", now %s (%s)"), p->today, p->today_code);
	tl_buf_printf(out, P_(", %u mention", ", %u mentions", p->mentions), p->mentions);
	if (p->rule)
		tl_buf_printf(out, ", %s: %s", _("rule"), p->rule);
	if (p->begin < p->end) {
		tl_buf_printf(out, ", ");
		quote(t, p->begin, p->end, out);
	}
	tl_buf_char(out, '\n');
}

/* Each different cue of a topic once, with how often it occurs; strong ones have a star. */
static void add_cues(const struct tl_article *t, const char *topic, struct tl_buf *out)
{
	const char *between = ": ";

	for (size_t i = 0; i < t->n_cues; i++) {
		const struct tl_topic_cue *c = &t->cues[i];
		size_t n = c->end - c->begin, times = 0;
		bool seen = false;

		if (strcmp(c->id, topic) != 0)
			continue;
		for (size_t k = 0; k < t->n_cues && !seen; k++) {
			const struct tl_topic_cue *other = &t->cues[k];

			if (strcmp(other->id, topic) != 0 || other->end - other->begin != n ||
			    memcmp(t->body + other->begin, t->body + c->begin, n) != 0)
				continue;
			seen = k < i;
			times++;
		}
		if (seen)
			continue;
		tl_buf_printf(out, "%s%s", between, c->strong ? "*" : "");
		quote(t, c->begin, c->end, out);
		if (times > 1)
			tl_buf_printf(out, " ×%zu", times);
		between = ", ";
	}
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

static const char *topic_label(const struct tl_rules *rules, const char *id)
{
	size_t n = 0;
	const struct tl_topic_info *topics = rules ? tl_topics(rules, &n) : NULL;

	for (size_t i = 0; i < n; i++)
		if (strcmp(topics[i].id, id) == 0)
			return in_words(topics[i].label_vi, topics[i].label_en);
	return NULL;
}

static void explain_topic(const struct tl_rules *rules, const struct tl_article *t, size_t i,
			  struct tl_buf *out)
{
	const char *id = t->topics[i].id;

	tl_buf_printf(out, "%s: ", _("topic"));
	name_of(id, topic_label(rules, id), out);
	if (t->corrected & TL_CORRECTED_TOPICS) {
		tl_buf_printf(out, ", %s: " TL_RULE_CORRECTED, _("rule"));
	} else {
		tl_buf_printf(out, " %.2f, %s: topics.tsv:%s", t->topics[i].score, _("rule"), id);
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
	tl_buf_free(&line);
	member(_("unit"), m->unit, out);
	member(_("period"), m->period, out);
	if (m->scope)
		tl_buf_printf(out, "    %s: %s (%s%s%s)\n", _("scope"), m->scope,
			      _(levels[m->level]), m->province ? ", " : "",
			      m->province ? m->province : "");
	member(_("rule"), m->rule, out);
	if (m->why_begin < m->why_end) {
		tl_buf_printf(out, "    %s: ", _("because of"));
		quote(t, m->why_begin, m->why_end, out);
		tl_buf_char(out, '\n');
	}
	tl_buf_printf(out, "    %s: ", _("sentence"));
	quote(t, m->sentence_begin, m->sentence_end, out);
	tl_buf_char(out, '\n');
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

	tl_buf_printf(out, "%s: ", _("corrected by hand"));
	for (size_t i = 0; i < TL_COUNT(labels); i++)
		if (strcmp(labels[i].field, c->field) == 0)
			tl_buf_str(out, _(labels[i].label));
	if (words) {
		tl_buf_str(out, " “");
		tl_printable(words + 1, strlen(words + 1), false, out);
		tl_buf_str(out, "”");
	}
	/* A value has lines and tabs of its own. */
	for (const char *p = *c->value ? c->value : _("none"); *p; p++) {
		if (*p == '\n')
			tl_buf_str(&value, p[1] ? "; " : "");
		else
			tl_buf_char(&value, *p == '\t' ? ' ' : *p);
	}
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
	case TL_EXPLAIN_PROVINCE:
		return t->n_provinces;
	case TL_EXPLAIN_TOPIC:
		return t->n_topics;
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
		explain_province(t, i, out);
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
