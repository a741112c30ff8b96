"""What `init` makes, and what `serve` refuses to start with, in words that say what to do."""
import os
import pathlib
import socket
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import PASSWORD, Page  # noqa: E402
from wordkeep import BINARY, Wordkeep  # noqa: E402


class Start(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep()
        self.addCleanup(self.kept.__exit__)

    def refusal(self, **environment):
        run = subprocess.run([BINARY, "serve", "--config", str(self.kept.config)], capture_output=True, text=True,
                             env=dict(self.kept.environment, **environment), timeout=30, check=False)
        self.assertEqual(run.returncode, 1, run.stderr)
        return run.stderr

    def test_init_makes_private_files(self):
        for name in ("wordkeep.toml", "master.key", "keep.db"):
            mode = stat.S_IMODE(os.stat(self.kept.config.parent / name).st_mode)
            self.assertEqual(mode, 0o600, name)

    def test_init_never_overwrites(self):
        before = (self.kept.config.parent / "master.key").read_text()
        again = self.kept.run("init", str(self.kept.config.parent), check=False)
        self.assertEqual(again.returncode, 1)
        self.assertIn("exists already", again.stderr)
        self.assertEqual((self.kept.config.parent / "master.key").read_text(), before)

    def test_refuses_without_an_app_secret(self):
        self.assertIn("app secret", self.refusal(WORDKEEP_INSTAGRAM_APP_SECRETS=""))

    def test_refuses_an_empty_verify_token(self):
        self.assertIn("verify_token is empty", self.refusal(WORDKEEP_INSTAGRAM_VERIFY_TOKEN=""))

    def test_refuses_a_wrong_master_key(self):
        (self.kept.config.parent / "master.key").write_text("ab" * 32 + "\n")
        self.assertIn("does not open this database", self.refusal())

    def test_refuses_a_missing_or_public_master_key(self):
        key = self.kept.config.parent / "master.key"
        os.chmod(key, 0o644)
        self.assertIn("chmod 600", self.refusal())
        key.unlink()
        self.assertIn("not found", self.refusal())

    def test_refuses_a_port_in_use(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            said = self.refusal(WORDKEEP_SERVER_LISTEN="127.0.0.1:%d" % taken.getsockname()[1])
        self.assertIn("in use", said)
        self.assertIn("server.listen", said)

    def test_refuses_an_unknown_key_and_names_the_nearest(self):
        with open(self.kept.config, "a", encoding="utf-8") as file:
            file.write("\n[log]\nlevle = \"info\"\n")
        said = self.refusal()
        self.assertIn('"log.levle"', said)
        self.assertIn('"log.level"', said)

    def test_init_refuses_an_organisation_of_two_lines(self):
        folder = self.kept.folder / "other"
        run = self.kept.run("init", str(folder), "--organisation", "A shop\nof two lines", check=False)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("one line", run.stderr)
        self.assertFalse(folder.exists())

    def test_refuses_an_unknown_section_a_wrong_type_and_bad_toml(self):
        original = self.kept.config.read_text()
        for change, said in (("[servr]\nlisten = \"x\"\n", '"server"'), ("[log]\nlevel = 5\n", "must be a text"),
                             ("[log\n", "not valid TOML")):
            self.kept.config.write_text(original + "\n" + change)
            self.assertIn(said, self.refusal(), change)

    def test_refuses_a_database_from_a_newer_version(self):
        with sqlite3.connect(self.kept.config.parent / "keep.db") as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            database.execute("PRAGMA user_version = %d" % (version + 1))
        database.close()
        self.assertIn("newer", self.refusal())
        # A backup would silently lack what the newer version added.
        for command in (["export"], ["backup", str(self.kept.folder / "backup")]):
            run = self.kept.run(*command, "--config", str(self.kept.config), check=False)
            self.assertNotEqual(run.returncode, 0, command)
            self.assertIn("newer", run.stderr, command)

    def test_refuses_a_second_server_on_the_same_store(self):
        self.kept.start()
        self.assertIn("another", self.refusal())

    @unittest.skipIf(os.geteuid() == 0, "root writes everywhere")
    def test_refuses_a_folder_it_cannot_write(self):
        os.chmod(self.kept.config.parent, 0o500)
        self.addCleanup(os.chmod, self.kept.config.parent, 0o700)
        self.assertIn("writ", self.refusal())

    def test_refuses_a_database_in_a_folder_that_is_not_there(self):
        self.assertIn("folder", self.refusal(WORDKEEP_STORE_URL="sqlite:nowhere/keep.db"))

    def test_says_how_to_be_called(self):
        for arguments in (["--help"], ["serve", "--help"], ["init", "--help"], ["simulate", "--help"]):
            run = subprocess.run([BINARY, *arguments], capture_output=True, text=True, timeout=30, check=True)
            self.assertIn("Usage", run.stdout)
        self.assertEqual(subprocess.run([BINARY], capture_output=True, timeout=30, check=False).returncode, 2)
        self.assertRegex(self.kept.run("version").stdout, r"^wordkeep \d+\.\d+\.\d+")

    def test_keeps_the_owner_link_out_of_a_journal(self):
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen([BINARY, "serve", "--config", str(self.kept.config)], stdout=out,
                                       stderr=subprocess.STDOUT, env=self.kept.environment)
            try:
                link = self.kept.config.parent / "owner-link.txt"
                while process.poll() is None and not (link.exists() and "welcome=" in link.read_text()):
                    pass
            finally:
                process.terminate()
                process.wait(30)
            out.seek(0)
            self.assertNotIn(b"welcome=", out.read())
        self.assertEqual(stat.S_IMODE(link.stat().st_mode), 0o600)

    def test_makes_a_new_owner_link_when_asked_and_none_once_there_is_an_owner(self):
        with Wordkeep() as kept:
            nobody = kept.run("owner-link", "--config", str(kept.config.parent / "none.toml"), check=False)
            self.assertNotEqual(nobody.returncode, 0)
            kept.start()
            first = kept.read_owner_link()
            link = kept.run("owner-link", "--config", str(kept.config)).stdout.strip()
            self.assertIn("/#welcome=", link)
            self.assertNotEqual(link, first)
            page = Page(kept)
            body = {"token": first.split("=")[1], "name": "A", "password": PASSWORD}
            self.assertEqual(page.ask("POST", "/api/v1/first-run", body)[0], 403)
            body["token"] = link.split("#welcome=")[1]
            self.assertEqual(page.ask("POST", "/api/v1/first-run", body)[0], 201)
            again = kept.run("owner-link", "--config", str(kept.config), check=False)
            self.assertIn("there is an owner already", again.stderr)
            self.assertFalse((kept.config.parent / "owner-link.txt").exists())


if __name__ == "__main__":
    unittest.main()
