#!/usr/bin/env python3
"""kill -9 under load: every acknowledged text is kept, none twice, and unsent ones stay gone.

Senders deliver unique texts over keep-alive connections and retry each until it is answered 200, as Instagram does,
while the server is killed and started again at random moments. At the end what is kept is compared with what was
acknowledged. A failing run prints its seed; --seed repeats the choice of texts and moments.

    kill_under_load.py --binary build/release/wordkeep --seconds 20 [--seed N]
"""
import argparse
import collections
import http.client
import os
import pathlib
import random
import socket
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import wordkeep  # noqa: E402

SENDERS = 8


class Sender(threading.Thread):
    """One of Instagram's connections. Sends texts, now and then edits or takes one back, and never gives up."""

    def __init__(self, number, kept, seed, over):
        super().__init__(daemon=True)
        self.number, self.kept, self.over = number, kept, over
        self.chance = random.Random(seed * 1000 + number)
        self.wanted = collections.Counter()   # acknowledged texts that must be there
        self.doubtful = set()                 # sent, but not acknowledged when the run ended
        self.connection = None
        self.tries = 0

    def post(self, body):
        headers = {"Content-Type": "application/json", "X-Hub-Signature-256": wordkeep.sign(body)}
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.kept.port, timeout=5)
        self.tries += 1
        self.connection.request("POST", "/webhooks/instagram", body, headers)
        answer = self.connection.getresponse()
        answer.read()
        return answer.status

    def deliver(self, item):
        """Until it is acknowledged, or the run is over: then False."""
        body = wordkeep.delivery(item)
        while True:
            try:
                if self.post(body) == 200:
                    return True
            except (OSError, http.client.HTTPException):
                self.connection = None
            if self.over.is_set():
                return False
            time.sleep(0.01)

    def run(self):
        count = 0
        while not self.over.is_set():
            count += 1
            mid = f"m_{self.number}_{count}"
            text = f"сообщение {self.number} {count}"
            sender = str(10**15 + self.chance.randrange(200))
            if not self.deliver(wordkeep.message(text, mid, sender=sender)):
                self.doubtful.add(text)
                return
            step = self.chance.random()
            if step < 0.1:
                self.edit(mid, text)
            elif step < 0.2:
                self.unsend(mid, text)
            else:
                self.wanted[text] += 1

    def edit(self, mid, text):
        new = text + " исправлено"
        item = {"sender": {"id": "1"}, "recipient": {"id": "2"}, "message_edit": {"mid": mid, "text": new, "num_edit": 1}}
        if self.deliver(item):
            self.wanted[new] += 1
        else:
            self.doubtful |= {text, new}

    def unsend(self, mid, text):
        item = {"sender": {"id": "1"}, "recipient": {"id": "2"}, "message": {"mid": mid, "is_deleted": True}}
        if not self.deliver(item):
            self.doubtful.add(text)


def problems_with(texts, senders):
    found = collections.Counter(texts)
    wanted = sum((sender.wanted for sender in senders), collections.Counter())
    doubtful = set().union(*(sender.doubtful for sender in senders))
    missing = wanted - found
    twice = [text for text, count in found.items() if count > 1]
    surplus = [text for text in found if text not in wanted and text not in doubtful]
    return {name: len(what) for name, what in (("missing", missing), ("kept twice", twice),
                                               ("never acknowledged as it stands", surplus)) if what}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=wordkeep.BINARY)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    options = parser.parse_args()
    wordkeep.BINARY = options.binary
    chance = random.Random(options.seed)
    over = threading.Event()
    kills = 0
    with wordkeep.Wordkeep() as kept:
        with socket.socket() as free:      # one port for all starts
            free.bind(("127.0.0.1", 0))
            kept.environment["WORDKEEP_SERVER_LISTEN"] = "127.0.0.1:%d" % free.getsockname()[1]
        kept.start()
        senders = [Sender(number, kept, options.seed, over) for number in range(SENDERS)]
        for sender in senders:
            sender.start()
        end = time.monotonic() + options.seconds
        while time.monotonic() < end:
            time.sleep(chance.uniform(0.05, 0.6))
            kept.kill()
            kills += 1
            kept.start()
        over.set()
        for sender in senders:
            sender.join(30)
        kept.stop()
        rows = kept.texts()
        problems = problems_with(rows, senders)
    acknowledged = sum(sum(sender.wanted.values()) for sender in senders)
    print(f"{kills} kills, {acknowledged} texts acknowledged, {len(rows)} kept, "
          f"{sum(sender.tries for sender in senders)} requests, seed {options.seed}")
    if problems or acknowledged == 0 or kills == 0:
        print("FAILED:", problems or "nothing was sent or nothing was killed")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
