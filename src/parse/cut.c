/* Lines that hold two things: a collection's date, a section, a headline or a stamp before the
 * text, names behind it. They are cut apart, so that each line has one role. */
#include <string.h>
#include <unictype.h>

#include "internal.h"

enum {
	COLLECTED_BYTES = 64,
	RUN_ON_BYTES = 400,
	LEAST_TITLE = 24, /* bytes of a headline behind its section */
	TITLE_WORDS = 40,
	SENTENCES_WORDS = 25,
	FIRST_LINES = 6, /* of a page, in which a stamp may stand in the line of the text */
};

/* "… Ngày 5/6, …" at token i: a capital where the words before it end without a mark. */
static bool opens_day(const struct tl_page_reader *rd, size_t i)
{
	struct tl_date d;

	if (rd->tokens[i].kind != TL_WORD || !(rd->tokens[i].flags & TL_UPPER) ||
	    rd->tokens[i - 1].kind != TL_WORD || (rd->tokens[i - 1].flags & TL_UPPER))
		return false;
	for (size_t m = 0; m < rd->n_matches; m++) {
		size_t next = rd->matches[m].first + rd->matches[m].count;

		if (rd->matches[m].first == i && next < rd->n_tokens &&
		    rd->rules->rules[rd->matches[m].value].form == TL_F_DAYPART &&
		    (tl_full_date_at(rd, next, &d) || tl_day_month_at(rd, next, &d)))
			return true;
	}
	return false;
}

/* "… vào cuộc sống Ngay sau đại hội, …" at token i: a word that opens sentences, with a capital
 * where the words before it end without a mark. */
static bool opens_sentence(const struct tl_page_reader *rd, size_t i)
{
	static const char *const words[] = {
		"Ngay", "Hơn",	"Trong", "Sau",	  "Với",  "Để",	  "Nhằm", "Những", "Từ",   "Trước",
		"Qua",	"Nhờ",	"Theo",	 "Không", "Đến",  "Khi",  "Tại",  "Thực",  "Phát", "Xác",
		"Nhân", "Thời", "Năm",	 "Đây",	  "Cùng", "Việc", "Bằng", "Vừa",   "Hiện", "Trải"};
	struct tl_str text = {rd->page->text.p + rd->base + rd->tokens[i].begin,
			      rd->tokens[i].end - rd->tokens[i].begin};

	if (rd->tokens[i].kind != TL_WORD || rd->tokens[i - 1].kind != TL_WORD ||
	    (rd->tokens[i - 1].flags & TL_UPPER) || i + 1 >= rd->n_tokens ||
	    rd->tokens[i + 1].kind != TL_WORD || (rd->tokens[i + 1].flags & TL_UPPER))
		return false;
	for (size_t k = 0; k < TL_COUNT(words); k++)
		if (tl_str_is(text, words[k]))
			return true;
	return false;
}

/* Section, headline and text in the one line behind a collection's date: cuts them apart where an
 * agency opens the text, "… XYZ - Sáng 5/6, …", or a day does; behind a section any sentence. */
static void cut_run_on(struct tl_page_reader *rd, size_t index)
{
	const struct tl_page_line *l = &rd->lines[index];
	size_t end = l->end - l->begin > RUN_ON_BYTES ? l->begin + RUN_ON_BYTES : l->end,
	       section = 0;
	struct tl_dateline d;

	while (end > l->begin && rd->page->text.p[end - 1] != ' ')
		end--;
	if (end == l->begin)
		return;
	tl_read_tokens(rd, l->begin, end);
	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];
		size_t next = m->first + m->count;

		if (m->first == 0 && next < rd->n_tokens && (rd->tokens[next].flags & TL_UPPER) &&
		    rd->rules->rules[m->value].form == TL_F_SECTION)
			section = l->begin + rd->tokens[next].begin;
	}
	for (size_t i = 4; i < rd->n_tokens; i++) {
		struct tl_page_line rest = *l;
		bool day = opens_day(rd, i) ||
			   (section && rd->base + rd->tokens[i].begin > section + LEAST_TITLE &&
			    opens_sentence(rd, i));

		if (!day && !(rd->tokens[i].flags & TL_CAPS) && rd->tokens[i].mark != '(')
			continue;
		rest.begin = l->begin + rd->tokens[i].begin;
		tl_dateline_read(rd, &rest, &d);
		if (day || d.agency.end > d.agency.begin) {
			tl_line_split(rd, index, rest.begin);
			if (section && section < rest.begin)
				tl_line_split(rd, index, section);
			return;
		}
		tl_read_tokens(rd, l->begin, end);
	}
}

