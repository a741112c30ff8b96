#!/usr/bin/env python3
"""The OpenAPI document: one JSON fragment for each resource in src/api/openapi/, merged when the server is built.

    openapi.py merge FOLDER OUT.json OUT.cpp    the whole document, and a C++ source that holds it
    openapi.py check FOLDER ROUTES.cpp          holds the document against the route table, both ways (exit 1 if it fails)

A fragment has "paths" and, if it needs them, "components". _base.json has what all share: problems, the sign-in, the
parameters of filters. Who adds a route adds its operation to the fragment of its resource, or a new fragment.
"""
import json
import pathlib
import re
import sys

# Rights that no key of the API has (crm/roles.cpp).
PERSONS = {"own_account", "manage_team", "connect", "steer_masking"}
METHODS = {"get": "get", "post": "post", "put": "put", "patch": "patch", "del": "delete"}


def merge(folder):
    """The document. Raises ValueError where two fragments say the same thing."""
    document = json.loads((folder / "_base.json").read_text(encoding="utf-8"))
    for file in sorted(folder.glob("*.json")):
        if file.name == "_base.json":
            continue
        fragment = json.loads(file.read_text(encoding="utf-8"))
        for path, item in fragment.get("paths", {}).items():
            known = document["paths"].setdefault(path, {})
            for name, value in item.items():
                if known.setdefault(name, value) != value:
                    raise ValueError(f"{file.name}: {name} {path} stands in another fragment too")
        for kind, entries in fragment.get("components", {}).items():
            for name, value in entries.items():
                if document["components"].setdefault(kind, {}).setdefault(name, value) != value:
                    raise ValueError(f"{file.name}: {kind}/{name} stands in another fragment too")
    document["paths"] = dict(sorted(document["paths"].items()))
    return document


def operations(document):
    for path, item in document["paths"].items():
        for method in METHODS.values():
            if method in item:
                yield method, path, item[method]


def routes(source):
    """(method, path) of every line of the route table. A trailing * reads {path} in the document."""
    for method, pattern in re.findall(r'\{\s*Method::(\w+),\s*"([^"]+)"', source):
        yield METHODS.get(method, method), re.sub(r"\*$", "{path}", pattern)


def needed(source):
    """{(method, path): right} of every route that needs a sign-in or a key."""
    found = re.findall(r'\{\s*Method::(\w+),\s*"([^"]+)",\s*signed_in\(app,\s*Right::(\w+)', source)
    return {(METHODS.get(method, method), path): "export" if right == "export_texts" else right for method, path, right in found}


def who_may(operation, right):
    """What is wrong with what an operation says of keys; None if nothing is."""
    if right in PERSONS:
        return None if operation.get("security") == [{"session": []}] else "needs a person: its security names the session alone"
    return None if operation.get("x-scope") == right and "security" not in operation else f'needs "x-scope": "{right}"'


def resolve(document, reference):
    place = document
    for step in reference.removeprefix("#/").split("/"):
        place = place[step]
    return place


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def problems(document, source):
    routed, documented = set(routes(source)), {(method, path) for method, path, _ in operations(document)}
    for method, path in sorted(routed - documented):
        yield f"{method} {path} is routed but not described: add it to a fragment in src/api/openapi/"
    for method, path in sorted(documented - routed):
        yield f"{method} {path} is described but not routed: take it out of src/api/openapi/"
    rights = needed(source)
    seen = set()
    for method, path, operation in operations(document):
        place = f"{method} {path}"
        if (method, path) in rights and (wrong := who_may(operation, rights[method, path])):
            yield f"{place} {wrong}"
        name = operation.get("operationId")
        if not name or name in seen:
            yield f"{place} needs an operationId of its own"
        seen.add(name)
        if not operation.get("summary"):
            yield f"{place} needs a summary"
        if not any(status.startswith("2") for status in operation.get("responses", {})):
            yield f"{place} names no answer for when it goes well"
        declared = {one["name"] for one in document["paths"][path].get("parameters", []) if one.get("in") == "path"}
        if declared != set(re.findall(r"\{(\w+)\}", path)):
            yield f"{place}: the parameters in the path and those declared differ"
    for reference in references(document):
        try:
            resolve(document, reference)
        except (KeyError, TypeError):
            yield f"{reference} leads nowhere"


def embed(json_file, source_file):
    source_file.write_text(
        '#include "api/openapi.hpp"\n\n#include <cstddef>\n\n'
        'asm(".section .rodata\\n.globl wordkeep_openapi\\n.globl wordkeep_openapi_end\\nwordkeep_openapi:\\n'
        f'.incbin \\"{json_file.resolve()}\\"\\nwordkeep_openapi_end:\\n.text\\n");\n'
        'extern "C" {\nextern const char wordkeep_openapi[];\nextern const char wordkeep_openapi_end[];\n}\n\n'
        "namespace wordkeep::api {\n\nstd::string_view openapi_document() {\n"
        "    return {wordkeep_openapi, static_cast<std::size_t>(wordkeep_openapi_end - wordkeep_openapi)};\n}\n\n"
        "}  // namespace wordkeep::api\n", encoding="utf-8")


def main():
    command, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    document = merge(folder)
    if command == "merge":
        out = pathlib.Path(sys.argv[3])
        out.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        embed(out, pathlib.Path(sys.argv[4]))
        return 0
    found = list(problems(document, pathlib.Path(sys.argv[3]).read_text(encoding="utf-8")))
    for problem in found:
        print(problem)
    if not found:
        print(f"the document describes every route: {len(list(operations(document)))}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
