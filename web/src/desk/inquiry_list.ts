// The list of one view: loads it page by page, and keeps it in step with what the live feed tells.
//
// A page may be older than a change that the feed told while the page was on its way; such changes are remembered until
// the page is here and then applied to it once more. While the reader is busy (has scrolled, is about to click), new
// inquiries wait in `arrivals` instead of moving the rows.
import { signal } from "@preact/signals";
import type { Api } from "../api";
import { sameView, shows } from "../filter";
import type { Counts, Inquiry, View } from "../types";
import { Rows, type Place } from "./rows";

const firstPageRows = 60;
const pageRows = 200;
// After a reconnection the list is loaded anew, down to the row that the reader looks at, but not further than this.
const reloadPagesMost = 10;
const warmingPauseMs = 2_000;

// Who says how an inquiry is: the server, whose words have versions, or the person here, who may not know the newest
// texts yet means the state.
export type Source = "server" | "person";

export function newer(known: Inquiry, said: Inquiry, source: Source): Inquiry {
  if (said.version >= known.version) {
    return said;
  }
  return source === "server" ? known : { ...known, state: said.state };
}

export interface ListHost {
  me(): string | null;
  busy(): boolean;
  counted(counts: Counts): void;
}

export class InquiryList {
  readonly rows = new Rows();
  // Grows with every change of rows; read it to be drawn again.
  readonly revision = signal(0);
  readonly arrivals = signal<readonly Inquiry[]>([]);
  readonly phase = signal<"loading" | "ready" | "failed">("loading");
  readonly paging = signal<"idle" | "loading" | "failed">("idle");
  readonly warming = signal(false);

  private view: View | null = null;
  private next: string | null = null;
  private run = 0;
  private meanwhile: (() => void)[] | null = null;

  constructor(
    private readonly api: Pick<Api, "list">,
    private readonly host: ListHost,
  ) {}

  get hasMore(): boolean {
    return this.next !== null;
  }

  async show(view: View): Promise<void> {
    if (this.view === null || !sameView(this.view, view)) {
      this.view = view;
      this.rows.replaceAll([]);
      this.phase.value = "loading";
      this.arrivals.value = [];
      this.changed();
    }
    await this.reload(null);
  }

  // anchor: the row to load down to, so that the reader's place is kept.
  async reload(anchor: string | null): Promise<void> {
    const view = this.view;
    if (view === null) {
      return;
    }
    const run = ++this.run;
    const changes = (this.meanwhile = []);
    if (this.phase.value === "failed") {
      this.phase.value = "loading";
    }
    try {
      const loaded = await this.load(view, anchor, () => run === this.run);
      if (run === this.run) {
        this.rows.replaceAll(loaded.rows);
        this.next = loaded.next;
        this.arrivals.value = [];
        this.phase.value = "ready";
        this.paging.value = "idle";
        this.applied(changes);
        this.warm(loaded.warming);
      }
    } catch {
      if (run === this.run) {
        this.meanwhile = null;
        this.paging.value = "idle";
        this.phase.value = this.rows.length > 0 ? "ready" : "failed";
      }
    }
  }

  private async load(view: View, anchor: string | null, current: () => boolean) {
    const rows: Inquiry[] = [];
    let next: string | null = null;
    let warming = false;
    for (let pages = 0; current() && pages < reloadPagesMost; pages++) {
      const page = await this.api.list(view, next, anchor === null ? firstPageRows : pageRows);
      rows.push(...page.inquiries);
      ({ next, warming } = page);
      if (current()) {
        this.host.counted(page.counts);
      }
      if (next === null || anchor === null || rows.some((row) => row.id === anchor)) {
        break;
      }
    }
    return { rows, next, warming };
  }

  private warm(warming: boolean): void {
    this.warming.value = warming;
    if (warming) {
      const run = this.run;
      setTimeout(() => {
        if (run === this.run && this.paging.value !== "loading") {
          void this.reload(this.rows.at(0)?.id ?? null);
        }
      }, warmingPauseMs);
    }
  }

  async loadMore(): Promise<void> {
    if (this.view === null || this.next === null || this.paging.value === "loading" || this.phase.value !== "ready") {
      return;
    }
    const run = this.run;
    const changes = (this.meanwhile = []);
    this.paging.value = "loading";
    try {
      const page = await this.api.list(this.view, this.next, pageRows);
      if (run === this.run) {
        this.next = page.next;
        this.rows.append(page.inquiries.filter((row) => !this.arrivals.value.some((held) => held.id === row.id)));
        this.paging.value = "idle";
        this.applied(changes);
      }
    } catch {
      if (run === this.run) {
        this.meanwhile = null;
        this.paging.value = "failed";
      }
    }
  }

  // said: new or changed. place: where to put it if it comes in; else where it belongs by its arrival.
  apply(said: Inquiry, source: Source, place: Place | null = null): void {
    this.meanwhile?.push(() => this.apply(said, source, place));
    const known = this.rows.get(said.id) ?? this.arrivals.value.find((held) => held.id === said.id);
    const inquiry = known === undefined ? said : newer(known, said, source);
    if (!this.belongs(inquiry)) {
      this.drop(inquiry.id);
    } else if (this.rows.get(inquiry.id) !== undefined) {
      this.rows.update(inquiry);
    } else if (place !== null) {
      this.release(inquiry.id);
      this.rows.insert(inquiry, place);
    } else if (inquiry.live_order) {
      this.arrived(inquiry);
    } else if (this.next === null) {
      this.rows.insert(inquiry, { index: this.rows.boundary, before: null });
    }
    this.changed();
  }

  // Where it stood, if it stood here.
  remove(id: string): Place | null {
    this.meanwhile?.push(() => this.remove(id));
    const place = this.drop(id);
    this.changed();
    return place;
  }

  // Lets in what waited; the newest on top.
  letIn(): void {
    if (this.arrivals.value.length > 0) {
      this.rows.addOnTop(this.arrivals.value);
      this.arrivals.value = [];
      this.changed();
    }
  }

  private belongs(inquiry: Inquiry): boolean {
    return this.view !== null && shows(this.view, inquiry, this.host.me());
  }

  private arrived(inquiry: Inquiry): void {
    const held = this.arrivals.value;
    if (held.some((row) => row.id === inquiry.id)) {
      this.arrivals.value = held.map((row) => (row.id === inquiry.id ? inquiry : row));
    } else if (held.length > 0 || this.host.busy()) {
      this.arrivals.value = [...held, inquiry];
    } else {
      this.rows.addOnTop([inquiry]);
    }
  }

  private release(id: string): void {
    if (this.arrivals.value.some((held) => held.id === id)) {
      this.arrivals.value = this.arrivals.value.filter((held) => held.id !== id);
    }
  }

  private drop(id: string): Place | null {
    this.release(id);
    return this.rows.remove(id);
  }

  private applied(changes: readonly (() => void)[]): void {
    this.meanwhile = null;
    changes.forEach((change) => change());
    this.changed();
  }

  private changed(): void {
    this.revision.value++;
  }
}
