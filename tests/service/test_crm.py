"""Inquiries as a CRM, on the real binary: topics, assignees, notes, views, counts, who looks at what; two people colliding."""
import csv
import http.client
import io
import json
import pathlib
import sys
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from test_desk import PASSWORD, Page, signed_in  # noqa: E402
from answers import Described  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402


class Crm(unittest.TestCase):
    """One server for a class; each test works on inquiries of its own."""
    settings = {"instagram_accounts": "17841400000000011=Дүкөн"}
    number = 0

    @classmethod
    def setUpClass(cls):
        cls.kept = Wordkeep(**cls.settings).start()
        cls.page, _ = signed_in(cls.kept)
        cls.other = Page(cls.kept)  # the same person at another screen: a client of its own
        assert cls.other.ask("POST", "/api/v1/session", {"name": "Айгүл", "password": PASSWORD})[0] == 200
        cls.me = cls.page.ask("GET", "/api/v1/session")[1]["staff"]["id"]
        cls.described = Described(json.loads(cls.kept.ask("GET", "/api/v1/openapi.json")[2]))

    @classmethod
    def tearDownClass(cls):
        cls.kept.__exit__()

    def ask(self, method, path, body=None, expect=200, page=None, **headers):
        status, answer = (page or self.page).ask(method, "/api/v1/" + path, body, **headers)
        self.assertEqual(status, expect, answer)
        self.described.check(method, "/api/v1/" + path, status, answer)
        if status >= 400:
            self.assertEqual(answer["status"], status)
            self.assertTrue(answer["detail"] and answer["title"] and answer["code"])
        return answer

    def arrive(self, text="здравствуйте"):
        Crm.number += 1
        mid, sender = f"m_crm_{Crm.number}", str(10**15 + Crm.number)
        self.assertEqual(self.kept.deliver(delivery(message(text, mid, sender=sender))), 200)
        return self.ask("GET", "inquiries?limit=1")["inquiries"][0]

    def topic(self, name, colour="blue"):
        return self.ask("POST", "topics", {"name": name, "colour": colour}, 201)

    def ids(self, query):
        found, cursor = [], ""
        while cursor is not None:
            answer = self.ask("GET", f"inquiries?{query}&limit=200{cursor and '&cursor=' + cursor}")
            found += [row["id"] for row in answer["inquiries"]]
            cursor = answer["next"]
        self.assertEqual(answer["matching"], len(found))
        return found


