#include "record.h"

const char *const record_names[REC_MEMBERS] = {"id",   "title", "lead", "body",
					       "text", "url",	"date"};

void record_decode(struct tl_str members[REC_MEMBERS], struct reading *r, struct tl_arena *arena,
		   struct tl_source_text *out)
{
	static const enum record_member parts[] = {REC_TITLE, REC_LEAD, REC_BODY, REC_TEXT};
	struct tl_buf whole = {0};
	struct tl_str text;

	if (members[REC_BODY].n)
		members[REC_TEXT].n = 0; /* two names for the same thing */
	for (size_t i = 0; i < TL_COUNT(parts); i++) {
		struct tl_str part = members[parts[i]];

		if (!part.n)
			continue;
		if (whole.n)
			tl_buf_str(&whole, "\n\n");
		tl_buf_add(&whole, part.p, part.n);
	}
	text = encoding_mend(tl_str_of(whole.p ? whole.p : "", whole.n), arena, r);
	out->text = source_clean(text, arena, &out->repaired);
	tl_buf_free(&whole);
	if (members[REC_TITLE].n)
		out->title = source_one_line(encoding_mend(members[REC_TITLE], arena, r), arena,
					     &out->repaired);
	if (members[REC_URL].n)
		out->url = source_one_line(members[REC_URL], arena, &out->repaired);
	out->date = source_date(members[REC_DATE]);
}
