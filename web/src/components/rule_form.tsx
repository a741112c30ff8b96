// The words of a rule, new or changed, and beside them what they fit of everything that is kept.
import { useEffect, useRef, useState } from "preact/hooks";
import { plural, t } from "../i18n";
import { asProblem } from "../problem";
import { topicClient, type RulePreview } from "../topics/client";
import { ruleRefusal } from "../topics/refusal";
import { Words } from "./words";

const restMs = 350;

type Looked = { readonly preview: RulePreview } | { readonly error: string } | null;

// Asks a moment after the last letter; an answer to what has been overwritten since is dropped.
function usePreview(expression: string): Looked {
  const [looked, setLooked] = useState<Looked>(null);
  useEffect(() => {
    if (expression.trim() === "") {
      setLooked(null);
      return;
    }
    let wanted = true;
    const show = (now: Looked) => wanted && setLooked(now);
    const timer = setTimeout(() => {
      topicClient.previewRule(expression).then(
        (preview) => show({ preview }),
        (fault: unknown) => show({ error: ruleRefusal(asProblem(fault)) }),
      );
    }, restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [expression]);
  return looked;
}

function Fits({ preview: { inquiries, texts, examples } }: { preview: RulePreview }) {
  const fits = { inquiries: plural("view.count", inquiries), texts: plural("rules.texts", texts) };
  return (
    <div class="rule-fits">
      <p role="status">{texts === 0 ? t("rules.none") : t("rules.fits", fits)}</p>
      {examples.length > 0 && (
        <ul aria-label={t("rules.examples")}>
          {examples.map((text, index) => (
            <li key={index} dir="auto">
              <Words text={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface RuleFormProps {
  id: string;
  label: string;
  submit: string;
  expression: string;
  // What stands against it, or null if it was done.
  onSave: (expression: string) => Promise<string | null>;
  onCancel?: () => void;
}

export function RuleForm({ id, label, submit, expression, onSave, onCancel }: RuleFormProps) {
  const [typed, setTyped] = useState(expression);
  const [error, setError] = useState("");
  const looked = usePreview(typed);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (onCancel) {
      field.current?.focus(); // it stands in the place of what was pressed
    }
  }, []);
  const save = async (event: Event) => {
    event.preventDefault();
    const wrong = typed.trim() === "" ? "" : await onSave(typed.trim());
    setError(wrong ?? "");
    if (wrong === null) {
      setTyped("");
    }
  };
  return (
    <form class="rule-form" onSubmit={(event) => void save(event)}>
      <label for={id}>{label}</label>
      <input
        id={id}
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        ref={field}
        aria-describedby={`${id}-hint ${id}-error`}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setError("");
        }}
      />
      <p class="sheet-note" id={`${id}-hint`}>
        {t("rules.hint")}
      </p>
      <div class="field-error" id={`${id}-error`} role="alert">
        {error || (looked !== null && "error" in looked && looked.error)}
      </div>
      {looked !== null && "preview" in looked && <Fits preview={looked.preview} />}
      <div class="sheet-actions">
        {onCancel && (
          <button type="button" class="secondary" onClick={onCancel}>
            {t("app.cancel")}
          </button>
        )}
        <button type="submit" class="secondary" disabled={typed.trim() === ""}>
          {submit}
        </button>
      </div>
    </form>
  );
}
