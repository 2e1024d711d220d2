#include "row_names.h"

#include "tulieu/text.h"

void tl_name_rows(struct tl_archive *archive, struct tl_arena *arena, struct tl_list_row *rows,
		  size_t n, int columns)
{
	struct tl_arena *scratch = NULL;

	for (size_t i = 0; i < n; i++) {
		struct tl_str body;
		size_t fits;
		char *name;
		int used;

		if (!rows[i].id || rows[i].headline[0])
			continue;
		if (!scratch)
			scratch = tl_arena_new();
		tl_arena_reset(scratch);
		if (tl_archive_body(archive, rows[i].id, scratch, &body, NULL) != TL_OK || !body.n)
			continue;
		fits = tl_cut(body.p, body.n, columns, &used);
		name = tl_arena_printf(arena, "[%.*s%s]", (int)fits, body.p,
				       fits < body.n ? "…" : "");
		/* Its lines become one. */
		for (char *p = name; *p; p++)
			if (*p == '\n')
				*p = ' ';
		rows[i].headline = name;
	}
	tl_arena_free(scratch);
}
