#!/bin/bash
# Checks of the source that the compiler does not make.
#
#     tests/lint.sh --tap     the rules of layering and house style, quick, as TAP: part of `make check`
#     tests/lint.sh           the same, then all code with warnings as errors, cppcheck and shellcheck
#                             where they are installed, and the length of files (`make lint`)
set -u
shopt -s lastpipe # `... | rule` runs here, not in a subshell: it counts
cd "$(dirname "$0")/.." || exit 2

number=0 failed=0
# rule NAME: reads what offends from standard input; nothing offends: the rule holds.
rule()
{
	local found
	found=$(cat)
	number=$((number + 1))
	if [ -z "$found" ]; then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		echo "$found" | head -20 | sed 's/^/# /'
		failed=$((failed + 1))
	fi
}

# Lines of the C files under the folders $2... that match the extended regular expression $1; not those
# of comments.
offends()
{
	local pattern=$1
	shift
	grep -rnE --include='*.[ch]' -e "$pattern" "$@" 2>/dev/null |
		grep -vE '^[^:]*:[0-9]+:[[:space:]]*(/?\*|//)'
}

# Folders under src/ except those named.
others()
{
	local folder name
	for folder in src/*/; do
		name=$(basename "$folder")
		case " $* " in *" $name "*) ;; *) echo "src/$name" ;; esac
	done
}

# Data moves to the right only. A public header belongs to the module of its name, or to that of the
# table below; a module may include headers of its own level and of those to its left.
layers='base text source parse annotate archive corpus query report ui cli'
header_module()
{
	case $1 in
	article | table | i18n | config) echo base ;;
	reader) echo archive ;;
	telex) echo text ;;
	*) echo "$1" ;;
	esac
}
level()
{
	local n=0 layer
	for layer in $layers; do
		n=$((n + 1))
		[ "$layer" = "$1" ] && echo $n && return
	done
	echo 0
}
wrong_includes()
{
	local file line header from to
	grep -rnoE --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include[[:space:]]*["<]tulieu/[a-z0-9_]+' src include |
		while IFS=: read -r file line header; do
			header=${header##*tulieu/}
			case $file in
			src/*) from=${file#src/} from=${from%%/*} ;;
			*) from=$(header_module "$(basename "$file" .h)") ;;
			esac
			to=$(header_module "$header")
			if [ "$(level "$to")" = 0 ]; then
				echo "$file:$line: tulieu/$header.h belongs to no module"
			elif [ "$(level "$from")" -lt "$(level "$to")" ]; then
				echo "$file:$line: $from includes tulieu/$header.h of $to"
			fi
		done
}
# A private header is one of the file's own folder; only cli, which starts the screen, may reach ui's.
wrong_private()
{
	local file line header folder
	grep -rnoE --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include[[:space:]]*"[^"]+' src |
		while IFS=: read -r file line header; do
			header=${header##*\"}
			case $header in tulieu/*) continue ;; esac
			case $file in
			src/cli/*) case $header in ui/*) continue ;; esac ;;
			esac
			folder=$(dirname "$file")
			# "x.h" beside the file, or "module/x.h" from src/.
			[ "$header" = "$(basename "$header")" ] && [ -e "$folder/$header" ] && continue
			[ "src/$(dirname "$header")" = "$folder" ] && continue
			echo "$file:$line: \"$header\" is not of this folder"
		done
}

sources=$(ls -d src include)
# shellcheck disable=SC2046,SC2086
rules()
{
	local file

	offends '#[[:space:]]*include[[:space:]]*[<"](n?curses[w/]?.*|term|panel|menu|form)\.h' \
		$(others ui) include | rule 'only src/ui includes curses'
	offends '#[[:space:]]*include[[:space:]]*[<"]sqlite3' $(others archive) include |
		rule 'only src/archive includes SQLite'
	offends '"[^"]*\b(SELECT|INSERT (OR [A-Z]+ )?INTO|DELETE FROM|UPDATE [a-z_]+ SET|(CREATE|DROP|ALTER) (VIRTUAL |TEMP )?(TABLE|INDEX)|PRAGMA)\b' \
		$(others archive) include | rule 'SQL stands in src/archive only'
	wrong_includes | rule 'a module includes only headers of modules to its left'
	wrong_private | rule 'a private header is used in its own folder only'
	offends '(^|[^a-z_>.])(time|clock|clock_gettime|gettimeofday|localtime|localtime_r|getenv|rand|random|setlocale|mbstowcs|mbrtowc|wcwidth|towlower)[[:space:]]*\(' \
		src/text src/parse src/annotate |
		rule 'text, parse and annotate ask neither clock nor locale nor environment'
	# With LC_NUMERIC of the user printf writes 98,5 and strtod stops at the point.
	offends 'setlocale[[:space:]]*\([[:space:]]*LC_(ALL|NUMERIC)' $sources |
		rule 'the locale of numbers stays C'
	offends '(^|[^a-z_])(system|popen|execl|execlp|execvp)[[:space:]]*\(' $sources |
		rule 'no shell and no search by PATH runs with document data'
	offends '(^|[^a-z_])(strcpy|strcat|sprintf|vsprintf|gets|strtok|tmpnam|mktemp)[[:space:]]*\(' \
		$sources | rule 'no function that writes without knowing the room'
	offends 'typedef[[:space:]]+(struct|union|enum)' $sources | rule 'no typedef for structs'
	grep -rnE '\b(TO''DO|FIX''ME|XX''X|HA''CK)\b' src include tests man Makefile README.md 2>/dev/null |
		rule 'nothing is left for later'
	grep -rnE --include='*.[ch]' '[[:blank:]]$|^ {8}' src include tests |
		rule 'lines are indented with tabs and have no blanks at their end'
	# Of two functions of one name a static library links the one that it meets first, silently.
	for file in src/*/*.c; do
		[ -e "${TL_BUILD:-build}/${file%.c}.o" ] && echo "${TL_BUILD:-build}/${file%.c}.o"
	done | xargs -r nm 2>/dev/null | awk '$2 ~ /^[TDRB]$/ { print $3 }' | sort | uniq -d |
		rule 'no two modules define the same name'
}

