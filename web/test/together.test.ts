import assert from "node:assert/strict";
import { test } from "node:test";
import { Conflicts } from "../src/desk/conflicts";
import { Onlookers } from "../src/desk/onlookers";
import { inquiry } from "./inquiry";

const rest = () => new Promise((resolve) => setTimeout(resolve, 330));

function looking() {
  const said: (string | null)[] = [];
  const met: string[] = [];
  const api = { lookAt: async (_page: string, open: string | null) => void said.push(open) };
  const onlookers = new Onlookers(api, { me: () => "me", meet: (staff) => void met.push(...staff) });
  return { onlookers, said, met };
}

test("those who look are known by inquiry, and I am none of them", () => {
  const { onlookers, met } = looking();
  onlookers.joined("p1", [{ inquiry: "a", staff: ["me", "x"] }, { inquiry: "b", staff: ["me"] }]);
  assert.deepEqual([onlookers.of("a"), onlookers.of("b"), onlookers.of("c")], [["x"], [], []]);
  onlookers.told({ inquiry: "a", staff: ["me"] });
  assert.deepEqual(onlookers.of("a"), []);
  assert.deepEqual(met, ["x"]);
  onlookers.told({ inquiry: "a", staff: ["x"] });
  onlookers.lost();
  assert.deepEqual(onlookers.of("a"), []);
  onlookers.stop();
});

test("only what stays open for a moment is told, and told again to a new feed", async () => {
  const { onlookers, said } = looking();
  onlookers.joined("p1", []);
  ["a", "b", "c"].forEach((id) => onlookers.look(id));
  await rest();
  assert.deepEqual(said, ["c"]);
  onlookers.joined("p2", []);
  await rest();
  onlookers.look(null);
  await rest();
  assert.deepEqual(said, ["c", "c", null]);
  onlookers.stop();
});

test("a conflict waits until it is settled, granted or gone", () => {
  const conflicts = new Conflicts();
  const wish = { what: "state", to: "done" } as const;
  conflicts.add({ inquiry: inquiry("a", { state: "open", version: 2 }), wish, by: null });
  conflicts.add({ inquiry: inquiry("a", { state: "fading", version: 3 }), wish, by: null });
  conflicts.add({ inquiry: inquiry("b", { state: "open" }), wish, by: null });
  assert.deepEqual(conflicts.list.value.map((each) => [each.inquiry.id, each.inquiry.state]), [["a", "fading"], ["b", "open"]]);
  conflicts.told(inquiry("a", { state: "new", version: 1 })); // old news
  assert.equal(conflicts.list.value[0]?.inquiry.state, "fading");
  conflicts.told(inquiry("a", { state: "done", version: 4 }));
  assert.deepEqual(conflicts.list.value.map((each) => each.inquiry.id), ["b"]);
  conflicts.gone("b");
  assert.deepEqual(conflicts.list.value, []);
});

test("a conflict names who was faster, until it changes once more", () => {
  const conflicts = new Conflicts();
  conflicts.add({ inquiry: inquiry("a", { state: "open", version: 2 }), wish: { what: "state", to: "done" }, by: "x" });
  conflicts.told(inquiry("a", { state: "open", version: 3, notes: 1 }));
  assert.equal(conflicts.list.value[0]?.by, "x");
  conflicts.told(inquiry("a", { state: "fading", version: 4 }));
  assert.equal(conflicts.list.value[0]?.by, null);
});
