/* What is done with files that the user names. They may lie on a disk that does not answer: all of
 * it is done in a thread, app->files, one after the other. Keys wait for the answer as long as
 * nobody notices, so that what is typed behind finds the screen as it will be; then they are
 * answered, and the answer only says what has happened. */
#ifndef TULIEU_UI_FILE_JOBS_H
#define TULIEU_UI_FILE_JOBS_H

#include "app.h"

/* The head of such a job. */
struct tl_file_job {
	struct tl_job job; /* run, done, free; kept: the program does not end before it is done */
	uint64_t keys;
};
/* Posts it; false when no thread can be had, which has been said: then it has been freed. */
bool tl_file_post(struct tl_app *app, struct tl_file_job *j);
/* From done: whether no key has been handled since it was posted. Then it may open a prompt or a
 * question: else what is being typed would go there. */
bool tl_file_in_time(struct tl_app *app, const struct tl_file_job *j);

/* Writes a text into a file that is not there yet, or (append) an empty line behind it at the end
 * of one, which need not exist; says so. If that fails, the prompt that the name was typed in comes
 * back. Takes over path and what is in *text. */
void tl_file_write(struct tl_app *app, char *path, struct tl_buf *text, bool append,
		   const struct tl_prompt_use *use, const char *typed);

#endif
