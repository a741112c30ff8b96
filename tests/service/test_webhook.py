"""The webhook over real HTTP: handshake, signatures, sizes, slow clients, and what is kept."""
import http.client
import pathlib
import socket
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from wordkeep import TOKEN, Wordkeep, delivery, message, sign  # noqa: E402

PATH = "/webhooks/instagram"


class Webhook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = Wordkeep().start()

    @classmethod
    def tearDownClass(cls):
        cls.kept.__exit__()

    def handshake(self, query):
        return self.kept.ask("GET", PATH + "?" + query)

    def test_handshake_gives_the_challenge_back(self):
        status, headers, body = self.handshake(f"hub.mode=subscribe&hub.challenge=%61bc-_9&hub.verify_token={TOKEN}")
        self.assertEqual((status, body), (200, b"abc-_9"))
        self.assertTrue(headers["Content-Type"].startswith("text/plain"))
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")

    def test_handshake_refuses(self):
        for query, wanted in ((f"hub.mode=subscribe&hub.challenge=1&hub.verify_token={TOKEN}x", 403),
                              (f"hub.mode=subscribe&hub.challenge=<b>&hub.verify_token={TOKEN}", 400),
                              (f"hub.mode=subscribe&hub.challenge={'1' * 257}&hub.verify_token={TOKEN}", 400),
                              (f"hub.challenge=1&hub.verify_token={TOKEN}", 400), ("", 400)):
            self.assertEqual(self.handshake(query)[0], wanted, query)

    def test_text_is_kept_and_exported_beside_the_running_server(self):
        self.assertEqual(self.kept.deliver(delivery(message("Есть ли доставка/самовывоз?", "m_kept"))), 200)
        self.assertIn("Есть ли доставка/самовывоз?", self.kept.texts())

    def test_a_retry_is_kept_once(self):
        body = delivery(message("один раз", "m_retry"))
        for _ in range(3):
            self.assertEqual(self.kept.deliver(body), 200)
        self.assertEqual(self.kept.texts().count("один раз"), 1)

    def test_bad_signatures_are_401_whatever_the_body_is(self):
        for body in (delivery(message("forged", "m_forged")), b"not json"):
            for signature in ("sha256=" + "0" * 64, "sha1=abc", "x", sign(body, "another secret"), sign(body)[:-1]):
                self.assertEqual(self.kept.deliver(body, signature), 401)
        self.assertNotIn("forged", self.kept.texts())

    def test_two_signatures_are_no_signature(self):
        body = delivery(message("signed twice", "m_twice"))
        unsigned = self.kept.metric("wordkeep_deliveries_unsigned_total")
        connection = http.client.HTTPConnection("127.0.0.1", self.kept.port, timeout=30)
        self.addCleanup(connection.close)
        connection.putrequest("POST", "/webhooks/instagram")
        for name, value in (("Content-Length", str(len(body))), ("X-Hub-Signature-256", sign(body)),
                            ("X-Hub-Signature-256", sign(body))):
            connection.putheader(name, value)
        connection.endheaders(body)
        self.assertEqual(connection.getresponse().status, 401)
        self.assertEqual(self.kept.metric("wordkeep_deliveries_unsigned_total"), unsigned + 1)

    def test_malformed_json_is_400(self):
        for body in (b"", b"{", b"not json", delivery(message("cut", "m_cut"))[:-5]):
            self.assertEqual(self.kept.deliver(body), 400)

    def test_a_batch_of_a_thousand_is_kept_whole(self):
        items = [message(f"партия {number}", f"m_batch_{number}", sender=str(10**15 + number)) for number in range(1000)]
        self.assertEqual(self.kept.deliver(delivery(*items)), 200)
        self.assertEqual(sum(text.startswith("партия ") for text in self.kept.texts()), 1000)

    def test_four_mebibytes_are_taken_and_more_is_413(self):
        body = delivery(message("большое тело", "m_large"))
        self.assertEqual(self.kept.deliver(body + b" " * (4 * 1024 * 1024 - len(body))), 200)
        self.assertEqual(self.kept.deliver(body + b" " * (4 * 1024 * 1024 - len(body) + 1)), 413)

    def test_a_header_too_large_is_431(self):
        self.assertEqual(self.kept.ask("GET", PATH, headers={"X-Large": "a" * 32768})[0], 431)

    def test_unknown_paths_and_methods(self):
        self.assertEqual(self.kept.ask("GET", "/nothing")[0], 404)
        status, headers, _ = self.kept.ask("DELETE", PATH)
        self.assertEqual(status, 405)
        self.assertIn("POST", headers["Allow"])

    def test_an_edit_before_its_message_and_an_unsend_after(self):
        edit = {"sender": {"id": "1"}, "recipient": {"id": "2"}, "message_edit": {"mid": "m_e", "text": "после", "num_edit": 1}}
        self.assertEqual(self.kept.deliver(delivery(edit)), 200)
        self.assertEqual(self.kept.deliver(delivery(message("до", "m_e"))), 200)
        texts = self.kept.texts()
        self.assertIn("после", texts)
        self.assertNotIn("до", texts)
        gone = {"sender": {"id": "1"}, "recipient": {"id": "2"}, "message": {"mid": "m_e", "is_deleted": True}}
        self.assertEqual(self.kept.deliver(delivery(gone)), 200)
        self.assertEqual(self.kept.deliver(delivery(message("до", "m_e"))), 200)
        self.assertFalse({"после", "до"} & set(self.kept.texts()))

    def test_half_a_request_costs_nobody_else(self):
        with socket.create_connection(("127.0.0.1", self.kept.port)) as slow:
            slow.sendall(b"POST /webhooks/instagram HTTP/1.1\r\nHost: x\r\nContent-Le")
            self.assertEqual(self.kept.ask("GET", "/healthz")[0], 200)

    def test_the_log_tells_of_a_first_bad_signature_and_of_no_text(self):
        with Wordkeep() as own:
            own.start()
            self.assertEqual(own.deliver(delivery(message("тайна-канарейка", "m_canary"))), 200)
            self.assertEqual(own.deliver(b"{}", "sha256=" + "0" * 64), 401)
            own.stop()
            log = own.log.read_text()
            self.assertIn("wrong signature", log)
            for secret in ("канарейка", "m_canary", "1000000000000017", "0000000000"):
                self.assertNotIn(secret, log)


