/* Annotation in one pass: the body is split into tokens once, and each part (places, topics,
 * citations, people, metrics) reads the same tokens, in which the phrases of all were found in one
 * walk.
 */
#include "annotate/internal.h"
#include "tulieu/i18n.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Counts up with every change of the code that changes what is found, so that an archive knows that
 * its marks are older than the program. */
#define CODE_VERSION 12

/* Messages of loading, each told once though some tables are read by two parts. */
struct told {
	tl_report_fn *report;
	void *context;
	char **messages;
	size_t n, cap;
};

static void tell_once(void *context, const char *message)
{
	struct told *t = context;

	for (size_t i = 0; i < t->n; i++)
		if (strcmp(t->messages[i], message) == 0)
			return;
	*TL_PUSH(t->messages, t->n, t->cap) = tl_strdup(message);
	t->report(t->context, message);
}

static enum tl_status load_parts(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
				 struct tl_rules *r, struct tl_error *e)
{
	enum tl_status status = tl_page_rules_load(dirs, report, context, &r->page, e);

	if (!status)
		status = tl_place_rules_load(dirs, r, report, context, &r->places, e);
	if (!status)
		status = tl_topic_rules_load(dirs, r, report, context, &r->topics, e);
	if (!status)
		status = tl_citation_rules_load(dirs, r, report, context, &r->citations, e);
	if (!status)
		status = tl_people_rules_load(dirs, r, report, context, &r->people, e);
	if (!status)
		status = tl_metric_rules_load(dirs, r, report, context, &r->metrics, e);
	return status;
}

enum tl_status tl_rules_load(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
			     struct tl_rules **out, struct tl_error *e)
{
	struct tl_rules *r = tl_alloc(sizeof *r);
	uint64_t hash = TL_HASH_START, parts[6];
	const int code = CODE_VERSION;
	struct told told = {.report = report, .context = context};
	enum tl_status status;

	*out = NULL;
	r->vocab = tl_vocab_new();
	r->spare = tl_alloc(sizeof *r->spare);
	r->phrases = tl_phrases_new(r->vocab, TL_IN_WRITTEN);
	tl_date_words(r->vocab);
	status = load_parts(dirs, report ? tell_once : NULL, &told, r, e);
	if (!status && report) {
		tl_topic_rules_check(r->topics, dirs, r, tell_once, &told);
		tl_table_strangers(dirs, tell_once, &told);
	}
	for (size_t i = 0; i < told.n; i++)
		free(told.messages[i]);
	free(told.messages);
	if (status) {
		tl_rules_free(r);
		return status;
	}
	tl_phrases_compile(r->phrases);
	parts[0] = tl_page_rules_hash(r->page);
	parts[1] = tl_place_rules_hash(r->places);
	parts[2] = tl_topic_rules_hash(r->topics);
	parts[3] = tl_citation_rules_hash(r->citations);
	parts[4] = tl_people_rules_hash(r->people);
	parts[5] = tl_metric_rules_hash(r->metrics);
	hash = tl_hash(hash, &code, sizeof code);
	hash = tl_hash(hash, parts, sizeof parts);
	snprintf(r->version, sizeof r->version, "%016llx", (unsigned long long)hash);
	*out = r;
	return TL_OK;
}

void tl_rules_free(struct tl_rules *r)
{
	struct tl_reading *rd;

	if (!r)
		return;
	tl_metric_rules_free(r->metrics);
	tl_people_rules_free(r->people);
	tl_citation_rules_free(r->citations);
	tl_topic_rules_free(r->topics);
	tl_place_rules_free(r->places);
	tl_page_rules_free(r->page);
	rd = atomic_exchange(r->spare, NULL);
	if (rd)
		tl_reading_free(rd);
	free(rd);
	free(r->spare);
	tl_phrases_free(r->phrases);
	tl_vocab_free(r->vocab);
	free(r);
}

const char *tl_rules_version(const struct tl_rules *r)
{
	return r->version;
}

const struct tl_page_rules *tl_rules_page(const struct tl_rules *r)
{
	return r->page;
}

bool tl_cue_add(struct tl_rules *rules, struct tl_str phrase, unsigned owner, size_t value,
		const struct tl_row *row, tl_report_fn *report, void *context)
{
	bool added = tl_phrases_add_owned(rules->phrases, phrase.p, phrase.n, owner, value);

	if (!added)
		tl_table_refuse(report, context, row,
				N_("too many phrases: the rest of the row is left out"),
				tl_str_of("", 0));
	return added;
}

void *tl_scratch(struct tl_reading *rd, size_t bytes)
{
	if (bytes > TL_SCRATCH_BYTES)
		tl_die("tl_scratch: %zu bytes a token", bytes);
	memset(rd->scratch, 0, (rd->n_tokens + TL_SCRATCH_MORE) * bytes);
	return rd->scratch;
}

