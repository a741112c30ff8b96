"""What people outside see and ask for, on the real binary: the public pages, requests for erasure, Meta's callbacks."""
import hashlib
import html
import json
import pathlib
import re
import socket
import sqlite3
import sys
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support.wordkeep import Wordkeep, delivery, message  # noqa: E402

LANGUAGES = ("en", "ru", "ky")


class PublicPages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keep = Wordkeep().start()

    @classmethod
    def tearDownClass(cls):
        cls.keep.__exit__()

    def page(self, path, language="en"):
        status, headers, body = self.keep.ask("GET", path, headers={"Accept-Language": language})
        self.assertEqual(status, 200, path)
        self.assertEqual(headers["Content-Type"], "text/html; charset=utf-8")
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
        return headers, body.decode()

    def test_are_there_in_every_language_without_a_script_or_a_cookie(self):
        for path in ("/privacy", "/privacy/stored", "/privacy/limits"):
            for language in LANGUAGES:
                headers, html = self.page(path, language)
                self.assertIn(f'<html lang="{language}"', html)
                self.assertIn('name="viewport"', html)
                self.assertNotIn("<script", html)
                self.assertNotIn("script-src", headers["Content-Security-Policy"])
                self.assertIsNone(headers["Set-Cookie"])
                self.assertEqual(self.page(f"{path}?lang={language}", "de")[1], html)
                for linked in ("/privacy", "/privacy/stored", "/privacy/limits", "/erasure"):
                    self.assertIn(f'href="{linked}?lang={language}"', html)

    def test_name_their_style_and_it_is_there(self):
        style = re.search(r'href="(/assets/[^"]+\.css)"', self.page("/privacy")[1]).group(1)
        status, headers, _ = self.keep.ask("GET", style)
        self.assertEqual((status, headers["Content-Type"]), (200, "text/css; charset=utf-8"))

    def test_show_every_column_of_the_database_file_and_explain_it(self):
        html = self.page("/privacy/stored")[1]
        with sqlite3.connect(self.keep.config.parent / "keep.db") as database:
            tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            for table in tables:
                self.assertIn(f"<h2><code>{table}</code></h2>", html)
                for column in database.execute(f"PRAGMA table_xinfo({table})"):
                    self.assertIn(f"<code>{column[1]}</code>", html)
        self.assertNotIn("Nobody has explained", html)

    def test_show_a_column_that_somebody_added_and_say_that_nobody_explained_it(self):
        with Wordkeep() as keep:
            with sqlite3.connect(keep.config.parent / "keep.db") as database:
                database.execute("ALTER TABLE message ADD COLUMN arrived INTEGER")
            keep.start()
            html = keep.ask("GET", "/privacy/stored?lang=en")[2].decode()
            self.assertIn("<code>arrived</code>", html)
            self.assertEqual(html.count("Nobody has explained"), 1)


def sign_up(keep):
    """The owner's cookie."""
    token = keep.read_owner_link().split("#welcome=")[1]
    body = json.dumps({"token": token, "name": "Aigul", "password": "correct horse battery"})
    status, headers, _ = keep.ask("POST", "/api/v1/first-run", body, {"Content-Type": "application/json"})
    assert status == 201, status
    return headers["Set-Cookie"].split(";")[0]


def prove(challenge):
    """What the page's script does."""
    bits = int(challenge[14:16], 16)
    answer = 0
    while int.from_bytes(hashlib.sha256(f"{challenge}.{answer}".encode()).digest()[:4], "big") >> (32 - bits):
        answer += 1
    return str(answer)


class Person:
    """Somebody at /erasure."""

    def __init__(self, keep, language="en"):
        self.keep, self.language = keep, language

    def form(self):
        self.status, self.headers, body = self.keep.ask("GET", f"/erasure?lang={self.language}")
        return body.decode()

    @staticmethod
    def challenge(page):
        return re.search(r'name="challenge" value="([0-9a-f]+)"', page).group(1)

    def send(self, text, challenge, answer="", **headers):
        body = urllib.parse.urlencode({"text": text, "challenge": challenge, "answer": answer})
        headers = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        self.status, self.headers, page = self.keep.ask("POST", f"/erasure?lang={self.language}", body, headers)
        return page.decode()

    def ask(self, text):
        """Returns the code."""
        challenge = self.challenge(self.form())
        page = self.send(text, challenge, prove(challenge))
        assert self.status == 200, page
        return re.search(r"<code>([0-9A-Z-]{24})</code>", page).group(1)

    def state(self, code):
        self.status, _, body = self.keep.ask("GET", f"/erasure/{code}?lang={self.language}")
        return html.unescape(body.decode())


