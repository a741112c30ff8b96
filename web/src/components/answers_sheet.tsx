// All canned answers: found by typing, written, changed, published and deleted.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { plural, t } from "../i18n";
import { isFound } from "../fold";
import type { Answer } from "../types";
import { AnswerForm } from "./answer_form";
import { Icon } from "./icon";
import { Sheet } from "./sheet";

function Row({ answer, onEdit, onRemove }: { answer: Answer; onEdit: () => void; onRemove: () => void }) {
  return (
    <li class="answer-row">
      <button type="button" class="answer-edit" onClick={onEdit}>
        <strong dir="auto">{answer.title}</strong>
        <span class="answer-words">
          {Object.keys(answer.texts).join(", ")}
          {` · ${plural("answer.uses", answer.uses)}`}
          {answer.published && ` · ${t("answer.published")}`}
        </span>
      </button>
      <button type="button" class="quiet" aria-label={t("answer.remove", { title: answer.title })} title={t("answer.remove", { title: answer.title })} onClick={onRemove}>
        <Icon name="erase" />
      </button>
    </li>
  );
}

function AnswerList({ desk, onEdit }: { desk: Desk; onEdit: (answer: Answer | null) => void }) {
  const [typed, setTyped] = useState("");
  const all = desk.answers.list.value;
  const found = (all ?? []).filter(({ title, texts }) => isFound(typed, [title, ...Object.values(texts)]));
  return (
    <>
      <p class="sheet-note">{t("answer.text")}</p>
      <button type="button" class="primary wide" onClick={() => onEdit(null)}>
        {t("answer.new")}
      </button>
      {(all?.length ?? 0) > 3 && (
        <input
          type="search"
          class="answer-search"
          aria-label={t("answer.search")}
          placeholder={t("answer.search")}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul class="answer-rows">
        {found.map((answer) => (
          <Row key={answer.id} answer={answer} onEdit={() => onEdit(answer)} onRemove={() => void desk.answers.remove(answer)} />
        ))}
      </ul>
      {all !== null && found.length === 0 && <p role="status">{t(all.length === 0 ? "answer.empty" : "search.nothing")}</p>}
    </>
  );
}

export function AnswersSheet({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const [editing, setEditing] = useState<{ answer: Answer | null } | null>(null);
  useEffect(() => void desk.answers.load(), []);
  return (
    <Sheet title={t(editing === null ? "answer.manage" : editing.answer === null ? "answer.new" : "answer.change")} kind="drawer" onClose={onClose}>
      <div class="answers-sheet">
        {editing === null ? (
          <AnswerList desk={desk} onEdit={(answer) => setEditing({ answer })} />
        ) : (
          <AnswerForm desk={desk} answer={editing.answer} onEnd={() => setEditing(null)} />
        )}
      </div>
    </Sheet>
  );
}
