// Two at one inquiry: they see each other, and whose change counts is asked, never decided silently.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertAccessible, launch, phone, visitor } from "./browser.mjs";
import { conflict, eventually, reading, row, rows, signUp, toast } from "./page.mjs";
import { Server } from "./server.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const bakyt = "0000000000000008";
const aigul = "0000000000000007";
const stranger = "0000000000000009";
const line = (page) => page.locator("[data-onlookers]");
const eye = (page, text) => row(page, text).locator(".row-eye");

// A colleague changed it, and the page hasn't been told yet.
function faster(inquiry, fields) {
  Object.assign(inquiry, fields);
  inquiry.version++;
}

describe("Who looks at an inquiry", () => {
  it("is said beside it and marked on its row, for as long as they look", async () => {
    const { page, close } = await at.desk({ prepare: (server) => server.looking.set(server.inquiries[1].id, [bakyt]) });
    await eye(page, "Спасибо большое").waitFor();
    assert.equal(await eye(page, "окрашивание").count(), 0);
    await row(page, "окрашивание").click();
    await reading(page).waitFor();
    assert.equal(await line(page).innerText(), "");
    at.mock.look(at.mock.inquiries[0], [aigul, bakyt]);
    await line(page).getByText("Бакыт is looking at this too.").waitFor();
    await eye(page, "окрашивание").waitFor();
    await assertAccessible(page, "presence desktop en");
    at.mock.look(at.mock.inquiries[0], [aigul, bakyt, stranger]);
    await line(page).getByText("Бакыт, Somebody are looking at this too.").waitFor();
    at.mock.look(at.mock.inquiries[0], [aigul]);
    await eventually(() => line(page).innerText(), "");
    assert.equal(await eye(page, "окрашивание").count(), 0);
    await close();
  });

  it("is told of this page too: what it has open, and that it closed it", async () => {
    const { page, close } = await at.desk({ expected: [/ERR_/] });
    await row(page, "окрашивание").click();
    const [first, , third] = at.mock.inquiries;
    await eventually(() => at.mock.looked.at(-1), first.id);
    for (const key of ["j", "j"]) {
      await page.keyboard.press(key);
    }
    await eventually(() => at.mock.looked.at(-1), third.id);
    at.mock.breakStreams(); // it comes back under another name, and says it again
    await eventually(() => at.mock.looked.filter((id) => id === third.id).length, 2);
    await page.keyboard.press("Escape");
    await eventually(() => at.mock.looked.at(-1), null);
    await close();
  });

  it("reads well on a phone in Kyrgyz and Russian", async () => {
    for (const [language, words] of [["ky", "Муну Бакыт дагы карап жатат."], ["ru", "Бакыт тоже смотрит это обращение."]]) {
      const { page, close } = await at.desk({ language, viewport: phone, prepare: (server) => server.looking.set(server.inquiries[0].id, [bakyt]) });
      await eye(page, "окрашивание").waitFor();
      await assertAccessible(page, `presence phone list ${language}`);
      await row(page, "окрашивание").tap();
      await line(page).getByText(words).waitFor();
      await page.waitForTimeout(300);
      await assertAccessible(page, `presence phone ${language}`);
      await close();
      await at.mock.stop();
    }
  });
});

describe("Two changes of one inquiry", () => {
  it("let theirs stand until somebody here says otherwise", async () => {
    const { page, close } = await at.desk({ expected: [/409/], prepare: (server) => server.looking.set(server.inquiries[0].id, [bakyt]) });
    await eye(page, "окрашивание").waitFor();
    const [inquiry] = at.mock.inquiries;
    faster(inquiry, { state: "open" });
    at.mock.changedBy = { state: bakyt, assignee: null };
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await conflict(page).getByRole("heading", { name: "Бакыт was faster" }).waitFor();
    await conflict(page).getByText("It is in “Open” now; you wanted “Done”. Nothing was overwritten. Бакыт is looking at this too.").waitFor();
    assert.match(await conflict(page).innerText(), /окрашивание/);
    assert.equal(await toast(page).count(), 0, "no word of a change that did not happen");
    await assertAccessible(page, "conflict desktop en");
    await conflict(page).getByRole("button", { name: "Keep theirs" }).click();
    await eventually(() => conflict(page).count(), 0);
    assert.equal(inquiry.state, "open");
    await close();
  });

  it("end with mine if I say so, knowing what I overwrite", async () => {
    const { page, close } = await at.desk({ language: "ru", viewport: phone, expected: [/409/] });
    const [inquiry] = at.mock.inquiries;
    await row(page, "окрашивание").tap();
    faster(inquiry, { state: "open" });
    at.mock.changedBy = { state: aigul, assignee: null };
    await page.locator(".toolbar .primary").tap();
    await conflict(page).getByRole("heading", { name: "Вы изменили это на другой странице" }).waitFor();
    await conflict(page).getByText("Сейчас оно в разделе «В работе», а вы хотели «Готово».").waitFor();
    await page.waitForTimeout(300);
    await assertAccessible(page, "conflict phone ru");
    await conflict(page).getByRole("button", { name: "Всё равно по-моему" }).tap();
    await eventually(() => inquiry.state, "done");
    await eventually(() => conflict(page).count(), 0);
    await close();
  });

  it("about whose it is are asked the same way, and the question ends when it doesn't matter any more", async () => {
    const { page, close } = await at.desk({ expected: [/409/] });
    const [inquiry] = at.mock.inquiries;
    await row(page, "окрашивание").click();
    await page.keyboard.press("a");
    faster(inquiry, { assignee: bakyt });
    await page.locator("dialog[open]").getByRole("button", { name: "You" }).click();
    await conflict(page).getByText("Assigned now: Бакыт; you wanted: You.").waitFor();
    await conflict(page).getByRole("button", { name: "Apply mine anyway" }).click();
    await eventually(() => inquiry.assignee, aigul);
    faster(inquiry, { state: "done" });
    await page.keyboard.press("o");
    await conflict(page).waitFor();
    at.mock.change(inquiry, "open"); // the colleague comes round to the same
    await eventually(() => conflict(page).count(), 0);
    await close();
  });
});

describe("On the real server", () => {
  let browser;
  let server;
  before(async () => ([browser, server] = await Promise.all([launch(), Server.start()])));
  after(() => Promise.all([browser?.close(), server?.stop()]));

  it("two pages of the team see each other come and go", async () => {
    const one = await visitor(browser, server.url);
    await signUp(one.page, server.ownerLink);
    await server.message("Сколько стоит доставка в Нарын?");
    await row(one.page, "Нарын").waitFor();
    const link = await one.page.evaluate(async () => {
      const body = JSON.stringify({ role: "agent" });
      const response = await fetch("/api/v1/invitations", { method: "POST", headers: { "Content-Type": "application/json" }, body });
      return (await response.json()).link;
    });
    const other = await visitor(browser, server.url);
    await signUp(other.page, new URL(new URL(link).hash, server.url).href, { name: "Бакыт" });
    await row(other.page, "Нарын").click();
    await eye(one.page, "Нарын").waitFor();
    await row(one.page, "Нарын").click();
    await line(one.page).getByText("Бакыт is looking at this too.").waitFor();
    await line(other.page).getByText("Aigul is looking at this too.").waitFor();
    await other.close();
    await eventually(() => line(one.page).innerText(), "");
    assert.equal(await rows(one.page).count(), 1);
    await one.close();
  });
});
