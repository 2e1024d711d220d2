/* What the text pane says about an article beside its text: the line of facts under the headline,
 * what the reader wrote, and the address at the end. */
#ifndef TULIEU_UI_TEXT_META_H
#define TULIEU_UI_TEXT_META_H

#include "app.h"

struct tl_text_meta {
	/* The facts, then what the reader wrote (mine_n bytes), then the article's address
	 * (address_n), which stands at its end. Any of them may be empty. */
	struct tl_buf text;
	size_t mine_n, address_n;
};

/* Makes it anew for an article. Starts from {0} or from an earlier one, whose memory is used again; keeps
 * nothing of the article. */
void tl_text_meta_make(struct tl_text_meta *m, struct tl_app *app, const struct tl_reading *r);
/* Frees the text, which belongs to m; m itself is the caller's. */
void tl_text_meta_free(struct tl_text_meta *m);

#endif
