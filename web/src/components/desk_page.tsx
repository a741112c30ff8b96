// The desk as people see it: views, list, reading pane; on a phone one after the other.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { number, t } from "../i18n";
import { mayErase } from "../rights";
import type { Requests } from "../requests/requests";
import type { Inquiry } from "../types";
import { Announcer } from "./announcer";
import { Banner } from "./banner";
import { DeskSheets, type SheetName } from "./desk_sheets";
import { EraseSheet } from "./erase_sheet";
import { ListPane } from "./list_pane";
import { ReadingPane } from "./reading_pane";
import { Sidebar } from "./sidebar";
import { ToastPlace } from "./toast_place";
import { useKeys } from "./use_keys";

function useTitle(desk: Desk): void {
  const fresh = desk.counts.value?.new ?? 0;
  const title = `${fresh > 0 ? `(${number(fresh)}) ` : ""}${t(`view.${desk.view.value.state}`)} · Wordkeep`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

export function DeskPage({ desk, requests }: { desk: Desk; requests: Requests | null }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  useTitle(desk);
  const [toErase, setToErase] = useState<Inquiry | null>(null);
  const erase = () => setToErase(mayErase() ? desk.current : null);
  useKeys(desk, { help: () => setSheet("help"), erase });
  return (
    <div class="desk" data-reading={desk.opened.value !== null}>
      <Sidebar desk={desk} requests={requests} onSheet={setSheet} />
      <Banner desk={desk} />
      <ListPane desk={desk} onWhy={() => setSheet("why")} />
      <ReadingPane desk={desk} onErase={erase} />
      <ToastPlace desk={desk} />
      <Announcer />
      <DeskSheets sheet={sheet} onSheet={setSheet} />
      {toErase !== null && <EraseSheet inquiry={toErase} onClose={() => setToErase(null)} />}
    </div>
  );
}