class Inquiries(Crm):
    def test_an_inquiry_is_taken_and_given_back(self):
        row = self.arrive()
        path = "inquiries/" + row["id"]
        self.assertEqual((row["assignee"], row["topics"], row["notes"]), (None, [], 0))
        taken = self.ask("PATCH", path, {"assignee": "me", "state": "open", "expected": {"assignee": None, "state": "new"}})
        self.assertEqual((taken["assignee"], taken["state"]), (self.me, "open"))
        self.assertIn(row["id"], self.ids("assignee=me"))
        self.assertNotIn(row["id"], self.ids("assignee=none"))
        back = self.ask("PATCH", path, {"assignee": None, "expected": {"assignee": self.me}})
        self.assertEqual((back["assignee"], back["state"]), (None, "open"))

    def test_of_two_who_take_an_inquiry_the_second_is_told(self):
        row = self.arrive()
        path = "inquiries/" + row["id"]
        self.ask("PATCH", path, {"assignee": "me", "expected": {"assignee": None}})
        late = self.ask("PATCH", path, {"assignee": self.me, "expected": {"assignee": None}}, 409, page=self.other)
        self.assertEqual((late["code"], late["current"]["assignee"]), ("conflict", self.me))
        self.assertEqual(late["changed_by"], {"state": None, "assignee": self.me})

    def test_a_late_change_of_state_is_told_who_was_faster_with_one_or_with_many(self):
        one, another = self.arrive(), self.arrive()
        self.ask("PATCH", "inquiries/" + one["id"], {"state": "open", "expected": "new"})
        self.ask("POST", "bulk", {"ids": [another["id"]], "change": {"state": "done"}}, 202)
        until(lambda: self.ask("GET", "inquiries/" + another["id"])["state"] == "done", "the change of many")
        for row in (one, another):
            late = self.ask("PATCH", "inquiries/" + row["id"], {"state": "open", "expected": "new"}, 409, page=self.other)
            self.assertEqual(late["changed_by"], {"state": self.me, "assignee": None})

    def test_a_stale_etag_changes_nothing_and_shows_what_is_there(self):
        row = self.arrive()
        path = "/api/v1/inquiries/" + row["id"]
        tag = self.kept.ask("GET", path, headers={"Cookie": self.page.cookie})[1]["ETag"]
        self.assertEqual(self.page.ask("PATCH", path, {"state": "open"}, If_Match=tag)[1]["state"], "open")
        status, answer = self.other.ask("PATCH", path, {"state": "done"}, If_Match=tag)
        self.assertEqual((status, answer["code"], answer["current"]["state"]), (412, "stale", "open"))
        self.assertEqual(self.page.ask("GET", path)[1]["state"], "open")
        for broken in ("7", '"', '"a"b"', 'W/"x"'):
            self.assertEqual(self.page.ask("PATCH", path, {"state": "done"}, If_Match=broken)[0], 428, broken)

    def test_who_says_not_what_they_saw_may_not_overwrite(self):
        row = self.arrive()
        path = "inquiries/" + row["id"]
        self.ask("PATCH", path, {"state": "done"}, 428)
        self.ask("PATCH", path, {"assignee": "me", "expected": {"state": "new"}}, 428)
        self.ask("PATCH", path, {"state": "done", "expected": {"assignee": None}}, 428)

    def test_bad_changes_are_told_apart(self):
        row = self.arrive()
        path = "inquiries/" + row["id"]
        for body in ({"expected": "new"}, {"assignee": "0000000000000009", "expected": {"assignee": None}},
                     {"assignee": 7, "expected": {"assignee": None}}, {"add_topics": "x"}, {"add_topics": ["x"]},
                     {"add_topics": [1]}, {"remove_topics": ["0" * 16]}, {"state": "done", "expected": {"what": "new"}}):
            self.ask("PATCH", path, body, 400)
        self.ask("PATCH", path, {"add_topics": ["0000000000000009"]}, 404)
        self.ask("PATCH", "inquiries/0000000000000009", {"state": "done", "expected": "new"}, 404)
        self.ask("PATCH", "inquiries/nonsense", {"state": "done", "expected": "new"}, 404)


class Topics(Crm):
    def test_topics_are_given_and_taken_and_counted(self):
        row = self.arrive()
        price, size = self.topic("Цена")["id"], self.topic("Размер", "green")["id"]
        path = "inquiries/" + row["id"]
        self.assertEqual(set(self.ask("PATCH", path, {"add_topics": [price, size]})["topics"]), {price, size})
        # Another screen adds without knowing of that: nothing is undone.
        self.assertEqual(set(self.ask("PATCH", path, {"add_topics": [size]}, page=self.other)["topics"]), {price, size})
        self.assertIn(row["id"], self.ids("topic=" + price))
        self.assertNotIn(row["id"], self.ids("topic=none"))
        self.assertEqual({topic["id"]: topic["count"] for topic in self.ask("GET", "topics")["topics"]}[price], 1)
        self.assertEqual(self.ask("GET", "counts")["tallies"]["topics"][price]["new"], 1)
        self.assertEqual(self.ask("PATCH", path, {"remove_topics": [price]})["topics"], [size])

    def test_a_topic_is_renamed_by_who_saw_its_last_state(self):
        topic = self.topic("Срок доставки")
        changed = self.ask("PATCH", "topics/" + topic["id"], {"name": "Доставка"}, If_Match=f'"{topic["version"]}"')
        self.assertEqual((changed["name"], changed["colour"]), ("Доставка", "blue"))
        stale = self.ask("PATCH", "topics/" + topic["id"], {"name": "Возврат"}, 412, page=self.other,
                         If_Match=f'"{topic["version"]}"')
        self.assertEqual(stale["current"]["name"], "Доставка")
        self.ask("PATCH", "topics/" + topic["id"], {"name": "Возврат"}, 428)
        self.assertEqual(self.ask("POST", "topics", {"name": " доставка"}, 409)["code"], "name_taken")

    def test_merging_and_deleting_moves_and_drops(self):
        rows = [self.arrive() for _ in range(3)]
        one, two = self.topic("Оплата"), self.topic("Платёж")
        for row, topics in zip(rows, ([one["id"]], [one["id"], two["id"]], [two["id"]])):
            self.ask("PATCH", "inquiries/" + row["id"], {"add_topics": topics})
        self.ask("POST", f"topics/{one['id']}/merge", {"into": two["id"]}, 204)
        self.assertEqual(set(self.ids("topic=" + two["id"])), {row["id"] for row in rows})
        self.assertEqual(self.ids("topic=" + one["id"]), [])
        self.ask("POST", f"topics/{one['id']}/merge", {"into": two["id"]}, 404)
        self.ask("POST", f"topics/{two['id']}/merge", {"into": two["id"]}, 400)
        self.ask("PATCH", "inquiries/" + rows[0]["id"], {"add_topics": [one["id"]]}, 404)
        self.ask("DELETE", "topics/" + two["id"], expect=204)
        self.assertEqual([self.ask("GET", "inquiries/" + row["id"])["topics"] for row in rows], [[], [], []])
        self.ask("DELETE", "topics/" + two["id"], expect=404)

    def test_bad_topics_are_refused(self):
        for body in ({"name": ""}, {"name": "  "}, {"name": "a\nb"}, {"name": "x", "colour": "ultraviolet"}, {}, {"name": 1},
                     {"name": "x", "more": 1}, {"name": "+996 555 123 456"}):
            self.ask("POST", "topics", body, 400)
        self.ask("POST", "topics", {"name": "x" * 500}, 413)