class Life(unittest.TestCase):
    def test_texts_survive_a_clean_stop_and_a_start(self):
        with Wordkeep() as kept:
            kept.start()
            self.assertEqual(kept.deliver(delivery(message("остаётся", "m_stays"))), 200)
            self.assertEqual(kept.stop(), 0)
            self.assertEqual(kept.texts(), ["остаётся"])
            kept.start()
            self.assertEqual(kept.deliver(delivery(message("остаётся", "m_stays"))), 200)
            self.assertEqual(kept.texts(), ["остаётся"])

    def test_a_burst_of_one_sender_is_one_inquiry(self):
        with Wordkeep() as kept:
            kept.start()
            for number, text in enumerate(("здравствуйте", "а есть", "в синем?")):
                self.assertEqual(kept.deliver(delivery(message(text, f"m_{number}"))), 200)
            self.assertEqual(kept.deliver(delivery(message("другой человек", "m_other", sender="1000000000000099"))), 200)
            inquiries = [row["inquiry"] for row in kept.export()]
            self.assertEqual(len(inquiries), 4)
            self.assertEqual(len(set(inquiries)), 2)

    def test_no_id_of_instagram_is_in_any_file(self):
        with Wordkeep() as kept:
            kept.start()
            self.assertEqual(kept.deliver(delivery(message("слова без имени", "m_secret_mid", sender="1000000000000424"))), 200)
            kept.stop()
            for path in kept.config.parent.rglob("*"):
                content = path.read_bytes()
                for canary in (b"m_secret_mid", b"1000000000000424", "слова без имени".encode(), b"1771000000400"):
                    self.assertNotIn(canary, content, path.name)


if __name__ == "__main__":
    unittest.main()
