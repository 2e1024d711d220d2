#!/bin/bash
# The dialogue without a screen (tulieu --plain): what is asked on standard input and answered line by
# line. Each test names the promise it keeps.
#
#     tests/unit/test_plain.sh BUILD
set -u
# shellcheck source=../tap.sh
. "$(dirname "$0")/../tap.sh"
tulieu=${TULIEU_BIN:-$(realpath "$1")/tulieu}
box=$(mktemp -d "${TMPDIR:-/tmp}/plain.XXXXXX") || exit 1
box=$(realpath "$box")
trap 'rm -rf "$box"' EXIT
cd "$box" || exit 1
export TULIEU_DB=$box/a.db XDG_STATE_HOME=$box/state XDG_CONFIG_HOME=$box/config LC_ALL=C.UTF-8
unset LANGUAGE

# ask LINE...: a dialogue of these lines; its output stands in out and err.
ask() { printf '%s\n' "$@" | "$tulieu" --plain >out 2>err; }

mkdir pages
for i in 01 02 03 04 05 06 07 08 09 10 11 12; do
	printf 'Bắc Kạn: bài thứ %s về chi bộ\n\n%s-03-2019 08:00\n\nTỉnh ủy Bắc Kạn họp bàn công tác phát triển đảng viên. Năm 2018, toàn tỉnh kết nạp 3%s đảng viên mới.\n\nBuổi họp kéo dài tới trưa mới xong.\n' \
		$i $i $i >pages/$i.txt
done
printf 'Hà Giang: tin \033[31mđỏ\033]0;x\007 lạ\n\n20-04-2019 08:00\n\nTỉnh ủy Hà Giang họp \302\233 với \342\200\256 các huyện trong tỉnh về việc xây dựng chi bộ ở thôn bản xa.\n' >pages/z.txt
printf 'Tin tức\nĐường mới về xóm núi\nMùa cam ngọt\nChợ phiên cuối năm\nNgày hội ở bản xa\n' >pages/section.txt
"$tulieu" import pages >/dev/null 2>&1

ask
has 'the first page is there without being asked for' '1. 20/04/2019, Hà Giang: '
has 'it says how many there are' 'Articles 1 to 10 of 13.'
[ ! -s err ]; result $? 'nothing on standard error'
grep -qP '[\x00-\x08\x0b-\x1f\x7f]' out; [ $? = 1 ]; result $? 'no control character of a page gets out'
grep -qP '\xc2\x9b|\xe2\x80\xae' out; [ $? = 1 ]; result $? 'nor a C1 or bidirectional one'
hasnt 'without a terminal there is no prompt' '>'

has 'sections are none of them' '13 articles. Type help'

ask next previous previous
has 'the next page' 'Articles 11 to 13 of 13.'
has 'the end of the list is said' 'This is the first page.'
ask next next
has 'the other end too' 'This is the last page.'

ask 2 next previous
has 'a number opens an article' 'Bắc Kạn: bài thứ 12 về chi bộ'
has 'its facts' '12/03/2019. Bắc Kạn.'
has 'its text' 'Buổi họp kéo dài tới trưa mới xong.'
has 'next is the next article while one is open' 'Bắc Kạn: bài thứ 11 về chi bộ'
ask '2' list
has 'what was read is marked' '2. 12/03/2019, Bắc Kạn: Bắc Kạn: bài thứ 12 về chi bộ (already read)'

ask 2 figures 'figures 1' 'figures 99'
has 'figures are numbered' '1. 312 đảng viên'
has 'a figure has its sentence' 'Năm 2018, toàn tỉnh kết nạp 312 đảng viên mới.'
has 'a number that is none' 'A number from 1 to'

