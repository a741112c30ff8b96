"""`wordkeep doctor` against real faults: each is made, found, and told with what to do; and no secret is printed."""
import http.server
import json
import os
import pathlib
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import signed_in  # noqa: E402
from test_trouble import make_certificate  # noqa: E402
from wordkeep import SECRET, TOKEN, Wordkeep, free_port  # noqa: E402

FIXED = "fedcba9876543210fedcba9876543210"


class Doctor(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep(server_listen="127.0.0.1:%d" % free_port(), instagram_app_secrets=FIXED)
        self.addCleanup(self.kept.__exit__)
        self.master_key = (self.kept.config.parent / "master.key").read_text().strip()

    def examine(self, **settings):
        before = dict(self.kept.environment)
        self.kept.environment.update({f"WORDKEEP_{name.upper()}": str(value) for name, value in settings.items()})
        run = self.kept.run("doctor", "--json", "--config", str(self.kept.config), check=False)
        self.kept.environment = before
        for secret in (FIXED, SECRET, TOKEN, self.master_key):
            self.assertNotIn(secret, run.stdout + run.stderr)
        report = json.loads(run.stdout)
        self.assertEqual(run.returncode, {"ok": 0, "warn": 1, "bad": 2}[report["status"]], run.stdout)
        for check in report["checks"]:
            self.assertEqual(check["remedy"] == "", check["level"] == "ok", check)
        return {check["check"]: check for check in report["checks"]}

    def assert_level(self, checks, name, level, word=""):
        self.assertEqual(checks[name]["level"], level, checks[name])
        self.assertIn(word, checks[name]["says"] + checks[name]["remedy"])

    def test_a_server_that_runs_is_well_and_keeps_nothing_of_the_probes(self):
        self.kept.start()
        page, _ = signed_in(self.kept)
        checks = self.examine()
        for name in ("server", "app_secret", "core_dumps", "files", "master_key", "database"):
            self.assert_level(checks, name, "ok")
        self.assert_level(checks, "verify_token", "warn", "right at the server")
        self.assert_level(checks, "deliveries", "warn", "taken at the server")
        self.assert_level(checks, "public_address", "bad", "server.public_url")
        self.assertEqual(self.kept.texts(), [])
        setup = page.ask("GET", "/api/v1/setup")[1]
        self.assertFalse(setup["handshake_seen"] or setup["test_received"])

    def test_a_server_that_is_not_there(self):
        checks = self.examine()
        self.assert_level(checks, "server", "bad", "start it")
        self.assert_level(checks, "deliveries", "warn")

    def test_another_program_at_the_port(self):
        with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as other:
            threading.Thread(target=other.handle_request).start()
            checks = self.examine(server_listen="127.0.0.1:%d" % other.server_port)
        self.assert_level(checks, "server", "bad", "no Wordkeep")

    def test_a_token_and_a_secret_that_the_server_does_not_know_yet(self):
        self.kept.start()
        checks = self.examine(instagram_verify_token="another token", instagram_app_secrets="0" * 32)
        self.assert_level(checks, "verify_token", "bad", "restart")
        self.assert_level(checks, "deliveries", "bad", "restart")

    def test_a_secret_that_cannot_be_one(self):
        self.assert_level(self.examine(instagram_app_secrets="secret"), "app_secret", "bad", "guessed")
        self.assert_level(self.examine(instagram_app_secrets="Z" * 32), "app_secret", "warn", "0-9")

    def test_a_key_file_that_others_can_read_or_that_is_of_another_store(self):
        key = self.kept.config.parent / "master.key"
        os.chmod(key, 0o644)
        self.assert_level(self.examine(), "master_key", "bad", "chmod 600")
        os.chmod(key, 0o600)
        key.write_text("ab" * 32 + "\n")
        self.assert_level(self.examine(), "master_key", "bad", "not the key of this database")
        key.write_text("no key")
        self.assert_level(self.examine(), "master_key", "bad", "bring the right file back")
        key.unlink()
        self.assert_level(self.examine(), "master_key", "bad", "there is none")

    def test_a_configuration_that_others_can_read(self):
        os.chmod(self.kept.config, 0o644)
        self.assert_level(self.examine(), "files", "bad", "wordkeep.toml")
        os.chmod(self.kept.config, 0o600)
        os.chmod(self.kept.config.parent, 0o755)
        self.assert_level(self.examine(), "files", "warn", "chmod 700")

    def test_a_database_that_is_damaged_or_missing(self):
        database = self.kept.config.parent / "keep.db"
        database.write_bytes(b"x" * 8192)
        self.assert_level(self.examine(), "database", "bad")
        database.unlink()
        self.assert_level(self.examine(), "database", "bad", "init")

    def test_a_backup_that_was_made_is_seen(self):
        self.assert_level(self.examine(), "backup", "warn", "ever")
        self.kept.run("backup", "--config", str(self.kept.config), str(self.kept.folder / "copy"))
        self.assert_level(self.examine(), "backup", "ok", "today")

    def test_an_address_without_https_without_a_name_and_with_a_certificate_nobody_trusts(self):
        self.assert_level(self.examine(server_public_url="http://desk.example"), "public_address", "bad", "https")
        checks = self.examine(server_public_url="https://no.such.name.invalid")
        self.assert_level(checks, "public_address", "bad", "no name")
        make_certificate(self.kept.folder, "test")
        self.kept.environment["WORDKEEP_SERVER_TLS_CERTIFICATE"] = str(self.kept.folder / "tls.crt")
        self.kept.environment["WORDKEEP_SERVER_TLS_KEY"] = str(self.kept.folder / "tls.key")
        self.kept.start()
        checks = self.examine(server_public_url="https://127.0.0.1:%d" % self.kept.port)
        self.assert_level(checks, "server", "ok")
        self.assert_level(checks, "certificate", "bad", "not trusted")
        self.assert_level(checks, "deliveries", "warn", "taken at the server")

    def test_an_unknown_key_in_the_file_or_the_environment(self):
        self.assert_level(self.examine(log_levle="info"), "settings", "bad", "WORDKEEP_LOG_LEVEL")
        with open(self.kept.config, "a", encoding="utf-8") as file:
            file.write("\n[log]\nlevle = \"info\"\n")
        checks = self.examine()
        self.assert_level(checks, "settings", "bad", "log.level")
        self.assertEqual(list(checks), ["settings"])

    def test_is_words_for_people(self):
        run = self.kept.run("doctor", "--config", str(self.kept.config), check=False)
        self.assertEqual(run.returncode, 2)
        self.assertIn("BAD   server: no server answers", run.stdout)
        self.assertIn("-> start it", run.stdout)


if __name__ == "__main__":
    unittest.main()
