// The business's own words for masking: what the page can tell of an entry before the server is asked, and what the
// server's refusal means in words.
import type { Problem } from "../problem";
import type { MaskWords } from "../types";

export type MaskList = "always" | "never";

// What stands against a change: keys of the catalogue of messages.
type Word = "too_long" | "there" | "other" | "full" | "conflict" | "bad" | "pattern_bad" | "pattern_large" | "failed";
export type Refusal = `mask.words.${Word}` | "mask.never.refused" | "toast.offline";

const entriesMax = 1000;
const entryBytesMax = 200;

export function otherList(list: MaskList): MaskList {
  return list === "always" ? "never" : "always";
}

export function isPattern(entry: string): boolean {
  return entry.length > 2 && entry.startsWith("/") && entry.endsWith("/");
}

function holds(entries: readonly string[], entry: string): boolean {
  const wanted = isPattern(entry) ? entry : entry.toLowerCase();
  return entries.some((each) => (isPattern(each) ? each : each.toLowerCase()) === wanted);
}

// entry: without white space at its ends. Null: nothing to say against it here.
export function faultOf(entry: string, list: MaskList, words: MaskWords): Refusal | null {
  if (new TextEncoder().encode(entry).length > entryBytesMax) {
    return "mask.words.too_long";
  }
  if (holds(words[list], entry)) {
    return "mask.words.there";
  }
  if (holds(words[otherList(list)], entry)) {
    return "mask.words.other";
  }
  return words[list].length >= entriesMax ? "mask.words.full" : null;
}

export function refusalOf(problem: Problem, entry: string): Refusal {
  if (problem.unreachable) {
    return "toast.offline";
  }
  if (problem.status === 409) {
    return "mask.words.conflict";
  }
  if (problem.status === 413) {
    return isPattern(entry) ? "mask.words.pattern_large" : "mask.words.too_long";
  }
  if (problem.status === 400) {
    return isPattern(entry) ? "mask.words.pattern_bad" : "mask.words.bad";
  }
  return "mask.words.failed";
}
