// The form of a new account, or of a new password: a name if there is none yet, and the password twice.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t, type TextKey } from "../i18n";
import { asProblem, type Problem } from "../problem";
import { passwordLettersMin, strengthOf } from "../strength";
import { PasswordField, TextField } from "./field";

function Strength({ password, name }: { password: string; name: string }) {
  const level = strengthOf(password, name);
  return (
    <>
      <span>{t("first.hint")}</span>
      {password !== "" && (
        <span class="strength" data-level={level}>
          <span class="strength-bar" aria-hidden="true">
            {[1, 2, 3, 4].map((step) => (
              <i key={step} data-on={step <= level} />
            ))}
          </span>
          <span>
            {t("strength.label")}: {t(`strength.${level}`)}
          </span>
        </span>
      )}
    </>
  );
}

interface Wrong {
  field: "name" | "password" | "again";
  key: TextKey & `first.${string}`;
}

function wrongWith(name: string, password: string, again: string): Wrong | null {
  if (name.trim() === "") {
    return { field: "name", key: "first.nameless" };
  }
  if (Array.from(password).length < passwordLettersMin) {
    return { field: "password", key: "first.short" };
  }
  if (strengthOf(password, name) === 0) {
    return { field: "password", key: "first.simple" };
  }
  return password === again ? null : { field: "again", key: "first.differ" };
}

interface AccountFormProps {
  // Whose password it is; null: the form asks for the name.
  named: string | null;
  submitLabel: string;
  send: (name: string, password: string) => Promise<void>;
  refusal: (problem: Problem) => ComponentChildren;
}

export function AccountForm({ named, submitLabel, send, refusal }: AccountFormProps) {
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const name = named ?? typed;

  const submit = async (event: Event) => {
    event.preventDefault();
    const found = wrongWith(name, password, again);
    setWrong(found);
    setProblem(null);
    if (found !== null) {
      document.getElementById(found.field)?.focus();
      return;
    }
    setBusy(true);
    try {
      await send(name.trim(), password);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };

  const error = (field: Wrong["field"]) => (wrong?.field === field ? t(wrong.key) : null);
  return (
    <form onSubmit={submit} noValidate>
      {named === null && (
        <TextField
          id="name"
          label={t("first.name")}
          value={typed}
          onInput={setTyped}
          autocomplete="username"
          error={error("name")}
          autofocus
        />
      )}
      <PasswordField
        id="password"
        label={t("signin.password")}
        value={password}
        onInput={setPassword}
        autocomplete="new-password"
        error={error("password")}
        hint={<Strength password={password} name={name} />}
      />
      <PasswordField
        id="again"
        label={t("first.again")}
        value={again}
        onInput={setAgain}
        autocomplete="new-password"
        error={error("again")}
      />
      <p class="form-error" role="alert">
        {problem && refusal(problem)}
      </p>
      <button type="submit" class="primary wide" disabled={busy}>
        {submitLabel}
      </button>
    </form>
  );
}
