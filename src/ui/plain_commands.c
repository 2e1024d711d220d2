/* The commands of the dialogue: one table, from which come the help, the manual's list, and what
 * the beginning of a name means. Each row says which commands of the browser it stands for, and a
 * test asks that none of them is left out. */
#include "plain.h"

#include <stdlib.h>
#include <string.h>

#include "tulieu/text.h"

/* Where the beginning of a name fits several, the first is meant: what is typed most stands above.
 */
const struct plain_command plain_commands[] = {
	{"open", "mở", N_("NUMBER"),
	 N_("read an article of the list; the number alone does it too"), plain_open,
	 "list:open kwic:open table:open map:open", PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"next", "tiếp", "", N_("next page of the list; next article while one is open"),
	 plain_next, "next-article page-down", PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"previous", "trước", "", N_("previous page, previous article"), plain_previous,
	 "previous-article page-up", PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"list", "danh-sách", "",
	 N_("this page again; closes an open article, then a table, map or concordance"),
	 plain_list, "leave back cancel", PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"filter", "lọc", N_("QUERY"),
	 N_("articles with these words or conditions; without any: the filters"), plain_filter,
	 "filter", PLAIN_IN_FILTERS, true, TL_DIM_NONE},
	{"province", "tỉnh", N_("[NAMES]"),
	 N_("articles about a province; without a name: all with their numbers"), NULL,
	 "province mark exclude", PLAIN_IN_FILTERS, true, TL_DIM_PROVINCE},
	{"topic", "chủ-đề", N_("[NAMES]"),
	 N_("articles on a topic; without a name: all with their numbers"), NULL, "topic",
	 PLAIN_IN_FILTERS, true, TL_DIM_TOPIC},
	{"date", "ngày", N_("[YEAR or FROM..TO]"), N_("articles of a time; without one: the years"),
	 NULL, "date", PLAIN_IN_FILTERS, false, TL_DIM_DATE},
	{"indicator", "chỉ-số", N_("[NAMES]"),
	 N_("articles with a figure of this kind; without a name: all with their numbers"),
	 NULL, "panes:indicator", PLAIN_IN_FILTERS, true, TL_DIM_INDICATOR},
	{"remove", "bỏ", N_("NUMBER or all"), N_("remove a filter"), plain_remove,
	 "remove-filter remove-filters", PLAIN_IN_FILTERS, false, TL_DIM_NONE},
	{"undo", "hoàn-tác", "", N_("undo the last change of filters, or a deletion"), plain_undo,
	 "undo", PLAIN_IN_FILTERS, false, TL_DIM_NONE},
	{"save", "lưu", N_("[NAME]"), N_("save the filters under a name"), plain_save, "saved:save",
	 PLAIN_IN_FILTERS, true, TL_DIM_NONE},
	{"saved", "đã-lưu", N_("[NUMBER or NAME]"), N_("saved searches; with a number: search so"),
	 plain_saved, "saved saved:open", PLAIN_IN_FILTERS, true, TL_DIM_NONE},
	{"order", "xếp", N_("[ORDER]"),
	 N_("order of what stands: the list, a table, a concordance; without one: which there are"),
	 plain_order, "order", PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"text", "bài", "", N_("the open article again"), plain_text_again, "text:open raw:open",
	 PLAIN_IN_READING, false, TL_DIM_NONE},
	{"figures", "số-liệu", N_("[NUMBER]"),
	 N_("figures of the open article; with a number: its sentence"), plain_figures,
	 "figures:open", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"find", "tìm", N_("WORDS"), N_("paragraphs of the open article with these words"),
	 plain_find, "text:find raw:find", PLAIN_IN_READING, true, TL_DIM_NONE},
	{"about", "thông-tin", "", N_("topics, places, documents and people of the open article"),
	 plain_about, "", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"star", "sao", N_("[NUMBER]"), N_("give the open article a star, or take it away"),
	 plain_star, "star", PLAIN_IN_MINE, false, TL_DIM_NONE},
	{"tags", "nhãn", N_("[NUMBER] NAMES"),
	 N_("your tags of the open article, with commas between; - takes them away"), plain_tags,
	 "tags", PLAIN_IN_MINE, true, TL_DIM_NONE},
	{"note", "ghi-chú", N_("[NUMBER] TEXT"),
	 N_("your note on the open article; - takes it away"), plain_note, "note", PLAIN_IN_MINE,
	 true, TL_DIM_NONE},
	{"unread", "chưa-đọc", N_("[NUMBER]"), N_("mark the open article as unread"),
	 plain_mark_unread, "toggle-read", PLAIN_IN_MINE, false, TL_DIM_NONE},
	{"district", "huyện", N_("[NAMES]"),
	 N_("articles that name a district; without a name: all with their numbers"),
	 NULL, "district", PLAIN_IN_FILTERS, true, TL_DIM_DISTRICT},
	{"source", "nguồn", N_("[NAMES]"),
	 N_("articles of a source; without a name: all with their numbers"), NULL, "source",
	 PLAIN_IN_FILTERS, true, TL_DIM_SOURCE},
	{"redo", "làm-lại", "", N_("do again what undo has undone"), plain_redo, "redo",
	 PLAIN_IN_FILTERS, false, TL_DIM_NONE},
	{"explain", "vì-sao", N_("[FIELD]"),
	 N_("rules and words behind what was found in the open article, or behind figure 1 ..."),
	 plain_explain, "explain", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"correct", "sửa", N_("FIELD VALUE"),
	 N_("put right: date 2019-05, province NAMES, topic IDS, figure 1 value=92, or a missed figure: "
	    "figure add \"WORDS\" unit=..."),
	 plain_correct, "correct add-figure", PLAIN_IN_READING, true, TL_DIM_NONE},
	{"page", "trang-gốc", N_("[WORDS]"),
	 N_("the page as it was imported; with words: its lines with them"), plain_page, "raw",
	 PLAIN_IN_READING, true, TL_DIM_NONE},
	{"export", "xuất", N_("[all or this] FILE"),
	 N_("the articles of the list, the open one, or a table to a file: .txt .md .jsonl .tsv "
	    ".csv"),
	 plain_export, "export", PLAIN_IN_OUT, false, TL_DIM_NONE},
	{"concordance", "ngữ-cảnh", N_("[WORDS]"),
	 N_("each place of these words, or of those of the filters, in the articles listed"),
	 plain_concordance, "concordance", PLAIN_IN_SURVEYS, true, TL_DIM_NONE},
	{"table", "bảng", N_("INDICATOR [today]"),
	 N_("figures of an indicator by provinces and years; today: by the 34 provinces"),
	 plain_table, "table table:indicator", PLAIN_IN_SURVEYS, true, TL_DIM_NONE},
	{"map", "bản-đồ", N_("[INDICATOR] [today]"),
	 N_("provinces by their number of articles, or by an indicator; the most first"), plain_map,
	 "map map:indicator articles", PLAIN_IN_SURVEYS, true, TL_DIM_NONE},
	{"delete", "xóa", N_("[NUMBER]"),
	 N_("delete an article of the list, or the open one; undo brings it back"), plain_delete,
	 "panes:delete", PLAIN_IN_OTHER, false, TL_DIM_NONE},
	{"annotate", "áp-dụng", "", N_("apply newer rules to all articles"), plain_annotate,
	 "annotate", PLAIN_IN_OTHER, false, TL_DIM_NONE},
	{"help", "giúp", N_("[WORD]"), N_("this list, or the commands with a word"), plain_help,
	 "help help:find help:next-match help:previous-match", PLAIN_IN_OTHER, true, TL_DIM_NONE},
	{"quit", "thoát", "", N_("leave; q alone goes back first, as list does"), plain_quit,
	 "quit", PLAIN_IN_OTHER, false, TL_DIM_NONE},
	{"go-to", "đến", N_("NUMBER, DATE, first or last"),
	 N_("the page that begins with this number, or with the first article of a date"),
	 plain_go_to, "go-to first last", PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"reverse-order", "đảo", "", N_("the order from its other end"), plain_reverse,
	 "reverse-order", PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"fold", "gộp", N_("NUMBER"),
	 N_("the other articles of the same text below this one, and back"), plain_fold, "fold",
	 PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"fold-all", "gộp-hết", "", N_("so for all articles"), plain_fold_all, "fold-all",
	 PLAIN_IN_LIST, false, TL_DIM_NONE},
	{"today", "nay", N_("[NAMES]"), N_("articles about one of today's 34 provinces"),
	 NULL, "turn", PLAIN_IN_FILTERS, true, TL_DIM_TODAY},
	{"agency", "hãng-tin", N_("[NAMES]"), N_("articles of a news agency"), NULL, "turn",
	 PLAIN_IN_FILTERS, true, TL_DIM_AGENCY},
	{"region", "vùng", N_("[NAMES]"), N_("articles about the provinces of a region"),
	 NULL, "turn", PLAIN_IN_FILTERS, true, TL_DIM_REGION},
	{"mentions", "nhắc-đến", N_("[NAMES]"),
	 N_("articles that name a province, be it only in passing"), NULL, "turn",
	 PLAIN_IN_FILTERS, true, TL_DIM_MENTIONED},
	{"tag", "theo-nhãn", N_("[NAMES]"),
	 N_("articles with a tag of yours; without a name: all with their numbers"), NULL,
	 "tag", PLAIN_IN_FILTERS, true, TL_DIM_TAG},
	{"filter-by", "lọc-theo", N_("NUMBER"),
	 N_("articles that have what stands under this number in figures or about"),
	 plain_filter_by, "filter-by", PLAIN_IN_FILTERS, false, TL_DIM_NONE},
	{"unsave", "xóa-lưu", N_("NUMBER or NAME"), N_("delete the saved search"), plain_unsave,
	 "saved:delete", PLAIN_IN_FILTERS, true, TL_DIM_NONE},
	{"next-figure", "số-tiếp", "", N_("next figure, with its sentence"), plain_next_figure,
	 "next-figure", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"previous-figure", "số-trước", "", N_("previous figure, with its sentence"),
	 plain_previous_figure, "previous-figure", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"next-match", "chỗ-tiếp", "",
	 N_("next paragraph with the words that were found, or with those of the filters"),
	 plain_next_match, "panes:next-match", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"previous-match", "chỗ-trước", "", N_("previous one"), plain_previous_match,
	 "panes:previous-match", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"undo-correction", "bỏ-sửa", N_("[NUMBER or FIELD]"),
	 N_("take a correction back: date, province, topic, figure 1; without one: their numbers"),
	 plain_undo_correction, "undo-correction", PLAIN_IN_READING, false, TL_DIM_NONE},
	{"read", "đã-đọc", N_("[NUMBER]"), N_("mark the open article as read"), plain_mark_read,
	 "toggle-read", PLAIN_IN_MINE, false, TL_DIM_NONE},
	{"together", "cùng-nhau", "",
	 N_("several words: side by side, near each other, each alone"), plain_together, "together",
	 PLAIN_IN_SURVEYS, false, TL_DIM_NONE},
	{"neighbours", "lân-cận", N_("[1 or 2]"),
	 N_("the words of one or two syllables that stand most often beside it"), plain_neighbours,
	 "neighbours", PLAIN_IN_SURVEYS, false, TL_DIM_NONE},
	{"level", "cấp", "", N_("whom the figures are about: provinces, districts, any"),
	 plain_level, "level", PLAIN_IN_SURVEYS, false, TL_DIM_NONE},
	{"kind", "loại", "", N_("numbers, percent, ratios ..."), plain_kind, "kind",
	 PLAIN_IN_SURVEYS, false, TL_DIM_NONE},
	{"division", "địa-giới", "", N_("the 63 provinces, or today's 34"), plain_division,
	 "division", PLAIN_IN_SURVEYS, false, TL_DIM_NONE},
	{"copy", "chép", N_("[WHAT] [into FILE]"),
	 N_("to the clipboard or a file: the article, its address, a figure, a table, all listed"),
	 plain_copy, "copy other-way", PLAIN_IN_OUT, false, TL_DIM_NONE},
	{"pipe", "chuyển", N_("[all or this] [FORM] COMMAND"),
	 N_("the articles of the list, or the open one, to a program"), plain_pipe, "pipe",
	 PLAIN_IN_OUT, false, TL_DIM_NONE},
	{"web", "mở-web", N_("[NUMBER]"), N_("open the article's address with $BROWSER"), plain_web,
	 "web", PLAIN_IN_OUT, false, TL_DIM_NONE},
	{"again", "gõ-lại", N_("[NUMBER]"),
	 N_("what was typed before; with a number: do it once more"), plain_again, "older newer",
	 PLAIN_IN_OTHER, false, TL_DIM_NONE},
	{"input-method", "kiểu-gõ", N_("[telex, vni or off]"),
	 N_("Vietnamese input: Telex, VNI, off"), plain_input_method, "input-method",
	 PLAIN_IN_OTHER, false, TL_DIM_NONE},
	{"set", "đặt", N_("[OPTION VALUE]"), N_("settings; without words: what they are"),
	 plain_set, "", PLAIN_IN_OTHER, false, TL_DIM_NONE},
};
const size_t plain_n_commands = TL_COUNT(plain_commands);

