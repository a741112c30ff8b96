// The sheets that every working place can open.
import type { Desk } from "../desk/desk";
import type { DeskActs } from "../palette/items";
import { AnswersSheet } from "./answers_sheet";
import { ConnectSheet } from "./connect_sheet";
import { EraseManySheet } from "./erase_many_sheet";
import { HelpSheet } from "./help_sheet";
import { MaskSheet } from "./mask_sheet";
import { Palette } from "./palette";
import { Settings } from "./settings";
import { TopicsSheet } from "./topics_sheet";
import { usePaletteKey } from "./use_palette_key";
import { ViewsSheet } from "./views_sheet";
import { WhySheet } from "./why_sheet";

export type SheetName = "help" | "answers" | "views" | "settings" | "why" | "erase_many" | "mask" | "connect" | "topics" | "palette";

interface DeskSheetsProps {
  desk: Desk;
  sheet: SheetName | null;
  onSheet: (sheet: SheetName | null) => void;
  acts?: DeskActs; // at the desk
}

export function DeskSheets({ desk, sheet, onSheet, acts }: DeskSheetsProps) {
  const close = () => onSheet(null);
  usePaletteKey(() => onSheet("palette"));
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
    case "palette":
      return <Palette desk={desk} onSheet={onSheet} acts={acts ?? null} onClose={close} />;
    case "why":
      return <WhySheet onClose={close} />;
    case null:
      return null;
  }
}
