// The notes of one inquiry, as the page holds them. What somebody types stays in memory only: the drafts of all
// inquiries live as long as the desk, so that a look at another inquiry costs nobody their words.
import { signal } from "@preact/signals";
import type { Api } from "../api";
import { announce, tell } from "../desk/notices";
import { t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import type { Note } from "../types";

// What the reader is told when notes can't be written.
export function refusalOf(problem: Problem, isNew: boolean) {
  switch (problem.status) {
    case 0:
      return "toast.offline";
    case 403:
      return "note.others";
    case 404:
      return isNew ? "toast.gone" : "note.gone";
    case 412:
      return "note.changed";
    case 413:
      return "note.long";
    default:
      return "toast.busy.requests";
  }
}

export class Notes {
  readonly list = signal<readonly Note[] | null>(null);
  // A 412 of the note with this id: it was changed elsewhere, and the list shows how it is now.
  readonly conflict = signal<string | null>(null);
  private asked = 0;

  constructor(
    private readonly api: Pick<Api, "notes" | "addNote" | "changeNote" | "removeNote">,
    readonly inquiry: string,
  ) {}

  // A late answer never replaces a younger one.
  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const notes = await this.api.notes(this.inquiry);
      if (asked === this.asked) {
        this.list.value = notes;
      }
    } catch (error) {
      if (asked === this.asked && asProblem(error).status === 404) {
        this.list.value = [];
      }
    }
  }

  // Whether it is kept now.
  add(text: string): Promise<boolean> {
    return this.tried(async () => {
      const note = await this.api.addNote(this.inquiry, text);
      this.show([...(this.list.value ?? []).filter(({ id }) => id !== note.id), note]);
      announce(() => t("note.kept"));
    });
  }

  change(note: Note, text: string): Promise<boolean> {
    return this.tried(async () => {
      const now = await this.api.changeNote(this.inquiry, note.id, note.version, text);
      this.conflict.value = null;
      this.show((this.list.value ?? []).map((each) => (each.id === now.id ? now : each)));
      announce(() => t("note.kept"));
    }, note.id);
  }

  remove(note: Note): Promise<boolean> {
    return this.tried(async () => {
      await this.api.removeNote(this.inquiry, note.id, note.version);
      this.show((this.list.value ?? []).filter(({ id }) => id !== note.id));
      tell(() => t("note.removed"), { undo: () => void this.add(note.text) });
    }, note.id);
  }

  private show(notes: readonly Note[]): void {
    this.asked++; // whatever was asked before knows less
    this.list.value = notes;
  }

  private async tried(act: () => Promise<void>, note: string | null = null): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      const problem = asProblem(error);
      tell(() => t(refusalOf(problem, note === null)), { tone: "warning" });
      if (problem.status === 404 || problem.status === 412) {
        await this.load();
        this.conflict.value = problem.status === 412 ? note : null;
      }
      return false;
    }
  }
}
