// Builds the page: node build.mjs --out DIR
//
// DIR gets index.html, favicon.svg, worker.js, assets/NAME.HASH.{js,css}, and the icons and manifests of the installed app;
// assets.json lists them with their content types. The same sources give the same bytes every time: names carry a hash of
// the content, never a date.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { appManifest, icons } from "./app_manifest.mjs";
import { icon } from "./icons.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

const contentTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

function outFolder() {
  const at = process.argv.indexOf("--out");
  const folder = at < 0 ? undefined : process.argv[at + 1];
  if (!folder) {
    console.error("usage: node build.mjs --out DIR");
    process.exit(2);
  }
  return path.resolve(folder);
}

const options = {
  absWorkingDir: here,
  entryNames: "assets/[name].[hash]",
  chunkNames: "assets/[name].[hash]",
  bundle: true,
  minify: true,
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  charset: "utf8",
  metafile: true,
  logLevel: "warning",
};

const notice = "/*! With Preact and Preact Signals: MIT License, (c) Jason Miller and the Preact team */";

// The page itself: a module, and chunks that it loads when needed (one for each language).
const page = { entryPoints: { app: "src/main.tsx" }, format: "esm", splitting: true, banner: { js: notice } };
// The style of the public pages, which the server writes: it must know the name.
const publicPages = { entryPoints: { document: "src/styles/document.css" }, entryNames: "assets/[name]" };
// The script of the public form: it is small, stands alone, and the server must know its name too.
const publicForm = { entryPoints: { erasure: "src/erasure/main.ts" }, entryNames: "assets/[name]", format: "iife" };
// What must run before the first paint.
const theme = { entryPoints: { theme: "src/theme_first.ts" }, format: "iife" };

const languages = ["en", "ru", "ky"];

// Builds the parts; the paths that were written, relative to out.
async function bundle(out, ...parts) {
  const results = await Promise.all(parts.map((part) => build({ ...options, ...part, outdir: out })));
  const outputs = results.flatMap((result) => Object.keys(result.metafile.outputs));
  return outputs.map((file) => path.relative(out, path.resolve(here, file))).sort();
}

// index.html speaks of some of the files, and says which version of the page it begins.
async function writePage(out, files) {
  const template = await readFile(path.join(here, "static/index.html"), "utf8");
  const named = (start, end) => `/${files.find((file) => file.startsWith(`assets/${start}.`) && file.endsWith(end))}`;
  const version = createHash("sha256").update(template).update(files.join()).digest("hex").slice(0, 12);
  const places = { script: named("app", ".js"), style: named("app", ".css"), theme: named("theme", ".js"), version };
  await writeFile(path.join(out, "index.html"), template.replace(/\{\{(\w+)\}\}/g, (_, name) => places[name]));
  return version;
}

// The service worker: it knows the files that it may keep, and has a name that never changes.
async function buildWorker(out, files, version) {
  const define = { SHELL_FILES: JSON.stringify(files.map((file) => `/${file}`)), SHELL_VERSION: JSON.stringify(version) };
  return bundle(out, { entryPoints: { worker: "src/shell/worker.ts" }, entryNames: "[name]", format: "iife", define });
}

async function catalogueOf(language) {
  const built = await build({ ...options, entryPoints: [`src/i18n/${language}/index.ts`], format: "esm", write: false, outdir: "unwritten" });
  const module = await import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString("base64")}`);
  return module[language];
}

async function writeApp(out) {
  const made = [];
  const write = async (name, content) => {
    await writeFile(path.join(out, "assets", name), content);
    made.push(`assets/${name}`);
  };
  for (const { name, size, wholeSquare } of icons) {
    await write(name, icon(size, { wholeSquare }));
  }
  for (const language of languages) {
    const manifest = appManifest(language, await catalogueOf(language));
    await write(`manifest.${language}.webmanifest`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return made;
}

async function main() {
  const out = outFolder();
  await rm(path.join(out, "assets"), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const ofPage = await bundle(out, page, theme);
  const ofPublicPages = await bundle(out, publicPages, publicForm);
  const version = await writePage(out, ofPage);
  const worker = await buildWorker(out, ofPage, version);
  await copyFile(path.join(here, "static/favicon.svg"), path.join(out, "favicon.svg"));
  const files = ["index.html", "favicon.svg", ...worker, ...ofPage, ...ofPublicPages, ...(await writeApp(out))];
  const list = files.map((file) => ({ path: `/${file}`, content_type: contentTypes[path.extname(file)] }));
  await writeFile(path.join(out, "assets.json"), `${JSON.stringify(list, null, 2)}\n`);
}

await main();
