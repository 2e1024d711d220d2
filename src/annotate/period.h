/* Periods: when the figures of an article hold.
 *
 * period_find.c walks the sentences, period_read.c, period_since.c, period_count.c, period_part.c,
 * period_day.c and period_term.c read what says when, period_told.c fills in years, period.c, period_compare.c,
 * period_own.c and period_carry.c choose among it (period_loose.c, period_beside.c, period_other.c and
 * period_clause.c in texts about anything), period_write.c gives it its normal form.
 *
 * Positions are indices of tokens. A function that reads a period returns how many tokens it used, 0 where
 * none begins there, and then *p may be changed in part. Periods that are returned belong to the measure m
 * and stay until its next article. Nothing here fails. */
#ifndef TULIEU_ANNOTATE_PERIOD_H
#define TULIEU_ANNOTATE_PERIOD_H

#include "annotate/metric.h"

/* period_read.c */
/* Coarse dates, for the files of periods. */
static inline struct tl_date tl_year(int y)
{
	struct tl_date d = TL_NO_DATE;

	d.year = (int16_t)y;
	return d;
}
static inline struct tl_date tl_month(int y, int month)
{
	struct tl_date d = tl_year(y);

	d.month = (int8_t)month;
	return d;
}
/* a is later than b as far as the coarser of them goes. */
bool tl_later(struct tl_date a, struct tl_date b);
/* The id of the fixed words (tl_period_word) that begin at a token, or TL_NONE. */
static inline uint32_t tl_period_phrase(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->period_at[i] ? m->period_at[i] - 1u : TL_NONE;
}
/* Reads a period that begins at token i into *p, of which first is set and the dates are unknown;
 * returns its tokens, 0 if there is none. */
size_t tl_period_form(const struct tl_measure *m, size_t i, struct tl_period *p);
/* The year of a month without one: the article's, or the one before it; of an article without a
 * date the year named last. 0: none. */
int tl_year_of_month(const struct tl_measure *m, int month_number);
/* A whole number below 1000 at token i, or one of up to four digits, in digits or words; tokens
 * used. */
size_t tl_whole_at(const struct tl_measure *m, size_t i, int *value);
/* A year stands at token i, and is put into *year, which else stays as it is. */
bool tl_year_at(const struct tl_measure *m, size_t i, int *year);
/* A date that has only a day and month, with the year that the text tells. */
struct tl_date tl_year_filled(const struct tl_measure *m, struct tl_date d);
/* period_since.c: tokens used, 0 where there is none of it at token i. */
/* (trong) giai đoạn|nhiệm kỳ|năm học|năm A-B, (A-B), read at token i into *p. */
size_t tl_two_years(const struct tl_measure *m, size_t i, struct tl_period *p);
/* từ … (đến …), an interval with a beginning; đến …, tính đến …: a point. */
size_t tl_period_since(const struct tl_measure *m, size_t i, struct tl_period *p);
size_t tl_period_point(const struct tl_measure *m, size_t i, struct tl_period *p);
/* chiếm đến 2/3: behind từ or đến no word says that the number at token `at` is the day d, and the
 * text tells no year. */
bool tl_period_fraction(const struct tl_measure *m, size_t at, struct tl_date d);
/* period_day.c: tokens used, 0 where there is none of it at token i. */
/* năm nay, năm ngoái behind the month or quarter *d of no year; its year, if the article's is
 * known. */
size_t tl_year_said(const struct tl_measure *m, size_t i, struct tl_date *d);
/* ngày 19 và 20/5, (trong 2) ngày, 19 và 20/5, ngày 19-31/5: from the one to the other. */
size_t tl_two_days(const struct tl_measure *m, size_t i, struct tl_period *p);
/* (ngày) 6-7/6, which would be read as 6-7 */
size_t tl_days_joined(const struct tl_measure *m, size_t i, struct tl_period *p);
/* sáng nay 8/2, hôm qua (6/2): a day behind the n tokens at i. */
size_t tl_day_named(const struct tl_measure *m, size_t i, size_t n, struct tl_period *p);
/* sáng, trưa, … at token i, and before a day. */
bool tl_names_part_of_day(const struct tl_measure *m, size_t i);
bool tl_part_of_day(const struct tl_measure *m, size_t i);
/* Tết 2017, Tết Nguyên đán Đinh Dậu 2017; not what is before or after it. */
size_t tl_lunar_new_year(const struct tl_measure *m, size_t i, struct tl_period *p);
/* mỗi tháng 1 triệu đồng, 3 tháng 1 lần, vé tháng 1 tuyến, mỗi ngày 2-3 tiếng: at token i no month
 * or day with a number, but so many for each. */
