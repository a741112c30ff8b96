import assert from "node:assert/strict";
import { test } from "node:test";
import { isFound } from "../src/fold";

test("what is typed finds words by their beginnings, whatever the case and the letters of one's keyboard", () => {
  assert.ok(isFound("ЖЕТК коно", ["Жеткирүү акысы", "Көңө эле"]));
  assert.ok(isFound("еж", ["Ёжик"]));
  assert.ok(isFound("", ["anything"]));
  assert.ok(!isFound("кирүү", ["Жеткирүү"]));
  assert.ok(!isFound("жеткирүү ош", ["Жеткирүү"]));
});
