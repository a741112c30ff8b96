// Where rows stand in the list, in px from its top. All rows are equally high; the note above the first row whose order
// is not known takes a fixed height too.

export const rowRem = 5.25;
const noteShare = 0.55; // of a row's height

export interface Range {
  readonly first: number;
  readonly end: number; // one past the last
}

export class Geometry {
  readonly noteHeight: number;

  // boundary: the index of the first row of unknown order; count if there is none.
  constructor(
    readonly count: number,
    readonly boundary: number,
    readonly rowHeight: number,
  ) {
    this.noteHeight = boundary < count ? Math.round(rowHeight * noteShare) : 0;
  }

  get hasNote(): boolean {
    return this.noteHeight > 0;
  }

  get noteTop(): number {
    return this.boundary * this.rowHeight;
  }

  get height(): number {
    return this.count * this.rowHeight + this.noteHeight;
  }

  top(index: number): number {
    return index * this.rowHeight + (index >= this.boundary ? this.noteHeight : 0);
  }

  // The row at a height; at the note: the row below it.
  indexAt(y: number): number {
    const beyondNote = y >= this.noteTop ? Math.max(this.noteTop, y - this.noteHeight) : y;
    return Math.max(0, Math.min(this.count - 1, Math.floor(beyondNote / this.rowHeight)));
  }

  range(scrollTop: number, seenHeight: number, overscan: number): Range {
    return {
      first: Math.max(0, this.indexAt(scrollTop) - overscan),
      end: Math.min(this.count, this.indexAt(scrollTop + seenHeight) + 1 + overscan),
    };
  }

  // The scroll position, nearest to the present one, at which the row is seen as a whole.
  scrollFor(index: number, scrollTop: number, seenHeight: number): number {
    const top = this.top(index);
    if (top < scrollTop) {
      return index === this.boundary ? this.noteTop : top;
    }
    return top + this.rowHeight > scrollTop + seenHeight ? top + this.rowHeight - seenHeight : scrollTop;
  }
}
