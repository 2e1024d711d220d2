#!/bin/bash
# The command line as scripts see it: what is printed where, and the exit status, for good and for bad
# input. Each test names the promise it keeps.
#
#     tests/unit/test_cli.sh BUILD
set -u
# shellcheck source=../tap.sh
. "$(dirname "$0")/../tap.sh"
tulieu=${TULIEU_BIN:-$(realpath "$1")/tulieu}
box=$(mktemp -d "${TMPDIR:-/tmp}/cli.XXXXXX") || exit 1
box=$(realpath "$box")
trap 'chmod -R u+rwx "$box"; rm -rf "$box"' EXIT
data=${TULIEU_DATA:-$(realpath "$(dirname "$0")/../../data")}
cd "$box" || exit 1
unset TULIEU_DB

# run STATUS NAME ARG...: runs tulieu; its output stands in out and err.
run()
{
	local want=$1 name=$2 status
	shift 2
	"$tulieu" "$@" >out 2>err </dev/null
	status=$?
	[ $status = "$want" ] || echo "status $status, not $want" >>err
	[ $status = "$want" ]
	result $? "$name"
}
# out / err NAME TEXT: the last run has printed TEXT; only NAME: it has printed nothing else.
out() { grep -qF -- "$2" out; result $? "$1"; }
err() { grep -qF -- "$2" err; result $? "$1"; }
quiet() { [ ! -s err ]; result $? "$1"; }
lines() { [ "$(wc -l <"$2")" = "$3" ]; result $? "$1"; }

mkdir pages
printf 'Huyện Hòn Mây kết nạp đảng viên\n\nChủ nhật, 05/03/2017 | 08:00\n\nNgày 4/3, Huyện ủy Hòn Mây họp và bàn việc kết nạp đảng viên mới ở các chi bộ thôn.\n\nCác chi bộ đã nêu nhiều ý kiến về cách tìm người tốt để giới thiệu cho Đảng trong năm nay.\n' >pages/a.txt
printf 'Hội nghị tổng kết công tác năm\n\n12/01/2018\n\nChi bộ thôn Gió bàn nhiều việc trong năm và kết luận từng việc một.\n\nCuộc họp kéo dài cả buổi sáng, và mọi người đều đã nói điều mình nghĩ về công việc chung.\n' >pages/b.txt

# ---- the command line itself
run 3 'without a terminal the browser does not start'
run 0 '--help' --help
out 'help lists the commands' 'import'
run 0 '--version' --version
out 'version' 'tulieu '
run 2 'an unknown command' fly
err 'is named' 'fly'
run 2 'an unknown option' import --fly
err 'is named' '--fly'
run 2 'a value that is missing' export --format
run 2 'a value that is none of the choices' export --format pdf
err 'the choices are listed' 'jsonl, tsv, csv, md'
run 2 '-d without a file' import -d
run 2 '-d with an empty name' -d '' check
err 'is no missing archive' '-d needs a file'
run 2 'import of nothing' import
for command in browse import search show facets metrics export duplicates explain correct delete annotate check; do
	run 0 "$command --help" $command --help
	out "$command --help names it" "usage: tulieu [-d FILE] $command"
done

# ---- archives that cannot be used: status 3
run 3 'a missing archive' -d none.db show 1
err 'is named with the reason' 'tulieu: none.db: there is no such archive'
run 3 'a missing archive, the flag behind the command' show 1 -d none.db
[ ! -e none.db ]
result $? 'looking for an archive makes none'
echo 'this is a text and no archive' >text.db
run 3 'a text instead of an archive' -d text.db import pages
err 'is not touched' 'is not a tulieu archive'
: >empty.db
run 3 'an empty file is no archive to read' -d empty.db export
printf 'CREATE TABLE t(x); INSERT INTO t VALUES(1);' | python3 -c '
import sqlite3, sys
sqlite3.connect("foreign.db").executescript(sys.stdin.read())'
run 3 'the database of another program' -d foreign.db import pages
err 'is told from ours' "another program's database"
run 3 'a folder' -d pages check

