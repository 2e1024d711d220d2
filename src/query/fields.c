/* The fields of the query language: one table for the parser, completion, help and the man page. */
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

static const struct tl_field_word is_words[] = {
	[TL_IS_READ] = {"đã-đọc", "read", N_("opened by you")},
	[TL_IS_UNREAD] = {"chưa-đọc", "unread", N_("not yet opened by you")},
	[TL_IS_STARRED] = {"sao", "starred", N_("starred by you")},
	[TL_IS_INFERRED] = {"suy-ra", "inferred", N_("its date was completed or inferred")},
	[TL_IS_CORRECTED] = {"đã-sửa", "corrected", N_("a value in it was corrected by hand")},
	[TL_IS_NOARTICLE] = {"không-bài", "noarticle", N_("a section, tag or spam page")},
	[TL_IS_ANY] = {"tất-cả", "any", N_("articles and pages without one")},
};
static const struct tl_field_word has_words[] = {
	[TL_HAS_FIGURES] = {"số-liệu", "figures", N_("figures were found in it")},
	[TL_HAS_DATE] = {"ngày", "date", N_("its date is known")},
	[TL_HAS_PROVINCE] = {"tỉnh", "province", N_("it is about a province")},
	[TL_HAS_DISTRICT] = {"huyện", "district", N_("it names a district")},
	[TL_HAS_TOPIC] = {"chủ-đề", "topic", N_("it has a topic")},
	[TL_HAS_PERSON] = {"người", "person", N_("it names people")},
	[TL_HAS_CITATION] = {"văn-bản", "citation", N_("it cites documents")},
	[TL_HAS_SOURCE] = {"nguồn", "source", N_("it names its source")},
	[TL_HAS_AGENCY] = {"hãng", "agency", N_("it is from an agency")},
	[TL_HAS_NOTE] = {"ghi-chú", "note", N_("you wrote a note to it")},
	[TL_HAS_TAG] = {"nhãn", "tag", N_("it has a tag of yours")},
};
static const struct tl_field_word sort_words[] = {
	[TL_ORDER_NEWEST] = {"mới-nhất", "newest", N_("newest first")},
	[TL_ORDER_OLDEST] = {"cũ-nhất", "oldest", N_("oldest first")},
	[TL_ORDER_PROVINCE] = {"tỉnh", "province", N_("by province")},
	[TL_ORDER_PROVINCE_BACK] = {"tỉnh-ngược", "province-back", N_("by province, from the end")},
	[TL_ORDER_HEADLINE] = {"tiêu-đề", "headline", N_("by headline, alphabetically")},
	[TL_ORDER_HEADLINE_BACK] = {"tiêu-đề-ngược", "headline-back",
				    N_("by headline, from the end")},
	[TL_ORDER_FIGURES] = {"số-liệu", "figures", N_("most figures first")},
	[TL_ORDER_FIGURES_BACK] = {"ít-số-liệu", "figures-back", N_("fewest figures first")},
	[TL_ORDER_RELEVANCE] = {"liên-quan", "relevance", N_("best matches first")},
};
_Static_assert(TL_COUNT(is_words) == TL_IS_WORDS, "a word of is: is missing");
_Static_assert(TL_COUNT(has_words) == TL_HAS_WORDS, "a word of has: is missing");
_Static_assert(TL_COUNT(sort_words) == TL_ORDERS, "a word of sort: is missing");

#define WORDS(list) (list), TL_COUNT(list)

