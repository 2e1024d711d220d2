/* Lines that give a time of publication.
 *
 * A stamp is found by tagging the tokens of a line as date, time, label ("Cập nhật lúc", "Thứ Hai",
 * "GMT+7") or mark, and growing a cluster around the date for as long as the tags hold. What is
 * outside the cluster is the rest: nothing in most stamps, a by-line or a section line in some. */
#include <string.h>

#include "internal.h"

enum { STAMP_WORDS = 25, REST_WORDS = 8, STAMP_TOKENS = 96 };

enum tag { OTHER, MARK, DATE, TIME, LABEL };

struct tags {
	uint8_t of[STAMP_TOKENS];
	uint8_t updated[STAMP_TOKENS], today[STAMP_TOKENS], weekday[STAMP_TOKENS];
	bool furniture; /* the page's own words stand behind the date */
	size_t date;	/* token where the chosen date begins, or SIZE_MAX */
	struct tl_date value, time;
};

static void tag_labels(const struct tl_page_reader *rd, struct tags *t)
{
	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];
		uint8_t form = rd->rules->rules[m->value].form;

		if (form > TL_F_STAMP)
			continue;
		memset(t->of + m->first, LABEL, m->count);
		if (form == TL_F_UPDATED)
			memset(t->updated + m->first, 1, m->count);
		else if (form == TL_F_TODAY)
			memset(t->today + m->first, 1, m->count);
		else if (form == TL_F_WEEKDAY)
			memset(t->weekday + m->first, 1, m->count);
	}
}

static void tag_dates(const struct tl_page_reader *rd, struct tags *t)
{
	size_t label = 0, time_at = 0; /* where "Cập nhật" and the time stand */
	bool updated = false;

	t->date = SIZE_MAX;
	t->time = TL_NO_DATE;
	for (size_t i = 0; i < rd->n_tokens;) {
		struct tl_date d = TL_NO_DATE;
		size_t used = tl_full_date_at(rd, i, &d);

		if (used) {
			memset(t->of + i, DATE, used);
			/* Of several dates the first counts, but one behind "Cập nhật" before all.
			 */
			if (t->date == SIZE_MAX || updated) {
				t->date = i;
				t->value = d;
				if (updated && time_at < label)
					t->time = TL_NO_DATE;
			}
			updated = false;
		} else if ((used = tl_time_at(rd, i, &d)) != 0) {
			memset(t->of + i, TIME, used);
			if (t->time.hour < 0 || updated) {
				t->time = d;
				time_at = i;
			}
		} else {
			used = 1;
			if (t->updated[i]) {
				updated = true;
				label = i;
			}
		}
		i += used;
	}
}

/* "LÊ AN 09/08/2022 06:35 Chia sẻ Facebook": the page's own words behind the date are none of what
 * is said beside it. "Theo dõi X trên Google News" is one of them from the date on. */
static void tag_furniture(const struct tl_page_reader *rd, struct tags *t)
{
	for (size_t i = 0; i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];
		const struct tl_line_rule *rule = &rd->rules->rules[m->value];
		size_t first = m->first;

		if (rule->form != TL_FORMS || rule->effect == TL_SPAM || first <= t->date)
			continue;
		while (rule->at == TL_AT_HOLD && t->of[first - 1] == OTHER)
			first--;
		memset(t->of + first, LABEL, m->first + m->count - first);
		t->furniture = true;
	}
}

