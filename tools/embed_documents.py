#!/usr/bin/env python3
"""Makes a C++ source that holds a document in its languages as HTML: embed_documents.py OUT.cpp NAME EN.md RU.md KY.md

So that what people read in the repository and what the binary serves can't differ. The Markdown is a small part of the
language, and anything else is an error: one "# " title, "## " headings, paragraphs, "- " lists, `code` and **bold**.
The function is wordkeep::crm::NAME(Language), declared in crm/documents.hpp.
"""
import html
import pathlib
import re
import sys


def inline(text):
    text = html.escape(text, quote=True)
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
    return re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text)


def blocks(source):
    """Runs of lines without a blank one, each list item a block of its own."""
    block = []
    for line in source.splitlines() + [""]:
        if block and (not line.strip() or line.startswith("- ")):
            yield " ".join(block)
            block = []
        if line.strip():
            block.append(line.strip())
        elif not block:
            yield ""


def render(path):
    title, out, in_list, section = "", [], False, False
    for block in blocks(pathlib.Path(path).read_text(encoding="utf-8")):
        is_item = block.startswith("- ")
        if in_list and not is_item and block:
            out.append("</ul>")
            in_list = False
        if block.startswith("# "):
            title = html.escape(block[2:])
        elif block.startswith("## "):
            out.append(("</section>" if section else "") + f"<section><h2>{inline(block[3:])}</h2>")
            section = True
        elif re.match(r"#|\||```|\d+\. ", block):
            sys.exit(f"{path}: this part of Markdown is not known here: {block[:40]}")
        elif is_item:
            out.append(("" if in_list else "<ul>") + f"<li>{inline(block[2:])}</li>")
            in_list = True
        elif block:
            out.append(f"<p>{inline(block)}</p>")
    out.append(("</ul>" if in_list else "") + ("</section>" if section else ""))
    if not title:
        sys.exit(f"{path}: no title")
    return title, "".join(out)


def main():
    out, name, *paths = sys.argv[1:]
    rows = []
    for language, path in zip(("en", "ru", "ky"), paths, strict=True):
        title, body = render(path)
        rows.append(f'        case Language::{language}: return {{R"doc({title})doc", R"doc({body})doc"}};\n')
    pathlib.Path(out).write_text(
        '#include "crm/documents.hpp"\n\nnamespace wordkeep::crm {\n\n'
        f"EmbeddedDocument {name}(Language language) {{\n    switch (language) {{\n{''.join(rows)}    }}\n"
        "    return {};\n}\n\n}  // namespace wordkeep::crm\n", encoding="utf-8")


if __name__ == "__main__":
    main()
