"""The played Instagram against a real server: what it was told is kept must be kept, and it says so when it isn't."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from wordkeep import SECRET, Wordkeep  # noqa: E402

DELIVERIES = 3000


class Simulate(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep(mask_enabled="false").start()
        self.addCleanup(self.kept.__exit__)

    def simulate(self, *more):
        """Everything an account gets, more edits, unsends and repeated deliveries than in life; compared at the end."""
        return self.kept.run("simulate", "--url", f"http://127.0.0.1:{self.kept.port}/webhooks/instagram", "--secret",
                             SECRET, "--count", str(DELIVERIES), "--connections", "8", "--edits", "0.2", "--unsends",
                             "0.2", "--duplicates", "0.2", "--verify", str(self.kept.config), *more, check=False)

    def test_finds_all_that_was_acknowledged(self):
        run = self.simulate()
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertIn(f"{len(self.kept.texts())} are; 0 missing, 0 that should not be there", run.stdout)

    def test_plays_the_same_when_it_rendered_them_ahead(self):
        run = self.simulate("--ahead", str(DELIVERIES // 2), "--batch", "20")
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertIn(f"{len(self.kept.texts())} are; 0 missing, 0 that should not be there", run.stdout)

    def test_reports_what_it_sent(self):
        run = self.kept.run("simulate", "--url", f"http://127.0.0.1:{self.kept.port}/webhooks/instagram", "--secret",
                            SECRET, "--mix", "text", "--count", "200", "--ahead", "500", "--edits", "0", "--unsends",
                            "0", "--duplicates", "0", "--json")
        report = json.loads(run.stdout)
        self.assertEqual((report["acknowledged"], report["requests"], report["statuses"]), (200, 200, {"200": 200}))
        self.assertEqual(report["texts"], len(self.kept.texts()))

    def test_tells_of_a_text_that_is_gone(self):
        self.kept.run("simulate", "--url", f"http://127.0.0.1:{self.kept.port}/webhooks/instagram", "--secret", SECRET,
                      "--mix", "text", "--count", "50", "--seed", "7", "--edits", "0", "--unsends", "0", "--json")
        gone = self.kept.export()[0]["inquiry"]
        self.kept.run("erase", "--config", str(self.kept.config), "--inquiry", gone, "--yes")
        # The same messages again count as retries, so what was erased stays so.
        run = self.kept.run("simulate", "--url", f"http://127.0.0.1:{self.kept.port}/webhooks/instagram", "--secret",
                            SECRET, "--mix", "text", "--count", "50", "--seed", "7", "--edits", "0", "--unsends", "0",
                            "--verify", str(self.kept.config), check=False)
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertRegex(run.stdout, r" [1-9]\d* missing")

    def test_leaves_out_what_was_kept_before(self):
        self.assertEqual(self.simulate("--seed", "5").returncode, 0)
        run = self.simulate("--seed", "6")
        self.assertEqual(run.returncode, 0, run.stdout)

    def test_refuses_to_compare_masked_texts(self):
        masking = Wordkeep()
        self.addCleanup(masking.__exit__)
        run = masking.run("simulate", "--secret", SECRET, "--count", "1", "--verify", str(masking.config), check=False)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("mask.enabled = false", run.stderr)

    def test_says_when_the_secret_is_another(self):
        run = self.kept.run("simulate", "--url", f"http://127.0.0.1:{self.kept.port}/webhooks/instagram", "--secret",
                            "another", "--count", "20", check=False)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("the secret is not the one of the server", run.stderr)


if __name__ == "__main__":
    unittest.main()
