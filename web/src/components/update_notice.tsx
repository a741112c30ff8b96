// Says that the server has a newer page, and reloads when somebody wants to; never by itself, since a note may be half
// written.
import { t } from "../i18n";
import { newer } from "../shell/version";
import { Icon } from "./icon";

export function UpdateNotice() {
  return newer.value ? (
    <div class="toast" data-update>
      <span>{t("shell.newer")}</span>
      <button type="button" class="toast-action" onClick={() => location.reload()}>
        {t("shell.reload")}
      </button>
      <button type="button" class="quiet" aria-label={t("toast.dismiss")} title={t("toast.dismiss")} onClick={() => (newer.value = false)}>
        <Icon name="close" />
      </button>
    </div>
  ) : null;
}
