/* Citations of Party and State documents.
 *
 * A numbered document is found by the form of its number (22-NQ/TW, 40 - KH/TU, 30/2020/NĐ-CP):
 * class letters from data/documents.tsv between a digit and an issuer. Its type stands before it,
 * or follows from the class letters. Resolutions known by their plenum (Nghị quyết Trung ương 4
 * khóa XII) and congress are found from the type word on. A document known by name alone is marked
 * where it is named first; a numbered one at every mention. */
#include "annotate/citation.h"

#include <stdlib.h>
#include <string.h>

static uint32_t word(struct tl_rules *rules, const char *s)
{
	return tl_vocab_add(rules->vocab, s, strlen(s));
}

enum tl_status tl_citation_rules_load(const struct tl_dirs *dirs, struct tl_rules *rules,
				      tl_report_fn *report, void *context,
				      struct tl_citation_rules **out, struct tl_error *e)
{
	static const char *const required[] = {"id", "forms", "?codes", "?short", NULL};
	/* What ends an issuer's name when it is not capitalised. */
	static const char *const stops[] = {
		"về",	"trong", "với",	 "nhằm",  "để",	 "đã",	 "được", "ngày",  "gắn", "là",
		"có",	"tại",	 "theo", "từ",	  "cho", "khi",	 "quy",	 "hướng", "nêu", "chuẩn",
		"đề",	"xác",	 "yêu",	 "khẳng", "đặt", "mà",	 "vào",	 "trên",  "do",	 "sẽ",
		"đến",	"tới",	 "vẫn",	 "chưa",  "cần", "phải", "thì",	 "này",	  "ở",	 "vừa",
		"đang", "ký",	 "phê",	 "gửi",	  "vì",	 "đối",	 "đạt"};
	struct tl_citation_rules *r = tl_alloc(sizeof *r);
	enum tl_status status =
		tl_table_load(dirs, "documents.tsv", required, report, context, &r->table, e);

	if (status) {
		free(r);
		return status;
	}
	r->types = tl_calloc(r->table->n_rows, sizeof *r->types);
	for (size_t i = 0; i < r->table->n_rows; i++) {
		const struct tl_row *row = &r->table->rows[i];
		const char *rest = tl_table_cell(r->table, row, "forms");
		struct tl_str part;

		r->types[i] = (struct document){
			row->cells[0], tl_table_yes(r->table, row, "short", report, context)};
		while (tl_cell_next(&rest, '|', &part) &&
		       tl_cue_add(rules, part, TL_OF_CITATIONS, i, row, report, context))
			;
		rest = tl_table_cell(r->table, row, "codes");
		while (tl_cell_next(&rest, '|', &part)) {
			r->codes = tl_grow(r->codes, r->n_codes, &r->cap_codes, sizeof *r->codes);
			r->codes[r->n_codes].word = tl_vocab_add(rules->vocab, part.p, part.n);
			r->codes[r->n_codes++].type = (uint32_t)i;
		}
	}
	r->so = word(rules, "số"), r->ngay = word(rules, "ngày"), r->cua = word(rules, "của");
	r->khoa = word(rules, "khóa"), r->lan = word(rules, "lần"), r->thu = word(rules, "thứ");
	r->trung = word(rules, "trung"), r->uong = word(rules, "ương"), r->tw = word(rules, "tw");
	r->hoi = word(rules, "hội"), r->nghi = word(rules, "nghị"), r->dai = word(rules, "đại");
	r->bieu = word(rules, "biểu"), r->toan = word(rules, "toàn"), r->quoc = word(rules, "quốc");
	r->dang = word(rules, "đảng"), r->dieu = word(rules, "điều"), r->le = word(rules, "lệ");
	r->thi = word(rules, "thi"), r->hanh = word(rules, "hành"), r->va = word(rules, "và");
	r->chap = word(rules, "chấp"), r->ban = word(rules, "ban"), r->u = word(rules, "ư");
	r->t = word(rules, "t"), r->co = word(rules, "có"), r->da = word(rules, "đã");
	r->vua = word(rules, "vừa"), r->ky = word(rules, "ký");
	tl_vocab_hint(rules->vocab, r->dieu, TL_HINT_STATUTE);
	_Static_assert(TL_COUNT(stops) <= TL_COUNT(r->stops), "room for every stop word");
	for (size_t i = 0; i < TL_COUNT(stops); i++)
		r->stops[r->n_stops++] = word(rules, stops[i]);
	*out = r;
	return TL_OK;
}

