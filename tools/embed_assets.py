#!/usr/bin/env python3
"""Makes a C++ source that holds the page's files: embed_assets.py DIST OUT.cpp

DIST is what web/build.mjs wrote. Files go in as they are, through the assembler's .incbin, so that large ones cost the
compiler nothing. Names that carry a hash of their content are marked immutable.
"""
import pathlib
import re
import sys

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
    ".json": "application/json",
}
HASHED = re.compile(r"\.[0-9A-Za-z]{8,}\.(js|css|svg)$")


def main():
    dist, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    files = sorted(path for path in dist.rglob("*") if path.is_file() and path.suffix in TYPES)
    assembler, declarations, rows = [], [], []
    for number, path in enumerate(files):
        place = path.relative_to(dist).as_posix()
        symbol = f"wordkeep_asset_{number}"
        assembler.append(f'{symbol}:\\n.incbin \\"{path.resolve()}\\"\\n{symbol}_end:\\n')
        declarations.append(f"extern const char {symbol}[];\nextern const char {symbol}_end[];")
        immutable = "true" if HASHED.search(place) else "false"
        rows.append(f'{{"/{place}", "{TYPES[path.suffix]}", '
                    f"std::string_view({symbol}, static_cast<std::size_t>({symbol}_end - {symbol})), {immutable}}}")
    glob = "".join(f".globl wordkeep_asset_{n}\\n.globl wordkeep_asset_{n}_end\\n" for n in range(len(files)))
    out.write_text(
        '#include "api/assets.hpp"\n\n#include <array>\n\n'
        f'asm(".section .rodata\\n{glob}{"".join(assembler)}.text\\n");\n'
        'extern "C" {\n' + "\n".join(declarations) + "\n}\n\n"
        "namespace wordkeep::api {\n\nstd::span<const Asset> assets() {\n"
        f"    static const std::array<Asset, {len(files)}> all{{{{\n        " + ",\n        ".join(rows) +
        "}};\n    return all;\n}\n\n}  // namespace wordkeep::api\n")


if __name__ == "__main__":
    main()
