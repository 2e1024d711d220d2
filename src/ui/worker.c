/* One waiting job of each kind; a newer one takes its place, so nothing queues up behind a cursor
 * that runs down a list. `newest` numbers the last job posted of each kind: an answer with an older
 * number is dropped unseen. Of jobs that are `queued` all wait, the oldest first. */
#include "worker.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fatal.h"

struct tl_worker {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t posted, answered;
	char *path;
	void (*wake)(void *context);
	void *context;
	/* Under the lock. */
	bool stop;
	struct tl_job *waiting[TL_JOB_KINDS], *running, *answers, **last_answer;
	struct tl_archive *archive; /* of the thread; here so that it can be interrupted */
	uint64_t newest[TL_JOB_KINDS], number;
};

static struct tl_job *take(struct tl_worker *w)
{
	for (int i = 0; i < TL_JOB_KINDS; i++) {
		struct tl_job *job = w->waiting[i];

		if (job) {
			w->waiting[i] = job->next;
			return job;
		}
	}
	return NULL;
}

static void free_list(struct tl_job *list)
{
	while (list) {
		struct tl_job *job = list;

		list = job->next;
		job->free(job);
	}
}

/* The thread has ended. */
static void free_all(struct tl_worker *w)
{
	for (int i = 0; i < TL_JOB_KINDS; i++)
		free_list(w->waiting[i]);
	free_list(w->answers);
	pthread_mutex_destroy(&w->lock);
	pthread_cond_destroy(&w->posted);
	pthread_cond_destroy(&w->answered);
	free(w->path);
	free(w);
}

static void *work(void *context)
{
	struct tl_worker *w = context;
	struct tl_archive *archive = NULL;

	pthread_mutex_lock(&w->lock);
	while (!w->stop) {
		struct tl_job *job = take(w);

		if (!job) {
			pthread_cond_wait(&w->posted, &w->lock);
			continue;
		}
		w->running = job;
		pthread_mutex_unlock(&w->lock);
		if (!archive && w->path &&
		    tl_archive_open(w->path, TL_ARCHIVE_READ, &archive, &job->error) != TL_OK)
			archive = NULL;
		pthread_mutex_lock(&w->lock);
		w->archive = archive;
		pthread_mutex_unlock(&w->lock);
		job->run(job, archive);
		pthread_mutex_lock(&w->lock);
		w->running = NULL;
		job->next = NULL;
		*w->last_answer = job;
		w->last_answer = &job->next;
		pthread_cond_signal(&w->answered);
		/* Under the lock: whoever is to be woken may be gone once it was told to stop. */
		if (!w->stop)
			w->wake(w->context);
	}
	w->archive = NULL;
	pthread_mutex_unlock(&w->lock);
	tl_archive_close(archive);
	return NULL;
}

/* Under the lock. */
static void interrupt(struct tl_worker *w, enum tl_job_kind kind)
{
	if (!w->running || w->running->kind != kind)
		return;
	atomic_store(&w->running->stop, true);
	if (w->archive)
		tl_archive_interrupt(w->archive);
}

void tl_signals_hold(sigset_t *before)
{
	sigset_t others;

	sigfillset(&others);
	for (size_t i = 0; i < TL_FAULTS; i++)
		sigdelset(&others, tl_faults[i]);
	pthread_sigmask(SIG_SETMASK, &others, before);
}

void tl_signals_release(const sigset_t *before)
{
	pthread_sigmask(SIG_SETMASK, before, NULL);
}

enum tl_status tl_worker_new(const char *path, void (*wake)(void *context), void *context,
			     struct tl_worker **out, struct tl_error *e)
{
	struct tl_worker *w = tl_alloc(sizeof *w);
	sigset_t before;
	int failed;

	w->path = path ? tl_strdup(path) : NULL;
	w->wake = wake;
	w->context = context;
	w->last_answer = &w->answers;
	pthread_mutex_init(&w->lock, NULL);
	pthread_cond_init(&w->posted, NULL);
	pthread_cond_init(&w->answered, NULL);
	tl_signals_hold(&before);
	failed = pthread_create(&w->thread, NULL, work, w);
	tl_signals_release(&before);
	if (failed) {
		free_all(w);
		return tl_fail(e, TL_ESYSTEM, "%s", strerror(failed));
	}
	*out = w;
	return TL_OK;
}

void tl_worker_free(struct tl_worker *w)
{
	if (!w)
		return;
	pthread_mutex_lock(&w->lock);
	w->stop = true;
	if (w->running)
		interrupt(w, w->running->kind);
	pthread_cond_signal(&w->posted);
	pthread_mutex_unlock(&w->lock);
	pthread_join(w->thread, NULL);
	free_all(w);
}

/* Under the lock: whether there is a job that is to be done in any case. */
static bool has_kept(const struct tl_worker *w)
{
	bool any = w->running && w->running->kept;

	for (int i = 0; i < TL_JOB_KINDS; i++)
		for (const struct tl_job *job = w->waiting[i]; job; job = job->next)
			any |= job->kept;
	return any;
}