void tl_citation_rules_free(struct tl_citation_rules *r)
{
	if (!r)
		return;
	tl_table_free(r->table);
	free(r->types);
	free(r->codes);
	free(r);
}

uint64_t tl_citation_rules_hash(const struct tl_citation_rules *r)
{
	return r->table->hash;
}

static int type_of_code(const struct citing *x, size_t i)
{
	for (size_t k = 0; i < x->n && k < x->r->n_codes; k++)
		if (x->t[i].word && x->t[i].word == x->r->codes[k].word)
			return (int)x->r->codes[k].type;
	return -1;
}

/* A part of a document's number: digits, or letters that begin with a capital. */
static bool number_part(const struct citing *x, size_t i)
{
	if (i >= x->n)
		return false;
	if (x->t[i].kind == TL_NUMBER)
		return true;
	return x->t[i].kind == TL_WORD && (x->t[i].flags & TL_UPPER) &&
	       x->t[i].end - x->t[i].begin <= 16;
}

/* `T.Ư` of 03-CT/T.Ư at token i: three tokens, the centre. */
static bool dotted_centre(const struct citing *x, size_t i)
{
	return cite_is(x, i, x->r->t) && cite_mark(x, i + 1, '.') && cite_is(x, i + 2, x->r->u) &&
	       !(x->t[i + 2].flags & TL_SPACE) && (x->t[i + 2].flags & TL_CAPS);
}

/* `số1456-QĐ/HU`: bytes of the word that stands joined to the number in token i, else 0. */
static size_t joined_sign(const struct citing *x, size_t i)
{
	static const char sign[] = "số";
	const size_t n = sizeof sign - 1;
	struct tl_str s;

	if (i >= x->n || x->t[i].kind != TL_WORD)
		return 0;
	s = tl_token_text(x->rd, i);
	if (s.n <= n || memcmp(s.p, sign, n) != 0)
		return 0;
	for (size_t k = n; k < s.n; k++)
		if (s.p[k] < '0' || s.p[k] > '9')
			return 0;
	return n;
}

/* Tokens of a document number at i, 0 if there is none; *type gets that of its class letters or -1.
 */
size_t cite_number(const struct citing *x, size_t i, int *type)
{
	size_t start = i + 1, k = i, letters = 0, slashes = 0;

	*type = -1;
	if ((x->t[i].kind != TL_NUMBER && !joined_sign(x, i)) ||
	    x->t[i].end - x->t[i].begin - joined_sign(x, i) > 6)
		return 0;
	/* 30a/2008/NQ-CP: a letter joined to the number */
	if (cite_mark(x, i + 2, '/') && x->t[i + 1].kind == TL_WORD &&
	    !(x->t[i + 1].flags & (TL_SPACE | TL_UPPER)) &&
	    x->t[i + 1].end - x->t[i + 1].begin == 1)
		start = i + 2;
	for (k = start; cite_mark(x, k, '-') || cite_mark(x, k, '/'); k += 2) {
		bool tight = !(x->t[k].flags & TL_SPACE) || (k + 1 < x->n && x->t[k].mark == '-') ||
			     (!(x->t[k + 1].flags & TL_SPACE) && type_of_code(x, k + 1) >= 0);
		int code;

		if (!tight || !number_part(x, k + 1) || k - i > 10)
			break;
		if (x->t[k + 1].kind == TL_WORD) {
			code = type_of_code(x, k + 1);
			/* The first letters decide: in 12-HD/BTCTW the rest names the issuer. */
			if (letters == 0 && code < 0 && !(x->t[k + 1].flags & TL_CAPS))
				break;
			if (*type < 0)
				*type = code;
			letters++;
		} else if (x->t[k].mark == '-') {
			break; /* 2016-2020 */
		}
		slashes += x->t[k].mark == '/';
		if (dotted_centre(x, k + 1))
			k += 2;
	}
	if (letters == 0 || slashes == 0 || (*type < 0 && letters < 2 && slashes < 2))
		return 0;
	return k - i;
}

