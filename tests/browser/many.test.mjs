// A hundred thousand inquiries in one list: few rows are drawn, and frames stay short (measured and printed, not judged,
// since the machine is shared).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { row, rows } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();

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
    const frames = await page.evaluate(scrollSmoothly, { frames: 240 });
    context.diagnostic(`frame in the middle of 100,000 rows: median ${frames.median.toFixed(1)} ms, p95 ${frames.p95.toFixed(1)} ms`);
    context.diagnostic(`own work in a frame: median ${frames.work_median.toFixed(2)} ms, p95 ${frames.work_p95.toFixed(2)} ms`);
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
