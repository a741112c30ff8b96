// From a key press to a command. Letters are meant by their place where the layout is not a Latin one: "j" is the same
// key for somebody who types Russian or Kyrgyz, and so are "/" and "?".

export type Command =
  | "next" | "previous" | "first" | "last" | "open" | "back" | "done" | "keep" | "undo" | "instagram" | "search" | "filter" | "help"
  | "erase" | "note" | "topics" | "assign" | "answer" | "answers" | "views"
  | "view.new" | "view.open" | "view.done" | "view.fading";

export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const commands: Readonly<Record<string, Command>> = {
  j: "next",
  k: "previous",
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  Enter: "open",
  Escape: "back",
  e: "done",
  o: "keep",
  u: "undo",
  i: "instagram",
  n: "note",
  l: "topics",
  a: "assign",
  c: "answer",
  r: "answers",
  v: "views",
  Delete: "erase",
  "/": "search",
  f: "filter",
  "?": "help",
  "1": "view.new",
  "2": "view.open",
  "3": "view.done",
  "4": "view.fading",
};

function latinKey(press: Press): string {
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  if (letter !== undefined && !/^[a-z]$/i.test(press.key)) {
    return letter.toLowerCase();
  }
  if (press.code === "Slash" && (press.key === "." || press.key === ",")) {
    return press.shiftKey ? "?" : "/";
  }
  return press.key;
}

export function commandOf(press: Press): Command | null {
  if (press.ctrlKey || press.altKey || press.metaKey) {
    return null;
  }
  return commands[latinKey(press)] ?? null;
}

// Keys that mean something to what has the focus are left to it.
const ownKeys: Readonly<Record<string, readonly Command[]>> = {
  open: ["open"],
  move: ["next", "previous", "first", "last"],
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
  if (command === null || (target.typing && command !== "back")) {
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
