/* A figure that the rules have missed: a reader quotes words of the text that hold a number, and
 * the rest of the figure (noun, period, scope, indicator) is what the rules make of it, as far as
 * he does not say otherwise. The value is always the text's. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"
#include "tulieu/query.h"
#include "tulieu/report.h"

size_t tl_missed_places(const struct tl_rules *rules, const struct tl_article *t, const char *words,
			struct tl_span **places, size_t *cap)
{
	struct tl_buf phrase = {0};
	struct tl_query *query = NULL;
	struct tl_error e;
	size_t n = 0;

	tl_buf_char(&phrase, '"');
	for (const char *p = words; *p; p++)
		if (*p != '"')
			tl_buf_char(&phrase, *p);
	tl_buf_char(&phrase, '"');
	if (tl_query_parse(rules, phrase.p, phrase.n, TL_QUERY_STRICT, &query, &e) == TL_OK)
		n = tl_query_highlight(query, t->body, t->body_n, false, places, cap);
	tl_query_free(query);
	tl_buf_free(&phrase);
	return n;
}

/* The figure of the article that is this one, or SIZE_MAX. */
static size_t shown_already(const struct tl_article *t, const struct tl_metric *m)
{
	for (size_t i = 0; i < t->n_metrics; i++)
		if (t->metrics[i].begin < m->end && t->metrics[i].end > m->begin &&
		    t->metrics[i].value == m->value)
			return i;
	return SIZE_MAX;
}

/* "12; 45": in the order of the text. */
static void list_values(const struct tl_metric *list, size_t n, struct tl_buf *out)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			tl_buf_str(out, "; ");
		tl_json_number(out, list[i].value);
	}
}

/* The one of n that is meant: that of the value, else the only one that is no figure yet. */
static enum tl_status choose(const struct tl_article *t, const struct tl_metric *list, size_t n,
			     const double *value, struct tl_metric *out, struct tl_error *e)
{
	size_t fits = 0, shown = SIZE_MAX;
	struct tl_buf values = {0};
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < n; i++) {
		size_t known = shown_already(t, &list[i]);

		if (value && list[i].value != *value)
			continue;
		if (known != SIZE_MAX) {
			shown = known;
			continue;
		}
		if (!value || !fits)
			*out = list[i];
		fits++;
	}
	list_values(list, n, &values);
	if (!fits && shown != SIZE_MAX)
		status = tl_fail(e, TL_EUSAGE, _("this is figure %zu already"), shown + 1);
	else if (!fits && n)
		status = tl_fail(e, TL_EUSAGE, _("the number in these words is %s"), values.p);
	else if (!fits)
		status = tl_fail(e, TL_EUSAGE, "%s", _("there is no number in these words"));
	else if (!value && fits > 1)
		status = tl_fail(e, TL_EUSAGE,
				 _("there are several numbers in these words: %s; fewer words say "
				   "which"),
				 values.p);
	tl_buf_free(&values);
	return status;
}

enum tl_status tl_missed_read(const struct tl_rules *rules, const struct tl_article *t,
			      struct tl_span words, const double *value, struct tl_arena *arena,
			      struct tl_metric *out, struct tl_error *e)
{
	struct tl_metric *list;
	size_t n = tl_annotate_quoted(rules, t, words, false, arena, &list);
	bool found = false;

	for (size_t i = 0; i < n; i++)
		found = found || !value || list[i].value == *value;
	/* It was taken for a part of a date or of a document's number. */
	if (!found)
		n = tl_annotate_quoted(rules, t, words, true, arena, &list);
	return choose(t, list, n, value, out, e);
}

/* ---- what is right of it -------------------------------------------------------------------- */

/* Text of a member, or "". */
static void member_text(const struct tl_metric *m, const char *member, struct tl_buf *out)
{
	const struct {
		const char *name, *text;
	} texts[] = {{"indicator", m->indicator},
		     {"unit", m->unit},
		     {"period", m->period},
		     {"scope", m->scope},
		     {"province", m->province},
		     {"level", tl_level_name(m->level)},
		     {"kind", tl_metric_kind_name(m->kind)}};

	for (size_t i = 0; i < TL_COUNT(texts); i++)
		if (strcmp(texts[i].name, member) == 0 && texts[i].text)
			tl_buf_str(out, texts[i].text);
	if (strcmp(member, "value") == 0 || (strcmp(member, "value2") == 0 && m->has2))
		tl_json_number(out, member[5] ? m->value2 : m->value);
	for (unsigned bit = 0; bit < TL_QUALIFIERS && strcmp(member, "qualifiers") == 0; bit++)
		if (m->qualifiers >> bit & 1)
			tl_buf_printf(out, "%s,", tl_qualifier_name(bit));
}

