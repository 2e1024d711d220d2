/* The open article of the dialogue: its text, figures, facts, and what the user writes to it. */
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "plain.h"
#include "tulieu/text.h"

bool plain_none_open(struct plain *p)
{
	if (!p->id)
		plain_say(p, "%s", _("No article is open: type its number."));
	return !p->id;
}

/* ---- text ----------------------------------------------------------------------------------- */

static void end_fact(struct tl_buf *facts, bool corrected)
{
	if (corrected)
		tl_buf_printf(facts, " (%s)", _("corrected by hand"));
	tl_buf_str(facts, ". ");
}

static void print_facts(struct plain *p)
{
	const struct tl_article *a = &p->article;
	struct tl_buf facts = {0};

	if (a->agency)
		tl_buf_printf(&facts, "%s. ", a->agency);
	if (a->source_name)
		tl_buf_printf(&facts, "%s. ", a->source_name);
	if (a->published.year) {
		if (a->published_inferred)
			tl_buf_str(&facts, _("about "));
		tl_format_date(a->published, &facts);
		end_fact(&facts, a->corrected & TL_CORRECTED_DATE);
	}
	for (size_t i = 0; i < a->n_provinces; i++) {
		const struct tl_province_ref *r = &a->provinces[i];

		if (!r->primary || (!r->name && !r->today))
			continue;
		tl_buf_str(&facts, tl_format_province(r->name, r->today, a->published));
		end_fact(&facts, a->corrected & TL_CORRECTED_PROVINCES);
	}
	if (facts.n)
		plain_text(p, facts.p, facts.n - 1);
	tl_buf_free(&facts);
}

static void print_mine(struct plain *p)
{
	struct tl_reader_marks m = tl_reader_marks(p->reader, p->id);
	struct tl_buf tags = {0};
	char *note;

	if (m.starred)
		plain_say(p, "%s", _("Starred."));
	if (m.n_tags) {
		tl_reader_tags_text(p->reader, p->id, &tags);
		plain_say(p, "%s: %s", _("Tags"), tags.p);
		tl_buf_free(&tags);
	}
	note = m.noted ? tl_reader_note(p->reader, p->id) : NULL;
	if (note)
		plain_say(p, "%s: %s", _("Note"), note);
	free(note);
}

static void print_article(struct plain *p)
{
	const struct tl_article *a = &p->article;

	if (a->headline && *a->headline)
		plain_text(p, a->headline, strlen(a->headline));
	print_facts(p);
	print_mine(p);
	for (size_t i = 0; i < a->n_blocks; i++) {
		const struct tl_block *b = &a->blocks[i];

		if (b->kind == TL_BLOCK_HEADLINE || b->begin >= b->end || b->end > a->body_n)
			continue;
		plain_say(p, "%s", "");
		plain_text(p, a->body + b->begin, b->end - b->begin);
	}
	plain_say(p, "%s", "");
	plain_say(p,
		  P_("End of the article. %zu figure.", "End of the article. %zu figures.",
		     a->n_metrics),
		  a->n_metrics);
}

bool plain_read(struct plain *p, int64_t id, struct tl_error *e)
{
	p->id = 0;
	tl_arena_reset(p->arena);
	if (tl_archive_article(p->archive, id, p->arena, &p->article, e) != TL_OK)
		return false;
	p->id = id;
	return true;
}

void plain_open(struct plain *p, const char *words)
{
	size_t number = plain_number(p, words, plain_shown(p));
	struct tl_error e;
	int64_t id;

	if (!number)
		return;
	id = plain_shown_id(p, number);
	if (!id) {
		char *query = tl_strdup(p->lines.list[number - 1].query);

		/* The lines go with the search. */
		plain_put_filter(p, query);
		free(query);
		return;
	}
	if (!plain_read(p, id, &e)) {
		plain_error(p, &e);
		return;
	}
	p->row = number - 1;
	/* The list goes on from here. */
	p->first = p->row - p->row % 10;
	print_article(p);
	if (tl_reader_set_read(p->reader, id, true, &e) != TL_OK)
		plain_error(p, &e);
}

void plain_text_again(struct plain *p, const char *words)
{
	(void)words;
	if (!plain_none_open(p))
		print_article(p);
}

void plain_find(struct plain *p, const char *words)
{
	const struct tl_article *a = &p->article;
	size_t found = 0;

	if (plain_none_open(p))
		return;
	if (!*words) {
		plain_say(p, "%s", _("What is to be found?"));
		return;
	}
	for (size_t i = 0; i < a->n_blocks; i++) {
		const struct tl_block *b = &a->blocks[i];
		char *text;

		if (b->begin >= b->end || b->end > a->body_n)
			continue;
		text = tl_strndup(a->body + b->begin, b->end - b->begin);
		if (tl_fold_contains(text, words)) {
			plain_say(p, _("Paragraph %zu: %s"), i + 1, text);
			found++;
		}
		free(text);
	}
	if (!found)
		plain_say(p, "%s", _("It does not stand in this article."));
}

/* ---- figures -------------------------------------------------------------------------------- */

static void add_part(struct tl_buf *out, const char *text)
{
	if (text && *text)
		tl_buf_printf(out, "; %s", text);
}

