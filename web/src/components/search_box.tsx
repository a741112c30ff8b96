// The search box over the list. Arrow keys choose among the hits without leaving it, Enter opens, Esc clears and leaves.
import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { Icon } from "./icon";
import { rowId } from "./inquiry_row";
import { focusList, focusReading } from "./use_keys";

function keyPressed(desk: Desk, event: KeyboardEvent): void {
  const { search } = desk;
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      event.preventDefault();
      desk.reading.point(event.key === "ArrowDown" ? 1 : -1);
      return;
    case "Enter":
      event.preventDefault();
      if (search.rows.length > 0) {
        desk.reading.openAtCursor();
        focusReading();
      }
      return;
    case "Escape":
      event.preventDefault();
      search.clear();
      desk.reading.cursor.value = desk.reading.opened.value?.id ?? null;
      requestAnimationFrame(focusList);
      return;
  }
}

export function SearchBox({ desk }: { desk: Desk }) {
  const { search } = desk;
  const box = useRef<HTMLInputElement>(null);
  const leave = (event: FocusEvent) => {
    const stays = event.relatedTarget instanceof Element && event.relatedTarget.closest("[data-search]") !== null;
    if (!stays && !search.active.value) {
      search.engaged.value = false;
    }
  };
  useEffect(() => () => search.clear(), [search]);
  const cursor = desk.reading.cursor.value;
  const active = search.active.value && cursor !== null && search.rows.get(cursor) !== undefined ? rowId(cursor) : null;
  return (
    <div class="search-box" role="search" data-search>
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        role="combobox"
        data-search-field
        aria-label={t("search.label")}
        aria-expanded={search.active.value}
        aria-controls="search-hits"
        aria-autocomplete="list"
        {...(active !== null ? { "aria-activedescendant": active } : {})}
        aria-keyshortcuts="/"
        placeholder={t("search.placeholder")}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterKeyHint="search"
        maxLength={1000}
        value={search.query.value}
        onFocus={() => (search.engaged.value = true)}
        onBlur={leave}
        onInput={(event) => {
          desk.reading.cursor.value = null;
          search.type(event.currentTarget.value);
        }}
        onKeyDown={(event) => keyPressed(desk, event)}
      />
      {search.query.value === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <button
          type="button"
          class="quiet"
          aria-label={t("search.clear")}
          title={t("search.clear")}
          onClick={() => {
            search.type("");
            box.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
