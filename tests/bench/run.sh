#!/bin/bash
# Measures: `make bench`. BENCH_ARTICLES (default 5000) synthetic articles; numbers mean something as
# ratios to the peer that runs beside us, on a machine that does nothing else.
set -eu
cd "$(dirname "$0")/../.."
build=$(realpath "${1:?usage: tests/bench/run.sh BUILD}")
export TULIEU_BIN=$build/tulieu TL_ROOT=$PWD
echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
exec "$build/tests/bench/bench_run" "${BENCH_ARTICLES:-5000}"