class RequestsForErasure(unittest.TestCase):
    def setUp(self):
        self.keep = Wordkeep(policy_email="ask@shop.example", intake_burst_seconds=0).start()
        self.addCleanup(self.keep.__exit__)
        self.cookie = sign_up(self.keep)
        self.person = Person(self.keep)

    def api(self, method, path, body=None, cookie=None):
        headers = {"Cookie": self.cookie if cookie is None else cookie, "Content-Type": "application/json"}
        status, _, answer = self.keep.ask(method, "/api/v1/erasure-requests" + path,
                                          None if body is None else json.dumps(body), headers)
        return status, json.loads(answer) if answer else None

    def requests(self):
        return self.api("GET", "")[1]["requests"]

    def files(self):
        return b"".join(path.read_bytes() for path in self.keep.folder.rglob("*") if path.is_file())

    def test_go_from_the_form_to_the_receipt_and_the_text_is_gone(self):
        text = "Where is my order? I paid two weeks ago"
        self.assertEqual(self.keep.deliver(delivery(message(text, "m1"), message("Something else altogether", "m2"),
                                                    message("Where is my order?? I have paid a week ago", "m3"))), 200)
        code = self.person.ask("where is my order?  I PAID two weeks ago")
        self.assertIn("waits for our team", self.person.state(code))
        self.assertIn("waits for our team", self.person.state(code.replace("-", "").lower()))
        [request] = self.requests()
        self.assertEqual(request["text"], "where is my order?  I PAID two weeks ago")
        status, shown = self.api("GET", "/" + request["id"])
        self.assertEqual((status, shown["exact_count"], [match["text"] for match in shown["exact"]]), (200, 1, [text]))
        self.assertEqual([match["text"] for match in shown["similar"]], ["Where is my order?? I have paid a week ago"])
        self.assertEqual(self.api("POST", f"/{request['id']}/erase", {"exact": True, "similar": []}),
                         (200, {"texts": 1}))
        self.assertEqual(self.keep.texts(), ["Something else altogether", "Where is my order?? I have paid a week ago"])
        self.assertEqual(self.requests(), [])
        for language, words in (("en", "erased for good"), ("ru", "стёрт навсегда"), ("ky", "биротоло өчүрүлдү")):
            page = Person(self.keep, language).state(code)
            self.assertIn(words, page)
            self.assertNotIn("order", page)
        self.assertEqual(self.api("POST", f"/{request['id']}/decline", {"reason": "unclear"})[0], 404)
        # A late retry does not bring it back.
        self.assertEqual(self.keep.deliver(delivery(message(text, "m1"))), 200)
        self.assertEqual(len(self.keep.texts()), 2)

    def test_are_declined_with_a_reason_in_the_language_of_whoever_asked(self):
        for reason, words in (("not_found", "No text like this is kept"), ("unclear", "could not tell which"),
                              ("needed", "still needed"), ("no_request", "does not ask")):
            code = self.person.ask(f"a text for {reason}")
            [request] = self.requests()
            self.assertEqual(self.api("GET", "/" + request["id"])[1]["exact_count"], 0)
            self.assertEqual(self.api("POST", f"/{request['id']}/erase", {"exact": True, "similar": []})[0], 409)
            self.assertEqual(self.api("POST", f"/{request['id']}/decline", {"reason": "because"})[0], 400)
            self.assertEqual(self.api("POST", f"/{request['id']}/decline", {"reason": reason})[0], 204)
            page = self.person.state(code)
            self.assertIn(words, page)
            self.assertIn("No text was erased", page)

    def test_are_for_those_who_may_erase_and_no_others(self):
        self.person.ask("a text")
        self.assertEqual(self.api("GET", "", cookie="")[0], 401)
        for path in ("/0000000000000001", "/nonsense"):
            self.assertEqual(self.api("GET", path)[0], 404)
        identity = self.requests()[0]["id"]
        for body in ({}, {"exact": 1, "similar": []}, {"exact": True, "similar": ["x"]}, {"exact": True, "similar": {}},
                     {"exact": True, "similar": [], "more": 1}, [], {"exact": True, "similar": ["1"] * 51}):
            self.assertEqual(self.api("POST", f"/{identity}/erase", body)[0], 400, body)
        self.assertEqual(self.api("POST", f"/{identity}/erase", {"exact": False, "similar": ["00000000000000aa"]})[0],
                         409)
        self.assertEqual(len(self.requests()), 1)

    def test_without_a_script_the_form_has_to_wait_and_loses_nothing(self):
        page = self.person.form()
        self.assertIn("<noscript>", page)
        self.assertIn("script-src 'self'", self.person.headers["Content-Security-Policy"])
        self.assertEqual(self.person.headers["Cache-Control"], "no-store")
        self.assertEqual(self.person.headers["Referrer-Policy"], "same-origin")
        text = "a text with <b>signs</b> & two\nlines"
        challenge = self.person.challenge(page)
        again = self.person.send(text, challenge)
        self.assertEqual(self.person.status, 429)
        self.assertGreater(int(self.person.headers["Retry-After"]), 50)
        self.assertEqual(self.person.challenge(again), challenge)  # it keeps its age
        self.assertIn("<textarea", again)
        self.assertIn(html.escape(text), again)
        self.assertEqual(self.requests(), [])

    def test_are_refused_clearly_and_change_nothing(self):
        challenge = self.person.challenge(self.person.form())
        answer = prove(challenge)
        for text, status in ((" \r\n ", 400), ("я" * 9000, 413)):
            self.person.send(text, challenge, answer)
            self.assertEqual(self.person.status, status)
        for bad in ("", "x", "0" * 48, challenge[:-1] + ("0" if challenge[-1] != "0" else "1")):
            self.person.send("a text", bad, answer)
            self.assertEqual(self.person.status, 409, bad)
        self.person.send("a text", challenge, answer, Origin="https://elsewhere.example")
        self.assertEqual(self.person.status, 403)
        self.assertEqual(self.keep.ask("POST", "/erasure", b"x" * 100_000)[0], 413)
        self.assertEqual(self.requests(), [])
        own = f"http://127.0.0.1:{self.keep.port}"  # as a browser without Sec-Fetch-Site sends it
        self.person.send("a text", challenge, answer, Origin=own)  # the mistakes did not cost the challenge
        self.assertEqual(self.person.status, 200)
        page = self.person.send("a text", challenge, answer)
        self.assertEqual(self.person.status, 409)
        self.assertNotEqual(self.person.challenge(page), challenge)
        self.assertEqual(len(self.requests()), 1)

    def test_any_bytes_may_be_pasted(self):
        challenge = self.person.challenge(self.person.form())
        body = f"text=%ff%00%ed%a0%80ok&challenge={challenge}&answer={prove(challenge)}"
        status, _, _ = self.keep.ask("POST", "/erasure", body, {"Content-Type": "application/x-www-form-urlencoded"})
        self.assertEqual(status, 200)
        self.assertTrue(self.requests()[0]["text"].endswith("ok"))

    def test_leave_no_pasted_word_anywhere_and_no_code(self):
        canary = "zebra-canary-of-the-form"
        code = self.person.ask(f"{canary}, please write to me at {canary}@mail.example")
        self.assertNotIn("@mail", self.requests()[0]["text"])
        for secret in (canary, code, code.replace("-", "")):
            self.assertNotIn(secret.encode(), self.files())
        self.assertNotIn(canary, self.person.state(code))
        self.keep.stop()
        self.keep.start()
        self.assertEqual(len(self.requests()), 1)
        self.assertIn("waits for our team", self.person.state(code))

    def test_a_code_that_nobody_has_tells_nothing(self):
        for code in ("0000-0000-0000-0000-0000", "x", "%3Cscript%3E", "a" * 300):
            page = self.person.state(code)
            self.assertEqual(self.person.status, 404, code)
            self.assertIn("We know no request with this code", page)
            self.assertNotIn("<script", page)


