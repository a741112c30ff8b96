import assert from "node:assert/strict";
import { test } from "node:test";
import { answeringOf, outdated } from "../src/shell/files";
import { versionIn } from "../src/shell/version";

const origin = "https://desk.example";
const answering = (address: string, { method = "GET", navigates = false } = {}) =>
  answeringOf({ method, navigates, url: new URL(address, origin) }, origin);

test("the service worker answers for the page and its files, and for nothing that may hold a text", () => {
  assert.equal(answering("/?state=new&assignee=me", { navigates: true }), "page");
  assert.equal(answering("/assets/app.ABCDEFGH.js"), "file");
  for (const other of ["/api/v1/inquiries", "/api/v1/live", "/privacy", "/faq", "/erasure/abc", "/metrics", "/assets/app.js?x=1", "https://elsewhere.example/assets/app.js"]) {
    assert.equal(answering(other), "browser", other);
  }
  assert.equal(answering("/privacy", { navigates: true }), "browser");
  assert.equal(answering("/assets/app.ABCDEFGH.js", { method: "POST" }), "browser");
});

test("the files of the version before stay for the pages that are still open with it", () => {
  const [old, before, own] = ["wordkeep-page-1", "wordkeep-page-2", "wordkeep-page-3"];
  assert.deepEqual(outdated([old, before, "another-cache", own], own), [old]);
  assert.deepEqual(outdated([before, own], own), []);
  assert.deepEqual(outdated([own], own), []);
});

test("the version of a page stands in its head", () => {
  assert.equal(versionIn('<head><meta name="wordkeep-version" content="4f1d"></head>'), "4f1d");
  assert.equal(versionIn("<html>a proxy's page</html>"), null);
});
