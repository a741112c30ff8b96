"""What people outside see and ask for, on the real binary: the public pages, requests for erasure, Meta's callbacks."""
import pathlib
import re
import sqlite3
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support.wordkeep import Wordkeep  # noqa: E402

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
                for linked in ("/privacy", "/privacy/stored", "/privacy/limits"):
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


if __name__ == "__main__":
    unittest.main()
