// Makes a topic by its name.
import { useState } from "preact/hooks";
import { t } from "../i18n";

// onAdd: whether it was made. What went wrong is told in the element with the id topic-error.
export function NewTopic({ onAdd }: { onAdd: (name: string) => Promise<boolean> }) {
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
