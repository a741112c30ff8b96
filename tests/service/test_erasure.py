"""Erasing and turns on the real binary: over the API and by command beside a running server; what comes late stays away."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import Page, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402


class Erasure(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep(intake_burst_seconds=0).start()
        self.addCleanup(self.kept.__exit__)
        self.page, _ = signed_in(self.kept)

    def arrive(self, *texts):
        items = [message(text, f"m_{text}", sender=str(10**15 + number)) for number, text in enumerate(texts)]
        self.assertEqual(self.kept.deliver(delivery(*items)), 200)

    def rows(self, query=""):
        return self.page.ask("GET", "/api/v1/inquiries" + query)[1]["inquiries"]

    def command(self, name, *arguments, words=None):
        return self.kept.run(name, "--config", str(self.kept.config), *arguments, check=False, input=words)

    def erase_and_wait(self, search):
        self.assertEqual(self.page.ask("POST", "/api/v1/erasures", search)[0], 202)
        return until(lambda: (now := self.page.ask("GET", "/api/v1/erasures/current")[1]) and not now["running"] and now,
                     "the erasure to end")

    def test_one_inquiry_goes_for_good_and_does_not_come_back_late(self):
        self.arrive("заберите меня", "я остаюсь")
        row = next(row for row in self.rows() if row["parts"][0]["text"] == "заберите меня")
        self.assertEqual(self.page.ask("DELETE", "/api/v1/inquiries/" + row["id"])[0], 200)
        self.assertEqual(self.page.ask("DELETE", "/api/v1/inquiries/" + row["id"])[0], 404)
        self.arrive("заберите меня")
        self.assertEqual(self.kept.texts(), ["я остаюсь"])
        self.assertEqual([row["parts"][0]["text"] for row in self.rows()], ["я остаюсь"])

    def test_many_are_counted_first_and_erased_then(self):
        self.arrive("верните деньги", "Верните   ДЕНЬГИ", "верните деньги за платье", "привет")
        exact = {"match": "exact", "text": "верните деньги"}
        found = self.page.ask("POST", "/api/v1/erasures/search", exact)[1]
        self.assertEqual((found["texts"], found["inquiries"]), (2, 2))
        self.assertEqual(len(self.kept.texts()), 4)
        ended = self.erase_and_wait({"match": "words", "text": "деньги верните"})
        self.assertEqual((ended["done"], ended["all"], ended["stopped"]), (3, 3, False))
        self.assertEqual(self.kept.texts(), ["привет"])

    def test_bad_input_erases_nothing(self):
        self.arrive("тут")
        for body in ({"match": "exact", "text": " "}, {"match": "like", "text": "x"}, {"match": "exact"}, [], {"text": "x"}):
            for path in ("/api/v1/erasures", "/api/v1/erasures/search"):
                self.assertEqual(self.page.ask("POST", path, body)[0], 400, body)
        self.assertEqual(Page(self.kept).ask("POST", "/api/v1/erasures", {"match": "exact", "text": "тут"})[0], 401)
        self.assertEqual(self.kept.texts(), ["тут"])

    def test_the_command_works_beside_a_server_whose_desk_notices(self):
        self.arrive("сотрите это", "это останется")
        dry = self.command("erase", "--exact", "--dry-run", words="СОТРИТЕ ЭТО")
        self.assertIn("1 texts in 1 inquiries match", dry.stdout)
        self.assertEqual(len(self.kept.texts()), 2)
        done = self.command("erase", "--exact", "--yes", words="сотрите это")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.kept.texts(), ["это останется"])
        until(lambda: len(self.rows()) == 1, "the desk to notice")
        one = self.rows()[0]["id"]
        self.assertEqual(self.command("erase", "--inquiry", one, "--yes").returncode, 0)
        self.assertEqual(self.kept.texts(), [])
        unknown = self.command("erase", "--inquiry", one, "--yes")
        self.assertNotEqual(unknown.returncode, 0)
        self.assertTrue(unknown.stderr)

    def test_a_turn_fades_what_is_done_and_the_next_erases_it(self):
        self.arrive("готово", "ещё нет")
        row = next(row for row in self.rows() if row["parts"][0]["text"] == "готово")
        self.page.ask("PATCH", "/api/v1/inquiries/" + row["id"], {"state": "done", "expected": "new"})
        self.assertIn("makes 1 done ones fading", self.command("turn", "--dry-run").stdout)
        self.assertEqual(self.command("turn").returncode, 1)  # not without --yes
        self.assertEqual(self.command("turn", "--yes").returncode, 0)
        until(lambda: [each["id"] for each in self.rows("?state=fading")] == [row["id"]], "the desk to see it fading")
        turn = self.page.ask("GET", "/api/v1/turn")[1]
        self.assertEqual((turn["erased"], turn["fading"]), (1, 0))
        self.assertIn(turn["days_left"], (29, 30))
        self.assertEqual(self.command("turn", "--yes").returncode, 0)
        self.assertEqual(self.kept.texts(), ["ещё нет"])
        until(lambda: len(self.rows()) == 1, "the desk to notice")


if __name__ == "__main__":
    unittest.main()
