/* What the subcommands share. A subcommand is one file with one `const struct tl_command`, which
 * commands.h declares and commands.c lists; its flags are a table, from which come parsing, --help
 * and the man page. */
#ifndef TL_CLI_H
#define TL_CLI_H

#include "tulieu/annotate.h"
#include "tulieu/archive.h"
#include "tulieu/i18n.h"
#include "tulieu/report.h"

/* Exit statuses that scripts rely on. */
enum { TL_EXIT_DONE = 0, TL_EXIT_REFUSED = 1, TL_EXIT_USAGE = 2, TL_EXIT_ARCHIVE = 3 };

struct tl_cli {
	const char *archive; /* -d FILE; NULL: not given */
	char *path;	     /* the archive's path, once asked for */
	char *data, *user;   /* what dirs points to */
	struct tl_dirs dirs;
	struct tl_rules *rules; /* once asked for */
	bool utf8;		/* false: the locale names another charset */
};

struct tl_flag {
	char letter;	   /* -x, or 0 */
	const char *name;  /* --name */
	const char *value; /* what the value is called in --help, N_(); NULL: takes none */
	const char *help;  /* N_() */
};
struct tl_form {
	const char *form, *help; /* N_() */
};
struct tl_command {
	const char *name;
	const char *operands; /* as in the usage line, N_(): "PATH…", "[QUERY]", "" */
	const char *help;     /* one line, N_() */
	const struct tl_flag *flags;
	size_t n_flags;
	/* For --help: what the operands can be, where they have several forms. */
	const struct tl_form *forms;
	size_t n_forms;
	/* argv[0] is the subcommand's name. Returns the exit status. */
	int (*run)(struct tl_cli *cli, int argc, char **argv);
};
extern const struct tl_command *const tl_commands[];
extern const size_t tl_n_commands;

/* Reading of flags: call next until it returns less than 0. What is no flag is moved to the front
 * of argv: operands[0 .. n_operands). "--" ends the flags; "-" and negative words of a query
 * (-word) are operands where the command has no such letter. */
struct tl_args {
	const struct tl_command *command;
	int argc, i;
	char **argv;
	bool no_more_flags;
	const char *value; /* of the flag that next returned */
	char **operands;
	size_t n_operands;
};
enum { TL_ARGS_END = -1, TL_ARGS_BAD = -2, TL_ARGS_HELP = -3 };
void tl_args_start(struct tl_args *args, const struct tl_command *command, int argc, char **argv);
/* Index of the next flag in command->flags; TL_ARGS_END when all is read; TL_ARGS_BAD after a
 * message on stderr; TL_ARGS_HELP after --help was printed. Return tl_args_exit of the last two. */
int tl_args_next(struct tl_args *args);
int tl_args_exit(int result);
/* The operands joined by blanks, as a query; the caller frees. */
char *tl_args_query(const struct tl_args *args);
/* The current flag's value as a whole number >= 0; false after a message. */
bool tl_args_number(const struct tl_args *args, long *out);
/* Index of the current flag's value in names[0..n), or -1 after a message that lists them. */
int tl_args_choice(const struct tl_args *args, const char *const *names, size_t n);

/* Prints `tulieu: FILE: reason` (file NULL: `tulieu: reason`) on stderr, made safe for a terminal.
 */
void tl_cli_message(const char *file, const char *format, ...) TL_PRINTF(2, 3);
/* Prints an error and returns the exit status that belongs to it. file: what it is about, or NULL.
 */
int tl_cli_fail(const char *file, const struct tl_error *e);
/* The same for a query: with its column, and the query with the place marked below. */
int tl_cli_fail_query(const char *query, const struct tl_error *e);
/* Prints what is wrong with the command line and how to get help; returns TL_EXIT_USAGE. */
int tl_cli_usage(const struct tl_command *command, const char *format, ...) TL_PRINTF(2, 3);

/* -d FILE, else $TULIEU_DB, else $XDG_DATA_HOME/tulieu/archive.db; the cli owns it. */
const char *tl_cli_path(struct tl_cli *cli);
/* Opens the archive; prints the reason and returns false where that is not possible (exit with
 * TL_EXIT_ARCHIVE). The caller closes. */
bool tl_cli_open(struct tl_cli *cli, enum tl_archive_mode mode, struct tl_archive **out);
/* Loads the rules once; refused lines and a failure are printed. NULL: exit with TL_EXIT_REFUSED.
 */
struct tl_rules *tl_cli_rules(struct tl_cli *cli);
/* Flushes stdout; returns `status`, or TL_EXIT_REFUSED after saying why it could not be written.
 * The last call of a subcommand that prints. */
int tl_cli_finish(int status);

#endif
