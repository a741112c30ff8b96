// How high a row and the seen part of a list are, in px. The browser tells when they change; asking it in each frame of
// scrolling would make it lay out the page in between.
import { useLayoutEffect, useState } from "preact/hooks";
import { rowRem } from "./list_geometry";

export interface Measures {
  readonly rowHeight: number;
  readonly seenHeight: number | null; // null: not known yet
}

export interface Scroller {
  readonly current: HTMLDivElement | null;
}

function rowHeightNow(): number {
  return rowRem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}

export function useMeasures(scroller: Scroller): Measures {
  const [measures, setMeasures] = useState<Measures>(() => ({ rowHeight: rowHeightNow(), seenHeight: null }));
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    // A change of the font's size changes the width of what stands beside the list, and so the list's own.
    const observer = new ResizeObserver(() => setMeasures({ rowHeight: rowHeightNow(), seenHeight: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return measures;
}
