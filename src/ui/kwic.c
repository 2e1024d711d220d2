/* The concordance: one line for each occurrence of the words of the filter. The worker reads one
 * article after the other and hands over what it has found every few hundredths of a second, so
 * that the first lines stand at once and reading an article never waits for the rest. A line is one
 * block of memory with its context in it; there is a largest number of lines, so the whole is
 * bounded. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "command.h"
#include "format.h"
#include "tulieu/text.h"

/* Lines that are kept: a reader who meets more of them needs a narrower filter. */
#define LINES_MOST 5000
/* Bytes of context on each side: enough for the widest screen that has room for two of them. */
#define CONTEXT_MOST 200
#define SLICE_MS 40
/* A key to sort by is made of so many bytes of the context at most. */
#define KEY_CONTEXT 48
#define PROVINCE_COLUMNS 14
#define COLUMNS_FOR_PROVINCE 100

enum order { BY_DATE, BY_LEFT, BY_RIGHT, ORDERS };

struct occurrence {
	uint32_t id;
	size_t at;	 /* byte in the article's body */
	uint32_t number; /* in the order of the result */
	struct tl_date date;
	bool inferred;
	const char *province; /* of the rules, or NULL */
	uint16_t left_n, match_n, right_n;
	char text[]; /* left, match, right */
};
struct found {
	struct occurrence **list;
	size_t n, cap;
};
struct neighbour {
	char *word;
	uint32_t n;
};
struct neighbours {
	struct neighbour *list;
	size_t n, cap;
};
struct kwic {
	struct tl_view view;
	struct tl_result *seen; /* held */
	struct tl_query *query; /* whose words are shown; its own copy */
	struct found found;
	size_t articles; /* of the result that were read */
	bool waiting, cut;
	enum order order;
	struct tl_scroll scroll;
	bool beside; /* the neighbours are shown */
	struct neighbours sides[2];
	size_t beside_top;
	/* Geometry. */
	int date_columns, province_columns, left_columns;
};

static struct kwic *of(struct tl_view *v)
{
	return (struct kwic *)v;
}

static struct kwic *standing(struct tl_app *app)
{
	struct tl_view *v = tl_survey_of(app, TL_IN_KWIC);

	return v ? of(v) : NULL;
}

static void found_free(struct found *f)
{
	for (size_t i = 0; i < f->n; i++)
		free(f->list[i]);
	free(f->list);
	*f = (struct found){0};
}

/* ---- finding -------------------------------------------------------------------------------- */

struct kwic_job {
	struct tl_job job;
	struct tl_result *result;
	struct tl_query *query;
	size_t row, most; /* where to go on; lines that there is still room for */
	struct found found;
	bool cut;
};

static bool inside_letter(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* The context of a span: within its block, whole letters. */
static struct occurrence *occurrence(struct tl_str body, struct tl_span span)
{
	size_t left = span.begin, right = span.end, match_n = span.end - span.begin;
	struct occurrence *o;

	while (left && body.p[left - 1] != '\n' && span.begin - left < CONTEXT_MOST)
		left--;
	while (left < span.begin && inside_letter(body.p[left]))
		left++;
	while (right < body.n && body.p[right] != '\n' && right - span.end < CONTEXT_MOST)
		right++;
	while (right > span.end && right < body.n && inside_letter(body.p[right]))
		right--;
	/* A word may be a megabyte long. */
	if (match_n > CONTEXT_MOST) {
		match_n = CONTEXT_MOST;
		while (match_n && inside_letter(body.p[span.begin + match_n]))
			match_n--;
	}
	o = tl_alloc(sizeof *o + (span.begin - left) + match_n + (right - span.end));
	o->at = span.begin;
	o->left_n = (uint16_t)(span.begin - left);
	o->match_n = (uint16_t)match_n;
	o->right_n = (uint16_t)(right - span.end);
	memcpy(o->text, body.p + left, o->left_n);
	memcpy(o->text + o->left_n, body.p + span.begin, match_n);
	memcpy(o->text + o->left_n + match_n, body.p + span.end, o->right_n);
	return o;
}

/* Words of the filter that follow each other are one occurrence; returns how many there are then.
 */
static size_t join_spans(const char *body, struct tl_span *spans, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (kept && spans[i].begin == spans[kept - 1].end + 1 &&
		    body[spans[kept - 1].end] == ' ')
			spans[kept - 1].end = spans[i].end;
		else
			spans[kept++] = spans[i];
	}
	return kept;
}

