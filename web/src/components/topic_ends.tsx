// The two ends of a topic: it goes into another one, or it goes. Each asks once more and says what it does, since
// neither can be undone.
import { useState } from "preact/hooks";
import type { Topics } from "../desk/topics";
import { plural, t } from "../i18n";
import { asProblem } from "../problem";
import { topicRefusal } from "../topics/refusal";
import type { Topic } from "../types";
import { useFocus } from "./use_focus";

interface EndsProps {
  topics: Topics;
  topic: Topic;
  onEnded: (said: string) => void;
}

function Sure(props: { text: string; label: string; busy: boolean; onYes: () => void; onNo: () => void }) {
  const cancel = useFocus<HTMLButtonElement>();
  return (
    <div class="topic-sure" role="group" aria-label={props.text}>
      <p>{props.text}</p>
      <div class="sheet-actions">
        <button type="button" class="secondary" ref={cancel} onClick={props.onNo}>
          {t("app.cancel")}
        </button>
        <button type="button" class="danger" data-sure disabled={props.busy} onClick={props.onYes}>
          {props.label}
        </button>
      </div>
    </div>
  );
}

// Carries one of the ends out: what stands against it is told, else the topic is left.
function useEnd(onEnded: (said: string) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const end = async (act: () => Promise<void>, said: string) => {
    setBusy(true);
    try {
      await act();
      onEnded(said);
    } catch (fault) {
      setError(topicRefusal(asProblem(fault), "topics.gone"));
      setBusy(false);
    }
  };
  return { busy, error, end };
}

function Merge({ topics, topic, onEnded }: EndsProps) {
  const [into, setInto] = useState("");
  const [asked, setAsked] = useState(false);
  const { busy, error, end } = useEnd(onEnded);
  const others = topics.list.value.filter(({ id }) => id !== topic.id);
  const other = others.find(({ id }) => id === into);
  if (others.length === 0) {
    return null;
  }
  const inquiries = plural("view.count", topic.count);
  return (
    <section class="topic-end">
      <label for="topic-into">{t("topics.merge")}</label>
      <div class="topic-merge">
        <select id="topic-into" value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          <option value="">{t("topics.merge.choose")}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" class="secondary" disabled={other === undefined} onClick={() => setAsked(true)}>
          {t("topics.merge.ask")}
        </button>
      </div>
      {asked && other !== undefined && (
        <Sure
          text={t("topics.merge.text", { from: topic.name, into: other.name, inquiries })}
          label={t("topics.merge.submit")}
          busy={busy}
          onYes={() => void end(() => topics.merge(topic.id, into), t("topics.merged", { from: topic.name, into: other.name }))}
          onNo={() => setAsked(false)}
        />
      )}
      <div class="form-error" role="alert">
        {error}
      </div>
    </section>
  );
}

function Remove({ topics, topic, onEnded }: EndsProps) {
  const [asked, setAsked] = useState(false);
  const { busy, error, end } = useEnd(onEnded);
  const ask = async () => {
    await topics.load(); // so that the number is today's
    setAsked(true);
  };
  const inquiries = plural("view.count", topic.count);
  return (
    <section class="topic-end">
      {asked ? (
        <Sure
          text={topic.count === 0 ? t("topics.remove.unused") : t("topics.remove.text", { inquiries })}
          label={t("topics.remove.submit")}
          busy={busy}
          onYes={() => void end(() => topics.remove(topic.id), t("topics.removed", { name: topic.name }))}
          onNo={() => setAsked(false)}
        />
      ) : (
        <button type="button" class="link topic-remove" onClick={() => void ask()}>
          {t("topics.remove")}
        </button>
      )}
      <div class="form-error" role="alert">
        {error}
      </div>
    </section>
  );
}

export function TopicEnds(props: EndsProps) {
  return (
    <>
      <Merge {...props} />
      <Remove {...props} />
    </>
  );
}
