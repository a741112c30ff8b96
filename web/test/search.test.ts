import assert from "node:assert/strict";
import { test } from "node:test";
import { Search } from "../src/desk/search";
import { piecesOf, snippetOf } from "../src/snippets";
import type { Found, FoundInquiry } from "../src/types";
import { inquiry as inquiryOf } from "./inquiry";

const none: Omit<Found, "inquiries"> = {
  next: null, total: 1, more_than_total: false, relaxed: false, empty: false, cut: false, unknown_filters: [], indexing: null,
};

test("pieces are cut at code points and hold the whole text", () => {
  const text = "😀 есть ли 😀 размер";
  const pieces = piecesOf(text, [[2, 6], [12, 18]]);
  assert.deepEqual(pieces.filter(({ marked }) => marked).map(({ words }) => words), ["есть", "размер"]);
  assert.equal(pieces.map(({ words }) => words).join(""), text);
});

test("a snippet shows the first hit with a little before it", () => {
  const text = `${"слово ".repeat(60)}находка ${"ещё ".repeat(100)}`;
  const begin = text.indexOf("находка");
  const pieces = snippetOf([{ id: "1", text: "первая часть", highlights: [] }, { id: "2", text, highlights: [[begin, begin + 7]] }]);
  const shown = pieces.map(({ words }) => words).join("");
  assert.ok(shown.startsWith("… слово"));
  assert.ok(shown.endsWith("…"));
  assert.ok(shown.length < 320);
  assert.deepEqual(pieces.filter(({ marked }) => marked).map(({ words }) => words), ["находка"]);
});

test("an answer that comes after a later question is dropped", async () => {
  const answers: ((found: Found) => void)[] = [];
  const search = new Search({ search: () => new Promise((resolve) => answers.push(resolve)) });
  search.type("пла");
  search.type("плать");
  const [early, late] = [inquiryOf("00000000000000e1"), inquiryOf("00000000000000e2")];
  answers[1]?.({ ...none, inquiries: [late] });
  await Promise.resolve();
  await Promise.resolve();
  answers[0]?.({ ...none, inquiries: [early] });
  await new Promise((resolve) => setTimeout(resolve, 0));
  assert.deepEqual([search.rows.length, search.rows.at(0)?.id], [1, late.id]);
  search.type("");
  assert.deepEqual([search.rows.length, search.active.value], [0, false]);
});

test("marks stay where a told inquiry's words are the same, and go where they are not", async () => {
  const known: FoundInquiry = { ...inquiryOf("00000000000000e1"), parts: [{ id: "p", text: "платье", highlights: [[0, 6]] }] };
  const search = new Search({ search: () => Promise.resolve({ ...none, inquiries: [known] }) });
  search.type("платье");
  await new Promise((resolve) => setTimeout(resolve, 0));
  search.told({ ...known, version: 2, state: "done", parts: [{ id: "p", text: "платье" }] });
  const kept = search.rows.at(0) as FoundInquiry;
  assert.deepEqual([kept.state, kept.parts[0]?.highlights], ["done", [[0, 6]]]);
  search.told({ ...known, version: 3, parts: [{ id: "p", text: "юбка" }] });
  assert.equal((search.rows.at(0) as FoundInquiry).parts[0]?.highlights, undefined);
  search.gone(known.id);
  assert.equal(search.rows.length, 0);
});
