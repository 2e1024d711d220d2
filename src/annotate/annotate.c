/* Annotation in one pass: the body is split into tokens once, and each part (places, topics,
 * citations, people, metrics) matches its phrases over the same tokens. */
#include "annotate/internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Counts up with every change of the code that changes what is found, so that an archive knows that
 * its marks are older than the program. */
#define CODE_VERSION 1

enum tl_status tl_rules_load(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
			     struct tl_rules **out, struct tl_error *e)
{
	struct tl_rules *r = tl_alloc(sizeof *r);
	uint64_t hash = TL_HASH_START, parts[6];
	const int code = CODE_VERSION;
	enum tl_status status;

	*out = NULL;
	r->vocab = tl_vocab_new();
	status = tl_page_rules_load(dirs, report, context, &r->page, e);
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
	if (status) {
		tl_rules_free(r);
		return status;
	}
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
	if (!r)
		return;
	tl_metric_rules_free(r->metrics);
	tl_people_rules_free(r->people);
	tl_citation_rules_free(r->citations);
	tl_topic_rules_free(r->topics);
	tl_place_rules_free(r->places);
	tl_page_rules_free(r->page);
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

static bool earlier(struct tl_date a, struct tl_date b)
{
	return tl_date_days(a) < tl_date_days(b);
}

/* Without a date of its own an article speaks when the latest day or month that it names was past:
 * `đến tháng 6-2019`. A bare year is left out, for most are targets or ends of terms; so is what a
 * word of the future (`đến quý I/2018 sẽ …`) stands beside. */
static struct tl_date latest_named(const struct tl_reading *rd)
{
	struct tl_date latest = TL_NO_DATE;

	for (size_t i = 0; i < rd->n_tokens;) {
		struct tl_date d = TL_NO_DATE;
		size_t n = tl_date_tokens(rd, i, &d);

		if (n == 0) {
			i++;
			continue;
		}
		if (d.year && d.month) {
			bool future = false;

			for (size_t k = i + n; k < rd->n_tokens && k < i + n + 8; k++) {
				struct tl_str s = tl_token_text(rd, k);

				if (rd->tokens[k].kind == TL_BREAK || rd->tokens[k].mark == '.')
					break;
				future = future || tl_str_is(s, "sẽ");
			}
			if (!future && (!latest.year || earlier(latest, d)))
				latest = d;
		}
		i += n;
	}
	return latest;
}

void tl_annotate(const struct tl_rules *rules, struct tl_article *article)
{
	struct tl_reading rd = {.rules = rules, .article = article, .now = article->published};

	article->n_places = article->n_provinces = article->n_districts = 0;
	article->n_topics = article->n_cues = article->n_metrics = 0;
	article->n_citations = article->n_people = 0;
	rd.n_tokens = tl_tokens(rules->vocab, article->body, article->body_n, &rd.tokens,
				&rd.cap_tokens);
	rd.taken = tl_calloc(rd.n_tokens, sizeof *rd.taken);
	rd.place_at = tl_realloc(NULL, rd.n_tokens, sizeof *rd.place_at);
	memset(rd.place_at, 0xff, rd.n_tokens * sizeof *rd.place_at);
	tl_sentences(&rd);
	if (!rd.now.year)
		rd.now = latest_named(&rd);
	tl_place_rules_run(rules->places, &rd);
	tl_topic_rules_run(rules->topics, &rd);
	tl_citation_rules_run(rules->citations, &rd);
	tl_people_rules_run(rules->people, &rd);
	tl_metric_rules_run(rules->metrics, &rd);
	free(rd.tokens);
	free(rd.sentences);
	free(rd.taken);
	free(rd.place_at);
}
