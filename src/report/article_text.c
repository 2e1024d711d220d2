/* An article as a row of a table, as Markdown, as plain text. */
#include <stdio.h>
#include <string.h>

#include "internal.h"

#include "tulieu/i18n.h"

/* ---- rows ---------------------------------------------------------------------------------- */

/* A row under way: a cell is written behind the separator. */
struct row {
	struct tl_buf *out;
	char separator;
	bool begun;
};

static void cell(struct row *r, const char *s, size_t n)
{
	bool quote = r->separator == ',' && (memchr(s, '"', n) || memchr(s, ',', n) ||
					     memchr(s, '\n', n) || memchr(s, '\r', n));

	if (r->begun)
		tl_buf_char(r->out, r->separator);
	r->begun = true;
	if (quote)
		tl_buf_char(r->out, '"');
	/* A spreadsheet takes such a cell for a formula, whoever wrote it. */
	if (r->separator == ',' && n && memchr("=+-@", s[0], 4))
		tl_buf_char(r->out, '\'');
	for (size_t i = 0; i < n; i++) {
		if (r->separator == ',' && s[i] == '"')
			tl_buf_str(r->out, "\"\"");
		else if (r->separator == '\t' && s[i] == '\n')
			tl_buf_str(r->out, "\\n");
		else if (r->separator == '\t' && s[i] == '\\')
			tl_buf_str(r->out, "\\\\");
		else if (r->separator == '\t' && s[i] == '\t')
			tl_buf_char(r->out, ' ');
		else
			tl_buf_char(r->out, s[i]);
	}
	if (quote)
		tl_buf_char(r->out, '"');
}

static void cell_text(struct row *r, const char *s)
{
	cell(r, s ? s : "", s ? strlen(s) : 0);
}

static void end_row(struct row *r)
{
	tl_buf_str(r->out, r->separator == ',' ? "\r\n" : "\n");
}

static const char *const columns[] = {"id",	"date",	   "province", "today",	 "headline",
				      "kicker", "agency",  "authors",  "source", "url",
				      "topics", "figures", "file",     "body"};

void tl_export_row_head(struct tl_buf *out, char separator)
{
	struct row r = {out, separator, false};

	for (size_t i = 0; i < TL_COUNT(columns); i++)
		cell_text(&r, columns[i]);
	end_row(&r);
}

/* Of a new unit whose part the text does not tell the name is known, the old code not. */
static const char *province_name(const struct tl_province_ref *p)
{
	return p->name ? p->name : p->today;
}

/* A cell of several values, joined by "; ". */
struct list {
	struct tl_buf text;
};

static void add(struct list *l, const char *s)
{
	if (s && *s)
		tl_buf_printf(&l->text, "%s%s", l->text.n ? "; " : "", s);
}

static void cell_list(struct row *r, struct list *l)
{
	cell_text(r, l->text.p);
	tl_buf_free(&l->text);
}

void tl_export_row(struct tl_buf *out, const struct tl_exported *x, char separator)
{
	const struct tl_article *t = x->article;
	struct list provinces = {{0}}, today = {{0}}, authors = {{0}}, topics = {{0}};
	struct row r = {out, separator, false};
	char number[24], iso[24];

	for (size_t i = 0; i < t->n_provinces; i++)
		if (t->provinces[i].primary) {
			add(&provinces, province_name(&t->provinces[i]));
			add(&today, t->provinces[i].today);
		}
	for (size_t i = 0; i < t->n_authors; i++)
		add(&authors, t->authors[i].name);
	for (size_t i = 0; i < t->n_topics; i++)
		add(&topics, t->topics[i].id);
	snprintf(number, sizeof number, "%lld", (long long)x->page->id);
	cell_text(&r, number);
	tl_date_iso(t->published, iso, sizeof iso);
	cell_text(&r, iso);
	cell_list(&r, &provinces);
	cell_list(&r, &today);
	cell_text(&r, t->headline);
	cell_text(&r, t->kicker);
	cell_text(&r, t->agency);
	cell_list(&r, &authors);
	cell_text(&r, t->source_name);
	cell_text(&r, t->source_url);
	cell_list(&r, &topics);
	snprintf(number, sizeof number, "%zu", t->n_metrics);
	cell_text(&r, number);
	cell_text(&r, x->page->name);
	cell(&r, t->body, t->body_n);
	end_row(&r);
}

/* ---- Markdown ------------------------------------------------------------------------------ */

/* Text in which nothing is taken for markup. */
static void plain(struct tl_buf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool first = i == 0 || s[i - 1] == '\n';

		if (strchr("\\`*_[]<>#|", s[i]) || (first && strchr("+-", s[i])))
			tl_buf_char(out, '\\');
		tl_buf_char(out, s[i]);
	}
}

static void plain_text(struct tl_buf *out, const char *s)
{
	plain(out, s, strlen(s));
}

