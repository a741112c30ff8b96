// Every canned answer, the best for this inquiry first: type to find, arrows to choose, Enter copies and marks done.
import { useEffect, useState } from "preact/hooks";
import { answerWith } from "../desk/answering";
import type { Desk } from "../desk/desk";
import { plural, t } from "../i18n";
import { isFound } from "../fold";
import type { FittingAnswer, Inquiry } from "../types";
import { Sheet } from "./sheet";
import { Words } from "./words";

interface PickerProps {
  desk: Desk;
  inquiry: Inquiry;
  onManage: () => void;
  onClose: () => void;
}

function Option(props: { answer: FittingAnswer; chosen: boolean; onChoose: () => void }) {
  const { answer } = props;
  return (
    <div
      role="option"
      id={`answer-${answer.id}`}
      class="answer-option"
      aria-selected={props.chosen}
      ref={(element) => void (props.chosen && element?.scrollIntoView({ block: "nearest" }))}
      onClick={props.onChoose}
    >
      <strong dir="auto">{answer.title}</strong>
      <span class="answer-text" lang={answer.language} dir="auto">
        <Words text={answer.copy} />
      </span>
      {answer.uses > 0 && <span class="answer-words">{plural("answer.uses", answer.uses)}</span>}
    </div>
  );
}

export function AnswerPicker({ desk, inquiry, onManage, onClose }: PickerProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => void desk.answers.fit(inquiry.id).catch(() => setFailed(true)), []);
  const known = desk.answers.fitting.value;
  const all = known?.inquiry === inquiry.id ? known.answers : null;
  const found = (all ?? []).filter(({ title, texts }) => isFound(typed, [title, ...Object.values(texts)]));
  const chosen = found[Math.min(at, found.length - 1)];
  const use = (answer: FittingAnswer | undefined, done: boolean) => {
    if (answer !== undefined) {
      onClose();
      void answerWith(desk, inquiry, answer, done);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      use(chosen, !(event.ctrlKey || event.metaKey));
    }
  };
  return (
    <Sheet title={t("answer.title")} kind="card" onClose={onClose}>
      <input
        type="search"
        class="answer-search"
        role="combobox"
        autofocus
        aria-label={t("answer.search")}
        placeholder={t("answer.search")}
        aria-expanded="true"
        aria-controls="answer-options"
        aria-autocomplete="list"
        {...(chosen !== undefined ? { "aria-activedescendant": `answer-${chosen.id}` } : {})}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <div class="answer-options" role="listbox" id="answer-options" aria-label={t("answer.title")} tabIndex={-1}>
          {found.map((answer) => (
            <Option key={answer.id} answer={answer} chosen={answer === chosen} onChoose={() => use(answer, true)} />
          ))}
        </div>
      )}
      <p class="sheet-note" role="status">
        {failed ? t("toast.offline") : all === null ? t("app.loading") : found.length > 0 ? t("answer.keys") : t(all.length === 0 ? "answer.empty" : "search.nothing")}
      </p>
      <button type="button" class="link" onClick={onManage}>
        {t("answer.manage")}
      </button>
    </Sheet>
  );
}
