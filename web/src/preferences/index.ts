// A person's taste, as signals: language and theme.
import { signal } from "@preact/signals";
import { isLanguage, languageFrom, type Language } from "../i18n/languages";
import { remember, remembered } from "./memory";
import { applyTheme, rememberedTheme, rememberTheme, type Theme } from "./theme";

export { themes, type Theme } from "./theme";

const languageKey = "wordkeep.language";

// The language of this browser's choice, else the first of those it asks for.
export function wantedLanguage(): Language {
  const kept = remembered(languageKey);
  return isLanguage(kept) ? kept : languageFrom(navigator.languages);
}

export function rememberLanguage(chosen: Language): void {
  remember(languageKey, chosen);
}

export const theme = signal<Theme>(rememberedTheme());

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  rememberTheme(chosen);
  applyTheme(chosen);
}
