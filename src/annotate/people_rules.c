/* The words by which people and their offices are read: data/positions.tsv, data/surnames.tsv and
 * the words of the grammar, which are no user's matter. */
#include "annotate/people.h"
#include "tulieu/i18n.h"

#include <stdlib.h>
#include <string.h>

static void number_words(struct tl_rules *rules, const char *const *words, uint32_t *numbers,
			 size_t n)
{
	for (size_t i = 0; i < n; i++)
		numbers[i] = tl_vocab_add(rules->vocab, words[i], strlen(words[i]));
}

enum tl_status tl_people_rules_load(const struct tl_dirs *dirs, struct tl_rules *rules,
				    tl_report_fn *report, void *context,
				    struct tl_people_rules **out, struct tl_error *e)
{
	static const struct {
		const char *name;
		unsigned kind;
	} kinds[] = {{"address", ADDRESS}, {"position", POSITION}, {"rank", POSITION | RANK},
		     {"called", CALLED},   {"stop", STOP},	   {"organisation", ORGANISATION},
		     {"before", BEFORE}};
	static const char *const required[] = {"id", "kind", NULL}, *const family[] = {
									    "id", "?long", NULL};
	static const char *const crowd[] = {"toàn", "các", "những", "nhiều", "đông", "lãnh"};
	static const char *const former[] = {"nguyên", "cựu", "quyền", "tân", "cố"};
	static const char *const toward[] = {"được", "bầu",  "chỉ",    "định",	"phân", "công",
					     "điều", "động", "tái",    "đắc",	"cử",	"trúng",
					     "tiếp", "tục",  "đảm",    "nhiệm", "bổ",	"nay",
					     "hiện", "luân", "chuyển", "đã",	"tín",	"nguyên"};
	static const char *const link[] = {"giữ", "chức", "vụ", "danh", "cương", "vị", "làm", "là"};
	struct tl_people_rules *r = tl_alloc(sizeof *r);
	enum tl_status status;

	status = tl_table_load(dirs, "positions.tsv", required, report, context, &r->words, e);
	if (!status)
		status = tl_table_load(dirs, "surnames.tsv", family, report, context, &r->surnames,
				       e);
	if (status) {
		tl_people_rules_free(r);
		return status;
	}
	for (size_t i = 0; i < r->words->n_rows; i++) {
		const struct tl_row *row = &r->words->rows[i];
		const char *kind = tl_table_cell(r->words, row, "kind");
		bool known = false;

		for (size_t k = 0; k < TL_COUNT(kinds); k++) {
			if (strcmp(kind, kinds[k].name) != 0)
				continue;
			tl_cue_add(rules, tl_str_of(row->cells[0], strlen(row->cells[0])),
				   /* Of an organisation's name the capitals are the sign:
				    * `đoàn thanh niên` is none. */
				   kinds[k].kind == ORGANISATION ? TL_OF_PEOPLE | TL_OWNED_CAPITAL
								 : TL_OF_PEOPLE,
				   kinds[k].kind, row, report, context);
			known = true;
		}
		if (!known)
			tl_table_refuse(report, context, row, N_("`kind` is not known"),
					tl_str_of(kind, strlen(kind)));
	}
	for (size_t i = 0; i < r->surnames->n_rows; i++) {
		const struct tl_row *row = &r->surnames->rows[i];
		bool longer = tl_table_yes(r->surnames, row, "long", report, context);

		tl_cue_add(rules, tl_str_of(row->cells[0], strlen(row->cells[0])),
			   TL_OF_PEOPLE | TL_OWNED_CAPITAL, longer ? SURNAME | LONG : SURNAME, row,
			   report, context);
	}
	r->and = tl_vocab_add(rules->vocab, "và", strlen("và"));
	r->dong = tl_vocab_add(rules->vocab, "đồng", strlen("đồng"));
	r->chi = tl_vocab_add(rules->vocab, "chí", strlen("chí"));
	r->gom = tl_vocab_add(rules->vocab, "gồm", strlen("gồm"));
	r->school_class = tl_vocab_add(rules->vocab, "lớp", strlen("lớp"));
	r->born = tl_vocab_add(rules->vocab, "sinh", strlen("sinh"));
	r->ethnic[0] = tl_vocab_add(rules->vocab, "dân", strlen("dân"));
	r->ethnic[1] = tl_vocab_add(rules->vocab, "tộc", strlen("tộc"));
	r->photo = tl_vocab_add(rules->vocab, "ảnh", strlen("ảnh"));
	_Static_assert(TL_COUNT(crowd) == TL_COUNT(r->crowd) &&
			       TL_COUNT(former) == TL_COUNT(r->former) &&
			       TL_COUNT(toward) == TL_COUNT(r->toward) &&
			       TL_COUNT(link) == TL_COUNT(r->link),
		       "a number for every word");
	number_words(rules, crowd, r->crowd, TL_COUNT(crowd));
	number_words(rules, former, r->former, TL_COUNT(former));
	number_words(rules, toward, r->toward, TL_COUNT(toward));
	number_words(rules, link, r->link, TL_COUNT(link));
	*out = r;
	return TL_OK;
}

void tl_people_rules_free(struct tl_people_rules *r)
{
	if (!r)
		return;
	tl_table_free(r->words);
	tl_table_free(r->surnames);
	free(r);
}

uint64_t tl_people_rules_hash(const struct tl_people_rules *r)
{
	return tl_hash(r->words->hash, &r->surnames->hash, sizeof r->surnames->hash);
}
