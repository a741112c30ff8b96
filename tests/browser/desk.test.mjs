// The desk at work, against the stand-in server: what people see and do, on a desktop and on a phone.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { assertAccessible, launch, phone, picture, visitor } from "./browser.mjs";
import { MockServer } from "./mock.mjs";
import { count, eventually, list, reading, row, rows, settings, signIn, toast, view } from "./page.mjs";
import { builtPage } from "./server.mjs";

const texts = [
  ["Здравствуйте! Подскажите, пожалуйста, платье с витрины есть в 46 размере?", "И можно ли примерить сегодня?", "Меня зовут [name], мой номер [phone]"],
  "Саламатсызбы, жеткирүү канча турат? Дарегим [address], кечки саат алтыдан кийин үйдө болом. Төлөмдү картка өткөрсөм болобу же нак акча керекпи?",
  "Hi! Do you ship to Osh? I paid to [card] yesterday but nothing has arrived yet 🙂",
  "Кечээ жазылган элем, бүгүн келе албай калдым. Эртеңкиге которуп койсоңуз болобу?",
  ["Можно записаться к стоматологу на четверг?", "Желательно после 17:00"],
  "Добрый день, заказ [tracking] до сих пор не пришёл. Что делать?",
  "What are your opening hours on Sunday?",
  "Курска качан жазылса болот? Балам 9 жашта, башталгыч деңгээл.",
  "Спасибо большое, всё подошло! Напишите на [e-mail], когда будет новая коллекция.",
  "Сколько стоит окрашивание на длинные волосы и сколько по времени?",
];

let browser;
let mock;
before(async () => (browser = await launch()));
after(() => browser?.close());

beforeEach(() => {
  mock?.stop();
  mock = null;
});
after(() => mock?.stop());

async function desk(options = {}) {
  mock = await MockServer.start(await builtPage());
  mock.mailboxes = [
    { id: "00000000000000a1", name: "Main shop" },
    { id: "00000000000000a2", name: "Salon" },
  ];
  texts.forEach((text, index) => mock.arrive(text, { mailbox: mock.mailboxes[index % 3 === 1 ? 1 : 0].id }));
  options.prepare?.(mock);
  const guest = await visitor(browser, mock.url, options);
  await guest.page.goto(options.address ?? "/");
  return guest;
}

const newest = texts.at(-1);
const second = texts.at(-2);

