// First run: whoever came by the one-time link makes the owner's account.
import { useState } from "preact/hooks";
import { api } from "../api";
import { t, type TextKey } from "../i18n";
import { asProblem, type Problem } from "../problem";
import { entered } from "../session";
import { passwordLettersMin, strengthOf } from "../strength";
import { AuthFrame } from "./auth_frame";
import { PasswordField, TextField } from "./field";
import { OwnerLinkCommand } from "./no_link";
import { wordsFor } from "./sign_in";

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

function Refusal({ problem }: { problem: Problem }) {
  if (problem.code === "link_used") {
    return (
      <>
        {t("first.used")} <OwnerLinkCommand />
      </>
    );
  }
  return <>{problem.code === "weak_password" ? t("first.simple") : wordsFor(problem)}</>;
}

export function FirstRun({ token }: { token: string }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

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
      entered(await api.makeOwner(token, name.trim(), password));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };

  const error = (field: Wrong["field"]) => (wrong?.field === field ? t(wrong.key) : null);
  return (
    <AuthFrame title={t("first.title")}>
      <p class="lead">{t("first.text")}</p>
      <form onSubmit={submit} noValidate>
        <TextField
          id="name"
          label={t("first.name")}
          value={name}
          onInput={setName}
          autocomplete="username"
          error={error("name")}
          autofocus
        />
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
          {problem && <Refusal problem={problem} />}
        </p>
        <button type="submit" class="primary wide" disabled={busy}>
          {t("first.submit")}
        </button>
      </form>
    </AuthFrame>
  );
}
