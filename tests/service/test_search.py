"""Searching and what is similar, through the API of the real binary: found at once, no longer found at once."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from service.test_desk import signed_in  # noqa: E402
from support.wordkeep import Wordkeep, delivery, message, until  # noqa: E402


class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = Wordkeep(instagram_accounts="17841400000000011=Дүкөн").start()
        cls.page, _ = signed_in(cls.kept)
        cls.number = 0

    @classmethod
    def tearDownClass(cls):
        cls.kept.__exit__()

    def arrive(self, text, mid=None):
        type(self).number += 1
        item = message(text, mid or f"m_search_{self.number}", sender=str(10**15 + self.number))
        self.assertEqual(self.kept.deliver(delivery(item)), 200)

    def ask(self, query, **more):
        status, answer = self.page.ask("POST", "/api/v1/inquiries/search", {"query": query, **more})
        self.assertEqual(status, 200, answer)
        return answer

    def texts(self, query, **more):
        return [" / ".join(part["text"] for part in row["parts"]) for row in self.ask(query, **more)["inquiries"]]

    def test_what_arrives_is_found_at_once_with_the_words_marked(self):
        self.arrive("Здравствуйте! 😀 Сколько стоит пахлава с доставкой?")
        for query in ("пахлава", "пахл", "gf[kfdf", "pahlava", "пахлаву доставка", "\"пахлава с\""):
            answer = self.ask(query)
            self.assertEqual(answer["total"], 1, query)
            part = answer["inquiries"][0]["parts"][0]
            marked = [part["text"][begin:end] for begin, end in part["highlights"]]
            self.assertIn("пахлава", marked, query)

    def test_an_erased_text_is_no_longer_found(self):
        self.arrive("секретное слово кориандр", "m_gone")
        self.assertEqual(self.ask("кориандр")["total"], 1)
        gone = {"sender": {"id": "1"}, "recipient": {"id": "2"}, "message": {"mid": "m_gone", "is_deleted": True}}
        self.assertEqual(self.kept.deliver(delivery(gone)), 200)
        self.assertEqual(self.ask("кориандр")["total"], 0)
        self.arrive("ещё один кориандр")
        row = self.ask("кориандр")["inquiries"][0]
        self.assertEqual(self.page.ask("DELETE", "/api/v1/inquiries/" + row["id"])[0], 200)
        self.assertEqual(self.ask("кориандр")["total"], 0)

    def test_filters_follow_the_state_at_once(self):
        self.arrive("имбирь свежий")
        row = self.ask("имбирь is:new mailbox:дүк")["inquiries"][0]
        self.page.ask("PATCH", "/api/v1/inquiries/" + row["id"], {"state": "done", "expected": "new"})
        self.assertEqual(self.texts("имбирь is:new"), [])
        self.assertEqual(self.texts("имбирь", state="new"), [])
        self.assertEqual(self.texts("имбирь статус:готово"), ["имбирь свежий"])
        self.assertEqual(self.texts("имбирь -state:done"), [])
        answer = self.ask("имбирь state:nowhere")
        self.assertEqual((answer["total"], answer["unknown_filters"]), (0, ["state:nowhere"]))

    def test_pages_cover_the_hits_once(self):
        for number in range(9):
            self.arrive(f"куркума {number}")
        seen, cursor = [], ""
        while cursor is not None:
            answer = self.ask("куркума", limit="4", cursor=cursor)
            self.assertEqual(answer["total"], 9)
            seen += [row["id"] for row in answer["inquiries"]]
            cursor = answer["next"]
        self.assertEqual((len(seen), len(set(seen))), (9, 9))

    def test_strange_queries_get_sane_answers(self):
        self.arrive("обычное сообщение")
        for query in ("", "\"", "-", "- - \"\"", ":", "is:", "😀", "-\"", "a" * 65536, "\"" * 65536, "слово " * 5000,
                      "-а " * 20000, "state:new " * 6000, "\u0000", "ы" * 30000):
            answer = self.ask(query)
            self.assertLessEqual(len(answer["inquiries"]), 50)
        self.assertTrue(self.ask("")["empty"])
        self.assertTrue(self.ask("слово " * 5000)["cut"])
        for body in ({}, {"query": 1}, {"query": "a", "limit": "0"}, {"query": "a", "limit": "999"},
                     {"query": "a", "cursor": "x"}, {"query": "a", "state": "x"}, {"query": "a", "more": "x"}, []):
            status, answer = self.page.ask("POST", "/api/v1/inquiries/search", body)
            self.assertEqual(status, 400, body)
            self.assertTrue(answer["detail"])

    def test_similar_inquiries_tell_how_many_and_which_words(self):
        self.arrive("Сколько стоит реставрация комода?")
        self.arrive("реставрация комода цена")
        row = self.ask("реставрация цена")["inquiries"][0]
        status, similar = self.page.ask("GET", f"/api/v1/inquiries/{row['id']}/similar")
        self.assertEqual(status, 200)
        self.assertEqual((similar["total"], similar["states"]["new"]), (1, 1))
        best = similar["best"][0]
        self.assertIn("комода", best["words"])
        part = best["inquiry"]["parts"][0]
        self.assertIn("реставрация", [part["text"][begin:end] for begin, end in part["highlights"]])
        self.assertEqual(self.page.ask("GET", "/api/v1/inquiries/0000000000000009/similar")[0], 404)

    def test_no_query_reaches_the_log_or_the_metrics(self):
        self.ask("канареечное-слово")
        self.assertNotIn("канареечное", self.kept.log.read_text())
        self.assertNotIn("канареечное", self.kept.ask("GET", "/metrics")[2].decode())


class WarmUp(unittest.TestCase):
    def test_what_was_kept_before_a_restart_is_found_and_readiness_tells_when(self):
        with Wordkeep() as kept:
            kept.start()
            page, _ = signed_in(kept)
            items = [message(f"товар номер {number}", f"m_warm_{number}", sender=str(10**15 + number))
                     for number in range(500)]
            self.assertEqual(kept.deliver(delivery(*items)), 200)
            self.assertEqual(kept.stop(), 0)
            kept.start()
            until(lambda: kept.ask("GET", "/readyz")[2] == b"ready\n", "the search to be warm")
            for number in (0, 42, 499):
                status, answer = page.ask("POST", "/api/v1/inquiries/search", {"query": f"\"номер {number}\""})
                self.assertEqual((status, answer["total"], answer["indexing"]), (200, 1, None))


if __name__ == "__main__":
    unittest.main()
