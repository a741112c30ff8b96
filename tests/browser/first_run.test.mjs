// From the first run to an inquiry marked done, against the real server: the owner's link, the checklist, live inquiries,
// keys, languages, signing out and in, a restart. The steps build on each other.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, launch, phone, visitor } from "./browser.mjs";
import { count, eventually, reading, row, rows, settings, signIn, signUp, step, toast, view } from "./page.mjs";
import { Server } from "./server.mjs";

const password = "correct horse battery";

// Bounds a hang, so that the log tells where it was.
const stepPatienceMs = 240_000;

let browser;
let server;
let guest;
let page;

before(async () => {
  server = await Server.start();
  browser = await launch();
  guest = await visitor(browser, server.url, { expected: [/40[13]/, /ERR_/] });
  page = guest.page;
});
// A step builds on those before it: after a failure the rest fails at once instead of waiting in vain.
let broken = false;
function inTurn(name, act) {
  it(name, { timeout: stepPatienceMs }, async (context) => {
    assert.ok(!broken, "an earlier step failed");
    broken = true;
    await act(context);
    broken = false;
  });
}

after(
  async () => {
    await browser?.close();
    await server?.stop();
  },
  { timeout: stepPatienceMs },
);

describe("From the first run to an inquiry marked done", () => {
  inTurn("tells somebody without the link how to get one", async () => {
    const stranger = await visitor(browser, server.url, { viewport: phone, language: "ky" });
    await stranger.page.goto("/");
    await stranger.page.getByText("wordkeep owner-link").waitFor();
    await assertAccessible(stranger.page, "no link phone ky");
    await stranger.close();
  });

  inTurn("refuses a link that is not right", async () => {
    const stranger = await visitor(browser, server.url, { expected: [/403/] });
    await signUp(stranger.page, `${server.url}/#welcome=this-is-not-the-token`);
    await stranger.page.getByText("This link has been used or is too old.").waitFor();
    await stranger.close();
  });

  inTurn("takes the token out of the address at once and asks for a good password", async () => {
    await page.goto(server.ownerLink);
    await page.getByRole("heading", { name: "Welcome" }).waitFor();
    assert.equal(page.url(), `${server.url}/`);
    await assertAccessible(page, "first run");
    await page.locator("#name").fill("Айгүл");
    await page.locator("#password").fill("short");
    await page.locator("button[type=submit]").click();
    await page.getByText("Use at least 10 characters.").waitFor();
    await page.locator("#password").fill(password);
    await page.locator("#again").fill("something else");
    await page.locator("button[type=submit]").click();
    await page.getByText("The two passwords differ.").waitFor();
    await assertAccessible(page, "first run with faults");
    await page.locator("#again").fill(password);
    await page.keyboard.press("Enter");
    await page.getByText("Connect Instagram").waitFor();
  });

  inTurn("shows a checklist that turns green by itself", async () => {
    await page.getByText("All quiet").waitFor();
    await assertAccessible(page, "checklist");
    await server.handshake();
    await eventually(() => step(page, "handshake_seen").getAttribute("data-done"), "true");
    await server.test();
    await eventually(() => step(page, "test_received").getAttribute("data-done"), "true");
    await assertAccessible(page, "checklist half done");
  });

  inTurn("shows an inquiry as it arrives, and only good advice is left of the checklist", async () => {
    await server.message("Саламатсызбы! Көйнөктүн 46 размери барбы?", "100000000000001");
    await row(page, "Көйнөктүн 46 размери").waitFor();
    await eventually(() => count(page, "new").innerText(), "1");
    await eventually(() => step(page, "first_message").getAttribute("data-done"), "true");
    await page.getByText("Two things before you rest").waitFor();
    await page.getByRole("button", { name: "Later" }).click();
    await eventually(() => step(page, "backup_made").count(), 0);
  });

  inTurn("joins what the same person writes on, and shows what was masked as chips", async () => {
    await server.message("Менин номерим +996 555 123 456", "100000000000001");
    await row(page, "2 messages").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await eventually(() => reading(page).locator(".part").count(), 2);
    await eventually(() => reading(page).locator(".chip").allInnerTexts(), ["phone"]);
    await assertAccessible(page, "inquiry");
  });

  inTurn("marks it done by key, undoes that, and marks it done again", async () => {
    await page.keyboard.press("e");
    await toast(page).getByText("Done.").waitFor();
    await eventually(() => rows(page).count(), 0);
    await eventually(() => count(page, "done").innerText(), "1");
    await page.keyboard.press("u");
    await toast(page).getByText("Undone.").waitFor();
    await row(page, "Көйнөктүн 46 размери").waitFor();
    await page.keyboard.press("e");
    await eventually(() => rows(page).count(), 0);
    await view(page, "done").click();
    await row(page, "Көйнөктүн 46 размери").click();
    await reading(page).getByText("Done. After a while it fades").waitFor();
    await page.getByRole("button", { name: /Reopen/ }).click();
    await eventually(() => count(page, "open").innerText(), "1");
  });

  inTurn("shows two people the same desk", async () => {
    const colleague = await visitor(browser, server.url, { viewport: phone, language: "ru" });
    await colleague.page.goto("/?state=open");
    await colleague.page.getByRole("heading", { name: "Вход" }).waitFor();
    await assertAccessible(colleague.page, "sign in phone ru");
    await signIn(colleague.page, "Айгүл", password);
    await row(colleague.page, "Көйнөктүн 46 размери").tap();
    await view(page, "open").click();
    await row(page, "Көйнөктүн 46 размери").waitFor();
    await colleague.page.locator(".toolbar .primary").tap();
    await eventually(() => rows(page).count(), 0);
    await colleague.close();
  });

  inTurn("speaks three languages, and remembers which", async () => {
    await settings(page).click();
    await page.getByText("Русский").click();
    await page.getByRole("heading", { name: "Настройки" }).waitFor();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByText("В работе ничего нет").waitFor();
    await settings(page).click();
    const policy = page.getByRole("link", { name: "Политика конфиденциальности" });
    const response = await page.request.get(await policy.getAttribute("href"));
    assert.equal(response.status(), 200);
    assert.match(await response.text(), /privacy@shop\.example|lang="ru"/);
    await page.getByText("English").click();
    await page.keyboard.press("Escape");
  });

  inTurn("comes back by itself after a restart and says that the order is not known", async (context) => {
    if (server.restart === null) {
      context.skip("the server is not ours to restart");
      return;
    }
    await page.goto("/");
    await server.message("Осталось с прошлого раза");
    await row(page, "Осталось с прошлого раза").waitFor();
    await server.restart();
    await page.getByText("From before the restart, in no order").waitFor();
    await server.message("Пришло после");
    await eventually(() => rows(page).first().innerText(), "Пришло после");
    await assertAccessible(page, "after a restart");
  });

  inTurn("signs out, and in again with the right password only", async () => {
    await settings(page).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    await signIn(page, "Айгүл", "a wrong password");
    await page.getByText("The name or the password is wrong.").waitFor();
    await page.goto(server.ownerLink); // used: there is an owner now
    await signIn(page, "Айгүл", password);
    await page.getByRole("heading", { name: "New" }).waitFor();
    await guest.close();
  });
});
