"""The files of Jupyter's server; skipped where Jupyter's page is not installed."""

import tempfile
import unittest
from pathlib import Path

try:
    from listed_files import FilesHandler, ListedFiles
    from tornado.web import HTTPError
except ImportError as error:
    raise unittest.SkipTest(f"no page of Jupyter here: {error}")


class ListedFilesTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        root = Path(scratch.name)
        (root / "src").mkdir()
        (root / "prices").mkdir()
        for file in ("pom.xml", "src/Code.java", "prices/own.csv", "n.txt"):
            (root / file).write_text("text")
        self.files = ListedFiles(root_dir=str(root), hide_globs=["src", "pom.xml"])

    def test_what_is_listed_is_given_out(self):
        listed = {file["name"] for file in self.files.get("")["content"]}
        self.assertEqual({"prices", "n.txt"}, listed)
        self.assertEqual("text", self.files.get("prices/own.csv")["content"])

    def test_what_is_not_listed_is_not_reached(self):
        for path in ("pom.xml", "POM.xml", "src", "src/Code.java", "prices/../src/Code.java", "/src/", "./pom.xml"):
            for way in (self.files.get, self.files.is_hidden, self.files.file_exists, self.files.delete_file):
                with self.subTest(path=path, way=way.__name__), self.assertRaises(HTTPError) as refusal:
                    way(path)
                self.assertEqual(404, refusal.exception.status_code)

    def test_files_by_their_address_come_the_same_way(self):
        self.assertIs(FilesHandler, self.files.files_handler_class)


if __name__ == "__main__":
    unittest.main()
