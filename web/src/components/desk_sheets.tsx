// The sheets that every working place can open.
import type { Desk } from "../desk/desk";
import { AnswersSheet } from "./answers_sheet";
import { ConnectSheet } from "./connect_sheet";
import { EraseManySheet } from "./erase_many_sheet";
import { HelpSheet } from "./help_sheet";
import { MaskSheet } from "./mask_sheet";
import { Settings } from "./settings";
import { TopicsSheet } from "./topics_sheet";
import { ViewsSheet } from "./views_sheet";
import { WhySheet } from "./why_sheet";

export type SheetName = "help" | "answers" | "views" | "settings" | "why" | "erase_many" | "mask" | "connect" | "topics";

interface DeskSheetsProps {
  desk: Desk;
  sheet: SheetName | null;
  onSheet: (sheet: SheetName | null) => void;
}

export function DeskSheets({ desk, sheet, onSheet }: DeskSheetsProps) {
  const close = () => onSheet(null);
  switch (sheet) {
    case "help":
      return <HelpSheet onClose={close} onSheet={onSheet} />;
    case "settings":
      return <Settings onClose={close} onSheet={onSheet} />;
    case "answers":
      return <AnswersSheet desk={desk} onClose={close} />;
    case "views":
      return <ViewsSheet desk={desk} onClose={close} />;
    case "erase_many":
      return <EraseManySheet onClose={close} />;
    case "mask":
      return <MaskSheet onClose={close} />;
    case "connect":
      return <ConnectSheet onClose={close} />;
    case "topics":
      return <TopicsSheet desk={desk} onClose={close} />;
    case "why":
      return <WhySheet onClose={close} />;
    case null:
      return null;
  }
}
