import assert from "node:assert/strict";
import { test } from "node:test";
import { Changes } from "../src/desk/changes";
import { Problem } from "../src/problem";
import type { Inquiry, State } from "../src/types";
import { inquiry, promised, settle } from "./inquiry";

function made() {
  const sent: { id: string; to: State; expected: State; answer: ReturnType<typeof promised<Inquiry>> }[] = [];
  const shown = new Map<string, State>();
  const counts: Record<State, number> = { new: 3, open: 0, done: 0, fading: 0 };
  const refusals: number[] = [];
  const erased: string[] = [];
  const changes = new Changes({
    send: (id, to, expected) => {
      const answer = promised<Inquiry>();
      sent.push({ id, to, expected, answer });
      return answer.promise;
    },
    show: (said) => {
      shown.set(said.id, said.state);
      return { index: 0, before: null };
    },
    erased: (id) => erased.push(id),
    moved: (from, to) => {
      counts[from]--;
      counts[to]++;
    },
    refused: (problem) => refusals.push(problem.status),
  });
  const answer = (index: number) => {
    const request = sent[index];
    assert.ok(request);
    request.answer.resolve(inquiry(request.id, { state: request.to, version: 2 + index }));
    return settle();
  };
  return { changes, sent, shown, counts, refusals, erased, answer };
}

test("a change is shown at once and sent with what was seen", async () => {
  const { changes, sent, shown, counts, answer } = made();
  changes.make(inquiry("a"), "done");
  assert.equal(shown.get("a"), "done");
  assert.deepEqual(counts, { new: 2, open: 0, done: 1, fading: 0 });
  await settle();
  assert.deepEqual([sent[0]?.to, sent[0]?.expected], ["done", "new"]);
  await answer(0);
  assert.equal(shown.get("a"), "done");
});

test("undo takes back step by step, the last one first", async () => {
  const { changes, sent, shown } = made();
  changes.make(inquiry("a"), "done");
  changes.make(inquiry("b"), "open");
  assert.equal(changes.undo()?.inquiry.id, "b");
  assert.equal(shown.get("b"), "new");
  assert.equal(changes.undo()?.inquiry.id, "a");
  assert.equal(changes.undo(), null);
  await settle();
  assert.equal(sent.length, 2); // the undoings wait for the answers
});

test("an undoing is sent only after its change was answered", async () => {
  const { changes, sent, answer, counts } = made();
  changes.make(inquiry("a"), "done");
  changes.undo();
  await settle();
  assert.equal(sent.length, 1);
  await answer(0);
  assert.deepEqual([sent[1]?.to, sent[1]?.expected], ["new", "done"]);
  await answer(1);
  assert.deepEqual(counts, { new: 3, open: 0, done: 0, fading: 0 });
});

test("what the feed tells meanwhile does not undo what the person just did", async () => {
  const { changes, answer } = made();
  changes.make(inquiry("a"), "done");
  assert.equal(changes.overlaid(inquiry("a", { version: 2 })).state, "done");
  assert.equal(changes.overlaid(inquiry("b")).state, "new");
  await settle();
  await answer(0);
  assert.equal(changes.overlaid(inquiry("a", { version: 3, state: "open" })).state, "open");
});

test("a refused change is taken back and can't be undone", async () => {
  const { changes, sent, shown, counts, refusals } = made();
  changes.make(inquiry("a"), "done");
  await settle();
  sent[0]?.answer.reject(new Problem(503, "unavailable"));
  await settle();
  assert.equal(shown.get("a"), "new");
  assert.deepEqual(counts, { new: 3, open: 0, done: 0, fading: 0 });
  assert.deepEqual(refusals, [503]);
  assert.equal(changes.undo(), null);
});

test("after a conflict the inquiry is as the colleague left it", async () => {
  const { changes, sent, shown, counts } = made();
  changes.make(inquiry("a"), "done");
  await settle();
  sent[0]?.answer.reject(new Problem(409, "conflict", null, inquiry("a", { state: "open", version: 9 })));
  await settle();
  assert.equal(shown.get("a"), "open");
  assert.deepEqual(counts, { new: 2, open: 1, done: 0, fading: 0 });
});

test("undoing a change that is then refused sends nothing more", async () => {
  const { changes, sent, shown, counts } = made();
  changes.make(inquiry("a"), "done");
  changes.undo();
  await settle();
  sent[0]?.answer.reject(new Problem(0, "unreachable"));
  await settle();
  await settle();
  assert.equal(sent.length, 1);
  assert.equal(shown.get("a"), "new");
  assert.deepEqual(counts, { new: 3, open: 0, done: 0, fading: 0 });
});

test("an inquiry erased meanwhile is told as such", async () => {
  const { changes, sent, erased, refusals } = made();
  changes.make(inquiry("a"), "done");
  await settle();
  sent[0]?.answer.reject(new Problem(404, "not_found"));
  await settle();
  assert.deepEqual(erased, ["a"]);
  assert.deepEqual(refusals, [404]);
});
