"""Backups through the real binary: under load, into empty and existing stores, damaged in every way, killed anywhere."""
import hashlib
import os
import pathlib
import random
import re
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import PASSWORD, Page, signed_in  # noqa: E402
from wordkeep import BINARY, PATIENCE_SECONDS, ROOT, Wordkeep, delivery, message, until  # noqa: E402


def fill(kept, count, first=0):
    """Texts that are told apart, in deliveries of a thousand."""
    for start in range(first, first + count, 1000):
        numbers = range(start, min(start + 1000, first + count))
        body = delivery(*[message("text number %d" % n, "mid-%d" % n, sender=str(10**15 + n)) for n in numbers])
        assert kept.deliver(body) == 200


def content_hash(folder):
    """What the database holds, byte for byte, whatever its files look like; but for the retention clock, which a server sets
    in its first second, and the audit, which tells of every restore."""
    with sqlite3.connect(folder / "keep.db") as database:
        whole = "\n".join(line for line in database.iterdump() if "'turn.due'" not in line and 'INTO "audit' not in line)
    database.close()
    return hashlib.sha256(whole.encode()).hexdigest()


class Backup(unittest.TestCase):
    def kept(self, **settings):
        kept = Wordkeep(**settings)
        self.addCleanup(kept.__exit__)
        return kept

    def like(self, kept):
        other = Wordkeep.like(kept)
        self.addCleanup(other.__exit__)
        return other

    def file(self, kept, name="a.backup"):
        return kept.folder / name

    def backup(self, kept, *arguments, name="a.backup", **more):
        return kept.run("backup", "--config", str(kept.config), str(self.file(kept, name)), *arguments, **more)

    def restore(self, kept, file, *arguments, **more):
        return kept.run("restore", "--config", str(kept.config), str(file), *arguments, **more)

    def refusal(self, kept, file, *arguments):
        before = content_hash(kept.config.parent)
        run = self.restore(kept, file, *arguments, check=False)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assertEqual(content_hash(kept.config.parent), before, "something was changed")
        return run.stderr

    def test_backs_up_under_load_and_restores_on_a_new_machine(self):
        kept = self.kept().start()
        fill(kept, 3000)
        stop = threading.Event()

        def load():
            number = 10000
            while not stop.is_set():
                fill(kept, 20, first=number)
                number += 20

        loading = threading.Thread(target=load)
        loading.start()
        try:
            before = set(kept.texts())
            self.backup(kept)
            after = set(kept.texts())
        finally:
            stop.set()
            loading.join()
        other = self.like(kept)
        said = self.restore(other, self.file(kept)).stdout
        restored = set(other.texts())
        self.assertLessEqual(before, restored)
        self.assertLessEqual(restored, after)
        self.assertIn("Restored: %d texts" % len(restored), said)
        other.start()
        self.assertEqual(set(other.texts()), restored)

    def rows(self, kept):
        """How many rows each table has that a backup carries."""
        left = {"epoch", "session", "setting",  # what belongs to this machine alone
                "audit"}  # it gets a row for the restore itself
        with sqlite3.connect(kept.config.parent / "keep.db") as database:
            names = {name for name, in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")} - left
            counts = {name: database.execute("SELECT count(*) FROM \"%s\"" % name).fetchone()[0] for name in names}
        database.close()
        return counts

    def test_carries_what_the_team_made_of_it_and_seals_it_anew(self):
        kept = self.kept().start()
        page, _ = signed_in(kept)

        def ask(method, path, body=None):
            status, answer = page.ask(method, "/api/v1/" + path, body)
            self.assertLess(status, 300, answer)
            return answer

        fill(kept, 3)
        topic = ask("POST", "topics", {"name": "Доставка", "colour": "blue"})["id"]
        ids = [row["id"] for row in ask("GET", "inquiries?limit=3")["inquiries"]]
        for inquiry in ids:
            ask("PATCH", "inquiries/" + inquiry, {"add_topics": [topic]})
            ask("POST", "inquiries/%s/notes" % inquiry, {"text": "перезвонить"})
        self.backup(kept)
        made = self.rows(kept)
        self.assertEqual((made["note"], made["inquiry_topic"], made["topic"], made["staff"]), (3, 3, 1, 1))
        other = self.like(kept)
        self.restore(other, self.file(kept))
        self.assertEqual(self.rows(other), made)
        other.run("rotate-key", "--data", "--config", str(other.config))
        other.start()
        there = Page(other)
        self.assertEqual(there.ask("POST", "/api/v1/session", {"name": "Айгүл", "password": PASSWORD})[0], 200)
        self.assertEqual(there.ask("GET", "/api/v1/topics")[1]["topics"][0]["name"], "Доставка")
        notes = there.ask("GET", "/api/v1/inquiries/%s/notes" % ids[0])[1]["notes"]
        self.assertEqual([note["text"] for note in notes], ["перезвонить"])
        # What goes with an erased text doesn't come back either.
        other.run("erase", "--config", str(other.config), "--inquiry", ids[0], "--yes")
        other.stop()
        self.restore(other, self.file(kept))
        found = self.rows(other)
        self.assertEqual((found["message"], found["note"], found["inquiry_topic"]), (2, 2, 2))

    def test_makes_a_private_file_that_tells_the_day_and_no_more(self):
        kept = self.kept()
        self.backup(kept)
        about = self.file(kept).stat()
        self.assertEqual(stat.S_IMODE(about.st_mode), 0o600)
        self.assertEqual(about.st_mtime % 86400, 0)
        self.assertLess(abs(time.time() - about.st_mtime), 2 * 86400)
        self.assertEqual([path.name for path in kept.folder.glob("a.backup*")], ["a.backup"])
        small = about.st_size
        fill(kept.start(), 100)
        self.backup(kept, name="b.backup")
        self.assertEqual(self.file(kept, "b.backup").stat().st_size, small, "the size tells of a hundred texts")
        held = self.file(kept, "b.backup").read_bytes()
        self.assertNotIn(b"text number", held)
        self.assertNotIn(b"message", held)

    def test_never_takes_the_place_of_a_file_unasked_and_leaves_no_half_of_one(self):
        kept = self.kept()
        self.backup(kept)
        again = self.backup(kept, check=False)
        self.assertEqual(again.returncode, 1)
        self.assertIn("--replace", again.stderr)
        self.backup(kept, "--replace")
        self.assertIn("folder", kept.run("backup", "--config", str(kept.config), str(kept.folder), check=False).stderr)
        self.file(kept, "c.backup.partial").write_text("left by one that was killed, and longer than it seems" * 10000)
        self.backup(kept, name="c.backup")
        self.restore(kept, self.file(kept, "c.backup"), "--check")
        self.assertEqual(list(kept.folder.glob("*.partial")), [])
        os.mkfifo(self.file(kept, "pipe"))
        self.assertIn("no regular file", self.backup(kept, "--replace", name="pipe", check=False).stderr)
        self.assertTrue(stat.S_ISFIFO(self.file(kept, "pipe").stat().st_mode))
        with open("/dev/full", "wb") as full:
            run = subprocess.run([BINARY, "backup", "--config", str(kept.config), "-"], env=kept.environment,
                                 stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE_SECONDS, check=False)
        self.assertEqual(run.returncode, 1)
        self.assertIn(b"No space left", run.stderr)

    def test_goes_through_pipes(self):
        kept = self.kept()
        fill(kept.start(), 50)
        other = self.like(kept)
        made = subprocess.run([BINARY, "backup", "--config", str(kept.config), "-"], env=kept.environment,
                              capture_output=True, check=True, timeout=PATIENCE_SECONDS)
        self.assertIn(b"50 texts", made.stderr)
        taken = subprocess.run([BINARY, "restore", "--config", str(other.config), "-"], env=other.environment,
                               input=made.stdout, capture_output=True, check=True, timeout=PATIENCE_SECONDS)
        self.assertIn(b"Restored: 50 texts", taken.stdout)
        self.assertEqual(other.texts(), kept.texts())
        self.assertEqual(list(other.config.parent.glob(".restore*")), [])

    def test_names_each_kind_of_damage_and_changes_nothing(self):
        kept = self.kept().start()
        fill(kept, 3000)
        self.backup(kept)
        kept.stop()
        whole = self.file(kept).read_bytes()
        other = self.like(kept).start()
        fill(other, 5, first=50000)
        other.stop()
        damaged = self.file(other, "damaged")

        def said_of(content):
            damaged.write_bytes(content)
            return self.refusal(other, damaged)

        chance = random.Random(7)
        for length in [1, 8, 12, 100, *[chance.randrange(len(whole)) for _ in range(4)], len(whole) - 1]:
            self.assertIn("cut short", said_of(whole[:length]), length)
        for at in [120, len(whole) - 1, *[chance.randrange(120, len(whole)) for _ in range(4)]]:
            self.assertRegex(said_of(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:]), "changed|cut short", at)
        self.assertIn("newer Wordkeep", said_of(whole[:11] + b"\x09" + whole[12:]))
        self.assertIn("no Wordkeep backup", said_of(b"PK\x03\x04" + whole))
        self.assertIn("no Wordkeep backup", said_of(b""))
        self.assertIn("added behind", said_of(whole + b"x"))
        self.assertIn("another key", self.refusal(self.kept(), self.file(kept)))
        self.assertIn("No such file", self.refusal(other, self.file(other, "nowhere")))
        self.restore(other, self.file(kept))
        self.assertEqual(len(other.texts()), 3005)

    def test_the_drill_changes_nothing_and_works_beside_a_server(self):
        kept = self.kept().start()
        fill(kept, 20)
        self.backup(kept)
        before = content_hash(kept.config.parent)
        said = self.restore(kept, self.file(kept), "--check").stdout
        self.assertIn("is whole and opens: 20 texts", said)
        self.assertIn("Already here: 20", said)
        self.assertIn("Nothing was changed", said)
        self.assertEqual(content_hash(kept.config.parent), before)
        self.assertIn("another Wordkeep server", self.restore(kept, self.file(kept), check=False).stderr)
        # On a machine that has nothing but the configuration and the key.
        other = self.like(kept)
        self.assertIn("would bring: 20 texts", self.restore(other, self.file(kept), "--check").stdout)
        self.assertFalse((other.config.parent / "keep.db").exists())
        # A check that can't fail proves nothing.
        self.file(kept, "half").write_bytes(self.file(kept).read_bytes()[:-5])
        self.assertEqual(self.restore(kept, self.file(kept, "half"), "--check", check=False).returncode, 1)

    def test_brings_nothing_back_that_was_erased_on_either_side(self):
        kept = self.kept().start()
        fill(kept, 10)
        self.backup(kept)
        other = self.like(kept)
        self.restore(other, self.file(kept))

        def erase(where, text):
            where.run("erase", "--config", str(where.config), "--exact", "--yes", input=text)

        erase(kept, "text number 3")  # after the backup was made
        kept.stop()
        self.assertIn("Erased here since, and so left out: 1", self.restore(kept, self.file(kept)).stdout)
        self.assertEqual(len(kept.texts()), 9)
        erase(kept, "text number 4")
        self.backup(kept, name="b.backup")
        self.assertIn("2 texts were erased", self.restore(other, self.file(kept, "b.backup")).stdout)
        self.assertEqual(other.texts(), kept.texts())
        # Once more changes nothing.
        before = content_hash(other.config.parent)
        self.restore(other, self.file(kept, "b.backup"))
        self.restore(other, self.file(kept))
        self.assertEqual(content_hash(other.config.parent), before)

    def test_opens_with_the_key_it_was_made_with(self):
        kept = self.kept().start()
        fill(kept, 10)
        self.backup(kept)
        kept.run("rotate-key", "--master", "--config", str(kept.config))
        kept.stop()
        self.assertIn("master.key.old", self.refusal(kept, self.file(kept)))
        old = kept.config.parent / "master.key.old"
        self.assertIn("Already here: 10", self.restore(kept, self.file(kept), "--key", str(old)).stdout)
        # Into a store with other keys altogether.
        stranger = self.kept().start()
        fill(stranger, 5, first=100)
        stranger.stop()
        self.restore(stranger, self.file(kept), "--key", str(old))
        self.assertEqual(len(stranger.texts()), 15)
        self.assertEqual(len({row["mailbox"] for row in stranger.export()}), 2, "unnamed accounts stay apart")

    def test_keeps_the_names_of_mailboxes(self):
        accounts = {"instagram_accounts": "17841400000000011=Main shop"}
        kept = self.kept(**accounts).start()
        fill(kept, 3)
        self.backup(kept)
        stranger = self.kept(**accounts).start()
        fill(stranger, 3, first=100)
        stranger.stop()
        self.restore(stranger, self.file(kept), "--key", str(kept.config.parent / "master.key"))
        self.assertEqual(len({row["mailbox"] for row in stranger.export()}), 1)

    def test_is_whole_or_not_at_all_when_it_is_killed(self):
        kept = self.kept().start()
        fill(kept, 20000)
        self.backup(kept)
        kept.stop()
        other = self.like(kept).start()
        fill(other, 5, first=50000)
        other.stop()
        few = other.texts()
        killed = 0
        # Later each time: the first kills come in its beginning on any machine, the last ones when it may have ended.
        for round_number in range(12):
            process = subprocess.Popen([BINARY, "restore", "--config", str(other.config), str(self.file(kept))],
                                       env=other.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.01 + 0.04 * round_number)
            killed += process.poll() is None
            process.kill()
            process.wait(PATIENCE_SECONDS)
            found = other.texts()
            self.assertIn(len(found), (5, 20005), "round %d" % round_number)
            if len(found) == 5:
                self.assertEqual(found, few)
        self.assertGreater(killed, 0, "no kill came before the end")
        self.restore(other, self.file(kept))
        self.assertEqual(len(other.texts()), 20005)
        self.assertEqual(len(other.start().texts()), 20005)

    def test_leaves_no_backup_when_it_is_killed(self):
        kept = self.kept().start()
        fill(kept, 20000)
        for seconds in (0.02, 0.05, 0.1):
            process = subprocess.Popen([BINARY, "backup", "--config", str(kept.config), str(self.file(kept))],
                                       env=kept.environment, stderr=subprocess.DEVNULL)
            time.sleep(seconds)
            process.kill()
            process.wait(PATIENCE_SECONDS)
            if self.file(kept).exists():
                self.restore(kept, self.file(kept), "--check")
                self.file(kept).unlink()
        self.backup(kept)
        self.assertIn("20000 texts", self.restore(kept, self.file(kept), "--check").stdout)

    def places(self, kept):
        """Ids in the order in which their rows lie in the file (page by page)."""
        data = (kept.config.parent / "keep.db").read_bytes()
        with sqlite3.connect(kept.config.parent / "keep.db") as database:
            rows = database.execute("SELECT id, sealed FROM message").fetchall()
        database.close()
        return [row for _, row in sorted((data.find(sealed) // 4096, row) for row, sealed in rows)]

    def test_compacts_into_key_order_alone_and_beside_a_server(self):
        kept = self.kept().start()
        for first in range(0, 2000, 50):
            fill(kept, 50, first=first)
        kept.stop()

        def steps_back(ids):
            return sum(left > right for left, right in zip(ids, ids[1:]))

        self.assertGreater(steps_back(self.places(kept)), 10, "this test would notice nothing")
        texts = kept.texts()
        said = kept.run("compact", "--config", str(kept.config)).stdout
        self.assertIn("key order", said)
        self.assertEqual(steps_back(self.places(kept)), 0)
        self.assertEqual(kept.texts(), texts)
        kept.start()
        fill(kept, 500, first=5000)
        self.assertIn("Done.", kept.run("compact", "--config", str(kept.config)).stdout)
        until(lambda: (kept.config.parent / "keep.db-wal").stat().st_size == 0, "the log to be folded in")
        self.assertEqual(steps_back(self.places(kept)), 0)
        fill(kept, 5, first=9000)
        self.assertEqual(len(kept.texts()), 2505)

    def test_every_setting_has_been_decided_about(self):
        listed = set(re.findall(r'KeptSetting\{"([^"]+)"', (ROOT / "src/crm/kept_settings.cpp").read_text()))
        used = set()
        for path in (ROOT / "src").rglob("*.[ch]pp"):
            if not path.name.endswith("_test.cpp"):
                used |= set(re.findall(r'SettingName \w+\s*(?:=\s*|\{)\s*"([^"]+)"', path.read_text()))
        self.assertIn("key.mailbox", used)
        self.assertEqual(used - listed, set(), "add these to src/crm/kept_settings.cpp")


if __name__ == "__main__":
    unittest.main()
