import assert from "node:assert/strict";
import { test } from "node:test";
import { useLanguage } from "../src/i18n";
import { byName } from "../src/i18n/sorting";

const sorted = (...names: string[]) => byName(names.map((name) => ({ name }))).map(({ name }) => name);

test("names stand as a reader of the language looks for them", async () => {
  await useLanguage("ky");
  assert.deepEqual(sorted("Ө", "П", "О", "Ү", "У", "Ң", "Н"), ["Н", "Ң", "О", "Ө", "П", "У", "Ү"]);
  await useLanguage("ru");
  assert.deepEqual(sorted("Жеткирүү", "Ёлка", "Доставка", "елка 10", "елка 2"), ["Доставка", "Ёлка", "елка 2", "елка 10", "Жеткирүү"]);
  await useLanguage("en");
  assert.deepEqual(sorted("zoo", "Älg", "apple", "Banana"), ["Älg", "apple", "Banana", "zoo"]);
});
