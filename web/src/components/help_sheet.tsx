// The keys, all on one sheet.
import type { ComponentChildren } from "preact";
import { actions, isApple, shownKeys, type HelpKey } from "../actions";
import { language, t } from "../i18n";
import type { SheetName } from "./desk_sheets";
import { Sheet } from "./sheet";

// One line for each text; actions that share one stand on it together.
function linesOf(): Map<HelpKey, string[]> {
  const lines = new Map<HelpKey, string[]>();
  for (const action of actions) {
    if (action.help !== null) {
      lines.set(action.help, [...(lines.get(action.help) ?? []), ...shownKeys(action, isApple())]);
    }
  }
  return lines;
}

export function Key({ children }: { children: ComponentChildren }) {
  return <kbd>{children}</kbd>;
}

export function HelpSheet({ onClose, onSheet }: { onClose: () => void; onSheet: (sheet: SheetName) => void }) {
  return (
    <Sheet title={t("help.title")} kind="card" onClose={onClose}>
      <dl class="keys">
        {[...linesOf()].map(([key, names]) => (
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
