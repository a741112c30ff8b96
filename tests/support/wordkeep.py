"""Drives the real binary for black-box tests: a folder of its own, a server on a free port, signed deliveries.

Everything is the standard library. The binary comes from WORDKEEP_BINARY (default build/release/wordkeep).
"""
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = os.environ.get("WORDKEEP_BINARY", str(ROOT / "build/release/wordkeep"))
SECRET = "a secret for tests"
TOKEN = "verify-token-for-tests"
ACCOUNT = "17841400000000011"
PATIENCE_SECONDS = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def sign(body, secret=SECRET):
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def message(text, mid, sender="1000000000000017", account=ACCOUNT, **more):
    return {"sender": {"id": sender}, "recipient": {"id": account}, "timestamp": 1771000000400,
            "message": {"mid": mid, "text": text, **more}}


def delivery(*items, account=ACCOUNT):
    body = {"object": "instagram", "entry": [{"time": 1771000000900, "id": account, "messaging": list(items)}]}
    return json.dumps(body).replace("/", "\\/").encode()


class Wordkeep:
    """One installation in a temporary folder. Use as a context manager; start() and stop() as often as needed."""

    def __init__(self, **settings):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="wordkeep-test-"))
        self.config = self.folder / "data" / "wordkeep.toml"
        self.environment = dict(os.environ, WORDKEEP_SERVER_LISTEN="127.0.0.1:0",
                                WORDKEEP_INSTAGRAM_APP_SECRETS=SECRET, WORDKEEP_INSTAGRAM_VERIFY_TOKEN=TOKEN)
        self.environment.update({f"WORDKEEP_{name.upper()}": str(value) for name, value in settings.items()})
        self.process = None
        self.port = None
        self.owner_link = None
        self.log = self.folder / "log"
        self.run("init", str(self.config.parent))

    @classmethod
    def like(cls, kept):
        """A new, empty store with the same master key, as on a new machine."""
        other = cls()
        shutil.copy(kept.config.parent / "master.key", other.config.parent / "master.key")
        for file in other.config.parent.glob("keep.db*"):
            file.unlink()
        return other

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments, check=True, **more):
        return subprocess.run([BINARY, *arguments], env=self.environment, check=check, capture_output=True, text=True,
                              timeout=PATIENCE_SECONDS, **more)

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([BINARY, "serve", "--config", str(self.config), "--show-owner-link"],
                                            env=self.environment, stdout=subprocess.PIPE, stderr=log, text=True)
        self.owner_link = None
        line = self.process.stdout.readline()
        found = re.search(r"listens on \w+://.*:(\d+)", line)
        if not found:
            self.process.wait(PATIENCE_SECONDS)
            raise AssertionError("the server did not start: " + line + self.log.read_text())
        self.port = int(found.group(1))
        return self

    def read_owner_link(self):
        line = self.process.stdout.readline()
        found = re.match(r"Owner link: (\S+)", line)
        assert found, line
        return found.group(1)

    def stop(self, wait=True):
        self.process.send_signal(signal.SIGTERM)
        if wait:
            status = self.process.wait(PATIENCE_SECONDS)
            self.process.stdout.close()
            self.process = None
            return status
        return None

    def kill(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait(PATIENCE_SECONDS)
            self.process.stdout.close()
            self.process = None

    def ask(self, method, path, body=None, headers=None, timeout=PATIENCE_SECONDS):
        """One request on a new connection; returns (status, headers, body)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            try:
                connection.request(method, path, body=body, headers=headers or {})
            except (BrokenPipeError, ConnectionResetError):
                pass  # it may have answered before it had read everything
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def deliver(self, body, signature=None):
        headers = {"Content-Type": "application/json", "X-Hub-Signature-256": signature or sign(body)}
        return self.ask("POST", "/webhooks/instagram", body, headers)[0]

    def export(self):
        lines = self.run("export", "--config", str(self.config)).stdout.splitlines()
        return [json.loads(line) for line in lines]

    def texts(self):
        return sorted(row["text"] for row in self.export())

    def metric(self, name):
        for line in self.ask("GET", "/metrics")[2].decode().splitlines():
            if line.startswith(name + " "):
                return float(line.split()[-1])
        raise AssertionError("no metric " + name)


def until(condition, what, seconds=PATIENCE_SECONDS):
    """Waits for something to become true; the time only bounds a failure."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError("waited in vain for " + what)
