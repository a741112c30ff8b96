"""What `make run` starts: a page with inquiries in it, and more of them while one looks, at each start."""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from wordkeep import BINARY, PATIENCE_SECONDS, ROOT, free_port, until  # noqa: E402


class Demo(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="wordkeep-demo-")
        self.addCleanup(self.folder.cleanup)
        self.port = free_port()
        self.demo = None

    def start(self):
        # A session of its own, as a terminal gives it, so that what is left over can be told.
        self.demo = subprocess.Popen(["sh", ROOT / "tools/run_demo.sh", pathlib.Path(BINARY).resolve(), str(self.port)],
                                     cwd=self.folder.name, env={**os.environ, "RATE": "20"}, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, text=True, start_new_session=True)
        self.addCleanup(self.kill_all)

    def kill_all(self):
        try:
            os.killpg(self.demo.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.demo.wait(PATIENCE_SECONDS)
        self.demo.stdout.close()

    def stop(self):
        self.demo.send_signal(signal.SIGTERM)
        said = self.demo.communicate(timeout=PATIENCE_SECONDS)[0]
        with self.assertRaises(ProcessLookupError, msg="the played Instagram goes with the server"):
            os.killpg(self.demo.pid, 0)
        return said

    def kept(self):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=5) as answer:
                return int(re.search(r"^wordkeep_texts_kept_total (\d+)", answer.read().decode(), re.MULTILINE).group(1))
        except OSError:
            return 0

    def wait_until_kept(self, texts):
        until(lambda: self.demo.poll() is not None or self.kept() >= texts, f"{texts} texts")
        self.assertIsNone(self.demo.poll())

    def test_has_inquiries_at_once_and_more_at_each_start(self):
        self.start()
        self.wait_until_kept(40 + 5)  # those it begins with, and some that were played after
        self.assertIn("Owner link: http", self.stop())
        self.start()
        self.wait_until_kept(5)  # counted from this start
        self.stop()


if __name__ == "__main__":
    unittest.main()
