/* Lines and what they look like. See internal.h for the idea. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

enum {
	MEASURED =
		4096, /* bytes of a line that are looked at; more is a paragraph whatever it says */
	HEADING_LEAST = 4, /* words of a heading that ends like a part of a sentence */
	SHORT_HEADING = 8,
};

void tl_page_reader_open(struct tl_page_reader *rd, const struct tl_page_rules *rules,
			 const struct tl_page *page, struct tl_arena *arena)
{
	*rd = (struct tl_page_reader){.rules = rules, .page = page, .arena = arena};
	rd->memo = tl_memo_take(rules->vocab);
	rd->title = rd->stamp = SIZE_MAX;
	rd->collected = TL_NO_DATE;
}

void tl_page_reader_close(struct tl_page_reader *rd)
{
	tl_memo_give(rd->memo);
	free(rd->lines);
	free(rd->authors);
	free(rd->tokens);
	free(rd->matches);
}

void tl_read_tokens(struct tl_page_reader *rd, size_t begin, size_t end)
{
	size_t n = tl_tokens_memo(rd->memo, rd->page->text.p + begin, end - begin, &rd->tokens,
				  &rd->cap_tokens);

	rd->base = begin;
	rd->n_tokens = n ? n - 1 : 0;
	rd->n_matches = tl_phrases_find(rd->rules->phrases, TL_AS_WRITTEN, TL_ALL, rd->tokens,
					rd->n_tokens, &rd->matches, &rd->cap_matches);
}

bool tl_same_words(const char *a, size_t an, const char *b, size_t bn)
{
	size_t n = tl_begins_with(a, an, b, bn), begin, end;

	return n && !tl_next_word(a, an, &n, &begin, &end);
}

size_t tl_begins_with(const char *text, size_t n, const char *start, size_t start_n)
{
	size_t at = 0, pos = 0, b1, e1, b2, e2;
	bool any = false;

	while (tl_next_word(start, start_n, &pos, &b2, &e2)) {
		char one[64], two[64];
		size_t k, m;

		if (!tl_next_word(text, n, &at, &b1, &e1))
			return 0;
		k = tl_canon_word(text + b1, e1 - b1, one, sizeof one);
		m = tl_canon_word(start + b2, e2 - b2, two, sizeof two);
		if (k != m || memcmp(one, two, k) != 0)
			return 0;
		any = true;
	}
	return any ? at : 0;
}

/* Bytes of the small picture, as posts in networks have them, that ends a text; 0 if none does. */
static size_t picture_at_end(const char *p, size_t n)
{
	if (n >= 4 && (unsigned char)p[n - 4] == 0xf0)
		return 4;
	if (n >= 3 && ((unsigned char)p[n - 3] == 0xe2 || (unsigned char)p[n - 3] == 0xef)) {
		unsigned second = (unsigned char)p[n - 2];

		/* U+2600 to U+27BF; U+FE0F, which asks for the picture of the sign before */
		if ((unsigned char)p[n - 3] == 0xe2 ? second >= 0x98 && second <= 0x9e
						    : second == 0xb8)
			return 3;
	}
	return 0;
}

/* "… trên địa bàn. (LÊ AN)": who wrote it stands in brackets behind the full stop. */
static bool signed_behind_stop(const char *p, size_t n)
{
	enum { REACH = 80 };
	static const char picture[] = "Ảnh";
	size_t i = n;

	if (n < 4 || p[n - 1] != ')')
		return false;
	while (i > 0 && n - i < REACH && p[i - 1] != '(' && p[i - 1] != ':')
		i--;
	if (i < 3 || p[i - 1] != '(' ||
	    (n - i >= sizeof picture - 1 && memcmp(p + i, picture, sizeof picture - 1) == 0))
		return false;
	for (i--; i > 1 && p[i - 1] == ' '; i--)
		;
	return p[i - 1] == '.';
}