/* Numbers behind a label, or between the date and one, are counts of readers or a time zone. */
static void tag_counts(const struct tl_page_reader *rd, struct tags *t)
{
	bool label = false;

	for (size_t i = 1; i + 1 < rd->n_tokens; i++)
		if (rd->tokens[i].kind == TL_NUMBER && t->of[i] == OTHER && t->of[i + 1] == LABEL &&
		    (t->of[i - 1] == DATE || t->of[i - 1] == TIME ||
		     (rd->tokens[i - 1].kind == TL_PUNCT && t->of[i - 1] == OTHER)))
			t->of[i] = LABEL;

	/* `15/11/2019 | 604` */
	size_t n = rd->n_tokens;

	if (n >= 3 && rd->tokens[n - 1].kind == TL_NUMBER && t->of[n - 1] == OTHER &&
	    (t->of[n - 3] == DATE || t->of[n - 3] == TIME) && tl_mark_at(rd, n - 2) == '|')
		t->of[n - 1] = LABEL;

	for (size_t i = 0; i < n; i++) {
		if (t->of[i] == LABEL)
			label = true;
		else if (rd->tokens[i].kind == TL_PUNCT && t->of[i] == OTHER)
			t->of[i] = MARK;
		else if (rd->tokens[i].kind == TL_NUMBER && t->of[i] == OTHER && label)
			t->of[i] = LABEL;
		else if (t->of[i] != DATE && t->of[i] != TIME)
			label = false;
	}
}

/* Blanks and marks that part a stamp from what stands beside it. */
static void trim_rest(const char *p, struct tl_span *s)
{
	static const char *const marks[] = {" ", "|", "-", ",", ":", ";", ".", "–", "—", "·", "•", "/"};

	for (bool again = true; again;) {
		again = false;
		for (size_t i = 0; i < TL_COUNT(marks); i++) {
			size_t n = strlen(marks[i]);

			if (s->end - s->begin >= n && memcmp(p + s->begin, marks[i], n) == 0) {
				s->begin += n;
				again = true;
			}
			if (s->end - s->begin >= n && memcmp(p + s->end - n, marks[i], n) == 0) {
				s->end -= n;
				again = true;
			}
		}
	}
}

/* "Ban Tổ chức Huyện ủy X - 12/01/2023": the body that publishes, a dash and the day end the line.
 */
static bool signs(const struct tl_page_line *l, const struct tl_stamp *s, const char *p)
{
	size_t at = s->rest.end;

	if (!tl_has(l->begins, TL_F_BODY) || tl_has(l->holds, TL_F_ACT) ||
	    tl_has(l->holds, TL_F_REPORT) || s->end < l->end || s->begin < at + 3 || p[at++] != ' ')
		return false;
	return strchr("-|", p[at]) || memcmp(p + at, "–", strlen("–")) == 0;
}

/* "Người đăng: Văn phòng X. Ngày đăng: 12/01/2023", "Nguồn: X, ngày 12/01/2023": who put it there, or
 * whose it is, has a label before the date. */
static bool labelled_poster(const struct tl_page_reader *rd, const struct tl_stamp *s)
{
	for (size_t i = 0; i < rd->n_matches && s->rest.end <= s->begin; i++) {
		const struct tl_match *m = &rd->matches[i];

		uint8_t form = rd->rules->rules[m->value].form;

		if (m->first == 0 && (form == TL_F_CREDIT_LABEL || form == TL_F_SOURCE_LABEL) &&
		    tl_mark_at(rd, m->count) == ':')
			return true;
	}
	return false;
}

/* Whether what is left of the line beside its date lets it be a stamp. */
static bool rest_fits(const struct tl_page_reader *rd, const struct tl_page_line *l,
		      const struct tl_stamp *s, bool timed, bool both, bool small)
{
	const char *p = rd->page->text.p;

	if (s->rest_words == 0)
		return true;
	if (timed && !both &&
	    tl_has(l->ends, TL_F_SECTION)) /* "12/05/2023 14:30 | Xây dựng Đảng" */
		return true;
	if (s->rest_words > REST_WORDS || both)
		return false;
	if (s->rest.end <= s->begin && (!small || signs(l, s, p))) /* names, then the date */
		return true;
	if (labelled_poster(rd, s))
		return true;
	if (l->begins & (TL_FORM_BIT(TL_F_SECTION) | TL_FORM_BIT(TL_F_SECTION_OPEN)))
		return l->line_end != TL_ENDS_STOP || l->ellipsis;
	/* "Ngày 5/6/2019, Huyện ủy …" is text. */
	return timed && l->line_end != TL_ENDS_STOP && (s->rest.end <= s->begin || !small);
}