const struct tl_field_info tl_fields[TL_FIELDS] = {
	[TL_FIELD_PROVINCE] = {"tỉnh", "province", N_("NAME"),
			       N_("about a province of the 63 (before July 2025): name or code"),
			       N_("Province"), TL_DIM_PROVINCE, NULL, 0},
	[TL_FIELD_TODAY] = {"nay", "today", N_("NAME"),
			    N_("about a province of today's 34: name or code"), N_("Today"),
			    TL_DIM_TODAY, NULL, 0},
	[TL_FIELD_MENTIONS] = {"nhắc", "mentions", N_("NAME"),
			       N_("names a province of the 63, be it only in passing"),
			       N_("Mentions"), TL_DIM_MENTIONED, NULL, 0},
	[TL_FIELD_REGION] = {"vùng", "region", N_("NAME"), N_("about a province of a region"),
			     N_("Region"), TL_DIM_REGION, NULL, 0},
	[TL_FIELD_DISTRICT] = {"huyện", "district", N_("NAME"),
			       N_("names a district, town or city of a province"), N_("District"),
			       TL_DIM_DISTRICT, NULL, 0},
	[TL_FIELD_TOPIC] = {"chủđề", "topic", N_("NAME"), N_("has a topic: id or name"),
			    N_("Topic"), TL_DIM_TOPIC, NULL, 0},
	[TL_FIELD_INDICATOR] = {"số", "indicator", N_("NAME[>=VALUE]"),
				N_("has a figure of an indicator, or one above or below a value"),
				N_("Figures"), TL_DIM_INDICATOR, NULL, 0},
	[TL_FIELD_DATE] = {"ngày", "date", N_("FROM..TO"),
			   N_("its date: a year, month, day, or a range of them"), N_("Date"), -1,
			   NULL, 0},
	[TL_FIELD_YEAR] = {"năm", "year", N_("FROM..TO"), N_("its year, or a range of years"),
			   N_("Year"), TL_DIM_YEAR, NULL, 0},
	[TL_FIELD_HEADLINE] = {"tiêuđề", "headline", N_("WORDS"),
			       N_("words or a phrase in the headline"), N_("Headline"), -1, NULL,
			       0},
	[TL_FIELD_PERSON] = {"người", "person", N_("NAME"), N_("names a person"), N_("Person"), -1,
			     NULL, 0},
	[TL_FIELD_CITES] = {"vănbản", "cites", N_("NUMBER"),
			    N_("cites a document, by the beginning of its number"), N_("Cites"), -1,
			    NULL, 0},
	[TL_FIELD_SOURCE] = {"nguồn", "source", N_("NAME"), N_("the paper or site it is from"),
			     N_("Source"), TL_DIM_SOURCE, NULL, 0},
	[TL_FIELD_AGENCY] = {"hãng", "agency", N_("NAME"), N_("the agency it is from"),
			     N_("Agency"), TL_DIM_AGENCY, NULL, 0},
	[TL_FIELD_TAG] = {"nhãn", "tag", N_("NAME"), N_("has a tag of yours"), N_("Tag"), -1, NULL,
			  0},
	[TL_FIELD_ID] = {"mã", "id", N_("NUMBER"), N_("the article of this number"), N_("Articles"),
			 -1, NULL, 0},
	[TL_FIELD_IS] = {"là", "is", N_("WORD"), N_("its state"), N_("Is"), -1, WORDS(is_words)},
	[TL_FIELD_HAS] = {"có", "has", N_("WORD"), N_("what it has"), N_("Has"), -1,
			  WORDS(has_words)},
	[TL_FIELD_SORT] = {"xếp", "sort", N_("WORD"), N_("the order of the list"), N_("Order"), -1,
			   WORDS(sort_words)},
};

const char *tl_order_name(enum tl_order order)
{
	return sort_words[order].en;
}

/* The fold of a name without '-', which `chủ-đề` may have. */
static size_t plain_name(const char *name, size_t n, char *out, size_t room)
{
	size_t kept = 0;

	n = tl_fold_word(name, n, out, room);
	for (size_t i = 0; i < n; i++)
		if (out[i] != '-')
			out[kept++] = out[i];
	return kept;
}

enum tl_field tl_field_of(const char *name, size_t n)
{
	char typed[32], known[32];
	size_t typed_n, known_n;

	if (n >= sizeof typed)
		return TL_FIELDS;
	typed_n = plain_name(name, n, typed, sizeof typed);
	for (int f = 0; f < TL_FIELDS; f++) {
		known_n = plain_name(tl_fields[f].vi, strlen(tl_fields[f].vi), known, sizeof known);
		if (known_n == typed_n && !memcmp(known, typed, known_n))
			return (enum tl_field)f;
		known_n = plain_name(tl_fields[f].en, strlen(tl_fields[f].en), known, sizeof known);
		if (known_n == typed_n && !memcmp(known, typed, known_n))
			return (enum tl_field)f;
	}
	return TL_FIELDS;
}
