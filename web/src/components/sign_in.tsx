// Sign in: at the start, after signing out, or when the session ended while somebody was at work.
import { useState } from "preact/hooks";
import { api } from "../api";
import { plural, t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import { entered } from "../session";
import { AuthFrame } from "./auth_frame";
import { PasswordField, TextField } from "./field";

const patienceSeconds = 30;

export function wordsFor(problem: Problem): string {
  if (problem.unreachable) {
    return t("signin.unreachable");
  }
  if (problem.status === 429) {
    return plural("signin.often", problem.retryAfterSeconds ?? patienceSeconds);
  }
  if (problem.code === "wrong_code") {
    return t("signin.code.wrong");
  }
  return t(problem.status === 401 ? "signin.wrong" : "signin.failed");
}

export function SignIn({ why }: { why: "start" | "ended" | "bye" }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  // Asked for once the password was right; null until then.
  const [code, setCode] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      entered(await api.signIn(name.trim(), password, code?.trim() ?? ""));
    } catch (error) {
      const found = asProblem(error);
      if (found.code === "code_needed" || found.code === "wrong_code") {
        setCode("");
      } else if (found.status === 401) {
        setCode(null);
        setPassword("");
      }
      setProblem(found.code === "code_needed" ? null : found);
    } finally {
      setBusy(false);
    }
  };

  return (
    <AuthFrame title={t("signin.title")}>
      {why !== "start" && <p class="lead">{t(why === "ended" ? "signin.ended" : "signin.bye")}</p>}
      <form onSubmit={submit} noValidate>
        {code === null ? (
          <>
            <TextField
              id="name"
              label={t("signin.name")}
              value={name}
              onInput={setName}
              autocomplete="username"
              autofocus
            />
            <PasswordField
              id="password"
              label={t("signin.password")}
              value={password}
              onInput={setPassword}
              autocomplete="current-password"
            />
          </>
        ) : (
          <TextField
            id="code"
            label={t("signin.code")}
            value={code}
            onInput={setCode}
            autocomplete="one-time-code"
            hint={t("signin.code.hint")}
            autofocus
          />
        )}
        <p class="form-error" role="alert">
          {problem && wordsFor(problem)}
        </p>
        <button type="submit" class="primary wide" disabled={busy || name.trim() === "" || password === "" || code === ""}>
          {t("signin.submit")}
        </button>
      </form>
    </AuthFrame>
  );
}
