// The views beside the four states: mine, unassigned, saved ones and topics; and the filter, that can be saved as a view.
import { useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { viewFrom, waiting } from "../filter";
import { t } from "../i18n";
import { me } from "../rights";
import type { SavedView, View } from "../types";
import { whoseOf } from "../desk/assigning";
import { Icon } from "./icon";
import { SaveViewSheet } from "./save_view_sheet";
import { builtIn, isOwnFilter } from "./view_title";
import { ViewLink } from "./view_link";

interface MoreProps {
  desk: Desk;
  onGo?: () => void;
}

function SavedOne({ desk, saved, onEdit, ...more }: MoreProps & { saved: SavedView; onEdit: () => void }) {
  const label = t("saved.edit", { name: saved.name });
  return (
    <div class="saved-view">
      <ViewLink desk={desk} view={viewFrom(new URLSearchParams(saved.filter))} count={desk.views.countOf(saved)} {...more}>
        <span class="view-name" dir="auto" title={saved.shared ? t("saved.shared.title") : saved.name}>
          {saved.name}
        </span>
      </ViewLink>
      <button type="button" class="quiet" aria-label={label} title={label} onClick={onEdit}>
        <Icon name="edit" />
      </button>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  chosen: readonly string[];
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (values: readonly string[]) => void;
}

// One value of a kind; several, as a saved view may have them, are shown as such.
function FilterChoice({ label, chosen, choices, onChoose }: ChoiceProps) {
  return (
    <label class="filter-choice">
      <span>{label}</span>
      <select value={chosen.join()} onChange={(event) => onChoose(event.currentTarget.value === "" ? [] : event.currentTarget.value.split(","))}>
        <option value="">{t("filter.any")}</option>
        {chosen.length > 1 && <option value={chosen.join()}>{t("filter.several")}</option>}
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function FilterFields({ desk }: { desk: Desk }) {
  const view = desk.view.value;
  const change = (fields: Partial<View>) => desk.go({ ...view, ...fields });
  const others = desk.team.members.value.filter(({ id }) => id !== me());
  return (
    <div class="filters">
      {desk.mailboxes.list.value.length > 1 && (
        <FilterChoice label={t("mailbox.label")} chosen={view.mailboxes} choices={desk.mailboxes.list.value.map(({ id, name }) => [id, name])} onChoose={(mailboxes) => change({ mailboxes })} />
      )}
      <FilterChoice
        label={t("assign.title")}
        chosen={view.assignees}
        choices={[["me", t("note.you")], ["none", t("assign.nobody")], ...others.map(({ id }) => [id, whoseOf(desk, id)] as const)]}
        onChoose={(assignees) => change({ assignees })}
      />
      <FilterChoice label={t("topic.title")} chosen={view.topics} choices={[["none", t("filter.no.topic")], ...desk.topics.list.value.map(({ id, name }) => [id, name] as const)]} onChoose={(topics) => change({ topics })} />
    </div>
  );
}

export function MoreViews({ desk, ...more }: MoreProps) {
  const [editing, setEditing] = useState<{ saved: SavedView | null } | null>(null);
  return (
    <>
      <nav class="more-views" aria-label={t("saved.label")}>
        {(["mine", "unassigned"] as const).map((name) => (
          <ViewLink key={name} desk={desk} view={builtIn[name]} count={desk.countOf(builtIn[name])} {...more}>
            <span class="view-name">{t(`view.${name}`)}</span>
          </ViewLink>
        ))}
        {desk.views.list.value.map((saved) => (
          <SavedOne key={saved.id} desk={desk} saved={saved} onEdit={() => setEditing({ saved })} {...more} />
        ))}
        {desk.topics.list.value.map((topic) => (
          <ViewLink key={topic.id} desk={desk} view={waiting({ topics: [topic.id] })} count={desk.countOf(waiting({ topics: [topic.id] }))} {...more}>
            <span class="topic-dot topic" data-colour={topic.colour} />
            <span class="view-name" dir="auto">
              {topic.name}
            </span>
          </ViewLink>
        ))}
      </nav>
      {isOwnFilter(desk) && (
        <button type="button" class="secondary save-view" onClick={() => setEditing({ saved: null })}>
          {t("saved.save")}
        </button>
      )}
      {editing !== null && <SaveViewSheet desk={desk} saved={editing.saved} onClose={() => setEditing(null)} />}
    </>
  );
}
