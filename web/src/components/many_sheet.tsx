// What to do with all that is picked: give or take a topic, assign, or erase after one more question.
import type { Desk } from "../desk/desk";
import { plural, t } from "../i18n";
import { me } from "../rights";
import type { MarksChange } from "../types";
import { whoseOf } from "../desk/assigning";
import { Sheet } from "./sheet";
import { TopicChip } from "./topic_chips";

export type ManyKind = "topics" | "assign" | "erase";

interface PartProps {
  desk: Desk;
  change: (change: MarksChange) => void;
}

function ManyTopics({ desk, change }: PartProps) {
  return (
    <ul class="many-topics">
      {desk.topics.list.value.map((topic, index) => (
        <li key={topic.id}>
          <TopicChip topic={topic} />
          <button type="button" class="secondary" autofocus={index === 0} aria-label={`${t("topic.add")}: ${topic.name}`} onClick={() => change({ add_topics: [topic.id] })}>
            {t("topic.add")}
          </button>
          <button type="button" class="secondary" aria-label={`${t("many.take")}: ${topic.name}`} onClick={() => change({ remove_topics: [topic.id] })}>
            {t("many.take")}
          </button>
        </li>
      ))}
    </ul>
  );
}

function ManyAssign({ desk, change }: PartProps) {
  const others = desk.team.members.value.filter(({ id }) => id !== me()).map(({ id }) => id);
  return (
    <div class="assign-choices">
      {[me(), null, ...others].map((each, index) => (
        <button key={each ?? "nobody"} type="button" class="secondary wide" autofocus={index === 0} onClick={() => change({ assignee: each })}>
          {whoseOf(desk, each)}
        </button>
      ))}
    </div>
  );
}

export function ManySheet({ desk, kind, onClose }: { desk: Desk; kind: ManyKind; onClose: () => void }) {
  const change = (to: MarksChange) => {
    onClose();
    void desk.many.change(to);
  };
  const erase = () => {
    onClose();
    void desk.many.erase();
  };
  const count = desk.many.count;
  const picked = count === null ? t("many.all") : plural("many.picked", count);
  return (
    <Sheet title={t(kind === "topics" ? "topic.title" : kind === "assign" ? "assign.title" : "many.erase.title")} kind="card" onClose={onClose}>
      <p class="sheet-note">{picked}</p>
      {kind === "topics" && <ManyTopics desk={desk} change={change} />}
      {kind === "assign" && <ManyAssign desk={desk} change={change} />}
      {kind === "erase" && (
        <>
          <p>{t("erase.note")}</p>
          <div class="sheet-actions">
            <button type="button" class="secondary" autofocus onClick={onClose}>
              {t("app.cancel")}
            </button>
            <button type="button" class="danger" data-erase onClick={erase}>
              {t("erase.submit")}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}
