#!/bin/bash
# search, facets and metrics as scripts see them: columns, formats, exit statuses, and what document text
# can't do to them. Each test names the promise it keeps.
#
#     tests/unit/test_query_cli.sh BUILD
set -u
tulieu=${TULIEU_BIN:-$(realpath "$1")/tulieu}
box=$(mktemp -d "${TMPDIR:-/tmp}/query.XXXXXX") || exit 1
trap 'rm -rf "$box"' EXIT
cd "$box" || exit 1
export TULIEU_DB=$box/archive.db XDG_STATE_HOME=$box/state LC_ALL=C.UTF-8 LANGUAGE=en

number=0 failed=0
# is NAME STATUS EXPECTED ARG...: what is printed, with \t and \n, and the exit status.
is()
{
	local name=$1 want=$2 text status
	text=$(printf '%b_' "$3")
	shift 3
	"$tulieu" "$@" >out 2>err </dev/null
	status=$?
	number=$((number + 1))
	if [ $status = "$want" ] && [ "$(cat out; echo _)" = "$text" ]; then
		echo "ok $number - $name"
	else
		echo "not ok $number - $name"
		failed=$((failed + 1))
		echo "# status $status, not $want"
		sed 's/^/# out: /' out | head -8
		sed 's/^/# err: /' err | head -5
	fi
}
# says NAME TEXT: the last run told it on stderr and printed nothing.
says()
{
	number=$((number + 1))
	if grep -qF -- "$2" err && [ ! -s out ]; then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		failed=$((failed + 1))
		sed 's/^/# err: /' err | head -5
	fi
}

mkdir pages
cat >pages/1.txt <<'PAGE'
Bắc Kạn kết nạp đảng viên mới

05/03/2018 08:00

Năm 2017, Đảng bộ tỉnh Bắc Kạn kết nạp 1.250 đảng viên mới, trong đó có 600 đảng viên nữ.

Tỉnh ủy Bắc Kạn đã họp bàn về việc này và giao cho các cấp ủy cùng làm trong năm sau.
PAGE
cat >pages/2.txt <<'PAGE'
Cao Bằng: kết nạp đảng viên

06/03/2018 09:30

Năm 2017, Đảng bộ tỉnh Cao Bằng kết nạp 900 đảng viên mới.

Ban Thường vụ Tỉnh ủy Cao Bằng cho biết việc này được các cấp ủy trong tỉnh cùng làm.
PAGE
cat >pages/3.txt <<'PAGE'
=HYPERLINK("x") "Một" | hai

07/03/2018 10:00

Hội nghị ở thôn Gió đã bàn nhiều việc và kết luận từng việc một, mọi người đều nói ý mình.
PAGE
"$tulieu" import pages >/dev/null 2>&1

# ---- search
is 'id, date, province, headline, newest first' 0 \
	'2\t2018-03-06T09:30\tCao Bằng\tCao Bằng: kết nạp đảng viên\n1\t2018-03-05T08:00\tBắc Kạn\tBắc Kạn kết nạp đảng viên mới\n' \
	search kết nạp
is 'several words are one query' 0 '1\n' search --count bac 'tinh:bac-kan'
is 'a query that begins with a minus' 0 '1\n' search --count -- -cấp
is 'the number alone' 0 '2\n' search --count 'kết nạp'
is 'a limit' 0 '2\t2018-03-06T09:30\tCao Bằng\tCao Bằng: kết nạp đảng viên\n' search --limit 1 'kết nạp'
is 'the order asked for' 0 '1\t2018-03-05T08:00\tBắc Kạn\tBắc Kạn kết nạp đảng viên mới\n' \
	search --limit 1 'nạp sort:oldest'
is 'nothing matched' 1 '' search xyzxyz
is 'nothing matched, counted' 1 '0\n' search --count xyzxyz
is 'a query that is wrong' 2 '' search 'kết (nạp'
says 'the column is named, in letters' 'column 5'
is 'an unknown field' 2 '' search 'abc:x'
says 'the fields are listed' 'tỉnh'
TULIEU_DB=$box/none.db is 'no archive' 3 '' search x
says 'the archive is named' 'none.db'
is 'a wrong query is wrong without an archive too' 2 '' -d "$box/none.db" search 'a or'
is 'nobody has starred anything' 1 '0\n' search --count is:starred
number=$((number + 1))
if [ -e state ]; then
	echo "not ok $number - looking makes no state file"
	failed=$((failed + 1))
else
	echo "ok $number - looking makes no state file"
fi

# ---- facets
is 'name and number' 0 'Cao Bằng\t1\nBắc Kạn\t1\n' facets province
is 'under a query' 0 'Bắc Kạn\t1\n' facets province tỉnh:06
is 'years' 0 '2018\t3\n' facets year
is 'indicators by id' 0 'members_admitted\t2\nmembers_admitted_group\t1\n' facets indicator
is 'no tags' 0 '' facets tag
mkdir papers
for form in VnExpress VNE 'Báo điện tử VnExpress'; do
	printf 'Sơn La họp bàn việc làm đường\n\n05/03/2018 08:00\n\nTỉnh ủy Sơn La họp bàn việc làm đường ở các xã vùng cao, có nhiều xã cùng tham gia và góp ý.\n\nTheo %s\n' "$form" >"papers/$form.txt"
done
"$tulieu" -d papers.db import papers >/dev/null 2>&1
is 'a paper is one source, in whatever form it is named' 0 'VnExpress\t3\n' -d papers.db facets source
is 'and is found by any of its forms' 0 '3\n' -d papers.db search --count nguồn:VNE
is 'no such facet' 2 '' facets colour
says 'they are listed' 'province'

# ---- metrics
is 'a table: parts are left out' 0 \
	'province\tyear\tkind\tvalue\tvalue2\thow\tas_of\tmarks\tarticles\tothers\nCao Bằng\t2017\tcount\t900\t\tone\t2017\t\t2\t\nBắc Kạn\t2017\tcount\t1250\t\tone\t2017\t\t1\t\n' \
	metrics --indicator members_admitted --by province,year
is 'provinces are added' 0 \
	'year\tkind\tvalue\tvalue2\thow\tas_of\tmarks\tarticles\tothers\n2017\tcount\t2150\t\tsum\t2017\t\t1,2\t\n' \
	metrics --indicator members_admitted --by year
is 'CSV has CR LF and the same cells' 0 \
	'year,kind,value,value2,how,as_of,marks,articles,others\r\n2017,count,2150,,sum,2017,,"1,2",\r\n' \
	metrics --indicator members_admitted --by year --format csv
is 'JSON has numbers and null' 0 \
	'[\n{"year":"2017","kind":"count","value":2150,"value2":null,"how":"sum","as_of":"2017","marks":null,"articles":"1,2","others":null}\n]\n' \
	metrics --indicator members_admitted --by year --format json
is 'no figures' 1 \
	'year\tkind\tvalue\tvalue2\thow\tas_of\tmarks\tarticles\tothers\n' \
	metrics --indicator members_expelled --by year
is 'an unknown indicator' 2 '' metrics --indicator fly
is 'an unknown dimension' 2 '' metrics --by colour
is 'a dimension twice' 2 '' metrics --by year,year
is 'an unknown format' 2 '' metrics --format xml
is 'an unknown level' 2 '' metrics --level street

echo "1..$number"
exit $((failed > 0))
