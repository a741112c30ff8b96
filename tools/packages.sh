#!/bin/sh
# Installs the Debian packages that building, running and testing need, if any is missing. Debian 12 and 13.
# Works as root and as a user with sudo; asks for nothing; does nothing when all are there.
#   tools/packages.sh build   what the program and its page need (make build, make run)
#   tools/packages.sh test    and what tests and checks need (make test, make check)
set -eu

build="g++ cmake ninja-build make pkg-config ccache mold git ca-certificates python3 nodejs npm
 libboost-dev libssl-dev libsodium-dev libsqlite3-dev libsimdjson-dev nlohmann-json3-dev libre2-dev libphonenumber-dev
 libicu-dev libstemmer-dev libcli11-dev libtomlplusplus-dev libspdlog-dev libfmt-dev prometheus-cpp-dev liboath-dev
 libcurl4-openssl-dev libgtest-dev libgmock-dev libbenchmark-dev openssl curl dpkg-dev file"
check="clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev chromium sqlite3 universal-ctags zlib1g-dev"
evaluate="python3-sklearn"
bench="nginx-light libnode-dev postgresql"

case "${1:-build}" in
    build) wanted="$build" ;;
    test) wanted="$build $check" ;;
    bench) wanted="$build $bench" ;;
    evaluate) wanted="$build $evaluate" ;;
    *) echo "usage: tools/packages.sh build|test|bench|evaluate" >&2; exit 2 ;;
esac

missing=""
for package in $wanted; do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
        # A tool that is there without its package (a newer node, say) is as good.
        case "$package" in
            nodejs) command -v node >/dev/null 2>&1 && continue ;;
            npm) command -v npm >/dev/null 2>&1 && continue ;;
            libnode-dev) [ -e "$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")/include/node/node.h" ] && continue ;;
        esac
        missing="$missing $package"
    fi
done
[ -z "$missing" ] && exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
        echo "These Debian packages are missing:$missing" >&2
        echo "Install them as root (apt-get install), or install sudo, and run this again." >&2
        exit 1
    }
    as_root="sudo"
fi
echo "Installing:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
