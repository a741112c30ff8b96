// A text as somebody might write it, and what of it would not be kept: where, what it is taken for, and by which rule.
import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api";
import { plural, t } from "../i18n";
import { foundIn, piecesOf, type Found } from "../masking/pieces";
import { asProblem } from "../problem";
import type { MaskSpan } from "../types";
import type { OwnMaskWords } from "./use_mask_words";

const pauseMs = 250;
const textBytesMax = 65_536;

type Fault = "toast.offline" | "mask.failed" | "mask.too_long";

interface Preview {
  readonly text: string;
  readonly spans: readonly MaskSpan[];
}

// Asks a moment after the last letter; an answer to what has been overwritten since is dropped.
function usePreview(text: string, state: number): [Preview | null, Fault | null] {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let stale = false;
    const show = (next: Preview | null, wrong: Fault | null) => {
      if (!stale) {
        setPreview(next);
        setFault(wrong);
      }
    };
    const failed = (error: unknown) => show(null, asProblem(error).unreachable ? "toast.offline" : "mask.failed");
    const ask = () => api.mask(text).then(({ spans }) => show({ text, spans }, null), failed);
    const nothing = text.trim() === "";
    const long = new TextEncoder().encode(text).length > textBytesMax;
    if (nothing || long) {
      show(null, nothing ? null : "mask.too_long");
    }
    const timer = nothing || long ? undefined : setTimeout(() => void ask(), pauseMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, state]);
  return [preview, fault];
}

function FoundRow({ found, onNever }: { found: Found; onNever: ((words: string) => void) | null }) {
  return (
    <li class="mask-found">
      <bdi class="mask-words">{found.words}</bdi>
      <span class="chip">{t(`placeholder.${found.placeholder}`)}</span>
      <span class="mask-rule">
        {t("mask.rule")} <code>{found.rule}</code>
      </span>
      {found.own && <span class="sheet-note">{t("mask.own")}</span>}
      {!found.own && onNever !== null && (
        <button type="button" class="link" data-never onClick={() => onNever(found.words)}>
          {t("mask.never.button")}
          <span class="unseen">: {found.words}</span>
        </button>
      )}
    </li>
  );
}

function PreviewPart({ preview, onNever }: { preview: Preview; onNever: ((words: string) => void) | null }) {
  const pieces = piecesOf(preview.text, preview.spans);
  const found = foundIn(pieces);
  return (
    <>
      <p role="status">{preview.spans.length === 0 ? t("mask.none") : plural("mask.found", preview.spans.length)}</p>
      {found.length > 0 && (
        <p class="mask-text" dir="auto" data-mask-text>
          {pieces.map(({ words, span }, index) => (span === null ? words : <mark key={index}>{words}</mark>))}
        </p>
      )}
      <ul class="mask-list">
        {found.map((each) => (
          <FoundRow key={`${each.rule} ${each.words}`} found={each} onNever={onNever} />
        ))}
      </ul>
    </>
  );
}

interface MaskPreviewProps {
  text: string;
  onText: (text: string) => void;
  own: OwnMaskWords | null; // null: this member may look and no more
  state: number;
}

export function MaskPreview({ text, onText, own, state }: MaskPreviewProps) {
  const [preview, fault] = usePreview(text, state);
  const [spared, setSpared] = useState("");
  const [error, setError] = useState("");
  const toldPlace = useRef<HTMLParagraphElement>(null);
  const never = async (words: string) => {
    const wrong = (await own?.never(words)) ?? null;
    setError(wrong === null ? "" : t(wrong));
    setSpared(wrong === null ? words : "");
    toldPlace.current?.focus(); // the button goes
  };
  const change = (to: string) => {
    setSpared("");
    setError("");
    onText(to);
  };
  return (
    <section class="mask-form" aria-labelledby="mask-try">
      <label id="mask-try" for="mask-text">
        {t("mask.label")}
      </label>
      <textarea
        id="mask-text"
        rows={4}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <div class="form-error" role="alert">
        {fault === null ? error : t(fault)}
      </div>
      <p ref={toldPlace} class="mask-told" role="status" tabIndex={-1}>
        {own?.words?.never.includes(spared) && t("mask.never.done", { words: spared })}
      </p>
      {preview !== null && <PreviewPart preview={preview} onNever={own === null ? null : (words) => void never(words)} />}
    </section>
  );
}
