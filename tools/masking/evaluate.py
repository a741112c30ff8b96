#!/usr/bin/env python3
"""Scores the masker on labelled messages: evaluate.py --binary build/release/wordkeep FOLDER...

A set is a *.jsonl file, one message a line: {"text": str, "spans": [[start, end, "TYPE"], ...]}, offsets in Unicode code
points, end exclusive. Prints one table for each type over all sets, and one line for each set.

recall     share of labelled spans that a find of the same type touches
precision  share of finds that touch a labelled span of the same type
covered    share of labelled spans of which every visible character is masked, by whatever type: what does not leak
touched    share of messages without any labelled span in which something was masked

A set says what it labels by the types that occur in it; finds of types that no line of the set labels don't count
against its precision, nor do finds on what it labels otherwise (LOCATION, ORG ...). --types says more exactly what
counts in sets of names alone. A line without "spans" is not labelled and is left out.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

TYPES = ["PERSON", "PHONE", "EMAIL", "HANDLE", "URL", "ADDRESS", "CARD", "IBAN", "ACCOUNT", "ID", "DOB", "IP", "CRYPTO",
         "TRACKING"]


def read_set(path):
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            sys.exit(f"{path}:{number} is no JSON")
        if not isinstance(row.get("text"), str):
            sys.exit(f'{path}:{number} has no string "text"')
        if "spans" in row:
            rows.append(row)
    return rows


def mask(binary, rows, options):
    lines = "".join(json.dumps({"text": row["text"].replace("\0", " ")}) + "\n" for row in rows)
    done = subprocess.run([binary, "mask", "--explain", *options], input=lines, capture_output=True, text=True, encoding="utf-8")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(rows):
        sys.exit(f"the masker answered {len(answers)} of {len(rows)} lines: {done.stderr.strip()}")
    return answers


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def covers(text, span, finds):
    masked = set()
    for find in finds:
        masked.update(range(max(find[0], span[0]), min(find[1], span[1])))
    return all(at in masked or text[at].isspace() for at in range(span[0], span[1]))


class Score:
    def __init__(self):
        self.types = collections.defaultdict(collections.Counter)
        self.clean = self.touched = 0
        self.mistakes = []

    def add(self, row, answer, scored):
        finds = answer.get("spans", [])
        rules = answer.get("rules", [])
        labelled = [span for span in row["spans"] if span[2] in scored]
        others = [span for span in row["spans"] if span[2] not in scored]
        for span in labelled:
            same = [find for find in finds if find[2] == span[2] and overlap(find, span)]
            count = self.types[span[2]]
            count["labelled"] += 1
            count["found"] += bool(same)
            count["covered"] += covers(row["text"], span, finds)
            if not same:
                self.mistakes.append(("missed", span[2], row["text"][span[0]:span[1]], row["text"]))
        counted = 0
        for find, rule in zip(finds, rules):
            right = any(span[2] == find[2] and overlap(find, span) for span in labelled)
            if find[2] not in scored or (not right and any(overlap(find, span) for span in others)):
                continue
            counted += 1
            self.types[find[2]]["finds"] += 1
            self.types[find[2]]["right"] += right
            if not right:
                self.mistakes.append((rule, find[2], row["text"][find[0]:find[1]], row["text"]))
        if not labelled:
            self.clean += 1
            self.touched += counted > 0


def share(part, whole):
    return f"{part / whole:.3f}" if whole else "-"


def print_tables(total, sets):
    print("| type | labelled | precision | recall | covered |\n|---|---:|---:|---:|---:|")
    for kind in TYPES + sorted(set(total.types) - set(TYPES)):
        count = total.types.get(kind)
        if count:
            print(f"| {kind} | {count['labelled']} | {share(count['right'], count['finds'])} | "
                  f"{share(count['found'], count['labelled'])} | {share(count['covered'], count['labelled'])} |")
    print("\n| set | messages | labelled | precision | recall | covered | clean messages | of them touched |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, rows, score in sets:
        sums = sum(score.types.values(), collections.Counter())
        print(f"| {name} | {rows} | {sums['labelled']} | {share(sums['right'], sums['finds'])} | "
              f"{share(sums['found'], sums['labelled'])} | {share(sums['covered'], sums['labelled'])} | {score.clean} | "
              f"{share(score.touched, score.clean)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--types", help="comma separated; default: for each set the types it labels")
    parser.add_argument("--mistakes", type=int, default=0, help="print so many of each set")
    parser.add_argument("--least", type=float, help="fail if a type's precision or recall over all sets is below, or more "
                        "than one clean message in a hundred is touched")
    parser.add_argument("--config", help="a wordkeep.toml whose [mask] counts")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    files = sorted(file for folder in options.folders
                   for file in ([folder] if folder.is_file() else folder.rglob("*.jsonl")))
    total, sets = Score(), []
    for file in files:
        rows = read_set(file)
        if not rows:
            continue
        answers = mask(options.binary, rows, ["--config", options.config] if options.config else [])
        own = {span[2] for row in rows for span in row["spans"]} & set(TYPES)
        scored = set(options.types.split(",")) if options.types else (own or set(TYPES))
        score = Score()
        for row, answer in zip(rows, answers):
            score.add(row, answer, scored)
            total.add(row, answer, scored)
        sets.append((file.stem, len(rows), score))
        for mistake in score.mistakes[:options.mistakes]:
            print(" | ".join(mistake), file=sys.stderr)
    if not sets:
        sys.exit("there is no labelled *.jsonl in " + ", ".join(map(str, options.folders)))
    print_tables(total, sets)
    if options.least is not None:
        sys.exit(1 if any(problems(total, options.least)) else 0)


def problems(total, least):
    for kind, count in total.types.items():
        for name, part, whole in (("precision", "right", "finds"), ("recall", "found", "labelled")):
            if count[whole] and count[part] / count[whole] < least:
                print(f"{kind}: {name} is below {least}", file=sys.stderr)
                yield kind
    if total.clean and total.touched / total.clean > 0.01:
        print("more than one clean message in a hundred is touched", file=sys.stderr)
        yield "clean"


if __name__ == "__main__":
    main()
