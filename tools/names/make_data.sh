#!/bin/sh
# Makes data/names/names.lists and data/names/names.model again and says whether they came out as they lie in the repository.
#   tools/names/make_data.sh TRAIN_NAMES DATA [HUNSPELL]          writes them
#   tools/names/make_data.sh TRAIN_NAMES DATA [HUNSPELL] --check  writes nothing; exit 1 if a byte differs
# TRAIN_NAMES: the built tool. DATA: a folder with names/ and train/ (data/names/README.md says what lies there).
# HUNSPELL: where ru_RU and en_US lie; /usr/share/hunspell unless told.
set -eu
tool=$1
data=$2
shift 2
hunspell=/usr/share/hunspell
check=0
for word in "$@"; do
    case "$word" in
        --check) check=1 ;;
        *) hunspell=$word ;;
    esac
done
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$tool" lists --opencorpora "$data/names" --hunspell "$hunspell" --lists "$made/names.lists"
"$tool" train --data "$data/train" --lists "$made/names.lists" --model "$made/names.model"
differs=0
for file in names.lists names.model; do
    if cmp -s "$made/$file" "data/names/$file"; then
        echo "$file: the same, byte for byte"
    else
        echo "$file: differs"
        differs=1
        [ "$check" = 1 ] || cp "$made/$file" "data/names/$file"
    fi
done
[ "$check" = 0 ] || exit "$differs"
