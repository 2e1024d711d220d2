#include "saved.h"

#include <stdlib.h>

#include "tulieu/i18n.h"

void tl_saved_write(const struct tl_filters *f, enum tl_order order, struct tl_buf *out)
{
	tl_buf_str(out, "");
	for (size_t i = 0; i < f->n; i++) {
		if (f->at[i]->text)
			tl_buf_str(out, f->at[i]->text);
		else
			tl_query_text(f->at[i]->query, out);
		tl_buf_char(out, '\n');
	}
	if (order != TL_ORDER_NEWEST)
		tl_buf_printf(out, "sort:%s\n", tl_order_name(order));
}

void tl_saved_name(const struct tl_filters *f, struct tl_buf *out)
{
	tl_buf_str(out, "");
	for (size_t i = 0; i < f->n; i++) {
		tl_buf_str(out, i ? ", " : "");
		tl_filter_title(f->at[i], out);
	}
}

/* Puts one line's filter behind the others; where there is no room for it *left counts it. */
static enum tl_status read_line(const struct tl_rules *rules, const char *line,
				struct tl_filters *out, size_t *left, enum tl_order *order,
				struct tl_error *e)
{
	struct tl_filter *f;
	enum tl_status status = tl_filter_words(rules, line, false, &f, e);

	if (status != TL_OK)
		return status;
	if (tl_query_empty(f->query)) {
		*order = tl_query_order(f->query);
		tl_filter_drop(f);
	} else if (out->n == TL_MAX_FILTERS) {
		tl_filter_drop(f);
		++*left;
	} else {
		out->at[out->n++] = f;
	}
	return TL_OK;
}

enum tl_status tl_saved_read(const struct tl_rules *rules, const char *text, struct tl_filters *out,
			     enum tl_order *order, struct tl_error *e)
{
	enum tl_status status = TL_OK;
	struct tl_str line;
	size_t left = 0;

	*out = (struct tl_filters){0};
	*order = TL_ORDER_NEWEST;
	while (status == TL_OK && tl_cell_next(&text, '\n', &line)) {
		char *one = tl_strndup(line.p, line.n);

		status = read_line(rules, one, out, &left, order, e);
		free(one);
	}
	if (status == TL_OK && left)
		status = tl_fail(e, TL_EQUERY,
				 P_("no more than %d filters: the last %zu is left out",
				    "no more than %d filters: the last %zu are left out", left),
				 TL_MAX_FILTERS, left);
	return status;
}
