#!/bin/sh
# Starts Wordkeep in var/demo with a played Instagram that feeds it: run_demo.sh BINARY PORT
#
# What is played is livelier than a real account, which hears mostly that something was read: RATE deliveries a second
# (default 0.5), two of three with words. A new demo begins with some inquiries, so that the page has something to show.
set -eu
binary=$1
port=$2
folder=var/demo
umask 077
[ -e "$folder/wordkeep.toml" ] || "$binary" init "$folder" --listen "127.0.0.1:$port" --organisation "Demo shop" >/dev/null
[ -e "$folder/app-secret" ] || head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$folder/app-secret"

export WORDKEEP_SERVER_LISTEN="127.0.0.1:$port"
export WORDKEEP_INSTAGRAM_APP_SECRETS_FILE="$folder/app-secret"
export WORDKEEP_INSTAGRAM_ACCOUNTS="17841400000000011=Main shop,17841400000000012=Salon"
export WORDKEEP_POLICY_EMAIL="privacy@demo.example" WORDKEEP_POLICY_WEBSITE="https://demo.example"
export WORDKEEP_POLICY_EFFECTIVE_DATE="2025-01-30"

# In a shell of its own, which it replaces. Each start plays other messages: those of the last one are kept already, and
# would count as retries.
play() {
    seed=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')
    exec "$binary" simulate --url "http://127.0.0.1:$port/webhooks/instagram" --secret-file "$folder/app-secret" --seed "$seed" \
        --accounts 17841400000000011,17841400000000012 --quiet "$@"
}

"$binary" serve --config "$folder/wordkeep.toml" --show-owner-link &
server=$!
trap 'kill -TERM "$player" "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT INT TERM
player=$server
tries=0
until curl -fsS "http://127.0.0.1:$port/readyz" >/dev/null 2>&1 || [ "$tries" -ge 100 ]; do
    kill -0 "$server" 2>/dev/null || exit 1
    tries=$((tries + 1))
    sleep 0.1
done
if [ ! -e "$folder/begun" ]; then
    (play --mix text --count 40 --duplicates 0) && : >"$folder/begun"
fi
echo "A played Instagram sends a message every few seconds. Stop with Ctrl-C; start anew with: rm -r $folder"
play --share text=60,reply=6,read=20,edit_without_text=5 --rate "${RATE:-0.5}" --count 0 &
player=$!
wait "$server"
