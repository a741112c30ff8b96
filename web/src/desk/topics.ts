// What inquiries are about, in the team's own words: the topics there are, by name.
import { computed, signal } from "@preact/signals";
import type { Api } from "../api";
import { topicColours, type Topic } from "../types";

export class Topics {
  readonly list = signal<readonly Topic[]>([]);
  readonly byId = computed(() => new Map(this.list.value.map((topic) => [topic.id, topic])));

  constructor(private readonly api: Pick<Api, "topics" | "addTopic">) {}

  async load(): Promise<void> {
    try {
      this.list.value = await this.api.topics();
    } catch {
      // Rows without topics still work; the next change of topics asks again.
    }
  }

  // A new one, in the colour that is used least. Rejects with the Problem.
  async add(name: string): Promise<Topic> {
    const used = (colour: string) => this.list.value.filter((topic) => topic.colour === colour).length;
    const colour = topicColours.reduce((best, each) => (used(each) < used(best) ? each : best));
    const topic = await this.api.addTopic(name, colour);
    this.list.value = [...this.list.value.filter(({ id }) => id !== topic.id), topic];
    return topic;
  }

  // Those of an inquiry that are known here.
  of(ids: readonly string[]): Topic[] {
    return ids.map((id) => this.byId.value.get(id)).filter((topic) => topic !== undefined);
  }
}
