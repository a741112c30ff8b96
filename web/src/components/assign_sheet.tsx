// Whose an inquiry is: mine, nobody's or a colleague's.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { tell } from "../desk/notices";
import { t } from "../i18n";
import { asProblem } from "../problem";
import { me } from "../rights";
import type { Inquiry } from "../types";
import { Sheet } from "./sheet";

export function whoseOf(desk: Desk, assignee: string | null): string {
  if (assignee === null) {
    return t("assign.nobody");
  }
  return assignee === me() ? t("note.you") : (desk.team.names.value.get(assignee) ?? t("note.left"));
}

// Whether it is so now. If somebody was faster, the desk shows how it is, and nothing was overwritten.
async function assign(desk: Desk, inquiry: Inquiry, to: string | null): Promise<boolean> {
  try {
    await desk.assign(inquiry.id, to, inquiry.assignee);
    tell(() => t("assign.done", { name: whoseOf(desk, to) }), {
      undo: () => void assign(desk, { ...inquiry, assignee: to }, inquiry.assignee),
    });
    return true;
  } catch (error) {
    const problem = asProblem(error);
    const { current } = problem;
    if (current !== null) {
      tell(() => t("assign.conflict", { name: whoseOf(desk, current.assignee) }), { tone: "warning" });
      desk.learn(current);
    } else {
      tell(() => t(problem.unreachable ? "toast.offline" : problem.status === 404 ? "toast.gone" : "toast.busy.requests"), { tone: "warning" });
    }
    return false;
  }
}

export function AssignSheet({ desk, inquiry, onClose }: { desk: Desk; inquiry: Inquiry; onClose: () => void }) {
  const now = desk.latest(inquiry);
  const [busy, setBusy] = useState(false);
  useEffect(() => void desk.team.load(), []);
  const others = desk.team.members.value.filter(({ id }) => id !== me());
  const choose = async (to: string | null) => {
    setBusy(true);
    if (to !== now.assignee) {
      await assign(desk, now, to);
    }
    onClose();
  };
  return (
    <Sheet title={t("assign.title")} kind="card" onClose={onClose}>
      <div class="assign-choices">
        {[me(), null, ...others.map(({ id }) => id)].map((each, index) => (
          <button
            key={each ?? "nobody"}
            type="button"
            class="secondary wide"
            autofocus={index === 0}
            disabled={busy}
            aria-pressed={now.assignee === each}
            onClick={() => void choose(each)}
          >
            {whoseOf(desk, each)}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
