// Rows that a finger draws aside: to the right done (or back in work), to the left topics. What will happen shows under
// the row. A mouse does nothing here, and everything can be done with buttons in the open inquiry too.
import { useSignal, type Signal } from "@preact/signals";
import { useLayoutEffect, useRef, type MutableRef } from "preact/hooks";
import { t } from "../i18n";
import { Swipe, type Side } from "../swipe";
import type { Inquiry, State } from "../types";
import { Icon, type IconName } from "./icon";

export interface SwipeActs {
  find(id: string): Inquiry | undefined;
  change(inquiry: Inquiry, to: State): void;
  topics(inquiry: Inquiry): void;
}

// What the row that is being drawn aside uncovers.
interface Uncovered {
  readonly side: Side;
  readonly state: State;
  readonly top: number;
  readonly height: number;
  readonly armed: boolean;
}

export type SwipeView = Signal<Uncovered | null>;

const leaveMs = 170;
const clickLateMs = 400;

type RightLabel = "action.reopen" | "action.done";
const leftward = { label: "topic.title", icon: "topic" } as const;

// Where a swipe to the right takes an inquiry.
function rightOf(state: State): { to: State; label: RightLabel; icon: IconName } {
  return state === "done" || state === "fading"
    ? { to: "open", label: "action.reopen", icon: "reopen" }
    : { to: "done", label: "action.done", icon: "done" };
}

// Draws nothing while no row is aside. Stands before the rows, in the place that they are in.
export function SwipeReveal({ view }: { view: SwipeView }) {
  const now = view.value;
  if (now === null) {
    return null;
  }
  const { side, top, height, armed } = now;
  const { label, icon } = side === "right" ? rightOf(now.state) : leftward;
  return (
    <div class="swipe-under" data-side={side} data-armed={armed} aria-hidden="true" style={{ top: `${top}px`, height: `${height}px` }}>
      <span>
        <Icon name={icon} />
        {t(label)}
      </span>
    </div>
  );
}

function stillWanted(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// One row on its way, from the finger's touch until it lies where it was or has left.
class Drawn {
  readonly swipe: Swipe;
  private readonly body: HTMLElement | null;

  constructor(
    readonly pointer: number,
    readonly row: HTMLElement,
    readonly inquiry: Inquiry,
    event: PointerEvent,
  ) {
    this.swipe = new Swipe(event.clientX, event.clientY, row.clientWidth);
    this.body = row.querySelector<HTMLElement>(".row-body");
  }

  take(place: HTMLElement): void {
    place.setPointerCapture(this.pointer);
    this.row.dataset.swiped = "";
  }

  draw(): void {
    this.body?.style.setProperty("translate", `${this.swipe.offset}px`);
  }

  // Glides there, then says so.
  glide(to: number, then: () => void): void {
    if (this.body !== null) {
      this.body.style.transition = `translate ${leaveMs}ms ease-out`;
      this.body.style.translate = `${to}px`;
    }
    setTimeout(then, stillWanted() ? 0 : leaveMs);
  }

  letGo(): void {
    this.body?.style.removeProperty("transition");
    this.body?.style.removeProperty("translate");
    delete this.row.dataset.swiped;
  }
}

class Swiping {
  private drawn: Drawn | null = null;
  private endedAt = -clickLateMs;

  constructor(
    private readonly place: HTMLElement,
    private readonly view: SwipeView,
    private readonly acts: () => SwipeActs,
  ) {}

  down(event: PointerEvent): void {
    this.endedAt = -clickLateMs; // what is clicked now is another touch's
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-id]") : null;
    const inquiry = this.acts().find(row?.dataset.id ?? "");
    if (event.pointerType !== "mouse" && event.isPrimary && this.drawn === null && row !== null && inquiry !== undefined) {
      this.drawn = new Drawn(event.pointerId, row, inquiry, event);
    }
  }

  move(event: PointerEvent): void {
    const { drawn } = this;
    if (drawn === null || drawn.pointer !== event.pointerId || this.isEnding) {
      return;
    }
    const before = drawn.swipe.verdict;
    const verdict = drawn.swipe.move(event.clientX, event.clientY);
    if (verdict === "not_mine") {
      this.drawn = null;
    } else if (verdict === "swiping") {
      if (before !== "swiping") {
        drawn.take(this.place);
      }
      drawn.draw();
      this.show(drawn);
    }
  }

  up(event: PointerEvent): void {
    this.end(event, this.drawn?.swipe.armed === true);
  }

  cancel(event: PointerEvent): void {
    this.end(event, false);
  }

  // The click that a browser may make of the same touch.
  click(event: Event): void {
    if (performance.now() - this.endedAt < clickLateMs) {
      event.stopPropagation();
      event.preventDefault();
    }
  }

  private isEnding = false;

  private end(event: PointerEvent, carryOut: boolean): void {
    const { drawn } = this;
    if (drawn === null || drawn.pointer !== event.pointerId || this.isEnding) {
      return;
    }
    if (drawn.swipe.verdict !== "swiping") {
      this.drawn = null;
      return;
    }
    this.endedAt = performance.now();
    this.isEnding = true;
    const leaves = carryOut && drawn.swipe.side === "right";
    drawn.glide(leaves ? drawn.row.clientWidth : 0, () => this.ended(drawn, carryOut));
  }

  private ended(drawn: Drawn, carryOut: boolean): void {
    const inquiry = this.acts().find(drawn.inquiry.id);
    this.drawn = null;
    this.isEnding = false;
    this.view.value = null;
    if (carryOut && inquiry !== undefined && drawn.swipe.side === "right") {
      this.acts().change(inquiry, rightOf(inquiry.state).to);
    } else if (carryOut && inquiry !== undefined) {
      this.acts().topics(inquiry);
    }
    drawn.letGo();
  }

  private show({ swipe, row, inquiry }: Drawn): void {
    const [at, around] = [row.getBoundingClientRect(), this.place.getBoundingClientRect()];
    const now = { side: swipe.side, state: inquiry.state, top: at.top - around.top, height: at.height, armed: swipe.armed };
    const before = this.view.value;
    if (before === null || before.side !== now.side || before.armed !== now.armed || before.top !== now.top) {
      this.view.value = now;
    }
  }
}

// place: what the rows stand in, drawn with position: relative and the class "swipe-place".
export function useSwipe(acts: SwipeActs): { place: MutableRef<HTMLDivElement | null>; view: SwipeView } {
  const place = useRef<HTMLDivElement>(null);
  const view = useSignal<Uncovered | null>(null);
  const latest = useRef(acts);
  latest.current = acts;
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const swiping = new Swiping(element, view, () => latest.current);
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener("pointerdown", (event) => swiping.down(event), { signal });
    element.addEventListener("pointermove", (event) => swiping.move(event), { signal });
    element.addEventListener("pointerup", (event) => swiping.up(event), { signal });
    element.addEventListener("pointercancel", (event) => swiping.cancel(event), { signal });
    element.addEventListener("click", (event) => swiping.click(event), { signal, capture: true });
    return () => stop.abort();
  }, []);
  return { place, view };
}
