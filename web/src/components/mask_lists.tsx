// The business's own words and patterns: what must always go, and what must stay. Saved with each change.
import { useRef, useState } from "preact/hooks";
import { number, t } from "../i18n";
import type { MaskList } from "../masking/own_words";
import { Icon } from "./icon";
import type { OwnMaskWords } from "./use_mask_words";

function Entry({ entry, onRemove }: { entry: string; onRemove: () => void }) {
  return (
    <li>
      <bdi>{entry}</bdi>
      <button
        type="button"
        class="quiet"
        aria-label={t("mask.words.remove", { entry })}
        title={t("mask.words.remove", { entry })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

function OneList({ list, own }: { list: MaskList; own: OwnMaskWords }) {
  const [entry, setEntry] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const carryOut = async (act: () => ReturnType<OwnMaskWords["add"]>) => {
    setBusy(true);
    const wrong = await act();
    setBusy(false);
    setError(wrong === null ? "" : t(wrong));
    field.current?.focus();
    return wrong === null;
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const written = entry.trim();
    if (written !== "" && !busy && (await carryOut(() => own.add(list, written)))) {
      setEntry("");
    }
  };
  const entries = own.words?.[list] ?? [];
  return (
    <section class="mask-own" data-mask-list={list} aria-labelledby={`mask-${list}-title`}>
      <h3 id={`mask-${list}-title`}>{t(`mask.${list}.title`)}</h3>
      <p class="sheet-note">{t(`mask.${list}.text`)}</p>
      <form onSubmit={(event) => void add(event)}>
        <input
          ref={field}
          type="text"
          value={entry}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={t(`mask.${list}.label`)}
          aria-invalid={error !== "" ? "true" : "false"}
          aria-describedby={`mask-${list}-error`}
          onInput={(event) => {
            setEntry(event.currentTarget.value);
            setError("");
          }}
        />
        <button type="submit" class="secondary" disabled={entry.trim() === ""}>
          {t("mask.words.add")}
        </button>
      </form>
      <div class="field-error" id={`mask-${list}-error`} role="alert">
        {error}
      </div>
      {entries.length === 0 ? (
        <p class="sheet-note">{t("mask.words.empty")}</p>
      ) : (
        <ul>
          {entries.map((each) => (
            <Entry key={each} entry={each} onRemove={() => !busy && void carryOut(() => own.remove(list, each))} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function MaskLists({ own }: { own: OwnMaskWords }) {
  if (own.words === null) {
    return own.failed ? (
      <div role="alert">
        <p>{t("mask.words.unloaded")}</p>
        <button type="button" class="secondary" onClick={() => void own.load()}>
          {t("list.retry")}
        </button>
      </div>
    ) : null;
  }
  const { always, never } = own.words.configured;
  return (
    <>
      <p class="sheet-note">{t("mask.words.text")}</p>
      <OneList list="always" own={own} />
      <OneList list="never" own={own} />
      {always + never > 0 && (
        <p class="sheet-note">{t("mask.words.configured", { always: number(always), never: number(never) })}</p>
      )}
    </>
  );
}
