// Rounds in the place of dates: what grew and what shrank since the round before, of topics and of questions.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { tell } from "../desk/notices";
import { language, plural, t } from "../i18n";
import { countable, groupsState, type GroupsState } from "../insights/rounds";
import type { Overview, Round, RoundList } from "../insights/types";
import { mayErase, mayManageTeam } from "../rights";
import { RoundTable } from "./round_table";

function noGroups(state: GroupsState, kept: number): string {
  return state === "rows" ? "" : state === "old" ? t("rounds.groups.old", { kept }) : t(`rounds.groups.${state}`);
}

function Counts({ round, among }: { round: Round; among: RoundList }) {
  const empty = noGroups(groupsState(round, among), among.groups_kept);
  return (
    <div class="round-parts">
      <RoundTable title={t("rounds.groups")} what={t("rounds.group")} rows={round.groups ?? []} empty={empty} />
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
function Closed({ list }: { list: RoundList }) {
  const newest = list.rounds[0]?.round ?? 0;
  return (
    <ul class="insight-list">
      {list.rounds.map((round) => (
        <li key={round.round} class="insight-group">
          {round.round === newest ? (
            <>
              <Title round={round} />
              <Counts round={round} among={list} />
            </>
          ) : (
            <details class="round-older">
              <summary>
                <Title round={round} />
              </summary>
              <Counts round={round} among={list} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Rounds({ now }: { now: Overview | null }) {
  const [list, setList] = useState<RoundList | null>(null);
  const load = () => api.rounds().then(setList, () => setList(null));
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
  const some = list !== null && list.rounds.length > 0;
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
        {some && (
          <a class="secondary" href={`/api/v1/insights/rounds?format=svg&lang=${language.value}`} download="round.svg">
            {t("rounds.picture")}
          </a>
        )}
        {some && mayErase() && (
          <a class="secondary" href="/api/v1/insights/rounds?format=csv" download="rounds.csv">
            {t("rounds.table")}
          </a>
        )}
      </div>
      {some ? <Closed list={list} /> : <p>{t("rounds.none")}</p>}
    </section>
  );
}
