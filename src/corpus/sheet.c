/* Rows of cells as text. Every form has its own way to break out of a cell; each is closed here. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tulieu/corpus.h"

const char *const tl_sheet_forms[TL_SHEET_FORMS] = {"tsv", "csv", "json", "md"};

static void add_csv(const char *text, bool formula, struct tl_buf *out)
{
	bool quotes = strpbrk(text, ",\"") || *text == ' ';

	if (quotes)
		tl_buf_char(out, '"');
	if (formula)
		tl_buf_char(out, '\'');
	for (; *text; text++) {
		if (*text == '"')
			tl_buf_char(out, '"');
		tl_buf_char(out, *text);
	}
	if (quotes)
		tl_buf_char(out, '"');
}

static void add_escaped(const char *text, const char *signs, struct tl_buf *out)
{
	for (; *text; text++) {
		if (strchr(signs, *text))
			tl_buf_char(out, '\\');
		tl_buf_char(out, *text);
	}
}

static void before_cell(struct tl_sheet *s)
{
	static const char *const separators[] = {"\t", ",", "", " | "};

	if (s->form == TL_SHEET_JSON) {
		if (s->cell == 0)
			tl_buf_str(s->out, s->row ? ",\n{" : "\n{");
		tl_buf_printf(s->out, "%s\"%s\":", s->cell ? "," : "", s->names[s->cell]);
		return;
	}
	if (s->cell)
		tl_buf_str(s->out, separators[s->form]);
	else if (s->form == TL_SHEET_MD)
		tl_buf_str(s->out, "| ");
}

static void after_cell(struct tl_sheet *s)
{
	static const char *const ends[] = {"\n", "\r\n", "}", " |\n"};

	if (++s->cell < s->columns)
		return;
	tl_buf_str(s->out, ends[s->form]);
	s->cell = 0;
	s->row++;
}

static void put(struct tl_sheet *s, const char *text)
{
	struct tl_buf line = {0};
	bool formula;

	/* One line, no control characters; a tab is one of them. */
	tl_printable(text, strlen(text), s->ascii, &line);
	tl_buf_add(&line, "", 0);
	text = line.p ? line.p : "";
	formula = strchr("=+-@", *text) && *text;
	switch (s->form) {
	case TL_SHEET_CSV:
		add_csv(text, formula, s->out);
		break;
	case TL_SHEET_JSON:
		tl_buf_char(s->out, '"');
		add_escaped(text, "\"\\", s->out);
		tl_buf_char(s->out, '"');
		break;
	case TL_SHEET_MD:
		add_escaped(text, "|\\*`<[", s->out);
		break;
	default:
		tl_buf_str(s->out, text);
		break;
	}
	tl_buf_free(&line);
}

void tl_sheet_text(struct tl_sheet *s, const char *text)
{
	before_cell(s);
	if (text)
		put(s, text);
	else if (s->form == TL_SHEET_JSON)
		tl_buf_str(s->out, "null");
	after_cell(s);
}

void tl_sheet_number(struct tl_sheet *s, double value)
{
	char text[40];

	before_cell(s);
	/* The shortest form that reads back the same; never 1e+06. */
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, value);
		if (!(strtod(text, NULL) < value) && !(strtod(text, NULL) > value))
			break;
	}
	if (!isfinite(value))
		snprintf(text, sizeof text, "%s", s->form == TL_SHEET_JSON ? "null" : "");
	else if (strchr(text, 'e') && fabs(value) < 1e15 && !(value < floor(value)) &&
		 !(value > floor(value)))
		snprintf(text, sizeof text, "%.0f", value);
	tl_buf_str(s->out, text);
	after_cell(s);
}

void tl_sheet_start(struct tl_sheet *s, enum tl_sheet_form form, const char *const *names,
		    size_t columns, struct tl_buf *out)
{
	*s = (struct tl_sheet){.form = form, .names = names, .columns = columns, .out = out};
	if (form == TL_SHEET_JSON) {
		tl_buf_char(out, '[');
		return;
	}
	for (size_t i = 0; i < columns; i++) {
		before_cell(s);
		tl_buf_str(out, names[i]);
		after_cell(s);
	}
	for (size_t i = 0; form == TL_SHEET_MD && i < columns; i++) {
		before_cell(s);
		tl_buf_str(out, "---");
		after_cell(s);
	}
	s->row = 0;
}

void tl_sheet_end(struct tl_sheet *s)
{
	if (s->form == TL_SHEET_JSON)
		tl_buf_str(s->out, "\n]\n");
}