# ---- a good import
run 0 'import' -d a.db import pages
out 'ends with the counts' 'imported 2, unchanged 0, replaced 0, refused 0'
quiet 'and is silent otherwise'
run 0 'the archive stuck to its flag' -da.db check
run 0 'behind the command it is a word that must not be there' -d a.db search --count -dang
run 0 'the same again' -d a.db import pages
out 'leaves all unchanged' 'imported 0, unchanged 2, replaced 0, refused 0'
(cd pages && "$tulieu" -d ../a.db import . >../out 2>../err)
out 'also when the path is written differently' 'imported 0, unchanged 2'
echo 'Thêm một câu nữa vào cuối bài này.' >>pages/a.txt
# The archive and its log, opened as pages, would lose their locks while they are written.
mkdir among && cp pages/a.txt among
run 0 'an archive that lies among the pages' -d among/a.db import among
out 'is passed over' 'imported 1, unchanged 0, replaced 0, refused 0'
run 0 'and stays so' -d among/a.db import among
out 'when it is there already' 'imported 0, unchanged 1, replaced 0, refused 0'

run 0 'a changed page' -d a.db import pages/a.txt
out 'replaces the old one' 'imported 0, unchanged 0, replaced 1, refused 0'
run 0 'show' -d a.db show 1
out 'shows the new text' 'Thêm một câu nữa'
run 0 'show --raw' -d a.db show --raw 1
cmp -s out pages/a.txt
result $? 'gives the very bytes of the page'
run 1 'an article that is not there' -d a.db show 99
err 'is told' 'there is no article 99'
run 2 'a number that is none' -d a.db show x1

# ---- encodings
printf 'H\351i ngh\336 chi b\351 th\253n Gi\343\n\n12/01/2018\n\nChi b\351 th\253n Gi\343 h\344p c\266 bu\346i s\270ng \256\323 b\265n nhi\322u vi\326c c\356a n\250m nay v\265 n\250m sau, r\345i m\355i ra v\322.\n' >pages/tcvn.txt
run 0 'a page in TCVN3' -d e.db import pages/tcvn.txt
quiet 'is known by its words'
run 0 'and' -d e.db show 1
out 'can be read' 'Hội nghị chi bộ thôn Gió'
out 'show says what it was in' 'TCVN3'
printf 'Trang so 1\n\n\265\266\267\347\350\360 \326\327\n\nHet trang.\n' >pages/odd.txt
run 0 'a page in no encoding that is known' -d e.db import pages/odd.txt
err 'is told in one line' 'odd.txt: its encoding is in doubt: read as UTF-8'
run 0 'the same as VISCII' -d e.db import --encoding viscii pages/odd.txt
out 'replaces it' 'imported 0, unchanged 0, replaced 1, refused 0'
run 0 'and once more' -d e.db import --encoding VISCII pages/odd.txt
out 'changes nothing' 'imported 0, unchanged 1, replaced 0, refused 0'
run 0 'annotate' -d e.db annotate
run 0 'keeps it' -d e.db show 2
out 'as it was asked for' 'VISCII'
run 2 'an encoding that is none' -d e.db import --encoding klingon pages
err 'is told with those that are' 'klingon is none of UTF-8, UTF-16LE, UTF-16BE, TCVN3, VNI'
rm pages/tcvn.txt pages/odd.txt

TULIEU_DB=a.db run 0 'TULIEU_DB names the archive' check
out 'check finds no fault' '2 articles, no fault found'
run 0 'export' -d a.db export
lines 'one article a line' out 2
run 0 'export --format tsv' -d a.db export --format tsv
lines 'a head and a line each' out 3
cp out first
run 0 'export with a query' -d a.db export hòn mây
lines 'only what matches' out 1
run 1 'a query that nothing matches' -d a.db export zzzz
lines 'prints nothing' out 0
run 2 'a malformed query' -d a.db export 'tỉnh:zzzz'
err 'is told with its column' 'column'
run 0 'a word behind a minus is no option' -d a.db export hội -hòn
run 0 'annotate' -d a.db annotate
run 0 'annotate changes nothing when the rules are the same' -d a.db export --format=tsv
cmp -s out first
result $? 'byte for byte'

# ---- an import of nothing
mkdir nothing
run 0 'an import of an empty folder' -d no/where.db import nothing
out 'finds nothing' 'imported 0, unchanged 0, replaced 0, refused 0'
[ ! -e no ]
result $? 'and makes no archive of it'
run 1 'of a file that is not there' -d where.db import nowhere.txt
[ ! -e where.db ]
result $? 'neither'
run 0 'one with a page' -d no/where.db import pages/a.txt
run 0 'makes it' -d no/where.db import nothing
err_is_empty() { [ ! -s err ]; result $? "$1"; }
err_is_empty 'and one of nothing leaves it as it is'
run 0 'with its page' -d no/where.db search --count ''
out 'in it' '1'

