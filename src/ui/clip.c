#include "clip.h"

#include <stdlib.h>

#include "clipboard.h"
#include "format.h"

bool tl_clip_works(struct tl_app *app)
{
	int setting = tl_setting(app, TL_OPT_CLIPBOARD);

	return setting == TL_CLIPBOARD_OSC52 ||
	       (setting == TL_CLIPBOARD_AUTO && tl_terminal_knows_osc());
}

static void send(struct tl_app *app, const char *text, size_t n, const char *what)
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
	struct tl_buf sequence = {0}, number = {0};

	tl_format_count(n, &number);
	tl_osc52(text, n, inside, &sequence);
	if (tl_terminal_send(sequence.p, sequence.n))
		tl_app_message(app, _(says[inside]), number.p, what);
	else
		tl_app_error(app, "%s", _("The terminal takes nothing at the moment."));
	tl_buf_free(&sequence);
	tl_buf_free(&number);
}

bool tl_clip(struct tl_app *app, const char *text, size_t n, const char *what)
{
	const char *why = NULL;

	if (!tl_clip_works(app))
		why = _("No clipboard here (set clipboard osc52 tries it): into a file?");
	else if (n > TL_CLIPBOARD_MOST)
		why = _("Too long for a terminal's clipboard: into a file?");
	if (why)
		tl_app_message(app, "%s", why);
	else
		send(app, text, n, what);
	return !why;
}
