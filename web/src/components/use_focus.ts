// Gives the focus to what appears in the middle of things, such as a question in the place of a button; at once, so that
// the next key is meant for it.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export function useFocus<Element extends HTMLElement>(): RefObject<Element> {
  const element = useRef<Element>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}
