"""The second factor on the real binary: set up with an authenticator app, used to sign in, lost, and demanded of all."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from authenticator import Authenticator  # noqa: E402
from page import PASSWORD, Page, joined, signed_in  # noqa: E402
from wordkeep import Wordkeep  # noqa: E402


class SecondFactor(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep().start()
        self.addCleanup(self.kept.__exit__)
        self.owner, _ = signed_in(self.kept)

    def set_up(self, page):
        status, begun = page.ask("POST", "/api/v1/second-factor", {"password": PASSWORD})
        self.assertEqual(status, 201, begun)
        app = Authenticator(begun["secret"])
        status, answer = page.ask("PUT", "/api/v1/second-factor", {"code": app.code()})
        self.assertEqual(status, 200, answer)
        return app, answer["recovery_codes"]

    def join(self, name):
        return joined(self.kept, self.owner, name)

    # Signs in on a browser that was here before; returns the status and the code of the problem.
    def sign_in(self, name="Айгүл", password=PASSWORD, device="", **code):
        page = Page(self.kept)
        page.cookie = device or self.owner.device_cookie
        status, answer = page.ask("POST", "/api/v1/session", {"name": name, "password": password, **code})
        return (status, answer.get("code"), page)

    def test_the_app_is_proved_first_and_then_asked_at_each_sign_in(self):
        self.assertEqual(self.owner.ask("POST", "/api/v1/second-factor", {"password": "falsch falsch"})[1]["code"],
                         "wrong_password")
        self.owner.ask("POST", "/api/v1/second-factor", {"password": PASSWORD})
        self.assertEqual(self.owner.ask("PUT", "/api/v1/second-factor", {"code": "000000"})[1]["code"], "wrong_code")
        self.assertEqual(self.sign_in()[0], 200)  # nothing is on yet
        app, codes = self.set_up(self.owner)
        self.assertEqual(len(set(codes)), 10)
        self.assertEqual(self.owner.ask("GET", "/api/v1/second-factor")[1],
                         {"on": True, "demanded": False, "recovery_codes_left": 10})
        self.assertEqual(self.sign_in()[:2], (401, "code_needed"))
        self.assertEqual(self.sign_in(password="falsch falsch", code="000000")[:2], (401, "wrong_password"))
        self.assertEqual(self.sign_in(code="000000")[:2], (401, "wrong_code"))
        code = app.code()
        status, _, page = self.sign_in(code=code)
        self.assertEqual((status, page.ask("GET", "/api/v1/inquiries")[0]), (200, 200))
        self.assertEqual(self.sign_in(code=code)[:2], (401, "wrong_code"))  # no code is good twice
        self.assertEqual(self.owner.ask("POST", "/api/v1/second-factor", {"password": PASSWORD})[0], 409)
        self.kept.stop()
        self.kept.start()
        self.assertEqual(self.sign_in(code=code)[:2], (401, "wrong_code"))
        self.assertEqual(self.sign_in(code=app.code())[0], 200)

    def test_a_recovery_code_works_once_and_new_ones_replace_the_old(self):
        app, codes = self.set_up(self.owner)
        self.assertEqual(self.sign_in(code=codes[0].upper())[0], 200)
        self.assertEqual(self.sign_in(code=codes[0])[:2], (401, "wrong_code"))
        status, answer = self.owner.ask("POST", "/api/v1/second-factor/recovery-codes", {"code": app.code()})
        self.assertEqual(status, 200)
        self.assertEqual(self.sign_in(code=codes[1])[:2], (401, "wrong_code"))
        self.assertEqual(self.sign_in(code=answer["recovery_codes"][0])[0], 200)
        self.assertEqual(self.owner.ask("POST", "/api/v1/second-factor/off", {"code": answer["recovery_codes"][1]})[0], 204)
        self.assertEqual(self.sign_in()[0], 200)

    def test_demanded_of_all_whoever_has_none_may_only_set_one_up(self):
        agent, _ = self.join("Агент")
        demand = ("PUT", "/api/v1/second-factor/demand", {"demanded": True})
        self.assertEqual(agent.ask(*demand)[0], 403)
        self.assertEqual(self.owner.ask(*demand)[0], 409)  # without one of one's own
        app, _ = self.set_up(self.owner)
        for bad in ({}, {"demanded": "yes"}):
            self.assertEqual(self.owner.ask("PUT", "/api/v1/second-factor/demand", bad)[0], 400, bad)
        self.assertEqual(self.owner.ask(*demand)[0], 204)
        status, answer = agent.ask("GET", "/api/v1/inquiries")
        self.assertEqual((status, answer["code"]), (403, "second_factor_needed"))
        self.assertIs(agent.ask("GET", "/api/v1/session")[1]["second_factor_demanded"], True)
        self.set_up(agent)
        self.assertEqual(agent.ask("GET", "/api/v1/inquiries")[0], 200)
        self.assertEqual(self.owner.ask("POST", "/api/v1/second-factor/off", {"code": app.code()})[0], 409)
        self.kept.stop()
        self.kept.start()
        newcomer, _ = self.join("Бермет")
        self.assertEqual(newcomer.ask("GET", "/api/v1/inquiries")[0], 403)

    def test_the_owner_resets_a_lost_one_which_ends_the_sign_ins(self):
        agent, agent_id = self.join("Агент")
        self.set_up(agent)
        path = f"/api/v1/staff/{agent_id}/second-factor"
        self.assertEqual(agent.ask("DELETE", path)[0], 403)
        self.assertEqual(self.owner.ask("DELETE", path)[0], 204)
        self.assertEqual(agent.ask("GET", "/api/v1/inquiries")[0], 401)
        self.assertEqual(self.sign_in("Агент", device=agent.device_cookie)[0], 200)
        self.assertEqual(self.owner.ask("DELETE", "/api/v1/staff/00000000000000aa/second-factor")[0], 404)

    def test_codes_are_guessed_at_a_crawl_and_only_with_the_password(self):
        app, codes = self.set_up(self.owner)
        stranger = Page(self.kept)
        guess = {"name": "Айгүл", "password": PASSWORD, "code": "000000"}
        statuses = [stranger.ask("POST", "/api/v1/session", guess)[0] for _ in range(9)]
        self.assertEqual(statuses, [401] * 8 + [429])
        self.assertEqual(self.sign_in(code=app.code())[0], 200)  # a browser that was here before has tries of its own
        raw = b"".join(file.read_bytes() for file in self.kept.config.parent.glob("keep.db*"))
        for secret in codes + [code.replace("-", "") for code in codes]:
            self.assertNotIn(secret.encode(), raw)


if __name__ == "__main__":
    unittest.main()
