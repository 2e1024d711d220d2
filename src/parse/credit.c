/* By-lines and source lines.
 *
 * A line is cut into elements at dashes, commas, semicolons, slashes and "và". An element of
 * capitalised syllables is a name; "PV" and the like stand for one; a known source is a source;
 * what begins with an office or an organisation behind a name is its affiliation, as is what stands
 * in brackets, unless it is a note ("thực hiện", "t/h"). Anything else makes the line no by-line.
 */
#include <string.h>
#include <strings.h>

#include "internal.h"

enum { NAME_WORDS = 5, SOURCE_WORDS = 9, CREDIT_TOKENS = 80 };

struct cursor {
	struct tl_page_reader *rd;
	struct tl_credit *c;
	size_t i, end;
	bool source; /* behind "Theo", "Nguồn" */
	bool labelled;
};

static char mark_at(const struct cursor *k, size_t i)
{
	return i < k->end && k->rd->tokens[i].kind == TL_PUNCT ? k->rd->tokens[i].mark : '\0';
}

/* The text of tokens [first, end), with the mark of Vietnam+. */
static struct tl_str words_of(const struct cursor *k, size_t first, size_t end)
{
	const struct tl_token *t = k->rd->tokens;
	struct tl_str page = k->rd->page->text;
	size_t from = k->rd->base + t[first].begin, to = k->rd->base + t[end - 1].end;

	return tl_str_of(page.p + from, to - from + (to < page.n && page.p[to] == '+'));
}

static const char *text_of(const struct cursor *k, size_t first, size_t end)
{
	struct tl_str s = words_of(k, first, end);

	return tl_arena_strndup(k->rd->arena, s.p, s.n);
}

/* Tokens of the longest phrase of a form at token i; 0 if there is none. */
static size_t form_at(const struct cursor *k, size_t i, enum tl_form form)
{
	size_t count = 0;

	for (size_t m = 0; m < k->rd->n_matches; m++) {
		const struct tl_match *match = &k->rd->matches[m];

		if (match->first == i && match->count > count && i + match->count <= k->end &&
		    k->rd->rules->rules[match->value].form == form)
			count = match->count;
	}
	return count;
}

static bool separator(const struct cursor *k, size_t i)
{
	char c = mark_at(k, i);

	return (c && strchr("-,;/&|+", c)) ||
	       (k->rd->tokens[i].kind == TL_WORD &&
		k->rd->tokens[i].word == k->rd->rules->words[TL_W_VA]);
}

static const struct tl_source_info *source_of(const struct cursor *k, size_t first, size_t end)
{
	struct tl_str s = words_of(k, first, end);

	return tl_sources_find(k->rd->rules->sources, s.p, s.n);
}

/* A source that an element names. Initials are a person's ("C.T"), whatever paper has that code. */
static const struct tl_source_info *source_in(const struct cursor *k, size_t first, size_t end)
{
	bool initials = true;

	for (size_t i = first; i < end; i++)
		if (k->rd->tokens[i].kind != TL_PUNCT)
			initials &= k->rd->tokens[i].end - k->rd->tokens[i].begin <= 2;
	return initials ? NULL : source_of(k, first, end);
}

/* Tokens of a learned title before a name: "ThS.", "PGS. TS." */
static size_t learned(const struct cursor *k, size_t first, size_t end)
{
	size_t i = first, n;

	while (i < end && (n = form_at(k, i, TL_F_DEGREE)) != 0) {
		i += n;
		while (i < end && mark_at(k, i))
			i++;
	}
	return i < end ? i : first;
}

static void add_author(struct cursor *k, size_t first, size_t end)
{
	struct tl_credit *c = k->c;
	const char *name;

	first = learned(k, first, end);
	while (end > first + 1 && k->rd->tokens[end - 1].kind == TL_BREAK)
		end--; /* a note stands in the next line */
	/* The full stop behind a name is none of it; behind initials it is: "V.D." */
	if (end > first + 1 && mark_at(k, end - 1) == '.' &&
	    k->rd->tokens[end - 2].end - k->rd->tokens[end - 2].begin > 2)
		end--;
	name = text_of(k, first, end);

	for (size_t i = 0; i < c->n_authors; i++)
		if (strcmp(c->authors[i].name, name) == 0)
			return;
	*TL_PUSH(k->rd->authors, c->n_authors, k->rd->cap_authors) =
		(struct tl_author){.name = name};
	c->authors = k->rd->authors;
	for (size_t i = first; i < end; i++)
		c->words += k->rd->tokens[i].kind == TL_WORD;
}

