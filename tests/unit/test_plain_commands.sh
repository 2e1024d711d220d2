#!/bin/bash
# The dialogue without a screen (tulieu --plain): that it has what the browser's keys do. Pickers,
# folded articles, orders, the concordance and the table that stand, marks by numbers, and what leaves
# it: to files, to the clipboard, to programs.
#
#     tests/unit/test_plain_commands.sh BUILD
set -u
# shellcheck source=../tap.sh
. "$(dirname "$0")/../tap.sh"
tulieu=${TULIEU_BIN:-$(realpath "$1")/tulieu}
box=$(mktemp -d "${TMPDIR:-/tmp}/plain.XXXXXX") || exit 1
box=$(realpath "$box")
trap 'rm -rf "$box"' EXIT
cd "$box" || exit 1
export TULIEU_DB=$box/a.db XDG_STATE_HOME=$box/state XDG_CONFIG_HOME=$box/config
export XDG_DATA_HOME=$box/share LC_ALL=C.UTF-8 HOME=$box TERM=dumb
unset LANGUAGE BROWSER

# ask LINE...: a dialogue of these lines; its output stands in out and err.
ask() { printf '%s\n' "$@" | "$tulieu" --plain >out 2>err; }

# page FILE HEADLINE DATE TEXT
page() { printf '%s\n\n%s 08:00\n\n%s\n\nBuổi họp kéo dài tới trưa mới xong.\n' "$2" "$3" "$4" >"pages/$1.txt"; }
mkdir pages
page 1 'Bắc Kạn: họp chi bộ thôn Nà Pài' 01-03-2019 'Tỉnh ủy Bắc Kạn họp bàn công tác phát triển đảng viên. Năm 2018, toàn tỉnh kết nạp 301 đảng viên mới. Huyện Chợ Đồn kết nạp 40 đảng viên.'
page 2 'Bắc Kạn: kiểm tra việc chi đảng phí' 02-04-2019 'Ủy ban Kiểm tra Tỉnh ủy Bắc Kạn kiểm tra 12 tổ chức đảng. Năm 2018, toàn tỉnh kết nạp 305 đảng viên mới.'
page 3 'Hà Giang: chi bộ vùng cao họp' 05-05-2020 'Tỉnh ủy Hà Giang họp với các huyện. Năm 2019, toàn tỉnh kết nạp 88 đảng viên mới, tỷ lệ 76,5 %.'
page 4 'Quảng Ninh: mở đường ra đảo' 20-06-2021 'Tỉnh ủy Quảng Ninh họp về con đường mới ra đảo, theo Nghị quyết số 22-NQ/TW ngày 02-02-2008 của Bộ Chính trị.'
long=$(for i in $(seq 1 40); do echo -n "Đồng chí thứ $i nói về việc làm đường ở thôn số $i của xã vùng cao $i. "; done)
page 5 'Lạng Sơn: cả xã làm đường' 01-07-2022 "Tỉnh ủy Lạng Sơn họp. $long"
page 6 'Lạng Sơn: dân cùng làm đường' 02-07-2022 "Tỉnh ủy Lạng Sơn họp. $long"
"$tulieu" import pages >/dev/null 2>&1

