#!/bin/bash
# Tables of a user: what they add and change works, every line that can't be used is told once with file,
# line and reason, the rest is used, and an archive whose marks are older says so.
set -u
# shellcheck source=../tap.sh
. "$(dirname "$0")/../tap.sh"
cd "$(dirname "$0")/../.." || exit 2
tulieu=$(realpath "${TULIEU_BIN:-${1:-build}/tulieu}")
box=$(mktemp -d "${TMPDIR:-/tmp}/rules.XXXXXX") || exit 1
trap 'rm -rf "$box"' EXIT
data=$PWD/data
cd "$box" || exit 1
export XDG_CONFIG_HOME=$box/config
own=$box/config/tulieu
mkdir -p "$own" pages

run() { "$tulieu" -d a.db "$@" >out 2>err </dev/null; }
told() { [ "$(grep -cF -- "$1" err)" = 1 ]; result $? "told once: $1"; }
silent() { [ ! -s err ]; result $? "$1"; }
# table NAME: begins a table of the user's with the head line of ours.
table() { grep -v '^#' "$data/$1" | head -n 1 >"$own/$1"; }
# row NAME CELL...
row()
{
	local name=$1 IFS=$'\t'
	shift
	printf '%s\n' "$*" >>"$own/$name"
}

cat >pages/a.txt <<'END'
Văn hóa đọc ở huyện Bình Liêu

12/03/2023

Năm 2022, Đảng bộ huyện Bình Liêu kết nạp 17 đảng viên, mở ngày sách và nuôi văn hóa đọc trong các chi bộ.
Huyện mở sách cho 9 thôn.
END
run import pages
silent 'without tables of a user nothing is told'
run metrics
has 'a figure has our indicator' 'members_admitted	17	'

table topics.tsv
row topics.tsv reading 'Văn hóa đọc' Reading 1 'văn hóa đọc|ngày sách'
row topics.tsv '' 'Không tên' Nameless 1 'chi bộ'
row topics.tsv few
row topics.tsv heavy Nặng Heavy x 'nuôi'
row topics.tsv none Không None 1 ''
row topics.tsv lost Mất Lost 1 'lạc lối' '' '' no_such_indicator
row topics.tsv -no_such_topic
table indicators.tsv
row indicators.tsv readers 'Người đọc' Readers flow '' '' '' 'kết nạp … N @member'
row indicators.tsv -members_admitted
row indicators.tsv broken Hỏng Broken flow '' '' '' 'kết nạp ( a | b N @member'
row indicators.tsv unknown 'Không rõ' Unknown flow '' '' '' 'kết nạp N @no_such_class'
row indicators.tsv empty Rỗng Empty flow '' '' '' 'đạt N% ( ); kết nạp ( mây N; kết nạp N @member !'
row indicators.tsv daily Ngày Daily flow maybe '' '' 'kết nạp sen N @member'
row indicators.tsv unworded 'Không lời' Unworded flow '' '' '' '$no_such_wording … N @member'
row indicators.tsv bookish 'Thôn có sách' 'Villages with books' stock '' '' '' '( gửi sách | $opens_books ) … N @village'
table scopes.tsv
row scopes.tsv lotus organisation perhaps 'hội sen'
table wordings.tsv
row wordings.tsv opens_books 'mở sách | nuôi văn hóa đọc'
table surnames.tsv
row surnames.tsv Sen perhaps
table positions.tsv
row positions.tsv 'ông sen' uncle
printf 'wrong\thead\n' >"$own/provinces.tsv"
printf 'id\n' >"$own/topic.tsv"
run metrics
told 'topics.tsv:3: the first cell, the id, is empty'
told 'topics.tsv:4: fewer cells than the table needs'
told 'topics.tsv:5: no such weight, taken as 1: x'
told 'topics.tsv:6: the topic has no cue: none'
told 'topics.tsv:7: no such indicator: no_such_indicator'
told 'topics.tsv:8: no row with that id to remove'
told 'indicators.tsv:4: a rule that cannot be read: kết nạp ( a | b N @member'
told 'indicators.tsv:5: no such class: @no_such_class'
told 'indicators.tsv:6: a rule that cannot be read: đạt N% ( )'
told 'indicators.tsv:6: a rule that cannot be read: kết nạp ( mây N'
told 'indicators.tsv:6: a rule that cannot be read: kết nạp N @member !'
told 'indicators.tsv:7: neither yes nor no, taken as no: maybe'
told 'indicators.tsv:8: no such wording: $no_such_wording'
told 'scopes.tsv:2: `named` is not known: perhaps'
told 'surnames.tsv:2: neither yes nor no, taken as no: perhaps'
told 'positions.tsv:2: `kind` is not known: uncle'
told "provinces.tsv:1: the head line must be that of the program's table"
told 'topic.tsv:1: there is no table of that name'
told 'tulieu annotate'
run annotate
run metrics --indicator readers
has 'our indicator has made way for the one of the user' 'readers	17	'
run metrics --indicator bookish
has 'and a wording of the user tells of an indicator' 'bookish	9	'
grep -q 'other rules' err
[ $? = 1 ]
result $? 'after annotate the marks are not called old'
run search topic:reading
has 'the topic is found' 'Văn hóa đọc'
run explain 1
has 'explain names the row' 'config/tulieu/topics.tsv:2: reading: '
has 'and the rule' 'config/tulieu/indicators.tsv:2: readers: kết nạp … N @member'
run search province:quang-ninh
has 'the provinces of ours are used' 'Văn hóa đọc'

