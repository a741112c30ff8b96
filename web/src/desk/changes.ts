// Changes of state that a person made: shown at once, sent after, taken back if the server says no, and undone step by
// step. Changes of one inquiry are sent one after the other, so that a quick "done, undo" arrives in that order.
import { asProblem, type Problem } from "../problem";
import type { Inquiry, State } from "../types";
import type { Source } from "./inquiry_list";
import type { Place } from "./rows";

export interface ChangeHost {
  send(id: string, to: State, expected: State): Promise<Inquiry>;
  // Draws the inquiry as it is (or will be); returns where it stood before, if it left the list by that.
  show(inquiry: Inquiry, source: Source, place: Place | null): Place | null;
  erased(id: string): void;
  moved(from: State, to: State): void;
  refused(problem: Problem, to: State): void;
}

export interface Change {
  readonly inquiry: Inquiry; // as it was before
  readonly to: State;
  readonly place: Place | null;
  // After a refusal: how the inquiry is instead.
  instead: Inquiry | null;
}

// Sends a change of an inquiry whose state was as expected.
export type Via = (expected: State) => Promise<Inquiry>;

const undoStepsMost = 100;

export class Changes {
  private stack: Change[] = [];
  // The state that each inquiry with unanswered changes will have, and how many changes those are.
  private readonly pending = new Map<string, { state: State; count: number }>();
  private readonly tails = new Map<string, Promise<void>>();

  constructor(private readonly host: ChangeHost) {}

  // What the feed tells may be older than what the person just did; until the server has answered, that wins.
  overlaid(inquiry: Inquiry): Inquiry {
    const pending = this.pending.get(inquiry.id);
    return pending === undefined ? inquiry : { ...inquiry, state: pending.state };
  }

  // via: how it is sent, if in a way of its own.
  make(inquiry: Inquiry, to: State, via?: Via): Change {
    const change = this.begin(inquiry, to, null, null, via);
    this.stack = [...this.stack, change].slice(-undoStepsMost);
    return change;
  }

  // Takes back the last change; null if there is none.
  undo(): Change | null {
    const last = this.stack.pop();
    if (last === undefined) {
      return null;
    }
    const now = { ...last.inquiry, state: last.to };
    this.begin(now, last.inquiry.state, last.place, last);
    return last;
  }

  private begin(inquiry: Inquiry, to: State, place: Place | null, undone: Change | null, via?: Via): Change {
    const left = this.host.show({ ...inquiry, state: to }, "person", place);
    this.host.moved(inquiry.state, to);
    this.expect(inquiry.id, to);
    const change: Change = { inquiry, to, place: left, instead: null };
    const before = this.tails.get(inquiry.id) ?? Promise.resolve();
    this.tails.set(inquiry.id, before.then(() => this.send(change, undone, via)));
    return change;
  }

  private async send(change: Change, undone: Change | null, via?: Via): Promise<void> {
    const { inquiry, to } = change;
    if (undone?.instead) {
      // What was to be undone never happened.
      this.answered(inquiry.id);
      this.host.moved(to, inquiry.state);
      this.host.show(this.overlaid(undone.instead), "person", undone.place);
      return;
    }
    try {
      const now = await (via === undefined ? this.host.send(inquiry.id, to, inquiry.state) : via(inquiry.state));
      this.answered(inquiry.id);
      this.host.show(this.overlaid(now), "server", null);
    } catch (error) {
      this.answered(inquiry.id);
      this.takeBack(change, asProblem(error));
    }
  }

  private takeBack(change: Change, problem: Problem): void {
    const { inquiry, to } = change;
    change.instead = problem.current ?? inquiry;
    this.stack = this.stack.filter((other) => other.inquiry.id !== inquiry.id);
    if (problem.status === 404) {
      this.host.erased(inquiry.id);
    } else {
      this.host.moved(to, change.instead.state);
      this.host.show(this.overlaid(change.instead), "person", change.place);
    }
    this.host.refused(problem, to);
  }

  private expect(id: string, state: State): void {
    this.pending.set(id, { state, count: (this.pending.get(id)?.count ?? 0) + 1 });
  }

  private answered(id: string): void {
    const pending = this.pending.get(id);
    if (pending !== undefined && pending.count > 1) {
      this.pending.set(id, { state: pending.state, count: pending.count - 1 });
    } else {
      this.pending.delete(id);
      this.tails.delete(id);
    }
  }
}
