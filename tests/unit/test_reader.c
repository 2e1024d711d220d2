/* The reader's own state: what was set is there the next time, in no other archive, and nobody's
 * change is lost. */
#include <sys/stat.h>
#include <sys/wait.h>

#include "archive_fixture.h"
#include "tulieu/reader.h"

struct state {
	struct fixture *f;
	char folder[96];
	struct tl_reader *r;
	int64_t a, b;
	struct tl_error e;
};

static struct tl_reader *open_reader(struct state *s, enum tl_reader_mode mode)
{
	struct tl_reader *r;

	if (tl_reader_open(s->folder, s->f->a, mode, &r, &s->e) != TL_OK)
		fail_msg("open: %s", s->e.text);
	assert_int_equal(tl_reader_load(r, &s->e), TL_OK);
	return r;
}

static int start(void **state)
{
	struct state *s = tl_alloc(sizeof *s);

	fixture_start((void **)&s->f);
	snprintf(s->folder, sizeof s->folder, "%s/state/tulieu", s->f->folder);
	s->a = put_text(s->f, "a.txt", "2019-01-02", "Bài một", "Thân bài.");
	s->b = put_text(s->f, "b.txt", "2019-01-03", "Bài hai", "Thân bài.");
	s->r = open_reader(s, TL_READER_KEEP);
	*state = s;
	return 0;
}

static int stop(void **state)
{
	static const char *const names[] = {"reader.db", "reader.db-wal", "reader.db-shm",
					    "reader.db-journal"};
	struct state *s = *state;
	char path[128];

	tl_reader_close(s->r);
	chmod(s->folder, 0700);
	for (size_t i = 0; i < TL_COUNT(names); i++) {
		snprintf(path, sizeof path, "%s/%s", s->folder, names[i]);
		unlink(path);
	}
	rmdir(s->folder);
	*strrchr(s->folder, '/') = '\0';
	rmdir(s->folder);
	fixture_stop((void **)&s->f);
	free(s);
	return 0;
}

static void reopen(struct state *s)
{
	tl_reader_close(s->r);
	s->r = open_reader(s, TL_READER_KEEP);
}

