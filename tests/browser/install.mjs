// Installs what the browser tests need from the lock file, once for each lock file, so that `node --test tests/browser/`
// works in a fresh clone. Test files run at the same time, so the first one installs and the others wait.
import { spawnSync } from "node:child_process";
import { mkdir, readFile, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const stamp = path.join(here, "node_modules", ".installed-from");
const lock = path.join(here, ".install.lock");
const pauseMs = 200;
const pausesMost = 1500;

async function isInstalled() {
  const [wanted, installed] = await Promise.all([
    readFile(path.join(here, "package-lock.json"), "utf8"),
    readFile(stamp, "utf8").catch(() => null),
  ]);
  return wanted === installed;
}

async function takeLock() {
  for (let pauses = 0; pauses < pausesMost; pauses++) {
    try {
      await mkdir(lock);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    if (await isInstalled()) {
      return;
    }
  }
  throw new Error(`${lock} is in the way: another installation hangs or was killed; remove that folder`);
}

async function install() {
  const { status, stderr } = spawnSync("npm", ["ci", "--silent", "--no-fund", "--no-audit"], { cwd: here, encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`npm ci failed in tests/browser: ${stderr}`);
  }
  await writeFile(stamp, await readFile(path.join(here, "package-lock.json"), "utf8"));
}

export async function installOnce() {
  if (await isInstalled()) {
    return;
  }
  await takeLock();
  try {
    if (!(await isInstalled())) {
      await install();
    }
  } finally {
    await rmdir(lock).catch(() => {});
  }
}
