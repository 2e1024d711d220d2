#include "fatal.h"

#include <signal.h>
#include <stddef.h>
#include <termios.h>
#include <unistd.h>

#include "terminfo.h"
#include "tulieu/base.h"

const int tl_faults[TL_FAULTS] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS, SIGXCPU};
static struct sigaction before[TL_FAULTS];
static struct termios shell;
static bool started, has_mode;
static volatile sig_atomic_t ours;
static char words[256]; /* what the terminal is told at last */
static size_t n_words;
/* A stack that has overflowed has no room for the handler. */
static char spare[1 << 16];

static void on_fault(int number)
{
	if (ours) {
		ours = 0;
		/* All signals are blocked here, SIGTTOU among them, so that neither call stops the
		 * program. */
		if (write(STDOUT_FILENO, words, n_words) < 0) {
			/* The terminal is gone. */
		}
		if (has_mode)
			tcsetattr(STDIN_FILENO, TCSANOW, &shell);
	}
	/* The handler is spent (SA_RESETHAND): the signal now ends the program, with its core. */
	raise(number);
}

void tl_fatal_start(void)
{
	struct sigaction action = {.sa_handler = on_fault,
				   .sa_flags = (int)(SA_RESETHAND | SA_ONSTACK)};
	stack_t stack = {.ss_sp = spare, .ss_size = sizeof spare};

	has_mode = tcgetattr(STDIN_FILENO, &shell) == 0;
	sigaltstack(&stack, NULL);
	sigfillset(&action.sa_mask);
	for (size_t i = 0; i < TL_FAULTS; i++)
		sigaction(tl_faults[i], &action, &before[i]);
	started = true;
}

void tl_fatal_take(bool taken)
{
	if (taken)
		n_words = tl_terminfo_last_words(words, sizeof words);
	ours = taken;
}

void tl_fatal_stop(void)
{
	stack_t none = {.ss_flags = SS_DISABLE};

	ours = 0;
	if (!started)
		return;
	started = false;
	for (size_t i = 0; i < TL_FAULTS; i++)
		sigaction(tl_faults[i], &before[i], NULL);
	sigaltstack(&none, NULL);
}
