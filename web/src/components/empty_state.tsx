// An empty view says what will happen in it.
import type { Desk } from "../desk/desk";
import { filterOf, stateOf, viewOfState } from "../filter";
import { t } from "../i18n";
import { Icon } from "./icon";

export function EmptyState({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const state = stateOf(view);
  const plain = state === null ? null : viewOfState(state);
  const onlyMailbox = plain !== null && filterOf({ ...view, mailboxes: [] }) === filterOf(plain);
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={state ?? "search"} />
      </span>
      <h2>{t(onlyMailbox && state !== null ? `empty.${state}` : "empty.view")}</h2>
      <p>{t(onlyMailbox && state !== null ? `empty.${state}.text` : "empty.view.text")}</p>
      {onlyMailbox && view.mailboxes.length > 0 && (
        <>
          <p>{t("empty.mailbox")}</p>
          <button type="button" class="secondary" onClick={() => desk.go({ ...view, mailboxes: [] })}>
            {t("empty.mailbox.all")}
          </button>
        </>
      )}
    </div>
  );
}
