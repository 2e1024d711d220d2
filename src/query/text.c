/* Tree to text that reads back to the same tree, and to the title of a filter. */
#include <math.h>
#include <string.h>

#include "internal.h"

/* ---- text ---------------------------------------------------------------------------------- */

static void add_quoted(const char *text, struct tl_buf *out)
{
	tl_buf_char(out, '"');
	for (const char *p = text; *p; p++)
		tl_buf_char(out, (char)(*p == '"' ? ' ' : *p));
	tl_buf_char(out, '"');
}

/* True if text is one word that means nothing but itself. */
static bool bare(const char *text)
{
	size_t n = strlen(text), pos = 0, begin, end;

	return tl_next_word(text, n, &pos, &begin, &end) && begin == 0 && end == n &&
	       !(n == 2 && (text[0] | 32) == 'o' && (text[1] | 32) == 'r');
}

/* A value behind a colon that needs no quotes: an id. */
static bool plain_value(const char *value)
{
	return *value && strspn(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "0123456789_-./") == strlen(value);
}

static void add_text(const struct tl_node *n, struct tl_buf *out)
{
	struct tl_buf folded = {0};
	const char *text = n->text;

	if (n->fold) {
		tl_fold(text, strlen(text), &folded);
		tl_buf_add(&folded, "", 0);
		text = folded.p ? folded.p : "";
	}
	if (n->headline)
		tl_buf_printf(out, "%s:", tl_fields[TL_FIELD_HEADLINE].vi);
	if (bare(text))
		tl_buf_str(out, text);
	else
		add_quoted(text, out);
	if (n->prefix)
		tl_buf_char(out, '*');
	tl_buf_free(&folded);
}

/* How precisely a day must be written to be the end, or beginning, of a range: 1 its year, 2, 3. */
static int precision(int32_t day, bool end)
{
	struct tl_date d = tl_date_from_days(day);

	if (d.day != (end ? tl_month_days(d.year, d.month) : 1))
		return 3;
	return d.month == (end ? 12 : 1) ? 1 : 2;
}

static void add_date(int32_t day, int precise, struct tl_buf *out)
{
	struct tl_date d = tl_date_from_days(day);
	char iso[24];

	d.hour = -1;
	if (precise < 3)
		d.day = 0;
	if (precise < 2)
		d.month = 0;
	tl_date_iso(d, iso, sizeof iso);
	tl_buf_str(out, iso);
}

static void add_dates(const struct tl_node *n, struct tl_buf *out)
{
	bool from = n->from != INT32_MIN, to = n->to != INT32_MAX;
	int first = from ? precision(n->from, false) : 0, last = to ? precision(n->to, true) : 0;
	int precise = first > last ? first : last;
	struct tl_date a = tl_date_from_days(from ? n->from : 0);
	struct tl_date b = tl_date_from_days(to ? n->to : 0);

	if (from && to && a.year == b.year && (precise < 2 || a.month == b.month) &&
	    (precise < 3 || a.day == b.day)) {
		add_date(n->from, precise, out);
		return;
	}
	if (from)
		add_date(n->from, precise, out);
	tl_buf_str(out, "..");
	if (to)
		add_date(n->to, precise, out);
}

static const char *compare_sign(enum tl_compare compare)
{
	static const char *const signs[] = {"<", "<=", "=", ">=", ">"};

	return signs[compare];
}

/* As the language reads it: a comma before decimals, so that 1.234 can't be taken for thousands. */
static void add_number(double number, struct tl_buf *out)
{
	size_t start = out->n;

	if (fabs(number) < 1e15 && number == floor(number))
		tl_buf_printf(out, "%.0f", number);
	else
		tl_buf_printf(out, "%.15g", number);
	for (size_t i = start; i < out->n; i++)
		if (out->p[i] == '.')
			out->p[i] = ',';
}

static void add_ids(const struct tl_node *n, struct tl_buf *out)
{
	/* Provinces and regions by their names, which are unlike each other; the others by ids,
	 * which stay when a label is mended and tell districts of one name apart. */
	bool by_label = n->field == TL_FIELD_PROVINCE || n->field == TL_FIELD_TODAY ||
			n->field == TL_FIELD_MENTIONS;

	for (size_t i = 0; i < n->n_ids; i++) {
		const char *value = by_label && n->labels[i] ? n->labels[i] : n->ids[i];

		if (i)
			tl_buf_char(out, ',');
		if (plain_value(value))
			tl_buf_str(out, value);
		else
			add_quoted(value, out);
	}
}

static bool dates_of_one_field(const struct tl_node *n)
{
	for (size_t i = 0; i < n->n; i++)
		if (n->children[i]->kind != TL_NODE_DATE ||
		    n->children[i]->field != n->children[0]->field)
			return false;
	return n->kind == TL_NODE_OR;
}

