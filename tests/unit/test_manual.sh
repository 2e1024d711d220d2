#!/bin/bash
# Would catch: a subcommand or an option that tulieu(1) does not tell, or tells and that is no more.
set -u
cd "$(dirname "$0")/../.." || exit 2
tulieu=${TULIEU_BIN:-build/tulieu}
page=man/tulieu.1
n=0
say() # status text
{
	n=$((n + 1))
	if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; fi
}
commands=$("$tulieu" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ]
say $? 'the program lists its commands'
for command in $commands; do
	section=$(awk -v c="$command" '$1 == ".It" && $2 == "Cm" { on = $3 == c } /^\.El/ { on = 0 } on' $page)
	[ -n "$section" ]
	say $? "the manual has the command $command"
	for flag in $("$tulieu" "$command" --help | grep -o '^ \{2,6\}\(-[a-z], \)\?--[a-z-]*' | grep -o -- '--[a-z-]*'); do
		printf '%s\n' "$section" | grep -q -- "Fl -${flag#--}"
		say $? "the manual has $command $flag"
	done
done
for command in $(awk '/^\.Sh COMMANDS/ { on = 1 } /^\.Sh KEYS/ { on = 0 } on && $1 == ".It" { print $3 }' $page); do
	printf '%s\n' "$commands" | grep -qx "$command"
	say $? "the program has the command $command of the manual"
done
echo "1..$n"
