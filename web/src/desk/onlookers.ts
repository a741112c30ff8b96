// Who else looks at which inquiry just now, and telling the others what is open here. Nothing of it is kept: the server
// forgets it with the connection, and so does the page.
import { signal } from "@preact/signals";
import type { Api } from "../api";
import type { Looking } from "../types";

// Whoever runs through the list with a held key doesn't look at each.
const restMs = 250;

export interface OnlookersHost {
  me(): string | null;
  // Names of these will be needed.
  meet(staff: readonly string[]): void;
}

export class Onlookers {
  private readonly looking = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  private page: string | null = null; // as the live feed calls this page
  private open: string | null = null;
  private said: string | null = null;
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: Pick<Api, "lookAt">,
    private readonly host: OnlookersHost,
  ) {}

  // The others who look at it.
  of(inquiry: string): readonly string[] {
    return this.looking.value.get(inquiry) ?? [];
  }

  // The feed stands, under a new name for this page.
  joined(page: string, looking: readonly Looking[]): void {
    this.page = page;
    this.said = null;
    this.looking.value = new Map(looking.map(({ inquiry, staff }) => [inquiry, this.others(staff)] as const));
    this.host.meet([...this.looking.value.values()].flat());
    this.saySoon();
  }

  lost(): void {
    this.page = null;
    this.looking.value = new Map();
  }

  told({ inquiry, staff }: Looking): void {
    const others = this.others(staff);
    const next = new Map(this.looking.value);
    if (others.length > 0) {
      next.set(inquiry, others);
    } else {
      next.delete(inquiry);
    }
    this.looking.value = next;
    this.host.meet(others);
  }

  // What is open here now.
  look(inquiry: string | null): void {
    if (inquiry !== this.open) {
      this.open = inquiry;
      this.saySoon();
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.page = null;
  }

  private others(staff: readonly string[]): readonly string[] {
    return staff.filter((id) => id !== this.host.me());
  }

  private saySoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.say(), restMs);
  }

  // One at a time, so that what is said last arrives last.
  private async say(): Promise<void> {
    const { page, open } = this;
    if (page === null || this.sending || open === this.said) {
      return;
    }
    this.sending = true;
    try {
      await this.api.lookAt(page, open);
      this.said = this.page === page ? open : null;
    } catch {
      // The feed has ended, or will; its next beginning says it again.
      this.said = open;
    }
    this.sending = false;
    if (this.page !== page || this.open !== open) {
      this.saySoon();
    }
  }
}
