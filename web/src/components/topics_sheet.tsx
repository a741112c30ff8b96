// All topics: a list with counts, and one of them opened to be changed.
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { number, plural, t } from "../i18n";
import { asProblem } from "../problem";
import { topicRefusal } from "../topics/refusal";
import type { Topic } from "../types";
import { Icon } from "./icon";
import { Sheet } from "./sheet";
import { TopicChip } from "./topic_chips";
import { TopicEdit } from "./topic_edit";
import { NewTopic } from "./topic_new";

function TopicRow({ topic, focused, onOpen }: { topic: Topic; focused: boolean; onOpen: () => void }) {
  return (
    <li>
      <button type="button" data-topic={topic.id} autofocus={focused} onClick={onOpen}>
        <TopicChip topic={topic} />
        <span class="topic-count">
          <span aria-hidden="true">{number(topic.count)}</span>
          <span class="unseen">{plural("view.count", topic.count)}</span>
        </span>
        <Icon name="forward" />
      </button>
    </li>
  );
}

// left: the topic that was open before; its row gets the focus back.
function TopicList({ desk, left, onOpen }: { desk: Desk; left: string | null; onOpen: (id: string) => void }) {
  const { topics } = desk;
  const [error, setError] = useState("");
  const add = async (name: string) => {
    setError("");
    try {
      await topics.add(name);
      return true;
    } catch (fault) {
      setError(topicRefusal(asProblem(fault), "topics.gone"));
      return false;
    }
  };
  useLayoutEffect(() => {
    if (left !== null) {
      const row = document.querySelector<HTMLElement>(`[data-topic="${left}"]`);
      (row ?? document.querySelector<HTMLElement>("[data-topic], #topic-name"))?.focus();
    }
  }, []);
  return (
    <>
      <p class="sheet-note">{t("topics.text")}</p>
      {topics.list.value.length > 0 ? (
        <ul class="topic-list">
          {topics.list.value.map((topic, index) => (
            <TopicRow key={topic.id} topic={topic} focused={left === null && index === 0} onOpen={() => onOpen(topic.id)} />
          ))}
        </ul>
      ) : (
        <p role="status">{t(topics.failed.value ? "topics.unloaded" : "topics.empty")}</p>
      )}
      <NewTopic onAdd={add} />
      <div class="form-error" id="topic-error" role="alert">
        {error}
      </div>
    </>
  );
}

export function TopicsSheet({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { topics } = desk;
  const [opened, setOpened] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [told, setTold] = useState("");
  useEffect(() => {
    void topics.load();
    void topics.rules.load();
  }, []);
  const topic = opened === null ? undefined : topics.byId.value.get(opened);
  const leave = (said: string | ((before: string) => string)) => {
    setLeft(opened);
    setOpened(null);
    setTold(said);
  };
  useEffect(() => {
    if (opened !== null && topic === undefined) {
      leave((before) => before || t("topics.gone")); // unless something is told already, a colleague took it away
    }
  }, [topic === undefined]);
  const open = (id: string) => {
    setTold("");
    setOpened(id);
  };
  return (
    <Sheet title={t("topics.title")} kind="drawer" onClose={onClose}>
      <div class="topics-sheet">
        <p class="topic-told" role="status">
          {told}
        </p>
        {topic === undefined ? (
          <TopicList desk={desk} left={left} onOpen={open} />
        ) : (
          <TopicEdit key={topic.id} topics={topics} topic={topic} onLeave={leave} />
        )}
      </div>
    </Sheet>
  );
}