ask 'filter "bài thứ 07"' filter undo
has 'a filter' 'Articles 1 to 1 of 1.'
has 'the filters are told' '1. Keyword: "bài thứ 07"'
ask 'province bac kan' 'province Hà Giang' 'remove 1'
has 'a province without marks' 'Articles 1 to 10 of 12.'
has 'another one takes its place' 'Articles 1 to 1 of 1.'
ask province
has 'provinces are counted' 'Bắc Kạn: 12 articles'
has 'one article is one article' 'Hà Giang: 1 article'
ask 'date 2019-04' date
has 'a month' 'Articles 1 to 1 of 1.'
has 'years are counted' '2019: 1 article'
ask 'filter "'
has 'a query that is wrong' 'Not understood, at letter 1:'
hasnt 'it changes nothing' 'No article has all this'
ask 'filter xyzzyx' undo
has 'nothing found' 'No article has all this.'
has 'undo' 'Articles 1 to 10 of 13.'
ask 'order oldest'
has 'another order' '1. 01/03/2019, Bắc Kạn:'
ask 'order upside'
has 'an order that is none' 'There is no order "upside"; there are:'

ask 'province Hà Giang' 'save Vùng cao' 'remove all' saved 'saved 1' 'saved 2'
has 'a search is saved' 'Saved as "Vùng cao".'
has 'saved searches are numbered' '1. Vùng cao'
has 'and opened' 'Articles 1 to 1 of 1.'
has 'there is no other' 'A number from 1 to 1 is needed.'

ask 2 star 'tags việc, báo cáo' 'note hỏi lại'
has 'a star' 'Starred.'
has 'tags' 'Tags: báo cáo, việc'
has 'a note' 'Note: hỏi lại'
ask 'filter is:starred tag:viec has:note' 1 'tags -' 'note -' star
has 'they are there the next time' 'Articles 1 to 1 of 1.'
has 'tags are taken away' 'It has no tag.'
has 'the note too' 'It has no note.'
has 'the star too' 'No longer starred.'

ask 2 'find hop keo dai' 'find xyzzyx' about
has 'words found without marks' ': Buổi họp kéo dài tới trưa'
has 'words that do not stand there' 'It does not stand in this article.'
has 'facts of the article' 'Topics: '
ask figures 'open 99' fly
has 'nothing is open' 'No article is open'
has 'a number beyond the list' 'A number from 1 to 13 is needed.'
has 'a command that is none' 'There is no command "fly"; type help.'
ask 1 q 2 q q 1
times=$(grep -c 'Articles 1 to 10' out)
[ "$times" = 3 ]; result $? 'q goes back, and from the list out'
ask help quit 1
has 'help' 'province [NAMES]: '
hasnt 'nothing comes after quit' 'End of the article'

mkdir -p config/tulieu
echo 'set language vi' >config/tulieu/config
ask 'giúp' 'loc "bai thu 07"' 'mo 1' 'so-lieu' 'thoat' '1'
has 'Vietnamese names of commands' 'tỉnh [TÊN]: '
has 'they are typed without marks' 'Bài 1 đến 1 trong 1 bài.'
has 'texts in Vietnamese' 'Hết bài.'
ask 'filter "bài thứ 07"'
has 'English names are known too' 'Bài 1 đến 1 trong 1 bài.'
rm -r config

mkdir -p config/tulieu
printf 'id\tlabel_vi\tlabel_en\tweight\tstrong\tweak\tnegative\tindicators\nnoon\tHọp trưa\tNoon meetings\t1\tbắc kạn\t\t\t\n' >config/tulieu/topics.tsv
ask 'topic noon' annotate 'topic noon' annotate
has 'rules that are newer are told' 'The rules are newer than what they found here: annotate applies them.'
has 'and applied' 'The rules were applied to 14 articles.'
has 'and seen at once' 'Articles 1 to 10 of 12.'
has 'once is enough' 'All articles have been read by these rules.'
rm -r config
ask annotate
has 'the other way, too' 'The rules were applied to 14 articles.'