static void set_affiliation(struct cursor *k, size_t first, size_t end)
{
	struct tl_credit *c = k->c;

	while (end > first && k->rd->tokens[end - 1].kind == TL_PUNCT && mark_at(k, end - 1) != ')')
		end--;
	if (end == first)
		return;
	if (c->n_authors)
		c->authors[c->n_authors - 1].affiliation = text_of(k, first, end);
	else
		c->affiliation = text_of(k, first, end);
}

/* "(…)" at the cursor: a note, or an affiliation. False where the bracket stays open. */
static bool bracket(struct cursor *k)
{
	char close = mark_at(k, k->i) == '(' ? ')' : ']';
	size_t first = k->i + 1, end = first, note;

	while (end < k->end && mark_at(k, end) != close)
		end++;
	if (end == k->end || end == first)
		return false;
	note = form_at(k, first, TL_F_CREDIT_NOTE);
	if (note || form_at(k, first, TL_F_SOURCE_LABEL)) {
		k->labelled = true;
		/* "(tổng hợp theo X)", "(Theo X)", "(Nguồn: X)" */
		for (size_t i = first; i < end && !k->c->source; i++) {
			size_t n = form_at(k, i, TL_F_SOURCE_LABEL);

			n += n && mark_at(k, i + n) == ':';
			if (n && i + n < end)
				k->c->source = text_of(k, i + n, end);
		}
	} else if (k->labelled && !k->c->source && source_in(k, first, end)) {
		k->c->source = text_of(k, first, end); /* "Tin, ảnh: Lê An (TTXVN)" */
	} else {
		set_affiliation(k, first, end);
	}
	k->i = end + 1;
	return true;
}

/* "Bài, ảnh Lê An": the label of n tokens, both of the text and of the pictures, without its colon
 * before nothing but names. */
static bool colon_left_out(const struct cursor *k, size_t n)
{
	static const char pictures[] = "ảnh";
	size_t i = k->i + n, words = 0;
	struct tl_str last;

	if (n < 2 || k->i + n >= k->end || k->rd->tokens[k->i + n - 1].kind != TL_WORD)
		return false;
	last = words_of(k, i - 1, i);
	if (!tl_same_words(last.p, last.n, pictures, sizeof pictures - 1))
		return false;
	for (; i < k->end; i++) {
		if (k->rd->tokens[i].kind != TL_WORD && !separator(k, i))
			return false;
		if (k->rd->tokens[i].kind == TL_WORD && !separator(k, i) &&
		    !(k->rd->tokens[i].flags & TL_UPPER))
			return false;
		words += k->rd->tokens[i].kind == TL_WORD;
	}
	return words >= 2 && words <= 2 * NAME_WORDS;
}

/* The label at the cursor, with its colon; 0 if there is none. */
static size_t label(struct cursor *k)
{
	size_t n = form_at(k, k->i, TL_F_CREDIT_LABEL), s = form_at(k, k->i, TL_F_SOURCE_LABEL);

	if (s && (mark_at(k, k->i + s) == ':' ||
		  (k->i + s < k->end && (k->rd->tokens[k->i + s].flags & TL_UPPER)))) {
		k->source = true;
		return mark_at(k, k->i + s) == ':' ? s + 1 : s;
	}
	if (n && mark_at(k, k->i + n) == ':') {
		k->source = false;
		return n + 1;
	}
	if (n && colon_left_out(k, n)) {
		k->source = false;
		return n;
	}
	return 0;
}

