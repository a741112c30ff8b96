// The rules that give topics, and the one that runs over everything kept right now. A run goes on when its sheet is
// closed, and is found again here.
import { signal } from "@preact/signals";
import type { BulkJob, TopicClient, TopicRule } from "./client";

const pauseMs = 400;

export interface Run {
  readonly rule: string;
  readonly job: BulkJob;
}

export class Rules {
  readonly list = signal<readonly TopicRule[]>([]);
  readonly phase = signal<"loading" | "ready" | "failed">("loading");
  readonly run = signal<Run | null>(null);

  // ended: told when a run is over, since topics have other counts then.
  constructor(
    private readonly client: TopicClient,
    private readonly ended: () => void,
  ) {}

  async load(): Promise<void> {
    try {
      this.list.value = await this.client.rules();
      this.phase.value = "ready";
      this.findRun();
    } catch {
      this.phase.value = "failed";
    }
  }

  of(topic: string): TopicRule[] {
    return this.list.value.filter((rule) => rule.topic === topic);
  }

  // These reject with the Problem.
  async add(topic: string, expression: string): Promise<void> {
    this.learn(await this.client.addRule(topic, expression));
  }

  async change(rule: TopicRule, seen: string, expression: string): Promise<void> {
    this.learn(await this.client.changeRule(rule, seen, expression));
  }

  async remove(rule: TopicRule): Promise<void> {
    await this.client.removeRule(rule);
    this.list.value = this.list.value.filter(({ id }) => id !== rule.id);
  }

  async start(rule: string): Promise<void> {
    this.run.value = { rule, job: await this.client.runRule(rule) };
    void this.follow();
  }

  async stop(): Promise<void> {
    if (this.run.value !== null) {
      await this.client.stopJob(this.run.value.job.id);
    }
  }

  private learn(rule: TopicRule): void {
    const known = this.list.value.some(({ id }) => id === rule.id);
    this.list.value = known ? this.list.value.map((each) => (each.id === rule.id ? rule : each)) : [...this.list.value, rule];
  }

  // One that began before this page did, or in a colleague's.
  private findRun(): void {
    const running = this.list.value.find(({ run }) => run?.running);
    if (running?.run && this.run.value?.job.running !== true) {
      this.run.value = { rule: running.id, job: running.run };
      void this.follow();
    }
  }

  // Until it is over, or nobody can say any more how far it is.
  private async follow(): Promise<void> {
    for (let now = this.run.value; now?.job.running; now = this.run.value) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const { rule, job } = now;
      const next = await this.client.job(job.id).catch(() => ({ ...job, running: false, failed: true }));
      this.run.value = { rule, job: next };
    }
    this.ended();
  }
}
