// One topic: its name and colour, its rules, and its end.
import { useLayoutEffect, useState } from "preact/hooks";
import type { Topics } from "../desk/topics";
import { t } from "../i18n";
import { asProblem } from "../problem";
import { topicRefusal } from "../topics/refusal";
import { topicColours, type Topic } from "../types";
import { Icon } from "./icon";
import { TopicChip } from "./topic_chips";
import { TopicEnds } from "./topic_ends";
import { TopicRules } from "./topic_rules";
import { useFocus } from "./use_focus";

function Colours({ chosen, onChoose }: { chosen: string; onChoose: (colour: string) => void }) {
  return (
    <fieldset class="swatches">
      <legend>{t("topics.colour")}</legend>
      {topicColours.map((colour) => (
        <label key={colour} class="swatch" data-colour={colour} title={t(`colour.${colour}`)}>
          <input
            type="radio"
            name="topic-colour"
            aria-label={t(`colour.${colour}`)}
            checked={chosen === colour}
            onChange={() => onChoose(colour)}
          />
        </label>
      ))}
    </fieldset>
  );
}

type Look = Pick<Topic, "name" | "colour">;

// What stands in the form, and which state of the topic it was made from. A change from elsewhere shows at once, but
// never in the place of what somebody typed.
function useLook(topic: Topic) {
  const [seen, setSeen] = useState(topic);
  const [look, setLook] = useState<Look>(topic);
  const changed = look.name !== seen.name || look.colour !== seen.colour;
  const take = (now: Topic) => {
    setSeen(now);
    setLook(now);
  };
  // At once, so that no letter can be typed between what was drawn and this.
  useLayoutEffect(() => {
    if (!changed && topic.version !== seen.version) {
      take(topic);
    }
  }, [topic.version]);
  return { seen, look, changed, setSeen, setLook, take };
}

function LookForm({ topics, topic }: { topics: Topics; topic: Topic }) {
  const { seen, look, changed, setSeen, setLook, take } = useLook(topic);
  const [error, setError] = useState("");
  const [saved, setSaved] = useState(false);
  const change = (to: Partial<Look>) => {
    setSaved(false);
    setError("");
    setLook({ name: look.name, colour: look.colour, ...to });
  };
  const refused = async (fault: unknown) => {
    const problem = asProblem(fault);
    if (problem.status !== 412) {
      setError(topicRefusal(problem, "topics.gone"));
      return;
    }
    await topics.load();
    const now = topics.byId.value.get(topic.id);
    if (now !== undefined) {
      setSeen(now);
      setError(t("topics.changed", { name: now.name }));
    }
  };
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      take(await topics.change(topic.id, seen.version, { name: look.name, colour: look.colour }));
      setSaved(true);
    } catch (fault) {
      await refused(fault);
    }
  };
  return (
    <form class="topic-look" onSubmit={(event) => void save(event)}>
      <label for="topic-look-name">{t("topics.name")}</label>
      <input
        id="topic-look-name"
        autocomplete="off"
        value={look.name}
        aria-invalid={error !== "" ? "true" : "false"}
        aria-describedby="topic-look-error"
        onInput={(event) => change({ name: event.currentTarget.value })}
      />
      <div class="field-error" id="topic-look-error" role="alert">
        {error}
      </div>
      <Colours chosen={look.colour} onChoose={(colour) => change({ colour })} />
      <div class="sheet-actions">
        <span class="topic-told" role="status">
          {saved && t("topics.saved")}
        </span>
        <button type="submit" class="primary" disabled={look.name.trim() === "" || (!changed && error === "")}>
          {t("note.save")}
        </button>
      </div>
    </form>
  );
}

interface TopicEditProps {
  topics: Topics;
  topic: Topic;
  onLeave: (said: string) => void;
}

export function TopicEdit({ topics, topic, onLeave }: TopicEditProps) {
  const back = useFocus<HTMLButtonElement>();
  return (
    <>
      <div class="topic-head">
        <button type="button" class="quiet" ref={back} aria-label={t("topics.back")} title={t("topics.back")} onClick={() => onLeave("")}>
          <Icon name="back" />
        </button>
        <TopicChip topic={topic} />
      </div>
      <LookForm topics={topics} topic={topic} />
      <TopicRules topics={topics} topic={topic} />
      <TopicEnds topics={topics} topic={topic} onEnded={onLeave} />
    </>
  );
}