/* The name of a paper or the like in tokens [first, end), known or by its first word. */
static bool names_paper(const struct cursor *k, size_t first, size_t end)
{
	static const char *const papers[] = {"báo", "tạp chí", "đài"};
	struct tl_str s;

	if (first >= end || source_of(k, first, end))
		return first < end;
	s = words_of(k, first, end);
	for (size_t i = 0; i < TL_COUNT(papers); i++)
		if (tl_begins_with(s.p, s.n, papers[i], strlen(papers[i])))
			return end - first <= SOURCE_WORDS;
	return false;
}

/* "Theo Lê An (Báo X)", "Theo Lê An/Báo X", "Nguồn tin: Lê An (Phòng Y)": the name ends at token
 * `end`, whose paper or office follows. */
static bool of_paper(struct cursor *k, size_t first, size_t end)
{
	size_t last = k->end;
	bool bracket;

	if (end >= k->end || !strchr("(/-", mark_at(k, end)) || !mark_at(k, end))
		return false;
	bracket = mark_at(k, end) == '(';
	if (bracket && mark_at(k, --last) != ')')
		return false;
	if (names_paper(k, end + 1, last)) {
		add_author(k, first, end);
		k->c->source = text_of(k, end + 1, last);
	} else if (bracket && form_at(k, end + 1, TL_F_BODY)) {
		add_author(k, first, end);
		set_affiliation(k, end + 1, last);
	} else {
		return false;
	}
	k->i = k->end;
	return true;
}

/* "Theo Lê An, Phòng Tổng hợp": behind "Theo" stands whoever wrote it, with the office. */
static bool from_somebody(struct cursor *k)
{
	size_t first = k->i, end = first;

	while (end < k->end && k->rd->tokens[end].kind == TL_WORD &&
	       (k->rd->tokens[end].flags & TL_UPPER))
		end++;
	if (end < first + 2 || end > first + NAME_WORDS || source_of(k, first, end))
		return false;
	if (of_paper(k, first, end))
		return true;
	/* Theo Trường Mẫu, …: a school; but whoever writes for a paper may be called so. */
	if (form_at(k, first, TL_F_BODY) || mark_at(k, end) != ',' ||
	    !(form_at(k, end + 1, TL_F_OFFICE) || form_at(k, end + 1, TL_F_BODY)))
		return false;
	add_author(k, first, end);
	set_affiliation(k, end + 1, k->end);
	k->i = k->end;
	return true;
}

/* The name of a source: up to a colon, a bracket or the end. */
static bool source_name(struct cursor *k)
{
	size_t first = k->i, end = first, words = 0;
	bool small = false;

	if (from_somebody(k))
		return true;
	while (end < k->end && mark_at(k, end) != ':' && mark_at(k, end) != ';' &&
	       mark_at(k, end) != '(' && mark_at(k, end) != ')') {
		words += k->rd->tokens[end].kind == TL_WORD;
		small |= k->rd->tokens[end].kind == TL_WORD &&
			 !(k->rd->tokens[end].flags & TL_UPPER);
		end++;
	}
	k->i = end;
	while (k->i < k->end && k->rd->tokens[k->i].kind == TL_PUNCT)
		k->i++;
	while (end > first && k->rd->tokens[end - 1].kind == TL_PUNCT)
		end--;
	if (end == first)
		return k->c->url != NULL;
	if (words > SOURCE_WORDS ||
	    (small && !k->c->url && !form_at(k, first, TL_F_BODY) && !source_of(k, first, end)))
		return false;
	k->c->source = text_of(k, first, end);
	return true;
}

/* "Bài: Lan Chi. Ảnh: Hồ Bắc", "Bài: Lan Chi Ảnh: Hồ Bắc": a label with its colon at token i. */
static bool label_at(const struct cursor *k, size_t i)
{
	size_t n = i < k->end ? form_at(k, i, TL_F_CREDIT_LABEL) : 0;

	return n && mark_at(k, i + n) == ':';
}

