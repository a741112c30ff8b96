// The commands: every action and place by its name.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone, picture } from "./browser.mjs";
import { eventually, reading, row, rows, toast, view } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const palette = (page) => page.locator("dialog.palette[open]");
const field = (page) => palette(page).getByRole("combobox");
const options = (page) => palette(page).getByRole("option");
const names = (page) => palette(page).locator(".command-name").allTextContents();
const active = (page) => palette(page).locator("[aria-selected=true] .command-name").textContent();
const pictured = { topics: [{ id: "000000000000c000", name: "доставка", colour: "teal", count: 0, version: "1" }] };

async function opened(options = {}) {
  const guest = await at.desk({ prepare: (server) => Object.assign(server, pictured), ...options });
  await rows(guest.page).first().waitFor();
  return guest;
}

describe("The commands", () => {
  it("carry out an action of the open inquiry, by keyboard from a field, and give the focus back", async () => {
    const { page, close } = await opened();
    await row(page, "opening hours").click();
    await page.locator("[data-note-field]").focus();
    await page.keyboard.press("Control+k");
    await eventually(() => active(page), "Done");
    assert.equal(await options(page).first().locator("kbd").textContent(), "e");
    await assertAccessible(page, "commands");
    await page.keyboard.press("ArrowDown");
    await eventually(() => active(page), "Keep open");
    assert.equal(await field(page).getAttribute("aria-activedescendant"), await palette(page).locator("[aria-selected=true]").getAttribute("id"));
    await page.keyboard.press("Escape");
    await eventually(() => palette(page).count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement.matches("[data-note-field]")));
    await page.keyboard.press("Control+k");
    await field(page).fill("ko");
    await eventually(() => active(page), "Keep open");
    await assertAccessible(page, "commands typed");
    await page.keyboard.press("Enter");
    await toast(page).getByText("Kept open.").waitFor();
    assert.equal(at.mock.inquiries[3].state, "open");
    await close();
  });

  it("are found in any language and layout, and lead to views, topics, mailboxes, sheets and pages", async () => {
    const { page, close } = await opened({ language: "ru" });
    await page.keyboard.press("Control+k");
    for (const [typed, wanted] of [["erase t", "Стереть тексты по просьбе"], ["ljcnf", "доставка"], ["ыфдщт", "Salon"], ["жеткир", ""]]) {
      await field(page).fill(typed);
      await eventually(async () => ((await options(page).count()) > 0 ? active(page) : ""), wanted);
    }
    await palette(page).getByText("Ничего с таким названием нет.").waitFor();
    await field(page).fill("ujnjd");
    await eventually(() => active(page), "Готово");
    await page.keyboard.press("Enter");
    await eventually(() => view(page, "done").getAttribute("aria-current"), "page");
    await page.keyboard.press("Control+k");
    await field(page).fill("доставка");
    await page.keyboard.press("Enter");
    await eventually(() => new URL(page.url()).searchParams.get("topic"), "000000000000c000");
    await page.keyboard.press("Control+k");
    await field(page).fill("просьбы");
    await page.keyboard.press("Enter");
    await eventually(() => new URL(page.url()).searchParams.get("view"), "requests");
    await page.keyboard.press("Control+k");
    await field(page).fill("клавиат");
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").getByText("Всё по названию").waitFor();
    assert.deepEqual(await page.locator("dialog[open] .keys kbd").first().textContent(), "Ctrl");
    await close();
  });

  it("open with a button on a phone, also over an inquiry, and offer only what one may do", async () => {
    const { page, close } = await opened({ language: "ky", viewport: phone, prepare: (server) => Object.assign(server, pictured, { role: "agent" }) });
    await picture(page, "commands phone ky button");
    await page.getByRole("button", { name: "Буйруктар" }).tap();
    await options(page).first().waitFor();
    await assertAccessible(page, "commands phone ky");
    await page.keyboard.press("Escape");
    await row(page, "opening hours").tap();
    await reading(page).waitFor();
    await page.getByRole("button", { name: "Буйруктар" }).tap();
    await field(page).fill("өчүр");
    await eventually(async () => (await names(page)).filter((name) => name.startsWith("Биротоло")), []);
    await field(page).fill("отуу");
    await assertAccessible(page, "commands phone ky typed");
    await field(page).fill("");
    await options(page).filter({ hasText: "Бүттү" }).first().tap();
    await eventually(() => at.mock.inquiries[3].state, "done");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await close();
  });
});
