// What a catalogue of messages must hold. English sets the keys; a language that lacks one, or lacks a plural form that
// its grammar needs, does not compile.
import type { en } from "./en";

export type TextKey = keyof typeof en.texts;
export type PluralKey = keyof typeof en.plurals;

// Forms: the categories of Intl.PluralRules that the language uses.
export interface Catalogue<Forms extends string> {
  readonly texts: Readonly<Record<TextKey, string>>;
  readonly plurals: Readonly<Record<PluralKey, Readonly<Record<Forms, string>>>>;
}

// The names in braces of a text: "now in {view}" needs { view }.
export type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

export type Fillings<Key extends TextKey> = [Holes<(typeof en.texts)[Key]>] extends [never]
  ? []
  : [Readonly<Record<Holes<(typeof en.texts)[Key]>, string | number>>];

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
