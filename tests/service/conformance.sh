#!/bin/sh
# Plays webhook cases against a fresh server: conformance.sh BINARY PLAYER CASES
# PLAYER: a program that takes --url, --secret, --list COMMAND and --handshake TOKEN and the cases.
set -eu
[ $# -eq 3 ] && [ -n "$2" ] && [ -n "$3" ] || { echo "usage: make conformance PLAYER=play.py CASES=folder" >&2; exit 2; }
binary=$1
player=$2
cases=$3
folder=$(mktemp -d)
export WORDKEEP_INSTAGRAM_APP_SECRETS=it-is-a-secret WORDKEEP_INSTAGRAM_VERIFY_TOKEN=a-verify-token
export WORDKEEP_SERVER_LISTEN=127.0.0.1:0
"$binary" init "$folder/data" >/dev/null
: >"$folder/out"
"$binary" serve --config "$folder/data/wordkeep.toml" >"$folder/out" 2>"$folder/log" &
server=$!
trap 'kill -TERM $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$folder"' EXIT
tries=0
until grep -q 'listens on' "$folder/out" || [ $tries -ge 200 ]; do
    kill -0 $server 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    tries=$((tries + 1))
    sleep 0.05
done
port=$(sed -n 's/.*listens on .*:\([0-9]*\).*/\1/p' "$folder/out" | head -1)
python3 "$player" --url "http://127.0.0.1:$port/webhooks/instagram" --secret it-is-a-secret \
    --list "$binary export --config $folder/data/wordkeep.toml" --handshake a-verify-token "$cases"