# What a picker is for: numbers under the other filters, several values, what is left out.
ask province '1, 2' filter 'province +Quảng Ninh' filter 'province -Bắc Kạn' filter province
has 'a picker numbers its values' '1. Bắc Kạn: 2 articles'
has 'two of them by their numbers' 'Articles 1 to 4 of 4.'
has 'they are one filter' '1. Province: Bắc Kạn, Lạng Sơn'
has 'another one is added' '1. Province: Bắc Kạn, Lạng Sơn, Quảng Ninh'
has 'one is left out' '1. Province: not Bắc Kạn'
has 'and is said to be' '1. Bắc Kạn: 2 articles; left out'
ask 'province Hà Giang, bắc kạn' filter undo 'province bắc kạn, nowhere' filter 'province ang?' 2
has 'names with commas between' 'Articles 1 to 3 of 3.'
has 'the filters are heard when they change' 'Province: Bắc Kạn, Hà Giang.'
has 'a name that is none chooses nothing' 'Nothing fits "nowhere".'
has 'and leaves the filters alone' 'There is no filter.'
times 'what a part of a name fits' 'Hà Giang: 1 article' 1
has 'is chosen from by its number' 'Articles 1 to 1 of 1.'
ask 'province ang' 'date 2019' province 'date 2019?' 'date 2019..2020' 'date -2019'
has 'a name that fits several lists them' 'Lạng Sơn: 2 articles'
has 'counts are those under the other filters' 'Lines 1 to 1 of 1.'
has 'the months of a year' '04/2019: 1 article'
has 'a range' 'Articles 1 to 3 of 3.'
has 'all years but one' 'Articles 1 to 3 of 3.'
ask 'today thái nguyên' 'remove all' region 'mentions quảng ninh' 'remove all' 'district chợ đồn' source agency tag
has 'one of the 34' 'Articles 1 to 2 of 2.'
has 'regions' 'Region; a number chooses'
has 'a district' 'Articles 1 to 1 of 1.'
has 'no tags yet' 'There are no tags yet; tags gives an article some.'

# Articles that are one text are heard once.
ask 'go-to 1' 'fold 1' 'fold 1' fold-all fold-all 'fold 3' 'fold 99'
has 'under one number' '1. 02/07/2022, Lạng Sơn: Lạng Sơn: dân cùng làm đường (1 more of the same text)'
has 'numbers are those of the list, and the others are told of' 'Articles 1 to 5 of 5. 1 more is the same text.'
has 'opened' '2. 01/07/2022, Lạng Sơn: Lạng Sơn: cả xã làm đường (the same text)'
times 'and closed' 'Articles 1 to 6 of 6.' 2
has 'one that has no other' 'No other article of this list is the same text.'
ask 2 list 'order oldest'
has 'a number behind folded ones opens its article' '20/06/2021. Quảng Ninh.'
mkdir -p config/tulieu
echo 'set fold off' >config/tulieu/config
ask 'fold 1' 'filter đảo' fold-all
has 'a setting shows all' 'Articles 1 to 6 of 6.'
has 'until it is asked for' '(the same text)'
has 'a list without any' 'No articles of this list are one text.'
rm -r config

ask order 'order figures' reverse-order 'order relevance' reverse-order 'go-to last' 'go-to 5/2020' 'go-to 3' 'go-to first' 'go-to 99' 'go-to nowhere' 'go-to 1999'
has 'orders are told with their meaning' 'figures: most figures first'
has 'and which is in force' 'newest: newest first; so it is now'
has 'by figures' '4. 02/07/2022, Lạng Sơn'
has 'an order without another end' 'This order has no other end.'
has 'a row that is none' 'A number from 1 to 5 is needed.'
has 'a date that is none' 'a date is 2019, 3/2019 or 5/3/2019.'
ask 'go-to 5/2020'
has 'the page from a date on' 'Articles 3 to 5 of 5.'

# A concordance stands until it is left: its order and its neighbours are those of its lines.
ask 'concordance kết nạp' 'order before' 'order after' 'order up' neighbours 'neighbours 2' order 1 list 1 next list list
has 'in the order of the list' 'Concordance, as the list:'
has 'by what stands before' 'Concordance, by what stands before:'
has 'by what follows' 'Concordance, by what follows:'
has 'an order that is none' 'The order can be: list, before, after.'
has 'neighbours' 'before it: tỉnh; 3 times'
has 'of two syllables' 'before it: toàn tỉnh; 3 times'
has 'which open nothing' 'This line opens nothing.'
times 'the way back leads to the places' 'Lines 1 to 4 of 4.' 5
has 'a line reads its paragraph' 'Paragraph 2: Tỉnh ủy Bắc Kạn họp bàn'
has 'next reads that of the next line' '02/04/2019. Bắc Kạn.'
hasnt 'and not the whole article' 'End of the article'
ask 'concordance "tỷ lệ"' neighbours
has 'a number with a comma in it is one neighbour' 'after it: 76,5; 1 time'
ask 'filter họp đường' concordance together together 'remove all' together
has 'words that stand near each other' 'Concordance, words near each other'
has 'each by itself' 'Concordance, each word'
has 'there must be one' 'No concordance stands'

