// One's own account: the password, the second factor, and where one is signed in.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import { ask, presence } from "../session";
import type { SignIn } from "../types";
import { AccountForm } from "./account_form";
import { dayText } from "./day_text";
import { PasswordField } from "./field";
import { SecondFactorPanel } from "./second_factor";
import { wordsFor } from "./sign_in";
import { WidePage, type WidePageProps } from "./wide_page";

function refusalOf(problem: Problem): string {
  if (problem.code === "weak_password") {
    return t("first.simple");
  }
  return problem.code === "wrong_password" ? t("factor.password.wrong") : wordsFor(problem);
}

function Password({ name, onChanged }: { name: string; onChanged: () => void }) {
  const [old, setOld] = useState("");
  const [round, setRound] = useState(0);
  const send = async (_name: string, fresh: string) => {
    await api.changePassword(old, fresh);
    setOld("");
    setRound(round + 1);
    onChanged();
  };
  return (
    <div class="factor-step">
      <PasswordField id="old" label={t("account.password.old")} value={old} onInput={setOld} autocomplete="current-password" />
      <AccountForm key={round} named={name} submitLabel={t("account.password.change")} send={send} refusal={refusalOf} />
      <p role="status">{round > 0 && t("account.password.changed")}</p>
    </div>
  );
}

function SignInRow({ one, onEnd }: { one: SignIn; onEnd: () => void }) {
  return (
    <li class="wide-row">
      <span>
        {t("account.signin.since", { day: dayText(one.began) })}
        <small>{one.own ? t("account.signin.own") : t("account.signin.until", { day: dayText(one.ends) })}</small>
      </span>
      {!one.own && (
        <button type="button" class="secondary" onClick={onEnd}>
          {t("account.signin.end")}
        </button>
      )}
    </li>
  );
}

export function AccountPage(props: WidePageProps) {
  const now = presence.value;
  const [list, setList] = useState<readonly SignIn[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);
  const act = async (what: () => Promise<unknown>) => {
    try {
      await what();
      setList(await api.signIns());
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  useEffect(() => void act(async () => {}), []);
  const name = now.kind === "signed_in" ? now.staff.name : "";
  return (
    <WidePage {...props} title={t("account.title")}>
      <p>{t("settings.who", { name })}</p>
      <section>
        <h2>{t("signin.password")}</h2>
        <p>{t("account.password.text")}</p>
        <Password name={name} onChanged={() => void act(async () => {})} />
      </section>
      <section>
        <h2>{t("factor.title")}</h2>
        <SecondFactorPanel
          key={round}
          onDone={() => {
            setRound(round + 1);
            void ask();
          }}
        />
      </section>
      <section>
        <h2>{t("account.signins")}</h2>
        <p class="form-error" role="alert">
          {problem && wordsFor(problem)}
        </p>
        <ul class="wide-list">
          {list.map((one) => (
            <SignInRow key={one.id} one={one} onEnd={() => void act(() => api.endSignIn(one.id))} />
          ))}
        </ul>
        {list.length > 1 && (
          <button type="button" class="secondary" onClick={() => void act(() => api.endOtherSignIns())}>
            {t("account.signin.end.others")}
          </button>
        )}
      </section>
    </WidePage>
  );
}
