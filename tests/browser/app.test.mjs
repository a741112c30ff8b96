// The page as an installed app: what browsers want to know of it, starting without a connection, a new version; and that
// no text comes to rest in the browser.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { assertAccessible, phone, resident } from "./browser.mjs";
import { eventually, reading, row, rows, settings, signIn } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const folders = [];
const folder = async () => folders[folders.push(await mkdtemp(path.join(tmpdir(), "wordkeep-app-"))) - 1];
after(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

const withWorker = { serviceWorkers: "allow" };
const gone = { ...withWorker, expected: [/Failed to load resource/, /net::ERR/, /ServiceWorker/] };

// The paths of what the service worker keeps, of every version.
const kept = (page) =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return [...new Set(requests.map(({ url }) => new URL(url).pathname))].sort();
  });
const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const versionOf = (page) => page.locator("meta[name=wordkeep-version]").getAttribute("content");

async function shellFiles() {
  const list = JSON.parse(await readFile(path.join(at.mock.dist, "assets.json"), "utf8"));
  const hashed = list.map((file) => file.path).filter((file) => /^\/assets\/\w+\.[0-9A-Z]{8}\.(js|css)$/.test(file));
  return ["/", ...hashed].sort();
}

async function atHome(options = {}) {
  const guest = await at.desk({ ...withWorker, ...options });
  await rows(guest.page).first().waitFor();
  await eventually(() => kept(guest.page), await shellFiles());
  return guest;
}

describe("The installed app", () => {
  it("is one that browsers let people install, in the page's language", async () => {
    const { page, close } = await atHome({ language: "ky" });
    const cdp = await page.context().newCDPSession(page);
    const { errors, url, data } = await cdp.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.match(url, /manifest\.ky\.webmanifest$/);
    const manifest = JSON.parse(data);
    assert.equal(manifest.shortcuts[0].name, "Жаңы");
    for (const { src, sizes, type } of manifest.icons) {
      const size = await page.evaluate(async (from) => {
        const image = new Image();
        image.src = from;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      assert.ok(sizes === "any" || size === sizes, `${src}: ${size} (${type})`);
    }
    const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
    // A test's own profile is a private one; nothing else may stand in the way.
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
    await close();
  });

  it("starts without a connection, says so kindly, and goes on by itself", async () => {
    const { page, close } = await atHome({ ...gone, viewport: phone });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await at.mock.sleep();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    await assertAccessible(page, "app offline");
    await at.mock.wake();
    await page.context().setOffline(false);
    await row(page, "opening hours").waitFor();
    await close();
  });

  it("keeps its own files only: no text, no search and no note is on disk, and signing out clears the rest", async () => {
    const profile = await folder();
    const secrets = { text: "канарейка чырылдайт", note: "canary of a note", search: "canary of a search" };
    await at.desk({}).then(({ close }) => close()); // a server to live at
    at.mock.arrive(secrets.text);
    const { page, close } = await resident(profile, at.mock.url, withWorker);
    await page.goto("/");
    await row(page, secrets.text).click();
    await reading(page).waitFor();
    await page.locator("[data-note-field]").fill(secrets.note);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type(secrets.search);
    await eventually(() => kept(page), await shellFiles());
    await page.reload(); // now by the worker
    await rows(page).first().waitFor();
    await assertNothingHeld(page, secrets);
    await settings(page).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.locator("#password").waitFor();
    await eventually(() => kept(page), []);
    await eventually(() => registrations(page), 0);
    await signIn(page);
    await eventually(() => kept(page), await shellFiles());
    await close();
    await assertNotOnDisk(profile, secrets);
  });

  it("offers a reload after the server got a new version, and has that then", async () => {
    const { page, close } = await atHome(gone);
    const before = await versionOf(page);
    at.mock.dist = await nextVersion(at.mock.dist, before);
    at.mock.breakStreams();
    await page.locator("[data-update]").waitFor();
    await assertAccessible(page, "app new version");
    await page.locator("[data-update] .toast-action").click();
    await eventually(() => versionOf(page), "another-version");
    await rows(page).first().waitFor();
    assert.equal(await page.locator("[data-update]").count(), 0);
    await eventually(() => page.evaluate(() => caches.has("wordkeep-page-another-version")), true);
    await close();
  });

  it("is offered in the settings where the browser can install it", async () => {
    const { page, close } = await at.desk();
    await rows(page).first().waitFor();
    await page.evaluate(() => {
      const offer = new Event("beforeinstallprompt", { cancelable: true });
      offer.prompt = async () => (document.body.dataset.prompted = String(offer.defaultPrevented));
      dispatchEvent(offer);
    });
    await settings(page).click();
    await page.locator("[data-install]").click();
    assert.equal(await page.getAttribute("body", "data-prompted"), "true");
    await eventually(() => page.locator("[data-install]").count(), 0); // an offer is good for once
    await close();
  });
});

// Looks into everything in which a page can keep something.
async function assertNothingHeld(page, secrets) {
  const held = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const answers = (await Promise.all(caches_.map((cache) => cache.matchAll()))).flat();
    return {
      bodies: (await Promise.all(answers.map((answer) => answer.text()))).join("\n"),
      databases: (await indexedDB.databases()).length,
      storage: { ...localStorage, ...sessionStorage },
      cookies: document.cookie,
    };
  });
  assert.ok(held.bodies.includes("Wordkeep")); // it does look at what is there
  for (const secret of Object.values(secrets)) {
    assert.ok(!held.bodies.includes(secret), secret);
  }
  assert.deepEqual({ ...held, bodies: "" }, { bodies: "", databases: 0, storage: {}, cookies: "" });
}

// What the browser itself wrote: its caches, its history, the tabs it would open again.
async function assertNotOnDisk(profile, secrets) {
  const files = (await readdir(profile, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map(async ({ parentPath, path: old, name }) => ({ name, bytes: await readFile(path.join(parentPath ?? old, name)) })));
  assert.ok(contents.some(({ bytes }) => bytes.includes("wordkeep-page-")), "the profile is looked at where the browser writes");
  for (const [what, secret] of Object.entries(secrets)) {
    const found = contents.filter(({ bytes }) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le"))).map(({ name }) => name);
    assert.deepEqual(found, [], what);
  }
}

async function nextVersion(dist, version) {
  const next = await folder();
  await cp(dist, next, { recursive: true });
  for (const name of ["index.html", "worker.js"]) {
    const file = path.join(next, name);
    await writeFile(file, (await readFile(file, "utf8")).replaceAll(version, "another-version"));
  }
  return next;
}
