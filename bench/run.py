#!/usr/bin/env python3
"""Durable acknowledged messages a second, side by side in one run, on this machine.

Three servers take turns under the same generator (`wordkeep simulate`): Wordkeep; a receiver made with Express and
better-sqlite3 that does the same work (HMAC over the raw body, INSERT OR IGNORE by mid, WAL, synchronous=FULL); and
nginx with `return 200`, which reads and keeps nothing: the bound of HTTP alone. Rounds are interleaved, so that a slow
minute of the machine hits all of them; the median of the rounds counts. Prints one table in Markdown.
"""
import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECRET = "it-is-a-secret"
# Rendered before the clock starts, so that the generator takes little of the cores: more than any store here takes.
RENDERED_PER_SECOND = 50_000


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def memory_mib(pid):
    """Resident memory of a process and its children."""
    pages = 0
    for status in pathlib.Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        except OSError:
            continue
        if int(fields["Pid"]) == pid or int(fields["PPid"]) == pid:
            pages += int(fields.get("VmRSS", "0 kB").split()[0])
    return pages / 1024


class Server:
    """One server on a free port with a folder of its own, which lives as long as the bench."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = folder / name.replace(",", "").replace(" ", "-")
        self.folder.mkdir()
        self.port = free_port()
        self.process = None
        self.ready_ms = None

    def command(self):
        raise NotImplementedError

    def environment(self):
        return {}

    def path_when_ready(self):
        return "/"

    def start(self):
        begin = time.monotonic()
        self.process = subprocess.Popen(self.command(), env={**os.environ, **self.environment()},
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            if self.process.poll() is not None:
                sys.exit(f"{self.name} did not start: {' '.join(map(str, self.command()))}")
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}{self.path_when_ready()}", timeout=5).read()
                break
            except urllib.error.HTTPError as answer:
                if answer.code != 503:
                    break
            except OSError:
                pass
            time.sleep(0.002)
        self.ready_ms = (time.monotonic() - begin) * 1000
        return self

    def stop(self):
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)
            self.process = None


class WordkeepServer(Server):
    def __init__(self, name, folder, binary, masked):
        super().__init__(name, folder)
        self.binary = binary
        self.masked = masked
        subprocess.run([binary, "init", str(self.folder / "data")], check=True, stdout=subprocess.DEVNULL)

    def command(self):
        return [self.binary, "serve", "--config", str(self.folder / "data" / "wordkeep.toml")]

    def environment(self):
        return {"WORDKEEP_SERVER_LISTEN": f"127.0.0.1:{self.port}", "WORDKEEP_INSTAGRAM_APP_SECRETS": SECRET,
                "WORDKEEP_MASK_ENABLED": "true" if self.masked else "false", "WORDKEEP_LOG_LEVEL": "error"}

    def path_when_ready(self):
        return "/readyz"


class Express(Server):
    def command(self):
        return ["node", str(ROOT / "bench/express/receiver.mjs")]

    def environment(self):
        return {"PORT": str(self.port), "SECRET": SECRET, "DATABASE": str(self.folder / "express.db"),
                "NODE_ENV": "production"}


class Nginx(Server):
    def command(self):
        configuration = (ROOT / "bench/nginx.conf").read_text()
        (self.folder / "nginx.conf").write_text(
            configuration.replace("PORT", str(self.port)).replace("FOLDER", str(self.folder)))
        return [shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin"), "-p", str(self.folder), "-c",
                str(self.folder / "nginx.conf"), "-e", str(self.folder / "error.log")]


class Generator:
    def __init__(self, binary):
        self.binary = binary
        self.seed = 1

    def run(self, server, connections, *more):
        """Sends and returns the report. A new seed each time: no message comes twice."""
        self.seed += 1
        answer = subprocess.run(
            [self.binary, "simulate", "--url", f"http://127.0.0.1:{server.port}/webhooks/instagram", "--secret", SECRET,
             "--connections", str(connections), "--mix", "text", "--edits", "0", "--unsends", "0", "--duplicates", "0",
             "--bursts", "0", "--seed", str(self.seed), "--json", *more],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
        return json.loads(answer.stdout)

    def fill(self, server, texts):
        if texts > 0:
            self.run(server, 4, "--batch", "1000", "--count", str(max(1, texts // 500)))


def new_servers(folder, binary):
    folder.mkdir()
    return [WordkeepServer("Wordkeep", folder, binary, masked=False),
            WordkeepServer("Wordkeep, masking", folder, binary, masked=True),
            Express("Express", folder), Nginx("nginx, keeping nothing", folder)]


def measure(servers, generator, connections, rounds, seconds):
    found = {server.name: [] for server in servers}
    for _ in range(rounds):
        for server in servers:
            found[server.name].append(generator.run(server, connections, "--duration", str(seconds), "--count", "0",
                                                    "--ahead", str(int(seconds * RENDERED_PER_SECOND))))
    return {name: {key: statistics.median(report[key] for report in reports)
                   for key in ("per_second", "p50_ms", "p99_ms")} for name, reports in found.items()}


def print_rates(title, names, rows):
    print(f"\n{title}\n")
    print("| connections | " + " | ".join(f"{name}: msg/s | p50 ms | p99 ms" for name in names) + " |")
    print("|---:|" + "---:|" * (3 * len(names)))
    for connections, found in rows:
        cells = [f"{found[name]['per_second']:,.0f} | {found[name]['p50_ms']:.2f} | {found[name]['p99_ms']:.2f}"
                 for name in names]
        print(f"| {connections} | " + " | ".join(cells) + " |", flush=True)


def message_files(folder):
    """One file for each length: the messages of bench/mask/messages.txt, joined and cut to it."""
    lines = (ROOT / "bench/mask/messages.txt").read_text(encoding="utf-8").splitlines()
    for length in (40, 80, 200):
        file = folder / f"messages-{length}.txt"
        file.write_text("".join(" ".join(lines[(first + more) % len(lines)] for more in range(8))[:length] + "\n"
                                for first in range(len(lines))), encoding="utf-8")
        yield length, str(file)


def measure_masking(build, folder):
    """Masking alone: the processor's time of one thread, so that what else runs here doesn't count."""
    files = dict(message_files(folder))
    names = list(files.values())
    ours = json.loads(subprocess.run([build / "bench/mask_bench", *names], stdout=subprocess.PIPE, check=True).stdout)
    npm = json.loads(subprocess.run(["node", ROOT / "bench/mask/redact.mjs", *names], stdout=subprocess.PIPE,
                                    check=True).stdout)
    print("\nMessages a second on one core, masking alone\n")
    print("| characters | Wordkeep | redact-pii (npm) | libphonenumber's matcher alone |\n|---:|---:|---:|---:|")
    for length, file in files.items():
        print(f"| {length} | {ours[file]['masker']:,} | {npm[file]:,} | {ours[file]['libphonenumber']:,} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seconds", type=float, default=4, help="of each measurement (default 4)")
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds, of which the median counts (default 3)")
    parser.add_argument("--connections", default="1,16,64,256")
    parser.add_argument("--masking-only", action="store_true", help="measure the masker alone, no servers")
    parser.add_argument("--kept", type=int, default=0, help="measure again with about so many texts kept before")
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    connections = [int(count) for count in options.connections.split(",")]
    generator = Generator(binary)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="wordkeep-bench-"))
    servers = []
    try:
        measure_masking(pathlib.Path(binary).parent, folder)
        if options.masking_only:
            return
        rows = []
        for count in connections:  # each with new stores, so that no row pays for the one before
            for server in servers:
                server.stop()
            servers = new_servers(folder / str(count), binary)
            idle = {server.name: memory_mib(server.start().process.pid) for server in servers}
            rows.append((count, measure(servers, generator, count, options.rounds, options.seconds)))
        names = [server.name for server in servers]
        print(f"{os.cpu_count()} cores; generator and server share them; median of {options.rounds} rounds of "
              f"{options.seconds:g} s each; one text a delivery; every answer is 200 after fsync, but nginx's; each "
              "row begins with empty stores.")
        print_rates("Durable acknowledged messages a second", names, rows)
        print("\n| | " + " | ".join(names) + " |\n|---|" + "---:|" * len(names))
        print("| ready after start, ms | " + " | ".join(f"{server.ready_ms:.0f}" for server in servers) + " |")
        print("| memory idle, MiB | " + " | ".join(f"{idle[name]:.0f}" for name in names) + " |")
        print("| memory after, MiB | " + " | ".join(f"{memory_mib(s.process.pid):.0f}" for s in servers) + " |")
        print_ratios(rows)
        if options.kept > 0:
            measure_large(servers[0], generator, options, connections, dict(rows))
    finally:
        for server in servers:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def print_ratios(rows):
    print("\n| connections | Wordkeep / Express | Wordkeep's p99 / Express's p50 | Wordkeep / nginx | masking on / off |")
    print("|---:|---:|---:|---:|---:|")
    for count, found in rows:
        ours, express = found["Wordkeep"], found["Express"]
        print(f"| {count} | {ours['per_second'] / express['per_second']:.1f} | {ours['p99_ms'] / express['p50_ms']:.2f} | "
              f"{ours['per_second'] / found['nginx, keeping nothing']['per_second']:.2f} | "
              f"{found['Wordkeep, masking']['per_second'] / ours['per_second']:.2f} |")


def measure_large(server, generator, options, connections, new):
    print(f"\nFilling the store with about {options.kept:,} texts ...", file=sys.stderr)
    begin = time.monotonic()
    generator.fill(server, options.kept)
    seconds = time.monotonic() - begin
    rows = [(count, measure([server], generator, count, options.rounds, options.seconds)) for count in connections]
    print_rates(f"With about {options.kept:,} texts kept before (put there in {seconds:.0f} s)", [server.name], rows)
    print("\n| connections | of the new store's rate |\n|---:|---:|")
    for count, found in rows:
        print(f"| {count} | {found['Wordkeep']['per_second'] / new[count]['Wordkeep']['per_second']:.2f} |")
    size = sum(each.stat().st_size for each in server.folder.rglob("*") if each.is_file())
    server.stop()
    server.start()
    print(f"\nOn disk: {size / 2**20:,.0f} MiB. Ready after a restart in {server.ready_ms:.0f} ms; memory then "
          f"{memory_mib(server.process.pid):.0f} MiB.")


if __name__ == "__main__":
    main()
