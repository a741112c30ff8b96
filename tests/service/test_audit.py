"""The audit on the real binary: what is told, that nothing of people is in it, and that tampering is named."""
import json
import pathlib
import sqlite3
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import PASSWORD, Page, joined, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402


class Audit(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep().start()
        self.addCleanup(self.kept.__exit__)
        self.owner, _ = signed_in(self.kept)

    def rows(self, query=""):
        status, answer = self.owner.ask("GET", "/api/v1/audit" + query)
        self.assertEqual(status, 200, answer)
        return answer["rows"]

    def actions(self):
        return [row["action"] for row in reversed(self.rows("?limit=500"))]

    def join(self, name, role="agent"):
        return joined(self.kept, self.owner, name, role)

    def audit(self, *arguments, check=False, kept=None):
        kept = kept or self.kept
        return kept.run("audit", "--config", str(kept.config), *arguments, check=check)

    def tamper(self, sql):
        self.kept.stop()
        with sqlite3.connect(self.kept.config.parent / "keep.db") as database:
            database.execute(sql)
        database.close()

    def test_what_the_team_does_is_told_by_whom_and_to_whom(self):
        agent, agent_id = self.join("Нурлан", "privacy_officer")
        self.owner.ask("PATCH", "/api/v1/staff/" + agent_id, {"role": "agent"})
        self.owner.ask("PUT", "/api/v1/password", {"old": PASSWORD, "new": "ещё один хороший пароль"})
        page = Page(self.kept)
        for _ in range(3):
            page.ask("POST", "/api/v1/session", {"name": "Никто", "password": "неверный пароль"})
        agent.ask("DELETE", "/api/v1/session")
        self.assertEqual(self.actions(), ["audit_begun", "owner_made", "signed_in", "invited", "joined", "signed_in",
                                          "role_changed", "password_changed", "sign_ins_refused", "signed_out"])
        rows = {row["action"]: row for row in self.rows()}
        changed = rows["role_changed"]
        self.assertEqual((changed["by"]["name"], changed["by"]["role"], changed["by"]["kind"]), ("Айгүл", "owner", "member"))
        self.assertEqual((changed["to"], changed["role"]), ({"id": agent_id, "name": "Нурлан"}, "agent"))
        self.assertEqual((rows["sign_ins_refused"]["count"], rows["sign_ins_refused"]["by"]["id"]), (3, None))
        self.assertRegex(changed["time"], r"^20\d\d-\d\d-\d\dT\d\d:\d\dZ$")
        self.assertEqual({row["action"] for row in self.rows("?by=" + agent_id)},
                         {"joined", "signed_in", "role_changed", "signed_out"})
        self.assertEqual([row["number"] for row in self.rows("?action=signed_in")], [6, 3])

    def test_who_is_removed_leaves_acts_without_a_name(self):
        _, agent_id = self.join("Нурлан")
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/staff/" + agent_id)[0], 204)
        removed, signed, joined = self.rows()[:3]
        self.assertEqual((removed["action"], removed["to"]), ("removed", {"id": agent_id, "name": None}))
        self.assertEqual((joined["by"]["name"], joined["by"]["role"]), (None, "agent"))
        self.assertEqual(signed["by"]["role"], "agent")
        self.assertIn("former member (agent)", self.audit(check=True).stdout)

    def test_work_is_told_by_count_and_never_by_what(self):
        secret = "Секретная фраза про платье"
        self.kept.deliver(delivery(*[message(f"{secret} {at}", f"mid.audit.{at}", sender=str(10**15 + at)) for at in range(4)]))
        rows = until(lambda: self.owner.ask("GET", "/api/v1/inquiries")[1]["inquiries"], "the inquiries")
        ids = [row["id"] for row in rows]
        self.assertEqual(self.owner.ask("POST", "/api/v1/bulk", {"filter": "", "change": {"state": "open"}})[0], 202)
        until(lambda: not any(job["running"] for job in self.owner.ask("GET", "/api/v1/bulk")[1]["jobs"]), "the job's end")
        job = self.owner.ask("GET", "/api/v1/bulk")[1]["jobs"][0]
        self.assertEqual(self.owner.ask("POST", f"/api/v1/bulk/{job['id']}/undo", {})[0], 202)
        self.assertEqual(self.kept.ask("GET", "/api/v1/export", None, {"Cookie": self.owner.cookie})[0], 200)
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/inquiries/" + ids[0])[0], 200)
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/inquiries/" + ids[0])[0], 404)
        topic = self.owner.ask("POST", "/api/v1/topics", {"name": "Тайная тема"})[1]["id"]
        self.assertEqual(self.owner.ask("POST", "/api/v1/topics", {"name": "Тайная тема"})[0], 409)
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/topics/" + topic)[0], 204)
        self.owner.ask("POST", "/api/v1/mask/never", {"word": "Тайноеслово"})
        self.owner.ask("POST", "/api/v1/erasures", {"match": "words", "text": "платье"})
        until(lambda: not self.owner.ask("GET", "/api/v1/erasures/current")[1]["running"], "the end of the erasure")
        told = [(row["action"], row["count"]) for row in reversed(self.rows())][3:]
        self.assertEqual(told, [("changed_many", 4), ("change_undone", 4), ("exported", 4), ("erased", 1), ("topic_made", None),
                                ("topic_removed", None), ("mask_words_changed", None), ("erased_found", 3)])
        self.kept.stop()
        with sqlite3.connect(self.kept.config.parent / "keep.db") as database:
            whole = str(database.execute("SELECT * FROM audit").fetchall())
        database.close()
        for trace in (*ids, *[str(int(one, 16)) for one in ids], "Секретная", "платье", "Тайная", "Тайноеслово", "mid.audit"):
            self.assertNotIn(trace, whole)

    def test_commands_on_the_machine_are_told_beside_a_running_server(self):
        config = ("--config", str(self.kept.config))
        self.kept.run("staff", "invite", "--role", "agent", *config)
        self.kept.run("backup", *config, str(self.kept.folder / "one.backup"))
        self.kept.run("export", *config)
        self.kept.run("turn", "--yes", *config)
        self.kept.run("rotate-key", "--master", *config)
        machine = [row["action"] for row in reversed(self.rows("?by=machine"))]
        self.assertEqual(machine, ["audit_begun", "invited", "backed_up", "exported", "turn_run", "master_key_replaced"])
        self.owner.ask("DELETE", "/api/v1/session")
        self.assertEqual(self.audit("--check").returncode, 0)

    def test_only_owner_and_privacy_officer_see_it(self):
        agent, officer = self.join("Агент")[0], self.join("Нурлан", "privacy_officer")[0]
        for path in ("/api/v1/audit", "/api/v1/audit/check", "/api/v1/audit.csv"):
            self.assertEqual(agent.ask("GET", path)[0], 403, path)
            self.assertEqual(Page(self.kept).ask("GET", path)[0], 401, path)
        self.assertEqual(officer.ask("GET", "/api/v1/audit/check")[1]["whole"], True)

    def test_pages_and_csv_go_on_where_they_ended(self):
        for _ in range(5):
            self.join("Агент %d" % len(self.rows("?limit=500")))
        seen, query = [], "?limit=4"
        while query:
            answer = self.owner.ask("GET", "/api/v1/audit" + query)[1]
            seen += [row["number"] for row in answer["rows"]]
            query = "?limit=4&before=%d" % answer["next"] if answer["next"] else None
        self.assertEqual(seen, list(range(len(seen), 0, -1)))
        status, headers, body = self.kept.ask("GET", "/api/v1/audit.csv?limit=2&action=joined", None, {"Cookie": self.owner.cookie})
        lines = body.decode().splitlines()
        self.assertEqual((status, len(lines), lines[0].split(",")[0]), (200, 3, '"number"'))
        self.assertIn("action=joined", headers["Link"])
        for bad in ("?before=x", "?action=nothing", "?by=me", "?limit=501"):
            self.assertEqual(self.owner.ask("GET", "/api/v1/audit" + bad)[0], 400, bad)

    def broken(self, *, at, what):
        found = self.audit("--check", "--json")
        told = json.loads(found.stdout.splitlines()[-1])
        self.assertEqual((found.returncode, told["whole"], told["broken"]), (1, False, {"at": at, "what": what}))
        self.assertIn("row %d" % at, self.audit("--check").stdout)

    def test_a_row_changed_through_the_file_is_named(self):
        self.join("Нурлан")
        self.assertEqual(self.audit("--check").returncode, 0)
        self.tamper("UPDATE audit SET actor = 1 WHERE number = 4")
        self.broken(at=4, what="row_changed")
        self.kept.start()
        self.assertEqual(self.owner.ask("GET", "/api/v1/audit/check")[1]["broken"]["at"], 4)

    def test_a_row_taken_out_is_named(self):
        self.join("Нурлан")
        self.tamper("DELETE FROM audit WHERE number = 2")
        self.broken(at=3, what="rows_missing")

    def test_a_tail_cut_off_is_named_and_so_it_stays(self):
        self.join("Нурлан")
        self.tamper("DELETE FROM audit WHERE number > 4")
        self.broken(at=4, what="tail_missing")
        self.kept.start()
        self.owner.ask("DELETE", "/api/v1/session")
        self.assertEqual(self.audit("--check").returncode, 1)

    def test_a_tail_cut_off_with_the_note_of_the_end_is_told_by_the_next_row(self):
        self.join("Нурлан")
        self.tamper("DELETE FROM audit WHERE number > 4")
        self.tamper_more("DELETE FROM audit_end")
        self.broken(at=4, what="head_forged")
        self.kept.start()
        self.owner.ask("DELETE", "/api/v1/session")
        self.broken(at=5, what="mended")

    def tamper_more(self, sql):
        with sqlite3.connect(self.kept.config.parent / "keep.db") as database:
            database.execute(sql)
        database.close()

    def test_everything_is_the_same_after_a_restart(self):
        self.join("Нурлан")
        before = self.rows()
        self.kept.stop()
        self.kept.start()
        self.assertEqual(self.rows(), before)

    def restored(self, into):
        into.run("restore", "--config", str(into.config), str(self.kept.folder / "a.backup"))
        return into

    def test_a_backup_carries_it_and_a_new_store_goes_on_with_it(self):
        self.join("Нурлан")
        rows = len(self.rows())
        self.kept.run("backup", "--config", str(self.kept.config), str(self.kept.folder / "a.backup"))
        other = Wordkeep.like(self.kept)
        self.addCleanup(other.__exit__)
        self.restored(other)
        found = self.audit("--json", kept=other)
        lines = [json.loads(line) for line in found.stdout.splitlines()]
        self.assertEqual((found.returncode, lines[-1]["whole"], lines[-2]["action"]), (0, True, "restored"))
        self.assertEqual(lines[-2]["number"], rows + 1)

    def test_a_store_that_holds_texts_keeps_its_own(self):
        self.kept.deliver(delivery(message("Платье есть?", "mid.1")))
        self.kept.run("backup", "--config", str(self.kept.config), str(self.kept.folder / "a.backup"))
        self.join("Нурлан")
        own = [row["number"] for row in self.rows()]
        self.kept.stop()
        self.restored(self.kept)
        found = self.audit("--json")
        lines = [json.loads(line) for line in found.stdout.splitlines()]
        self.assertEqual((found.returncode, lines[-2]["action"], lines[-2]["number"]), (0, "restored", own[0] + 1))


if __name__ == "__main__":
    unittest.main()
