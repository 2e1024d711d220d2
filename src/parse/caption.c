/* Captions. By its own form a line is one where it has a photographer's credit, says in brackets
 * who stands where, or opens like a scene or a person and says in one sentence what is being done.
 * Where the text and the picture's alternative text were both saved, a caption stands twice. */
#include <string.h>
#include <unictype.h>

#include "caption.h"

enum {
	CAPTION_WORDS = 60, /* a line with a credit or a mark is no longer */
	SCENE_WORDS = 24,
	SHOWN_WORDS = 30,
	ACT_WORDS = 45,
	LEAST_WORDS = 5,      /* without a full stop, under a caption */
	LONG_OPEN_WORDS = 14, /* of a line without a full stop, whatever is being done */
	BRACKET_WORDS = 4,    /* of a line in brackets, at least: fewer may be a name */
	PORTRAIT_WORDS = 20,
	BETWEEN_WORDS = 16, /* of a line between two captions */
};

/* "(XYZ) …": an agency's code opens the text. */
static bool agency_opens(const struct tl_page_reader *rd)
{
	size_t i = 1;

	if (tl_mark_at(rd, 0) != '(')
		return false;
	while (i < rd->n_tokens && i <= 3 && rd->tokens[i].kind == TL_WORD &&
	       (rd->tokens[i].flags & TL_CAPS))
		i++;
	return i > 1 && tl_mark_at(rd, i) == ')';
}

/* "./." or "/." ends an article, never a caption. */
static bool end_mark(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	return l->end - l->begin > 2 && memcmp(rd->page->text.p + l->end - 2, "/.", 2) == 0;
}

/* The line is one pair of brackets. */
static bool in_brackets(const struct tl_page_reader *rd)
{
	size_t n = rd->n_tokens;

	while (n > 1 && rd->tokens[n - 1].mark == '.')
		n--;
	if (n < 3 || tl_mark_at(rd, 0) != '(' || tl_mark_at(rd, n - 1) != ')')
		return false;
	for (size_t i = 1; i + 1 < n; i++)
		if (tl_mark_at(rd, i) == ')')
			return false;
	return true;
}

/* "Ông A B C, Bí thư …", "Bà A B C.": a form of address, a name, perhaps an office, and nothing
 * that is done. */
static bool portrait(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	size_t i = 0, name;

	if (!tl_has(l->begins, TL_F_PERSON) || l->words > PORTRAIT_WORDS ||
	    tl_has(l->holds, TL_F_ACT) || tl_has(l->holds, TL_F_ATTEND))
		return false;
	for (size_t m = 0; m < rd->n_matches; m++)
		if (rd->matches[m].first == 0 && rd->matches[m].count > i &&
		    rd->rules->rules[rd->matches[m].value].form == TL_F_PERSON)
			i = rd->matches[m].count;
	for (name = i;
	     i < rd->n_tokens && rd->tokens[i].kind == TL_WORD && (rd->tokens[i].flags & TL_UPPER);)
		i++;
	if (i - name < 2)
		return false;
	if (i + (tl_mark_at(rd, i) == '.') >= rd->n_tokens)
		return true;
	if (tl_mark_at(rd, i) != ',' && tl_mark_at(rd, i) != '-')
		return false;
	/* "Ông A - bí thư Chi bộ B - nói năm 2000 …" */
	for (size_t k = i + 1; k + 1 < rd->n_tokens; k++)
		if (tl_mark_at(rd, k) == '-' && rd->tokens[k + 1].kind == TL_WORD &&
		    (rd->tokens[k + 1].flags & TL_SPACE) && !(rd->tokens[k + 1].flags & TL_UPPER))
			return false;
	for (size_t m = 0; m < rd->n_matches; m++)
		if (rd->matches[m].first == i + 1 &&
		    rd->rules->rules[rd->matches[m].value].form == TL_F_OFFICE)
			return true;
	return false;
}

/* "“…”, ông A nói.": what is said stands first, and who says it behind its quotes. */
static bool quoted_first(const struct tl_page_reader *rd)
{
	if (tl_mark_at(rd, 0) != '"')
		return false;
	for (size_t i = 1; i + 2 < rd->n_tokens; i++)
		if (tl_mark_at(rd, i) == '"')
			return tl_mark_at(rd, i + 1) == ',';
	return false;
}

/* How many of the line's numbers only go on a date: two in 2/9/2017. */
static uint32_t parts_of_dates(const struct tl_page_reader *rd)
{
	uint32_t parts = 0;

	for (size_t i = 1; i + 1 < rd->n_tokens; i++)
		parts += rd->tokens[i].mark == '/' && rd->tokens[i - 1].kind == TL_NUMBER &&
			 rd->tokens[i + 1].kind == TL_NUMBER;
	return parts;
}

