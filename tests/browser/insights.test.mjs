// What people ask, on the real binary: from messages to groups, on a desktop and on a phone.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, desktop, launch, phone, visitor } from "./browser.mjs";
import { rows, signUp, toast } from "./page.mjs";
import { Server } from "./server.mjs";

const texts = [
  "Сколько стоит доставка?", "доставка сколько стоит", "скажите сколько стоит доставка по городу", "сколько будет стоить доставка",
  "доставка в Ош сколько стоит?", "Здравствуйте, сколько стоит доставка", "а сколько доставка стоит", "доставку сколько стоит заказать",
  "есть 46 размер?", "размер 46 есть?", "а размер 46 есть в наличии", "есть ли размер 44", "44 размер есть", "какие размеры есть",
  "размер 48 есть у вас?", "есть размер 50?",
];

describe("What people ask", () => {
  let server;
  let browser;
  let owner;
  before(async () => {
    server = await Server.start();
    browser = await launch();
    await server.handshake();
    owner = await visitor(browser, server.url, { viewport: desktop });
    await signUp(owner.page, server.ownerLink);
    for (const text of texts) {
      await server.message(text);
    }
    await rows(owner.page).first().waitFor();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it("shows groups with their share, examples and what is unanswered; makes a topic; finds what goes with a word", async () => {
    const { page } = owner;
    await page.getByRole("link", { name: "What people ask" }).click();
    const groups = page.locator(".insight-group");
    await groups.nth(1).waitFor();
    const delivery = groups.filter({ hasText: "доставк" }).first();
    await delivery.getByText("No answer yet").waitFor();
    await assertAccessible(page, "what people ask");
    await page.getByRole("heading", { name: "Work list" }).waitFor();
    await delivery.getByRole("button", { name: "Show inquiries" }).click();
    await delivery.locator(".insight-members li").nth(5).waitFor();
    await delivery.getByRole("button", { name: "Make it a topic" }).click();
    await page.getByText(/is a topic now/).waitFor();
    await page.getByRole("textbox", { name: "A word" }).fill("доставка");
    await page.getByRole("button", { name: "Look" }).click();
    await page.locator(".insight-cloud li").first().waitFor();
    await page.getByRole("button", { name: "Close a round" }).click();
    await page.getByRole("heading", { name: "Round 1" }).waitFor();
    const rounds = page.locator("section[aria-labelledby=insights-rounds]");
    await rounds.getByRole("table", { name: "Questions" }).getByRole("row", { name: /доставка 8 50% nothing to compare with/ }).waitFor();
    await page.getByRole("button", { name: "Close a round" }).click();
    await page.getByRole("heading", { name: "Round 2" }).waitFor();
    await rounds.getByRole("table", { name: "Questions" }).getByRole("row", { name: /доставка 8 50% 0\.0 pp/ }).waitFor();
    await rounds.locator("summary", { hasText: "Round 1" }).click();
    await rounds.getByRole("row", { name: /nothing to compare with/ }).first().waitFor();
    await page.getByRole("button", { name: "Close a round" }).click();
    await rounds.getByText("Round 3").waitFor();
    await toast(page).getByRole("button", { name: /^Undo/ }).click();
    await rounds.getByText("Round 3").waitFor({ state: "detached" });
    await delivery.locator(".insight-members .link").first().click();
    await page.getByRole("button", { name: /^Done/ }).first().waitFor();
  });

  it("draws a map that keys go over, and tells the same as a table", async () => {
    const { page } = owner;
    await page.goto("/?view=insights");
    await page.getByRole("button", { name: "Map", exact: true }).click();
    const circles = page.locator(".map-scroll .map-group");
    await circles.nth(1).waitFor();
    assert.equal(await page.locator(".map-scroll [tabindex='0']").count(), 1, "one stop for the tab key");
    const first = await circles.first().getAttribute("aria-label");
    await circles.first().focus();
    const { x, y } = await page.evaluate(async () => {
      const [one, other] = (await (await fetch("/api/v1/insights/map")).json()).groups;
      return { x: other.x - one.x, y: other.y - one.y };
    });
    const across = Math.abs(x) > Math.abs(y);
    await page.keyboard.press(across ? (x > 0 ? "ArrowRight" : "ArrowLeft") : y > 0 ? "ArrowDown" : "ArrowUp");
    const now = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.notEqual(now, first);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "The chosen group" }).getByRole("heading", { name: now.split(", ")[0] }).waitFor();
    await page.getByText("The map as a table").click();
    assert.equal(await page.locator(".map-table tbody tr").count(), await circles.count());
    await assertAccessible(page, "the map of what people ask");
  });

  it("is named, merged, taken apart by undo, hidden and shown again by the team, with keys alone where it counts", async () => {
    const { page } = owner;
    await page.goto("/?view=insights");
    const groups = page.locator("section[aria-labelledby=insights-asked] > .insight-list > .insight-group");
    await groups.nth(1).waitFor();
    const menu = page.getByRole("button", { name: /^More for .*доставк/ });
    await menu.focus();
    await page.keyboard.press("Enter");
    await assertAccessible(page, "the menu of a group");
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("textbox", { name: /The group’s name/ }).fill("Цена доставки");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Цена доставки" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "More");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Merge with another" }).click();
    await page.locator(".group-choices button").first().waitFor();
    await assertAccessible(page, "what a group can be merged with");
    const before = await groups.count();
    await page.locator(".group-choices button").first().click();
    await page.getByText("Both are one group now.").waitFor();
    assert.equal(await groups.count(), before - 1);
    await page.getByRole("button", { name: "Split into parts" }).click();
    await page.getByRole("button", { name: /^Split into \d+ parts/ }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await groups.nth(before - 1).waitFor();
    const sizes = groups.filter({ hasText: "размер" });
    await sizes.getByRole("button", { name: /^More for/ }).click();
    await sizes.getByRole("button", { name: "Hide", exact: true }).click();
    await page.getByText("Hidden (1)").click();
    await page.getByRole("button", { name: /^Show “.*” again/ }).click();
    await groups.nth(before - 1).waitFor();
  });

  it("gets its answer from here, and leaves the work list", async () => {
    const { page } = owner;
    const write = page.getByRole("button", { name: /^Write the answer to “.*размер/ });
    await write.click();
    await page.getByRole("textbox", { name: "Words" }).first().fill("Есть размеры с 42 по 50, 46 в наличии.");
    await assertAccessible(page, "the answer to a group");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Answer: ").first().waitFor();
    await write.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Look at “/ }).first().waitFor();
  });

  it("is readable on a phone in the dark, in Russian", async () => {
    const state = await owner.page.context().storageState();
    const { page, close } = await visitor(browser, server.url, { viewport: phone, language: "ru", storageState: state });
    await page.goto("/?view=insights");
    await page.getByRole("heading", { name: "Что спрашивают" }).waitFor();
    await page.getByText("Ответа пока нет").first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "nothing is wider than the screen");
    await assertAccessible(page, "what people ask on a phone");
    await close();
    await owner.close();
  });
});
