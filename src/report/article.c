/* One article out of the archive, in any of the forms. */
#include "internal.h"

const char *const tl_article_forms[TL_ARTICLE_FORMS] = {"jsonl", "tsv", "csv", "md", "text"};

void tl_article_head(enum tl_article_form form, struct tl_buf *out)
{
	if (form == TL_ARTICLE_TSV || form == TL_ARTICLE_CSV)
		tl_export_row_head(out, form == TL_ARTICLE_TSV ? '\t' : ',');
}

void tl_article_write(enum tl_article_form form, const struct tl_exported *x, bool first,
		      struct tl_buf *out)
{
	switch (form) {
	case TL_ARTICLE_JSONL:
		tl_export_jsonl(out, x);
		break;
	case TL_ARTICLE_TSV:
	case TL_ARTICLE_CSV:
		tl_export_row(out, x, form == TL_ARTICLE_TSV ? '\t' : ',');
		break;
	case TL_ARTICLE_MD:
		tl_export_markdown(out, x);
		break;
	case TL_ARTICLE_TEXT:
		/* A page each: what pagers and printers take a form feed for. */
		tl_buf_str(out, first ? "" : "\n\f\n");
		tl_export_text(out, x);
		break;
	case TL_ARTICLE_FORMS:
		break;
	}
}

enum tl_status tl_article_export(struct tl_archive *archive, int64_t id, enum tl_article_form form,
				 bool first, struct tl_arena *arena, struct tl_buf *out,
				 struct tl_error *e)
{
	struct tl_correction *corrections;
	struct tl_stored_page page;
	struct tl_article article;
	enum tl_status status;
	size_t n;

	tl_arena_reset(arena);
	status = tl_archive_page(archive, id, arena, &page, NULL, e);
	if (status == TL_OK)
		status = tl_archive_article(archive, id, arena, &article, e);
	if (status == TL_OK)
		status = tl_archive_corrections(archive, id, arena, &corrections, &n, e);
	/* Also where it seemed to be damaged. */
	if (tl_archive_unharmed(archive, e) != TL_OK)
		status = TL_EARCHIVE;
	if (status == TL_OK)
		tl_article_write(form, &(struct tl_exported){&page, &article, corrections, n},
				 first, out);
	return status;
}
