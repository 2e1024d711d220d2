/* The translations of the build, for a test of what is written in both languages. */
#ifndef TESTS_CATALOGUE_H
#define TESTS_CATALOGUE_H

#include "tulieu/base.h"
#include "tulieu/i18n.h"
#include "tulieu/table.h"

#include <stdlib.h>

/* Once, before tl_i18n_language. A build without them ends the test program. */
static inline void catalogue_start(void)
{
	char *folder = tl_program_dir("../../locale");

	if (!folder)
		tl_die("there are no translations in the build: make all");
	bindtextdomain("tulieu", folder);
	bind_textdomain_codeset("tulieu", "UTF-8");
	textdomain("tulieu");
	free(folder);
}

#endif
