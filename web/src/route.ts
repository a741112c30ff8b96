// The view in the address: /?state=new,open&assignee=me. Which inquiry is open stays out of it (ids belong in no address, no
// browser history that is synchronised elsewhere): it rides in history.state.
import { filterOf, viewFrom, viewOfState } from "./filter";
import type { View } from "./types";

// An address that says nothing shows what is new; state=all shows every state.
export function viewOf(search: string): View {
  const query = new URLSearchParams(search);
  const view = viewFrom(query);
  return view.states.length > 0 || query.get("state") === "all" ? view : { ...view, states: viewOfState("new").states };
}

export function addressOf(view: View): string {
  return `/?${view.states.length === 0 ? "state=all&" : ""}${filterOf(view)}`.replace(/&$/, "");
}

export interface HistoryState {
  readonly opened: string | null;
  // The entry before this one in the history is the list itself.
  readonly pushed: boolean;
}

export function historyState(): HistoryState {
  const kept = history.state as Partial<HistoryState> | null;
  return { opened: kept?.opened ?? null, pushed: kept?.pushed === true };
}

// The one-time links are ADDRESS/#welcome=TOKEN (the first owner) and ADDRESS/#join=TOKEN (joining the team, or a new
// password). The token leaves the address bar before anything else happens.
export type LinkKind = "welcome" | "join";

export function takeLinkToken(): { kind: LinkKind; token: string } | null {
  const found = /^#(welcome|join)=(.+)$/.exec(location.hash);
  if (!found) {
    return null;
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  return { kind: found[1] as LinkKind, token: decodeURIComponent(found[2] ?? "") };
}
