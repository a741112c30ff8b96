#!/bin/sh
# Builds the page: build_page.sh WEB DIST. Installs its packages from the lock file first, once for each lock file.
set -eu
web=$1
dist=$2
cd "$web"
stamp=node_modules/.installed-from
(
    # Two builds (release and a sanitizer one) may come here at the same time.
    flock 9
    if ! cmp -s package-lock.json "$stamp" 2>/dev/null; then
        npm ci --silent --no-fund --no-audit
        cp package-lock.json "$stamp"
    fi
    rm -rf "$dist"
    node build.mjs --out "$dist"
) 9>.build.lock