class Notes(Crm):
    def test_notes_are_written_changed_and_taken_away_by_their_author(self):
        row = self.arrive()
        path = f"inquiries/{row['id']}/notes"
        first = self.ask("POST", path, {"text": "Обещали перезвонить"}, 201)
        second = self.ask("POST", path, {"text": "второй раз"}, 201)
        self.assertEqual([note["text"] for note in self.ask("GET", path)["notes"]], ["Обещали перезвонить", "второй раз"])
        self.assertEqual(self.ask("GET", "inquiries/" + row["id"])["notes"], 2)
        changed = self.ask("PATCH", f"{path}/{first['id']}", {"text": "перезвонили"}, If_Match=f'"{first["version"]}"')
        self.assertEqual((changed["text"], changed["author"], changed["own"]), ("перезвонили", self.me, True))
        self.ask("PATCH", f"{path}/{first['id']}", {"text": "нет"}, 412, page=self.other, If_Match=f'"{first["version"]}"')
        self.ask("PATCH", f"{path}/{first['id']}", {"text": "нет"}, 428)
        self.ask("DELETE", f"{path}/{second['id']}", expect=204, If_Match=f'"{second["version"]}"')
        self.assertEqual([note["text"] for note in self.ask("GET", path)["notes"]], ["перезвонили"])
        self.ask("DELETE", f"{path}/{second['id']}", expect=404, If_Match=f'"{second["version"]}"')

    def test_a_phone_number_does_not_get_into_a_note(self):
        row = self.arrive()
        note = self.ask("POST", f"inquiries/{row['id']}/notes", {"text": "звонить на +996 555 123 456"}, 201)
        self.assertNotIn("555", note["text"])
        self.assertEqual(note["taken_out"], ["PHONE"])

    def test_bad_notes_are_refused(self):
        row = self.arrive()
        path = f"inquiries/{row['id']}/notes"
        self.ask("POST", path, {"text": " \n"}, 400)
        self.ask("POST", path, {"text": "a\u0000b"}, 400)
        self.ask("POST", path, {"text": "x" * 9000}, 413)
        self.ask("POST", "inquiries/0000000000000009/notes", {"text": "x"}, 404)
        other = self.arrive()
        note = self.ask("POST", path, {"text": "x"}, 201)
        self.ask("DELETE", f"inquiries/{other['id']}/notes/{note['id']}", expect=404, If_Match=f'"{note["version"]}"')

    def test_everything_about_an_inquiry_goes_with_it(self):
        row = self.arrive("сотрите меня")
        topic = self.topic("Стереть")
        canary = "канарейка заметки"
        self.ask("PATCH", "inquiries/" + row["id"], {"add_topics": [topic["id"]], "assignee": "me", "state": "open",
                                                     "expected": {"assignee": None, "state": "new"}})
        self.ask("POST", f"inquiries/{row['id']}/notes", {"text": canary}, 201)
        self.ask("DELETE", "inquiries/" + row["id"])
        self.ask("GET", f"inquiries/{row['id']}/notes", expect=404)
        self.assertEqual(self.ids("topic=" + topic["id"]), [])
        tallies = self.ask("GET", "counts")["tallies"]
        self.assertNotIn(topic["id"], tallies["topics"])


