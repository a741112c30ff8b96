// A labelled text field, and one for passwords that can be shown.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { Icon } from "./icon";

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  autocomplete: string;
  error?: string | null;
  hint?: ComponentChildren;
  autofocus?: boolean;
}

function described(props: FieldProps): { "aria-describedby"?: string } {
  const ids = [props.hint ? `${props.id}-hint` : "", props.error ? `${props.id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {};
}

function Frame({ props, children }: { props: FieldProps; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      {children}
      {props.hint && (
        <div class="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error && (
        <div class="field-error" id={`${props.id}-error`}>
          {props.error}
        </div>
      )}
    </div>
  );
}

function inputProps(props: FieldProps) {
  return {
    id: props.id,
    name: props.id,
    value: props.value,
    autocomplete: props.autocomplete,
    autocapitalize: "off" as const,
    spellcheck: false,
    required: true,
    "aria-invalid": props.error ? ("true" as const) : ("false" as const),
    ...described(props),
    ref: (element: HTMLInputElement | null) => {
      if (props.autofocus && element && !element.dataset.once) {
        element.dataset.once = "1";
        element.focus();
      }
    },
    onInput: (event: Event) => props.onInput((event.currentTarget as HTMLInputElement).value),
  };
}

export function TextField(props: FieldProps) {
  return (
    <Frame props={props}>
      <input type="text" {...inputProps(props)} />
    </Frame>
  );
}

export function PasswordField(props: FieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Frame props={props}>
      <div class="password">
        <input type={shown ? "text" : "password"} {...inputProps(props)} />
        <button
          type="button"
          class="quiet"
          aria-pressed={shown}
          aria-label={t(shown ? "password.hide" : "password.show")}
          title={t(shown ? "password.hide" : "password.show")}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </button>
      </div>
    </Frame>
  );
}