/* The word `member=…` that was typed last, behind its equals sign; NULL: none was. */
static const char *typed(const char *const *words, size_t n, const char *member)
{
	size_t length = strlen(member);

	while (n-- > 0)
		if (strncmp(words[n], member, length) == 0 && words[n][length] == '=')
			return words[n] + length + 1;
	return NULL;
}

/* In the order in which they are offered: behind the last one the reader goes on. */
static const char *const members[] = {"value", "value2", "unit",     "period",
				      "scope", "level",	 "province", "indicator"};
/* Those that a reader does not type. */
static const char *const read_members[] = {"kind", "qualifiers"};

static void add_line(const struct tl_metric *m, const char *member, const char *text,
		     struct tl_buf *out)
{
	tl_buf_printf(out, "%s=", member);
	if (text)
		tl_buf_str(out, text);
	else
		member_text(m, member, out);
	tl_buf_char(out, '\n');
}

/* A second value is the text's, too. */
static enum tl_status same_second(const struct tl_metric *m, const char *text, struct tl_error *e)
{
	if (!text || (m->has2 ? *text && strtod(text, NULL) == m->value2 : !*text))
		return TL_OK;
	return tl_fail(e, TL_EUSAGE, _("there is no second value %s in these words"), text);
}

enum tl_status tl_missed_correction(const struct tl_rules *rules, const struct tl_article *t,
				    struct tl_span words, const char *const *typed_words, size_t n,
				    struct tl_arena *arena, struct tl_correction *out,
				    struct tl_error *e)
{
	const char *value = typed(typed_words, n, "value");
	double number = value ? strtod(value, NULL) : 0;
	struct tl_buf lines = {0};
	struct tl_metric m;
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < n && status == TL_OK; i++)
		status = tl_member_check(rules, typed_words[i], e);
	if (status == TL_OK)
		status = tl_missed_read(rules, t, words, value ? &number : NULL, arena, &m, e);
	if (status == TL_OK)
		status = same_second(&m, typed(typed_words, n, "value2"), e);
	if (status != TL_OK)
		return status;
	tl_buf_printf(&lines, "added=%zu,%zu\n", m.begin - m.sentence_begin,
		      m.sentence_end - m.end);
	for (size_t i = 0; i < TL_COUNT(members); i++)
		add_line(&m, members[i], i < 2 ? NULL : typed(typed_words, n, members[i]), &lines);
	for (size_t i = 0; i < TL_COUNT(read_members); i++)
		add_line(&m, read_members[i], NULL, &lines);
	out->field = "metric";
	out->key = tl_arena_printf(arena, "%zu %.*s", m.begin, (int)(m.end - m.begin),
				   t->body + m.begin);
	out->value = tl_arena_strdup(arena, lines.p);
	tl_buf_free(&lines);
	return TL_OK;
}

/* A word as it is typed: with quotes where it has blanks. */
static void quote(const char *text, struct tl_buf *out)
{
	if (!text[strcspn(text, " \t'\"\\")]) {
		tl_buf_str(out, text);
		return;
	}
	tl_buf_char(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			tl_buf_char(out, '\\');
		tl_buf_char(out, *text);
	}
	tl_buf_char(out, '"');
}

void tl_missed_text(const struct tl_metric *m, struct tl_buf *out)
{
	for (size_t i = 0; i < TL_COUNT(members); i++) {
		struct tl_buf text = {0};

		tl_buf_str(&text, "");
		member_text(m, members[i], &text);
		/* A second value that there is not needs no words. */
		if (text.n || strcmp(members[i], "value2") != 0) {
			tl_buf_printf(out, "%s%s=", i ? " " : "", members[i]);
			quote(text.p, out);
		}
		tl_buf_free(&text);
	}
}
