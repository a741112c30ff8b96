// A browser for the tests: the distribution's Chromium, and pages that are watched for what must never happen: a request to
// another host, a violation of the content security policy, an error in the console.
import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { installOnce } from "./install.mjs";

await installOnce();
const { chromium } = await import("playwright-core");
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

// Generous, because tests share the machine with others; nothing here is a measure of speed.
export const patienceMs = 40_000;

export const desktop = { width: 1360, height: 860 };
export const phone = { width: 360, height: 740 };

export async function launch() {
  assert.ok(existsSync(executablePath), `no browser at ${executablePath}: install chromium, or set CHROMIUM`);
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

function contextOptions(url, { viewport = desktop, language = "en", expected, prepare, address, ...more }) {
  // The tests of the installed app want its service worker; the others needn't wait for it.
  return { viewport, locale: language, hasTouch: viewport.width < 600, baseURL: url, serviceWorkers: "block", ...more };
}

// A new visitor at the server's address. expected: patterns of console errors that the test provokes.
export async function visitor(browser, url, options = {}) {
  return watched(await browser.newContext(contextOptions(url, options)), url, options);
}

// The same with a browser of its own that keeps on disk, in the folder, whatever browsers keep.
export async function resident(folder, url, options = {}) {
  const args = ["--no-sandbox", "--disable-dev-shm-usage"];
  return watched(await chromium.launchPersistentContext(folder, { executablePath, args, ...contextOptions(url, options) }), url, options);
}

async function watched(context, url, { expected = [] }) {
  const page = await context.newPage();
  const faults = [];
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol.startsWith("http") && to.origin !== new URL(url).origin) {
      faults.push(`request to another host: ${to.origin}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`error in the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.some((pattern) => pattern.test(message.text()))) {
      faults.push(`console: ${message.text()}`);
    }
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.setDefaultTimeout(patienceMs);
  return {
    page,
    close: async () => {
      await context.close();
      assert.deepEqual(faults, []);
    },
  };
}

// Colours change over a few frames, even where motion is reduced.
async function settled(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

function violationsOf(page) {
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { preload: false, resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`).join(" | ")}`);
  });
}

// Finds nothing serious or critical, in light and in dark.
export async function assertAccessible(page, screen) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await settled(page);
    await page.evaluate(axeSource);
    let found = await violationsOf(page);
    // On a busy machine a colour may still be on its way; what is wrong stays wrong.
    for (let tries = 0; found.length > 0 && tries < 5; tries++) {
      await page.waitForTimeout(300);
      found = await violationsOf(page);
    }
    assert.deepEqual(found, [], `${screen}, ${colorScheme}`);
    await picture(page, `${screen}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}

// With WORDKEEP_PICTURES=DIR: keeps a picture of the page there.
export async function picture(page, name) {
  const folder = process.env.WORDKEEP_PICTURES;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${name.replaceAll(" ", "-")}.png`) });
  }
}
