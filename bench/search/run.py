#!/usr/bin/env python3
"""Search as one types, beside PostgreSQL, over the same texts, in one run on this machine.

Wordkeep: search_bench keeps texts of the played Instagram's grammar (sealed), fills the desk and the index from them and
answers every letter of a few hundred typed words with a first page of 50 opened, marked rows. PostgreSQL: the same texts
in a table, the same letters as `ILIKE '%...%'` (as CRM inboxes do it) and as a prefix query on a GIN index over
to_tsvector('russian', ...); first page of 50, newest first, no count. PostgreSQL runs in a temporary folder, on a Unix
socket, as an unprivileged user, and gets a share of the letters (at a million texts some take it seconds).
Besides, pages of the list at any depth with the count of the view: PostgreSQL by OFFSET, as CRM inboxes page, and by key.
Prints one table in Markdown for each size, and the ratios.
"""
import argparse
import json
import os
import pathlib
import pwd
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SCHEMA = "CREATE TABLE texts (id bigserial PRIMARY KEY, content text NOT NULL);"
INDEX = "CREATE INDEX texts_words ON texts USING gin (to_tsvector('russian', content));"
ILIKE = "SELECT id, content FROM texts WHERE content ILIKE {} ORDER BY id DESC LIMIT 50;"
TSVECTOR = ("SELECT id, content FROM texts WHERE to_tsvector('russian', content) @@ to_tsquery('russian', {}) "
            "ORDER BY id DESC LIMIT 50;")


BY_OFFSET = "SELECT id, content FROM texts ORDER BY id DESC LIMIT 50 OFFSET {};"
BY_KEY = "SELECT id, content FROM texts WHERE id < {} ORDER BY id DESC LIMIT 50;"
COUNT = "SELECT count(*) FROM texts;"


def binaries():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        sys.exit("PostgreSQL is missing: tools/packages.sh bench")
    return found[-1]