bool tl_line_says(const struct tl_page_reader *rd, const struct tl_page_line *l, const char *words)
{
	struct tl_str text = tl_line_text(rd, l);
	size_t n = strlen(words);

	for (size_t i = 0; i + n <= text.n; i++)
		if (memcmp(text.p + i, words, n) == 0)
			return true;
	return false;
}

/* What is done for the photographer only. */
static bool ceremony(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const acts[] = {" tặng hoa ", " cắt băng ", " bấm nút ", " ấn nút ",
					   " chụp ảnh "};

	for (size_t k = 0; k < TL_COUNT(acts); k++)
		if (tl_line_says(rd, l, acts[k]))
			return true;
	return false;
}

/* "|", then "… |": what is left of the table that holds a picture. */
static bool framed(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	const char *p = rd->page->text.p;
	size_t n = rd->page->text.n, i = l->begin;

	if (l->end + 2 > n || memcmp(p + l->end, " |", 2) != 0 ||
	    (l->end + 2 < n && p[l->end + 2] != '\n'))
		return false;
	while (i > 0 && (p[i - 1] == ' ' || p[i - 1] == '\n'))
		i--;
	return i > 0 && i < l->begin && p[i - 1] == '|' && (i == 1 || p[i - 2] == '\n');
}

/* "Đại hội Đảng bộ xã A nhiệm kỳ 2020-2025.", "Hội thi … huyện B năm 2022.": what was held, and no
 * more. */
static bool names_event(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { WORDS = 18 };
	static const char *const opens[] = {"đại hội đảng bộ", "đại hội chi bộ", "đại hội đại biểu",
					    "đại hội điểm",    "hội thi",	 "hội nghị",
					    "hội thảo",	       "tọa đàm"};
	struct tl_str text = tl_line_text(rd, l);
	size_t last = rd->n_tokens;
	bool opened = false;

	while (last > 0 && rd->tokens[last - 1].kind == TL_PUNCT)
		last--;
	for (size_t i = 0; i < TL_COUNT(opens); i++)
		opened |= tl_begins_with(text.p, text.n, opens[i], strlen(opens[i])) > 0;
	return opened && l->words <= WORDS && rd->tokens[last - 1].kind == TL_NUMBER &&
	       (tl_line_says(rd, l, " nhiệm kỳ ") || tl_line_says(rd, l, " năm ")) &&
	       !tl_line_says(rd, l, " bầu ") && !tl_line_says(rd, l, " tổ chức ") &&
	       !tl_line_says(rd, l, " diễn ra ") &&
	       /* Hội thi báo cáo viên: who competes reports nothing */
	       (!tl_has(l->holds, TL_F_ACT) ||
		(l->numbers == 1 && tl_line_says(rd, l, " viên") &&
		 tl_begins_with(text.p, text.n, "hội thi", strlen("hội thi"))));
}

/* "Cán bộ xã A hướng dẫn bà con làm hồ sơ.": those of one place do something, and nothing is
 * counted. */
static bool group_at_work(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { WORDS = 18, CAPITALS = 3 };
	uint32_t numbers = l->numbers - parts_of_dates(rd);

	return tl_has(l->begins, TL_F_GROUP) && tl_has(l->holds, TL_F_ATTEND) && l->words <= WORDS &&
	       l->capitals >= CAPITALS &&
	       (numbers == 0 || (numbers == 1 && tl_line_says(rd, l, " tháng ")));
}

/* "Đồng chí A, Bí thư … và các đại biểu tại điểm cầu …": who is where, and nothing that is done. */
static bool among_others(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	return tl_has(l->begins, TL_F_PERSON) && !tl_has(l->holds, TL_F_ACT) &&
	       !tl_has(l->holds, TL_F_ATTEND) && l->words <= ACT_WORDS &&
	       (tl_line_says(rd, l, " và các đại biểu ") ||
		tl_line_says(rd, l, " cùng các đại biểu ")) &&
	       tl_line_says(rd, l, " tại ");
}

