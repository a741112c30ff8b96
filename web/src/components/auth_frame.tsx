// The quiet frame around everything that comes before the desk: a card, the languages, the link to the policy.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { chooseLanguage, language, t } from "../i18n";
import { languageNames, languages } from "../i18n/languages";
import { Mark } from "./icon";

export function PolicyLink() {
  return <a href={`/privacy?lang=${language.value}`}>{t("app.privacy")}</a>;
}

// What people outside are told too: what is stored, and who can learn what.
export function PublicLinks() {
  return (
    <>
      <PolicyLink />
      <a href={`/privacy/stored?lang=${language.value}`}>{t("app.stored")}</a>
      <a href={`/privacy/limits?lang=${language.value}`}>{t("app.limits")}</a>
    </>
  );
}

function LanguageRow() {
  return (
    <div class="languages">
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language.value === each}
          onClick={() => void chooseLanguage(each)}
        >
          {languageNames[each]}
        </button>
      ))}
    </div>
  );
}

export function AuthFrame({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · Wordkeep`;
  }, [title]);
  return (
    <div class="auth">
      <main class="auth-card">
        <div class="brand">
          <Mark />
          <span>Wordkeep</span>
        </div>
        <h1>{title}</h1>
        {children}
      </main>
      <footer class="auth-foot">
        <p>{t("app.promise")}</p>
        <LanguageRow />
        <PolicyLink />
      </footer>
    </div>
  );
}
