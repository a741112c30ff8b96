import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { bitsOf, prove, sha256, zeroBits } from "../src/erasure/proof";

const hex = (hash: Int32Array) => Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");

describe("The proof of work", () => {
  it("hashes as everybody does, whatever the length", () => {
    for (let length = 0; length <= 119; length++) {
      const text = "abc.0123".repeat(15).slice(0, length);
      assert.equal(hex(sha256(text)), createHash("sha256").update(text).digest("hex"));
    }
  });

  it("counts the zero bits a hash begins with", () => {
    assert.equal(zeroBits(sha256("hello.0")), 0);
    assert.equal(zeroBits(sha256("hello.127")), 9);
    assert.equal(zeroBits(sha256("hello.135118")), 19);
    assert.equal(zeroBits(new Int32Array(8)), 256);
  });

  it("finds an answer as hard as the challenge says", async () => {
    const challenge = `${"0".repeat(14)}0a${"1".repeat(32)}`;
    assert.equal(bitsOf(challenge), 10);
    const answer = await prove(challenge);
    assert.ok(zeroBits(sha256(`${challenge}.${answer}`)) >= 10);
  });
});
