// What the server sends, as the page knows it. The shapes of /api/v1.

export const states = ["new", "open", "done", "fading"] as const;
export type State = (typeof states)[number];

export interface Part {
  readonly id: string;
  readonly text: string;
}

// One or more texts that belong together. live_order is false for what was kept before the server's last start: its
// order of arrival is not known.
export interface Inquiry {
  readonly id: string;
  readonly state: State;
  readonly mailbox: string;
  readonly assignee: string | null;
  readonly topics: readonly string[];
  readonly notes: number; // how many
  readonly version: number;
  readonly live_order: boolean;
  readonly parts: readonly Part[];
}

export type Counts = Readonly<Record<State, number>>;

export interface Page {
  readonly inquiries: readonly Inquiry[];
  readonly next: string | null;
  readonly counts: Counts;
  readonly warming: boolean;
}

// Searching. A mark is a place in a part's text, in code points: [begin, end].
export type Mark = readonly [number, number];

export interface FoundPart extends Part {
  readonly highlights?: readonly Mark[];
}

export interface FoundInquiry extends Inquiry {
  readonly parts: readonly FoundPart[];
}

// Who has an inquiry open.
export interface Looking {
  readonly inquiry: string;
  readonly staff: readonly string[];
}

// How far the server is with opening what it kept before its last start.
export interface Indexing {
  readonly done: number;
  readonly all: number;
}

export interface Found {
  readonly inquiries: readonly FoundInquiry[];
  readonly next: string | null;
  readonly total: number;
  readonly more_than_total: boolean;
  readonly relaxed: boolean; // none has all words; these have all but one
  readonly empty: boolean; // the query holds nothing to look for
  readonly cut: boolean; // a part of the query was left out
  readonly unknown_filters: readonly string[];
  readonly indexing: Indexing | null;
}

export interface Similar {
  readonly total: number;
  readonly states: Counts;
  readonly best: readonly { readonly inquiry: FoundInquiry; readonly words: readonly string[] }[];
}

export interface Mailbox {
  readonly id: string;
  readonly name: string;
}

export interface Setup {
  readonly handshake_seen: boolean;
  readonly test_received: boolean;
  readonly first_message: boolean;
  readonly second_factor: boolean; // of the one who asks
  readonly backup_made: boolean;
  readonly policy_published: boolean;
}

// A mailbox to which nothing has come for longer than is its habit.
export interface SilentMailbox {
  readonly mailbox: string;
  readonly name: string; // empty if it has none
  readonly hours: number;
}

// What to set in Meta's app dashboard, and an account that was subscribed.
export interface ConnectGuide {
  readonly callback_url: string;
  readonly deauthorize_url: string;
  readonly data_deletion_url: string;
  readonly privacy_url: string;
  readonly fields: readonly string[];
}

export interface ConnectedAccount {
  readonly account: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly mailbox: boolean; // the configuration names one for it
}

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly second_factor?: boolean;
}

export interface SecondFactor {
  readonly on: boolean;
  readonly demanded: boolean;
  readonly recovery_codes_left: number;
}

export interface Session {
  readonly signed_in: boolean;
  readonly first_run: boolean;
  readonly staff?: StaffMember;
  readonly second_factor_demanded?: boolean;
}

// What colleagues tell each other about an inquiry. The version is what a change of it must have seen.
export interface Note {
  readonly id: string;
  readonly author: string;
  readonly own: boolean;
  readonly text: string;
  readonly version: string;
}

// Places in code points, the end not included; type is PERSON, PHONE ... or CUSTOM.
export interface MaskSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly rule: string;
}

export const topicColours = ["teal", "orange", "blue", "pink", "green", "violet", "red", "yellow", "brown", "grey"] as const;

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly count: number; // of inquiries that have it
  readonly version: string;
}

// What masking would take out of a text.
export interface Masked {
  readonly text: string;
  readonly spans: readonly MaskSpan[];
}

// Erasing many: a dry run, and how far an erasure is.
export type EraseMatch = "exact" | "words";

export interface EraseFound {
  readonly texts: number;
  readonly inquiries: number;
  readonly examples: readonly string[];
}

export interface EraseProgress {
  readonly running: boolean;
  readonly stopped: boolean;
  readonly failed: boolean;
  readonly done: number;
  readonly all: number;
}

// People's requests to have a text erased, and the kept texts that match one.
export interface ErasureRequest {
  readonly id: string;
  readonly text: string;
}

export interface ErasureMatch {
  readonly id: string;
  readonly inquiry: string;
  readonly text: string;
  readonly percent: number;
}

