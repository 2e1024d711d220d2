#include "figure_labels.h"

#include <stdlib.h>
#include <string.h>

#include "tulieu/text.h"

/* More words of a sentence than any column shows. */
#define WORDS_BYTES 160
#define INDENT "  "

/* ---- the indicator's name ------------------------------------------------------------------- */

/* What a figure measures, and what it counts where that says more; either may be "". */
struct name {
	char *brief, *unit;
};

/* The indicator without the remarks that the catalogue makes in brackets; one that covers several things
 * is known by what is counted. */
static struct name indicator_name(const struct tl_indicator_info *info, const struct tl_metric *m,
				  bool english)
{
	const char *label = english ? info->label_en : info->label_vi;
	const char *bracket = strstr(label, " (");
	char *brief = tl_strndup(label, bracket ? (size_t)(bracket - label) : strlen(label));
	bool counts = m->unit && m->unit[0] && m->kind != TL_PERCENT && m->kind != TL_DURATION &&
		      m->kind != TL_FREQUENCY;
	/* Units are Vietnamese in either language. */
	bool known = counts && (tl_fold_contains(brief, m->unit) ||
				tl_fold_contains(info->label_vi, m->unit));
	bool one_of_several = strchr(brief, ',') != NULL;

	if (counts && ((known && one_of_several) || (!known && tl_fold_starts(m->unit, brief))))
		brief[0] = '\0';
	return (struct name){brief, tl_strdup(counts && (!known || !brief[0]) ? m->unit : "")};
}

static struct name name_of(const struct tl_metric *m, const struct tl_rules *rules, bool english)
{
	const struct tl_indicator_info *info =
		m->indicator && rules ? tl_indicator_find(rules, m->indicator) : NULL;

	if (info)
		return indicator_name(info, m, english);
	return (struct name){tl_strdup(""), tl_strdup(m->unit ? m->unit : "")};
}

