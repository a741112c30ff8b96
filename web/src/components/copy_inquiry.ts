// Copies the words of an inquiry, and says whether the browser let it.
import { copyText } from "../clipboard";
import { tell } from "../desk/notices";
import { t } from "../i18n";
import type { Inquiry } from "../types";
import { plainWords } from "./words";

export async function copyInquiry(inquiry: Inquiry): Promise<void> {
  const copied = await copyText(plainWords(inquiry.parts.map(({ text }) => text)));
  tell(() => t(copied ? "toast.copied" : "toast.uncopied"));
}
