"""Masking over the API: what would be masked, the business's own words, and that they are at work at once."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import Page, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message  # noqa: E402


class Masking(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = Wordkeep().start()
        cls.page, _ = signed_in(cls.kept)

    @classmethod
    def tearDownClass(cls):
        cls.kept.__exit__()

    def words(self):
        headers = {"Sec-Fetch-Site": "same-origin", "Cookie": self.page.cookie}
        status, answer, _ = self.kept.ask("GET", "/api/v1/mask/words", None, headers)
        self.assertEqual(status, 200)
        return answer["ETag"]

    def kept_as(self, text, mid):
        before = set(self.kept.texts())
        self.assertEqual(self.kept.deliver(delivery(message(text, mid, sender="1" + mid[-6:].rjust(12, "0")))), 200)
        return (set(self.kept.texts()) - before).pop()

    def test_shows_what_would_be_masked_and_by_which_rule(self):
        status, answer = self.page.ask("POST", "/api/v1/mask", {"text": "номерим 0555 12-34-56"})
        self.assertEqual(status, 200)
        self.assertEqual(answer["text"], "номерим [phone]")
        self.assertEqual(answer["spans"], [{"start": 8, "end": 21, "type": "PHONE", "rule": "phone.kg_national"}])
        self.assertEqual(Page(self.kept).ask("POST", "/api/v1/mask", {"text": "a"})[0], 401)

    def test_words_are_at_work_at_once_and_nobody_overwrites_what_they_have_not_seen(self):
        tag = self.words()
        change = {"always": ["шафран", "/ab-\\d+/"], "never": []}
        status, answer = self.page.ask("PUT", "/api/v1/mask/words", change, If_Match=tag)
        self.assertEqual((status, answer["always"]), (200, change["always"]))
        self.assertEqual(self.kept_as("есть шафран ab-12?", "m_mask_000001"), "есть [hidden] [hidden]?")
        self.assertEqual(self.page.ask("PUT", "/api/v1/mask/words", change, If_Match=tag)[0], 409)
        self.assertEqual(self.page.ask("PUT", "/api/v1/mask/words", change)[0], 428)
        status, answer = self.page.ask("PUT", "/api/v1/mask/words", {"always": ["/(/"], "never": []}, If_Match=self.words())
        self.assertEqual(status, 400)
        self.assertIn("entry 1", answer["detail"])

    def test_one_click_keeps_a_word_from_being_masked_and_says_that_the_past_is_gone(self):
        self.assertEqual(self.kept_as("звоните 0777 11 22 33 нам", "m_mask_000002"), "звоните [phone] нам")
        status, answer = self.page.ask("POST", "/api/v1/mask/never", {"word": "0777 11 22 33"})
        self.assertEqual((status, answer["added"], answer["restored"]), (200, True, False))
        self.assertEqual(self.kept_as("звоните 0777 11 22 33 тут", "m_mask_000003"), "звоните 0777 11 22 33 тут")

    def test_counts_rules_in_the_metrics_and_no_words(self):
        self.kept_as("вот 0708 11 22 33 мой", "m_mask_000004")
        _, _, content = self.kept.ask("GET", "/metrics", None, {})
        self.assertIn(b'wordkeep_masked_total{rule="phone.kg_national"}', content)
        self.assertNotIn(b"0708", content)


if __name__ == "__main__":
    unittest.main()