/* The number as its issuer writes it: the centre is TW, however the paper spells it (03-CT/T.Ư,
 * 05-CT/TƯ), and has its slash before it (05/CT-TW). */
char *cite_number_text(const struct citing *x, size_t i, size_t count)
{
	struct tl_buf b = {0};
	size_t parts = 0, first_mark = 0, last_mark = 0;
	bool central = false;
	char *s;

	for (size_t k = i; k < i + count; k++) {
		struct tl_str text = tl_token_text(x->rd, k);
		size_t sign = k == i ? joined_sign(x, k) : 0;

		text = tl_str_of(text.p + sign, text.n - sign);
		if (x->t[k].kind == TL_PUNCT) {
			last_mark = b.n;
			first_mark = parts == 0 ? b.n : first_mark;
			parts++;
			tl_buf_char(&b, x->t[k].mark);
			continue;
		}
		central = k > i && (tl_str_is(text, "TƯ") || tl_str_is(text, "TW"));
		if (k > i && k + 3 <= i + count && dotted_centre(x, k)) {
			central = true;
			k += 2;
		}
		if (central)
			tl_buf_add(&b, "TW", 2);
		else
			tl_buf_add(&b, text.p, text.n);
	}
	if (central && parts == 2) {
		b.p[first_mark] = '-';
		b.p[last_mark] = '/';
	}
	s = tl_arena_strndup(x->rd->article->arena, b.p ? b.p : "", b.n);
	tl_buf_free(&b);
	return s;
}

/* `Trung ương`, `T.Ư`, `TW`: tokens, or 0. */
size_t cite_central(const struct citing *x, size_t i)
{
	if (cite_is(x, i, x->r->trung) && cite_is(x, i + 1, x->r->uong))
		return 2;
	if (cite_is(x, i, x->r->t) && cite_mark(x, i + 1, '.') && cite_is(x, i + 2, x->r->u))
		return 3;
	if (cite_is(x, i, x->r->tw))
		return 1;
	/* TƯ; but lần thứ tư */
	return i < x->n && x->t[i].kind == TL_WORD && tl_str_is(tl_token_text(x->rd, i), "TƯ");
}

void cite_take(struct citing *x, size_t from, size_t to)
{
	for (size_t k = from; k < to && k < x->n; k++)
		x->rd->taken[k] |= TL_TAKEN_DOCUMENT;
}

struct tl_citation *cite_add(struct citing *x, size_t from, size_t to, const char *type,
			     const char *number)
{
	struct tl_article *a = x->rd->article;
	struct tl_citation *c = TL_ARENA_PUSH(a->arena, a->citations, a->n_citations, x->cap);

	*c = (struct tl_citation){x->t[from].begin, x->t[to - 1].end, type,
				  number,	    TL_NO_DATE,	      NULL};
	cite_take(x, from, to);
	return c;
}

bool cite_stop(const struct citing *x, size_t i)
{
	for (size_t k = 0; k < x->r->n_stops; k++)
		if (cite_is(x, i, x->r->stops[k]) && !(x->t[i].flags & TL_UPPER))
			return true;
	return false;
}

/* `Hội nghị Trung ương 6`, `Hội nghị lần thứ sáu`: a plenum of the Central Committee at token i. */
static bool plenum(const struct citing *x, size_t i)
{
	return cite_is(x, i, x->r->hoi) && cite_is(x, i + 1, x->r->nghi) &&
	       (cite_central(x, i + 2) ||
		(cite_is(x, i + 2, x->r->lan) && cite_is(x, i + 3, x->r->thu)));
}

