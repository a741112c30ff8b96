"""What goes wrong around a server: a full disk, a certificate that is renewed, a stop under load."""
import http.client
import pathlib
import resource
import signal
import socket
import ssl
import subprocess
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from wordkeep import PATIENCE_SECONDS, Wordkeep, delivery, message, sign, until  # noqa: E402


class FullDisk(unittest.TestCase):
    def test_answers_503_while_the_disk_is_full_and_recovers_by_itself(self):
        with Wordkeep() as kept:
            kept.start()
            self.assertEqual(kept.deliver(delivery(message("есть размер?", "m_before"))), 200)
            # To the process a limit of file size is what a full disk is: a write that gets no room.
            _, hard = resource.prlimit(kept.process.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(kept.process.pid, resource.RLIMIT_FSIZE, (1, hard))
            body = delivery(message("сколько стоит?", "m_full"))
            status, headers, _ = kept.ask("POST", "/webhooks/instagram", body, {"X-Hub-Signature-256": sign(body)})
            self.assertEqual(status, 503)
            self.assertGreater(int(headers["Retry-After"]), 0)
            self.assertEqual(kept.ask("GET", "/readyz")[0], 503)
            self.assertEqual(kept.ask("GET", "/healthz")[0], 200)
            resource.prlimit(kept.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
            until(lambda: kept.ask("GET", "/readyz")[0] == 200, "the store to recover")
            self.assertEqual(kept.deliver(body), 200)
            self.assertEqual(kept.texts(), ["есть размер?", "сколько стоит?"])
            self.assertNotIn("сколько стоит?", kept.log.read_text())


def make_certificate(folder, name):
    """A self-signed certificate for 127.0.0.1 in folder/tls.{crt,key}, replacing what is there."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                    "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
                    str(folder / "tls.key"), "-out", str(folder / "tls.crt")], check=True, capture_output=True)


class Tls(unittest.TestCase):
    @staticmethod
    def certificate(port):
        return ssl.get_server_certificate(("127.0.0.1", port))

    def test_speaks_tls_and_takes_a_renewed_certificate_without_a_stop(self):
        with Wordkeep() as kept:
            make_certificate(kept.folder, "first")
            kept.environment["WORDKEEP_SERVER_TLS_CERTIFICATE"] = str(kept.folder / "tls.crt")
            kept.environment["WORDKEEP_SERVER_TLS_KEY"] = str(kept.folder / "tls.key")
            kept.start()
            first = self.certificate(kept.port)
            trust = ssl.create_default_context(cadata=first)
            connection = http.client.HTTPSConnection("127.0.0.1", kept.port, context=trust, timeout=PATIENCE_SECONDS)
            body = delivery(message("über TLS", "m_tls"))
            connection.request("POST", "/webhooks/instagram", body, {"X-Hub-Signature-256": sign(body)})
            self.assertEqual(connection.getresponse().status, 200)
            connection.close()

            (kept.folder / "tls.crt").write_text("not a certificate")
            kept.process.send_signal(signal.SIGHUP)
            until(lambda: "certificate" in kept.log.read_text(), "a word about the bad certificate")
            self.assertEqual(self.certificate(kept.port), first)

            make_certificate(kept.folder, "second")
            kept.process.send_signal(signal.SIGHUP)
            until(lambda: self.certificate(kept.port) != first, "the new certificate")
            self.assertEqual(kept.texts(), ["über TLS"])

    def test_refuses_to_start_with_half_of_a_pair(self):
        with Wordkeep() as kept:
            kept.environment["WORDKEEP_SERVER_TLS_CERTIFICATE"] = str(kept.folder / "tls.crt")
            answer = kept.run("serve", "--config", str(kept.config), check=False)
            self.assertNotEqual(answer.returncode, 0)
            self.assertIn("tls_key", answer.stderr)


class Stop(unittest.TestCase):
    def test_finishes_what_it_accepted_when_it_is_told_to_stop(self):
        with Wordkeep() as kept:
            kept.start()
            acknowledged = []
            lock = threading.Lock()

            def send(worker):
                for number in range(10_000):
                    text = f"text {worker} {number}"
                    try:
                        status = kept.deliver(delivery(message(text, f"m_{worker}_{number}")))
                    except (OSError, http.client.HTTPException):
                        return
                    if status == 200:
                        with lock:
                            acknowledged.append(text)

            workers = [threading.Thread(target=send, args=(worker,)) for worker in range(4)]
            for worker in workers:
                worker.start()
            until(lambda: len(acknowledged) > 200, "some deliveries")
            self.assertEqual(kept.stop(), 0)
            for worker in workers:
                worker.join()
            self.assertFalse(set(acknowledged) - set(kept.texts()))

    def test_a_half_sent_request_does_not_hold_up_the_stop(self):
        with Wordkeep() as kept:
            kept.start()
            with socket.create_connection(("127.0.0.1", kept.port)) as half:
                half.sendall(b"POST /webhooks/instagram HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
                self.assertEqual(kept.stop(), 0)


if __name__ == "__main__":
    unittest.main()
