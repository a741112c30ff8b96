// The topics of an inquiry. The colour is a help; the name says it all.
import type { Topic } from "../types";

export function TopicChip({ topic }: { topic: Topic }) {
  return (
    <span class="topic" data-colour={topic.colour} dir="auto">
      {topic.name}
    </span>
  );
}