# Why must name the line of a place, too, or nobody finds the row that is wrong.
line() { grep -n "^$2	" "$data/$1" | cut -d: -f1; }
code=$(awk -F'\t' '$3 == "Bình Liêu" { print $1 }' "$data/districts.tsv")
run explain 1
has 'and the line of a place' "rule: districts.tsv:$(line districts.tsv "$code"): $code, headline, “Bình Liêu”"
rm "$own"/*
table historic.tsv
row historic.tsv ha-moc 'Hà Mộc' tỉnh 1965 1991 22 22 yes
table sources.tsv
row sources.tsv gio-ngan 'Gió Ngàn' paper 'Báo Gió Ngàn' gio-ngan.example 22
mkdir more
printf 'Hà Mộc họp bàn việc làng\n\n12/03/2023\n\nCác cụ ở Hà Mộc họp bàn việc đắp lại con đường cũ, trồng thêm tre chắn gió.\n' >more/h.txt
printf 'Họp bàn việc làng\n\n12/03/2023\n\nCác cụ họp bàn việc đắp lại con đường cũ, trồng thêm tre chắn gió cho cả làng.\n\nTheo Báo Gió Ngàn\n' >more/s.txt
run import more
run explain 2
has 'that of a row of the user with its folder' 'config/tulieu/historic.tsv:2: ha-moc, headline, “Hà Mộc”'
run explain 3
has 'and that of a source' 'config/tulieu/sources.tsv:2: gio-ngan, source'

# A mistyped kind, province or date must not pass for a good one, nor take the good rows with it.
row historic.tsv ha-tre 'Hà Tre' tỉnh 19x5 1991-13 22 22 yes
row historic.tsv ha-sau 'Hà Sau' tỉnh 1991 1965-02 22 22 yes
row historic.tsv ha-mat 'Hà Mất' tỉnh 1991-05 1992 '22|99' 22 yes
row historic.tsv ha-nay 'Hà Nay' tỉnh '' 1820 22 99 yes
row sources.tsv gio-nui 'Gió Núi' blog 'Báo Gió Núi' gio-nui.example 22
row sources.tsv gio-xa 'Gió Xa' paper 'Báo Gió Xa' gio-xa.example 99
table districts.tsv
row districts.tsv 990 huyện 'Suối Tre' 22 2020-02-30
table provinces34.tsv
row provinces34.tsv 22 'Quảng Ninh' tỉnh 'Đông Bắc Bộ' 22 2030-1
run metrics
told 'historic.tsv:3: no such year or month, taken as not known: 19x5'
told 'historic.tsv:3: no such year or month, taken as not known: 1991-13'
told 'historic.tsv:4: it ended before it began'
told 'historic.tsv:5: `successors` has what is no code of provinces.tsv'
told 'historic.tsv:6: `today` is no code of provinces34.tsv'
told 'sources.tsv:3: no such kind of source, taken as none: blog'
told 'sources.tsv:4: no such province, taken as national: 99'
told 'districts.tsv:2: no such day, taken as not known: 2020-02-30'
told 'provinces34.tsv:2: no such day, taken as not known: 2030-1'
[ "$(grep -c '\.tsv:' err)" = 9 ]
result $? 'and nothing else is told of these tables'
printf 'Hà Tre họp bàn việc làng\n\n12/03/2023\n\nCác cụ ở Hà Tre họp bàn việc đắp lại con đường cũ, trồng thêm tre chắn gió.\n' >more/h.txt
printf 'Họp bàn việc làng\n\n12/03/2023\n\nCác cụ họp bàn việc đắp lại con đường cũ, trồng thêm tre chắn gió cho cả làng.\n\nTheo Báo Gió Núi\n' >more/s.txt
run import more
run explain 2
has 'a row with a date that is none is used' 'config/tulieu/historic.tsv:3: ha-tre, headline, “Hà Tre”'
run explain 3
has 'and one whose kind is none' 'config/tulieu/sources.tsv:3: gio-nui, source'

rm "$own"/*
cp -r "$data" trimmed
for file in trimmed/*.tsv; do
	awk '/^#/ || !head { print; if (!/^#/ && NF) head = 1; next } { sub(/\t+$/, ""); print }' "$data/${file##*/}" >"$file"
done
TULIEU_DATA=$box/trimmed run metrics
[ "$(grep -cv 'tulieu annotate' err)" = 0 ]
result $? 'empty cells at the end of a row may be left out, in every table'
table indicators.tsv
row indicators.tsv members_admitted 'Người mới' Newcomers flow '' '' '' 'kết nạp … N @member'
run annotate
silent 'a row of ours that is replaced is told nowhere'
run explain 1
has 'by id, with a label of the user' 'Newcomers (members_admitted)'

rm "$own"/*
printf 'Xưởng dệt ven sông\n\n12/03/2023\n\nXưởng mở cửa lại sau mùa mưa và sẽ nhận 40 người của các làng bên sông vào làm.\n\nTheo Báo Gió Núi\n' >more/d.txt
run import more/d.txt
run metrics
hasnt 'a text without the Party: what a sentence with words of doubt counts is left out' '	40	'
table qualifiers.tsv
row qualifiers.tsv -doubt
row qualifiers.tsv -doubt_on
row qualifiers.tsv -doubt_text
run annotate
silent 'rows of doubt are taken away'
run metrics
has 'and it is shown' '	40	'
has 'as what will be' 'forecast'

echo "1..$number"
exit $((failed > 0))