class Views(Crm):
    def test_a_view_is_saved_counted_and_changed(self):
        self.arrive()
        view = self.ask("POST", "views", {"name": "Мои новые", "filter": "assignee=me,none&state=open,new"}, 201)
        self.assertEqual((view["filter"], view["shared"], view["own"]), ("state=new,open&assignee=me,none", False, True))
        self.assertEqual(view["count"], len(self.ids(view["filter"])))
        self.arrive()
        counts = self.ask("GET", "counts")["views"]
        self.assertEqual(counts[view["id"]], len(self.ids(view["filter"])))
        body = {"name": "Новые", "filter": "state=new", "shared": True}
        changed = self.ask("PATCH", "views/" + view["id"], body, If_Match=f'"{view["version"]}"')
        self.assertEqual((changed["name"], changed["shared"]), ("Новые", True))
        self.ask("PATCH", "views/" + view["id"], body, 412, If_Match=f'"{view["version"]}"')
        self.ask("DELETE", "views/" + view["id"], expect=428)
        self.ask("DELETE", "views/" + view["id"], expect=204, If_Match=f'"{changed["version"]}"')
        self.assertNotIn(view["id"], [one["id"] for one in self.ask("GET", "views")["views"]])

    def test_bad_filters_are_refused_everywhere(self):
        for bad in ("state=x", "topic=1", "mailbox=me", "assignee=you", "state=%zz", "topic=" + ",".join(f"{n:016x}" for n in range(1, 200))):
            status, answer = self.page.ask("GET", "/api/v1/inquiries?" + bad)
            self.assertIn(status, (400, 413), bad)
            self.assertIn(self.page.ask("POST", "/api/v1/views", {"name": "x", "filter": bad})[0], (400, 413))
        self.ask("POST", "views", {"name": "x", "filter": "status=new"}, 400)


class Searching(Crm):
    def found(self, query, **more):
        answer = self.ask("POST", "inquiries/search", {"query": query, **more})
        self.assertEqual(answer["unknown_filters"], [])
        return {row["id"] for row in answer["inquiries"]}

    def test_a_search_takes_topics_assignees_and_the_filter_of_a_view(self):
        rows = [self.arrive("ищу синий чайник") for _ in range(3)]
        ids = [row["id"] for row in rows]
        topic = self.topic("Посуда")["id"]
        self.ask("PATCH", "inquiries/" + ids[0], {"add_topics": [topic]})
        self.ask("PATCH", "inquiries/" + ids[1], {"assignee": "me", "expected": {"assignee": None}})
        until(lambda: self.found("чайник") == set(ids), "the index")
        self.assertEqual(self.found("чайник topic:посу"), {ids[0]})
        self.assertEqual(self.found("чайник -topic:посуда"), set(ids[1:]))
        self.assertEqual(self.found("чайник assignee:me"), {ids[1]})
        self.assertEqual(self.found("чайник", filter="assignee=none&topic=none"), {ids[2]})
        self.ask("POST", "inquiries/search", {"query": "чайник", "filter": "topic=x"}, 400)


