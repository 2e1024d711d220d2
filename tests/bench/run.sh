#!/bin/bash
# Measures: `make bench`. BENCH_ARTICLES (default 5000) synthetic articles; numbers mean something as
# ratios to the peer that runs beside us, on a machine that does nothing else. Bytes are counts: they mean
# something on any machine. Peers of the bytes are the Debian packages newsboat, sfeed and neomutt; one that
# is not installed is passed over with a line.
set -eu
cd "$(dirname "$0")/../.."
build=$(realpath "${1:?usage: tests/bench/run.sh BUILD}")
export TULIEU_BIN=$build/tulieu TL_ROOT=$PWD
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"

# Extraction: beside `wc -w` on the same files, and how its instructions grow with the page. Real articles
# where they are at hand: the first thousands of the corpus, general news, and the five about the Party, as
# often as makes a megabyte. The large pages are our sample said again and again, figures and all: four times
# as many figures as real articles have.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
page() # bytes name
{
	head -n 3 data/sample/ninh-thuan-2022-ket-nap.txt >"$work/$2"
	while [ "$(stat -c %s "$work/$2")" -lt "$1" ]; do
		for f in data/sample/*.txt; do
			awk 'length($0) > 150' "$f"
			echo
		done
	done >>"$work/$2"
	truncate -s "$1" "$work/$2"
}
page 2000000 2.txt
f=$work/2.txt
cat "$f" "$f" "$f" "$f" "$f" "$f" "$f" "$f" >"$work/16.txt"
echo extraction
seconds() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", (b - a) / 1e9 }'; }
extraction() # what file...
{
	local what=$1 a b
	shift
	echo "  $what"
	"$build/tests/bench/bench_annotate" "$@" | sed 's/^/    /'
	a=$(date +%s%N); wc -w "$@" >/dev/null; b=$(date +%s%N)
	echo "    wc -w: $(seconds "$a" "$b") s"
}
if [ -d ../shared/corpus ] && command -v xz >/dev/null; then
	{ xz -dc ../shared/corpus/news-2017.jsonl.xz 2>/dev/null || :; } | head -n 4000 >"$work/news.jsonl"
	extraction '4,000 real articles of general news' "$work/news.jsonl"
fi
if [ -d ../shared/seeds ]; then
	real=()
	for _ in {1..50}; do real+=(../shared/seeds/*.txt); done
	extraction 'the five real articles, fifty times' "${real[@]}"
fi
extraction 'our sample as a page of 2 MB' "$work/2.txt"
extraction 'and of 16 MB' "$work/16.txt"
if command -v valgrind >/dev/null; then
	instructions() # file; those of loading the rules taken off
	{
		valgrind --tool=callgrind --callgrind-out-file=/dev/null \
			"$build/tests/bench/bench_annotate" --quiet "$@" 2>&1 |
			sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
	}
	none=$(instructions) small=$(instructions "$work/2.txt") large=$(instructions "$work/16.txt")
	awk -v n="$none" -v s="$small" -v l="$large" 'BEGIN {
		printf "  instructions a byte: %.0f of a 2 MB page, %.0f of a 16 MB page; 16 MB is %.2f times 2 MB\n",
			(s - n) / 2e6, (l - n) / 16e6, (l - n) / (s - n) }'
else
	echo '  valgrind is not installed: instructions are not counted'
fi
echo 'growth of costs over hostile shapes (tests/growth), all tables: those that grow too fast'
"$build/tests/growth/growth" --thorough >"$work/growth" || :
{ grep -A 1 '^not ok' "$work/growth" || :; } | sed 's/^/  /'
echo "  $(grep -c '^ok' "$work/growth") of $(tail -n 1 "$work/growth" | cut -c4-) shapes in proportion to their length"
"$build/tests/bench/bench_run" "${BENCH_ARTICLES:-5000}"

# Bytes on the line beside other readers: the sample, and as many synthetic articles as make some pages.
"$build/tests/bench/bench_generate" 270 "$work/pages"
"$build/tulieu" -d "$work/bytes.db" import data/sample/*.txt "$work/pages" >/dev/null
"$build/tests/bench/bench_bytes" "$work/bytes.db"