/* A mark that is only set in memory, or stored in another mark's column. */
static void marks_come_back(void **state)
{
	struct state *s = *state;
	struct tl_reader_marks m;
	struct tl_buf tags = {0};
	char *note;

	assert_int_equal(tl_reader_set_read(s->r, s->a, true, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_starred(s->r, s->b, true, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_position(s->r, s->b, 77, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_note(s->r, s->b, NULL, "xem lại", &s->e), TL_OK);
	assert_int_equal(tl_reader_tag(s->r, s->a, " báo   cáo ", true, &s->e), TL_OK);
	reopen(s);
	m = tl_reader_marks(s->r, s->a);
	assert_true(m.read && !m.starred && !m.noted && m.n_tags == 1 && m.position == -1);
	m = tl_reader_marks(s->r, s->b);
	assert_true(!m.read && m.starred && m.noted && m.n_tags == 0 && m.position == 77);
	note = tl_reader_note(s->r, s->b);
	assert_string_equal(note, "xem lại");
	free(note);
	assert_null(tl_reader_note(s->r, s->a));
	tl_reader_tags_text(s->r, s->a, &tags);
	assert_string_equal(tags.p, "báo cáo");
	tl_buf_free(&tags);

	/* And each can be taken back. */
	tl_reader_set_read(s->r, s->a, false, &s->e);
	tl_reader_set_starred(s->r, s->b, false, &s->e);
	tl_reader_set_note(s->r, s->b, "xem lại", "", &s->e);
	tl_reader_set_position(s->r, s->b, -1, &s->e);
	tl_reader_tag(s->r, s->a, "báo cáo", false, &s->e);
	reopen(s);
	m = tl_reader_marks(s->r, s->a);
	assert_true(!m.read && m.n_tags == 0);
	m = tl_reader_marks(s->r, s->b);
	assert_true(!m.starred && !m.noted && m.position == -1);
}

/* An id that stands for another article than the one that was marked. */
static void marks_follow_the_page(void **state)
{
	struct state *s = *state;
	int64_t again;

	tl_reader_set_starred(s->r, s->a, true, &s->e);
	put_text(s->f, "a.txt", "2020-05-05", "Bài một, sửa", "Thân khác.");
	assert_int_equal(tl_reader_load(s->r, &s->e), TL_OK);
	assert_true(tl_reader_marks(s->r, s->a).starred);

	assert_int_equal(tl_archive_begin(s->f->a, &s->e), TL_OK);
	assert_int_equal(tl_archive_delete(s->f->a, s->a, &s->e), TL_OK);
	assert_int_equal(tl_archive_commit(s->f->a, &s->e), TL_OK);
	assert_int_equal(tl_reader_load(s->r, &s->e), TL_OK);
	assert_false(tl_reader_marks(s->r, s->a).starred);
	again = put_text(s->f, "a.txt", "2020-05-05", "Bài một", "Thân bài.");
	assert_int_not_equal(again, s->a);
	assert_int_equal(tl_reader_load(s->r, &s->e), TL_OK);
	assert_true(tl_reader_marks(s->r, again).starred);
}

/* Marks of one archive that show in another whose articles have the same ids and names. */
static void archives_are_apart(void **state)
{
	struct state *s = *state;
	struct fixture *other;
	struct tl_reader *r;
	int64_t id;

	fixture_start((void **)&other);
	id = put_text(other, "a.txt", "", "Bài khác", "Thân.");
	assert_int_equal(id, s->a);
	tl_reader_set_starred(s->r, s->a, true, &s->e);
	assert_int_equal(tl_reader_open(s->folder, other->a, TL_READER_KEEP, &r, &s->e), TL_OK);
	assert_int_equal(tl_reader_load(r, &s->e), TL_OK);
	assert_false(tl_reader_marks(r, id).starred);
	tl_reader_close(r);
	fixture_stop((void **)&other);
}

static bool in_set(struct tl_reader *r, enum tl_reader_set which, const char *tag, int64_t id,
		   size_t size)
{
	uint32_t *ids;
	size_t n;
	bool found = false;

	tl_reader_ids(r, which, tag, &ids, &n);
	for (size_t i = 0; i < n; i++)
		found |= ids[i] == id;
	free(ids);
	return found && n == size;
}

/* A predicate that gives another predicate's articles, or a tag that must be typed with its marks.
 */
static void sets_for_queries(void **state)
{
	struct state *s = *state;

	tl_reader_set_read(s->r, s->a, true, &s->e);
	tl_reader_set_starred(s->r, s->b, true, &s->e);
	tl_reader_set_note(s->r, s->a, "", "x", &s->e);
	tl_reader_tag(s->r, s->a, "Báo cáo", true, &s->e);
	tl_reader_tag(s->r, s->b, "Báo cáo quý", true, &s->e);
	assert_true(in_set(s->r, TL_READER_READ, NULL, s->a, 1));
	assert_true(in_set(s->r, TL_READER_STARRED, NULL, s->b, 1));
	assert_true(in_set(s->r, TL_READER_NOTED, NULL, s->a, 1));
	assert_true(in_set(s->r, TL_READER_ANY_TAG, NULL, s->a, 2));
	/* The whole name before beginnings; a beginning where no name fits. */
	assert_true(in_set(s->r, TL_READER_TAGGED, "bao-cao", s->a, 1));
	assert_true(in_set(s->r, TL_READER_TAGGED, "BAO CAO QUY", s->b, 1));
	assert_true(in_set(s->r, TL_READER_TAGGED, "bao", s->b, 2));
	assert_false(in_set(s->r, TL_READER_TAGGED, "cao", s->a, 1));
	assert_false(in_set(s->r, TL_READER_TAGGED, "", s->a, 1));
}

/* Two tags for one word typed in two ways; a tag with a comma that falls apart when edited. */
static void names_of_tags(void **state)
{
	struct state *s = *state;
	struct tl_reader_tag *tags;
	struct tl_buf text = {0};
	char *large = tl_alloc(TL_TAG_BYTES + 2);

	assert_int_equal(tl_reader_tag(s->r, s->a, "Hòa bình", true, &s->e), TL_OK);
	assert_int_equal(tl_reader_tag(s->r, s->b, "hoà BÌNH", true, &s->e), TL_OK);
	assert_int_equal(tl_reader_tag(s->r, s->b, "áo", true, &s->e), TL_OK);
	assert_int_equal(tl_reader_tags(s->r, &tags), 2);
	assert_string_equal(tags[0].name, "áo");
	assert_string_equal(tags[1].name, "Hòa bình");
	assert_int_equal(tags[1].n, 2);
	free(tags);
	assert_int_equal(tl_reader_tag(s->r, s->a, "x,y", true, &s->e), TL_EINPUT);
	assert_int_equal(tl_reader_tag(s->r, s->a, "  ", true, &s->e), TL_EINPUT);
	memset(large, 'a', TL_TAG_BYTES + 1);
	assert_int_equal(tl_reader_tag(s->r, s->a, large, true, &s->e), TL_EINPUT);
	free(large);
	assert_int_equal(tl_reader_tag(s->r, 4711, "x", true, &s->e), TL_ENOTFOUND);
	/* An escape sequence in a name would reach the terminal with each list. */
	assert_int_equal(tl_reader_tag(s->r, s->a, "\033[31mđỏ", true, &s->e), TL_OK);
	tl_reader_tags_text(s->r, s->a, &text);
	assert_null(strchr(text.p, '\033'));
	tl_buf_free(&text);
}

/* Whoever writes last takes away what the other browser has set. */
static void two_browsers(void **state)
{
	struct state *s = *state;
	struct tl_reader *other = open_reader(s, TL_READER_KEEP);
	struct tl_buf text = {0};
	char *note;

	tl_reader_set_starred(s->r, s->a, true, &s->e);
	tl_reader_set_read(other, s->a, true, &s->e);
	tl_reader_set_position(other, s->a, 5, &s->e);
	tl_reader_tag(other, s->a, "của nó", true, &s->e);
	tl_reader_edit_tags(s->r, s->a, "", "của tôi", &s->e);
	tl_reader_set_note(other, s->a, "", "ghi chú kia", &s->e);
	assert_int_equal(tl_reader_set_note(s->r, s->a, "", "ghi chú này", &s->e), TL_OK);
	assert_true(tl_reader_refresh(s->r));
	assert_false(tl_reader_refresh(s->r));
	assert_true(tl_reader_marks(s->r, s->a).starred);
	assert_true(tl_reader_marks(s->r, s->a).read);
	assert_int_equal(tl_reader_marks(s->r, s->a).position, 5);
	tl_reader_tags_text(s->r, s->a, &text);
	assert_string_equal(text.p, "của nó, của tôi");
	note = tl_reader_note(s->r, s->a);
	assert_string_equal(note, "ghi chú này | ghi chú kia");
	free(note);
	/* What was shown in the prompt is what the user has taken away, and no more. */
	tl_reader_edit_tags(other, s->a, "của nó", "mới", &s->e);
	tl_reader_refresh(s->r);
	tl_buf_reset(&text);
	tl_reader_tags_text(s->r, s->a, &text);
	assert_string_equal(text.p, "của tôi, mới");
	tl_buf_free(&text);
	tl_reader_close(other);
}

/* A program that can't start, or says nothing, because its state can't be kept. */
static void unwritable_folder(void **state)
{
	struct state *s = *state;
	struct tl_reader *r;
	char path[128];

	tl_reader_set_starred(s->r, s->a, true, &s->e);
	tl_reader_close(s->r);
	/* A file where the folder should be: fails for root too. */
	snprintf(path, sizeof path, "%s/reader.db/below", s->folder);
	assert_int_equal(tl_reader_open(path, s->f->a, TL_READER_KEEP, &r, &s->e), TL_ESYSTEM);
	assert_non_null(strstr(s->e.text, "reader.db/below"));
	assert_int_equal(tl_reader_load(r, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_starred(r, s->b, true, &s->e), TL_OK);
	assert_true(tl_reader_marks(r, s->b).starred);
	tl_reader_close(r);
	assert_int_equal(tl_reader_open(NULL, s->f->a, TL_READER_KEEP, &r, &s->e), TL_ESYSTEM);
	assert_int_equal(tl_reader_set_read(r, s->b, true, &s->e), TL_OK);
	tl_reader_close(r);
	if (geteuid() != 0) {
		/* What was kept before is still known. */
		snprintf(path, sizeof path, "%s/reader.db", s->folder);
		chmod(path, 0400);
		chmod(s->folder, 0500);
		assert_int_equal(tl_reader_open(s->folder, s->f->a, TL_READER_KEEP, &r, &s->e),
				 TL_ESYSTEM);
		assert_int_equal(tl_reader_load(r, &s->e), TL_OK);
		assert_true(tl_reader_marks(r, s->a).starred);
		tl_reader_close(r);
		chmod(s->folder, 0700);
		chmod(path, 0600);
	}
	s->r = open_reader(s, TL_READER_KEEP);
}

/* Somebody else's file that is written to, or taken for ours. */
static void foreign_file(void **state)
{
	struct state *s = *state;
	struct tl_reader *r;
	struct tl_buf bytes = {0};
	char path[128];
	FILE *f;

	tl_reader_close(s->r);
	snprintf(path, sizeof path, "%s/reader.db", s->folder);
	f = fopen(path, "wb");
	assert_non_null(f);
	fputs("not a database, but long enough to be looked at by whoever opens it\n", f);
	fclose(f);
	assert_int_equal(tl_reader_open(s->folder, s->f->a, TL_READER_KEEP, &r, &s->e), TL_ESYSTEM);
	assert_int_equal(tl_reader_set_starred(r, s->a, true, &s->e), TL_OK);
	tl_reader_close(r);
	assert_int_equal(tl_read_file(path, 0, &bytes, &s->e), TL_OK);
	assert_memory_equal(bytes.p, "not a database", 14);
	tl_buf_free(&bytes);
	unlink(path);
	s->r = open_reader(s, TL_READER_KEEP);
}

/* `tulieu search is:starred` that makes files, or can't see what the browser keeps. */
static void looking_makes_nothing(void **state)
{
	struct state *s = *state;
	struct tl_reader *r;
	char path[128];

	snprintf(path, sizeof path, "%s/none", s->folder);
	assert_int_equal(tl_reader_open(path, s->f->a, TL_READER_LOOK, &r, &s->e), TL_OK);
	assert_int_equal(tl_reader_load(r, &s->e), TL_OK);
	assert_int_equal(access(path, F_OK), -1);
	tl_reader_close(r);
	tl_reader_set_starred(s->r, s->a, true, &s->e);
	r = open_reader(s, TL_READER_LOOK);
	assert_true(tl_reader_marks(r, s->a).starred);
	assert_int_equal(tl_reader_set_starred(r, s->b, true, &s->e), TL_ESYSTEM);
	tl_reader_close(r);
}

/* Searches in the order of ASCII, or one that is doubled when saved again. */
static void saved_searches(void **state)
{
	struct state *s = *state;
	struct tl_saved_search *list;
	size_t n;

	tl_reader_save_search(s->r, "đảng", "q1", &s->e);
	tl_reader_save_search(s->r, "cán bộ", "q2", &s->e);
	tl_reader_save_search(s->r, "đảng", "tỉnh:bac-kan", &s->e);
	assert_int_equal(tl_reader_save_search(s->r, " ", "q", &s->e), TL_EINPUT);
	reopen(s);
	assert_int_equal(tl_reader_searches(s->r, s->f->arena, &list, &n, &s->e), TL_OK);
	assert_int_equal(n, 2);
	assert_string_equal(list[0].name, "cán bộ");
	assert_string_equal(list[1].query, "tỉnh:bac-kan");
	assert_int_equal(tl_reader_delete_search(s->r, "cán bộ", &s->e), TL_OK);
	assert_int_equal(tl_reader_delete_search(s->r, "cán bộ", &s->e), TL_ENOTFOUND);
}

/* A history that grows without end, or has the same line many times. */
static void history_of_prompts(void **state)
{
	struct state *s = *state;
	const char **list;
	char text[16];
	size_t n;

	for (int i = 0; i < TL_READER_HISTORY + 5; i++) {
		snprintf(text, sizeof text, "q%d", i);
		assert_int_equal(tl_reader_typed(s->r, "filter", text, &s->e), TL_OK);
	}
	tl_reader_typed(s->r, "filter", "q9", &s->e);
	tl_reader_typed(s->r, "filter", "  ", &s->e);
	tl_reader_typed(s->r, "find", "khác", &s->e);
	reopen(s);
	assert_int_equal(tl_reader_history(s->r, "filter", 1000, s->f->arena, &list, &n, &s->e),
			 TL_OK);
	assert_int_equal(n, TL_READER_HISTORY);
	assert_string_equal(list[0], "q9");
	assert_string_equal(list[1], "q504");
	assert_string_equal(list[n - 1], "q5");
	tl_reader_history(s->r, "find", 1000, s->f->arena, &list, &n, &s->e);
	assert_int_equal(n, 1);
}

/* The session of one archive that opens in another; a setting that is lost with the session. */
static void values(void **state)
{
	struct state *s = *state;
	struct tl_reader_value session[] = {{"filters", "tỉnh:bac-kan\nđảng"}, {"focus", "text"}};
	struct tl_reader_value setting = {"input-method", "telex"}, none = {"focus", NULL};
	struct tl_reader *bare;
	char *v;

	assert_null(tl_reader_value(s->r, TL_READER_SESSION, "focus"));
	assert_int_equal(tl_reader_set_values(s->r, TL_READER_SESSION, session, 2, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_values(s->r, TL_READER_SETTING, &setting, 1, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_values(s->r, TL_READER_SESSION, &none, 1, &s->e), TL_OK);
	reopen(s);
	v = tl_reader_value(s->r, TL_READER_SESSION, "filters");
	assert_string_equal(v, "tỉnh:bac-kan\nđảng");
	free(v);
	assert_null(tl_reader_value(s->r, TL_READER_SESSION, "focus"));
	assert_int_equal(tl_reader_open(s->folder, NULL, TL_READER_KEEP, &bare, &s->e), TL_OK);
	v = tl_reader_value(bare, TL_READER_SETTING, "input-method");
	assert_string_equal(v, "telex");
	free(v);
	assert_null(tl_reader_value(bare, TL_READER_SESSION, "filters"));
	assert_int_equal(tl_reader_set_values(bare, TL_READER_SESSION, session, 1, &s->e),
			 TL_ENOTFOUND);
	tl_reader_close(bare);
}

/* Others who can read what somebody reads. */
static void file_is_private(void **state)
{
	struct state *s = *state;
	struct stat st;
	char path[128];

	snprintf(path, sizeof path, "%s/reader.db", s->folder);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

#define WRITERS 4
#define EACH 25

/* A browser of its own: its connection, its part of the articles. Returns an exit status. */
static int write_part(struct state *s, const int64_t *ids, int part)
{
	struct tl_archive *a;
	struct tl_reader *r;
	int bad = 0;

	if (tl_archive_open(s->f->path, TL_ARCHIVE_READ, &a, &s->e) != TL_OK)
		return 2;
	if (tl_reader_open(s->folder, a, TL_READER_KEEP, &r, &s->e) != TL_OK)
		return 3;
	for (int i = 0; i < EACH; i++) {
		bad |= tl_reader_set_starred(r, ids[part * EACH + i], true, &s->e) != TL_OK;
		bad |= tl_reader_tag(r, ids[0], i % 2 ? "chung" : "riêng", true, &s->e) != TL_OK;
	}
	tl_reader_close(r);
	tl_archive_close(a);
	return bad;
}

/* Browsers that make the file at the same moment, and write at the same time: a mark that is lost,
 * or one that could not be made because the file was busy. */
static void writers_at_once(void **state)
{
	struct state *s = *state;
	int64_t ids[WRITERS * EACH];
	pid_t children[WRITERS];
	char path[128];
	int status;

	for (size_t i = 0; i < TL_COUNT(ids); i++) {
		char name[16];

		snprintf(name, sizeof name, "w%zu.txt", i);
		ids[i] = put_text(s->f, name, "", name, "Thân.");
	}
	tl_reader_close(s->r);
	snprintf(path, sizeof path, "%s/reader.db", s->folder);
	unlink(path);
	for (int i = 0; i < WRITERS; i++) {
		children[i] = fork();
		assert_true(children[i] >= 0);
		if (children[i] == 0)
			_exit(write_part(s, ids, i));
	}
	for (int i = 0; i < WRITERS; i++) {
		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_int_equal(status, 0);
	}
	s->r = open_reader(s, TL_READER_KEEP);
	for (size_t i = 0; i < TL_COUNT(ids); i++)
		assert_true(tl_reader_marks(s->r, ids[i]).starred);
	assert_int_equal(tl_reader_marks(s->r, ids[0]).n_tags, 2);
}

/* Slots that are lost when the table grows. */
static void many_articles(void **state)
{
	struct state *s = *state;
	int64_t ids[300];
	size_t n;
	uint32_t *read;

	for (size_t i = 0; i < TL_COUNT(ids); i++) {
		char name[16];

		snprintf(name, sizeof name, "%zu.txt", i);
		ids[i] = put_text(s->f, name, "", name, "Thân.");
		assert_int_equal(tl_reader_set_read(s->r, ids[i], i % 3 != 0, &s->e), TL_OK);
	}
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < TL_COUNT(ids); i++)
			assert_int_equal(tl_reader_marks(s->r, ids[i]).read, i % 3 != 0);
		tl_reader_ids(s->r, TL_READER_READ, NULL, &read, &n);
		free(read);
		assert_int_equal(n, 200);
		reopen(s);
	}
}

/* Writes what was set in a copy, as the thread behind does. */
static void write_behind(struct state *s, struct tl_reader *copy, struct tl_reader *behind)
{
	struct tl_reader_changes *changes = tl_reader_changes(copy);

	assert_non_null(changes);
	assert_int_equal(tl_reader_apply(behind, changes, &s->e), TL_OK);
	assert_null(tl_reader_changes(copy));
	tl_reader_changes_free(changes);
}

/* Catches: something that is set in a copy and is not written, or not as it was set; a copy of
 * nothing, from before the file was read, that writes over what was there. */
static void set_in_a_copy(void **state)
{
	struct state *s = *state;
	struct tl_reader *behind, *copy;
	struct tl_arena *arena = tl_arena_new();
	struct tl_saved_search *searches;
	const char **typed;
	char *text;
	size_t n;

	assert_int_equal(tl_reader_set_note(s->r, s->b, "", "cũ", &s->e), TL_OK);
	assert_int_equal(tl_reader_set_starred(s->r, s->b, true, &s->e), TL_OK);
	tl_reader_close(s->r);
	assert_int_equal(tl_reader_open(s->folder, s->f->a, TL_READER_BEHIND, &behind, &s->e),
			 TL_OK);
	copy = tl_reader_copy(NULL, s->f->a);
	tl_reader_know(copy, s->a, "a.txt");
	assert_int_equal(tl_reader_set_read(copy, s->a, true, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_starred(copy, s->a, true, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_starred(copy, s->a, false, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_position(copy, s->a, 7, &s->e), TL_OK);
	assert_int_equal(tl_reader_edit_tags(copy, s->a, "", "x, y", &s->e), TL_OK);
	write_behind(s, copy, behind);
	assert_int_equal(tl_reader_edit_tags(copy, s->a, "x, y", "y", &s->e), TL_OK);
	assert_int_equal(tl_reader_save_search(copy, "Một", "chi bộ", &s->e), TL_OK);
	assert_int_equal(tl_reader_save_search(copy, "Hai", "đảng bộ", &s->e), TL_OK);
	assert_int_equal(tl_reader_delete_search(copy, "Hai", &s->e), TL_OK);
	assert_int_equal(tl_reader_typed(copy, "filter", "bản", &s->e), TL_OK);
	assert_int_equal(tl_reader_set_values(copy, TL_READER_SESSION,
					      &(struct tl_reader_value){"order", "oldest"}, 1,
					      &s->e),
			 TL_OK);
	assert_int_equal(tl_reader_set_values(copy, TL_READER_SETTING,
					      &(struct tl_reader_value){"input-method", "vni"}, 1,
					      &s->e),
			 TL_OK);
	tl_reader_know(copy, s->b, "b.txt");
	assert_int_equal(tl_reader_set_note(copy, s->b, "", "mới", &s->e), TL_OK);
	write_behind(s, copy, behind);
	/* What costs nothing writes nothing. */
	assert_int_equal(tl_reader_set_read(copy, s->a, true, &s->e), TL_OK);
	assert_null(tl_reader_changes(copy));
	/* The archive isn't asked what page it is. */
	assert_int_equal(tl_reader_set_starred(copy, s->a, true, &s->e), TL_ENOTFOUND);
	tl_reader_close(copy);
	tl_reader_close(behind);

	s->r = open_reader(s, TL_READER_KEEP);
	assert_true(tl_reader_marks(s->r, s->a).read);
	assert_false(tl_reader_marks(s->r, s->a).starred);
	assert_int_equal(tl_reader_marks(s->r, s->a).n_tags, 1);
	assert_int_equal(tl_reader_marks(s->r, s->a).position, 7);
	assert_true(tl_reader_marks(s->r, s->b).starred);
	text = tl_reader_note(s->r, s->b);
	assert_string_equal(text, "mới | cũ");
	free(text);
	assert_int_equal(tl_reader_searches(s->r, arena, &searches, &n, &s->e), TL_OK);
	assert_int_equal(n, 1);
	assert_string_equal(searches[0].name, "Một");
	assert_int_equal(tl_reader_history(s->r, "filter", 9, arena, &typed, &n, &s->e), TL_OK);
	assert_int_equal(n, 1);
	text = tl_reader_value(s->r, TL_READER_SESSION, "order");
	assert_string_equal(text, "oldest");
	free(text);
	text = tl_reader_value(s->r, TL_READER_SETTING, "input-method");
	assert_string_equal(text, "vni");
	free(text);
	tl_arena_free(arena);
}

/* Catches: what another browser has set that is not noticed, or not in the next copy; one's own
 * writing that is taken for another's; a copy that was set in since, not told from one that was
 * not. */
static void copies_of_what_others_set(void **state)
{
	struct state *s = *state;
	struct tl_reader *behind, *copy;
	uint64_t writes;
	char *note;

	assert_int_equal(tl_reader_open(s->folder, s->f->a, TL_READER_BEHIND, &behind, &s->e),
			 TL_OK);
	assert_false(tl_reader_changed(behind));
	assert_int_equal(tl_reader_set_starred(s->r, s->a, true, &s->e), TL_OK);
	assert_int_equal(tl_reader_tag(s->r, s->a, "xa", true, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_note(s->r, s->b, "", "gần", &s->e), TL_OK);
	assert_true(tl_reader_changed(behind));
	assert_false(tl_reader_changed(behind));
	copy = tl_reader_copy(behind, s->f->a);
	assert_non_null(copy);
	assert_int_equal(tl_reader_load_copy(copy, s->f->a, &s->e), TL_OK);
	assert_true(tl_reader_marks(copy, s->a).starred);
	assert_int_equal(tl_reader_marks(copy, s->a).n_tags, 1);
	tl_reader_know(copy, s->b, "b.txt");
	note = tl_reader_note(copy, s->b);
	assert_string_equal(note, "gần");
	free(note);
	writes = tl_reader_writes(copy);
	assert_int_equal(tl_reader_set_starred(copy, s->b, true, &s->e), TL_OK);
	assert_true(tl_reader_writes(copy) != writes);
	write_behind(s, copy, behind);
	assert_false(tl_reader_changed(behind));
	tl_reader_close(copy);
	tl_reader_close(behind);
}

/* Catches: marks that hang on the page's name that are refused where the archive can't be asked for
 * it. */
static void page_is_told(void **state)
{
	struct state *s = *state;

	tl_reader_know(s->r, 77, "gone.txt");
	assert_int_equal(tl_reader_set_starred(s->r, 77, true, &s->e), TL_OK);
	assert_int_equal(tl_reader_set_starred(s->r, 78, true, &s->e), TL_ENOTFOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(marks_come_back, start, stop),
		cmocka_unit_test_setup_teardown(marks_follow_the_page, start, stop),
		cmocka_unit_test_setup_teardown(archives_are_apart, start, stop),
		cmocka_unit_test_setup_teardown(sets_for_queries, start, stop),
		cmocka_unit_test_setup_teardown(names_of_tags, start, stop),
		cmocka_unit_test_setup_teardown(two_browsers, start, stop),
		cmocka_unit_test_setup_teardown(set_in_a_copy, start, stop),
		cmocka_unit_test_setup_teardown(copies_of_what_others_set, start, stop),
		cmocka_unit_test_setup_teardown(page_is_told, start, stop),
		cmocka_unit_test_setup_teardown(unwritable_folder, start, stop),
		cmocka_unit_test_setup_teardown(foreign_file, start, stop),
		cmocka_unit_test_setup_teardown(looking_makes_nothing, start, stop),
		cmocka_unit_test_setup_teardown(saved_searches, start, stop),
		cmocka_unit_test_setup_teardown(history_of_prompts, start, stop),
		cmocka_unit_test_setup_teardown(values, start, stop),
		cmocka_unit_test_setup_teardown(file_is_private, start, stop),
		cmocka_unit_test_setup_teardown(writers_at_once, start, stop),
		cmocka_unit_test_setup_teardown(many_articles, start, stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
