// The list, of which only the rows in sight are drawn. Rows are equally high, so that places are arithmetic; above the
// first row whose order is not known stands a note of the same height.
//
// What the reader looks at stays where it is: rows that come or go above it are made up for by scrolling, and new
// inquiries wait while the list is scrolled or the pointer is about to click.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { language, plural, t } from "../i18n";
import type { Inquiry } from "../types";
import { titleOf } from "./view_title";
import { InquiryRow, rowId } from "./inquiry_row";
import { Geometry, type Range } from "./list_geometry";
import { onlookersText } from "./onlookers";
import { pickedBy } from "./picking";
import { focusList, focusReading } from "./use_keys";
import { useMeasures, type Measures, type Scroller } from "./use_measures";
import { SwipeReveal, useSwipe, type SwipeView } from "./use_swipe";

const overscanRows = 8;
const loadAheadRows = 60;
const pointerRestMs = 1_500;
const freshMs = 1_200;

function geometryOf(desk: Desk, rowHeight: number): Geometry {
  const { rows } = desk.list;
  return new Geometry(rows.length, rows.boundary, rowHeight);
}

// Keeps the scroll position true to the row that the reader sees first.
function useAnchor(desk: Desk, scroller: Scroller, rowHeight: number) {
  const anchor = useRef<{ id: string; offset: number } | null>(null);
  const note = (geometry: Geometry) => {
    const top = scroller.current?.scrollTop ?? 0;
    const index = geometry.indexAt(top);
    const row = desk.list.rows.at(index);
    anchor.current = top > 2 && row !== undefined ? { id: row.id, offset: top - geometry.top(index) } : null;
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    const held = anchor.current;
    if (element === null || held === null) {
      return;
    }
    const index = desk.list.rows.indexOf(held.id);
    const wanted = geometryOf(desk, rowHeight).top(index) + held.offset;
    if (index >= 0 && Math.abs(wanted - element.scrollTop) > 1) {
      element.dataset.still = "";
      element.scrollTop = wanted;
      requestAnimationFrame(() => requestAnimationFrame(() => delete element.dataset.still));
    }
  }, [desk.list.revision.value]);
  return { note, first: () => anchor.current?.id ?? null };
}

// Lets new inquiries in when the reader is at the top and the pointer rests.
function useArrivals(desk: Desk, scroller: Scroller, aside: SwipeView) {
  const pointerMoved = useRef(-pointerRestMs);
  const scrolled = () => (scroller.current?.scrollTop ?? 0) > 2;
  const pointing = () => performance.now() - pointerMoved.current < pointerRestMs;
  const waiting = desk.list.arrivals.value.length;
  useEffect(() => {
    desk.listIsBusy = () => scrolled() || pointing() || aside.peek() !== null;
    return () => (desk.listIsBusy = () => false);
  }, [desk]);
  useEffect(() => {
    if (waiting === 0) {
      return;
    }
    const timer = setInterval(() => !desk.listIsBusy() && desk.list.letIn(), 300);
    return () => clearInterval(timer);
  }, [waiting === 0]);
  return () => (pointerMoved.current = performance.now());
}

// The ids of rows that were not there a moment ago and stand on top: they slide in.
function useFresh(desk: Desk): (id: string) => boolean {
  const known = useRef(new Map<string, number>());
  const began = useRef(false);
  const now = performance.now();
  const { rows } = desk.list;
  for (let index = 0; index < Math.min(rows.length, 20); index++) {
    const id = rows.at(index)?.id;
    if (id !== undefined && !known.current.has(id)) {
      known.current.set(id, began.current && (rows.at(index)?.live_order ?? false) ? now : -freshMs);
    }
  }
  began.current = true;
  return (id) => now - (known.current.get(id) ?? -freshMs) < freshMs;
}

function useRange(scroller: Scroller, note: (geometry: Geometry) => void, desk: Desk, { rowHeight, seenHeight }: Measures) {
  const [range, setRange] = useState<Range>({ first: 0, end: 24 });
  const update = () => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const geometry = geometryOf(desk, rowHeight);
    note(geometry);
    const next = geometry.range(element.scrollTop, seenHeight ?? element.clientHeight, overscanRows);
    setRange((now) => (now.first === next.first && now.end === next.end ? now : next));
    if (next.end + loadAheadRows > desk.list.rows.length) {
      void desk.list.loadMore();
    }
  };
  useLayoutEffect(update, [desk.list.revision.value, rowHeight, seenHeight]);
  return { range, update };
}

