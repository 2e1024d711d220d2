/* What metric_qualify.c and, of a text about anything, metric_general.c, metric_carried.c, metric_mood.c,
 * metric_works.c, metric_story.c, metric_ahead.c, metric_asked.c, metric_known.c, metric_again.c, metric_change.c,
 * metric_rate.c and metric_each.c share of the qualifiers. */
#ifndef TULIEU_ANNOTATE_METRIC_QUALIFY_H
#define TULIEU_ANNOTATE_METRIC_QUALIFY_H

#include "annotate/metric.h"
#include "annotate/period.h"

/* metric_qualify.c. Hit q lies in longer words of a target: các chỉ tiêu in đề ra các chỉ tiêu. */
bool tl_qualifier_inside(const struct tl_measure *m, size_t q);
/* Hit q, of a target, ends the words of a result: chỉ tiêu in các chỉ tiêu. */
bool tl_qualifier_of_result(const struct tl_measure *m, size_t q);
/* đề ra 16 chỉ tiêu, đề ra 3 khâu đột phá và 15 chỉ tiêu: tasks are counted behind token `at`. */
bool tl_announces_tasks(const struct tl_measure *m, uint32_t at);
/* A forecast's words end at token `from`, near enough to a figure at token `to`. */
bool tl_forecast_reaches(const struct tl_measure *m, uint32_t from, uint32_t to);
/* A word between two tokens says that something has been done. */
bool tl_done_between(const struct tl_measure *m, uint32_t from, uint32_t to);

/* metric_general.c, for a text about anything. What is promised of figure f, whose sentence begins
 * at token `floor`; the figures before it are qualified. */
unsigned tl_promised_generally(const struct tl_measure *m, struct tl_figure *f, uint32_t floor);
/* nếu, so với, trong khi: what stands in tokens [from, to) says that a word before `from` reaches
 * `to` no more. */
bool tl_turned(const struct tl_measure *m, uint32_t from, uint32_t to);
/* The words x, bình quân or mỗi, stand near figure f and are not of it. */
bool tl_near_another(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f);
/* metric_carried.c, likewise. Figure f is the next one to be qualified: what is proposed in the sentences up to its
 * own is found out; and what of it reaches f. */
void tl_mood_step(struct tl_measure *m, const struct tl_figure *f);
unsigned tl_mood_carried(const struct tl_measure *m, const struct tl_figure *f);
/* metric_mood.c, likewise. Dự kiến, … với giá 299 USD: what the head of its sentence promises of figure f. */
unsigned tl_mood_headed(const struct tl_measure *m, const struct tl_figure *f);
/* 90% sẽ phải ra đi, nếu giá tăng lên 6.000 USD: figure f will or would be so, though no word before it
 * governs it. */
bool tl_mood_foretold(const struct tl_measure *m, const struct tl_figure *f);
/* sẽ at token i tells what a study found of how things are, what a rule in force does or somebody is used to do;
 * the debt that figure f is, there is. */
bool tl_mood_finding(const struct tl_measure *m, uint32_t i, const struct tl_figure *f);
bool tl_mood_owed(const struct tl_measure *m, const struct tl_figure *f);
/* Tokens [from, to) say that something has been done, or when. */
bool tl_mood_over(const struct tl_measure *m, uint32_t from, uint32_t to);
/* metric_again.c, likewise. The parenthesis that opens before figure f, with nothing but tương đương,
 * khoảng between; or 0. */
uint32_t tl_opened(const struct tl_measure *m, const struct tl_figure *f);
/* 9 tỷ kroner (920 triệu USD): the number that figure f in its parentheses says again; or 0. */
uint32_t tl_said_before(const struct tl_measure *m, const struct tl_figure *f);
/* Likewise of money, or behind a comma: 21 triệu cổ phiếu, tương đương 1,7%. */
uint32_t tl_said_again(const struct tl_measure *m, const struct tl_figure *f);
/* sẽ có giá 940 USD, trong khi phiên bản nhỏ là 880 USD: figure f is the price of another version of
 * what figure g costs. */
bool tl_other_version(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f);
/* metric_works.c, likewise. Figure f is what works cost that are still to be built. */
bool tl_works_ahead(const struct tl_measure *m, const struct tl_figure *f);
/* metric_ahead.c, likewise. Figure f is to come in a year that is told, follows from a condition, or is planned by what
 * stands behind it. */
bool tl_ahead(const struct tl_measure *m, const struct tl_figure *f);
/* metric_story.c, likewise, once all figures are qualified: what is promised of the same amount in the headline and below it. */
void tl_story_promises(struct tl_measure *m);
/* metric_asked.c, likewise. The words x, of what somebody demands or promises, are of figure f. */
bool tl_demands(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f);
/* metric_known.c, likewise. Figure f counts those that there are, or who answer what they expect. */
bool tl_there_are(const struct tl_measure *m, const struct tl_figure *f);
/* The words x of a duty tell of a rule in force. */
bool tl_in_force(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f);
/* The words x, có thể lên đến, tell how far a price runs. */
bool tl_priced_up_to(const struct tl_measure *m, struct tl_hit x, const struct tl_figure *f);
/* The sẽ at token i is of what customers get by an offer that is on. */
bool tl_offered(const struct tl_measure *m, uint32_t i, const struct tl_figure *f);
/* metric_change.c, likewise. The changes of figure f, once those of the figures before it are known. */
void tl_changes_generally(const struct tl_measure *m, struct tl_figure *f);
/* metric_rate.c, likewise. The bit of the verb of change (tăng, giảm) at token i, or 0. */
unsigned tl_change_verb(const struct tl_measure *m, uint32_t i);
/* The bit of the change whose rate figure f is, told by a verb farther off (mức tăng là 3%), or 0. */
unsigned tl_rate_of(const struct tl_measure *m, const struct tl_figure *f);
/* metric_fall.c, likewise. The bit of a fall of figure f that is told by what was lost, saved or cut, or 0. */
unsigned tl_fall_of(const struct tl_measure *m, const struct tl_figure *f);

/* metric_more.c, likewise. The bit of what is added as figure f (có thêm 7 người), or 0. */
unsigned tl_added(const struct tl_measure *m, const struct tl_figure *f);
/* tăng mạnh là Đức (15%), Ý (12%): likewise of one of those that are named with it. */
unsigned tl_in_row(const struct tl_measure *m, const struct tl_figure *f);
/* tăng trưởng 5%, thấp hơn mức 6% của năm trước: likewise of the growth that one is compared with. */
unsigned tl_other_growth(const struct tl_measure *m, const struct tl_figure *f);
/* tăng trưởng chậm lại, bình quân ở mức 3%: likewise of what a growth comes to. */
unsigned tl_growth_reached(const struct tl_measure *m, const struct tl_figure *f);
/* doanh thu tăng lên 36%: likewise of an amount, of which no share is reached. */
unsigned tl_risen_to_share(const struct tl_measure *m, const struct tl_figure *f);

/* metric_each.c, likewise. 20 người bị bắt mỗi tuần tại X và khoảng 50 người …: the mỗi at token `at` is of the
 * figure before f. */
bool tl_each_of_another(const struct tl_measure *m, uint32_t at, const struct tl_figure *f);
/* So many are of each of some. */
void tl_each_generally(const struct tl_measure *m, struct tl_figure *f);

#endif