void tl_caption_measure(const struct tl_page_reader *rd, struct tl_page_line *l)
{
	bool opens, person, plain, stop = l->line_end == TL_ENDS_STOP;

	if (agency_opens(rd) || end_mark(rd, l) || tl_opens_photo_byline(rd, l) || quoted_first(rd))
		return;
	if (l->stamp || l->effect || l->words > CAPTION_WORDS || l->words == 0 ||
	    l->markup == TL_MARKUP_ROW ||
	    (l->dash && !(tl_mark_at(rd, 0) == '*' && tl_photo_credit(rd))))
		return;
	l->credit = (tl_photo_credit(rd) && l->sentences <= 3) ||
		    (!l->all_caps && tl_initials_at_end(rd, l)) || framed(rd, l);
	if (l->credit || (tl_picture_mark(rd, l) && l->sentences <= 2) ||
	    (l->all_caps && !l->marked && l->words >= 6)) {
		l->caption = true;
		return;
	}
	if (l->markup == TL_MARKUP_CAPTION || l->markup == TL_MARKUP_HEADING) {
		l->caption = l->markup == TL_MARKUP_CAPTION;
		return;
	}
	/* "(Cử tri biểu quyết …)": a whole line in brackets that says what is being done. */
	if (in_brackets(rd) && l->words >= BRACKET_WORDS && l->sentences == 1 &&
	    !tl_has(l->begins, TL_F_ACT) && /* (Phát biểu của đồng chí …): what the text is */
	    (tl_has(l->holds, TL_F_ACT) || tl_has(l->holds, TL_F_ATTEND) ||
	     tl_has(l->holds, TL_F_SCENE))) {
		l->caption = true;
		return;
	}
	/* What begins with a small letter goes on from the line before. */
	if (l->lower)
		return;
	plain = l->sentences == 1 && !l->colon && !tl_has(l->holds, TL_F_REPORT) && !l->quote &&
		l->line_end != TL_ENDS_COLON && l->line_end != TL_ENDS_COMMA && !l->ellipsis &&
		l->numbers - parts_of_dates(rd) <= 2;
	if (!plain || tl_has(l->begins, TL_F_DAYPART))
		return;
	l->portrait = portrait(rd, l);
	/* "Các học viên được nghe 5 chuyên đề.": what was done to so many is told. */
	if (stop && l->numbers && tl_has(l->begins, TL_F_SCENE) && tl_line_says(rd, l, " được "))
		return;
	if ((tl_has(l->begins, TL_F_SCENE) && l->words <= SCENE_WORDS) || among_others(rd, l) ||
	    (stop && names_event(rd, l))) {
		l->caption = true;
		return;
	}
	person = tl_has(l->begins, TL_F_PERSON) || tl_has(l->begins, TL_F_OFFICE) ||
		 tl_has(l->begins, TL_F_GROUP) || tl_has(l->begins, TL_F_SCENE);
	opens = person || tl_has(l->begins, TL_F_BODY);
	if (!opens || l->words > ACT_WORDS)
		return;
	if (stop)
		/* "Đồng chí X, Bí thư Đảng ủy xã triển khai nghị quyết tại hội nghị." */
		l->caption = (person && tl_has(l->holds, TL_F_ACT)) ||
			     (tl_has(l->holds, TL_F_ATTEND) && tl_has(l->begins, TL_F_PERSON) &&
			      l->words <= SHOWN_WORDS && !tl_line_says(rd, l, " dự ")) ||
			     group_at_work(rd, l) ||
			     (tl_has(l->begins, TL_F_BODY) && ceremony(rd, l));
	else
		l->caption = l->words >= LONG_OPEN_WORDS ||
			     (l->words >= OPEN_WORDS &&
			      (tl_has(l->holds, TL_F_ACT) || tl_has(l->holds, TL_F_ATTEND)));
}

/* Two lines that are one caption: the first breaks off, the second goes on. */
static bool goes_on(const struct tl_page_line *a, const struct tl_page_line *b)
{
	bool open = a->line_end == TL_ENDS_OPEN || a->line_end == TL_ENDS_COMMA;
	bool opens =
		!a->lower && (tl_has(a->begins, TL_F_PERSON) || tl_has(a->begins, TL_F_OFFICE) ||
			      tl_has(a->begins, TL_F_SCENE) || tl_has(a->begins, TL_F_GROUP));

	if (!open || a->words + b->words > CAPTION_WORDS || tl_is_prose(a) || tl_is_prose(b) ||
	    b->effect || b->stamp || b->dash || a->effect || a->stamp || b->gap > 1)
		return false;
	if (b->lower)
		return a->caption || b->caption || opens;
	if (b->gap > 0 || a->caption)
		return false;
	return (a->unfinished && (b->caption || opens)) ||
	       (opens && a->words > a->capitals && !tl_has(a->holds, TL_F_ACT) && !b->credit &&
		(tl_has(b->holds, TL_F_ACT) || tl_has(b->holds, TL_F_ATTEND)) &&
		!tl_has(b->begins, TL_F_PERSON));
}