# ---- an archive that can not be opened
cp no/where.db broken.db
printf 'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' | dd of=broken.db bs=1 seek=100 conv=notrunc 2>/dev/null
run 3 'a command on a damaged archive' -d broken.db search x
err 'names the one that says more' '`tulieu check` says more'
run 3 'that one' -d broken.db check
err 'says what it can' 'is damaged ('
! grep -q 'says more' err
result $? 'and does not name itself'

# ---- explaining and correcting
printf 'Huyện Bình Liêu (Quảng Ninh) kết nạp đảng viên\n\n05/03/2017\n\nNăm 2016, huyện Bình Liêu kết nạp 92 đảng viên mới, trong khi kế hoạch chỉ là 80.\n\nCác chi bộ đã nêu nhiều ý kiến về cách tìm người tốt để giới thiệu cho Đảng trong năm nay.\n' >pages/c.txt
run 0 'import of a page with a figure' -d a.db import pages/c.txt
run 0 'explain' -d a.db explain 3
out 'names the date and its words' '2017-03-05 (stamp)'
out 'the province and its rule' 'Quảng Ninh (22)'
out 'the figure' '“92 đảng viên mới” = 92 (count)'
# Every "TABLE.tsv:LINE: ID" is the line of that id.
names_its_lines()
{
	local file line id n=0
	while IFS=': ' read -r file line id; do
		[ "$(sed -n "${line}p" "$data/$file" | cut -f 1)" = "$id" ] || return 1
		n=$((n + 1))
	done < <(grep -oE '[a-z]+\.tsv:[0-9]+: [0-9a-z_]+' out)
	[ $n -ge 2 ]
}
names_its_lines
result $? 'explain names the lines of the rules'
run 0 'explain --lines' -d a.db explain --lines 3
out 'gives each line its part' 'headline'
run 0 'correct a date' -d a.db correct 3 date 2018-06 --who lan
run 0 'correct a province, typed without marks' -d a.db correct 3 province 'bac kan' today:01
run 0 'correct a topic' -d a.db correct 3 topic grassroots_orgs
run 0 'correct a figure' -d a.db correct 3 figure 1 value=93 level=district
run 0 'and once more' -d a.db correct 3 figure 1 period=2017 --who "$(printf 'Mai\033[31m')"
run 0 'explain' -d a.db explain 3
out 'tells both, with who and when' 'value=93; level=district; period=2017 (Mai'
grep -q "$(printf '\033')" out
[ $? = 1 ]
result $? 'and nothing that a terminal obeys'
run 0 'the corrections' -d a.db correct 3
lines 'are listed' out 4
out 'with who made them' 'lan'
run 0 'and exported' -d a.db export bình liêu
python3 -c '
import json
a = json.loads(open("out", encoding="utf-8").read())
assert a["published"] == "2018-06" and a["published_from"] is None, a["published"]
assert [p["code"] for p in a["provinces"] if p["primary"]] == ["06", None], a["provinces"]
assert a["topics"] == [{"id": "grassroots_orgs", "score": 1}], a["topics"]
assert a["metrics"][0]["value"] == 93 and a["metrics"][0]["level"] == "district"
assert len(a["corrections"]) == 4' 2>>err
result $? 'as values of the article and as a list'
cp out first
run 0 'annotate' -d a.db annotate
run 0 'keeps them' -d a.db export bình liêu
cmp -s out first
result $? 'all'
run 0 'undo' -d a.db correct 3 --undo 2
run 0 'takes one back' -d a.db correct 3
lines 'and leaves the others' out 3
run 1 'undo of what is not there' -d a.db correct 3 --undo 9
run 2 'a date that is none' -d a.db correct 3 date 2018-13
run 2 'a period that is none' -d a.db correct 3 figure 1 period=soon
for value in nan inf 1e400 -5 0x10 7x ''; do
	run 2 "a value that is none: '$value'" -d a.db correct 3 figure 1 value=$value
