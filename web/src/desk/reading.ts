// Where the reader is: the row under the cursor and the inquiry that stands open. The address remembers what is open, so
// that the browser's way back closes it, and a reload opens it again.
import { batch, signal } from "@preact/signals";
import { shows } from "../filter";
import type { Problem } from "../problem";
import { me } from "../rights";
import { historyState, type HistoryState } from "../route";
import type { Inquiry, State, View } from "../types";
import { newer, type Source } from "./inquiry_list";
import type { Rows } from "./rows";

export interface ReadingHost {
  // What stands in the list's place now: the view's rows, or what was found.
  rowsInSight(): Rows;
  searching(): boolean;
  view(): View;
  // Asks the server; rejects with a Problem.
  fetch(id: string): Promise<Inquiry>;
}

export class Reading {
  readonly opened = signal<Inquiry | null>(null);
  readonly openedErased = signal(false);
  readonly cursor = signal<string | null>(null);

  constructor(private readonly host: ReadingHost) {}

  // The inquiry that a key means: the open one, else the one under the cursor.
  get current(): Inquiry | null {
    const open = this.openedErased.value ? null : this.opened.value;
    return open ?? this.host.rowsInSight().get(this.cursor.value ?? "") ?? null;
  }

  // The inquiry as the page knows it best.
  latest(inquiry: Inquiry): Inquiry {
    const known = [this.opened.value, this.host.rowsInSight().get(inquiry.id)].filter((each) => each?.id === inquiry.id);
    return known.reduce<Inquiry>((best, each) => (each != null && each.version > best.version ? each : best), inquiry);
  }

  // Moves the cursor by rows; what is open follows it.
  move(by: number): void {
    const row = this.point(by);
    if (row !== null && this.opened.value !== null) {
      this.open(row);
    }
  }

  // Moves the cursor by rows and opens nothing.
  point(by: number): Inquiry | null {
    const rows = this.host.rowsInSight();
    const at = this.cursor.value === null ? -1 : rows.indexOf(this.cursor.value);
    const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by));
    const row = rows.at(to);
    if (row !== undefined) {
      this.cursor.value = row.id;
    }
    return row ?? null;
  }

  openAtCursor(): void {
    const rows = this.host.rowsInSight();
    const row = rows.get(this.cursor.value ?? "") ?? rows.at(0);
    if (row !== undefined) {
      this.open(row);
    }
  }

  open(inquiry: Inquiry): void {
    const state: HistoryState = { opened: inquiry.id, pushed: this.opened.value === null || historyState().pushed };
    if (this.opened.value === null) {
      history.pushState(state, "");
    } else {
      history.replaceState(state, "");
    }
    batch(() => {
      this.cursor.value = inquiry.id;
      this.opened.value = inquiry;
      this.openedErased.value = false;
    });
  }

  close(): void {
    if (this.opened.value === null) {
      return;
    }
    this.opened.value = null;
    if (historyState().pushed) {
      history.back();
    } else {
      history.replaceState(null, "");
    }
  }

  // Puts the cursor on it, and shows it if something stands open.
  returnTo(row: Inquiry): void {
    this.cursor.value = row.id;
    if (this.opened.value !== null) {
      this.open(row);
    }
  }

  // --- What happens around the reader

  // Another view, with nothing chosen in it yet.
  reset(): void {
    this.cursor.value = null;
    this.opened.value = null;
  }

  // Opens what the address says is open.
  followAddress(): void {
    const { opened } = historyState();
    if (opened === null) {
      this.opened.value = null;
    } else if (opened !== this.opened.value?.id) {
      void this.openById(opened);
    }
  }

  async openById(id: string | null): Promise<void> {
    if (id === null) {
      return;
    }
    try {
      const inquiry = await this.host.fetch(id);
      if (historyState().opened === id) {
        this.opened.value = inquiry;
        this.openedErased.value = false;
        this.cursor.value ??= id;
      }
    } catch (error) {
      if ((error as Problem).status === 404 && this.opened.value?.id === id) {
        this.openedErased.value = true;
      }
    }
  }

  // How an inquiry is now.
  told(inquiry: Inquiry, source: Source): void {
    if (this.opened.value?.id === inquiry.id) {
      this.opened.value = newer(this.opened.value, inquiry, source);
    }
  }

  erased(id: string): void {
    if (this.opened.value?.id === id) {
      this.openedErased.value = true;
    }
  }

  // The row that stood at the index has left the list: the cursor stays in its place.
  left(id: string, index: number): void {
    if (this.cursor.value === id && !this.host.searching()) {
      const rows = this.host.rowsInSight();
      this.cursor.value = (rows.at(index) ?? rows.at(index - 1))?.id ?? null;
    }
  }

  // An inquiry is about to change. When it leaves this list by that, cursor and reading pane go on to the next one.
  advancePast(inquiry: Inquiry, to: State): void {
    const rows = this.host.rowsInSight();
    const at = rows.indexOf(inquiry.id);
    if (this.host.searching() || at < 0 || shows(this.host.view(), { ...inquiry, state: to }, me())) {
      return; // a found inquiry stays where it is
    }
    const next = rows.at(at + 1) ?? rows.at(at - 1);
    const wasOpen = this.opened.value?.id === inquiry.id;
    if (wasOpen || this.cursor.value === inquiry.id) {
      this.cursor.value = next?.id ?? null;
    }
    if (wasOpen && next !== undefined) {
      this.open(next);
    } else if (wasOpen) {
      this.close();
    }
  }
}
