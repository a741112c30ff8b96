// Requests for erasure: what staff see of them, against the stand-in server; and the way of one, from the public form to
// the receipt, against the real one, with a script and without.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, launch, phone, visitor } from "./browser.mjs";
import { eventually, rows, settings, signUp, toast, view } from "./page.mjs";
import { Server } from "./server.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const dialog = (page) => page.locator("dialog[open]");
const requests = (page) => page.locator("[data-request]");
const link = (page) => page.locator(".requests-link").and(page.locator(":visible"));

function waiting(server) {
  const match = (number, text, percent) => ({ id: `00000000000000${number}`, inquiry: `00000000000000${number}`, text, percent });
  server.erasureRequests = [
    {
      id: "00000000000000b1",
      text: "Сколько стоит окрашивание на длинные волосы? Мой номер [phone]",
      exact_count: 2,
      exact: [match("c1", "Сколько стоит окрашивание на длинные волосы? Мой номер [phone]", 100), match("c2", "сколько стоит окрашивание на длинные волосы? мой номер [phone]", 100)],
      similar: [match("c3", "Сколько стоит окрашивание на короткие волосы?", 71)],
    },
    { id: "00000000000000b2", text: "Мен качандыр бир нерсе жазгам", exact_count: 0, exact: [], similar: [] },
  ];
}

describe("Requests for erasure at the desk", () => {
  it("stand beside the texts that match, and are settled with one more question", async () => {
    const { page, close } = await at.desk({ prepare: waiting });
    await link(page).getByText("2", { exact: true }).waitFor();
    await link(page).click();
    await eventually(() => requests(page).count(), 2);
    assert.match(page.url(), /view=requests/);
    assert.equal(await view(page, "new").getAttribute("aria-current"), null);
    await page.keyboard.press("j");
    await page.getByText("Erase all 2 texts with the same words").waitFor();
    assert.ok(await page.locator("[data-exact]").isChecked());
    await assertAccessible(page, "requests desktop en");
    await page.locator("[data-similar]").check();
    await page.keyboard.press("Delete");
    await assertAccessible(page, "requests erase en");
    await page.keyboard.press("Enter"); // the safe button has the focus
    await eventually(() => dialog(page).count(), 0);
    await page.locator("[data-grant]").click();
    await dialog(page).getByText("Erase 3 texts for good").click();
    await toast(page).getByText("Erased, and the request is settled.").waitFor();
    await eventually(() => requests(page).count(), 1);
    await close();
  });

  it("are declined with a reason, and nothing can be erased where nothing matches", async () => {
    const { page, close } = await at.desk({ prepare: waiting, language: "ky", viewport: phone });
    await rows(page).first().waitFor();
    await link(page).tap();
    await requests(page).last().tap();
    await page.getByText("Туура келген текст жок.").waitFor();
    assert.ok(await page.locator("[data-grant]").isDisabled());
    await assertAccessible(page, "requests phone ky");
    await page.locator("[data-decline]").tap();
    assert.ok(await dialog(page).locator("[value=not_found]").isChecked());
    await assertAccessible(page, "requests decline phone ky");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0);
    await dialog(page).locator("[data-settle]").tap();
    await toast(page).getByText("Четке кагылды.").waitFor();
    await eventually(() => requests(page).count(), 1);
    await close();
  });

  it("tell when a colleague was faster, and lead back to the desk", async () => {
    const { page, close } = await at.desk({ prepare: waiting, language: "ru", address: "/?view=requests", expected: [/404/] });
    await requests(page).first().click();
    await page.locator("[data-exact]").waitFor();
    at.mock.erasureRequests = [];
    await page.locator("[data-decline]").click();
    await dialog(page).locator("[data-settle]").click();
    await toast(page).getByText("Кто-то уже решил эту просьбу.").waitFor();
    await eventually(() => requests(page).count(), 1);
    await view(page, "new").click();
    await rows(page).first().waitFor();
    await page.goBack();
    await page.getByText("Никто не ждёт").or(requests(page)).first().waitFor();
    await close();
  });

  it("are not shown to an agent", async () => {
    const { page, close } = await at.desk({ prepare: (server) => (server.role = "agent"), address: "/?view=requests" });
    await rows(page).first().waitFor();
    assert.equal(await page.locator(".requests-link").count(), 0);
    await close();
  });
});

describe("The way of a request", () => {
  let browser;
  let server;
  before(async () => {
    server = await Server.start();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("goes from the public form to the receipt", async () => {
    await server.message("Where is my order? I paid two weeks ago");
    const person = await visitor(browser, server.url, { viewport: phone, language: "ru" });
    await person.page.goto("/privacy");
    await person.page.getByRole("link", { name: "Попросить стереть текст" }).first().tap();
    await person.page.locator("textarea").waitFor();
    await assertAccessible(person.page, "erasure form phone ru");
    await person.page.locator("textarea").fill("where is my order? I paid two weeks ago");
    await person.page.getByRole("button").tap();
    const code = await person.page.locator(".code").innerText();
    assert.match(code, /^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    await assertAccessible(person.page, "erasure asked phone ru");
    await person.page.getByRole("link", { name: "Посмотреть, что с ней" }).tap();
    await person.page.getByText("Ваша просьба ждёт").waitFor();

    const owner = await visitor(browser, server.url, { expected: [/401/] });
    await signUp(owner.page, server.ownerLink);
    await rows(owner.page).first().waitFor();
    await link(owner.page).click();
    await requests(owner.page).first().click();
    await owner.page.locator("[data-grant]").click();
    await dialog(owner.page).locator("[data-erase]").click();
    await toast(owner.page).getByText("Erased, and the request is settled.").waitFor();
    await owner.page.getByText("Nobody is waiting").waitFor();
    await view(owner.page, "new").click();
    await eventually(() => rows(owner.page).count(), 0);
    await settings(owner.page).click();
    await owner.page.getByRole("link", { name: "Who can learn what" }).waitFor();

    await person.page.reload();
    await person.page.getByText("Текст стёрт навсегда").waitFor();
    await assertAccessible(person.page, "erasure done phone ru");
    await owner.close();
    await person.close();
  });

  it("works without scripts, with patience", async () => {
    const person = await visitor(browser, server.url, { javaScriptEnabled: false, expected: [/429/] });
    await person.page.goto("/erasure");
    assert.match(await person.page.content(), /<noscript>.*This browser runs no scripts here/s);
    await person.page.locator("textarea").fill("a text of mine");
    await person.page.getByRole("button").click();
    await person.page.getByText("send the form again").waitFor();
    assert.equal(await person.page.locator("textarea").inputValue(), "a text of mine");
    await person.close();
  });
});