/* How a line ends, looking from its last byte through closing quotes and brackets. */
static void measure_end(const struct tl_page_reader *rd, struct tl_page_line *l)
{
	static const char *const closing[] = {"\"", "”", "’", "'", ")", "]", "»"};
	const char *p = rd->page->text.p + l->begin;
	size_t n = l->end - l->begin;

	/* Most end with a full stop or a letter. */
	for (bool again = n && p[n - 1] != '.' && !tl_ascii_letter(p[n - 1]); again;) {
		again = false;
		for (size_t i = 0; i < TL_COUNT(closing); i++) {
			size_t k = strlen(closing[i]);

			if (n > k && memcmp(p + n - k, closing[i], k) == 0) {
				n -= k;
				again = true;
			}
		}
		for (size_t k; n && (k = picture_at_end(p, n)) != 0; again = true)
			n -= k;
		while (n && p[n - 1] == ' ')
			n--;
	}
	l->ellipsis = (n >= 3 && memcmp(p + n - 3, "...", 3) == 0) ||
		      (n >= 3 && memcmp(p + n - 3, "…", 3) == 0);
	if (n == 0)
		l->line_end = TL_ENDS_OPEN;
	else if (l->ellipsis || strchr(".!?", p[n - 1]) ||
		 signed_behind_stop(p, l->end - l->begin))
		l->line_end = TL_ENDS_STOP;
	else if (p[n - 1] == ':')
		l->line_end = TL_ENDS_COLON;
	else if (p[n - 1] == ',' || p[n - 1] == ';')
		l->line_end = TL_ENDS_COMMA;
	else
		l->line_end = TL_ENDS_OPEN;
}

/* True if the stop at token i ends a sentence: a blank and a capital or number follow, and no
 * abbreviation (TP. T. ThS.) stands before it. */
static bool ends_sentence(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_token *t = &rd->tokens[i], *before = i ? t - 1 : NULL, *next = t + 1;

	/* "… (12 người). Ba …" */
	if (t->mark == '.' && before && before->mark == ')')
		return i + 1 < rd->n_tokens && (next->flags & TL_SPACE) && (next->flags & TL_UPPER);
	if (t->kind != TL_PUNCT || !strchr(".!?", t->mark) || !before || before->kind != TL_WORD)
		return t->kind == TL_PUNCT && before && before->kind == TL_NUMBER &&
		       t->mark == '.' && i + 1 < rd->n_tokens && (next->flags & TL_SPACE) &&
		       (next->flags & TL_UPPER);
	if (before->end - before->begin <= 3 && (before->flags & TL_UPPER))
		return false;
	return i + 1 < rd->n_tokens && (next->flags & TL_SPACE) &&
	       (next->kind == TL_NUMBER || (next->flags & TL_UPPER) || next->mark == '"');
}

static void measure_forms(struct tl_page_reader *rd, struct tl_page_line *l, size_t first,
			  size_t last, uint8_t *covered)
{
	enum { SECTION = 128, WEEKDAY = 64 }; /* in covered[], beside the effect */
	uint8_t effect = TL_KEEP;
	bool whole = l->words > 0, section = l->words > 0;

	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];
		const struct tl_line_rule *rule = &rd->rules->rules[m->value];

		if (rule->form < TL_FORMS) {
			uint64_t bit = TL_FORM_BIT(rule->form);

			/* "ông", "bà", "anh" address a person only before a name. */
			if (rule->form == TL_F_PERSON && m->count == 1 &&
			    !(m->first + 1 < rd->n_tokens &&
			      (rd->tokens[m->first + 1].flags & TL_UPPER)))
				continue;
			l->holds |= bit;
			for (size_t k = 0; k < m->count && rule->form == TL_F_SECTION; k++)
				covered[m->first + k] |= SECTION;
			for (size_t k = 0; k < m->count && rule->form == TL_F_WEEKDAY; k++)
				covered[m->first + k] |= WEEKDAY;
			if (m->first == first)
				l->begins |= bit;
			if (m->first + m->count == last + 1)
				l->ends |= bit;
			if (m->first == first && m->first + m->count == last + 1)
				l->whole |= bit;
		} else if (rule->effect == TL_SPAM) {
			l->spam |= UINT32_C(1) << rule->spam;
			l->spam_hits = (uint8_t)(l->spam_hits + (l->spam_hits < UINT8_MAX));
		} else if (rule->at == TL_AT_LINE) {
			for (size_t k = 0; k < m->count; k++)
				covered[m->first + k] =
					(uint8_t)((covered[m->first + k] & (SECTION | WEEKDAY)) |
						  rule->effect);
		} else if (l->words <= JUNK_WORDS &&
			   (rule->at == TL_AT_HOLD || m->first == first)) {
			l->effect = rule->effect > l->effect ? rule->effect : l->effect;
		}
	}
	for (size_t i = 0; i < rd->n_tokens; i++) {
		uint8_t e = covered[i] & (WEEKDAY - 1);

		if (rd->tokens[i].kind == TL_WORD) {
			whole &= (covered[i] & (SECTION - 1)) != TL_KEEP;
			section &= (covered[i] & SECTION) != 0;
		}
		effect = e > effect ? e : effect;
	}
	l->section = section;
	if (whole && effect > l->effect)
		l->effect = effect;
}

