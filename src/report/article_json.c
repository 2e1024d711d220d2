/* An article as JSON, one object a line. Scripts rely on names and order: new members are only
 * added, at the end, and a changed meaning changes "v". */
#include "internal.h"

static void key(struct tl_buf *out, const char *name)
{
	if (out->n && out->p[out->n - 1] != '{')
		tl_buf_char(out, ',');
	tl_buf_printf(out, "\"%s\":", name);
}

static void text(struct tl_buf *out, const char *name, const char *value)
{
	key(out, name);
	tl_json_text(out, value);
}

static void number(struct tl_buf *out, const char *name, double value)
{
	key(out, name);
	tl_json_number(out, value);
}

static void span(struct tl_buf *out, size_t begin, size_t end)
{
	number(out, "begin", (double)begin);
	number(out, "end", (double)end);
}

static void truth(struct tl_buf *out, const char *name, bool value)
{
	key(out, name);
	tl_buf_str(out, value ? "true" : "false");
}

static void date(struct tl_buf *out, const char *name, struct tl_date d)
{
	char iso[24];

	tl_date_iso(d, iso, sizeof iso);
	text(out, name, *iso ? iso : NULL);
}

/* Opens the i-th object of an array. */
static void open_item(struct tl_buf *out, size_t i)
{
	tl_buf_str(out, i ? ",{" : "{");
}

static void head(struct tl_buf *out, const struct tl_exported *x)
{
	const struct tl_article *t = x->article;

	number(out, "v", 1);
	number(out, "id", (double)x->page->id);
	text(out, "file", x->page->name);
	text(out, "sha256", x->page->sha256);
	text(out, "title", t->headline ? t->headline : "");
	text(out, "kicker", t->kicker);
	date(out, "published", t->published);
	text(out, "published_from", tl_date_source_name(t->published_from));
	text(out, "agency", t->agency);
	key(out, "authors");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_authors; i++) {
		tl_buf_str(out, i ? "," : "");
		tl_json_text(out, t->authors[i].name);
	}
	tl_buf_char(out, ']');
	key(out, "source");
	if (t->source_name || t->source_url) {
		tl_buf_char(out, '{');
		text(out, "name", t->source_name);
		text(out, "url", t->source_url);
		tl_buf_char(out, '}');
	} else {
		tl_buf_str(out, "null");
	}
}

static void places(struct tl_buf *out, const struct tl_article *t)
{
	key(out, "provinces");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_provinces; i++) {
		const struct tl_province_ref *p = &t->provinces[i];

		open_item(out, i);
		text(out, "code", p->code);
		/* Of a new unit whose part the text does not tell the name is known, the old code
		 * not. */
		text(out, "name", p->name ? p->name : p->today);
		text(out, "today_code", p->today_code);
		text(out, "today", p->today);
		truth(out, "primary", p->primary);
		number(out, "mentions", p->mentions);
		tl_buf_char(out, '}');
	}
	tl_buf_char(out, ']');
	key(out, "districts");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_districts; i++) {
		tl_buf_str(out, i ? "," : "");
		tl_json_text(out, t->districts[i]);
	}
	tl_buf_char(out, ']');
	key(out, "topics");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_topics; i++) {
		open_item(out, i);
		text(out, "id", t->topics[i].id);
		number(out, "score", t->topics[i].score);
		tl_buf_char(out, '}');
	}
	tl_buf_char(out, ']');
}

static void metric(struct tl_buf *out, const struct tl_metric *m)
{
	size_t n = 0;

	text(out, "indicator", m->indicator);
	number(out, "value", m->value);
	key(out, "value2");
	if (m->has2)
		tl_json_number(out, m->value2);
	else
		tl_buf_str(out, "null");
	text(out, "kind", tl_metric_kind_name(m->kind));
	text(out, "unit", m->unit);
	key(out, "qualifiers");
	tl_buf_char(out, '[');
	for (unsigned bit = 0; bit < TL_QUALIFIERS; bit++)
		if (m->qualifiers >> bit & 1) {
			tl_buf_str(out, n++ ? "," : "");
			tl_json_text(out, tl_qualifier_name(bit));
		}
	tl_buf_char(out, ']');
	text(out, "period", m->period);
	text(out, "scope", m->scope);
	text(out, "level", tl_level_name(m->level));
	text(out, "province", m->province);
	span(out, m->begin, m->end);
}

static void marks(struct tl_buf *out, const struct tl_article *t)
{
	key(out, "metrics");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_metrics; i++) {
		open_item(out, i);
		metric(out, &t->metrics[i]);
		tl_buf_char(out, '}');
	}
	tl_buf_char(out, ']');
	key(out, "citations");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_citations; i++) {
		const struct tl_citation *c = &t->citations[i];

		open_item(out, i);
		text(out, "type", c->type);
		text(out, "number", c->number);
		date(out, "date", c->date);
		text(out, "issuer", c->issuer);
		span(out, c->begin, c->end);
		tl_buf_char(out, '}');
	}
	tl_buf_char(out, ']');
	key(out, "people");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_people; i++) {
		open_item(out, i);
		text(out, "name", t->people[i].name);
		text(out, "position", t->people[i].position);
		span(out, t->people[i].begin, t->people[i].end);
		tl_buf_char(out, '}');
	}
	tl_buf_char(out, ']');
}

static void corrections(struct tl_buf *out, const struct tl_exported *x)
{
	key(out, "corrections");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < x->n_corrections; i++) {
		const struct tl_correction *c = &x->corrections[i];

		open_item(out, i);
		text(out, "field", c->field);
		text(out, "key", *c->key ? c->key : NULL);
		text(out, "value", c->value);
		text(out, "who", c->who);
		number(out, "when", (double)c->when);
		tl_buf_char(out, '}');
	}
	tl_buf_char(out, ']');
}

void tl_export_jsonl(struct tl_buf *out, const struct tl_exported *x)
{
	const struct tl_article *t = x->article;

	tl_buf_char(out, '{');
	head(out, x);
	places(out, t);
	marks(out, t);
	key(out, "blocks");
	tl_buf_char(out, '[');
	for (size_t i = 0; i < t->n_blocks; i++) {
		open_item(out, i);
		text(out, "kind", tl_block_name(t->blocks[i].kind));
		span(out, t->blocks[i].begin, t->blocks[i].end);
		tl_buf_char(out, '}');
	}
	tl_buf_char(out, ']');
	key(out, "body");
	tl_json_string(out, t->body, t->body_n);
	/* Behind the members of the contract, and only where there is something to say. */
	if (x->n_corrections)
		corrections(out, x);
	tl_buf_str(out, "}\n");
}