static const char *province_of(const struct tl_corpus *c, uint32_t row)
{
	uint32_t value;

	return tl_corpus_values(c, row, TL_DIM_PROVINCE, &value, 1)
		       ? tl_dim_value(c, TL_DIM_PROVINCE, value).label
		       : NULL;
}

static void job_run(struct tl_job *job, struct tl_archive *archive)
{
	struct kwic_job *j = (struct kwic_job *)job;
	const struct tl_corpus *c = tl_result_corpus(j->result);
	struct tl_arena *arena = tl_arena_new();
	struct tl_span *spans = NULL;
	size_t n_rows, cap = 0;
	const uint32_t *rows = tl_result_rows(j->result, &n_rows);
	int64_t end = tl_now_ms() + SLICE_MS;

	for (; archive && j->row < n_rows && !j->cut && !atomic_load(&job->stop); j->row++) {
		struct tl_item item = tl_corpus_item(c, rows[j->row]);
		struct tl_str body;
		size_t n;

		if (j->row % 8 == 7 && tl_now_ms() >= end)
			break;
		tl_arena_reset(arena);
		/* An article that is gone has no occurrences. */
		if (tl_archive_body(archive, item.id, arena, &body, NULL) != TL_OK)
			continue;
		n = tl_query_highlight(j->query, body.p, body.n, false, &spans, &cap);
		n = join_spans(body.p, spans, n);
		for (size_t i = 0; i < n; i++) {
			struct occurrence *o;

			if (j->found.n == j->most) {
				j->cut = true;
				break;
			}
			o = occurrence(body, spans[i]);
			o->id = item.id;
			o->date = tl_item_date(&item);
			o->inferred = (item.flags & TL_ITEM_INFERRED) != 0;
			o->province = province_of(c, rows[j->row]);
			*TL_PUSH(j->found.list, j->found.n, j->found.cap) = o;
		}
	}
	free(spans);
	tl_arena_free(arena);
}

static void post(struct kwic *k, size_t row);
static void take(struct kwic *k, struct found *from);
static void gather_sides(struct kwic *k);

static void job_done(struct tl_job *job, struct tl_app *app)
{
	struct kwic_job *j = (struct kwic_job *)job;
	struct kwic *k = standing(app);
	size_t n_rows;

	if (!k)
		return;
	tl_result_rows(j->result, &n_rows);
	if (job->error.status != TL_OK) {
		tl_app_error(app, "%s", job->error.text);
		j->row = n_rows;
	}
	take(k, &j->found);
	k->articles = j->row;
	k->cut = j->cut;
	k->waiting = false;
	if (!j->cut && j->row < n_rows)
		post(k, j->row);
	else if (k->beside)
		gather_sides(k);
	tl_view_dirty(&k->view);
}

static void job_free(struct tl_job *job)
{
	struct kwic_job *j = (struct kwic_job *)job;

	found_free(&j->found);
	tl_query_free(j->query);
	tl_result_drop(j->result);
	free(j);
}

static void post(struct kwic *k, size_t row)
{
	struct tl_app *app = k->view.app;
	struct kwic_job *j;

	if (!app->worker)
		return;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){
		.kind = TL_JOB_KWIC, .run = job_run, .done = job_done, .free = job_free};
	j->result = tl_result_hold(k->seen);
	j->query = tl_query_copy(k->query);
	j->row = row;
	j->most = LINES_MOST - k->found.n;
	k->waiting = true;
	tl_worker_post(app->worker, &j->job);
}

static void neighbours_free(struct neighbours *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->list[i].word);
	free(s->list);
	*s = (struct neighbours){0};
}

static void result_changed(struct tl_view *v)
{
	struct kwic *k = of(v);
	struct tl_result *now = tl_survey_result(v->app);

	if (!now || now == k->seen || !v->app->query)
		return;
	tl_result_drop(k->seen);
	k->seen = tl_result_hold(now);
	tl_query_free(k->query);
	k->query = tl_query_copy(v->app->query);
	found_free(&k->found);
	k->articles = 0;
	k->cut = false;
	k->beside = false;
	tl_scroll_set(v, &k->scroll, 0, 0, 0);
	post(k, 0);
	tl_view_dirty(v);
}

/* ---- order ---------------------------------------------------------------------------------- */

struct sortable {
	struct occurrence *o;
	size_t key, key_n; /* bytes of the buffer of keys */
	const char *keys;
};