class Answers(Crm):
    settings = {**Crm.settings, "policy_organisation": "Дүкөн", "mask_never": "Дүкөн"}

    def answer(self, title, **texts):
        return self.ask("POST", "answers", {"title": title, "texts": texts}, 201)

    def test_an_answer_is_found_fitted_copied_and_the_inquiry_done_in_one_call(self):
        answer = self.answer("Доставка", ru="Здравствуйте, {name}! {business} доставляет бесплатно.", ky="Жеткирүү бар.")
        self.answer("Цена", ru="Цена под фото.")
        row = self.arrive("А доставкой можно?")
        fitting = self.ask("GET", f"inquiries/{row['id']}/answers")
        best = fitting["answers"][0]
        self.assertEqual((fitting["language"], best["id"], best["language"], best["words"]),
                         ("ru", answer["id"], "ru", ["доставкой"]))
        self.assertIn("{name}! Дүкөн доставляет", best["copy"])
        path = f"inquiries/{row['id']}/answered"
        done = self.ask("POST", path, {"answer": answer["id"], "expected": {"state": "new"}})
        self.assertEqual(done["state"], "done")
        late = self.ask("POST", path, {"answer": answer["id"], "expected": {"state": "new"}}, 409, page=self.other)
        self.assertEqual(late["current"]["state"], "done")
        uses = {one["id"]: one["uses"] for one in self.ask("GET", "answers")["answers"]}
        self.assertEqual(uses[answer["id"]], 1, "what was refused is no use")
        self.ask("POST", f"answers/{answer['id']}/use", expect=204)
        self.assertEqual(self.ask("GET", "answers?search=" + urllib.parse.quote("достав беспл"))["answers"][0]["uses"], 2)
        self.assertEqual(self.ask("GET", "answers?search=" + urllib.parse.quote("неттакого"))["answers"], [])

    def test_an_answer_that_comes_back_keeps_its_count_of_uses(self):
        answer = self.answer("Возврат", ru="Вернём деньги за два дня.")
        self.ask("POST", f"answers/{answer['id']}/use", expect=204)
        self.ask("DELETE", "answers/" + answer["id"], expect=204, If_Match=f'"{answer["version"]}"')
        again = {"title": "Возврат", "texts": {"ru": "Вернём деньги за два дня."}, "instead_of": answer["id"]}
        self.assertEqual(self.ask("POST", "answers", again, 201)["uses"], 1)
        self.assertEqual(self.ask("POST", "answers", {**again, "instead_of": "0000000000000009"}, 201)["uses"], 0)
        self.ask("POST", "answers", {**again, "instead_of": "x"}, 400)

    def test_an_answer_is_changed_by_who_saw_its_last_state(self):
        answer = self.answer("Возврат", ru="Верните за две недели.")
        path = "answers/" + answer["id"]
        body = {"title": "Возврат", "texts": {"ru": "Верните за 14 дней.", "en": "Within 14 days."}}
        changed = self.ask("PATCH", path, body, If_Match=f'"{answer["version"]}"')
        self.assertEqual(sorted(changed["texts"]), ["en", "ru"])
        self.ask("PATCH", path, body, 412, page=self.other, If_Match=f'"{answer["version"]}"')
        self.ask("PATCH", path, body, 428)
        self.ask("DELETE", path, expect=204, If_Match=f'"{changed["version"]}"')
        self.ask("POST", path + "/use", expect=404)

    def test_no_number_gets_into_an_answer_and_bad_ones_are_refused(self):
        answer = self.answer("Связь", ru="Позвоните: +996 555 123 456")
        self.assertEqual(answer["taken_out"], ["PHONE"])
        self.assertNotIn("555", answer["texts"]["ru"])
        for body in ({"title": "x"}, {"title": "x", "texts": {}}, {"title": "x", "texts": {"de": "x"}},
                     {"title": "", "texts": {"ru": "x"}}, {"title": "x", "texts": {"ru": 1}}, {"title": "x", "texts": "x"}):
            self.ask("POST", "answers", body, 400)


