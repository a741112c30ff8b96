// Views with their counts, the mailbox filter, help and settings. On a phone the views are the bar at the bottom.
import type { Desk } from "../desk/desk";
import { number, plural, t } from "../i18n";
import { addressOfPlace, goTo, place } from "../place";
import type { Requests } from "../requests/requests";
import { addressOf } from "../route";
import { states, type State } from "../types";
import type { SheetName } from "./desk_sheets";
import { Icon, Mark } from "./icon";

function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function ViewLink({ desk, state }: { desk: Desk; state: State }) {
  const view = { ...desk.view.value, state };
  const count = desk.counts.value?.[state] ?? null;
  const current = place.value === "desk" && desk.view.value.state === state;
  return (
    <a
      class="view"
      href={addressOf(view)}
      data-state={state}
      {...(current ? { "aria-current": "page" as const } : {})}
      onClick={(event) => {
        if (plainClick(event)) {
          event.preventDefault();
          desk.go(view);
        }
      }}
    >
      <Icon name={state} />
      <span class="view-name">{t(`view.${state}`)}</span>
      {count !== null && count > 0 && (
        <span class="count">
          <span aria-hidden="true">{number(count)}</span>
          <span class="unseen">{plural("view.count", count)}</span>
        </span>
      )}
    </a>
  );
}

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
      {count > 0 && (
        <span class="count">
          <span aria-hidden="true">{number(count)}</span>
          <span class="unseen">{plural("requests.count", count)}</span>
        </span>
      )}
    </a>
  );
}

function MailboxFilter({ desk }: { desk: Desk }) {
  const { mailbox } = desk.view.value;
  if (desk.mailboxes.list.value.length < 2 && mailbox === null) {
    return null;
  }
  return (
    <div class="mailbox-filter">
      <span aria-hidden="true">{t("mailbox.label")}</span>
      <select
        data-filter
        aria-label={t("mailbox.label")}
        value={mailbox ?? ""}
        onChange={(event) => desk.go({ ...desk.view.value, mailbox: event.currentTarget.value || null })}
      >
        <option value="">{t("mailbox.all")}</option>
        {desk.mailboxes.list.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
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
          <ViewLink key={state} desk={desk} state={state} />
        ))}
        {requests !== null && <RequestsLink requests={requests} kind="view" />}
      </nav>
      {place.value === "desk" && <MailboxFilter desk={desk} />}
      <div class="sidebar-foot">
        {requests !== null && <RequestsLink requests={requests} kind="quiet" />}
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