function useCursorInSight(desk: Desk, scroller: Scroller, rowHeight: number): void {
  const id = desk.reading.cursor.value;
  useLayoutEffect(() => {
    const element = scroller.current;
    const index = id === null ? -1 : desk.list.rows.indexOf(id);
    if (element !== null && index >= 0) {
      const wanted = geometryOf(desk, rowHeight).scrollFor(index, element.scrollTop, element.clientHeight);
      if (wanted !== element.scrollTop) {
        element.scrollTop = wanted;
      }
    }
  }, [id]);
}

function EarlierNote({ top, onWhy }: { top: number; onWhy: () => void }) {
  return (
    <div class="earlier" style={{ transform: `translateY(${top}px)` }}>
      <span>{t("list.earlier")}</span>
      <button type="button" class="link" onClick={onWhy}>
        {t("list.why")}
      </button>
    </div>
  );
}

function drawnRows(desk: Desk, range: Range): { index: number; inquiry: Inquiry }[] {
  const drawn = [];
  for (let index = range.first; index < Math.min(range.end, desk.list.rows.length); index++) {
    const inquiry = desk.list.rows.at(index);
    if (inquiry !== undefined) {
      drawn.push({ index, inquiry });
    }
  }
  return drawn;
}

interface VirtualListProps {
  desk: Desk;
  onWhy: () => void;
  onTopics: (inquiry: Inquiry) => void;
}

export function VirtualList({ desk, onWhy, onTopics }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { list } = desk;
  list.revision.value;
  const measures = useMeasures(scroller);
  const { rowHeight } = measures;
  const anchor = useAnchor(desk, scroller, rowHeight);
  const { range, update } = useRange(scroller, anchor.note, desk, measures);
  const swipe = useSwipe({ find: (id) => list.rows.get(id), change: (inquiry, to) => desk.change(inquiry, to), topics: onTopics });
  const pointerMoved = useArrivals(desk, scroller, swipe.view);
  const isFresh = useFresh(desk);
  useCursorInSight(desk, scroller, rowHeight);
  useEffect(() => {
    desk.listAnchor = anchor.first;
  }, [desk]);

  const geometry = geometryOf(desk, rowHeight);
  const drawn = drawnRows(desk, range);
  const known = desk.countOf(desk.view.value);
  const total = known === null ? -1 : Math.max(known, list.rows.length);
  const named = desk.view.value.mailboxes.length !== 1 && desk.mailboxes.list.value.length > 1;
  const cursor = desk.reading.cursor.value;
  const active = drawn.some(({ inquiry }) => inquiry.id === cursor) ? cursor : null;

  const onScroll = () => {
    update();
    if (scroller.current?.scrollTop === 0) {
      list.letIn();
    }
  };
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-id]")?.dataset.id : undefined;
    const inquiry = list.rows.get(id ?? "");
    if (inquiry !== undefined && !pickedBy(desk, inquiry.id, event)) {
      desk.reading.open(inquiry);
      if (matchMedia("(max-width: 44.99rem)").matches) {
        focusReading();
      }
    }
  };
  const toTop = () => {
    scroller.current?.scrollTo(0, 0);
    update();
    list.letIn();
    focusList();
  };

  return (
    <div class="list-frame">
      {list.arrivals.value.length > 0 && (
        <button type="button" class="pill" onClick={toTop}>
          {plural("list.arrived", list.arrivals.value.length)}
        </button>
      )}
      <div ref={scroller} class="scroller" onScroll={onScroll} onPointerMove={pointerMoved}>
        <div ref={swipe.place} class="sizer swipe-place" style={{ height: `${geometry.height}px` }}>
          <SwipeReveal view={swipe.view} />
          <div
            role="listbox"
            tabIndex={0}
            aria-label={t("list.label", { view: titleOf(desk) })}
            {...(active !== null ? { "aria-activedescendant": rowId(active) } : {})}
            onClick={onClick}
          >
            {drawn.map(({ index, inquiry }) => (
              <InquiryRow
                key={inquiry.id}
                inquiry={inquiry}
                language={language.value}
                index={index}
                total={total}
                top={geometry.top(index)}
                mailbox={named ? (desk.mailboxes.names.value.get(inquiry.mailbox) ?? null) : null}
                topics={desk.topics.byId.value}
                onlookers={onlookersText(desk, inquiry.id)}
                cursor={cursor === inquiry.id}
                picked={desk.selection.has(inquiry.id)}
                opened={desk.reading.opened.value?.id === inquiry.id}
                fresh={isFresh(inquiry.id)}
              />
            ))}
          </div>
          {geometry.hasNote && <EarlierNote top={geometry.noteTop} onWhy={onWhy} />}
        </div>
        {list.paging.value === "failed" && (
          <div class="more-failed">
            <button type="button" class="secondary" onClick={() => void list.loadMore()}>
              {t("list.retry")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
