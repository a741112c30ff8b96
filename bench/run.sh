#!/bin/sh
# Measures Wordkeep beside Express and nginx in one run: run.sh BUILD-FOLDER [options of run.py]
set -eu
build=$1
shift
express=bench/express
if [ ! -e "$express/node_modules/.installed" ] || [ "$express/package-lock.json" -nt "$express/node_modules/.installed" ]; then
    # better-sqlite3 is compiled against the headers of the node that is here.
    prefix=$(node -p 'require("path").dirname(require("path").dirname(process.execPath))')
    npm_config_nodedir=$prefix npm ci --prefix "$express" --no-audit --no-fund --loglevel=error
    touch "$express/node_modules/.installed"
fi
mask=bench/mask
if [ ! -e "$mask/node_modules/.installed" ] || [ "$mask/package-lock.json" -nt "$mask/node_modules/.installed" ]; then
    npm ci --prefix "$mask" --ignore-scripts --no-audit --no-fund --loglevel=error
    touch "$mask/node_modules/.installed"
fi
cmake --build "$build" --target mask_bench
exec python3 -B bench/run.py --binary "$build/wordkeep" "$@"
