// What would help most: questions without an answer, answers that nobody uses, topics in which people wait.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { waiting } from "../filter";
import { plural, t, type TextKey } from "../i18n";
import type { Insights } from "../insights/insights";
import type { QuestionGroup, Work } from "../insights/types";
import { AnswersSheet } from "./answers_sheet";
import { GroupAnswerSheet, nameOf } from "./group_sheets";

const rowsMax = 8;

interface ListProps<T> {
  title: TextKey & `work.${"unanswered" | "unused" | "waiting"}`;
  empty: TextKey & `work.${"unanswered" | "unused" | "waiting"}.none`;
  rows: readonly T[];
  row: (one: T) => ComponentChildren;
}

function List<T>({ title, empty, rows, row }: ListProps<T>) {
  return (
    <div class="work-part">
      <h3>{t(title)}</h3>
      {rows.length === 0 ? <p class="insight-sum">{t(empty)}</p> : <ol class="insight-list">{rows.slice(0, rowsMax).map(row)}</ol>}
    </div>
  );
}

export function WorkList({ work, desk, insights }: { work: Work; desk: Desk; insights: Insights }) {
  const [answering, setAnswering] = useState<QuestionGroup | null>(null);
  const [answers, setAnswers] = useState(false);
  const groupOf = (id: string) => insights.overview.value?.groups.find((group) => group.id === id) ?? null;
  return (
    <section aria-labelledby="insights-work" class="work-list">
      <h2 id="insights-work">{t("work.title")}</h2>
      <List
        title="work.unanswered"
        empty="work.unanswered.none"
        rows={work.unanswered}
        row={(one) => (
          <li key={one.group} class="insight-head">
            <span lang={one.language} dir="auto">
              {nameOf(one)} <span class="insight-count">{plural("insights.count", one.count)}</span>
            </span>
            <button type="button" class="secondary" aria-label={t("decide.answer.of", { name: nameOf(one) })} onClick={() => setAnswering(groupOf(one.group))}>
              {t("decide.answer")}
            </button>
          </li>
        )}
      />
      <List
        title="work.unused"
        empty="work.unused.none"
        rows={work.unused}
        row={({ answer, title }) => (
          <li key={answer} class="insight-head">
            <span dir="auto">{title}</span>
            <button type="button" class="secondary" aria-label={t("work.look.of", { title })} onClick={() => setAnswers(true)}>
              {t("work.look")}
            </button>
          </li>
        )}
      />
      <List
        title="work.waiting"
        empty="work.waiting.none"
        rows={work.waiting}
        row={(one) => (
          <li key={one.topic} class="insight-head">
            <button type="button" class="link" dir="auto" onClick={() => desk.go(waiting({ topics: [one.topic] }))}>
              {one.name}
            </button>
            <span class="insight-count">
              {plural("insights.waiting", one.waiting)}
              {one.turns_waited >= 0.5 && ` · ${plural("work.turns", Math.round(one.turns_waited))}`}
            </span>
          </li>
        )}
      />
      {answering !== null && <GroupAnswerSheet group={answering} insights={insights} desk={desk} onClose={() => setAnswering(null)} />}
      {answers && <AnswersSheet desk={desk} onClose={() => setAnswers(false)} />}
    </section>
  );
}
