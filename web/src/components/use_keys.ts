// The keys of the desk, for as long as it is shown.
import { useEffect } from "preact/hooks";
import { answerWithBest } from "../desk/answering";
import type { Desk } from "../desk/desk";
import { viewOfState } from "../filter";
import { commandFor, targetOf, type Command } from "../keyboard";
import type { State } from "../types";

export function focusList(): void {
  document.querySelector<HTMLElement>("[role=listbox]")?.focus({ preventScroll: true });
}

// After the reading pane has been drawn.
export function focusReading(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-reading-text]")?.focus({ preventScroll: true }));
}

function inReading(): boolean {
  return document.activeElement?.closest("[data-reading-pane]") != null;
}

function move(desk: Desk, by: number): void {
  if (!inReading()) {
    focusList();
  }
  desk.reading.move(by);
}

function goBack(desk: Desk): void {
  const field = document.activeElement;
  if (desk.selection.any.value || desk.selection.picking.value) {
    desk.selection.clear();
  } else if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) {
    focusList();
  } else if (desk.reading.opened.value !== null) {
    desk.reading.close();
    focusList();
  } else if (desk.search.active.value) {
    desk.search.clear();
    requestAnimationFrame(focusList);
  }
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search-field]");
  field?.focus();
  field?.select();
}

// On a phone the open inquiry lies over the search box and goes first.
function goSearch(desk: Desk): void {
  if (matchMedia("(max-width: 44.99rem)").matches) {
    desk.reading.close();
    requestAnimationFrame(focusSearch);
  } else {
    focusSearch();
  }
}

// To the field of a new note; of the inquiry under the cursor, if none is open.
function goNote(desk: Desk): void {
  if (desk.reading.opened.value === null) {
    desk.reading.openAtCursor();
  }
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-note-field]")?.focus());
}

// Where there is no room for it beside the list, it is on a sheet.
function goFilter(sheets: Sheets): void {
  const field = document.querySelector<HTMLElement>(".side-views select");
  if (field?.checkVisibility()) {
    field.focus();
  } else {
    sheets.views();
  }
}

function setState(desk: Desk, to: State): void {
  if (desk.selection.any.value) {
    void desk.many.change({ state: to });
  } else {
    desk.changeState(to);
  }
}

function goTo(desk: Desk, state: State): void {
  desk.go({ ...viewOfState(state), mailboxes: desk.view.value.mailboxes });
}

export interface Sheets {
  help(): void;
  views(): void;
  erase(): void;
  // Of all that is picked, if something is; else of the current one.
  topics(): void;
  assign(): void;
  answers(): void;
}

// All but the palette: that one opens everywhere, not at the desk alone.
export type DeskCommand = Exclude<Command, "palette">;

export function carryOut(desk: Desk, command: DeskCommand, sheets: Sheets): void {
  const acts: Record<DeskCommand, () => void> = {
    next: () => move(desk, 1),
    previous: () => move(desk, -1),
    first: () => move(desk, -Infinity),
    last: () => move(desk, Infinity),
    open: () => {
      desk.reading.openAtCursor();
      focusReading();
    },
    back: () => goBack(desk),
    done: () => setState(desk, "done"),
    keep: () => setState(desk, "open"),
    undo: () => desk.undo(),
    instagram: () => document.querySelector<HTMLAnchorElement>("[data-instagram]")?.click(),
    search: () => goSearch(desk),
    filter: () => goFilter(sheets),
    pick: () => desk.many.pick(),
    "pick.to": () => desk.many.pickOn(0),
    "pick.next": () => desk.many.pickOn(1),
    "pick.previous": () => desk.many.pickOn(-1),
    "pick.all": () => desk.selection.pickAll(),
    help: () => sheets.help(),
    views: () => sheets.views(),
    erase: () => sheets.erase(),
    note: () => goNote(desk),
    topics: () => sheets.topics(),
    assign: () => sheets.assign(),
    answer: () => void answerWithBest(desk).then((known) => known || sheets.answers()),
    answers: () => sheets.answers(),
    "view.new": () => goTo(desk, "new"),
    "view.open": () => goTo(desk, "open"),
    "view.done": () => goTo(desk, "done"),
    "view.fading": () => goTo(desk, "fading"),
  };
  acts[command]();
}

export function useKeys(desk: Desk, sheets: Sheets): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]") !== null) {
        return;
      }
      const command = commandFor(event, targetOf(event.target instanceof Element ? event.target : null));
      // A held key moves; it must not carry out one change after the other.
      const repeats = ["next", "previous", "pick.next", "pick.previous"].includes(command ?? "");
      if (command !== null && command !== "palette" && (!event.repeat || repeats)) {
        event.preventDefault();
        carryOut(desk, command, sheets);
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [desk]);
}