/* Headline, stamp and text in one line: "… ( Cập nhật ngày: 21/11/2024 )Chiều nay, …" */
static void cut_stamp(struct tl_page_reader *rd, size_t index)
{
	const struct tl_page_line *l = &rd->lines[index];
	size_t end = l->end - l->begin > RUN_ON_BYTES ? l->begin + RUN_ON_BYTES : l->end;

	if (!tl_is_prose(l))
		return;
	while (end < l->end && end > l->begin && rd->page->text.p[end - 1] != ' ')
		end--;
	tl_read_tokens(rd, l->begin, end);
	for (size_t m = 0; m < rd->n_matches; m++) {
		size_t first = rd->matches[m].first, at = first + rd->matches[m].count, last, used;
		struct tl_date d;

		if (rd->rules->rules[rd->matches[m].value].form != TL_F_UPDATED || first < 4)
			continue;
		if (at < rd->n_tokens && rd->tokens[at].mark == ':')
			at++;
		used = at < rd->n_tokens ? tl_full_date_at(rd, at, &d) : 0;
		if (!used)
			continue;
		if (rd->tokens[first - 1].mark == '(')
			first--;
		last = at + used;
		if (last < rd->n_tokens && rd->tokens[last].mark == ')')
			last++;
		end = rd->base + rd->tokens[last - 1].end;
		at = rd->base + rd->tokens[first].begin;
		if (end < l->end)
			tl_line_split(rd, index, end);
		tl_line_split(rd, index, at);
		return;
	}
}

/* A day with the text right behind it, "14/12/2021Chiều nay, …": cuts it off. */
static void cut_stamp_at_start(struct tl_page_reader *rd, size_t index)
{
	enum { LONGEST = 10 }; /* 31/12/2021 */
	const struct tl_page_line *l = &rd->lines[index];
	const char *p = rd->page->text.p;
	size_t at = l->begin, last = l->begin;
	struct tl_date d;
	uint32_t letter;

	for (; at < l->end && ((p[at] >= '0' && p[at] <= '9') || strchr("/-.", p[at])); at++)
		if (p[at] < '0')
			last = at + 1;
	if (at == l->begin || at == l->end || at - l->begin > LONGEST || at - last != 4)
		return;
	if (!tl_utf8_decode(p + at, l->end - at, &letter) || !uc_is_upper(letter))
		return;
	tl_read_tokens(rd, l->begin, at);
	if (rd->n_tokens && tl_full_date_at(rd, 0, &d) == rd->n_tokens)
		tl_line_split(rd, index, at);
}

/* A headline with its stamp in the same line, "… 30/08/2025 08:41": cuts the stamp off. */
static void cut_stamp_at_end(struct tl_page_reader *rd, size_t index)
{
	const struct tl_page_line *l = &rd->lines[index];

	if (l->stamp || l->effect || l->numbers < 2 || l->words > TITLE_WORDS)
		return;
	tl_read_tokens(rd, l->begin, l->end);
	for (size_t i = 4; i < rd->n_tokens; i++) {
		struct tl_date d = TL_NO_DATE, time = TL_NO_DATE;
		bool behind = rd->tokens[i - 1].kind == TL_WORD || tl_mark_at(rd, i - 1) == '(';
		size_t used =
			rd->tokens[i].kind == TL_NUMBER && behind ? tl_full_date_at(rd, i, &d) : 0;
		size_t timed =
			used && i + used < rd->n_tokens ? tl_time_at(rd, i + used, &time) : 0;

		/* "… năm 2007 (15/3/2007)" */
		if (used && tl_mark_at(rd, i - 1) == '(' && i + used + 1 == rd->n_tokens &&
		    tl_mark_at(rd, i + used) == ')' &&
		    rd->tokens[i + used - 1].end - 4 == rd->tokens[i + used - 1].begin) {
			tl_line_split(rd, index, rd->base + rd->tokens[i - 1].begin);
			return;
		}
		if (timed && i + used + timed == rd->n_tokens) {
			tl_line_split(rd, index, rd->base + rd->tokens[i].begin);
			return;
		}
	}
}

/* "date 2025-08-28" before everything: a collection put it there. */
static void cut_collected(struct tl_page_reader *rd)
{
	struct tl_page_line *l = rd->lines;
	struct tl_date d;
	size_t used, end;

	if (rd->n_lines == 0)
		return;
	end = l->end - l->begin > COLLECTED_BYTES ? l->begin + COLLECTED_BYTES : l->end;
	while (end > l->begin && ((unsigned char)rd->page->text.p[end - 1] & 0x80))
		end--;
	tl_read_tokens(rd, l->begin, end);
	if (rd->n_tokens < 2 || rd->tokens[0].word == 0 ||
	    rd->tokens[0].word != rd->rules->words[TL_W_DATE])
		return;
	used = tl_full_date_at(rd, 1, &d);
	if (!used)
		used = tl_year_month_at(rd, 1, &d);
	if (!used)
		return;
	rd->collected = d;
	rd->collected_at =
		(struct tl_span){l->begin + rd->tokens[1].begin, l->begin + rd->tokens[used].end};
	end = l->begin + rd->tokens[used].end;
	if (end < l->end) {
		tl_line_split(rd, 0, end);
		cut_run_on(rd, 1);
	}
	rd->lines[0].effect = TL_DROP;
	rd->lines[0].stamp = NULL;
}

