// What the search understands, as buttons that put it into the box.
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { states } from "../types";

interface Hint {
  readonly insert: string;
  readonly text: "search.hint.phrase" | "search.hint.without";
  readonly caret?: number; // letters back from the end
}

const hints: readonly Hint[] = [
  { insert: '""', text: "search.hint.phrase", caret: 1 },
  { insert: "-", text: "search.hint.without" },
];

const field = () => document.querySelector<HTMLInputElement>("[data-search-field]");

function placeCaret(fromEnd: number): void {
  const place = (field()?.value.length ?? 0) - fromEnd;
  field()?.setSelectionRange(place, place);
}

export function addToQuery(desk: Desk, piece: string, caret = 0): void {
  const typed = desk.search.query.value;
  desk.search.type(`${typed}${typed === "" || typed.endsWith(" ") ? "" : " "}${piece}`);
  field()?.focus(); // at once: whoever types on means the field
  requestAnimationFrame(() => placeCaret(caret));
}

export function FilterChips({ desk }: { desk: Desk }) {
  const mailboxes = desk.mailboxes.list.value.length > 1 ? desk.mailboxes.list.value : [];
  return (
    <div class="search-chips" role="group" aria-label={t("search.filters")}>
      {states.map((state) => (
        <button key={state} type="button" class="search-chip" onClick={() => addToQuery(desk, `state:${state} `)}>
          {t(`view.${state}`)}
        </button>
      ))}
      {mailboxes.map(({ id, name }) => (
        <button key={id} type="button" class="search-chip" onClick={() => addToQuery(desk, `mailbox:"${name}" `)}>
          {name}
        </button>
      ))}
    </div>
  );
}

export function SearchHints({ desk }: { desk: Desk }) {
  return (
    <div class="search-hints" data-search>
      <p>{t("search.hints")}</p>
      <ul>
        {hints.map(({ insert, text, caret }) => (
          <li key={insert}>
            <button type="button" class="search-chip" onClick={() => addToQuery(desk, insert, caret)}>
              <code>{insert === '""' ? t("search.example.phrase") : t("search.example.without")}</code>
            </button>
            <span>{t(text)}</span>
          </li>
        ))}
      </ul>
      <p>{t("search.filters")}</p>
      <FilterChips desk={desk} />
    </div>
  );
}