printf '2\n' | "$tulieu" --plain --ascii >out 2>err
has 'text without marks' 'Bac Kan: bai thu 12 ve chi bo'
printf '' | "$tulieu" browse --plain 'bài thứ 03' >out 2>err
has 'a query of the command line' 'Articles 1 to 1 of 1.'
printf 'filter \377\376\nnext' | "$tulieu" --plain >out 2>err
result $? 'bytes that are no text, and a last line without an end'
"$tulieu" correct 12 date 2018-05 >/dev/null 2>&1
"$tulieu" correct 12 figure 1 value=39 >/dev/null 2>&1
ask 'filter bài thứ 12' 1 figures
has 'a correction is told in the list' 'về chi bộ (already read, corrected by hand)'
has 'in the head of the text' '05/2018 (corrected by hand). Bắc Kạn.'
has 'and beside the figure' '; corrected by hand'

printf 'Năm nay, xã Nậm Cắt kết nạp được 14 đảng viên mới, hơn năm trước; bà con góp công, góp đất làm đường, góp cả gỗ quý trong vườn nhà để dựng cầu, lát ván, trồng hoa hai bên đường, cán bộ xuống từng nhà vận động.\n' >untitled.txt
TULIEU_DB=$box/u.db "$tulieu" import untitled.txt >/dev/null 2>&1
TULIEU_DB=$box/u.db "$tulieu" --plain >out 2>err </dev/null
has 'an article without a headline has the beginning of its text' '1. [Năm nay, xã Nậm Cắt kết nạp'
ask 'filter bài thứ 05' 1 explain page 'correct date 2017-04' 'correct date never'
has 'the rules behind an article' 'rule: indicators.tsv:'
has 'the page as it was imported' 'Page as imported: '
has 'a correction is seen at once' '04/2017 (corrected by hand). Bắc Kạn.'
has 'one that says nothing' 'Not possible: never is no date'
ask 'filter bài thứ 05' 1 'correct figure add "bài thứ 05" unit=bài' 'correct figure add nowhere' 'undo-correction figure 99' 'explain figure add'
has 'a figure that was missed is added by its words' 'Added; undo-correction takes it back.'
has 'and told with its sentence' '1. 5 bài; '
has 'as what it is' '; added by hand'
has 'words that are not there' 'Not possible: “nowhere” isn'"'"'t in this text.'
ask 'filter bài thứ 05' 1 'undo-correction' 'undo-correction 1' figures
has 'it is among the corrections' '1. added by hand: figure “'
has 'and is taken back' 'Taken back: the rules decide again.'
grep -q 'thứ 05' out; result $? 'while the text stays'
ask 'export none' 'filter bài thứ 06' 'export out.jsonl' 'export out.jsonl' undo redo
has 'a file without an end that is known' 'A file is needed that ends in'
has 'articles to a file' '1 article written to out.jsonl.'
has 'which is not written over' 'out.jsonl is there already; choose another name.'
[ "$(wc -l <out.jsonl)" = 1 ]; result $? 'and holds them'
has 'undone and done again' 'Articles 1 to 1 of 1.'
ask district source redo
has 'nothing to do again' 'Nothing to redo.'

# Lines in the list's place: a number must mean their article and not that of the list's row.
ask 'order oldest' 'concordance ket nap' 3 next list list
has 'words in their context' '3. 01/03/2019, Bắc Kạn: Tỉnh ủy Bắc Kạn họp bàn công tác phát triển đảng viên. Năm 2018, toàn tỉnh kết nạp 301 đảng viên mới.'
has 'lines are counted' 'Lines 1 to 10 of 12.'
has 'a line opens its article' '01/03/2019. Bắc Kạn.'
has 'next is the article of the next line' '02/03/2019. Bắc Kạn.'
[ "$(grep -c 'Lines 1 to 10' out)" = 2 ]; result $? 'the way back leads to the lines'
[ "$(grep -c 'Articles 1 to 10' out)" = 3 ]; result $? 'then to the list'
ask 'filter họp' 'concordance xyzzyx' concordance next next 'remove all' concordance
has 'words that stand nowhere' 'The words do not occur in these articles.'
has 'the words of the filter' 'Lines 1 to 10 of 25.'
has 'pages of lines' 'Lines 21 to 25 of 25.'
has 'no words at all' 'Words are needed, here or in a filter.'
has 'a search shows the list again' 'Articles 1 to 10 of 13.'
ask 'filter bài thứ 07' concordance 'delete 1' yes undo
has 'a number of a line deletes its article' 'Delete this article? Bắc Kạn: bài thứ 07 về chi bộ'
has 'the list comes back' 'Articles 1 to 1 of 1.'

