// What people ask: the most asked questions, those without an answer, what goes with a word, and topics that wait.
import { useEffect, useMemo, useState } from "preact/hooks";
import { api } from "../api";
import { number, plural, t } from "../i18n";
import { Insights } from "../insights/insights";
import { sharesPicture } from "../insights/picture";
import type { InsightsJob, Overview, QuestionGroup } from "../insights/types";
import { mayErase } from "../rights";
import { GroupMap, ListOrMap } from "./group_map";
import { HiddenGroups } from "./hidden_groups";
import { percent, QuestionGroups } from "./question_groups";
import { TopicsWaiting, WordsBeside } from "./insight_words";
import { Rounds } from "./rounds";
import { WorkList } from "./work_list";
import { WidePage, type WidePageProps } from "./wide_page";

function Progress({ job, insights }: { job: InsightsJob; insights: Insights }) {
  const known = job.all > 0;
  return (
    <div class="insight-progress" role="status">
      <p>{t(`insights.step.${job.step}`)}</p>
      <progress {...(known ? { value: job.done, max: job.all } : {})} aria-label={t(`insights.step.${job.step}`)} />
      <button type="button" class="secondary" onClick={() => void insights.stop()}>
        {t("insights.stop")}
      </button>
    </div>
  );
}

function savePicture(groups: readonly QuestionGroup[]): void {
  const picture = sharesPicture(t("insights.title"), groups, percent);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" }));
  link.download = "questions.svg";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

function Sum({ now }: { now: Overview }) {
  return (
    <p class="insight-sum">
      {plural("insights.sum", now.inquiries)} {now.leftover > 0 && t("insights.leftover", { count: number(now.leftover) })}
    </p>
  );
}

function Asked({ now, desk, insights }: { now: Overview; desk: WidePageProps["desk"]; insights: Insights }) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [asMap, setAsMap] = useState(false);
  const groups = onlyOpen ? insights.unanswered.value : now.groups;
  return (
    <section aria-labelledby="insights-asked">
      <h2 id="insights-asked">{t("insights.asked")}</h2>
      <Sum now={now} />
      <div class="insight-tools">
        <ListOrMap asMap={asMap} onChange={setAsMap} />
        <label class="choice">
          <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.currentTarget.checked)} />
          <span>{t("insights.unanswered", { count: number(insights.unanswered.value.length) })}</span>
        </label>
        <button type="button" class="secondary" onClick={() => void insights.compute()}>
          {t("insights.again")}
        </button>
        <button type="button" class="secondary" onClick={() => savePicture(now.groups)}>
          {t("insights.svg")}
        </button>
        {mayErase() && (
          <a class="secondary" href="/api/v1/insights/groups.csv" download>
            {t("insights.csv")}
          </a>
        )}
      </div>
      {groups.length === 0 ? (
        <p>{t(onlyOpen ? "insights.all.answered" : "insights.none")}</p>
      ) : asMap ? (
        <GroupMap groups={groups} onlyOpen={onlyOpen} most={now.groups[0]?.share ?? 1} desk={desk} insights={insights} />
      ) : (
        <QuestionGroups groups={groups} most={now.groups[0]?.share ?? 1} desk={desk} insights={insights} />
      )}
      <HiddenGroups groups={now.hidden} insights={insights} />
    </section>
  );
}

export function InsightsPage(props: WidePageProps) {
  const insights = useMemo(() => new Insights(api), []);
  useEffect(() => {
    void insights.start();
    return () => insights.stopFollowing();
  }, []);
  const now = insights.overview.value;
  return (
    <WidePage {...props} title={t("insights.title")}>
      <p class="insight-lead">{t("insights.lead")}</p>
      {insights.failed.value && (
        <p role="alert">
          {t("list.failed")}{" "}
          <button type="button" class="link" onClick={() => void insights.start()}>
            {t("list.retry")}
          </button>
        </p>
      )}
      {now?.job.running && <Progress job={now.job} insights={insights} />}
      {now?.job.failed && <p role="alert">{t("insights.failed")}</p>}
      {now !== null && (now.computed || now.groups.length > 0) && <Asked now={now} desk={props.desk} insights={insights} />}
      {now !== null && !now.job.running && !now.computed && now.groups.length === 0 && (
        <button type="button" class="primary" onClick={() => void insights.compute()}>
          {t("insights.begin")}
        </button>
      )}
      {now?.computed && (
        <>
          {insights.work.value !== null && <WorkList work={insights.work.value} desk={props.desk} insights={insights} />}
          <WordsBeside insights={insights} />
          <TopicsWaiting insights={insights} desk={props.desk} />
        </>
      )}
      <Rounds now={now} />
    </WidePage>
  );
}
