// What a closed round has to tell, and what closing one now would count.
import type { Overview, Round, RoundList } from "./types";

// none: too few asked anything; uncounted: nobody had worked them out; old: they are kept no longer.
export type GroupsState = "rows" | "none" | "uncounted" | "old";

export function groupsState(round: Round, { rounds, groups_kept }: RoundList): GroupsState {
  if (round.groups !== null) {
    return round.groups.length > 0 ? "rows" : "none";
  }
  const newest = rounds[0]?.round ?? round.round;
  return newest - round.round >= groups_kept ? "old" : "uncounted";
}

// What closing a round now counts of groups: those shown, those from before a computation that is under way, or none.
export type Countable = "shown" | "before" | "none";

export function countable(now: Overview | null): Countable {
  if (now === null) {
    return "shown"; // not known yet: nothing to warn of
  }
  if (now.job.running) {
    return now.groups.length > 0 || now.hidden.length > 0 ? "before" : "none";
  }
  return now.computed ? "shown" : "none";
}

export type Direction = "grew" | "shrank" | "same";

// As people see it, to a tenth of a point.
export function direction(change: number): Direction {
  const tenths = Math.round(change * 1000);
  return tenths > 0 ? "grew" : tenths < 0 ? "shrank" : "same";
}