/* "DIENBIEN.VN", "BINHDUONG ONLINE": a page, and nobody who writes. */
static bool is_site(const struct cursor *k, size_t first, size_t end)
{
	static const char *const ends[] = {"vn", "com", "net", "org", "online"};
	struct tl_str last;

	if (end < first + 2)
		return false;
	last = words_of(k, end - 1, end);
	for (size_t i = 0; i < TL_COUNT(ends); i++)
		if (last.n == strlen(ends[i]) && strncasecmp(last.p, ends[i], last.n) == 0)
			return mark_at(k, end - 2) == '.' || i + 1 == TL_COUNT(ends);
	return false;
}

/* One element: a name, a group, a source, or the affiliation that ends the line. */
static bool element(struct cursor *k)
{
	size_t first = learned(k, k->i, k->end), end, words = 0;
	size_t group = form_at(k, first, TL_F_CREDIT_GROUP);
	bool capitals = true, number = false;
	char before = first ? mark_at(k, first - 1) : '\0';

	for (end = first + group;
	     end < k->end && !separator(k, end) && mark_at(k, end) != '(' &&
	     mark_at(k, end) != '[' && mark_at(k, end) != ':' &&
	     !((words >= 2 || (end > first && mark_at(k, end - 1) == '.')) && label_at(k, end));
	     end++) {
		const struct tl_token *t = &k->rd->tokens[end];

		if (t->kind == TL_PUNCT && t->mark != '.' && t->mark != '\'' && t->mark != '"')
			return false;
		words += t->kind == TL_WORD;
		number |= t->kind == TL_NUMBER;
		capitals &= t->kind != TL_WORD || (t->flags & TL_UPPER);
	}
	if (mark_at(k, end) == ':' || (words == 0 && group == 0))
		return false;
	if (k->c->n_authors && (before == ',' || before == '-') && !group &&
	    (form_at(k, first, TL_F_OFFICE) || form_at(k, first, TL_F_BODY))) {
		set_affiliation(k, first, k->end);
		k->i = k->end;
		return true;
	}
	if (k->c->n_authors && !k->c->source && before == '/' && names_paper(k, first, end)) {
		k->c->source = text_of(k, first, end); /* "Lê An/Báo X" */
	} else if (k->c->source && !k->labelled && (before == '-' || before == '/') && capitals &&
	    words <= NAME_WORDS) {
		; /* "X/VOV-Paris": from where the source's man writes */
	} else if (!group && source_in(k, first, end)) {
		if (!k->c->source)
			k->c->source = text_of(k, first, end);
	} else if (is_site(k, first, end)) {
		if (!k->c->n_authors || before != '/') /* "Lê An/DIENBIEN.VN" */
			return false;
		if (!k->c->source)
			k->c->source = text_of(k, first, end);
	} else if (group ? words <= NAME_WORDS : capitals && !number && words <= NAME_WORDS) {
		add_author(k, first, end);
	} else if (k->labelled && !number && words <= SOURCE_WORDS &&
		   form_at(k, first, TL_F_BODY)) { /* "Tác giả: Ban biên soạn" */
		add_author(k, first, end);
	} else {
		return false;
	}
	k->i = end;
	return true;
}

static bool line(struct cursor *k)
{
	bool between = true;

	while (k->i < k->end) {
		size_t n = label(k);
		char c;

		if (n) {
			k->i += n;
			k->labelled = true;
			between = true;
			if (k->source && !source_name(k))
				return false;
			if (k->source)
				between = false;
			continue;
		}
		c = mark_at(k, k->i);
		if (c == '(' || c == '[') {
			if (!bracket(k))
				return false;
			continue;
		}
		if (separator(k, k->i) || c == '.' || c == ')') {
			between = true;
			k->i++;
			continue;
		}
		if (!between || !element(k))
			return false;
		between = label_at(k, k->i);
	}
	return k->c->n_authors || k->c->source || k->c->url || k->c->affiliation;
}

/* The address in a stretch, if any; *at is where it begins. */
static const char *address(const struct tl_page_reader *rd, size_t begin, size_t end, size_t *at)
{
	const char *p = rd->page->text.p;

	for (size_t i = begin; i + 8 < end; i++) {
		size_t stop = i;

		if (memcmp(p + i, "http://", 7) != 0 && memcmp(p + i, "https://", 8) != 0 &&
		    memcmp(p + i, "www.", 4) != 0)
			continue;
		while (stop < end && p[stop] != ' ' && p[stop] != ')' && p[stop] != ']')
			stop++;
		while (stop > i && strchr(".,;", p[stop - 1]))
			stop--;
		*at = i;
		return tl_arena_strndup(rd->arena, p + i, stop - i);
	}
	return NULL;
}

