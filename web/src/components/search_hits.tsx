// What was found, best first, with the hits marked; or why nothing was.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { language, number, plural, t } from "../i18n";
import { snippetOf } from "../snippets";
import type { Found, FoundInquiry, Inquiry } from "../types";
import { Icon } from "./icon";
import { rowId } from "./inquiry_row";
import { MarkedWords } from "./marked_words";
import { FilterChips } from "./search_hints";
import { pickedBy } from "./picking";
import { focusReading } from "./use_keys";
import { SwipeReveal, useSwipe } from "./use_swipe";

function Hit({ desk, inquiry, index }: { desk: Desk; inquiry: FoundInquiry; index: number }) {
  const named = desk.mailboxes.list.value.length > 1 ? desk.mailboxes.names.value.get(inquiry.mailbox) : undefined;
  return (
    <div
      role="option"
      id={rowId(inquiry.id)}
      class="row hit"
      data-id={inquiry.id}
      data-picked={desk.selection.has(inquiry.id)}
      data-cursor={desk.reading.cursor.value === inquiry.id}
      aria-selected={desk.reading.opened.value?.id === inquiry.id}
      aria-setsize={desk.search.found.value?.total ?? -1}
      aria-posinset={index + 1}
    >
      <div class="row-body">
        <div class="row-meta">
          <span class="hit-state" data-state={inquiry.state}>
            <Icon name={inquiry.state} />
            {t(`state.${inquiry.state}`)}
          </span>
          {named !== undefined && <span>{named}</span>}
        </div>
        <div class="row-words" dir="auto">
          <MarkedWords pieces={snippetOf(inquiry.parts)} />
        </div>
      </div>
    </div>
  );
}

function Opening({ found }: { found: Found }) {
  if (found.indexing === null) {
    return null;
  }
  const { done, all } = found.indexing;
  return (
    <p class="notice" role="status">
      {t("search.indexing", { percent: number(all > 0 ? Math.floor((100 * done) / all) : 0) })}
    </p>
  );
}

function Nothing({ desk, found }: { desk: Desk; found: Found }) {
  const unknown = found.unknown_filters.join(" ");
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name="search" />
      </span>
      <h2>{t(found.empty ? "search.unfinished" : "search.nothing")}</h2>
      <p>{unknown !== "" ? t("search.unknown", { filter: unknown }) : t("search.nothing.text")}</p>
      <FilterChips desk={desk} />
    </div>
  );
}

function Summary({ found }: { found: Found }) {
  const total = plural("search.found", found.total);
  return (
    <p class="search-summary" role="status">
      {found.more_than_total ? t("search.more", { found: total }) : total}
      {found.relaxed && ` · ${t("search.relaxed")}`}
      {found.cut && ` · ${t("search.cut")}`}
    </p>
  );
}

interface SearchHitsProps {
  desk: Desk;
  onTopics: (inquiry: Inquiry) => void;
}

function HitList({ desk, onTopics }: SearchHitsProps) {
  const { search } = desk;
  const list = useRef<HTMLDivElement>(null);
  const cursor = desk.reading.cursor.value;
  search.revision.value;
  language.value;
  const swipe = useSwipe({ find: (id) => search.rows.get(id), change: (inquiry, to) => desk.change(inquiry, to), topics: onTopics });
  useLayoutEffect(() => {
    if (cursor !== null) {
      list.current?.querySelector(`#${rowId(cursor)}`)?.scrollIntoView({ block: "nearest" });
    }
  }, [cursor]);
  const rows = Array.from({ length: search.rows.length }, (_, index) => search.rows.at(index) as FoundInquiry);
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-id]")?.dataset.id : undefined;
    const inquiry = search.rows.get(id ?? "");
    if (inquiry !== undefined && !pickedBy(desk, inquiry.id, event)) {
      desk.reading.open(inquiry);
      if (matchMedia("(max-width: 44.99rem)").matches) {
        focusReading();
      }
    }
  };
  return (
    <div ref={swipe.place} class="swipe-place">
      <SwipeReveal view={swipe.view} />
      <div ref={list} role="listbox" id="search-hits" tabIndex={0} aria-label={t("search.hits")} onClick={onClick}>
        {rows.map((inquiry, index) => (
          <Hit key={inquiry.id} desk={desk} inquiry={inquiry} index={index} />
        ))}
      </div>
    </div>
  );
}

export function SearchHits({ desk, onTopics }: SearchHitsProps) {
  const { search } = desk;
  search.revision.value;
  language.value;
  const found = search.found.value;
  if (search.phase.value === "failed") {
    return (
      <div class="empty" role="alert">
        <p>{t("search.failed")}</p>
        <button type="button" class="secondary" onClick={() => void search.ask()}>
          {t("list.retry")}
        </button>
      </div>
    );
  }
  if (found === null) {
    return <p class="search-summary" role="status">{t("app.loading")}</p>;
  }
  const none = search.rows.length === 0;
  return (
    <div class="search-hits" data-search>
      <Opening found={found} />
      {none ? <Nothing desk={desk} found={found} /> : <Summary found={found} />}
      <div class="scroller" hidden={none}>
        <HitList desk={desk} onTopics={onTopics} />
        {found.next !== null && (
          <div class="more-failed">
            <button type="button" class="secondary" onClick={() => void search.more()}>
              {t("search.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
