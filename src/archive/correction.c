/* Corrections lie beside what the rules found and are applied when an article is read; what lists
 * and filters need of them is written when they are set (ar_refresh) or the article is stored
 * again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

/* ---- applying ------------------------------------------------------------------------------ */

/* Cuts the next part off *rest, which ends at `sep` or the end; false when nothing is left. */
static bool next_part(struct tl_str *rest, char sep, struct tl_str *part)
{
	const char *stop;

	if (rest->n == 0)
		return false;
	stop = memchr(rest->p, sep, rest->n);
	part->p = rest->p;
	part->n = stop ? (size_t)(stop - rest->p) : rest->n;
	rest->p += part->n + (stop != NULL);
	rest->n -= part->n + (stop != NULL);
	return true;
}

static const char *keep(struct tl_arena *arena, struct tl_str s)
{
	return s.n ? tl_arena_strndup(arena, s.p, s.n) : NULL;
}

static bool same(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

static void apply_published(const char *value, struct tl_article *t)
{
	t->published = TL_NO_DATE;
	tl_date_parse_iso(value, &t->published);
	t->published_from = TL_FROM_NONE;
	t->published_inferred = false;
	t->published_text = NULL;
	t->published_at = (struct tl_span){0, 0};
	t->corrected |= TL_CORRECTED_DATE;
}

/* The corrected provinces are the primary ones; what the rules found besides is only mentioned. */
static void apply_provinces(const char *value, struct tl_article *t)
{
	struct tl_str rest = {value, strlen(value)}, line;
	struct tl_province_ref *list = NULL;
	size_t n = 0, cap = 0, n_corrected;

	while (next_part(&rest, '\n', &line)) {
		struct tl_str cell[4] = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};
		struct tl_province_ref p = {
			.primary = true, .mentions = 0, .rule = TL_RULE_CORRECTED};

		for (size_t i = 0; i < TL_COUNT(cell) && next_part(&line, '\t', &cell[i]); i++)
			;
		p.code = keep(t->arena, cell[0]);
		p.name = keep(t->arena, cell[1]);
		p.today_code = keep(t->arena, cell[2]);
		p.today = keep(t->arena, cell[3]);
		for (size_t i = 0; i < t->n_provinces; i++) {
			const struct tl_province_ref *found = &t->provinces[i];

			if (p.code ? same(found->code, p.code)
				   : !found->code && same(found->today_code, p.today_code)) {
				p.mentions = found->mentions;
				p.begin = found->begin;
				p.end = found->end;
			}
		}
		*TL_ARENA_PUSH(t->arena, list, n, cap) = p;
	}
	n_corrected = n;
	for (size_t i = 0; i < t->n_provinces; i++) {
		struct tl_province_ref p = t->provinces[i];
		bool known = false;

		for (size_t k = 0; k < n_corrected; k++)
			known = known || (p.code ? same(list[k].code, p.code)
						 : same(list[k].today_code, p.today_code));
		/* Without a mention in the text it was a guess from elsewhere, and a wrong one. */
		if (known || p.mentions == 0)
			continue;
		p.primary = false;
		*TL_ARENA_PUSH(t->arena, list, n, cap) = p;
	}
	t->provinces = list;
	t->n_provinces = n;
	t->corrected |= TL_CORRECTED_PROVINCES;
}

static void apply_topics(const char *value, struct tl_article *t)
{
	struct tl_str rest = {value, strlen(value)}, line;
	struct tl_topic_ref *list = NULL;
	size_t n = 0, cap = 0;

	while (next_part(&rest, '\n', &line))
		if (line.n)
			*TL_ARENA_PUSH(t->arena, list, n, cap) =
				(struct tl_topic_ref){keep(t->arena, line), 1};
	t->topics = list;
	t->n_topics = n;
	t->corrected |= TL_CORRECTED_TOPICS;
}

/* The parts of a key `BEGIN TEXT`. */
static unsigned long long read_key(const char *key, const char **text)
{
	char *end;
	unsigned long long at = strtoull(key, &end, 10);

	*text = end + (*end == ' ');
	return at;
}

/* The metric that a key means: the words must be the same, the place the nearest. */
static size_t find_metric(const struct tl_article *t, const char *key)
{
	const char *text;
	unsigned long long at = read_key(key, &text);
	size_t best = SIZE_MAX, best_away = SIZE_MAX, n = strlen(text);

	for (size_t i = 0; i < t->n_metrics; i++) {
		const struct tl_metric *m = &t->metrics[i];
		size_t away = m->begin > at ? (size_t)(m->begin - at) : (size_t)(at - m->begin);

		if (m->end - m->begin == n && memcmp(t->body + m->begin, text, n) == 0 &&
		    away < best_away) {
			best = i;
			best_away = away;
		}
	}
	return best;
}

