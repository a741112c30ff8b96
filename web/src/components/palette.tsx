// Every command and place by its name: typed, chosen with the arrow keys, carried out with Enter.
import { useEffect, useMemo, useState } from "preact/hooks";
import { commandOf } from "../keyboard";
import { plural, t } from "../i18n";
import { itemsOf, sections, type Item, type PaletteContext, type Section } from "../palette/items";
import { loadNames, type Names } from "../palette/names";
import { ranked, type Ranked } from "../palette/ranking";
import { Key } from "./help_sheet";
import { Icon } from "./icon";
import { useDialog } from "./use_dialog";

const shownMost = 60;

function sectionName(section: Section): string {
  const keys = { inquiry: "palette.inquiry", go: "palette.go", mailbox: "mailbox.label", topic: "topic.title", more: "palette.more" } as const;
  return t(keys[section]);
}

const optionId = (item: Item) => `command-${item.id}`;

function Name({ name, marks }: { name: string; marks: readonly number[] }) {
  const meant = new Set(marks);
  const pieces: { letters: string; marked: boolean }[] = [];
  Array.from({ length: name.length }, (_, at) => at).forEach((at) => {
    const last = pieces.at(-1);
    if (last?.marked === meant.has(at)) {
      last.letters += name.charAt(at);
    } else {
      pieces.push({ letters: name.charAt(at), marked: meant.has(at) });
    }
  });
  return (
    <span class="command-name" dir="auto">
      {pieces.map(({ letters, marked }, index) => (marked ? <b key={index}>{letters}</b> : letters))}
    </span>
  );
}

interface OptionProps {
  found: Ranked<Item>;
  active: boolean;
  withSection: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Option({ found: { item, marks }, active, withSection, onPoint, onChoose }: OptionProps) {
  return (
    <div id={optionId(item)} class="palette-item" role="option" aria-selected={active} onPointerMove={onPoint} onClick={onChoose}>
      {item.colour === null ? <Icon name={item.icon} /> : <span class="command-dot" data-colour={item.colour} />}
      <Name name={item.name} marks={marks} />
      {withSection && <span class="command-section">{sectionName(item.section)}</span>}
      <span class="command-keys" aria-hidden="true">
        {item.keys.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </span>
    </div>
  );
}

function useNames(): Names {
  const [names, setNames] = useState<Names>([]);
  useEffect(() => void loadNames().then(setNames, () => {}), []);
  return names;
}

interface ListProps {
  found: readonly Ranked<Item>[];
  at: number;
  flat: boolean;
  onPoint: (at: number) => void;
  onChoose: (item: Item) => void;
}

// By section while nothing is typed, else the best first.
function List({ found, at, flat, onPoint, onChoose }: ListProps) {
  const option = (each: Ranked<Item>) => {
    const index = found.indexOf(each);
    return (
      <Option
        key={each.item.id}
        found={each}
        active={index === at}
        withSection={flat}
        onPoint={() => onPoint(index)}
        onChoose={() => onChoose(each.item)}
      />
    );
  };
  const shown = sections.filter((section) => found.some(({ item }) => item.section === section));
  return (
    <div id="commands" class="commands" role="listbox" aria-label={t("palette.title")} tabIndex={-1}>
      {flat
        ? found.map(option)
        : shown.map((section) => (
            <div key={section} role="group" aria-labelledby={`commands-${section}`}>
              <div id={`commands-${section}`} class="command-head">
                {sectionName(section)}
              </div>
              {found.filter(({ item }) => item.section === section).map(option)}
            </div>
          ))}
    </div>
  );
}

interface PaletteProps extends PaletteContext {
  onClose: () => void;
}

function useFound(context: PaletteContext, typed: string) {
  const names = useNames();
  // What is in hand when it opens stays in hand.
  const items = useMemo(() => itemsOf(context, names), [names]);
  return useMemo(() => ranked(typed, items).slice(0, typed.trim() === "" ? undefined : shownMost), [items, typed]);
}

export function Palette({ onClose, ...context }: PaletteProps) {
  const dialog = useDialog(onClose, { preventScroll: true });
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useFound(context, typed);
  const active = found[at]?.item;
  useEffect(() => {
    if (active !== undefined) {
      document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
    }
  }, [active?.id]);
  const choose = (item: Item | undefined) => {
    if (item !== undefined) {
      onClose();
      setTimeout(item.act); // when the focus is back where it was
    }
  };
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) {
      return;
    }
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(active);
    } else if (commandOf(event) === "palette") {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <dialog {...dialog} class="palette" aria-label={t("palette.title")}>
      <div class="palette-box">
        <Icon name="palette" />
        <input
          type="text"
          role="combobox"
          autofocus
          aria-label={t("palette.placeholder")}
          aria-expanded="true"
          aria-controls="commands"
          aria-autocomplete="list"
          {...(active === undefined ? {} : { "aria-activedescendant": optionId(active) })}
          placeholder={t("palette.placeholder")}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterKeyHint="go"
          maxLength={100}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={pressed}
        />
        <button type="button" class="quiet" aria-label={t("app.close")} title={t("app.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <List found={found} at={at} flat={typed.trim() !== ""} onPoint={setAt} onChoose={choose} />
      <p class={found.length === 0 ? "palette-none" : "unseen"} role="status">
        {found.length === 0 ? t("palette.none") : typed.trim() !== "" && plural("palette.found", found.length)}
      </p>
    </dialog>
  );
}
