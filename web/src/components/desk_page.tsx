// The desk as people see it: views, list, reading pane; on a phone one after the other.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { number, t } from "../i18n";
import { Announcer } from "./announcer";
import { Banner } from "./banner";
import { HelpSheet } from "./help_sheet";
import { ListPane } from "./list_pane";
import { ReadingPane } from "./reading_pane";
import { Settings } from "./settings";
import { Sidebar } from "./sidebar";
import { ToastPlace } from "./toast_place";
import { useKeys } from "./use_keys";
import { WhySheet } from "./why_sheet";

export type SheetName = "help" | "settings" | "why";

function useTitle(desk: Desk): void {
  const fresh = desk.counts.value?.new ?? 0;
  const title = `${fresh > 0 ? `(${number(fresh)}) ` : ""}${t(`view.${desk.view.value.state}`)} · Wordkeep`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

export function DeskPage({ desk }: { desk: Desk }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const close = () => setSheet(null);
  useTitle(desk);
  useKeys(desk, () => setSheet("help"));
  return (
    <div class="desk" data-reading={desk.opened.value !== null}>
      <Sidebar desk={desk} onSheet={setSheet} />
      <Banner desk={desk} />
      <ListPane desk={desk} onWhy={() => setSheet("why")} />
      <ReadingPane desk={desk} />
      <ToastPlace desk={desk} />
      <Announcer />
      {sheet === "help" && <HelpSheet onClose={close} />}
      {sheet === "settings" && <Settings onClose={close} onHelp={() => setSheet("help")} />}
      {sheet === "why" && <WhySheet onClose={close} />}
    </div>
  );
}