static void set_member(struct tl_metric *m, struct tl_arena *arena, struct tl_str member,
		       struct tl_str value)
{
	const char *text = keep(arena, value);

	if (tl_str_is(member, "value")) {
		m->value = text ? strtod(text, NULL) : 0;
	} else if (tl_str_is(member, "value2")) {
		m->has2 = text != NULL;
		m->value2 = text ? strtod(text, NULL) : 0;
	} else if (tl_str_is(member, "indicator")) {
		m->indicator = text;
	} else if (tl_str_is(member, "unit")) {
		m->unit = text;
	} else if (tl_str_is(member, "period")) {
		m->period = text;
	} else if (tl_str_is(member, "scope")) {
		m->scope = text;
	} else if (tl_str_is(member, "level")) {
		m->level = tl_level_of(text);
	} else if (tl_str_is(member, "province")) {
		m->province = text;
	} else if (tl_str_is(member, "kind")) {
		tl_metric_kind_of(text ? text : "", &m->kind);
	} else if (tl_str_is(member, "qualifiers")) {
		struct tl_str one;

		m->qualifiers = 0;
		while (next_part(&value, ',', &one))
			m->qualifiers |= tl_qualifier_of(one.p, one.n);
	}
}

static void set_members(struct tl_metric *m, struct tl_arena *arena, const char *value)
{
	struct tl_str rest = {value, strlen(value)}, line;

	while (next_part(&rest, '\n', &line)) {
		struct tl_str member;

		if (next_part(&line, '=', &member))
			set_member(m, arena, member, line);
	}
}

/* A copy of the metrics with room for one more. */
static struct tl_metric *copy_metrics(const struct tl_article *t)
{
	struct tl_metric *list = tl_arena_alloc(t->arena, (t->n_metrics + 1) * sizeof *list);

	if (t->n_metrics)
		memcpy(list, t->metrics, t->n_metrics * sizeof *list);
	return list;
}

/* The last line of a figure that is none; before it may stand what was put right earlier. */
static const char deleted[] = "delete";

/* The bytes of a value without that line, or all of them. */
static size_t without_delete(const char *value)
{
	size_t n = strlen(value), k = strlen(deleted);

	if (n < k || strcmp(value + n - k, deleted) != 0 || (n > k && value[n - k - 1] != '\n'))
		return n;
	return n - k;
}

static bool is_deleted(const char *value)
{
	return without_delete(value) < strlen(value);
}

static void remove_metric(struct tl_article *t, size_t at)
{
	t->metrics = copy_metrics(t);
	memmove(t->metrics + at, t->metrics + at + 1, (t->n_metrics - at - 1) * sizeof *t->metrics);
	t->n_metrics--;
}

static void apply_metric(const char *key, const char *value, struct tl_article *t)
{
	size_t at = find_metric(t, key);

	if (at == SIZE_MAX)
		return; /* the rules or the page no longer give this figure: nothing to correct */
	if (is_deleted(value)) {
		remove_metric(t, at);
		return;
	}
	t->metrics = copy_metrics(t);
	set_members(&t->metrics[at], t->arena, value);
	t->metrics[at].rule = TL_RULE_CORRECTED;
}

/* ---- figures that were added --------------------------------------------------------------- */

/* Where a key's words stand in the text: at its place, else at the nearest one. */
static bool find_words(const struct tl_article *t, const char *key, struct tl_span *place)
{
	const char *text, *found = t->body;
	unsigned long long at = read_key(key, &text);
	size_t n = strlen(text), best_away = SIZE_MAX;

	if (n == 0 || n > TL_METRIC_MOST || (*text & 0xc0) == 0x80 || !t->body)
		return false;
	while (best_away && (found = strstr(found, text)) != NULL) {
		size_t begin = (size_t)(found - t->body);
		size_t away = begin > at ? (size_t)(begin - at) : (size_t)(at - begin);

		/* No letter is cut: a doctored key may end with half of one. */
		if (away < best_away && (t->body[begin + n] & 0xc0) != 0x80) {
			best_away = away;
			*place = (struct tl_span){begin, begin + n};
		}
		found++;
	}
	return best_away != SIZE_MAX;
}

static size_t whole_letters(const struct tl_article *t, size_t at)
{
	while (at > 0 && at < t->body_n && (t->body[at] & 0xc0) == 0x80)
		at--;
	return at;
}

/* The sentence is so much more than the figure, but no more than its block: the page may be another
 * by now. */
