// Offers to install the page as an app, where the browser can; on an iPhone or iPad, how to.
import { t } from "../i18n";
import { install, installWay } from "../shell/install";

export function InstallApp() {
  const way = installWay();
  if (way === "press") {
    return (
      <button type="button" class="link" data-install onClick={() => void install().catch(() => {})}>
        {t("shell.install")}
      </button>
    );
  }
  return way === "share_menu" ? <p class="hint">{t("shell.install.ios")}</p> : null;
}
