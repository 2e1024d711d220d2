#include "text_lines.h"

#include <stdlib.h>

#include "tulieu/text.h"

#define MARGIN 1 /* columns at least, on each side */
#define CAPTION_INDENT 2

/* What a pass over an article goes by. */
struct pass {
	struct tl_text_lines *l;
	const struct tl_text_meta *meta;
	int columns; /* of a line without indent */
};

static void add_line(struct tl_text_lines *l, struct tl_text_line line)
{
	*TL_PUSH(l->at, l->n, l->cap) = line;
}

static void add_blank(struct tl_text_lines *l, size_t at)
{
	if (l->n && l->at[l->n - 1].kind != TL_LINE_BLANK)
		add_line(l, (struct tl_text_line){.at = at, .kind = TL_LINE_BLANK});
}

static void add_wrapped(const struct pass *pass, const char *p, size_t begin, size_t end,
			struct tl_text_line form, size_t at)
{
	struct tl_text_lines *l = pass->l;
	int columns = pass->columns - form.indent;
	size_t n = tl_wrap(p + begin, end - begin, columns > 1 ? columns : 1, &l->spans,
			   &l->spans_cap);

	for (size_t i = 0; i < n; i++) {
		form.begin = begin + l->spans[i].begin;
		form.end = begin + l->spans[i].end;
		form.at = form.kind == TL_LINE_BODY ? form.begin : at;
		add_line(l, form);
	}
}

static void add_meta(const struct pass *pass, size_t at)
{
	struct tl_text_line form = {.kind = TL_LINE_META, .style = TL_STYLE_META};
	const struct tl_text_meta *m = pass->meta;
	size_t facts = m->text.n - m->mine_n - m->address_n;

	if (facts)
		add_wrapped(pass, m->text.p, 0, facts, form, at);
	/* The reader's own words stand apart from the article's facts. */
	if (m->mine_n)
		add_wrapped(pass, m->text.p, facts, facts + m->mine_n, form, at);
}

/* How a block looks: its style, its indent, and whether a blank line parts it from what is before.
 */
static const struct {
	enum tl_style style;
	uint8_t indent;
	bool apart;
} looks[TL_BLOCK_KINDS] = {
	[TL_BLOCK_KICKER] = {TL_STYLE_KICKER, 0, false},
	[TL_BLOCK_HEADLINE] = {TL_STYLE_HEADLINE, 0, false},
	[TL_BLOCK_PLACE] = {TL_STYLE_META, 0, false},
	[TL_BLOCK_LEAD] = {TL_STYLE_HEADLINE, 0, true},
	[TL_BLOCK_HEADING] = {TL_STYLE_HEADING, 0, true},
	[TL_BLOCK_PARAGRAPH] = {TL_STYLE_NORMAL, 0, true},
	[TL_BLOCK_CAPTION] = {TL_STYLE_CAPTION, CAPTION_INDENT, true},
	[TL_BLOCK_BYLINE] = {TL_STYLE_META, 0, true},
	[TL_BLOCK_SOURCE] = {TL_STYLE_META, 0, true},
};

static void add_blocks(const struct pass *pass, const struct tl_article *a)
{
	struct tl_text_lines *l = pass->l;
	bool meta_done = false;

	for (size_t i = 0; i < a->n_blocks; i++) {
		const struct tl_block *b = &a->blocks[i];

		/* A page without a headline has its facts first. */
		if (!meta_done && b->kind > TL_BLOCK_HEADLINE) {
			add_meta(pass, b->begin);
			meta_done = true;
		}
		/* The lines of one caption, or the captions of one picture, stay together. */
		if (looks[b->kind].apart &&
		    !(i && b->kind == TL_BLOCK_CAPTION && a->blocks[i - 1].kind == b->kind))
			add_blank(l, b->begin);
		add_wrapped(pass, a->body, b->begin, b->end,
			    (struct tl_text_line){.kind = TL_LINE_BODY,
						  .indent = looks[b->kind].indent,
						  .style = (uint8_t)looks[b->kind].style},
			    0);
		if (b->kind == TL_BLOCK_HEADLINE && !meta_done) {
			l->headline_end = b->end;
			add_meta(pass, b->end);
			meta_done = true;
		}
	}
	if (!meta_done)
		add_meta(pass, 0);
}

void tl_text_lines_make(struct tl_text_lines *l, const struct tl_article *a,
			const struct tl_text_meta *meta, int width, int measure, bool centred)
{
	struct pass pass = {l, meta, width - 2 * MARGIN};

	l->n = 0;
	l->width = width;
	l->left = MARGIN;
	l->headline_end = 0;
	if (!a)
		return;
	if (pass.columns > measure) {
		pass.columns = measure;
		if (centred)
			l->left = (width - measure) / 2;
	}
	add_blocks(&pass, a);
	if (meta->address_n) {
		add_blank(l, a->body_n);
		add_wrapped(&pass, meta->text.p, meta->text.n - meta->address_n, meta->text.n,
			    (struct tl_text_line){.kind = TL_LINE_META, .style = TL_STYLE_DIM},
			    a->body_n);
	}
}

size_t tl_text_lines_of(const struct tl_text_lines *l, size_t offset)
{
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (l->at[middle].at <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : 0;
}

void tl_text_lines_free(struct tl_text_lines *l)
{
	free(l->at);
	free(l->spans);
	*l = (struct tl_text_lines){0};
}
