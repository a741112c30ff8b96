// Notices that the server has a newer page than this one: after an update it starts anew, which every open page hears.
import { signal } from "@preact/signals";

const name = "wordkeep-version";

// Null in a page that was not built.
export function versionIn(html: string): string | null {
  return new RegExp(`<meta name="${name}" content="([^"]+)">`).exec(html)?.[1] ?? null;
}

// Whether a reload brings another version.
export const newer = signal(false);

export async function lookForNewer(): Promise<void> {
  const own = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
  try {
    const response = await fetch("/", { cache: "no-store", credentials: "same-origin" });
    const now = response.ok ? versionIn(await response.text()) : null;
    newer.value = own !== null && now !== null && now !== own;
  } catch {
    // No connection again; the next one asks again.
  }
}