bool tl_each_month(const struct tl_measure *m, size_t i);
/* Sáng 3/2, toàn tỉnh có 90 đảng viên được nhận Huy hiệu. … Huyện A có 18 đảng viên: the day of
 * this year's event that the paragraph, or the one before, has told last; NULL: it tells none. */
const struct tl_period *tl_period_event_told(const struct tl_measure *m,
					     const struct tl_figure *f);
/* period_term.c */
/* First year of the term that a date lies in. */
int tl_term_start(struct tl_date d);
/* Reads fixed words about a term, *used tokens at token i, into *p; false: they are none. *used
 * becomes the tokens that were used, 0 where the words mean none here. */
bool tl_period_term(const struct tl_measure *m, size_t i, struct tl_period *p, size_t *used);
/* Học tập Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025: the term p is that of what is studied, and not when
 * figure f studied it. */
bool tl_period_of_studied(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f);
/* period_count.c */
/* Whether `năm` at token i is the number five: năm tháng đầu năm, where a year would have its
 * number. */
bool tl_period_five(const struct tl_measure *m, size_t i);
/* N tháng (đầu|cuối) năm (YYYY), N năm (A-B), N năm qua, likewise. */
size_t tl_period_counted(const struct tl_measure *m, size_t i, struct tl_period *p);
/* period_part.c */
/* Half a month or a year, its first month or quarter: nửa đầu tháng 1/2017, tháng đầu tiên của năm.
 * Likewise. */
size_t tl_period_part(const struct tl_measure *m, size_t i, struct tl_period *p);
/* trong tháng, trong quý, the n tokens at i: the one named last; trong tháng cuối năm. Likewise. */
size_t tl_period_this_month(const struct tl_measure *m, size_t i, size_t n, struct tl_period *p);
/* Years of a term, from congress to congress. */
enum { TERM_YEARS = 5 };
/* period_told.c */
/* Tính đến ngày 15/10/2012, in a text without a date that names no later year: it speaks of that
 * time. */
struct tl_date tl_period_told_day(const struct tl_measure *m);
/* Các cấp ủy kiểm tra 150 đảng viên, tăng 12% so với năm 2020, in a text about Party work that speaks when
 * 2021 ends or has just ended and names no other time: it is of that year. */
void tl_period_told_review(struct tl_measure *m);
/* Fills in the years that a text without a date tells of times that have none. */
void tl_periods_told(struct tl_measure *m);
/* period_find.c */
/* Fills m->periods with those of all sentences, in the order of the text, and m->rd->now where the article
 * has no date but tells one. */
void tl_periods_find(struct tl_measure *m);
/* period_carry.c */
/* Index of the first period that begins at or behind a token. */
size_t tl_period_from(const struct tl_measure *m, uint32_t token);
struct tl_want;
/* How good a period of the figure's own sentence is: 0 not at all, 1 quoted, 2 of something's plan,
 * 3 as good as can be. */
int tl_period_fitness(const struct tl_period *p, const struct tl_want *w);
/* A semicolon ends the reach of the period p before token `to`: `…; giảm nghèo hằng năm 0,5%; kết
 * nạp 30 đảng viên`, unless every year's was said of a list, and that of a year named in one.
 * `other`: there is another period to take. */
bool tl_period_ended(const struct tl_measure *m, struct tl_period *p, bool other, uint32_t to);
/* The months that the sentence behind a figure's says it is about; NULL: none. */
const struct tl_period *tl_period_told(const struct tl_measure *m, uint32_t sentence,
				       const struct tl_want *w);
/* The last good period of the sentences before, NULL if there is none. */
const struct tl_period *tl_period_carried(const struct tl_measure *m, uint32_t sentence,
					  const struct tl_want *w);
/* `Huyện ủy tổng kết 10 năm thực hiện Nghị quyết. Tại hội nghị (nhân dịp này), 12 tập thể được
 * khen`: on the day of the meeting, and not in all the years p, which it reviewed. */
bool tl_period_reviewed(const struct tl_measure *m, const struct tl_period *p, uint32_t sentence);
/* period_carry.c: the period stands in a line of its own, over those that it is of. */
bool tl_period_over(const struct tl_measure *m, const struct tl_period *p);
/* period_loose.c */
/* In a text about anything: the period p of a figure's own sentence says nothing of the figure. */
bool tl_period_apart(const struct tl_measure *m, const struct tl_period *p,
		     const struct tl_figure *f);
/* Likewise: right behind the figure stands a time that cannot be told: 10 triệu tấn trong năm nay.
 */
bool tl_period_untold(const struct tl_measure *m, const struct tl_figure *f);
/* period_beside.c: in a text about anything what stands beside the period p or the figure f says
 * that the one is nothing of the other. */
