// What goes with a word, and the topics in which people wait longest.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { number, plural, t } from "../i18n";
import type { Insights } from "../insights/insights";
import type { TopicInsight, WordBeside } from "../insights/types";

const timesFormat = { maximumFractionDigits: 1 };

export function WordsBeside({ insights }: { insights: Insights }) {
  const [asked, setAsked] = useState("");
  const [words, setWords] = useState<readonly WordBeside[] | null>(null);
  const ask = (event: Event) => {
    event.preventDefault();
    if (asked.trim() !== "") {
      void insights.wordsBeside(asked.trim()).then(setWords, () => setWords([]));
    }
  };
  return (
    <section aria-labelledby="insights-words">
      <h2 id="insights-words">{t("insights.words")}</h2>
      <form class="insight-ask" onSubmit={ask}>
        <label>
          <span class="unseen">{t("insights.words.label")}</span>
          <input type="text" maxLength={60} placeholder={t("insights.words.hint")} value={asked} onInput={(event) => setAsked(event.currentTarget.value)} />
        </label>
        <button type="submit" class="secondary">
          {t("insights.words.ask")}
        </button>
      </form>
      <div role="status">
        {words !== null && words.length === 0 && <p>{t("insights.words.none")}</p>}
        {words !== null && words.length > 0 && (
          <ul class="insight-cloud">
            {words.map(({ word, inquiries, lift }) => (
              <li key={word}>
                <span class="insight-word" dir="auto">
                  {word}
                </span>{" "}
                <span class="insight-count">
                  {plural("insights.count", inquiries)}, ×{lift.toLocaleString(undefined, timesFormat)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

export function TopicsWaiting({ insights, desk }: { insights: Insights; desk: Desk }) {
  const [topics, setTopics] = useState<readonly TopicInsight[]>([]);
  useEffect(() => {
    void insights.topics().then(setTopics, () => setTopics([]));
  }, []);
  const known = topics.filter(({ id }) => desk.topics.byId.value.has(id));
  if (known.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="insights-topics">
      <h2 id="insights-topics">{t("insights.topics")}</h2>
      <ul class="insight-list">
        {known.map((topic) => (
          <li key={topic.id} class="insight-group">
            <div class="insight-head">
              <h3>{desk.topics.byId.value.get(topic.id)?.name}</h3>
              <span class="insight-count">
                {plural("insights.waiting", topic.waiting)} · {number(topic.inquiries)}
              </span>
            </div>
            <p class="insight-words" dir="auto">
              {topic.words.slice(0, 8).map(({ word }) => (
                <span key={word} class="insight-word">
                  {word}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
