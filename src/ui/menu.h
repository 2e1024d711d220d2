/* A few things to choose from, each with a key of its own; and a question with yes or no. */
#ifndef TULIEU_UI_MENU_H
#define TULIEU_UI_MENU_H

#include "app.h"

struct tl_menu_item {
	tl_key key;
	const char *label; /* N_() */
	char *detail;	   /* shown behind it; the menu frees; may be NULL */
	int value;
};
struct tl_menu_use {
	const char *title; /* N_() */
	/* Ways in which each item can be meant, N_(), NULL at their end, changed in turn with a
	 * key; NULL: there is one. */
	const char *const *ways;
	/* Called when the menu has been left; may open another mode. */
	void (*chosen)(struct tl_app *app, int value, int way);
};
/* The items are copied, their details taken over. */
struct tl_view *tl_menu_new(struct tl_app *app, const struct tl_menu_use *use,
			    const struct tl_menu_item *items, size_t n, int way);
/* Of the view that has the keys, which must be a menu. */
void tl_menu_other_way(struct tl_view *menu);

/* Asks in the bottom line; yes is called, after the question has gone, for `y` alone. The text is
 * copied. */
struct tl_view *tl_ask_new(struct tl_app *app, const char *question,
			   void (*yes)(struct tl_app *app));

#endif
