// The keys, all on one sheet.
import type { ComponentChildren } from "preact";
import { language, t, type TextKey } from "../i18n";
import type { SheetName } from "./desk_sheets";
import { Sheet } from "./sheet";

const keys: readonly (readonly [readonly string[], TextKey & `help.${string}`])[] = [
  [["j", "k"], "help.move"],
  [["Enter"], "help.open"],
  [["e"], "help.done"],
  [["o"], "help.keep"],
  [["u"], "help.undo"],
  [["i"], "help.instagram"],
  [["c"], "help.answer"],
  [["r"], "help.answers"],
  [["n"], "help.note"],
  [["l"], "help.topics"],
  [["a"], "help.assign"],
  [["Delete"], "help.erase"],
  [["1", "2", "3", "4"], "help.views"],
  [["v"], "help.saved"],
  [["/"], "help.search"],
  [["f"], "help.filter"],
  [["Esc"], "help.back"],
  [["?"], "help.help"],
];

export function Key({ children }: { children: ComponentChildren }) {
  return <kbd>{children}</kbd>;
}

export function HelpSheet({ onClose, onSheet }: { onClose: () => void; onSheet: (sheet: SheetName) => void }) {
  return (
    <Sheet title={t("help.title")} kind="card" onClose={onClose}>
      <dl class="keys">
        {keys.map(([names, key]) => (
          <div key={key}>
            <dt>
              {names.map((name) => (
                <Key key={name}>{name}</Key>
              ))}
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <p class="sheet-note">{t("help.text")}</p>
      <p class="sheet-note">
        <button type="button" class="link" onClick={() => onSheet("answers")}>
          {t("answer.manage")}
        </button>
      </p>
      <p class="sheet-note">
        <button type="button" class="link" onClick={() => onSheet("mask")}>
          {t("mask.title")}
        </button>
      </p>
      <p class="sheet-note">
        <a href={`/privacy/limits?lang=${language.value}`}>{t("app.limits")}</a>
      </p>
    </Sheet>
  );
}
