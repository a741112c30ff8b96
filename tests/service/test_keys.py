"""Keys: where they come from, changing them with and without a server, and that a kill at any moment loses nothing."""
import os
import pathlib
import pty
import random
import resource
import select
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from wordkeep import BINARY, PATIENCE_SECONDS, Wordkeep, delivery, message  # noqa: E402

PASSPHRASE = "correct horse battery staple"


def fill(kept, count, first=0):
    """Texts that are told apart, in deliveries of a thousand."""
    for start in range(first, first + count, 1000):
        numbers = range(start, min(start + 1000, first + count))
        body = delivery(*[message("text number %d" % n, "mid-%d" % n, sender=str(10**15 + n)) for n in numbers])
        assert kept.deliver(body) == 200


class Keys(unittest.TestCase):
    def kept(self, **settings):
        kept = Wordkeep(**settings)
        self.addCleanup(kept.__exit__)
        return kept

    def refusal(self, kept, *arguments, **more):
        run = kept.run(*arguments, "--config", str(kept.config), check=False, **more)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        return run.stderr

    def rotate(self, kept, *arguments, **more):
        return kept.run("rotate-key", *arguments, "--config", str(kept.config), **more)

    def test_changes_the_master_key_beside_a_server(self):
        kept = self.kept().start()
        fill(kept, 10)
        key = kept.config.parent / "master.key"
        before = key.read_text()
        said = self.rotate(kept, "--master").stdout
        self.assertIn("master.key.old", said)
        self.assertNotEqual(key.read_text(), before)
        self.assertEqual(stat.S_IMODE(key.stat().st_mode), 0o600)
        fill(kept, 10, first=10)
        self.assertEqual(len(kept.texts()), 20)
        kept.stop()
        self.assertEqual(len(kept.start().texts()), 20)
        self.rotate(kept, "--master")
        self.assertTrue((kept.config.parent / "master.key.old.2").exists())
        key.write_text(before)
        self.assertIn("does not open this database", self.refusal(kept, "export"))

    def test_finishes_a_change_of_the_master_key_that_was_killed_anywhere(self):
        kept = self.kept().start()
        fill(kept, 10)
        kept.stop()
        folder = kept.config.parent
        key, following = folder / "master.key", folder / "master.key.new"
        # Killed before the store knew of the new key.
        following.write_text("ab" * 32 + "\n")
        following.chmod(0o600)
        self.assertEqual(len(kept.texts()), 10)
        self.rotate(kept, "--master")
        self.assertFalse(following.exists())
        # Killed after the store took it, before the files changed their names.
        old = key.read_text()
        self.rotate(kept, "--master")
        key.rename(following)
        key.write_text(old)
        key.chmod(0o600)
        self.assertEqual(len(kept.texts()), 10)
        self.assertFalse(following.exists())
        self.assertNotEqual(key.read_text(), old)
        self.assertEqual(len(kept.start().texts()), 10)

    def test_survives_kills_while_the_master_key_is_changed(self):
        kept = self.kept().start()
        fill(kept, 10)
        kept.stop()
        seed = random.randrange(10**6)
        chance = random.Random(seed)
        for round_number in range(25):
            self.kill_at(kept, chance.uniform(0, 0.03), "--master")
            self.assertEqual(len(kept.texts()), 10, "seed %d, round %d" % (seed, round_number))

    def kill_at(self, kept, seconds, which):
        """Kills `rotate-key` that long after its start; returns whether it was still running."""
        process = subprocess.Popen([BINARY, "rotate-key", which, "--config", str(kept.config)], env=kept.environment,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        running = process.poll() is None
        process.kill()
        process.wait(PATIENCE_SECONDS)
        return running

    def test_seals_everything_anew_and_survives_kills_on_the_way(self):
        kept = self.kept().start()
        fill(kept, 20000)
        self.assertIn("a server uses this store", self.refusal(kept, "rotate-key", "--data"))
        texts = kept.texts()
        kept.stop()
        seed = random.randrange(10**6)
        chance = random.Random(seed)
        killed = 0
        for round_number in range(15):
            killed += self.kill_at(kept, chance.uniform(0.01, 0.2), "--data")
            self.assertEqual(kept.texts(), texts, "seed %d, round %d" % (seed, round_number))
        self.assertGreater(killed, 0, "no kill came before the end")
        # Whatever the last kill left: a server starts, takes more, and the rest is done beside it.
        kept.start()
        fill(kept, 5, first=20000)
        if self.rotate_quietly(kept) != 0:
            kept.stop()
            self.rotate(kept, "--data")
            kept.start()
        self.assertEqual(len(kept.texts()), 20005)
        self.assertEqual(kept.deliver(delivery(message("text number 3", "mid-3", sender=str(10**15 + 3)))), 200)
        self.assertEqual(len(kept.texts()), 20005, "a retry is still known")
        kept.stop()
        self.assertIn("Everything is sealed", self.rotate(kept, "--data").stdout)
        self.assertEqual(len(kept.start().texts()), 20005)

    def rotate_quietly(self, kept):
        return kept.run("rotate-key", "--data", "--config", str(kept.config), check=False).returncode

    def test_takes_the_master_key_from_a_systemd_credential(self):
        kept = self.kept()
        with tempfile.TemporaryDirectory() as folder:
            credential = pathlib.Path(folder) / "wordkeep.key"
            (kept.config.parent / "master.key").rename(credential)
            credential.chmod(0o440)
            kept.environment["WORDKEEP_KEYS_MASTER_KEY_FILE"] = "credential:wordkeep.key"
            self.assertIn("LoadCredential=", self.refusal(kept, "export"))
            kept.environment["CREDENTIALS_DIRECTORY"] = folder
            fill(kept.start(), 10)
            self.assertEqual(len(kept.texts()), 10)
            self.assertIn("--to FILE", self.refusal(kept, "rotate-key", "--master"))
            following = pathlib.Path(folder) / "next"
            self.rotate(kept, "--master", "--to", str(following))
            following.rename(credential)
            self.assertEqual(len(kept.texts()), 10)

    def passphrase_file(self, kept, text, name="passphrase"):
        file = kept.folder / name
        file.write_text(text + "\n")
        file.chmod(0o600)
        return str(file)

    def test_takes_a_passphrase_from_a_file_or_a_descriptor(self):
        kept = self.kept()
        file = self.passphrase_file(kept, PASSPHRASE)
        self.rotate(kept, "--master", "--passphrase-file", file)
        self.assertNotRegex((kept.config.parent / "master.key").read_text(), r"^[0-9a-f]{64}")
        said = self.refusal(kept, "export", stdin=subprocess.DEVNULL, start_new_session=True)
        self.assertIn("keys.passphrase_file", said)
        kept.environment["WORDKEEP_KEYS_PASSPHRASE_FILE"] = file
        fill(kept.start(), 10)
        read, write = os.pipe()
        os.write(write, PASSPHRASE.encode() + b"\n")
        os.close(write)
        kept.environment["WORDKEEP_KEYS_PASSPHRASE_FILE"] = "/dev/fd/%d" % read
        self.assertEqual(len(kept.run("export", "--config", str(kept.config), pass_fds=[read]).stdout.splitlines()), 10)
        os.close(read)
        kept.environment["WORDKEEP_KEYS_PASSPHRASE_FILE"] = self.passphrase_file(kept, "another passphrase", "other")
        said = self.refusal(kept, "export")
        self.assertIn("the passphrase does not open it", said)
        self.assertIn("can't be recovered", said)
        os.chmod(file, 0o644)
        kept.environment["WORDKEEP_KEYS_PASSPHRASE_FILE"] = file
        self.assertIn("chmod 600", self.refusal(kept, "export"))
        os.chmod(file, 0o600)
        self.rotate(kept, "--master", "--plain")
        del kept.environment["WORDKEEP_KEYS_PASSPHRASE_FILE"]
        self.assertEqual(len(kept.texts()), 10)

    def at_terminal(self, kept, arguments, answers):
        """Runs the command at a terminal of its own; answers: (prompt, what to type). Returns what was shown, status."""
        child, terminal = pty.fork()
        if child == 0:
            os.execve(BINARY, [BINARY, *arguments], kept.environment)
        shown = b""
        for prompt, typed in [*answers, (None, None)]:
            end = time.monotonic() + PATIENCE_SECONDS
            while prompt is None or prompt not in shown.decode(errors="replace"):
                self.assertLess(time.monotonic(), end, shown)
                if not select.select([terminal], [], [], 1)[0]:
                    continue
                try:
                    part = os.read(terminal, 4096)
                except OSError:
                    part = b""
                if not part:
                    break
                shown += part
            if typed is not None:
                os.write(terminal, typed.encode() + b"\n")
        os.close(terminal)
        return shown.decode(errors="replace"), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def test_asks_at_the_terminal_and_never_shows_what_is_typed(self):
        kept = self.kept()
        folder = kept.folder / "second"
        shown, status = self.at_terminal(kept, ["init", str(folder), "--passphrase"],
                                         [("New passphrase", PASSPHRASE), ("Once more", PASSPHRASE)])
        self.assertEqual(status, 0, shown)
        self.assertNotIn(PASSPHRASE, shown)
        self.assertIn("passphrase forgotten", shown)
        config = str(folder / "wordkeep.toml")
        shown, status = self.at_terminal(kept, ["export", "--config", config], [("Passphrase of", PASSPHRASE)])
        self.assertEqual(status, 0, shown)
        self.assertNotIn(PASSPHRASE, shown)
        shown, status = self.at_terminal(kept, ["export", "--config", config], [("Passphrase of", "wrong one")])
        self.assertEqual(status, 1, shown)
        shown, status = self.at_terminal(kept, ["init", str(kept.folder / "third"), "--passphrase"],
                                         [("New passphrase", PASSPHRASE), ("Once more", "mistyped it here")])
        self.assertEqual(status, 1, shown)
        self.assertFalse((kept.folder / "third").exists())

    def test_says_plainly_what_a_lost_key_means(self):
        kept = self.kept()
        self.assertIn("nobody can recover it", kept.run("init", str(kept.folder / "other")).stdout.replace("\n   ", ""))
        (kept.config.parent / "master.key").unlink()
        self.assertIn("Without the master key nothing that is kept can be read again", self.refusal(kept, "export"))

    def test_leaves_no_core_and_lets_no_other_process_look_inside(self):
        kept = self.kept().start()
        process = pathlib.Path("/proc/%d" % kept.process.pid)
        self.assertRegex((process / "limits").read_text(), r"Max core file size\s+0\s+0")
        self.assertEqual((process / "mem").stat().st_uid, 0, "the kernel gives an undumpable process to root")

    @unittest.skipUnless(os.geteuid() == 0, "needs another user")
    def test_warns_if_keys_cannot_be_locked_in_memory_and_belongs_to_root_alone(self):
        kept = self.kept()
        nobody = 65534
        # The checkout may lie where nobody else may look, as in /root.
        binary = shutil.copy(BINARY, kept.folder)
        for path in (kept.folder, kept.config.parent, *kept.config.parent.iterdir()):
            os.chown(path, nobody, nobody)
        run = kept.run("export", "--config", str(kept.config), user=nobody, group=nobody,
                       executable=binary, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_MEMLOCK, (0, 0)))
        self.assertIn("LimitMEMLOCK", run.stderr)
        self.assertEqual(kept.run("export", "--config", str(kept.config)).stderr, "")


if __name__ == "__main__":
    unittest.main()