ask 'filter bài thứ 07' 'table members admitted' 1 text figures list 'table members admitted today' 'table gold' table
has 'the table of an indicator' '1. Bắc Kạn, 2018: 307; 2018; articles: 1'
has 'what it is of' 'Members admitted (numbers), 63 provinces:'
has 'a cell opens its article at the figure' 'Paragraph 2: Tỉnh ủy Bắc Kạn họp bàn'
has 'and knows its other figures' '1. 307 đảng viên'
has 'of the 34 provinces' '1. Thái Nguyên, 2018: 307; 2018; articles: 1'
has 'an indicator that is none' 'Nothing fits "gold".'
has 'without one: which there are' 'Members admitted: 1 article'
ask 'filter bài' 'table members admitted' 1 undo
has 'articles that differ' '; articles differ; articles: 12'
has 'several articles are listed' 'Articles 1 to 10 of 12.'

ask map 1 undo 'map today' 'filter bài thứ 07' 'map members admitted'
has 'provinces, the most first' '1. Bắc Kạn: 12 articles'
has 'then the others' '2. Hà Giang: 1 article'
has 'a province sets the filter' 'Articles 1 to 10 of 12.'
has 'of the 34' '1. Thái Nguyên: 12 articles'
has 'by an indicator' '1. Bắc Kạn: 307; 2018; articles: 1'

# What a deletion takes must be all there again: the article under its number, and its corrections.
ask 'filter bài thứ 12' 'delete 1' no list 'delete 2'
has 'a deletion is asked' 'Delete this article? Bắc Kạn: bài thứ 12 về chi bộ'
has 'no answer but yes deletes' 'Nothing is deleted.'
has 'so that the article stands' 'Articles 1 to 1 of 1.'
has 'what is no row is not deleted' 'A number from 1 to 1 is needed.'
ask 'delete 2'
has 'the end of the input is no yes' 'Nothing is deleted.'
ask 'filter bài thứ 12' 1 delete yes undo 1 figures
has 'the open article is deleted' 'Deleted; undo brings it back.'
has 'and gone from the list' 'No article has all this.'
has 'undo brings it back' 'The article is back.'
has 'with its corrections' '; corrected by hand'
[ "$(grep -c 'Articles 1 to 1 of 1' out)" = 2 ]; result $? 'the list has it again'
ask 'next' 'delete 13' y 'province ha giang' undo undo
has 'the page stays' 'Articles 11 to 12 of 12.'
has 'the filters go first once they have changed' 'Articles 1 to 10 of 12.'
has 'then the deletion' 'The article is back.'
mkdir -p config/tulieu
echo 'set language vi' >config/tulieu/config
ask 'xoa 1' 'co' 'hoan-tac'
has 'a yes in Vietnamese' 'Đã xóa; hoàn-tác để lấy lại.'
has 'and its undoing' 'Đã lấy lại bài viết.'
rm -r config

TULIEU_DB=$box/none.db "$tulieu" --plain >out 2>err </dev/null
[ $? = 3 ]; result $? 'no archive'
grep -q none.db err; result $? 'it is named'

echo "1..$number"
exit $((failed > 0))
