// There is no owner yet, and whoever is here did not come by the link.
import { t } from "../i18n";
import { AuthFrame } from "./auth_frame";

export function OwnerLinkCommand() {
  return <code class="command">wordkeep owner-link --config wordkeep.toml</code>;
}

export function NoLink() {
  return (
    <AuthFrame title={t("nolink.title")}>
      <p class="lead">{t("nolink.text")}</p>
      <OwnerLinkCommand />
    </AuthFrame>
  );
}