class Postgres:
    """A server of its own in a folder, for the length of the bench."""

    def __init__(self, folder):
        self.folder = folder / "postgres"
        self.folder.mkdir()
        self.bin = binaries()
        self.as_user = []
        self.user = pwd.getpwuid(os.getuid()).pw_name
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            self.user = "postgres"
            shutil.chown(self.folder, self.user)
            self.as_user = ["setpriv", "--reuid", self.user, "--regid", self.user, "--init-groups"]

    def run(self, *command, **more):
        return subprocess.run([*self.as_user, *map(str, command)], check=True, text=True, cwd=self.folder,
                              stdout=subprocess.PIPE, **more)

    def start(self):
        data = self.folder / "data"
        self.run(self.bin / "initdb", "-D", data, "--locale=C.UTF-8", "-E", "UTF8", "-A", "trust")
        options = (f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c shared_buffers=512MB "
                   "-c fsync=off -c max_wal_size=8GB -c maintenance_work_mem=256MB -c jit=off")
        self.run(self.bin / "pg_ctl", "-D", data, "-w", "-l", self.folder / "log", "-o", options, "start")
        return self

    def stop(self):
        subprocess.run([*self.as_user, str(self.bin / "pg_ctl"), "-D", str(self.folder / "data"), "-m", "immediate",
                        "stop"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)

    def psql(self, script):
        return self.run(self.bin / "psql", "-X", "-q", "-h", self.folder, "-d", "postgres", "-v", "ON_ERROR_STOP=1",
                        input=script).stdout

    def fill(self, texts):
        self.psql(SCHEMA)
        begin = time.monotonic()
        rows = "\n".join(line.replace("\\", "\\\\").replace("\t", " ") for line in texts)
        self.psql("COPY texts (content) FROM STDIN;\n" + rows + "\n\\.\nVACUUM ANALYZE texts;\n")
        self.psql(INDEX)
        self.psql("SELECT sum(length(content)) FROM texts;")  # everything in the cache
        return time.monotonic() - begin

    def bytes_of(self, what):
        return int(self.psql(f"\\t on\nSELECT {what}('texts');\n").strip())

    def times(self, statements):
        script = "SET client_min_messages = error;\n\\timing on\n\\o /dev/null\n" + "\n".join(statements) + "\n"
        return [float(ms) for ms in re.findall(r"^Time: ([\d.]+) ms", self.psql(script), re.M)]


def quoted(text):
    return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def ilike(query):
    return ILIKE.format(quoted("%" + re.sub(r"([\\%_])", r"\\\1", query) + "%"))


def tsvector(query):
    words = re.findall(r"\w+", query)
    return TSVECTOR.format(quoted(" & ".join(word + ":*" for word in words))) if words else None


def at_share(times, share):
    return sorted(times)[int(share * (len(times) - 1))]


def measure(bench, texts, options):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="wordkeep-search-bench-"))
    folder.chmod(0o755)
    postgres = Postgres(folder)
    try:
        ours = json.loads(subprocess.run([bench, str(folder), str(texts), str(options.words)], check=True, text=True,
                                         stdout=subprocess.PIPE).stdout)
        lines = (folder / "texts.txt").read_text().splitlines()
        queries = (folder / "queries.txt").read_text().splitlines()
        (folder / "keep.db").unlink()
        postgres.start()
        seconds = postgres.fill(lines)
        some = queries[::max(1, len(queries) // options.postgres_queries)]
        by_ilike = postgres.times([ilike(query) for query in some])
        by_words = postgres.times([statement for statement in map(tsvector, some) if statement])
        places = random.Random(5).sample(range(50, texts), 100)
        counts = postgres.times([COUNT] * 20)
        count_ms = statistics.median(counts)
        lists = {"by OFFSET, counted": [ms + count_ms for ms in postgres.times(map(BY_OFFSET.format, places))],
                 "by key, counted": [ms + count_ms for ms in postgres.times(map(BY_KEY.format, places))],
                 "by key, not counted": postgres.times(map(BY_KEY.format, places))}
        table, index = postgres.bytes_of("pg_table_size"), postgres.bytes_of("pg_indexes_size")
    finally:
        postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print_table(ours, seconds, by_ilike, by_words, table, index)
    print_lists(ours, lists)


def print_table(ours, seconds, by_ilike, by_words, table, index):
    mib = 2**20
    rows = [("Wordkeep", [ours["p50_ms"], ours["p99_ms"], ours["most_ms"]], ours["queries"]),
            ("  of that, processor time", [ours["cpu_p50_ms"], ours["cpu_p99_ms"], ours["cpu_most_ms"]], ours["queries"]),
            ("PostgreSQL, ILIKE", [statistics.median(by_ilike), at_share(by_ilike, 0.99), max(by_ilike)], len(by_ilike)),
            ("PostgreSQL, GIN tsvector", [statistics.median(by_words), at_share(by_words, 0.99), max(by_words)],
             len(by_words))]
    print(f"\n{ours['texts']:,} texts, {ours['words']:,} different words, {os.cpu_count()} cores\n")
    print("| | p50 ms | p99 ms | most ms | queries | p99 over Wordkeep's |\n|---|---:|---:|---:|---:|---:|")
    for name, (p50, p99, most), count in rows:
        print(f"| {name} | {p50:.2f} | {p99:.2f} | {most:.2f} | {count} | {p99 / ours['p99_ms']:.1f} |")
    print(f"\nFilling: the index {ours['index_ms'] / 1000:.1f} s from the sealed texts, "
          f"{ours['texts_per_second']:,.0f} texts/s (the list before it {ours['desk_ms'] / 1000:.1f} s); PostgreSQL "
          f"{seconds:.1f} s from a file, {ours['texts'] / seconds:,.0f} texts/s, without fsync.")
    print(f"Memory: the index {ours['index_bytes'] / mib:,.0f} MiB counted, {ours['resident_bytes'] / mib:,.0f} MiB "
          f"resident, {ours['resident_bytes'] / ours['texts']:.0f} bytes a text of {ours['text_bytes'] / ours['texts']:.0f}; "
          f"PostgreSQL's table and indexes {(table + index) / mib:,.0f} MiB.", flush=True)


def print_lists(ours, lists):
    print("\n| a page of 50 of the list, at any depth | p50 ms | p99 ms | most ms |\n|---|---:|---:|---:|")
    print(f"| Wordkeep: opened, counted | {ours['list_p50_ms']:.2f} | {ours['list_p99_ms']:.2f} | {ours['list_most_ms']:.2f} |")
    for name, times in lists.items():
        print(f"| PostgreSQL, {name} | {statistics.median(times):.2f} | {at_share(times, 0.99):.2f} | {max(times):.2f} |",
              flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True, help="the binary search_bench")
    parser.add_argument("--texts", default="100000", help="sizes, with commas (default 100000)")
    parser.add_argument("--words", type=int, default=150, help="words typed letter by letter (default 150)")
    parser.add_argument("--postgres-queries", type=int, default=100,
                        help="of the letters, how many PostgreSQL gets (default 100)")
    options = parser.parse_args()
    bench = str(pathlib.Path(options.bench).resolve())
    for texts in options.texts.split(","):
        measure(bench, int(texts), options)


if __name__ == "__main__":
    main()
