// Searching as one types: what is in the box, what was found, and how the two stay in step.
//
// Every letter asks anew, at once; an answer that comes after a later question is dropped. The words never go into the
// address or the history: they are the customers'. What the live feed tells of a found inquiry is shown in place.
import { computed, signal } from "@preact/signals";
import type { Api } from "../api";
import type { Found, FoundInquiry, Indexing, Inquiry } from "../types";
import { Rows } from "./rows";

const pageRows = 50;
const indexingPauseMs = 2_000;

export class Search {
  readonly query = signal("");
  // The box has the focus, or something was typed: the list gives way to hints or hits.
  readonly engaged = signal(false);
  readonly rows = new Rows();
  // Grows with every change of rows; read it to be drawn again.
  readonly revision = signal(0);
  readonly phase = signal<"idle" | "loading" | "ready" | "failed">("idle");
  readonly found = signal<Found | null>(null);
  readonly active = computed(() => this.query.value.trim() !== "");
  readonly shown = computed(() => this.active.value || this.engaged.value);

  private run = 0;

  constructor(private readonly api: Pick<Api, "search">) {}

  // typed: all that stands in the box now.
  type(typed: string): void {
    this.query.value = typed;
    this.run++;
    if (this.active.value) {
      void this.ask();
    } else {
      this.forget();
    }
  }

  clear(): void {
    this.engaged.value = false;
    this.type("");
  }

  async ask(): Promise<void> {
    const run = this.run;
    this.phase.value = this.found.value === null ? "loading" : this.phase.value;
    try {
      const found = await this.api.search(this.query.value, null, pageRows);
      if (run === this.run) {
        this.rows.replaceAll(found.inquiries);
        this.take(found);
        this.askAgainWhileOpening(found.indexing);
      }
    } catch {
      if (run === this.run) {
        this.phase.value = "failed";
      }
    }
  }

  async more(): Promise<void> {
    const next = this.found.value?.next ?? null;
    if (next === null || this.phase.value === "loading") {
      return;
    }
    const run = this.run;
    this.phase.value = "loading";
    try {
      const found = await this.api.search(this.query.value, next, pageRows);
      if (run === this.run) {
        this.rows.append(found.inquiries);
        this.take(found);
      }
    } catch {
      if (run === this.run) {
        this.phase.value = "failed";
      }
    }
  }

  // The feed or a person says how an inquiry is now. Marks stay where its words are the same.
  told(said: Inquiry): void {
    const known = this.rows.get(said.id) as FoundInquiry | undefined;
    if (known !== undefined && said.version >= known.version) {
      const parts = said.parts.map((part) => known.parts.find((old) => old.id === part.id && old.text === part.text) ?? part);
      this.rows.update({ ...said, parts });
      this.revision.value++;
    }
  }

  gone(id: string): void {
    if (this.rows.remove(id) !== null) {
      this.revision.value++;
    }
  }

  private take(found: Found): void {
    this.found.value = found;
    this.phase.value = "ready";
    this.revision.value++;
  }

  private forget(): void {
    this.rows.replaceAll([]);
    this.found.value = null;
    this.phase.value = "idle";
    this.revision.value++;
  }

  private askAgainWhileOpening(indexing: Indexing | null): void {
    if (indexing !== null) {
      const run = this.run;
      setTimeout(() => run === this.run && void this.ask(), indexingPauseMs);
    }
  }
}
