// What the palette offers right now: the actions of the inquiry in hand, and every place and sheet there is.
import { actionOf, isApple, shownKeys } from "../actions";
import { copyInquiry } from "../components/copy_inquiry";
import type { IconName } from "../components/icon";
import type { SheetName } from "../components/desk_sheets";
import type { DeskCommand } from "../components/use_keys";
import type { Desk } from "../desk/desk";
import { viewFrom, viewOfState, waiting } from "../filter";
import { chooseLanguage, language, t, type TextKey } from "../i18n";
import { languageNames, languages } from "../i18n/languages";
import { goTo, place } from "../place";
import { chooseTheme, theme, themes } from "../preferences";
import { mayAudit, mayConnect, mayErase, mayManageTeam } from "../rights";
import { leave } from "../session";
import { install, installWay } from "../shell/install";
import { states } from "../types";
import { namesOf, type Names } from "./names";
import type { Named } from "./ranking";

export const sections = ["inquiry", "go", "mailbox", "topic", "more"] as const;
export type Section = (typeof sections)[number];

export interface Item extends Named {
  readonly id: string;
  readonly section: Section;
  readonly keys: readonly string[];
  readonly icon: IconName;
  readonly colour: string | null; // of a topic: a dot in the place of the icon
  readonly act: () => void;
}

// What the desk can do when it is shown.
export interface DeskActs {
  carryOut(command: DeskCommand): void;
}

export interface PaletteContext {
  readonly desk: Desk;
  readonly onSheet: (sheet: SheetName) => void;
  // Where the desk is shown; else its inquiries are out of sight.
  readonly acts: DeskActs | null;
}

// A text without holes, as the names of commands are.
const told = (key: TextKey) => (t as (plain: TextKey) => string)(key);

type Maker = (id: string, section: Section, key: TextKey, icon: IconName, act: () => void) => Item;

const makerOf =
  (names: Names): Maker =>
  (id, section, key, icon, act) => ({ id, section, name: told(key), also: namesOf(names, key), keys: [], icon, colour: null, act });

const inquiryIcons: Partial<Record<DeskCommand, IconName>> = {
  done: "done", keep: "open", answer: "copy", answers: "copy", topics: "topic", assign: "person", note: "edit", instagram: "external", next: "next", previous: "previous",
  undo: "reopen", erase: "erase",
};

// Whether an action makes sense for what is in hand.
function makesSense(desk: Desk, command: DeskCommand): boolean {
  const inquiry = desk.reading.current;
  const settled = inquiry?.state === "done" || inquiry?.state === "fading";
  switch (command) {
    case "undo":
      return true;
    case "done":
      return inquiry !== null && !settled;
    case "keep":
      return inquiry !== null && inquiry.state !== "open";
    case "erase":
      return inquiry !== null && mayErase();
    case "instagram":
      return document.querySelector("[data-instagram]") !== null;
    default:
      return inquiry !== null;
  }
}

function inquiryItems({ desk, acts }: PaletteContext, make: Maker): Item[] {
  if (acts === null) {
    return [];
  }
  const settled = desk.reading.current?.state === "done" || desk.reading.current?.state === "fading";
  const items = (Object.keys(inquiryIcons) as DeskCommand[]).filter((command) => makesSense(desk, command)).map((command) => {
    const action = actionOf(command);
    const name = command === "keep" && settled ? "action.reopen" : (action.name as TextKey);
    const item = make(command, "inquiry", name, inquiryIcons[command] as IconName, () => acts.carryOut(command));
    return { ...item, keys: shownKeys(action, isApple()) };
  });
  const inquiry = desk.reading.current;
  return inquiry === null ? items : [...items, make("copy", "inquiry", "action.copy", "copy", () => void copyInquiry(inquiry))];
}