class Bulk(Crm):
    def ended(self, job):
        return until(lambda: (lambda now: None if now["running"] else now)(self.ask("GET", "bulk/" + job["id"])), "the job")

    def test_all_that_match_are_changed_and_given_back(self):
        topic = self.topic("Оптом")["id"]
        rows = [self.arrive(f"оптом {number}")["id"] for number in range(12)]
        for row in rows[:10]:
            self.ask("PATCH", "inquiries/" + row, {"add_topics": [topic]})
        job = self.ask("POST", "bulk", {"filter": "topic=" + topic, "change": {"state": "done", "assignee": "me"}}, 202)
        done = self.ended(job)
        self.assertEqual((done["done"], done["changed"], done["undoable"]), (10, 10, True))
        self.assertEqual(set(self.ids("state=done&assignee=me&topic=" + topic)), set(rows[:10]))
        self.ask("PATCH", "inquiries/" + rows[0], {"state": "open", "expected": "done"}, page=self.other)
        back = self.ended(self.ask("POST", f"bulk/{job['id']}/undo", expect=202))
        self.assertEqual((back["changed"], back["skipped"]), (9, 1))
        self.assertEqual(self.ask("GET", "inquiries/" + rows[0])["state"], "open")
        self.assertEqual(set(self.ids("state=new&assignee=none&topic=" + topic)), set(rows[1:10]))
        self.ask("POST", f"bulk/{job['id']}/undo", expect=409)
        self.assertEqual(self.ask("GET", "bulk")["jobs"][0]["id"], back["id"])

    def test_what_a_search_finds_is_changed_and_erased(self):
        rows = {self.arrive(f"фиолетовый бегемот {number}")["id"] for number in range(3)}
        until(lambda: self.ask("POST", "inquiries/search", {"query": "бегемот "})["total"] == 3, "the index")
        job = self.ask("POST", "bulk", {"filter": "", "query": "бегемоты", "change": {"state": "open"}}, 202)
        self.assertEqual(self.ended(job)["changed"], 3)
        self.assertEqual(self.ended(self.ask("POST", "bulk", {"ids": sorted(rows), "erase": True}, 202))["changed"], 3)
        for row in rows:
            self.ask("GET", "inquiries/" + row, expect=404)

    def test_a_bulk_change_never_means_more_than_was_said(self):
        for body in ({"change": {"state": "done"}}, {"filter": "", "ids": [], "change": {"state": "done"}}, {"filter": ""},
                     {"filter": "topics=x", "change": {"state": "done"}}, {"filter": "state=x", "change": {"state": "done"}},
                     {"filter": "", "change": {}}, {"filter": "", "change": {"state": "fading"}}, {"ids": ["x"], "erase": True},
                     {"filter": "", "erase": True, "change": {"state": "done"}}, {"filter": "", "query": "", "erase": True},
                     {"filter": "", "query": "такогосованет", "erase": True}):
            status, answer = self.page.ask("POST", "/api/v1/bulk", body)
            if status == 202:  # a search that found nothing
                self.assertEqual(self.ended(answer)["all"], 0, body)
            else:
                self.assertEqual(status, 400, body)
        self.ask("DELETE", "bulk/0000000000000009", expect=404)


class Rules(Crm):
    def test_rules_give_topics_on_arrival_and_to_what_is_kept(self):
        topic = self.topic("Жеткирүү")["id"]
        before = self.arrive("сколько стоит доставка")
        preview = self.ask("POST", "topic-rules/preview", {"expression": "доставка -самовывоз"})
        self.assertEqual((preview["inquiries"], preview["examples"]), (1, ["сколько стоит доставка"]))
        rule = self.ask("POST", "topic-rules", {"topic": topic, "expression": "доставка -самовывоз"}, 201)
        self.assertEqual(self.arrive("dostavka est?")["topics"], [topic])
        self.assertEqual(self.arrive("доставка или самовывоз")["topics"], [])
        self.assertEqual(self.ask("GET", "inquiries/" + before["id"])["topics"], [])
        job = self.ask("POST", f"topic-rules/{rule['id']}/run", expect=202)
        run = self.ask("GET", "topic-rules")["rules"][0]["run"]  # null if it has ended by now
        self.assertIn(run and run["id"], (job["id"], None))
        done = until(lambda: (lambda now: None if now["running"] else now)(self.ask("GET", "bulk/" + job["id"])), "the job")
        self.assertEqual((done["changed"], done["all"]), (1, 2))
        self.assertEqual(self.ask("GET", "inquiries/" + before["id"])["topics"], [topic])
        other = self.topic("Другая")["id"]
        changed = self.ask("PATCH", "topic-rules/" + rule["id"], {"topic": other, "expression": "доставка"},
                           If_Match=f'"{rule["version"]}"')
        self.ask("PATCH", "topic-rules/" + rule["id"], {"topic": other, "expression": "доставка"}, 412,
                 If_Match=f'"{rule["version"]}"')
        self.assertEqual(self.arrive("доставка?")["topics"], [other])
        self.ask("POST", f"topics/{other}/merge", {"into": topic}, 204)
        self.assertEqual(self.ask("GET", "topic-rules")["rules"][0]["topic"], topic)
        self.assertEqual(self.arrive("доставку!")["topics"], [topic])
        self.ask("DELETE", "topics/" + topic, expect=204)
        self.assertEqual(self.ask("GET", "topic-rules")["rules"], [])
        self.assertEqual(self.arrive("доставка...")["topics"], [])
        self.ask("DELETE", "topic-rules/" + rule["id"], expect=404, If_Match=f'"{changed["version"]}"')

    def test_bad_rules_are_refused(self):
        topic = self.topic("Правила")["id"]
        for expression in ("", "-доставка", "state:done", "*", "x" * 2000):
            self.assertIn(self.page.ask("POST", "/api/v1/topic-rules", {"topic": topic, "expression": expression})[0], (400, 413))
        self.ask("POST", "topic-rules", {"topic": "0000000000000009", "expression": "доставка"}, 404)


