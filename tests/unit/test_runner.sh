#!/bin/bash
# Tests tests/run.sh itself, in a small tree of its own with scripts for programs: a runner that counts
# wrongly would let every other test pass.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
tree=$(mktemp -d) || exit 1
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/tests/unit" "$tree/build/tests/unit"
cp "$root/tests/run.sh" "$tree/tests/run.sh"
printf '#!/bin/sh\necho "ok 1 - stub"\necho 1..1\n' >"$tree/tests/lint.sh"
chmod +x "$tree/tests/lint.sh"

n=0
# expect NAME run|missing COUNTS STATUS <<<script: a program with this script must give these counts,
# beside the one pass of the stub.
expect()
{
	local got status
	n=$((n + 1))
	: >"$tree/tests/unit/test_x.c"
	{ echo '#!/bin/bash'; cat; } >"$tree/build/tests/unit/test_x"
	chmod +x "$tree/build/tests/unit/test_x"
	[ "$2" = missing ] && rm "$tree/build/tests/unit/test_x"
	got=$(TEST_SECONDS=1 LANG=vi_VN LINES=5 COLUMNS=7 "$tree/tests/run.sh" "$tree/build" 2>&1)
	status=$?
	if [ "$(tail -n 1 <<<"$got")" = "$3" ] && [ $status = "$4" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		echo "# wanted '$3' and status $4, got status $status and:"
		sed 's/^/#   /' <<<"$got"
	fi
}

expect 'passing tests' run '3 passed, 0 failed, 0 skipped' 0 <<<'printf "1..2\nok 1 - a\nok 2 - b\n"'
expect 'one failing test among others' run '2 passed, 1 failed, 0 skipped' 1 \
	<<<'printf "1..2\nok 1 - a\nnot ok 2 - b\n"; exit 1'
expect 'a skip as cmocka 1.1 writes it' run '2 passed, 0 failed, 1 skipped' 0 \
	<<<'printf "1..2\nok 1 - a\nnot ok 2 # SKIP b\n"'
expect 'a skip as TAP has it' run '2 passed, 0 failed, 1 skipped' 0 \
	<<<'printf "ok 1 - a\nok 2 - b # skip no ../shared\n1..2\n"'
expect 'a whole program that is skipped' run '1 passed, 0 failed, 1 skipped' 0 \
	<<<'echo "1..0 # SKIP not here"'
expect 'a program that ends before its plan' run '2 passed, 2 failed, 0 skipped' 1 \
	<<<'printf "1..3\nok 1 - a\n"'
expect 'a script that ends in the middle, its plan not told yet' run '2 passed, 1 failed, 0 skipped' 1 \
	<<<'echo "ok 1 - a"; exit 0'
expect 'a program that dies between two tests' run '2 passed, 2 failed, 0 skipped' 1 \
	<<<'printf "1..3\nok 1 - a\n"; kill -SEGV $$'
expect 'a program that dies behind its last test' run '2 passed, 1 failed, 0 skipped' 1 \
	<<<'printf "1..1\nok 1 - a\n"; kill -ABRT $$'
expect 'a program that says nothing' run '1 passed, 1 failed, 0 skipped' 1 <<<'exit 0'
expect 'a program that dies before it says anything' run '1 passed, 1 failed, 0 skipped' 1 \
	<<<'kill -SEGV $$'
expect 'a failure status with all tests passed (a leak found at exit)' run \
	'2 passed, 1 failed, 0 skipped' 1 <<<'printf "1..1\nok 1 - a\n"; exit 23'
expect 'a program without a test' run '1 passed, 1 failed, 0 skipped' 1 <<<'echo "ok then"'
expect 'a group whose setup fails, as cmocka writes it' run '1 passed, 2 failed, 0 skipped' 1 \
	<<<'printf "1..2\nnot ok 0 - group [  FAILED  ] GROUP SETUP\n"; exit 0'
expect 'two groups in one program' run '4 passed, 1 failed, 0 skipped' 1 \
	<<<'printf "1..2\nok 1 - a\nok 2 - b\n1..2\nok 1 - c\nnot ok 2 - d\n"; exit 1'
expect 'a program that was not built' missing '1 passed, 1 failed, 0 skipped' 1 <<<''
expect 'a program that hangs' run '1 passed, 1 failed, 0 skipped' 1 <<<'exec sleep 20'
expect 'a program that hangs behind a test, and what it has started' run '2 passed, 1 failed, 0 skipped' 1 \
	<<<'printf "1..2\nok 1 - a\n"; sleep 20 & wait'
expect 'the environment of the caller does not reach a test' run '2 passed, 0 failed, 0 skipped' 0 \
	<<<'[ -z "${LANG+x}${LINES+x}${COLUMNS+x}" ] && [ "$TZ$TERM$LC_ALL" = UTCxterm-256colorC.UTF-8 ] &&
		[ -d "$HOME" ] && [ "$HOME" != "'"${HOME:-}"'" ] && echo "ok 1 - hermetic" && echo 1..1'
echo "1..$n"