/* "- ", "+ ", "1. ", "a) ", "II. ": an item of a list. */
static bool list_item(const struct tl_page_reader *rd)
{
	const struct tl_token *t = rd->tokens;

	if (rd->n_tokens < 2)
		return false;
	if (t[0].kind == TL_PUNCT)
		return strchr("-+*?", t[0].mark) && t[0].mark != '\0';
	return t[0].end - t[0].begin <= 3 && t[1].kind == TL_PUNCT && strchr(".)/", t[1].mark) &&
	       rd->n_tokens > 2 && (t[2].flags & TL_SPACE) &&
	       (t[0].kind == TL_NUMBER || (t[0].end - t[0].begin == 1) ||
		strspn(rd->page->text.p + rd->base + t[0].begin, "IVX") >= t[0].end - t[0].begin);
}

/* "2016   712   98,4": a row of a table, copied with its text; not "1 2 3 4", the pages of a list.
 */
static bool figures_alone(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { CELLS = 3 };
	const char *p = rd->page->text.p + l->begin;
	size_t n = l->end - l->begin;

	if (l->words > 0 || l->numbers < CELLS || l->stamp || l->time_only || !n ||
	    (n > 2 && p[0] == '1' && memchr("23 ", p[1], 3) && strspn(p + 1, " ") + 1 < n &&
	     p[1 + strspn(p + 1, " ")] == '2'))
		return false;
	for (size_t i = 0; i < rd->n_tokens; i++)
		if (rd->tokens[i].kind != TL_NUMBER && rd->tokens[i].mark != '%' &&
		    rd->tokens[i].mark != '-')
			return false;
	return true;
}

/* "http" or "www.", with more behind it. The letters that are looked for are rare: w in Vietnamese,
 * p at the end of http. */
static bool holds_address(const char *p, size_t n)
{
	const char *end = p + (n > 8 ? n - 5 : 0), *at = p;

	if (n <= 8)
		return false;
	for (at = p + 3; at < end && (at = memchr(at, 'p', (size_t)(end - at))); at++)
		if (memcmp(at - 3, "http", 4) == 0)
			return true;
	for (at = p; at < end - 3 && (at = memchr(at, 'w', (size_t)(end - 3 - at))); at++)
		if (memcmp(at, "www.", 4) == 0)
			return true;
	return false;
}

/* `tự do`, `nhà ở`: the last two words are one, and none that asks for more. */
static bool ends_with_compound(const struct tl_page_reader *rd)
{
	static const char *const compounds[] = {"tự do",    "lý do",	"triệt để", "nội các",
						"bên trong", "đến cùng", "cuối cùng", "sau cùng",
						"nhà ở",    "chỗ ở",	"nơi ở",    "ăn ở"};
	const struct tl_token *last = rd->tokens + rd->n_tokens - 1;
	const char *p = rd->page->text.p + rd->base;

	if (rd->n_tokens < 2 || last[-1].kind != TL_WORD)
		return false;
	for (size_t i = 0; i < TL_COUNT(compounds); i++)
		if (tl_same_words(p + last[-1].begin, last->end - last[-1].begin, compounds[i],
				  strlen(compounds[i])))
			return true;
	return false;
}

