// The languages of the page, and which of them a browser asks for.

export const languages = ["en", "ru", "ky"] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = { en: "English", ru: "Русский", ky: "Кыргызча" };

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

// wanted: language tags, the best first, as in navigator.languages.
export function languageFrom(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split("-")[0];
    if (isLanguage(base)) {
      return base;
    }
  }
  return "en";
}
