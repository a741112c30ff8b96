// Warns of mailboxes that are silent for longer than is their habit: a lost subscription looks like a quiet day.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import type { Desk } from "../desk/desk";
import { plural, t } from "../i18n";
import { mayConnect } from "../rights";
import type { SilentMailbox } from "../types";
import type { SheetName } from "./desk_sheets";

const pauseMs = 10 * 60_000;

// Asked for at the start, when the server tells of a change, and now and then, so that the hours are right.
function useSilence(changes: number): readonly SilentMailbox[] {
  const [silent, setSilent] = useState<readonly SilentMailbox[]>([]);
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const now = await api.silence().catch(() => null);
      if (!stopped && now !== null) {
        setSilent(now);
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), pauseMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [changes]);
  return silent;
}

export function SilenceNotice({ desk, onSheet }: { desk: Desk; onSheet: (sheet: SheetName) => void }) {
  const silent = useSilence(desk.silenceChanges.value);
  return (
    <>
      {silent.map(({ mailbox, name, hours }) => (
        <p key={mailbox} class="notice silence" role="alert" data-mailbox={mailbox}>
          <strong>{t("silence.text", { name: name || t("silence.unnamed"), hours: plural("silence.hours", hours) })}</strong>{" "}
          {t("silence.why")}{" "}
          {mayConnect() && (
            <button type="button" class="link" onClick={() => onSheet("connect")}>
              {t("silence.connect")}
            </button>
          )}
        </p>
      ))}
    </>
  );
}
