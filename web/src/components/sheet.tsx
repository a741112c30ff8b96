// A modal sheet: a card in the middle, or a drawer from the side. The browser's own dialog keeps the focus inside and
// closes on Escape.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { Icon } from "./icon";

interface SheetProps {
  title: string;
  kind: "card" | "drawer";
  onClose: () => void;
  children: ComponentChildren;
}

export function Sheet({ title, kind, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) {
      onClose();
    }
  };
  return (
    <dialog ref={dialog} class={`sheet ${kind}`} aria-labelledby="sheet-title" onClose={onClose} onClick={onBackdrop}>
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
