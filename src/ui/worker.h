/* A thread that reads the archive for the screen, through a connection of its own. The screen never waits for it:
 * a job is posted and its answer comes later, unless a newer job of the same kind has been posted meanwhile.
 * app->reads has what keys ask for, app->worker what may take long, app->background what nobody waits for,
 * app->disk what asks other files, app->files those that the user names; keep.h has one for the reader's own file.
 * No view asks app->archive anything: a disk that does not answer would hold up all keys
 * (tests/screen/test_slow_disk.c). */
#ifndef TULIEU_UI_WORKER_H
#define TULIEU_UI_WORKER_H

#include <signal.h>
#include <stdatomic.h>

#include "tulieu/archive.h"

struct tl_app;

/* Kinds of jobs, the most urgent first. Of each kind only the newest job counts, but for those that
 * are `queued`. */
enum tl_job_kind {
	TL_JOB_ROWS,
	TL_JOB_MARKS, /* what the user did with articles */
	TL_JOB_ARTICLE,
	TL_JOB_CHANGES, /* whether another program has changed the archive */
	TL_JOB_RAW,
	TL_JOB_CLIP, /* articles for the clipboard */
	TL_JOB_RULES,
	TL_JOB_SAMPLE,
	TL_JOB_TABLE, /* figures for the table or the map */
	TL_JOB_KWIC,
	TL_JOB_EXPORT,
	TL_JOB_CORRECT,
	TL_JOB_DELETE,
	TL_JOB_ANNOTATE,
	TL_JOB_ALIKE,
	TL_JOB_WATCH,
	TL_JOB_NAMES,
	TL_JOB_FILE, /* a file that the user names: file_jobs.h */
	TL_JOB_KEEP, /* the reader's own file: keep.h */
	TL_JOB_KINDS
};

/* The head of every job; the rest belongs to whoever posts it. */
struct tl_job {
	enum tl_job_kind kind;
	/* In the worker's thread. a is NULL when the archive can't be opened, then *e of the job
	 * tells why. */
	void (*run)(struct tl_job *job, struct tl_archive *a);
	/* In the screen's thread; not called for a job that was overtaken. */
	void (*done)(struct tl_job *job, struct tl_app *app);
	void (*free)(struct tl_job *job);
	struct tl_error error;
	bool kept; /* something is written that the user asked for: done before the program ends */
	/* None of its kind overtakes another: they are done in the order they were posted in. */
	bool queued;
	/* Nobody waits for it any more: a long `run` looks at this now and then and ends. */
	atomic_bool stop;
	uint64_t number; /* given when posted */
	struct tl_job *next;
};

/* Threads that are started in between leave all signals to the screen's thread, but for faults of
 * their own: put calls that start one between these two. */
void tl_signals_hold(sigset_t *before);
void tl_signals_release(const sigset_t *before);

/* Runs it in a thread of its own and waits for its end, but no longer than `ms`: false, if a disk
 * does not answer it. Nothing that it uses may be freed then: the program is about to end. Without
 * a thread it is run here. */
bool tl_in_time(void (*run)(void *context), void *context, int ms);

struct tl_worker;
/* path may be NULL: jobs then run without an archive. wake is called from the thread when an answer
 * is there, and must not call the worker. TL_ESYSTEM when no thread can be had. */
enum tl_status tl_worker_new(const char *path, void (*wake)(void *context), void *context,
			     struct tl_worker **out, struct tl_error *e);
/* Ends the thread after the call that it is in (which is interrupted) and frees all jobs. */
void tl_worker_free(struct tl_worker *w);
/* Waits until all jobs that are `kept` have been done; gives up all others. For a program that is
 * about to end. NULL is fine. */
void tl_worker_finish(struct tl_worker *w);
/* Waits until no job that is `kept` is left, but no longer than `ms`: false if there is one. NULL
 * is fine. */
bool tl_worker_settled(struct tl_worker *w, int ms);
/* The job belongs to the worker from now on. */
void tl_worker_post(struct tl_worker *w, struct tl_job *job);
/* Jobs of this kind that are under way are forgotten. */
void tl_worker_forget(struct tl_worker *w, enum tl_job_kind kind);
/* Calls `done` of the answers that are there and still wanted, and frees all that are there. */
void tl_worker_answers(struct tl_worker *w, struct tl_app *app);

#endif
