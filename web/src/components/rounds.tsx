// Rounds in the place of dates: what grew and what shrank since the round before, of topics and of questions.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { tell } from "../desk/notices";
import { language, plural, t } from "../i18n";
import { countable, groupsState, type GroupsState } from "../insights/rounds";
import type { Overview, Round } from "../insights/types";
import { mayErase, mayManageTeam } from "../rights";
import { RoundTable } from "./round_table";

function noGroups(state: GroupsState): string {
  return state === "rows" ? "" : t(`rounds.groups.${state}`);
}

function Counts({ round, newest }: { round: Round; newest: number }) {
  return (
    <div class="round-parts">
      <RoundTable title={t("rounds.groups")} what={t("rounds.group")} rows={round.groups ?? []} empty={noGroups(groupsState(round, newest))} />
      <RoundTable title={t("rounds.topics")} what={t("rounds.topic")} rows={round.topics} empty={t("rounds.topics.none")} />
    </div>
  );
}

function Title({ round }: { round: Round }) {
  return (
    <div class="insight-head">
      <h3>{t("rounds.number", { number: round.round })}</h3>
      {round.inquiries !== null && <span class="insight-count">{plural("insights.count", round.inquiries)}</span>}
    </div>
  );
}

// The newest lies open; the others open when asked.
function Closed({ rounds }: { rounds: readonly Round[] }) {
  const newest = rounds[0]?.round ?? 0;
  return (
    <ul class="insight-list">
      {rounds.map((round) => (
        <li key={round.round} class="insight-group">
          {round.round === newest ? (
            <>
              <Title round={round} />
              <Counts round={round} newest={newest} />
            </>
          ) : (
            <details class="round-older">
              <summary>
                <Title round={round} />
              </summary>
              <Counts round={round} newest={newest} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Rounds({ now }: { now: Overview | null }) {
  const [rounds, setRounds] = useState<readonly Round[]>([]);
  const load = () => api.rounds().then(setRounds, () => setRounds([]));
  useEffect(() => void load(), []);
  const takeBack = (round: number) =>
    api.takeBackRound(round).then(
      () => (tell(() => t("toast.undone")), load()),
      () => (tell(() => t("rounds.kept"), { tone: "warning" }), load()),
    );
  const close = () =>
    api.closeRound().then(
      (closed) => {
        const text = closed.groups === null ? "rounds.closed.topics" : "rounds.closed";
        tell(() => t(text), { undo: () => void takeBack(closed.round) });
        return load();
      },
      () => (tell(() => t("rounds.refused"), { tone: "warning" }), load()),
    );
  const counts = countable(now);
  return (
    <section class="rounds" aria-labelledby="insights-rounds">
      <h2 id="insights-rounds">{t("rounds.title")}</h2>
      <p class="insight-sum">{t("rounds.text")}</p>
      {mayManageTeam() && counts !== "shown" && (
        <p class="round-hint" id="rounds-hint">
          {t(`rounds.counts.${counts}`)}
        </p>
      )}
      <div class="insight-tools">
        {mayManageTeam() && (
          <button type="button" class="secondary" {...(counts !== "shown" ? { "aria-describedby": "rounds-hint" } : {})} onClick={() => void close()}>
            {t("rounds.close")}
          </button>
        )}
        {rounds.length > 0 && (
          <a class="secondary" href={`/api/v1/insights/rounds?format=svg&lang=${language.value}`} download="round.svg">
            {t("rounds.picture")}
          </a>
        )}
        {rounds.length > 0 && mayErase() && (
          <a class="secondary" href="/api/v1/insights/rounds?format=csv" download="rounds.csv">
            {t("rounds.table")}
          </a>
        )}
      </div>
      {rounds.length === 0 ? <p>{t("rounds.none")}</p> : <Closed rounds={rounds} />}
    </section>
  );
}
