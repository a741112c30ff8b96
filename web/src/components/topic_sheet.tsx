// Ticks the topics of an inquiry, and makes a new one by its name.
import { useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { asProblem } from "../problem";
import { topicRefusal } from "../topics/refusal";
import type { Inquiry, Topic } from "../types";
import { Sheet } from "./sheet";
import { TopicChip } from "./topic_chips";
import { NewTopic } from "./topic_new";

interface TopicSheetProps {
  desk: Desk;
  inquiry: Inquiry;
  onClose: () => void;
  onManage: () => void;
}

export function TopicSheet({ desk, inquiry, onClose, onManage }: TopicSheetProps) {
  const [answered, setAnswered] = useState(inquiry);
  const [error, setError] = useState("");
  const now = desk.reading.latest(answered);
  const tried = async (act: () => Promise<Inquiry>) => {
    setError("");
    try {
      setAnswered(await act());
      return true;
    } catch (fault) {
      setError(topicRefusal(asProblem(fault), "topic.gone"));
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
      <p class="sheet-note">
        <button type="button" class="link" onClick={onManage}>
          {t("topics.title")}
        </button>
      </p>
    </Sheet>
  );
}
