// What the desk says in passing about changes, refusals and arrivals.
import { plural, t } from "../i18n";
import type { Problem } from "../problem";
import type { Inquiry, State } from "../types";
import { ArrivalAnnouncer, tell } from "./notices";

const seenMost = 20_000;

export function tellChange(from: State, to: State): void {
  tell(() => t(to === "done" ? "toast.done" : from === "new" ? "toast.opened" : "toast.reopened"), { undo: true });
}

export function tellUndone(any: boolean): void {
  tell(() => t(any ? "toast.undone" : "toast.nothing"));
}

export function tellRefusal(problem: Problem): void {
  const { current } = problem;
  const warning = { tone: "warning" as const };
  if (problem.status === 409 && current !== null) {
    tell(() => t("toast.conflict", { view: t(`view.${current.state}`) }), warning);
  } else if (problem.status === 404) {
    tell(() => t("toast.gone"), warning);
  } else {
    tell(() => t(problem.unreachable ? "toast.offline" : "toast.busy"), warning);
  }
}

// Announces inquiries that nobody here has seen yet; further words of one, or one that comes back by undo, are none.
export class ArrivalWatch {
  private readonly announcer = new ArrivalAnnouncer((count) => plural("live.arrived", count));
  private readonly seen = new Set<string>();

  know(id: string): void {
    if (this.seen.size > seenMost) {
      this.seen.clear();
    }
    this.seen.add(id);
  }

  told(inquiry: Inquiry, isListed: boolean): void {
    if (inquiry.state === "new" && inquiry.live_order && !this.seen.has(inquiry.id)) {
      this.know(inquiry.id);
      if (!isListed) {
        this.announcer.add();
      }
    }
  }
}
