#include "terminfo.h"

#include <curses.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static bool has(const char *name)
{
	const char *value = tigetstr(name);

	return value && value != (char *)-1;
}

enum tl_terminfo tl_terminfo_look(const char *term)
{
	int found;
	bool can;

	if (!term || !*term || setupterm(term, STDOUT_FILENO, &found) != OK)
		return TL_TERMINFO_UNKNOWN;
	can = has("cup");
	del_curterm(cur_term);
	return can ? TL_TERMINFO_GOOD : TL_TERMINFO_DUMB;
}

bool tl_terminfo_knows_alternate(const char *term)
{
	int found;
	bool can;

	if (!term || !*term || setupterm(term, STDOUT_FILENO, &found) != OK)
		return false;
	can = has("smcup");
	del_curterm(cur_term);
	return can;
}

bool tl_terminfo_alternate(void)
{
	return has("smcup");
}

void tl_terminfo_show_cursor(void)
{
	if (has("cnorm")) {
		putp(tigetstr("cnorm"));
		fflush(stdout);
	}
}

size_t tl_terminfo_last_words(char *out, size_t size)
{
	static const char *const names[] = {"sgr0", "rmkx", "rmcup", "cnorm"};
	size_t n = 0;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *p = has(names[i]) ? tigetstr(names[i]) : "";

		while (*p && n < size) {
			const char *end = strncmp(p, "$<", 2) == 0 ? strchr(p, '>') : NULL;

			/* A delay, for terminals that needed time. */
			if (end)
				p = end + 1;
			else
				out[n++] = *p++;
		}
	}
	if (tl_terminfo_alternate()) {
		static const char off[] = "\033[?2004l\033[?1006l\033[?1002l\033[?1000l";

		for (size_t i = 0; off[i] && n < size; i++)
			out[n++] = off[i];
	} else if (n + 2 <= size) {
		out[n++] = '\r';
		out[n++] = '\n';
	}
	return n;
}
