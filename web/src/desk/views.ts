// Views that people saved, their own and the shared ones, with how many inquiries each shows now.
import { signal } from "@preact/signals";
import type { Api } from "../api";
import { t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import type { SavedView, ViewInput } from "../types";
import { tell } from "./notices";

type ViewApi = Pick<Api, "views" | "addView" | "changeView" | "removeView">;

// Why it couldn't be saved, in words.
export function viewRefusal(problem: Problem) {
  if (problem.unreachable) {
    return "toast.offline";
  }
  switch (problem.status) {
    case 400:
      return "saved.invalid";
    case 403:
      return "saved.forbidden";
    case 404:
      return "saved.gone";
    case 409:
    case 412:
      return "saved.stale";
    case 413:
      return "saved.long";
    default:
      return "toast.busy.requests";
  }
}

export class Views {
  readonly list = signal<readonly SavedView[]>([]);
  // By view; newer than what the list says.
  readonly counts = signal<Readonly<Record<string, number>>>({});

  constructor(private readonly api: ViewApi) {}

  async load(): Promise<void> {
    try {
      this.list.value = await this.api.views();
    } catch {
      // What is shown stays; the next change asks again.
    }
  }

  countOf(view: SavedView): number {
    return this.counts.value[view.id] ?? view.count;
  }

  // Saves a new one, or changes the one given. Rejects with the Problem.
  async save(input: ViewInput, before: SavedView | null): Promise<SavedView> {
    const saved = await (before === null ? this.api.addView(input) : this.api.changeView(before.id, before.version, input));
    await this.load();
    return saved;
  }

  // Whether it is gone now.
  async remove(view: SavedView): Promise<boolean> {
    try {
      await this.api.removeView(view.id, view.version);
      tell(() => t("saved.removed", { name: view.name }), { undo: () => void this.bringBack(view) });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      tell(() => t(viewRefusal(problem)), { tone: "warning" });
      return false;
    } finally {
      await this.load();
    }
  }

  private async bringBack({ name, filter, shared }: SavedView): Promise<void> {
    try {
      await this.save({ name, filter, shared }, null);
    } catch (error) {
      const problem = asProblem(error);
      tell(() => t(viewRefusal(problem)), { tone: "warning" });
    }
  }
}
