/* What the parts of parsing share: the compiled rules, and the page being read as a list of lines.
 *
 * A page is read line by line. Each line is measured once (words, capitals, how it ends, which
 * words of the tables it begins with or holds, whether it is a date): that is all the later steps
 * look at, with the lines beside it. No step looks at a line's text as a whole, so that the time is
 * linear in the page however long a line is. */
#ifndef TULIEU_PARSE_INTERNAL_H
#define TULIEU_PARSE_INTERNAL_H

#include "tulieu/parse.h"
#include "tulieu/text.h"

/* The classes of words of data/forms.tsv, in the order of form_names in rules.c. */
enum tl_form {
	TL_F_WEEKDAY,
	TL_F_UPDATED,
	TL_F_TODAY,
	TL_F_STAMP,
	TL_F_DAYPART,
	TL_F_CREDIT_LABEL,
	TL_F_CREDIT_NOTE,
	TL_F_CREDIT_GROUP,
	TL_F_SOURCE_LABEL,
	TL_F_PHOTO,
	TL_F_PHOTO_MARK,
	TL_F_SCENE,
	TL_F_GROUP,
	TL_F_PERSON,
	TL_F_OFFICE,
	TL_F_BODY,
	TL_F_DEGREE,
	TL_F_ACT,
	TL_F_ATTEND,
	TL_F_REPORT,
	TL_F_OPEN,
	TL_F_SECTION,
	TL_F_SECTION_OPEN,
	TL_F_FAR,
	TL_F_PLAN,
	TL_F_FUTURE,
	TL_F_PAST,
	TL_F_NUMBER_SIGN,
	TL_F_OCCASION,
	TL_F_CONGRESS,
	TL_F_PARTY,
	TL_F_COURT,
	TL_F_ANNIVERSARY, /* from the table of anniversaries */
	TL_F_PLACE,	  /* from the tables of places */
	TL_FORMS
};
_Static_assert(TL_FORMS <= 64, "a set of forms is a word of 64 bits");
#define TL_FORM_BIT(form) (UINT64_C(1) << (form))

/* Words that the grammar of dates and names asks for by themselves. */
enum tl_word_id {
	TL_W_NGAY,
	TL_W_THANG,
	TL_W_NAM,
	TL_W_GIO,
	TL_W_AM,
	TL_W_PM,
	TL_W_SA,
	TL_W_CH,
	TL_W_VA,
	TL_W_DEN,
	TL_W_QUY,
	TL_W_DATE,
	TL_W_DAU,
	TL_W_CUOI,
	TL_W_SINH,
	TL_W_SN,
	TL_W_TU,
	TL_W_TRONG,
	TL_W_VAO,
	TL_W_CUNG,
	TL_W_KY,
	TL_W_HET,
	TL_W_TINH,
	TL_W_SANG,
	TL_W_CHIEU,
	TL_W_TOI,
	TL_W_COUNT
};

enum tl_effect { TL_KEEP, TL_DROP, TL_LIST, TL_END, TL_SPAM };
enum tl_at { TL_AT_LINE, TL_AT_BEGIN, TL_AT_HOLD };

/* What a phrase of the rules stands for: a form, or an effect of boilerplate. */
struct tl_line_rule {
	uint8_t form; /* TL_FORMS: boilerplate */
	uint8_t effect, at;
	int16_t year;	/* of the event of an anniversary */
	uint8_t spam;	/* its number among the words of spam, modulo 32 */
	const char *id; /* of the row of boilerplate, else NULL */
};

struct tl_page_rules {
	struct tl_vocab *vocab;
	struct tl_phrases *phrases;
	struct tl_line_rule *rules;
	size_t n_rules, cap_rules;
	struct tl_table *boilerplate, *forms;
	uint32_t words[TL_W_COUNT];
	uint32_t months[13]; /* months in words: "một", "hai" ... by number */
	uint64_t hash;
	struct tl_sources *sources;
};

