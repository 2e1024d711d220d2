/* marks: what the program finds in the records on its standard input (JSONL, one a line), for
 * corpus.py, which counts and compares it. No archive is made: reading, parsing and annotating
 * alone take a third of an import's time. Tab-separated lines; NUMBER is that of the record, from
 * 0, and an empty field is one that the article has not.
 *
 *     article NUMBER devoted party date-from inferred kicker agency authors source people
 * positioned citations province NUMBER code              one that the article is about place NUMBER
 * begin level code topic NUMBER id figure NUMBER begin value value2 kind indicator period level
 * scope refused NUMBER
 *
 * devoted: the text is taken for one about the Party; party: or a figure's words are of its work.
 */
#include "annotate/metric.h"
#include "tulieu/source.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

static const char *or_nothing(const char *text)
{
	return text ? text : "";
}

static void print_article(const struct tl_rules *rules, size_t number, const struct tl_article *a)
{
	/* What the measuring of figures thought of the text stays with the reading, which the rules
	 * keep. */
	const struct tl_reading *rd = atomic_load(rules->spare);
	const struct tl_measure *m = rd && rd->n_tokens ? rd->measure : NULL;
	size_t positioned = 0;

	for (size_t i = 0; i < a->n_people; i++)
		positioned += a->people[i].position != NULL;
	printf("article\t%zu\t%d\t%d\t%s\t%d\t%d\t%d\t%zu\t%d\t%zu\t%zu\t%zu\n", number,
	       m && m->devoted, m && m->party, or_nothing(tl_date_source_name(a->published_from)),
	       a->published_inferred, a->kicker != NULL, a->agency != NULL, a->n_authors,
	       a->source_name != NULL, a->n_people, positioned, a->n_citations);
	for (size_t i = 0; i < a->n_provinces; i++)
		if (a->provinces[i].primary)
			printf("province\t%zu\t%s\n", number, or_nothing(a->provinces[i].code));
	for (size_t i = 0; i < a->n_places; i++)
		printf("place\t%zu\t%zu\t%s\t%s\n", number, a->places[i].begin,
		       or_nothing(tl_level_name(a->places[i].level)),
		       or_nothing(a->places[i].code));
	for (size_t i = 0; i < a->n_topics; i++)
		printf("topic\t%zu\t%s\n", number, a->topics[i].id);
	for (size_t i = 0; i < a->n_metrics; i++) {
		const struct tl_metric *x = &a->metrics[i];

		printf("figure\t%zu\t%zu\t%.15g\t", number, x->begin, x->value);
		if (x->has2)
			printf("%.15g", x->value2);
		printf("\t%s\t%s\t%s\t%s\t%s\t%zu\t%s\t%s\n", tl_metric_kind_name(x->kind),
		       or_nothing(x->indicator), or_nothing(x->period),
		       or_nothing(tl_level_name(x->level)), or_nothing(x->scope), x->end,
		       x->qualifiers & (TL_Q_FORECAST | TL_Q_TARGET) ? "open" : "fact",
		       x->qualifiers & (TL_Q_INCREASE | TL_Q_EXCEED) ? "+"
		       : x->qualifiers & TL_Q_DECREASE		     ? "-"
								     : "=");
	}
}

int main(void)
{
	char *data = tl_data_dir(), *line = NULL;
	struct tl_dirs dirs = {data, NULL};
	struct tl_rules *rules;
	struct tl_error e;
	size_t room = 0;

	if (tl_rules_load(&dirs, NULL, NULL, &rules, &e) != TL_OK)
		tl_die("rules: %s", e.text);
	for (size_t number = 0;; number++) {
		ssize_t n = getline(&line, &room, stdin);
		struct tl_arena *arena;
		struct tl_source_text text;
		struct tl_article article;
		enum tl_status status;

		if (n < 0)
			break;
		arena = tl_arena_new();
		if (n > 0 && line[n - 1] == '\n')
			n--;
		status = tl_source_decode("jsonl", tl_str_of(line, (size_t)n), NULL, arena, &text,
					  &e);
		if (status == TL_OK) {
			struct tl_page page = tl_page_of("news.jsonl", &text);

			status = tl_parse(tl_rules_page(rules), &page, arena, &article, &e);
		}
		if (status == TL_OK) {
			tl_annotate(rules, &article);
			print_article(rules, number, &article);
		} else {
			printf("refused\t%zu\n", number);
		}
		tl_arena_free(arena);
	}
	free(line);
	tl_rules_free(rules);
	free(data);
	return fflush(stdout) == 0 ? 0 : 1;
}