/* Nothing but the name of a province or district in the tokens before `end`. */
static bool place_alone(const struct tl_page_reader *rd, size_t end)
{
	for (size_t i = 0; i < rd->n_matches; i++)
		if (rd->rules->rules[rd->matches[i].value].form == TL_F_PLACE &&
		    rd->matches[i].first == 0 && rd->matches[i].count == end)
			return true;
	return false;
}

struct tl_stamp *tl_stamp_read(struct tl_page_reader *rd, struct tl_page_line *l)
{
	struct tags t = {.date = SIZE_MAX};
	struct tl_stamp s = {0};
	size_t first, last, left_words = 0;
	bool other = false, small = false, timed;
	struct tl_stamp *out;

	if (l->words > STAMP_WORDS || rd->n_tokens > STAMP_TOKENS || l->numbers == 0)
		return NULL;
	tag_labels(rd, &t);
	tag_dates(rd, &t);
	if (t.date != SIZE_MAX)
		tag_furniture(rd, &t);
	tag_counts(rd, &t);
	if (t.date == SIZE_MAX) {
		/* "16 tháng 7 lúc 14:20": a post of this year. */
		for (size_t i = 0, used; t.time.hour >= 0 && i < rd->n_tokens;
		     i += used ? used : 1) {
			struct tl_date day;

			used = tl_day_month_at(rd, i, &day);
			for (size_t k = 0; k < used; k++)
				t.of[i + k] = DATE;
		}
		for (size_t i = 0; i < rd->n_tokens; i++)
			other |= t.of[i] == OTHER;
		l->time_only = !other && t.time.hour >= 0;
		return NULL;
	}
	for (first = t.date; first > 0 && t.of[first - 1] != OTHER; first--)
		;
	for (last = t.date; last + 1 < rd->n_tokens && t.of[last + 1] != OTHER; last++)
		;
	while (t.of[first] == MARK)
		first++;
	while (t.of[last] == MARK)
		last--;
	for (size_t i = 0; i < rd->n_tokens; i++) {
		if (i >= first && i <= last) {
			s.updated |= t.updated[i] != 0;
			s.changed |= t.updated[i] && tl_word_is(rd, i, TL_W_CUOI);
			s.today |= t.today[i] != 0;
			s.weekday |= t.weekday[i] != 0;
		} else if (rd->tokens[i].kind != TL_PUNCT) {
			s.rest_words++;
			left_words += i < first;
			small |= rd->tokens[i].kind == TL_WORD && !(rd->tokens[i].flags & TL_UPPER);
		}
	}
	s.date = t.value;
	/* Midnight to the minute is a time that was not set. */
	if (t.time.hour > 0 || (t.time.hour == 0 && t.time.minute > 0)) {
		s.date.hour = t.time.hour;
		s.date.minute = t.time.minute;
	}
	s.begin = rd->base + rd->tokens[first].begin;
	s.end = rd->base + rd->tokens[last].end;
	s.rest = left_words ? (struct tl_span){l->begin, s.begin} : (struct tl_span){s.end, l->end};
	trim_rest(rd->page->text.p, &s.rest);
	if (s.rest_words == 0)
		s.rest.end = s.rest.begin;
	timed = t.time.hour >= 0 || s.weekday || s.updated;
	/* "Kon Tum, ngày 03-02-2009": where and when something was signed, and nobody's name. */
	if (left_words && first > 0 && tl_mark_at(rd, first - 1) == ',' && !timed &&
	    tl_word_is(rd, first, TL_W_NGAY) && place_alone(rd, first - 1)) {
		s.rest_words = 0;
		s.rest.end = s.rest.begin;
	}
	/* "03/06/2019 15:12:00 Xem cỡ chữ In trang": nothing but the page's own words beside it. */
	s.named = t.furniture && left_words && !small;
	if (timed && (l->effect == TL_DROP || (l->effect && !left_words)) && !s.named) {
		s.rest_words = 0;
		s.rest.end = s.rest.begin;
	}
	if (!rest_fits(rd, l, &s, timed, left_words && left_words < s.rest_words, small))
		return NULL;
	out = tl_arena_alloc(rd->arena, sizeof *out);
	*out = s;
	return out;
}
