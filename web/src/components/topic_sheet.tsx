// Ticks the topics of an inquiry, and makes a new one by its name.
import { useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { kindsOf } from "../notes/masking";
import { asProblem, type Problem } from "../problem";
import type { Inquiry, Topic } from "../types";
import { Sheet } from "./sheet";
import { TopicChip } from "./topic_chips";

// Why there is no such topic now, in the reader's words.
function refusalOf(problem: Problem): string {
  const kind = /personal data \((\w+)\)/.exec(problem.detail)?.[1];
  if (kind !== undefined) {
    return t("topic.personal", { kind: kindsOf([{ type: kind }]).map((each) => t(`placeholder.${each}`)).join() });
  }
  if (problem.unreachable) {
    return t("toast.offline");
  }
  return t(problem.status === 409 ? "topic.taken" : problem.status === 404 ? "topic.gone" : "topic.refused");
}

function NewTopic({ onAdd }: { onAdd: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState("");
  const add = async (event: Event) => {
    event.preventDefault();
    if (name.trim() !== "" && (await onAdd(name))) {
      setName("");
    }
  };
  return (
    <form class="topic-new" onSubmit={(event) => void add(event)}>
      <label for="topic-name">{t("topic.new")}</label>
      <div>
        <input id="topic-name" autocomplete="off" aria-describedby="topic-error" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        <button type="submit" class="secondary" disabled={name.trim() === ""}>
          {t("topic.add")}
        </button>
      </div>
    </form>
  );
}

export function TopicSheet({ desk, inquiry, onClose }: { desk: Desk; inquiry: Inquiry; onClose: () => void }) {
  const [answered, setAnswered] = useState(inquiry);
  const [error, setError] = useState("");
  const now = desk.latest(answered);
  const tried = async (act: () => Promise<Inquiry>) => {
    setError("");
    try {
      setAnswered(await act());
      return true;
    } catch (fault) {
      setError(refusalOf(asProblem(fault)));
      return false;
    }
  };
  const tick = (topic: Topic, on: boolean) => tried(() => desk.giveTopics(now.id, on ? [topic.id] : [], on ? [] : [topic.id]));
  const add = (name: string) => tried(async () => desk.giveTopics(now.id, [(await desk.topics.add(name)).id], []));
  return (
    <Sheet title={t("topic.title")} kind="card" onClose={onClose}>
      {desk.topics.list.value.length > 0 && (
        <div class="choices topic-choices" role="group" aria-labelledby="sheet-title">
          {desk.topics.list.value.map((topic, index) => (
            <label key={topic.id} class="choice">
              <input
                type="checkbox"
                autofocus={index === 0}
                checked={now.topics.includes(topic.id)}
                onChange={(event) => void tick(topic, event.currentTarget.checked)}
              />
              <TopicChip topic={topic} />
            </label>
          ))}
        </div>
      )}
      <NewTopic onAdd={add} />
      <div class="form-error" id="topic-error" role="alert">
        {error}
      </div>
    </Sheet>
  );
}