describe("The desk", () => {
  it("shows the newest inquiry on top and lets the keys move, open and close", async () => {
    const { page, close } = await desk();
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
    const { page, close } = await desk();
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
    await page.getByRole("dialog").getByText("Mark done").waitFor();
    await close();
  });

  it("marks done, goes on to the next one, and undoes several steps in turn", async () => {
    const { page, close } = await desk();
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
    await eventually(() => mock.counts(), { new: 10, open: 0, done: 0, fading: 0 });
    await close();
  });

  it("sends done and undo in that order even if the server is slow", async () => {
    const { page, close } = await desk();
    await row(page, "окрашивание").waitFor();
    await page.route("**/api/v1/inquiries/*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.keyboard.press("u");
    await row(page, "окрашивание").waitFor();
    const id = mock.inquiries[0].id;
    await eventually(() => mock.inquiries.find((each) => each.id === id).version, 3);
    assert.equal(mock.inquiries[0].state, "new");
    await eventually(() => rows(page).count(), 10);
    await close();
  });

  it("tells of a conflict and shows what the colleague did", async () => {
    const { page, close } = await desk({ expected: [/409/] });
    await row(page, "окрашивание").waitFor();
    mock.inquiries[0].state = "open"; // no event: the page can't know yet
    mock.inquiries[0].version++;
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await toast(page).getByText("Somebody was faster: this inquiry is now in “Open”.").waitFor();
    await eventually(() => rows(page).count(), 9);
    assert.equal(mock.inquiries[0].state, "open");
    await close();
  });

  it("puts the inquiry back if the store can't be written", async () => {
    const { page, close } = await desk({ expected: [/503/] });
    await row(page, "окрашивание").waitFor();
    mock.intercept = (request) => (request.method === "PATCH" ? { status: 503, body: { code: "unavailable" } } : null);
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await toast(page).getByText("The server can’t save right now.").waitFor();
    await eventually(() => rows(page).first().innerText().then((text) => text.includes("окрашивание")), true);
    await eventually(() => count(page, "new").innerText(), "10");
    await close();
  });

  it("keeps the view in the address and the open inquiry out of it", async () => {
    const { page, close } = await desk();
    await view(page, "open").click();
    await page.getByText("Nothing is open", { exact: true }).waitFor();
    assert.equal(new URL(page.url()).search, "?state=open");
    await page.goBack();
    await row(page, "окрашивание").click();
    await reading(page).waitFor();
    assert.ok(!mock.inquiries.some(({ id }) => page.url().includes(id)));
    await page.reload();
    await reading(page).getByText("окрашивание").waitFor();
    await page.locator("select[data-filter]").selectOption("00000000000000a2");
    await eventually(() => rows(page).count(), 3);
    assert.equal(new URL(page.url()).search, "?state=new&mailbox=00000000000000a2");
    await close();
  });

  it("lets new inquiries slide in at the top, and wait behind a pill when the list is scrolled", async () => {
    const { page, close } = await desk({ prepare: (server) => Array.from({ length: 40 }, (_, n) => server.arrive(`Вопрос номер ${n}`)) });
    await rows(page).first().waitFor();
    mock.arrive("Пришло, пока смотрели сверху");
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
    ["раз", "два", "три"].forEach((word) => mock.arrive(`Пока читали ниже: ${word}`));
    await page.getByRole("button", { name: "3 new" }).waitFor();
    mock.erase(mock.inquiries[4]); // above what is read
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
    const { page, close } = await desk({
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
    const { page, close } = await desk({ expected: [/ERR_|Failed to load resource/] });
    await rows(page).first().waitFor();
    mock.intercept = (request, url) => (url.pathname === "/api/v1/live" ? { status: 503 } : null);
    mock.breakStreams();
    await page.getByText("The connection is lost.").waitFor();
    await picture(page, "lost");
    mock.arrive("Написали, пока связи не было");
    mock.intercept = () => null;
    await row(page, "пока связи не было").waitFor();
    await eventually(() => page.locator(".banner").innerText(), "");
    await close();
  });

  it("asks to sign in again when the session ends, and goes on in the same view", async () => {
    const { page, close } = await desk({ address: "/?state=done", expected: [/401/, /ERR_/] });
    await page.getByText("Nothing here yet").waitFor();
    mock.signedIn = false;
    mock.breakStreams();
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
    const { page, close } = await desk();
    await row(page, "окрашивание").click();
    mock.erase(mock.inquiries[0]);
    await page.getByText("This inquiry has been erased.").waitFor();
    await eventually(() => rows(page).count(), 9);
    await close();
  });

  it("opens Instagram in a tab of its own that knows nothing of this one", async () => {
    const { page, close } = await desk();
    await row(page, "окрашивание").click();
    const link = page.getByRole("link", { name: /Open Instagram/ });
    assert.equal(await link.getAttribute("href"), "https://www.instagram.com/direct/inbox/");
    assert.equal(await link.getAttribute("target"), "_blank");
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
    await close();
  });

  it("copies the words with the placeholders in the reader's language", async () => {
    const { page, close } = await desk({ language: "ru", permissions: ["clipboard-read", "clipboard-write"] });
    await row(page, "платье с витрины").click();
    await page.getByRole("button", { name: "Копировать текст" }).click();
    await toast(page).getByText("Скопировано.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.split("\n").at(-1), "Меня зовут [имя], мой номер [телефон]");
    await close();
  });

  it("shows words as words, whatever they look like", async () => {
    const { page, close } = await desk({ prepare: (server) => server.arrive("<img src=x onerror=alert(1)> <b>не жирно</b> [no-such]") });
    await row(page, "не жирно").click();
    await reading(page).getByText("<img src=x onerror=alert(1)> <b>не жирно</b> [no-such]").waitFor();
    await close();
  });
});

describe("Every screen", () => {
  for (const [language, words] of [["en", "Nothing chosen yet"], ["ru", "Пока ничего не выбрано"], ["ky", "Азырынча эч нерсе тандалган жок"]]) {
    it(`is complete and accessible on a desktop in ${language}`, async () => {
      const { page, close } = await desk({ language, prepare: spread });
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
      const { page, close } = await desk({ language, viewport: phone, prepare: spread });
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
    const { page, close } = await desk({ viewport: { width: 820, height: 1100 }, language: "ru", prepare: spread });
    await row(page, "платье с витрины").click();
    await assertFits(page);
    await assertAccessible(page, "tablet");
    await close();
  });

  it("keeps a chosen language and theme in this browser", async () => {
    const { page, close } = await desk();
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

describe("A hundred thousand inquiries", () => {
  it("are scrolled through with few rows drawn, page by page", async (context) => {
    const { page, close } = await desk({
      prepare: (server) => {
        const rest = Array.from({ length: 100_000 }, (_, n) => server.make(`Вопрос ${n}: сколько стоит доставка и когда привезёте?`));
        server.inquiries.push(...rest);
      },
    });
    await rows(page).first().waitFor();
    assert.equal(await rows(page).first().getAttribute("aria-setsize"), "100010");
    const walk = await page.evaluate(scrollDown, { rows_wanted: 99_000 });
    assert.ok(walk.reached > 99_000, `reached row ${walk.reached}`);
    assert.ok(walk.drawn_most < 60, `${walk.drawn_most} rows were drawn at once`);
    const frames = await page.evaluate(scrollSmoothly, { frames: 240 });
    context.diagnostic(`frame in the middle of 100,000 rows: median ${frames.median.toFixed(1)} ms, p95 ${frames.p95.toFixed(1)} ms`);
    context.diagnostic(`own work in a frame: median ${frames.work_median.toFixed(2)} ms, p95 ${frames.work_p95.toFixed(2)} ms`);
    const last = await page.evaluate(() => performance.now());
    mock.arrive("Новое наверху");
    await page.getByRole("button", { name: "1 new" }).click();
    await row(page, "Новое наверху").waitFor();
    context.diagnostic(`a new one among them is shown within ${Math.round((await page.evaluate(() => performance.now())) - last)} ms`);
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

// Runs in the page: scrolls to the bottom again and again, so that every page is loaded.
async function scrollDown({ rows_wanted }) {
  const scroller = document.querySelector(".scroller");
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let reached = 0;
  let drawn_most = 0;
  for (let frames = 0; frames < 20_000 && reached <= rows_wanted; frames++) {
    scroller.scrollTop = scroller.scrollHeight;
    await frame();
    const drawn = scroller.querySelectorAll("[role=option]");
    drawn_most = Math.max(drawn_most, drawn.length);
    reached = Number(drawn[drawn.length - 1]?.getAttribute("aria-posinset") ?? 0);
  }
  return { reached, drawn_most };
}

// Runs in the page: scrolls steadily in the middle; the length of frames, and how much of it the page itself works.
async function scrollSmoothly({ frames }) {
  const scroller = document.querySelector(".scroller");
  scroller.scrollTop = scroller.scrollHeight / 2;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const lengths = [];
  const works = [];
  let before = await frame();
  for (let n = 0; n < frames; n++) {
    const began = performance.now();
    scroller.scrollTop += 160;
    scroller.dispatchEvent(new Event("scroll"));
    await Promise.resolve();
    scroller.getBoundingClientRect();
    works.push(performance.now() - began);
    const now = await frame();
    lengths.push(now - before);
    before = now;
  }
  const sorted = (list) => [...list].sort((one, other) => one - other);
  const [all, own] = [sorted(lengths), sorted(works)];
  const at = (list, share) => list[Math.floor(list.length * share)];
  return { median: at(all, 0.5), p95: at(all, 0.95), work_median: at(own, 0.5), work_p95: at(own, 0.95) };
}
