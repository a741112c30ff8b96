// The live feed: an EventSource that is opened anew, with growing pauses, whenever it breaks. Missed events are not
// replayed by the server, so every `hello` after the first means: load the list again.
import type { Counts, Inquiry, Looking, Tallies } from "./types";

export type Connection = "connecting" | "live" | "lost";

export interface LiveHandlers {
  hello(counts: Counts, tallies: Tallies): void;
  // The name of this page with the server, until the feed breaks; and who looks at what.
  joined(page: string, looking: readonly Looking[]): void;
  looking(now: Looking): void;
  inquiry(inquiry: Inquiry): void;
  gone(id: string): void;
  counts(counts: Counts): void;
  tallies(tallies: Tallies): void;
  views(counts: Readonly<Record<string, number>>): void;
  changed(list: string): void;
  reload(): void;
  connection(now: Connection): void;
}

const pauseFirstMs = 1_000;
const pauseMostMs = 30_000;
const hiddenLongMs = 60_000;

// How long to wait before the given try (0 is the first); chance in [0, 1) spreads many pages over time.
export function pauseBefore(attempt: number, chance: number): number {
  const longest = Math.min(pauseMostMs, pauseFirstMs * 2 ** attempt);
  return longest * (0.5 + chance / 2);
}

export class LiveFeed {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private hiddenSince = 0;
  private readonly stopListening = new AbortController();

  constructor(private readonly handlers: LiveHandlers) {}

  start(): void {
    const signal = this.stopListening.signal;
    addEventListener("online", () => this.openAnew(), { signal });
    addEventListener("offline", () => this.lost(), { signal });
    document.addEventListener("visibilitychange", () => this.visibilityChanged(), { signal });
    this.handlers.connection("connecting");
    this.open();
  }

  stop(): void {
    this.stopListening.abort();
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private open(): void {
    const source = new EventSource("/api/v1/live");
    this.source = source;
    const on = <T>(name: string, act: (data: T) => void) =>
      source.addEventListener(name, (event) => act(JSON.parse((event as MessageEvent<string>).data) as T));
    on<{ page: string; counts: Counts; tallies: Tallies; looking: readonly Looking[] }>("hello", ({ page, counts, tallies, looking }) => {
      this.attempt = 0;
      this.handlers.connection("live");
      this.handlers.joined(page, looking);
      this.handlers.hello(counts, tallies);
    });
    on<Inquiry>("inquiry", (inquiry) => this.handlers.inquiry(inquiry));
    on<{ id: string }>("gone", ({ id }) => this.handlers.gone(id));
    on<Looking>("looking", (now) => this.handlers.looking(now));
    on<Counts>("counts", (counts) => this.handlers.counts(counts));
    on<Tallies>("tallies", (tallies) => this.handlers.tallies(tallies));
    on<Record<string, number>>("views", (counts) => this.handlers.views(counts));
    on<{ list: string }>("changed", ({ list }) => this.handlers.changed(list));
    on<unknown>("reload", () => this.handlers.reload());
    source.onerror = () => this.lost();
  }

  private lost(): void {
    this.source?.close();
    this.source = null;
    this.handlers.connection("lost");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), pauseBefore(this.attempt++, Math.random()));
  }

  private openAnew(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.attempt = 0;
    this.open();
  }

  // A page that slept may hold a connection that is dead without knowing it.
  private visibilityChanged(): void {
    if (document.hidden) {
      this.hiddenSince = performance.now();
    } else if (this.hiddenSince > 0 && performance.now() - this.hiddenSince > hiddenLongMs) {
      this.openAnew();
    }
  }
}
