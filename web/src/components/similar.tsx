// Beside an inquiry: what others asked that is much the same, how many they are and how they ended.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { number, plural, t } from "../i18n";
import { snippetOf } from "../snippets";
import { states, type Inquiry, type Similar } from "../types";
import { Icon } from "./icon";
import { MarkedWords } from "./marked_words";

const restMs = 150; // whoever runs through the list with j asks for none

function useSimilar(desk: Desk, inquiry: Inquiry): Similar | null {
  const [similar, setSimilar] = useState<Similar | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      desk.similar(inquiry.id).then(
        (found) => wanted && setSimilar(found),
        () => {}, // a help, not a part of the inquiry: without it nothing is said
      );
    }, restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [inquiry.id, inquiry.version]);
  return similar;
}

export function SimilarInquiries({ desk, inquiry }: { desk: Desk; inquiry: Inquiry }) {
  const similar = useSimilar(desk, inquiry);
  if (similar === null || similar.total === 0) {
    return null;
  }
  const ended = states.filter((state) => similar.states[state] > 0);
  return (
    <aside class="similar" aria-label={t("similar.title")}>
      <h2>
        {plural("similar.count", similar.total)}
        <span class="similar-states">
          {ended.map((state) => (
            <span key={state} class="hit-state" data-state={state}>
              <Icon name={state} />
              {t(`view.${state}`)} {number(similar.states[state])}
            </span>
          ))}
        </span>
      </h2>
      <ul>
        {similar.best.map((one) => (
          <li key={one.inquiry.id}>
            <button type="button" class="similar-one" onClick={() => desk.reading.open(one.inquiry)}>
              <span class="row-words" dir="auto">
                <MarkedWords pieces={snippetOf(one.inquiry.parts)} />
              </span>
              <span class="similar-words">
                {t(`state.${one.inquiry.state}`)} · {one.words.slice(0, 4).join(", ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