/* The number of a plenum or of its term, part of its name, at token i. */
static bool plenum_number(const struct citing *x, size_t i)
{
	return x->t[i].kind == TL_NUMBER && x->t[i].end - x->t[i].begin <= 2 && i > 0 &&
	       (cite_is(x, i - 1, x->r->uong) || cite_is(x, i - 1, x->r->tw) ||
		cite_is(x, i - 1, x->r->u) || cite_is(x, i - 1, x->r->thu) ||
		cite_is(x, i - 1, x->r->khoa));
}

/* The issuer after `của` at i, or a plenum that stands there: to the next stop word or mark; a term
 * in parentheses belongs to it. Returns the token behind it, i if there is no issuer. */
static size_t issuer(const struct citing *x, size_t i, const char **name)
{
	const bool bracket = cite_mark(x, i, '(') && plenum(x, i + 1);
	const size_t first = plenum(x, i) ? i : i + 1;
	size_t k = first, end;

	if (!cite_is(x, i, x->r->cua) && !plenum(x, i) && !bracket)
		return i;
	while (k < x->n && k < first + 16 &&
	       ((x->t[k].kind == TL_WORD && !cite_stop(x, k)) || plenum_number(x, k))) {
		if (cite_is(x, k, x->r->t) && cite_central(x, k)) { /* Ban Chấp hành T.Ư Đảng */
			k += 3;
			continue;
		}
		if (cite_is(x, k, x->r->va) && !(k + 1 < x->n && (x->t[k + 1].flags & TL_UPPER)))
			break;
		if (k > first && cite_form_from(x, k))
			break;
		/* Behind a place's name begins what the sentence says, but for its assembly's term.
		 */
		if (k > first && x->rd->place_at[k - 1] != UINT32_MAX &&
		    !(x->t[k].flags & TL_UPPER) && !cite_is(x, k, x->r->khoa) &&
		    !cite_is(x, k, x->r->va))
			break;
		k++;
	}
	if (k > first && cite_is(x, k - 1, x->r->va))
		k--;
	end = k;
	if (k > first && !bracket && cite_mark(x, k, '(') && cite_is(x, k + 1, x->r->khoa)) {
		for (size_t p = k + 2; p < k + 6 && p < x->n; p++)
			if (cite_mark(x, p, ')')) {
				end = p + 1;
				break;
			}
	}
	if (end == first || (bracket && !cite_mark(x, end, ')')))
		return i;
	*name = tl_arena_strndup(x->rd->article->arena, x->rd->article->body + x->t[first].begin,
				 x->t[end - 1].end - x->t[first].begin);
	return end + bracket;
}

/* `Ngày 2/3/2025, Ban Thường vụ Tỉnh ủy đã ban hành Kế hoạch số …`: the date and the issuer of the
 * document whose type stands at token i. */
static void issued(const struct citing *x, size_t i, struct tl_citation *c)
{
	enum { ISSUER_WORDS = 16, DATE_TOKENS = 8, OFFICES = 3 };
	size_t verb = i, first, end, offices = 0;
	bool signs, person = false;

	if (verb > x->sentence + 1 && cite_is(x, verb - 1, x->r->hanh) &&
	    cite_is(x, verb - 2, x->r->ban))
		verb -= 2;
	else if (verb > x->sentence && cite_is(x, verb - 1, x->r->co))
		verb--;
	else
		return;
	signs = verb > x->sentence && cite_is(x, verb - 1, x->r->ky);
	verb -= signs;
	if (verb > x->sentence &&
	    (cite_is(x, verb - 1, x->r->da) || cite_is(x, verb - 1, x->r->vua)))
		verb--;
	for (first = verb;
	     first > x->sentence && verb - first < ISSUER_WORDS && x->t[first - 1].kind == TL_WORD;)
		first--;
	if (first == verb || first == x->sentence || (!signs && !(x->t[first].flags & TL_UPPER)))
		return;
	end = first - cite_mark(x, first - 1, ',');
	/* `Ngày 2/3/2025, ông A, Bí thư Huyện ủy đã ký ban hành`: who signs, with his offices. */
	while (signs && offices++ < OFFICES && end > x->sentence + 1 &&
	       x->t[end - 1].kind == TL_WORD) {
		first = end;
		while (first > x->sentence && end - first < ISSUER_WORDS &&
		       x->t[first - 1].kind == TL_WORD)
			first--;
		if (first == x->sentence || !cite_mark(x, first - 1, ','))
			return;
		end = first - 1;
		person = true;
	}
	for (size_t k = end; k-- > x->sentence && end - k <= DATE_TOKENS;) {
		struct tl_date d = TL_NO_DATE;

		if (tl_date_tokens(x->rd, k, &d) != end - k || !d.year || !d.day)
			continue;
		if (!c->issuer && !person)
			c->issuer = tl_arena_strndup(x->rd->article->arena,
						     x->rd->article->body + x->t[first].begin,
						     x->t[verb - 1].end - x->t[first].begin);
		c->date = d;
		return;
	}
}

