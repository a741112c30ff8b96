#!/bin/sh
# Proves `make test` and `make run` in bare Debian trees: fresh.sh [SUITE...] (default: bookworm trixie). Root; long.
#
# Each tree holds nothing but debootstrap's minimal base, make, git and sudo. The last commit is cloned into it twice: root
# runs `make test` in one clone; a user with sudo runs `make run` in the other, and the page is asked for.
# FOLDER (default /var/tmp/wordkeep-fresh) holds the trees; MIRROR another Debian mirror. QUICK=1 leaves the sanitizers out.
# CACHE=FOLDER lends the trees a compiler cache, FOLDER/SUITE, which makes a second run a short one.
set -eu
cd "$(dirname "$0")/.."
[ "$(id -u)" -eq 0 ] || { echo "fresh.sh needs root, for debootstrap and chroot" >&2; exit 1; }
command -v debootstrap >/dev/null || apt-get install -y -qq debootstrap >/dev/null
folder=${FOLDER:-/var/tmp/wordkeep-fresh}
here=$(pwd)

leave() {
    for each in var/cache/ccache dev/pts dev proc sys; do
        mountpoint -q "$tree/$each" && umount -l "$tree/$each"
    done
    return 0
}

clone_of() {
    if [ "$1" = root ]; then echo /root/wordkeep; else echo "/home/$1/wordkeep"; fi
}

enter() {  # enter USER COMMAND: in the tree, with a plain environment
    user=$1
    shift
    # The caller's certificates and npm settings go along, for networks that need their own.
    chroot "$tree" /usr/bin/env -i HOME="$(test "$user" = root && echo /root || echo "/home/$user")" LANG=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin USER="$user" CI=true TERM=dumb \
        ${CACHE:+CCACHE_DIR=/var/cache/ccache CCACHE_NOHASHDIR=1 CCACHE_UMASK=000 CCACHE_BASEDIR="$(clone_of "$user")"} \
        ${own_certificates:+NODE_EXTRA_CA_CERTS=/etc/own-certificates.crt} ${QUICK:+WORDKEEP_QUICK=1} \
        setpriv --reuid "$user" --regid "$user" --init-groups -- sh -euc "$*"
}

prove() {
    suite=$1
    tree=$folder/$suite
    leave 2>/dev/null || true
    rm -rf --one-file-system "$tree"
    mkdir -p "$tree"
    echo "== $suite: making a bare tree"
    # shellcheck disable=SC2086
    debootstrap --variant=minbase --include=make,git,sudo,ca-certificates "$suite" "$tree" ${MIRROR:-} >"$folder/$suite.log"
    trap leave EXIT
    mount --bind /dev "$tree/dev"
    mount --bind /dev/pts "$tree/dev/pts"
    mount -t proc proc "$tree/proc"
    mount -t sysfs sysfs "$tree/sys"
    if [ -n "${CACHE:-}" ]; then
        mkdir -p "$CACHE/$suite" "$tree/var/cache/ccache"
        chmod -R a+rwX "$CACHE/$suite"
        mount --bind "$CACHE/$suite" "$tree/var/cache/ccache"
    fi
    cp /etc/resolv.conf "$tree/etc/resolv.conf"
    own_certificates=""
    if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then
        own_certificates=1
        cp "$NODE_EXTRA_CA_CERTS" "$tree/etc/own-certificates.crt"
    fi
    chroot "$tree" useradd -m -s /bin/sh tester
    echo 'tester ALL=(ALL) NOPASSWD: ALL' >"$tree/etc/sudoers.d/tester"
    git clone -q --no-hardlinks "$here" "$tree/root/wordkeep"
    git clone -q --no-hardlinks "$here" "$tree/home/tester/wordkeep"
    chroot "$tree" chown -R tester:tester /home/tester/wordkeep

    echo "== $suite: make test, as root"
    enter root 'cd /root/wordkeep && make test'
    echo "== $suite: make deb, installed and served as its own user"
    enter root 'cd /root/wordkeep && make deb && apt-get install -y -qq ./build/release/wordkeep_*.deb
        sed -i "s/^app_secrets = .*/app_secrets = [\"a-secret-of-this-trial\"]/" /var/lib/wordkeep/wordkeep.toml
        (setpriv --reuid wordkeep --regid wordkeep --clear-groups wordkeep serve --config /var/lib/wordkeep/wordkeep.toml \
            >/tmp/serve.log 2>&1 & echo $! >/tmp/serve.pid)
        tries=0
        until curl -fsS http://127.0.0.1:8080/readyz >/dev/null 2>&1; do
            tries=$((tries + 1)); [ $tries -lt 100 ] || { cat /tmp/serve.log; exit 1; }; sleep 0.2
        done
        kill "$(cat /tmp/serve.pid)"'
    echo "== $suite: make run, as a user with sudo"
    enter tester 'cd ~/wordkeep && (timeout --signal=TERM 900 make run PORT=18431 >~/run.log 2>&1 & echo $! >~/run.pid)
        tries=0
        until curl -fsS http://127.0.0.1:18431/readyz >/dev/null 2>&1; do
            tries=$((tries + 1)); [ $tries -lt 800 ] || { cat ~/run.log; exit 1; }; sleep 1
        done
        grep "Owner link: " ~/run.log | sed "s/welcome=.*/welcome=.../"
        curl -fsS http://127.0.0.1:18431/ | grep "<title>" >/dev/null
        tries=0
        until curl -fsS http://127.0.0.1:18431/metrics | grep -E "^wordkeep_texts_kept_total [1-9]" >/dev/null; do
            tries=$((tries + 1)); [ $tries -lt 120 ] || { cat ~/run.log; exit 1; }; sleep 1
        done
        echo "the page is there and messages arrive"
        kill "$(cat ~/run.pid)"'
    leave
    trap - EXIT
    echo "== $suite: proved"
}

mkdir -p "$folder"
for suite in ${*:-bookworm trixie}; do
    prove "$suite"
done