/* source.c */
struct tl_sources;
enum tl_status tl_sources_load(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
			       struct tl_sources **out, struct tl_error *e);
void tl_sources_free(struct tl_sources *s);
uint64_t tl_sources_hash(const struct tl_sources *s);
const struct tl_source_info *tl_sources_of(const struct tl_sources *s, struct tl_str id);
const struct tl_source_info *tl_sources_find(const struct tl_sources *s, const char *text,
					     size_t n);

/* A full date in a line that looks like the time of publication. */
struct tl_stamp {
	struct tl_date date;
	size_t begin, end; /* of the date with its time and labels */
	struct tl_span
		rest; /* what else the line holds, blanks and marks cut off; empty: nothing */
	uint32_t rest_words;
	bool updated, today, weekday;
	bool changed;	/* "Lần cập nhật cuối": of a later change */
	bool signed_on; /* stands over the title of an official document */
	bool named;	/* names before the date, the page's own words behind it */
};

/* What the end of a line says about it. */
enum tl_line_end { TL_ENDS_OPEN, TL_ENDS_STOP, TL_ENDS_COLON, TL_ENDS_COMMA };

/* A page of 16 MB may have as many lines as half of its bytes. */
struct tl_page_line {
	uint32_t begin, end;		     /* in the page's text, blanks at both ends left out */
	uint32_t from, to;		     /* what of it goes into the body */
	uint32_t gap;			     /* empty lines before it */
	uint32_t words, numbers, capitals;   /* word tokens; numbers; words with a capital */
	uint32_t sentences;		     /* at least 1 where there is a word */
	uint64_t begins, holds, whole, ends; /* forms: TL_FORM_BIT */
	uint32_t spam;			     /* words of spam in it, a set */
	uint8_t spam_hits;		     /* how many */
	uint8_t effect;			     /* of boilerplate */
	uint8_t line_end;
	uint8_t markup;	     /* enum tl_markup: by the elements of HTML, a row by its form too */
	bool lower : 1;	     /* its first letter is a small one */
	bool all_caps : 1;   /* all words are capitals */
	bool marked : 1;     /* some word has a Vietnamese mark */
	bool dash : 1;	     /* begins with a dash, bullet or number of a list */
	bool ellipsis : 1;   /* ends with "..." or "…" */
	bool quote : 1;	     /* stands in quotes */
	bool unfinished : 1; /* ends with a word that asks for more */
	bool url : 1;	     /* holds an address */
	bool section : 1;    /* nothing but sections of a paper */
	bool time_only : 1;
	bool colon : 1;	   /* has a colon or semicolon inside */
	bool credit : 1;   /* is a photographer's credit, or ends with one */
	bool portrait : 1; /* a name with its office, nothing else */
	bool caption : 1;  /* by its own form; a pair or neighbours may make it one later */
	bool joined : 1;   /* continues the block of the line before */
	bool again : 1;	   /* its text was said just before: shown once */
	enum tl_role role : 8;
	const char *why;
	struct tl_stamp *stamp;
};

/* One by-line or source line, taken apart. */
struct tl_credit {
	struct tl_author *authors; /* the reader's, until it reads the next; strings in the arena */
	size_t n_authors;
	const char *source; /* the name of a source, or NULL */
	const char *url;
	const char *affiliation; /* of the authors in the line before: the line is nothing else */
	bool labelled;	/* "Tin, ảnh:", "Theo", "(thực hiện)": certain by its words */
	bool body;	/* the name of an organisation, and no more */
	uint32_t words; /* of all names together */
};