static bool earlier(struct tl_date a, struct tl_date b)
{
	return tl_date_days(a) < tl_date_days(b);
}

static bool says(const struct tl_reading *rd, size_t i, const char *word)
{
	return i < rd->n_tokens && rd->tokens[i].kind == TL_WORD &&
	       tl_str_is(tl_token_text(rd, i), word);
}

/* A word of the future stands close behind: `đến quý I/2018 toàn huyện sẽ có …`. */
static bool to_come(const struct tl_reading *rd, size_t i)
{
	for (size_t k = i; k < rd->n_tokens && k < i + 8; k++) {
		if (rd->tokens[k].kind == TL_BREAK || rd->tokens[k].mark == '.')
			break;
		if (says(rd, k, "sẽ"))
			return true;
	}
	return false;
}

/* `9 tháng (đầu) năm` before the year at i: how many months, or 0. */
static int months_before(const struct tl_reading *rd, size_t i)
{
	struct tl_str digits;
	int months;

	if (i > 0 && says(rd, i - 1, "đầu"))
		i--;
	if (i < 2 || !says(rd, i - 1, "tháng") || rd->tokens[i - 2].kind != TL_NUMBER)
		return 0;
	digits = tl_token_text(rd, i - 2);
	months = digits.n == 1	 ? digits.p[0] - '0'
		 : digits.n == 2 ? (digits.p[0] - '0') * 10 + digits.p[1] - '0'
				 : 0;
	return months >= 1 && months <= 12 ? months : 0;
}

/* Newspapers were not yet on the web. A text that names so many years before then tells a history,
 * and the last day that it names is one of it. */
enum { EARLIEST = 1997, HISTORY = 3, DECEMBER = 12 };

/* `so với (cùng kỳ) năm 2017`, `thành lập (từ) tháng 10/2021`: a year that was, not that is. */
static bool of_another(const struct tl_reading *rd, size_t i)
{
	for (size_t k = i; k-- > 0 && i - k <= 4 && rd->tokens[k].kind == TL_WORD;)
		if (says(rd, k, "so") || says(rd, k, "lập"))
			return true;
	return false;
}

/* Tính đến cuối năm, tính đến hết năm, before the year at i: what is counted has ended. */
static bool year_ended(const struct tl_reading *rd, size_t i)
{
	return i > 2 && (says(rd, i - 1, "cuối") || says(rd, i - 1, "hết")) &&
	       says(rd, i - 2, "đến") && (says(rd, i - 3, "tính") || says(rd, i - 3, "Tính")) &&
	       !(i > 3 && (says(rd, i - 4, "ước") || says(rd, i - 4, "Ước")));
}

/* Từ tháng 7/2018 (đến nay): when something began, however long ago. */
static bool begins_there(const struct tl_reading *rd, size_t i)
{
	return i > 0 && (says(rd, i - 1, "từ") || says(rd, i - 1, "Từ"));
}

/* Without a date of its own an article speaks when the latest day or month that it names was past:
 * `đến tháng 6-2019`, `3 tháng đầu năm 2020`. The dates of documents say nothing, and what a word
 * of the future stands beside has not come. A bare year is too coarse by itself, for most are
 * targets or ends of terms; it completes a day without a year: `đến ngày 30-6 … trong năm 2022`, and
 * where it has ended the day is of the next one: `Sáng 15-1, … Tính đến hết năm 2022, …`. */
static struct tl_date latest_named(const struct tl_reading *rd)
{
	struct tl_date latest = TL_NO_DATE, day = TL_NO_DATE;
	int16_t year = 0, first = INT16_MAX, old = 0, ended = 0;
	int n_old = 0;
	bool counted = false; /* the latest is one up to which the text counts */

	for (size_t i = 0; i < rd->n_tokens;) {
		struct tl_date d;
		size_t n;

		if (!tl_date_begins(rd, i)) {
			i++;
			continue;
		}
		n = tl_date_tokens(rd, i, &d);
		if (n == 0 || (rd->taken[i] & TL_TAKEN_DOCUMENT) || of_another(rd, i)) {
			i++;
			continue;
		}
		if (d.year && !d.month)
			d.month = (int8_t)months_before(rd, i);
		if (to_come(rd, i + n) || (d.month && begins_there(rd, i)) ||
		    (d.year && d.year < EARLIEST)) {
			n_old += d.year && d.year < EARLIEST && d.year != old;
			old = d.year && d.year < EARLIEST ? d.year : old;
			i += n;
			continue;
		}
		if (d.year && d.month) {
			if (!latest.year || earlier(latest, d)) {
				latest = d;
				counted = i > 1 && says(rd, i - 1, "đến") &&
					  rd->tokens[i - 2].kind != TL_NUMBER;
			}
		} else if (d.year && !d.month) {
			if (i > 0 && says(rd, i - 1, "đến")) {
				i += n;
				continue;
			}
			if (year_ended(rd, i))
				ended = d.year;
			year = d.year > year ? d.year : year;
			first = d.year < first ? d.year : first;
		} else if (d.month && d.day &&
			   (!day.month || day.month < d.month ||
			    (day.month == d.month && day.day < d.day))) {
			day = d;
		}
		i += n;
	}
	/* Where many years are named none of them is sure. */
	if (day.month && year && year == first && year >= latest.year &&
	    tl_date_valid(year, day.month, day.day)) {
		day.year = (int16_t)(year + (year == ended && day.month < DECEMBER));
		if (!latest.year || earlier(latest, day))
			latest = day;
	}
	return n_old < HISTORY || counted ? latest : TL_NO_DATE;
}

