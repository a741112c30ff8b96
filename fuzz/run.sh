#!/bin/sh
# Runs each fuzz target for some seconds on its small corpus: run.sh SECONDS. Finds stay in build/fuzz/.
set -eu
seconds=$1
cmake --preset fuzz >/dev/null
cmake --build build/fuzz --target fuzzers -j "$(nproc)"
for target in build/fuzz/fuzz/fuzz_*; do
    [ -x "$target" ] && [ -f "$target" ] || continue
    name=$(basename "$target")
    corpus=build/fuzz/corpus/$name
    mkdir -p "$corpus"
    echo "$name: $seconds s"
    log=build/fuzz/$name.log
    "$target" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 -verbosity=0 -print_final_stats=0 \
        -artifact_prefix="build/fuzz/$name-" "$corpus" "fuzz/corpus/$name" >"$log" 2>&1 || {
        tail -40 "$log" >&2
        exit 1
    }
    tail -3 "$log"
done
