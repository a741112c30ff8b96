// Asks once more before an inquiry is erased for good: there is no undo.
import { useState } from "preact/hooks";
import { api } from "../api";
import { tell } from "../desk/notices";
import { tellRefusal } from "../desk/telling";
import { plural, t } from "../i18n";
import { asProblem } from "../problem";
import type { Inquiry } from "../types";
import { Sheet } from "./sheet";

export function EraseSheet({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    try {
      await api.eraseInquiry(inquiry.id);
      tell(() => t("erase.done"));
    } catch (error) {
      tellRefusal(asProblem(error));
    }
    onClose();
  };
  return (
    <Sheet title={t("erase.title")} kind="card" onClose={onClose}>
      <p>{t("erase.text", { messages: plural("list.messages", inquiry.parts.length) })}</p>
      <p class="sheet-note">{t("erase.note")}</p>
      <div class="sheet-actions">
        <button type="button" class="secondary" autofocus onClick={onClose}>
          {t("app.cancel")}
        </button>
        <button type="button" class="danger" data-erase disabled={busy} onClick={() => void erase()}>
          {t("erase.submit")}
        </button>
      </div>
    </Sheet>
  );
}
