// What a round counted of one kind, as a table: how many, what share, and what became of the share.
import { useState } from "preact/hooks";
import { language, number, t } from "../i18n";
import { direction } from "../insights/rounds";
import type { RoundRow } from "../insights/types";
import { percent } from "./question_groups";

const rowsAtFirst = 10;
const arrows = { grew: "▲", shrank: "▼", same: "=" } as const;

function Change({ of }: { of: number | null }) {
  if (of === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="unseen">{t("rounds.no.change")}</span>
      </>
    );
  }
  const way = direction(of);
  const points = new Intl.NumberFormat(language.value, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return (
    <span class={`round-${way}`}>
      <span aria-hidden="true">{arrows[way]} </span>
      {t("rounds.points", { points: points.format(way === "same" ? 0 : of * 100) })}
    </span>
  );
}

export function RoundTable({ title, what, rows, empty }: { title: string; what: string; rows: readonly RoundRow[]; empty: string }) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) {
    return (
      <div class="round-part">
        <h4>{title}</h4>
        <p class="insight-sum">{empty}</p>
      </div>
    );
  }
  const shown = all ? rows : rows.slice(0, rowsAtFirst);
  return (
    <div class="round-part">
      <table class="round-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{t("rounds.inquiries")}</th>
            <th scope="col">{t("rounds.share")}</th>
            <th scope="col">{t("rounds.change")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={row.topic ?? at}>
              <th scope="row" dir="auto">
                {row.name}
              </th>
              <td>{number(row.count)}</td>
              <td>{row.share === null ? "–" : percent(row.share)}</td>
              <td>
                <Change of={row.change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t("insights.more", { count: number(rows.length - shown.length) })}
        </button>
      )}
    </div>
  );
}
