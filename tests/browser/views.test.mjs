// Views: the filter in the address, live counts, and saving one, against the stand-in server.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { eventually, row, rows, toast } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const dialog = (page) => page.locator("dialog[open]");
const side = (page) => page.locator(".side-views");
const link = (page, name) => side(page).getByRole("link", { name });
const number = (page, name) => link(page, name).locator(".count > [aria-hidden]").innerText();

function spread(server) {
  server.topics = [{ id: "000000000000c001", name: "Доставка", colour: "teal", count: 0, version: "1" }];
  server.inquiries[0].assignee = "0000000000000007";
  server.inquiries[1].topics = ["000000000000c001"];
  server.inquiries[2].assignee = "0000000000000007";
  server.inquiries[2].state = "open";
}

describe("Views", () => {
  it("show what is mine, nobody's or of a topic, with live counts and an address of their own", async () => {
    const { page, close } = await at.desk({ prepare: spread });
    await eventually(() => number(page, "Mine"), "2");
    await eventually(() => number(page, "Unassigned"), "8");
    await eventually(() => number(page, "Доставка"), "1");
    await link(page, "Mine").click();
    await eventually(() => rows(page).count(), 2);
    assert.equal(new URL(page.url()).search, "?state=new,open&assignee=me");
    await page.getByRole("heading", { name: "Mine" }).waitFor();
    await assertAccessible(page, "views mine");
    await page.reload();
    await eventually(() => rows(page).count(), 2);
    await row(page, "окрашивание").click();
    await page.keyboard.press("e");
    await eventually(() => rows(page).count(), 1);
    await eventually(() => number(page, "Mine"), "1");
    await page.keyboard.press("u");
    await eventually(() => rows(page).count(), 2);
    await link(page, "Доставка").click();
    await eventually(() => rows(page).count(), 1);
    await page.goBack();
    await eventually(() => rows(page).count(), 2);
    await close();
  });

  it("are saved from the filter, renamed, shared, deleted, and that is undone", async () => {
    const { page, close } = await at.desk({ prepare: spread });
    await eventually(() => rows(page).count(), 9);
    await page.keyboard.press("f");
    await side(page).getByLabel("Whose is it?").selectOption("none");
    await eventually(() => rows(page).count(), 8);
    await side(page).getByRole("button", { name: "Save as a view" }).click();
    await dialog(page).getByLabel("Name").fill("Fresh and free");
    await assertAccessible(page, "views save");
    await page.keyboard.press("Enter");
    await eventually(() => number(page, "Fresh and free"), "8");
    at.mock.arrive("Ещё одно");
    await eventually(() => number(page, "Fresh and free"), "9");
    await side(page).getByRole("button", { name: "Change “Fresh and free”" }).click();
    await dialog(page).getByLabel("Name").fill("Free");
    await dialog(page).getByLabel("For the whole team").check();
    await page.keyboard.press("Enter");
    await link(page, "Free").waitFor();
    await eventually(() => at.mock.views.map(({ name, shared, filter }) => [name, shared, filter]), [["Free", true, "state=new&assignee=none"]]);
    await side(page).getByRole("button", { name: "Change “Free”" }).click();
    await dialog(page).getByRole("button", { name: "Delete" }).click();
    await eventually(() => link(page, "Free").count(), 0);
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await link(page, "Free").waitFor();
    await close();
  });

  for (const [language, open, mine] of [["ru", "Виды и фильтр", "Мои"], ["ky", "Көрүнүштөр жана чыпка", "Меники"]]) {
    it(`are on a sheet on a phone in ${language}`, async () => {
      const { page, close } = await at.desk({ language, viewport: phone, prepare: spread });
      await row(page, "окрашивание").waitFor();
      await page.getByRole("button", { name: open }).tap();
      await dialog(page).getByRole("link", { name: mine }).waitFor();
      assert.ok(await dialog(page).evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth));
      await assertAccessible(page, `phone ${language} views`);
      await dialog(page).getByRole("link", { name: mine }).tap();
      await eventually(() => rows(page).count(), 2);
      await eventually(() => dialog(page).count(), 0);
      await close();
    });
  }
});
