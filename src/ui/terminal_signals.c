/* A signal handler sets its flag and wakes the loop through a pipe, no more. Handlers are installed
 * without SA_RESTART: a write to a terminal that takes nothing is left, so that SIGTERM always gets
 * through; what the frame lost is sent again whole. */
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t got_end, got_suspend, got_resize, got_resumed;

static void on_signal(int number)
{
	int saved = errno;

	switch (number) {
	case SIGWINCH:
		got_resize = 1;
		break;
	case SIGTSTP:
		got_suspend = 1;
		break;
	case SIGCONT:
		got_resumed = 1;
		break;
	default:
		got_end = 1;
	}
	if (write(signal_pipe[1], "", 1) < 0) {
		/* The pipe is full: the loop will wake anyway. */
	}
	errno = saved;
}

static const int caught[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT};
static struct sigaction before[TL_COUNT(caught)];

bool tl_terminal_signals_start(void)
{
	struct sigaction action = {.sa_handler = on_signal};

	if (pipe(signal_pipe) < 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(signal_pipe[i], F_SETFL, fcntl(signal_pipe[i], F_GETFL) | O_NONBLOCK);
		fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
	}
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < TL_COUNT(caught); i++)
		sigaction(caught[i], &action, &before[i]);
	return true;
}

/* A line that is cut may say so more than once, as when a multiplexer and then the kernel does: the second is not to
 * end what is still being written. */
void tl_terminal_signals_stop(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};

	if (signal_pipe[0] < 0)
		return;
	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < TL_COUNT(caught); i++)
		sigaction(caught[i], caught[i] == SIGHUP ? &ignore : &before[i], NULL);
	close(signal_pipe[0]);
	close(signal_pipe[1]);
	signal_pipe[0] = signal_pipe[1] = -1;
}

/* A flag is put back only where it was seen: what comes in between stays. */
static bool arrived(volatile sig_atomic_t *flag)
{
	bool was = *flag != 0;

	if (was)
		*flag = 0;
	return was;
}

struct tl_signals tl_terminal_signals(void)
{
	char bytes[64];

	while (read(signal_pipe[0], bytes, sizeof bytes) > 0)
		;
	return (struct tl_signals){arrived(&got_end), arrived(&got_suspend), arrived(&got_resize),
				   arrived(&got_resumed)};
}

bool tl_terminal_ending(void)
{
	return got_end != 0;
}

int tl_terminal_signal_fd(void)
{
	return signal_pipe[0];
}
