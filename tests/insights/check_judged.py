#!/usr/bin/env python3
"""Checks the judged messages: how many there are of each intent, none twice, and masked as kept texts are.

    check_judged.py [--binary BUILD/wordkeep] tests/insights     (exit 1, and one line for each problem)

A message that stands in both files, or a thin intent, would make the figures in docs say more than they can.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

# file: messages at least, intents at least, messages of each intent at least
BOUNDS = {"judged.jsonl": (640, 28, 15), "held.jsonl": (250, 28, 7)}
NONE = "none"
NONE_LEAST = {"judged.jsonl": 55, "held.jsonl": 20}


def plain(text):
    """What is left of a text when signs and capitals are not looked at; the text if nothing is."""
    return " ".join(re.findall(r"\w+", text.lower())) or text


def read(path, problems):
    lines = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        entry = json.loads(line)
        if set(entry) != {"text", "intent"} or not all(isinstance(one, str) and one for one in entry.values()):
            problems.append(f"{path.name}:{number}: must be text and intent, both strings")
            continue
        lines.append(entry)
    return lines


def check_counts(name, lines, problems):
    messages_min, intents_min, each_min = BOUNDS[name]
    counts = collections.Counter(line["intent"] for line in lines)
    none = counts.pop(NONE, 0)
    if len(lines) < messages_min:
        problems.append(f"{name}: {len(lines)} messages, at least {messages_min} are needed")
    if len(counts) < intents_min:
        problems.append(f"{name}: {len(counts)} intents, at least {intents_min} are needed")
    if none < NONE_LEAST[name]:
        problems.append(f"{name}: {none} messages of no intent, at least {NONE_LEAST[name]} are needed")
    problems += [f"{name}: {intent} has {count} messages, at least {each_min} are needed"
                 for intent, count in counts.items() if count < each_min]
    return set(counts)


def check_masked(binary, lines, problems):
    asked = "".join(json.dumps({"text": line["text"]}) + "\n" for line in lines)
    answers = subprocess.run([binary, "mask"], input=asked, capture_output=True, text=True, check=True).stdout
    for line, answer in zip(lines, answers.splitlines(), strict=True):
        if json.loads(answer)["text"] != line["text"]:
            problems.append(f"masking takes something out of this text, so it would not be kept so: {line['text']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary")
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    problems, all_lines, intents, seen = [], [], {}, {}
    for name in BOUNDS:
        lines = read(options.folder / name, problems)
        intents[name] = check_counts(name, lines, problems)
        for line in lines:
            if plain(line["text"]) in seen:
                problems.append(f"{name}: stands in {seen[plain(line['text'])]} already: {line['text']}")
            seen[plain(line["text"])] = name
        all_lines += lines
    if intents["judged.jsonl"] != intents["held.jsonl"]:
        problems.append(f"not in both: {sorted(intents['judged.jsonl'] ^ intents['held.jsonl'])}")
    if options.binary:
        check_masked(options.binary, all_lines, problems)
    print("\n".join(problems) or f"{len(all_lines)} messages are as they should be")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
