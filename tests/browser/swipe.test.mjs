// Rows drawn aside on a phone: to the right done, to the left topics; scrolling stays scrolling, and a mouse does nothing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone, picture } from "./browser.mjs";
import { eventually, list, reading, row, rows, toast } from "./page.mjs";
import { standIn } from "./stand_in.mjs";
import { finger } from "./touch.mjs";

const at = standIn();
const under = (page) => page.locator(".swipe-under");
const offset = (page, text) => row(page, text).locator(".row-body").evaluate((body) => body.style.translate);
const texts = (mock, state) => mock.inquiries.filter((each) => each.state === state).map(({ parts }) => parts[0].text);

// Points on the row, at the shares of its width.
async function across(page, text, ...shares) {
  const box = await row(page, text).boundingBox();
  return shares.map((share) => [box.x + box.width * share, box.y + box.height / 2]);
}

async function phoneDesk(options = {}) {
  const desk = await at.desk({ viewport: phone, ...options });
  await row(desk.page, "Спасибо большое").waitFor();
  return { ...desk, touch: await finger(desk.page) };
}

describe("A row drawn aside", () => {
  it("to the right is done, and comes back by undo", async () => {
    const { page, close, touch } = await phoneDesk();
    const [from, near, far] = await across(page, "окрашивание", 0.15, 0.35, 0.8);
    await touch.draw(from, near);
    await eventually(() => under(page).getAttribute("data-side"), "right");
    assert.equal(await under(page).getAttribute("data-armed"), "false");
    await touch.lift();
    await eventually(() => under(page).count(), 0);
    assert.equal(await offset(page, "окрашивание"), "");
    assert.deepEqual(texts(at.mock, "done"), []);
    await touch.draw(from, far);
    await eventually(() => under(page).getAttribute("data-armed"), "true");
    assert.equal(await under(page).textContent(), "Done");
    await picture(page, "swipe right");
    await touch.lift();
    await eventually(() => row(page, "окрашивание").count(), 0);
    await eventually(() => texts(at.mock, "done").length, 1);
    assert.equal(await reading(page).isVisible(), false);
    // No tap: right behind a gesture the browser may take it for the one that stops a fling, and make no click of it.
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await row(page, "окрашивание").waitFor();
    await eventually(() => texts(at.mock, "done"), []);
    assert.equal(await offset(page, "окрашивание"), "");
    await close();
  });

  it("to the left shows its topics", async () => {
    const { page, close, touch } = await phoneDesk({
      language: "ru",
      prepare: (server) => server.topics.push({ id: "4000000000000001", name: "Доставка", colour: "blue", count: 0, version: "1" }),
    });
    await touch.draw(...(await across(page, "окрашивание", 0.9, 0.3)));
    await eventually(() => under(page).getAttribute("data-side"), "left");
    assert.equal(await under(page).textContent(), "Темы");
    await picture(page, "swipe left");
    await touch.lift();
    const dialog = page.locator("dialog[open]");
    await dialog.getByText("Доставка").tap();
    await eventually(() => at.mock.inquiries[0].topics, ["4000000000000001"]);
    await assertAccessible(page, "swipe topics phone ru");
    await page.keyboard.press("Escape");
    assert.deepEqual(texts(at.mock, "done"), []);
    await close();
  });

  it("goes back where a call or another gesture takes the finger away", async () => {
    const { page, close, touch } = await phoneDesk();
    await touch.draw(...(await across(page, "окрашивание", 0.15, 0.8)));
    await under(page).waitFor();
    await touch.cancel();
    for (const event of ["pointerdown", "click"]) {
      await row(page, "opening hours").dispatchEvent(event, { isPrimary: true, pointerType: "touch" }); // a touch of its own, right behind it
    }
    await reading(page).getByText("opening hours").waitFor();
    await page.locator(".back").click();
    await eventually(() => under(page).count(), 0);
    assert.equal(await offset(page, "окрашивание"), "");
    assert.deepEqual(texts(at.mock, "done"), []);
    await close();
  });

  it("is no swipe where the finger goes up or down: the list scrolls", async () => {
    const { page, close, touch } = await phoneDesk();
    const box = await list(page).boundingBox();
    await touch.draw([180, box.y + 400], [215, box.y + 120], 20);
    await eventually(() => page.locator(".scroller").evaluate(({ scrollTop }) => scrollTop > 100), true);
    assert.equal(await under(page).count(), 0);
    await touch.lift();
    assert.deepEqual(texts(at.mock, "done"), []);
    assert.equal(await reading(page).isVisible(), false);
    await close();
  });

  it("works where motion is reduced, and in what was found", async () => {
    const { page, close, touch } = await phoneDesk({ reducedMotion: "reduce", prepare: (server) => (server.inquiries[0].state = "done") });
    await page.locator("[data-search-field]").fill("окрашивание");
    await page.locator(".search-summary").getByText("1 inquiry").waitFor();
    await row(page, "окрашивание").waitFor();
    await touch.draw(...(await across(page, "окрашивание", 0.15, 0.8)));
    await eventually(() => under(page).textContent(), "Reopen");
    await touch.lift();
    await eventually(() => texts(at.mock, "open").length, 1);
    assert.equal(await rows(page).count(), 1);
    await close();
  });

  it("stays where it is under a mouse", async () => {
    const { page, close } = await at.desk();
    await row(page, "окрашивание").waitFor();
    const [from, to] = await across(page, "окрашивание", 0.2, 0.9);
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 6 });
    assert.equal(await under(page).count(), 0);
    assert.equal(await offset(page, "окрашивание"), "");
    await page.mouse.up();
    assert.deepEqual(texts(at.mock, "done"), []);
    await close();
  });
});
