// Many inquiries at once: which are picked, and what is done with all of them.
import { filterOf } from "../filter";
import type { BulkWhich, MarksChange, View } from "../types";
import type { Bulk } from "./bulk";
import type { Reading } from "./reading";
import type { Rows } from "./rows";
import type { Search } from "./search";
import type { Selection } from "./selection";

export interface ManyHost {
  readonly reading: Reading;
  readonly selection: Selection;
  readonly bulk: Bulk;
  readonly search: Search;
  rowsInSight(): Rows;
  view(): View;
  // How many the view shows, if that is known.
  count(): number | null;
}

export class Many {
  constructor(private readonly host: ManyHost) {}

  // Picks the row under the cursor, or lets it go.
  pick(): void {
    const id = this.host.reading.cursor.value;
    if (id !== null) {
      this.host.selection.toggle(id);
    }
  }

  // Moves the cursor and picks every row on the way; by 0: up to where it stands.
  pickOn(by: number): void {
    const { reading, selection } = this.host;
    const from = reading.cursor.value;
    if (from !== null && !selection.any.value) {
      selection.toggle(from);
    }
    const row = by === 0 ? this.host.rowsInSight().get(from ?? "") : reading.point(by);
    if (row != null) {
      this.pickTo(row.id);
    }
  }

  pickTo(id: string): void {
    this.host.selection.extendTo(id, this.host.rowsInSight());
  }

  // How many are picked, if that is known.
  get count(): number | null {
    const { selection, search } = this.host;
    if (!selection.all.value) {
      return selection.ids.value.size;
    }
    return search.active.value ? (search.found.value?.total ?? null) : this.host.count();
  }

  async change(change: MarksChange): Promise<void> {
    if (await this.host.bulk.start({ ...this.which, change })) {
      this.host.selection.clear();
    }
  }

  async erase(): Promise<void> {
    if (await this.host.bulk.start({ ...this.which, erase: true })) {
      this.host.selection.clear();
    }
  }

  private get which(): BulkWhich {
    const { selection, search } = this.host;
    if (!selection.all.value) {
      return { ids: [...selection.ids.value] };
    }
    return search.active.value ? { filter: "", query: search.query.value } : { filter: filterOf(this.host.view()) };
  }
}
