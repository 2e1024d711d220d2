/* The thread that searches. It takes the newest query that was posted; posting another sets the
 * stop of the one that runs and interrupts the archive. The archive may take some time to notice:
 * nobody waits for that, an answer that comes late is dropped.
 *
 * `shown` is what a reader should see: it becomes the newest result when that has a first screenful
 * or its end, so that a list is not emptied by a query that has only begun. */
#include <pthread.h>
#include <stdlib.h>

#include "internal.h"
#include "tulieu/i18n.h"

struct job {
	struct tl_query *query;
	struct tl_states states;
	struct tl_result *result; /* holds the corpus too */
	atomic_bool stop;
};

struct tl_search {
	char *path;
	struct tl_archive *archive; /* the thread's, but for the interrupt; NULL: not yet opened */
	size_t first;
	tl_notify_fn *notify;
	void *context;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t posted;
	struct tl_mask mask; /* the thread's */
	struct job *waiting, *running;
	struct tl_result *newest, *shown;
	uint64_t number;
	bool ending;
};

static void job_free(struct job *j)
{
	if (!j)
		return;
	tl_result_drop(j->result);
	tl_states_free(&j->states);
	tl_query_free(j->query);
	free(j);
}

/* The job gives way to another, or to the end. With the lock held. */
static void stop_running(struct tl_search *s)
{
	if (!s->running)
		return;
	atomic_store(&s->running->stop, true);
	if (s->archive)
		tl_archive_interrupt(s->archive);
}

/* A waiting job that will never run: its result ends here. With the lock held. */
static void drop_waiting(struct tl_search *s)
{
	struct tl_error e;

	if (!s->waiting)
		return;
	tl_fail(&e, TL_ECANCELLED, "%s", _("interrupted"));
	tl_result_end(s->waiting->result, TL_ECANCELLED, &e);
	job_free(s->waiting);
	s->waiting = NULL;
}

static void grown(void *context)
{
	struct tl_search *s = context;

	if (s->notify)
		s->notify(s->context);
}

/* A disk may be long in answering, and a file locked: the archive is opened in the thread. */
static bool open_archive(struct tl_search *s, struct tl_error *e)
{
	struct tl_archive *archive;

	if (s->archive)
		return true;
	if (tl_archive_open(s->path, TL_ARCHIVE_READ, &archive, e) != TL_OK)
		return false;
	pthread_mutex_lock(&s->lock);
	s->archive = archive;
	pthread_mutex_unlock(&s->lock);
	return true;
}

static void run_job(struct tl_search *s, struct job *job)
{
	struct tl_error e;
	struct tl_run run;

	if (!open_archive(s, &e)) {
		tl_result_end(job->result, e.status, &e);
		return;
	}
	run = (struct tl_run){
		.query = job->query,
		.corpus = tl_result_corpus(job->result),
		.archive = s->archive,
		.states = &job->states,
		.stop = &job->stop,
		.grown = grown,
		.context = s,
		.first = s->first,
		.mask = &s->mask,
	};
	tl_corpus_wait(run.corpus);
	tl_run_query(&run, job->result, NULL);
}

static void *serve(void *context)
{
	struct tl_search *s = context;

	/* Before it is needed; where that fails, it is tried again with each query, which tells
	 * why. */
	open_archive(s, NULL);
	pthread_mutex_lock(&s->lock);
	for (;;) {
		struct job *job;

		while (!s->waiting && !s->ending)
			pthread_cond_wait(&s->posted, &s->lock);
		if (s->ending)
			break;
		job = s->running = s->waiting;
		s->waiting = NULL;
		pthread_mutex_unlock(&s->lock);
		run_job(s, job);
		pthread_mutex_lock(&s->lock);
		s->running = NULL;
		pthread_mutex_unlock(&s->lock);
		grown(s);
		job_free(job);
		pthread_mutex_lock(&s->lock);
	}
	pthread_mutex_unlock(&s->lock);
	return NULL;
}

enum tl_status tl_search_new(const char *path, size_t first, tl_notify_fn *notify, void *context,
			     struct tl_search **out, struct tl_error *e)
{
	struct tl_search *s = tl_alloc(sizeof *s);

	*out = NULL;
	s->path = tl_strdup(path);
	s->first = first ? first : 1;
	s->notify = notify;
	s->context = context;
	pthread_mutex_init(&s->lock, NULL);
	pthread_cond_init(&s->posted, NULL);
	if (pthread_create(&s->thread, NULL, serve, s) != 0) {
		pthread_mutex_destroy(&s->lock);
		pthread_cond_destroy(&s->posted);
		free(s->path);
		free(s);
		return tl_fail(e, TL_ESYSTEM, "%s", _("no thread could be started"));
	}
	*out = s;
	return TL_OK;
}

void tl_search_free(struct tl_search *s)
{
	if (!s)
		return;
	pthread_mutex_lock(&s->lock);
	s->ending = true;
	drop_waiting(s);
	stop_running(s);
	pthread_cond_signal(&s->posted);
	pthread_mutex_unlock(&s->lock);
	pthread_join(s->thread, NULL);
	tl_archive_close(s->archive);
	tl_mask_free(&s->mask);
	tl_result_drop(s->newest);
	tl_result_drop(s->shown);
	pthread_mutex_destroy(&s->lock);
	pthread_cond_destroy(&s->posted);
	free(s->path);
	free(s);
}

uint64_t tl_search_post(struct tl_search *s, const struct tl_query *q, struct tl_corpus *c,
			tl_state_fn *state, void *state_context)
{
	struct job *job = tl_alloc(sizeof *job);
	uint64_t number;

	atomic_init(&job->stop, false);
	job->query = tl_query_copy(q);
	tl_states_get(job->query, state, state_context, &job->states);
	pthread_mutex_lock(&s->lock);
	drop_waiting(s);
	stop_running(s);
	number = ++s->number;
	job->result = tl_result_new(c, number);
	tl_result_drop(s->newest);
	s->newest = tl_result_hold(job->result);
	s->waiting = job;
	pthread_cond_signal(&s->posted);
	pthread_mutex_unlock(&s->lock);
	return number;
}

struct tl_result *tl_search_result(struct tl_search *s)
{
	struct tl_result *shown = NULL;

	pthread_mutex_lock(&s->lock);
	if (s->newest && s->newest != s->shown) {
		bool done = tl_result_done(s->newest);
		size_t n;

		tl_result_rows(s->newest, &n);
		/* One that was cancelled without a screenful is nothing to show. */
		if (n >= s->first || (done && tl_result_error(s->newest, NULL) != TL_ECANCELLED)) {
			tl_result_drop(s->shown);
			s->shown = tl_result_hold(s->newest);
		}
	}
	if (s->shown)
		shown = tl_result_hold(s->shown);
	pthread_mutex_unlock(&s->lock);
	return shown;
}

bool tl_search_busy(const struct tl_search *s)
{
	struct tl_search *mutable = (struct tl_search *)(uintptr_t)s; /* for its lock */
	bool busy;

	pthread_mutex_lock(&mutable->lock);
	busy = s->waiting || s->running;
	pthread_mutex_unlock(&mutable->lock);
	return busy;
}

void tl_search_cancel(struct tl_search *s)
{
	pthread_mutex_lock(&s->lock);
	drop_waiting(s);
	stop_running(s);
	pthread_mutex_unlock(&s->lock);
}