bool tl_period_beside(const struct tl_measure *m, const struct tl_period *p,
		      const struct tl_figure *f);
/* Likewise: token `at`, between the figure and a period behind it, parts the two. */
bool tl_period_parts(const struct tl_measure *m, const struct tl_figure *f, uint32_t at);
/* Likewise: 38 triệu tấn tháng trước đó: right behind the figure stands the time before. */
bool tl_period_told_behind(const struct tl_measure *m, const struct tl_figure *f);
/* Likewise: Trong năm 2016, … là việc vào cuối năm 2013, …: the period p ends the reach of the one
 * before it, though it is not the figure's. */
bool tl_period_goes_on(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f);
/* Likewise: the day or the time to come p, of which the figure is not, is what is spoken of now. */
bool tl_period_turns(const struct tl_measure *m, const struct tl_period *p);
/* The end of a figure with its unit, of which slashes may be a part (USD/thùng); before `to`. */
uint32_t tl_period_unit_end(const struct tl_measure *m, const struct tl_figure *f, uint32_t to);
/* In a text about anything: so much it was before it changed: tăng từ 5 triệu đồng lên 7 triệu
 * đồng, for the first of the two. */
bool tl_period_before_change(const struct tl_measure *m, const struct tl_figure *f);
/* The good period that stands right behind the figure; NULL: there is none. */
const struct tl_period *tl_period_right_behind(const struct tl_measure *m,
					       const struct tl_figure *f, const struct tl_want *w);
/* Likewise: đến năm 2025, … sẽ có 3 tấn: the year is to come. */
bool tl_period_to_be(const struct tl_measure *m, const struct tl_figure *f);
/* Likewise: p is a round year up to which something is so, of a text that does not tell when it
 * speaks: nobody knows whether it is over. */
bool tl_period_unknown_side(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f);
/* Of land and people, in a text about the Party: a level, though its indicator is of no one nature. */
bool tl_period_standing(const struct tl_measure *m, const struct tl_figure *f);
/* khen thưởng 15 tập thể và 28 cá nhân … năm 2020: figure f, which no time is told for, is given or rated with
 * the next one, behind which it is told. */
bool tl_period_with_next(const struct tl_measure *m, const struct tl_figure *f, const struct tl_want *w);
/* In a text about anything: right behind the figure it is said to be of now: trong số 20 doanh nghiệp hiện tại. */
bool tl_period_is_now(const struct tl_measure *m, const struct tl_figure *f);
/* Likewise: p is the day, told behind the figure, of what killed or hurt so many: 17 người thiệt
 * mạng trong vụ cháy … ngày 14/6. */
bool tl_period_of_harm(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f);
/* Likewise: the months that the sentence before ends with, which `cùng kỳ` means; NULL: none. */
const struct tl_period *tl_period_months_before(const struct tl_measure *m, uint32_t sentence);
/* period_clause.c, likewise */
/* Another time stands at token i, so many years or months away: một năm sau, 5 năm gần nhất. */
bool tl_period_counted_time(const struct tl_measure *m, uint32_t i);
/* 10 triệu người trong vòng 6 tháng: right behind the figure it is told how long that took. */
bool tl_period_within(const struct tl_measure *m, const struct tl_figure *f);
/* tháng 2 và tháng 3, …: the period p is one of two that the figure is of. */
bool tl_period_one_of_two(const struct tl_measure *m, const struct tl_period *p,
			  const struct tl_figure *f);
/* nghi phạm của vụ nổ ngày 3/6, nâng số người bị bắt lên 11: p is the day of the affair, and the
 * figure is of what came after it. */
bool tl_period_after_affair(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f);
/* Likewise: the day p is that of whose news it is, or of what is said about something before. */
bool tl_period_day_aside(const struct tl_measure *m, const struct tl_period *p,
			 const struct tl_figure *f);
/* nộp nhiều nhất năm 2016, hãng vừa được chọn: what is told behind p is of now. */
bool tl_period_just_now(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f);
/* tăng từ 20 triệu đồng năm 2015 lên 22 triệu đồng, tức tăng 10%: p is the time of the first of them,
 * and f stands behind. */
bool tl_period_before_rise(const struct tl_measure *m, const struct tl_period *p,
			   const struct tl_figure *f);
/* Trong 2 năm qua (từ 60% năm 2013 xuống còn 50% năm 2016): the period `own` that stands with the
 * figure in its parentheses, where p stands outside of them; else NULL. */
const struct tl_period *tl_period_in_brackets(const struct tl_measure *m,
					      const struct tl_figure *f,
					      const struct tl_period *p,
					      const struct tl_period *own);