/* The words before, the nearest first. */
static void left_key(const struct occurrence *o, struct tl_buf *out)
{
	size_t from = o->left_n > KEY_CONTEXT ? o->left_n - KEY_CONTEXT : 0;
	size_t begins[KEY_CONTEXT] = {0}, ends[KEY_CONTEXT] = {0}, n = 0, pos = 0, begin, end;
	const char *p;

	while (from < o->left_n && inside_letter(o->text[from]))
		from++;
	p = o->text + from;
	while (n < KEY_CONTEXT && tl_next_word(p, o->left_n - from, &pos, &begin, &end)) {
		begins[n] = begin;
		ends[n++] = end;
	}
	while (n--) {
		tl_sort_key(p + begins[n], ends[n] - begins[n], out);
		tl_buf_char(out, '\0');
	}
}

static void right_key(const struct occurrence *o, struct tl_buf *out)
{
	const char *p = o->text + o->left_n + o->match_n;
	size_t n = o->right_n, pos = 0, begin, end;

	while (tl_next_word(p, n, &pos, &begin, &end) && begin < KEY_CONTEXT) {
		tl_sort_key(p + begin, end - begin, out);
		tl_buf_char(out, '\0');
	}
}

static int by_key(const void *a, const void *b)
{
	const struct sortable *x = a, *y = b;
	size_t n = x->key_n < y->key_n ? x->key_n : y->key_n;
	int order = n ? memcmp(x->keys + x->key, y->keys + y->key, n) : 0;

	if (!order && x->key_n != y->key_n)
		order = x->key_n < y->key_n ? -1 : 1;
	return order ? order : (x->o->number > y->o->number) - (x->o->number < y->o->number);
}

static void sort(struct kwic *k)
{
	struct sortable *list = tl_calloc(k->found.n + 1, sizeof *list);
	struct tl_buf keys = {0};

	for (size_t i = 0; i < k->found.n; i++) {
		list[i] = (struct sortable){.o = k->found.list[i], .key = keys.n};
		if (k->order == BY_LEFT)
			left_key(list[i].o, &keys);
		else if (k->order == BY_RIGHT)
			right_key(list[i].o, &keys);
		list[i].key_n = keys.n - list[i].key;
	}
	for (size_t i = 0; i < k->found.n; i++)
		list[i].keys = keys.p;
	qsort(list, k->found.n, sizeof *list, by_key);
	for (size_t i = 0; i < k->found.n; i++)
		k->found.list[i] = list[i].o;
	free(list);
	tl_buf_free(&keys);
}

/* The cursor stays on its line when others come between. */
static void sort_around_cursor(struct kwic *k)
{
	const struct occurrence *here = k->scroll.n ? k->found.list[k->scroll.at] : NULL;
	size_t at = 0;

	/* Whoever has not moved yet looks at the top. */
	if (!k->scroll.at)
		here = NULL;
	sort(k);
	for (size_t i = 0; here && i < k->found.n; i++)
		if (k->found.list[i] == here)
			at = i;
	tl_scroll_set(&k->view, &k->scroll, 0, k->found.n, at);
}

static void take(struct kwic *k, struct found *from)
{
	for (size_t i = 0; i < from->n; i++) {
		from->list[i]->number = (uint32_t)k->found.n;
		*TL_PUSH(k->found.list, k->found.n, k->found.cap) = from->list[i];
	}
	from->n = 0;
	if (k->order == BY_DATE)
		tl_scroll_set(&k->view, &k->scroll, 0, k->found.n, k->scroll.at);
	else
		sort_around_cursor(k);
}

/* ---- neighbours ----------------------------------------------------------------------------- */

static int by_word(const void *a, const void *b)
{
	return strcmp(((const struct neighbour *)a)->word, ((const struct neighbour *)b)->word);
}

static int by_number(const void *a, const void *b)
{
	const struct neighbour *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return strcmp(x->word, y->word);
}

static char *word_beside(const struct occurrence *o, bool right)
{
	const char *p = right ? o->text + o->left_n + o->match_n : o->text;
	size_t n = right ? o->right_n : o->left_n, pos = 0, begin = 0, end = 0, b, e;
	struct tl_buf word = {0};

	while (tl_next_word(p, n, &pos, &b, &e)) {
		begin = b;
		end = e;
		if (right)
			break;
	}
	if (end == begin)
		return NULL;
	tl_canon(p + begin, end - begin, &word);
	return tl_buf_steal(&word);
}

static void gather_side(struct kwic *k, bool right)
{
	struct neighbours *s = &k->sides[right];
	size_t kept = 0;

	neighbours_free(s);
	for (size_t i = 0; i < k->found.n; i++) {
		char *word = word_beside(k->found.list[i], right);

		if (word)
			*TL_PUSH(s->list, s->n, s->cap) = (struct neighbour){word, 1};
	}
	if (s->n)
		qsort(s->list, s->n, sizeof *s->list, by_word);
	for (size_t i = 0; i < s->n; i++) {
		if (kept && strcmp(s->list[kept - 1].word, s->list[i].word) == 0) {
			s->list[kept - 1].n++;
			free(s->list[i].word);
		} else {
			s->list[kept++] = s->list[i];
		}
	}
	s->n = kept;
	if (kept)
		qsort(s->list, kept, sizeof *s->list, by_number);
}

