"""Keys of the API on the real binary: what each scope opens, what no key may do, and how a key ends."""
import json
import pathlib
import socket
import sqlite3
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402


class ApiKeys(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep().start()
        self.addCleanup(self.kept.__exit__)
        self.owner, _ = signed_in(self.kept)

    def make(self, *scopes, **more):
        status, key = self.owner.ask("POST", "/api/v1/keys", {"name": "магазин", "scopes": list(scopes), **more})
        self.assertEqual(status, 201, key)
        return key

    def ask(self, key, method, path, body=None, **headers):
        sent = {"Authorization": "Bearer " + key, "Content-Type": "application/json"}
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        status, headers, content = self.kept.ask(method, path, None if body is None else json.dumps(body).encode(), sent)
        problem = headers.get("Content-Type", "").endswith("json") and content
        return status, json.loads(content) if problem else content

    def test_a_key_reads_and_writes_what_its_scopes_say(self):
        self.kept.deliver(delivery(message("Платье есть?", "mid.1")))
        reader, worker = self.make("read")["key"], self.make("read", "work")["key"]
        self.assertRegex(reader, "^wk_[0-9a-f]{72}$")
        row = self.ask(reader, "GET", "/api/v1/inquiries")[1]["inquiries"][0]
        change = {"state": "open", "expected": "new"}
        status, answer = self.ask(reader, "PATCH", "/api/v1/inquiries/" + row["id"], change)
        self.assertEqual((status, answer["code"]), (403, "missing_scope"))
        self.assertIn('"work"', answer["detail"])
        self.assertEqual(self.ask(worker, "PATCH", "/api/v1/inquiries/" + row["id"], change)[1]["state"], "open")
        self.assertEqual(self.ask(worker, "POST", "/api/v1/bulk", {"filter": "", "erase": True})[0], 403)
        self.assertEqual(self.ask(worker, "GET", "/api/v1/export")[0], 403)
        self.assertEqual(self.ask(self.make("export")["key"], "GET", "/api/v1/export")[0], 200)
        self.assertEqual(self.ask(self.make("audit")["key"], "GET", "/api/v1/audit/check")[1]["whole"], True)

    def test_no_key_does_what_needs_a_person(self):
        scopes = self.owner.ask("GET", "/api/v1/keys")[1]["scopes"]
        key = self.make(*scopes)["key"]
        for method, path, body in (("GET", "/api/v1/staff", None), ("POST", "/api/v1/invitations", {"role": "owner"}),
                                   ("PUT", "/api/v1/password", {"old": "x", "new": "y"}), ("GET", "/api/v1/sign-ins", None),
                                   ("GET", "/api/v1/keys", None), ("POST", "/api/v1/keys", {"name": "x", "scopes": ["read"]}),
                                   ("GET", "/api/v1/connect", None), ("GET", "/api/v1/mask/words", None),
                                   ("PUT", "/api/v1/second-factor/demand", {"demanded": False})):
            status, answer = self.ask(key, method, path, body)
            self.assertEqual((status, answer["code"]), (403, "person_needed"), path)
        for scope in ("manage_team", "own_account", "connect", "steer_masking", "nothing"):
            self.assertEqual(self.owner.ask("POST", "/api/v1/keys", {"name": "x", "scopes": [scope]})[0], 400, scope)
        for bad in ({"name": "x", "scopes": []}, {"name": " ", "scopes": ["read"]}, {"name": "x", "scopes": ["read"], "days": 0},
                    {"name": "x", "scopes": ["read"], "days": 2 ** 64 - 1}, {"name": "x", "scopes": ["read"], "days": 1.5}):
            self.assertEqual(self.owner.ask("POST", "/api/v1/keys", bad)[0], 400, bad)

    def test_needs_no_cookie_and_no_origin_and_a_browser_gains_nothing(self):
        key = self.make("read", "work")["key"]
        self.assertEqual(self.ask(key, "POST", "/api/v1/topics", {"name": "Цена"}, Origin="https://elsewhere.example")[0], 201)
        self.assertEqual(self.kept.ask("GET", "/api/v1/inquiries", None, {"Cookie": "wordkeep_session=" + key})[0], 401)
        # What a proxy puts there is none of ours.
        self.assertEqual(self.kept.ask("GET", "/api/v1/inquiries", None, {"Authorization": "Basic eDp5",
                                                                       "Cookie": self.owner.cookie})[0], 200)

    def test_unknown_and_mistyped_keys_are_refused_and_then_slowed_down(self):
        key = self.make("read")["key"]
        status, answer = self.ask(key[:-1] + ("0" if key[-1] != "0" else "1"), "GET", "/api/v1/inquiries")
        self.assertEqual((status, answer["code"]), (401, "unknown_key"))
        self.assertIn("mistyped", answer["detail"])
        self.assertEqual(self.kept.metric("wordkeep_api_keys_refused_total"), 1)
        self.assertEqual(until(lambda: self.ask("wk_x", "GET", "/api/v1/inquiries")[0] == 429, "the pace of strangers"), True)
        self.assertEqual(self.ask(key, "GET", "/api/v1/inquiries")[0], 200)

    def test_a_revoked_key_ends_at_once_with_what_it_follows(self):
        made = self.make("read")
        with socket.create_connection(("127.0.0.1", self.kept.port), timeout=30) as live:
            live.sendall(b"GET /api/v1/live HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n" % made["key"].encode())
            self.assertIn(b"text/event-stream", live.recv(4096))
            self.kept.deliver(delivery(message("Платье есть?", "mid.1")))
            seen = b""
            while b"event: inquiry" not in seen:
                seen += live.recv(65536)
            self.assertEqual(self.owner.ask("DELETE", "/api/v1/keys/" + made["id"])[0], 204)
            while True:
                came = live.recv(65536)
                if not came:
                    break
        self.assertEqual(self.ask(made["key"], "GET", "/api/v1/inquiries")[1]["code"], "unknown_key")
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/keys/" + made["id"])[0], 404)
        self.assertEqual(self.owner.ask("GET", "/api/v1/keys")[1]["keys"], [])

    def test_is_kept_as_a_hash_and_known_after_a_restart(self):
        made = self.make("read", days=30)
        self.assertEqual(self.ask(made["key"], "GET", "/api/v1/inquiries")[0], 200)
        listed = until(lambda: [row for row in self.owner.ask("GET", "/api/v1/keys")[1]["keys"] if row["used"]], "its day of use")
        self.assertEqual(set(listed[0]), {"id", "name", "scopes", "made", "ends", "used"})
        self.assertEqual((listed[0]["name"], listed[0]["scopes"]), ("магазин", ["read"]))
        self.kept.stop()
        self.assertNotIn(made["key"][3:], (self.kept.config.parent / "keep.db").read_bytes().decode("latin-1"))
        with sqlite3.connect(self.kept.config.parent / "keep.db") as database:
            used, day = database.execute("SELECT used, made FROM api_key").fetchone()
        database.close()
        self.assertEqual(used, day, "a day and nothing finer")
        self.kept.start()
        self.assertEqual(self.ask(made["key"], "GET", "/api/v1/inquiries")[0], 200)
        self.assertNotIn("wk_", self.kept.log.read_text())

    def test_what_a_key_does_is_told_as_the_keys(self):
        made = self.make("read", "work", "export")
        self.ask(made["key"], "GET", "/api/v1/export")
        rows = self.owner.ask("GET", "/api/v1/audit")[1]["rows"]
        self.assertEqual([row["action"] for row in rows[:2]], ["exported", "key_made"])
        self.assertEqual(rows[0]["by"], {"kind": "key", "id": made["id"], "name": "магазин", "role": None})
        self.assertEqual(rows[1]["to"]["id"], made["id"])
        self.assertEqual(len(self.owner.ask("GET", "/api/v1/audit?by=" + made["id"])[1]["rows"]), 2)

    def test_the_command_line_makes_and_revokes_beside_a_running_server(self):
        config = ("--config", str(self.kept.config))
        key = self.kept.run("staff", "new-key", "копия", "--scope", "read,audit", "--days", "7", *config).stdout.strip()
        until(lambda: self.ask(key, "GET", "/api/v1/inquiries")[0] == 200, "the server to know of it")
        listed = self.kept.run("staff", "keys", *config).stdout
        self.assertIn("копия (read,audit)", listed)
        self.assertNotIn(key, listed)
        refused = self.kept.run("staff", "new-key", "x", "--scope", "manage_team", *config, check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("read,work", refused.stderr)
        self.kept.run("staff", "revoke-key", listed.splitlines()[1].split()[0], *config)
        until(lambda: self.ask(key, "GET", "/api/v1/inquiries")[0] == 401, "the server to know of it")
        self.assertEqual(self.kept.run("audit", "--check", *config).returncode, 0)


if __name__ == "__main__":
    unittest.main()
