#include "screen/pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *pages_make(const char *folder, size_t first, size_t count, int revision)
{
	struct tl_buf page = {0};

	for (size_t n = first; n < first + count; n++) {
		char name[256];

		tl_buf_reset(&page);
		tl_buf_printf(&page, "Xây dựng Đảng\nBài số %zu về công tác phát triển đảng viên\n", n);
		tl_buf_printf(&page, "%02zu/%02zu/%zu\n", 1 + n % 28, 1 + n / 28 % 12, 2010 + n % 13);
		for (size_t i = 0; i < 2; i++)
			tl_buf_printf(&page,
				      "Đoạn thứ %zu của bài số %zu. Đảng bộ tỉnh Quảng Ninh đã kết nạp "
				      "%zu đảng viên mới trong năm %zu, tăng so với năm trước; các cấp ủy "
				      "tiếp tục củng cố tổ chức cơ sở đảng ở khu dân cư.\n",
				      i + 1, n, 100 + n + i, 2010 + n % 13);
		tl_buf_printf(&page, "Câu cuối của bài số %zu, bản %d.\n", n, revision);
		snprintf(name, sizeof name, "%s/%05zu.txt", folder, n);
		child_file(name, page.p, page.n);
	}
	tl_buf_free(&page);
	return child_path("%s", folder);
}

bool pages_counts(const char *said, struct import_counts *out)
{
	const char *at = NULL;

	for (const char *p = said; p && (p = strstr(p, "imported ")); p++)
		at = p;
	return at && sscanf(at, "imported %ld, unchanged %ld, replaced %ld, refused %ld", &out->imported,
			    &out->unchanged, &out->replaced, &out->refused) == 4;
}

int pages_import(const char *db, const char *folder, struct import_counts *counts)
{
	struct tl_buf said = {0};
	int status = child_tulieu(&said, &said, "-d", db, "import", folder, NULL);

	if (status > 1 || status < 0)
		fprintf(stderr, "# import ended with %d: %s\n", status, said.p ? said.p : "");
	if (counts && !pages_counts(said.p, counts)) {
		*counts = (struct import_counts){-1, -1, -1, -1};
		fprintf(stderr, "# import did not say what it did: %s\n", said.p ? said.p : "");
	}
	tl_buf_free(&said);
	return status;
}

int pages_export(const char *db, struct tl_buf *out)
{
	struct tl_buf err = {0};
	int status = child_tulieu(out, &err, "-d", db, "export", "--format", "jsonl", NULL);

	tl_buf_free(&err);
	return status;
}

struct pages_found pages_look(const struct tl_buf *export, int revision)
{
	struct pages_found found = {0};

	for (char *line = export->p, *end; line && *line; line = end + 1) {
		char *last;
		size_t page;
		int has = 0;

		end = strchr(line, '\n');
		if (!end)
			break;
		*end = '\0';
		last = strstr(line, "Câu cuối của bài số ");
		found.all++;
		if (!last || sscanf(last, "Câu cuối của bài số %zu, bản %d.", &page, &has) != 2)
			found.broken++;
		else
			found.of_revision += has == revision;
		*end = '\n';
	}
	return found;
}

int pages_check(const char *db)
{
	struct tl_buf said = {0};
	int status = child_tulieu(&said, &said, "-d", db, "check", NULL);

	if (status != 0)
		fprintf(stderr, "# check ended with %d: %s\n", status, said.p ? said.p : "");
	tl_buf_free(&said);
	return status;
}
