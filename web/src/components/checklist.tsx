// The checklist of the first days: each step turns green by itself. Gone when everything is done.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { copyText } from "../clipboard";
import { tell } from "../desk/notices";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import type { Setup } from "../types";
import { Icon } from "./icon";

const pauseMs = 3_000;

const steps = [
  ["handshake_seen", "setup.handshake"],
  ["test_received", "setup.test"],
  ["first_message", "setup.first"],
  ["policy_published", "setup.policy"],
] as const;

function isComplete(setup: Setup): boolean {
  return steps.every(([field]) => setup[field]);
}

// Asks again every few seconds while somebody looks, until all is green.
function useSetup(): Setup | null {
  const [setup, setSetup] = useState<Setup | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
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
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  return setup;
}

function CallbackAddress() {
  const address = `${location.origin}/webhooks/instagram`;
  const copy = async () => {
    const copied = await copyText(address);
    tell(() => t(copied ? "toast.copied" : "toast.uncopied"));
  };
  return (
    <span class="callback">
      <code>{address}</code>
      <button type="button" class="quiet" aria-label={t("setup.handshake.copy")} title={t("setup.handshake.copy")} onClick={copy}>
        <Icon name="copy" />
      </button>
    </span>
  );
}

export function Checklist({ desk }: { desk: Desk }) {
  const setup = useSetup();
  if (setup === null || isComplete(setup) || desk.view.value.state !== "new") {
    return null;
  }
  const next = steps.find(([field]) => !setup[field])?.[0];
  return (
    <section class="checklist" aria-labelledby="setup-title">
      <h2 id="setup-title">{t("setup.title")}</h2>
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
              {field === next && field === "handshake_seen" && <CallbackAddress />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
