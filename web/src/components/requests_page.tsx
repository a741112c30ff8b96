// The requests for erasure: the list, and beside it the one that is open with the texts that match it.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { plural, t } from "../i18n";
import { previewOf } from "../placeholders";
import type { Requests } from "../requests/requests";
import { Announcer } from "./announcer";
import { Banner } from "./banner";
import { DeskSheets, type SheetName } from "./desk_sheets";
import { Icon } from "./icon";
import { RequestPane } from "./request_pane";
import { DeclineSheet, GrantSheet } from "./request_sheets";
import { Sidebar } from "./sidebar";
import { ToastPlace } from "./toast_place";
import { useRequestKeys } from "./use_request_keys";
import { Words } from "./words";

function Empty() {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name="requests" />
      </span>
      <h2>{t("requests.empty")}</h2>
      <p>{t("requests.empty.text")}</p>
      <p>
        <a href="/erasure" target="_blank" rel="noopener">
          {t("requests.form")}
        </a>
      </p>
    </div>
  );
}

function List({ requests }: { requests: Requests }) {
  if (requests.phase.value === "failed") {
    return (
      <div class="empty" role="alert">
        <p>{t("list.failed")}</p>
        <button type="button" class="secondary" onClick={() => void requests.load()}>
          {t("list.retry")}
        </button>
      </div>
    );
  }
  if (requests.phase.value === "ready" && requests.list.value.length === 0) {
    return <Empty />;
  }
  return (
    <ol class="request-list">
      {requests.list.value.map((request) => (
        <li key={request.id}>
          <button
            type="button"
            dir="auto"
            data-request={request.id}
            {...(requests.openedId.value === request.id ? { "aria-current": "true" as const } : {})}
            onClick={() => void requests.open(request.id)}
          >
            <Words text={previewOf([request])} />
          </button>
        </li>
      ))}
    </ol>
  );
}

export type RequestSheet = "grant" | "decline";

export function RequestsPage({ desk, requests }: { desk: Desk; requests: Requests }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [settling, setSettling] = useState<RequestSheet | null>(null);
  useEffect(() => {
    document.title = `${t("requests.title")} · Wordkeep`;
    void requests.load();
    return () => requests.close();
  }, []);
  useRequestKeys(requests, {
    help: () => setSheet("help"),
    grant: () => setSettling(requests.chosen.value > 0 ? "grant" : null),
  });
  return (
    <div class="desk" data-reading={requests.openedId.value !== null}>
      <Sidebar desk={desk} requests={requests} onSheet={setSheet} />
      <Banner desk={desk} />
      <main class="list-pane">
        <h1 class="list-title">{t("requests.title")}</h1>
        <p class="requests-note">
          {requests.list.value.length > 0 && plural("requests.count", requests.list.value.length)}
        </p>
        <List requests={requests} />
      </main>
      <RequestPane requests={requests} onSettle={setSettling} />
      <ToastPlace desk={desk} />
      <Announcer />
      <DeskSheets desk={desk} sheet={sheet} onSheet={setSheet} />
      {settling === "grant" && <GrantSheet requests={requests} onClose={() => setSettling(null)} />}
      {settling === "decline" && <DeclineSheet requests={requests} onClose={() => setSettling(null)} />}
    </div>
  );
}
