// What people ask, as the server groups it.
import type { Inquiry } from "../types";

export interface BindingWord {
  readonly word: string;
  readonly also: string;
  readonly share: number;
  readonly lift: number;
}

export interface QuestionGroup {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly count: number;
  readonly share: number; // of all inquiries
  readonly waiting: number; // of them new or open
  readonly words: readonly BindingWord[];
  readonly examples: readonly { readonly inquiry: string; readonly text: string }[];
  readonly answer: { readonly id: string; readonly title: string; readonly likeness: number } | null;
  readonly decided: boolean; // the team named, merged, split or hid it
  readonly version: string; // what a decision about it names
}

export interface HiddenGroup {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly count: number;
  readonly share: number;
  readonly version: string;
}

// What splitting a group would make of it.
export type GroupPart = Pick<QuestionGroup, "name" | "language" | "count" | "words" | "examples">;

export type Decision = { readonly group: string; readonly version: string } & (
  | { readonly do: "rename"; readonly name: string }
  | { readonly do: "hide" | "show" | "split" }
  | { readonly do: "merge"; readonly with: string; readonly with_version: string }
);

export interface GroupStep {
  readonly groups: readonly string[]; // that there are now in the place of those named
  readonly undo: string;
}

export interface Work {
  readonly computed: boolean;
  readonly unanswered: readonly { readonly group: string; readonly name: string; readonly language: string; readonly count: number; readonly share: number; readonly waiting: number }[];
  readonly unused: readonly { readonly answer: string; readonly title: string }[];
  readonly waiting: readonly { readonly topic: string; readonly name: string; readonly inquiries: number; readonly waiting: number; readonly turns_waited: number }[];
}

export interface InsightsJob {
  readonly running: boolean;
  readonly failed: boolean;
  readonly stopped: boolean;
  readonly step: "reading" | "sampling" | "comparing" | "growing" | "rest" | "placing";
  readonly done: number;
  readonly all: number;
}

export interface Overview {
  readonly computed: boolean;
  readonly job: InsightsJob;
  readonly inquiries: number;
  readonly leftover: number;
  readonly wordless: number;
  readonly groups: readonly QuestionGroup[];
  readonly hidden: readonly HiddenGroup[];
}

export interface WordBeside {
  readonly word: string;
  readonly inquiries: number;
  readonly lift: number;
}

export interface TopicInsight {
  readonly id: string;
  readonly inquiries: number;
  readonly waiting: number;
  readonly turns_waited: number;
  readonly words: readonly { readonly word: string; readonly share: number }[];
}

export type GroupInquiries = { readonly inquiries: readonly Inquiry[] };

export interface RoundRow {
  readonly topic?: string; // its id; groups have none
  readonly name: string;
  readonly count: number;
  readonly share: number | null;
  readonly change: number | null; // of the share, since the round before
}

export interface Round {
  readonly round: number;
  readonly inquiries: number | null; // null: fewer than are kept
  readonly topics: readonly RoundRow[];
  readonly groups: readonly RoundRow[] | null; // null: they were not counted, or it is too long ago
}

export interface RoundList {
  readonly groups_kept: number; // of how many rounds, the newest
  readonly rounds: readonly Round[]; // the newest first
}

// A group as a circle on the map of all.
export interface MappedGroup {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly count: number;
  readonly share: number;
  readonly waiting: number;
  readonly answered: boolean;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null; // null: no room for it
}

export interface GroupMap {
  readonly width: number;
  readonly height: number;
  readonly left_off: number;
  readonly groups: readonly MappedGroup[];
}