/* What may follow a number: `, ngày 02/02/2008`, `(ngày …)`, `của …`. Returns the token behind. */
size_t cite_tail(struct citing *x, size_t i, struct tl_citation *c)
{
	size_t k = i, n;
	bool paren = false;

	if (cite_mark(x, k, ',') || cite_mark(x, k, '('))
		paren = cite_mark(x, k++, '(');
	if (cite_is(x, k, x->r->ngay) || paren) {
		struct tl_date d = TL_NO_DATE;
		size_t from = k, at = k;

		n = tl_date_tokens(x->rd, at, &d);
		if (n == 0 && cite_is(x, k, x->r->ngay))
			n = tl_date_tokens(x->rd, ++at, &d);
		if (n && d.year && d.day) {
			c->date = d;
			k = at + n;
			cite_take(x, from, k);
			c->end = x->t[k - 1].end;
			if (paren && cite_mark(x, k, ')'))
				k++;
			i = k;
			if (cite_mark(x, k, ','))
				k++;
		} else {
			k = i;
		}
	}
	if (!cite_is(x, k, x->r->cua) && !plenum(x, k))
		k = i;
	n = issuer(x, k, &c->issuer);
	if (n <= k)
		return i;
	/* … của Bộ Chính trị (khóa XI) ngày 12/12/2013: the date behind the issuer */
	if (!c->date.year && cite_is(x, n, x->r->ngay)) {
		struct tl_date d = TL_NO_DATE;
		size_t tokens = tl_date_tokens(x->rd, n, &d), at = n;

		if (tokens == 0)
			tokens = tl_date_tokens(x->rd, ++at, &d);
		if (tokens && d.year && d.day) {
			c->date = d;
			cite_take(x, n, at + tokens);
			return at + tokens;
		}
	}
	return n;
}

/* `Quy định số 11-QĐ/TW, 12-QĐ/TW và số 13-QĐ/TW`: the type of the document before, where a number
 * that begins at token `before` and ends before `end` is of the same class and issuer; else NULL.
 * One that has no class has the type of its neighbour in any case, `end` is 0 then: Nghị quyết
 * 74/NQ-CP, 76/2025/UBTVQH15. */
static const char *said_before(const struct citing *x, size_t before, size_t end)
{
	const struct tl_article *a = x->rd->article;
	const struct tl_citation *c = a->n_citations ? &a->citations[a->n_citations - 1] : NULL;
	size_t n = 0;

	if (!c || before < 2 || c->end != x->t[before - 2].end ||
	    (!cite_mark(x, before - 1, ',') && !cite_is(x, before - 1, x->r->va)))
		return NULL;
	if (!end)
		return c->type;
	while (c->number[n] >= '0' && c->number[n] <= '9')
		n++;
	n = strlen(c->number + n);
	return n > 2 && x->t[end - 1].end > n &&
			       memcmp(a->body + x->t[end - 1].end - n,
				      c->number + strlen(c->number) - n, n) == 0
		       ? c->type
		       : NULL;
}

