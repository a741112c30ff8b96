// Which inquiries are picked to be changed together: some rows, or all that match what the list shows.
import { computed, signal } from "@preact/signals";
import type { Rows } from "./rows";

export class Selection {
  readonly ids = signal<ReadonlySet<string>>(new Set());
  // All that match, seen or not.
  readonly all = signal(false);
  // On a touch screen: a tap picks instead of opening.
  readonly picking = signal(false);
  readonly any = computed(() => this.all.value || this.ids.value.size > 0);
  private anchor: string | null = null;

  has(id: string): boolean {
    return this.all.value || this.ids.value.has(id);
  }

  toggle(id: string): void {
    const ids = new Set(this.ids.value);
    if (!ids.delete(id)) {
      ids.add(id);
    }
    this.all.value = false;
    this.ids.value = ids;
    this.anchor = id;
  }

  // From the row that was picked last to this one.
  extendTo(id: string, rows: Rows): void {
    const [from, to] = [rows.indexOf(this.anchor ?? id), rows.indexOf(id)].sort((one, other) => one - other) as [number, number];
    const ids = new Set(this.ids.value);
    for (let index = Math.max(from, 0); index <= to; index++) {
      ids.add(rows.at(index)?.id ?? id);
    }
    this.all.value = false;
    this.ids.value = ids;
    this.anchor ??= id;
  }

  pickAll(): void {
    this.all.value = true;
  }

  drop(id: string): void {
    if (this.ids.value.has(id)) {
      this.ids.value = new Set([...this.ids.value].filter((each) => each !== id));
    }
  }

  clear(): void {
    this.ids.value = new Set();
    this.all.value = false;
    this.picking.value = false;
    this.anchor = null;
  }
}
