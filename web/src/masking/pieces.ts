// What would be masked in a text, made ready to be shown. The server counts in code points.
import type { MaskSpan } from "../types";
import type { Placeholder } from "../placeholders";

export const placeholderOf: Readonly<Record<string, Placeholder>> = {
  PERSON: "name", PHONE: "phone", EMAIL: "e-mail", HANDLE: "handle", URL: "link", ADDRESS: "address", CARD: "card",
  IBAN: "iban", ACCOUNT: "account", ID: "id", DOB: "date", IP: "ip", CRYPTO: "wallet", TRACKING: "tracking",
  CUSTOM: "hidden",
};

export interface Piece {
  readonly words: string;
  readonly span: MaskSpan | null; // null: these words stay
}

export function piecesOf(text: string, spans: readonly MaskSpan[]): Piece[] {
  const letters = Array.from(text);
  const pieces: Piece[] = [];
  let from = 0;
  for (const span of spans) {
    if (span.start > from) {
      pieces.push({ words: letters.slice(from, span.start).join(""), span: null });
    }
    pieces.push({ words: letters.slice(span.start, span.end).join(""), span });
    from = span.end;
  }
  if (from < letters.length) {
    pieces.push({ words: letters.slice(from).join(""), span: null });
  }
  return pieces;
}

export interface Found {
  readonly words: string;
  readonly placeholder: Placeholder;
  readonly rule: string;
  readonly own: boolean; // the business's own list says so
}

// What was found, each once.
export function foundIn(pieces: readonly Piece[]): Found[] {
  const found = new Map<string, Found>();
  for (const { words, span } of pieces) {
    if (span !== null) {
      const placeholder = placeholderOf[span.type] ?? "hidden";
      found.set(`${span.rule} ${words}`, { words, placeholder, rule: span.rule, own: span.type === "CUSTOM" });
    }
  }
  return [...found.values()];
}
