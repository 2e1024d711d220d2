/* A user's own rule table, which may hold anything: it never stops the program's own table from
 * being used, and every row that is taken has all its cells. */
#include "fuzz.h"

#include "tulieu/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *data, user[256], file[300];
static struct tl_table *plain;

static void stop(void)
{
	tl_table_free(plain);
	free(data);
	unlink(file);
	rmdir(user);
}

static void start(void)
{
	const char *folder = getenv("TMPDIR");
	struct tl_dirs dirs = {0};
	struct tl_error e;

	snprintf(user, sizeof user, "%s/tl-fuzz-%d", folder && *folder ? folder : "/tmp",
		 (int)getpid());
	snprintf(file, sizeof file, "%s/topics.tsv", user);
	mkdir(user, 0700);
	dirs.data = data = tl_data_dir();
	if (tl_table_load(&dirs, "topics.tsv", NULL, NULL, NULL, &plain, &e) != TL_OK)
		tl_die("topics.tsv: %s", e.text);
	atexit(stop);
}

static void note(void *context, const char *message)
{
	size_t *n = context;

	/* A message is for a terminal: one line, nothing that steers it. */
	FUZZ_CHECK(message && *message);
	for (const char *p = message; *p; p++)
		FUZZ_CHECK((unsigned char)*p >= 0x20 && *p != 0x7f);
	(*n)++;
}

static void run(const char *p, size_t n)
{
	struct tl_dirs dirs = {data, user};
	struct tl_table *t = NULL;
	struct tl_error e;
	size_t refused = 0, ours = 0;
	FILE *f = fopen(file, "wb");

	if (!f || (n && fwrite(p, 1, n, f) != n) || fclose(f) != 0)
		tl_die("%s cannot be written", file);
	FUZZ_CHECK(tl_table_load(&dirs, "topics.tsv", NULL, note, &refused, &t, &e) == TL_OK);
	FUZZ_CHECK(t->n_columns == plain->n_columns);
	for (size_t i = 0; i < t->n_rows; i++) {
		for (size_t k = 0; k < t->n_columns; k++) {
			const char *cell = t->rows[i].cells[k], *rest = cell;
			struct tl_str part;

			FUZZ_CHECK(cell && !strpbrk(cell, "\t\n"));
			while (tl_cell_next(&rest, '|', &part))
				FUZZ_CHECK(part.n > 0 && part.p >= cell &&
					   part.p + part.n <= cell + strlen(cell));
		}
		for (size_t k = 0; k < i && t->rows[i].cells[0][0]; k++)
			FUZZ_CHECK(strcmp(t->rows[i].cells[0], t->rows[k].cells[0]) != 0);
		ours += strcmp(t->rows[i].file, file) != 0;
	}
	FUZZ_CHECK(ours <= plain->n_rows);
	tl_table_free(t);
}

static const char *const seeds[] = {
	"id\tlabel_vi\tlabel_en\tstrong\tweak\tnegative\n-grassroots_orgs\n"
	"mine\tCủa tôi\tMine\tmột|hai\tba\nmember_development\tKhác\tOther\ta||b| |\t\t\n",
	"# chỉ có chú thích\n\n",
	"id\tlabel_vi\nx\ty\n",
	"id\tid\tid\nx\n",
	"-\n--x\n-x\ty\n",
	"",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT, "\t", "\n", "-", "#", "id", "mine", "|", "| |", NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "table",
	.start = start,
	.run = run,
	.seeds = seeds,
	.words = words,
};
