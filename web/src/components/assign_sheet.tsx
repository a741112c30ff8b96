// Whose an inquiry is: mine, nobody's or a colleague's.
import { useEffect, useState } from "preact/hooks";
import { assign, whoseOf } from "../desk/assigning";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { me } from "../rights";
import type { Inquiry } from "../types";
import { Sheet } from "./sheet";

export function AssignSheet({ desk, inquiry, onClose }: { desk: Desk; inquiry: Inquiry; onClose: () => void }) {
  const now = desk.reading.latest(inquiry);
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
