#include "tulieu/table.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *join(const char *a, const char *b)
{
	struct tl_buf path = {0};

	tl_buf_printf(&path, "%s/%s", a, b);
	return tl_buf_steal(&path);
}

static bool is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

char *tl_data_dir(void)
{
	const char *set = getenv("TULIEU_DATA");
	char exe[PATH_MAX];
	ssize_t n;

	if (set && *set)
		return tl_strdup(set);
	n = readlink("/proc/self/exe", exe, sizeof exe - 1);
	if (n > 0) {
		exe[n] = '\0';
		/* build/tulieu and build/tests/unit/test_x: the folder above "build*" has data/. */
		for (char *slash; (slash = strrchr(exe, '/')) && slash != exe;) {
			const char *base;

			*slash = '\0';
			base = strrchr(exe, '/');
			if (base && strncmp(base, "/build", 6) == 0) {
				char *data;

				exe[base - exe] = '\0';
				data = join(exe, "data");
				if (is_dir(data))
					return data;
				free(data);
				break;
			}
		}
	}
	return tl_strdup(TL_DATADIR);
}

static char *xdg(const char *variable, const char *below_home)
{
	const char *base = getenv(variable), *home = getenv("HOME");
	char *folder, *path;

	/* The specification says that a relative path is to be ignored. */
	if (base && base[0] == '/')
		return join(base, "tulieu");
	if (!home || home[0] != '/')
		return NULL;
	folder = join(home, below_home);
	path = join(folder, "tulieu");
	free(folder);
	return path;
}

char *tl_config_dir(void)
{
	return xdg("XDG_CONFIG_HOME", ".config");
}

char *tl_state_dir(void)
{
	return xdg("XDG_STATE_HOME", ".local/state");
}

char *tl_home_data_dir(void)
{
	return xdg("XDG_DATA_HOME", ".local/share");
}