done
run 2 'a unit that a terminal would obey' -d a.db correct 3 figure 1 unit="$(printf 'x\302\23331m')"
run 2 'a scope that turns the line round' -d a.db correct 3 figure 1 scope="$(printf 'x\342\200\256')"
run 2 'a unit that is no UTF-8' -d a.db correct 3 figure 1 unit="$(printf 'x\377')"
run 2 'a province of a figure that is none' -d a.db correct 3 figure 1 province=99
run 0 'a day as it is shown' -d a.db correct 3 date 6/5/2018
out_is() { "$tulieu" -d a.db export bình liêu | grep -q "$2"; result $? "$1"; }
out_is 'is a day' '"published":"2018-05-06"'
run 2 'a day that is none' -d a.db correct 3 date 31/2/2018
run 0 'a topic by its label, without marks' -d a.db correct 3 topic 'phat trien dang vien'
out_is 'is the topic' '"id":"member_development"'
run 2 'a province that is none' -d a.db correct 3 province Atlantis
run 2 'a topic that is none' -d a.db correct 3 topic fishing
run 2 'a figure that is none' -d a.db correct 3 figure 77 value=1
run 2 'a member that is none' -d a.db correct 3 figure 1 size=1
# Whatever the program takes, --help names: its own messages are asked what that is.
members=$(grep -o '[a-z0-9]*=,\?' err | tr -d '=,' | grep -v '^size$')
run 2 'nothing that can be corrected' -d a.db correct 3 nothing at all
forms=$(grep -oE '(date|province|topic|figure N|figure add)( delete)? [A-Z]*|figure N delete' err | sed 's/ *$//')
run 0 'correct --help' correct --help
while read -r form; do
	out "has the form $form" "$form"
done <<<"$forms
figure N delete
nth=N"
for member in $members; do
	out "has the member $member" "$member"
done
[ "$(wc -w <<<"$members")" = 8 ]
result $? 'there are eight of them'
# A figure that was missed: it must be in the text, and everywhere where figures are.
printf 'Xã Nậm Hà làm đường mới\n\n05/03/2017\n\nTrong năm 2016, xã Nậm Hà có 92 đảng viên; bà con gom được gần 38 bộ lưới cũ tại 12 thôn và 7 bộ lưới mới.\n\nThầy đồ Xuân mở kho lấy 38 bộ lưới, dạy 1,5 tiết một buổi, hơn năm trước theo Nghị quyết số 22-NQ/TW.\n' >pages/d.txt
run 0 'import of a page with figures that are missed' -d m.db import pages/d.txt
run 2 'words that stand in two places' -d m.db correct 1 figure add '38 bộ lưới'
err 'must be told apart' 'these words stand in 2 places'
run 2 'words that are not there' -d m.db correct 1 figure add '39 bộ lưới'
err 'are refused' '“39 bộ lưới” isn'"'"'t in this text.'
run 2 'words without a number' -d m.db correct 1 figure add 'bộ lưới mới' value=7
err 'are refused' 'there is no number in these words'
run 2 'words with two' -d m.db correct 1 figure add '38 bộ lưới cũ tại 12 thôn và 7 bộ' nth=1
err 'too' 'there are several numbers in these words: 38; 12; 7'
run 2 'a value that the text has not' -d m.db correct 1 figure add '7 bộ lưới' value=8
err 'is refused' 'the number in these words is 7'
run 2 'a second value that it has not' -d m.db correct 1 figure add '7 bộ lưới' value2=9
err 'is refused' 'there is no second value 9'
run 2 'a figure that is there' -d m.db correct 1 figure add '92 đảng viên'
err 'is not added' 'this is figure 1 already'
run 2 'a member that is none' -d m.db correct 1 figure add '7 bộ lưới' size=1
run 2 'a place that is none' -d m.db correct 1 figure add '38 bộ lưới' nth=3
run 2 'words that a search cannot be made of' -d m.db correct 1 figure add '"" ('
run 0 'a figure that was missed' -d m.db correct 1 figure add 'gom duoc gan 38 bo luoi' --who lan
run 0 'its noun is what was quoted with it' -d m.db explain 1
out 'with its place' '“38 bộ lưới” = 38 (count), nearly'
out 'and period' '    period: 2016'
out 'and rule' 'rule: added by hand'
out 'and who, and when' 'added by hand: figure “38 bộ lưới”: value=38; unit=bộ lưới; period=2016;'
run 0 'the other place' -d m.db correct 1 figure add '38 bộ lưới' nth=2 unit=lưới period=2015 indicator=members_admitted
run 0 'a number that is a part of a name' -d m.db correct 1 figure add 'Nghị quyết số 22' unit=
run 0 'a year' -d m.db correct 1 figure add 'hơn năm trước' value=5
cp m.db before.db
run 0 'are exported' -d m.db export
python3 -c '
import json
a = json.loads(open("out", encoding="utf-8").read())
body = a["body"].encode()
m = [x for x in a["metrics"] if body[x["begin"]:x["end"]].decode().startswith(("38", "22", "năm"))]
assert [x["value"] for x in m] == [38, 38, 5, 22], a["metrics"]
assert m[1]["unit"] == "lưới" and m[1]["period"] == "2015" and m[1]["indicator"] == "members_admitted", m[1]
assert all(x["begin"] < y["begin"] for x, y in zip(a["metrics"], a["metrics"][1:]))
assert len(a["corrections"]) == 4' 2>>err
result $? 'in the order of the text'
cp out first
run 0 'annotate' -d m.db annotate
run 0 'keeps them' -d m.db export
cmp -s out first
result $? 'all'
run 0 'tables' -d m.db metrics --indicator members_admitted
out 'have them' 'members_admitted	38'
run 0 'what was added is put right' -d m.db correct 1 figure 2 unit=tấm
run 0 'and is still' -d m.db explain 1
out 'what was added' 'added by hand: figure “38 bộ lưới”: value=38; period=2016;'
run 0 'the archive' -d m.db check
out 'is sound' 'no fault found'
run 0 'and one is taken back' -d m.db correct 1 --undo 1
run 0 'it is gone' -d m.db correct 1
lines 'from the list' out 3
run 1 'an article that is not there' -d a.db correct 99 figure 1 value=1
run 1 'or has no page' -d a.db correct 99 date 2018
run 0 'the archive is sound' -d a.db check

