// Setting up the second factor, and what can be done with one that is on.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { copyText } from "../clipboard";
import { t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import { ask, presence } from "../session";
import type { SecondFactor } from "../types";
import { AuthFrame } from "./auth_frame";
import { PasswordField, TextField } from "./field";
import { QrCode } from "./qr_code";
import { wordsFor } from "./sign_in";

function refusalOf(problem: Problem): string {
  return problem.code === "wrong_password" ? t("factor.password.wrong") : wordsFor(problem);
}

// One field and a button; further buttons send the same field elsewhere.
interface StepProps {
  password?: boolean;
  label: string;
  submit: string;
  send: (value: string) => Promise<void>;
  other?: { label: string; send: (value: string) => Promise<void> };
  children?: ComponentChildren;
}

function Step({ password, label, submit, send, other, children }: StepProps) {
  const [value, setValue] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (act: (value: string) => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await act(value.trim());
    } catch (error) {
      setProblem(asProblem(error));
      setValue("");
    } finally {
      setBusy(false);
    }
  };
  const idle = busy || value.trim() === "";
  return (
    <form
      class="factor-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(send);
      }}
    >
      {children}
      {password === true ? (
        <PasswordField id="own" label={label} value={value} onInput={setValue} autocomplete="current-password" />
      ) : (
        <TextField id="code" label={label} value={value} onInput={setValue} autocomplete="one-time-code" />
      )}
      <p class="form-error" role="alert">
        {problem && refusalOf(problem)}
      </p>
      <button type="submit" class="primary wide" disabled={idle}>
        {submit}
      </button>
      {other && (
        <button type="button" class="secondary wide" disabled={idle} onClick={() => void run(other.send)}>
          {other.label}
        </button>
      )}
    </form>
  );
}

function Secret({ secret }: { secret: string }) {
  const now = presence.value;
  const name = now.kind === "signed_in" || now.kind === "factor_needed" ? now.staff.name : "";
  const address = `otpauth://totp/Wordkeep:${encodeURIComponent(name)}?secret=${secret}&issuer=Wordkeep`;
  return (
    <>
      <p>{t("factor.scan")}</p>
      <QrCode text={address} label={t("factor.qr")} />
      <code class="command">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
    </>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <div class="factor-step">
      <p role="status">{t("factor.codes.text")}</p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="secondary wide"
        onClick={() => void copyText(codes.join("\n")).then((done) => setCopied(done))}
      >
        {t(copied ? "factor.codes.copied" : "factor.codes.copy")}
      </button>
      <button type="button" class="primary wide" onClick={onDone}>
        {t("factor.codes.done")}
      </button>
    </div>
  );
}

export function SecondFactorPanel({ onDone }: { onDone: () => void }) {
  const [state, setState] = useState<SecondFactor | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    api.secondFactor().then(setState, (error: unknown) => setProblem(asProblem(error)));
  }, []);

  if (codes !== null) {
    return <RecoveryCodes codes={codes} onDone={onDone} />;
  }
  if (state === null) {
    return <p role="status">{problem && wordsFor(problem)}</p>;
  }
  if (state.on) {
    const off = async (code: string) => {
      await api.turnSecondFactorOff(code);
      onDone();
    };
    return (
      <Step
        label={t("signin.code")}
        submit={t("factor.codes.renew")}
        send={async (code) => setCodes(await api.renewRecoveryCodes(code))}
        {...(state.demanded ? {} : { other: { label: t("factor.off"), send: off } })}
      >
        <p>{t("factor.on", { left: state.recovery_codes_left })}</p>
      </Step>
    );
  }
  return secret === null ? (
    <Step
      key="password"
      password
      label={t("signin.password")}
      submit={t("factor.begin")}
      send={async (password) => setSecret(await api.beginSecondFactor(password))}
    >
      <p>{t("factor.text")}</p>
    </Step>
  ) : (
    <Step
      key="code"
      label={t("signin.code")}
      submit={t("factor.confirm")}
      send={async (code) => setCodes(await api.confirmSecondFactor(code))}
    >
      <Secret secret={secret} />
    </Step>
  );
}

// Nothing else is possible until there is one.
export function SecondFactorNeeded() {
  return (
    <AuthFrame title={t("factor.title")}>
      <p class="lead">{t("factor.needed")}</p>
      <SecondFactorPanel onDone={() => void ask()} />
    </AuthFrame>
  );
}
