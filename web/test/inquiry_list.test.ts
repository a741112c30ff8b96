import assert from "node:assert/strict";
import { test } from "node:test";
import { InquiryList } from "../src/desk/inquiry_list";
import { viewOfState } from "../src/filter";
import type { Page } from "../src/types";
import { inquiry, pageOf, promised, settle } from "./inquiry";

const view = viewOfState("new");

function made(list: (cursor: string | null) => Promise<Page>) {
  const host = { isBusy: false };
  const made = new InquiryList(
    { list: (_, cursor) => list(cursor) },
    { me: () => null, busy: () => host.isBusy, counted: () => {} },
  );
  const ids = () => Array.from({ length: made.rows.length }, (_, index) => made.rows.at(index)?.id);
  return { list: made, host, ids };
}

test("what the feed tells while a page is on its way is not lost, and not overwritten by the older page", async () => {
  const answer = promised<Page>();
  const { list, ids } = made(() => answer.promise);
  const shown = list.show(view);
  list.apply(inquiry("b", { version: 2, state: "done" }), "server");
  list.apply(inquiry("d"), "server");
  list.remove("a");
  answer.resolve(pageOf([inquiry("c"), inquiry("b"), inquiry("a")]));
  await shown;
  assert.deepEqual(ids(), ["d", "c"]);
});

test("the next page is appended, and its rows are as new as the feed said meanwhile", async () => {
  const second = promised<Page>();
  const { list, ids } = made((cursor) => (cursor === null ? Promise.resolve(pageOf([inquiry("c")], "c")) : second.promise));
  await list.show(view);
  const more = list.loadMore();
  void list.loadMore(); // not asked twice
  list.apply(inquiry("b", { version: 2, state: "open" }), "server");
  second.resolve(pageOf([inquiry("b"), inquiry("a")]));
  await more;
  assert.deepEqual(ids(), ["c", "a"]);
  assert.equal(list.hasMore, false);
});

test("an answer for a view that was left is dropped", async () => {
  const first = promised<Page>();
  let asked = 0;
  const { list, ids } = made(() => (asked++ === 0 ? first.promise : Promise.resolve(pageOf([inquiry("o", { state: "open" })]))));
  const slow = list.show(view);
  await list.show(viewOfState("open"));
  first.resolve(pageOf([inquiry("a")]));
  await slow;
  assert.deepEqual(ids(), ["o"]);
});

test("new inquiries wait while the reader is busy, in order, and follow changes while they wait", async () => {
  const { list, host, ids } = made(() => Promise.resolve(pageOf([inquiry("a")])));
  await list.show(view);
  host.isBusy = true;
  ["b", "c", "d"].forEach((id) => list.apply(inquiry(id), "server"));
  list.apply(inquiry("c", { version: 2, parts: [] }), "server");
  list.apply(inquiry("b", { version: 2, state: "done" }), "server");
  assert.deepEqual(ids(), ["a"]);
  assert.deepEqual(list.arrivals.value.map(({ id, version }) => `${id}${version}`), ["c2", "d1"]);
  list.letIn();
  assert.deepEqual(ids(), ["d", "c", "a"]);
});

test("stale words of the server change nothing, a person's change keeps the newest texts", async () => {
  const { list } = made(() => Promise.resolve(pageOf([inquiry("a", { version: 5 })])));
  await list.show(view);
  list.apply(inquiry("a", { version: 4, state: "done" }), "server");
  assert.equal(list.rows.get("a")?.version, 5);
  list.apply(inquiry("a", { version: 3, state: "done" }), "person");
  assert.equal(list.rows.get("a"), undefined);
});

test("only what belongs to the view and its mailbox is shown", async () => {
  const { list, ids } = made(() => Promise.resolve(pageOf([])));
  await list.show({ ...view, mailboxes: ["00000000000000a1"] });
  list.apply(inquiry("a"), "server");
  list.apply(inquiry("b", { mailbox: "00000000000000a2" }), "server");
  list.apply(inquiry("c", { state: "open" }), "server");
  assert.deepEqual(ids(), ["a"]);
});

test("a list that can't be loaded says so, and is loaded by the next try", async () => {
  let broken = true;
  const { list, ids } = made(() => (broken ? Promise.reject(new Error("no")) : Promise.resolve(pageOf([inquiry("a")]))));
  await list.show(view);
  assert.equal(list.phase.value, "failed");
  broken = false;
  await list.reload(null);
  await settle();
  assert.equal(list.phase.value, "ready");
  assert.deepEqual(ids(), ["a"]);
});

test("after a reconnection the list is loaded down to the row that is read", async () => {
  const all = Array.from({ length: 30 }, (_, index) => inquiry(`r${index}`));
  const { list } = made((cursor) => {
    const from = cursor === null ? 0 : Number(cursor);
    return Promise.resolve(pageOf(all.slice(from, from + 10), from + 10 < 30 ? String(from + 10) : null));
  });
  await list.show(view);
  assert.equal(list.rows.length, 10);
  await list.reload("r17");
  assert.equal(list.rows.length, 20);
});
