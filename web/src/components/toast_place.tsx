// Where toasts appear. Always there, so that screen readers notice what comes into it.
import type { Desk } from "../desk/desk";
import { dismissToast, holdToast, resumeToast, toast } from "../desk/notices";
import { t } from "../i18n";
import { Icon } from "./icon";
import { UpdateNotice } from "./update_notice";

export function ToastPlace({ desk }: { desk: Desk }) {
  const now = toast.value;
  return (
    <div class="toast-place" role="status">
      <UpdateNotice />
      {now !== null && (
        <div
          class="toast"
          data-tone={now.tone}
          onPointerEnter={holdToast}
          onPointerLeave={resumeToast}
          onFocusCapture={holdToast}
          onBlurCapture={resumeToast}
        >
          <span>{now.text()}</span>
          {now.undo !== false && (
            <button type="button" class="toast-action" aria-keyshortcuts="u" onClick={() => desk.undo()}>
              {t("toast.undo")} <kbd aria-hidden="true">u</kbd>
            </button>
          )}
          <button type="button" class="quiet" aria-label={t("toast.dismiss")} title={t("toast.dismiss")} onClick={dismissToast}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
