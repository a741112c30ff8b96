// Every screen in every language: complete, accessible in light and dark, fitting a desktop, a tablet and a phone.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone, picture } from "./browser.mjs";
import { eventually, reading, row, rows, settings, toast, view } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();

describe("Every screen", () => {
  for (const [language, words] of [["en", "Nothing chosen yet"], ["ru", "Пока ничего не выбрано"], ["ky", "Азырынча эч нерсе тандалган жок"]]) {
    it(`is complete and accessible on a desktop in ${language}`, async () => {
      const { page, close } = await at.desk({ language, prepare: spread });
      await page.getByText(words).waitFor();
      assert.equal(await page.getAttribute("html", "lang"), language);
      await assertAccessible(page, `desktop ${language} list`);
      await row(page, "платье с витрины").click();
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await assertAccessible(page, `desktop ${language} reading`);
      await page.keyboard.press("e");
      await toast(page).waitFor();
      await assertAccessible(page, `desktop ${language} toast`);
      await page.keyboard.press("4");
      await rows(page).first().click();
      await assertAccessible(page, `desktop ${language} fading`);
      await page.keyboard.press("?");
      await assertAccessible(page, `desktop ${language} help`);
      await page.keyboard.press("Escape");
      await settings(page).click();
      await assertAccessible(page, `desktop ${language} settings`);
      await close();
    });

    it(`fits a phone in ${language}`, async () => {
      const { page, close } = await at.desk({ language, viewport: phone, prepare: spread });
      await row(page, "окрашивание").waitFor();
      await assertFits(page);
      await assertAccessible(page, `phone ${language} list`);
      await row(page, "Спасибо большое").tap();
      await reading(page).waitFor();
      await page.waitForTimeout(300);
      await assertFits(page);
      await assertAccessible(page, `phone ${language} reading`);
      await page.locator(".toolbar .primary").tap();
      await toast(page).waitFor();
      await assertFits(page);
      await picture(page, `phone ${language} toast`);
      await page.locator(".back").tap();
      await row(page, "окрашивание").waitFor();
      await view(page, "open").tap();
      await page.locator(".empty").or(rows(page).first()).first().waitFor();
      await assertAccessible(page, `phone ${language} open`);
      await view(page, "done").tap();
      await rows(page).first().tap();
      await reading(page).waitFor();
      await assertFits(page);
      await picture(page, `phone ${language} done`);
      await page.locator(".back").tap();
      await settings(page).tap();
      await assertFits(page);
      await picture(page, `phone ${language} settings`);
      await close();
    });
  }

  it("is fine between a phone and a desktop", async () => {
    const { page, close } = await at.desk({ viewport: { width: 820, height: 1100 }, language: "ru", prepare: spread });
    await row(page, "платье с витрины").click();
    await assertFits(page);
    const { x, width } = await settings(page).boundingBox();
    assert.ok(x + width <= 820, "the last button is cut off");
    await assertAccessible(page, "tablet");
    await close();
  });

  it("keeps a chosen language and theme in this browser", async () => {
    const { page, close } = await at.desk();
    await settings(page).click();
    await page.getByText("Кыргызча").click();
    await page.getByText("Караңгы").click();
    await eventually(() => page.getAttribute("html", "data-theme"), "dark");
    await page.reload();
    await page.getByText("Азырынча эч нерсе тандалган жок").waitFor();
    assert.equal(await page.getAttribute("html", "data-theme"), "dark");
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(21, 21, 20)");
    await close();
  });
});

function spread(server) {
  server.inquiries.slice(4, 6).forEach((inquiry) => (inquiry.state = "open"));
  server.inquiries.slice(6, 7).forEach((inquiry) => (inquiry.state = "fading"));
  server.inquiries.slice(7, 8).forEach((inquiry) => (inquiry.state = "done"));
  server.inquiries.push(server.make("Бул кайрылуу кайра иштетүүгө чейин эле бар болчу", { live_order: false }));
}

async function assertFits(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, "the page is wider than the screen");
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("button, a.secondary, .view-name, h1, h2")]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.textContent),
  );
  assert.deepEqual(cut, [], "words that don't fit");
}
