// From a key press to a command. Letters are meant by their place where the layout is not a Latin one: "j" is the same
// key for somebody who types Russian or Kyrgyz, and so are "/" and "?".

import { actions, type Command } from "./actions";

export type { Command };

export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const commands = new Map(actions.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)));

// With Shift held.
const stretching: Readonly<Record<string, Command>> = { ArrowDown: "pick.next", ArrowUp: "pick.previous" };

function latinKey(press: Press): string {
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  if (letter !== undefined && !/^[a-z]$/i.test(press.key)) {
    return press.shiftKey ? letter : letter.toLowerCase();
  }
  if (press.code === "Slash" && (press.key === "." || press.key === ",")) {
    return press.shiftKey ? "?" : "/";
  }
  return press.key;
}

export function commandOf(press: Press): Command | null {
  const withControl = press.ctrlKey || press.metaKey;
  if (withControl || press.altKey) {
    return withControl && !press.altKey && !press.shiftKey && latinKey(press).toLowerCase() === "k" ? "palette" : null;
  }
  const stretched = press.shiftKey ? stretching[press.key] : undefined;
  return stretched ?? commands.get(latinKey(press)) ?? null;
}

// Keys that mean something to what has the focus are left to it.
const ownKeys: Readonly<Record<string, readonly Command[]>> = {
  open: ["open"],
  move: ["next", "previous", "first", "last", "pick.next", "pick.previous"],
};

export interface Target {
  readonly typing: boolean; // a text field or a select
  readonly pressable: boolean; // a button or a link
  readonly list: boolean; // the list of inquiries
  readonly widget: boolean; // something that uses arrows itself, such as a toolbar or a radio group
  readonly scrolls: boolean; // the reading pane: arrows scroll it
}

export function commandFor(press: Press, target: Target): Command | null {
  const command = commandOf(press);
  if (command === null || (target.typing && command !== "back" && command !== "palette")) {
    return null;
  }
  if (ownKeys["open"]?.includes(command) && target.pressable) {
    return null;
  }
  const byArrow = ownKeys["move"]?.includes(command) && press.key.length > 1;
  return byArrow && (target.widget || target.scrolls) ? null : command;
}

export function targetOf(element: Element | null): Target {
  const within = (selector: string) => element?.closest(selector) != null;
  return {
    typing: within("input:not([type=radio]), textarea, select, [contenteditable]"),
    pressable: within("button, a[href], input, summary"),
    list: within("[role=listbox]"),
    widget: within("[role=toolbar], [role=radiogroup], input[type=radio]"),
    scrolls: within("[data-scrolls]"),
  };
}