const struct plain_without plain_without[] = {
	{"down up half-down half-up left right",
	 N_("there is no cursor: everything is called by its number")},
	{"next-pane previous-pane zoom pane-larger pane-smaller pane-sizes",
	 N_("there are no panes")},
	{"redraw", N_("nothing is painted")},
	{"suspend", N_("the terminal does it by itself")},
	{"complete complete-back",
	 N_("a line is the terminal's until it is sent; a filter without a name lists its values")},
	{"accept command", N_("each line is a command, and Enter ends it")},
	{"sample", N_("where there is no archive, the dialogue begins with this question")},
};
const size_t plain_n_without = TL_COUNT(plain_without);

const char *plain_group_title(enum plain_group group)
{
	static const char *const titles[PLAIN_GROUPS] = {
		[PLAIN_IN_LIST] = N_("The list"),
		[PLAIN_IN_FILTERS] = N_("Filters"),
		[PLAIN_IN_READING] = N_("The open article"),
		[PLAIN_IN_MINE] = N_("Your marks"),
		[PLAIN_IN_SURVEYS] = N_("Concordance, table, map"),
		[PLAIN_IN_OUT] = N_("Copying and exporting"),
		[PLAIN_IN_OTHER] = N_("Everything else"),
	};

	return _(titles[group]);
}

