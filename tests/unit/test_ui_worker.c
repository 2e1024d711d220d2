/* Threads beside the screen's: what reaches them, answers for which nobody waits any more, and
 * their end. */
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "ui/app.h"
#include "ui/fatal.h"

/* ---- signals ----------------------------------------------------------------------------------
 */

static void *tell_mask(void *mask)
{
	pthread_sigmask(SIG_SETMASK, NULL, mask);
	return NULL;
}

/* Catches: a fault in a thread, where documents are read, that ends the program before its handler
 * can give the terminal back; a key's signal or the terminal's that a thread takes away from the
 * screen. */
static void test_faults_reach_their_thread(void **state)
{
	static const int screens[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP};
	sigset_t before, mask;
	pthread_t thread;

	(void)state;
	tl_signals_hold(&before);
	assert_int_equal(pthread_create(&thread, NULL, tell_mask, &mask), 0);
	tl_signals_release(&before);
	assert_int_equal(pthread_join(thread, NULL), 0);
	for (size_t i = 0; i < TL_FAULTS; i++)
		assert_false(sigismember(&mask, tl_faults[i]));
	for (size_t i = 0; i < TL_COUNT(screens); i++)
		assert_true(sigismember(&mask, screens[i]));
}

/* ---- answers ----------------------------------------------------------------------------------
 */

/* One step after the other, whichever thread takes it. */
static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	enum step { POSTED, RUNNING, LET_GO, ANSWERED } step;
} at = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, POSTED};
static int given;

static void go(enum step step)
{
	pthread_mutex_lock(&at.lock);
	at.step = step;
	pthread_cond_broadcast(&at.changed);
	pthread_mutex_unlock(&at.lock);
}

static void wait_until(enum step step)
{
	pthread_mutex_lock(&at.lock);
	while (at.step < step)
		pthread_cond_wait(&at.changed, &at.lock);
	pthread_mutex_unlock(&at.lock);
}

static void answered(void *context)
{
	(void)context;
	go(ANSWERED);
}

static void slow_run(struct tl_job *job, struct tl_archive *a)
{
	(void)job;
	(void)a;
	go(RUNNING);
	wait_until(LET_GO);
}

static void slow_done(struct tl_job *job, struct tl_app *app)
{
	(void)job;
	(void)app;
	given++;
}

static void slow_free(struct tl_job *job)
{
	free(job);
}

/* Asks for names on a disk that is slow; `left`: the prompt is left before it has answered. */
static int answers(bool left)
{
	static const struct tl_prompt_use use = {.label = "To file"};
	struct tl_app *app = tl_alloc(sizeof *app);
	struct tl_job *job = tl_alloc(sizeof *job);
	struct tl_view *prompt;
	struct tl_error e;

	given = 0;
	go(POSTED);
	assert_int_equal(tl_worker_new(NULL, answered, NULL, &app->disk, &e), TL_OK);
	prompt = tl_prompt_new(app, &use, "");
	*job = (struct tl_job){
		.kind = TL_JOB_NAMES, .run = slow_run, .done = slow_done, .free = slow_free};
	tl_worker_post(app->disk, job);
	wait_until(RUNNING);
	if (left)
		prompt->class->free(prompt);
	go(LET_GO);
	wait_until(ANSWERED);
	tl_worker_answers(app->disk, app);
	if (!left)
		prompt->class->free(prompt);
	tl_worker_free(app->disk);
	free(app);
	return given;
}

/* Catches: names of files that a slow disk gives late, in the prompt of a filter that stands by
 * then. */
static void test_names_for_a_prompt_that_was_left(void **state)
{
	(void)state;
	assert_int_equal(answers(false), 1);
	assert_int_equal(answers(true), 0);
}

/* ---- the end ----------------------------------------------------------------------------------
 */

static void answer_late(void *unused)
{
	(void)unused;
	go(RUNNING);
	wait_until(LET_GO);
	go(ANSWERED);
}

static void answer_at_once(void *answered)
{
	*(bool *)answered = true;
}

/* Catches: a program that can't be left while a disk does not answer; one that ends before what is
 * to be done has been done. */
static void test_a_disk_that_does_not_answer_is_left(void **state)
{
	bool done = false;

	(void)state;
	assert_true(tl_in_time(answer_at_once, &done, 600000));
	assert_true(done);
	go(POSTED);
	assert_false(tl_in_time(answer_late, NULL, 1));
	wait_until(RUNNING);
	go(LET_GO);
	wait_until(ANSWERED);
}

static void wake_nobody(void *context)
{
	(void)context;
}

/* Ends when it is told to. */
static void survey_run(struct tl_job *job, struct tl_archive *a)
{
	(void)a;
	go(RUNNING);
	while (!atomic_load(&job->stop))
		sched_yield();
}

static void write_run(struct tl_job *job, struct tl_archive *a)
{
	(void)job;
	(void)a;
	given++;
}

/* Catches: a correction that was typed just before the program was left, and is lost behind a long
 * survey; a program that waits for the survey, too. */
static void test_what_is_to_be_kept_is_done(void **state)
{
	static const enum tl_job_kind kinds[] = {TL_JOB_KWIC, TL_JOB_CORRECT, TL_JOB_ALIKE};
	struct tl_worker *w;
	struct tl_error e;

	(void)state;
	given = 0;
	go(POSTED);
	assert_int_equal(tl_worker_new(NULL, wake_nobody, NULL, &w, &e), TL_OK);
	for (size_t i = 0; i < TL_COUNT(kinds); i++) {
		struct tl_job *job = tl_alloc(sizeof *job);

		*job = (struct tl_job){.kind = kinds[i],
				       .kept = kinds[i] == TL_JOB_CORRECT,
				       .run = kinds[i] == TL_JOB_KWIC ? survey_run : write_run,
				       .done = slow_done,
				       .free = slow_free};
		tl_worker_post(w, job);
		if (!i)
			wait_until(RUNNING);
	}
	tl_worker_finish(w);
	assert_int_equal(given, 1);
	tl_worker_free(w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_faults_reach_their_thread),
		cmocka_unit_test(test_names_for_a_prompt_that_was_left),
		cmocka_unit_test(test_a_disk_that_does_not_answer_is_left),
		cmocka_unit_test(test_what_is_to_be_kept_is_done),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
