/* The open article of the dialogue: its text, and words in it. */
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

void plain_say_facts(struct plain *p)
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

void plain_say_mine(struct plain *p)
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

static void print_head(struct plain *p)
{
	const struct tl_article *a = &p->article;

	if (a->headline && *a->headline)
		plain_text(p, a->headline, strlen(a->headline));
	plain_say_facts(p);
}

static bool has_text(const struct tl_article *a, size_t block)
{
	const struct tl_block *b = &a->blocks[block];

	return b->begin < b->end && b->end <= a->body_n;
}

static void print_article(struct plain *p)
{
	const struct tl_article *a = &p->article;

	print_head(p);
	plain_say_mine(p);
	for (size_t i = 0; i < a->n_blocks; i++) {
		const struct tl_block *b = &a->blocks[i];

		if (b->kind == TL_BLOCK_HEADLINE || !has_text(a, i))
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
	p->block = p->figure = SIZE_MAX;
	free(p->find);
	p->find = NULL;
	tl_arena_reset(p->arena);
	if (tl_archive_article(p->archive, id, p->arena, &p->article, e) != TL_OK)
		return false;
	p->id = id;
	return true;
}

static void say_block(struct plain *p, size_t block)
{
	const struct tl_block *b = &p->article.blocks[block];
	char *text = tl_strndup(p->article.body + b->begin, b->end - b->begin);

	p->block = block;
	plain_say(p, _("Paragraph %zu: %s"), block + 1, text);
	free(text);
}

/* The place of a word, not the whole: it is one of many. */
static void print_place(struct plain *p, size_t at)
{
	const struct tl_article *a = &p->article;

	size_t block = 0;

	while (block < a->n_blocks &&
	       (!has_text(a, block) || at < a->blocks[block].begin || at >= a->blocks[block].end))
		block++;
	/* Nothing is said twice. */
	if (block < a->n_blocks && a->blocks[block].kind == TL_BLOCK_HEADLINE)
		plain_say_facts(p);
	else
		print_head(p);
	if (block < a->n_blocks)
		say_block(p, block);
}

/* A line of what stands in the list's place. False: it is an article. */
static bool open_line(struct plain *p, size_t number, const char *words)
{
	const struct plain_line *line;

	if (p->standing == PLAIN_LIST)
		return false;
	line = &p->lines.list[number - 1];
	if (p->standing == PLAIN_CHOICES) {
		plain_choose(p, words);
	} else if (line->query) {
		char *query = tl_strdup(line->query);

		/* The lines go with the search. */
		plain_put_filter(p, query);
		free(query);
	} else if (!line->id) {
		plain_say(p, "%s", _("This line opens nothing."));
	} else {
		return false;
	}
	return true;
}

void plain_open(struct plain *p, const char *words)
{
	size_t number = plain_number(p, words, plain_shown(p)), at;
	struct tl_error e;
	int64_t id;

	if (!number || open_line(p, number, words))
		return;
	id = plain_shown_id(p, number);
	at = p->lines.n ? p->lines.list[number - 1].at : SIZE_MAX;
	if (!plain_read(p, id, &e)) {
		plain_error(p, &e);
		return;
	}
	p->row = number - 1;
	/* The list goes on from here. */
	p->first = p->row - p->row % PLAIN_PAGE;
	if (at == SIZE_MAX)
		print_article(p);
	else
		print_place(p, at);
	if (tl_reader_set_read(p->reader, id, true, &e) != TL_OK)
		plain_error(p, &e);
}

void plain_text_again(struct plain *p, const char *words)
{
	(void)words;
	if (!plain_none_open(p))
		print_article(p);
}

/* ---- words in it ----------------------------------------------------------------------------- */

static bool block_has(const struct plain *p, size_t block, const char *words)
{
	const struct tl_block *b = &p->article.blocks[block];
	char *text;
	bool has;

	if (!has_text(&p->article, block))
		return false;
	text = tl_strndup(p->article.body + b->begin, b->end - b->begin);
	has = tl_fold_contains(text, words);
	free(text);
	return has;
}

void plain_find(struct plain *p, const char *words)
{
	size_t found = 0;

	if (plain_none_open(p))
		return;
	if (!*words) {
		plain_say(p, "%s", _("What is to be found?"));
		return;
	}
	free(p->find);
	p->find = tl_strdup(words);
	p->block = SIZE_MAX;
	for (size_t i = 0; i < p->article.n_blocks; i++) {
		if (!block_has(p, i, words))
			continue;
		say_block(p, i);
		found++;
	}
	/* The next one is the first again. */
	p->block = SIZE_MAX;
	if (!found)
		plain_say(p, "%s", _("It does not stand in this article."));
}

/* Words of any filter that stand in a paragraph. */
static bool block_matches(const struct plain *p, size_t block)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	const struct tl_block *b = &p->article.blocks[block];
	struct tl_span *spans = NULL;
	size_t cap = 0, n = 0;

	if (!has_text(&p->article, block))
		return false;
	for (size_t i = 0; i < now->n && !n; i++)
		n = tl_query_highlight(now->at[i]->query, p->article.body + b->begin,
				       b->end - b->begin, b->kind == TL_BLOCK_HEADLINE, &spans,
				       &cap);
	free(spans);
	return n > 0;
}

static void step_match(struct plain *p, bool forward)
{
	size_t n = p->article.n_blocks, i = p->block;

	if (plain_none_open(p))
		return;
	/* Before the first, or behind the last. */
	if (i == SIZE_MAX)
		i = forward ? SIZE_MAX : n;
	for (;;) {
		i = forward ? i + 1 : i - 1;
		if (i >= n)
			break;
		if (p->find ? block_has(p, i, p->find) : block_matches(p, i)) {
			say_block(p, i);
			return;
		}
	}
	plain_say(p, "%s", forward ? _("No further match.") : _("No earlier match."));
}

void plain_next_match(struct plain *p, const char *words)
{
	(void)words;
	step_match(p, true);
}

void plain_previous_match(struct plain *p, const char *words)
{
	(void)words;
	step_match(p, false);
}