function pageItems({ acts }: PaletteContext, make: Maker): Item[] {
  const beside = [
    ["requests", "requests.title", "requests", mayErase()],
    ["account", "account.title", "person", true],
    ["insights", "insights.title", "insights", true],
    ["team", "team.title", "person", mayManageTeam()],
    ["audit", "audit.title", "eye", mayAudit()],
  ] as const;
  const told = [
    ["policy", "app.privacy", "/privacy"],
    ["stored", "app.stored", "/privacy/stored"],
    ["limits", "app.limits", "/privacy/limits"],
  ] as const;
  const search = make("search", "go", "search.label", "search", () => acts?.carryOut("search"));
  return [
    ...(acts === null ? [] : [{ ...search, keys: shownKeys(actionOf("search"), isApple()) }]),
    ...beside.filter(([where, , , may]) => may && place.value !== where).map(([where, key, icon]) => make(where, "go", key, icon, () => goTo(where))),
    ...told.map(([id, key, path]) => make(id, "go", key, "external", () => location.assign(`${path}?lang=${language.value}`))),
  ];
}

function viewItems({ desk, acts }: PaletteContext, make: Maker): Item[] {
  const { mailboxes } = desk.view.value;
  const views = states.map((state) => ({
    ...make(`view.${state}`, "go", `view.${state}`, state, () => desk.go({ ...viewOfState(state), mailboxes })),
    keys: acts === null ? [] : shownKeys(actionOf(`view.${state}`), isApple()),
  }));
  const saved = desk.views.list.value.map(({ id, name, filter }) => {
    const go = () => desk.go(viewFrom(new URLSearchParams(filter)));
    return { ...make(`saved.${id}`, "go", "saved.label", "views", go), name, also: [] };
  });
  return [...views, ...saved];
}

function mailboxItems({ desk }: PaletteContext, make: Maker): Item[] {
  const { list } = desk.mailboxes;
  if (list.value.length < 2) {
    return [];
  }
  const go = (...mailboxes: string[]) => () => desk.go({ ...desk.view.value, mailboxes });
  const all = make("mailbox", "mailbox", "mailbox.all", "new", go());
  return [all, ...list.value.map(({ id, name }) => ({ ...all, id: `mailbox.${id}`, name, also: [], act: go(id) }))];
}

// What waits and has the topic, as in the sidebar.
function topicItems({ desk }: PaletteContext): Item[] {
  return desk.topics.list.value.map(({ id, name, colour }) => ({
    id: `topic.${id}`,
    section: "topic",
    name,
    also: [],
    keys: [],
    icon: "topic",
    colour,
    act: () => desk.go(waiting({ topics: [id] })),
  }));
}

function moreItems({ acts, onSheet }: PaletteContext, make: Maker): Item[] {
  const sheet = (name: SheetName, key: TextKey, icon: IconName) => make(name, "more", key, icon, () => onSheet(name));
  const settings = make("", "more", "settings.title", "settings", () => {});
  const help = { ...sheet("help", "help.title", "help"), keys: shownKeys(actionOf("help"), isApple()) };
  return [
    sheet("topics", "topics.title", "topic"),
    sheet("answers", "answer.manage", "copy"),
    { ...sheet("views", "saved.label", "views"), keys: acts === null ? [] : shownKeys(actionOf("views"), isApple()) },
    sheet("mask", "mask.title", "eye"),
    ...(mayErase() ? [sheet("erase_many", "erase.many.title", "erase")] : []),
    ...(mayConnect() ? [sheet("connect", "setup.title", "settings")] : []),
    sheet("settings", "settings.title", "settings"),
    help,
    ...languages.filter((each) => each !== language.value).map((each) => ({
      ...settings, id: `language.${each}`, name: `${t("settings.language")}: ${languageNames[each]}`, also: [], act: () => void chooseLanguage(each),
    })),
    ...themes.filter((each) => each !== theme.value).map((each) => ({
      ...settings, id: `theme.${each}`, name: `${t("settings.theme")}: ${t(`settings.theme.${each}`)}`, also: [], act: () => chooseTheme(each),
    })),
    ...(installWay() === "press" ? [make("install", "more", "shell.install", "open", () => void install().catch(() => {}))] : []),
    make("leave", "more", "settings.signout", "back", () => void leave().catch(() => {})),
  ];
}

export function itemsOf(context: PaletteContext, names: Names): Item[] {
  const make = makerOf(names);
  const parts = [inquiryItems, viewItems, pageItems, mailboxItems, topicItems, moreItems];
  return parts.flatMap((part) => part(context, make));
}