static void block(struct tl_buf *out, const struct tl_article *t, const struct tl_block *b)
{
	const char *before = "", *after = "";

	switch (b->kind) {
	case TL_BLOCK_HEADLINE:
		return; /* stands above already */
	case TL_BLOCK_HEADING:
		before = "## ";
		break;
	case TL_BLOCK_LEAD:
		before = after = "**";
		break;
	case TL_BLOCK_KICKER:
	case TL_BLOCK_CAPTION:
	case TL_BLOCK_BYLINE:
	case TL_BLOCK_SOURCE:
	case TL_BLOCK_PLACE:
		before = after = "*";
		break;
	case TL_BLOCK_PARAGRAPH:
	case TL_BLOCK_KINDS:
		break;
	}
	if (b->begin == b->end)
		return;
	tl_buf_printf(out, "\n%s", before);
	plain(out, t->body + b->begin, b->end - b->begin);
	tl_buf_printf(out, "%s\n", after);
}

void tl_export_markdown(struct tl_buf *out, const struct tl_exported *x)
{
	const struct tl_article *t = x->article;
	const char *between = "";
	char iso[24];

	tl_buf_str(out, "# ");
	plain_text(out, t->headline && *t->headline ? t->headline : x->page->name);
	tl_buf_str(out, "\n\n");
	tl_date_iso(t->published, iso, sizeof iso);
	if (*iso) {
		tl_buf_str(out, iso);
		between = " · ";
	}
	for (size_t i = 0; i < t->n_provinces; i++)
		if (t->provinces[i].primary && province_name(&t->provinces[i])) {
			tl_buf_str(out, between);
			plain_text(out, province_name(&t->provinces[i]));
			between = " · ";
		}
	if (t->source_name) {
		tl_buf_str(out, between);
		plain_text(out, t->source_name);
		between = " · ";
	}
	tl_buf_str(out, between);
	plain_text(out, t->source_url ? t->source_url : x->page->name);
	tl_buf_char(out, '\n');
	for (size_t i = 0; i < t->n_blocks; i++)
		block(out, t, &t->blocks[i]);
	tl_buf_char(out, '\n');
}

/* ---- text ---------------------------------------------------------------------------------- */

static void by_hand(struct tl_buf *out, bool corrected)
{
	if (corrected)
		tl_buf_printf(out, " (%s)", _("corrected by hand"));
}

static void fact(struct tl_buf *out, size_t start, const char *text)
{
	tl_buf_printf(out, "%s%s", out->n > start ? " · " : "", text);
}

/* "TTXVN · ~19/03/2024 · Bắc Kạn (nay: Thái Nguyên)" */
static void facts(struct tl_buf *out, const struct tl_article *t)
{
	struct tl_date d = t->published;
	size_t start = out->n;

	if (t->agency)
		fact(out, start, t->agency);
	if (d.year) {
		fact(out, start, t->published_inferred ? "~" : "");
		if (d.day)
			tl_buf_printf(out, "%02d/", d.day);
		if (d.month)
			tl_buf_printf(out, "%02d/", d.month);
		tl_buf_printf(out, "%d", d.year);
		if (d.hour >= 0)
			tl_buf_printf(out, " %02d:%02d", d.hour, d.minute);
		by_hand(out, t->corrected & TL_CORRECTED_DATE);
	}
	for (size_t i = 0; i < t->n_provinces; i++) {
		const struct tl_province_ref *p = &t->provinces[i];
		const char *name = province_name(p);

		if (!p->primary || !name)
			continue;
		fact(out, start, name);
		if (p->today && strcmp(p->today, name) != 0)
			tl_buf_printf(out, _(" (now: %s)"), p->today);
		by_hand(out, t->corrected & TL_CORRECTED_PROVINCES);
	}
	if (out->n > start)
		tl_buf_char(out, '\n');
}

void tl_export_text(struct tl_buf *out, const struct tl_exported *x)
{
	const struct tl_article *t = x->article;

	tl_buf_printf(out, "%s\n", t->headline && *t->headline ? t->headline : x->page->name);
	facts(out, t);
	tl_buf_str(out, x->page->name);
	if (strcmp(x->page->encoding, "UTF-8") != 0)
		tl_buf_printf(out, " (%s)", x->page->encoding);
	tl_buf_char(out, '\n');
	if (t->source_url)
		tl_buf_printf(out, "%s\n", t->source_url);
	for (size_t i = 0; i < t->n_blocks; i++) {
		const struct tl_block *b = &t->blocks[i];

		/* The headline stands above already; a heading is set off by the blank lines. */
		if (b->kind == TL_BLOCK_HEADLINE || b->begin == b->end)
			continue;
		tl_buf_char(out, '\n');
		tl_buf_add(out, t->body + b->begin, b->end - b->begin);
		tl_buf_char(out, '\n');
	}
}
