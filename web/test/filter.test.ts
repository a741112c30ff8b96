import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf, filterOf, shows, viewFrom, waiting } from "../src/filter";
import { inquiry } from "./inquiry";

const me = "0000000000000007";
const topic = "00000000000000c1";
const from = (filter: string) => viewFrom(new URLSearchParams(filter));

test("one filter has one writing, that of the server", () => {
  assert.equal(filterOf(from("topic=none&state=open,new,open&assignee=me")), "state=new,open&assignee=me&topic=none");
  assert.equal(filterOf(from("state=all")), "");
});

test("a view shows what has one of each kind", () => {
  const mine = inquiry("a", { assignee: me, topics: [topic] });
  assert.ok(shows(from(""), mine, me));
  assert.ok(shows(from("assignee=me"), mine, me));
  assert.ok(shows(from(`assignee=none,${me}&topic=${topic}`), mine, null));
  assert.ok(!shows(from("assignee=me"), mine, "0000000000000008"));
  assert.ok(!shows(from("assignee=none"), mine, me));
  assert.ok(!shows(from("topic=none"), mine, me));
  assert.ok(shows(from("topic=none&assignee=none"), inquiry("b"), me));
  assert.ok(!shows(from("state=done"), mine, me));
});

test("how many a view shows is known when it asks for one thing beside the states", () => {
  const counts = { new: 5, open: 4, done: 3, fading: 2 };
  const none = { new: 0, open: 0, done: 0, fading: 0 };
  const tallies = { unassigned: counts, without_topics: none, mailboxes: {}, assignees: { [me]: { ...none, open: 1 } }, topics: {} };
  assert.equal(countOf(from("state=new"), counts, null, me), 5);
  assert.equal(countOf(from(""), counts, tallies, me), 14);
  assert.equal(countOf(waiting({ assignees: ["me"] }), counts, tallies, me), 1);
  assert.equal(countOf(waiting({ assignees: ["none"] }), counts, tallies, me), 9);
  assert.equal(countOf(waiting({ topics: [topic] }), counts, tallies, me), 0);
  assert.equal(countOf(from(`assignee=me&topic=${topic}`), counts, tallies, me), null);
  assert.equal(countOf(from("assignee=me"), counts, null, me), null);
});
