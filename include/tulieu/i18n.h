/* The language of the interface. Texts are English in the source and translated by gettext. */
#ifndef TULIEU_I18N_H
#define TULIEU_I18N_H

#include <libintl.h>
#include <stdbool.h>

#define _(text) gettext(text)
#define N_(text) text /* marks a text in a table; translated with _() where it is shown */
/* A text by number: English has two forms, Vietnamese one. */
#define P_(one, many, n) ngettext((one), (many), (unsigned long)(n))

/* Sets character handling and language from the environment; once, before anything is printed. A
 * locale that is not installed and the C locale are replaced by C.UTF-8, and LANGUAGE (or the first
 * letters of LC_ALL, LC_MESSAGES, LANG) still chooses the language. Numbers keep the C locale.
 * Returns false if the locale names a charset that is not UTF-8: a terminal should then get ASCII. */
bool tl_i18n_start(void);
/* Changes the language of the interface: "vi", "en"; NULL: as the environment said. */
void tl_i18n_language(const char *code);

#endif
