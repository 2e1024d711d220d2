/* The program's entrance: what comes before the subcommand, and the table of subcommands. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "tulieu/config.h"

static void print_usage(FILE *out)
{
	fputs(_("usage: tulieu [-d FILE] [COMMAND [OPTION...] [ARGUMENT...]]\n\ncommands:\n"), out);
	for (size_t i = 0; i < tl_n_commands; i++)
		fprintf(out, "  %-10s %s\n", tl_commands[i]->name, _(tl_commands[i]->help));
	fputs(_("\n"
		"  -d, --archive FILE   the archive; else $TULIEU_DB, else\n"
		"                       $XDG_DATA_HOME/tulieu/archive.db\n"
		"  -h, --help           this help; after a command, the help of the command\n"
		"  -V, --version        the version\n"
		"      --ascii, --plain those of browse, without a command\n"),
	      out);
}

static const struct tl_command *find_command(const char *name)
{
	for (size_t i = 0; i < tl_n_commands; i++)
		if (strcmp(tl_commands[i]->name, name) == 0)
			return tl_commands[i];
	return NULL;
}

/* Takes -d FILE, --archive FILE and --archive=FILE out of argv[first..), wherever they stand before
 * "--", and -dFILE before the command: behind it "-dang" is a word of a query. Returns the new
 * argc, or -1 after a message. */
static int take_archive(struct tl_cli *cli, int first, int argc, char **argv)
{
	int kept = first;

	for (int i = first; i < argc; i++) {
		bool flag = strcmp(argv[i], "-d") == 0 || strcmp(argv[i], "--archive") == 0;

		if (strcmp(argv[i], "--") == 0) {
			while (i < argc)
				argv[kept++] = argv[i++];
			break;
		}
		if (flag && (i + 1 == argc || !*argv[i + 1])) {
			tl_cli_usage(NULL, _("%s needs a file"), argv[i]);
			return -1;
		}
		if (flag)
			cli->archive = argv[++i];
		else if (strncmp(argv[i], "--archive=", 10) == 0)
			cli->archive = argv[i] + 10;
		else if (kept == first && strncmp(argv[i], "-d", 2) == 0)
			cli->archive = argv[i] + 2;
		else
			argv[kept++] = argv[i];
	}
	argv[kept] = NULL;
	return kept;
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	const struct tl_command *command;

	argc = take_archive(cli, 1, argc, argv);
	if (argc < 0)
		return TL_EXIT_USAGE;
	if (argc < 2) {
		char browse[] = "browse", *alone[] = {browse, NULL};

		return tl_command_browse.run(cli, 1, alone);
	}
	if (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0) {
		print_usage(stdout);
		return tl_cli_finish(TL_EXIT_DONE);
	}
	if (strcmp(argv[1], "-V") == 0 || strcmp(argv[1], "--version") == 0) {
		printf("tulieu %s\n", TL_VERSION);
		return tl_cli_finish(TL_EXIT_DONE);
	}
	/* Options without a command are the browser's. */
	if (argv[1][0] == '-') {
		char browse[] = "browse";

		argv[0] = browse;
		return tl_command_browse.run(cli, argc, argv);
	}
	command = find_command(argv[1]);
	if (!command)
		return tl_cli_usage(NULL, _("there is no command %s"), argv[1]);
	return command->run(cli, argc - 1, argv + 1);
}

/* `set language` of the user's configuration. The rest of the file is the browser's, which also
 * tells what is wrong in it. */
static void choose_language(const char *folder)
{
	static const char *const codes[] = {NULL, "vi", "en"};
	struct tl_config config;
	struct tl_buf path = {0};

	if (!folder)
		return;
	tl_config_start(&config);
	tl_buf_printf(&path, "%s/config", folder);
	tl_config_file(path.p, &tl_statement_set, 1, &config, true, NULL, NULL, NULL);
	if (config.set[TL_OPT_LANGUAGE])
		tl_i18n_language(codes[config.values[TL_OPT_LANGUAGE]]);
	tl_buf_free(&path);
}

int main(int argc, char **argv)
{
	struct tl_cli cli = {0};
	int status;

	/* A file that may not grow (ulimit -f) is a write that fails, and is told of, like a full
	 * disk. */
	signal(SIGXFSZ, SIG_IGN);
	cli.utf8 = tl_i18n_start();
	cli.data = tl_data_dir();
	cli.user = tl_config_dir();
	cli.dirs = (struct tl_dirs){cli.data, cli.user};
	choose_language(cli.user);
	status = run(&cli, argc, argv);
	tl_rules_free(cli.rules);
	free(cli.path);
	free(cli.data);
	free(cli.user);
	return status;
}
