// A value to be copied elsewhere, with a button for it.
import { copyText } from "../clipboard";
import { tell } from "../desk/notices";
import { t } from "../i18n";
import { Icon } from "./icon";

export function CopiedValue({ value, label }: { value: string; label: string }) {
  const copy = async () => {
    const copied = await copyText(value);
    tell(() => t(copied ? "toast.copied" : "toast.uncopied"));
  };
  return (
    <span class="callback">
      <code>{value}</code>
      <button type="button" class="quiet" aria-label={label} title={label} onClick={() => void copy()}>
        <Icon name="copy" />
      </button>
    </span>
  );
}
