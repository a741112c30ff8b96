// The way to what people ask, from the sidebar and from the sheet of views.
import { t } from "../i18n";
import { addressOfPlace, goTo, place } from "../place";
import { Icon } from "./icon";
import { plainClick } from "./view_link";

export function InsightsLink({ onGo }: { onGo?: () => void }) {
  return (
    <a
      class="view insights-link"
      href={addressOfPlace("insights")}
      title={t("insights.title")}
      {...(place.value === "insights" ? { "aria-current": "page" as const } : {})}
      onClick={(event) => {
        if (plainClick(event)) {
          event.preventDefault();
          onGo?.();
          goTo("insights");
        }
      }}
    >
      <Icon name="insights" />
      <span class="view-name">{t("insights.title")}</span>
    </a>
  );
}
