// What a catalogue of messages must hold. English sets the keys; a language that lacks one, or lacks a plural form that
// its grammar needs, does not compile. A catalogue is joined of parts, one for each part of the page.
import type { en } from "./en";

// The categories of Intl.PluralRules that each language uses.
export interface Forms {
  readonly en: "one" | "other";
  readonly ru: "one" | "few" | "many" | "other";
  readonly ky: "one" | "other";
}

interface AnyPart {
  readonly texts: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

// A part of the English catalogue in another language.
interface PartIn<Part extends AnyPart, Form extends string> {
  readonly texts: Readonly<Record<keyof Part["texts"], string>>;
  readonly plurals: Readonly<Record<keyof Part["plurals"], Readonly<Record<Form, string>>>>;
}
export type Russian<Part extends AnyPart> = PartIn<Part, Forms["ru"]>;
export type Kyrgyz<Part extends AnyPart> = PartIn<Part, Forms["ky"]>;

type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Each) => void ? Each : never;

// No key may be in two parts; a test counts them.
export function joined<Part extends AnyPart>(parts: readonly Part[]): { readonly texts: All<Part["texts"]>; readonly plurals: All<Part["plurals"]> } {
  return {
    texts: Object.assign({}, ...parts.map(({ texts }) => texts)),
    plurals: Object.assign({}, ...parts.map(({ plurals }) => plurals)),
  };
}

export type TextKey = keyof typeof en.texts;
export type PluralKey = keyof typeof en.plurals;

export interface Catalogue<Form extends string> {
  readonly texts: Readonly<Record<TextKey, string>>;
  readonly plurals: Readonly<Record<PluralKey, Readonly<Record<Form, string>>>>;
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
