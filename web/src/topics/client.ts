// The part of the API that manages topics and their rules. Each call resolves with what the server sent, or rejects with
// a Problem; `seen` is the version that somebody saw of what they change.
import { request } from "../api";
import type { Topic } from "../types";

// Words in a text that give its inquiry a topic.
export interface TopicRule {
  readonly id: string;
  readonly topic: string;
  readonly expression: string;
  readonly version: string;
  readonly run?: BulkJob | null; // in the list of all: while it runs over everything kept
}

// What an expression fits of what is kept.
export interface RulePreview {
  readonly inquiries: number;
  readonly texts: number;
  readonly examples: readonly string[];
}

// How far a change of many inquiries is. all is 0 while it still looks for them.
export interface BulkJob {
  readonly id: string;
  readonly running: boolean;
  readonly stopped: boolean;
  readonly failed: boolean;
  readonly done: number;
  readonly all: number;
  readonly changed: number;
}

const rulePath = (id: string) => `/topic-rules/${encodeURIComponent(id)}`;
const jobPath = (id: string) => `/bulk/${encodeURIComponent(id)}`;
const topicPath = (id: string) => `/topics/${encodeURIComponent(id)}`;

export const topicClient = {
  change: (id: string, seen: string, to: { name: string; colour: string }) => request<Topic>("PATCH", topicPath(id), to, seen),
  merge: (id: string, into: string) => request<void>("POST", `${topicPath(id)}/merge`, { into }),
  remove: (id: string) => request<void>("DELETE", topicPath(id)),
  rules: async () => (await request<{ rules: TopicRule[] }>("GET", "/topic-rules")).rules,
  addRule: (topic: string, expression: string) => request<TopicRule>("POST", "/topic-rules", { topic, expression }),
  changeRule: ({ id, topic }: TopicRule, seen: string, expression: string) =>
    request<TopicRule>("PATCH", rulePath(id), { topic, expression }, seen),
  removeRule: ({ id, version }: TopicRule) => request<void>("DELETE", rulePath(id), undefined, version),
  previewRule: (expression: string) => request<RulePreview>("POST", "/topic-rules/preview", { expression }),
  runRule: (id: string) => request<BulkJob>("POST", `${rulePath(id)}/run`),
  job: (id: string) => request<BulkJob>("GET", jobPath(id)),
  stopJob: (id: string) => request<void>("DELETE", jobPath(id)),
};

export type TopicClient = typeof topicClient;
