// Light, dark, or as the system is. No signals here: this part also runs alone, before the rest is loaded.
import { remember, remembered } from "./memory";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "wordkeep.theme";
const paper = { light: "#f7f5f1", dark: "#151514" } as const;

export function rememberedTheme(): Theme {
  const kept = remembered(key);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function rememberTheme(chosen: Theme): void {
  remember(key, chosen);
}

export function applyTheme(chosen: Theme = rememberedTheme()): void {
  if (chosen === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = chosen;
  }
  document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]').forEach((meta) => {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = paper[chosen === "system" ? own : chosen];
  });
}