static void gather_sides(struct kwic *k)
{
	for (int side = 0; side < 2; side++)
		gather_side(k, side == 1);
}

static size_t beside_rows(const struct kwic *k)
{
	return 1 + (k->sides[0].n > k->sides[1].n ? k->sides[0].n : k->sides[1].n);
}

/* ---- drawing -------------------------------------------------------------------------------- */

/* The end of a text, right-aligned in so many columns. */
static void draw_end(struct tl_pen *pen, const char *p, size_t n, int columns)
{
	int width = tl_draw_width(p, n);

	while (n && width > columns) {
		int unused;
		size_t bytes = tl_grapheme(p, n, &unused);

		width -= tl_draw_width(p, bytes);
		p += bytes;
		n -= bytes;
	}
	tl_draw_cell_right(pen, p, n, columns, TL_STYLE_NORMAL);
}

static void draw_occurrence(const struct kwic *k, struct tl_pen *pen, const struct occurrence *o)
{
	struct tl_buf date = {0};
	int match = tl_draw_width(o->text + o->left_n, o->match_n);

	if (o->inferred)
		tl_buf_char(&date, '~');
	tl_format_date(o->date, &date);
	tl_draw_cell_right(pen, date.n ? date.p : "", date.n, k->date_columns, TL_STYLE_DATE);
	tl_draw_blanks(pen, 1);
	if (k->province_columns) {
		tl_draw_cell(pen, o->province ? o->province : "",
			     o->province ? strlen(o->province) : 0, k->province_columns,
			     TL_STYLE_PROVINCE);
		tl_draw_blanks(pen, 1);
	}
	draw_end(pen, o->text, o->left_n, k->left_columns - match / 2);
	tl_draw(pen, o->text + o->left_n, o->match_n, TL_STYLE_MATCH);
	tl_draw(pen, o->text + o->left_n + o->match_n, o->right_n, TL_STYLE_NORMAL);
	tl_buf_free(&date);
}

static void draw_neighbour(const struct kwic *k, struct tl_pen *pen, bool right, size_t i,
			   int columns)
{
	const struct neighbours *s = &k->sides[right];
	struct tl_buf number = {0};
	const char *word = i < s->n ? s->list[i].word : "";

	if (i < s->n)
		tl_format_count(s->list[i].n, &number);
	tl_draw_cell_right(pen, number.n ? number.p : "", number.n, 7, TL_STYLE_COUNT);
	tl_draw_blanks(pen, 2);
	tl_draw_cell(pen, word, strlen(word), columns - 9, TL_STYLE_NORMAL);
	tl_buf_free(&number);
}

static void draw_beside(const struct kwic *k, struct tl_pen *pen, size_t row)
{
	int half = k->view.rect.w / 2;

	if (row == 0) {
		tl_draw_blanks(pen, 9);
		tl_draw_cell(pen, _("before it"), strlen(_("before it")), half - 9,
			     TL_STYLE_HEADING);
		tl_draw_blanks(pen, 9);
		tl_draw_cell(pen, _("after it"), strlen(_("after it")), half - 9, TL_STYLE_HEADING);
		return;
	}
	draw_neighbour(k, pen, false, row - 1, half);
	draw_neighbour(k, pen, true, row - 1, half);
}

static void draw(struct tl_view *v, int row)
{
	struct kwic *k = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = k->scroll.top + (size_t)row;

	if (k->beside) {
		draw_beside(k, &pen, k->beside_top + (size_t)row);
	} else if (i < k->scroll.n) {
		if (i == k->scroll.at)
			tl_pen_bar(&pen, true);
		tl_draw_str(&pen, i == k->scroll.at ? ">" : " ", TL_STYLE_NORMAL);
		draw_occurrence(k, &pen, k->found.list[i]);
	} else if (row == 0) {
		tl_draw_blanks(&pen, 1);
		tl_draw_str(&pen,
			    k->waiting || !k->seen ? _("Reading the articles…")
						   : _("The words do not occur in these articles."),
			    TL_STYLE_NORMAL);
	}
	tl_draw_rest(&pen);
}

