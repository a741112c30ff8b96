// The desk as people see it: views, list, reading pane; on a phone one after the other.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { number } from "../i18n";
import { mayErase } from "../rights";
import type { Requests } from "../requests/requests";
import type { Inquiry } from "../types";
import { AssignSheet } from "./assign_sheet";
import { AnswerPicker } from "./answer_picker";
import { Announcer } from "./announcer";
import { Banner } from "./banner";
import { ConflictNotice } from "./conflict_notice";
import { DeskSheets, type SheetName } from "./desk_sheets";
import { EraseSheet } from "./erase_sheet";
import { ListPane } from "./list_pane";
import { ManySheet, type ManyKind } from "./many_sheet";
import { ReadingPane } from "./reading_pane";
import { Sidebar } from "./sidebar";
import { TopicSheet } from "./topic_sheet";
import { ToastPlace } from "./toast_place";
import { titleOf } from "./view_title";
import { carryOut, useKeys } from "./use_keys";

function useTitle(desk: Desk): void {
  const fresh = desk.counts.value?.new ?? 0;
  const title = `${fresh > 0 ? `(${number(fresh)}) ` : ""}${titleOf(desk)} · Wordkeep`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

// A sheet about one inquiry.
interface Marking {
  readonly what: "topics" | "assign" | "answers";
  readonly inquiry: Inquiry;
}

export function DeskPage({ desk, requests }: { desk: Desk; requests: Requests | null }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  useTitle(desk);
  const [toErase, setToErase] = useState<Inquiry | null>(null);
  const [many, setMany] = useState<ManyKind | null>(null);
  const picked = () => desk.selection.any.value;
  const erase = () => {
    if (mayErase()) {
      picked() ? setMany("erase") : setToErase(desk.reading.current);
    }
  };
  const [marking, setMarking] = useState<Marking | null>(null);
  const mark = (what: Marking["what"]) => {
    const inquiry = desk.reading.current;
    setMarking(inquiry && { what, inquiry });
  };
  const manage = (what: SheetName) => {
    setMarking(null);
    setSheet(what);
  };
  const marks = {
    topics: () => (picked() ? setMany("topics") : mark("topics")),
    assign: () => (picked() ? setMany("assign") : mark("assign")),
    answers: () => mark("answers"),
  };
  const sheets = { help: () => setSheet("help"), views: () => setSheet("views"), erase, ...marks };
  useKeys(desk, sheets);
  return (
    <div class="desk" data-reading={desk.reading.opened.value !== null}>
      <Sidebar desk={desk} requests={requests} onSheet={setSheet} />
      <Banner desk={desk} />
      <ListPane
        desk={desk}
        sheets={{ erase, ...marks }}
        onSheet={setSheet}
        onTopics={(inquiry) => setMarking({ what: "topics", inquiry })}
      />
      <ReadingPane desk={desk} sheets={{ ...sheets, palette: () => setSheet("palette") }} />
      <ConflictNotice desk={desk} />
      <ToastPlace desk={desk} />
      <Announcer />
      <DeskSheets desk={desk} sheet={sheet} onSheet={setSheet} acts={{ carryOut: (command) => carryOut(desk, command, sheets) }} />
      {marking?.what === "topics" && (
        <TopicSheet desk={desk} inquiry={marking.inquiry} onClose={() => setMarking(null)} onManage={() => manage("topics")} />
      )}
      {marking?.what === "assign" && <AssignSheet desk={desk} inquiry={marking.inquiry} onClose={() => setMarking(null)} />}
      {marking?.what === "answers" && (
        <AnswerPicker desk={desk} inquiry={marking.inquiry} onManage={() => manage("answers")} onClose={() => setMarking(null)} />
      )}
      {many !== null && <ManySheet desk={desk} kind={many} onClose={() => setMany(null)} />}
      {toErase !== null && <EraseSheet inquiry={toErase} onClose={() => setToErase(null)} />}
    </div>
  );
}