# ---- duplicates
mkdir twice
printf 'Xã vùng cao giữ rừng\n\n05/03/2017\n\nSáng nay, bà con các bản vùng cao cùng bộ đội đi tuần rừng, dọn lối mòn, vá lại hàng rào và trồng thêm cây ở những vạt đất trống ven suối.\n\nTrưởng bản cho biết từ đầu năm tới nay không có vụ cháy nào, cây non lớn nhanh, nước suối trong hơn và chim đã trở về làm tổ.\n' >twice/a.txt
sed 's/Xã vùng cao giữ rừng/Bà con vùng cao giữ rừng/' twice/a.txt >twice/b.txt
printf 'Chợ phiên đông vui\n\n05/04/2017\n\nPhiên chợ cuối tuần ở thị trấn nhỏ đông hơn mọi khi, hàng thổ cẩm bày kín lối vào, người mua kẻ bán gặp nhau hỏi thăm chuyện mùa màng, con cái, ruộng nương.\n' >twice/c.txt
run 0 'import of a page that stands there twice' -d twice.db import twice
run 0 'duplicates' -d twice.db duplicates
lines 'are the two' out 2
out 'with how much is the same' '1	1.00	2	2017-03-05	Bà con vùng cao giữ rừng'
run 1 'no duplicates' -d twice.db duplicates chợ

# ---- deleting
cp a.db deleted.db
run 1 'delete one that is not there' -d deleted.db delete 1 99
run 0 'deletes none' -d deleted.db show 1
run 2 'delete nothing' -d deleted.db delete
run 2 'delete what is no number' -d deleted.db delete 1 x
run 0 'delete' -d deleted.db delete 1 3
out 'tells how many' 'deleted 2'
run 1 'and they are gone' -d deleted.db show 3
run 0 'the archive is sound without them' -d deleted.db check

