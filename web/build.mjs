// Builds the page: node build.mjs --out DIR
//
// DIR gets index.html, favicon.svg, manifest.webmanifest and assets/NAME.HASH.{js,css}; assets.json lists them with their
// content types. The same sources give the same bytes every time: names carry a hash of the content, never a date.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

const contentTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
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

// The paths that were written, relative to out; the named ones are those that index.html speaks of.
async function bundle(out) {
  const results = await Promise.all([page, theme, publicPages, publicForm].map((part) => build({ ...options, ...part, outdir: out })));
  const outputs = results.flatMap((result) => Object.keys(result.metafile.outputs));
  const made = outputs.map((file) => path.relative(out, path.resolve(here, file))).sort();
  const named = (start, end) => made.find((file) => file.startsWith(`assets/${start}.`) && file.endsWith(end));
  return { made, script: named("app", ".js"), style: named("app", ".css"), theme: named("theme", ".js") };
}

async function copyStatic(out, names) {
  for (const [name, replace] of names) {
    const text = await readFile(path.join(here, "static", name), "utf8");
    await writeFile(path.join(out, name), replace(text));
  }
}

async function main() {
  const out = outFolder();
  await rm(path.join(out, "assets"), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { made, ...places } = await bundle(out);
  const asItIs = (text) => text;
  await copyStatic(out, [
    ["index.html", (text) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => `/${places[name]}`)],
    ["favicon.svg", asItIs],
    ["manifest.webmanifest", asItIs],
  ]);
  const files = ["index.html", "favicon.svg", "manifest.webmanifest", ...made];
  const list = files.map((file) => ({ path: `/${file}`, content_type: contentTypes[path.extname(file)] }));
  await writeFile(path.join(out, "assets.json"), `${JSON.stringify(list, null, 2)}\n`);
}

await main();