/* ---- names ---------------------------------------------------------------------------------- */

static const char *name_of(const struct plain_command *c, bool english)
{
	return english ? c->en : c->vi;
}

static const struct plain_command *first_of(const char *typed, bool english, bool whole)
{
	for (size_t i = 0; i < plain_n_commands; i++) {
		const char *name = name_of(&plain_commands[i], english);

		if (tl_fold_starts(name, typed) && (!whole || tl_fold_starts(typed, name)))
			return &plain_commands[i];
	}
	return NULL;
}

/* Whole names first, then beginnings; in the language of the interface, then in the other. */
const struct plain_command *plain_command_of(const char *name, size_t n)
{
	char *typed = tl_strndup(name, n);
	const struct plain_command *found = NULL;
	bool english = plain_english();

	/* Dashes alone are the beginning of everything. */
	if (!typed[strspn(typed, "- ")])
		n = 0;
	for (int turn = 0; turn < 4 && n && !found; turn++)
		found = first_of(typed, (turn & 1) ? !english : english, turn < 2);
	free(typed);
	return found;
}

/* ---- help ----------------------------------------------------------------------------------- */

static bool is_called(const struct plain_command *c, const char *word)
{
	return tl_fold_contains(c->en, word) || tl_fold_contains(c->vi, word) ||
	       tl_fold_contains(plain_group_title(c->group), word);
}

static bool is_told_by(const struct plain_command *c, const char *word)
{
	return tl_fold_contains(_(c->help), word);
}

/* Those of which something is true, under the titles of their groups. False: there is none. */
static bool say_commands(struct plain *p, const char *word,
			 bool (*fits)(const struct plain_command *, const char *))
{
	bool any = false;

	for (int group = 0; group < PLAIN_GROUPS; group++) {
		bool titled = false;

		for (size_t i = 0; i < plain_n_commands; i++) {
			const struct plain_command *c = &plain_commands[i];

			if ((int)c->group != group || !fits(c, word))
				continue;
			if (!titled)
				plain_say(p, "%s:", plain_group_title(c->group));
			any = titled = true;
			plain_say(p, "%s%s%s: %s", name_of(c, plain_english()),
				  *c->words ? " " : "", *c->words ? _(c->words) : "", _(c->help));
		}
	}
	return any;
}

void plain_help(struct plain *p, const char *words)
{
	if (!*words)
		plain_say(p, "%s",
			  _("Commands; the first letters are enough, and help with a word tells "
			    "fewer."));
	if (!say_commands(p, words, is_called) && !say_commands(p, words, is_told_by))
		plain_say(p, _("No command has \"%s\" in its help."), words);
}
