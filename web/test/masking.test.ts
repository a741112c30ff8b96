import assert from "node:assert/strict";
import { test } from "node:test";
import { faultOf, refusalOf } from "../src/masking/own_words";
import { foundIn, piecesOf } from "../src/masking/pieces";
import { Problem } from "../src/problem";

const span = (start: number, end: number, type = "PHONE", rule = "phone.kg_national") => ({ start, end, type, rule });

test("a text is cut where the server says, in code points", () => {
  const pieces = piecesOf("🙂 Ая 0555!", [span(2, 4, "PERSON", "person.cue"), span(5, 9)]);
  assert.deepEqual(pieces.map(({ words, span: of }) => [words, of?.type ?? ""]), [
    ["🙂 ", ""], ["Ая", "PERSON"], [" ", ""], ["0555", "PHONE"], ["!", ""],
  ]);
  assert.deepEqual(piecesOf("ab", []).map(({ words }) => words), ["ab"]);
});

test("what is found twice is shown once, and what the own list says is told apart", () => {
  const found = foundIn(piecesOf("0555 0555 шафран", [span(0, 4), span(5, 9), span(10, 16, "CUSTOM", "custom.word")]));
  assert.deepEqual(found.map(({ words, placeholder, own }) => [words, placeholder, own]), [
    ["0555", "phone", false], ["шафран", "hidden", true],
  ]);
});

test("an entry that can't go on a list is refused before the server is asked", () => {
  const words = { always: ["Шафран", "/Ab/"], never: ["базилик"], configured: { always: 0, never: 0 } };
  assert.equal(faultOf("шафран", "always", words), "mask.words.there");
  assert.equal(faultOf("шафран", "never", words), "mask.words.other");
  assert.equal(faultOf("/ab/", "always", words), null, "a pattern in another case is another pattern");
  assert.equal(faultOf("я".repeat(101), "always", words), "mask.words.too_long");
  assert.equal(faultOf("я".repeat(100), "always", words), null);
  assert.equal(faultOf("a", "never", { ...words, never: Array.from({ length: 1000 }, (_, n) => `b${n}`) }), "mask.words.full");
});

test("the server's refusal is told in words that fit the entry", () => {
  assert.equal(refusalOf(new Problem(400, "invalid"), "/(/"), "mask.words.pattern_bad");
  assert.equal(refusalOf(new Problem(400, "invalid"), "слово"), "mask.words.bad");
  assert.equal(refusalOf(new Problem(413, "too_large"), "/a{999}/"), "mask.words.pattern_large");
  assert.equal(refusalOf(new Problem(409, "conflict"), "слово"), "mask.words.conflict");
  assert.equal(refusalOf(new Problem(0, "unreachable"), "слово"), "toast.offline");
  assert.equal(refusalOf(new Problem(503, "unavailable"), "слово"), "mask.words.failed");
});
