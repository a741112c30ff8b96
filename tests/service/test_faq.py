"""Questions and answers for everybody: what the team publishes, and nothing else, as a page and as files."""
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from page import joined, signed_in  # noqa: E402
from wordkeep import Wordkeep, delivery, message  # noqa: E402


class Faq(unittest.TestCase):
    def setUp(self):
        self.kept = Wordkeep(policy_organisation="Дүкөн", policy_email="biz@dukon.example", mask_never="Дүкөн").start()
        self.addCleanup(self.kept.__exit__)
        self.owner, _ = signed_in(self.kept)

    def answer(self, title, texts, questions=None):
        status, answer = self.owner.ask("POST", "/api/v1/answers",
                                        {"title": title, "texts": texts, "questions": questions or {}})
        self.assertEqual(status, 201, answer)
        return answer

    def publish(self, answer, published=True, page=None):
        return (page or self.owner).ask("PUT", f"/api/v1/answers/{answer['id']}/published", {"published": published})[0]

    def page(self, language, path="/faq"):
        status, headers, body = self.kept.ask("GET", f"{path}?lang={language}")
        self.assertEqual(status, 200)
        return headers, body.decode() if isinstance(body, bytes) else body

    def agent(self):
        return joined(self.kept, self.owner, "Нурлан")[0]

    def test_only_what_was_chosen_stands_there_in_the_readers_language(self):
        self.assertIn("Здесь пока ничего не опубликовано.", self.page("ru")[1])
        chosen = self.answer("Доставка", {"ru": "Два дня. {business}", "en": "Two days."},
                             {"ru": "Сколько идёт доставка?", "en": "How long does delivery take?"})
        self.answer("Внутреннее", {"ru": "Только для своих."})
        self.assertEqual(self.kept.deliver(delivery(message("слово покупателя", "m_1", sender="1000000000000001"))), 200)
        self.assertEqual(self.publish(chosen), 204)
        headers, russian = self.page("ru")
        self.assertIn("<h2>Сколько идёт доставка?</h2><p>Два дня. Дүкөн</p>", russian)
        self.assertIn("script-src 'none'" if "script-src" in headers["content-security-policy"] else "default-src 'none'",
                      headers["content-security-policy"])
        self.assertIn("<h2>How long does delivery take?</h2><p>Two days.</p>", self.page("en")[1])
        self.assertIn('<p lang="en">Two days.</p>', self.page("ky")[1])
        for language in ("en", "ru", "ky"):
            for path in ("/faq", "/faq.md"):
                self.assertNotIn("Только для своих", self.page(language, path)[1])
                self.assertNotIn("покупателя", self.page(language, path)[1])
        self.assertEqual(self.publish(chosen, False), 204)
        self.assertNotIn("Два дня", self.page("ru")[1])

    def test_what_masking_took_out_is_named_in_the_readers_language_with_the_words_of_the_desk(self):
        web = pathlib.Path(__file__).resolve().parents[2] / "web" / "src"
        listed = re.search(r"placeholders = \[(.*?)\]", (web / "placeholders.ts").read_text(), re.S)[1]
        every = re.findall(r'"([a-z-]+)"', listed)
        self.assertEqual(len(every), 15)
        neutral = " ".join(f"[{kind}]" for kind in every)
        self.publish(self.answer("Телефон", {"ru": f"Позвоните Айбеку: 0555 12 34 56\n{neutral}"},
                                 {"ru": "Работаете 31.12.2024?"}))
        for language, call, day in (("ru", "[имя]: [телефон]", "дата"), ("ky", "[аты-жөнү]: [телефон]", "күн"),
                                    ("en", "[name]: [phone]", "date")):
            desk = dict(re.findall(r'"placeholder\.([a-z-]+)": "([^"]+)"',
                                   (web / "i18n" / language / "inquiry.ts").read_text()))
            page = self.page(language)[1]
            self.assertIn(f"Позвоните {call}</p>", page)
            self.assertIn(f"Работаете [{day}]?</h2>", page)
            self.assertIn(" ".join(f"[{desk[kind]}]" for kind in every) + "</p>", page)
        self.assertIn("Работаете \\[дата\\]?", self.page("ru", "/faq.md")[1])

    def test_an_agent_neither_publishes_nor_changes_what_everybody_reads(self):
        answer = self.answer("Доставка", {"ru": "Два дня."})
        agent = self.agent()
        self.assertEqual(self.publish(answer, page=agent), 403)
        self.assertEqual(self.publish(answer), 204)
        tag = {"If_Match": f'"{answer["version"]}"'}
        status, refused = agent.ask("PATCH", "/api/v1/answers/" + answer["id"],
                                    {"title": "Доставка", "texts": {"ru": "Никогда."}}, **tag)
        self.assertEqual((status, refused["code"]), (403, "forbidden"))
        self.assertEqual(agent.ask("DELETE", "/api/v1/answers/" + answer["id"], **tag)[0], 403)
        status, changed = self.owner.ask("PATCH", "/api/v1/answers/" + answer["id"],
                                         {"title": "Доставка", "texts": {"ru": "Три дня."}}, **tag)
        self.assertEqual((status, changed["published"]), (200, True))
        self.assertIn("Три дня.", self.page("ru")[1])

    def test_the_same_as_files_and_after_a_restore(self):
        self.publish(self.answer("Цена", {"ru": "Под фото.", "ky": "Сүрөттүн астында."}, {"ru": "Сколько стоит?"}))
        folder = self.kept.folder / "site"
        self.kept.run("faq", "--config", str(self.kept.config), str(folder))
        self.assertEqual(sorted(file.name for file in folder.iterdir()),
                         sorted(f"faq.{language}.{kind}" for language in ("en", "ru", "ky") for kind in ("html", "md")))
        page = (folder / "faq.ky.html").read_text()
        self.assertIn("<p>Сүрөттүн астында.</p>", page)
        self.assertIn("<style>", page)
        self.assertNotIn("/assets/", page)
        self.assertIn("## Сколько стоит?\n", (folder / "faq.ru.md").read_text())
        backup = self.kept.folder / "all.backup"
        self.kept.run("backup", "--config", str(self.kept.config), str(backup))
        with Wordkeep() as other:
            key = self.kept.config.parent / "master.key"
            other.run("restore", "--config", str(other.config), "--key", str(key), str(backup))
            other.start()
            self.assertIn("Под фото.", other.ask("GET", "/faq?lang=ru")[2].decode())


if __name__ == "__main__":
    unittest.main()
