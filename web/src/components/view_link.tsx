// A link to a view with its live count. Plain clicks stay on the page.
import type { ComponentChildren } from "preact";
import type { Desk } from "../desk/desk";
import { sameView } from "../filter";
import { number, plural } from "../i18n";
import { place } from "../place";
import { addressOf } from "../route";
import type { State, View } from "../types";

export function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

export function Count({ count, words }: { count: number | null; words: "view.count" | "requests.count" }) {
  return count !== null && count > 0 ? (
    <span class="count">
      <span aria-hidden="true">{number(count)}</span>
      <span class="unseen">{plural(words, count)}</span>
    </span>
  ) : null;
}

interface ViewLinkProps {
  desk: Desk;
  view: View;
  count: number | null;
  state?: State; // the state that it stands for
  onGo?: () => void;
  children: ComponentChildren;
}

export function ViewLink({ desk, view, count, state, onGo, children }: ViewLinkProps) {
  const current = place.value === "desk" && sameView(desk.view.value, view);
  return (
    <a
      class="view"
      href={addressOf(view)}
      {...(state !== undefined ? { "data-state": state } : {})}
      {...(current ? { "aria-current": "page" as const } : {})}
      onClick={(event) => {
        if (plainClick(event)) {
          event.preventDefault();
          desk.go(view);
          onGo?.();
        }
      }}
    >
      {children}
      <Count count={count} words="view.count" />
    </a>
  );
}
