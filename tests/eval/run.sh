#!/bin/bash
# Scores the extraction against hand-made gold and holds it to the minima of thresholds.tsv.
#
#     tests/eval/run.sh BUILD [-v]      -v: every difference
#
# The seeds are in $SHARED (default ../shared): without them there is nothing to measure, which is a
# failure. Pages of our own, made for this, are in tests/eval/marked; gold.py makes pages and gold of them,
# coverage.py tells what they do not cover, zero.py compares what score.py knows nothing of, corpus.py what is
# found in general news. README.md tells more.
set -u
cd "$(dirname "$0")/../.." || exit 2
build=$(realpath -m "${1:?usage: tests/eval/run.sh BUILD [-v]}")
verbose=${2:-}
shared=$(realpath -m "${SHARED:-../shared}")
score=$shared/gold/score.py
failed=0

fail()
{
	echo "eval: $*" >&2
	failed=1
}

# measure SET PAGES GOLD: imports the folder PAGES into a new archive, exports it and scores that.
measure()
{
	local set=$1 pages=$2 gold=$3 folder=$build/eval/$1
	rm -rf "$folder"
	mkdir -p "$folder"
	if ! "$build/tulieu" -d "$folder/archive.db" import "$pages" >"$folder/import.log" 2>&1; then
		sed 's/^/  /' "$folder/import.log"
		fail "$set: import failed"
		return
	fi
	tail -n 1 "$folder/import.log"
	if ! "$build/tulieu" -d "$folder/archive.db" export --format jsonl >"$folder/export.jsonl"; then
		fail "$set: export failed"
		return
	fi
	: >"$folder/zero.txt"
	if [ "$set" = pages ]; then
		if ! python3 tests/eval/zero.py "$gold" "$folder/export.jsonl" "$folder/numerals.jsonl" >"$folder/zero.txt"; then
			fail "$set: zero.py failed"
			return
		fi
		mv "$folder/numerals.jsonl" "$folder/export.jsonl"
	fi
	# shellcheck disable=SC2086
	if ! python3 "$score" "$gold" "$folder/export.jsonl" --pages "$pages" $verbose >"$folder/score.txt"; then
		fail "$set: score.py failed"
		return
	fi
	cat "$folder/zero.txt" >>"$folder/score.txt"
	cat "$folder/score.txt"
	# A line of the score is "name  hits/of  share %"; a measure that is not there was not measured.
	awk -F'\t' -v set="$set" '
		NR == FNR {
			if ($0 !~ /^#/ && $1 == set) least[$2] = $3
			next
		}
		/^[a-z].* %$/ {
			line = $0
			sub(/ *%$/, "", line)
			match(line, /[0-9.]+$/)
			share = substr(line, RSTART)
			name = substr(line, 1, RSTART - 1)
			sub(/ +([0-9]+\/[0-9]+)? *$/, "", name)
			if (name in least) {
				if (share + 0 < least[name]) {
					printf "UNDER: %s: %s %%, wanted %s %%\n", name, share, least[name]
					bad = 1
				}
				delete least[name]
			}
		}
		END {
			for (name in least) {
				printf "UNDER: %s: not measured, wanted %s %%\n", name, least[name]
				bad = 1
			}
			exit bad
		}' tests/eval/thresholds.tsv "$folder/score.txt" || fail "$set: under its minima"
}

if [ -d "$shared/seeds" ] && [ -d "$shared/gold/seeds" ]; then
	echo '== seeds'
	measure seeds "$shared/seeds" "$shared/gold/seeds"
else
	fail "no seeds in $shared (SHARED names the folder)"
fi
if [ -f "$score" ]; then
	echo '== pages'
	rm -rf "$build/eval/own"
	mkdir -p "$build/eval/own"
	python3 tests/eval/coverage.py tests/eval/marked tests/eval/coverage.tsv data/indicators.tsv \
		include/tulieu/article.h || fail 'pages: not all is covered'
	if python3 tests/eval/gold.py tests/eval/marked "$build/eval/own"; then
		measure pages "$build/eval/own/pages" "$build/eval/own/gold.jsonl"
	else
		fail 'pages: gold.py failed'
	fi
fi
if [ -d "$shared/corpus" ]; then
	echo '== general news'
	# shellcheck disable=SC2086
	SHARED=$shared python3 tests/eval/corpus.py "$build" $verbose || fail 'general news: not as it was'
else
	fail "no corpus in $shared"
fi
exit $failed
