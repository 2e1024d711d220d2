#!/bin/bash
# Runs every test program and adds up their results.
#
#     tests/run.sh BUILD [WORD...]      with words: only the programs whose name holds one of them
#
# A program speaks TAP on its standard output: "ok N - name", "not ok N - name", and "# SKIP" behind
# either for a test that could not be run here. A program that ends with a failure status, dies, runs
# too long, has no plan (1..N), stops before it is done or runs no test counts as a failure, too, so that
# nothing passes by being absent. The last line is `N passed, N failed, N skipped`.
#
# Each program gets an environment of its own: a fresh HOME, nothing of the caller's locale, terminal
# or time zone, so that a result is the same on every machine. Variables that reach it:
#     TULIEU_BIN   the program under test        TL_ROOT  the source tree (also the working folder)
#     TL_UPDATE_SNAPSHOTS=1   write the screen snapshots anew instead of comparing
#     TL_WAIT_SECONDS=60      how long a test waits for what should come
# JOBS (default 2) programs run at a time; TEST_SECONDS (default 1800) is the limit of each: far more than
# any takes on a machine that has much else to do.
set -u
TEST_SECONDS=${TEST_SECONDS:-1800}
no_terminal=
cd "$(dirname "$0")/.." || exit 2
root=$PWD
[ $# -ge 1 ] || { echo 'usage: tests/run.sh BUILD [WORD...]' >&2; exit 2; }
# The screen tests need a pseudo-terminal. A bare chroot has no /dev/pts; root can mount one in a mount
# namespace of this run's own, which nobody else sees. Without either they are skipped, and say so.
has_terminal()
{
	python3 -c 'import os; os.openpty()' 2>/dev/null
}
if ! has_terminal; then
	# In a chroot the root is no mount point whose propagation could be changed: only /dev is made private.
	# shellcheck disable=SC2016
	private='mount --make-private /dev && mkdir -p /dev/pts &&
		mount -t devpts -o newinstance,ptmxmode=0666 devpts /dev/pts && mount --bind /dev/pts/ptmx /dev/ptmx'
	if [ -z "${TL_PRIVATE_PTS:-}" ] &&
	   unshare -m --propagation unchanged sh -c "$private" 2>/dev/null; then
		exec unshare -m --propagation unchanged sh -c "$private"'
			TL_PRIVATE_PTS=1 exec "$0" "$@"' "$PWD/tests/run.sh" "$@"
	fi
	no_terminal=yes
fi
build=$(realpath -m "$1")
shift
# A program in BUILD finds data/ beside that folder; where the source may only be read, BUILD is elsewhere.
outside=
case $build in "$root"/build*) ;; *) outside=yes ;; esac
# Short names of plain letters: a test may look for a message that holds a path and still fits the screen,
# or type a path into a shell. TMPDIR is used where its name is such a one, or where there is nothing else.
work=
case ${TMPDIR:-/tmp} in
*[!A-Za-z0-9/._-]* | ????????????????*) work=$(mktemp -d /tmp/tl.XXXXXX 2>/dev/null) ;;
esac
[ -n "$work" ] || work=$(mktemp -d "${TMPDIR:-/tmp}/tl.XXXXXX") || exit 2
work=$(realpath "$work") # as /proc tells it
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# The names of the programs. They are listed by their sources: one that was not built is a failure, and a
# left-over binary without a source is not run.
list_programs()
{
	local kind source name
	for kind in unit screen fault; do
		for source in tests/$kind/test_*.c; do
			[ -e "$source" ] || continue
			name=${source#tests/}
			echo "${name%.c}"
		done
		for source in tests/$kind/*.sh; do
			[ -e "$source" ] && echo "${source#tests/}"
		done
	done
	[ -e tests/golden/run.sh ] && echo golden
	[ -e tests/eval/corpus.py ] && echo corpus
	[ -e tests/fuzz/check.sh ] && echo fuzz
	[ -e tests/growth/growth.c ] && echo growth
	echo layering
}

# Results of the TAP in file $1 of a program that ended with status $2: "passed failed skipped".
count()
{
	awk -v status="$2" '
		/^1\.\.[0-9]+/ {
			plans++
			plan += substr($1, 4)
			if (substr($1, 4) == 0 && toupper($0) ~ /# *SKIP/) skipped++
		}
		# cmocka 1.1 writes a skipped test as "not ok N # SKIP name", newer ones as "ok".
		/^(not )?ok( |$)/ && toupper($0) ~ /# *SKIP/ { skipped++; next }
		/^ok [0-9]/ { passed++ }
		/^not ok( |$)/ { bad++ }
		/^Bail out!/ { bad++ }
		END {
			failed = bad
			if (plan - passed - skipped > failed) failed = plan - passed - skipped
			if (!failed && (status != 0 || !plans || passed + skipped == 0)) failed = 1
			print passed + 0, failed + 0, skipped + 0
		}' "$1"
}

run_one()
{
	local box=$work/$1 name=$2 status start seconds passed failed skipped
	case $name in
	golden) set -- "$root/tests/golden/run.sh" "$build" ;;
	corpus) set -- "$root/tests/eval/corpus.py" "$build" ;;
	fuzz) set -- "$root/tests/fuzz/check.sh" "$build" ;;
	growth) set -- "$build/tests/growth/growth" ;;
	layering) set -- "$root/tests/lint.sh" --tap ;;
	*.sh) set -- "$root/tests/$name" "$build" ;;
	*) set -- "$build/tests/$name" ;;
	esac
	mkdir -p "$box/home" "$box/t"
	case $name in
	screen/* | fault/test_browse* | fault/test_terminal*)
		if [ -n "$no_terminal" ]; then
			set -- echo '1..0 # SKIP there is no pseudo-terminal here'
		fi
		;;
	esac
	start=$(date +%s%N)
	env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
		HOME="$box/home" TMPDIR="$box/t" LC_ALL=C.UTF-8 TZ=UTC TERM=xterm-256color \
		XDG_CONFIG_HOME="$box/home/config" XDG_DATA_HOME="$box/home/data" \
		XDG_STATE_HOME="$box/home/state" XDG_CACHE_HOME="$box/home/cache" \
		CMOCKA_MESSAGE_OUTPUT=TAP \
		ASAN_OPTIONS=exitcode=86:detect_leaks=1:handle_segv=2:detect_stack_use_after_return=1:strict_string_checks=1 \
		UBSAN_OPTIONS=exitcode=86:print_stacktrace=1:halt_on_error=1 \
		TULIEU_BIN="$build/tulieu" TL_ROOT="$root" TL_BUILD="$build" \
		${outside:+TULIEU_DATA="$root/data"} \
		${TL_UPDATE_SNAPSHOTS:+TL_UPDATE_SNAPSHOTS="$TL_UPDATE_SNAPSHOTS"} \
		${TL_WAIT_SECONDS:+TL_WAIT_SECONDS="$TL_WAIT_SECONDS"} \
		timeout -k 10 "$TEST_SECONDS" "$@" </dev/null >"$box/log" 2>&1
	status=$?
	seconds=$(($(date +%s%N) - start))
	seconds=$(printf '%d.%d' $((seconds / 1000000000)) $((seconds / 100000000 % 10)))
	read -r passed failed skipped < <(count "$box/log" $status)
	echo "$passed $failed $skipped" >"$box/result"
	(
		flock 9
		if [ "$failed" -gt 0 ]; then
			echo "FAILED $name: $failed of $((passed + failed)), status $status, $seconds s"
			sed 's/^/  | /' "$box/log"
			[ $status = 124 ] || [ $status = 137 ] && echo "  | stopped after $TEST_SECONDS s"
		else
			echo "ok $name: $passed passed$([ "$skipped" -gt 0 ] && echo ", $skipped skipped"), $seconds s"
			grep -aiE '^(1\.\.0|(not )?ok).*# *SKIP|^# skipped' "$box/log" | sed 's/^/  | /'
		fi
	) 9>>"$work/lock"
	rm -rf "${box:?}/home" "${box:?}/t"
	return 0
}

: >"$work/programs"
list_programs | while read -r name; do
	wanted=$([ $# -eq 0 ] && echo yes)
	for word in "$@"; do
		case $name in *"$word"*) wanted=yes ;; esac
	done
	[ -n "$wanted" ] && echo "$name" >>"$work/programs"
done

export -f run_one count
export work build root outside no_terminal TEST_SECONDS TL_UPDATE_SNAPSHOTS TL_WAIT_SECONDS
# shellcheck disable=SC2016
awk '{ printf "%03d %s\n", NR, $0 }' "$work/programs" |
	xargs -r -P "${JOBS:-2}" -n 2 bash -c 'run_one "$@"' run_one

programs=$(wc -l <"$work/programs")
awk -v programs="$programs" '
	{ passed += $1; failed += $2; skipped += $3; n++ }
	END {
		# A program without a result file was lost with its runner.
		failed += programs - n
		if (!programs) failed = 1
		printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
		exit failed > 0
	}' "$work"/*/result /dev/null
