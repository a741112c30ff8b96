// Which requests the service worker may answer: the page itself and the files it is made of, and nothing else. What it
// holds is in the binary for everybody to read; a text of anybody is never among it.

// Each kept set of files has the version in its name; the browser lists the names in the order in which they were made.
export const shellCachePrefix = "wordkeep-page-";

export type Answering = "page" | "file" | "browser"; // "browser": as if there were no worker

export interface Asked {
  readonly method: string;
  readonly navigates: boolean;
  readonly url: URL;
}

// origin: where the worker belongs to.
export function answeringOf({ method, navigates, url }: Asked, origin: string): Answering {
  if (method !== "GET" || url.origin !== origin) {
    return "browser";
  }
  if (navigates) {
    return url.pathname === "/" ? "page" : "browser";
  }
  return url.pathname.startsWith("/assets/") && url.search === "" ? "file" : "browser";
}

// The sets that can go: all but the own one and the one before it, which pages still open may need.
export function outdated(names: readonly string[], own: string): readonly string[] {
  const sets = names.filter((name) => name.startsWith(shellCachePrefix) && name !== own);
  return sets.slice(0, -1);
}
