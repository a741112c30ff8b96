// Inquiries for tests.
import type { Inquiry, Page, State } from "../src/types";

export function inquiry(id: string, fields: Partial<Inquiry> = {}): Inquiry {
  return {
    id,
    state: "new",
    mailbox: "00000000000000a1",
    assignee: null,
    topics: [],
    notes: 0,
    version: 1,
    live_order: true,
    parts: [{ id: `${id}-1`, text: `words of ${id}` }],
    ...fields,
  };
}

export function pageOf(inquiries: readonly Inquiry[], next: string | null = null): Page {
  const counts: Record<State, number> = { new: 0, open: 0, done: 0, fading: 0 };
  inquiries.forEach(({ state }) => counts[state]++);
  return { inquiries, next, counts, warming: false };
}

// A promise that the test settles.
export function promised<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((give, refuse) => {
    resolve = give;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
