import assert from "node:assert/strict";
import { test } from "node:test";
import { placeholders, previewOf, segmentsOf } from "../src/placeholders";

test("placeholders become segments of their own, everything else stays words", () => {
  assert.deepEqual(segmentsOf("Я [name], звоните [phone]!"), [
    { words: "Я " },
    { placeholder: "name" },
    { words: ", звоните " },
    { placeholder: "phone" },
    { words: "!" },
  ]);
  assert.deepEqual(segmentsOf("[e-mail][card]"), [{ placeholder: "e-mail" }, { placeholder: "card" }]);
  assert.deepEqual(segmentsOf("[unknown] [Name] [ name ]"), [{ words: "[unknown] [Name] [ name ]" }]);
  assert.deepEqual(segmentsOf(""), []);
});

test("a preview is one line of the first words", () => {
  assert.equal(previewOf([{ text: "раз\n\nдва" }, { text: " три " }]), "раз два три");
  assert.equal(previewOf([]), "");
});

test("a preview is never cut inside a letter or a placeholder", () => {
  for (let before = 230; before < 262; before++) {
    for (const placeholder of placeholders) {
      const preview = previewOf([{ text: `${"ы".repeat(before)}[${placeholder}] и ещё много слов ${"я".repeat(300)}` }]);
      assert.doesNotMatch(preview.replaceAll(`[${placeholder}]`, ""), /\[/);
      assert.ok(preview.endsWith("…"));
    }
  }
  assert.doesNotMatch(previewOf([{ text: `a${"🙂".repeat(1000)}` }]), /\p{Surrogate}/u);
});
