// What is masked: a text tried out, one click for what was found wrongly, and the business's own words.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { eventually, rows, settings } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const sheet = (page) => page.locator("dialog[open]");
const list = (page, name) => sheet(page).locator(`[data-mask-list=${name}]`);
const entries = (page, name) => list(page, name).locator("li bdi").allTextContents();
const marked = (page) => sheet(page).locator("[data-mask-text] mark").allTextContents();

async function opened(options) {
  const guest = await at.desk(options);
  await rows(guest.page).first().waitFor();
  await settings(guest.page).click();
  await sheet(guest.page).locator("[data-sheet=mask]").click();
  await guest.page.locator("#mask-text").waitFor();
  return guest;
}

describe("What is masked", () => {
  it("is shown at once, with what it is taken for and by which rule", async () => {
    const { page, close } = await opened();
    await page.locator("#mask-text").fill("🙂 call 0555 12 34 56 or a@b.kg");
    await sheet(page).getByText("2 places would be masked.").waitFor();
    assert.deepEqual(await marked(page), ["0555 12 34 56", "a@b.kg"]);
    await sheet(page).getByText("phone.kg_national").waitFor();
    assert.deepEqual(await sheet(page).locator(".mask-found .chip").allTextContents(), ["phone", "e-mail"]);
    await assertAccessible(page, "mask desktop");
    await page.locator("#mask-text").fill("when do you open?");
    await sheet(page).getByText("Nothing in it would be masked.").waitFor();
    await close();
  });

  it("is put right by one click, and that is taken back in the list", async () => {
    const { page, close } = await opened({ language: "ru", viewport: phone });
    await page.locator("#mask-text").fill("наш номер 0555 12 34 56");
    await sheet(page).getByRole("button", { name: "Это не личное: не маскировать" }).tap();
    await sheet(page).getByText("Здесь ничего не будет замаскировано.").waitFor();
    await sheet(page).getByText("«0555 12 34 56» останется в будущих текстах.").waitFor();
    await eventually(() => entries(page, "never"), ["0555 12 34 56"]);
    await assertAccessible(page, "mask phone ru");
    await list(page, "never").scrollIntoViewIfNeeded();
    await list(page, "never").getByRole("button", { name: "Убрать 0555 12 34 56" }).tap();
    await eventually(() => entries(page, "never"), []);
    await eventually(() => marked(page), ["0555 12 34 56"]);
    assert.equal(await sheet(page).getByText("останется в будущих текстах").count(), 0);
    await assertAccessible(page, "mask phone ru lists");
    await close();
  });

  it("is steered by the business's own words, with the keyboard alone", async () => {
    const { page, close } = await opened({ expected: [/400/] });
    await page.locator("#mask-text").fill("saffron, please");
    await sheet(page).getByText("Nothing in it would be masked.").waitFor();
    await list(page, "always").locator("input").focus();
    await page.keyboard.type("saffron");
    await page.keyboard.press("Enter");
    await eventually(() => entries(page, "always"), ["saffron"]);
    await eventually(() => marked(page), ["saffron"]);
    await sheet(page).getByText("Because your own list says so.").waitFor();
    assert.equal(await sheet(page).locator("[data-never]").count(), 0);
    await page.keyboard.type("Saffron"); // the field is empty and has the focus
    await page.keyboard.press("Enter");
    await list(page, "always").getByText("It is on this list already.").waitFor();
    await list(page, "always").locator("input").fill("/(/");
    await page.keyboard.press("Enter");
    await list(page, "always").getByText("This pattern can’t be used").waitFor();
    await eventually(() => entries(page, "always"), ["saffron"]);
    await assertAccessible(page, "mask lists");
    await close();
  });

  it("shows what a colleague changed meanwhile before it saves over it", async () => {
    const { page, close } = await opened({ expected: [/409/] });
    await list(page, "never").locator("input").fill("basil");
    at.mock.maskWords = { always: ["saffron"], never: [] };
    at.mock.maskVersion++;
    await page.keyboard.press("Enter");
    await list(page, "never").getByText("Somebody else changed the words just now.").waitFor();
    await eventually(() => entries(page, "always"), ["saffron"]);
    await page.keyboard.press("Enter");
    await eventually(() => entries(page, "never"), ["basil"]);
    assert.deepEqual(at.mock.maskWords, { always: ["saffron"], never: ["basil"] });
    await close();
  });

  it("may be looked at by an agent, from the help too, and not steered", async () => {
    const { page, close } = await at.desk({ language: "ky", prepare: (server) => (server.role = "agent") });
    await rows(page).first().waitFor();
    await page.keyboard.press("?");
    await sheet(page).getByRole("button", { name: "Эмне жашырылат" }).click();
    await page.locator("#mask-text").fill("0555 12 34 56");
    await eventually(() => marked(page), ["0555 12 34 56"]);
    await sheet(page).getByText("биротоло жок").waitFor();
    assert.equal(await sheet(page).locator("[data-never], [data-mask-list]").count(), 0);
    await assertAccessible(page, "mask agent ky");
    await page.keyboard.press("Escape");
    await eventually(() => sheet(page).count(), 0);
    await close();
  });
});