struct tl_page_reader {
	const struct tl_page_rules *rules;
	const struct tl_page *page;
	struct tl_arena *arena;
	struct tl_page_line *lines; /* its own */
	size_t n_lines, cap_lines;
	size_t title;		/* index of the headline's line, or SIZE_MAX */
	bool title_from_hint;	/* the headline is page->title_hint: no line holds it */
	const char *title_hint; /* cleaned, or NULL */
	size_t body;		/* index of the first line of the text */
	struct tl_date
		collected; /* "date 2025-08-28" before everything: put there by a collection */
	struct tl_span collected_at;
	size_t stamp; /* index of the line of publication, or SIZE_MAX */
	bool wrapped; /* the text was saved with its lines as the screen showed them */
	struct tl_memo *memo;
	struct tl_author *authors; /* of the line that was last taken apart as a by-line */
	size_t cap_authors;
	/* Of the stretch tokenised last. */
	struct tl_token *tokens;
	size_t n_tokens, cap_tokens; /* without the final break */
	struct tl_match *matches;
	size_t n_matches, cap_matches;
	size_t base; /* where the tokens' offsets start in the page's text */
};

/* The mark at token i, '\0' where there is none. */
static inline char tl_mark_at(const struct tl_page_reader *rd, size_t i)
{
	return i < rd->n_tokens && rd->tokens[i].kind == TL_PUNCT ? rd->tokens[i].mark : '\0';
}
static inline bool tl_word_is(const struct tl_page_reader *rd, size_t i, enum tl_word_id word)
{
	return i < rd->n_tokens && rd->tokens[i].word &&
	       rd->tokens[i].word == rd->rules->words[word];
}
static inline bool tl_has(uint64_t forms, enum tl_form form)
{
	return (forms & TL_FORM_BIT(form)) != 0;
}

/* lines.c */
void tl_page_reader_open(struct tl_page_reader *rd, const struct tl_page_rules *rules,
			 const struct tl_page *page, struct tl_arena *arena);
void tl_page_reader_close(struct tl_page_reader *rd);
/* Splits the page and measures its lines. */
void tl_lines_read(struct tl_page_reader *rd);
/* Measures a line; again after its begin or end was moved, too. */
void tl_line_measure(struct tl_page_reader *rd, struct tl_page_line *l);
/* Makes two lines of one at `at`; the caller's pointers into rd->lines die. */
void tl_line_split(struct tl_page_reader *rd, size_t index, size_t at);
/* join.c */
/* Where the lines were saved as the screen showed them: sets rd->wrapped, and joins those that
 * surely go on, so that the head is read in whole sentences. */
void tl_lines_unwrap(struct tl_page_reader *rd);
/* Makes one line of the pieces of a sentence that a page breaks at its links, from line `from` on.
 */
void tl_lines_mend(struct tl_page_reader *rd, size_t from);
/* lines.c */
/* Tokens and phrases of a stretch of the page's text, into rd->tokens and rd->matches. */
void tl_read_tokens(struct tl_page_reader *rd, size_t begin, size_t end);
/* Same letters and digits, case and tone placement and all marks between words aside. */
bool tl_same_words(const char *a, size_t an, const char *b, size_t bn);
/* If `text` begins with the words of `start` (marks and case aside): the offset behind them, else
 * 0. */
size_t tl_begins_with(const char *text, size_t n, const char *start, size_t start_n);
static inline struct tl_str tl_line_text(const struct tl_page_reader *rd,
					 const struct tl_page_line *l)
{
	return tl_str_of(rd->page->text.p + l->begin, l->end - l->begin);
}
/* "(XYZ) -" on a line of its own: the agency that opens the text in the next. */
bool tl_is_agency_line(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* A paragraph by its own form: long, or of several sentences. */
bool tl_is_prose(const struct tl_page_line *l);
/* A paragraph, short ones too: what counts as text of the article. */
bool tl_is_text(const struct tl_page_line *l);

/* junk.c */
/* Boilerplate that only begins a line, or stands in it, has no more words. */
enum { JUNK_WORDS = 30 };
/* "vlcsnap-2020-05-15-14h25m", "IMG_2034.JPG", ".jpg)": what a picture's file is called. */
bool tl_is_file_name(const char *p, size_t n);
/* What belongs to a page by its form alone: marks without words, view counts, weather, template
 * variables, links, menus. The line is measured, its tokens are in rd->tokens. */
bool tl_is_junk(const struct tl_page_reader *rd, const struct tl_page_line *l);

/* cut.c */
/* Cuts what stands before the text in its line: a collection's date, headline, stamp. Before the
 * head is read. */
void tl_lines_cut_head(struct tl_page_reader *rd);
/* Cuts off names that stand behind the text in its line, from rd->body on. */
void tl_lines_cut_credits(struct tl_page_reader *rd);
/* Cuts off ./. where it ends a paragraph: it marks the end of an article and is not shown. */
void tl_lines_cut_end_marks(struct tl_page_reader *rd);

/* dates.c: over rd->tokens */
/* A full date (with a year) at token i: its number of tokens, 0 if there is none. */
size_t tl_full_date_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date);
/* The same for a day and month without a year. */
size_t tl_day_month_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date);
/* The same for 2021-12: the day is 0. */
size_t tl_year_month_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date);
/* A clock time at token i: fills hour and minute. */
size_t tl_time_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date);

