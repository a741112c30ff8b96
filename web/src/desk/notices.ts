// What the page tells in passing: one toast at a time, and words for those who hear the page instead of seeing it.
// Texts are functions, so that they follow a change of language.
import { signal } from "@preact/signals";

export interface Toast {
  readonly text: () => string;
  readonly tone: "calm" | "warning";
  readonly undo: boolean | (() => void); // true: the last change of state; else this
}

const toastMs = 7_000;
const announcementPauseMs = 2_500;

export const toast = signal<Toast | null>(null);
export const announcement = signal<() => string>(() => "");

let timer: ReturnType<typeof setTimeout> | undefined;

export function tell(text: () => string, options: { tone?: "calm" | "warning"; undo?: Toast["undo"] } = {}): void {
  toast.value = { text, tone: options.tone ?? "calm", undo: options.undo ?? false };
  resumeToast();
}

export function dismissToast(): void {
  clearTimeout(timer);
  toast.value = null;
}

// How to undo what the toast tells, if that has its own way; the toast is gone then.
export function takeToastUndo(): (() => void) | null {
  const undo = toast.value?.undo;
  if (typeof undo !== "function") {
    return null;
  }
  dismissToast();
  return undo;
}

// While somebody points at it or stands on it.
export function holdToast(): void {
  clearTimeout(timer);
}

export function resumeToast(): void {
  clearTimeout(timer);
  timer = setTimeout(dismissToast, toast.value?.tone === "warning" ? toastMs * 1.5 : toastMs);
}

export function announce(text: () => string): void {
  announcement.value = text;
}

// Counts arrivals and announces them together, so that a busy hour doesn't drown out everything else.
export class ArrivalAnnouncer {
  private waiting = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly words: (count: number) => string) {}

  add(): void {
    this.waiting++;
    this.timer ??= setTimeout(() => {
      const count = this.waiting;
      this.waiting = 0;
      this.timer = undefined;
      announce(() => this.words(count));
    }, announcementPauseMs);
  }
}
