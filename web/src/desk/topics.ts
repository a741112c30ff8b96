// What inquiries are about, in the team's own words: the topics there are, by name, and their rules.
import { computed, signal } from "@preact/signals";
import { byName } from "../i18n/sorting";
import type { Api } from "../api";
import { topicClient } from "../topics/client";
import { Rules } from "../topics/rules";
import { topicColours, type Topic } from "../types";

export class Topics {
  private readonly known = signal<readonly Topic[]>([]);
  readonly list = computed(() => byName(this.known.value));
  readonly failed = signal(false);
  readonly byId = computed(() => new Map(this.list.value.map((topic) => [topic.id, topic])));
  readonly rules = new Rules(topicClient, () => void this.load());

  constructor(private readonly api: Pick<Api, "topics" | "addTopic">) {}

  async load(): Promise<void> {
    try {
      this.known.value = await this.api.topics();
      this.failed.value = false;
    } catch {
      // Rows without topics still work; the next change of topics asks again.
      this.failed.value = true;
    }
  }

  // The server says that a list is not what it was.
  told(list: string): void {
    if (list === "topics") {
      void this.load();
    } else if (list === "topic_rules") {
      void this.rules.load();
    }
  }

  // A new one, in the colour that is used least. Rejects with the Problem.
  async add(name: string): Promise<Topic> {
    const used = (colour: string) => this.list.value.filter((topic) => topic.colour === colour).length;
    const colour = topicColours.reduce((best, each) => (used(each) < used(best) ? each : best));
    const topic = await this.api.addTopic(name, colour);
    this.known.value = [...this.list.value.filter(({ id }) => id !== topic.id), topic];
    return topic;
  }

  // These reject with the Problem.
  async change(id: string, seen: string, to: { name: string; colour: string }): Promise<Topic> {
    const topic = await topicClient.change(id, seen, to);
    this.known.value = this.list.value.map((each) => (each.id === id ? topic : each));
    return topic;
  }

  async merge(id: string, into: string): Promise<void> {
    await topicClient.merge(id, into);
    this.known.value = this.list.value.filter((topic) => topic.id !== id);
    void this.load();
    void this.rules.load();
  }

  async remove(id: string): Promise<void> {
    await topicClient.remove(id);
    this.known.value = this.list.value.filter((topic) => topic.id !== id);
  }

  // Those of an inquiry that are known here.
  of(ids: readonly string[]): Topic[] {
    return ids.map((id) => this.byId.value.get(id)).filter((topic) => topic !== undefined);
  }
}
