// Searching and similar inquiries: against the stand-in server what people see and do, against the real one that it fits.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, launch, phone, picture, visitor } from "./browser.mjs";
import { eventually, reading, row, rows, signUp, toast } from "./page.mjs";
import { Server } from "./server.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const field = (page) => page.getByRole("combobox", { name: /Search|Поиск|Издөө/ });
const hits = (page) => page.locator("#search-hits").getByRole("option");
const marks = (page) => page.locator("#search-hits mark");

describe("Searching", () => {
  it("begins with one key, finds as one types, marks the words, and goes back to the list", async () => {
    const { page, close } = await at.desk();
    await row(page, "окрашивание").waitFor();
    await page.keyboard.press("/");
    await page.getByText("these words side by side").waitFor();
    await assertAccessible(page, "search hints");
    await page.keyboard.type("окраш");
    await eventually(() => hits(page).count(), 1);
    assert.deepEqual(await marks(page).allInnerTexts(), ["окраш"]);
    await page.getByText("1 inquiry", { exact: true }).waitFor();
    await assertAccessible(page, "search hits");
    assert.ok(!decodeURIComponent(page.url()).includes("окраш"));
    await page.keyboard.press("Enter");
    await reading(page).getByText("Сколько стоит окрашивание").waitFor();
    assert.deepEqual(await reading(page).locator(".part mark").allInnerTexts(), ["окраш"]);
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await eventually(() => rows(page).count(), 10);
    assert.equal(await field(page).inputValue(), "");
    await close();
  });

  it("lets the arrow keys choose, the letter keys work, and a done inquiry stay among the hits", async () => {
    const { page, close } = await at.desk();
    await field(page).fill("стоит");
    await eventually(() => hits(page).count(), 1);
    await field(page).fill("о");
    await eventually(() => hits(page).count().then((count) => count > 3), true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await reading(page).waitFor();
    const second = await hits(page).nth(1).getAttribute("data-id");
    assert.equal(await hits(page).nth(1).getAttribute("aria-selected"), "true");
    await page.keyboard.press("e");
    await toast(page).getByText("Done.").waitFor();
    await hits(page).nth(1).getByText("Done", { exact: true }).waitFor();
    assert.equal(await hits(page).nth(1).getAttribute("data-id"), second);
    await page.keyboard.press("j");
    await eventually(() => hits(page).nth(2).getAttribute("aria-selected"), "true");
    at.mock.erase(at.mock.inquiries.find(({ id }) => id === second));
    await eventually(() => page.locator(`#search-hits [data-id="${second}"]`).count(), 0);
    await close();
  });

  it("offers filters as buttons and says what to try when nothing is found", async () => {
    const { page, close } = await at.desk({ prepare: (server) => server.arrive("уже решённое окрашивание", { state: "done" }) });
    await field(page).fill("окрашивание");
    await eventually(() => hits(page).count(), 2);
    await field(page).fill("");
    await page.locator(".search-chip", { hasText: "Done" }).click();
    await page.keyboard.type("окраш");
    await eventually(() => hits(page).count(), 1);
    assert.equal(await field(page).inputValue(), "state:done окраш");
    await field(page).fill("такого слова нет");
    await page.getByText("Nothing found").waitFor();
    await assertAccessible(page, "search nothing");
    await field(page).fill("topic:нет");
    await page.getByText("There is no such filter: topic:нет").waitFor();
    at.mock.indexing = { done: 30, all: 120 };
    await field(page).fill("окраш");
    await page.getByText("still being opened: 25 %").waitFor();
    at.mock.indexing = null;
    await eventually(() => page.getByText("still being opened").count(), 0);
    await close();
  });

  it("tells a failure and tries again", async () => {
    const { page, close } = await at.desk({ expected: [/503/] });
    await row(page, "окрашивание").waitFor();
    at.mock.intercept = (request, url) => (url.pathname.endsWith("/search") ? { status: 503, body: { code: "unavailable" } } : null);
    await field(page).fill("платье");
    await page.getByText("The search can’t be answered right now.").waitFor();
    at.mock.intercept = () => null;
    await page.getByRole("button", { name: "Try again" }).click();
    await eventually(() => hits(page).count(), 1);
    await close();
  });

  for (const language of ["en", "ru", "ky"]) {
    it(`works with a thumb on a phone in ${language}`, async () => {
      const { page, close } = await at.desk({ language, viewport: phone });
      await row(page, "окрашивание").waitFor();
      await field(page).tap();
      await page.locator(".search-hints").waitFor();
      await assertAccessible(page, `phone ${language} search hints`);
      await field(page).fill("стоит");
      await eventually(() => hits(page).count(), 1);
      await assertAccessible(page, `phone ${language} search hits`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await hits(page).first().tap();
      await reading(page).getByText("Сколько стоит окрашивание").waitFor();
      await page.locator(".back").tap();
      await eventually(() => hits(page).count(), 1);
      await page.locator(".search-box .quiet").tap();
      await eventually(() => hits(page).count(), 0);
      await close();
    });
  }
});

describe("Similar inquiries", () => {
  it("stand below the words with what they share, and open with a click", async () => {
    const { page, close } = await at.desk({
      prepare: (server) => {
        server.arrive("окрашивание на короткие волосы", { state: "done" });
        server.arrive("окрашивание бровей");
      },
    });
    await row(page, "длинные волосы").click();
    const similar = page.getByRole("complementary", { name: "Similar inquiries" });
    await similar.getByText("2 similar").waitFor();
    assert.ok((await similar.locator("mark").allInnerTexts()).includes("окрашивание"));
    await assertAccessible(page, "similar");
    await similar.getByRole("button").filter({ hasText: "бровей" }).click();
    await reading(page).locator(".part").getByText("окрашивание бровей").waitFor();
    await close();
  });
});

describe("Searching the real server", () => {
  it("finds what arrived in any letters and shows what is similar", async () => {
    const browser = await launch();
    const server = await Server.start();
    try {
      const guest = await visitor(browser, server.url);
      await signUp(guest.page, server.ownerLink);
      await server.message("Саламатсызбы! Жеткирүү канча турат?");
      await server.message("жеткируу канча турат Ошко");
      await field(guest.page).fill("jetkiruu");
      await eventually(() => hits(guest.page).count(), 2);
      assert.deepEqual((await marks(guest.page).allInnerTexts()).sort(), ["Жеткирүү", "жеткируу"]);
      await hits(guest.page).first().click();
      await guest.page.getByRole("complementary", { name: "Similar inquiries" }).getByText("1 similar").waitFor();
      await picture(guest.page, "search real");
      await guest.close();
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
