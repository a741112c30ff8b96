// Notes of colleagues under an inquiry, against the stand-in server.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { eventually, reading, row, toast } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const note = (page, text) => page.locator(".note").filter({ hasText: text });
const field = (page) => page.locator("#new-note");
const colleague = "0000000000000008";

describe("Notes", () => {
  it("are written with the keyboard alone, and say before what will be masked", async () => {
    const { page, close } = await at.desk();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await row(page, "opening hours").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("n");
    await eventually(() => field(page).evaluate((element) => element === document.activeElement), true);
    await page.keyboard.type("Call back 0555123456 after lunch");
    await page.getByText("phone will be masked before this is kept.").waitFor();
    await assertAccessible(page, "notes warning");
    await page.keyboard.press("Control+Enter");
    await note(page, "after lunch").getByText("phone").waitFor();
    assert.equal(await field(page).inputValue(), "");
    assert.equal(await page.locator(".masked-warning").textContent(), "");
    await page.keyboard.press("Escape");
    await eventually(() => reading(page).evaluate((element) => element === document.activeElement), true);
    assert.equal(asked.some((url) => url.includes("0555123456") || url.includes("lunch")), false);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
    assert.equal(stored.includes("lunch"), false);
    await close();
  });

  it("appear while one looks, and only one's own can be changed and deleted", async () => {
    const { page, close } = await at.desk({ prepare: (server) => server.write(server.inquiries[3], "Mine from before") });
    await row(page, "opening hours").click();
    await note(page, "Mine from before").waitFor();
    at.mock.write(at.mock.inquiries[3], "From Bakyt", colleague);
    await note(page, "From Bakyt").getByText("Бакыт").waitFor();
    assert.equal(await note(page, "From Bakyt").getByRole("button").count(), 0);
    await note(page, "Mine from before").getByRole("button", { name: "Change the note" }).click();
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.type(", changed");
    await page.keyboard.press("Control+Enter");
    await note(page, "Mine from before, changed").waitFor();
    await note(page, "changed").getByRole("button", { name: "Delete the note" }).click();
    await toast(page).getByText("Note deleted.").waitFor();
    await eventually(() => note(page, "changed").count(), 0);
    await page.keyboard.press("u");
    await note(page, "Mine from before, changed").waitFor();
    assert.equal(at.mock.inquiries[3].state, "new");
    await close();
  });

  it("that were changed elsewhere are shown as they are, and lose nobody's words", async () => {
    const { page, close } = await at.desk({
      expected: [/412/],
      prepare: (server) => (server.first = server.write(server.inquiries[3], "Old words")),
    });
    await row(page, "opening hours").click();
    await note(page, "Old words").getByRole("button", { name: "Change the note" }).click();
    const edit = page.locator(`#note-${at.mock.first.id}`);
    await edit.fill("My words");
    at.mock.first.version = "elsewhere";
    at.mock.first.text = "Their words";
    await page.keyboard.press("Control+Enter");
    await page.getByText("Now it reads: Their words").waitFor();
    assert.equal(await edit.inputValue(), "My words");
    await assertAccessible(page, "notes conflict");
    await edit.press("Control+Enter");
    await note(page, "My words").waitFor();
    await eventually(() => edit.count(), 0);
    await close();
  });

  it("keep a draft while one looks at another inquiry", async () => {
    const { page, close } = await at.desk();
    await row(page, "opening hours").click();
    await field(page).fill("Half a thought");
    await row(page, "стоматологу").click();
    assert.equal(await field(page).inputValue(), "");
    await row(page, "opening hours").click();
    assert.equal(await field(page).inputValue(), "Half a thought");
    await close();
  });

  it("are told plainly when they can't be saved, and stay in the field", async () => {
    const { page, close } = await at.desk({ expected: [/503/] });
    await row(page, "opening hours").click();
    await field(page).fill("Important");
    at.mock.intercept = (request, url) => (request.method === "POST" && url.pathname.endsWith("/notes") ? { status: 503 } : null);
    await page.getByRole("button", { name: /^Save/ }).click();
    await toast(page).getByText("Nothing was changed").waitFor();
    assert.equal(await field(page).inputValue(), "Important");
    await close();
  });

  for (const [language, words] of [["ru", "Перед сохранением будет скрыто: телефон."], ["ky", "Сактаардан мурун жашырылат: телефон."]]) {
    it(`fit a phone in ${language}`, async () => {
      const { page, close } = await at.desk({
        language,
        viewport: phone,
        prepare: (server) => server.write(server.inquiries[3], "Жооп берилди, эртең келет", colleague),
      });
      await row(page, "opening hours").tap();
      await note(page, "Жооп берилди").waitFor();
      await field(page).fill("0555123456");
      await page.getByText(words).waitFor();
      await field(page).scrollIntoViewIfNeeded();
      await assertAccessible(page, `notes phone ${language}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await close();
    });
  }
});