static void print_figure(struct plain *p, size_t i)
{
	const struct tl_metric *m = &p->article.metrics[i];
	const struct tl_indicator_info *info =
		m->indicator ? tl_indicator_find(p->rules, m->indicator) : NULL;
	struct tl_buf text = {0}, period = {0};

	tl_format_metric(m, &text);
	if (m->unit && m->kind != TL_PERCENT)
		tl_buf_printf(&text, " %s", m->unit);
	if (info)
		add_part(&text, plain_english() ? info->label_en : info->label_vi);
	tl_format_period(m->period, &period);
	add_part(&text, period.p);
	add_part(&text, m->scope);
	if (m->rule && strcmp(m->rule, TL_RULE_CORRECTED) == 0)
		add_part(&text, _("corrected by hand"));
	plain_say(p, "%zu. %s", i + 1, text.n ? text.p : "");
	tl_buf_free(&text);
	tl_buf_free(&period);
}

void plain_figures(struct plain *p, const char *words)
{
	const struct tl_article *a = &p->article;
	const struct tl_metric *m;
	size_t number;

	if (plain_none_open(p))
		return;
	if (!a->n_metrics) {
		plain_say(p, "%s", _("No figures in this article."));
		return;
	}
	if (!*words) {
		for (size_t i = 0; i < a->n_metrics; i++)
			print_figure(p, i);
		return;
	}
	number = plain_number(p, words, a->n_metrics);
	if (!number)
		return;
	m = &a->metrics[number - 1];
	print_figure(p, number - 1);
	if (m->sentence_begin < m->sentence_end && m->sentence_end <= a->body_n)
		plain_text(p, a->body + m->sentence_begin, m->sentence_end - m->sentence_begin);
}

/* ---- facts ---------------------------------------------------------------------------------- */

static void say_list(struct plain *p, const char *title, const struct tl_buf *list)
{
	if (list->n)
		plain_say(p, "%s: %s", title, list->p);
}

static void add(struct tl_buf *list, const char *text)
{
	if (text && *text)
		tl_buf_printf(list, "%s%s", list->n ? "; " : "", text);
}

void plain_about(struct plain *p, const char *words)
{
	const struct tl_article *a = &p->article;
	struct tl_buf list = {0};

	(void)words;
	if (plain_none_open(p))
		return;
	print_facts(p);
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
	tl_buf_reset(&list);
	for (size_t i = 0; i < a->n_districts; i++)
		add(&list, a->districts[i]);
	say_list(p, _("Districts"), &list);
	tl_buf_reset(&list);
	for (size_t i = 0; i < a->n_citations; i++) {
		struct tl_buf one = {0};

		tl_buf_printf(&one, "%s %s", a->citations[i].type ? a->citations[i].type : "",
			      a->citations[i].number ? a->citations[i].number : "");
		add(&list, one.p);
		tl_buf_free(&one);
	}
	say_list(p, _("Documents cited"), &list);
	tl_buf_reset(&list);
	for (size_t i = 0; i < a->n_people; i++) {
		struct tl_buf one = {0};

		tl_buf_str(&one, a->people[i].name ? a->people[i].name : "");
		if (a->people[i].position)
			tl_buf_printf(&one, ", %s", a->people[i].position);
		add(&list, one.p);
		tl_buf_free(&one);
	}
	say_list(p, _("People"), &list);
	if (a->source_url)
		plain_say(p, "%s: %s", _("Address"), a->source_url);
	tl_buf_free(&list);
	print_mine(p);
}

/* ---- what the user writes ------------------------------------------------------------------- */

void plain_star(struct plain *p, const char *words)
{
	struct tl_error e;
	bool on;

	(void)words;
	if (plain_none_open(p))
		return;
	on = !tl_reader_marks(p->reader, p->id).starred;
	if (tl_reader_set_starred(p->reader, p->id, on, &e) != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p, "%s", on ? _("Starred.") : _("No longer starred."));
}

void plain_tags(struct plain *p, const char *words)
{
	struct tl_buf before = {0};
	struct tl_error e;

	if (plain_none_open(p))
		return;
	tl_buf_str(&before, "");
	tl_reader_tags_text(p->reader, p->id, &before);
	/* Nothing typed asks what there is; a lone "-" takes all away. */
	if (*words && tl_reader_edit_tags(p->reader, p->id, before.p,
					  strcmp(words, "-") == 0 ? "" : words, &e) != TL_OK)
		plain_error(p, &e);
	tl_buf_reset(&before);
	tl_reader_tags_text(p->reader, p->id, &before);
	if (before.n)
		plain_say(p, "%s: %s", _("Tags"), before.p);
	else
		plain_say(p, "%s", _("It has no tag."));
	tl_buf_free(&before);
}

void plain_note(struct plain *p, const char *words)
{
	struct tl_error e;
	char *before, *now;

	if (plain_none_open(p))
		return;
	before = tl_reader_note(p->reader, p->id);
	if (*words && tl_reader_set_note(p->reader, p->id, before,
					 strcmp(words, "-") == 0 ? "" : words, &e) != TL_OK)
		plain_error(p, &e);
	now = tl_reader_note(p->reader, p->id);
	if (now)
		plain_say(p, "%s: %s", _("Note"), now);
	else
		plain_say(p, "%s", _("It has no note."));
	free(before);
	free(now);
}

void plain_unread(struct plain *p, const char *words)
{
	struct tl_error e;

	(void)words;
	if (plain_none_open(p))
		return;
	if (tl_reader_set_read(p->reader, p->id, false, &e) != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p, "%s", _("Marked as unread."));
}
