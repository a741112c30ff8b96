// The sheets of a group of questions: which other it is merged with, what it would be split into, and its answer.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { isFound } from "../fold";
import { plural, t } from "../i18n";
import type { Insights } from "../insights/insights";
import type { GroupPart, QuestionGroup } from "../insights/types";
import { answerLanguages, type AnswerInput } from "../types";
import { AnswerForm } from "./answer_form";
import { Sheet } from "./sheet";
import { Words } from "./words";

export function nameOf({ name }: { name: string }): string {
  return name || t("insights.nameless");
}

interface GroupSheetProps {
  group: QuestionGroup;
  insights: Insights;
  onClose: () => void;
}

export function MergeSheet({ group, insights, onClose }: GroupSheetProps) {
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const others = (insights.overview.value?.groups ?? []).filter(({ id }) => id !== group.id);
  const found = others.filter((other) => isFound(typed, [nameOf(other), ...other.words.flatMap(({ word, also }) => [word, also])]));
  const merge = async (other: QuestionGroup) => {
    setBusy(true);
    await insights.deciding.merge(group, other);
    onClose();
  };
  return (
    <Sheet title={t("decide.merge.title", { name: nameOf(group) })} kind="drawer" onClose={onClose}>
      <div class="group-sheet">
        <p class="sheet-note">{t("decide.merge.text")}</p>
        <input type="search" class="answer-search" autofocus aria-label={t("decide.find")} placeholder={t("decide.find")} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        <ul class="group-choices">
          {found.map((other) => (
            <li key={other.id}>
              <button type="button" class="secondary wide" disabled={busy} onClick={() => void merge(other)}>
                <span lang={other.language} dir="auto">
                  {nameOf(other)}
                </span>
                <span class="insight-count">{plural("insights.count", other.count)}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p role="status">{t("search.nothing")}</p>}
      </div>
    </Sheet>
  );
}

function Part({ part }: { part: GroupPart }) {
  return (
    <li class="insight-group">
      <div class="insight-head">
        <h3 lang={part.language} dir="auto">
          {nameOf(part)}
        </h3>
        <span class="insight-count">{plural("insights.count", part.count)}</span>
      </div>
      <ul class="insight-examples">
        {part.examples.map(({ inquiry, text }) => (
          <li key={inquiry} dir="auto">
            <Words text={text} />
          </li>
        ))}
      </ul>
    </li>
  );
}

export function SplitSheet({ group, insights, onClose }: GroupSheetProps) {
  const [parts, setParts] = useState<readonly GroupPart[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => void insights.deciding.partsOf(group).then(setParts, () => setFailed(true)), []);
  const split = async () => {
    setBusy(true);
    await insights.deciding.split(group);
    onClose();
  };
  return (
    <Sheet title={t("decide.split.title", { name: nameOf(group) })} kind="drawer" onClose={onClose}>
      <div class="group-sheet">
        <div role="status">
          {parts === null && !failed && <p>{t("decide.split.looking")}</p>}
          {failed && <p>{t("decide.refused")}</p>}
          {parts?.length === 0 && <p>{t("decide.split.none")}</p>}
        </div>
        {parts !== null && parts.length > 0 && (
          <>
            <p class="sheet-note">{t("decide.split.text")}</p>
            <ul class="insight-list">
              {parts.map((part) => (
                <Part key={part.words.map(({ word }) => word).join()} part={part} />
              ))}
            </ul>
            <div class="sheet-actions">
              <button type="button" class="secondary" onClick={onClose}>
                {t("app.cancel")}
              </button>
              <button type="button" class="primary" disabled={busy} onClick={() => void split()}>
                {plural("decide.split.into", parts.length)}
              </button>
            </div>
          </>
        )}
      </div>
    </Sheet>
  );
}

// The group's name as title and as the question, in its language. No customer's text: the words are shown beside it.
function begunFor(group: QuestionGroup): AnswerInput {
  const language = answerLanguages.find((each) => each === group.language) ?? "ru";
  return { title: group.name, texts: {}, questions: group.name === "" ? {} : { [language]: group.name } };
}

export function GroupAnswerSheet({ group, insights, desk, onClose }: GroupSheetProps & { desk: Desk }) {
  const end = () => {
    onClose();
    void insights.load();
  };
  return (
    <Sheet title={t("decide.answer.title")} kind="drawer" onClose={onClose}>
      <div class="answers-sheet">
        <p class="sheet-note">{t("decide.answer.words")}</p>
        <p class="insight-words" lang={group.language} dir="auto">
          {group.words.slice(0, 8).map(({ word }) => (
            <span key={word} class="insight-word">
              {word}
            </span>
          ))}
        </p>
        <AnswerForm desk={desk} answer={null} begun={begunFor(group)} onEnd={end} />
      </div>
    </Sheet>
  );
}
