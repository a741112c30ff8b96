// The line below a field that says, while somebody types, what masking will take out of the text.
import { t } from "../i18n";
import { useMasked } from "../notes/masking";

interface MaskedWarningProps {
  id: string; // the field names it in aria-describedby
  text: string;
  refused?: string; // said instead, where such a text is not masked but refused
}

export function MaskedWarning({ id, text, refused }: MaskedWarningProps) {
  const kinds = useMasked(text);
  const told = refused ?? t("note.masked", { kinds: kinds.map((kind) => t(`placeholder.${kind}`)).join(", ") });
  return (
    <p class="masked-warning" id={id} role="status">
      {kinds.length > 0 && told}
    </p>
  );
}
