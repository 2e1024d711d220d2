/* Rule tables: tab-separated UTF-8 files that a user can extend. man/tulieu-data.5 describes them.
 *
 * Lines that begin with '#' and empty lines are passed over; the first other line names the columns.
 * A row with fewer cells than columns is padded with "" only in the last, optional columns; a row
 * with too few or too many cells is refused with file, line and reason, and the rest is used.
 * A user's file of the same name in the config folder follows ours: a row whose first cell (the id)
 * is known replaces that row, a new id extends the table, an id with a leading '-' removes the row.
 */
#ifndef TULIEU_TABLE_H
#define TULIEU_TABLE_H

#include "tulieu/base.h"

/* Where rules and texts lie; each may be NULL. */
struct tl_dirs {
	const char *data; /* the program's tables: the installed folder or the source tree's data/ */
	const char *user; /* the user's own: $XDG_CONFIG_HOME/tulieu */
};
/* The folder of the program's data: $TULIEU_DATA, else data/ beside the build folder of the running
 * program, else ../share/tulieu as seen from it, else the installed folder. The caller frees. */
char *tl_data_dir(void);
/* A folder by its path from the running program's own; NULL where there is none. The caller frees. */
char *tl_program_dir(const char *name);
/* The user's folders, which need not exist: $XDG_CONFIG_HOME/tulieu or ~/.config/tulieu;
 * $XDG_STATE_HOME/tulieu or ~/.local/state/tulieu; $XDG_DATA_HOME/tulieu or ~/.local/share/tulieu. The
 * caller frees; NULL without HOME. */
char *tl_config_dir(void);
char *tl_state_dir(void);
char *tl_home_data_dir(void);

struct tl_row {
	const char *const *cells; /* as many as the table has columns, "" where empty */
	const char *file;
	int line;
};
struct tl_table {
	struct tl_arena *arena;
	const char *const *columns;
	size_t n_columns;
	struct tl_row *rows;
	size_t n_rows;
	uint64_t hash; /* of all rows: the table's version */
};

/* Called for each line that was refused: `FILE:LINE: reason`, ready to print. */
typedef void tl_report_fn(void *context, const char *message);

/* Loads NAME (e.g. "topics.tsv") from dirs. `required` lists column names, NULL at the end, that the
 * file must have, with a '?' before those whose cells a row may leave out at its end. TL_ENOTFOUND
 * where the program's own file is missing, TL_EINPUT where its head line lacks a column; a bad row or
 * a bad user file is reported and left out. Free with tl_table_free. */
enum tl_status tl_table_load(const struct tl_dirs *dirs, const char *name,
			     const char *const *required, tl_report_fn *report, void *context,
			     struct tl_table **out, struct tl_error *e);
/* Reports a row that its owner can't use, as `FILE:LINE: reason` or `FILE:LINE: reason: what`.
 * reason is a text marked by N_(), shown in the user's language; what may be empty. Does nothing
 * where report is NULL. */
void tl_table_refuse(tl_report_fn *report, void *context, const struct tl_row *row,
		     const char *reason, struct tl_str what);
/* Reports tables (*.tsv) in the user's folder that the program has none of that name of: a name that was
 * misspelt would else do nothing, silently. */
void tl_table_strangers(const struct tl_dirs *dirs, tl_report_fn *report, void *context);
void tl_table_free(struct tl_table *t);
/* The cell of a row in a named column; "" where the table has no such column. */
const char *tl_table_cell(const struct tl_table *t, const struct tl_row *row, const char *column);
/* True if the cell in a named column is "yes"; "no" and an empty one are false, anything else is reported
 * and false. */
bool tl_table_yes(const struct tl_table *t, const struct tl_row *row, const char *column,
		  tl_report_fn *report, void *context);
/* Steps through the parts of a cell that are separated by sep; blanks around a part are left out,
 * empty parts passed over. *rest starts as the cell. Returns false at the end. */
bool tl_cell_next(const char **rest, char sep, struct tl_str *part);

#endif
