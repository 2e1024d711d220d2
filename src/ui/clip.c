#include "clip.h"

#include <stdlib.h>

#include "clipboard.h"
#include "format.h"

bool tl_clip_may(int setting, bool knows)
{
	return setting == TL_CLIPBOARD_OSC52 || (setting == TL_CLIPBOARD_AUTO && knows);
}

const char *tl_clip_refusal(bool may, size_t n)
{
	if (!may)
		return _("No clipboard here (set clipboard osc52 tries it): into a file?");
	if (n > TL_CLIPBOARD_MOST)
		return _("Too long for a terminal's clipboard: into a file?");
	return NULL;
}

void tl_clip_make(const char *text, size_t n, const char *what, struct tl_buf *sequence,
		  struct tl_buf *said)
{
	static const char *const says[] = {
		[TL_MULTIPLEXER_NONE] =
			N_("Sent %s bytes (%s). The terminal decides whether to take them."),
		[TL_MULTIPLEXER_TMUX] =
			N_("Sent %s bytes (%s); tmux (set-clipboard), terminal decide."),
		[TL_MULTIPLEXER_SCREEN] =
			N_("Sent %s bytes (%s) through screen. The terminal decides."),
	};
	enum tl_multiplexer inside =
		tl_multiplexer_of(getenv("TERM"), getenv("TMUX"), getenv("STY"));
	struct tl_buf number = {0};

	tl_format_count(n, &number);
	tl_osc52(text, n, inside, sequence);
	tl_buf_printf(said, _(says[inside]), number.p, what);
	tl_buf_free(&number);
}

bool tl_clip_works(struct tl_app *app)
{
	return tl_clip_may(tl_setting(app, TL_OPT_CLIPBOARD), tl_terminal_knows_osc());
}

bool tl_clip(struct tl_app *app, const char *text, size_t n, const char *what)
{
	const char *why = tl_clip_refusal(tl_clip_works(app), n);
	struct tl_buf sequence = {0}, said = {0};

	if (why) {
		tl_app_message(app, "%s", why);
		return false;
	}
	tl_clip_make(text, n, what, &sequence, &said);
	if (tl_terminal_send(sequence.p, sequence.n))
		tl_app_message(app, "%s", said.p);
	else
		tl_app_error(app, "%s", _("The terminal takes nothing at the moment."));
	tl_buf_free(&sequence);
	tl_buf_free(&said);
	return true;
}
