import assert from "node:assert/strict";
import { test } from "node:test";
import { dismissToast, takeToastUndo } from "../src/desk/notices";
import { kindsOf } from "../src/notes/masking";
import { Notes, refusalOf } from "../src/notes/notes";
import { Problem } from "../src/problem";
import type { Note } from "../src/types";
import { promised, settle } from "./inquiry";

const note = (id: string, text: string, version = "1"): Note => ({ id, author: "a", own: true, text, version });

// A server with these notes.
function server(kept: Note[]) {
  let number = kept.length;
  return {
    kept,
    notes: async () => [...kept],
    addNote: async (_: string, text: string) => {
      kept.push(note(`n${++number}`, text));
      return kept.at(-1)!;
    },
    changeNote: async (_: string, id: string, seen: string, text: string) => {
      const at = kept.findIndex((each) => each.id === id);
      if (kept[at]?.version !== seen) {
        throw new Problem(412, "stale");
      }
      kept[at] = note(id, text, `${seen}+`);
      return kept[at];
    },
    removeNote: async (_: string, id: string) => {
      kept.splice(kept.findIndex((each) => each.id === id), 1);
    },
  };
}

const texts = (notes: Notes) => notes.list.value?.map(({ text }) => text);

test("a deleted note is written again by undo", async () => {
  const api = server([note("n1", "call back"), note("n2", "paid")]);
  const notes = new Notes(api, "i");
  await notes.load();
  assert.ok(await notes.remove(api.kept[0]!));
  assert.deepEqual(texts(notes), ["paid"]);
  takeToastUndo()?.();
  await settle();
  assert.deepEqual(texts(notes), ["paid", "call back"]);
  assert.equal(takeToastUndo(), null);
});

test("a note that was changed elsewhere is shown as it is now, and can be changed then", async () => {
  const api = server([note("n1", "old")]);
  const notes = new Notes(api, "i");
  await notes.load();
  const seen = notes.list.value![0]!;
  api.kept[0] = note("n1", "from elsewhere", "2");
  assert.equal(await notes.change(seen, "mine"), false);
  assert.deepEqual(texts(notes), ["from elsewhere"]);
  assert.equal(notes.conflict.value, "n1");
  assert.ok(await notes.change(notes.list.value![0]!, "mine"));
  assert.deepEqual(texts(notes), ["mine"]);
  assert.equal(notes.conflict.value, null);
  dismissToast();
});

test("a list that was asked for before a note was written doesn't hide that note", async () => {
  const slow = promised<Note[]>();
  const notes = new Notes({ ...server([]), notes: () => slow.promise }, "i");
  const loading = notes.load();
  await notes.add("new");
  slow.resolve([]);
  await loading;
  assert.deepEqual(texts(notes), ["new"]);
});

test("each refusal has its own words", () => {
  const keys = [0, 403, 404, 412, 413, 503].map((status) => refusalOf(new Problem(status, ""), false));
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(refusalOf(new Problem(404, ""), true), "toast.gone");
});

test("kinds of personal data are named once each, and an unknown kind is hidden", () => {
  assert.deepEqual(kindsOf(["PHONE", "PERSON", "PHONE", "SHOE_SIZE"].map((type) => ({ type }))), ["phone", "name", "hidden"]);
  assert.deepEqual(kindsOf([]), []);
});
