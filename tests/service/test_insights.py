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

    def decide(self, what, group, expect=201, **more):
        return self.ask("POST", "insights/decisions",
                        {"do": what, "group": group["id"], "version": group["version"], **more}, expect)

    def undo(self, step, expect=200):
        return self.ask("POST", "insights/undo", {"undo": step["undo"]}, expect)

    def shown(self, step):
        return next(group for group in self.ask("GET", "insights")["groups"] if group["id"] == step["groups"][0])

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

    def test_what_the_team_decides_shows_at_once_and_survives_the_next_computation(self):
        now = self.computed()
        delivery, sizes = self.about(now, "доставк"), self.about(now, "размер")
        self.assertEqual((delivery["decided"], delivery["version"]), (False, "undecided"))
        step = self.decide("rename", delivery, name="Цена доставки")
        named = self.shown(step)
        self.assertEqual((named["name"], named["count"], named["decided"]), ("Цена доставки", delivery["count"], True))
        self.decide("rename", delivery, 409, name="ещё раз")
        self.decide("rename", {**named, "version": "undecided"}, 412, name="ещё раз")
        self.decide("rename", named, 400, name="звонить +996555123456")
        merged = self.decide("merge", named, **{"with": sizes["id"], "with_version": sizes["version"]})
        both = self.shown(merged)
        self.assertEqual(both["count"], delivery["count"] + sizes["count"])
        self.assertEqual(len(self.ask("GET", "insights")["groups"]), len(now["groups"]) - 1)
        self.assertEqual(self.about(self.computed(), "доставк")["id"], both["id"], "it is known to the next computation")
        self.undo(merged, 409)
        both = self.shown(merged)
        self.assertEqual(both["name"], "Цена доставки")
        hidden = self.decide("hide", both)
        self.assertNotIn(both["id"], [group["id"] for group in self.ask("GET", "insights")["groups"]])
        self.assertEqual([group["id"] for group in self.ask("GET", "insights")["hidden"]], hidden["groups"])
        self.undo(hidden)
        self.assertEqual(self.ask("GET", "insights")["hidden"], [])
        self.assertGreaterEqual(len(self.ask("GET", f"insights/{both['id']}/parts")["parts"]), 2)
        split = self.decide("split", self.shown(merged))
        self.assertGreaterEqual(len(split["groups"]), 2)
        after = self.ask("GET", "insights")
        self.assertEqual(sum(group["count"] for group in after["groups"] if group["id"] in split["groups"]), both["count"])
        self.undo(split)
        self.assertEqual(self.shown(merged)["count"], both["count"])
        for kept in self.ask("GET", "insights/decisions")["decisions"]:
            path = f"/api/v1/insights/decisions/{kept['id']}"
            self.assertEqual(self.page.ask("DELETE", path)[0], 428)
            self.assertEqual(self.page.ask("DELETE", path, If_Match='"' + kept["version"] + '"')[0], 200)
        self.assertEqual(self.ask("GET", "insights/decisions")["decisions"], [])
        apart = self.computed()
        self.assertNotEqual(self.about(apart, "доставк")["id"], self.about(apart, "размер")["id"])

    def test_a_decision_needs_groups_and_good_input(self):
        group = self.about(self.computed(), "доставк")
        self.decide("vanish", group, 400)
        self.decide("rename", group, 400)
        self.decide("merge", group, 400, **{"with": group["id"], "with_version": group["version"]})
        self.decide("hide", {**group, "id": "0000000000000001"}, 409)
        self.ask("POST", "insights/undo", {"undo": "0000000000000001"}, 409)
        self.assertEqual(self.ask("GET", "insights/0000000000000001/parts")["parts"], [])

    def test_the_work_list_names_what_has_no_answer_what_nobody_uses_and_what_waits(self):
        group = self.about(self.computed(), "размер")
        work = self.ask("GET", "insights/work")
        self.assertIn(group["id"], [one["group"] for one in work["unanswered"]])
        _, answer = self.page.ask("POST", "/api/v1/answers", {"title": "Какие размеры есть", "texts": {
            "ru": "Есть размеры с 42 по 50, в наличии."}})
        later = self.ask("GET", "insights/work")
        self.assertNotIn(group["id"], [one["group"] for one in later["unanswered"]], "no computation is needed for it")
        self.assertIn(answer["id"], [one["answer"] for one in later["unused"]])
        self.assertEqual(self.page.ask("POST", f"/api/v1/answers/{answer['id']}/use")[0], 204)
        self.assertNotIn(answer["id"], [one["answer"] for one in self.ask("GET", "insights/work")["unused"]])
        topic = self.page.ask("POST", "/api/v1/topics", {"name": "Размеры", "colour": "grey"})[1]
        inquiry = self.ask("GET", f"insights/{group['id']}/inquiries")["inquiries"][0]
        self.page.ask("PATCH", "/api/v1/inquiries/" + inquiry["id"], {"add_topics": [topic["id"]]})
        waiting = self.ask("GET", "insights/work")["waiting"]
        self.assertEqual([(one["name"], one["waiting"]) for one in waiting], [("Размеры", 1)])
        removed, _ = self.page.ask("DELETE", f"/api/v1/answers/{answer['id']}", If_Match='"' + answer["version"] + '"')
        self.assertEqual(removed, 204)


if __name__ == "__main__":
    unittest.main()
