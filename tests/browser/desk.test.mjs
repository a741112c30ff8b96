// The desk at work, against the stand-in server: what people see and do.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, picture } from "./browser.mjs";
import { conflict, count, eventually, reading, row, rows, signIn, toast, view } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();

describe("The desk", () => {
  it("shows the newest inquiry on top and lets the keys move, open and close", async () => {
    const { page, close } = await at.desk();
    await rows(page).first().waitFor();
    assert.match(await rows(page).first().innerText(), /Сколько стоит окрашивание/);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await reading(page).getByText("Сколько стоит окрашивание").waitFor();
    await page.keyboard.press("j");
    await reading(page).getByText("Спасибо большое").waitFor();
    assert.deepEqual(await reading(page).locator(".chip").allInnerTexts(), ["e-mail"]);
    await page.keyboard.press("Escape");
    await eventually(() => reading(page).count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "listbox");
    await close();
  });

  it("understands the same keys in a Russian or Kyrgyz layout", async () => {
    const { page, close } = await at.desk();
    await rows(page).first().waitFor();
    const press = (key, code, shiftKey = false) =>
      page.evaluate(
        (init) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true })),
        { key, code, shiftKey },
      );
    await press("о", "KeyJ");
    await press("у", "KeyE");
    await toast(page).getByText("Done.").waitFor();
    await press("г", "KeyU");
    await toast(page).getByText("Undone.").waitFor();
    await press(",", "Slash", true);
    await page.getByRole("dialog").getByText("Mark done", { exact: true }).waitFor();
    await close();
  });

  it("marks done, goes on to the next one, and undoes several steps in turn", async () => {
    const { page, close } = await at.desk();
    await row(page, "окрашивание").click();
    await page.keyboard.press("e");
    await reading(page).getByText("Спасибо большое").waitFor();
    await page.keyboard.press("e");
    await reading(page).getByText("Курска качан").waitFor();
    await eventually(() => count(page, "new").innerText(), "8");
    await eventually(() => count(page, "done").innerText(), "2");
    await page.keyboard.press("u");
    await reading(page).getByText("Спасибо большое").waitFor();
    await page.keyboard.press("u");
    await reading(page).getByText("окрашивание").waitFor();
    await eventually(() => rows(page).first().innerText().then((text) => text.includes("окрашивание")), true);
    await eventually(() => count(page, "new").innerText(), "10");
    await page.keyboard.press("u");
    await toast(page).getByText("There is nothing to undo.").waitFor();
    await eventually(() => at.mock.counts(), { new: 10, open: 0, done: 0, fading: 0 });
    await close();
  });

  it("sends done and undo in that order even if the server is slow", async () => {
    const { page, close } = await at.desk();
    await row(page, "окрашивание").waitFor();
    await page.route("**/api/v1/inquiries/*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.keyboard.press("u");
    await row(page, "окрашивание").waitFor();
    const id = at.mock.inquiries[0].id;
    await eventually(() => at.mock.inquiries.find((each) => each.id === id).version, 3);
    assert.equal(at.mock.inquiries[0].state, "new");
    await eventually(() => rows(page).count(), 10);
    await close();
  });

  it("tells of a conflict and shows what the colleague did", async () => {
    const { page, close } = await at.desk({ expected: [/409/] });
    await row(page, "окрашивание").waitFor();
    at.mock.inquiries[0].state = "open"; // no event: the page can't know yet
    at.mock.inquiries[0].version++;
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await conflict(page).getByText("It is in “Open” now; you wanted “Done”. Nothing was overwritten.").waitFor();
    await eventually(() => rows(page).count(), 9);
    assert.equal(at.mock.inquiries[0].state, "open");
    await close();
  });

  it("puts the inquiry back if the store can't be written", async () => {
    const { page, close } = await at.desk({ expected: [/503/] });
    await row(page, "окрашивание").waitFor();
    at.mock.intercept = (request) => (request.method === "PATCH" ? { status: 503, body: { code: "unavailable" } } : null);
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await toast(page).getByText("The server can’t save right now.").waitFor();
    await eventually(() => rows(page).first().innerText().then((text) => text.includes("окрашивание")), true);
    await eventually(() => count(page, "new").innerText(), "10");
    await close();
  });

  it("keeps the view in the address and the open inquiry out of it", async () => {
    const { page, close } = await at.desk();
    await view(page, "open").click();
    await page.getByText("Nothing is open", { exact: true }).waitFor();
    assert.equal(new URL(page.url()).search, "?state=open");
    await page.goBack();
    await row(page, "окрашивание").click();
    await reading(page).waitFor();
    assert.ok(!at.mock.inquiries.some(({ id }) => page.url().includes(id)));
    await page.reload();
    await reading(page).getByText("окрашивание").waitFor();
    await page.locator(".side-views").getByLabel("Mailbox").selectOption("00000000000000a2");
    await eventually(() => rows(page).count(), 3);
    assert.equal(new URL(page.url()).search, "?state=new&mailbox=00000000000000a2");
    await close();
  });

  it("lets new inquiries slide in at the top, and wait behind a pill when the list is scrolled", async () => {
    const { page, close } = await at.desk({ prepare: (server) => Array.from({ length: 40 }, (_, n) => server.arrive(`Вопрос номер ${n}`)) });
    await rows(page).first().waitFor();
    at.mock.arrive("Пришло, пока смотрели сверху");
    await eventually(() => rows(page).first().innerText().then((text) => text.includes("смотрели сверху")), true);
    await page.locator(".scroller").evaluate((element) => (element.scrollTop = 900));
    const seen = () => page.locator(".scroller").evaluate((element) => {
      const top = element.getBoundingClientRect().top;
      const first = [...element.querySelectorAll("[role=option]")].find((each) => each.getBoundingClientRect().bottom > top + 1);
      return `${first.textContent} ${Math.round(first.getBoundingClientRect().top)}`;
    });
    await eventually(() => page.locator(".scroller").evaluate((element) => element.scrollTop), 900);
    await page.waitForTimeout(400);
    const before = await seen();
    ["раз", "два", "три"].forEach((word) => at.mock.arrive(`Пока читали ниже: ${word}`));
    await page.getByRole("button", { name: "3 new" }).waitFor();
    at.mock.erase(at.mock.inquiries[4]); // above what is read
    await eventually(() => count(page, "new").innerText(), "53");
    await page.waitForTimeout(400);
    assert.equal(await seen(), before);
    await picture(page, "pill");
    await page.getByRole("button", { name: "3 new" }).click();
    await eventually(() => rows(page).first().innerText().then((text) => text.includes("три")), true);
    await page.locator("[data-announcer]").getByText("new inquir").waitFor({ state: "attached" });
    await close();
  });

  it("says kindly that what was kept before a restart has no order", async () => {
    const { page, close } = await at.desk({
      prepare: (server) => {
        for (const text of ["Из прошлой жизни", "Тоже оттуда"]) {
          server.inquiries.push(server.make(text, { live_order: false }));
        }
      },
    });
    await page.getByText("From before the restart, in no order").waitFor();
    await page.getByRole("button", { name: "Why?" }).click();
    await page.getByRole("dialog").getByText("writes down no dates").waitFor();
    await assertAccessible(page, "why");
    await close();
  });

  it("tells when the connection is lost, comes back by itself, and catches up", async () => {
    const { page, close } = await at.desk({ expected: [/ERR_|Failed to load resource/] });
    await rows(page).first().waitFor();
    at.mock.intercept = (request, url) => (url.pathname === "/api/v1/live" ? { status: 503 } : null);
    at.mock.breakStreams();
    await page.getByText("The connection is lost.").waitFor();
    await picture(page, "lost");
    at.mock.arrive("Написали, пока связи не было");
    at.mock.intercept = () => null;
    await row(page, "пока связи не было").waitFor();
    await eventually(() => page.locator(".banner").innerText(), "");
    await close();
  });

  it("asks to sign in again when the session ends, and goes on in the same view", async () => {
    const { page, close } = await at.desk({ address: "/?state=done", expected: [/401/, /ERR_/] });
    await page.getByText("Nothing here yet").waitFor();
    at.mock.signedIn = false;
    at.mock.breakStreams();
    await page.getByText("You have been signed out.").waitFor();
    await assertAccessible(page, "signed out");
    await signIn(page, "Айгүл", "wrong password");
    await page.getByText("The name or the password is wrong.").waitFor();
    await page.locator("#password").fill("correct horse battery");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing here yet").waitFor();
    await close();
  });

  it("tells when the open inquiry is erased", async () => {
    // What stands beside an inquiry may be asked for just when it goes.
    const { page, close } = await at.desk({ expected: [/404/] });
    await row(page, "окрашивание").click();
    at.mock.erase(at.mock.inquiries[0]);
    await page.getByText("This inquiry has been erased.").waitFor();
    await eventually(() => rows(page).count(), 9);
    await close();
  });

  it("opens Instagram in a tab of its own that knows nothing of this one", async () => {
    const { page, close } = await at.desk();
    await row(page, "окрашивание").click();
    const link = page.getByRole("link", { name: /Open Instagram/ });
    assert.equal(await link.getAttribute("href"), "https://www.instagram.com/direct/inbox/");
    assert.equal(await link.getAttribute("target"), "_blank");
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
    await close();
  });

  it("copies the words with the placeholders in the reader's language", async () => {
    const { page, close } = await at.desk({ language: "ru", permissions: ["clipboard-read", "clipboard-write"] });
    await row(page, "платье с витрины").click();
    await page.getByRole("button", { name: "Копировать текст" }).click();
    await toast(page).getByText("Скопировано.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.split("\n").at(-1), "Меня зовут [имя], мой номер [телефон]");
    await close();
  });

  it("shows words as words, whatever they look like", async () => {
    const { page, close } = await at.desk({ prepare: (server) => server.arrive("<img src=x onerror=alert(1)> <b>не жирно</b> [no-such]") });
    await row(page, "не жирно").click();
    await reading(page).getByText("<img src=x onerror=alert(1)> <b>не жирно</b> [no-such]").waitFor();
    await close();
  });
});
