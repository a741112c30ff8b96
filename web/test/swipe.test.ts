import assert from "node:assert/strict";
import { test } from "node:test";
import { Swipe } from "../src/swipe";

test("a touch that hardly moves means nothing yet", () => {
  const swipe = new Swipe(100, 100, 360);
  assert.equal(swipe.move(106, 104), "undecided");
  assert.equal(swipe.offset, 0);
  assert.equal(swipe.armed, false);
});

test("up and down is scrolling, and stays so however far aside it goes later", () => {
  const swipe = new Swipe(100, 100, 360);
  assert.equal(swipe.move(108, 112), "not_mine");
  assert.equal(swipe.move(300, 120), "not_mine");
  assert.equal(swipe.offset, 0);
});

test("the row goes with the finger, and only a long way counts", () => {
  const swipe = new Swipe(20, 100, 360);
  assert.equal(swipe.move(60, 105), "swiping");
  assert.deepEqual([swipe.offset, swipe.side, swipe.armed], [30, "right", false]);
  swipe.move(200, 180); // once it is a swipe, height no longer matters
  assert.deepEqual([swipe.offset, swipe.armed], [170, true]);
  swipe.move(60, 100);
  assert.equal(swipe.armed, false);
});

test("to the left is the other side, and no row goes further than its width", () => {
  const swipe = new Swipe(380, 100, 360);
  swipe.move(-200, 100);
  assert.deepEqual([swipe.offset, swipe.side, swipe.armed], [-360, "left", true]);
});

test("on a wide row the way is no longer than a thumb reaches", () => {
  assert.equal(new Swipe(0, 0, 1200).far, 150);
  assert.ok(new Swipe(0, 0, 300).far < 110);
});