class Export(Crm):
    def page_of(self, query):
        return self.kept.ask("GET", "/api/v1/export?" + query, headers={"Cookie": self.page.cookie})

    def test_texts_go_out_with_topics_in_pages_and_as_no_formula(self):
        topic = self.topic("=Экспорт")["id"]
        rows = [self.arrive(text) for text in ("=СУММ(А1)", 'сказал "да"', "третий")]
        for row in rows:
            self.ask("PATCH", "inquiries/" + row["id"], {"add_topics": [topic]})
        lines, query = [], f"topic={topic}&limit=2"
        while query:
            status, headers, body = self.page_of(query)
            self.assertEqual(status, 200)
            lines += [json.loads(line) for line in body.decode().splitlines()]
            query = headers["Link"].split("?")[1].split(">")[0] if headers["Link"] else None
        self.assertEqual([line["text"] for line in lines], ["третий", 'сказал "да"', "=СУММ(А1)"])
        self.assertEqual({tuple(line["topics"]) for line in lines}, {("=Экспорт",)})
        body = self.page_of(f"topic={topic}&format=csv")[2].decode()
        cells = list(csv.reader(io.StringIO(body, newline="")))
        self.assertEqual([row[-1] for row in cells], ["text", "третий", 'сказал "да"', "'=СУММ(А1)"])
        self.assertEqual(cells[1][-2], "'=Экспорт")
        for bad in ("format=xml", "limit=0", "cursor=zz", "topic=x"):
            self.assertEqual(self.page_of(bad)[0], 400, bad)
        exported = {row["text"]: row["topics"] for row in self.kept.export()}
        self.assertEqual(exported["третий"], ["=Экспорт"])


class Live(Crm):
    def stream(self, page):
        connection = http.client.HTTPConnection("127.0.0.1", self.kept.port, timeout=30)
        self.addCleanup(connection.close)
        connection.request("GET", "/api/v1/live", headers={"Cookie": page.cookie})
        return connection, connection.getresponse()

    def event(self, stream, name, fits=lambda data: True):
        def next_one():
            line = stream.readline()
            if line == b"event: " + name.encode() + b"\n":
                data = json.loads(stream.readline()[6:])
                return (data,) if fits(data) else None
            return None
        return until(next_one, "the event " + name)[0]

    def test_two_see_that_they_look_at_one_inquiry(self):
        row = self.arrive()
        _, mine = self.stream(self.page)
        hello = self.event(mine, "hello")
        connection, theirs = self.stream(self.other)
        page = self.event(theirs, "hello")["page"]
        self.ask("PUT", "live/" + page, {"inquiry": row["id"]}, 204, page=self.other)
        self.assertEqual(self.event(mine, "looking")["staff"], [self.me])
        self.ask("PUT", "live/" + hello["page"], {"inquiry": row["id"]}, 204)
        self.ask("PUT", "live/" + page, {"inquiry": None}, 204, page=self.other)
        late = self.stream(self.other)[1]
        self.assertIn({"inquiry": row["id"], "staff": [self.me]}, self.event(late, "hello")["looking"])
        self.ask("PUT", "live/0000000000000009", {"inquiry": row["id"]}, 404)
        self.ask("PUT", "live/" + page, {"inquiry": "x"}, 400)

    def test_a_closed_page_looks_at_nothing(self):
        row = self.arrive()
        _, mine = self.stream(self.page)
        self.event(mine, "hello")
        connection, theirs = self.stream(self.other)
        self.ask("PUT", "live/" + self.event(theirs, "hello")["page"], {"inquiry": row["id"]}, 204, page=self.other)
        self.event(mine, "looking", lambda data: data["staff"])
        theirs.close()
        connection.close()
        self.arrive()  # something to send, so that the server notices
        self.event(mine, "looking", lambda data: data["inquiry"] == row["id"] and not data["staff"])

    def test_changes_counts_and_lists_arrive_live(self):
        row = self.arrive()
        view = self.ask("POST", "views", {"name": "Живой", "filter": "state=done"}, 201)
        _, mine = self.stream(self.page)
        self.event(mine, "hello")
        self.ask("PATCH", "inquiries/" + row["id"], {"state": "done", "expected": "new"}, page=self.other)
        self.assertEqual(self.event(mine, "inquiry")["state"], "done")
        self.assertGreaterEqual(self.event(mine, "counts")["done"], 1)
        self.assertIn("unassigned", self.event(mine, "tallies"))
        self.assertGreaterEqual(self.event(mine, "views")[view["id"]], 1)
        self.topic("Доставка")
        self.assertEqual(self.event(mine, "changed"), {"list": "topics"})


