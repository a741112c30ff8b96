// An empty view says what will happen in it.
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { Icon } from "./icon";

export function EmptyState({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={view.state} />
      </span>
      <h2>{t(`empty.${view.state}`)}</h2>
      <p>{t(`empty.${view.state}.text`)}</p>
      {view.mailbox !== null && (
        <>
          <p>{t("empty.mailbox")}</p>
          <button type="button" class="secondary" onClick={() => desk.go({ ...view, mailbox: null })}>
            {t("empty.mailbox.all")}
          </button>
        </>
      )}
    </div>
  );
}
