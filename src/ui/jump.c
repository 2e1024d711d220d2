/* Going to a date or to a row of the list by typing it. The query language reads the date, so that every
 * form that a filter knows is known here too. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "jump.h"

/* More digits are no row of any list. */
#define ROW_DIGITS 9
/* Numbers of this length are years. */
#define YEAR_DIGITS 4

bool tl_jump_days(const struct tl_rules *rules, const char *text, int32_t *from, int32_t *to)
{
	struct tl_buf iso = {0};
	struct tl_query *query;
	int y = 0, m = 0, d = 0, n = 0;

	if (tl_query_field(rules, TL_FIELD_DATE, text, false, &query, NULL) != TL_OK)
		return false;
	tl_query_title(query, false, &iso);
	tl_query_free(query);
	n = iso.n && !strstr(iso.p, "..") ? sscanf(iso.p, "%4d-%2d-%2d", &y, &m, &d) : 0;
	tl_buf_free(&iso);
	if (n < 1)
		return false;
	*from = tl_date_days((struct tl_date){(int16_t)y, (int8_t)(n > 1 ? m : 1),
					      (int8_t)(n > 2 ? d : 1), -1, 0});
	if (n < 2)
		m = 12;
	if (n < 3)
		d = tl_month_days(y, m);
	*to = tl_date_days((struct tl_date){(int16_t)y, (int8_t)m, (int8_t)d, -1, 0});
	return true;
}

size_t tl_jump_item(const struct tl_fold *fold, const struct tl_corpus *c, const uint32_t *rows,
		    enum tl_order order, size_t at, int32_t from, int32_t to)
{
	size_t n = tl_fold_items(fold);

	if (order == TL_ORDER_NEWEST)
		return n ? tl_fold_item(fold, tl_corpus_find_day(c, rows, fold->n, to)) : SIZE_MAX;
	/* In an order of something else the next one of those days, from the end on from the top. */
	for (size_t i = 0; i < n; i++) {
		size_t k = order == TL_ORDER_OLDEST ? i : (at + 1 + i) % n;
		struct tl_item item = tl_corpus_item(c, rows[tl_fold_at(fold, k).row]);

		if (item.precision != TL_NO_DAY && item.day >= from && item.day <= to)
			return k;
	}
	return SIZE_MAX;
}

enum tl_status tl_jump(struct tl_app *app, const char *text, struct tl_error *e)
{
	char *typed = tl_strdup(text + strspn(text, " "));
	size_t n = strlen(typed), digits = strspn(typed, "0123456789");
	int32_t from, to;
	enum tl_status status = TL_OK;

	while (n && typed[n - 1] == ' ')
		typed[--n] = '\0';
	if (!n) {
		/* Nothing typed: nowhere to go. */
	} else if (digits == n && n != YEAR_DIGITS && n <= ROW_DIGITS) {
		tl_list_to_row(app->list, strtoul(typed, NULL, 10));
	} else if (app->rules && tl_jump_days(app->rules, typed, &from, &to)) {
		if (!tl_list_to_days(app->list, app->order, from, to))
			tl_app_message(app, _("No article of %s in this list."), typed);
	} else {
		status = tl_fail(e, TL_EUSAGE, "%s",
				 _("A row is a number; a date is 2019, 3/2019 or 5/3/2019."));
	}
	free(typed);
	return status;
}

static bool accept(struct tl_app *app, const char *text)
{
	struct tl_error e;

	if (tl_jump(app, text, &e) == TL_OK)
		return true;
	tl_app_refuse(app, &e);
	return false;
}

static const struct tl_prompt_use jump_prompt = {
	.label = N_("Go to a date or a row"),
	.history = "jump",
	.accept = accept,
};

void tl_jump_ask(struct tl_app *app, int unused)
{
	char first[2] = {0};

	(void)unused;
	/* The digit that asked is the first of what is typed. */
	if (app->key >= '0' && app->key <= '9')
		first[0] = (char)app->key;
	tl_app_push(app, tl_prompt_new(app, &jump_prompt, first));
}
