#!/bin/bash
# Opens the browser on the sample pages: `make run`. The archive is kept in BUILD and made again when
# the pages, the rules or the program are newer.
set -eu
cd "$(dirname "$0")/.."
build=${1:?usage: tests/run-sample.sh BUILD [ARGUMENT...]}
shift
db=$build/sample.db
if [ ! -e "$db" ] || [ -n "$(find data "$build/tulieu" -newer "$db" -print -quit)" ]; then
	rm -f "$db" "$db-wal" "$db-shm" "$db.new"
	# Under another name until it is whole: an import that was broken off is not taken for one.
	"$build/tulieu" -d "$db.new" import data/sample
	mv "$db.new" "$db"
fi
exec "$build/tulieu" -d "$db" "$@"
