// What can be made of a group of questions: its name in place, and a row of steps that opens under it.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import type { Insights } from "../insights/insights";
import type { QuestionGroup } from "../insights/types";
import { MergeSheet, nameOf, SplitSheet } from "./group_sheets";

const nameLettersMax = 60;

interface GroupProps {
  group: QuestionGroup;
  insights: Insights;
}

export function GroupName({ group, insights, onEnd }: GroupProps & { onEnd: () => void }) {
  const [name, setName] = useState(group.name);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    await insights.deciding.rename(group, name.trim());
    onEnd();
  };
  return (
    <form class="group-name" onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === "Escape" && onEnd()}>
      <label>
        <span class="unseen">{t("decide.name")}</span>
        <input type="text" autofocus autocomplete="off" dir="auto" maxLength={nameLettersMax} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary" disabled={busy}>
        {t("note.save")}
      </button>
      <button type="button" class="secondary" onClick={onEnd}>
        {t("app.cancel")}
      </button>
    </form>
  );
}

export function GroupMenu({ group, insights, onRename }: GroupProps & { onRename: () => void }) {
  const { deciding } = insights;
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState<"merge" | "split" | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (deciding.latest.value === group.id) {
      deciding.latest.value = null;
      button.current?.focus();
    }
  });
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const steps = [
    ["decide.rename", onRename],
    ["decide.merge", () => setSheet("merge")],
    ["decide.split", () => setSheet("split")],
    ["decide.hide", () => void deciding.hide(group)],
  ] as const;
  return (
    <div class="group-menu" onKeyDown={(event) => event.key === "Escape" && open && sheet === null && close()}>
      <button ref={button} type="button" class="link" aria-expanded={open} aria-label={t("decide.menu.of", { name: nameOf(group) })} onClick={() => setOpen(!open)}>
        {t("decide.menu")}
      </button>
      {open && (
        <div class="group-steps" role="group" aria-label={t("decide.menu.of", { name: nameOf(group) })}>
          {steps.map(([key, act]) => (
            <button key={key} type="button" class="secondary" onClick={act}>
              {t(key)}
            </button>
          ))}
          {group.decided && (
            <button type="button" class="secondary" onClick={() => void deciding.takeBack(group)}>
              {t("decide.takeback")}
            </button>
          )}
        </div>
      )}
      {sheet === "merge" && <MergeSheet group={group} insights={insights} onClose={() => setSheet(null)} />}
      {sheet === "split" && <SplitSheet group={group} insights={insights} onClose={() => setSheet(null)} />}
    </div>
  );
}
