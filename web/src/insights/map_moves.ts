// Moving over the map by keys: from a circle to the nearest one that lies that way.
import type { MappedGroup } from "./types";

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

// Where a key leads from a group; null: it is no key for moving. What lies straight ahead is nearer than what lies aside.
export function moved(groups: readonly MappedGroup[], from: number, key: string): number | null {
  if (key === "Home" || key === "End") {
    return key === "Home" ? 0 : groups.length - 1;
  }
  const way = ways[key];
  const here = groups[from];
  if (way === undefined || here === undefined) {
    return null;
  }
  let best = from;
  let least = Infinity;
  groups.forEach((group, at) => {
    const [across, down] = [group.x - here.x, group.y - here.y];
    const ahead = across * way[0] + down * way[1];
    const aside = Math.abs(across * way[1]) + Math.abs(down * way[0]);
    const cost = ahead + 2 * aside;
    if (at !== from && ahead > 0 && aside <= 2 * ahead && cost < least) {
      best = at;
      least = cost;
    }
  });
  return best;
}
