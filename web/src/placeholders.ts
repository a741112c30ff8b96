// Kept texts hold neutral words in place of personal data: "[name], call [phone]". This cuts a text into words and
// placeholders, so that the page can show the latter as chips in the reader's language.

export const placeholders = [
  "name", "phone", "e-mail", "handle", "link", "address", "card", "iban", "account", "id", "date", "ip", "wallet",
  "tracking", "hidden",
] as const;
export type Placeholder = (typeof placeholders)[number];

export type Segment = { readonly words: string } | { readonly placeholder: Placeholder };

const pattern = new RegExp(`\\[(${placeholders.join("|")})\\]`, "g");

export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > from) {
      segments.push({ words: text.slice(from, found.index) });
    }
    segments.push({ placeholder: found[1] as Placeholder });
    from = found.index + found[0].length;
  }
  if (from < text.length) {
    segments.push({ words: text.slice(from) });
  }
  return segments;
}

const previewLetters = 260;

// The beginning of an inquiry on one line: as much as a row can show, cut between letters and never inside a placeholder.
export function previewOf(parts: readonly { readonly text: string }[]): string {
  let joined = "";
  for (const part of parts) {
    joined += (joined === "" ? "" : "  ") + part.text.slice(0, previewLetters * 2);
    if (joined.length > previewLetters * 2) {
      break;
    }
  }
  const line = joined.replace(/\s+/g, " ").trim();
  if (line.length <= previewLetters) {
    return line;
  }
  const cut = Array.from(line).slice(0, previewLetters).join("");
  const bracket = cut.lastIndexOf("[");
  const open = bracket > cut.lastIndexOf("]") && cut.length - bracket < 12;
  return `${open ? cut.slice(0, bracket) : cut}…`;
}
