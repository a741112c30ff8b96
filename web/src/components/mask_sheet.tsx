// What is masked: any text tried out, and the business's own words beside it.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { mayErase } from "../rights";
import { MaskLists } from "./mask_lists";
import { MaskPreview } from "./mask_preview";
import { Sheet } from "./sheet";
import { useMaskWords } from "./use_mask_words";

export function MaskSheet({ onClose }: { onClose: () => void }) {
  const steers = mayErase();
  const own = useMaskWords(steers);
  const [text, setText] = useState("");
  return (
    <Sheet title={t("mask.title")} kind="drawer" onClose={onClose}>
      <div class="mask-sheet">
        <p class="sheet-note">{t("mask.text")}</p>
        <MaskPreview text={text} onText={setText} own={steers ? own : null} state={own.state} />
        <p class="mask-gone">{t("mask.gone")}</p>
        {steers && <MaskLists own={own} />}
      </div>
    </Sheet>
  );
}