static void title(struct tl_view *v, struct tl_buf *out)
{
	static const char *const orders[ORDERS] = {[BY_DATE] = N_("as the list"),
						   [BY_LEFT] = N_("by what stands before"),
						   [BY_RIGHT] = N_("by what follows")};
	struct kwic *k = of(v);

	tl_buf_printf(out, "%s: ", k->beside ? _("Neighbours") : _("Concordance"));
	tl_format_count(k->found.n, out);
	if (k->cut)
		tl_buf_printf(out, " %s", _("and more"));
	tl_buf_printf(out, " · %s: ", _("articles"));
	tl_format_count(k->articles, out);
	if (k->waiting)
		tl_buf_str(out, "…");
	if (!k->beside)
		tl_buf_printf(out, " · %s", _(orders[k->order]));
}

static void arrange(struct tl_view *v)
{
	struct kwic *k = of(v);
	int room;

	/* "~19/03/2024" */
	k->date_columns = v->rect.w >= 50 ? 11 : 0;
	k->province_columns = v->rect.w >= COLUMNS_FOR_PROVINCE ? PROVINCE_COLUMNS : 0;
	room = v->rect.w - 2 - k->date_columns -
	       (k->province_columns ? k->province_columns + 1 : 0);
	k->left_columns = room > 0 ? room / 2 : 0;
	tl_scroll_set(v, &k->scroll, 0, k->scroll.n, k->scroll.at);
	if (k->beside_top + (size_t)v->rect.h > beside_rows(k))
		k->beside_top = 0;
}

/* ---- commands ------------------------------------------------------------------------------- */

static void move(struct tl_view *v, enum tl_move how)
{
	struct kwic *k = of(v);

	if (k->beside)
		tl_scroll_lines(v, beside_rows(k), &k->beside_top, how);
	else
		tl_scroll_move(v, &k->scroll, 0, how);
}

static void open_line(struct tl_view *v)
{
	struct kwic *k = of(v);
	const struct occurrence *o;

	if (k->beside || !k->scroll.n)
		return;
	o = k->found.list[k->scroll.at];
	tl_survey_park(v->app, o->id, o->at);
}

static bool back(struct tl_view *v)
{
	struct kwic *k = of(v);

	if (!k->beside)
		return false;
	k->beside = false;
	tl_view_dirty(v);
	return true;
}

static void free_kwic(struct tl_view *v)
{
	struct kwic *k = of(v);

	if (v->app->worker)
		tl_worker_forget(v->app->worker, TL_JOB_KWIC);
	tl_result_drop(k->seen);
	tl_query_free(k->query);
	found_free(&k->found);
	for (int side = 0; side < 2; side++)
		neighbours_free(&k->sides[side]);
	free(k);
}

static const struct tl_view_class class = {
	.name = "kwic",
	.context = TL_IN_KWIC,
	.place = TL_PLACE_FULL,
	.title = title,
	.draw = draw,
	.arrange = arrange,
	.move = move,
	.select = open_line,
	.back = back,
	.result_changed = result_changed,
	.free = free_kwic,
};

static void show(struct tl_app *app)
{
	struct kwic *k = tl_alloc(sizeof *k);

	k->view.class = &class;
	k->view.app = app;
	tl_survey_open(app, &k->view);
}

/* What is typed here is a phrase, unless it says more. */
static void typed(struct tl_app *app, const char *text)
{
	struct tl_buf query = {0};

	text += strspn(text, " ");
	if (!*text)
		return;
	tl_buf_printf(&query, strpbrk(text, "\":()~*-") ? "%s" : "\"%s\"", text);
	tl_app_filter(app, query.p);
	tl_buf_free(&query);
	if (app->query && tl_query_has_words(app->query))
		show(app);
}

static const struct tl_prompt_use word_prompt = {
	.label = N_("Occurrences of"),
	.history = "filter",
	.then = typed,
};

void tl_kwic_open(struct tl_app *app, int unused)
{
	(void)unused;
	if (app->query && tl_query_has_words(app->query))
		show(app);
	else
		tl_app_push(app, tl_prompt_new(app, &word_prompt, ""));
}

void tl_kwic_order(struct tl_app *app, int unused)
{
	struct kwic *k = standing(app);

	(void)unused;
	if (!k || k->beside)
		return;
	k->order = (enum order)((k->order + 1) % ORDERS);
	sort_around_cursor(k);
	tl_view_dirty(&k->view);
}

void tl_kwic_neighbours(struct tl_app *app, int unused)
{
	struct kwic *k = standing(app);

	(void)unused;
	if (!k)
		return;
	k->beside = !k->beside;
	k->beside_top = 0;
	if (k->beside)
		gather_sides(k);
	tl_view_dirty(&k->view);
}
