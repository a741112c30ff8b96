"""The team on the real binary: invitations, roles, sign-ins, passwords, and a gate that nobody can shut on others."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import PASSWORD, Page, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message, until  # noqa: E402

ANOTHER = "другой хороший пароль"


class Team(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep().start()
        self.addCleanup(self.kept.__exit__)
        self.owner, _ = signed_in(self.kept)

    def link(self, role="agent"):
        status, link = self.owner.ask("POST", "/api/v1/invitations", {"role": role})
        self.assertEqual(status, 201, link)
        return link

    def accept(self, token, name, password=PASSWORD):
        page = Page(self.kept)
        status, answer = page.ask("POST", "/api/v1/invitations/accept",
                                  {"token": token, "name": name, "password": password})
        return page, status, answer

    def join(self, name, role="agent"):
        page, status, answer = self.accept(self.link(role)["token"], name)
        self.assertEqual((status, answer["staff"]["role"]), (201, role))
        return page, answer["staff"]["id"]

    def sign_in(self, name, password=PASSWORD, page=None):
        page = page or Page(self.kept)
        return page.ask("POST", "/api/v1/session", {"name": name, "password": password})[0]

    def test_a_colleague_joins_by_a_link_once(self):
        link = self.link("privacy_officer")
        self.assertTrue(link["link"].endswith("/#join=" + link["token"]))
        self.assertEqual(Page(self.kept).ask("POST", "/api/v1/invitations/look", {"token": link["token"]}),
                         (200, {"role": "privacy_officer", "name": None}))
        self.assertEqual(self.accept(link["token"], "Айгүл")[1:][0], 409)  # the owner's name
        self.assertEqual(self.accept(link["token"], "Нурлан", "short")[2]["code"], "weak_password")
        page, status, answer = self.accept(link["token"], "Нурлан")
        self.assertEqual((status, answer["signed_in"]), (201, True))
        self.assertEqual(page.ask("GET", "/api/v1/inquiries")[0], 200)
        self.assertEqual(self.accept(link["token"], "Ещё")[2]["code"], "link_used")
        self.assertEqual(self.owner.ask("GET", "/api/v1/invitations")[1], {"invitations": []})

    def test_a_revoked_link_is_void_and_nobody_sees_a_token_twice(self):
        link = self.link()
        listed = self.owner.ask("GET", "/api/v1/invitations")[1]["invitations"]
        self.assertEqual([row["id"] for row in listed], [link["id"]])
        self.assertNotIn(link["token"], str(listed))
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/invitations/" + link["id"])[0], 204)
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/invitations/" + link["id"])[0], 404)
        self.assertEqual(self.accept(link["token"], "Нурлан")[2]["code"], "link_used")

    def test_each_role_may_what_the_table_says(self):
        roles = {row["role"]: row["rights"] for row in self.owner.ask("GET", "/api/v1/roles")[1]["roles"]}
        needs = {"read": ("GET", "/api/v1/inquiries"), "erase": ("GET", "/api/v1/erasures/current"),
                 "export": ("GET", "/api/v1/export"), "manage_team": ("GET", "/api/v1/staff"),
                 "own_account": ("GET", "/api/v1/sign-ins"),
                 "steer_masking": ("GET", "/api/v1/mask/words"), "connect": ("GET", "/api/v1/connect")}
        pages = {"owner": self.owner, "agent": self.join("Агент")[0],
                 "privacy_officer": self.join("Нурлан", "privacy_officer")[0]}
        for role, page in pages.items():
            for right, (method, path) in needs.items():
                self.assertEqual(page.ask(method, path)[0], 200 if right in roles[role] else 403, (role, right))
        for method, path, body in (("POST", "/api/v1/invitations", {"role": "owner"}), ("GET", "/api/v1/invitations", None),
                                   ("PATCH", "/api/v1/staff/0000000000000001", {"role": "owner"}),
                                   ("POST", "/api/v1/staff/0000000000000001/password-link", {})):
            self.assertEqual(pages["privacy_officer"].ask(method, path, body)[0], 403, path)

    def test_a_role_changes_at_once_and_the_last_owner_stays(self):
        agent, agent_id = self.join("Агент")
        path = "/api/v1/staff/" + agent_id
        self.assertEqual(agent.ask("GET", "/api/v1/erasures/current")[0], 403)
        self.assertEqual(self.owner.ask("PATCH", path, {"role": "privacy_officer"})[1]["role"], "privacy_officer")
        self.assertEqual(agent.ask("GET", "/api/v1/erasures/current")[0], 200)
        own = next(row for row in self.owner.ask("GET", "/api/v1/staff")[1]["staff"] if row["own"])
        for change in ({"role": "agent"}, {"active": False}):
            status, answer = self.owner.ask("PATCH", "/api/v1/staff/" + own["id"], change)
            self.assertEqual((status, answer["code"]), (409, "last_owner"))
        for bad in ({}, {"role": "admin"}, {"active": "no"}, {"name": "x"}):
            self.assertEqual(self.owner.ask("PATCH", path, bad)[0], 400, bad)
        self.assertEqual(self.owner.ask("PATCH", "/api/v1/staff/00000000000000aa", {"active": False})[0], 404)

    def test_who_is_deactivated_is_out_everywhere_at_once(self):
        agent, agent_id = self.join("Агент")
        self.assertEqual(self.owner.ask("PATCH", "/api/v1/staff/" + agent_id, {"active": False})[1]["active"], False)
        self.assertEqual(agent.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertEqual(self.sign_in("Агент"), 401)
        self.kept.stop()
        self.kept.start()
        self.assertEqual(self.sign_in("Агент"), 401)
        self.assertEqual(self.owner.ask("PATCH", "/api/v1/staff/" + agent_id, {"active": True})[0], 200)
        self.assertEqual(self.sign_in("Агент"), 200)

    def test_whoever_is_removed_leaves_nothing_assigned(self):
        agent, agent_id = self.join("Агент")
        self.kept.deliver(delivery(message("Платье есть?", "mid.1")))
        row = agent.ask("GET", "/api/v1/inquiries")[1]["inquiries"][0]
        path = "/api/v1/inquiries/" + row["id"]
        self.assertEqual(agent.ask("PATCH", path, {"assignee": "me", "expected": {"assignee": None}})[0], 200)
        self.assertEqual(agent.ask("DELETE", "/api/v1/staff/" + agent_id)[0], 403)
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/staff/" + agent_id)[0], 204)
        self.assertEqual(agent.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertIsNone(self.owner.ask("GET", path)[1]["assignee"])
        change = {"assignee": agent_id, "expected": {"assignee": None}}
        self.assertEqual(self.owner.ask("PATCH", path, change)[0], 400)
        self.kept.stop()
        self.kept.start()
        after = until(lambda: (found := self.owner.ask("GET", path))[0] == 200 and found, "the desk to have read it")
        self.assertIsNone(after[1]["assignee"])
        own = next(row for row in self.owner.ask("GET", "/api/v1/staff")[1]["staff"] if row["own"])
        status, answer = self.owner.ask("DELETE", "/api/v1/staff/" + own["id"])
        self.assertEqual((status, answer["code"]), (409, "last_owner"))

    def command(self, *words, check=True):
        return self.kept.run("staff", words[0], *words[1:], "--config", str(self.kept.config), check=check)

    def test_the_command_rescues_beside_a_running_server(self):
        agent, _ = self.join("Агент")
        listed = self.command("list").stdout
        self.assertRegex(listed, r"agent +active +off +1 +Агент")
        self.command("set-role", "Агент", "owner")
        until(lambda: agent.ask("GET", "/api/v1/staff")[0] == 200, "the server takes over the role")
        token = self.command("new-password", "Айгүл").stdout.strip().split("/#join=")[1]
        self.assertEqual(self.accept(token, "", ANOTHER)[1], 200)
        self.assertEqual(self.sign_in("Айгүл", ANOTHER), 200)
        token = self.command("invite", "--role", "agent").stdout.strip().split("/#join=")[1]
        self.assertEqual(self.accept(token, "Бермет")[1], 201)
        self.command("reset-second-factor", "Бермет")
        for wrong in (("set-role", "Бермет", "admin"), ("new-password", "Никто"), ("invite", "--role", "boss")):
            refused = self.command(*wrong, check=False)
            self.assertEqual(refused.returncode, 1, wrong)
            self.assertIn("wordkeep:", refused.stderr)

    def test_changing_the_password_asks_the_old_one_and_ends_other_sign_ins(self):
        other = Page(self.kept)
        self.assertEqual(self.sign_in("Айгүл", page=other), 200)
        change = {"old": "не тот пароль", "new": ANOTHER}
        status, answer = self.owner.ask("PUT", "/api/v1/password", change)
        self.assertEqual((status, answer["code"]), (401, "wrong_password"))
        self.assertEqual(self.owner.ask("PUT", "/api/v1/password", {"old": PASSWORD, "new": ANOTHER})[0], 204)
        self.assertEqual(other.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertEqual(self.owner.ask("GET", "/api/v1/inquiries")[0], 200)
        self.assertEqual((self.sign_in("Айгүл"), self.sign_in("Айгүл", ANOTHER)), (401, 200))

    def test_a_link_for_a_new_password_signs_everybody_out_and_nobody_in(self):
        agent, agent_id = self.join("Агент")
        status, link = self.owner.ask("POST", f"/api/v1/staff/{agent_id}/password-link")
        self.assertEqual(status, 201)
        self.assertEqual(Page(self.kept).ask("POST", "/api/v1/invitations/look", {"token": link["token"]})[1],
                         {"role": "agent", "name": "Агент"})
        page, status, answer = self.accept(link["token"], "", ANOTHER)
        self.assertEqual((status, answer["signed_in"]), (200, False))
        self.assertEqual(page.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertEqual(agent.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertEqual(self.sign_in("Агент", ANOTHER), 200)

    def test_ones_own_sign_ins_are_listed_without_addresses_and_can_be_ended(self):
        other = Page(self.kept)
        self.assertEqual(self.sign_in("Айгүл", page=other), 200)
        listed = self.owner.ask("GET", "/api/v1/sign-ins")[1]["sign_ins"]
        self.assertEqual(sorted(row["own"] for row in listed), [False, True])
        self.assertEqual(set(listed[0]), {"id", "began", "ends", "own"})
        elsewhere = next(row["id"] for row in listed if not row["own"])
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/sign-ins/" + elsewhere)[0], 204)
        self.assertEqual(other.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertEqual(self.sign_in("Айгүл", page=other), 200)
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/sign-ins")[0], 204)
        self.assertEqual(other.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertEqual(self.owner.ask("GET", "/api/v1/inquiries")[0], 200)

    def test_whoever_guesses_is_slowed_down_and_locks_nobody_out(self):
        known = Page(self.kept)
        known.cookie = self.owner.device_cookie
        stranger = Page(self.kept)
        for _ in range(30):
            status, headers, _ = self.kept.ask("POST", "/api/v1/session", b'{"name":"\xd0\x90\xd0\xb9\xd0\xb3\xd2\xaf\xd0\xbb","password":"falsch falsch"}',
                                               {"Sec-Fetch-Site": "same-origin"})
            if status == 429:
                break
            self.assertEqual(status, 401)
        self.assertEqual(status, 429)
        self.assertGreater(int(headers["Retry-After"]), 0)
        self.assertEqual(self.sign_in("Айгүл", page=stranger), 429)  # even with the right password
        self.assertEqual(self.sign_in("Айгүл", page=known), 200)     # but not from a browser that was here before


if __name__ == "__main__":
    unittest.main()
