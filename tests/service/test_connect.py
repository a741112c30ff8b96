"""Connecting an account, by the command and over the API, against the played Graph API; and that the token stays nowhere."""
import os
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import Page, joined, signed_in  # noqa: E402
from wordkeep import ACCOUNT, BINARY, TOKEN, Wordkeep, delivery, message  # noqa: E402

GOOD = "IGAAgood"


class PlayedGraph:
    def __enter__(self):
        self.process = subprocess.Popen([BINARY, "simulate", "--graph", "0"], stdout=subprocess.PIPE, text=True)
        self.url = re.search(r"http://\S+", self.process.stdout.readline()).group(0)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()


class Connect(unittest.TestCase):
    def setUp(self):
        self.graph = PlayedGraph().__enter__()
        self.addCleanup(lambda: self.graph.__exit__())
        self.kept = Wordkeep(instagram_graph_url=self.graph.url)
        self.addCleanup(self.kept.__exit__)

    def command(self, token, *options):
        return self.kept.run("connect", "--config", str(self.kept.config), "--token-stdin", *options, check=False,
                             input=token + "\n")

    def assert_token_is_nowhere(self, token, *said):
        for text in said:
            self.assertNotIn(token, text)
        for folder, _, names in os.walk(self.kept.folder):
            for name in names:
                self.assertNotIn(token.encode(), (pathlib.Path(folder) / name).read_bytes(), name)

    def test_the_command_says_what_to_set_and_keeps_the_verify_token_to_itself(self):
        self.kept.environment["WORDKEEP_SERVER_PUBLIC_URL"] = "https://desk.example/"
        run = self.kept.run("connect", "--config", str(self.kept.config), "--guide")
        self.assertIn("https://desk.example/webhooks/instagram", run.stdout)
        self.assertIn("messages", run.stdout)
        self.assertNotIn(TOKEN, run.stdout)
        shown = self.kept.run("connect", "--config", str(self.kept.config), "--guide", "--show-token")
        self.assertIn(TOKEN, shown.stdout)

    def test_the_command_subscribes_and_writes_the_mailbox_once(self):
        run = self.command(GOOD, "--check")
        self.assertEqual(run.returncode, 1)
        self.assertIn("not subscribed", run.stderr)
        run = self.command(GOOD)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn(ACCOUNT, run.stdout)
        self.assertIn('"%s" = "main.shop"' % ACCOUNT, run.stdout)
        self.assertEqual(self.command(GOOD, "--check").returncode, 0)
        run = self.command(GOOD, "--write")
        self.assertIn("restart", run.stdout)
        self.assertIn('[instagram.accounts]\n"%s" = "main.shop"\n' % ACCOUNT, self.kept.config.read_text())
        self.assertEqual(os.stat(self.kept.config).st_mode & 0o777, 0o600)
        self.assertIn('"main.shop"', self.command(GOOD, "--write").stdout)
        self.assert_token_is_nowhere(GOOD, run.stdout, run.stderr)

    def test_each_refusal_is_told_with_what_to_do(self):
        for token, word in (("IGAAexpired", "expired"), ("IGAArevoked", "copied whole"), ("IGAAmute", "may not read"),
                            ("IGAApersonal", "professional"), ("EAAlonely", "professional"), ("IGAAdeaf", "tick"),
                            ("IGAAtired", "an hour"), ("IGAAill", "some minutes")):
            run = self.command(token)
            self.assertEqual(run.returncode, 1, token)
            self.assertIn(word, run.stderr, token)
            self.assertNotIn(token, run.stdout + run.stderr)
        self.graph.__exit__()
        self.assertIn("can't be reached", self.command(GOOD).stderr)
        self.graph = PlayedGraph().__enter__()
        self.assertIn("no token", self.kept.run("connect", "--config", str(self.kept.config), "--token-stdin",
                                                check=False, input="\n").stderr)

    def test_the_token_goes_to_no_other_machine(self):
        for url in ("https://evil.example", "http://10.0.0.1:80", "http://127.0.0.1.evil.example:80", "http://127.0.0.1:80/x"):
            self.kept.environment["WORDKEEP_INSTAGRAM_GRAPH_URL"] = url
            run = self.command(GOOD)
            self.assertEqual(run.returncode, 1)
            self.assertIn("this machine only", run.stderr)

    def test_the_page_connects_and_only_the_owner_may(self):
        self.kept.start()
        owner, _ = signed_in(self.kept)
        status, guide = owner.ask("GET", "/api/v1/connect")
        self.assertEqual(status, 200)
        self.assertRegex(guide["callback_url"], "^http://127.0.0.1:.*/webhooks/instagram$")
        self.assertNotIn(TOKEN, str(guide))
        self.assertEqual(owner.ask("POST", "/api/v1/connect/verify-token", {})[1], {"verify_token": TOKEN})
        status, answer = owner.ask("POST", "/api/v1/connect", {"token": " IGAAexpired\n"})
        self.assertEqual((status, answer["code"]), (400, "token_expired"))
        for bad, code in ((("a b"), "token_invalid"), ("", "token_invalid"), ("IGAAtired", "too_many_calls"),
                          ("IGAAill", "temporary")):
            self.assertEqual(owner.ask("POST", "/api/v1/connect", {"token": bad})[1]["code"], code, bad)
        status, account = owner.ask("POST", "/api/v1/connect", {"token": GOOD})
        self.assertEqual((status, account["account"], account["name"], account["mailbox"]),
                         (200, ACCOUNT, "main.shop", False))
        self.assertIn("messages", account["fields"])
        other, _ = joined(self.kept, owner, "B", "privacy_officer")
        for method, path in (("GET", "connect"), ("POST", "connect"), ("POST", "connect/verify-token")):
            self.assertEqual(other.ask(method, "/api/v1/" + path, None if method == "GET" else {})[0], 403, path)
        self.assertEqual(self.kept.stop(), 0)
        self.assert_token_is_nowhere(GOOD)

    def test_silence_is_measured_from_the_first_message_on_and_no_alarm_before_a_week(self):
        self.kept.start()
        owner, _ = signed_in(self.kept)
        self.assertEqual(owner.ask("GET", "/api/v1/silence"), (200, {"silent": []}))
        self.assertEqual(Page(self.kept).ask("GET", "/api/v1/silence")[0], 401)
        self.assertNotIn(b"wordkeep_silence_seconds ", self.kept.ask("GET", "/metrics")[2])
        self.assertEqual(self.kept.deliver(delivery(message("есть размер?", "m_silence"))), 200)
        self.assertLess(self.kept.metric("wordkeep_silence_seconds"), 60)
        self.assertEqual(self.kept.metric("wordkeep_silence_alarms"), 0)

    def test_the_checklist_sees_a_backup(self):
        self.kept.start()
        owner, _ = signed_in(self.kept)
        self.assertFalse(owner.ask("GET", "/api/v1/setup")[1]["backup_made"])
        self.kept.run("backup", "--config", str(self.kept.config), str(self.kept.folder / "copy"))
        setup = owner.ask("GET", "/api/v1/setup")[1]
        self.assertTrue(setup["backup_made"])
        self.assertFalse(setup["second_factor"])


if __name__ == "__main__":
    unittest.main()
