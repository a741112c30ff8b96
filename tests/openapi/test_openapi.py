"""The OpenAPI document and the route table say the same; and the check would notice if they didn't."""
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import openapi  # noqa: E402

FRAGMENTS = ROOT / "src/api/openapi"
ROUTES = (ROOT / "src/api/routes.cpp").read_text(encoding="utf-8")


class Document(unittest.TestCase):
    def test_every_route_is_described_and_every_description_routed(self):
        self.assertEqual(list(openapi.problems(openapi.merge(FRAGMENTS), ROUTES)), [])
        self.assertGreater(len(list(openapi.routes(ROUTES))), 40)


class Canary(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        for file in FRAGMENTS.glob("*.json"):
            shutil.copy(file, self.folder)

    def change(self, name, act):
        file = self.folder / name
        fragment = json.loads(file.read_text(encoding="utf-8"))
        act(fragment)
        file.write_text(json.dumps(fragment), encoding="utf-8")

    def told(self, routes=ROUTES):
        return "\n".join(openapi.problems(openapi.merge(self.folder), routes))

    def test_a_route_without_a_description_is_noticed(self):
        self.assertIn("get /api/v1/new is routed", self.told(ROUTES + '{Method::get, "/api/v1/new", x}'))

    def test_a_description_without_a_route_is_noticed(self):
        self.change("topics.json", lambda one: one["paths"].update({"/api/v1/gone": one["paths"]["/api/v1/topics"]}))
        self.assertIn("get /api/v1/gone is described", self.told())

    def test_a_broken_reference_and_a_missing_parameter_are_noticed(self):
        self.change("topics.json", lambda one: one["components"]["schemas"].pop("Topic"))
        self.assertIn("#/components/schemas/Topic leads nowhere", self.told())
        self.change("topics.json", lambda one: one["paths"]["/api/v1/topics/{id}"].pop("parameters"))
        self.assertIn("parameters in the path", self.told())

    def test_a_wrong_scope_and_a_key_where_a_person_is_needed_are_noticed(self):
        self.change("topics.json", lambda one: one["paths"]["/api/v1/topics"]["get"].update({"x-scope": "work"}))
        self.assertIn('get /api/v1/topics needs "x-scope": "read"', self.told())
        self.change("staff.json", lambda one: one["paths"]["/api/v1/staff"]["get"].pop("security"))
        self.assertIn("get /api/v1/staff needs a person", self.told())

    def test_two_fragments_that_disagree_are_noticed(self):
        shutil.copy(self.folder / "topics.json", self.folder / "topics2.json")
        self.change("topics2.json", lambda one: one["components"]["schemas"]["Topic"].pop("type"))
        with self.assertRaises(ValueError):
            openapi.merge(self.folder)


if __name__ == "__main__":
    unittest.main()
