/* Preloaded into a browser under test: a disk that answers when the test lets it. Whatever reads or
 * locks the file $TL_GATED, or one whose name begins so (the log beside an archive, what is in a
 * folder), and whatever opens one by its name or asks whether it is there, first passes a gate: the
 * file $TL_GATE, which the test closes by locking it. Who has to wait leaves a byte in it. A disk
 * that is full, while the file may be executed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_gated_name(const char *path)
{
	const char *gated = getenv("TL_GATED");

	return gated && strncmp(path, gated, strlen(gated)) == 0;
}

static int is_gated(int fd)
{
	char link[64], path[4096];
	ssize_t n;

	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	n = readlink(link, path, sizeof path - 1);
	if (n < 0)
		return 0;
	path[n] = '\0';
	return is_gated_name(path);
}

static int open_file(const char *path, int flags, mode_t mode)
{
	static int (*real)(const char *, int, ...);

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "open");
	return real(path, flags, mode);
}

static void pass(int gated)
{
	const char *name = getenv("TL_GATE");
	int before = errno, gate;

	if (!name || !gated)
		return;
	gate = open_file(name, O_WRONLY | O_APPEND | O_CLOEXEC, 0);
	if (gate >= 0 && flock(gate, LOCK_SH | LOCK_NB) != 0) {
		if (write(gate, "", 1) != 1)
			abort();
		while (flock(gate, LOCK_SH) != 0 && errno == EINTR)
			;
	}
	if (gate >= 0)
		close(gate);
	errno = before;
}

int open(const char *path, int flags, ...)
{
	mode_t mode;
	va_list ap;

	va_start(ap, flags);
	mode = flags & O_CREAT ? (mode_t)va_arg(ap, unsigned) : 0;
	va_end(ap);
	pass(is_gated_name(path));
	return open_file(path, flags, mode);
}

int stat(const char *path, struct stat *st)
{
	static int (*real)(const char *, struct stat *);

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "stat");
	pass(is_gated_name(path));
	return real(path, st);
}

int access(const char *path, int mode)
{
	static int (*real)(const char *, int);

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "access");
	pass(is_gated_name(path));
	return real(path, mode);
}

ssize_t pread64(int fd, void *to, size_t n, off64_t at)
{
	static ssize_t (*real)(int, void *, size_t, off64_t);

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "pread64");
	pass(is_gated(fd));
	return real(fd, to, n, at);
}

ssize_t pwrite64(int fd, const void *from, size_t n, off64_t at)
{
	static ssize_t (*real)(int, const void *, size_t, off64_t);
	const char *name = getenv("TL_GATE");
	struct stat st;

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "pwrite64");
	if (name && is_gated(fd) && stat(name, &st) == 0 && st.st_mode & S_IXUSR) {
		errno = ENOSPC;
		return -1;
	}
	return real(fd, from, n, at);
}

int fcntl64(int fd, int command, ...)
{
	static int (*real)(int, int, ...);
	va_list ap;
	void *argument;

	if (!real)
		*(void **)&real = dlsym(RTLD_NEXT, "fcntl64");
	va_start(ap, command);
	argument = va_arg(ap, void *);
	va_end(ap);
	if (command == F_SETLK || command == F_SETLKW)
		pass(is_gated(fd));
	return real(fd, command, argument);
}
