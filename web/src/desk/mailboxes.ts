// The business's own accounts, by name.
import { computed, signal } from "@preact/signals";
import { byName } from "../i18n/sorting";
import type { Api } from "../api";
import type { Mailbox } from "../types";

const retryMs = 5_000;

export class Mailboxes {
  private readonly known = signal<readonly Mailbox[]>([]);
  readonly list = computed(() => byName(this.known.value));
  readonly names = computed(() => new Map(this.list.value.map(({ id, name }) => [id, name])));

  constructor(private readonly api: Pick<Api, "mailboxes">) {}

  async load(): Promise<void> {
    try {
      this.known.value = await this.api.mailboxes();
    } catch {
      setTimeout(() => void this.load(), retryMs);
    }
  }
}