/* An organisation's name, all there is in the line: "Ban Tuyên giáo Huyện ủy X (t/h)". */
static bool organisation(struct cursor *k, size_t first)
{
	size_t end = first, words = 0;

	for (; end < k->end && mark_at(k, end) != '('; end++) {
		if (k->rd->tokens[end].kind == TL_PUNCT && !strchr("-.,&", mark_at(k, end)))
			return false;
		words += k->rd->tokens[end].kind == TL_WORD;
	}
	if (words < 2 || words > 14 || !form_at(k, first, TL_F_BODY) ||
	    !(k->rd->tokens[first].flags & TL_UPPER))
		return false;
	for (size_t m = 0; m < k->rd->n_matches; m++) {
		uint8_t form = k->rd->rules->rules[k->rd->matches[m].value].form;

		if (form == TL_F_REPORT || (form == TL_F_ACT && words > 8))
			return false;
	}
	add_author(k, first, end);
	k->c->body = true;
	if (mark_at(k, end) == '(') {
		k->i = end;
		return bracket(k) && k->i >= k->end;
	}
	return true;
}

/* "Nguồn: X - Lượt xem: 138": how often the page was read ends the line, and is none of it. */
static size_t before_count(const struct tl_page_reader *rd)
{
	for (size_t m = 0; m < rd->n_matches; m++) {
		size_t i = rd->matches[m].first, next = i + rd->matches[m].count;

		if (rd->rules->rules[rd->matches[m].value].form == TL_F_STAMP && i > 1 &&
		    (tl_mark_at(rd, i - 1) == '-' || tl_mark_at(rd, i - 1) == '|') &&
		    tl_mark_at(rd, next) == ':' && next + 2 == rd->n_tokens &&
		    rd->tokens[next + 1].kind == TL_NUMBER)
			return i - 1;
	}
	return rd->n_tokens;
}

bool tl_credit_read(struct tl_page_reader *rd, size_t begin, size_t end, struct tl_credit *c)
{
	struct cursor k = {.rd = rd, .c = c};
	size_t url_at = end, first;

	*c = (struct tl_credit){0};
	if (end - begin > 1000)
		return false;
	c->url = address(rd, begin, end, &url_at);
	tl_read_tokens(rd, begin, url_at);
	k.end = before_count(rd);
	if (k.end > CREDIT_TOKENS || (k.end == 0 && !c->url))
		return false;
	/* Brackets around the whole: "(Theo X)", "(Y)". */
	while (k.i < k.end && mark_at(&k, k.i) && strchr("-*\"?.|>", mark_at(&k, k.i)))
		k.i++;
	if (k.i + 1 < k.end && mark_at(&k, k.i) == '(' && mark_at(&k, k.end - 1) == ')') {
		struct cursor inner = k;
		size_t closing = 0;

		for (size_t i = k.i; i < k.end; i++)
			closing += mark_at(&k, i) == ')';
		inner.i++;
		inner.end--;
		first = inner.i;
		if (closing == 1 && !form_at(&inner, first, TL_F_BODY) && line(&inner)) {
			c->labelled = inner.labelled;
			return true;
		}
		*c = (struct tl_credit){.url = c->url};
	}
	first = k.i;
	if (line(&k)) {
		c->labelled = k.labelled;
		return true;
	}
	*c = (struct tl_credit){.url = c->url};
	k.labelled = false;
	if (!organisation(&k, first))
		return false;
	c->labelled = k.labelled;
	return true;
}

bool tl_begins_address(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const words[] = {"ông", "bà", "đồng chí"};
	struct tl_str text = tl_line_text(rd, l);

	for (size_t i = 0; i < TL_COUNT(words); i++)
		if (tl_begins_with(text.p, text.n, words[i], strlen(words[i])))
			return true;
	return false;
}
