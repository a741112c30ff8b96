// Every action of the desk, once: its key, its line on the sheet of keys, and its name among the commands. The keyboard,
// the sheet and the palette all read it here, so none can know an action that another doesn't.
import type { TextKey } from "./i18n/catalogue";

export type Command =
  | "next" | "previous" | "first" | "last" | "open" | "back" | "done" | "keep" | "undo" | "instagram" | "search" | "filter" | "help"
  | "erase" | "note" | "topics" | "assign" | "answer" | "answers" | "views" | "palette"
  | "pick" | "pick.to" | "pick.next" | "pick.previous" | "pick.all"
  | "view.new" | "view.open" | "view.done" | "view.fading";

export type HelpKey = TextKey & `help.${string}`;

export interface Action {
  readonly command: Command;
  readonly keys: readonly string[]; // the first is the one that is shown
  readonly help: HelpKey | null; // actions with the same line share it; null: not on the sheet
  readonly name: TextKey | null; // null: it moves about, and makes no sense by name
}

export const actions: readonly Action[] = [
  { command: "palette", keys: [], help: "help.palette", name: null },
  { command: "next", keys: ["j", "ArrowDown"], help: "help.move", name: "action.next" },
  { command: "previous", keys: ["k", "ArrowUp"], help: "help.move", name: "action.previous" },
  { command: "first", keys: ["Home"], help: null, name: null },
  { command: "last", keys: ["End"], help: null, name: null },
  { command: "open", keys: ["Enter"], help: "help.open", name: null },
  { command: "done", keys: ["e"], help: "help.done", name: "action.done" },
  { command: "keep", keys: ["o"], help: "help.keep", name: "action.keep" },
  { command: "undo", keys: ["u"], help: "help.undo", name: "toast.undo" },
  { command: "pick", keys: ["x"], help: "help.pick", name: null },
  { command: "pick.to", keys: ["X"], help: null, name: null },
  { command: "pick.next", keys: ["J"], help: null, name: null },
  { command: "pick.previous", keys: ["K"], help: null, name: null },
  { command: "pick.all", keys: ["*"], help: "help.pick.all", name: "help.pick.all" },
  { command: "instagram", keys: ["i"], help: "help.instagram", name: "action.instagram" },
  { command: "answer", keys: ["c"], help: "help.answer", name: "help.answer" },
  { command: "answers", keys: ["r"], help: "help.answers", name: "help.answers" },
  { command: "note", keys: ["n"], help: "help.note", name: "note.new" },
  { command: "topics", keys: ["l"], help: "help.topics", name: "topic.title" },
  { command: "assign", keys: ["a"], help: "help.assign", name: "assign.title" },
  { command: "erase", keys: ["Delete"], help: "help.erase", name: "erase.submit" },
  { command: "view.new", keys: ["1"], help: "help.views", name: "view.new" },
  { command: "view.open", keys: ["2"], help: "help.views", name: "view.open" },
  { command: "view.done", keys: ["3"], help: "help.views", name: "view.done" },
  { command: "view.fading", keys: ["4"], help: "help.views", name: "view.fading" },
  { command: "views", keys: ["v"], help: "help.saved", name: "saved.label" },
  { command: "search", keys: ["/"], help: "help.search", name: "search.label" },
  { command: "filter", keys: ["f"], help: "help.filter", name: "help.filter" },
  { command: "back", keys: ["Escape"], help: "help.back", name: null },
  { command: "help", keys: ["?"], help: "help.help", name: "help.title" },
];

export function actionOf(command: Command): Action {
  return actions.find((action) => action.command === command) as Action;
}

// The keys as they are printed on a keyboard. Apple's has another one for the palette.
export function shownKeys({ command, keys }: Action, apple: boolean): readonly string[] {
  const [key] = keys;
  if (command === "palette") {
    return [apple ? "⌘" : "Ctrl", "K"];
  }
  return key === undefined ? [] : [key === "Escape" ? "Esc" : key];
}

export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
