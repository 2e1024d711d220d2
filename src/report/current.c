/* Whether an archive's marks are those that the rules would make today. */
#include <string.h>

#include "tulieu/report.h"

bool tl_marks_current(struct tl_archive *archive, const struct tl_rules *rules)
{
	struct tl_archive_stats stats;
	struct tl_error e;

	if (strcmp(tl_archive_rules(archive), tl_rules_version(rules)) == 0)
		return true;
	return tl_archive_stats(archive, &stats, &e) != TL_OK || stats.articles == 0;
}
