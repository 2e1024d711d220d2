#!/bin/bash
# Would catch: a subcommand, an option or a table that a manual page does not tell, or tells and that is
# no more; an example that does not run; a page that mandoc finds fault with; a page, or a part of one, in one
# language only.
set -u
cd "$(dirname "$0")/../.." || exit 2
tulieu=${TULIEU_BIN:-build/tulieu}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
n=0
say() # status text
{
	n=$((n + 1))
	if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; fi
}
section() # page heading; what stands under it
{
	awk -v h=".Sh $2" '/^\.Sh / { on = $0 == h; next } on' "$1"
}

macros() # page; how many there are of each
{
	grep -o '^\.\(Sh\|Ss\|It\|Bl\|Bd\|Ql\|Dl\)\b' "$1" | sort | uniq -c
}

commands=$("$tulieu" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ]
say $? 'the program lists its commands'
check_commands() # page heading
{
	local command flag item
	for command in $commands; do
		item=$(section "$1" "$2" | awk -v c="$command" '$1 == ".It" && $2 == "Cm" { on = $3 == c } on')
		[ -n "$item" ]
		say $? "$1 has the command $command"
		for flag in $("$tulieu" "$command" --help | grep -o '^ \{2,6\}\(-[a-z], \)\?--[a-z-]*' |
			grep -o -- '--[a-z-]*'); do
			printf '%s\n' "$item" | grep -q -- "Fl -${flag#--}"
			say $? "$1 has $command $flag"
		done
	done
	for command in $(section "$1" "$2" | awk '$1 == ".It" && $2 == "Cm" { print $3 }'); do
		printf '%s\n' "$commands" | grep -qx "$command"
		say $? "the program has the command $command of $1"
	done
}
check_commands man/tulieu.1 COMMANDS
check_commands man/vi/tulieu.1 LỆNH

for table in data/*.tsv; do
	for page in man/tulieu-data.5 man/vi/tulieu-data.5; do
		grep -q "^\.It Pa.* ${table#data/}" "$page"
		say $? "$page has ${table#data/}"
	done
done

# The examples, in a home of their own with the sample as the reader's pages.
export HOME=$work/home TULIEU_DB=$work/archive.db
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
mkdir -p "$HOME" "$work/bin"
cp -r data/sample "$HOME/saved-pages"
cp -r data/sample "$HOME/trang-da-luu"
ln -s "$(realpath "$tulieu")" "$work/bin/tulieu"
check_examples() # page heading
{
	local line status
	while IFS= read -r line; do
		[ "${1%.7}" = "$1" ] || line="tulieu search '$line'"
		(cd "$work" && PATH=$work/bin:$PATH bash -c "$line") >"$work/out" 2>"$work/log"
		status=$?
		[ $status = 0 ] || { [ $status = 1 ] && [ ! -s "$work/log" ]; }
		say $? "$1 runs: $line"
		sed 's/^/# /' "$work/log"
	done < <(section "$1" "$2" | sed -n 's/^\.Dl //p; /^\.Bd -literal/,/^\.Ed/{ /^\.[BE]d/d; p }' |
		sed 's/\\(dq/"/g')
}
check_examples man/tulieu.1 EXAMPLES
check_examples man/vi/tulieu.1 'VÍ DỤ'
check_examples man/tulieu-query.7 EXAMPLES
check_examples man/vi/tulieu-query.7 'VÍ DỤ'

for page in man/*.[1-9]; do
	[ -f "man/vi/${page#man/}" ]
	say $? "$page is there in Vietnamese"
	# What one language tells in a list and the other not.
	diff <(macros "$page") <(macros "man/vi/${page#man/}") >"$work/log"
	say $? "$page has as many headings, items and quotations in Vietnamese"
	sed 's/^/# /' "$work/log"
done
for page in man/*.[1-9] man/vi/*.[1-9]; do
	if ! command -v mandoc >/dev/null; then
		n=$((n + 1))
		echo "ok $n - mandoc reads $page # SKIP mandoc is not installed"
		continue
	fi
	# Sections of a translated page bear other names.
	mandoc -T lint -W warning "$page" 2>&1 |
		grep -v 'first section is not "NAME"\|description line outside NAME' >"$work/log"
	[ ! -s "$work/log" ]
	say $? "mandoc reads $page"
	sed 's/^/# /' "$work/log"
done
echo "1..$n"