static bool same(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

/* A row below another says what is new in it. */
static bool follows(const struct tl_metric *above, const struct name *name,
		    const struct tl_metric *below, const struct name *other)
{
	return above->kind == below->kind && same(above->indicator, below->indicator) &&
	       same(name->brief, other->brief) && same(above->scope, below->scope) &&
	       same(above->period, below->period);
}

/* ---- the words around it -------------------------------------------------------------------- */

static bool is_edge(char c)
{
	return strchr(" \t\n,;:.-", c) != NULL;
}

static struct tl_str trimmed(const char *p, size_t begin, size_t end)
{
	while (begin < end && is_edge(p[begin]))
		begin++;
	while (end > begin && is_edge(p[end - 1]))
		end--;
	return tl_str_of(p + begin, end - begin);
}

#define AND " và" /* leads to the next figure */

/* Behind the figure, to the next one or the end of the clause. */
static struct tl_str words_after(const struct tl_article *a, size_t i)
{
	const struct tl_metric *m = &a->metrics[i];
	size_t end = m->sentence_end, stop;
	struct tl_str words;

	if (i + 1 < a->n_metrics && a->metrics[i + 1].begin >= m->end &&
	    a->metrics[i + 1].begin < end)
		end = a->metrics[i + 1].begin;
	if (end > m->end + WORDS_BYTES)
		for (end = m->end + WORDS_BYTES; end > m->end && a->body[end] != ' ';)
			end--;
	/* A comma ends what is said of it. */
	if (end > m->end && a->body[m->end] == ',')
		end = m->end;
	for (stop = m->end; stop < end && !strchr(";\n", a->body[stop]); stop++)
		;
	words = trimmed(a->body, m->end, stop);
	if (words.n > strlen(AND) && memcmp(words.p + words.n - strlen(AND), AND, strlen(AND)) == 0)
		words.n -= strlen(AND);
	return words;
}

/* Before it, from the last one or the beginning of the sentence: the nearest few. */
#define WORDS_BEFORE 7
static struct tl_str words_before(const struct tl_article *a, size_t i)
{
	const struct tl_metric *m = &a->metrics[i];
	size_t begin = m->sentence_begin, at = m->begin;

	if (i && a->metrics[i - 1].end <= m->begin && a->metrics[i - 1].end > begin)
		begin = a->metrics[i - 1].end;
	while (at > begin && a->body[at - 1] == ' ')
		at--;
	for (int words = 0; at > begin && words < WORDS_BEFORE; words += a->body[at] == ' ')
		at--;
	return trimmed(a->body, at, m->begin);
}

/* Bytes of whole words that both begin with. */
static size_t common(struct tl_str a, struct tl_str b)
{
	size_t n = 0, words = 0;

	for (; n < a.n && n < b.n && a.p[n] == b.p[n]; n++)
		if (a.p[n] == ' ')
			words = n + 1;
	return words;
}

/* What tells figure i from the one above it; the words of the first (above == i) stand whole. */
static void add_words(const struct tl_article *a, size_t i, size_t above, struct tl_buf *out)
{
	struct tl_str words = words_after(a, i);
	size_t skip = 0;

	if (!words.n)
		words = words_before(a, i);
	else if (above != i)
		skip = common(words, words_after(a, above));
	tl_buf_str(out, skip ? "… " : "");
	tl_buf_add(out, words.p + skip, words.n - skip);
}

/* Spans of a damaged archive may point anywhere, or not follow each other. */
static bool has_sentence(const struct tl_article *a, const struct tl_metric *m)
{
	return m->sentence_begin <= m->begin && m->begin <= m->end && m->end <= m->sentence_end &&
	       m->sentence_end <= a->body_n;
}

/* ---- labels --------------------------------------------------------------------------------- */

/* Neighbours of a figure that are of one kind with it. */
struct place {
	bool above, below;
};

/* The words of the text, where neither name nor unit tells it from the figures around it. */
static void distinguish(const struct tl_article *a, size_t i, const struct name *names,
			struct place place, struct tl_buf *out)
{
	const struct tl_metric *m = &a->metrics[i];
	bool twin_above = place.above && same(names[i].unit, names[i - 1].unit);
	bool twin_below = place.below && same(names[i].unit, names[i + 1].unit);
	/* One that lacks the remark that the unit above it has. */
	bool bare = place.above && strchr(names[i - 1].unit, '(') && !strchr(names[i].unit, '(');

	if ((twin_above || twin_below || bare) && has_sentence(a, m) &&
	    (!twin_above || has_sentence(a, m - 1)))
		add_words(a, i, twin_above ? i - 1 : i, out);
}

static void make_label(struct tl_figure_label *label, const struct tl_article *a, size_t i,
		       const struct name *names, struct place place)
{
	const struct name *name = &names[i];
	bool new_unit = place.above && name->brief[0] && name->unit[0] &&
			!same(name->unit, names[i - 1].unit);
	struct tl_buf text = {0}, words = {0};

	distinguish(a, i, names, place, &words);
	label->is_said = place.above && (words.n || new_unit);
	/* A part of the figure above it, or one whose name stands above. */
	tl_buf_str(&text, label->is_said || a->metrics[i].qualifiers & TL_Q_PART ? INDENT : "");
	if (!label->is_said)
		tl_buf_printf(&text, "%s%s%s", name->brief, name->brief[0] && name->unit[0] ? ": " : "",
			      name->unit);
	else if (new_unit)
		tl_buf_str(&text, name->unit);
	if (words.n)
		tl_buf_printf(&text, "%s%s", label->is_said && !new_unit ? "" : ", ", words.p);
	label->text = tl_buf_steal(&text);
	tl_buf_free(&words);
}

void tl_figure_labels_make(struct tl_figure_labels *l, const struct tl_article *a,
			   const struct tl_rules *rules, bool english)
{
	size_t n = a ? a->n_metrics : 0;
	struct place place = {false, false};
	struct name *names;

	tl_figure_labels_free(l);
	if (!n)
		return;
	l->at = tl_alloc(n * sizeof *l->at);
	l->n = n;
	names = tl_alloc(n * sizeof *names);
	for (size_t i = 0; i < n; i++)
		names[i] = name_of(&a->metrics[i], rules, english);
	for (size_t i = 0; i < n; i++) {
		place.above = place.below;
		place.below = i + 1 < n && follows(&a->metrics[i], &names[i], &a->metrics[i + 1],
						   &names[i + 1]);
		make_label(&l->at[i], a, i, names, place);
	}
	for (size_t i = 0; i < n; i++) {
		free(names[i].brief);
		free(names[i].unit);
	}
	free(names);
}

void tl_figure_labels_free(struct tl_figure_labels *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->at[i].text);
	free(l->at);
	*l = (struct tl_figure_labels){0};
}
