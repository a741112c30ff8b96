// Canned answers: all there are, and those that fit the inquiry somebody works on.
import { signal } from "@preact/signals";
import type { Api } from "../api";
import { t } from "../i18n";
import { asProblem, type Problem } from "../problem";
import type { Answer, AnswerInput, FittingAnswer, FittingAnswers, WrittenAnswer } from "../types";
import { tell } from "./notices";

export interface Fitting extends FittingAnswers {
  readonly inquiry: string;
}

type AnswerApi = Pick<Api, "answers" | "addAnswer" | "changeAnswer" | "removeAnswer" | "publishAnswer" | "fittingAnswers">;

type Refusal = "toast.offline" | "toast.busy.requests" | `answer.${"personal" | "invalid" | "forbidden" | "gone" | "stale" | "long"}`;

// Why it couldn't be kept, in words.
export function answerRefusal(problem: Problem): Refusal {
  if (problem.unreachable) {
    return "toast.offline";
  }
  switch (problem.status) {
    case 400:
      return problem.detail.includes("personal data") ? "answer.personal" : "answer.invalid";
    case 403:
      return "answer.forbidden";
    case 404:
      return "answer.gone";
    case 412:
      return "answer.stale";
    case 413:
      return "answer.long";
    default:
      return "toast.busy.requests";
  }
}

export class Answers {
  // Null until somebody wanted to see them.
  readonly list = signal<readonly Answer[] | null>(null);
  readonly fitting = signal<Fitting | null>(null);
  // Grows whenever they changed.
  readonly revision = signal(0);

  private asked = 0;

  constructor(private readonly api: AnswerApi) {}

  async load(): Promise<void> {
    this.revision.value++;
    try {
      this.list.value = await this.api.answers();
    } catch {
      // What is shown stays; the next change asks again.
    }
  }

  // Those for an inquiry, best first. Rejects with the Problem.
  async fit(inquiry: string): Promise<readonly FittingAnswer[]> {
    const asked = ++this.asked;
    const found = await this.api.fittingAnswers(inquiry);
    if (asked === this.asked) {
      this.fitting.value = { inquiry, ...found };
    }
    return found.answers;
  }

  // The known ones of an inquiry that share words with it.
  best(inquiry: string): readonly FittingAnswer[] {
    const known = this.fitting.value;
    return known?.inquiry === inquiry ? known.answers.filter(({ words }) => words.length > 0) : [];
  }

  // Writes a new one, or changes the one given. Rejects with the Problem.
  async write(answer: AnswerInput, before: Answer | null): Promise<WrittenAnswer> {
    const now = await (before === null ? this.api.addAnswer(answer, null) : this.api.changeAnswer(before.id, before.version, answer));
    await this.load();
    return now;
  }

  async publish(answer: Answer, published: boolean): Promise<void> {
    await this.api.publishAnswer(answer.id, published);
    await this.load();
  }

  async remove(answer: Answer): Promise<boolean> {
    try {
      await this.api.removeAnswer(answer.id, answer.version);
      await this.load();
      tell(() => t("answer.removed", { title: answer.title }), { undo: () => void this.bringBack(answer) });
      return true;
    } catch (error) {
      const problem = asProblem(error);
      tell(() => t(answerRefusal(problem)), { tone: "warning" });
      await this.load();
      return false;
    }
  }

  private async bringBack({ id, title, texts, questions, published }: Answer): Promise<void> {
    try {
      const again = await this.api.addAnswer({ title, texts, questions }, id);
      await this.load();
      if (published) {
        await this.publish(again, true);
      }
    } catch (error) {
      const problem = asProblem(error);
      tell(() => t(answerRefusal(problem)), { tone: "warning" });
    }
  }
}
