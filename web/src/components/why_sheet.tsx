// Tells, kindly, why inquiries from before the last restart stand in no order.
import { t } from "../i18n";
import { Sheet } from "./sheet";

export function WhySheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t("list.why.title")} kind="card" onClose={onClose}>
      <p>{t("list.why.text")}</p>
      <p>{t("list.why.more")}</p>
    </Sheet>
  );
}
