// The typed client of /api/v1. Every call resolves with what the server sent, or rejects with a Problem.
import { filterOf } from "./filter";
import { asProblem, Problem, problemOf } from "./problem";
import type { Decision, GroupInquiries, GroupMap, GroupPart, GroupStep, InsightsJob, Overview, Round, RoundList, TopicInsight, WordBeside, Work } from "./insights/types";
import type {
  Answer, AnswerInput, BulkJob, BulkRequest, ConnectGuide, ConnectedAccount, DeclineReason, EraseFound, EraseMatch, EraseProgress,
  ErasureRequest, ErasureRequestDetail, FittingAnswers, Found, Inquiry, Invitation, LinkPurpose, Mailbox, MaskWords,
  Masked, Member, NewLink, Note, Page, RoleName, RoleRights, SavedView, SecondFactor, Session, Setup, SignIn, SilentMailbox,
  Similar, StaffMember, State, TaggedMaskWords, Topic, Turn, View, ViewInput, WrittenAnswer,
} from "./types";

const patienceMs = 20_000;
const connectPatienceMs = 45_000; // Instagram is asked three times meanwhile

// seen: the version of what is changed, if the server wants to know that. onVersion is told which one came.
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  seen?: string,
  onVersion?: (version: string) => void,
): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), path === "/connect" ? connectPatienceMs : patienceMs);
  try {
    const init: RequestInit = { method, signal: abort.signal, credentials: "same-origin", cache: "no-store" };
    const headers = new Headers(seen === undefined ? {} : { "If-Match": `"${seen}"` });
    init.headers = headers;
    if (body !== undefined) {
      headers.set("Content-Type", "application/json");
      init.body = JSON.stringify(body);
    }
    const response = await fetch(`/api/v1${path}`, init);
    if (!response.ok) {
      throw await problemOf(response);
    }
    onVersion?.((response.headers.get("ETag") ?? "").replaceAll('"', ""));
    return (response.status === 204 ? undefined : await response.json()) as T;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status === 401 && !refusals.has(problem.code)) {
      sessionEnded();
    }
    throw problem;
  } finally {
    clearTimeout(timer);
  }
}

// Refusals of what was typed: they don't mean that the session ended.
const refusals = new Set(["wrong_password", "wrong_code", "code_needed"]);

let sessionEnded: () => void = () => {};

// Told whenever the server no longer knows who we are.
export function onSessionEnded(callback: () => void): void {
  sessionEnded = callback;
}

function listPath(view: View, cursor: string | null, limit: number): string {
  const query = [filterOf(view), `limit=${limit}`, cursor === null ? "" : `cursor=${encodeURIComponent(cursor)}`];
  return `/inquiries?${query.filter((part) => part !== "").join("&")}`;
}

function notesPath(inquiry: string, note?: string): string {
  const path = `/inquiries/${encodeURIComponent(inquiry)}/notes`;
  return note === undefined ? path : `${path}/${encodeURIComponent(note)}`;
}

async function maskWords(method: string, body?: unknown, seen?: string): Promise<TaggedMaskWords> {
  let version = "";
  const onVersion = (came: string) => {
    version = came;
  };
  const words = await request<MaskWords>(method, "/mask/words", body, seen, onVersion);
  return { ...words, version };
}

function memberPath(id: string): string {
  return `/staff/${encodeURIComponent(id)}`;
}

