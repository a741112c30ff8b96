import assert from "node:assert/strict";
import { test } from "node:test";
import { actions, shownKeys } from "../src/actions";
import { fitOf } from "../src/palette/fuzzy";
import { inOtherLayout } from "../src/palette/layout";
import { ranked } from "../src/palette/ranking";

const named = (name: string, ...also: string[]) => ({ name, also });
const found = (typed: string, ...names: string[]) => ranked(typed, names.map((name) => named(name))).map(({ item }) => item.name);

test("a name is found by beginnings of its words, in any order and case", () => {
  assert.deepEqual(fitOf("keep", "Keep open")?.marks, [0, 1, 2, 3]);
  assert.notEqual(fitOf("op KE", "Keep open"), null);
  assert.equal(fitOf("keep shut", "Keep open"), null);
});

test("a name is found by first letters, by a part, with letters left out, and in spite of one slip", () => {
  assert.deepEqual(fitOf("ko", "Keep open")?.marks, [0, 5]);
  assert.deepEqual(fitOf("sure", "Erasure requests")?.marks, [3, 4, 5, 6]);
  assert.equal(fitOf("nstgrm", "Open Instagram"), null);
  assert.notEqual(fitOf("instgrm", "Open Instagram"), null);
  for (const slip of ["setings", "settimgs", "settiings", "setitngs"]) {
    assert.notEqual(fitOf(slip, "Settings"), null, slip);
  }
  assert.equal(fitOf("sit", "Settings"), null);
});

test("letters that Kyrgyz adds, and ё, are found by those that look like them, and the marks stay in place", () => {
  assert.deepEqual(fitOf("отуу", "Өтүү")?.marks, [0, 1, 2, 3]);
  assert.notEqual(fitOf("еще", "Ещё раз"), null);
  assert.notEqual(fitOf("өчүрүү", "Биротоло өчүрүү"), null);
});

test("nothing typed fits everything, in the order that was given", () => {
  assert.deepEqual(found(" ", "bbb", "a", "cc"), ["bbb", "a", "cc"]);
});

test("what is typed in the other keyboard layout is understood", () => {
  assert.equal(inOtherLayout("ljcnfdrf"), "доставка");
  assert.equal(inOtherLayout("вщту"), "done");
  assert.equal(inOtherLayout("Ntvs"), "темы");
  assert.equal(inOtherLayout("өүң"), "jey");
  assert.deepEqual(found("вщту", "Done", "Open"), ["Done"]);
  assert.deepEqual(found("cnth", "Стереть навсегда", "Открыть"), ["Стереть навсегда"]);
  assert.deepEqual(found("jxehee", "Өчүрүү", "Баштоо"), ["Өчүрүү"]);
});

test("the better fit comes first, and a name in another language of the page counts too", () => {
  assert.deepEqual(found("open", "Reopen", "Open Instagram", "Keep open", "Open"), ["Open", "Open Instagram", "Keep open", "Reopen"]);
  const items = [named("Готово", "Done", "Бүттү"), named("Donetsk mailbox")];
  assert.deepEqual(ranked("done", items).map(({ item }) => item.name), ["Donetsk mailbox", "Готово"]);
  assert.deepEqual(ranked("бутту", items)[0]?.marks, []);
});

test("every key means one action, and every action of a name shows its key", () => {
  const keys = actions.flatMap((action) => action.keys);
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual(actions.filter(({ name, keys: own }) => name !== null && own.length === 0), []);
  assert.deepEqual(shownKeys(actions.find(({ command }) => command === "back") ?? assert.fail(), false), ["Esc"]);
});