if [ "${1:-}" = --tap ]; then
	rules
	echo "1..$number"
	exit $((failed > 0))
fi

rules

build=$(mktemp -d "${TMPDIR:-/tmp}/tulieu-lint.XXXXXX") || exit 2
trap 'rm -rf "$build"' EXIT
echo 'lint: compiling with warnings as errors'
extra=()
for f in tests/bench/bench_*.c; do
	[ -e "$f" ] && extra+=("$build/${f%.c}")
done
make -s -k -j"$(nproc)" B="$build" CFLAGS='-O2 -Werror' all tests "${extra[@]}" || failed=1

if command -v cppcheck >/dev/null; then
	echo "lint: $(cppcheck --version)"
	cppcheck -q -j2 --std=c11 --inline-suppr --error-exitcode=1 \
		--enable=warning,portability,performance --suppress=missingIncludeSystem \
		-Iinclude -D_POSIX_C_SOURCE=200809L '-DTL_VERSION="0"' '-DTL_DATADIR="/"' \
		'-DTL_LOCALEDIR="/"' src || failed=1
else
	echo 'lint: cppcheck is not installed'
fi
if command -v shellcheck >/dev/null; then
	find tests -name '*.sh' -print0 | xargs -0 shellcheck -x -P SCRIPTDIR -S warning -e SC1111,SC2100,SC2209,SC2238 || failed=1
fi

# A file is about one thing: these are looked at, not refused.
find src include tests -name '*.[ch]' -exec wc -l {} + |
	awk '$1 > 700 && $2 != "total" { print "lint: note: " $2 " has " $1 " lines" }'

[ "$failed" = 0 ] && echo 'lint: clean'
exit $((failed > 0))
