// Keys by which other programs use the API: which there are, making one, and the sheet that shows it once.
import { useEffect, useState } from "preact/hooks";
import { copyText } from "../clipboard";
import { t } from "../i18n";
import { listKeys, makeKey, revokeKey, type ApiKey, type ApiKeys, type KeyWish } from "../keys/client";
import { asProblem, type Problem } from "../problem";
import type { Right } from "../types";
import { dayText } from "./day_text";
import { Sheet } from "./sheet";
import { wordsFor } from "./sign_in";

const daysToChoose = [30, 90, 365] as const;

function KeySheet({ text, onClose }: { text: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <Sheet title={t("key.new")} kind="card" onClose={onClose}>
      <div class="factor-step">
        <p>{t("key.once")}</p>
        <code class="command link-once">{text}</code>
        <button type="button" class="primary wide" autofocus onClick={() => void copyText(text).then(setCopied)}>
          {t(copied ? "factor.codes.copied" : "key.copy")}
        </button>
      </div>
    </Sheet>
  );
}

function Key({ one, onRevoke }: { one: ApiKey; onRevoke: () => void }) {
  const [asked, setAsked] = useState(false);
  const scopes = one.scopes.map((scope) => t(`right.${scope}`)).join(" · ");
  const used = one.used === null ? t("key.unused") : t("key.used", { day: dayText(one.used) });
  const ends = one.ends === null ? t("key.endless") : t("key.ends", { day: dayText(one.ends) });
  return (
    <li class="wide-row">
      <span>
        {one.name}
        <small>{scopes}</small>
        <small>{`${used} · ${ends}`}</small>
      </span>
      <button type="button" class={asked ? "danger" : "secondary"} onClick={() => (asked ? onRevoke() : setAsked(true))}>
        {t(asked ? "key.revoke.really" : "key.revoke")}
      </button>
    </li>
  );
}

function NewKey({ scopes, onMake }: { scopes: readonly Right[]; onMake: (wish: KeyWish) => Promise<boolean> }) {
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly Right[]>(["read"]);
  const [days, setDays] = useState("365");
  const choose = (scope: Right, on: boolean) => setChosen(on ? [...chosen, scope] : chosen.filter((each) => each !== scope));
  const make = async () => {
    if (await onMake({ name, scopes: chosen, days: days === "" ? null : Number(days) })) {
      setName("");
    }
  };
  return (
    <form
      class="key-new"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div class="field">
        <label for="key-name">{t("key.name")}</label>
        <input id="key-name" type="text" required maxLength={60} autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </div>
      <fieldset class="choices">
        <legend>{t("key.scopes")}</legend>
        {scopes.map((scope) => (
          <label key={scope} class="choice">
            <input type="checkbox" checked={chosen.includes(scope)} onChange={(event) => choose(scope, event.currentTarget.checked)} />
            <span>{t(`right.${scope}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="wide-row">
        <label for="key-days">{t("key.days")}</label>
        <select id="key-days" value={days} onChange={(event) => setDays(event.currentTarget.value)}>
          {daysToChoose.map((each) => (
            <option key={each} value={String(each)}>
              {t(`key.days.${each}`)}
            </option>
          ))}
          <option value="">{t("key.endless")}</option>
        </select>
        <button type="submit" class="primary" disabled={chosen.length === 0}>
          {t("key.make")}
        </button>
      </div>
    </form>
  );
}

export function ApiKeySection() {
  const [known, setKnown] = useState<ApiKeys | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const act = async (what: () => Promise<unknown>): Promise<boolean> => {
    let refused: Problem | null = null;
    try {
      await what();
      setKnown(await listKeys());
    } catch (error) {
      refused = asProblem(error);
    }
    setProblem(refused);
    return refused === null;
  };
  useEffect(() => void act(async () => {}), []);
  const make = (wish: KeyWish) => act(async () => setShown((await makeKey(wish)).key));
  return (
    <section aria-labelledby="team-keys">
      <h2 id="team-keys">{t("key.title")}</h2>
      <p>{t("key.text")}</p>
      <p class="form-error" role="alert">
        {problem && (problem.status === 400 ? t("key.wrong") : wordsFor(problem))}
      </p>
      {known !== null && (
        <>
          <ul class="wide-list">
            {known.keys.map((one) => (
              <Key key={one.id} one={one} onRevoke={() => void act(() => revokeKey(one.id))} />
            ))}
          </ul>
          <NewKey scopes={known.scopes} onMake={make} />
        </>
      )}
      {shown !== null && <KeySheet text={shown} onClose={() => setShown(null)} />}
    </section>
  );
}