static void set_sentence(const struct tl_article *t, struct tl_metric *m, const char *reach)
{
	char *end;
	unsigned long long before = strtoull(reach, &end, 10);
	unsigned long long behind = *end == ',' ? strtoull(end + 1, NULL, 10) : 0;

	m->sentence_begin = m->begin;
	m->sentence_end = m->end;
	for (size_t i = 0; i < t->n_blocks; i++) {
		const struct tl_block *b = &t->blocks[i];

		if (m->begin < b->begin || m->end > b->end)
			continue;
		m->sentence_begin =
			m->begin - b->begin > before ? m->begin - (size_t)before : b->begin;
		m->sentence_end = b->end - m->end > behind ? m->end + (size_t)behind : b->end;
	}
	m->sentence_begin = whole_letters(t, m->sentence_begin);
	m->sentence_end = whole_letters(t, m->sentence_end);
}

static const char added[] = "added=";

static bool is_added(const struct tl_correction *c)
{
	return strcmp(c->field, "metric") == 0 && strncmp(c->value, added, strlen(added)) == 0;
}

/* Where newer rules have found the figure meanwhile it is put right instead of being there twice.
 */
static void apply_added(const char *key, const char *value, struct tl_article *t)
{
	struct tl_metric m = {.rule = TL_RULE_ADDED};
	struct tl_span place;
	size_t at = 0;

	if (!find_words(t, key, &place))
		return; /* the page no longer says so */
	m.begin = place.begin;
	m.end = place.end;
	set_members(&m, t->arena, value);
	set_sentence(t, &m, value + strlen(added));
	t->metrics = copy_metrics(t);
	for (size_t i = 0; i < t->n_metrics; i++) {
		struct tl_metric *found = &t->metrics[i];

		if (found->begin < m.end && found->end > m.begin && found->value == m.value) {
			if (is_deleted(value)) {
				remove_metric(t, i);
				return;
			}
			set_members(found, t->arena, value);
			found->rule = TL_RULE_CORRECTED;
			return;
		}
		if (found->begin <= m.begin)
			at = i + 1;
	}
	if (is_deleted(value))
		return;
	memmove(t->metrics + at + 1, t->metrics + at, (t->n_metrics - at) * sizeof m);
	t->metrics[at] = m;
	t->n_metrics++;
}

enum tl_status ar_corrections_apply(struct tl_archive *a, int64_t id, struct tl_article *t,
				    bool *corrected, struct tl_error *e)
{
	struct tl_correction *list;
	enum tl_status status;
	size_t n;

	status = tl_archive_corrections(a, id, t->arena, &list, &n, e);
	*corrected = n > 0;
	/* A figure is added before others may be put right: one of them may be this one. */
	for (size_t i = 0; i < n; i++)
		if (is_added(&list[i]))
			apply_added(list[i].key, list[i].value, t);
	for (size_t i = 0; i < n; i++) {
		if (strcmp(list[i].field, "published") == 0)
			apply_published(list[i].value, t);
		else if (strcmp(list[i].field, "province") == 0)
			apply_provinces(list[i].value, t);
		else if (strcmp(list[i].field, "topic") == 0)
			apply_topics(list[i].value, t);
		else if (strcmp(list[i].field, "metric") == 0 && !is_added(&list[i]))
			apply_metric(list[i].key, list[i].value, t);
	}
	return status;
}

/* ---- keeping ------------------------------------------------------------------------------- */

/* Runs one statement about corrections and what follows from it, in a batch of its own if need be.
 */
static enum tl_status change(struct tl_archive *a, sqlite3_stmt *s, int64_t id, bool own,
			     struct tl_error *e)
{
	enum tl_status status = ar_run(a, s, e);

	if (status != TL_OK && sqlite3_extended_errcode(a->db) == SQLITE_CONSTRAINT_FOREIGNKEY)
		status = tl_fail(e, TL_ENOTFOUND, _("there is no article %lld"), (long long)id);
	if (status == TL_OK && sqlite3_changes(a->db) == 0)
		status = tl_fail(e, TL_ENOTFOUND, _("there is no such correction"));
	if (status == TL_OK)
		status = ar_refresh(a, id, e);
	if (!own)
		return status;
	if (status == TL_OK)
		return tl_archive_commit(a, e);
	tl_archive_rollback(a);
	return status;
}

/* True if one of the lines of value sets the member of this line. */
static bool sets_member(const char *value, struct tl_str line)
{
	struct tl_str rest = {value, strlen(value)}, other, name, member;

	next_part(&line, '=', &name);
	while (next_part(&rest, '\n', &other))
		if (next_part(&other, '=', &member) && tl_str_eq(member, name))
			return true;
	return false;
}

