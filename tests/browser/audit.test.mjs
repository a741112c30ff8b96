// The audit and the keys of the API against the real server: what the owner does is listed and can be looked through, and a
// key is shown once and ends. The steps build on each other.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, launch, phone, visitor } from "./browser.mjs";
import { eventually, settings, signUp } from "./page.mjs";
import { Server } from "./server.mjs";

const dialog = (page) => page.locator("dialog[open]");
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const ask = (key) => fetch(server.url + "/api/v1/inquiries", { headers: { Authorization: `Bearer ${key}` } });

let browser;
let server;
let page;

before(async () => {
  server = await Server.start();
  browser = await launch();
  ({ page } = await visitor(browser, server.url, { expected: [/400/] }));
  await signUp(page, server.ownerLink, { name: "Aigul", password: "correct horse battery" });
  await page.getByText("Connect Instagram").waitFor();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

describe("Keys of the API", () => {
  it("are shown once and open what they are given", async () => {
    await settings(page).click();
    await dialog(page).getByRole("button", { name: "Team", exact: true }).click();
    await page.getByLabel("Name of the program").fill("Shop");
    await page.getByLabel("Export texts").check();
    await page.getByRole("button", { name: "Make a key" }).press("Enter");
    const key = await dialog(page).locator(".link-once").innerText();
    assert.match(key, /^wk_[0-9a-f]{72}$/);
    await assertAccessible(page, "new key");
    await page.keyboard.press("Escape");
    await page.getByText("Read and search inquiries · Export texts").waitFor();
    assert.equal(await page.getByText(key).count(), 0);
    await assertAccessible(page, "team with keys");
    assert.equal((await ask(key)).status, 200);
    await page.reload();
    await page.getByText("last used").waitFor();
    await page.getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("button", { name: "Revoke for good" }).click();
    await eventually(() => page.getByText("Shop").count(), 0);
    assert.equal((await ask(key)).status, 401);
  });
});

describe("The audit", () => {
  it("lists what was done and says that the list is whole", async () => {
    await page.getByRole("button", { name: "Audit" }).click();
    await page.getByText("The list is whole since").waitFor();
    const told = await page.locator(".audit-rows li > span").allInnerTexts();
    assert.match(told[0], /^revoked an API key\s+Aigul, owner$/);
    assert.match(told.at(-1), /^the list begins\s+the server$/);
    await assertAccessible(page, "audit");
    await page.getByLabel("What", { exact: true }).selectOption("signed_in");
    await eventually(() => page.locator(".audit-rows li").count(), 1);
    const csv = page.waitForEvent("download");
    await page.getByRole("link", { name: "As CSV" }).click();
    assert.equal((await csv).suggestedFilename(), "audit.csv");
    await page.getByLabel("Who", { exact: true }).selectOption("machine");
    await page.getByText("No entry fits.").waitFor();
  });

  it("fits a phone, and is found in the palette", async () => {
    await page.setViewportSize(phone);
    await page.goto(server.url + "/?view=audit");
    await page.locator(".audit-rows li").first().waitFor();
    assert.ok(await fits(page));
  });
});
