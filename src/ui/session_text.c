#include "session_text.h"

#include <stdlib.h>
#include <string.h>

/* ---- writing -------------------------------------------------------------------------------- */

static void write_filter(const struct tl_filter *f, struct tl_buf *out)
{
	if (f->dim == TL_DIM_WORDS) {
		tl_buf_printf(out, "words\t%s", f->text);
	} else {
		tl_buf_printf(out, "%s\t%c", tl_filter_kind(f->dim), f->exclude ? '-' : '+');
		for (size_t i = 0; i < f->n_ids; i++)
			tl_buf_printf(out, "\t%s", f->ids[i]);
	}
	for (size_t i = 0; i < out->n; i++)
		if (out->p[i] == '\n')
			out->p[i] = ' ';
}

void tl_session_write(const struct tl_filters *f, struct tl_buf *out)
{
	struct tl_buf line = {0};

	tl_buf_str(out, "");
	for (size_t i = 0; i < f->n; i++) {
		tl_buf_reset(&line);
		write_filter(f->at[i], &line);
		tl_buf_printf(out, "%s\n", line.p);
	}
	tl_buf_free(&line);
}

/* ---- reading -------------------------------------------------------------------------------- */

static char *next_field(char **rest, char end)
{
	char *field = *rest, *stop = strchr(field, end);

	if (stop)
		*stop = '\0';
	*rest = stop ? stop + 1 : field + strlen(field);
	return field;
}

static struct tl_filter *read_values(const struct tl_rules *rules, const struct tl_corpus *corpus,
				     enum tl_dim dim, char *rest)
{
	bool exclude = strcmp(next_field(&rest, '\t'), "-") == 0;
	struct tl_filter *f = NULL;
	const char **texts = NULL;
	uint32_t *values = NULL;
	size_t n = 0, cap = 0;

	if (dim >= TL_DIMS) {
		while (*rest)
			*TL_PUSH(texts, n, cap) = next_field(&rest, '\t');
		if (n)
			tl_filter_texts(rules, dim, texts, n, exclude, &f, NULL);
		free(texts);
		return f;
	}
	while (*rest) {
		uint32_t value = tl_dim_find(corpus, dim, next_field(&rest, '\t'));

		if (value != TL_NO_VALUE)
			*TL_PUSH(values, n, cap) = value;
	}
	if (n)
		f = tl_filter_values(corpus, dim, values, n, exclude);
	free(values);
	return f;
}

static struct tl_filter *read_filter(const struct tl_rules *rules, const struct tl_corpus *corpus,
				     char *line)
{
	char *rest = line, *kind = next_field(&rest, '\t');
	struct tl_filter *f = NULL;
	enum tl_dim dim;

	if (strcmp(kind, "words") == 0)
		tl_filter_words(rules, rest, false, &f, NULL);
	else if (tl_filter_kind_of(kind, &dim))
		f = read_values(rules, corpus, dim, rest);
	return f;
}

void tl_session_read(const struct tl_rules *rules, const struct tl_corpus *corpus, char *text,
		     struct tl_filters *out)
{
	*out = (struct tl_filters){0};
	while (*text && out->n < TL_MAX_FILTERS) {
		struct tl_filter *f = read_filter(rules, corpus, next_field(&text, '\n'));

		if (f)
			out->at[out->n++] = f;
	}
}

enum tl_order tl_session_order(const char *name)
{
	for (int i = 0; i < TL_ORDERS; i++)
		if (strcmp(tl_order_name((enum tl_order)i), name) == 0)
			return (enum tl_order)i;
	return TL_ORDER_NEWEST;
}
