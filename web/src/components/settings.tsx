// The settings drawer: language, appearance, who is signed in.
import type { ComponentChildren } from "preact";
import { chooseLanguage, language, t } from "../i18n";
import { languageNames, languages } from "../i18n/languages";
import { chooseTheme, theme, themes } from "../preferences";
import { leave, presence } from "../session";
import { goTo } from "../place";
import { mayAudit, mayConnect, mayErase, mayManageTeam } from "../rights";
import { PublicLinks } from "./auth_frame";
import type { SheetName } from "./desk_sheets";
import { InstallApp } from "./install_app";
import { Sheet } from "./sheet";

function Choice(props: { name: string; checked: boolean; onChoose: () => void; lang?: string; children: ComponentChildren }) {
  return (
    <label class="choice">
      <input type="radio" name={props.name} checked={props.checked} onChange={props.onChoose} />
      <span {...(props.lang ? { lang: props.lang } : {})}>{props.children}</span>
    </label>
  );
}

export function Settings({ onClose, onSheet }: { onClose: () => void; onSheet: (sheet: SheetName) => void }) {
  const now = presence.value;
  const visit = (where: "account" | "team" | "audit") => {
    onClose();
    goTo(where);
  };
  return (
    <Sheet title={t("settings.title")} kind="drawer" onClose={onClose}>
      <fieldset class="choices">
        <legend>{t("settings.language")}</legend>
        {languages.map((each) => (
          <Choice
            key={each}
            name="language"
            lang={each}
            checked={language.value === each}
            onChoose={() => void chooseLanguage(each)}
          >
            {languageNames[each]}
          </Choice>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{t("settings.theme")}</legend>
        {themes.map((each) => (
          <Choice key={each} name="theme" checked={theme.value === each} onChoose={() => chooseTheme(each)}>
            {t(`settings.theme.${each}`)}
          </Choice>
        ))}
      </fieldset>
      <div class="sheet-links">
        <button type="button" class="link" onClick={() => onSheet("help")}>
          {t("settings.keys")}
        </button>
        <button type="button" class="link" onClick={() => onSheet("answers")}>
          {t("answer.manage")}
        </button>
        <button type="button" class="link" data-sheet="topics" onClick={() => onSheet("topics")}>
          {t("topics.title")}
        </button>
        <button type="button" class="link" data-sheet="mask" onClick={() => onSheet("mask")}>
          {t("mask.title")}
        </button>
        <button type="button" class="link" onClick={() => visit("account")}>
          {t("account.title")}
        </button>
        {mayConnect() && (
          <button type="button" class="link" onClick={() => onSheet("connect")}>
            {t("setup.title")}
          </button>
        )}
        {mayManageTeam() && (
          <button type="button" class="link" onClick={() => visit("team")}>
            {t("team.title")}
          </button>
        )}
        {mayAudit() && (
          <button type="button" class="link" onClick={() => visit("audit")}>
            {t("audit.title")}
          </button>
        )}
        {mayErase() && (
          <button type="button" class="link" onClick={() => onSheet("erase_many")}>
            {t("erase.many.title")}
          </button>
        )}
        <InstallApp />
        <PublicLinks />
      </div>
      <footer class="sheet-foot">
        {now.kind === "signed_in" && <p>{t("settings.who", { name: now.staff.name })}</p>}
        <button type="button" class="secondary wide" onClick={() => void leave().catch(() => {})}>
          {t("settings.signout")}
        </button>
      </footer>
    </Sheet>
  );
}
