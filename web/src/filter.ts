// What a list shows: the states, mailboxes, assignees and topics that an inquiry must have one of. Written as the server
// writes it (state=new,open&assignee=me), so that one filter has one writing, in the address as in a saved view.
import { states, type Counts, type Inquiry, type State, type Tallies, type View } from "./types";

const id = /^[0-9a-f]{16}$/;
const takes: Readonly<Record<string, (value: string) => boolean>> = {
  state: (value) => (states as readonly string[]).includes(value),
  mailbox: (value) => id.test(value),
  assignee: (value) => value === "me" || value === "none" || id.test(value),
  topic: (value) => value === "none" || id.test(value),
};

function valuesOf(query: URLSearchParams, name: string): string[] {
  const values = (query.get(name) ?? "").split(",").filter((value) => takes[name]?.(value));
  return [...new Set(values)].sort();
}

// An empty list of a kind: any.
export function viewFrom(query: URLSearchParams): View {
  return {
    states: valuesOf(query, "state") as State[],
    mailboxes: valuesOf(query, "mailbox"),
    assignees: valuesOf(query, "assignee"),
    topics: valuesOf(query, "topic"),
  };
}

export function filterOf(view: View): string {
  const parts = [["state", view.states], ["mailbox", view.mailboxes], ["assignee", view.assignees], ["topic", view.topics]] as const;
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${[...values].sort().join()}`)
    .join("&");
}

export function sameView(one: View, other: View): boolean {
  return filterOf(one) === filterOf(other);
}

export function viewOfState(state: State): View {
  return { states: [state], mailboxes: [], assignees: [], topics: [] };
}

// What still needs work: new and open ones.
export function waiting(fields: Partial<View>): View {
  return { states: ["new", "open"], mailboxes: [], assignees: [], topics: [], ...fields };
}

// The state, if it shows one only.
export function stateOf(view: View): State | null {
  return view.states.length === 1 ? (view.states[0] ?? null) : null;
}

function among(wanted: readonly string[], own: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((value) => own.includes(value));
}

// me: who looks.
export function shows(view: View, inquiry: Inquiry, me: string | null): boolean {
  const assignee = inquiry.assignee === null ? ["none"] : inquiry.assignee === me ? ["me", inquiry.assignee] : [inquiry.assignee];
  return (
    among(view.states, [inquiry.state]) &&
    among(view.mailboxes, [inquiry.mailbox]) &&
    among(view.assignees, assignee) &&
    among(view.topics, inquiry.topics.length === 0 ? ["none"] : inquiry.topics)
  );
}

// How many a view shows, as far as the numbers that the feed tells say so; else null.
export function countOf(view: View, counts: Counts | null, tallies: Tallies | null, me: string | null): number | null {
  const sum = (each: Partial<Counts> | null) =>
    each && (view.states.length === 0 ? states : view.states).reduce((all, state) => all + (each[state] ?? 0), 0);
  const [mailbox, assignee, topic] = [view.mailboxes, view.assignees, view.topics];
  if (mailbox.length + assignee.length + topic.length === 0) {
    return sum(counts);
  }
  if (tallies === null || mailbox.length + assignee.length + topic.length > 1) {
    return null;
  }
  if (mailbox[0] !== undefined) {
    return sum(tallies.mailboxes[mailbox[0]] ?? {});
  }
  if (assignee[0] !== undefined) {
    const whose = assignee[0] === "me" ? (me ?? "") : assignee[0];
    return sum(whose === "none" ? tallies.unassigned : (tallies.assignees[whose] ?? {}));
  }
  return sum(topic[0] === "none" ? tallies.without_topics : (tallies.topics[topic[0] ?? ""] ?? {}));
}