/* A part is of its total's time: it stands in the same sentence, or in one that begins with trong, bao
 * gồm. */
bool tl_period_total_near(const struct tl_measure *m, const struct tl_figure *f);
/* giảm còn 4% so với mức 5% và 6% của ngày 20/1: the period behind that a figure is of which another
 * one is compared with; NULL: there is none. */
const struct tl_period *tl_period_of_compared(const struct tl_measure *m,
					      const struct tl_figure *f,
					      const struct tl_want *w);
/* Giá vàng hôm nay 9/2: Tiến về mốc 37 triệu đồng: what it may come to. */
bool tl_period_aimed_at(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f);
/* so với 112 tỷ đồng đạt được cùng kỳ: the figure is of the time before. */
bool tl_period_same_behind(const struct tl_measure *m, const struct tl_figure *f);
/* cao hơn mức 200 đồng: what the figure before is compared with, so that it is no target. */
bool tl_period_compared_figure(const struct tl_measure *m, const struct tl_figure *f);
/* period_other.c, likewise */
/* The period p is of something else that its sentence tells: of a rule, of the value that f came from. */
bool tl_period_of_other(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f);
/* Behind p, at token i, it is told since when something else is counted (tính từ …), and not what was the highest since
 * then. */
bool tl_period_since_else(const struct tl_measure *m, const struct tl_period *p, uint32_t i);
/* kịch bản Tết 2015, phim Tết 2016: made for it. */
bool tl_period_for_new_year(const struct tl_measure *m, const struct tl_period *p);
/* kết tội 6 người: figure f is of those who are accused. */
bool tl_period_accused(const struct tl_measure *m, const struct tl_figure *f);
/* period_own.c */
/* The period of a figure's own sentence that is at least so good (tl_period_fitness); NULL: none.
 */
const struct tl_period *tl_period_own(const struct tl_measure *m, const struct tl_figure *f,
				      const struct tl_want *w, int at_least);
/* 2.963 tỷ đồng (2012), 3.436 tỷ đồng (2013): the year right behind the figure. 0: there is none. */
int tl_period_year_aside(const struct tl_measure *m, const struct tl_figure *f);
/* A comparison begins in tokens [from, to). */
bool tl_period_compares(const struct tl_measure *m, uint32_t from, uint32_t to);
/* tăng từ 40 chi bộ (năm 2015) lên 52, for the first of the two: the token lên; 0: it is none. */
uint32_t tl_rises(const struct tl_measure *m, const struct tl_figure *f);
/* period.c */
/* Once all periods are found: makes the index of them and finds the headline's. */
void tl_periods_ready(struct tl_measure *m);
/* No mark of punctuation and no number in tokens [from, to). */
bool tl_unmarked(const struct tl_measure *m, uint32_t from, uint32_t to);
/* The period of figure f in normal form (in the article's arena, or a constant); NULL where the text gives
 * none. TL_Q_CUMULATIVE is added to *qualifiers where the figure is of all of a term. */
const char *tl_period_of(const struct tl_measure *m, const struct tl_figure *f,
			 unsigned *qualifiers);

/* period_write.c */
/* What a figure's period must be like. */
struct tl_want {
	bool stock, change, target, event;
	bool rate;   /* of what was rated */
	bool level;  /* N of M: so it stands at a date */
	bool amount; /* over a period: hằng năm of the sentence before is not its */
};
/* period_compare.c: the figure is compared with an earlier period, or is of one with which others
 * are. *text becomes its period in normal form, NULL where nobody tells; false: it is neither, and
 * *text is left as it was. w->stock may be cleared. */
bool tl_period_of_comparison(const struct tl_measure *m, const struct tl_figure *f,
			     struct tl_want *w, const char **text);
/* The day that a period ends with, as coarse as known. */
static inline struct tl_date tl_last_day(const struct tl_period *p)
{
	return p->form == TL_PERIOD_SPAN ? p->to : p->from;
}
static inline struct tl_date tl_to_month(struct tl_date d)
{
	d.day = 0;
	return d;
}
/* The headline's, unless it is still to come: Đại hội nhiệm kỳ 2025-2030. NULL: none. */
const struct tl_period *tl_past_headline(const struct tl_measure *m);
/* A period in normal form, in the article's arena: what it begins with (@, by:, yearly:), a date,
 * and behind a slash where it ends (NULL: nothing; TL_NO_DATE: nobody tells). */
const char *tl_period_text(const struct tl_measure *m, const char *prefix, struct tl_date a,
			   const struct tl_date *b);
/* A period as it is written for a figure, `shift` years before. NULL where an end is not known: in
 * a text without a date "to date" has none. */
const char *tl_period_write(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_want *w, int shift);

#endif