export interface ErasureRequestDetail extends ErasureRequest {
  readonly exact_count: number;
  readonly exact: readonly ErasureMatch[]; // the first of them
  readonly similar: readonly ErasureMatch[]; // the most alike first
}

export const declineReasons = ["not_found", "unclear", "needed", "no_request"] as const;
export type DeclineReason = (typeof declineReasons)[number];

// The business's own words for masking; configured counts what the configuration lists besides.
export interface MaskWords {
  readonly always: readonly string[];
  readonly never: readonly string[];
  readonly configured: { readonly always: number; readonly never: number };
}

// version: tells this state of them from the next; saving wants it back.
export interface TaggedMaskWords extends MaskWords {
  readonly version: string;
}

// The next turn of retention: the day it is due, and what it will do.
export interface Turn {
  readonly due: string;
  readonly days_left: number;
  readonly erased: number;
  readonly fading: number;
}

// Canned answers. Those on the page of questions and answers for everybody are published.
export const answerLanguages = ["ru", "ky", "en"] as const;
export type AnswerLanguage = (typeof answerLanguages)[number];
export type AnswerTexts = Readonly<Partial<Record<AnswerLanguage, string>>>;

export interface AnswerInput {
  readonly title: string;
  readonly texts: AnswerTexts;
  readonly questions: AnswerTexts;
}

export interface Answer extends AnswerInput {
  readonly id: string;
  readonly uses: number;
  readonly published: boolean;
  readonly version: string;
}

// taken_out: the types of what masking took out of it.
export interface WrittenAnswer extends Answer {
  readonly taken_out: readonly string[];
}

// words: of the inquiry, that matched; copy: the variant in language, filled.
export interface FittingAnswer extends Answer {
  readonly words: readonly string[];
  readonly language: AnswerLanguage;
  readonly copy: string;
}

export interface FittingAnswers {
  readonly language: AnswerLanguage;
  readonly answers: readonly FittingAnswer[];
}

// What is changed on many inquiries at once, and on which: all that a filter (and a search) finds, or those named.
export interface MarksChange {
  readonly state?: State;
  readonly assignee?: string | null;
  readonly add_topics?: readonly string[];
  readonly remove_topics?: readonly string[];
}

export type BulkWhich = { readonly filter: string; readonly query?: string } | { readonly ids: readonly string[] };
export type BulkRequest = BulkWhich & ({ readonly change: MarksChange } | { readonly erase: true });

// all is 0 while it looks for what to change; skipped were gone or changed meanwhile.
export interface BulkJob {
  readonly id: string;
  readonly running: boolean;
  readonly stopped: boolean;
  readonly failed: boolean;
  readonly done: number;
  readonly all: number;
  readonly changed: number;
  readonly skipped: number;
  readonly undoable: boolean;
}

// What the list shows; it lives in the address.
// An empty list: any of the kind. Assignees may be "me" and "none", topics "none".
export interface View {
  readonly states: readonly State[];
  readonly mailboxes: readonly string[];
  readonly assignees: readonly string[];
  readonly topics: readonly string[];
}

// How many inquiries there are of each kind, by state.
export interface Tallies {
  readonly unassigned: Counts;
  readonly without_topics: Counts;
  readonly mailboxes: Readonly<Record<string, Counts>>;
  readonly assignees: Readonly<Record<string, Counts>>;
  readonly topics: Readonly<Record<string, Counts>>;
}

export interface ViewInput {
  readonly name: string;
  readonly filter: string; // as in the address
  readonly shared: boolean;
}

export interface SavedView extends ViewInput {
  readonly id: string;
  readonly own: boolean;
  readonly count: number;
  readonly version: string;
}

// What a one-time link is for: to join with a role, or a new password for the member of that name.
export interface LinkPurpose {
  readonly role: RoleName;
  readonly name: string | null;
}

export const roleNames = ["agent", "privacy_officer", "owner"] as const;
export type RoleName = (typeof roleNames)[number];
export type Right = "own_account" | "read" | "work" | "erase" | "export" | "publish" | "steer_masking" | "close_rounds" | "manage_team" | "connect" | "audit";

export interface RoleRights {
  readonly role: RoleName;
  readonly rights: readonly Right[];
}

// A member as the owner sees them.
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: RoleName;
  readonly active: boolean;
  readonly sign_ins: number;
  readonly second_factor: boolean;
  readonly own: boolean;
}

// A one-time link that is open. member: whose password it replaces; null: whoever has it joins.
export interface Invitation {
  readonly id: string;
  readonly role: RoleName;
  readonly member: string | null;
  readonly ends: string;
}

export interface NewLink extends Invitation {
  readonly link: string;
}

export interface SignIn {
  readonly id: string;
  readonly began: string;
  readonly ends: string;
  readonly own: boolean;
}
