// Making an inquiry somebody's, with undo. If a colleague was faster, nothing is overwritten and the desk asks.
import { t } from "../i18n";
import { asProblem } from "../problem";
import { me } from "../rights";
import type { Inquiry } from "../types";
import type { Desk } from "./desk";
import { dismissToast, tell } from "./notices";

export function whoseOf(desk: Desk, assignee: string | null): string {
  if (assignee === null) {
    return t("assign.nobody");
  }
  return assignee === me() ? t("note.you") : (desk.team.names.value.get(assignee) ?? t("note.left"));
}

export async function assign(desk: Desk, inquiry: Inquiry, to: string | null): Promise<void> {
  try {
    await desk.assign(inquiry.id, to, inquiry.assignee);
    tell(() => t("assign.done", { name: whoseOf(desk, to) }), {
      undo: () => void assign(desk, { ...inquiry, assignee: to }, inquiry.assignee),
    });
  } catch (error) {
    const problem = asProblem(error);
    const { current } = problem;
    if (current !== null && current.assignee !== to) {
      dismissToast();
      desk.meetConflict({ inquiry: current, wish: { what: "assignee", to }, by: problem.changedBy.assignee });
    } else if (current === null) {
      tell(() => t(problem.unreachable ? "toast.offline" : problem.status === 404 ? "toast.gone" : "toast.busy.requests"), { tone: "warning" });
    }
    if (current !== null) {
      desk.learn(current);
    }
  }
}
