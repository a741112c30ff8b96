"""A browser's view of the API: a cookie, the headers a browser adds by itself, and the first sign-in."""
import json

PASSWORD = "правильный пароль"


class Page:
    """A browser's view: a cookie, and the headers a browser adds by itself."""

    def __init__(self, kept):
        self.kept = kept
        self.cookie = ""
        self.device_cookie = ""

    def ask(self, method, path, body=None, **headers):
        sent = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/json", "Cookie": self.cookie}
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        raw = None if body is None else json.dumps(body).encode()
        status, answer, content = self.kept.ask(method, path, raw, sent)
        for cookie in answer.get_all("Set-Cookie") or []:
            if cookie.startswith("wordkeep_device="):
                self.device_cookie = cookie.split(";")[0]
            else:
                self.cookie = cookie.split(";")[0]
                self.set_cookie = cookie
        return status, json.loads(content) if content else None


def signed_in(kept):
    page = Page(kept)
    token = kept.read_owner_link().split("#welcome=")[1]
    status, session = page.ask("POST", "/api/v1/first-run", {"token": token, "name": "Айгүл", "password": PASSWORD})
    assert status == 201, session
    return page, token


def joined(kept, owner, name, role="agent"):
    """A colleague whom the owner invited: their page, signed in, and their id."""
    token = owner.ask("POST", "/api/v1/invitations", {"role": role})[1]["token"]
    page = Page(kept)
    status, answer = page.ask("POST", "/api/v1/invitations/accept", {"token": token, "name": name, "password": PASSWORD})
    assert status == 201, answer
    return page, answer["staff"]["id"]
