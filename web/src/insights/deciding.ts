// What the team decides about groups of questions: done at once, told with a way to undo it, and refused where somebody
// else was faster; then the groups are loaded again.
import { signal } from "@preact/signals";
import type { Api } from "../api";
import { tell } from "../desk/notices";
import { t, type TextKey } from "../i18n";
import { asProblem, type Problem } from "../problem";
import type { Decision, GroupPart, GroupStep, HiddenGroup, QuestionGroup } from "./types";

export type DecidingApi = Pick<Api, "decideAboutGroup" | "takeDecisionBack" | "undoDecision" | "groupParts">;
type Seen = Pick<QuestionGroup, "id" | "version">;
type Told = TextKey & `decide.${"renamed" | "hidden" | "shown" | "merged" | "split.done" | "back"}`;

function refusal(problem: Problem): TextKey & (`toast.offline` | `decide.refused${"" | ".name" | ".changed" | ".many"}`) {
  if (problem.unreachable) {
    return "toast.offline";
  }
  switch (problem.status) {
    case 400:
      return "decide.refused.name";
    case 404:
    case 409:
    case 412:
      return "decide.refused.changed";
    case 413:
      return "decide.refused.many";
    default:
      return "decide.refused";
  }
}

export class Deciding {
  // The group that came of the last step: whoever shows it takes the focus there.
  readonly latest = signal<string | null>(null);

  constructor(
    private readonly api: DecidingApi,
    private readonly reload: () => Promise<void>,
  ) {}

  rename({ id, version }: Seen, name: string): Promise<boolean> {
    return this.decide({ do: "rename", group: id, version, name }, "decide.renamed");
  }

  hide({ id, version }: Seen): Promise<boolean> {
    return this.decide({ do: "hide", group: id, version }, "decide.hidden");
  }

  show({ id, version }: HiddenGroup): Promise<boolean> {
    return this.decide({ do: "show", group: id, version }, "decide.shown");
  }

  merge({ id, version }: Seen, other: Seen): Promise<boolean> {
    return this.decide({ do: "merge", group: id, version, with: other.id, with_version: other.version }, "decide.merged");
  }

  split({ id, version }: Seen): Promise<boolean> {
    return this.decide({ do: "split", group: id, version }, "decide.split.done");
  }

  takeBack({ id, version }: Seen): Promise<boolean> {
    return this.step(() => this.api.takeDecisionBack(id, version), "decide.back");
  }

  partsOf({ id }: Seen): Promise<readonly GroupPart[]> {
    return this.api.groupParts(id);
  }

  private decide(decision: Decision, told: Told): Promise<boolean> {
    return this.step(() => this.api.decideAboutGroup(decision), told);
  }

  private async step(take: () => Promise<GroupStep>, told: Told): Promise<boolean> {
    try {
      const { groups, undo } = await take();
      this.latest.value = groups[0] ?? null;
      await this.reload();
      tell(() => t(told), { undo: () => void this.undo(undo) });
      return true;
    } catch (error) {
      await this.refuse(error);
      return false;
    }
  }

  private async undo(undo: string): Promise<void> {
    try {
      const { groups } = await this.api.undoDecision(undo);
      this.latest.value = groups[0] ?? null;
      await this.reload();
    } catch (error) {
      await this.refuse(error);
    }
  }

  private async refuse(error: unknown): Promise<void> {
    const problem = asProblem(error);
    tell(() => t(refusal(problem)), { tone: "warning" });
    await this.reload();
  }
}
