#include "cite.h"

#include <string.h>

#include "format.h"
#include "tulieu/i18n.h"

static bool is_web(const char *s)
{
	return s && (strncmp(s, "https://", 8) == 0 || strncmp(s, "http://", 7) == 0);
}

const char *tl_cite_web_address(const struct tl_article *a, const char *file)
{
	return is_web(a->source_url) ? a->source_url : is_web(file) ? file : NULL;
}

const char *tl_cite_address(const struct tl_article *a, const char *file)
{
	return a->source_url && *a->source_url ? a->source_url : file ? file : "";
}

/* Another part of a list; `start` is where the list begins. */
static void part(struct tl_buf *out, size_t start, const char *text)
{
	if (text && *text)
		tl_buf_printf(out, "%s%s", out->n > start ? ", " : "", text);
}

void tl_cite_article(const struct tl_article *a, const char *file, struct tl_buf *out)
{
	struct tl_buf headline = {0}, date = {0};
	size_t start = out->n;

	for (size_t i = 0; i < a->n_authors; i++)
		part(out, start, a->authors[i].name);
	if (a->headline && *a->headline)
		tl_buf_printf(&headline, "“%s”", a->headline);
	part(out, start, headline.p);
	part(out, start, a->source_name ? a->source_name : a->agency);
	tl_format_date(a->published, &date);
	part(out, start, date.p);
	part(out, start, tl_cite_address(a, file));
	tl_buf_free(&headline);
	tl_buf_free(&date);
}

static void quote(const struct tl_article *a, const struct tl_metric *m, struct tl_buf *out)
{
	tl_buf_str(out, "“");
	tl_buf_add(out, a->body + m->sentence_begin, m->sentence_end - m->sentence_begin);
	tl_buf_str(out, "”");
}

void tl_cite_sentence(const struct tl_article *a, const struct tl_metric *m, const char *file,
		      struct tl_buf *out)
{
	quote(a, m, out);
	tl_buf_str(out, " — ");
	tl_cite_article(a, file, out);
}

/* The catalogue's own remarks stand in brackets. */
static void add_label(const struct tl_indicator_info *info, struct tl_buf *out)
{
	const char *label = tl_format_english() ? info->label_en : info->label_vi;
	const char *bracket = strstr(label, " (");

	tl_buf_add(out, label, bracket ? (size_t)(bracket - label) : strlen(label));
}

void tl_cite_figure(const struct tl_article *a, const struct tl_metric *m, const char *file,
		    const struct tl_rules *rules, struct tl_buf *out)
{
	const struct tl_indicator_info *info =
		m->indicator && rules ? tl_indicator_find(rules, m->indicator) : NULL;
	struct tl_buf facts = {0};

	if (info)
		add_label(info, out);
	else
		tl_buf_str(out, m->unit ? m->unit : _("Figure"));
	tl_buf_str(out, ": ");
	tl_format_metric(m, out);
	tl_format_period(m->period, &facts);
	part(&facts, 0, m->scope);
	if (facts.n)
		tl_buf_printf(out, " (%s)", facts.p);
	tl_buf_char(out, '\n');
	quote(a, m, out);
	tl_buf_str(out, "\n— ");
	tl_cite_article(a, file, out);
	tl_buf_free(&facts);
}