/* stamp.c */
/* Reads the tokens of line l (already in rd->tokens) as a stamp; NULL if it holds no full date.
 * Sets l->time_only where it is a time alone. */
struct tl_stamp *tl_stamp_read(struct tl_page_reader *rd, struct tl_page_line *l);

/* credit.c */
/* Takes [begin, end) of the page apart as a by-line or source. False: it has no such form. */
bool tl_credit_read(struct tl_page_reader *rd, size_t begin, size_t end, struct tl_credit *c);
/* "Ông Lê Văn A …", "Đồng chí Bí thư …": nobody who signs is addressed. */
bool tl_begins_address(const struct tl_page_reader *rd, const struct tl_page_line *l);

/* caption.c */
/* Sets l->credit and l->caption by the line's own form; its tokens are in rd->tokens. */
void tl_caption_measure(const struct tl_page_reader *rd, struct tl_page_line *l);
/* Finds captions by their neighbours from line `from` on: doubled ones, and those of two lines. */
void tl_captions_pair(struct tl_page_reader *rd, size_t from);
/* These words stand in the line, byte for byte. */
bool tl_line_says(const struct tl_page_reader *rd, const struct tl_page_line *l, const char *words);
/* "… tại Công ty A, phường B": ends with where it is, which no heading does. */
bool tl_ends_with_place(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* One sentence in the middle of its line i, behind a paragraph that begins far to the left of it: where text
 * follows, it stands under a picture. */
bool tl_is_centred(const struct tl_page_reader *rd, size_t i);

/* masthead.c */
/* What the page says of who prints it, a line each: a part of its title, lines over and under the
 * text. In the arena; NULL: nothing. */
const char *tl_masthead_read(const struct tl_page_reader *rd);
/* "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH X", "BÁO X ĐIỆN TỬ": who prints the page, in capitals. */
bool tl_is_masthead(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* The same, and such names in ordinary letters or over an address. A headline may begin with one:
 * asked only of lines over one. */
bool tl_is_site_name(const struct tl_page_reader *rd, const struct tl_page_line *l);

/* overlap.c */
/* Share, in percent, of the pairs of words of a line that stand in the text again; the text begins
 * in line `prose`. */
unsigned tl_overlap(const struct tl_page_reader *rd, size_t prose, const struct tl_page_line *l);

/* document.c */
/* "BÁO CÁO": what kind of document it is, in capitals, and no more. */
bool tl_is_document_kind(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* The line with the kind of an official document, under the name of the Party or the State;
 * SIZE_MAX if the page is none. */
size_t tl_document_title(const struct tl_page_reader *rd);
/* Gives the lines of the head of a document, with its title in rd->title, their roles. Returns the
 * first line of its text. */
size_t tl_document_head(struct tl_page_reader *rd);
/* "Nơi nhận:": to whom a document goes, under its text. */
bool tl_is_recipients(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* "IV. …": a part of a document, with a Roman number. */
bool tl_is_roman_part(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* "3. Thi hành kỷ luật", "II. KẾT QUẢ": a part of what has its headline above. */
bool tl_is_part(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* A line of more than so many words that ends with a colon stands between two lines (indices): the
 * text has begun, and tells what it lists. */
bool tl_list_between(const struct tl_page_reader *rd, size_t first, size_t second, size_t words);
/* "1. Công tác kiểm tra" over its text, or over "1.1. …": a part of a report, unless it is the last
 * item of a list. n: the line below, or NULL. */
bool tl_is_numbered_part(const struct tl_page_reader *rd, size_t i, const struct tl_page_line *n);

/* story.c: after the head was read */
/* "TIN BUỒN" in line i (SIZE_MAX: none), the headline of a notice, which is text down to who gives
 * it. */
bool tl_is_notice(const struct tl_page_reader *rd, size_t i);
/* "Phóng sự ảnh": a lead, then a sentence under each picture, if nearly all lines are so short. */
bool tl_is_picture_story(const struct tl_page_reader *rd);
/* One or two sentences, the caption of a picture in such a story. */
bool tl_tells_picture(const struct tl_page_line *l);
/* "Kính thưa Đại hội!": a speech is given in full. */
bool tl_is_salutation(const struct tl_page_reader *rd, const struct tl_page_line *l);

/* head.c, roles.c */
/* Gives the lines up to the text their roles; sets rd->title, rd->body and the candidates' roles.
 */
void tl_head_read(struct tl_page_reader *rd);
/* A line of names where a headline stands over it. */
bool tl_is_head_byline(struct tl_page_reader *rd, const struct tl_page_line *l);
/* roles.c: gives every line its role. */
void tl_roles_read(struct tl_page_reader *rd);
static inline void tl_set_role(struct tl_page_line *l, enum tl_role role, const char *why)
{
	l->role = role;
	l->why = why;
}

/* published.c: fills the date, the agency of a finished reading. */
void tl_published_read(struct tl_page_reader *rd, struct tl_article *a);

/* years.c */
enum { TL_FIRST_YEAR = 1990, TL_LAST_YEAR = 2100, TL_N_YEARS = TL_LAST_YEAR - TL_FIRST_YEAR + 1 };
/* What the text says about its year. */
struct tl_years {
	int past, plan, summed; /* newest of each; 0: none. summed: "tổng kết … năm N" */
	int near_plan;		/* newest plan for a part of a year: "nhiệm vụ quý IV.2015" */
	int began;		/* newest first year of a period, "2016-2020" */
	int congress;		/* first year of the term whose congress the lead tells of */
	struct tl_date latest;	/* newest full date that is past */
	bool anything;		/* the text is not about the Party: it tells of any year */
	bool court;		/* and is of a court, which tells of what was done long ago */
	/* What speaks for each year as the one in which the text was written. */
	struct tl_year_evidence {
		uint8_t said;	 /* how often as past, to 255 */
		uint8_t weight;	 /* of where and how it is said */
		uint8_t terms;	 /* periods that were running: "nhiệm kỳ 2020-2025" */
		bool within;	 /* "trong năm 2019" */
		bool head;	 /* in headline or lead, and not as summed up */
		uint16_t months; /* bits of the months that are told with it */
		uint16_t dates;	 /* bits of the months of full dates on which something was */
	} evidence[TL_N_YEARS];
};
void tl_years_read(struct tl_page_reader *rd, struct tl_years *y);
/* The year of a day and month that the text gives without one; 0 if nothing tells. */
int tl_years_complete(const struct tl_years *y, int month, int day);
/* True if a phrase of a form stands in tokens [from, to). */
bool tl_near_form(const struct tl_page_reader *rd, enum tl_form form, size_t from, size_t to);

/* dateline.c */
struct tl_dateline {
	struct tl_span agency; /* empty: none */
	size_t text;	       /* where the text behind agency and dash begins */
};
/* Reads the beginning of a paragraph. */
void tl_dateline_read(struct tl_page_reader *rd, const struct tl_page_line *l,
		      struct tl_dateline *d);

#endif
