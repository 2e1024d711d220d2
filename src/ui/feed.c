/* Articles into a descriptor: of a file, or of a program's standard input. One is in memory at a
 * time. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "outgoing.h"

bool tl_write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t k = write(fd, p, n);

		if (k < 0 && (errno != EINTR || tl_terminal_ending()))
			return false;
		if (k > 0) {
			p += k;
			n -= (size_t)k;
		}
	}
	return true;
}

void tl_feed_text(struct tl_feed *f, size_t most, struct tl_buf *out)
{
	struct tl_arena *arena = tl_arena_new();

	tl_article_head(f->form, out);
	/* What was deleted since it was chosen is passed over. */
	for (size_t i = 0; i < f->n && out->n <= most; i++)
		f->done += tl_article_export(f->archive, f->ids[i], f->form, !f->done, arena, out,
					     NULL) == TL_OK;
	tl_arena_free(arena);
}

bool tl_feed_articles(void *context, int fd)
{
	struct tl_feed *f = context;
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf out = {0};
	bool taken = true;

	tl_article_head(f->form, &out);
	for (size_t i = 0; i < f->n && taken; i++) {
		enum tl_status status = tl_article_export(f->archive, f->ids[i], f->form, !f->done,
							  arena, &out, &f->error);

		/* Deleted since it was chosen. */
		if (status == TL_ENOTFOUND)
			f->error.status = TL_OK;
		taken = f->error.status == TL_OK && tl_write_all(fd, out.p ? out.p : "", out.n);
		f->done += taken && status == TL_OK;
		tl_buf_reset(&out);
	}
	tl_buf_free(&out);
	tl_arena_free(arena);
	return taken;
}
