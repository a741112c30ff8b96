// Letters made alike for finding by typing: no case, ё as е, the Kyrgyz ө, ү, ң as people type them without.
const alike: Readonly<Record<string, string>> = { ё: "е", ө: "о", ү: "у", ң: "н" };

export function folded(text: string): string {
  return text.toLocaleLowerCase().replace(/[ёөүң]/g, (letter) => alike[letter] ?? letter);
}

// Whether each word of what was typed begins a word of one of the texts.
export function isFound(typed: string, texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u));
  return folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
