#!/bin/sh
# Format, structure, and clang-tidy on the C++ files that differ from BASE (default: the last commit).
set -eu
base=${BASE:-HEAD}
files=$(git ls-files -co --exclude-standard 'src/*.cpp' 'src/*.hpp' 'fuzz/*.cpp' 'bench/*.cpp')
# shellcheck disable=SC2086
clang-format-19 --dry-run --Werror $files
python3 tools/check_rooms.py
cmake --preset asan >/dev/null
changed=$( { git diff --name-only --diff-filter=d "$base" -- 'src/*.cpp'; git ls-files -o --exclude-standard 'src/*.cpp'; } | grep -v _test.cpp || true)
if [ -n "$changed" ]; then
    cmake --build build/asan --target api >/dev/null
    # shellcheck disable=SC2086
    clang-tidy-19 -p build/asan --quiet --warnings-as-errors='*' $changed
fi