/* A line that stands right over a photographer's credit: "…" / "Ảnh: X". */
static bool over_credit(const struct tl_page_line *a, const struct tl_page_line *b)
{
	if (!b->credit || !tl_has(b->begins, TL_F_PHOTO) || b->words > CREDIT_TAIL || b->gap > 1 ||
	    a->words <= a->capitals || /* names: a by-line */
	    a->sentences > 2 || a->line_end == TL_ENDS_COLON || tl_has(a->begins, TL_F_DAYPART) ||
	    (a->colon && tl_has(a->begins, TL_F_CREDIT_LABEL)))
		return false;
	/* Where empty lines part the paragraphs, their absence joins the two. */
	return b->gap == 0 && a->gap > 0 ? a->words <= ACT_WORDS : a->words <= SCENE_WORDS;
}

/* "IMG_2034.JPG" / "…": one sentence right below the name of a picture's file says what is in it.
 */
static bool under_file_name(const struct tl_page_reader *rd, const struct tl_page_line *a,
			    const struct tl_page_line *b)
{
	struct tl_str name = tl_line_text(rd, a);

	return b->gap == 0 && !b->effect && !b->stamp && !b->lower && b->sentences == 1 &&
	       b->words <= ACT_WORDS && b->words > b->capitals && !b->dash &&
	       b->line_end != TL_ENDS_COLON && tl_is_file_name(name.p, name.n);
}

/* "…" / "Đảng viên mới tuyên thệ": the next picture's, with a few words and no full stop. */
static bool under_caption(const struct tl_page_line *a, const struct tl_page_line *b)
{
	return a->caption && !a->joined && b->gap == a->gap && b->line_end == TL_ENDS_OPEN &&
	       b->sentences == 1 && b->words >= LEAST_WORDS && b->words > b->capitals && !b->dash &&
	       !b->colon && !b->quote && !b->numbers && !b->lower &&
	       (tl_has(b->begins, TL_F_GROUP) || tl_has(b->begins, TL_F_PERSON)) &&
	       tl_has(b->holds, TL_F_ACT) && !tl_has(b->holds, TL_F_REPORT);
}

/* Two sentences without their stops, with no empty line between them where empty lines part the
 * paragraphs: a row of pictures. n: the line below, or NULL. */
static bool two_in_a_row(const struct tl_page_line *a, const struct tl_page_line *b,
			 const struct tl_page_line *n)
{
	const struct tl_page_line *const both[] = {a, b};

	if (a->gap == 0 || b->gap != 0 || !n || n->gap == 0 || a->all_caps || b->all_caps)
		return false;
	for (size_t i = 0; i < TL_COUNT(both); i++) {
		const struct tl_page_line *l = both[i];

		if (l->effect || l->stamp || l->again || l->line_end != TL_ENDS_OPEN ||
		    l->words < OPEN_WORDS || l->words > ACT_WORDS || l->sentences != 1 || l->dash ||
		    l->lower || l->colon || l->quote || l->ellipsis || l->url || l->unfinished ||
		    l->numbers > 2)
			return false;
	}
	return true;
}

/* One short sentence that says nothing of its own: between two captions it is one as well. */
static bool fits_between(const struct tl_page_line *l)
{
	return !l->caption && !l->effect && !l->stamp && !l->dash && !l->colon && !l->quote &&
	       !l->ellipsis && l->sentences == 1 && l->words > l->capitals &&
	       l->words <= BETWEEN_WORDS && l->numbers <= 1 && !l->lower &&
	       (l->line_end == TL_ENDS_STOP || l->line_end == TL_ENDS_OPEN) &&
	       !tl_has(l->begins, TL_F_DAYPART) && !tl_has(l->holds, TL_F_REPORT) &&
	       !tl_has(l->begins, TL_F_CREDIT_LABEL);
}

/* Those who are in a picture, or a scene, and what they do. */
static bool shows_people(const struct tl_page_line *l)
{
	const uint64_t opens = TL_FORM_BIT(TL_F_PERSON) | TL_FORM_BIT(TL_F_GROUP) |
			       TL_FORM_BIT(TL_F_SCENE);

	return (l->begins & opens) && tl_has(l->holds, TL_F_ACT);
}

/* A row of pictures without text: what stands between the captions of two others. */
static void row_of_captions(struct tl_page_reader *rd, size_t from)
{
	for (size_t i = from + 1; i + 1 < rd->n_lines; i++) {
		struct tl_page_line *l = &rd->lines[i];

		if (fits_between(l) && l[-1].caption && l[1].caption && !l[-1].again &&
		    l[-1].gap == l->gap && l[1].gap == l->gap)
			l->caption = true;
	}
}

