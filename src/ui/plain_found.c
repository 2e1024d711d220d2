/* What was found in the open article of the dialogue: its figures, then documents, people, places
 * and topics, numbered in one row, so that a number means the same everywhere. */
#include <stdlib.h>
#include <string.h>

#include "figure_labels.h"
#include "finding_words.h"
#include "format.h"
#include "plain.h"

/* ---- figures -------------------------------------------------------------------------------- */

static void add_part(struct tl_buf *out, const char *text)
{
	if (text && *text)
		tl_buf_printf(out, "; %s", text);
}

/* label: what tells it from others of its name, or its name. */
static void say_figure(struct plain *p, size_t i, const char *label)
{
	const struct tl_metric *m = &p->article.metrics[i];
	struct tl_buf text = {0}, period = {0};

	tl_format_metric(m, &text);
	if (m->unit && m->kind != TL_PERCENT)
		tl_buf_printf(&text, " %s", m->unit);
	/* Parts of what stands above are indented for the eye. */
	label += strspn(label, " ");
	/* What has no name of its own is called by its unit. */
	if (!m->unit || strcmp(label, m->unit) != 0)
		add_part(&text, label);
	tl_format_period(m->period, &period);
	add_part(&text, period.p);
	add_part(&text, m->scope);
	if (m->rule && strcmp(m->rule, TL_RULE_CORRECTED) == 0)
		add_part(&text, _("corrected by hand"));
	if (m->rule && strcmp(m->rule, TL_RULE_ADDED) == 0)
		add_part(&text, _("added by hand"));
	plain_say(p, "%zu. %s", i + 1, text.n ? text.p : "");
	tl_buf_free(&text);
	tl_buf_free(&period);
}

static void say_figures(struct plain *p, size_t from, size_t to)
{
	struct tl_figure_labels labels = {0};

	tl_figure_labels_make(&labels, &p->article, p->rules, plain_english());
	for (size_t i = from; i < to; i++)
		say_figure(p, i, labels.at[i].text);
	tl_figure_labels_free(&labels);
}

static void say_sentence(struct plain *p, size_t figure)
{
	const struct tl_article *a = &p->article;
	const struct tl_metric *m = &a->metrics[figure];

	p->figure = figure;
	say_figures(p, figure, figure + 1);
	if (m->sentence_begin < m->sentence_end && m->sentence_end <= a->body_n)
		plain_text(p, a->body + m->sentence_begin, m->sentence_end - m->sentence_begin);
}

static bool no_figures(struct plain *p)
{
	if (plain_none_open(p))
		return true;
	if (!p->article.n_metrics)
		plain_say(p, "%s", _("No figures found in this article."));
	return !p->article.n_metrics;
}

void plain_figures(struct plain *p, const char *words)
{
	size_t number;

	if (no_figures(p))
		return;
	if (!*words) {
		say_figures(p, 0, p->article.n_metrics);
		return;
	}
	number = plain_number(p, words, p->article.n_metrics);
	if (number)
		say_sentence(p, number - 1);
}

void plain_next_figure(struct plain *p, const char *words)
{
	size_t next = p->figure == SIZE_MAX ? 0 : p->figure + 1;

	(void)words;
	if (no_figures(p))
		return;
	if (next < p->article.n_metrics)
		say_sentence(p, next);
	else
		plain_say(p, "%s", _("No further figure."));
}

void plain_previous_figure(struct plain *p, const char *words)
{
	(void)words;
	if (no_figures(p))
		return;
	if (p->figure != SIZE_MAX && p->figure)
		say_sentence(p, p->figure - 1);
	else
		plain_say(p, "%s", _("No earlier figure."));
}

/* ---- everything else ------------------------------------------------------------------------- */

static void say_list(struct plain *p, const char *heading, struct tl_buf *list)
{
	if (list->n)
		plain_say(p, "%s: %s", heading, list->p);
	tl_buf_free(list);
}

static void add(struct tl_buf *list, const char *text)
{
	if (text && *text)
		tl_buf_printf(list, "%s%s", list->n ? "; " : "", text);
}

