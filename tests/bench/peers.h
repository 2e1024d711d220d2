/* Other readers of lists of articles, set up to show the articles of an archive of ours: what the
 * bytes that our browser writes are measured beside. Each gets its own form of the same articles, a
 * configuration that only quiets it, and no network. */
#ifndef TESTS_PEERS_H
#define TESTS_PEERS_H

#include "screen/screen.h"

struct peer {
	const char *name; /* as the table has it */
	const char *argv[12];
	const char *env[4];
	const char *to_list; /* keys from the first screen to the list of articles; "" where that is
				it */
	const char *settle;  /* keys that then bring the list into the form that is measured */
	const char *down, *page, *open; /* keys */
	const char *to_prompt,
		*letter;   /* of a filter that narrows as one types; NULL: it has none */
	const char *first; /* what stands on the first screen; NULL: the newest headline */
};

struct peer_articles {
	size_t n;
	const char *headline; /* how the newest article's headline begins, and its text */
	const char *line;
};

/* Reads the articles of the archive (at most `max`, newest first) and writes them as the peers want
 * them, under child_folder(). Fills `peers` (room for `room`) with ourselves and with those that
 * are installed; prints a line for each that is not. Returns how many. All strings live until the
 * end. */
size_t peers_prepare(const char *archive, size_t max, struct peer *peers, size_t room,
		     struct peer_articles *articles);

#endif
