// A finger that draws a row aside, as plain arithmetic: whether it means that at all, how far the row goes with it, and
// whether it went far enough. Up and down belong to scrolling, always.

export type Side = "right" | "left";

export type Verdict = "undecided" | "swiping" | "not_mine";

const slopPx = 10; // below this nothing is meant yet
const steepest = 0.7; // of up-and-down to side-to-side, at most, to be a swipe
const farShare = 0.36; // of the row's width
const farMostPx = 150;

export class Swipe {
  verdict: Verdict = "undecided";
  // How far the row is drawn aside, to the right; in px.
  offset = 0;

  constructor(
    private readonly startX: number,
    private readonly startY: number,
    private readonly width: number,
  ) {}

  get far(): number {
    return Math.min(farMostPx, this.width * farShare);
  }

  get side(): Side {
    return this.offset < 0 ? "left" : "right";
  }

  // Whether letting go now carries it out.
  get armed(): boolean {
    return this.verdict === "swiping" && Math.abs(this.offset) >= this.far;
  }

  move(x: number, y: number): Verdict {
    const [across, along] = [x - this.startX, Math.abs(y - this.startY)];
    if (this.verdict === "undecided" && Math.max(Math.abs(across), along) > slopPx) {
      this.verdict = along <= Math.abs(across) * steepest ? "swiping" : "not_mine";
    }
    if (this.verdict === "swiping") {
      const drawn = Math.max(0, Math.abs(across) - slopPx);
      this.offset = Math.sign(across) * Math.min(this.width, drawn);
    }
    return this.verdict;
  }
}
