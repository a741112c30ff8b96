// Keeps the page's own files in the browser while somebody is signed in, so that it starts without a connection; and
// takes them away when nobody is. Texts are never among them (see worker.ts).
import { effect } from "@preact/signals";
import { presence } from "../session";
import { shellCachePrefix } from "./files";
import type { ShellOrder } from "./orders";

const workerPath = "/worker.js";

async function keep(): Promise<void> {
  await navigator.serviceWorker.register(workerPath, { scope: "/", updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  // A worker that was sent away a moment ago may come back without beginning anew.
  active?.postMessage("fill" satisfies ShellOrder);
}

async function clear(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(shellCachePrefix)).map((name) => caches.delete(name)));
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

// Where the browser has no service workers, or the address is not secure, the page works without.
export function keepShell(): void {
  if (!("serviceWorker" in navigator) || !isSecureContext) {
    return;
  }
  let last: Promise<void> = Promise.resolve();
  effect(() => {
    const { kind } = presence.value;
    if (kind === "signed_in") {
      last = last.then(keep).catch(() => {});
    } else if (kind === "signed_out") {
      last = last.then(clear).catch(() => {});
    }
  });
}