/* "PV" and the like, and nothing else, in the tokens read last. */
static bool nobody_named(const struct tl_page_reader *rd)
{
	for (size_t i = 0; i < rd->n_matches; i++)
		if (rd->rules->rules[rd->matches[i].value].form == TL_F_CREDIT_GROUP &&
		    rd->matches[i].first == 0 && rd->matches[i].count == rd->n_tokens &&
		    (rd->tokens[0].flags & TL_UPPER))
			return true;
	return false;
}

/* "… N. Mẫu": before the stop at `at` stands one capital. */
static bool initial_before(const char *p, size_t at)
{
	return p[at - 1] >= 'A' && p[at - 1] <= 'Z' && p[at - 2] == ' ';
}

/* The full stop before the one at `at` and behind byte `from`, with a blank behind it; 0 where there
 * is none. */
static size_t stop_before(const char *p, size_t at, size_t from)
{
	while (at > from + 1)
		if (p[--at] == '.' && p[at + 1] == ' ')
			return at;
	return 0;
}

/* What stands behind the last full stop of line l from byte `from` on; 0 where there is none that
 * ends a sentence. */
static size_t behind_stop(const char *p, const struct tl_page_line *l, size_t from)
{
	size_t at = 0;

	for (size_t i = from; i + 2 < l->end; i++)
		if (strchr(".!?", p[i]) && p[i + 1] == ' ')
			at = i;
	if (at > l->begin + 1 && initial_before(p, at))
		at = stop_before(p, at, from);
	/* No capital before the stop: ThS. and TP. end no sentence. */
	if (at <= l->begin || (p[at - 1] >= 'A' && p[at - 1] <= 'Z'))
		return 0;
	for (at++; p[at] == ' '; at++)
		;
	return at;
}

/* Where a label begins behind the last full stop of the text, with names or a source: "… của tỉnh.
 * Theo Báo Mẫu", "… Tin, ảnh: Trúc Linh"; 0 where there is none. */
static size_t label_run_on(struct tl_page_reader *rd, const struct tl_page_line *l, size_t from)
{
	const char *p = rd->page->text.p;
	size_t at = behind_stop(p, l, from);
	struct tl_credit c;

	/* "Ảnh: Lê An": of the picture beside the text */
	if (at && tl_begins_with(p + at, l->end - at, "ảnh", strlen("ảnh")))
		return 0;
	return at && p[l->end - 1] != '.' && tl_credit_read(rd, at, l->end, &c) && c.labelled &&
			       (c.source || c.n_authors)
		       ? at
		       : 0;
}

/* Where the names begin that stand behind the last full stop of the text, "… của tỉnh. Trúc Linh":
 * two to four words, all with capitals, no stop behind them, or several such names. 0 where there are
 * none. */
static size_t names_run_on(struct tl_page_reader *rd, const struct tl_page_line *l, size_t from)
{
	enum { NAME_WORDS = 4, MOST_NAMES = 4 };
	struct tl_credit c;
	size_t at = behind_stop(rd->page->text.p, l, from), words = 0, most = NAME_WORDS;

	if (!at)
		return 0;
	tl_read_tokens(rd, at, l->end);
	if (nobody_named(rd))
		return at;
	for (size_t i = 0; i < rd->n_tokens; i++) {
		char mark = tl_mark_at(rd, i);

		/* N. Mẫu */
		if (i > 0 && mark == '.' && rd->tokens[i - 1].end - rd->tokens[i - 1].begin == 1)
			continue;
		/* Lê An - Hồ Bắc */
		if (i > 0 && (mark == '-' || mark == ',') && i + 1 < rd->n_tokens) {
			most += NAME_WORDS;
			continue;
		}
		if (rd->tokens[i].kind != TL_WORD && rd->tokens[i].kind != TL_BREAK)
			return 0;
		words += rd->tokens[i].kind == TL_WORD;
		if (rd->tokens[i].kind == TL_WORD && !(rd->tokens[i].flags & TL_UPPER))
			return 0;
	}
	if (words < 2 || words > most || most > MOST_NAMES * NAME_WORDS ||
	    !tl_credit_read(rd, at, l->end, &c) || !c.n_authors || c.body)
		return 0;
	return at;
}

