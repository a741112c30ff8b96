"""The API that the page lives on: first run, sign-in, the list, states and conflicts, the live feed, public pages."""
import http.client
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import PASSWORD, Page, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402


class Desk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = Wordkeep(instagram_accounts="17841400000000011=Дүкөн").start()
        cls.page, cls.token = signed_in(cls.kept)

    @classmethod
    def tearDownClass(cls):
        cls.kept.__exit__()

    def inquiries(self, query=""):
        status, answer = self.page.ask("GET", "/api/v1/inquiries" + query)
        self.assertEqual(status, 200)
        return answer

    def arrive(self, text, mid, sender):
        self.assertEqual(self.kept.deliver(delivery(message(text, mid, sender=sender))), 200)
        return next(row for row in self.inquiries()["inquiries"] if row["parts"][-1]["text"] == text)

    def test_the_owner_link_works_once(self):
        status, answer = Page(self.kept).ask("POST", "/api/v1/first-run",
                                             {"token": self.token, "name": "B", "password": PASSWORD})
        self.assertEqual((status, answer["code"]), (403, "link_used"))

    def test_the_cookie_is_kept_from_scripts_and_other_sites(self):
        for word in ("HttpOnly", "SameSite=Strict", "Path=/"):
            self.assertIn(word, self.page.set_cookie)

    def test_nothing_is_shown_without_a_sign_in(self):
        for path in ("inquiries", "inquiries/0000000000000001", "mailboxes", "setup", "live"):
            self.assertEqual(Page(self.kept).ask("GET", "/api/v1/" + path)[0], 401, path)

    def test_signing_in_and_out(self):
        other = Page(self.kept)
        self.assertEqual(other.ask("POST", "/api/v1/session", {"name": "Айгүл", "password": "falsch falsch"})[0], 401)
        self.assertEqual(other.ask("POST", "/api/v1/session", {"name": "никто", "password": PASSWORD})[0], 401)
        status, session = other.ask("POST", "/api/v1/session", {"name": "Айгүл", "password": PASSWORD})
        self.assertEqual((status, session["staff"]["role"]), (200, "owner"))
        self.assertEqual(other.ask("GET", "/api/v1/inquiries")[0], 200)
        cookie = other.cookie
        self.assertEqual(other.ask("DELETE", "/api/v1/session")[0], 204)
        other.cookie = cookie
        self.assertEqual(other.ask("GET", "/api/v1/inquiries")[0], 401)

    def test_another_site_cannot_act_for_a_signed_in_person(self):
        row = self.arrive("чужой сайт", "m_csrf", "1000000000000301")
        change = {"state": "done", "expected": "new"}
        for headers in ({"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "", "Origin": "https://evil.example"}):
            status, _ = self.page.ask("PATCH", "/api/v1/inquiries/" + row["id"], change, **headers)
            self.assertEqual(status, 403)

    def test_an_inquiry_is_marked_done_and_taken_back(self):
        row = self.arrive("есть ли размер?", "m_done", "1000000000000302")
        path = "/api/v1/inquiries/" + row["id"]
        status, changed = self.page.ask("PATCH", path, {"state": "done", "expected": "new"})
        self.assertEqual((status, changed["state"]), (200, "done"))
        self.assertGreater(changed["version"], row["version"])
        status, answer = self.page.ask("PATCH", path, {"state": "done", "expected": "new"})
        self.assertEqual((status, answer["current"]["state"]), (409, "done"))
        self.assertEqual(self.page.ask("PATCH", path, {"state": "new", "expected": "done"})[1]["state"], "new")
        self.assertNotIn(row["id"], [other["id"] for other in self.inquiries("?state=done")["inquiries"]])

    def test_bad_input_is_told_and_changes_nothing(self):
        row = self.arrive("плохой ввод", "m_bad", "1000000000000303")
        path = "/api/v1/inquiries/" + row["id"]
        for body in ({"state": "fading", "expected": "new"}, {"state": "x", "expected": "new"}, {"state": "done", "expected": 7}, [], {},
                     {"state": "done", "expected": "new", "more": "x"}, {"state": 1, "expected": "new"}):
            status, answer = self.page.ask("PATCH", path, body)
            self.assertEqual((status, answer["status"]), (400, 400), body)
            self.assertTrue(answer["detail"])
        for query in ("?state=x", "?limit=0", "?limit=999", "?limit=x", "?cursor=zz", "?mailbox=1"):
            self.assertEqual(self.page.ask("GET", "/api/v1/inquiries" + query)[0], 400, query)
        self.assertEqual(self.page.ask("GET", "/api/v1/inquiries/0000000000000009")[0], 404)
        self.assertEqual(self.page.ask("GET", path)[1]["state"], "new")

    def test_pages_cover_the_list_once_newest_first(self):
        for number in range(7):
            self.arrive(f"страница {number}", f"m_page_{number}", str(10**15 + 400 + number))
        seen, query = [], "?limit=3"
        while query:
            answer = self.inquiries(query)
            seen += [row["parts"][0]["text"] for row in answer["inquiries"]]
            query = f"?limit=3&cursor={answer['next']}" if answer["next"] else None
        self.assertEqual(len(seen), len(set(seen)))
        pages = [text for text in seen if text.startswith("страница")]
        self.assertEqual(pages, [f"страница {number}" for number in reversed(range(7))])

    def test_mailboxes_have_the_names_of_the_configuration(self):
        boxes = self.page.ask("GET", "/api/v1/mailboxes")[1]["mailboxes"]
        self.assertEqual([box["name"] for box in boxes], ["Дүкөн"])
        row = self.arrive("чей ящик", "m_box", "1000000000000304")
        self.assertEqual(row["mailbox"], boxes[0]["id"])

    def test_an_unsend_takes_the_inquiry_off_the_desk(self):
        row = self.arrive("передумала", "m_unsend", "1000000000000305")
        gone = {"sender": {"id": "1"}, "recipient": {"id": "2"}, "message": {"mid": "m_unsend", "is_deleted": True}}
        self.assertEqual(self.kept.deliver(delivery(gone)), 200)
        self.assertEqual(self.page.ask("GET", "/api/v1/inquiries/" + row["id"])[0], 404)
        self.assertNotIn(row["id"], [other["id"] for other in self.inquiries()["inquiries"]])

    def test_live_updates_arrive(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.kept.port, timeout=30)
        self.addCleanup(connection.close)
        connection.request("GET", "/api/v1/live", headers={"Cookie": self.page.cookie})
        stream = connection.getresponse()
        self.assertEqual(stream.headers["Content-Type"], "text/event-stream")
        self.assertEqual(stream.readline(), b"event: hello\n")
        row = self.arrive("живое обновление", "m_live", "1000000000000306")

        def next_inquiry():
            line = stream.readline()
            return json.loads(stream.readline()[6:]) if line == b"event: inquiry\n" else None

        inquiry = until(next_inquiry, "the live update")
        self.assertEqual(inquiry["id"], row["id"])
        self.assertEqual(inquiry["parts"][0]["text"], "живое обновление")

    def test_the_policy_is_public_in_three_languages(self):
        for language, word in (("en", "Privacy policy"), ("ru", "Политика"), ("ky", "саясаты")):
            status, headers, body = self.kept.ask("GET", "/privacy?lang=" + language)
            self.assertEqual(status, 200)
            self.assertIn(word, body.decode())
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])

    def test_health_readiness_and_metrics_hold_counts_only(self):
        self.assertEqual(self.kept.ask("GET", "/healthz")[0], 200)
        self.assertEqual(self.kept.ask("GET", "/readyz")[0], 200)
        self.arrive("метрика-канарейка", "m_metric", "1000000000000307")
        status, _, body = self.kept.ask("GET", "/metrics")
        self.assertEqual(status, 200)
        self.assertGreater(self.kept.metric("wordkeep_texts_kept_total"), 0)
        for secret in ("канарейка", "m_metric", "1000000000000307", "17841400000000011"):
            self.assertNotIn(secret, body.decode())

    def test_the_page_allows_nothing_from_elsewhere(self):
        status, headers, body = self.kept.ask("GET", "/")
        self.assertEqual(status, 200)
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
        self.assertNotIn("unsafe", headers["Content-Security-Policy"])
        self.assertNotIn(b"http://", body.replace(b"http://www.w3.org", b""))

    def test_the_installed_app_has_its_files_and_its_worker_is_always_asked_for_anew(self):
        status, headers, body = self.kept.ask("GET", "/worker.js")
        self.assertEqual(status, 200)
        self.assertEqual(headers["Content-Type"], "text/javascript; charset=utf-8")
        self.assertEqual(headers["Cache-Control"], "no-cache")
        self.assertEqual(headers["Content-Security-Policy"], "default-src 'none'; connect-src 'self'")
        self.assertNotIn(b"/api/", body)
        for language in ("en", "ru", "ky"):
            status, headers, body = self.kept.ask("GET", f"/assets/manifest.{language}.webmanifest")
            self.assertEqual((status, headers["Content-Type"]), (200, "application/manifest+json"))
            for icon in json.loads(body)["icons"]:
                status, headers, _ = self.kept.ask("GET", icon["src"])
                self.assertEqual((status, headers["Content-Type"]), (200, icon["type"]))


class Restart(unittest.TestCase):
    def test_states_sign_ins_and_the_checklist_survive_a_restart(self):
        with Wordkeep() as kept:
            kept.start()
            page, _ = signed_in(kept)
            self.assertEqual(kept.deliver(delivery(message("до перезапуска", "m_r", sender="1000000000000001"))), 200)
            row = page.ask("GET", "/api/v1/inquiries")[1]["inquiries"][0]
            self.assertTrue(row["live_order"])
            page.ask("PATCH", "/api/v1/inquiries/" + row["id"], {"state": "done", "expected": "new"})
            kept.ask("GET", "/webhooks/instagram?hub.mode=subscribe&hub.challenge=1&hub.verify_token=verify-token-for-tests")
            self.assertEqual(kept.stop(), 0)
            kept.start()
            done = until(lambda: page.ask("GET", "/api/v1/inquiries?state=done")[1]["inquiries"], "the desk to be warm")
            self.assertEqual([(one["id"], one["live_order"]) for one in done], [(row["id"], False)])
            self.assertTrue(page.ask("GET", "/api/v1/setup")[1]["handshake_seen"])
            self.assertFalse(page.ask("GET", "/api/v1/session")[1]["first_run"])


if __name__ == "__main__":
    unittest.main()
