// The owner's checklist of the first days: each step turns green by itself. Gone when everything is done, or when what is
// only good advice is put off.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import type { Desk } from "../desk/desk";
import { stateOf } from "../filter";
import { t, type TextKey } from "../i18n";
import { goTo } from "../place";
import { remember, remembered } from "../preferences/memory";
import { mayConnect } from "../rights";
import type { Setup } from "../types";
import { CopiedValue } from "./copied_value";
import type { SheetName } from "./desk_sheets";
import { Icon } from "./icon";

const pauseMs = 3_000;
const putOffKey = "wordkeep.checklist";

type Step = keyof Setup;

const steps = [
  ["handshake_seen", "setup.handshake"],
  ["test_received", "setup.test"],
  ["first_message", "setup.first"],
  ["policy_published", "setup.policy"],
  ["second_factor", "setup.factor"],
  ["backup_made", "setup.backup"],
] as const satisfies readonly (readonly [Step, TextKey])[];

// Without these nothing comes, or the law isn't kept.
const needed: readonly Step[] = ["handshake_seen", "test_received", "first_message", "policy_published"];

function isComplete(setup: Setup): boolean {
  return steps.every(([field]) => setup[field]);
}

// Asks again every few seconds while somebody looks, until all is green.
function useSetup(wanted: boolean): Setup | null {
  const [setup, setSetup] = useState<Setup | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = !wanted;
    const ask = async () => {
      const now = document.hidden ? null : await api.setup().catch(() => null);
      if (stopped) {
        return;
      }
      if (now !== null) {
        setSetup(now);
      }
      if (now === null || !isComplete(now)) {
        timer = setTimeout(() => void ask(), pauseMs);
      }
    };
    if (wanted) {
      void ask();
    }
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return setup;
}

function Help({ step, onSheet }: { step: Step; onSheet: (sheet: SheetName) => void }) {
  switch (step) {
    case "handshake_seen":
    case "test_received":
      return (
        <>
          {step === "handshake_seen" && (
            <CopiedValue value={`${location.origin}/webhooks/instagram`} label={t("setup.handshake.copy")} />
          )}
          <button type="button" class="link" onClick={() => onSheet("connect")}>
            {t("setup.how")}
          </button>
        </>
      );
    case "second_factor":
      return (
        <button type="button" class="link" onClick={() => goTo("account")}>
          {t("factor.begin")}
        </button>
      );
    case "backup_made":
      return <CopiedValue value="wordkeep backup --config wordkeep.toml FILE" label={t("app.copy")} />;
    default:
      return null;
  }
}

interface ChecklistProps {
  readonly desk: Desk;
  readonly onSheet: (sheet: SheetName) => void;
}

export function Checklist({ desk, onSheet }: ChecklistProps) {
  const [putOff, setPutOff] = useState(remembered(putOffKey) === "off");
  const setup = useSetup(mayConnect());
  if (setup === null || isComplete(setup) || stateOf(desk.view.value) !== "new") {
    return null;
  }
  const works = needed.every((field) => setup[field]);
  if (works && putOff) {
    return null;
  }
  const later = () => {
    remember(putOffKey, "off");
    setPutOff(true);
  };
  const next = steps.find(([field]) => !setup[field])?.[0];
  return (
    <section class="checklist" aria-labelledby="setup-title">
      <h2 id="setup-title">{t(works ? "setup.advice" : "setup.title")}</h2>
      <p class="checklist-lead">{t("setup.text")}</p>
      <ol>
        {steps.map(([field, key]) => (
          <li key={field} data-step={field} data-done={setup[field]} data-next={field === next}>
            <span class="tick" aria-hidden="true">
              {setup[field] && <Icon name="done" />}
            </span>
            <div>
              <strong>{t(key)}</strong>
              <span class="unseen"> ({t(setup[field] ? "setup.ready" : "setup.waiting")})</span>
              {field === next && <p>{t(`${key}.text`)}</p>}
              {field === next && <Help step={field} onSheet={onSheet} />}
            </div>
          </li>
        ))}
      </ol>
      {works && (
        <button type="button" class="secondary" onClick={later}>
          {t("setup.later")}
        </button>
      )}
    </section>
  );
}
