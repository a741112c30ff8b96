// Many inquiries at once, against the stand-in server.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { count, eventually, reading, row, rows, toast } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const dialog = (page) => page.locator("dialog[open]");
const bar = (page) => page.locator(".selection-bar");
const withTopic = (server) => (server.topics = [{ id: "000000000000c001", name: "Доставка", colour: "teal", count: 0, version: "1" }]);

describe("Many at once", () => {
  it("are picked by keyboard, marked done together, and that is undone", async () => {
    const { page, close } = await at.desk();
    await rows(page).first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await bar(page).getByText("1 picked").waitFor();
    await page.keyboard.press("Shift+J");
    await page.keyboard.press("Shift+ArrowDown");
    await bar(page).getByText("3 picked").waitFor();
    await assertAccessible(page, "many picked");
    await page.keyboard.press("e");
    await toast(page).getByText("3 inquiries changed.").waitFor();
    await eventually(() => count(page, "done").innerText(), "3");
    await eventually(() => rows(page).count(), 7);
    await eventually(() => bar(page).count(), 0);
    await page.keyboard.press("u");
    await toast(page).getByText("3 inquiries are as before.").waitFor();
    await eventually(() => at.mock.counts(), { new: 10, open: 0, done: 0, fading: 0 });
    await close();
  });

  it("get a topic: all that match the list, whether they are seen or not", async () => {
    const { page, close } = await at.desk({ prepare: withTopic, address: "/?state=new&mailbox=00000000000000a2" });
    await eventually(() => rows(page).count(), 3);
    await page.keyboard.press("*");
    await bar(page).getByText("3 picked").waitFor();
    await page.keyboard.press("l");
    await assertAccessible(page, "many topics");
    await dialog(page).getByRole("button", { name: "Add: Доставка" }).click();
    await toast(page).getByText("3 inquiries changed.").waitFor();
    assert.equal(at.mock.inquiries.filter(({ topics }) => topics.length > 0).length, 3);
    await close();
  });

  it("can be stopped half way, which is told", async () => {
    const { page, close } = await at.desk({ prepare: (server) => Array.from({ length: 60 }, (_, n) => server.arrive(`Вопрос ${n}`)) });
    await rows(page).first().waitFor();
    await page.keyboard.press("*");
    await page.keyboard.press("e");
    await bar(page).getByRole("button", { name: "Stop" }).click();
    await toast(page).getByText("Stopped.").waitFor();
    assert.ok(at.mock.counts().done < 70);
    await close();
  });

  it("are erased after one more question, by click and Shift+click", async () => {
    const { page, close } = await at.desk();
    await row(page, "окрашивание").click({ modifiers: ["Control"] });
    await row(page, "Курска качан").click({ modifiers: ["Shift"] });
    await bar(page).getByText("3 picked").waitFor();
    assert.equal(await reading(page).count(), 0);
    await page.keyboard.press("Delete");
    await dialog(page).getByText("3 picked").waitFor();
    await assertAccessible(page, "many erase");
    await dialog(page).getByRole("button", { name: "Erase for good" }).click();
    await eventually(() => rows(page).count(), 7);
    await eventually(() => toast(page).getByRole("button", { name: "Undo" }).count(), 0);
    await close();
  });

  for (const [language, pick, done] of [["ru", "Выбрать несколько", "Готово"], ["ky", "Бир нечесин тандоо", "Бүттү"]]) {
    it(`are picked by tapping on a phone in ${language}`, async () => {
      const { page, close } = await at.desk({ language, viewport: phone });
      await row(page, "окрашивание").waitFor();
      await page.getByRole("button", { name: pick }).tap();
      await row(page, "окрашивание").tap();
      await row(page, "Спасибо большое").tap();
      await assertAccessible(page, `phone ${language} many`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      await bar(page).getByRole("button", { name: done, exact: true }).tap();
      await toast(page).waitFor();
      await eventually(() => at.mock.counts().done, 2);
      await close();
    });
  }
});
