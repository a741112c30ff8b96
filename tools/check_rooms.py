#!/usr/bin/env python3
"""Holds the structure: who may include whom, and how long files and functions may be (exit 1 if something is off).

Rooms are the folders of src/. A room may include itself and the rooms named for it below; a few libraries may be
included by one room only. File and function sizes are those of CONTRIBUTING.md. Functions are measured with
universal-ctags, which must be installed.
"""
import pathlib
import re
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SRC = ROOT / "src"

MAY_USE = {
    "base": set(),
    "seal": {"base"},
    "words": {"base"},
    "instagram": {"base"},
    "keep": {"base"},
    "http": {"base"},
    "outgoing": {"base"},
    "desk": {"base", "seal", "words", "keep"},
    "crm": {"base", "seal", "words", "instagram", "keep"},
    "api": {"base", "seal", "words", "instagram", "keep", "http", "desk", "crm"},
    "prove": {"base", "seal", "words", "instagram"},
    "doctor": {"base", "instagram", "outgoing"},
    "cli": {"base", "seal", "words", "instagram", "keep", "http", "outgoing", "desk", "crm", "api", "prove", "doctor"},
}
ONLY_IN = {"sodium.h": {"seal"}, "liboath/": {"seal"}, "simdjson.h": {"instagram"}, "boost/": {"http"},
           "sqlite3.h": {"keep", "prove"}, "curl/": {"outgoing"}}

FILE_LINES_MAX, FILE_LINES_MEDIAN = 500, 150
FUNCTION_LINES_MAX, FUNCTION_LINES_P90 = 70, 30

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def sources():
    return sorted(path for path in SRC.rglob("*") if path.suffix in {".cpp", ".hpp"})


def include_problems(path):
    room = path.relative_to(SRC).parts[0]
    for kind, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        if kind == '"':
            used = name.split("/")[0]
            if used in MAY_USE and used != room and used not in MAY_USE[room]:
                yield f"{room} must not include {name}"
            if "/" not in name:
                yield f'"{name}" must be named from src/: "room/file.hpp"'
        for library, rooms in ONLY_IN.items():
            if name.startswith(library) and room not in rooms and not path.name.endswith("_test.cpp"):
                yield f"<{name}> belongs to {', '.join(sorted(rooms))} alone"


def function_lengths():
    tags = subprocess.run(["ctags", "--languages=C++", "--kinds-C++=f", "--fields=+ne", "-f", "-", "-R", str(SRC)],
                          capture_output=True, text=True, check=True).stdout
    for row in tags.splitlines():
        fields = row.split("\t")
        numbers = dict(field.split(":", 1) for field in fields[3:] if re.match(r"(line|end):\d+$", field))
        if "line" in numbers and "end" in numbers and not fields[1].endswith("_test.cpp"):
            yield int(numbers["end"]) - int(numbers["line"]) + 1, f"{fields[1]}:{numbers['line']} {fields[0]}"


def main():
    problems = []
    lines = {}
    for path in sources():
        name = path.relative_to(ROOT)
        problems += [f"{name}: {problem}" for problem in include_problems(path)]
        lines[name] = path.read_text(encoding="utf-8").count("\n")
    problems += [f"{name}: {count} lines, more than {FILE_LINES_MAX}" for name, count in lines.items()
                 if count > FILE_LINES_MAX]
    if statistics.median(lines.values()) > FILE_LINES_MEDIAN:
        problems.append(f"the median file has {statistics.median(lines.values()):.0f} lines, more than {FILE_LINES_MEDIAN}")
    functions = sorted(function_lengths())
    problems += [f"{place}: {count} lines, more than {FUNCTION_LINES_MAX}" for count, place in functions
                 if count > FUNCTION_LINES_MAX]
    p90 = functions[int(len(functions) * 0.9)][0] if functions else 0
    if p90 > FUNCTION_LINES_P90:
        problems.append(f"nine of ten functions have up to {p90} lines, more than {FUNCTION_LINES_P90}")
    for problem in problems:
        print(problem)
    if not problems:
        print(f"structure holds: {len(lines)} files, median {statistics.median(lines.values()):.0f} lines; "
              f"{len(functions)} functions, nine of ten up to {p90} lines")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
