#include "screen/scenes.h"

#include "tulieu/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct form {
	int columns, rows;
	bool ascii, vietnamese;
} forms[] = {
	{80, 24, false, false}, {120, 40, false, false}, {160, 50, false, false},
	{80, 24, true, false},	{120, 40, true, false},	 {160, 50, true, false},
	{80, 24, false, true},
};

/* ---- what is on the stage -------------------------------------------------------------------- */

const char *stage_text(struct stage *g, const char *text)
{
	struct tl_buf safe = {0};
	const char *kept;

	tl_printable(text, strlen(text), g->ascii, &safe);
	kept = tl_arena_strdup(g->arena, safe.n ? safe.p : "");
	tl_buf_free(&safe);
	return kept;
}

const char *stage_say(struct stage *g, const char *english, const char *vietnamese)
{
	return stage_text(g, g->vietnamese ? vietnamese : english);
}

int stage_row_at(struct stage *g, const char *text, const char *file, int line)
{
	int row = 0;

	screen_wait_at(g->s, -1, stage_text(g, text), file, line);
	screen_find(g->s, -1, stage_text(g, text), &row, NULL);
	return row;
}

struct fact {
	const char *text;
	int n;
};

static bool is_reverse(struct screen *s, void *context)
{
	const struct fact *fact = context;
	int row, column;

	return screen_find(s, -1, fact->text, &row, &column) &&
	       screen_cell(s, row, column).reverse == (fact->n == 1);
}

void stage_wait_reverse_at(struct stage *g, const char *text, bool on, const char *file, int line)
{
	struct fact fact = {stage_text(g, text), on};

	screen_wait_until_at(g->s, is_reverse, &fact, fact.text, file, line);
}

static bool is_cursor(struct screen *s, void *context)
{
	return screen_cursor(s, NULL, NULL) == *(bool *)context;
}

void stage_wait_cursor_at(struct stage *g, bool on, const char *file, int line)
{
	screen_wait_until_at(g->s, is_cursor, &on, "the cursor", file, line);
}

static bool is_in_rows(struct screen *s, void *context)
{
	const struct fact *fact = context;
	int n = 0;

	for (int row = 0; row < screen_rows(s); row++)
		n += screen_find(s, row, fact->text, NULL, NULL);
	return n == fact->n;
}

void stage_wait_rows_at(struct stage *g, const char *text, int n, const char *file, int line)
{
	struct fact fact = {stage_text(g, text), n};

	screen_wait_until_at(g->s, is_in_rows, &fact, fact.text, file, line);
}

/* ---- the archive and its reader -------------------------------------------------------------- */

const char *scenes_archive(void)
{
	static const char *made;

	if (!made) {
		static char folder[1024];
		const char *paths[] = {folder, NULL};

		snprintf(folder, sizeof folder, "%s/data/sample", child_root());
		made = child_archive("sample.db", paths);
	}
	return made;
}

static struct screen *start(const struct screen_setup *setup, const char *state, bool ascii)
{
	const char *env[8] = {state};
	struct screen_setup with = *setup;
	struct screen *s;

	for (size_t i = 0; setup->env && setup->env[i] && i + 2 < TL_COUNT(env); i++)
		env[i + 1] = setup->env[i];
	with.env = env;
	s = ascii ? screen_tulieu(&with, "-d", scenes_archive(), "browse", "--ascii", NULL)
		  : screen_tulieu(&with, "-d", scenes_archive(), NULL);
	screen_wait_row(s, 0, "36/36");
	return s;
}

/* Somebody has read the first article, starred the second, and tagged and noted the third. */
static void be_somebody(void)
{
	struct screen *s = start(&(struct screen_setup){0}, child_state("somebody"), false);

	screen_keys(s, "Enter");
	screen_wait(s, ">· 03/02/2026");
	screen_keys(s, "q j *");
	screen_wait(s, ">* 30/01/2026");
	screen_keys(s, "j T");
	screen_text(s, "đọc sau, quý 4");
	screen_keys(s, "Enter");
	screen_wait(s, ">+ 19/11/2025");
	screen_keys(s, "a");
	screen_text(s, "hỏi lại số liệu");
	screen_keys(s, "Enter");
	screen_wait(s, "Note: hỏi lại số liệu");
	screen_keys(s, "/");
	screen_text(s, "huy hiệu");
	screen_keys(s, "Enter S s");
	screen_wait(s, "Save as:");
	screen_keys(s, "C-u");
	screen_text(s, "Huy hiệu Đảng");
	screen_keys(s, "Enter");
	screen_wait(s, "Huy hiệu Đảng");
	screen_keys(s, "Esc X g");
	screen_wait_row(s, 0, "36/36");
	screen_leave(s);
}

/* A state of its own for each browser, as somebody left it. */
static const char *his_state(void)
{
	static int n;
	const char *folder;

	if (n++ == 0)
		be_somebody();
	folder = child_path("state-%d", n);
	assert_int_equal(child_run((const char *const[]){"/bin/cp", "-r", child_path("somebody"),
							 folder, NULL},
				   NULL, NULL),
			 0);
	return child_state(folder + strlen(child_folder()) + 1);
}

struct screen *scenes_start(const struct screen_setup *setup, bool ascii)
{
	struct screen *s = start(setup, his_state(), ascii);

	screen_wait(s, ascii ? "3.401 dang vien" : "3.401 đảng viên");
	return s;
}

/* ---- playing --------------------------------------------------------------------------------- */

static void play(const struct form *form, const struct scene *scenes, size_t n)
{
	struct stage g = {
		.ascii = form->ascii, .vietnamese = form->vietnamese, .arena = tl_arena_new()};
	const char *env[] = {form->vietnamese ? "LANGUAGE=vi" : "LANGUAGE=en", NULL};
	struct screen_setup setup = {.columns = form->columns, .rows = form->rows, .env = env};
	char name[32];

	snprintf(name, sizeof name, "%dx%d%s", form->columns, form->rows,
		 form->ascii	    ? "-ascii"
		 : form->vietnamese ? "-vi"
				    : "");
	g.form = name;
	for (size_t i = 0; i < n; i++) {
		char snapshot[128];

		if (!g.s) {
			g.s = scenes_start(&setup, form->ascii);
			if (form->columns >= 100)
				stage_wait(&g, "3.401  ");
			screen_wait_quiet(g.s, 100);
			screen_keep_background(g.s);
		}
		scenes[i].play(&g);
		snprintf(snapshot, sizeof snapshot, "%s/%s", scenes[i].name, name);
		screen_cover_background(scenes[i].full);
		screen_snapshot(g.s, snapshot);
		if (scenes[i].leave) {
			screen_keys(g.s, scenes[i].leave);
			screen_wait_background(g.s);
		} else {
			screen_leave(g.s);
			g.s = NULL;
		}
	}
	if (g.s)
		screen_leave(g.s);
	tl_arena_free(g.arena);
}

void scenes_play(const struct scene *scenes, size_t n)
{
	for (size_t i = 0; i < TL_COUNT(forms); i++)
		play(&forms[i], scenes, n);
}
