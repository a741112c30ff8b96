// Topics and the assignee of an inquiry, against the stand-in server.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { conflict, eventually, reading, row, toast } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const dialog = (page) => page.locator("dialog[open]");
const colleague = "0000000000000008";

function withTopics(server) {
  server.topics = ["teal", "red"].map((colour, index) => ({ id: `000000000000c00${index}`, name: ["delivery", "refund"][index], colour, count: 0, version: "1" }));
}

describe("Topics", () => {
  it("are ticked by keyboard, and seen on the inquiry and in its row", async () => {
    const { page, close } = await at.desk({ prepare: withTopics });
    await row(page, "opening hours").click();
    await page.keyboard.press("l");
    await dialog(page).getByLabel("delivery").waitFor();
    await page.keyboard.press("Space");
    await reading(page).getByText("delivery").waitFor();
    await assertAccessible(page, "topics sheet");
    await dialog(page).getByLabel("New topic").fill("opening");
    await page.keyboard.press("Enter");
    await eventually(() => dialog(page).getByLabel("opening").isChecked(), true);
    await page.keyboard.press("Escape");
    await row(page, "opening hours").getByText("delivery").waitFor();
    await row(page, "opening hours").getByText("opening", { exact: true }).waitFor();
    await assertAccessible(page, "topics chips");
    await page.keyboard.press("l");
    await dialog(page).getByLabel("delivery").uncheck();
    await eventually(() => row(page, "opening hours").getByText("delivery").count(), 0);
    await close();
  });

  it("with a name that reads like personal data are refused in the reader's words", async () => {
    const { page, close } = await at.desk({ language: "ru", viewport: phone, expected: [/400/], prepare: withTopics });
    await row(page, "opening hours").tap();
    await page.getByRole("button", { name: "Темы" }).tap();
    await dialog(page).getByLabel("Новая тема").fill("0555123456");
    await dialog(page).getByRole("button", { name: "Добавить" }).tap();
    await dialog(page).getByText("Это похоже на личные данные (телефон).").waitFor();
    assert.equal(await dialog(page).getByLabel("Новая тема").inputValue(), "0555123456");
    assert.ok(await dialog(page).evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth));
    await assertAccessible(page, "topics phone ru");
    await close();
  });
});

describe("The assignee", () => {
  it("is chosen by keyboard, and undone", async () => {
    const { page, close } = await at.desk();
    await row(page, "opening hours").click();
    await page.keyboard.press("a");
    await dialog(page).getByRole("button", { name: "Бакыт" }).waitFor();
    await assertAccessible(page, "assign sheet");
    await page.keyboard.press("Enter"); // the first is oneself
    await reading(page).getByText("Assigned: You").waitFor();
    await eventually(() => dialog(page).count(), 0);
    await page.keyboard.press("u");
    await reading(page).getByText("Assigned: nobody").waitFor();
    await close();
  });

  it("is never overwritten when somebody was faster", async () => {
    const { page, close } = await at.desk({ language: "ky", viewport: phone, expected: [/409/] });
    await row(page, "opening hours").tap();
    await page.getByRole("button", { name: "Жооптуу: эч ким" }).tap();
    await assertAccessible(page, "assign phone ky");
    at.mock.inquiries[3].assignee = colleague;
    at.mock.inquiries[3].version++;
    await dialog(page).getByRole("button", { name: "Сиз" }).tap();
    await conflict(page).getByText("Азыр жооптуу: Бакыт").waitFor();
    await page.getByRole("button", { name: "Жооптуу: Бакыт" }).waitFor();
    await close();
  });
});
