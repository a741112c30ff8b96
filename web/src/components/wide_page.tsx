// The frame of the pages that need the whole width: the sidebar, and one column beside it.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import type { Requests } from "../requests/requests";
import { Announcer } from "./announcer";
import { Banner } from "./banner";
import { DeskSheets, type SheetName } from "./desk_sheets";
import { Sidebar } from "./sidebar";
import { ToastPlace } from "./toast_place";

export interface WidePageProps {
  desk: Desk;
  requests: Requests | null;
}

export function WidePage({ desk, requests, title, children }: WidePageProps & { title: string; children: ComponentChildren }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  useEffect(() => {
    document.title = `${title} · Wordkeep`;
  }, [title]);
  return (
    <div class="desk" data-reading="false">
      <Sidebar desk={desk} requests={requests} onSheet={setSheet} />
      <Banner desk={desk} />
      <main class="wide-pane">
        <div class="wide-column">
          <header class="wide-head">
            <h1>{title}</h1>
            <button type="button" class="link" onClick={() => desk.go(desk.view.value)}>
              {t("team.back")}
            </button>
          </header>
          {children}
        </div>
      </main>
      <ToastPlace desk={desk} />
      <Announcer />
      <DeskSheets desk={desk} sheet={sheet} onSheet={setSheet} />
    </div>
  );
}
