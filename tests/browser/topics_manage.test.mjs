// Topics looked after: named, coloured, merged, deleted, and given by rules.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { eventually, row, rows, settings } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const sheet = (page) => page.locator("dialog[open]");
const names = (page) => sheet(page).locator(".topic-list .topic").allTextContents();
const counts = (page) => sheet(page).locator(".topic-list .topic-count > [aria-hidden]").allTextContents();
const rules = (page) => sheet(page).locator(".rule bdi").allTextContents();
const [delivery, refund] = ["000000000000c000", "000000000000c001"];

function withTopics(server) {
  server.topics = ["teal", "red"].map((colour, index) => ({ id: [delivery, refund][index], name: ["delivery", "refund"][index], colour, count: 0, version: "1" }));
  server.inquiries.slice(0, 3).forEach((inquiry) => (inquiry.topics = [delivery]));
}

async function openSheet(page) {
  await rows(page).first().waitFor();
  await settings(page).click();
  await sheet(page).locator("[data-sheet=topics]").click();
  await sheet(page).locator("[data-topic]").first().waitFor();
}

async function opened(options = {}) {
  const guest = await at.desk({ prepare: withTopics, ...options });
  await openSheet(guest.page);
  return guest;
}

describe("Topics looked after", () => {
  it("are made, renamed and coloured with the keyboard alone, from the topics of an inquiry", async () => {
    const { page, close } = await at.desk({ prepare: withTopics });
    await row(page, "opening hours").click();
    await page.keyboard.press("l");
    await sheet(page).getByRole("button", { name: "Manage topics" }).press("Enter");
    await eventually(() => counts(page), ["3", "0"]);
    await assertAccessible(page, "manage topics");
    await sheet(page).getByLabel("New topic").fill("hours");
    await page.keyboard.press("Enter");
    await eventually(() => names(page), ["delivery", "hours", "refund"]);
    await sheet(page).locator(`[data-topic="${refund}"]`).press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("money back");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight"); // from red to yellow
    await page.keyboard.press("Enter");
    await sheet(page).getByText("Saved.").waitFor();
    assert.deepEqual([at.mock.topics[1].name, at.mock.topics[1].colour], ["money back", "yellow"]);
    await assertAccessible(page, "manage topic");
    await sheet(page).getByRole("button", { name: "All topics" }).press("Enter");
    await eventually(() => names(page), ["delivery", "hours", "money back"]);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.topic), refund);
    await close();
  });

  it("say what stands against a name, and what a colleague changed meanwhile", async () => {
    const { page, close } = await opened({ language: "ru", viewport: phone, expected: [/400|412/] });
    await sheet(page).locator(`[data-topic="${refund}"]`).tap();
    await sheet(page).getByLabel("Название").fill("0555123456");
    await sheet(page).getByRole("button", { name: "Сохранить" }).tap();
    await sheet(page).getByText("Это похоже на личные данные (телефон).").waitFor();
    await assertAccessible(page, "manage topic phone ru");
    await sheet(page).getByLabel("Название").fill("возврат");
    Object.assign(at.mock.topics[1], { name: "refunds", version: "2" });
    await sheet(page).getByRole("button", { name: "Сохранить" }).tap();
    await sheet(page).getByText("сейчас она «refunds»").waitFor();
    assert.equal(at.mock.topics[1].name, "refunds");
    await sheet(page).getByRole("button", { name: "Сохранить" }).tap();
    await sheet(page).getByText("Сохранено.").waitFor();
    assert.equal(at.mock.topics[1].name, "возврат");
    assert.ok(await sheet(page).evaluate((element) => element.scrollWidth <= element.clientWidth));
    await close();
  });

  it("are merged and deleted only after it was said on how many inquiries they are", async () => {
    const { page, close } = await opened();
    await sheet(page).locator(`[data-topic="${delivery}"]`).click();
    await sheet(page).getByLabel("Merge into another topic").selectOption("refund");
    await sheet(page).getByRole("button", { name: "Merge…" }).click();
    await sheet(page).getByText("“refund” takes the place of “delivery” on 3 inquiries").waitFor();
    await assertAccessible(page, "manage topic merge");
    await sheet(page).locator("[data-sure]").click();
    await sheet(page).getByText("“delivery” is now part of “refund”.").waitFor();
    await eventually(() => counts(page), ["3"]);
    await sheet(page).locator(`[data-topic="${refund}"]`).click();
    at.mock.inquiries[0].topics = [];
    await sheet(page).getByRole("button", { name: "Delete this topic" }).click();
    await sheet(page).getByText("It is on 2 inquiries.").waitFor();
    await page.keyboard.press("Enter"); // the focus is on Cancel
    assert.equal(at.mock.topics.length, 1);
    await sheet(page).getByRole("button", { name: "Delete this topic" }).click();
    await sheet(page).locator("[data-sure]").click();
    await sheet(page).getByText("“refund” is deleted.").waitFor();
    assert.deepEqual([at.mock.topics, at.mock.inquiries[1].topics], [[], []]);
    await close();
  });
});

