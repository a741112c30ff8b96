// Who else looks at an inquiry: a line beside its words, and a small mark on its row.
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { Icon } from "./icon";

// In the reader's words; null if nobody does.
export function onlookersText(desk: Desk, inquiry: string): string | null {
  const staff = desk.onlookers.of(inquiry);
  if (staff.length === 0) {
    return null;
  }
  const names = staff.map((id) => desk.team.names.value.get(id) ?? t("presence.somebody")).join(", ");
  return t(staff.length === 1 ? "presence.one" : "presence.several", { names });
}

// Always there, so that screen readers notice who comes.
export function OnlookersLine({ desk, inquiry }: { desk: Desk; inquiry: string }) {
  const text = onlookersText(desk, inquiry);
  return (
    <p class="onlookers" role="status" data-onlookers>
      {text !== null && (
        <span>
          <Icon name="eye" />
          {text}
        </span>
      )}
    </p>
  );
}

export function OnlookersMark({ text }: { text: string }) {
  return (
    <span class="row-eye" title={text}>
      <Icon name="eye" />
      <span class="unseen">{text}</span>
    </span>
  );
}
