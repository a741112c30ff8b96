// The two ways to settle a request. Neither can be undone, so each asks once more.
import { useState } from "preact/hooks";
import { tell } from "../desk/notices";
import { plural, t } from "../i18n";
import type { Problem } from "../problem";
import type { Requests } from "../requests/requests";
import { declineReasons, type DeclineReason } from "../types";
import { Sheet } from "./sheet";

function tellProblem(problem: Problem): void {
  const key = problem.unreachable
    ? "toast.offline"
    : problem.status === 404
      ? "requests.settled"
      : problem.status === 409
        ? "requests.changed"
        : "toast.busy.requests";
  tell(() => t(key), { tone: "warning" });
}

function useSettling(onClose: () => void, done: () => string) {
  const [busy, setBusy] = useState(false);
  const settle = async (send: () => Promise<Problem | null>) => {
    setBusy(true);
    const problem = await send();
    if (problem === null) {
      tell(done);
    } else {
      tellProblem(problem);
    }
    onClose();
  };
  return { busy, settle };
}

export function GrantSheet({ requests, onClose }: { requests: Requests; onClose: () => void }) {
  const { busy, settle } = useSettling(onClose, () => t("requests.erased"));
  return (
    <Sheet title={t("requests.erase.title")} kind="card" onClose={onClose}>
      <p>{t("requests.erase.text")}</p>
      <p class="sheet-note">{t("erase.note")}</p>
      <div class="sheet-actions">
        <button type="button" class="secondary" autofocus onClick={onClose}>
          {t("app.cancel")}
        </button>
        <button type="button" class="danger" data-erase disabled={busy} onClick={() => void settle(() => requests.erase())}>
          {plural("erase.all", requests.chosen.value)}
        </button>
      </div>
    </Sheet>
  );
}

export function DeclineSheet({ requests, onClose }: { requests: Requests; onClose: () => void }) {
  const nothing = requests.detail.value?.exact_count === 0 && requests.detail.value.similar.length === 0;
  const [reason, setReason] = useState<DeclineReason>(nothing ? "not_found" : "unclear");
  const { busy, settle } = useSettling(onClose, () => t("requests.declined"));
  return (
    <Sheet title={t("requests.decline.title")} kind="card" onClose={onClose}>
      <p>{t("requests.decline.text")}</p>
      <fieldset class="choices">
        <legend>{t("requests.reason")}</legend>
        {declineReasons.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="reason" value={each} checked={reason === each} onChange={() => setReason(each)} />
            <span>{t(`requests.reason.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="sheet-actions">
        <button type="button" class="secondary" onClick={onClose}>
          {t("app.cancel")}
        </button>
        <button type="button" class="primary" data-settle disabled={busy} onClick={() => void settle(() => requests.decline(reason))}>
          {t("requests.decline.submit")}
        </button>
      </div>
    </Sheet>
  );
}