static void add_child(const struct tl_node *child, struct tl_buf *out)
{
	bool brackets = child->kind == TL_NODE_AND || child->kind == TL_NODE_NEAR ||
			(child->kind == TL_NODE_OR && !dates_of_one_field(child));

	if (brackets)
		tl_buf_char(out, '(');
	tl_node_text(child, out);
	if (brackets)
		tl_buf_char(out, ')');
}

void tl_node_text(const struct tl_node *n, struct tl_buf *out)
{
	switch (n->kind) {
	case TL_NODE_AND:
	case TL_NODE_OR:
		if (dates_of_one_field(n)) {
			tl_buf_printf(out, "%s:", tl_fields[n->children[0]->field].vi);
			for (size_t i = 0; i < n->n; i++) {
				if (i)
					tl_buf_char(out, ',');
				add_dates(n->children[i], out);
			}
			return;
		}
		for (size_t i = 0; i < n->n; i++) {
			if (i)
				tl_buf_str(out, n->kind == TL_NODE_OR ? " or " : " ");
			if (n->kind == TL_NODE_OR && n->children[i]->kind == TL_NODE_AND)
				tl_node_text(n->children[i], out);
			else
				add_child(n->children[i], out);
		}
		return;
	case TL_NODE_NOT:
		tl_buf_char(out, '-');
		add_child(n->children[0], out);
		return;
	case TL_NODE_TEXT:
		add_text(n, out);
		return;
	case TL_NODE_NEAR:
		add_text(n->children[0], out);
		tl_buf_printf(out, " ~%d ", n->distance);
		add_text(n->children[1], out);
		return;
	case TL_NODE_DATE:
		tl_buf_printf(out, "%s:", tl_fields[n->field].vi);
		add_dates(n, out);
		return;
	case TL_NODE_WORD:
		tl_buf_printf(out, "%s:%s", tl_fields[n->field].en,
			      tl_fields[n->field].words[n->word].en);
		return;
	case TL_NODE_VALUE:
		tl_buf_printf(out, "%s:%s%s", tl_fields[n->field].vi, n->ids[0],
			      compare_sign(n->compare));
		add_number(n->number, out);
		return;
	default:
		tl_buf_printf(out, "%s:", tl_fields[n->field].vi);
		add_ids(n, out);
		return;
	}
}

void tl_query_text(const struct tl_query *q, struct tl_buf *out)
{
	size_t start = out->n;

	if (q->root)
		tl_node_text(q->root, out);
	if (q->ordered)
		tl_buf_printf(out, "%ssort:%s", out->n > start ? " " : "", tl_order_name(q->order));
	tl_buf_add(out, "", 0);
}

/* ---- title --------------------------------------------------------------------------------- */

static void add_labels(const struct tl_node *n, bool english, struct tl_buf *out)
{
	for (size_t i = 0; i < n->n_ids; i++) {
		const char *label = english ? n->labels_en[i] : n->labels[i];

		tl_buf_printf(out, "%s%s", i ? ", " : "", label ? label : n->ids[i]);
	}
	if (n->kind == TL_NODE_VALUE) {
		tl_buf_printf(out, " %s ", compare_sign(n->compare));
		add_number(n->number, out);
	}
}

enum tl_field tl_query_title(const struct tl_query *q, bool english, struct tl_buf *value)
{
	const struct tl_node *n = q->root;

	tl_buf_add(value, "", 0);
	if (!n)
		return TL_FIELDS;
	if (n->kind == TL_NODE_NOT) {
		tl_buf_str(value, "≠ ");
		n = n->children[0];
	}
	switch (n->kind) {
	case TL_NODE_SET:
	case TL_NODE_NAME:
	case TL_NODE_TAG:
	case TL_NODE_ID:
	case TL_NODE_VALUE:
		add_labels(n, english, value);
		return n->field;
	case TL_NODE_DATE:
		add_dates(n, value);
		return n->field;
	case TL_NODE_WORD:
		tl_buf_str(value, english ? tl_fields[n->field].words[n->word].en
					  : tl_fields[n->field].words[n->word].vi);
		return n->field;
	case TL_NODE_OR:
		if (!dates_of_one_field(n))
			break;
		for (size_t i = 0; i < n->n; i++) {
			tl_buf_str(value, i ? ", " : "");
			add_dates(n->children[i], value);
		}
		return n->children[0]->field;
	case TL_NODE_TEXT:
		if (!n->headline)
			break;
		tl_buf_str(value, n->text);
		return TL_FIELD_HEADLINE;
	default:
		break;
	}
	tl_node_text(n, value);
	return TL_FIELDS;
}
