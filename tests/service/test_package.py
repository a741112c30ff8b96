"""The Debian package: what is in it, who may read it, and that its service is locked in."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

BINARY = pathlib.Path(os.environ.get("WORDKEEP_BINARY", "build/release/wordkeep")).resolve()
UNIT = pathlib.Path(__file__).resolve().parent.parent.parent / "deploy" / "wordkeep.service"


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="wordkeep-package-"))
        subprocess.run(["cpack", "-G", "DEB", "--config", BINARY.parent / "CPackConfig.cmake", "-B", cls.folder], check=True,
                       stdout=subprocess.DEVNULL)
        cls.package = next(cls.folder.glob("wordkeep_*.deb"))
        subprocess.run(["dpkg-deb", "-R", cls.package, cls.folder / "tree"], check=True)
        cls.tree = cls.folder / "tree"

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_holds_a_binary_that_runs_and_the_unit_that_starts_it(self):
        version = subprocess.run([self.tree / "usr/bin/wordkeep", "version"], check=True, capture_output=True, text=True)
        control = (self.tree / "DEBIAN/control").read_text()
        self.assertIn("Version: " + version.stdout.split()[-1], control)
        self.assertEqual((self.tree / "usr/lib/systemd/system/wordkeep.service").read_text(), UNIT.read_text())
        self.assertIn("libsqlite3-0", control)
        self.assertTrue((self.tree / "usr/share/doc/wordkeep/docs/install.md").exists())

    def test_scripts_are_shell_that_parses_and_touch_one_folder(self):
        for name in ("postinst", "prerm", "postrm"):
            script = self.tree / "DEBIAN" / name
            self.assertTrue(os.access(script, os.X_OK))
            subprocess.run(["sh", "-n", script], check=True)
            self.assertNotIn("rm -r", script.read_text(), "what is kept stays")

    @unittest.skipUnless(shutil.which("systemd-analyze"), "no systemd here")
    def test_the_service_is_locked_in(self):
        grade = subprocess.run(["systemd-analyze", "security", "--offline=true", "--threshold=20", UNIT], capture_output=True,
                               text=True)
        self.assertEqual(grade.returncode, 0, grade.stdout + grade.stderr)


if __name__ == "__main__":
    unittest.main()
