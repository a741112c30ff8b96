// Changes that met somebody else's: the server refused, so nothing was overwritten. Each waits here until a person says
// which of the two counts, or until it doesn't matter any more.
import { signal } from "@preact/signals";
import type { Inquiry, State } from "../types";

export type Wish = { readonly what: "state"; readonly to: State } | { readonly what: "assignee"; readonly to: string | null };

export interface Conflict {
  readonly inquiry: Inquiry; // as it is
  readonly wish: Wish; // what was wanted here
  readonly by: string | null; // of the team: who brought it to what it is, where that is known
}

// Whether it is still as it was when the two met.
function isSame(wish: Wish, one: Inquiry, other: Inquiry): boolean {
  return wish.what === "state" ? one.state === other.state : one.assignee === other.assignee;
}

function granted({ inquiry, wish }: Conflict): boolean {
  return wish.what === "state" ? inquiry.state === wish.to : inquiry.assignee === wish.to;
}

export class Conflicts {
  readonly list = signal<readonly Conflict[]>([]);

  // A later wish about the same replaces the earlier one.
  add(conflict: Conflict): void {
    this.list.value = [...this.list.value.filter((each) => !sameMatter(each, conflict)), conflict];
  }

  settle(conflict: Conflict): void {
    this.list.value = this.list.value.filter((each) => !sameMatter(each, conflict));
  }

  // How an inquiry is now, from the server.
  told(inquiry: Inquiry): void {
    if (this.list.value.some((each) => each.inquiry.id === inquiry.id)) {
      const seen = (each: Conflict) =>
        each.inquiry.id === inquiry.id && inquiry.version >= each.inquiry.version
          ? { ...each, inquiry, by: isSame(each.wish, each.inquiry, inquiry) ? each.by : null }
          : each;
      this.list.value = this.list.value.map(seen).filter((each) => !granted(each));
    }
  }

  gone(id: string): void {
    if (this.list.value.some(({ inquiry }) => inquiry.id === id)) {
      this.list.value = this.list.value.filter(({ inquiry }) => inquiry.id !== id);
    }
  }
}

function sameMatter(one: Conflict, other: Conflict): boolean {
  return one.inquiry.id === other.inquiry.id && one.wish.what === other.wish.what;
}
