// Which commands fit what was typed, the best first: by their name, by their name in another language of the page, and
// either way also when the wrong keyboard layout was on.
import { fitOf, type Fit } from "./fuzzy";
import { inOtherLayout } from "./layout";

export interface Named {
  readonly name: string;
  readonly also: readonly string[]; // other names, which are not shown
}

export interface Ranked<Item extends Named> {
  readonly item: Item;
  readonly marks: readonly number[]; // letters of the name that were meant
}

const alsoCounts = 0.8;
const layoutCounts = 0.7;

function bestOf(typed: string, { name, also }: Named): Fit | null {
  const others = also.map((each) => fitOf(typed, each)).filter((fit) => fit !== null);
  const other = others.map(({ score }) => ({ score: score * alsoCounts, marks: [] }));
  const own = fitOf(typed, name);
  return [...(own === null ? [] : [own]), ...other].reduce<Fit | null>((best, fit) => (best === null || fit.score > best.score ? fit : best), null);
}

export function ranked<Item extends Named>(typed: string, items: readonly Item[]): Ranked<Item>[] {
  const other = inOtherLayout(typed);
  const found = items.flatMap((item) => {
    const plain = bestOf(typed, item);
    const layout = typed.trim() === "" ? null : bestOf(other, item);
    const fits = [plain, layout && { ...layout, score: layout.score * layoutCounts }].filter((fit) => fit !== null);
    const [best] = fits.sort((one, another) => another.score - one.score);
    return best === undefined ? [] : [{ item, marks: best.marks, score: best.score }];
  });
  return found.sort((one, another) => another.score - one.score).map(({ item, marks }) => ({ item, marks }));
}