ask 'table members admitted' level kind order 'order north' division 'order up' list level
has 'a table of provinces' 'Members admitted (numbers), 63 provinces:'
has 'a total that says the same is not said' 'Lines 1 to 5 of 5.'
has 'of districts' '63 provinces, figures of districts:'
has 'whose figures these are' 'Bắc Kạn, 2018: 40'
has 'the largest first' 'figures of districts, the largest first:'
has 'of the 34' '34 provinces, figures of districts:'
has 'an order of tables that is none' 'The order can be: north, largest.'
has 'no table stands' 'No table stands'
ask 'table admitted' 1 'indicator members admitted' table list undo 'map members admitted' division
has 'a name that fits several' 'Indicator:'
times 'the one that is chosen, then the one that is filtered by' 'Members admitted (numbers), 63 provinces:' 3

# What leaves the dialogue.
ask 'table members admitted' 'export t.csv' 'export t.csv' 'export t.xyz' 'copy into c.txt' list 'concordance kết nạp' 'export k.json' neighbours 'export n.tsv' 'export all n.txt'
has 'a table is written' 'Written: t.csv'
head -1 t.csv | grep -q '^code,province,2018'; result $? 'as a sheet'
has 'never over a file' 't.csv is there already; choose another name.'
has 'in a form that is known' 'The name must end in .tsv, .csv, .json or .md.'
grep -q 'Bắc Kạn' c.txt; result $? 'copied into a file'
grep -q '"match":"kết nạp"' k.json; result $? 'the places'
grep -q 'before	tỉnh	3' n.tsv; result $? 'the neighbours'
has 'the articles in spite of them' '6 articles written to n.txt.'
ask 'filter "Nà Pài"' 1 'export one.md' 'export all all.jsonl' 'copy' 'copy address into c.txt' 'copy figure 1 into c.txt' 'figures 2' 'copy sentence into c.txt' 'copy into' 'copy soul' list 'export this x.txt' 'copy article 1 into c.txt' 'copy article into c.txt' 'copy all tsv into all.tsv' 'copy this'
has 'the open article' '1 article written to one.md.'
has 'no clipboard' 'No clipboard here'
has 'but a file' "The same words, with into and a file's name behind them, write it."
grep -q "$box/pages/1.txt" c.txt; result $? 'the address'
grep -q 'Members admitted: 301' c.txt; result $? 'a figure with its source'
grep -q '^“Huyện Chợ Đồn kết nạp 40' c.txt; result $? 'the sentence of the figure that was read last'
has 'a file without a name' 'The name of a file is needed behind it.'
has 'something that is nothing' 'What can be copied:'
has 'this one, where none is open' 'No article is open'
grep -q '^“Bắc Kạn: họp chi bộ thôn Nà Pài”' c.txt; result $? 'an article of the list by its number'
has 'which must be there' 'its number comes first'
[ "$(grep -c '^1	' all.tsv)" = 1 ]; result $? 'all that is listed, in a form'
ask 'set clipboard osc52' 'filter "Nà Pài"' 1 copy
! grep -q "$(printf '\033')" out; result $? 'no sequence goes where no terminal is'