void tl_captions_pair(struct tl_page_reader *rd, size_t from)
{
	if (from > 0 && from < rd->n_lines && rd->lines[from - 1].effect == TL_DROP)
		rd->lines[from].caption |=
			under_file_name(rd, &rd->lines[from - 1], &rd->lines[from]);
	for (size_t i = from; i + 1 < rd->n_lines; i++) {
		struct tl_page_line *a = &rd->lines[i], *b = a + 1;
		struct tl_str ta = tl_line_text(rd, a), tb = tl_line_text(rd, b);

		if (a->effect == TL_DROP && under_file_name(rd, a, b))
			b->caption = true;
		if (a->effect || b->effect || a->stamp || b->stamp)
			continue;
		/* Not a by-line that a print view repeats: all its words have capitals. */
		if (a->words <= a->capitals || a->words > CAPTION_WORDS || a->again) {
			;
		} else if (a->words == b->words && tl_same_words(ta.p, ta.n, tb.p, tb.n)) {
			/* A lead that stands twice is text; below it, what those in a picture do. */
			if (!a->caption && tl_is_prose(a) &&
			    (tl_has(a->holds, TL_F_REPORT) || a->numbers > 2 ||
			     (a->sentences > 1 && !(i > from && tl_is_text(a - 1) && shows_people(a))))) {
				b->effect = TL_DROP;
				continue;
			}
			a->caption = b->caption = true;
			/* The one with its marks and full stop is shown. */
			if (tb.n > ta.n)
				a->again = true;
			else
				b->again = true;
			continue;
		} else if (a->words >= OPEN_WORDS && b->credit &&
			   tl_begins_with(tb.p, tb.n, ta.p, ta.n)) {
			/* The alternative text, then the same with the photographer. */
			a->caption = b->caption = a->again = true;
			continue;
		}
		if (under_caption(a, b))
			b->caption = true;
		if (over_credit(a, b)) {
			a->caption = true;
		} else if (goes_on(a, b)) {
			a->caption = b->caption = b->joined = true;
		} else if (a->portrait && !b->portrait && (i == from || !a[-1].portrait) &&
			   !b->lower && !strchr(",;", tb.p[0])) {
			/* One person alone in a line is in a picture; several are a list. */
			a->caption = true;
		} else if (two_in_a_row(a, b, i + 2 < rd->n_lines ? b + 1 : NULL)) {
			a->caption = b->caption = true;
		}
	}
	row_of_captions(rd, from);
}

bool tl_ends_with_place(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { WORDS = 8, NUMBERS = 2 };
	static const char *const units[] = {"xã",     "phường",	   "thị trấn", "huyện", "quận",
					    "thị xã", "thành phố", "TP",       "tỉnh",	"thôn"};
	struct tl_str text = tl_line_text(rd, l), tail = {text.p, 0};

	if (l->words < WORDS || l->sentences != 1 || l->colon || l->dash || l->all_caps ||
	    l->numbers > NUMBERS)
		return false;
	for (size_t i = 0; i + 2 < text.n; i++)
		if (text.p[i] == ',' && text.p[i + 1] == ' ')
			tail = tl_str_of(text.p + i + 2, text.n - i - 2);
	for (size_t i = 0; i < TL_COUNT(units); i++) {
		size_t n = tl_begins_with(tail.p, tail.n, units[i], strlen(units[i])), begin, end;
		size_t names = 0;

		while (n && tl_next_word(tail.p, tail.n, &n, &begin, &end) && names++ < 4) {
			uint32_t letter;

			if (!tl_utf8_decode(tail.p + begin, end - begin, &letter) ||
			    !uc_is_upper(letter))
				return false;
		}
		if (names > 0 && names <= 4)
			return true;
	}
	return false;
}

/* Blanks before line i, up to some number. */
static size_t indent(const struct tl_page_reader *rd, size_t i)
{
	enum { MOST = 60 };
	size_t n = 0;

	while (n < MOST && rd->lines[i].begin > n &&
	       rd->page->text.p[rd->lines[i].begin - n - 1] == ' ')
		n++;
	return n;
}

bool tl_is_centred(const struct tl_page_reader *rd, size_t i)
{
	enum { FAR = 12, WORDS = 30 };
	const struct tl_page_line *l = &rd->lines[i];
	size_t n = indent(rd, i);

	return n >= FAR && i > 0 && l->words <= WORDS && l->sentences == 1 && l->numbers <= 2 &&
	       !l->dash && !l->quote && tl_is_prose(l - 1) && indent(rd, i - 1) * 2 <= n;
}
