// Views with their counts, the filter, help and settings. On a phone the views are the bar at the bottom.
import { actionOf, isApple, shownKeys } from "../actions";
import type { Desk } from "../desk/desk";
import { viewOfState } from "../filter";
import { t } from "../i18n";
import { addressOfPlace, goTo, place } from "../place";
import type { Requests } from "../requests/requests";
import { states } from "../types";
import type { SheetName } from "./desk_sheets";
import { Icon, Mark } from "./icon";
import { InsightsLink } from "./insights_link";
import { FilterFields, MoreViews } from "./more_views";
import { Count, plainClick, ViewLink } from "./view_link";

function RequestsLink({ requests, kind }: { requests: Requests; kind: "view" | "quiet" }) {
  const count = requests.list.value.length;
  return (
    <a
      class={`${kind} requests-link`}
      href={addressOfPlace("requests")}
      title={t("requests.title")}
      {...(place.value === "requests" ? { "aria-current": "page" as const } : {})}
      onClick={(event) => {
        if (plainClick(event)) {
          event.preventDefault();
          goTo("requests");
        }
      }}
    >
      <Icon name="requests" />
      <span class={kind === "view" ? "view-name" : "unseen"}>{t("requests.title")}</span>
      <Count count={count} words="requests.count" />
    </a>
  );
}

interface SidebarProps {
  desk: Desk;
  requests: Requests | null; // for those who may erase
  onSheet: (sheet: SheetName) => void;
}

export function Sidebar({ desk, requests, onSheet }: SidebarProps) {
  return (
    <header class="sidebar">
      <div class="brand">
        <Mark />
        <span>Wordkeep</span>
      </div>
      <nav class="views" aria-label={t("view.label")}>
        {states.map((state) => (
          <ViewLink key={state} desk={desk} state={state} view={{ ...viewOfState(state), mailboxes: desk.view.value.mailboxes }} count={desk.counts.value?.[state] ?? null}>
            <Icon name={state} />
            <span class="view-name">{t(`view.${state}`)}</span>
          </ViewLink>
        ))}
        <InsightsLink />
        {requests !== null && <RequestsLink requests={requests} kind="view" />}
      </nav>
      {place.value === "desk" && (
        <div class="side-views">
          <MoreViews desk={desk} />
          <FilterFields desk={desk} />
        </div>
      )}
      <div class="sidebar-foot">
        {requests !== null && <RequestsLink requests={requests} kind="quiet" />}
        {place.value === "desk" && (
          <button type="button" class="quiet pick-button" aria-label={t("many.title")} title={t("many.title")} onClick={() => (desk.selection.picking.value = true)}>
            <Icon name="done" />
          </button>
        )}
        <button type="button" class="quiet views-button" aria-label={t("saved.label")} title={t("saved.label")} onClick={() => onSheet("views")}>
          <Icon name="views" />
        </button>
        <button
          type="button"
          class="quiet palette-open"
          aria-label={t("palette.title")}
          aria-keyshortcuts="Control+K Meta+K"
          title={`${t("palette.title")} (${shownKeys(actionOf("palette"), isApple()).join(" ")})`}
          onClick={() => onSheet("palette")}
        >
          <Icon name="palette" />
        </button>
        <button type="button" class="quiet help-button" aria-label={t("help.title")} title={`${t("help.title")} (?)`} onClick={() => onSheet("help")}>
          <Icon name="help" />
        </button>
        <button type="button" class="quiet" aria-label={t("settings.title")} title={t("settings.title")} onClick={() => onSheet("settings")}>
          <Icon name="settings" />
        </button>
      </div>
    </header>
  );
}
