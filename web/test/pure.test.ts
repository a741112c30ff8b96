import assert from "node:assert/strict";
import { test } from "node:test";
import { Geometry } from "../src/components/list_geometry";
import { commandFor, commandOf, type Press, type Target } from "../src/keyboard";
import { pauseBefore } from "../src/live";
import { problemOf } from "../src/problem";
import { viewOfState } from "../src/filter";
import { addressOf, viewOf } from "../src/route";
import { strengthOf } from "../src/strength";

const press = (key: string, fields: Partial<Press> = {}): Press => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...fields,
});
const nowhere: Target = { typing: false, pressable: false, list: false, widget: false, scrolls: false };

test("keys are understood in Latin and Cyrillic layouts alike", () => {
  assert.equal(commandOf(press("j", { code: "KeyJ" })), "next");
  assert.equal(commandOf(press("о", { code: "KeyJ" })), "next");
  assert.equal(commandOf(press("у", { code: "KeyE" })), "done");
  assert.equal(commandOf(press(".", { code: "Slash" })), "search");
  assert.equal(commandOf(press(",", { code: "Slash", shiftKey: true })), "help");
  assert.equal(commandOf(press("?", { code: "Slash", shiftKey: true })), "help");
});

test("a Latin layout of another country is taken at its word", () => {
  assert.equal(commandOf(press("e", { code: "KeyD" })), "done"); // Dvorak
  assert.equal(commandOf(press("d", { code: "KeyE" })), null);
  assert.equal(commandOf(press(".", { code: "Period" })), null);
});

test("shortcuts of the browser are left alone", () => {
  for (const modifier of ["ctrlKey", "altKey", "metaKey"]) {
    assert.equal(commandOf(press("j", { code: "KeyJ", [modifier]: true })), null);
  }
  assert.equal(commandOf(press("k", { code: "KeyK", altKey: true })), null);
  assert.equal(commandOf(press("K", { code: "KeyK", ctrlKey: true, shiftKey: true })), null);
});

test("the commands open with Ctrl or Cmd and K in any layout, also while somebody types", () => {
  assert.equal(commandOf(press("k", { code: "KeyK", metaKey: true })), "palette");
  assert.equal(commandFor(press("л", { code: "KeyK", ctrlKey: true }), { ...nowhere, typing: true }), "palette");
  assert.equal(commandFor(press("k", { code: "KeyK" }), { ...nowhere, typing: true }), null);
});

test("what has the focus keeps the keys that mean something to it", () => {
  assert.equal(commandFor(press("e"), { ...nowhere, typing: true }), null);
  assert.equal(commandFor(press("Escape"), { ...nowhere, typing: true }), "back");
  assert.equal(commandFor(press("Enter"), { ...nowhere, pressable: true }), null);
  assert.equal(commandFor(press("e"), { ...nowhere, pressable: true }), "done");
  assert.equal(commandFor(press("ArrowDown"), { ...nowhere, scrolls: true }), null);
  assert.equal(commandFor(press("j"), { ...nowhere, scrolls: true }), "next");
  assert.equal(commandFor(press("Home"), { ...nowhere, widget: true }), null);
});

test("a view goes into the address and comes back the same", () => {
  for (const states of [[], ["new"], ["fading"], ["new", "open"]] as const) {
    for (const mailboxes of [[], ["00000000000000a1", "00000000000000a2"]]) {
      const view = { states, mailboxes, assignees: ["me", "none"], topics: ["00000000000000c1"] };
      assert.deepEqual(viewOf(addressOf(view).slice(1)), view);
    }
  }
  assert.equal(addressOf({ states: [], mailboxes: [], assignees: [], topics: [] }), "/?state=all");
});

test("an address that makes no sense shows what is new", () => {
  assert.deepEqual(viewOf("?state=everything&mailbox=../../x&assignee=you"), viewOfState("new"));
  assert.deepEqual(viewOf(""), viewOfState("new"));
});

test("rows, note and heights fit together without gaps", () => {
  for (const boundary of [0, 1, 3, 7]) {
    const geometry = new Geometry(7, boundary, 84);
    let bottom = 0;
    for (let index = 0; index < 7; index++) {
      const noteHere = index === boundary ? geometry.noteHeight : 0;
      assert.equal(geometry.top(index), bottom + noteHere);
      assert.equal(geometry.indexAt(geometry.top(index)), index);
      assert.equal(geometry.indexAt(geometry.top(index) + 83), index);
      bottom = geometry.top(index) + 84;
    }
    assert.equal(geometry.height, bottom);
    assert.equal(geometry.hasNote, boundary < 7);
  }
});

test("the drawn range covers what is seen, however far one scrolls", () => {
  const geometry = new Geometry(100_000, 60_000, 84);
  for (const scrollTop of [0, 1, 5_000_000, geometry.noteTop, geometry.height - 700]) {
    const { first, end } = geometry.range(scrollTop, 700, 8);
    assert.ok(geometry.top(first) <= scrollTop || first === geometry.boundary);
    assert.ok(end === 100_000 || geometry.top(end) >= scrollTop + 700);
    assert.ok(end - first < 40);
  }
});

test("scrolling to a row is the least that shows it as a whole", () => {
  const geometry = new Geometry(100, 100, 84);
  assert.equal(geometry.scrollFor(3, 0, 700), 0);
  assert.equal(geometry.scrollFor(8, 0, 700), 56);
  assert.equal(geometry.scrollFor(2, 400, 700), 168);
});

test("pauses between tries grow, are bounded, and spread", () => {
  assert.deepEqual([0, 1, 2, 3].map((attempt) => pauseBefore(attempt, 1)), [1000, 2000, 4000, 8000]);
  assert.equal(pauseBefore(50, 1), 30_000);
  assert.equal(pauseBefore(0, 0), 500);
});

test("passwords are judged by what is hard to guess in them", () => {
  assert.equal(strengthOf("short"), 0);
  assert.equal(strengthOf("aaaaaaaaaaaaaaaa"), 0);
  assert.equal(strengthOf("1234567890"), 1);
  assert.equal(strengthOf("abcdefghijkl"), 1);
  assert.equal(strengthOf("Айгүл12345", "Айгүл"), 1);
  assert.ok(strengthOf("тупой верблюд") >= 2);
  assert.ok(strengthOf("correct horse battery") >= 3);
  assert.equal(strengthOf("correct Horse 7 battery staple"), 4);
});

test("a problem document says what to do", async () => {
  const body = JSON.stringify({ status: 429, code: "too_many" });
  const problem = await problemOf(new Response(body, { status: 429, headers: { "Retry-After": "5" } }));
  assert.deepEqual([problem.status, problem.code, problem.retryAfterSeconds, problem.current], [429, "too_many", 5, null]);
  const proxy = await problemOf(new Response("<html>Bad gateway</html>", { status: 502 }));
  assert.deepEqual([proxy.status, proxy.code, proxy.retryAfterSeconds], [502, "unknown", null]);
});
