#include "terminfo.h"

#include <curses.h>
#include <stddef.h>
#include <stdio.h>
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
