/* Character references of HTML: "&eacute;", "&#233;", "&#xE9;". */
#include "internal.h"

/* The characters 160 to 255 by the names of HTML 4 (W3C Recommendation, section 24.2.1). Pages in
 * VNI or TCVN3 name their bytes so. */
static const char *const latin1[] = {
	"nbsp",	  "iexcl",  "cent",   "pound",	"curren", "yen",    "brvbar", "sect",	"uml",
	"copy",	  "ordf",   "laquo",  "not",	"shy",	  "reg",    "macr",   "deg",	"plusmn",
	"sup2",	  "sup3",   "acute",  "micro",	"para",	  "middot", "cedil",  "sup1",	"ordm",
	"raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",	"Atilde",
	"Auml",	  "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",	"Igrave",
	"Iacute", "Icirc",  "Iuml",   "ETH",	"Ntilde", "Ograve", "Oacute", "Ocirc",	"Otilde",
	"Ouml",	  "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
	"szlig",  "agrave", "aacute", "acirc",	"atilde", "auml",   "aring",  "aelig",	"ccedil",
	"egrave", "eacute", "ecirc",  "euml",	"igrave", "iacute", "icirc",  "iuml",	"eth",
	"ntilde", "ograve", "oacute", "ocirc",	"otilde", "ouml",   "divide", "oslash", "ugrave",
	"uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};
_Static_assert(TL_COUNT(latin1) == 96, "one name for each of 160 to 255");
struct entity {
	const char *name;
	uint16_t cp;
};
/* Others that Vietnamese pages use, from the same source; the letters with a breve, a stroke or a
 * tilde from the list of HTML 5 (section 13.5). */
static const struct entity entities[] = {
	{"amp", '&'},	    {"lt", '<'},	{"gt", '>'},	    {"quot", '"'},
	{"apos", '\''},	    {"ndash", 0x2013},	{"mdash", 0x2014},  {"lsquo", 0x2018},
	{"rsquo", 0x2019},  {"ldquo", 0x201c},	{"rdquo", 0x201d},  {"hellip", 0x2026},
	{"bull", 0x2022},   {"prime", 0x2032},	{"rarr", 0x2192},   {"euro", 0x20ac},
	{"trade", 0x2122},  {"ensp", 0x2002},	{"emsp", 0x2003},   {"thinsp", 0x2009},
	{"sbquo", 0x201a},  {"bdquo", 0x201e},	{"OElig", 0x152},   {"oelig", 0x153},
	{"Scaron", 0x160},  {"scaron", 0x161},	{"Yuml", 0x178},    {"fnof", 0x192},
	{"circ", 0x2c6},    {"tilde", 0x2dc},	{"dagger", 0x2020}, {"Dagger", 0x2021},
	{"permil", 0x2030}, {"lsaquo", 0x2039}, {"rsaquo", 0x203a}, {"zwnj", 0x200c},
	{"zwj", 0x200d},    {"lrm", 0x200e},	{"rlm", 0x200f},    {"Prime", 0x2033},
	{"frasl", 0x2044},  {"larr", 0x2190},	{"uarr", 0x2191},   {"darr", 0x2193},
	{"minus", 0x2212},  {"le", 0x2264},	{"ge", 0x2265},	    {"ne", 0x2260},
	{"asymp", 0x2248},  {"abreve", 0x103},	{"Abreve", 0x102},  {"dstrok", 0x111},
	{"Dstrok", 0x110},  {"itilde", 0x129},	{"Itilde", 0x128},  {"utilde", 0x169},
	{"Utilde", 0x168},
};

static uint32_t named(struct tl_str name)
{
	if (!name.n)
		return 0;
	for (size_t i = 0; i < TL_COUNT(entities); i++)
		if (entities[i].name[0] == *name.p && tl_str_is(name, entities[i].name))
			return entities[i].cp;
	for (size_t i = 0; i < TL_COUNT(latin1); i++)
		if (latin1[i][0] == *name.p && tl_str_is(name, latin1[i]))
			return 160 + (uint32_t)i;
	return 0;
}

uint32_t html_reference(const char *p, const char *end, bool in_text, size_t *used)
{
	const char *name = p + 1, *q = name;
	uint32_t cp = 0;

	if (q < end && *q == '#') {
		bool hex = q + 1 < end && (q[1] == 'x' || q[1] == 'X');

		for (q += hex ? 2 : 1, name = q; q < end && q - name < 8; q++) {
			int digit = *q >= '0' && *q <= '9'	    ? *q - '0'
				    : hex && *q >= 'a' && *q <= 'f' ? *q - 'a' + 10
				    : hex && *q >= 'A' && *q <= 'F' ? *q - 'A' + 10
								    : -1;

			if (digit < 0)
				break;
			cp = cp * (hex ? 16 : 10) + (uint32_t)digit;
		}
		if (cp >= 0x80 && cp < 0xa0) /* numbers of Windows-1252, whatever the page is in */
			cp = legacy_cp1252(cp);
	} else {
		while (q < end && q - name < 8 &&
		       ((*q >= 'a' && *q <= 'z') || (*q >= 'A' && *q <= 'Z') ||
			(*q >= '0' && *q <= '9')))
			q++;
		/* "?a=1&copy=2" in an address */
		if (in_text || q == end || *q != '=')
			cp = named(tl_str_of(name, (size_t)(q - name)));
		for (const char *stop = q; !cp && in_text && --stop > name + 1;) {
			cp = named(tl_str_of(name, (size_t)(stop - name)));
			cp = cp < 0x100 ? cp : 0;
			q = cp ? stop : q;
		}
	}
	*used = (size_t)(q - p) + (q < end && *q == ';');
	return q == name ? 0 : cp;
}
