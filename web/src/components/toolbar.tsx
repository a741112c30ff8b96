// A row of buttons and links that is one stop for the Tab key; arrows move inside it.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const toolSelector = "button:not(:disabled), a[href]";

export function Toolbar({ label, children }: { label: string; children: ComponentChildren }) {
  const bar = useRef<HTMLDivElement>(null);
  const tools = () => Array.from(bar.current?.querySelectorAll<HTMLElement>(toolSelector) ?? []);
  const rove = (to: HTMLElement | undefined) => tools().forEach((tool) => (tool.tabIndex = tool === to ? 0 : -1));
  useLayoutEffect(() => {
    const all = tools();
    rove(all.find((tool) => tool.tabIndex === 0 && tool.dataset.roved !== undefined) ?? all[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const all = tools();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: all.length - 1 - at }[event.key];
    const to = step === undefined ? undefined : all[(at + step + all.length) % all.length];
    if (to !== undefined) {
      event.preventDefault();
      all.forEach((tool) => delete tool.dataset.roved);
      to.dataset.roved = "";
      rove(to);
      to.focus();
    }
  };
  return (
    <div ref={bar} class="toolbar" role="toolbar" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