# No shell sees a word of it, and a program that ends early ends nothing else.
ask 'filter chi' "pipe sh -c 'cat >piped; echo \$0' \"a b;c\"" 'pipe jsonl wc -l' 'pipe this cat' 1 'pipe wc -l' 'pipe no-such-program' "pipe sh -c 'exit 3'" 'pipe "' pipe next
grep -q '^a b;c$' out; result $? 'words go as they are'
grep -q 'Nà Pài' piped; result $? 'the articles are its input'
has 'and counted' '5 articles went to wc.'
has 'the open one' '1 article went to wc.'
has 'a program that is none' 'no-such-program: '
has 'one that fails' 'sh ended with status 3.'
has 'a quote that stays open' "a quote isn't closed"
has 'no program' 'A command is needed'
mkdir large
for i in $(seq 1 40); do printf 'Hà Nam: tin về chi bộ %s\n\n01-01-2010 08:00\n\nTỉnh ủy Hà Nam họp %s. %s\n' $i $i "$long" >large/$i.txt; done
TULIEU_DB=$box/l.db "$tulieu" import large >/dev/null 2>&1
TULIEU_DB=$box/l.db ask "pipe all jsonl true" 'go-to first'
has 'one that reads nothing' ' to true.'
has 'and the dialogue goes on' 'Articles 1 to 1 of 1.'

printf 'Hà Nam: tin có địa chỉ\n\n03-03-2018 08:00\n\nTỉnh ủy Hà Nam họp bàn về chi bộ ở thôn bản xa xôi. Buổi họp kéo dài tới trưa mới xong.\n\nNguồn: https://example.org/a?b=1&c=2\n' >web.txt
"$tulieu" import web.txt >/dev/null 2>&1
export BROWSER='sh -c "echo =\$0= >opened" %s:other'
ask 'filter "Hà Nam"' 'web 1' web
[ "$(cat opened)" = '=https://example.org/a?b=1&c=2=' ]; result $? 'an address is one word of the browser'
has 'the number of which article' 'its number comes first'
unset BROWSER

# Marks by the numbers of the list, without opening.
ask 'star 1' 'tags 1 việc, khẩn' 'note 2 hỏi lại' 'read 3' 'tag việc' 'unread 1' list 'remove all' 'star 9' 'tags' 'tags x'
has 'a star' 'Starred.'
has 'tags' 'Tags: khẩn, việc'
has 'a filter by one of them' 'Articles 1 to 1 of 1.'
has 'a number beyond the list' 'A number from 1 to 6 is needed.'
times 'neither a number nor an open article' 'No article is open: its number comes first.' 2

ask "note 4 $(printf 'dài %.0s' $(seq 1 2000))"
[ "$(wc -c <out)" -gt 10000 ]; result $? 'a note is kept whole'

ask 'filter "Nà Pài"' 1 next-figure next-figure previous-figure previous-figure about 'filter-by 1' 1 'filter-by 99' list 'filter-by 1'
has 'figures one after the other' '2. 40 đảng viên'
has 'no earlier one' 'No earlier figure.'
has 'what was found is numbered behind them' 'Why these topics:'
has 'and its words told' 'By the words: '
has 'one more filter' 'Articles 1 to 1 of 1.'
has 'a number of nothing' 'A number from 1 to '
ask 'filter đảo' 1 next-match next-match next-match previous-match 'find kéo dài' next-match next-match about 'page trưa' 'page xyzzy'
has 'paragraphs with the words of the filter' 'Paragraph 1: Quảng Ninh: mở đường ra đảo'
has 'none behind the last' 'No further match.'
times 'then with those that were found' 'Paragraph 3: Buổi họp kéo dài tới trưa mới xong.' 2
has 'documents' 'Nghị quyết 22-NQ/TW'
has 'lines of the page' 'Page as imported: '
has 'with words that do not stand there' 'It does not stand in this page.'