/* The line ends with a word such as `cho`; but Bằng of Cao Bằng only sounds like one. */
static bool asks_for_more(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	const struct tl_token *last = rd->tokens + rd->n_tokens - 1;

	if (!(l->ends & TL_FORM_BIT(TL_F_OPEN)) || !rd->n_tokens || last->kind != TL_WORD)
		return false;
	/* VOV.VN Theo | Reuters; not the heading: Nói cho dân theo */
	if (tl_has(l->ends, TL_F_SOURCE_LABEL))
		return (last->flags & TL_UPPER) || l->gap == 0 || l->words < HEADING_LEAST ||
		       l->words > SHORT_HEADING ||
		       memchr(rd->page->text.p + l->begin, ',', l->end - l->begin);
	if (ends_with_compound(rd))
		return false;
	return rd->n_tokens < 2 || !(last->flags & TL_UPPER) || last[-1].kind != TL_WORD;
}

void tl_line_measure(struct tl_page_reader *rd, struct tl_page_line *l)
{
	const char *p = rd->page->text.p;
	size_t begin = l->begin, end = l->end, cut = end, first = SIZE_MAX, last = 0;
	uint32_t gap = l->gap, caps = 0;
	uint8_t *covered, markup = l->markup;

	*l = (struct tl_page_line){
		.begin = (uint32_t)begin,
		.end = (uint32_t)end,
		.from = (uint32_t)begin,
		.to = (uint32_t)end,
		.gap = gap,
		.markup = markup,
	};
	if (end - begin > MEASURED) {
		cut = begin + MEASURED;
		while (cut > begin && p[cut - 1] != ' ')
			cut--;
		if (cut == begin)
			for (cut = begin + MEASURED; ((unsigned char)p[cut] & 0xc0) == 0x80;)
				cut--;
	}
	tl_read_tokens(rd, begin, cut);
	for (size_t i = 0; i < rd->n_tokens; i++) {
		const struct tl_token *t = &rd->tokens[i];

		if (t->kind == TL_PUNCT) {
			l->sentences += ends_sentence(rd, i);
			l->colon |= (t->mark == ':' || t->mark == ';') && i + 1 < rd->n_tokens;
			continue;
		}
		if (t->kind != TL_BREAK) {
			first = first == SIZE_MAX ? i : first;
			last = i;
		}
		if (t->kind == TL_NUMBER) {
			l->numbers++;
			continue;
		}
		if (t->kind != TL_WORD) /* a break in a mended line */
			continue;
		if (l->words++ == 0)
			l->lower = !(t->flags & TL_UPPER) && l->numbers == 0;
		l->capitals += (t->flags & TL_UPPER) != 0;
		caps += (t->flags & TL_CAPS) != 0;
		l->marked |= (t->flags & TL_MARKED) != 0;
	}
	l->sentences += l->words > 0;
	l->all_caps = l->words > 0 && caps == l->words;
	l->dash = list_item(rd);
	l->quote = rd->n_tokens > 1 && rd->tokens[0].mark == '"' &&
		   rd->tokens[rd->n_tokens - 1].mark == '"';
	l->url = holds_address(p + begin, cut - begin);
	covered = tl_calloc(rd->n_tokens + 1, 1);
	measure_forms(rd, l, first, last, covered);
	free(covered);
	l->unfinished = asks_for_more(rd, l);
	measure_end(rd, l);
	l->stamp = tl_stamp_read(rd, l);
	/* 04/07/2022 06:59 149 lượt xem: of the page, and when it was published. */
	if (l->stamp && (l->stamp->rest_words == 0 || l->stamp->named))
		l->effect = TL_KEEP;
	if (figures_alone(rd, l))
		l->markup = TL_MARKUP_ROW;
	tl_caption_measure(rd, l);
	if (l->effect == TL_KEEP && tl_is_junk(rd, l))
		l->effect = TL_DROP;
	if (cut < end) {
		l->words += (uint32_t)((end - cut) / 6);
		l->sentences += 2;
	}
}

