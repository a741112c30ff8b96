import assert from "node:assert/strict";
import { test } from "node:test";
import { Rows } from "../src/desk/rows";
import { inquiry } from "./inquiry";

const kept = (id: string) => inquiry(id, { live_order: false });
const ids = (rows: Rows) => Array.from({ length: rows.length }, (_, index) => rows.at(index)?.id);

function made(): Rows {
  const rows = new Rows();
  rows.replaceAll([inquiry("c"), inquiry("b"), inquiry("a"), kept("x"), kept("y")]);
  return rows;
}

test("the boundary stands before the first row of unknown order", () => {
  assert.equal(made().boundary, 3);
  const rows = new Rows();
  assert.equal(rows.boundary, 0);
  rows.replaceAll([inquiry("a")]);
  assert.equal(rows.boundary, 1);
  rows.replaceAll([kept("x")]);
  assert.equal(rows.boundary, 0);
});

test("what arrived last stands on top", () => {
  const rows = made();
  rows.addOnTop([inquiry("d"), inquiry("e"), inquiry("c")]);
  assert.deepEqual(ids(rows), ["e", "d", "c", "b", "a", "x", "y"]);
});

test("a removed row goes back to where it stood", () => {
  for (const id of ["c", "b", "a", "x", "y"]) {
    const rows = made();
    const row = rows.get(id);
    const place = rows.remove(id);
    assert.ok(row && place);
    assert.equal(rows.indexOf(id), -1);
    rows.insert(row, place);
    assert.deepEqual(ids(rows), ["c", "b", "a", "x", "y"]);
  }
});

test("a place is found again after rows came and went around it", () => {
  const rows = made();
  const place = rows.remove("b");
  assert.ok(place);
  rows.addOnTop([inquiry("d"), inquiry("e")]);
  rows.remove("c");
  rows.insert(inquiry("b"), place);
  assert.deepEqual(ids(rows), ["e", "d", "b", "a", "x", "y"]);
});

test("no place takes a row across the boundary", () => {
  const rows = made();
  rows.insert(inquiry("late"), { index: 99, before: null });
  rows.insert(kept("early"), { index: 0, before: "c" });
  assert.deepEqual(ids(rows), ["c", "b", "a", "late", "early", "x", "y"]);
});

test("rows that are there already are not added twice", () => {
  const rows = made();
  rows.append([inquiry("a"), kept("z")]);
  rows.insert(inquiry("b", { version: 7 }), { index: 0, before: null });
  assert.deepEqual(ids(rows), ["c", "b", "a", "x", "y", "z"]);
  assert.equal(rows.get("b")?.version, 7);
});
