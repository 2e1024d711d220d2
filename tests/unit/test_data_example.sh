#!/bin/bash
# The example of tulieu-data(5), taken from the page itself: would catch a table whose columns or
# notation have changed without the manual.
set -u
cd "$(dirname "$0")/../.." || exit 2
tulieu=${TULIEU_BIN:-build/tulieu}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/tulieu" "$folder/pages"
awk -v to="$folder/tulieu" '
	/^\.Sh EXAMPLES/ { on = 1 }
	on && /^\.Bd -literal/ { n++; block = 1; next }
	/^\.Ed/ { block = 0 }
	block && on { print > (to "/" (n == 1 ? "units" : n == 2 ? "indicators" : "topics") ".tsv") }
' man/tulieu-data.5
cat >"$folder/pages/a.txt" <<'END'
Văn hóa đọc ở chi bộ

12/03/2023

Năm 2022, Đảng bộ huyện Bình Liêu xây dựng được 17 tủ sách chi bộ, mở ngày sách và nuôi văn hóa đọc trong đảng viên.
END
export XDG_CONFIG_HOME=$folder
run() { "$tulieu" -d "$folder/archive.db" "$@"; }
echo 1..3
messages=$(run import "$folder/pages" 2>&1 >/dev/null)
[ -z "$messages" ] && echo 'ok 1 - the tables of the example are read without a message' || {
	echo 'not ok 1 - the tables of the example are read without a message'
	printf '%s\n' "$messages" | sed 's/^/# /'
}
run metrics --indicator bookcases_set_up | grep -q "bookcases_set_up	17	" &&
	echo 'ok 2 - the indicator is found' || echo 'not ok 2 - the indicator is found'
run facets topic | grep -q '	1$' && run search 'topic:reading' | grep -q . &&
	echo 'ok 3 - the topic is found' || echo 'not ok 3 - the topic is found'
