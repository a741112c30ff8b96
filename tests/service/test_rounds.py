"""Rounds: counts in the place of dates, closed by the owner, and nothing of a single inquiry in them."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import joined, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message  # noqa: E402

ROUNDS = "/api/v1/insights/rounds"


class Rounds(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep().start()
        self.addCleanup(self.kept.__exit__)
        self.owner, _ = signed_in(self.kept)
        self.topics = {name: self.owner.ask("POST", "/api/v1/topics", {"name": name, "colour": "teal"})[1]["id"]
                       for name in ("Доставка", "=Цена")}
        for name, word in (("Доставка", "доставка"), ("=Цена", "цена")):
            status, rule = self.owner.ask("POST", "/api/v1/topic-rules",
                                          {"topic": self.topics[name], "expression": word})
            self.assertEqual(status, 201, rule)
        self.sent = 0

    def deliver(self, word, count):
        for _ in range(count):
            self.sent += 1
            body = delivery(message(f"{word} вопрос {self.sent}", f"m_{self.sent}", sender=f"10000000000{self.sent:05}"))
            self.assertEqual(self.kept.deliver(body), 200)

    def close(self, page=None):
        return (page or self.owner).ask("POST", ROUNDS, {})

    def test_a_round_tells_shares_and_the_next_what_grew(self):
        self.deliver("доставка", 6)
        self.deliver("цена", 3)
        self.deliver("прочее", 3)
        status, first = self.close()
        self.assertEqual((status, first["round"], first["inquiries"]), (201, 1, 12))
        self.assertEqual([(one["name"], one["count"], one["share"], one["change"]) for one in first["topics"]],
                         [("Доставка", 6, 0.5, None)], "three about the price are too few to keep")
        self.deliver("цена", 12)
        self.assertEqual(self.close()[1]["round"], 2)
        status, answer = self.owner.ask("GET", ROUNDS)
        self.assertEqual((status, answer["small"], [one["round"] for one in answer["rounds"]]), (200, 5, [2, 1]))
        shares = {one["name"]: (one["count"], one["change"]) for one in answer["rounds"][0]["topics"]}
        self.assertEqual(shares, {"=Цена": (15, None), "Доставка": (6, -0.25)})
        self.assertEqual(self.owner.ask("DELETE", f"{ROUNDS}/1")[0], 409)
        self.assertEqual(self.owner.ask("DELETE", f"{ROUNDS}/2")[0], 204)
        self.assertEqual(self.owner.ask("DELETE", f"{ROUNDS}/2")[0], 404)
        self.assertEqual(self.owner.ask("DELETE", f"{ROUNDS}/x")[0], 404)

    def test_it_goes_out_as_a_table_and_as_a_picture(self):
        self.assertIn("Nothing to show yet.", self.file("svg&lang=en")[1])
        self.deliver("цена", 5)
        self.close()
        kind, table = self.file("csv")
        self.assertEqual(kind, "text/csv; charset=utf-8")
        self.assertEqual(table.split("\r\n")[:2], ['"round","inquiries","topic","count","share","change"', '"1","5","\'=Цена","5","1.0000",""'])
        kind, picture = self.file("svg&lang=ru")
        self.assertEqual(kind, "image/svg+xml")
        self.assertIn("<title id=\"title\">О чём спрашивают, итог 1</title>", picture)
        self.assertIn("100.0 %", picture)
        self.assertNotIn("вопрос", table + picture)
        self.assertEqual(self.owner.ask("GET", f"{ROUNDS}?format=pdf")[0], 400)

    def file(self, form):
        status, headers, body = self.kept.ask("GET", f"{ROUNDS}?format={form}", headers={"Cookie": self.owner.cookie})
        self.assertEqual(status, 200)
        return headers["content-type"], body.decode() if isinstance(body, bytes) else body

    def test_a_topic_that_is_taken_away_is_in_no_round_and_a_restart_forgets_nothing(self):
        self.deliver("доставка", 6)
        self.deliver("цена", 6)
        self.close()
        self.assertEqual(self.owner.ask("DELETE", f"/api/v1/topics/{self.topics['Доставка']}")[0], 204)
        self.kept.stop()
        self.kept.start()
        rounds = self.owner.ask("GET", ROUNDS)[1]["rounds"]
        self.assertEqual([(one["round"], [topic["name"] for topic in one["topics"]]) for one in rounds], [(1, ["=Цена"])])

    def test_only_the_owner_closes_a_round(self):
        officer, _ = joined(self.kept, self.owner, "Нурлан", "privacy_officer")
        self.assertEqual(self.close(officer)[0], 403)
        self.assertEqual(officer.ask("GET", ROUNDS)[0], 200)
        self.assertEqual(self.owner.ask("POST", ROUNDS, {"date": "2026-01-01"})[0], 400)


if __name__ == "__main__":
    unittest.main()