class Document(Crm):
    def test_every_described_route_asks_for_a_sign_in_unless_it_says_otherwise(self):
        for path, item in self.described.document["paths"].items():
            for method in ("get", "post", "put", "patch", "delete"):
                if method in item and "security" not in item[method]:
                    place = path.replace("{", "").replace("}", "").replace("/id", "/0000000000000001")
                    status, answer = Page(self.kept).ask(method.upper(), place, {} if method != "get" else None)
                    self.assertEqual((status, answer["code"]), (401, "unauthorised"), (method, path))

    def test_answers_that_are_not_as_described_would_be_noticed(self):
        for answer in ({"topics": [{"id": "x"}]}, {"topics": 1}, {}, {"topics": [], "more": 1}):
            with self.assertRaises(AssertionError):
                self.described.check("GET", "/api/v1/topics", 200, answer)
        with self.assertRaises(AssertionError):
            self.described.check("GET", "/api/v1/topics", 418, {})


class Restart(unittest.TestCase):
    def test_everything_survives_a_restart_and_the_disk_holds_no_word_of_it(self):
        with Wordkeep() as kept:
            kept.start()
            page, _ = signed_in(kept)
            self.assertEqual(kept.deliver(delivery(message("до перезапуска", "m_r", sender="1000000000000001"))), 200)
            row = page.ask("GET", "/api/v1/inquiries")[1]["inquiries"][0]
            path = "/api/v1/inquiries/" + row["id"]
            topic = page.ask("POST", "/api/v1/topics", {"name": "Канарейка темы"})[1]
            page.ask("POST", path + "/notes", {"text": "канарейка заметки"})
            page.ask("POST", "/api/v1/views", {"name": "канарейка подборки", "filter": "topic=" + topic["id"]})
            page.ask("PATCH", path, {"assignee": "me", "add_topics": [topic["id"]], "expected": {"assignee": None}})
            before = page.ask("GET", path)[1]
            tag = kept.ask("GET", path, headers={"Cookie": page.cookie})[1]["ETag"]
            self.assertEqual(kept.stop(), 0)
            for file in kept.config.parent.iterdir():
                self.assertNotIn("анарейка".encode(), file.read_bytes(), file)
            kept.start()
            after = until(lambda: page.ask("GET", path + "?")[1] if page.ask("GET", path)[0] == 200 else None, "the desk")
            self.assertEqual([after[name] for name in ("assignee", "topics", "notes", "state")],
                             [before[name] for name in ("assignee", "topics", "notes", "state")])
            self.assertEqual(page.ask("GET", "/api/v1/views")[1]["views"][0]["count"], 1)
            # What was seen before the restart is no promise after it.
            self.assertEqual(page.ask("PATCH", path, {"state": "done"}, If_Match=tag)[0], 412)


if __name__ == "__main__":
    unittest.main()
