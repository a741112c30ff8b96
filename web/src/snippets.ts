// What a row shows of a found inquiry: the words around the first hit, with every hit marked. Places are code points, as
// the server counts; nothing here makes markup.
import type { FoundPart, Mark } from "./types";

export interface Piece {
  readonly words: string;
  readonly marked: boolean;
}

const lettersBefore = 40;
const lettersShown = 240;

// The text cut into marked and unmarked pieces, from one code point to another.
export function piecesOf(text: string, marks: readonly Mark[], from = 0, to = Infinity): Piece[] {
  const letters = Array.from(text);
  const end = Math.min(to, letters.length);
  const pieces: Piece[] = [];
  const put = (begin: number, stop: number, marked: boolean) => {
    if (stop > begin) {
      pieces.push({ words: letters.slice(begin, stop).join(""), marked });
    }
  };
  let at = from;
  for (const [begin, stop] of marks) {
    if (stop > at && begin < end) {
      put(at, Math.max(at, begin), false);
      put(Math.max(at, begin), Math.min(stop, end), true);
      at = Math.min(stop, end);
    }
  }
  put(at, end, false);
  return pieces;
}

// Where to begin so that the first hit is seen with a little before it: at a word.
function beginning(letters: readonly string[], first: number): number {
  if (first <= lettersBefore * 2) {
    return 0;
  }
  const near = first - lettersBefore;
  const space = letters.indexOf(" ", near);
  return space >= 0 && space < first ? space + 1 : near;
}

export function snippetOf(parts: readonly FoundPart[]): Piece[] {
  const hit = parts.findIndex((part) => (part.highlights?.length ?? 0) > 0);
  const pieces: Piece[] = [];
  let left = lettersShown;
  parts.slice(Math.max(hit, 0)).forEach((part, index) => {
    if (left <= 0) {
      return;
    }
    const letters = Array.from(part.text);
    const marks = part.highlights ?? [];
    const from = index === 0 && marks[0] !== undefined ? beginning(letters, marks[0][0]) : 0;
    if (from > 0 || (index === 0 && hit > 0)) {
      pieces.push({ words: "… ", marked: false });
    }
    if (index > 0) {
      pieces.push({ words: "  ", marked: false });
    }
    pieces.push(...piecesOf(part.text, marks, from, from + left));
    left -= letters.length - from;
  });
  return left < 0 ? [...pieces, { words: "…", marked: false }] : pieces;
}
