// Erasing every text that somebody names: by their exact words, or by words that occur in them. First a dry run with
// counts and examples, then the erasure with its progress. It goes on when the sheet is closed, and is found again here.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { number, plural, t } from "../i18n";
import { asProblem } from "../problem";
import type { EraseFound, EraseMatch, EraseProgress } from "../types";
import { Sheet } from "./sheet";
import { Words } from "./words";

const pauseMs = 400;

function useProgress(): [EraseProgress | null, (now: EraseProgress) => void] {
  const [progress, setProgress] = useState<EraseProgress | null>(null);
  useEffect(() => {
    let stopped = false;
    const timer = setTimeout(
      async () => {
        const now = await api.erasure().catch(() => null);
        if (!stopped && now !== null) {
          setProgress(now);
        }
      },
      progress === null ? 0 : pauseMs,
    );
    if (progress !== null && !progress.running) {
      clearTimeout(timer);
    }
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [progress]);
  return [progress, setProgress];
}

function ProgressPart({ progress }: { progress: EraseProgress }) {
  const told = { done: number(progress.done), all: number(progress.all) };
  const ended = progress.failed ? "erase.many.failed" : progress.stopped ? "erase.many.stopped" : "erase.many.ended";
  return (
    <div class="erase-progress">
      <progress max={Math.max(progress.all, 1)} value={progress.done} aria-label={t("erase.many.progress", told)} />
      <p role="status">{t(progress.running ? "erase.many.progress" : ended, told)}</p>
      {progress.running && (
        <button type="button" class="secondary" onClick={() => void api.stopErasure().catch(() => {})}>
          {t("erase.many.stop")}
        </button>
      )}
    </div>
  );
}

function FoundPart({ found, onErase }: { found: EraseFound; onErase: () => void }) {
  if (found.texts === 0) {
    return <p role="status">{t("erase.many.none")}</p>;
  }
  return (
    <div class="erase-found">
      <p role="status">{plural("erase.found", found.texts)}</p>
      <ul>
        {found.examples.map((text, index) => (
          <li key={index} dir="auto">
            <Words text={text} />
          </li>
        ))}
      </ul>
      <p class="sheet-note">{t("erase.note")}</p>
      <button type="button" class="danger wide" data-erase onClick={onErase}>
        {plural("erase.all", found.texts)}
      </button>
    </div>
  );
}

function MatchChoice({ match, onMatch }: { match: EraseMatch; onMatch: (match: EraseMatch) => void }) {
  return (
    <fieldset class="choices">
      <legend>{t("erase.many.match")}</legend>
      {(["exact", "words"] as const).map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="match" checked={match === each} onChange={() => onMatch(each)} />
          <span>{t(`erase.many.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function EraseManySheet({ onClose }: { onClose: () => void }) {
  const [progress, setProgress] = useProgress();
  const [match, setMatch] = useState<EraseMatch>("exact");
  const [text, setText] = useState("");
  const [found, setFound] = useState<EraseFound | null>(null);
  const [error, setError] = useState("");
  const tried = async (act: () => Promise<void>) => {
    setError("");
    await act().catch((fault: unknown) => setError(t(asProblem(fault).unreachable ? "toast.offline" : "erase.many.refused")));
  };
  const look = (event: Event) => {
    event.preventDefault();
    void tried(async () => setFound(await api.findToErase(match, text)));
  };
  const erase = () =>
    void tried(async () => {
      setProgress(await api.startErasure(match, text));
      setFound(null);
    });
  const change = (act: () => void) => {
    setFound(null);
    act();
  };
  return (
    <Sheet title={t("erase.many.title")} kind="drawer" onClose={onClose}>
      <p class="sheet-note">{t("erase.many.text")}</p>
      <form class="erase-form" onSubmit={look}>
        <MatchChoice match={match} onMatch={(to) => change(() => setMatch(to))} />
        <label for="erase-words">{t("erase.many.words.label")}</label>
        <textarea
          id="erase-words"
          rows={4}
          value={text}
          onInput={(event) => {
            const { value } = event.currentTarget;
            change(() => setText(value));
          }}
        />
        <button type="submit" class="secondary" disabled={text.trim() === "" || progress?.running === true}>
          {t("erase.many.find")}
        </button>
      </form>
      <div class="form-error" role="alert">
        {error}
      </div>
      {found !== null && <FoundPart found={found} onErase={erase} />}
      {progress !== null && (progress.running || progress.all > 0) && <ProgressPart progress={progress} />}
    </Sheet>
  );
}
