"""Rounds: counts in the place of dates, closed by the owner, and nothing of a single inquiry in them."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from answers import Described  # noqa: E402
from page import PASSWORD, Page, joined, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402

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
        self.assertEqual((status, answer["small"], answer["groups_kept"], [one["round"] for one in answer["rounds"]]),
                         (200, 5, 12, [2, 1]))
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
        self.assertEqual(table.split("\r\n")[:2], ['"round","inquiries","kind","name","count","share","change"', '"1","5","topic","\'=Цена","5","1.0000",""'])
        kind, picture = self.file("svg&lang=ru")
        self.assertEqual(kind, "image/svg+xml")
        self.assertIn("<title id=\"title\">О чём спрашивают, итог 1</title>", picture)
        self.assertIn("100.0 %", picture)
        self.assertNotIn("цена вопрос", (table + picture).lower())
        self.assertNotIn(">Вопросы<", picture, "nobody has computed groups")
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


SHIPPING = ["Сколько стоит доставка?", "доставка сколько стоит", "скажите сколько стоит доставка по городу",
            "сколько будет стоить доставка", "доставка в Ош сколько стоит?", "Здравствуйте, сколько стоит доставка",
            "а сколько доставка стоит", "доставку сколько стоит заказать"]
SIZES = ["есть 46 размер?", "размер 46 есть?", "а размер 46 есть в наличии", "есть ли размер 44", "44 размер есть",
         "какие размеры есть", "размер 48 есть у вас?", "есть размер 50?"]
OPENING = ["до скольки вы работаете?", "вы работаете до скольки", "во сколько открываетесь и до скольки работаете",
           "до скольки работаете сегодня", "а до скольки вы работаете", "работаете до скольки?"]


class RoundsOfGroups(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep().start()
        self.addCleanup(self.kept.__exit__)
        self.owner, _ = signed_in(self.kept)
        self.described = Described(json.loads(self.kept.ask("GET", "/api/v1/openapi.json")[2]))
        self.sent = 0

    def ask(self, method, path, body=None, expect=200):
        status, answer = self.owner.ask(method, path, body)
        self.assertEqual(status, expect, answer)
        if answer:
            self.described.check(method, path, status, answer)
        return answer

    def deliver(self, *texts):
        for text in texts:
            self.sent += 1
            body = delivery(message(text, f"m_group_{self.sent}", sender=f"10000000000{self.sent:05}"))
            self.assertEqual(self.kept.deliver(body), 200)

    def compute(self):
        self.ask("POST", "/api/v1/insights/computation", expect=202)
        return until(lambda: (lambda now: now if now["computed"] else None)(self.ask("GET", "/api/v1/insights")), "groups")

    def about(self, word):
        groups = self.ask("GET", "/api/v1/insights")["groups"]
        return next(group for group in groups if any(word in one["text"].lower() for one in group["examples"]))

    def close(self):
        return self.ask("POST", ROUNDS, {}, expect=201)

    def counts(self, closed):
        return {one["name"]: (one["count"], one["change"]) for one in closed["groups"]}

    def decide(self, what, group, **more):
        return self.ask("POST", "/api/v1/insights/decisions",
                        {"do": what, "group": group["id"], "version": group["version"], **more}, expect=201)

    def test_groups_are_told_again_after_a_restart_and_a_new_computation(self):
        self.deliver(*SHIPPING, *SIZES, *OPENING)
        self.assertIsNone(self.close()["groups"], "nobody has computed them")
        self.ask("DELETE", f"{ROUNDS}/1", expect=204)
        self.compute()
        shipping, sizes = self.about("доставк"), self.about("размер")
        self.decide("rename", sizes, name="Размеры")
        first = self.close()
        self.assertEqual({one["name"] for one in first["groups"]}, {shipping["name"], self.about("работает")["name"], "Размеры"})
        self.assertEqual(self.counts(first)[shipping["name"]], (8, None))
        self.assertEqual(self.counts(first)["Размеры"], (8, None))
        self.assertEqual(first["groups"], sorted(first["groups"], key=lambda one: -one["count"]))
        self.deliver(*SHIPPING)
        self.kept.stop()
        files = list((self.kept.folder / "data").glob("keep.db*"))
        self.assertTrue(files)
        for word in ("доставк", "Размеры", "размер"):
            self.assertFalse([file.name for file in files if word.encode() in file.read_bytes()], word)
        self.kept.start()
        self.compute()
        second = self.close()
        grown = next(one for one in second["groups"] if "доставк" in one["name"])
        self.assertAlmostEqual(grown["count"], 16, delta=1)  # a text between two groups may fall to either
        self.assertAlmostEqual(grown["change"], grown["count"] / 30 - 8 / 22)
        self.assertAlmostEqual(self.counts(second)["Размеры"][1], 8 / 30 - 8 / 22)
        kind, table = self.file("csv")
        self.assertIn("\"2\",\"30\",\"group\",\"Размеры\",\"8\",\"0.2667\",\"-0.0970\"", table.split("\r\n"))
        self.assertIn(">Вопросы</text>", self.file("svg&lang=ru")[1])
        self.ask("DELETE", f"{ROUNDS}/2", expect=204)
        self.assertEqual(self.ask("GET", ROUNDS)["rounds"], [first])
        self.assertEqual(self.close(), second, "as if it hadn't been closed before")

    def test_merged_groups_count_once_and_hidden_ones_are_not_listed(self):
        self.deliver(*SHIPPING, *SIZES, *OPENING)
        self.compute()
        before = self.close()
        shipping, sizes, opening = self.about("доставк"), self.about("размер"), self.about("работает")
        self.decide("hide", opening)
        self.decide("merge", shipping, **{"with": sizes["id"], "with_version": sizes["version"]})
        merged = self.close()
        self.assertNotIn(opening["name"], self.counts(merged))
        self.assertIn(opening["name"], self.counts(before))
        joined_group = max(merged["groups"], key=lambda one: one["count"])
        self.assertEqual((joined_group["count"], joined_group["change"]), (16, 0.0), "both were counted before")

    def test_a_backup_carries_them_and_the_next_round_elsewhere_knows_them(self):
        self.deliver(*SHIPPING, *SIZES)
        self.compute()
        first = self.close()
        file = self.kept.folder / "a.backup"
        self.kept.run("backup", "--config", str(self.kept.config), str(file))
        other = Wordkeep.like(self.kept)
        self.addCleanup(other.__exit__)
        other.run("restore", "--config", str(other.config), str(file))
        other.start()
        self.owner = Page(other)
        signed = self.owner.ask("POST", "/api/v1/session", {"name": "Айгүл", "password": PASSWORD})
        self.assertEqual(signed[0], 200, signed)
        self.assertEqual(self.ask("GET", ROUNDS)["rounds"], [first])
        self.compute()
        self.assertEqual({one["change"] for one in self.close()["groups"]}, {0.0}, "known again by their words")

    def test_a_group_keeps_no_word_and_no_name_of_erased_inquiries(self):
        self.deliver(*OPENING, *SHIPPING)
        self.compute()
        for inquiry in self.ask("GET", f"/api/v1/insights/{self.about('доставк')['id']}/inquiries")["inquiries"]:
            self.assertEqual(self.owner.ask("DELETE", "/api/v1/inquiries/" + inquiry["id"])[0], 200)
        self.assertFalse([name for name in self.counts(self.close()) if "доставк" in name])

    def file(self, form):
        status, headers, body = self.kept.ask("GET", f"{ROUNDS}?format={form}", headers={"Cookie": self.owner.cookie})
        self.assertEqual(status, 200)
        return headers["content-type"], body.decode() if isinstance(body, bytes) else body


if __name__ == "__main__":
    unittest.main()
