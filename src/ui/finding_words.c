#include "finding_words.h"

#include <string.h>

#include "format.h"
#include "tulieu/i18n.h"

/* ---- in words ------------------------------------------------------------------------------- */

const char *tl_finding_heading(enum tl_finding_kind kind)
{
	static const char *const texts[TL_FINDING_KINDS] = {
		[TL_FINDING_CITATION] = N_("Documents cited"),
		[TL_FINDING_PERSON] = N_("People"),
		[TL_FINDING_PLACE] = N_("Places"),
		[TL_FINDING_TOPIC] = N_("Why these topics"),
	};

	return kind < TL_FINDING_KINDS && texts[kind] ? _(texts[kind]) : "";
}

static const char *province_name(const struct tl_rules *rules, const char *code)
{
	const struct tl_province_info *p;
	size_t n;

	if (!code || !rules)
		return NULL;
	p = tl_provinces(rules, &n);
	for (size_t i = 0; i < n; i++)
		if (strcmp(p[i].code, code) == 0)
			return p[i].name;
	return NULL;
}

static const char *topic_label(const struct tl_rules *rules, const char *id)
{
	const struct tl_topic_info *t;
	size_t n;

	if (!rules)
		return id;
	t = tl_topics(rules, &n);
	for (size_t i = 0; i < n; i++)
		if (strcmp(t[i].id, id) == 0)
			return tl_format_english() ? t[i].label_en : t[i].label_vi;
	return id;
}

static void add(struct tl_buf *out, const char *text)
{
	if (text && *text)
		tl_buf_printf(out, "%s%s", out->n ? " " : "", text);
}

/* A place in words: what it is, and in which province it lies. */
static void about_place(const struct tl_rules *rules, const struct tl_place *p,
			struct tl_buf *about)
{
	static const char *const levels[TL_LEVELS] = {
		[TL_LEVEL_REGION] = N_("region"),
		[TL_LEVEL_PROVINCE] = N_("province"),
		[TL_LEVEL_DISTRICT] = N_("district"),
		[TL_LEVEL_COMMUNE] = N_("commune"),
	};
	const char *province = p->level > TL_LEVEL_PROVINCE ? province_name(rules, p->code) : NULL;

	if (levels[p->level])
		add(about, _(levels[p->level]));
	if (province)
		tl_buf_printf(about, ", %s", province);
}

/* What a row says: a name, and something about it. */
void tl_finding_words(const struct tl_finding *row, const struct tl_article *a,
		      const struct tl_rules *rules, struct tl_buf *name, struct tl_buf *about)
{
	switch (row->kind) {
	case TL_FINDING_CITATION: {
		const struct tl_citation *c = &a->citations[row->index];

		add(name, c->type);
		add(name, c->number);
		tl_format_date(c->date, about);
		add(about, c->issuer);
		break;
	}
	case TL_FINDING_PERSON:
		add(name, a->people[row->index].name);
		add(about, a->people[row->index].position);
		break;
	case TL_FINDING_PLACE:
		add(name, a->places[row->index].name);
		about_place(rules, &a->places[row->index], about);
		break;
	case TL_FINDING_TOPIC:
		add(name, topic_label(rules, a->topics[row->index].id));
		tl_format_number(a->topics[row->index].score * 100, about);
		tl_buf_str(about, " %");
		break;
	default:
		tl_buf_str(name, "  “");
		tl_buf_add(name, a->body + row->begin, row->end - row->begin);
		tl_buf_str(name, "”");
		break;
	}
}

/* ---- as a filter ---------------------------------------------------------------------------- */

static struct tl_filter *by_value(const struct tl_corpus *c, enum tl_dim dim, const char *id)
{
	uint32_t value = id && c ? tl_dim_find(c, dim, id) : TL_NO_VALUE;

	return value == TL_NO_VALUE ? NULL : tl_filter_values(c, dim, &value, 1, false);
}

/* field:"text" */
static struct tl_filter *by_words(const struct tl_rules *rules, enum tl_field field,
				  const char *text)
{
	struct tl_filter *f = NULL;
	struct tl_buf query = {0};

	if (!text || !*text)
		return NULL;
	tl_buf_printf(&query, "%s:\"",
		      tl_format_english() ? tl_fields[field].en : tl_fields[field].vi);
	for (const char *p = text; *p; p++)
		if (*p != '"')
			tl_buf_char(&query, *p);
	tl_buf_char(&query, '"');
	tl_filter_words(rules, query.p, false, &f, NULL);
	tl_buf_free(&query);
	return f;
}

static struct tl_filter *by_place(const struct tl_corpus *c, const struct tl_place *p)
{
	struct tl_filter *f = NULL;

	if (p->level == TL_LEVEL_REGION)
		return by_value(c, TL_DIM_REGION, p->name);
	if (p->level > TL_LEVEL_PROVINCE)
		f = by_value(c, TL_DIM_DISTRICT, p->district);
	if (!f)
		f = by_value(c, TL_DIM_PROVINCE, p->code);
	return f ? f : by_value(c, TL_DIM_TODAY, p->today_code);
}

struct tl_filter *tl_finding_filter(const struct tl_finding *row, const struct tl_article *a,
				    const struct tl_rules *rules, const struct tl_corpus *c)
{
	switch (row->kind) {
	case TL_FINDING_METRIC:
		return by_value(c, TL_DIM_INDICATOR, a->metrics[row->index].indicator);
	case TL_FINDING_CITATION:
		return by_words(rules, TL_FIELD_CITES, a->citations[row->index].number);
	case TL_FINDING_PERSON:
		return by_words(rules, TL_FIELD_PERSON, a->people[row->index].name);
	case TL_FINDING_PLACE:
		return by_place(c, &a->places[row->index]);
	case TL_FINDING_TOPIC:
		return by_value(c, TL_DIM_TOPIC, a->topics[row->index].id);
	case TL_FINDING_CUE:
		return by_value(c, TL_DIM_TOPIC, a->cues[row->index].id);
	default:
		return NULL;
	}
}
