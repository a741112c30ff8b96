// How good a new password is, 0 (refused) to 4. A rough guess that needs no dictionary: length counts most, a mixture of
// kinds of letters somewhat, and rows of the same or neighbouring letters count as one.

export const passwordLettersMin = 10;

export type Strength = 0 | 1 | 2 | 3 | 4;

function kindsOf(letters: readonly string[]): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
  const text = letters.join("");
  return kinds.filter((kind) => kind.test(text)).length;
}

// Letters that don't merely repeat or count on from the one before ("aaaa", "1234", "abcd").
function surprising(letters: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < letters.length; at++) {
    const step = at === 0 ? 99 : (letters[at]?.codePointAt(0) ?? 0) - (letters[at - 1]?.codePointAt(0) ?? 0);
    count += Math.abs(step) > 1 ? 1 : 0;
  }
  return count;
}

export function strengthOf(password: string, name = ""): Strength {
  const letters = Array.from(password);
  if (letters.length < passwordLettersMin || new Set(letters).size < 2) {
    return 0;
  }
  const own = name.trim().toLowerCase();
  const borrowed = own.length >= 3 && password.toLowerCase().includes(own) ? Array.from(own).length : 0;
  const worth = Math.min(surprising(letters), new Set(letters).size * 2) - borrowed + kindsOf(letters);
  return worth < 8 ? 1 : worth < 13 ? 2 : worth < 18 ? 3 : 4;
}
