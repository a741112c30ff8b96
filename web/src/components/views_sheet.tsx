// All views and the filter on a sheet: for a phone, where there is no room beside the list, and for the keyboard.
import type { Desk } from "../desk/desk";
import { t } from "../i18n";
import { InsightsLink } from "./insights_link";
import { FilterFields, MoreViews } from "./more_views";
import { Sheet } from "./sheet";

export function ViewsSheet({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  return (
    <Sheet title={t("saved.label")} kind="drawer" onClose={onClose}>
      <MoreViews desk={desk} onGo={onClose} />
      <InsightsLink onGo={onClose} />
      <FilterFields desk={desk} />
    </Sheet>
  );
}
