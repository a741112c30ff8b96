"""What people ask, on the real binary: groups, the answer in use, what joins them, what goes with a word, and what goes."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from answers import Described  # noqa: E402
from page import signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402

DELIVERY = ["Сколько стоит доставка?", "доставка сколько стоит", "скажите сколько стоит доставка по городу",
            "сколько будет стоить доставка", "доставка в Ош сколько стоит?", "Здравствуйте, сколько стоит доставка",
            "а сколько доставка стоит", "доставку сколько стоит заказать"]
SIZES = ["есть 46 размер?", "размер 46 есть?", "а размер 46 есть в наличии", "есть ли размер 44", "44 размер есть",
         "какие размеры есть", "размер 48 есть у вас?", "есть размер 50?"]


class Insights(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = Wordkeep().start()
        cls.page, _ = signed_in(cls.kept)
        cls.described = Described(json.loads(cls.kept.ask("GET", "/api/v1/openapi.json")[2]))
        texts = (DELIVERY + SIZES) * 2
        cls.number = 0
        for text in texts:
            cls.arrive(text)

    @classmethod
    def tearDownClass(cls):
        cls.kept.__exit__()

    @classmethod
    def arrive(cls, text):
        cls.number += 1
        body = delivery(message(text, f"m_insights_{cls.number}", sender=str(10**15 + cls.number)))
        assert cls.kept.deliver(body) == 200

    def ask(self, method, path, body=None, expect=200):
        status, answer = self.page.ask(method, "/api/v1/" + path, body)
        self.assertEqual(status, expect, answer)
        self.described.check(method, "/api/v1/" + path.split("?")[0], status, answer)
        return answer

    def computed(self):
        self.ask("POST", "insights/computation", expect=202)
        return until(lambda: (lambda now: now if not now["job"]["running"] else None)(self.ask("GET", "insights")), "groups")

    def about(self, now, word):
        return next(group for group in now["groups"] if any(word in one["text"].lower() for one in group["examples"]))

    def test_questions_are_grouped_joined_and_erased(self):
        self.page.ask("POST", "/api/v1/answers", {"title": "Стоимость доставки",
                                                  "texts": {"ru": "Доставка по городу стоит 200 сом."}})
        now = self.computed()
        self.assertTrue(now["computed"])
        group = self.about(now, "доставк")
        self.assertGreaterEqual(group["count"], 8)
        self.assertLessEqual(len(group["examples"]), 3)
        self.assertEqual(group["language"], "ru")
        self.assertEqual(group["answer"]["title"], "Стоимость доставки")
        self.assertIsNone(self.about(now, "размер")["answer"])
        self.arrive("сколько стоит доставка до Бишкека")
        later = self.about(self.ask("GET", "insights"), "доставк")
        self.assertEqual(later["count"], group["count"] + 1, "what is new joins without a computation")
        members = self.ask("GET", f"insights/{group['id']}/inquiries")["inquiries"]
        self.assertEqual(len(members), later["count"])
        self.assertEqual(self.page.ask("DELETE", "/api/v1/inquiries/" + members[0]["id"])[0], 200)
        self.assertEqual(self.about(self.ask("GET", "insights"), "доставк")["count"], group["count"])
        self.assertEqual(self.about(self.computed(), "доставк")["id"], group["id"], "a group keeps its name over time")

    def test_groups_stand_on_a_map_that_is_a_picture_and_a_table_too(self):
        listed = self.computed()["groups"]
        shown = self.ask("GET", "insights/map")
        self.assertEqual([one["id"] for one in shown["groups"]], [one["id"] for one in listed])
        for one in shown["groups"]:
            self.assertTrue(0 < one["x"] < shown["width"] and 0 < one["y"] < shown["height"], one)
        self.assertEqual(self.ask("GET", "insights/map")["groups"], shown["groups"], "the same groups, the same map")
        for name, kind, holds in [("map.svg?lang=ru", "image/svg+xml", "Что спрашивают, карта"),
                                  ("map.csv", "text/csv; charset=utf-8", '"question","inquiries"')]:
            status, headers, body = self.kept.ask("GET", "/api/v1/insights/" + name, headers={"Cookie": self.page.cookie})
            self.assertEqual((status, headers["Content-Type"]), (200, kind))
            self.assertIn(holds, body.decode())
            self.assertEqual(self.kept.ask("GET", "/api/v1/insights/" + name)[0], 401)

    def test_words_that_go_together_and_a_table_for_spreadsheets(self):
        self.computed()
        words = {one["word"] for one in self.ask("POST", "insights/words", {"word": "доставка"})["words"]}
        self.assertIn("стоит", words)
        self.assertEqual(self.ask("POST", "insights/words", {"word": "никакое"})["words"], [])
        self.ask("POST", "insights/words", {"word": "а" * 200}, 413)
        status, _, table = self.kept.ask("GET", "/api/v1/insights/groups.csv", headers={"Cookie": self.page.cookie})
        self.assertEqual(status, 200)
        rows = table.decode().splitlines()
        self.assertEqual(rows[0], '"question","inquiries","percent","waiting","answer"')
        self.assertGreaterEqual(len(rows), 3)
        self.ask("GET", "insights/0000000000000001/inquiries")
        self.ask("GET", "insights/xyz/inquiries", expect=404)
        self.ask("GET", "insights/topics")


if __name__ == "__main__":
    unittest.main()