/* Under the lock: takes the others out. */
static struct tl_job *give_up(struct tl_worker *w)
{
	struct tl_job *given_up = NULL;

	for (int i = 0; i < TL_JOB_KINDS; i++) {
		struct tl_job **at = &w->waiting[i];

		while (*at) {
			struct tl_job *job = *at;

			if (job->kept) {
				at = &job->next;
				continue;
			}
			*at = job->next;
			job->next = given_up;
			given_up = job;
		}
	}
	return given_up;
}

void tl_worker_finish(struct tl_worker *w)
{
	struct tl_job *given_up;

	if (!w)
		return;
	pthread_mutex_lock(&w->lock);
	given_up = give_up(w);
	if (w->running && !w->running->kept)
		interrupt(w, w->running->kind);
	while (has_kept(w))
		pthread_cond_wait(&w->answered, &w->lock);
	pthread_mutex_unlock(&w->lock);
	free_list(given_up);
}

static struct timespec in_ms(int ms)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += ms / 1000;
	until.tv_nsec += ms % 1000 * 1000000L;
	if (until.tv_nsec >= 1000000000L) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000L;
	}
	return until;
}

bool tl_worker_settled(struct tl_worker *w, int ms)
{
	struct timespec until = in_ms(ms);
	bool settled;

	if (!w)
		return true;
	pthread_mutex_lock(&w->lock);
	while (has_kept(w) && pthread_cond_timedwait(&w->answered, &w->lock, &until) == 0)
		;
	settled = !has_kept(w);
	pthread_mutex_unlock(&w->lock);
	return settled;
}

/* ---- a disk that may not answer ---------------------------------------------------------------
 */

/* Whoever is the last to need it frees it. */
struct errand {
	pthread_mutex_t lock;
	pthread_cond_t back;
	void (*run)(void *context);
	void *context;
	bool done, left;
};

static void errand_free(struct errand *x)
{
	pthread_mutex_destroy(&x->lock);
	pthread_cond_destroy(&x->back);
	free(x);
}

static void *go(void *context)
{
	struct errand *x = context;
	bool left;

	x->run(x->context);
	pthread_mutex_lock(&x->lock);
	x->done = true;
	left = x->left;
	pthread_cond_signal(&x->back);
	pthread_mutex_unlock(&x->lock);
	if (left)
		errand_free(x);
	return NULL;
}

bool tl_in_time(void (*run)(void *context), void *context, int ms)
{
	struct errand *x = tl_alloc(sizeof *x);
	struct timespec until = in_ms(ms);
	pthread_t thread;
	sigset_t before;
	int failed;
	bool done;

	x->run = run;
	x->context = context;
	pthread_mutex_init(&x->lock, NULL);
	pthread_cond_init(&x->back, NULL);
	tl_signals_hold(&before);
	failed = pthread_create(&thread, NULL, go, x);
	tl_signals_release(&before);
	if (failed) {
		errand_free(x);
		run(context);
		return true;
	}
	pthread_mutex_lock(&x->lock);
	while (!x->done && pthread_cond_timedwait(&x->back, &x->lock, &until) == 0)
		;
	done = x->done;
	x->left = !done;
	pthread_mutex_unlock(&x->lock);
	if (!done) {
		pthread_detach(thread);
		return false;
	}
	pthread_join(thread, NULL);
	errand_free(x);
	return true;
}

void tl_worker_post(struct tl_worker *w, struct tl_job *job)
{
	struct tl_job *overtaken = NULL, **at = &w->waiting[job->kind];

	job->next = NULL;
	pthread_mutex_lock(&w->lock);
	if (job->queued) {
		while (*at)
			at = &(*at)->next;
	} else {
		overtaken = *at;
		interrupt(w, job->kind);
	}
	*at = job;
	job->number = ++w->number;
	w->newest[job->kind] = job->number;
	pthread_cond_signal(&w->posted);
	pthread_mutex_unlock(&w->lock);
	free_list(overtaken);
}

void tl_worker_forget(struct tl_worker *w, enum tl_job_kind kind)
{
	pthread_mutex_lock(&w->lock);
	w->newest[kind] = ++w->number;
	interrupt(w, kind);
	pthread_mutex_unlock(&w->lock);
}

void tl_worker_answers(struct tl_worker *w, struct tl_app *app)
{
	for (;;) {
		struct tl_job *job;
		bool wanted;

		pthread_mutex_lock(&w->lock);
		job = w->answers;
		if (job) {
			w->answers = job->next;
			if (!w->answers)
				w->last_answer = &w->answers;
		}
		wanted = job && (job->queued || w->newest[job->kind] == job->number);
		pthread_mutex_unlock(&w->lock);
		if (!job)
			return;
		if (wanted)
			job->done(job, app);
		job->free(job);
	}
}
