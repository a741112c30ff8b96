import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { moved } from "../src/insights/map_moves";
import type { MappedGroup } from "../src/insights/types";

function at(x: number, y: number): MappedGroup {
  return { id: `${x} ${y}`, name: "", language: "ru", count: 3, share: 0.1, waiting: 0, answered: false, x, y, radius: 10, label: null };
}

describe("Moving over the map", () => {
  const groups = [at(500, 300), at(600, 310), at(900, 300), at(520, 100), at(100, 320), at(510, 600)];

  it("goes to the nearest circle that lies that way", () => {
    assert.equal(moved(groups, 0, "ArrowRight"), 1);
    assert.equal(moved(groups, 1, "ArrowRight"), 2);
    assert.equal(moved(groups, 0, "ArrowUp"), 3);
    assert.equal(moved(groups, 0, "ArrowLeft"), 4);
    assert.equal(moved(groups, 0, "ArrowDown"), 5);
  });

  it("stays where nothing lies that way, and finds the largest and the smallest", () => {
    assert.equal(moved(groups, 2, "ArrowRight"), 2);
    assert.equal(moved(groups, 3, "Home"), 0);
    assert.equal(moved(groups, 3, "End"), 5);
  });

  it("leaves other keys alone, and a map without circles", () => {
    assert.equal(moved(groups, 0, "a"), null);
    assert.equal(moved([], 0, "ArrowRight"), null);
  });

  it("reaches every circle from every other", () => {
    const many = Array.from({ length: 60 }, (_, number) => at((number * 389) % 1000, (number * 211) % 640));
    const reached = new Set([0]);
    for (const from of reached) {
      for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]) {
        reached.add(moved(many, from, key) ?? from);
      }
    }
    assert.equal(reached.size, many.length);
  });
});
