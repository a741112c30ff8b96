// Canned answers, against the stand-in server: those that fit an inquiry, the picker, and the sheet that manages them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { writeAnswer } from "./mock/answers.mjs";
import { conflict, count, eventually, reading, row, rows, settings, toast } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const dialog = (page) => page.locator("dialog[open]");
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const shown = (page) => page.locator(".answers [data-answer]");

function withAnswers(server) {
  writeAnswer(server, "Доставка", { ru: "Доставка бесплатна, {name}!", ky: "Жеткирүү акысыз.", en: "We ship to Osh and everywhere." });
  writeAnswer(server, "Окрашивание", { ru: "Окрашивание стоит 3000 сомов, ждём в {business}." });
}

describe("Answers", () => {
  it("that fit stand beside the inquiry; one key copies the best, marks done and goes on", async () => {
    const { page, close } = await at.desk({ ...clipboard, prepare: withAnswers });
    await row(page, "окрашивание").click();
    await shown(page).getByText("Окрашивание стоит 3000 сомов, ждём в Ak Keme.").waitFor();
    await page.locator(".answer-words").getByText("окрашивание").waitFor();
    await assertAccessible(page, "answers beside");
    await page.keyboard.press("c");
    await toast(page).getByText("Copied, and done.").waitFor();
    assert.equal(await copied(page), "Окрашивание стоит 3000 сомов, ждём в Ak Keme.");
    await reading(page).getByText("Спасибо большое").waitFor();
    await eventually(() => count(page, "done").innerText(), "1");
    await page.keyboard.press("u");
    await reading(page).getByText("окрашивание").first().waitFor();
    await eventually(() => at.mock.inquiries[0].state, "new");
    assert.equal(at.mock.answers.find(({ title }) => title === "Окрашивание").uses, 1);
    await close();
  });

  it("come in the inquiry's language, without opening it first", async () => {
    const { page, close } = await at.desk({ ...clipboard, prepare: withAnswers });
    await row(page, "Do you ship to Osh").waitFor();
    for (let steps = 0; steps < 8; steps++) {
      await page.keyboard.press("j");
    }
    await page.keyboard.press("c");
    await toast(page).getByText("Copied, and done.").waitFor();
    assert.equal(await copied(page), "We ship to Osh and everywhere.");
    await eventually(() => rows(page).count(), 9);
    await close();
  });

  it("are all found by typing; Ctrl+Enter only copies, and says that the name is left to write", async () => {
    const { page, close } = await at.desk({ ...clipboard, language: "ru", prepare: withAnswers });
    await row(page, "окрашивание").click();
    await page.keyboard.press("r");
    await dialog(page).getByRole("option").nth(1).waitFor();
    await assertAccessible(page, "answers picker ru");
    await page.keyboard.type("жетк");
    await eventually(() => dialog(page).getByRole("option").count(), 1);
    await page.keyboard.press("Control+Enter");
    await toast(page).getByText("Впишите имя вместо {name}.").waitFor();
    assert.equal(await copied(page), "Доставка бесплатна, {name}!");
    assert.equal(at.mock.inquiries[0].state, "new");
    await close();
  });

  it("are not taken for given when a colleague was faster", async () => {
    const { page, close } = await at.desk({ ...clipboard, prepare: withAnswers, expected: [/409/] });
    await row(page, "окрашивание").click();
    await shown(page).first().waitFor();
    at.mock.inquiries[0].state = "open"; // no event: the page can't know yet
    at.mock.inquiries[0].version++;
    await page.keyboard.press("c");
    await conflict(page).getByText("Somebody was faster").waitFor();
    assert.equal(at.mock.inquiries[0].state, "open");
    await close();
  });

  it("are written in three languages, published, changed and deleted, and that is undone", async () => {
    const { page, close } = await at.desk();
    await settings(page).click();
    await dialog(page).getByRole("button", { name: "Canned answers" }).click();
    await dialog(page).getByText("There are no answers yet.").waitFor();
    await dialog(page).getByRole("button", { name: "New answer" }).click();
    const told = (field) => field.evaluate((element) => document.getElementById(element.getAttribute("aria-describedby")).textContent);
    const title = dialog(page).getByLabel("Title");
    await title.fill("Hours 0555123456");
    await eventually(() => told(title), "The title reads like personal data. Choose another.");
    await title.fill("Opening hours");
    const words = dialog(page).getByLabel("Words");
    const question = dialog(page).getByLabel("Question it answers").nth(2);
    await words.nth(0).fill("Мы открыты, звоните 0555123456");
    await words.nth(2).fill("We are open.");
    await question.fill("When are you open? 0555123456");
    await eventually(() => told(question), "phone will be masked before this is kept.");
    await question.fill("When are you open?");
    await dialog(page).getByLabel("Show on the public page").check();
    await eventually(() => told(words.nth(0)), "phone will be masked before this is kept.");
    await assertAccessible(page, "answers form");
    await eventually(async () => [await told(title), await told(words.nth(2)), await told(question)], ["", "", ""]);
    await dialog(page).getByRole("button", { name: "Save" }).click();
    await eventually(() => toast(page).innerText().then((text) => text.includes("phone")), true);
    await dialog(page).getByRole("button", { name: /Opening hours.*ru, en.*public/ }).waitFor();
    assert.deepEqual(at.mock.answers[0].questions, { en: "When are you open?" });
    await assertAccessible(page, "answers sheet");
    await dialog(page).getByRole("button", { name: "Delete “Opening hours”" }).click();
    await dialog(page).getByText("There are no answers yet.").waitFor();
    await page.keyboard.press("Escape");
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await eventually(() => at.mock.answers.map(({ title, published }) => [title, published]), [["Opening hours", true]]);
    await close();
  });

  it("changed by somebody else meanwhile are shown, and nothing is overwritten", async () => {
    const { page, close } = await at.desk({ prepare: withAnswers, expected: [/412/] });
    await rows(page).first().waitFor();
    await page.keyboard.press("?");
    await dialog(page).getByRole("button", { name: "Canned answers" }).click();
    await dialog(page).getByRole("button", { name: /^Окрашивание/ }).click();
    await dialog(page).getByLabel("Title").fill("Покраска");
    writeAnswer(at.mock, "Цвет", { ru: "Уже 3500" }, at.mock.answers[1]);
    await dialog(page).getByRole("button", { name: "Save" }).click();
    await dialog(page).getByText("Somebody changed this answer meanwhile.").waitFor();
    await dialog(page).getByText("Уже 3500").waitFor();
    assert.equal(at.mock.answers[1].title, "Цвет");
    await dialog(page).getByRole("button", { name: "Save" }).click();
    await eventually(() => at.mock.answers[1].title, "Покраска");
    await close();
  });

  for (const [language, use, all] of [["ru", "Скопировать и закрыть", "Все ответы…"], ["ky", "Көчүрүп, бүтүрүү", "Бардык жооптор…"]]) {
    it(`fit a phone in ${language}`, async () => {
      const { page, close } = await at.desk({ ...clipboard, language, viewport: phone, prepare: withAnswers });
      await row(page, "окрашивание").tap();
      await page.getByRole("button", { name: use }).scrollIntoViewIfNeeded();
      await assertAccessible(page, `phone ${language} answers`);
      await page.getByRole("button", { name: all }).tap();
      await dialog(page).getByRole("option").first().waitFor();
      assert.ok(await dialog(page).evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth));
      await assertAccessible(page, `phone ${language} answer picker`);
      await dialog(page).getByRole("option").first().tap();
      await toast(page).waitFor();
      await eventually(() => at.mock.counts().done, 1);
      await close();
    });
  }
});
