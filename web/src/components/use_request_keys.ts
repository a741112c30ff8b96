// The keys of the requests, for as long as they are shown: the same ones as at the desk, where they mean the same.
import { useEffect } from "preact/hooks";
import { commandFor, targetOf, type Command } from "../keyboard";
import type { Requests } from "../requests/requests";

export function focusRequest(id: string | null): void {
  requestAnimationFrame(() => {
    const wanted = id === null ? null : document.querySelector<HTMLElement>(`[data-request="${id}"]`);
    (wanted ?? document.querySelector<HTMLElement>("[data-request]"))?.focus();
  });
}

function focusReading(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-reading-text]")?.focus({ preventScroll: true }));
}

export interface RequestActs {
  help(): void;
  grant(): void;
}

function actFor(requests: Requests, command: Command, acts: RequestActs): (() => void) | null {
  const step = (by: number) => () => {
    requests.move(by);
    focusRequest(requests.openedId.value);
  };
  switch (command) {
    case "next":
      return step(1);
    case "previous":
      return step(-1);
    case "first":
      return step(-Infinity);
    case "last":
      return step(Infinity);
    case "open":
      return focusReading;
    case "back":
      return () => {
        const id = requests.openedId.value;
        requests.close();
        focusRequest(id);
      };
    case "erase":
      return () => acts.grant();
    case "help":
      return () => acts.help();
    default:
      return null;
  }
}

export function useRequestKeys(requests: Requests, acts: RequestActs): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]") !== null) {
        return;
      }
      const command = commandFor(event, targetOf(event.target instanceof Element ? event.target : null));
      const act = command === null ? null : actFor(requests, command, acts);
      if (act !== null) {
        event.preventDefault();
        act();
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [requests]);
}
