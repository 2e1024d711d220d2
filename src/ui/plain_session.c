/* To go on where the last session ended, in this mode or in the browser: with its filters and its
 * order. Only where somebody sits at a terminal: a script that feeds a pipe is to find the same
 * list each time. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plain.h"
#include "session_text.h"

static bool is_wanted(const struct plain *p)
{
	return p->config.values[TL_OPT_SAVE_SESSION] && isatty(STDIN_FILENO);
}

/* What is in force, as it is kept. */
static char *write_session(const struct plain *p)
{
	struct tl_buf text = {0};

	tl_session_write(tl_history_now(&p->history), &text);
	tl_buf_str(&text, tl_order_name(p->order));
	return tl_buf_steal(&text);
}

bool plain_session_begin(struct plain *p)
{
	char *filters, *order;
	struct tl_filters restored = {0};

	if (!is_wanted(p))
		return false;
	filters = tl_reader_value(p->reader, TL_READER_SESSION, "filters");
	order = tl_reader_value(p->reader, TL_READER_SESSION, "order");
	if (filters)
		tl_session_read(p->rules, p->corpus, filters, &restored);
	if (restored.n)
		tl_history_begin(&p->history, &restored);
	if (order)
		p->order = tl_session_order(order);
	p->session = write_session(p);
	free(filters);
	free(order);
	return restored.n || p->order != TL_ORDER_NEWEST;
}

void plain_session_keep(struct plain *p)
{
	struct tl_buf filters = {0};
	char *session;

	if (!is_wanted(p))
		return;
	session = write_session(p);
	if (!p->session || strcmp(session, p->session) != 0) {
		tl_session_write(tl_history_now(&p->history), &filters);
		tl_reader_set_values(
			p->reader, TL_READER_SESSION,
			(const struct tl_reader_value[]){{"filters", filters.p},
							 {"order", tl_order_name(p->order)}},
			2, NULL);
		tl_buf_free(&filters);
	}
	free(p->session);
	p->session = session;
}
