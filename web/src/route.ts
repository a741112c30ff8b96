// The view in the address: /?state=open&mailbox=ID. Which inquiry is open stays out of it (ids belong in no address, no
// browser history that is synchronised elsewhere): it rides in history.state.
import { states, type State, type View } from "./types";

const mailboxId = /^[0-9a-f]{16}$/;

export function viewOf(search: string): View {
  const query = new URLSearchParams(search);
  const state = query.get("state");
  const mailbox = query.get("mailbox");
  return {
    state: (states as readonly string[]).includes(state ?? "") ? (state as State) : "new",
    mailbox: mailbox !== null && mailboxId.test(mailbox) ? mailbox : null,
  };
}

export function addressOf(view: View): string {
  const query = new URLSearchParams({ state: view.state });
  if (view.mailbox) {
    query.set("mailbox", view.mailbox);
  }
  return `/?${query}`;
}

export function sameView(one: View, other: View): boolean {
  return one.state === other.state && one.mailbox === other.mailbox;
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
