// The rows of the list, in the order in which they stand: first those whose order of arrival is known, newest on top,
// then those kept from before the server's last start. Plain data, made for 100,000 rows; nothing here draws.
import type { Inquiry } from "../types";

// Where a row stood before it left, so that undo can put it back.
export interface Place {
  readonly index: number;
  readonly before: string | null; // the row that followed it
}

export class Rows {
  private list: Inquiry[] = [];
  private byId = new Map<string, Inquiry>();

  get length(): number {
    return this.list.length;
  }

  at(index: number): Inquiry | undefined {
    return this.list[index];
  }

  get(id: string): Inquiry | undefined {
    return this.byId.get(id);
  }

  indexOf(id: string): number {
    return this.byId.has(id) ? this.list.findIndex((row) => row.id === id) : -1;
  }

  // The index of the first row whose order is not known; length if there is none.
  get boundary(): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.list[middle]?.live_order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  replaceAll(rows: readonly Inquiry[]): void {
    this.list = [];
    this.byId = new Map();
    this.append(rows);
  }

  // Rows that stand here already are passed over.
  append(rows: readonly Inquiry[]): void {
    for (const row of rows) {
      if (!this.byId.has(row.id)) {
        this.byId.set(row.id, row);
        this.list.push(row);
      }
    }
  }

  // newest: the last one arrived last.
  addOnTop(newest: readonly Inquiry[]): void {
    const fresh = newest.filter((row) => !this.byId.has(row.id));
    fresh.forEach((row) => this.byId.set(row.id, row));
    this.list = [...fresh.reverse(), ...this.list];
  }

  update(row: Inquiry): void {
    const index = this.indexOf(row.id);
    if (index >= 0) {
      this.list[index] = row;
      this.byId.set(row.id, row);
    }
  }

  // Never across the boundary, whatever the place says.
  insert(row: Inquiry, place: Place): void {
    if (this.byId.has(row.id)) {
      this.update(row);
      return;
    }
    const follower = place.before === null ? -1 : this.indexOf(place.before);
    const wanted = follower >= 0 ? follower : Math.min(place.index, this.list.length);
    const boundary = this.boundary;
    const index = row.live_order ? Math.min(wanted, boundary) : Math.max(wanted, boundary);
    this.list.splice(index, 0, row);
    this.byId.set(row.id, row);
  }

  // Where it stood, or null if it wasn't there.
  remove(id: string): Place | null {
    const index = this.indexOf(id);
    if (index < 0) {
      return null;
    }
    this.list.splice(index, 1);
    this.byId.delete(id);
    return { index, before: this.list[index]?.id ?? null };
  }
}