class InstagramsCallbacks(unittest.TestCase):
    GOOD = ("mGUt_0814lsn4rDxdnetc7U6MkUz5ktV47qJaa0JArU.eyJ1c2VyX2lkIjoiMTc4NDAwMDAwMDAwMDAwMDEiLCJhbGdvcml0aG0iOi"
            "JITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTcwMDAwMDAwMH0")
    PADDED = ("--RKP82gKmDIaohfwhvt--ZV00-pAIs08bS1TIp_aYc=.eyJ1c2VyX2lkIjoiMTc4NDAwMDAwMDAwMDAwMDEiLCJhbGdvcml0aG0i"
              "OiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTcwMDAwMDAwMH0=")
    WRONG_ALGORITHM = ("pw4eiloVhU2wycJ-Sgk7Ousexe8EgCd8jlw40xbLdPI.eyJ1c2VyX2lkIjoiMTc4NDAwMDAwMDAwMDAwMDEiLCJhbGdv"
                       "cml0aG0iOiJub25lIiwiaXNzdWVkX2F0IjoxNzAwMDAwMDAwfQ")
    USER = "17840000000000001"

    @classmethod
    def setUpClass(cls):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        cls.url = f"https://desk.example:{port}"
        cls.keep = Wordkeep(instagram_app_secrets="another secret,it-is-a-secret", server_public_url=cls.url,
                            server_listen=f"127.0.0.1:{port}").start()

    @classmethod
    def tearDownClass(cls):
        cls.keep.__exit__()

    def send(self, path, value):
        body = urllib.parse.urlencode({"signed_request": value})
        return self.keep.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def test_a_deletion_request_is_answered_with_a_code_that_leads_to_the_truth(self):
        for value in (self.GOOD, self.PADDED):
            status, headers, body = self.send("/instagram/data-deletion", value)
            self.assertEqual((status, headers["Content-Type"]), (200, "application/json"))
            answer = json.loads(body)
            self.assertEqual(set(answer), {"url", "confirmation_code"})
            self.assertTrue(answer["confirmation_code"].isalnum())
            self.assertEqual(answer["url"], self.url + "/erasure/" + answer["confirmation_code"])
            for language, words in (("en", "There was nothing to delete"), ("ru", "Удалять было нечего"),
                                    ("ky", "Өчүрө турган эч нерсе болгон жок")):
                page = Person(self.keep, language).state(answer["confirmation_code"])
                self.assertIn(words, page)
                self.assertIn(f"/erasure?lang={language}", page)
                self.assertNotIn(self.USER, page)

    def test_a_deauthorization_is_answered_200(self):
        self.assertEqual(self.send("/instagram/deauthorize", self.GOOD)[0], 200)

    def test_a_bad_request_is_a_400_that_says_why(self):
        for path in ("/instagram/data-deletion", "/instagram/deauthorize"):
            for value in (self.WRONG_ALGORITHM, "", "x", self.GOOD[1:], self.GOOD + "A", self.USER):
                status, headers, body = self.send(path, value)
                self.assertEqual((status, headers["Content-Type"]), (400, "application/problem+json"))
                self.assertIn("signed_request", json.loads(body)["detail"])
            self.assertEqual(self.keep.ask("POST", path, b"")[0], 400)
            self.assertEqual(self.keep.ask("GET", path)[0], 405)

    def test_the_user_id_is_nowhere(self):
        for path in ("/instagram/data-deletion", "/instagram/deauthorize"):
            self.send(path, self.GOOD)
            self.send(path, self.WRONG_ALGORITHM)
        everything = b"".join(path.read_bytes() for path in self.keep.folder.rglob("*") if path.is_file())
        everything += self.keep.ask("GET", "/metrics")[2]
        self.assertNotIn(self.USER.encode(), everything)


if __name__ == "__main__":
    unittest.main()
