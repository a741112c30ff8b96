// Writes one canned answer: a title, the words in up to three languages, the question it answers, and whether everybody
// may read it. When somebody else changed it meanwhile, what they wrote is shown and nothing is overwritten.
import { useState } from "preact/hooks";
import { answerRefusal } from "../desk/answers";
import type { Desk } from "../desk/desk";
import { tell } from "../desk/notices";
import { t } from "../i18n";
import { languageNames } from "../i18n/languages";
import { kindsOf } from "../notes/masking";
import { asProblem } from "../problem";
import { mayPublish } from "../rights";
import { answerLanguages, type Answer, type AnswerInput, type AnswerLanguage, type AnswerTexts } from "../types";
import { MaskedWarning } from "./masked_warning";

const placeholderWords = ["{name}", "{business}", "{website}", "{email}"];

// Only what holds words.
function filledTexts(texts: AnswerTexts): AnswerTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
}

interface VariantProps {
  language: AnswerLanguage;
  text: string;
  question: string;
  onText: (text: string) => void;
  onQuestion: (text: string) => void;
}

function Variant({ language, text, question, onText, onQuestion }: VariantProps) {
  const id = `answer-${language}`;
  return (
    <fieldset class="answer-variant">
      <legend lang={language}>{languageNames[language]}</legend>
      <label for={id}>{t("answer.words")}</label>
      <textarea
        id={id}
        rows={4}
        lang={language}
        dir="auto"
        aria-describedby={`${id}-masked`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <MaskedWarning id={`${id}-masked`} text={text} />
      <label for={`${id}-question`}>{t("answer.question")}</label>
      <input
        id={`${id}-question`}
        type="text"
        lang={language}
        dir="auto"
        autocomplete="off"
        aria-describedby={`${id}-question-masked`}
        value={question}
        onInput={(event) => onQuestion(event.currentTarget.value)}
      />
      <MaskedWarning id={`${id}-question-masked`} text={question} />
    </fieldset>
  );
}

function useDraft(desk: Desk, answer: Answer | null, begun: AnswerInput | null, onEnd: () => void) {
  const start = answer ?? begun;
  const [seen, setSeen] = useState(answer);
  const [title, setTitle] = useState(start?.title ?? "");
  const [texts, setTexts] = useState<AnswerTexts>(start?.texts ?? {});
  const [questions, setQuestions] = useState<AnswerTexts>(start?.questions ?? {});
  const [published, setPublished] = useState(answer?.published ?? false);
  const [error, setError] = useState("");
  const [theirs, setTheirs] = useState<Answer | null>(null);
  const save = async () => {
    setError("");
    try {
      const kept = await desk.answers.write({ title: title.trim(), texts: filledTexts(texts), questions: filledTexts(questions) }, seen);
      setSeen(kept);
      if (published !== kept.published) {
        await desk.answers.publish(kept, published);
      }
      const kinds = kindsOf(kept.taken_out.map((type) => ({ type })));
      tell(() => (kinds.length > 0 ? t("answer.masked", { kinds: kinds.map((kind) => t(`placeholder.${kind}`)).join(", ") }) : t("answer.kept")));
      onEnd();
    } catch (fault) {
      const problem = asProblem(fault);
      setError(t(answerRefusal(problem)));
      if (problem.status === 412) {
        await desk.answers.load();
        const now = desk.answers.list.value?.find(({ id }) => id === seen?.id) ?? null;
        setTheirs(now);
        setSeen(now);
      }
    }
  };
  return { title, setTitle, texts, setTexts, questions, setQuestions, published, setPublished, error, theirs, save };
}

interface AnswerFormProps {
  desk: Desk;
  answer: Answer | null; // that is changed; null: a new one
  begun?: AnswerInput; // what stands in a new one
  onEnd: () => void;
}

export function AnswerForm({ desk, answer, begun, onEnd }: AnswerFormProps) {
  const draft = useDraft(desk, answer, begun ?? null, onEnd);
  const ready = draft.title.trim() !== "" && Object.keys(filledTexts(draft.texts)).length > 0;
  const submit = (event: Event) => {
    event.preventDefault();
    void (ready && draft.save());
  };
  return (
    <form class="answer-form" onSubmit={submit}>
      <label for="answer-title">{t("answer.name")}</label>
      <input
        id="answer-title"
        type="text"
        autofocus
        autocomplete="off"
        dir="auto"
        aria-describedby="answer-title-masked"
        value={draft.title}
        onInput={(event) => draft.setTitle(event.currentTarget.value)}
      />
      <MaskedWarning id="answer-title-masked" text={draft.title} refused={t("answer.personal")} />
      <p class="sheet-note">{t("answer.placeholders", { words: placeholderWords.join(", ") })}</p>
      {answerLanguages.map((language) => (
        <Variant
          key={language}
          language={language}
          text={draft.texts[language] ?? ""}
          question={draft.questions[language] ?? ""}
          onText={(text) => draft.setTexts((now) => ({ ...now, [language]: text }))}
          onQuestion={(text) => draft.setQuestions((now) => ({ ...now, [language]: text }))}
        />
      ))}
      {mayPublish() && (
        <label class="choice">
          <input type="checkbox" checked={draft.published} onChange={(event) => draft.setPublished(event.currentTarget.checked)} />
          <span>{t("answer.publish")}</span>
        </label>
      )}
      <div class="form-error" role="alert">
        {draft.error}
      </div>
      {draft.theirs !== null && (
        <div class="answer-theirs">
          <p>{t("note.now")}</p>
          <p dir="auto">
            <strong>{draft.theirs.title}</strong>
          </p>
          {Object.entries(draft.theirs.texts).map(([language, text]) => (
            <p key={language} lang={language} dir="auto">
              {text}
            </p>
          ))}
        </div>
      )}
      <div class="sheet-actions">
        <button type="button" class="secondary" onClick={onEnd}>
          {t("app.cancel")}
        </button>
        <button type="submit" class="primary" disabled={!ready}>
          {t("note.save")}
        </button>
      </div>
    </form>
  );
}
