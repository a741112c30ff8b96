// A modal sheet: a card in the middle, or a drawer from the side. The browser's own dialog keeps the focus inside and
// closes on Escape.
import type { ComponentChildren } from "preact";
import { t } from "../i18n";
import { Icon } from "./icon";
import { useDialog } from "./use_dialog";

interface SheetProps {
  title: string;
  kind: "card" | "drawer";
  onClose: () => void;
  children: ComponentChildren;
}

export function Sheet({ title, kind, onClose, children }: SheetProps) {
  const dialog = useDialog(onClose);
  return (
    <dialog {...dialog} class={`sheet ${kind}`} aria-labelledby="sheet-title">
      <div class="sheet-body">
        <header class="sheet-head">
          <h2 id="sheet-title">{title}</h2>
          <button type="button" class="quiet" aria-label={t("app.close")} title={t("app.close")} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
