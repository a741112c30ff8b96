// Rounds in the place of dates: what grew and what shrank since the round before.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { tell } from "../desk/notices";
import { language, plural, t } from "../i18n";
import type { Round } from "../insights/types";
import { mayErase, mayManageTeam } from "../rights";
import { percent } from "./question_groups";

function change(share: number): string {
  return new Intl.NumberFormat(language.value, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(share);
}

function Shown({ round }: { round: Round }) {
  return (
    <li class="insight-group">
      <div class="insight-head">
        <h3>{t("rounds.number", { number: round.round })}</h3>
        {round.inquiries !== null && <span class="insight-count">{plural("insights.count", round.inquiries)}</span>}
      </div>
      <ul class="insight-cloud">
        {round.topics.map((topic) => (
          <li key={topic.topic}>
            <span class="insight-word">{topic.name}</span>{" "}
            <span class="insight-count">
              {topic.share !== null && percent(topic.share)} {topic.change !== null && `(${change(topic.change)})`}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function Rounds() {
  const [rounds, setRounds] = useState<readonly Round[]>([]);
  const load = () => api.rounds().then(setRounds, () => setRounds([]));
  useEffect(() => void load(), []);
  const close = () =>
    api.closeRound().then(
      () => (tell(() => t("rounds.closed")), load()),
      () => tell(() => t("rounds.refused"), { tone: "warning" }),
    );
  return (
    <section aria-labelledby="insights-rounds">
      <h2 id="insights-rounds">{t("rounds.title")}</h2>
      <p class="insight-sum">{t("rounds.text")}</p>
      <div class="insight-tools">
        {mayManageTeam() && (
          <button type="button" class="secondary" onClick={() => void close()}>
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
      {rounds.length === 0 ? (
        <p>{t("rounds.none")}</p>
      ) : (
        <ul class="insight-list">
          {rounds.map((round) => (
            <Shown key={round.round} round={round} />
          ))}
        </ul>
      )}
    </section>
  );
}
