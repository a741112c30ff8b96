// What is picked and what can be done with it; while a job runs, how far it is.
import type { Desk } from "../desk/desk";
import { number, plural, t } from "../i18n";
import { mayErase } from "../rights";
import type { BulkJob } from "../types";
import { Toolbar } from "./toolbar";
import type { Sheets } from "./use_keys";

function Progress({ desk, job }: { desk: Desk; job: BulkJob }) {
  const told = { done: number(job.done), all: number(job.all) };
  return (
    <div class="selection-bar">
      <progress {...(job.all > 0 ? { max: job.all, value: job.done } : {})} aria-label={t("many.progress", told)} />
      <span role="status">{t("many.progress", told)}</span>
      <button type="button" class="secondary" onClick={() => void desk.bulk.stop()}>
        {t("erase.many.stop")}
      </button>
    </div>
  );
}

export function SelectionBar({ desk, sheets }: { desk: Desk; sheets: Pick<Sheets, "topics" | "assign" | "erase"> }) {
  const job = desk.bulk.job.value;
  const { selection } = desk;
  if (job !== null) {
    return <Progress desk={desk} job={job} />;
  }
  if (!selection.any.value && !selection.picking.value) {
    return null;
  }
  const count = desk.many.count;
  const none = !selection.any.value;
  return (
    <div class="selection-bar">
      <span role="status">{none ? t("many.none") : count === null ? t("many.all") : plural("many.picked", count)}</span>
      <Toolbar label={t("many.title")}>
        {!selection.all.value && (
          <button type="button" class="secondary" aria-keyshortcuts="*" onClick={() => selection.pickAll()}>
            {t("many.pick.all")}
          </button>
        )}
        <button type="button" class="secondary" disabled={none} onClick={() => void desk.many.change({ state: "done" })}>
          {t("action.done")}
        </button>
        <button type="button" class="secondary" disabled={none} onClick={sheets.topics}>
          {t("topic.title")}…
        </button>
        <button type="button" class="secondary" disabled={none} onClick={sheets.assign}>
          {t("assign.title")}
        </button>
        {mayErase() && (
          <button type="button" class="secondary" disabled={none} onClick={sheets.erase}>
            {t("requests.erase")}
          </button>
        )}
        <button type="button" class="secondary" onClick={() => selection.clear()}>
          {t("app.cancel")}
        </button>
      </Toolbar>
    </div>
  );
}
