#!/bin/bash
# Runs the fuzz targets, one after the other: `make fuzz`.
#
#     tests/fuzz/run.sh BUILD [TARGET...]
#
# Each runs for FUZZ_SECONDS (default 30) from FUZZ_SEED (default: the clock). FUZZ_ENGINE=libfuzzer
# builds them anew with clang, guided by coverage, under ASan and UBSan; what it finds worth keeping
# stays in BUILD/fuzz-corpus between runs. Inputs that failed are in BUILD/fuzz-failed.
set -u
cd "$(dirname "$0")/../.." || exit 2
build=${1:?usage: tests/fuzz/run.sh BUILD [TARGET...]}
shift
targets=("$@")
if [ ${#targets[@]} = 0 ]; then
	for source in tests/fuzz/fuzz_*.c; do
		name=${source##*/fuzz_}
		targets+=("${name%.c}")
	done
fi
failed=$build/fuzz-failed
mkdir -p "$failed"
status=0

if [ "${FUZZ_ENGINE:-own}" = libfuzzer ]; then
	command -v clang >/dev/null || { echo 'fuzz: clang is not installed' >&2; exit 1; }
	guided=build-libfuzzer
	make -s -j"$(nproc)" B=$guided CC=clang \
		CFLAGS='-O1 -g -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined -DTL_LIBFUZZER' \
		LDFLAGS='-fsanitize=address,undefined,fuzzer' \
		"${targets[@]/#/$guided/tests/fuzz/fuzz_}" || exit 1
	for target in "${targets[@]}"; do
		corpus=$build/fuzz-corpus/$target
		mkdir -p "$corpus"
		[ -x "$build/tests/fuzz/fuzz_$target" ] && "$build/tests/fuzz/fuzz_$target" --seeds "$corpus"
		echo "== $target"
		$guided/tests/fuzz/fuzz_"$target" -max_total_time="${FUZZ_SECONDS:-30}" -timeout=20 \
			-seed="${FUZZ_SEED:-0}" -max_len=4096 -print_final_stats=1 -verbosity=0 \
			-artifact_prefix="$failed/$target-" "$corpus" || status=1
	done
else
	for target in "${targets[@]}"; do
		FUZZ_FOLDER=$failed "$build/tests/fuzz/fuzz_$target" || status=1
	done
fi
[ $status = 0 ] || echo "fuzz: failing inputs are in $failed" >&2
exit $status
