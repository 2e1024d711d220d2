/* What can stand at the cursor of a prompt, where it is not the query language that knows
 * (query.h): files, programs, names of what is saved, and what a correction may say. */
#ifndef TULIEU_UI_COMPLETE_H
#define TULIEU_UI_COMPLETE_H

#include "app.h"

/* Appends an item, if it begins with what was typed, with or without marks, in either case. hint
 * may be NULL. */
void tl_offer(struct tl_completion *out, const char *typed, const char *item, const char *hint);
/* Where the word at the cursor begins, of words parted by a character and perhaps blanks. */
size_t tl_word_begin(const char *text, size_t cursor, char parted);

/* names.c: asks for the files and folders that text[begin .. cursor) may become, in alphabetical order; a
 * relative path begins in `folder` (NULL: where the program was started), ~/ in the user's. Names that
 * can't be shown are left out, and so are hidden ones unless they are asked for. At most TL_OFFERED. A
 * thread looks for them: the prompt whose text it is gets them by tl_prompt_offered. */
#define TL_OFFERED 200
void tl_ask_files(struct tl_app *app, const char *text, size_t begin, size_t cursor,
		  const char *folder);

/* For tl_prompt_use: the line is a path; a command and its words, as a pipe has them (both leave *out empty
 * and ask as above); the name of a saved search (complete.c). */
void tl_complete_file(struct tl_app *app, const char *text, size_t n, size_t cursor,
		      struct tl_completion *out);
void tl_complete_program(struct tl_app *app, const char *text, size_t n, size_t cursor,
			 struct tl_completion *out);
void tl_complete_search(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out);
/* The same for corrections: provinces and topics with commas between, members of a figure. */
void tl_complete_provinces(struct tl_app *app, const char *text, size_t n, size_t cursor,
			   struct tl_completion *out);
void tl_complete_topics(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out);
void tl_complete_figure(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out);

#endif
