// The team against the real server: the owner invites on a desktop, a colleague joins and works on a phone, with a second
// factor. The steps build on each other.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { assertAccessible, launch, phone, visitor } from "./browser.mjs";
import { eventually, settings, signIn, signUp } from "./page.mjs";
import { Server } from "./server.mjs";

const password = "correct horse battery";
const dialog = (page) => page.locator("dialog[open]");
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

// What an authenticator app shows: TOTP with SHA-1. offset: steps from now; a neighbouring one is good too.
function codeOf(secret, offset = 0) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll(" ", "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + offset));
  const digest = createHmac("sha1", key).update(step).digest();
  return String((digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

let browser;
let server;
let owner;
let agent;

before(async () => {
  server = await Server.start();
  browser = await launch();
  owner = await visitor(browser, server.url, { expected: [/40[139]/] });
  agent = await visitor(browser, server.url, { viewport: phone, language: "ru", expected: [/40[13]/] });
  await signUp(owner.page, server.ownerLink, { name: "Aigul", password });
  await owner.page.getByText("Connect Instagram").waitFor();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

describe("The team", () => {
  it("grows by a link that is shown once", async () => {
    const { page } = owner;
    await settings(page).click();
    await dialog(page).getByRole("button", { name: "Team", exact: true }).click();
    await page.getByRole("heading", { name: "What each role may do" }).waitFor();
    assert.match(page.url(), /\?view=team$/);
    await assertAccessible(page, "team");
    await page.getByLabel("Role", { exact: true }).selectOption("privacy_officer");
    await page.getByRole("button", { name: "Make a link" }).press("Enter");
    const link = await dialog(page).locator(".link-once").innerText();
    await assertAccessible(page, "team link");
    await page.keyboard.press("Escape");
    await page.getByText("To join: privacy officer").waitFor();
    assert.equal(await page.getByText(link).count(), 0);

    await agent.page.goto(server.url + "/" + new URL(link).hash); // by the port that was free
    await agent.page.locator("#name").fill("Бакыт");
    await agent.page.locator("#password").fill(password);
    await agent.page.locator("#again").fill(password);
    await agent.page.getByRole("button", { name: "Присоединиться" }).tap();
    await agent.page.getByRole("heading", { name: "Новые" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Бакыт privacy officer" }).waitFor();
    assert.equal(await page.getByText("To join:").count(), 0);
  });

  it("takes a link back", async () => {
    const { page } = owner;
    await page.getByRole("button", { name: "Make a link" }).click();
    await dialog(page).locator(".link-once").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Revoke" }).click();
    await eventually(() => page.getByRole("button", { name: "Revoke" }).count(), 0);
  });

  it("member sets up a second factor on a phone and signs in with it and with a recovery code", async () => {
    const { page } = agent;
    await page.goto("/?view=account");
    await page.getByRole("heading", { name: "Где вы вошли" }).waitFor();
    assert.ok(await fits(page));
    await assertAccessible(page, "account phone ru");
    await page.locator("#own").fill(password);
    await page.getByRole("button", { name: "Настроить" }).tap();
    const secret = await page.locator("code.command").innerText();
    await page.locator("#code").fill(codeOf(secret, -1));
    await page.getByRole("button", { name: "Включить" }).tap();
    const recovery = await page.locator(".recovery-codes code").first().innerText();
    await assertAccessible(page, "recovery codes phone ru");
    await page.getByRole("button", { name: "Коды сохранены" }).tap();
    await page.getByText("Запасных кодов осталось: 10").waitFor();
    for (const code of [codeOf(secret), recovery]) {
      await page.getByRole("button", { name: "К обращениям" }).tap();
      await settings(page).tap();
      await page.getByRole("button", { name: "Выйти" }).tap();
      await signIn(page, "Бакыт", password);
      await page.locator("#code").fill(code);
      await page.locator("button[type=submit]").tap();
      await page.getByRole("heading", { name: "Новые" }).waitFor();
      await page.goto("/?view=account");
    }
    await page.getByText("Запасных кодов осталось: 9").waitFor();
  });

  it("member changes the password, and ends other sign-ins", async () => {
    const { page } = owner;
    const elsewhere = await visitor(browser, server.url, { expected: [/401/] });
    await elsewhere.page.goto("/");
    await signIn(elsewhere.page, "Aigul", password);
    await elsewhere.page.getByText("Connect Instagram").waitFor();
    await page.goto("/?view=account");
    await page.getByRole("button", { name: "End", exact: true }).waitFor();
    await page.locator("#old").fill(password);
    await page.locator("#password").fill("another horse battery");
    await page.locator("#again").fill("another horse battery");
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("The password is changed.").waitFor();
    await eventually(() => page.getByRole("button", { name: "End", exact: true }).count(), 0);
    await elsewhere.page.reload();
    await elsewhere.page.locator("#password").waitFor();
    await elsewhere.close();
  });

  it("keeps its last owner, and lets a member go for good", async () => {
    const { page } = owner;
    await page.goto("/?view=team");
    await page.getByRole("button", { name: /^Aigul/ }).click();
    await dialog(page).getByLabel("Role").selectOption("agent");
    await dialog(page).getByText("The last owner stays.").waitFor();
    assert.equal(await dialog(page).getByLabel("Role").inputValue(), "owner");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Бакыт/ }).click();
    await assertAccessible(page, "member sheet");
    await dialog(page).getByRole("button", { name: "Reset the second factor" }).click();
    await eventually(() => dialog(page).getByRole("button", { name: "Reset the second factor" }).count(), 0);
    await dialog(page).getByRole("button", { name: "Remove from the team" }).click();
    await dialog(page).getByRole("button", { name: "Remove for good" }).click();
    await eventually(() => page.getByRole("button", { name: /^Бакыт/ }).count(), 0);
    await agent.page.reload();
    await agent.page.locator("#password").waitFor();
  });
});
