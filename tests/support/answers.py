"""Holds what the real server answers against the OpenAPI document that it serves: the parts of JSON Schema it uses."""
import re

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}


class Described:
    def __init__(self, document):
        self.document = document
        self.paths = [(re.compile(re.sub(r"\{\w+\}", "[^/]+", path) + "$"), "{" in path, item)
                      for path, item in document["paths"].items()]

    def operation(self, method, path):
        path = path.split("?")[0]
        fitting = sorted((named, number) for number, (pattern, named, _) in enumerate(self.paths) if pattern.match(path))
        return self.paths[fitting[0][1]][2][method.lower()] if fitting else None

    def resolved(self, value):
        while "$ref" in value:
            place = self.document
            for step in value["$ref"].removeprefix("#/").split("/"):
                place = place[step]
            value = place
        return value

    def check(self, method, path, status, answer):
        """Raises AssertionError where the answer is none that the document describes."""
        operation = self.operation(method, path)
        assert operation is not None, f"{method} {path} is not described"
        assert str(status) in operation["responses"], f"{method} {path} answers {status}, which is not described"
        content = self.resolved(operation["responses"][str(status)]).get("content")
        if content is None:
            assert not answer, f"{method} {path} {status} has a body that is not described"
        else:
            wrong = self.wrong(next(iter(content.values()))["schema"], answer, "answer")
            assert wrong is None, f"{method} {path} {status}: {wrong}"

    def wrong(self, schema, value, place):
        schema = self.resolved(schema)
        if "oneOf" in schema:
            fitting = [one for one in schema["oneOf"] if self.wrong(one, value, place) is None]
            return None if len(fitting) == 1 else f"{place} fits {len(fitting)} of its forms"
        return self.wrong_type(schema, value, place) or self.wrong_inside(schema, value, place)

    @staticmethod
    def wrong_type(schema, value, place):
        kind = schema.get("type")
        if isinstance(kind, list):
            wrong = [Described.wrong_type({**schema, "type": one}, value, place) for one in kind]
            return None if None in wrong else wrong[0]
        if kind in ("integer", "number"):
            good = isinstance(value, (int, float) if kind == "number" else int) and not isinstance(value, bool)
        else:
            good = kind is None or isinstance(value, TYPES[kind])
        if not good:
            return f"{place} is no {kind}"
        if "enum" in schema and value not in schema["enum"]:
            return f"{place} is none of {schema['enum']}"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            return f"{place} does not fit {schema['pattern']}"
        return None

    def wrong_inside(self, schema, value, place):
        if isinstance(value, list):
            return next(filter(None, (self.wrong(schema.get("items", {}), one, place + "[]") for one in value)), None)
        if not isinstance(value, dict):
            return None
        known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        for name in schema.get("required", []):
            if name not in value:
                return f"{place} lacks {name}"
        for name, inner in value.items():
            if name not in known and more is False:
                return f"{place} has {name}, which is not described"
            rule = known.get(name, more if isinstance(more, dict) else {})
            if (found := self.wrong(rule, inner, f"{place}.{name}")) is not None:
                return found
        return None
