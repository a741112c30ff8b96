// Words in the reader's language. Catalogues are loaded one at a time; components that call these are drawn again when the
// language changes, because it is a signal.
import { batch, signal } from "@preact/signals";
import { rememberLanguage } from "../preferences";
import { fill, type Catalogue, type Fillings, type PluralKey, type TextKey } from "./catalogue";
import type { Language } from "./languages";

export type { PluralKey, TextKey } from "./catalogue";

type AnyCatalogue = Catalogue<string>;

const loaders: Readonly<Record<Language, () => Promise<AnyCatalogue>>> = {
  en: async () => (await import("./en")).en,
  ru: async () => (await import("./ru")).ru,
  ky: async () => (await import("./ky")).ky,
};

export const language = signal<Language>("en");
const catalogue = signal<AnyCatalogue | null>(null);
let rules = new Intl.PluralRules("en");
let format = new Intl.NumberFormat("en");

// Nothing is drawn before the first one is here.
export async function useLanguage(chosen: Language): Promise<void> {
  const loaded = await loaders[chosen]();
  rules = new Intl.PluralRules(chosen);
  format = new Intl.NumberFormat(chosen);
  batch(() => {
    language.value = chosen;
    catalogue.value = loaded;
  });
  if (typeof document !== "undefined") {
    document.documentElement.lang = chosen;
    document.querySelector('link[rel="manifest"]')?.setAttribute("href", `/assets/manifest.${chosen}.webmanifest`);
  }
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  rememberLanguage(chosen);
  await useLanguage(chosen);
}

export function t<Key extends TextKey>(key: Key, ...values: Fillings<Key>): string {
  const text = catalogue.value?.texts[key] ?? "";
  return values[0] ? fill(text, values[0]) : text;
}

export function number(value: number): string {
  return catalogue.value === null ? String(value) : format.format(value);
}

export function plural(key: PluralKey, count: number): string {
  const forms = catalogue.value?.plurals[key] ?? {};
  return fill(forms[rules.select(count)] ?? forms["other"] ?? "", { count: number(count) });
}