export const api = {
  session: () => request<Session>("GET", "/session"),
  signIn: (name: string, password: string, code: string) =>
    request<Session>("POST", "/session", code === "" ? { name, password } : { name, password, code }),
  signOut: () => request<void>("DELETE", "/session"),
  makeOwner: (token: string, name: string, password: string) =>
    request<Session>("POST", "/first-run", { token, name, password }),
  secondFactor: () => request<SecondFactor>("GET", "/second-factor"),
  beginSecondFactor: async (password: string) =>
    (await request<{ secret: string }>("POST", "/second-factor", { password })).secret,
  confirmSecondFactor: async (code: string) =>
    (await request<{ recovery_codes: string[] }>("PUT", "/second-factor", { code })).recovery_codes,
  renewRecoveryCodes: async (code: string) =>
    (await request<{ recovery_codes: string[] }>("POST", "/second-factor/recovery-codes", { code })).recovery_codes,
  turnSecondFactorOff: (code: string) => request<void>("POST", "/second-factor/off", { code }),
  demandSecondFactor: (demanded: boolean) => request<void>("PUT", "/second-factor/demand", { demanded }),
  changePassword: (old: string, fresh: string) => request<void>("PUT", "/password", { old, new: fresh }),
  signIns: async () => (await request<{ sign_ins: SignIn[] }>("GET", "/sign-ins")).sign_ins,
  endSignIn: (id: string) => request<void>("DELETE", `/sign-ins/${encodeURIComponent(id)}`),
  endOtherSignIns: () => request<void>("DELETE", "/sign-ins"),
  roles: async () => (await request<{ roles: RoleRights[] }>("GET", "/roles")).roles,
  members: async () => (await request<{ staff: Member[] }>("GET", "/staff")).staff,
  changeMember: (id: string, change: { role?: RoleName; active?: boolean }) => request<Member>("PATCH", memberPath(id), change),
  removeMember: (id: string) => request<void>("DELETE", memberPath(id)),
  resetSecondFactor: (id: string) => request<void>("DELETE", `${memberPath(id)}/second-factor`),
  passwordLink: (id: string) => request<NewLink>("POST", `${memberPath(id)}/password-link`),
  invitations: async () => (await request<{ invitations: Invitation[] }>("GET", "/invitations")).invitations,
  invite: (role: RoleName) => request<NewLink>("POST", "/invitations", { role }),
  revokeInvitation: (id: string) => request<void>("DELETE", `/invitations/${encodeURIComponent(id)}`),
  lookAtLink: (token: string) => request<LinkPurpose>("POST", "/invitations/look", { token }),
  acceptLink: (token: string, name: string, password: string) =>
    request<Session>("POST", "/invitations/accept", { token, name, password }),
  list: (view: View, cursor: string | null, limit: number) => request<Page>("GET", listPath(view, cursor, limit)),
  inquiry: (id: string) => request<Inquiry>("GET", `/inquiries/${encodeURIComponent(id)}`),
  change: (id: string, state: State, expected: State) =>
    request<Inquiry>("PATCH", `/inquiries/${encodeURIComponent(id)}`, { state, expected }),
  search: (query: string, cursor: string | null, limit: number) =>
    request<Found>("POST", "/inquiries/search", { query, cursor: cursor ?? "", limit: String(limit) }),
  lookAt: (page: string, inquiry: string | null) => request<void>("PUT", `/live/${encodeURIComponent(page)}`, { inquiry }),
  similar: (id: string) => request<Similar>("GET", `/inquiries/${encodeURIComponent(id)}/similar`),
  mailboxes: async () => (await request<{ mailboxes: Mailbox[] }>("GET", "/mailboxes")).mailboxes,
  setup: () => request<Setup>("GET", "/setup"),
  silence: async () => (await request<{ silent: SilentMailbox[] }>("GET", "/silence")).silent,
  connectGuide: () => request<ConnectGuide>("GET", "/connect"),
  verifyToken: async () => (await request<{ verify_token: string }>("POST", "/connect/verify-token")).verify_token,
  connectAccount: (token: string) => request<ConnectedAccount>("POST", "/connect", { token }),
  eraseInquiry: (id: string) => request<void>("DELETE", `/inquiries/${encodeURIComponent(id)}`),
  findToErase: (match: EraseMatch, text: string) => request<EraseFound>("POST", "/erasures/search", { match, text }),
  startErasure: (match: EraseMatch, text: string) => request<EraseProgress>("POST", "/erasures", { match, text }),
  erasure: () => request<EraseProgress>("GET", "/erasures/current"),
  stopErasure: () => request<EraseProgress>("DELETE", "/erasures/current"),
  erasureRequests: async () => (await request<{ requests: ErasureRequest[] }>("GET", "/erasure-requests")).requests,
  erasureRequest: (id: string) => request<ErasureRequestDetail>("GET", `/erasure-requests/${encodeURIComponent(id)}`),
  grantErasure: (id: string, chosen: { exact: boolean; similar: readonly string[] }) =>
    request<{ texts: number }>("POST", `/erasure-requests/${encodeURIComponent(id)}/erase`, chosen),
  declineErasure: (id: string, reason: DeclineReason) =>
    request<void>("POST", `/erasure-requests/${encodeURIComponent(id)}/decline`, { reason }),
  colleagues: async () => (await request<{ colleagues: StaffMember[] }>("GET", "/colleagues")).colleagues,
  notes: async (inquiry: string) => (await request<{ notes: Note[] }>("GET", notesPath(inquiry))).notes,
  addNote: (inquiry: string, text: string) => request<Note>("POST", notesPath(inquiry), { text }),
  changeNote: (inquiry: string, note: string, seen: string, text: string) =>
    request<Note>("PATCH", notesPath(inquiry, note), { text }, seen),
  removeNote: (inquiry: string, note: string, seen: string) =>
    request<void>("DELETE", notesPath(inquiry, note), undefined, seen),
  rounds: () => request<RoundList>("GET", "/insights/rounds"),
  closeRound: () => request<Round>("POST", "/insights/rounds", {}),
  takeBackRound: (round: number) => request<void>("DELETE", `/insights/rounds/${round}`),
  insights: () => request<Overview>("GET", "/insights"),
  computeInsights: () => request<InsightsJob>("POST", "/insights/computation"),
  stopInsights: () => request<InsightsJob>("DELETE", "/insights/computation"),
  groupInquiries: (group: string) => request<GroupInquiries>("GET", `/insights/${encodeURIComponent(group)}/inquiries`),
  decideAboutGroup: (decision: Decision) => request<GroupStep>("POST", "/insights/decisions", decision),
  takeDecisionBack: (group: string, version: string) => request<GroupStep>("DELETE", `/insights/decisions/${encodeURIComponent(group)}`, undefined, version),
  undoDecision: (undo: string) => request<{ groups: readonly string[] }>("POST", "/insights/undo", { undo }),
  groupParts: async (group: string) => (await request<{ parts: GroupPart[] }>("GET", `/insights/${encodeURIComponent(group)}/parts`)).parts,
  insightWork: () => request<Work>("GET", "/insights/work"),
  wordsBeside: async (word: string) => (await request<{ words: WordBeside[] }>("POST", "/insights/words", { word })).words,
  groupMap: () => request<GroupMap>("GET", "/insights/map"),
  topicInsights: async () => (await request<{ topics: TopicInsight[] }>("GET", "/insights/topics")).topics,
  // A rule that gives the topic to what fits, now and later.
  giveTopicByWords: async (topic: string, expression: string) => {
    const rule = await request<{ id: string }>("POST", "/topic-rules", { topic, expression });
    await request<unknown>("POST", `/topic-rules/${encodeURIComponent(rule.id)}/run`);
  },
  topics: async () => (await request<{ topics: Topic[] }>("GET", "/topics")).topics,
  addTopic: (name: string, colour: string) => request<Topic>("POST", "/topics", { name, colour }),
  giveTopics: (id: string, add: readonly string[], remove: readonly string[]) =>
    request<Inquiry>("PATCH", `/inquiries/${encodeURIComponent(id)}`, { add_topics: add, remove_topics: remove }),
  assign: (id: string, to: string | null, expected: string | null) =>
    request<Inquiry>("PATCH", `/inquiries/${encodeURIComponent(id)}`, { assignee: to, expected: { assignee: expected } }),
  views: async () => (await request<{ views: SavedView[] }>("GET", "/views")).views,
  addView: (view: ViewInput) => request<SavedView>("POST", "/views", view),
  changeView: (id: string, seen: string, view: ViewInput) =>
    request<SavedView>("PATCH", `/views/${encodeURIComponent(id)}`, view, seen),
  removeView: (id: string, seen: string) => request<void>("DELETE", `/views/${encodeURIComponent(id)}`, undefined, seen),
  startBulk: (what: BulkRequest) => request<BulkJob>("POST", "/bulk", what),
  bulkJob: (id: string) => request<BulkJob>("GET", `/bulk/${encodeURIComponent(id)}`),
  stopBulk: (id: string) => request<void>("DELETE", `/bulk/${encodeURIComponent(id)}`),
  undoBulk: (id: string) => request<BulkJob>("POST", `/bulk/${encodeURIComponent(id)}/undo`),
  answers: async () => (await request<{ answers: Answer[] }>("GET", "/answers")).answers,
  // insteadOf: one that was removed, whose count of uses goes on.
  addAnswer: (answer: AnswerInput, insteadOf: string | null) =>
    request<WrittenAnswer>("POST", "/answers", insteadOf === null ? answer : { ...answer, instead_of: insteadOf }),
  changeAnswer: (id: string, seen: string, answer: AnswerInput) =>
    request<WrittenAnswer>("PATCH", `/answers/${encodeURIComponent(id)}`, answer, seen),
  removeAnswer: (id: string, seen: string) =>
    request<void>("DELETE", `/answers/${encodeURIComponent(id)}`, undefined, seen),
  publishAnswer: (id: string, published: boolean) =>
    request<void>("PUT", `/answers/${encodeURIComponent(id)}/published`, { published }),
  countAnswerUse: (id: string) => request<void>("POST", `/answers/${encodeURIComponent(id)}/use`),
  fittingAnswers: (inquiry: string) =>
    request<FittingAnswers>("GET", `/inquiries/${encodeURIComponent(inquiry)}/answers`),
  answered: (inquiry: string, answer: string, state: State) =>
    request<Inquiry>("POST", `/inquiries/${encodeURIComponent(inquiry)}/answered`, { answer, expected: { state } }),
  mask: (text: string) => request<Masked>("POST", "/mask", { text }),
  turn: () => request<Turn>("GET", "/turn"),
  maskWords: () => maskWords("GET"),
  saveMaskWords: ({ always, never }: Pick<MaskWords, "always" | "never">, seen: string) =>
    maskWords("PUT", { always, never }, seen),
  neverMask: (word: string) => request<{ added: boolean }>("POST", "/mask/never", { word }),
};

export type Api = typeof api;
export { Problem };
