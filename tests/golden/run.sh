#!/bin/bash
# Golden tests: pages and what the whole way from bytes to export makes of them.
#
#     tests/golden/run.sh BUILD             compares, as TAP
#     tests/golden/run.sh BUILD --update    writes what is expected anew: read the diff before committing
#
# pages/ holds invented pages, expected/ one file for each article of the export, as JSON that can be
# read and compared line by line, and `messages`, what the import says. What a page's own folder is
# called is cut off.
set -u
here=$(cd "$(dirname "$0")" && pwd)
tulieu=${TULIEU_BIN:-$(realpath "$1")/tulieu}
work=$(mktemp -d "${TMPDIR:-/tmp}/golden.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT

# Splits an export into one file an article in folder $1.
split()
{
	python3 -c '
import json, os, re, sys
for line in sys.stdin:
    article = json.loads(line)
    name = article["file"] = os.path.basename(article["file"])
    with open(os.path.join(sys.argv[1], re.sub(r"[^\w.-]", "_", name) + ".json"), "w") as out:
        json.dump(article, out, ensure_ascii=False, indent=1)
        out.write("\n")' "$1"
}

mkdir "$work/one" "$work/two"
cd "$work" || exit 1
export PYTHONUTF8=1
"$tulieu" -d a.db import "$here/pages" 2>&1 | sed "s|$here/pages/||" >one/messages
"$tulieu" -d a.db export >export.jsonl
split one <export.jsonl
if [ "${2:-}" = --update ]; then
	rm -rf "$here/expected"
	cp -r one "$here/expected"
	exit
fi

number=0 failed=0
result()
{
	number=$((number + 1))
	[ "$1" = 0 ] && echo "ok $number - $2" && return
	echo "not ok $number - $2"
	failed=$((failed + 1))
	sed 's/^/# /' diff | head -30
}
for file in $(cd "$here/expected" && ls; cd "$work/one" && ls); do echo "$file"; done | sort -u >names
while read -r name; do
	diff -uN "$here/expected/$name" "one/$name" >diff
	result $? "$name"
done <names

# The same bytes on every run and after `annotate`, which reads the pages from the archive.
"$tulieu" -d a.db annotate >/dev/null
"$tulieu" -d a.db export | diff export.jsonl - >diff
result $? 'annotate gives the same export, byte for byte'
"$tulieu" -d b.db import "$here/pages" >/dev/null 2>&1
"$tulieu" -d b.db export | diff export.jsonl - >diff
result $? 'a second import gives the same export, byte for byte'
"$tulieu" -d a.db check >diff 2>&1
result $? 'the archive has no fault'

echo "1..$number"
exit $((failed > 0))
