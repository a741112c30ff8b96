// The texts of the page in all its languages, so that a command is found by its name in any of them.
import type { TextKey } from "../i18n/catalogue";

type Texts = Readonly<Record<TextKey, string>>;

export async function loadNames(): Promise<readonly Texts[]> {
  const catalogues = [import("../i18n/en").then(({ en }) => en), import("../i18n/ru").then(({ ru }) => ru), import("../i18n/ky").then(({ ky }) => ky)];
  return (await Promise.all(catalogues)).map(({ texts }) => texts);
}

export function namesOf(names: readonly Texts[], key: TextKey): string[] {
  return names.map((texts) => texts[key]);
}

export type Names = Awaited<ReturnType<typeof loadNames>>;
