// People's requests for erasure, as staff with the right see them: the list, the one that is open with its matching
// texts, what is ticked, and how it is settled. Components draw it and call it.
import { batch, computed, signal } from "@preact/signals";
import type { Api } from "../api";
import { asProblem, type Problem } from "../problem";
import type { DeclineReason, ErasureRequest, ErasureRequestDetail } from "../types";

const pollMs = 60_000;

export type RequestsPhase = "loading" | "ready" | "failed";

export class Requests {
  readonly phase = signal<RequestsPhase>("loading");
  readonly list = signal<readonly ErasureRequest[]>([]);
  readonly openedId = signal<string | null>(null);
  // Null while the server looks through the kept texts.
  readonly detail = signal<ErasureRequestDetail | null>(null);
  readonly detailFailed = signal(false);
  readonly exactTicked = signal(false);
  readonly ticked = signal<ReadonlySet<string>>(new Set());
  // How many texts would go.
  readonly chosen = computed(
    () => (this.exactTicked.value ? (this.detail.value?.exact_count ?? 0) : 0) + this.ticked.value.size,
  );
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly api: Api) {}

  start(): void {
    void this.load();
    this.timer ??= setInterval(() => void this.load(), pollMs);
  }

  stop(): void {
    clearInterval(this.timer ?? undefined);
    this.timer = null;
  }

  async load(): Promise<void> {
    try {
      const list = await this.api.erasureRequests();
      batch(() => {
        this.list.value = list;
        this.phase.value = "ready";
      });
    } catch {
      this.phase.value = this.phase.value === "ready" ? "ready" : "failed";
    }
  }

  async open(id: string): Promise<void> {
    batch(() => {
      this.openedId.value = id;
      this.forgetDetail();
    });
    try {
      const detail = await this.api.erasureRequest(id);
      if (this.openedId.value === id) {
        batch(() => {
          this.detail.value = detail;
          this.exactTicked.value = detail.exact_count > 0;
        });
      }
    } catch (error) {
      if (this.openedId.value === id) {
        this.detailFailed.value = true;
      }
      if (asProblem(error).status === 404) {
        this.left(id);
      }
    }
  }

  close(): void {
    batch(() => {
      this.openedId.value = null;
      this.forgetDetail();
    });
  }

  // Opens the one that stands so many places further.
  move(by: number): void {
    const list = this.list.value;
    const at = list.findIndex(({ id }) => id === this.openedId.value);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.max(0, Math.min(list.length - 1, at + by))];
    if (next !== undefined && next.id !== this.openedId.value) {
      void this.open(next.id);
    }
  }

  tick(id: string, on: boolean): void {
    const ticked = new Set(this.ticked.value);
    if (on) {
      ticked.add(id);
    } else {
      ticked.delete(id);
    }
    this.ticked.value = ticked;
  }

  // Returns what went wrong, or null. The request leaves the list if it is settled, by whomever.
  erase(): Promise<Problem | null> {
    const body = { exact: this.exactTicked.value, similar: [...this.ticked.value] };
    return this.settle((id) => this.api.grantErasure(id, body));
  }

  decline(reason: DeclineReason): Promise<Problem | null> {
    return this.settle((id) => this.api.declineErasure(id, reason));
  }

  private async settle(send: (id: string) => Promise<unknown>): Promise<Problem | null> {
    const id = this.openedId.value;
    if (id === null) {
      return null;
    }
    try {
      await send(id);
      this.left(id);
      return null;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 404) {
        this.left(id);
      } else if (problem.status === 409) {
        void this.open(id);
      }
      return problem;
    }
  }

  private left(id: string): void {
    batch(() => {
      this.list.value = this.list.value.filter((each) => each.id !== id);
      if (this.openedId.value === id) {
        this.close();
      }
    });
  }

  private forgetDetail(): void {
    this.detail.value = null;
    this.detailFailed.value = false;
    this.exactTicked.value = false;
    this.ticked.value = new Set();
  }
}
