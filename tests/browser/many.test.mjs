// A hundred thousand inquiries in one list: few rows are drawn, and frames stay short: sixty of them fit in a second.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { row, rows } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
// A frame lasts 16.7 ms; drawing it on the screen needs its share, and phones are slower than what runs this.
const frameWorkMostMs = 5;
const framesOfRun = 40;

describe("A hundred thousand inquiries", () => {
  it("are scrolled through with few rows drawn, page by page", async (context) => {
    const { page, close } = await at.desk({
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
    const own = await workOfFrames(page, ".scroller");
    const emptyPage = await page.context().newPage();
    await emptyPage.goto("/favicon.svg");
    await emptyPage.evaluate(becomeEmptyScroller);
    const least = await workOfFrames(emptyPage, "#empty");
    await emptyPage.close();
    context.diagnostic(`main thread's work in a frame among 100,000 rows: ${own.toFixed(2)} ms; a list with nothing in it: ${least.toFixed(2)} ms`);
    assert.ok(own - least < frameWorkMostMs, `the list adds ${(own - least).toFixed(1)} ms of work to a frame`);
    const last = await page.evaluate(() => performance.now());
    at.mock.arrive("Новое наверху");
    await page.getByRole("button", { name: "1 new" }).click();
    await row(page, "Новое наверху").waitFor();
    context.diagnostic(`a new one among them is shown within ${Math.round((await page.evaluate(() => performance.now())) - last)} ms`);
    await close();
  });
});

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

// The middle one of some runs' mean work of the main thread in a frame, in ms, while the element scrolls steadily. It is the
// thread's own time, so that a busy machine makes it no longer.
async function workOfFrames(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  const runs = [];
  for (let run = 0; run < 9; run++) {
    const before = await worked();
    await page.evaluate(scrollSteadily, { selector, frames: framesOfRun });
    runs.push(((await worked()) - before) / framesOfRun);
  }
  return runs.sort((one, other) => one - other)[4];
}

// Runs in the page: from the middle on, two rows in each frame.
async function scrollSteadily({ selector, frames }) {
  const scroller = document.querySelector(selector);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  if (scroller.scrollTop < scroller.scrollHeight / 3) {
    scroller.scrollTop = scroller.scrollHeight / 2;
  }
  for (let n = 0; n < frames; n++) {
    scroller.scrollTop += 160;
    await frame();
  }
}

// Runs in a page of its own: as high as the list, with nothing to draw.
function becomeEmptyScroller() {
  const root = document.documentElement;
  const html = (name) => document.createElementNS("http://www.w3.org/1999/xhtml", name);
  const [scroller, height] = [html("div"), html("div")];
  scroller.id = "empty";
  scroller.style.cssText = "position:fixed;inset:0;overflow-y:scroll";
  height.style.height = "8400000px";
  scroller.append(height);
  root.replaceWith(html("html"));
  document.documentElement.append(html("body"));
  document.body.append(scroller);
}
