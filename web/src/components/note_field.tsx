// Where a note is written: Ctrl+Enter saves, Escape leaves, and a line below says what will be masked.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { MaskedWarning } from "./masked_warning";

interface NoteFieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  onSave: () => Promise<unknown>;
  onLeave: () => void;
  cancels: boolean; // a note that is being changed, as against a new one
}

export function NoteField(props: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const blank = props.value.trim() === "";
  useEffect(() => {
    if (props.cancels) {
      field.current?.focus();
    }
  }, []);
  const save = async () => {
    if (!blank && !busy) {
      setBusy(true);
      await props.onSave();
      setBusy(false);
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      void save();
    } else if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      props.onLeave();
    }
  };
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        id={props.id}
        rows={2}
        dir="auto"
        aria-label={props.label}
        aria-describedby={`${props.id}-masked`}
        placeholder={props.cancels ? "" : t("note.placeholder")}
        autocomplete="off"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={pressed}
        {...(props.cancels ? {} : { "data-note-field": true, "aria-keyshortcuts": "n" })}
      />
      <MaskedWarning id={`${props.id}-masked`} text={props.value} />
      {(props.cancels || !blank) && (
        <div class="note-actions">
          <button type="submit" class="secondary" disabled={blank || busy} aria-keyshortcuts="Control+Enter">
            {t("note.save")} <kbd aria-hidden="true">Ctrl Enter</kbd>
          </button>
          {props.cancels && (
            <button type="button" class="link" onClick={props.onLeave}>
              {t("app.cancel")}
            </button>
          )}
        </div>
      )}
    </form>
  );
}
