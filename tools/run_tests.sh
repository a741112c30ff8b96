#!/bin/sh
# Every test: the release build with its unit, service, crash and browser tests, then the unit tests under ASan and
# UBSan (clang-19), then a few seconds of each fuzz target. Prints the runners' own closing lines.
set -eu
jobs=$1
cmake --preset release >/dev/null
cmake --build build/release -j "$jobs"
ctest --test-dir build/release --output-on-failure -j "$jobs"

if [ "${WORDKEEP_QUICK:-}" = 1 ]; then
    exit 0
fi
cmake --preset asan >/dev/null
cmake --build build/asan -j "$jobs"
ctest --test-dir build/asan --output-on-failure -j "$jobs" -L unit
fuzz/run.sh 5
