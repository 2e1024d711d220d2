# shellcheck shell=bash
# What scripts that are tests share; source it before the folder is left. Results are told in TAP, and
# what the tests leave in the files out and err of their folder stands below a failure.

number=0 failed=0

# result STATUS NAME: one result; 0 is a success.
result()
{
	number=$((number + 1))
	if [ "$1" = 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		failed=$((failed + 1))
		tail -n 12 out | sed 's/^/# out: /'
		head -n 5 err | sed 's/^/# err: /'
	fi
}
# has NAME TEXT, hasnt NAME TEXT, times NAME TEXT N: what out holds.
has() { grep -qF -- "$2" out; result $? "$1"; }
hasnt() { ! grep -qF -- "$2" out; result $? "$1"; }
times() { [ "$(grep -cF -- "$2" out)" = "$3" ]; result $? "$1"; }
