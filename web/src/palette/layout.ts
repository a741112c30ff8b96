// What was typed, as the other keyboard layout would have written it: "ljcnfdrf" for "доставка", "вщту" for "done".
// The letters that Kyrgyz adds stand on the keys of those that they resemble.

const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбю";
const kyrgyz: Readonly<Record<string, string>> = { ү: "e", ң: "y", ө: "j" };

const toCyrillic = new Map([...latin].map((letter, at) => [letter, cyrillic[at] as string]));
const toLatin = new Map([...[...cyrillic].map((letter, at) => [letter, latin[at] as string] as const), ...Object.entries(kyrgyz)]);

export function inOtherLayout(typed: string): string {
  const letters = [...typed.toLowerCase()];
  const map = letters.some((letter) => /\p{Script=Cyrillic}/u.test(letter)) ? toLatin : toCyrillic;
  return letters.map((letter) => map.get(letter) ?? letter).join("");
}
