// The groups of questions as the page holds them: loaded, computed anew, followed while the server works.
import { computed, signal } from "@preact/signals";
import type { Api } from "../api";
import type { Inquiry } from "../types";
import { Deciding, type DecidingApi } from "./deciding";
import type { Overview, QuestionGroup, TopicInsight, WordBeside, Work } from "./types";

const pollMs = 800;

type InsightsApi = DecidingApi &
  Pick<Api, "insights" | "computeInsights" | "stopInsights" | "groupInquiries" | "wordsBeside" | "topicInsights" | "insightWork">;

// The words that a rule looks for so that it fits a group: the strongest, and the second if most of the group has it.
export function expressionFor(group: QuestionGroup): string {
  const [first, second] = group.words;
  if (first === undefined) {
    return group.name;
  }
  return second !== undefined && second.share >= 0.5 ? `${first.word} ${second.word}` : first.word;
}

export class Insights {
  readonly overview = signal<Overview | null>(null);
  readonly failed = signal(false);
  readonly unanswered = computed(() => (this.overview.value?.groups ?? []).filter(({ answer }) => answer === null));
  private timer: ReturnType<typeof setTimeout> | null = null;

  readonly deciding: Deciding;
  readonly work = signal<Work | null>(null);

  constructor(private readonly api: InsightsApi) {
    this.deciding = new Deciding(api, () => this.load());
  }

  // Loads, and begins the first computation if there was none yet.
  async start(): Promise<void> {
    await this.load();
    const now = this.overview.value;
    if (now !== null && !now.computed && !now.job.running && !now.job.stopped && !now.job.failed) {
      await this.compute();
    }
  }

  stopFollowing(): void {
    clearTimeout(this.timer ?? undefined);
    this.timer = null;
  }

  async load(): Promise<void> {
    this.stopFollowing();
    try {
      const now = await this.api.insights();
      this.overview.value = now;
      this.failed.value = false;
      if (now.job.running) {
        this.timer = setTimeout(() => void this.load(), pollMs);
      } else if (now.computed) {
        this.work.value = await this.api.insightWork();
      }
    } catch {
      this.failed.value = this.overview.value === null;
    }
  }

  async compute(): Promise<void> {
    try {
      await this.api.computeInsights();
    } catch {
      // Somebody else began it, or the server is busy: what it says next tells.
    }
    await this.load();
  }

  async stop(): Promise<void> {
    try {
      await this.api.stopInsights();
    } catch {
      // It ends by itself.
    }
    await this.load();
  }

  async inquiriesOf(group: string): Promise<readonly Inquiry[]> {
    return (await this.api.groupInquiries(group)).inquiries;
  }

  wordsBeside(word: string): Promise<readonly WordBeside[]> {
    return this.api.wordsBeside(word);
  }

  topics(): Promise<readonly TopicInsight[]> {
    return this.api.topicInsights();
  }
}
