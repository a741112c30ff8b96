// Erasing on request and the warning before a turn, against the stand-in server.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { eventually, reading, row, rows, settings, toast, view } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const dialog = (page) => page.locator("dialog[open]");

describe("Erasing", () => {
  it("asks before it erases an inquiry, and can be called off", async () => {
    const { page, close } = await at.desk();
    await row(page, "opening hours").click();
    await page.keyboard.press("Delete");
    await dialog(page).getByText("Nobody can bring it back").waitFor();
    await assertAccessible(page, "erase one");
    await page.keyboard.press("Enter"); // the safe button has the focus
    await eventually(() => dialog(page).count(), 0);
    await reading(page).getByText("opening hours").waitFor();
    await page.getByRole("button", { name: /Erase for good/ }).click();
    await dialog(page).locator("[data-erase]").click();
    await toast(page).getByText("Erased for good.").waitFor();
    await reading(page).getByText("This inquiry has been erased.").waitFor();
    await eventually(() => row(page, "opening hours").count(), 0);
    await close();
  });

  it("shows what matches before it erases many, and then how far it is", async () => {
    const { page, close } = await at.desk({ language: "ru", viewport: phone });
    await rows(page).first().waitFor();
    const before = await rows(page).count();
    await settings(page).tap();
    await page.getByRole("button", { name: "Стереть тексты по просьбе" }).tap();
    await page.getByText("Все эти слова").tap();
    await page.locator("#erase-words").fill("такого никто не писал");
    await page.getByRole("button", { name: "Найти" }).tap();
    await page.getByText("Ни один хранимый текст не подходит.").waitFor();
    await page.locator("#erase-words").fill("окрашивание волосы");
    await page.getByRole("button", { name: "Найти" }).tap();
    await page.getByText("Подходит 1 текст.").waitFor();
    await assertAccessible(page, "erase many phone ru");
    await dialog(page).locator("[data-erase]").tap();
    await page.getByText("Готово: стёрто навсегда 1 из 1.").waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => rows(page).count(), before - 1);
    await close();
  });

  it("is not offered to an agent", async () => {
    const { page, close } = await at.desk({ prepare: (server) => (server.role = "agent") });
    await row(page, "opening hours").click();
    await reading(page).waitFor();
    assert.equal(await page.getByRole("button", { name: /Erase for good/ }).count(), 0);
    await page.keyboard.press("Delete");
    await settings(page).click();
    assert.equal(await dialog(page).getByText("Erase texts on request").count(), 0);
    await close();
  });

  it("warns before a turn that erases", async () => {
    const { page, close } = await at.desk({
      prepare: (server) => {
        server.turn = { due: "2026-01-30", days_left: 2, erased: 1, fading: 0 };
        server.inquiries[0].state = "fading";
      },
    });
    await page.getByText("In 2 days 1 fading inquiry will be erased for good.").waitFor();
    await assertAccessible(page, "turn notice");
    await page.getByRole("button", { name: "Look through them" }).click();
    await eventually(() => view(page, "fading").getAttribute("aria-current"), "page");
    await close();
  });

  it("does not warn before a turn that erases nothing", async () => {
    const { page, close } = await at.desk({ prepare: (server) => (server.turn.days_left = 2) });
    await rows(page).first().waitFor();
    assert.equal(await page.locator(".turn-notice").count(), 0);
    await close();
  });
});
