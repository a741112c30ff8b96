// Beside an inquiry: the canned answers that fit it, with the words that matched. One key copies the best and marks done.
import { useEffect } from "preact/hooks";
import { answerWith } from "../desk/answering";
import type { Desk } from "../desk/desk";
import { plural, t } from "../i18n";
import type { FittingAnswer, Inquiry } from "../types";
import { Icon } from "./icon";
import { Words } from "./words";

const restMs = 120; // whoever runs through the list with j asks for none
const shownMost = 3;

function useFitting(desk: Desk, inquiry: Inquiry): void {
  const revision = desk.answers.revision.value;
  useEffect(() => {
    // A help, not a part of the inquiry: without it nothing is said.
    const timer = setTimeout(() => void desk.answers.fit(inquiry.id).catch(() => {}), restMs);
    return () => clearTimeout(timer);
  }, [inquiry.id, inquiry.parts, revision]);
}

function OneAnswer(props: { desk: Desk; inquiry: Inquiry; answer: FittingAnswer; first: boolean }) {
  const { desk, inquiry, answer, first } = props;
  const copy = (done: boolean) => () => void answerWith(desk, inquiry, answer, done);
  return (
    <li class="answer" data-answer={answer.id}>
      <h3 dir="auto">{answer.title}</h3>
      <p class="answer-text" lang={answer.language} dir="auto">
        <Words text={answer.copy} />
      </p>
      <p class="answer-words">
        {answer.words.slice(0, 5).join(", ")}
        {answer.uses > 0 && ` · ${plural("answer.uses", answer.uses)}`}
      </p>
      <div class="answer-actions">
        <button type="button" class="secondary" {...(first ? { "aria-keyshortcuts": "c" } : {})} onClick={copy(true)}>
          <Icon name="copy" />
          <span>{t("answer.use")}</span>
          {first && <kbd aria-hidden="true">c</kbd>}
        </button>
        <button type="button" class="link" onClick={copy(false)}>
          {t("answer.copy")}
        </button>
      </div>
    </li>
  );
}

export function FittingAnswers({ desk, inquiry, onAll }: { desk: Desk; inquiry: Inquiry; onAll: () => void }) {
  useFitting(desk, inquiry);
  const best = desk.answers.best(inquiry.id).slice(0, shownMost);
  return (
    <aside class="answers" aria-label={t("answer.title")}>
      <h2>{t("answer.title")}</h2>
      {best.length > 0 && (
        <ul>
          {best.map((answer, index) => (
            <OneAnswer key={answer.id} desk={desk} inquiry={inquiry} answer={answer} first={index === 0} />
          ))}
        </ul>
      )}
      <button type="button" class="meta-button" aria-keyshortcuts="r" onClick={onAll}>
        {t("answer.all")} <kbd aria-hidden="true">r</kbd>
      </button>
    </aside>
  );
}