static void line_trim(const char *p, struct tl_page_line *l)
{
	static const char *const tails[] = {" |", " •", " ·"};

	while (l->begin < l->end && p[l->begin] == ' ')
		l->begin++;
	while (l->end > l->begin && p[l->end - 1] == ' ')
		l->end--;
	/* What is left of the frame of a table, or parts a name from the date beside it. */
	for (size_t i = 0; i < TL_COUNT(tails); i++) {
		size_t n = strlen(tails[i]);

		if (l->end - l->begin > n && memcmp(p + l->end - n, tails[i], n) == 0)
			for (l->end -= (uint32_t)n; l->end > l->begin && p[l->end - 1] == ' ';)
				l->end--;
	}
}

/* Lines that are not empty, and those of blanks. */
static size_t count_lines(const char *p, size_t n)
{
	size_t lines = 0;

	for (size_t at = 0; at < n;) {
		const char *nl = memchr(p + at, '\n', n - at);

		lines += nl != p + at;
		at = nl ? (size_t)(nl - p) + 1 : n;
	}
	return lines;
}

void tl_lines_read(struct tl_page_reader *rd)
{
	const char *p = rd->page->text.p;
	size_t n = rd->page->text.n;
	size_t number = 0;
	uint32_t gap = 0;

	if (n >= UINT32_MAX)
		tl_die("tl_lines_read: a text of %zu bytes", n);
	/* A few more, for lines that are split. */
	rd->lines = tl_room(rd->lines, count_lines(p, n) + 8, &rd->cap_lines, sizeof *rd->lines);
	for (size_t at = 0; at < n; number++) {
		const char *nl = memchr(p + at, '\n', n - at);
		struct tl_page_line l = {.begin = (uint32_t)at,
					 .end = (uint32_t)(nl ? (size_t)(nl - p) : n),
					 .gap = gap};

		if (number < rd->page->n_markup)
			l.markup = rd->page->markup[number];
		at = l.end + 1;
		line_trim(p, &l);
		if (l.begin == l.end) {
			gap++;
			continue;
		}
		gap = 0;
		*TL_PUSH(rd->lines, rd->n_lines, rd->cap_lines) = l;
		tl_line_measure(rd, &rd->lines[rd->n_lines - 1]);
	}
}

void tl_line_split(struct tl_page_reader *rd, size_t index, size_t at)
{
	struct tl_page_line rest = {.end = rd->lines[index].end, .begin = (uint32_t)at};

	TL_PUSH(rd->lines, rd->n_lines, rd->cap_lines);
	memmove(rd->lines + index + 1, rd->lines + index,
		(rd->n_lines - 1 - index) * sizeof *rd->lines);
	rd->lines[index].end = (uint32_t)at;
	line_trim(rd->page->text.p, &rd->lines[index]);
	line_trim(rd->page->text.p, &rest);
	rd->lines[index + 1] = rest;
	tl_line_measure(rd, &rd->lines[index]);
	tl_line_measure(rd, &rd->lines[index + 1]);
}

bool tl_is_prose(const struct tl_page_line *l)
{
	if (l->effect || l->stamp)
		return false;
	return (l->words >= 25 && l->line_end != TL_ENDS_OPEN) || l->words >= 45 ||
	       (l->sentences >= 2 && l->words >= 15 && l->line_end == TL_ENDS_STOP);
}

bool tl_is_text(const struct tl_page_line *l)
{
	return !l->effect && !l->stamp && !l->caption && !l->again &&
	       (tl_is_prose(l) || (l->words >= 8 && l->line_end == TL_ENDS_STOP));
}