/* Names run on behind the end mark of a paragraph, "… ./. Trúc Linh", or in brackets behind the
 * last one, "… (TTXVN)": cuts them off. */
static bool cut_credit(struct tl_page_reader *rd, size_t index, bool brackets)
{
	enum { REACH = 120, WORDS = 10 };
	const struct tl_page_line *l = &rd->lines[index];
	const char *p = rd->page->text.p;
	size_t from = l->end - l->begin > REACH ? l->end - REACH : l->begin, at = 0;
	struct tl_credit c;
	bool mark = false, stop = false;
	size_t label = brackets ? label_run_on(rd, l, from) : 0;

	if (label) {
		tl_line_split(rd, index, label);
		return true;
	}
	for (size_t i = from; i + 3 < l->end; i++) {
		if (memcmp(p + i, "./.", 3) == 0) {
			at = i + 3;
			mark = true;
		} else if (brackets && p[i] == '(' && p[l->end - 1] == ')' && i > l->begin &&
			   !mark) {
			at = i;
			stop = i >= 2 && (p[i - 1] == '.' || p[i - 2] == '.');
		}
	}
	while (at && at < l->end && p[at] == ' ')
		at++;
	if (!at && brackets) {
		at = names_run_on(rd, l, from);
		if (at)
			tl_line_split(rd, index, at);
		return at > 0;
	}
	if (at <= l->begin || at >= l->end || !tl_credit_read(rd, at, l->end, &c) ||
	    c.words > WORDS)
		return false;
	if (!mark && !(c.labelled && (c.source || c.n_authors)) && !(c.source && !c.n_authors) &&
	    !(stop && c.n_authors && c.words > 1))
		return false;
	tl_line_split(rd, index, at);
	/* … đề ra. Lê Văn A (TTXVN): the names before the bracket */
	l = &rd->lines[index];
	from = l->end - l->begin > REACH ? l->end - REACH : l->begin;
	at = brackets && !mark ? names_run_on(rd, l, from) : 0;
	if (at)
		tl_line_split(rd, index, at);
	return true;
}

/* "* Cùng ngày, …": the next of several pieces of news in one article. */
static bool next_piece(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	const char *p = rd->page->text.p + l->begin;

	return l->end - l->begin > 1 && p[0] == '*' && tl_is_text(l);
}

void tl_lines_cut_credits(struct tl_page_reader *rd)
{
	size_t last = SIZE_MAX;

	for (size_t i = rd->body; i < rd->n_lines; i++) {
		const struct tl_page_line *l = &rd->lines[i];

		/* Names behind its stop leave a paragraph without one. */
		if (tl_is_text(l) || (l->sentences >= 2 && l->words >= SENTENCES_WORDS &&
				      !l->effect && !l->stamp && !l->caption && !l->again))
			last = i;
	}
	for (size_t i = rd->n_lines; i-- > rd->body;)
		if (!rd->lines[i].effect && !rd->lines[i].stamp && cut_credit(rd, i, i == last))
			break;
	/* Of several pieces of news each is signed. */
	for (size_t i = rd->n_lines; i-- > rd->body + 1;)
		if (next_piece(rd, &rd->lines[i]) && !rd->lines[i - 1].effect)
			cut_credit(rd, i - 1, true);
}

void tl_lines_cut_head(struct tl_page_reader *rd)
{
	cut_collected(rd);
	for (size_t i = 0; i < rd->n_lines && i < FIRST_LINES; i++)
		cut_stamp(rd, i);
	for (size_t i = 0; i < rd->n_lines && i < FIRST_LINES; i++)
		cut_stamp_at_end(rd, i);
	for (size_t i = 0; i < rd->n_lines && i < FIRST_LINES; i++)
		cut_stamp_at_start(rd, i);
}

/* Where the text of line l ends without its mark of the article's end. */
static uint32_t before_end_mark(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	const char *p = rd->page->text.p;
	uint32_t to = l->to;

	while (to - l->from > 3 && p[to - 1] == '.' &&
	       (p[to - 2] == '/' || (p[to - 2] == ' ' && p[to - 3] == '/'))) {
		to -= p[to - 2] == '/' ? 2 : 3;
		while (to > l->from && p[to - 1] == ' ')
			to--;
	}
	return to;
}

void tl_lines_cut_end_marks(struct tl_page_reader *rd)
{
	for (size_t i = 0; i < rd->n_lines; i++)
		if (rd->lines[i].role == TL_ROLE_LEAD || rd->lines[i].role == TL_ROLE_PARAGRAPH)
			rd->lines[i].to = before_end_mark(rd, &rd->lines[i]);
}
