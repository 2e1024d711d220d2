#!/bin/bash
# The part of fuzzing that `make check` does: a fixed number of inputs from a fixed seed for each target,
# and every input that once failed (tests/fuzz/failed/TARGET-*).
set -u
cd "$(dirname "$0")/../.." || exit 2
build=${1:?usage: tests/fuzz/check.sh BUILD}
n=0
for source in tests/fuzz/fuzz_*.c; do
	name=${source##*/fuzz_}
	name=${name%.c}
	program=$build/tests/fuzz/fuzz_$name
	old=()
	for f in tests/fuzz/failed/"$name"-*; do
		[ -e "$f" ] && old+=("$f")
	done
	n=$((n + 1))
	if FUZZ_SEED=1 FUZZ_RUNS=${FUZZ_RUNS:-1500} FUZZ_FOLDER=$build "$program" &&
		{ [ ${#old[@]} = 0 ] || "$program" "${old[@]}"; }; then
		echo "ok $n - $name"
	else
		echo "not ok $n - $name"
	fi
done
echo "1..$n"
