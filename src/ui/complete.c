#include "complete.h"

#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "tulieu/text.h"

void tl_offer(struct tl_completion *out, const char *typed, const char *item, const char *hint)
{
	if (!tl_fold_starts(item, typed))
		return;
	out->items = tl_realloc(out->items, out->n + 1, sizeof *out->items);
	out->hints = tl_realloc(out->hints, out->n + 1, sizeof *out->hints);
	out->items[out->n] = tl_strdup(item);
	out->hints[out->n++] = hint ? tl_strdup(hint) : NULL;
}

/* text[begin .. cursor) is what is completed. */
static char *begin_at(struct tl_completion *out, const char *text, size_t begin, size_t cursor)
{
	*out = (struct tl_completion){.begin = begin, .end = cursor};
	return tl_strndup(text + begin, cursor - begin);
}

size_t tl_word_begin(const char *text, size_t cursor, char parted)
{
	size_t begin = cursor;

	while (begin && text[begin - 1] != parted)
		begin--;
	while (begin < cursor && text[begin] == ' ')
		begin++;
	return begin;
}

/* ---- what is saved -------------------------------------------------------------------------- */

void tl_complete_search(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out)
{
	char *typed = begin_at(out, text, 0, cursor);

	(void)n;
	tl_saved_offer(app, typed, out);
	free(typed);
}

/* ---- corrections ---------------------------------------------------------------------------- */

#define TODAY "today:"

static void offer_provinces(const struct tl_rules *rules, const char *typed,
			    struct tl_completion *out)
{
	const struct tl_province_info *provinces;
	const struct tl_today_info *todays;
	size_t n, k;

	provinces = tl_provinces(rules, &n);
	todays = tl_todays(rules, &k);
	for (size_t i = 0; i < n; i++) {
		struct tl_buf hint = {0};

		tl_buf_printf(&hint, _("now: %s"), provinces[i].today);
		tl_offer(out, typed, provinces[i].name, hint.p);
		tl_buf_free(&hint);
	}
	for (size_t i = 0; i < k && *typed; i++) {
		struct tl_buf item = {0};

		tl_buf_printf(&item, TODAY "%s", todays[i].name);
		tl_offer(out, typed, item.p, NULL);
		tl_buf_free(&item);
	}
}

void tl_complete_provinces(struct tl_app *app, const char *text, size_t n, size_t cursor,
			   struct tl_completion *out)
{
	char *typed = begin_at(out, text, tl_word_begin(text, cursor, ','), cursor);

	(void)n;
	if (app->rules)
		offer_provinces(app->rules, typed, out);
	free(typed);
}

/* By its id, or by its label. */
static void offer_id(struct tl_completion *out, const char *typed, const char *id, const char *vi,
		     const char *en)
{
	if (tl_fold_starts(id, typed) || tl_fold_contains(vi, typed) || tl_fold_contains(en, typed))
		tl_offer(out, "", id, tl_format_english() ? en : vi);
}

void tl_complete_topics(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out)
{
	char *typed = begin_at(out, text, tl_word_begin(text, cursor, ','), cursor);
	const struct tl_topic_info *topics;
	size_t k = 0;

	(void)n;
	topics = app->rules ? tl_topics(app->rules, &k) : NULL;
	for (size_t i = 0; i < k; i++)
		offer_id(out, typed, topics[i].id, topics[i].label_vi, topics[i].label_en);
	free(typed);
}

static void offer_members(struct tl_completion *out, const char *typed)
{
	static const char *const members[] = {"value=", "value2=", "indicator=", "unit=", "period=",
					      "scope=", "level=",  "province=",	 "delete"};

	for (size_t i = 0; i < TL_COUNT(members); i++)
		tl_offer(out, typed, members[i], NULL);
}

static void offer_member_value(struct tl_completion *out, const struct tl_rules *rules,
			       struct tl_str member, const char *typed)
{
	size_t n = 0;

	if (tl_str_is(member, "indicator")) {
		const struct tl_indicator_info *info = tl_indicators(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer_id(out, typed, info[i].id, info[i].label_vi, info[i].label_en);
	} else if (tl_str_is(member, "province")) {
		const struct tl_province_info *info = tl_provinces(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer_id(out, typed, info[i].code, info[i].name, info[i].name);
	} else if (tl_str_is(member, "level")) {
		for (int level = 1; level < TL_LEVELS; level++)
			tl_offer(out, typed, tl_level_name((enum tl_level)level), NULL);
	}
}

void tl_complete_figure(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out)
{
	size_t begin = tl_word_begin(text, cursor, ' ');
	const char *equals = memchr(text + begin, '=', cursor - begin);
	char *typed;

	(void)n;
	typed = begin_at(out, text, equals ? (size_t)(equals + 1 - text) : begin, cursor);
	if (!equals)
		offer_members(out, typed);
	else if (app->rules)
		offer_member_value(out, app->rules,
				   tl_str_of(text + begin, (size_t)(equals - text) - begin), typed);
	free(typed);
}
