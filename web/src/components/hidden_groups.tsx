// The groups that the team hid, and the way back for each.
import { number, plural, t } from "../i18n";
import type { Insights } from "../insights/insights";
import type { HiddenGroup } from "../insights/types";
import { nameOf } from "./group_sheets";

export function HiddenGroups({ groups, insights }: { groups: readonly HiddenGroup[]; insights: Insights }) {
  if (groups.length === 0) {
    return null;
  }
  return (
    <details class="hidden-groups">
      <summary>{t("decide.hidden.list", { count: number(groups.length) })}</summary>
      <ul class="insight-list">
        {groups.map((group) => (
          <li key={group.id} class="insight-head">
            <span lang={group.language} dir="auto">
              {nameOf(group)} <span class="insight-count">{plural("insights.count", group.count)}</span>
            </span>
            <button type="button" class="secondary" aria-label={t("decide.show.of", { name: nameOf(group) })} onClick={() => void insights.deciding.show(group)}>
              {t("decide.show")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
