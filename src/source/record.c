#include "record.h"
#include "tulieu/i18n.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_ID = 200 };

/* The first seven are ours, then what other programs and people call the same. */
const struct record_name record_names[] = {
	{"id", REC_ID},
	{"title", REC_TITLE},
	{"lead", REC_LEAD},
	{"body", REC_BODY},
	{"text", REC_TEXT},
	{"url", REC_URL},
	{"date", REC_DATE},
	{"headline", REC_TITLE},
	{"tieude", REC_TITLE},
	{"summary", REC_LEAD},
	{"description", REC_LEAD},
	{"sapo", REC_LEAD},
	{"tomtat", REC_LEAD},
	{"content", REC_BODY},
	{"articlebody", REC_BODY},
	{"noidung", REC_BODY},
	{"vanban", REC_TEXT},
	{"link", REC_URL},
	{"lienket", REC_URL},
	{"diachi", REC_URL},
	{"published", REC_DATE},
	{"datepublished", REC_DATE},
	{"ngaydang", REC_DATE},
	{"ngay", REC_DATE},
};
const size_t record_n_names = TL_COUNT(record_names);
const char *const record_without_text = N_("has no title, lead, body or text");

void record_key(const char *p, size_t n, char out[RECORD_KEY])
{
	struct tl_buf fold = {0};
	size_t k = 0;

	tl_fold(p, n < 4 * (size_t)RECORD_KEY ? n : 4 * (size_t)RECORD_KEY, &fold);
	for (size_t i = 0; i < fold.n && k + 1 < RECORD_KEY; i++)
		if (fold.p[i] != '_' && fold.p[i] != '-' && fold.p[i] != ' ')
			out[k++] = fold.p[i];
	out[k] = '\0';
	tl_buf_free(&fold);
}

bool record_has_text(const struct tl_str members[REC_MEMBERS])
{
	for (enum record_member m = REC_TITLE; m <= REC_TEXT; m++)
		for (size_t i = 0; i < members[m].n; i++)
			if ((unsigned char)members[m].p[i] > ' ')
				return true;
	return false;
}

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

void record_ids_free(struct record_ids *ids)
{
	free(ids->slots);
	*ids = (struct record_ids){0};
}

static struct record_id *slot_of(const struct record_ids *ids, uint64_t hash)
{
	size_t i = hash & (ids->n_slots - 1);

	while (ids->slots[i].count && ids->slots[i].hash != hash)
		i = (i + 1) & (ids->n_slots - 1);
	return &ids->slots[i];
}

/* Counts an id: 1 for the first. FNV-1a. */
static uint32_t count_id(struct record_ids *ids, struct tl_str id)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	struct record_id *slot;

	for (size_t i = 0; i < id.n; i++)
		hash = (hash ^ (unsigned char)id.p[i]) * UINT64_C(0x100000001b3);
	if ((ids->n + 1) * 2 > ids->n_slots) {
		struct record_ids old = *ids;

		ids->n_slots = old.n_slots ? old.n_slots * 2 : 256;
		ids->slots = tl_calloc(ids->n_slots, sizeof *ids->slots);
		for (size_t i = 0; i < old.n_slots; i++)
			if (old.slots[i].count)
				*slot_of(ids, old.slots[i].hash) = old.slots[i];
		free(old.slots);
	}
	slot = slot_of(ids, hash);
	ids->n += slot->count == 0;
	slot->hash = hash;
	return ++slot->count;
}

void record_page_name(struct record_ids *ids, const char *path, struct tl_str id, const char *unit,
		      size_t number, struct tl_buf *out)
{
	struct tl_buf name = {0};
	size_t begin;

	tl_buf_printf(&name, "%s#", path);
	begin = name.n;
	if (id.n && id.n <= LONGEST_ID) {
		uint32_t nth = count_id(ids, id);

		tl_buf_add(&name, id.p, id.n);
		/* A record may have the name that another's repetition takes: `7#2`. */
		for (uint32_t k = nth; nth > 1; k++) {
			name.n = begin + id.n;
			tl_buf_printf(&name, "#%u", k);
			if (count_id(ids, tl_str_of(name.p + begin, name.n - begin)) == 1)
				break;
		}
	} else {
		tl_buf_printf(&name, "%s-%zu", unit, number);
	}
	source_safe_name(tl_str_of(name.p, name.n), out);
	tl_buf_free(&name);
}
