// Why the server refused something about topics, in the reader's words.
import { t } from "../i18n";
import { kindsOf } from "../notes/masking";
import type { Problem } from "../problem";

// The kind of personal data that masking sees in a name or in words, if that is the reason.
function personalKind(problem: Problem): string | null {
  const type = /personal data \((\w+)\)/.exec(problem.detail)?.[1];
  return type === undefined ? null : kindsOf([{ type }]).map((kind) => t(`placeholder.${kind}`)).join();
}

// gone: what is said when the inquiry or the topic is not there any more.
export function topicRefusal(problem: Problem, gone: "topic.gone" | "topics.gone"): string {
  const kind = personalKind(problem);
  if (kind !== null) {
    return t("topic.personal", { kind });
  }
  if (problem.unreachable) {
    return t("toast.offline");
  }
  return t(problem.status === 409 ? "topic.taken" : problem.status === 404 ? gone : "topic.refused");
}

export function ruleRefusal(problem: Problem): string {
  const kind = personalKind(problem);
  if (kind !== null) {
    return t("rules.personal", { kind });
  }
  if (problem.unreachable) {
    return t("toast.offline");
  }
  const { status } = problem;
  return t(status === 400 ? "rules.bad" : status === 404 ? "rules.gone" : status === 409 ? "rules.busy" : "rules.refused");
}
