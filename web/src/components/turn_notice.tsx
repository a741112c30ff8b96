// Warns before a turn that erases: when it comes, how many inquiries go, and where to look through them once more.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import type { Desk } from "../desk/desk";
import { stateOf, viewOfState } from "../filter";
import { plural, t } from "../i18n";
import type { Turn } from "../types";

const daysBefore = 3;
const pauseMs = 10 * 60_000;

function useTurn(version: unknown): Turn | null {
  const [turn, setTurn] = useState<Turn | null>(null);
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const now = await api.turn().catch(() => null);
      if (!stopped && now !== null) {
        setTurn(now);
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), pauseMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [version]);
  return turn;
}

export function TurnNotice({ desk }: { desk: Desk }) {
  const fading = desk.counts.value?.fading ?? 0;
  const turn = useTurn(fading > 0);
  if (turn === null || fading === 0 || turn.days_left >= daysBefore) {
    return null;
  }
  const shown = stateOf(desk.view.value) === "fading";
  return (
    <p class="notice turn-notice" role="note">
      {turn.days_left < 1 ? t("turn.today") : plural("turn.days", turn.days_left)} {plural("turn.erased", fading)}{" "}
      {!shown && (
        <button type="button" class="link" onClick={() => desk.go(viewOfState("fading"))}>
          {t("turn.look")}
        </button>
      )}
    </p>
  );
}