static size_t at_number(struct citing *x, size_t i)
{
	const struct tl_match *form;
	struct tl_citation *c;
	const char *type;
	size_t n, from = i, before = i;
	int code;

	n = cite_number(x, i, &code);
	if (!n)
		return i;
	if (before > 0 && cite_mark(x, before - 1, ':'))
		before--;
	if (before > 0 && cite_is(x, before - 1, x->r->so))
		before--;
	form = before > 0 ? cite_form_to(x, before - 1) : NULL;
	if (form) {
		type = x->r->types[form->value].type;
		from = form->first;
	} else if (code >= 0) {
		type = said_before(x, before, i + n);
		type = type ? type : x->r->types[code].type;
	} else {
		type = said_before(x, before, 0);
		if (!type)
			return i;
	}
	c = cite_add(x, from, i + n, type, cite_number_text(x, i, n));
	n = cite_tail(x, i + n, c);
	if (!c->date.year)
		issued(x, from, c);
	return n;
}

static size_t at_type(struct citing *x, size_t i)
{
	const struct tl_match *form = cite_form_from(x, i);
	const struct document *type = &x->r->types[form->value];
	size_t k = i + form->count, end, number;
	int code;

	/* Nghị quyết (NQ) 28 */
	if (cite_mark(x, k, '(') && cite_mark(x, k + 2, ')') && (x->t[k + 1].flags & TL_CAPS))
		k += 3;
	number = k;
	if (cite_is(x, number, x->r->so))
		number++;
	if (cite_mark(x, number, ':'))
		number++;
	if (number < x->n && cite_number(x, number, &code)) /* else found at its number */
		return joined_sign(x, number) ? at_number(x, number) : i;
	end = cite_plenum(x, i, k, type->type);
	if (end == k)
		end = cite_congress(x, i, k, type->type);
	if (end == k)
		end = cite_bare(x, i, k, type);
	return end == k ? i : end;
}

/* `Chỉ thị số 03-CT/TW và Chỉ thị số 05-CT/TW của Bộ Chính trị`: the issuer at the end of a list
 * serves those before it in the sentence that come from the same body. */
static void share_issuers(struct citing *x, size_t from)
{
	struct tl_article *a = x->rd->article;

	for (size_t i = a->n_citations; i > from + 1; i--) {
		struct tl_citation *c = &a->citations[i - 1], *before = c - 1;
		const char *tail_c, *tail_b;

		if (!c->issuer || before->issuer || !c->number || !before->number)
			continue;
		tail_c = strrchr(c->number, '/');
		tail_b = strrchr(before->number, '/');
		if (tail_c && tail_b && strcmp(tail_c, tail_b) == 0 && c->begin - before->end < 40)
			before->issuer = c->issuer;
	}
}

void tl_citation_rules_run(const struct tl_citation_rules *r, struct tl_reading *rd)
{
	struct citing x = {.r = r, .rd = rd, .t = rd->tokens, .n = rd->n_tokens};
	struct tl_match *matches = rd->found[TL_OF_CITATIONS].items;
	size_t n = rd->found[TL_OF_CITATIONS].n;

	x.forms = matches;
	x.form_at = tl_scratch(rd, sizeof *x.form_at);
	tl_matches_sort(matches, n);
	n = tl_matches_longest(matches, n);
	for (size_t i = 0; i < n; i++) {
		x.form_at[matches[i].first] = (uint32_t)i + 1;
		x.form_at[matches[i].first + matches[i].count - 1] = (uint32_t)i + 1;
	}
	for (size_t s = 0; s < rd->n_sentences; s++) {
		size_t from = rd->article->n_citations;

		x.sentence = rd->sentences[s].first;
		for (size_t i = rd->sentences[s].first; i < rd->sentences[s].end;) {
			size_t end = i;

			if (x.form_at[i] && cite_form_from(&x, i))
				end = at_type(&x, i);
			else if (x.t[i].kind == TL_NUMBER)
				end = at_number(&x, i);
			else if (x.t[i].hints & TL_HINT_STATUTE)
				end = cite_statute(&x, i);
			i = end > i ? end : i + 1;
		}
		share_issuers(&x, from);
	}
}
