import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countable, direction, groupsState } from "../src/insights/rounds";
import type { Overview, QuestionGroup, Round } from "../src/insights/types";

const row = { name: "доставка", count: 8, share: 0.4, change: null };

function round(number: number, groups: Round["groups"]): Round {
  return { round: number, inquiries: 20, topics: [], groups };
}

function overview(computed: boolean, running: boolean, groups: readonly QuestionGroup[] = []): Overview {
  const job = { running, failed: false, stopped: false, step: "reading", done: 0, all: 0 } as const;
  return { computed, job, inquiries: 20, leftover: 3, wordless: 1, groups, hidden: [] };
}

describe("A round", () => {
  it("says why it has no questions", () => {
    const among = (newest: number) => ({ groups_kept: 4, rounds: [round(newest, null)] });
    assert.equal(groupsState(round(3, [row]), among(3)), "rows");
    assert.equal(groupsState(round(3, []), among(3)), "none");
    assert.equal(groupsState(round(3, null), among(6)), "uncounted");
    assert.equal(groupsState(round(3, null), among(7)), "old");
  });

  it("says before it is closed whether it will count questions", () => {
    const one = { id: "a" } as QuestionGroup;
    assert.equal(countable(null), "shown");
    assert.equal(countable(overview(true, false, [one])), "shown");
    assert.equal(countable(overview(true, false)), "shown");
    assert.equal(countable(overview(false, true, [one])), "before");
    assert.equal(countable(overview(false, true)), "none");
    assert.equal(countable(overview(false, false)), "none");
  });

  it("calls the same what people see as the same", () => {
    assert.equal(direction(0.0004), "same");
    assert.equal(direction(-0.0004), "same");
    assert.equal(direction(0.0006), "grew");
    assert.equal(direction(-0.02), "shrank");
  });
});