static void say_topics(struct plain *p)
{
	const struct tl_article *a = &p->article;
	struct tl_buf list = {0};

	for (size_t i = 0; i < a->n_topics; i++) {
		uint32_t topic = tl_dim_find(p->corpus, TL_DIM_TOPIC, a->topics[i].id);
		struct tl_value value = {.label = a->topics[i].id, .label_en = a->topics[i].id};

		if (topic != TL_NO_VALUE)
			value = tl_dim_value(p->corpus, TL_DIM_TOPIC, topic);
		add(&list, plain_english() ? value.label_en : value.label);
	}
	if (list.n && a->corrected & TL_CORRECTED_TOPICS)
		tl_buf_printf(&list, " (%s)", _("corrected by hand"));
	say_list(p, _("Topics"), &list);
	for (size_t i = 0; i < a->n_districts; i++)
		add(&list, a->districts[i]);
	say_list(p, _("Districts"), &list);
}

/* The words that gave a topic stand behind it, without numbers of their own. */
static bool numbered(const struct tl_finding *row)
{
	return tl_finding_is_item(row) && row->kind != TL_FINDING_CUE;
}

static void say_cues(struct plain *p, const struct tl_findings *found, size_t topic)
{
	const struct tl_article *a = &p->article;
	struct tl_buf list = {0};

	for (size_t i = topic + 1; i < found->n && found->rows[i].kind == TL_FINDING_CUE; i++)
		tl_buf_printf(&list, "%s%.*s", list.n ? ", " : "",
			      (int)(found->rows[i].end - found->rows[i].begin),
			      a->body + found->rows[i].begin);
	say_list(p, _("By the words"), &list);
}

static void say_finding(struct plain *p, const struct tl_finding *row, size_t number)
{
	struct tl_buf name = {0}, about = {0};
	size_t blanks;

	tl_finding_words(row, &p->article, p->rules, &name, &about);
	if (row->times > 1 && about.n)
		tl_buf_str(&about, "; ");
	if (row->times > 1)
		tl_buf_printf(&about, P_("%u time", "%u times", row->times), row->times);
	blanks = name.n ? strspn(name.p, " ") : 0;
	plain_say(p, "%zu. %s%s%s", number, name.n ? name.p + blanks : "", about.n ? "; " : "",
		  about.n ? about.p : "");
	tl_buf_free(&name);
	tl_buf_free(&about);
}

void plain_about(struct plain *p, const char *words)
{
	struct tl_findings found = {0};
	size_t number = 0;

	(void)words;
	if (plain_none_open(p))
		return;
	plain_say_facts(p);
	say_topics(p);
	tl_findings_make(&found, &p->article);
	for (size_t i = 0; i < found.n; i++) {
		const struct tl_finding *row = &found.rows[i];

		number += numbered(row);
		if (row->kind == TL_FINDING_HEADING)
			plain_say(p, "%s:", tl_finding_heading((enum tl_finding_kind)row->index));
		else if (numbered(row) && row->kind != TL_FINDING_METRIC)
			say_finding(p, row, number);
		if (row->kind == TL_FINDING_TOPIC)
			say_cues(p, &found, i);
	}
	tl_findings_free(&found);
	if (p->article.source_url)
		plain_say(p, "%s: %s", _("Address"), p->article.source_url);
	plain_say_mine(p);
}

static size_t count_items(const struct tl_findings *found)
{
	size_t n = 0;

	for (size_t i = 0; i < found->n; i++)
		n += numbered(&found->rows[i]);
	return n;
}

struct tl_filter *plain_found_filter(struct plain *p, const char *words)
{
	struct tl_findings found = {0};
	struct tl_filter *f = NULL;
	size_t number, i = 0;

	if (plain_none_open(p))
		return NULL;
	tl_findings_make(&found, &p->article);
	number = plain_number(p, words, count_items(&found));
	for (size_t left = number; left && i < found.n; i++)
		left -= numbered(&found.rows[i]);
	if (number) {
		f = tl_finding_filter(&found.rows[i - 1], &p->article, p->rules, p->corpus);
		if (!f)
			plain_say(p, "%s", _("There is no filter for this."));
	}
	tl_findings_free(&found);
	return f;
}
