// Where things are on the page, in words: tests say what a person does, and this file knows the selectors.

export const list = (page) => page.getByRole("listbox");
export const rows = (page) => list(page).getByRole("option");
export const row = (page, text) => rows(page).filter({ hasText: text });
export const reading = (page) => page.locator("[data-reading-text]");
export const toast = (page) => page.locator(".toast");
export const conflict = (page) => page.locator("[data-conflict]");
export const view = (page, state) => page.locator(`a.view[data-state=${state}]`);
export const count = (page, state) => page.locator(`a.view[data-state=${state}] .count > [aria-hidden]`);
export const step = (page, name) => page.locator(`[data-step=${name}]`);
export const settings = (page) => page.locator(".sidebar-foot button").last();

export async function signUp(page, link, { name = "Aigul", password = "correct horse battery" } = {}) {
  await page.goto(link);
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(password);
  await page.locator("#again").fill(password);
  await page.locator("button[type=submit]").click();
}

export async function signIn(page, name = "Aigul", password = "correct horse battery") {
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(password);
  await page.locator("button[type=submit]").click();
}

// Waits until ask() gives what is wanted; the last answer is part of the failure.
export async function eventually(ask, wanted, patienceMs = 40_000) {
  const end = Date.now() + patienceMs;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(wanted)) {
    if (Date.now() > end) {
      throw new Error(`expected ${JSON.stringify(wanted)}, still ${JSON.stringify(answer)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
}
