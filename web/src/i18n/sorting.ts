// Names in the order in which a reader of the page's language looks for them; it follows a change of language.
import { language } from "./index";
import type { Language } from "./languages";

const collators = new Map<Language, Intl.Collator>();

function collator(): Intl.Collator {
  const now = language.value;
  const known = collators.get(now) ?? new Intl.Collator(now, { numeric: true });
  collators.set(now, known);
  return known;
}

export function byName<Named extends { readonly name: string }>(list: readonly Named[]): readonly Named[] {
  const { compare } = collator();
  return [...list].sort((one, other) => compare(one.name, other.name));
}
