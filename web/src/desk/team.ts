// Who works here, by name: for notes and for whose an inquiry is.
import { computed, signal } from "@preact/signals";
import { byName } from "../i18n/sorting";
import type { Api } from "../api";
import type { StaffMember } from "../types";

export class Team {
  private readonly known = signal<readonly StaffMember[]>([]);
  readonly members = computed(() => byName(this.known.value));
  readonly names = computed(() => new Map(this.members.value.map(({ id, name }) => [id, name])));
  private readonly asked = new Set<string>();

  constructor(private readonly api: Pick<Api, "colleagues">) {}

  async load(): Promise<void> {
    try {
      this.known.value = await this.api.colleagues();
    } catch {
      // Without names everything else still works; the next one that is met asks again.
      this.asked.clear();
    }
  }

  // Asks for the names once more if one of these is new. Who has left stays unknown, and is asked for once.
  meet(ids: readonly string[]): void {
    const strangers = ids.filter((id) => !this.names.value.has(id) && !this.asked.has(id));
    if (strangers.length > 0) {
      strangers.forEach((id) => this.asked.add(id));
      void this.load();
    }
  }
}
