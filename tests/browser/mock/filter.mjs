// A filter as the list's address writes it: state=new,open&mailbox=ID&assignee=me,none&topic=ID.
import { member } from "./answering.mjs";

// query: URLSearchParams. Gives a test for inquiries.
export function passes(query) {
  const values = (name) => (query.get(name) ?? "").split(",").filter((value) => value !== "" && value !== "all");
  const [states, mailboxes, assignees, topics] = ["state", "mailbox", "assignee", "topic"].map(values);
  const among = (wanted, has) => wanted.length === 0 || wanted.some(has);
  return ({ state, mailbox, assignee, topics: own }) =>
    among(states, (wanted) => wanted === state) &&
    among(mailboxes, (wanted) => wanted === mailbox) &&
    among(assignees, (wanted) => (wanted === "me" ? member.id : wanted === "none" ? null : wanted) === assignee) &&
    among(topics, (wanted) => (wanted === "none" ? own.length === 0 : own.includes(wanted)));
}

const none = () => ({ new: 0, open: 0, done: 0, fading: 0 });

// How many there are of each kind, as the live feed tells.
export function tallies(inquiries) {
  const all = { unassigned: none(), without_topics: none(), mailboxes: {}, assignees: {}, topics: {} };
  for (const { state, mailbox, assignee, topics } of inquiries) {
    (all.mailboxes[mailbox] ??= none())[state]++;
    (assignee === null ? all.unassigned : (all.assignees[assignee] ??= none()))[state]++;
    topics.forEach((topic) => (all.topics[topic] ??= none())[state]++);
    all.without_topics[state] += topics.length === 0 ? 1 : 0;
  }
  return all;
}
