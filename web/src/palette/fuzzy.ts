// How well a name fits what somebody typed of it: beginnings of words in any order, letters inside a word, the first
// letters of several words, letters left out, or one slip.

export interface Fit {
  readonly score: number; // the more the better
  readonly marks: readonly number[]; // which letters of the name were meant
}

const slipsFrom = 4; // letters; a shorter word fits too much with a slip
const gapsFrom = 3;

// One letter for one letter, so that places stay what they are.
function fold(text: string): string {
  const like: Readonly<Record<string, string>> = { ү: "у", ө: "о", ң: "н" };
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at).toLowerCase().normalize("NFD").charAt(0);
    return like[letter] ?? letter;
  }).join("");
}

interface Word {
  readonly at: number;
  readonly letters: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ at: found.index, letters: found[0] }));
}

const run = (at: number, length: number) => Array.from({ length }, (_, index) => at + index);

function asBeginning(typed: string, words: readonly Word[]): Fit | null {
  const found = words.findIndex(({ letters }) => letters.startsWith(typed));
  const word = words[found];
  return word === undefined ? null : { score: 100 - found + (word.letters === typed ? 10 : 0), marks: run(word.at, typed.length) };
}

function asPart(typed: string, text: string): Fit | null {
  const at = text.indexOf(typed);
  return at < 0 ? null : { score: 60, marks: run(at, typed.length) };
}

// Letters that stand side by side or begin words: "ko" for "Keep open".
function asInitials(typed: string, words: readonly Word[], from = 0): number[] | null {
  if (typed === "") {
    return [];
  }
  for (let index = from; index < words.length; index++) {
    const { at, letters } = words[index] as Word;
    for (let length = Math.min(typed.length, letters.length); length > 0; length--) {
      const rest = letters.startsWith(typed.slice(0, length)) ? asInitials(typed.slice(length), words, index + 1) : null;
      if (rest !== null) {
        return [...run(at, length), ...rest];
      }
    }
  }
  return null;
}

// The letters of one word in their order, the first one first, with no more left out than are there.
function withGaps(typed: string, { at, letters }: Word): number[] | null {
  const marks: number[] = [];
  let next = 0;
  for (const letter of typed) {
    const found = letters.indexOf(letter, next);
    if (found < 0 || (next === 0 && found > 0)) {
      return null;
    }
    marks.push(at + found);
    next = found + 1;
  }
  return next <= 2 * typed.length ? marks : null;
}

// One letter wrong, missing, too many, or two changed about.
function slipped(typed: string, letters: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === letters[same]) {
    same++;
  }
  const [typedOn, lettersOn] = [typed.slice(same), letters.slice(same)];
  const swapped = `${typedOn.charAt(1)}${typedOn.charAt(0)}${typedOn.slice(2)}`;
  return (
    lettersOn.slice(1).startsWith(typedOn.slice(1)) ||
    lettersOn.slice(1).startsWith(typedOn) ||
    lettersOn.startsWith(typedOn.slice(1)) ||
    (typedOn.length > 1 && lettersOn.startsWith(swapped))
  );
}

function fitOfWord(typed: string, text: string, words: readonly Word[]): Fit | null {
  const plain = asBeginning(typed, words) ?? asPart(typed, text);
  if (plain !== null) {
    return plain;
  }
  const initials = asInitials(typed, words);
  if (initials !== null) {
    return { score: 40, marks: initials };
  }
  const gaps = typed.length < gapsFrom ? undefined : words.map((word) => withGaps(typed, word)).find((marks) => marks !== null);
  if (gaps) {
    return { score: 25, marks: gaps };
  }
  const slip = typed.length < slipsFrom ? undefined : words.find(({ letters }) => slipped(typed, letters));
  return slip === undefined ? null : { score: 20, marks: run(slip.at, Math.min(typed.length, slip.letters.length)) };
}

// Every word that was typed must fit; null if one doesn't.
export function fitOf(typed: string, name: string): Fit | null {
  const text = fold(name);
  const words = wordsOf(text);
  const fits = fold(typed).split(/\s+/).filter((word) => word !== "").map((word) => fitOfWord(word, text, words));
  if (fits.includes(null)) {
    return null;
  }
  const all = fits as Fit[];
  if (all.length === 0) {
    return { score: 0, marks: [] };
  }
  const mean = all.reduce((sum, { score }) => sum + score, 0) / all.length;
  return { score: mean - name.length / 100, marks: all.flatMap(({ marks }) => marks) };
}
