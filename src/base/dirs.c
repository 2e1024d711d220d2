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

/* The running program's path, cut behind its folder; false where the system does not tell. */
static bool program_folder(char path[PATH_MAX])
{
	ssize_t n = readlink("/proc/self/exe", path, PATH_MAX - 1);
	char *slash;

	if (n <= 0)
		return false;
	path[n] = '\0';
	slash = strrchr(path, '/');
	if (!slash)
		return false;
	*slash = '\0';
	return true;
}

char *tl_program_dir(const char *name)
{
	char folder[PATH_MAX], *path;

	if (!program_folder(folder))
		return NULL;
	path = join(folder, name);
	if (is_dir(path))
		return path;
	free(path);
	return NULL;
}

char *tl_data_dir(void)
{
	const char *set = getenv("TULIEU_DATA");
	char folder[PATH_MAX], *data;

	if (set && *set)
		return tl_strdup(set);
	/* build/tulieu and build/tests/unit/test_x: the folder above "build*" has data/. */
	if (program_folder(folder))
		for (char *slash; (slash = strrchr(folder, '/')) && slash != folder;) {
			bool build = strncmp(slash, "/build", 6) == 0;

			*slash = '\0';
			if (!build)
				continue;
			data = join(folder, "data");
			if (is_dir(data))
				return data;
			free(data);
			break;
		}
	/* Installed: a folder that was moved as a whole, or staged under DESTDIR, still works. */
	data = tl_program_dir("../share/tulieu");
	return data ? data : tl_strdup(TL_DATADIR);
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
