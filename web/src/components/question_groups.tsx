// Groups of questions as a list of bars: how often, in which words, three examples, and what answers them.
import { useState } from "preact/hooks";
import { api } from "../api";
import type { Desk } from "../desk/desk";
import { tell } from "../desk/notices";
import { viewOfState } from "../filter";
import { language, number, plural, t } from "../i18n";
import { expressionFor, type Insights } from "../insights/insights";
import type { QuestionGroup } from "../insights/types";
import { previewOf } from "../placeholders";
import type { Inquiry } from "../types";
import { GroupMenu, GroupName } from "./group_menu";
import { GroupAnswerSheet, nameOf } from "./group_sheets";
import { Icon } from "./icon";
import { Words } from "./words";

export function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: "percent", maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
}

async function makeTopic(desk: Desk, group: QuestionGroup): Promise<void> {
  try {
    const topic = await desk.topics.add(group.name);
    await api.giveTopicByWords(topic.id, expressionFor(group));
    tell(() => t("insights.topic.made", { name: topic.name }));
  } catch {
    tell(() => t("insights.topic.refused"), { tone: "warning" });
  }
}

// Leaves this page for the list, with the inquiry open.
function openOnDesk(desk: Desk, inquiry: Inquiry): void {
  desk.go(viewOfState(inquiry.state));
  desk.reading.open(inquiry);
}

function Members({ group, insights, desk }: { group: QuestionGroup; insights: Insights; desk: Desk }) {
  const [inquiries, setInquiries] = useState<readonly Inquiry[] | null>(null);
  if (inquiries === null) {
    return (
      <button type="button" class="link" onClick={() => void insights.inquiriesOf(group.id).then(setInquiries, () => setInquiries([]))}>
        {t("insights.show")}
      </button>
    );
  }
  return (
    <ul class="insight-members">
      {inquiries.map((inquiry) => (
        <li key={inquiry.id}>
          <button type="button" class="link" dir="auto" onClick={() => openOnDesk(desk, inquiry)}>
            <Words text={previewOf(inquiry.parts)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Actions({ group, desk, insights, onRename }: { group: QuestionGroup; desk: Desk; insights: Insights; onRename: () => void }) {
  const [answering, setAnswering] = useState(false);
  return (
    <div class="insight-actions">
      <Members group={group} insights={insights} desk={desk} />
      {group.answer === null && (
        <button type="button" class="link" onClick={() => setAnswering(true)}>
          {t("decide.answer")}
        </button>
      )}
      {group.name !== "" && (
        <button type="button" class="link" onClick={() => void makeTopic(desk, group)}>
          {t("insights.topic")}
        </button>
      )}
      <GroupMenu group={group} insights={insights} onRename={onRename} />
      {answering && <GroupAnswerSheet group={group} insights={insights} desk={desk} onClose={() => setAnswering(false)} />}
    </div>
  );
}

function Row({ group, most, desk, insights }: { group: QuestionGroup; most: number; desk: Desk; insights: Insights }) {
  const [naming, setNaming] = useState(false);
  return (
    <li class="insight-group">
      <div class="insight-head">
        {naming ? (
          <GroupName group={group} insights={insights} onEnd={() => setNaming(false)} />
        ) : (
          <h3 lang={group.language} dir="auto">
            {nameOf(group)}
          </h3>
        )}
        <span class="insight-count">
          {percent(group.share)} · {plural("insights.count", group.count)}
        </span>
      </div>
      <div class="insight-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.max(1, (100 * group.share) / most)}%` }} />
      </div>
      <p class="insight-words" dir="auto">
        {group.words.slice(0, 6).map(({ word, also }) => (
          <span key={word} class="insight-word">
            {also === "" ? word : `${word}, ${also}`}
          </span>
        ))}
      </p>
      <ul class="insight-examples">
        {group.examples.map(({ inquiry, text }) => (
          <li key={inquiry} dir="auto">
            <Words text={text} />
          </li>
        ))}
      </ul>
      <p class="insight-state">
        {group.answer === null ? (
          <strong class="insight-open">{t("insights.no.answer")}</strong>
        ) : (
          <span class="insight-answer">
            <Icon name="done" /> {t("insights.answer", { title: group.answer.title })}
          </span>
        )}
        {group.waiting > 0 && <span>{plural("insights.waiting", group.waiting)}</span>}
      </p>
      <Actions group={group} desk={desk} insights={insights} onRename={() => setNaming(true)} />
    </li>
  );
}

interface QuestionGroupsProps {
  groups: readonly QuestionGroup[];
  most: number; // the largest share, which a whole bar stands for
  desk: Desk;
  insights: Insights;
}

export function QuestionGroups({ groups, most, desk, insights }: QuestionGroupsProps) {
  const [shown, setShown] = useState(20);
  return (
    <>
      <ol class="insight-list">
        {groups.slice(0, shown).map((group) => (
          <Row key={group.id} group={group} most={most} desk={desk} insights={insights} />
        ))}
      </ol>
      {groups.length > shown && (
        <button type="button" class="secondary" onClick={() => setShown(shown + 40)}>
          {t("insights.more", { count: number(groups.length - shown) })}
        </button>
      )}
    </>
  );
}
