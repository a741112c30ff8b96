// A modal dialog of the browser, which keeps the focus inside: shown as long as it is there, closed by Escape and by a
// click beside it, and the focus goes back to where it was. Spread what it returns on a <dialog>.
import { useEffect, useRef } from "preact/hooks";

export function useDialog(onClose: () => void, whenBack: FocusOptions = {}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus(whenBack);
      }
    };
  }, []);
  return {
    ref: dialog,
    // Escape: the browser tells that it has closed only later, and keys in between would be lost. So it is closed here,
    // and what the browser tells then, of a dialog that is gone, closes no other one.
    onCancel: (event: Event) => {
      event.preventDefault();
      dialog.current?.close();
      onClose();
    },
    onClose: () => {
      if (dialog.current !== null) {
        onClose();
      }
    },
    onClick: (event: MouseEvent) => {
      if (event.target === dialog.current) {
        onClose();
      }
    },
  };
}