ask 'filter "Nà Pài"' 1 'correct province Hà Nam, Hà Nội' 'undo-correction province' 'correct figure 1 value=302 period=2017' figures 'undo-correction figure 1' 'undo-correction figure 1' 'correct soul x' 'correct figure 9 delete' 'explain figure 2' 'explain topic' 'correct figure 2 delete' undo-correction 'undo-correction 1' undo-correction
has 'provinces by names of several words' 'Hà Nội (corrected by hand).'
times 'a correction is taken back' 'Taken back: the rules decide again.' 3
has 'one whose figure is gone has a number' '1. corrected by hand: figure “40 đảng viên”: delete'
has 'a figure' '1. 302 đảng viên mới; Members admitted; 2017'
times 'nothing more' 'Nothing was corrected here.' 2
has 'what cannot be corrected' 'What is meant: date, province'
has 'why one figure is there' 'figure 2: “40 đảng viên” = 40'
hasnt 'and not the other' 'figure 1: “301'

ask 'order figures' 'filter chi' save 'order oldest' 'saved chi' order 'unsave 1' saved 'unsave chi'
has 'a search is saved with its order' 'figures: most figures first; so it is now'
has 'under what it asks for' 'Saved as "chi".'
has 'and deleted' '"chi" is no longer saved.'
has 'so that none is left' 'Nothing is saved yet.'

ask 'input-method telex' 'filter Nà Pài' 'filter ddaro' 'filter is:read or has:note' 'filter noos' 'input-method off' 'filter ddaro' 'again 2' again 'again 99' 'input-method x'
has 'Telex' 'Typed: đảo'
has 'found so' 'Articles 1 to 1 of 1.'
hasnt 'words of the language are none of it' 'Typed: í'
has 'what is found nowhere is tried as it was typed' 'Nothing for “nố”: shown is “noos”'
has 'off' 'Keys are typed as they are.'
has 'what was typed is listed' '2. filter ddaro'
has 'a method that is none' 'Not possible: '
ask set 'set ascii on' 'filter đảo' 'set fold' 'set fold maybe' 'set language vi' 'bỏ tat-ca' 'set confirm-delete off' 'delete 1' undo 'help table' 'help xyzzy'
has 'settings and what they can be' 'fold is on; it can be: off, on.'
has 'text without marks' 'Quang Ninh: mo duong ra dao'
has 'a value that is none' 'maybe'
has 'another language' 'language la vi'
has 'a deletion without a question' 'Da xoa; hoan-tac'
has 'help with a word' 'bang CHI-SO [nay]'
has 'with one that is nowhere' 'Khong lenh nao co "xyzzy"'

# told TEXT: waits until a dialogue that goes on has said this, a minute at most: one that ended says no more.
told()
{
	local tries
	for ((tries = 0; tries < 600; tries++)); do
		grep -qF -- "$1" out && return
		sleep 0.1
	done
}

# Another program imports while the dialogue goes on.
{ echo 'filter "Cao Bằng"'; page 9 'Cao Bằng: tin mới' 01-01-2023 'Tỉnh ủy Cao Bằng họp về chi bộ.'
  told 'No article has all this'
  "$tulieu" import pages >/dev/null 2>&1; echo 'filter "Cao Bằng"'; } | "$tulieu" --plain >out 2>err
has 'what is imported meanwhile is found' '1. 01/01/2023, Cao Bằng: Cao Bằng: tin mới'

# A table whose figures can no longer be read is none: what is asked of it next finds nothing to crash on.
"$tulieu" -d rotten.db import pages >/dev/null 2>&1
: >out
{ echo 'table members admitted'
  told 'Lines 1 to'
  : >rotten.db; rm -f rotten.db-wal; printf '%s\n' level order kind division 'copy lines'; } |
	"$tulieu" -d rotten.db --plain >out 2>err
[ $? = 0 ]; result $? 'an archive that is destroyed while a table stands'
has 'is told of' 'Not possible: is damaged'
has 'and the table is gone' 'No table stands'

export TULIEU_DB=$box/none.db
ask no
[ $? = 3 ]; result $? 'no archive and no sample'
has 'what to do' 'tulieu import FOLDER'
ask yes quit
has 'the sample' 'articles. Type help'
[ ! -e none.db ]; result $? 'which is not in the place of the archive'

echo "1..$number"
exit $((failed > 0))