describe("A rule", () => {
  it("shows what it fits while it is typed, gives its topic to everything kept, and can be stopped", async () => {
    const { page, close } = await opened({ prepare: (server) => {
      withTopics(server);
      [1, 2, 3, 4, 5, 6].forEach((each) => server.arrive(`refund ${each} [card]`));
    } });
    await sheet(page).locator(`[data-topic="${refund}"]`).click();
    await sheet(page).getByLabel("New rule").fill("refund");
    await sheet(page).getByText("Fits 6 inquiries, 6 texts").waitFor();
    await assertAccessible(page, "rule preview");
    await page.keyboard.press("Enter");
    await eventually(() => rules(page), ["refund"]);
    at.mock.jobsHoldAt = 2;
    await sheet(page).getByRole("button", { name: "Run over everything kept" }).click();
    await sheet(page).getByText("2 of 6").waitFor();
    await assertAccessible(page, "rule running");
    await page.reload(); // a run goes on, and is found again
    await openSheet(page);
    await sheet(page).locator(`[data-topic="${refund}"]`).click();
    await sheet(page).getByText("2 of 6").waitFor();
    await sheet(page).getByRole("button", { name: "Stop" }).click();
    await sheet(page).getByText("Stopped. 2 inquiries got the topic.").waitFor();
    at.mock.jobsHoldAt = null;
    await sheet(page).getByRole("button", { name: "Run over everything kept" }).click();
    await sheet(page).getByText(/Done\. 6 inquiries got the topic/).waitFor();
    await sheet(page).getByRole("button", { name: "All topics" }).click();
    await eventually(() => counts(page), ["3", "6"]);
    await close();
  });

  it("is changed, deleted and taken back; who was slower is told", async () => {
    const { page, close } = await opened({ language: "ky", viewport: phone, expected: [/400|412/], prepare: (server) => {
      withTopics(server);
      server.rules = [{ id: "000000000000d000", topic: delivery, expression: "жеткирүү", version: "1" }];
    } });
    await sheet(page).locator(`[data-topic="${delivery}"]`).tap();
    await sheet(page).getByRole("button", { name: "Эрежени өзгөртүү" }).tap();
    const field = sheet(page).getByLabel("Кайсы сөздөрдү издөө керек");
    await field.fill("-ship");
    await sheet(page).getByText("кеминде бир милдеттүү").waitFor();
    await field.fill("ship");
    await sheet(page).getByText("Туура келет: 1 кайрылуу, 1 текст").waitFor();
    Object.assign(at.mock.rules[0], { expression: "курьер", version: "2" });
    await field.press("Enter");
    await sheet(page).getByText("Азыр: курьер.").waitFor();
    await assertAccessible(page, "rule phone ky");
    await field.press("Enter");
    await eventually(() => rules(page), ["ship"]);
    await sheet(page).getByRole("button", { name: "Эрежени өчүрүү: ship" }).tap();
    await eventually(() => rules(page), []);
    await page.keyboard.press("Enter"); // the focus is on Undo
    await eventually(() => rules(page), ["ship"]);
    await close();
  });
});
