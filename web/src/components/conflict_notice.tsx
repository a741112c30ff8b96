// Asks which of two changes counts, where a colleague was faster. It stays until somebody says so, and doesn't take the
// focus from whoever is typing.
import { assign, whoseOf } from "../desk/assigning";
import type { Conflict } from "../desk/conflicts";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { previewOf } from "../placeholders";
import { me } from "../rights";
import { onlookersText } from "./onlookers";
import { Words } from "./words";

function difference(desk: Desk, { inquiry, wish }: Conflict): string {
  return wish.what === "state"
    ? t("conflict.state", { now: t(`view.${inquiry.state}`), wanted: t(`view.${wish.to}`) })
    : t("conflict.assignee", { now: whoseOf(desk, inquiry.assignee), wanted: whoseOf(desk, wish.to) });
}

function faster(desk: Desk, { by }: Conflict): string {
  if (by !== null && by === me()) {
    return t("conflict.title.own");
  }
  const name = by === null ? undefined : desk.team.names.value.get(by);
  return name === undefined ? t("conflict.title") : t("conflict.title.by", { name });
}

function applyMine(desk: Desk, conflict: Conflict): void {
  const { inquiry, wish } = conflict;
  desk.conflicts.settle(conflict);
  const now = desk.reading.latest(inquiry);
  if (wish.what === "state") {
    desk.change(now, wish.to);
  } else {
    void assign(desk, now, wish.to);
  }
}

export function ConflictNotice({ desk }: { desk: Desk }) {
  const conflict = desk.conflicts.list.value[0];
  return (
    <div class="conflict-place" role="alert">
      {conflict !== undefined && (
        <div class="conflict" role="group" aria-labelledby="conflict-title" data-conflict>
          <h2 id="conflict-title">{faster(desk, conflict)}</h2>
          <p class="conflict-words" dir="auto">
            <Words text={previewOf(conflict.inquiry.parts)} />
          </p>
          <p>
            {difference(desk, conflict)} {onlookersText(desk, conflict.inquiry.id)}
          </p>
          <div class="conflict-acts">
            <button type="button" class="primary" onClick={() => desk.conflicts.settle(conflict)}>
              {t("conflict.theirs")}
            </button>
            <button type="button" class="secondary" onClick={() => applyMine(desk, conflict)}>
              {t("conflict.mine")}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
