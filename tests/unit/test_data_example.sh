#!/bin/bash
# The example of tulieu-data(5), taken from the page itself in each language: would catch a table whose
# columns or notation have changed without the manual.
set -u
cd "$(dirname "$0")/../.." || exit 2
tulieu=${TULIEU_BIN:-build/tulieu}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
n=0
say() # status text
{
	n=$((n + 1))
	if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; fi
}
check() # page heading folder
{
	local messages folder=$3
	mkdir -p "$folder/tulieu" "$folder/pages"
	awk -v to="$folder/tulieu" -v heading=".Sh $2" '
		$0 == heading { on = 1 }
		on && /^\.Bd -literal/ { n++; block = 1; next }
		/^\.Ed/ { block = 0 }
		block && on { print > (to "/" (n == 1 ? "units" : n == 2 ? "indicators" : "topics") ".tsv") }
	' "$1"
	cat >"$folder/pages/a.txt" <<'END'
Văn hóa đọc ở chi bộ

12/03/2023

Năm 2022, Đảng bộ huyện Bình Liêu xây dựng được 17 tủ sách chi bộ, mở ngày sách và nuôi văn hóa đọc trong đảng viên.
END
	export XDG_CONFIG_HOME=$folder
	messages=$("$tulieu" -d "$folder/archive.db" import "$folder/pages" 2>&1 >/dev/null)
	[ -z "$messages" ]
	say $? "$1: the tables of the example are read without a message"
	[ -z "$messages" ] || printf '%s\n' "$messages" | sed 's/^/# /'
	"$tulieu" -d "$folder/archive.db" metrics --indicator bookcases_set_up | grep -q "bookcases_set_up	17	"
	say $? "$1: the indicator is found"
	"$tulieu" -d "$folder/archive.db" facets topic | grep -q '	1$' &&
		"$tulieu" -d "$folder/archive.db" search 'topic:reading' | grep -q .
	say $? "$1: the topic is found"
}
check man/tulieu-data.5 EXAMPLES "$work/en"
check man/vi/tulieu-data.5 'VÍ DỤ' "$work/vi"
echo "1..$n"
