// What a view is called.
import type { Desk } from "../desk/desk";
import { filterOf, sameView, stateOf, waiting } from "../filter";
import { t } from "../i18n";
import type { SavedView, View } from "../types";

// The views that everybody has beside the four states.
export const builtIn = {
  mine: waiting({ assignees: ["me"] }),
  unassigned: waiting({ assignees: ["none"] }),
} as const;

export function savedViewOf(desk: Desk, view: View): SavedView | null {
  const filter = filterOf(view);
  return desk.views.list.value.find((saved) => saved.filter === filter) ?? null;
}

export function titleOf(desk: Desk): string {
  const view = desk.view.value;
  const saved = savedViewOf(desk, view);
  if (saved !== null) {
    return saved.name;
  }
  for (const name of ["mine", "unassigned"] as const) {
    if (sameView(view, builtIn[name])) {
      return t(`view.${name}`);
    }
  }
  const topic = view.topics.length === 1 ? desk.topics.byId.value.get(view.topics[0] ?? "") : undefined;
  if (topic !== undefined && sameView(view, waiting({ topics: [topic.id] }))) {
    return topic.name;
  }
  const state = stateOf(view);
  return state !== null && view.assignees.length + view.topics.length === 0 ? t(`view.${state}`) : t("view.filtered");
}

// Whether it is neither saved nor one that everybody has.
export function isOwnFilter(desk: Desk): boolean {
  const view = desk.view.value;
  const plain = view.assignees.length + view.topics.length + view.mailboxes.length === 0 && stateOf(view) !== null;
  return !plain && savedViewOf(desk, view) === null && !sameView(view, builtIn.mine) && !sameView(view, builtIn.unassigned);
}