/* The value of a figure with the members of an earlier correction that the new one does not set. */
static enum tl_status add_earlier(struct tl_archive *a, const struct tl_correction *c,
				  struct tl_buf *value, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_correction *list;
	enum tl_status status;
	size_t n;

	status = tl_archive_corrections(a, c->id, arena, &list, &n, e);
	for (size_t i = 0; status == TL_OK && i < n; i++) {
		struct tl_str rest = {list[i].value, strlen(list[i].value)}, line;

		if (strcmp(list[i].field, c->field) != 0 || strcmp(list[i].key, c->key) != 0)
			continue;
		while (next_part(&rest, '\n', &line))
			if (memchr(line.p, '=', line.n) && !sets_member(c->value, line))
				tl_buf_printf(value, "%.*s\n", (int)line.n, line.p);
	}
	tl_buf_str(value, c->value);
	tl_arena_free(arena);
	return status;
}

static enum tl_status put(struct tl_archive *a, const struct tl_correction *c, const char *value,
			  bool own, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_CORRECTION_PUT, e);

	if (!s) {
		if (own)
			tl_archive_rollback(a);
		return TL_EARCHIVE;
	}
	ar_int(s, 1, c->id);
	ar_text(s, 2, c->field);
	ar_text(s, 3, c->key);
	ar_text(s, 4, value);
	ar_text(s, 5, c->who);
	ar_int(s, 6, c->when);
	return change(a, s, c->id, own, e);
}

enum tl_status tl_archive_correct(struct tl_archive *a, const struct tl_correction *c,
				  struct tl_error *e)
{
	bool own = !a->in_batch;
	enum tl_status status = own ? tl_archive_begin(a, e) : TL_OK;
	struct tl_buf value = {0};

	if (status != TL_OK)
		return status;
	if (strcmp(c->field, "metric") == 0)
		status = add_earlier(a, c, &value, e);
	else
		tl_buf_str(&value, c->value);
	if (status == TL_OK)
		status = put(a, c, value.p, own, e);
	else if (own)
		tl_archive_rollback(a);
	tl_buf_free(&value);
	return status;
}

enum tl_status tl_archive_uncorrect(struct tl_archive *a, int64_t id, const char *field,
				    const char *key, struct tl_error *e)
{
	bool own = !a->in_batch;
	enum tl_status status = own ? tl_archive_begin(a, e) : TL_OK;
	sqlite3_stmt *s;

	if (status != TL_OK)
		return status;
	s = ar_statement(a, AR_CORRECTION_DELETE, e);
	if (!s) {
		if (own)
			tl_archive_rollback(a);
		return TL_EARCHIVE;
	}
	ar_int(s, 1, id);
	ar_text(s, 2, field);
	ar_text(s, 3, key);
	return change(a, s, id, own, e);
}

bool tl_correction_was_more(const struct tl_correction *c)
{
	return strcmp(c->field, "metric") == 0 && is_deleted(c->value) &&
	       without_delete(c->value) > 0;
}

enum tl_status tl_archive_correction_undo(struct tl_archive *a, const struct tl_correction *c,
					  struct tl_error *e)
{
	bool own = !a->in_batch;
	enum tl_status status;
	char *before;

	if (!tl_correction_was_more(c))
		return tl_archive_uncorrect(a, c->id, c->field, c->key, e);
	status = own ? tl_archive_begin(a, e) : TL_OK;
	if (status != TL_OK)
		return status;
	before = tl_strndup(c->value, without_delete(c->value));
	status = put(a, c, before, own, e);
	free(before);
	return status;
}

enum tl_status tl_archive_corrections(struct tl_archive *a, int64_t id, struct tl_arena *arena,
				      struct tl_correction **list, size_t *n, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, id ? AR_CORRECTIONS : AR_CORRECTIONS_ALL, e);
	enum tl_status status;
	size_t cap = 0;

	*list = NULL;
	*n = 0;
	if (!s)
		return TL_EARCHIVE;
	if (id)
		ar_int(s, 1, id);
	while ((status = ar_step(a, s, e)) == TL_OK)
		*TL_ARENA_PUSH(arena, *list, *n, cap) = (struct tl_correction){
			.id = sqlite3_column_int64(s, 0),
			.field = ar_get_text(s, 1, arena),
			.key = ar_get_text(s, 2, arena),
			.value = ar_get_text(s, 3, arena),
			.who = ar_get_text(s, 4, arena),
			.when = sqlite3_column_int64(s, 5),
		};
	return status == TL_ENOTFOUND ? TL_OK : status;
}
