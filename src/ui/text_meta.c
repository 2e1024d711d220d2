#include "text_meta.h"

#include <string.h>

#include "cite.h"
#include "format.h"

static void part(struct tl_buf *out, const char *text, size_t n)
{
	if (!n)
		return;
	if (out->n)
		tl_buf_str(out, " · ");
	tl_buf_add(out, text, n);
}

static void add_date(const struct tl_article *a, struct tl_buf *out)
{
	struct tl_buf date = {0};

	if (a->published_inferred)
		tl_buf_char(&date, '~');
	tl_format_date(a->published, &date);
	if (a->published.year && a->published.hour >= 0)
		tl_buf_printf(&date, " %02d:%02d", a->published.hour, a->published.minute);
	if (a->corrected & TL_CORRECTED_DATE)
		tl_buf_printf(&date, "%s (%s)", date.n ? "" : _("no date"), _("corrected by hand"));
	part(out, date.p, date.n);
	tl_buf_free(&date);
}

static void add_provinces(const struct tl_article *a, struct tl_buf *out)
{
	struct tl_buf names = {0};

	for (size_t i = 0; i < a->n_provinces; i++) {
		const struct tl_province_ref *p = &a->provinces[i];
		const char *name = tl_format_province(p->name, p->today, a->published);

		if (!p->primary || !name[0])
			continue;
		if (names.n)
			tl_buf_str(&names, ", ");
		tl_buf_str(&names, name);
		if (!p->name || !p->today || strcmp(p->name, p->today) == 0)
			continue;
		tl_buf_str(&names, " (");
		if (name == p->today)
			tl_buf_printf(&names, _("before: %s"), p->name);
		else
			tl_buf_printf(&names, _("now: %s"), p->today);
		tl_buf_char(&names, ')');
	}
	if (a->corrected & TL_CORRECTED_PROVINCES)
		tl_buf_printf(&names, "%s (%s)", names.n ? "" : _("no province"),
			      _("corrected by hand"));
	part(out, names.p, names.n);
	tl_buf_free(&names);
}

/* Source lines stand at the end of an article. */
#define SOURCE_BYTES 4096

static bool says(const struct tl_article *a, const char *address)
{
	size_t n = strlen(address), from = a->body_n > SOURCE_BYTES ? a->body_n - SOURCE_BYTES : 0;

	for (; from + n <= a->body_n; from++)
		if (memcmp(a->body + from, address, n) == 0)
			return true;
	return false;
}

/* Where the article is from, unless its text says so. */
static void add_address(struct tl_text_meta *m, const struct tl_article *a, const char *file)
{
	const char *address = file ? tl_cite_address(a, file) : NULL;

	if (!address || !*address || says(a, address))
		return;
	m->address_n = m->text.n;
	tl_buf_str(&m->text, address);
	m->address_n = m->text.n - m->address_n;
}

void tl_text_meta_make(struct tl_text_meta *m, struct tl_app *app, const struct tl_reading *r)
{
	const struct tl_article *a = &r->article;

	m->address_n = 0;
	tl_buf_reset(&m->text);
	if (a->agency)
		part(&m->text, a->agency, strlen(a->agency));
	if (a->source_name && (!a->agency || strcmp(a->agency, a->source_name) != 0))
		part(&m->text, a->source_name, strlen(a->source_name));
	add_date(a, &m->text);
	add_provinces(a, &m->text);
	m->mine_n = m->text.n;
	tl_mine_text(app, r->id, &m->text);
	m->mine_n = m->text.n - m->mine_n;
	add_address(m, a, r->file);
}

void tl_text_meta_free(struct tl_text_meta *m)
{
	tl_buf_free(&m->text);
}