# ---- bad input: each is told, the rest goes on, status 1
mkdir bad
: >bad/empty.txt
printf ' \n\n' >bad/blank.txt
printf '\x7fELF\x02\x01\x01\x00\x00' >bad/binary
printf 'Hội nghị xã Gió \xff\xfe\x80 bàn việc\n\n01/02/2019\n\nChi bộ họp và bàn \xc3\x28 nhiều việc trong năm.\n\nCuộc họp kéo dài cả buổi sáng, và mọi người đều đã nói điều mình nghĩ về công việc chung.\n' >bad/invalid.txt
printf 'một hai ba ' | python3 -c '
import sys
sys.stdout.write(sys.stdin.read() * 5000000)' >bad/long.txt
printf '{"id": 1, "title": "Hội nghị chi bộ thôn", "body": "Chi bộ thôn Gió họp bàn việc cả năm và kết luận từng việc một.\\nCuộc họp kéo dài cả buổi sáng, và mọi người đều đã nói điều mình nghĩ về công việc."}\n{"id": \n' >bad/r.jsonl
mkfifo bad/fifo
ln -s ../bad bad/loop
ln -s nowhere bad/gone
mkdir bad/closed
chmod 0 bad/closed
run 1 'an import with bad input' -d b.db import bad
for refused in 'empty.txt: is empty' 'blank.txt: is empty' 'binary: is a binary file' \
	'long.txt: is larger than 16 MB' 'r.jsonl:2: malformed JSON' 'fifo: is neither a file nor a folder' \
	'loop: leads back to a folder' 'gone: No such file'; do
	err "refused: $refused" "$refused"
done
if [ -r bad/closed ]; then
	echo "ok $((++number)) - a folder without permission # SKIP root may read it"
else
	err 'a folder without permission' 'closed: Permission denied'
fi
chmod 755 bad/closed
out 'the others are imported' 'imported 2, '
[ "$(wc -l <err)" -le 9 ]
result $? 'one line for each'
run 0 'invalid bytes are shown as such' -d b.db show 1
out 'replaced by U+FFFD' "Gió $(printf '\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd') bàn"
run 1 'a path that does not exist' -d b.db import nowhere.txt
err 'is named' 'tulieu: nowhere.txt: No such file'

# ---- hostile names and full disks
mkdir names
cp pages/b.txt "names/$(printf 'x\033[31m\n.txt')"
: >"names/$(printf 'y\033]0;t\007\xff')"
run 1 'a name with control characters' -d c.db import names
! LC_ALL=C grep -q "$(printf '\033')" err
result $? 'is made harmless before it is printed'
run 0 'and exported' -d c.db export
python3 -c 'import json; json.loads(open("out", encoding="utf-8").read())' 2>>err
result $? 'as valid JSON'
# Without a handler the signal of a file that may not grow ends the program, and a browser's terminal stays raw.
(ulimit -f 100 && "$tulieu" -d small.db import pages) >out 2>err
[ $? = 3 ]
result $? 'a file that may not grow is a write that fails'
lines 'told in one line' err 1
# A page that needs more memory than there is must not end an import of many. (Sanitizers need more themselves.)
if (ulimit -v 400000 && "$tulieu" --version) >out 2>err; then
	mkdir large
	cp pages/b.txt large/a.txt
	yes 'Sen nở.' | head -c 4500000 >large/b.txt
	cp pages/a.txt large/c.txt
	(ulimit -v 400000 && "$tulieu" -d large.db import large) >out 2>err
	[ $? = 1 ]
	result $? 'a page too large for the memory is refused'
	err 'with what it needs' 'large/b.txt: may need 549 MB of memory'
	lines 'in one line' err 1
	out 'and the others are imported' 'imported 2, unchanged 0, replaced 0, refused 1'
fi
if [ -w /dev/full ]; then
	"$tulieu" -d a.db export >/dev/full 2>err
	[ $? = 1 ]
	result $? 'output that cannot be written is told'
	err 'with the reason' 'output: '
	# Each line is written by itself: the last flush, with nothing left, succeeds.
	ASAN_OPTIONS=${ASAN_OPTIONS:-}:verify_asan_link_order=0 stdbuf -oL "$tulieu" -d a.db facets year \
		>/dev/full 2>err
	[ $? = 1 ]
	result $? 'and so is output that was lost before its end'
	err 'though the reason is gone by then' 'output: could not be written'
fi

# ---- the language of messages
LANGUAGE=vi run 3 'messages in another language keep their form' -d none.db show 1
err 'program, file, reason' 'tulieu: none.db: '
LANGUAGE=vi run 0 'help in another language' import --help
out 'letters count, not bytes' '      --encoding TÊN         đọc'
LANGUAGE=vi run 0 'help with long values' metrics --help
out 'what they do stands on a line of its own' '                             với --by'

echo "1..$number"
exit $((failed > 0))