/* Memory that is fresh from the system costs a large page a fifth of its time. */
static void make_room(struct tl_reading *rd)
{
	if (rd->room < rd->n_tokens) {
		free(rd->taken);
		free(rd->place_at);
		free(rd->scratch);
		rd->room = rd->n_tokens + rd->n_tokens / 8;
		rd->taken = tl_realloc(NULL, rd->room, sizeof *rd->taken);
		rd->place_at = tl_realloc(NULL, rd->room, sizeof *rd->place_at);
		rd->scratch = tl_realloc(NULL, rd->room + TL_SCRATCH_MORE, TL_SCRATCH_BYTES);
	}
	memset(rd->taken, 0, rd->n_tokens * sizeof *rd->taken);
	memset(rd->place_at, 0xff, rd->n_tokens * sizeof *rd->place_at);
}

void tl_reading_begin(struct tl_reading *rd, const struct tl_rules *rules,
		      struct tl_article *article)
{
	struct tl_memo *memo = tl_memo_take(rules->vocab);

	rd->rules = rules;
	rd->article = article;
	rd->now = article->published;
	rd->n_tokens =
		tl_tokens_memo(memo, article->body, article->body_n, &rd->tokens, &rd->cap_tokens);
	tl_memo_give(memo);
	make_room(rd);
	tl_sentences(rd);
	tl_phrases_find_owned(rules->phrases, rd->tokens, rd->n_tokens, rd->found, TL_OWNERS);
}

void tl_reading_free(struct tl_reading *rd)
{
	free(rd->tokens);
	free(rd->sentences);
	free(rd->taken);
	free(rd->place_at);
	for (size_t i = 0; i < TL_OWNERS; i++)
		free(rd->found[i].items);
	tl_measure_free(rd->measure);
	free(rd->scratch);
}

/* A reading that the rules keep, or a new one. */
static struct tl_reading *reading_take(const struct tl_rules *rules)
{
	struct tl_reading *rd = atomic_exchange(rules->spare, NULL);

	return rd ? rd : tl_alloc(sizeof *rd);
}

/* Keeps the reading for the next article, unless that of a page so large is seldom needed again. */
static void reading_give(struct tl_reading *rd)
{
	enum { KEEP = 1 << 20 }; /* tokens; with all that is kept of each some 60 MB */
	struct tl_reading *old = rd;

	if (rd->room <= KEEP)
		old = atomic_exchange(rd->rules->spare, rd);
	if (!old)
		return;
	tl_reading_free(old);
	free(old);
}

static void annotate(const struct tl_rules *rules, struct tl_article *article,
		     struct tl_reading *rd)
{
	article->n_places = article->n_provinces = article->n_districts = 0;
	article->n_topics = article->n_cues = article->n_metrics = 0;
	article->n_citations = article->n_people = 0;
	tl_reading_begin(rd, rules, article);
	tl_place_rules_run(rules->places, rd);
	tl_citation_rules_run(rules->citations, rd);
	tl_people_rules_run(rules->people, rd);
	if (!rd->now.year)
		rd->now = latest_named(rd);
	tl_metric_rules_run(rules->metrics, rd);
	tl_topic_rules_run(rules->topics, rd);
}

void tl_annotate(const struct tl_rules *rules, struct tl_article *article)
{
	struct tl_reading *rd = reading_take(rules);

	annotate(rules, article, rd);
	reading_give(rd);
}

size_t tl_annotate_quoted(const struct tl_rules *rules, const struct tl_article *article,
			  struct tl_span words, bool any, struct tl_arena *arena,
			  struct tl_metric **out)
{
	struct tl_quoted quoted = {.begin = words.begin, .end = words.end, .any = any};
	struct tl_reading rd = {.quoted = &quoted};
	struct tl_article copy = *article;

	copy.arena = arena;
	annotate(rules, &copy, &rd);
	*out = tl_arena_alloc(arena, (quoted.n + 1) * sizeof **out);
	for (size_t i = 0; i < quoted.n; i++)
		(*out)[i] = copy.metrics[quoted.metrics[i]];
	free(quoted.metrics);
	tl_reading_free(&rd);
	return quoted.n;
}
