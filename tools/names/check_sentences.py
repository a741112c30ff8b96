#!/usr/bin/env python3
"""Checks labelled sentences: sane spans, nothing twice, no frames, and nothing held back among what is trained on.

    check_sentences.py data/names/sentences tests/pii     (exit 1, and one line for each problem)

A frame is a beginning of FRAME_WORDS words that more than FRAME_MAX sentences of one language share: sentences
should be written, not filled in. Two may share one: with the name and without it is a good pair.
Only files with "names", "chat" or "news" in their name are read: a folder may hold sets of other kinds too.
"""
import collections
import json
import pathlib
import re
import sys

FRAME_WORDS, FRAME_MAX = 5, 2
TYPES = {"PERSON", "PHONE", "EMAIL", "HANDLE", "URL", "ADDRESS", "CARD", "IBAN", "ACCOUNT", "ID", "DOB", "IP", "CRYPTO",
         "TRACKING", "THING"}
ABOUT_NAMES = re.compile("names|chat|news")
WORD = re.compile(r"\w+")


def words_of(text):
    return tuple(WORD.findall(text.lower().replace("ё", "е")))


def span_problems(row):
    text, end = row["text"], 0
    for begin, stop, kind in row["spans"]:
        if kind not in TYPES:
            yield f"unknown type {kind}"
        if not end <= begin < stop <= len(text):
            yield f"span {begin}-{stop} is outside, empty or overlapping"
        elif text[begin:stop] != text[begin:stop].strip():
            yield f"span {begin}-{stop} holds white space at an end"
        elif any(0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in (begin, stop)):
            # A Turkic case ending may be glued to the name, but no name begins inside a word.
            if 0 < begin and text[begin - 1].isalnum():
                yield f"span {begin}-{stop} begins inside a word"
        end = stop


def read(folders):
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
            if not ABOUT_NAMES.search(path.name):
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield path, number, json.loads(line)


def problems(rows):
    first, frames = {}, collections.Counter()
    for path, number, row in rows:
        where = f"{path}:{number}"
        for problem in span_problems(row):
            yield f"{where}: {problem}"
        words = words_of(row["text"])
        key = words or row["text"]
        if key in first:
            yield f"{where}: the same words as {first[key]}"
        first.setdefault(key, where)
        if len(words) > FRAME_WORDS:
            frame = (row.get("lang"), words[:FRAME_WORDS])
            frames[frame] += 1
            if frames[frame] == FRAME_MAX + 1:
                yield f"{where}: more than {FRAME_MAX} sentences begin with “{' '.join(words[:FRAME_WORDS])}”"


def main():
    rows = list(read(sys.argv[1:]))
    found = list(problems(rows))
    print("\n".join(found))
    counts = collections.Counter((path.name, bool(row["spans"])) for path, _, row in rows)
    for name in sorted({path.name for path, _, _ in rows}):
        print(f"{name}: {counts[name, True]} with personal data, {counts[name, False]} without")
    return 1 if found or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
