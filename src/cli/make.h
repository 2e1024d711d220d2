/* Raw bytes to an article, as `import` and `annotate` both do it. */
#ifndef TL_CLI_MAKE_H
#define TL_CLI_MAKE_H

#include "tulieu/annotate.h"
#include "tulieu/archive.h"

/* Decodes, parses and annotates. page gives name, format and raw bytes, and in encoding what was
 * told of it before or is asked for (or NULL); its encoding and repaired are set. The article lives
 * in arena (which is not reset) and in the rules. Errors: TL_EINPUT, also where there is not the
 * memory that a page so large may need. Any thread. */
enum tl_status tl_make_article(const struct tl_rules *rules, struct tl_stored_page *page,
			       struct tl_arena *arena, struct tl_article *article,
			       struct tl_error *e);

#endif
