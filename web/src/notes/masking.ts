// What masking will take out of a note or an answer, asked while somebody types it. The text goes to the server in a
// body, which keeps nothing of it.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { placeholderOf } from "../masking/pieces";
import type { Placeholder } from "../placeholders";

const restMs = 350;

// Each kind once, in the order of the text. A kind that this page doesn't know is hidden all the same.
export function kindsOf(spans: readonly { readonly type: string }[]): Placeholder[] {
  return [...new Set(spans.map(({ type }) => placeholderOf[type] ?? "hidden"))];
}

export function useMasked(text: string): readonly Placeholder[] {
  const [kinds, setKinds] = useState<readonly Placeholder[]>([]);
  useEffect(() => {
    if (text.trim() === "") {
      setKinds([]);
      return;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      api.mask(text).then(
        ({ spans }) => wanted && setKinds(kindsOf(spans)),
        () => wanted && setKinds([]),
      );
    }, restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return kinds;
}
